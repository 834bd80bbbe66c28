using Laurel.Domain.Conferences;
using Laurel.Grains.Aggregate;

namespace Laurel.Grains.Conferences;

/// <summary>The grain of the catalogue, in a partition of its own.</summary>
[GrainType("catalogue")]
public sealed class CatalogueGrain(AggregateContext context) : AggregateGrain<Catalogue, CatalogueEvent>(Thing, context), ICatalogue
{
    /// <summary>The one key.</summary>
    public const string Key = "catalogue";

    public static readonly AggregateKind<Catalogue, CatalogueEvent> Thing = new("catalogue");

    public Task<Receipt> Enter(EnterConference command) => Execute(command, catalogue => catalogue.Enter(command.Code));

    public async Task<IReadOnlyList<ConferenceCode>> List() => (await Read()).Codes;

    /// <inheritdoc/>
    protected override GrainAddress AddressOf(string grainKey) => new(Key, Thing.Name, "all");
}
