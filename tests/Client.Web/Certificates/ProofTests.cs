using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Laurel.Client.Web.Tests.Certificates;

public sealed class ProofTests
{
    private const string Here = IssuedSample.Here;

    [Fact]
    public async Task Names_are_proofed_by_each_unit_before_the_print_and_a_correction_clears_the_approval()
    {
        await using var laurel = new LaurelHost();
        var http = laurel.Administrator();
        var (decision, _) = await IssuedSample.In(laurel);
        await LaurelHost.Sent(http.PutAsJsonAsync($"{Here}/proofs", new { strictness = "stop" }));

        Assert.Equal("proof.open", await LaurelHost.Refused(HttpStatusCode.Conflict, http.GetAsync($"{Here}/decisions/{decision}/certificates.pdf?for=print")));
        Assert.All(await Printed(http, decision), code => Assert.Equal("proof.open", code));
        foreach (var unit in await Units(http))
            await LaurelHost.Sent(http.PostAsJsonAsync(Of(unit, "approve"), new { by = "Bà Lê Thị Hà", means = "onPaper", shown = unit.GetProperty("shown").GetString() }));
        Assert.All(await Printed(http, decision), Assert.Null);
        Assert.True((await http.GetAsync($"{Here}/decisions/{decision}/certificates.pdf?for=print")).IsSuccessStatusCode);

        var first = (await Units(http))[0];
        var line = first.GetProperty("lines")[0].GetProperty("citation").GetString();
        var back = await LaurelHost.Sent(http.PostAsJsonAsync(Of(first, "corrections"), new { citation = line, reason = "Sai dấu" }));
        Assert.Equal("toCorrect", back.GetProperty("standing").GetString());
        Assert.Equal("proof.open", await LaurelHost.Refused(HttpStatusCode.Conflict, http.GetAsync($"{Here}/decisions/{decision}/certificates.pdf?for=print")));
    }

    [Fact]
    public async Task A_decision_is_printed_once_its_own_units_approved_whatever_other_dossiers_wait()
    {
        await using var laurel = new LaurelHost();
        var http = laurel.Administrator();
        var (decision, _) = await IssuedSample.In(laurel);
        var decided = await Units(http);
        await Waiting(http, "Hội Chưa Duyệt Tên");
        await LaurelHost.Sent(http.PutAsJsonAsync($"{Here}/proofs", new { strictness = "stop" }));

        var before = await Page();
        foreach (var unit in decided)
            await LaurelHost.Sent(http.PostAsJsonAsync(Of(unit, "approve"), new { by = "Bà Lê Thị Hà", means = "onPaper", shown = unit.GetProperty("shown").GetString() }));
        using var print = await http.GetAsync($"{Here}/decisions/{decision}/certificates.pdf?for=print");

        Assert.Equal(decided.Count + 1, (await Units(http)).Count);
        Assert.Contains($"{decided.Count} đơn vị chưa duyệt tên in bằng", before, StringComparison.Ordinal);
        Assert.DoesNotContain("chưa duyệt tên in bằng", await Page(), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, "0"), (print.StatusCode, print.Headers.GetValues("X-Laurel-Proofs-Open").Single()));

        async Task<string> Page() => WebUtility.HtmlDecode(await http.GetStringAsync($"/c/dnnd-2025/decisions/{decision}/certificates"));
    }

    [Theory]
    [InlineData("pdf", "application/pdf")]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    public async Task A_unit_s_sheet_is_there_to_be_sent(string ending, string type)
    {
        await using var laurel = new LaurelHost();
        var http = laurel.Administrator();
        await IssuedSample.In(laurel);

        var sheet = await http.GetAsync($"{Here}/proofs/{(await Units(http))[0].GetProperty("unit").GetString()}.{ending}");
        var all = await http.GetAsync($"{Here}/proofs.{ending}");

        Assert.Equal((type, type), (sheet.Content.Headers.ContentType!.MediaType, all.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task What_is_approved_are_the_words_that_were_shown()
    {
        await using var laurel = new LaurelHost();
        var http = laurel.Administrator();
        await IssuedSample.In(laurel);

        Assert.Equal("proof.changed", await LaurelHost.Refused(
            HttpStatusCode.Conflict, http.PostAsJsonAsync(Of((await Units(http))[0], "approve"), new { by = "Bà Lê Thị Hà", shown = "other" })));
    }

    /// <summary>A dossier on its way that is on no decision.</summary>
    private static async Task Waiting(HttpClient http, string name)
    {
        var body = new { kind = "body", name, form = "Bằng khen của Bộ trưởng Bộ Ngoại giao", achievement = "Đã có thành tích xuất sắc" };
        var id = (await LaurelHost.Sent(http.PostAsJsonAsync($"{Here}/citations", body))).GetProperty("id").GetString();
        await LaurelHost.Sent(http.PostAsJsonAsync($"{Here}/citations/{id}/papers", new { kind = "received-on-paper" }));
        await LaurelHost.Sent(http.PostAsJsonAsync($"{Here}/citations/{id}/submit", new { }));
    }

    private static string Of(JsonElement unit, string what) => $"{Here}/proofs/{unit.GetProperty("unit").GetString()}/{what}";

    private static async Task<IReadOnlyList<JsonElement>> Units(HttpClient http) =>
        [.. (await LaurelHost.Sent(http.GetAsync($"{Here}/proofs"))).GetProperty("units").EnumerateArray()];

    private static async Task<IReadOnlyList<string?>> Printed(HttpClient http, string decision) =>
        [.. (await LaurelHost.Sent(http.PostAsJsonAsync($"{Here}/decisions/{decision}/certificates/print", new { }))).GetProperty("results").EnumerateArray()
            .Select(result => result.TryGetProperty("code", out var code) ? code.GetString() : null)];
}
