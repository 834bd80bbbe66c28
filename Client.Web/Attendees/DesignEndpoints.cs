using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Documents.Pdf;
using Laurel.Domain.Attendees;
using Laurel.Grains.Attendees;

namespace Laurel.Client.Web.Attendees;

/// <summary>The layout of a conference's badges as data: read, changed in part or whole, and dropped for the usual one.</summary>
internal static class DesignEndpoints
{
    /// <summary>Pixels a side of a logo at most.</summary>
    internal const int MostPx = 2_000;

    public static void MapBadgeDesign(this RouteGroupBuilder conference)
    {
        conference.MapGet("/badges/design", Get).Needs(Policies.Register).Produces<BadgeDesignAnswer>();
        conference.MapGet("/badges/logo.png", Logo).Needs(Policies.Register);
        conference.MapPut("/badges/design", Keep).Needs(Policies.Organize).Takes(BodyLimit.List).Produces<BadgeDesignAnswer>();
        conference.MapDelete("/badges/design", Drop).Needs(Policies.Organize).Produces<BadgeDesignAnswer>();
    }

    /// <summary>A logo re-encoded; null where it cannot be printed.</summary>
    internal static byte[]? LogoAgain(byte[] picture)
    {
        try
        {
            return picture.Length <= IBadgeDesigns.LargestLogo && PngWriter.Again(picture, MostPx) is { Length: <= IBadgeDesigns.LargestLogo } png ? png : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static async Task<IResult> Get(string conference, Edge edge) => TypedResults.Ok(await Answer(conference, edge));

    private static async Task<IResult> Logo(string conference, Edge edge) =>
        (await edge.Ask(() => edge.Grains.BadgeDesigns(conference).Get())).Logo is { } png
            ? TypedResults.File(png, "image/png")
            : Problems.Of(EdgeRefusals.NotFound);

    private static async Task<IResult> Keep(string conference, BadgeDesignBody body, Edge edge)
    {
        if (await edge.Ask(() => edge.Grains.Conference(conference).Get()) is null) return Problems.Of(EdgeRefusals.UnknownConference);
        var logo = body.Logo is { Length: > 0 } picture ? LogoAgain(picture) : null;
        if (body.Logo is { Length: > 0 } && logo is null) return Problems.Of(BadgeRefusals.LogoInvalid);
        var designs = edge.Grains.BadgeDesigns(conference);
        var design = body.Over((await edge.Ask(designs.Get)).Design);
        var receipt = await edge.Ask(() => designs.Keep(new(edge.Command(), design, logo)));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.Ok(await Answer(conference, edge));
    }

    private static async Task<IResult> Drop(string conference, Edge edge)
    {
        var receipt = await edge.Ask(() => edge.Grains.BadgeDesigns(conference).Drop(new(edge.Command())));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.Ok(await Answer(conference, edge));
    }

    private static async Task<BadgeDesignAnswer> Answer(string conference, Edge edge)
    {
        var view = await edge.Ask(() => edge.Grains.BadgeDesigns(conference).Get());
        return new(view.Design, view.IsOwn, view.Logo is null ? null : $"/api/v1/conferences/{conference}/badges/logo.png");
    }
}

/// <param name="IsOwn">False for the usual design.</param>
/// <param name="Logo">Where the logo lies; absent for Laurel's own mark.</param>
public sealed record BadgeDesignAnswer(BadgeDesign Design, bool IsOwn, string? Logo);

/// <summary>What is to be another way; what is absent stays as it is.</summary>
/// <param name="Boxes">Each in place of the part that it names.</param>
/// <param name="Colors">Each in place of the role's that it names.</param>
/// <param name="Back">Lines of the back, the first its title; an empty text prints no back.</param>
/// <param name="Logo">A PNG in Base64; an empty one takes the logo away.</param>
public sealed record BadgeDesignBody(
    double? WidthMm = null, double? HeightMm = null, double? EdgeMm = null, string? Family = null, IReadOnlyList<BadgeBox>? Boxes = null,
    IReadOnlyList<BadgeColor>? Colors = null, string? Back = null, byte[]? Logo = null)
{
    internal BadgeDesign Over(BadgeDesign was) => was with
    {
        WidthMm = WidthMm ?? was.WidthMm,
        HeightMm = HeightMm ?? was.HeightMm,
        EdgeMm = EdgeMm ?? was.EdgeMm,
        Family = Family ?? was.Family,
        Back = Back?.ReplaceLineEndings("\n").Trim().Normalize() ?? was.Back,
        Logo = Logo is { Length: 0 } ? null : was.Logo,
        Boxes = [.. was.Boxes.Select(box => Boxes?.FirstOrDefault(one => one.Part == box.Part) ?? box)],
        Colors = [.. was.Colors.Select(color => Colors?.FirstOrDefault(one => one.Role == color.Role) ?? color)],
    };
}
