using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Laurel.Documents.Tests.Pdf;

namespace Laurel.Client.Web.Tests.Certificates;

public sealed class CertificateDesignTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    private const string Designs = $"{IssuedSample.Here}/certificate-designs";

    [Fact]
    public async Task What_was_issued_keeps_its_face_when_a_design_is_kept_later()
    {
        var (decision, serials) = await IssuedSample.In(laurel);
        var http = laurel.Administrator();
        var original = await http.GetByteArrayAsync($"/api/v1/certificates/{serials[0]}.pdf");

        var kept = await Sent(http, "Bộ Ngoại giao", await Changed(http, design => design["ornament"]!["isShown"] = false));
        Assert.Equal("mau-1", kept.GetProperty("code").GetString());

        Assert.Equal(original, await http.GetByteArrayAsync($"/api/v1/certificates/{serials[0]}.pdf"));
        var printed = await http.GetByteArrayAsync($"{IssuedSample.Here}/decisions/{decision}/certificates.pdf?for=print");
        Assert.Contains("/Form", System.Text.Encoding.Latin1.GetString(printed), StringComparison.Ordinal);
        var listed = await LaurelHost.Sent(http.GetAsync(Designs));
        Assert.False(Assert.Single(listed.GetProperty("items").EnumerateArray()).GetProperty("pinned").GetBoolean());
    }

    [Fact]
    public async Task A_design_that_leaves_no_space_for_signature_and_seal_is_told_so_and_is_not_kept()
    {
        await laurel.Plan("mau-hep");
        var http = laurel.Administrator();
        var design = await Changed(http, one => one["clearMm"] = 30, "/api/v1/conferences/mau-hep/certificate-designs");

        var found = await LaurelHost.Sent(http.PostAsJsonAsync("/api/v1/conferences/mau-hep/certificate-designs/check",
            new { design, form = "ministryCertificate" }));
        Assert.Equal("certificate-design.clear-space", Assert.Single(found.EnumerateArray()).GetProperty("code").GetString());
        Assert.Equal("certificate-design.clear-space", await LaurelHost.Refused(HttpStatusCode.UnprocessableEntity, http.PostAsJsonAsync(
            "/api/v1/conferences/mau-hep/certificate-designs",
                new { organisation = "Bộ Ngoại giao", form = "ministryCertificate", from = "2025-07-01", design })));
        Assert.Empty((await LaurelHost.Sent(http.GetAsync("/api/v1/conferences/mau-hep/certificate-designs"))).GetProperty("items")
            .EnumerateArray());
    }

    [Fact]
    public async Task A_design_in_which_the_longest_names_do_not_stand_is_told_so_by_the_check()
    {
        await laurel.Plan("mau-chat");
        var (http, designs) = (laurel.Administrator(), "/api/v1/conferences/mau-chat/certificate-designs");
        async Task<IReadOnlyList<string?>> Checked(JsonNode design) => [.. (await LaurelHost.Sent(
            http.PostAsJsonAsync($"{designs}/check", new { design, form = "ministryCertificate" }))).EnumerateArray().Select(fault => fault.GetProperty("code").GetString())];

        Assert.Empty(await Checked(await Changed(http, _ => { }, designs)));
        var narrow = await Changed(http, design =>
        {
            foreach (var field in design["fields"]!.AsArray().Where(field => field!["part"]!.GetValue<string>() is "recipient" or "under" or "achievement"))
                field!["widthMm"] = 60;
        }, designs);
        Assert.Contains("certificate-design.does-not-fit", await Checked(narrow));
    }

    [Fact]
    public async Task A_printers_shift_moves_what_is_printed_on_bought_stock_and_its_calibration_sheet()
    {
        var (decision, _) = await IssuedSample.In(laurel);
        var http = laurel.Administrator();

        await LaurelHost.Sent(http.PutAsJsonAsync($"{IssuedSample.Here}/printers", new { printer = "Văn phòng", dx = 1.5, dy = -2 }));

        var here = $"{IssuedSample.Here}/decisions/{decision}";
        var byName = await http.GetByteArrayAsync($"{here}/certificates.pdf?for=print&stock=overprint&printer=V%C4%83n+ph%C3%B2ng");
        var byHand = await http.GetByteArrayAsync($"{here}/certificates.pdf?for=print&stock=overprint&dx=1.5&dy=-2");
        Assert.True(Tool.Dots(byHand, 1, 50).AsSpan().SequenceEqual(Tool.Dots(byName, 1, 50)));
        Assert.Contains("Văn phòng", Tool.Text(await http.GetByteArrayAsync(
            $"{Designs}/bang-khen-420x297/calibration.pdf?printer=V%C4%83n+ph%C3%B2ng")), StringComparison.Ordinal);
        using var unknown = await http.GetAsync($"{here}/certificates.pdf?for=print&stock=overprint&printer=khac");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);
    }

    [Fact]
    public async Task The_editor_shows_the_longest_name_and_says_in_words_what_is_wrong()
    {
        await IssuedSample.In(laurel);
        var http = laurel.Administrator();

        var page = await http.GetStringAsync("/c/dnnd-2025/certificates/design");

        Assert.Contains("<svg", page, StringComparison.Ordinal);
        Assert.Contains("f.Title.size", page, StringComparison.Ordinal);
    }

    private static async Task<JsonElement> Sent(HttpClient http, string organisation, JsonNode design) =>
        await LaurelHost.Sent(http.PostAsJsonAsync(Designs,
            new { organisation, form = "ministryCertificate", from = "2025-07-01", design }));

    private static async Task<JsonNode> Changed(HttpClient http, Action<JsonNode> change, string designs = Designs)
    {
        var design = JsonNode.Parse(await http.GetStringAsync($"{designs}/bang-khen-420x297"))!;
        change(design);
        return design;
    }
}
