using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Laurel.Documents.Conferences;
using Laurel.Documents.Papers;
using Laurel.Domain.Conferences;

namespace Laurel.Client.Web.Tests.Conferences;

/// <summary>What an organisation made for one conference is there at its next edition, and nothing of its people.</summary>
public sealed class NextEditionTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    [Fact]
    public async Task Templates_designs_shifts_rules_and_grounds_pass_and_asked_again_nothing_doubles()
    {
        var (office, last, next) = (laurel.Administrator(), "/api/v1/conferences/ky-nay", "/api/v1/conferences/ky-sau");
        await laurel.Plan("ky-nay");
        await laurel.Plan("ky-sau");
        var own = PaperDocx.Bytes(OfficePapers.Sample(OfficePaper.Decision));
        await LaurelHost.Sent(office.PutAsync($"{last}/paper-templates/decision?name=mau.docx", new ByteArrayContent(own)));
        var design = JsonNode.Parse(await office.GetStringAsync($"{last}/certificate-designs/bang-khen-420x297"))!;
        design["ornament"]!["isShown"] = false;
        await LaurelHost.Sent(office.PostAsJsonAsync($"{last}/certificate-designs", new { organisation = "Bộ Ngoại giao", form = "ministryCertificate", from = "2025-07-01", design }));
        await LaurelHost.Sent(office.PutAsJsonAsync($"{last}/printers", new { printer = "Văn phòng", dx = 1.5, dy = -2 }));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{last}/grounds", new { text = "Căn cứ Quy chế thi đua của Bộ", from = "2025-01-01", source = "Quyết định số 10" }));
        await LaurelHost.Sent(office.PutAsJsonAsync($"{last}/proofs", new { strictness = "stop" }));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{last}/attendees", new { name = "Võ Bá Nghĩa", rank = 1 }));

        for (var time = 0; time < 2; time++) await LaurelHost.Sent(office.PostAsJsonAsync($"{next}/inherit", new { from = "ky-nay" }));

        var template = Assert.Single((await LaurelHost.Sent(office.GetAsync($"{next}/paper-templates"))).EnumerateArray());
        Assert.Equal(("mau.docx", own.Length), (template.GetProperty("name").GetString(), template.GetProperty("bytes").GetInt32()));
        var designs = await LaurelHost.Sent(office.GetAsync($"{next}/certificate-designs"));
        var kept = Assert.Single(designs.GetProperty("items").EnumerateArray());
        Assert.Equal(("mau-1", false), (kept.GetProperty("code").GetString(), kept.GetProperty("pinned").GetBoolean()));
        Assert.Contains("Văn phòng", await office.GetStringAsync($"{next}/certificate-designs"), StringComparison.Ordinal);
        var grounds = await LaurelHost.Sent(office.GetAsync($"{next}/grounds"));
        Assert.Single(grounds.EnumerateArray(), ground => ground.GetProperty("own").GetBoolean());
        Assert.Equal("stop", (await LaurelHost.Sent(office.GetAsync($"{next}/proofs"))).GetProperty("strictness").GetString());
        Assert.Equal(0, (await LaurelHost.Sent(office.GetAsync($"{next}/attendees"))).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Whoever_does_not_organize_the_earlier_one_takes_nothing_from_it()
    {
        await laurel.Plan("cua-nguoi-khac");
        await laurel.Plan("cua-minh");
        var mine = laurel.WithKey(await laurel.KeyFor("cua-minh", "organizer"));

        Assert.Equal("auth.forbidden", await LaurelHost.Refused(
            HttpStatusCode.Forbidden, mine.PostAsJsonAsync("/api/v1/conferences/cua-minh/inherit", new { from = "cua-nguoi-khac" })));
    }
}
