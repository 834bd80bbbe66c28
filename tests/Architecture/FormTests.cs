using System.Text.RegularExpressions;

namespace Laurel.Architecture.Tests;

public sealed partial class FormTests
{
    /// <summary>The framework gives a token by itself to forms without an action alone; without one every sending is refused.</summary>
    [Fact]
    public void A_form_that_names_its_own_address_carries_a_token() =>
        House.Sources("Client.Web", "*.cshtml")
            .SelectMany(page => Posted().Matches(House.Read(page)).Select(form => (Page: page, Form: form.Value)))
            .Where(one => Addressed().IsMatch(one.Form) && !one.Form.Contains("asp-antiforgery=\"true\"", StringComparison.Ordinal) && !one.Form.Contains("@Html.AntiForgeryToken()", StringComparison.Ordinal))
            .Select(one => $"{one.Page}: {one.Form}")
            .MustBeNone();

    [GeneratedRegex("<form[^>]*method=\"post\"[^>]*>(?:@Html\\.AntiForgeryToken\\(\\))?")]
    private static partial Regex Posted();

    [GeneratedRegex("\\saction=\"")]
    private static partial Regex Addressed();
}
