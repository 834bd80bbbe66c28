using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Laurel.Client.Web.Tests.Councils;

/// <summary>A member who is recused, and holds every role besides, asks everything there is: nothing says a word of that item.</summary>
public sealed partial class RecusalTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    private const string Conference = "hoi-dong", Here = $"/api/v1/conferences/{Conference}", Hidden = "Tập thể Giấu Kín", Form = "Bằng khen của Bộ trưởng Bộ Ngoại giao";

    private static readonly string[] Everything = ["organizer", "registrar", "usher", "secretary", "councilMember", "approver", "auditor"];

    [Fact]
    public async Task Nothing_of_an_item_is_shown_to_the_member_who_is_recused_from_it()
    {
        await laurel.Plan(Conference);
        var office = laurel.Administrator();
        var (hidden, shown) = (await Nominated(office, Hidden), await Nominated(office, "Tập thể Công Khai"));
        await LaurelHost.Sent(office.PutAsJsonAsync($"{Here}/council", new { members = Enumerable.Range(1, 3).Select(n => new { id = $"m{n}", name = $"Ủy viên {n}" }) }));
        var session = (await LaurelHost.Sent(office.PostAsJsonAsync($"{Here}/council/sessions", new { citations = new[] { hidden, shown }, passPercent = 60, on = "2025-12-22" }))).GetProperty("id").GetString()!;
        await LaurelHost.Sent(office.PutAsJsonAsync($"{Here}/council/sessions/{session}/recusals", new { member = "m1", citations = new[] { hidden } }));
        var member = laurel.WithKey(await KeyOfMember("m1"));

        Assert.Equal(1, (await LaurelHost.Sent(member.GetAsync($"{Here}/citations"))).GetProperty("total").GetInt32());
        await Vote(member, session, "m1", shown);
        await Vote(office, session, "m2", hidden, shown);
        await Vote(office, session, "m3", hidden, shown);
        var tally = await LaurelHost.Sent(member.PostAsJsonAsync($"{Here}/council/sessions/{session}/seal", new { }));
        Assert.Equal([shown], tally.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("citation").GetString()));

        var decision = (await LaurelHost.Sent(office.PostAsJsonAsync($"{Here}/decisions", new
        {
            issuer = "Bộ Ngoại giao", symbol = "QĐ-BNG", signer = "Huỳnh Minh Ân", signedOn = "2025-12-26", place = "Hà Nội", citations = new[] { hidden, shown },
        }))).GetProperty("id").GetString()!;

        foreach (var verb in (string[])["hold", "release", "return"])
            await LaurelHost.Refused(HttpStatusCode.NotFound, member.PostAsJsonAsync($"{Here}/citations/{hidden}/{verb}", new { reason = "x" }));
        var addresses = Addresses(hidden, session, decision).ToList();
        Assert.Contains(addresses, address => address.EndsWith("/minutes.docx", StringComparison.Ordinal));
        foreach (var address in addresses)
        {
            var seen = await Text(member, address);
            Assert.False(seen.Contains("Giấu Kín", StringComparison.OrdinalIgnoreCase), address);
            Assert.False(seen.Contains("votedPassed\":2", StringComparison.Ordinal) || seen.Contains("forSignature\":2", StringComparison.Ordinal), address);
        }
        Assert.Contains("Giấu Kín", await Text(office, $"{Here}/citations"), StringComparison.Ordinal);
        Assert.Contains("giấu kín", await Text(office, $"{Here}/council/sessions/{session}/minutes.pdf"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Giấu Kín", await Text(office, $"{Here}/decisions/{decision}"), StringComparison.Ordinal);
    }

    /// <summary>Every address that answers to GET under the conference, interface and pages, with the ids that lead to the item.</summary>
    private IEnumerable<string> Addresses(string citation, string session, string decision) =>
        from endpoint in laurel.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
        where pattern.Contains("{conference}", StringComparison.Ordinal) && !pattern.EndsWith("/stream", StringComparison.Ordinal)
        where endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is not { } methods || methods.HttpMethods.Contains("GET")
        from ending in pattern.Contains("{ending", StringComparison.Ordinal) ? new[] { "pdf", "docx", "xlsx" } : [""]
        from query in pattern.EndsWith("/audit", StringComparison.Ordinal) ? new[] { $"?of=citation~{citation}", "?of=council~main" } : [""]
        let address = Hole().Replace(pattern, hole => hole.Value.TrimStart('{').Split(':', '}')[0] switch
        {
            "conference" => Conference,
            "session" => session,
            "decision" => decision,
            "id" or "citation" => citation,
            "member" => "m2",
            "ending" => ending,
            _ => "1",
        })
        select address + query;

    private static async Task<string> Text(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        return bytes.AsSpan().StartsWith("%PDF"u8) ? await PdfText(bytes) : bytes.AsSpan().StartsWith("PK"u8) ? ZipText(bytes) : WebUtility.HtmlDecode(Encoding.UTF8.GetString(bytes));
    }

    private static string ZipText(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        return string.Join(' ', archive.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return Tag().Replace(reader.ReadToEnd(), "");
        }));
    }

    private static async Task<string> PdfText(byte[] bytes)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, bytes);
        using var tool = Process.Start(new ProcessStartInfo("pdftotext", [file, "-"]) { RedirectStandardOutput = true })!;
        var text = await tool.StandardOutput.ReadToEndAsync();
        await tool.WaitForExitAsync();
        File.Delete(file);
        return text;
    }

    private static async Task<string> Nominated(HttpClient office, string name)
    {
        var body = new { kind = "body", name, form = Form, achievement = "Đã có thành tích xuất sắc" };
        var id = (await LaurelHost.Sent(office.PostAsJsonAsync($"{Here}/citations", body))).GetProperty("id").GetString()!;
        await LaurelHost.Sent(office.PostAsJsonAsync($"{Here}/citations/{id}/papers", new { kind = "received-on-paper" }));
        foreach (var verb in (string[])["submit", "accept", "appraise"])
            await LaurelHost.Sent(office.PostAsJsonAsync($"{Here}/citations/{id}/{verb}", new { }));
        return id;
    }

    private static Task<JsonElement> Vote(HttpClient client, string session, string member, params string[] citations) => LaurelHost.Sent(
        client.PostAsJsonAsync($"{Here}/council/sessions/{session}/ballots", new { member, votes = citations.ToDictionary(id => id, _ => "yes") }));

    private async Task<string> KeyOfMember(string member)
    {
        var office = laurel.Administrator();
        await LaurelHost.Sent(office.PostAsJsonAsync("/api/v1/accounts", new { name = "nghia", displayName = "Ông Nghĩa" }));
        await LaurelHost.Sent(office.PutAsJsonAsync($"{Here}/accounts/nghia/roles", new { roles = Everything, member }));
        var key = await LaurelHost.Sent(office.PostAsJsonAsync("/api/v1/accounts/nghia/keys", new { label = "thử", roles = Everything, conference = Conference }));
        return key.GetProperty("secret").GetString()!;
    }

    [GeneratedRegex(@"\{[^{}]*(\{[^{}]*\}[^{}]*)*\}")]
    private static partial Regex Hole();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
