using System.Globalization;
using Laurel.Domain.Attendees;

namespace Laurel.Client.Web.Attendees;

/// <summary>A badge design as the editor's form sends it: fields <c>box.Name.x</c>, <c>color.Delegate.ground</c> and so on, in millimetres.</summary>
public static class DesignForm
{
    /// <summary>The design with what the form says; a field that is missing stays as it was, and what is no number is no measure, which no design may have.</summary>
    public static BadgeDesign Read(IFormCollection form, BadgeDesign was) => was with
    {
        WidthMm = Measure(form, "width", was.WidthMm),
        HeightMm = Measure(form, "height", was.HeightMm),
        EdgeMm = Measure(form, "edge", was.EdgeMm),
        Family = form["family"].ToString() is { Length: > 0 } family ? family : was.Family,
        Back = form.ContainsKey("back") ? form["back"].ToString().ReplaceLineEndings("\n").Trim() : was.Back,
        Logo = form["bare"].Contains("true") ? null : was.Logo,
        Boxes = [.. was.Boxes.Select(box => Box(form, box))],
        Colors = [.. was.Colors.Select(color => Color(form, color))],
    };

    /// <summary>A measure as the form shows it, whatever the reader's language; nothing for what is none.</summary>
    public static string Shown(double mm) => double.IsFinite(mm) ? mm.ToString("0.###", CultureInfo.InvariantCulture) : "";

    private static BadgeBox Box(IFormCollection form, BadgeBox was) => !form.ContainsKey($"box.{was.Part}.x") ? was : new(
        was.Part,
        Measure(form, $"box.{was.Part}.x", was.XMm),
        Measure(form, $"box.{was.Part}.y", was.YMm),
        Measure(form, $"box.{was.Part}.width", was.WidthMm),
        Measure(form, $"box.{was.Part}.size", was.SizeMm),
        Measure(form, $"box.{was.Part}.floor", was.FloorMm),
        form[$"box.{was.Part}.shown"].Contains("true"));

    private static BadgeColor Color(IFormCollection form, BadgeColor was) => !form.ContainsKey($"color.{was.Role}.ground") ? was : new(
        was.Role, form[$"color.{was.Role}.ground"].ToString(), form[$"color.{was.Role}.ink"].ToString(), form[$"color.{was.Role}.rule"].Contains("true"));

    private static double Measure(IFormCollection form, string field, double was) => Number(form, field, form.ContainsKey(field) ? double.NaN : was);

    /// <summary>A measure as it was typed, with a comma or a point; what it was before where it is missing or no number.</summary>
    internal static double Number(IFormCollection form, string field, double otherwise) =>
        double.TryParse(form[field].ToString().Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
