using Laurel.Client.Web.Attendees;
using Laurel.Domain.Certificates;

namespace Laurel.Client.Web.Certificates;

/// <summary>
/// A certificate design as the editor's form sends it: fields <c>f.Title.x</c>, <c>p.Emblem.width</c> and so on, in millimetres.
/// </summary>
internal static class CertificateDesignForm
{
    /// <summary>The design with what the form says; a measure that is missing or no number stays as it was.</summary>
    public static CertificateDesign Read(IFormCollection form, CertificateDesign was) => was with
    {
        PaperWidthMm = Number(form, "paper.width", was.PaperWidthMm),
        PaperHeightMm = Number(form, "paper.height", was.PaperHeightMm),
        ClearMm = Number(form, "clear", was.ClearMm),
        LowestTextMm = Number(form, "lowest", was.LowestTextMm),
        Heading = Enum.TryParse<CertificateHeading>(form["heading"], out var heading) ? heading : was.Heading,
        Ornament = Ornament(form, was.Ornament),
        Fields = [.. was.Fields.Select(field => Field(form, field))],
        Pictures = [.. was.Pictures.Select(picture => Picture(form, picture))],
    };

    private static CertificateOrnament Ornament(IFormCollection form, CertificateOrnament was) => !form.ContainsKey("ornament.width") ? was
        : was with
    {
        WidthMm = Number(form, "ornament.width", was.WidthMm),
        HeightMm = Number(form, "ornament.height", was.HeightMm),
        IsShown = form["ornament.shown"].Contains("true"),
        Gold = Color(form, "ornament.gold", was.Gold),
        LightGold = Color(form, "ornament.lightGold", was.LightGold),
        Ground = Color(form, "ornament.ground", was.Ground),
        Watermark = Color(form, "ornament.watermark", was.Watermark),
        Line = Color(form, "ornament.line", was.Line),
    };

    private static CertificateField Field(IFormCollection form, CertificateField was)
    {
        var name = $"f.{was.Part}";
        if (!form.ContainsKey($"{name}.x")) return was;
        var y = Number(form, $"{name}.y", was.YMm);
        var (family, weight) = Face(form[$"{name}.face"].ToString(), (was.Family, was.Weight));
        return was with
        {
            XMm = Number(form, $"{name}.x", was.XMm),
            YMm = y,
            // A line that does not give way has one height; where none is asked for it moves along.
            TightYMm = form.ContainsKey($"{name}.tight") ? Number(form, $"{name}.tight", was.TightYMm) : y,
            WidthMm = Number(form, $"{name}.width", was.WidthMm),
            SizeMm = Number(form, $"{name}.size", was.SizeMm),
            FloorMm = form.ContainsKey($"{name}.floor") ? Number(form, $"{name}.floor", was.FloorMm)
                : Number(form, $"{name}.size", was.FloorMm),
            Family = family,
            Weight = weight,
            IsItalic = form[$"{name}.italic"].Contains("true"),
            Color = Color(form, $"{name}.color", was.Color),
            Align = Enum.TryParse<LineAlignment>(form[$"{name}.align"], out var align) ? align : was.Align,
            Text = form.ContainsKey($"{name}.text") ? Said(form[$"{name}.text"]) : was.Text,
            IsShown = form[$"{name}.shown"].Contains("true"),
        };
    }

    private static CertificatePicture Picture(IFormCollection form, CertificatePicture was)
    {
        var name = $"p.{was.Slot}";
        return !form.ContainsKey($"{name}.x") ? was : was with
        {
            XMm = Number(form, $"{name}.x", was.XMm),
            YMm = Number(form, $"{name}.y", was.YMm),
            WidthMm = Number(form, $"{name}.width", was.WidthMm),
            HeightMm = Number(form, $"{name}.height", was.HeightMm),
            IsShown = form[$"{name}.shown"].Contains("true"),
            Sha256 = form[$"{name}.empty"].Contains("true") ? null : Said(form[$"{name}.sha256"]),
        };
    }

    /// <summary>"Tinos 700" as family and weight.</summary>
    private static (string Family, int Weight) Face(string said, (string, int) was) =>
        said.LastIndexOf(' ') is > 0 and var space && int.TryParse(said.AsSpan(space + 1), out var weight) ? (said[..space], weight) : was;

    private static string Color(IFormCollection form, string field, string otherwise) => form[field].ToString() is { Length: 7 } color
        ? color.ToLowerInvariant() : otherwise;

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Normalize().Trim();

    private static double Number(IFormCollection form, string field, double otherwise) => DesignForm.Number(form, field, otherwise);
}
