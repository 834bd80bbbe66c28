using System.Net.Http.Json;
using Laurel.Documents.Tests.Pdf;

namespace Laurel.Client.Web.Tests.Councils;

/// <summary>What was sealed under a printed anchor is printed as it was voted on, whatever is put right afterwards.</summary>
public sealed class SealedPapersTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    private const string Conference = "niem-phong", Here = $"/api/v1/conferences/{Conference}", Form = "Bằng khen của Bộ trưởng Bộ Ngoại giao";

    [Fact]
    public async Task A_name_that_is_corrected_after_sealing_changes_no_byte_of_minutes_and_counting_record()
    {
        await laurel.Plan(Conference);
        var office = laurel.Administrator();
        var citation = Id(await LaurelHost.Sent(office.PostAsJsonAsync($"{Here}/citations", new { kind = "person", honorific = "Ông", name = "Nguyễn Văn Hoa", positionAndUnit = "Cục trưởng, Cục A", form = Form, achievement = "Đã có thành tích xuất sắc" })));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{Here}/citations/{citation}/papers", new { kind = "received-on-paper" }));
        foreach (var verb in (string[])["submit", "accept", "appraise"]) await LaurelHost.Sent(office.PostAsJsonAsync($"{Here}/citations/{citation}/{verb}", new { }));
        await LaurelHost.Sent(office.PutAsJsonAsync($"{Here}/council", new { members = new[] { new { id = "m1", name = "Ủy viên" } } }));
        var session = Id(await LaurelHost.Sent(office.PostAsJsonAsync($"{Here}/council/sessions", new { citations = new[] { citation } })));
        await Correct(office, citation, "Nguyễn Văn Hoá");
        var paper = await LaurelHost.Sent(office.GetAsync($"{Here}/council/sessions/{session}/ballots/m1"));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{Here}/council/sessions/{session}/ballots", new { member = "m1", votes = new Dictionary<string, string> { [citation] = "yes" } }));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{Here}/council/sessions/{session}/seal", new { }));
        var before = await Papers(office, session);

        await Correct(office, citation, "Nguyễn Văn Hòa");
        var after = await Papers(office, session);
        await LaurelHost.Sent(office.PostAsJsonAsync($"{Here}/council/sessions/{session}/minutes/sign", new { }));

        Assert.Equal("Nguyễn Văn Hoá", paper.GetProperty("items")[0].GetProperty("name").GetString());
        Assert.Equal("Nguyễn Văn Hòa", (await LaurelHost.Sent(office.GetAsync($"{Here}/citations/{citation}"))).GetProperty("name").GetString());
        Assert.Contains("Nguyễn Văn Hoá", Tool.Text(before[0]));
        Assert.All(before.Zip(after), pair => Assert.Equal(pair.First, pair.Second));
        Assert.All(before.Zip(await Papers(office, session)), pair => Assert.Equal(pair.First, pair.Second));
        using var page = await office.GetAsync($"/c/{Conference}/council/{session}");
        Assert.Contains("Nguyễn Văn Hoá", System.Net.WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()));
        var sealedSession = await LaurelHost.Sent(office.GetAsync($"{Here}/council/sessions/{session}"));
        Assert.Equal("Nguyễn Văn Hoá", sealedSession.GetProperty("items")[0].GetProperty("name").GetString());
    }

    private static Task<System.Text.Json.JsonElement> Correct(HttpClient office, string citation, string name) => LaurelHost.Sent(
        office.PostAsJsonAsync($"{Here}/citations/{citation}/correct", new { correction = new { name }, reason = "Sai dấu" }));

    private static async Task<IReadOnlyList<byte[]>> Papers(HttpClient office, string session)
    {
        var papers = new List<byte[]>();
        foreach (var paper in (string[])["minutes.pdf", "minutes.docx", "count.pdf", "count.docx"])
            papers.Add(await office.GetByteArrayAsync($"{Here}/council/sessions/{session}/{paper}"));
        return papers;
    }

    private static string Id(System.Text.Json.JsonElement answer) => answer.GetProperty("id").GetString()!;
}
