using System.Collections.Immutable;

namespace Laurel.Domain.Conferences;

/// <summary>What happens to the catalogue.</summary>
public abstract record CatalogueEvent;

/// <summary>A code was entered, before anything else of its conference was written.</summary>
[EventName("catalogue.entered.v1")]
public sealed record Entered(ConferenceCode Code) : CatalogueEvent;

/// <summary>Every conference of the installation, by code, in order of entering.</summary>
/// <remarks>A code whose conference was never planned (a crash between the two) names nothing yet; planning it again completes it.</remarks>
public sealed record Catalogue(ImmutableArray<ConferenceCode> Codes) : IEvolves<Catalogue, CatalogueEvent>
{
    public static Catalogue Nothing { get; } = new([]);

    /// <summary>Enters a code; again is nothing new.</summary>
    public Ruling<CatalogueEvent> Enter(ConferenceCode code) => code switch
    {
        _ when !PlanRules.IsCode(code.Text) => ConferenceRefusals.InvalidCode,
        _ when Codes.Contains(code) => Ruling<CatalogueEvent>.NothingNew,
        _ => new Entered(code),
    };

    public Catalogue Evolve(CatalogueEvent happened) => happened switch
    {
        Entered entered => new(Codes.Add(entered.Code)),
        _ => this,
    };
}
