using System.Globalization;
using System.Net;
using System.Text;
using Laurel.Documents.Pdf;
using Laurel.Domain.Attendees;

namespace Laurel.Documents.Attendees;

/// <summary>A badge as SVG, from the very texts, sizes and places that its PDF has: for looking at a design while it is made.</summary>
/// <remarks>It uses presentation attributes alone, so that it may stand in a page that allows no inline style.</remarks>
public static class BadgePicture
{
    /// <param name="logo">The address of the logo's picture; null for Laurel's own mark.</param>
    public static string Svg(BadgeModel badge, BadgeDesign design, string? logo = null)
    {
        var svg = new StringBuilder();
        var (face, colors) = (BadgeFace.Of(badge, design), BadgeColors.Of(design, badge.Role, badge.English));
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {design.WidthMm} {design.HeightMm}\" role=\"img\" ")
            .Append("aria-label=\"").Append(WebUtility.HtmlEncode(badge.Name)).Append("\">");
        Rect(svg, 0, 0, design.WidthMm, design.HeightMm, PdfColor.White);
        if (design.EdgeMm > 0) Rect(svg, 0, 0, design.WidthMm, design.EdgeMm, colors.Ground);
        if (design[BadgePart.Band] is { IsShown: true } band) Rect(svg, 0, band.YMm, design.WidthMm, design.HeightMm - band.YMm, colors.Ground);
        if (design[BadgePart.Rule] is { IsShown: true } rule) Rect(svg, rule.XMm, rule.YMm - rule.SizeMm / 2, rule.WidthMm, rule.SizeMm, BadgeColors.Gold);
        if (design[BadgePart.Mark] is { IsShown: true } mark) Mark(svg, mark, logo);
        if (design[BadgePart.Photo] is { IsShown: true } photo) Frame(svg, photo, photo.WidthMm * 4 / 3);
        foreach (var text in BadgeGround.Texts(design, badge.Heading, badge.Role, badge.English).Concat(face.Texts())) Text(svg, text);
        Code(svg, face);
        return svg.Append("</svg>").ToString();
    }

    /// <summary>The back; null where the design has none.</summary>
    public static string? BackSvg(BadgeDesign design)
    {
        if (design.Back.Length == 0) return null;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {design.WidthMm} {design.HeightMm}\" role=\"img\" ")
            .Append("aria-label=\"").Append(WebUtility.HtmlEncode(design.Back.Split('\n')[0])).Append("\">");
        Rect(svg, 0, 0, design.WidthMm, design.HeightMm, PdfColor.White);
        foreach (var text in BadgeBack.Texts(design)) Text(svg, text);
        return svg.Append("</svg>").ToString();
    }

    private static void Text(StringBuilder svg, SetText text)
    {
        var (fitted, anchor) = (text.Text, text.Align switch { TextAlign.Center => "middle", TextAlign.Right => "end", _ => "start" });
        for (var i = 0; i < fitted.Lines.Count; i++)
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{text.X:0.###}\" y=\"{text.Y + i * fitted.LeadingMm:0.###}\" font-family=\"{text.Face.Family}\" ")
                .Append(CultureInfo.InvariantCulture,
                    $"font-weight=\"{text.Face.Weight}\" font-size=\"{fitted.SizeMm:0.###}\" letter-spacing=\"{fitted.LetterSpacingMm:0.####}\" ")
                .Append(CultureInfo.InvariantCulture, $"word-spacing=\"{fitted.WordSpacingMm:0.####}\" text-anchor=\"{anchor}\" fill=\"{Hex(text.Color)}\">")
                .Append(WebUtility.HtmlEncode(fitted.Lines[i])).Append("</text>");
    }

    private static void Code(StringBuilder svg, BadgeFace face)
    {
        var (qr, code, module) = (face.Design[BadgePart.Qr], face.Code, face.ModuleMm);
        svg.Append(CultureInfo.InvariantCulture, $"<path fill=\"{Hex(BadgeColors.Text)}\" transform=\"translate({qr.XMm:0.###} {qr.YMm:0.###}) scale({module:0.#####})\" d=\"");
        for (var row = 0; row < code.Size; row++)
            for (var column = 0; column < code.Size; column++)
                if (code[column, row]) svg.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
        svg.Append("\"/>");
    }

    private static void Mark(StringBuilder svg, BadgeBox mark, string? logo)
    {
        if (logo is not null)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<image x=\"{mark.XMm:0.###}\" y=\"{mark.YMm:0.###}\" width=\"{mark.WidthMm:0.###}\" height=\"{mark.WidthMm:0.###}\" ")
                .Append("preserveAspectRatio=\"xMidYMid meet\" href=\"").Append(WebUtility.HtmlEncode(logo)).Append("\"/>");
            return;
        }
        svg.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({mark.XMm:0.###} {mark.YMm:0.###}) scale({mark.WidthMm / BadgeGround.MarkUnits:0.#####})\">");
        foreach (var side in (int[])[1, -1])
            foreach (var leaf in BadgeGround.Leaves)
                svg.Append(CultureInfo.InvariantCulture, $"<path fill=\"{Hex(BadgeColors.Red)}\" d=\"{BadgeGround.LeafOutline}\" transform=\"translate(16 15.5) ")
                    .Append(CultureInfo.InvariantCulture, $"scale({side} 1) translate({leaf.X} {leaf.Y}) rotate({leaf.Degrees}) scale({leaf.Length})\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<path fill=\"{Hex(BadgeColors.Gold)}\" d=\"{BadgeGround.StarOutline}\" transform=\"translate(3.2 3.1) scale(.8)\"/></g>");
    }

    private static void Rect(StringBuilder svg, double x, double y, double width, double height, PdfColor color) => svg.Append(
        CultureInfo.InvariantCulture, $"<rect x=\"{x:0.###}\" y=\"{y:0.###}\" width=\"{width:0.###}\" height=\"{height:0.###}\" fill=\"{Hex(color)}\"/>");

    private static void Frame(StringBuilder svg, BadgeBox box, double height) => svg.Append(
        CultureInfo.InvariantCulture,
        $"<rect x=\"{box.XMm:0.###}\" y=\"{box.YMm:0.###}\" width=\"{box.WidthMm:0.###}\" height=\"{height:0.###}\" fill=\"none\" stroke=\"{Hex(BadgeColors.Faint)}\" stroke-width=\"0.2\"/>");

    private static string Hex(PdfColor color) => $"#{color.Red:x2}{color.Green:x2}{color.Blue:x2}";
}
