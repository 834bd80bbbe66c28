using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Domain;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Grains.Citations;

namespace Laurel.Client.Web.Decisions;

/// <summary>The grounds (căn cứ) that decisions stand on: the shipped ones, each as the organisation has it, and its own.</summary>
internal static class GroundEndpoints
{
    public static void MapGrounds(this RouteGroupBuilder conference)
    {
        conference.MapGet("/grounds", List).Needs(Policies.ReadAwards).Produces<IReadOnlyList<GroundAnswer>>();
        conference.MapPost("/grounds", Enter).Needs(Policies.WriteAwards).Produces<IReadOnlyList<GroundAnswer>>();
        conference.MapDelete("/grounds/{code}", Drop).Needs(Policies.WriteAwards).Produces<IReadOnlyList<GroundAnswer>>();
    }

    private static async Task<IResult> List(string conference, Edge edge) =>
        TypedResults.Ok(await edge.Ask(() => All(edge.Grains.GetGrain<IRuleBook>(conference))));

    private static async Task<IResult> Enter(string conference, GroundBody body, Edge edge)
    {
        var command = edge.Command();
        var receipt = await edge.Ask(() => edge.Grains.GetGrain<IRuleBook>(conference).EnterGround(new(command, body.Ground(command))));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : await List(conference, edge);
    }

    private static async Task<IResult> Drop(string conference, string code, Edge edge)
    {
        var receipt = await edge.Ask(() => edge.Grains.GetGrain<IRuleBook>(conference).DropGround(new(edge.Command(), code)));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : await List(conference, edge);
    }

    internal static async Task<IReadOnlyList<GroundAnswer>> All(IRuleBook book)
    {
        var own = await book.Grounds();
        return [.. LegalGrounds.All([.. own]).Select(ground => GroundAnswer.Of(ground, own.Contains(ground)))];
    }
}

/// <param name="Code">Of the one whose place it takes; absent for another.</param>
/// <param name="Until">The first day on which it no longer holds; absent while it does.</param>
/// <param name="Verified">The organisation compared it with the text in force.</param>
public sealed record GroundBody(string Text, DateOnly From, string Source, string? Code = null, DateOnly? Until = null, bool Verified = false)
{
    public LegalGround Ground(CommandId command) => new(
        string.IsNullOrEmpty(Code) ? $"g{CommandIds.Derive("ground", command.Text)[..16]}" : Code,
        Tidy(Text).TrimEnd(';', '.'), From, Until, Tidy(Source), Verified ? Mark.Verified : Mark.Recalled);

    private static string Tidy(string text) => string.Join(' ', text.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <param name="From">Absent where it always held.</param>
/// <param name="Own">The organisation's own entry.</param>
public sealed record GroundAnswer(string Code, string Text, DateOnly? From, DateOnly? Until, string Source, Mark Mark, bool Own)
{
    public static GroundAnswer Of(LegalGround ground, bool own) => new(
        ground.Code, ground.Text, ground.From == DateOnly.MinValue ? null : ground.From, ground.Until, ground.Source, ground.Mark, own);
}
