using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json;
using Laurel.Documents.Conferences;
using Laurel.Documents.Papers;
using Laurel.Domain.Conferences;

namespace Laurel.Client.Web.Tests.Decisions;

/// <summary>What the awards' papers say over HTTP: the gold book of an issuer's year over two conferences, an amending decision, an office's own template.</summary>
public sealed class GoldBookTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    private const string Form = "Bằng khen của Bộ trưởng Bộ Ngoại giao";

    [Fact]
    public async Task The_gold_book_runs_over_conferences_and_of_a_foreign_one_the_reader_sees_the_number_alone()
    {
        await Issued("so-vang-a", "Tập thể Thứ Nhất");
        await Issued("so-vang-b", "Tập thể Thứ Hai");
        var (everywhere, here) = (laurel.Administrator(), laurel.WithKey(await laurel.KeyFor("so-vang-b", "secretary")));

        var whole = await Sheet(everywhere, "/api/v1/conferences/so-vang-b/register.xlsx");
        var partly = await Sheet(here, "/api/v1/conferences/so-vang-b/register.xlsx");

        Assert.Contains("Tập thể Thứ Nhất", whole);
        Assert.Contains("Tập thể Thứ Hai", whole);
        Assert.Contains("từ 1 đến 2, liên tục", whole);
        Assert.Contains("Tập thể Thứ Hai", partly);
        Assert.DoesNotContain("Thứ Nhất", partly);
        Assert.Contains("Thuộc hội nghị khác", partly);
        Assert.Contains("từ 1 đến 2, liên tục", partly);
    }

    [Fact]
    public async Task An_amending_decision_is_drafted_signed_and_shown_on_the_earlier_one()
    {
        var (decision, citation) = await Issued("sua-doi", "Tập thể Sai Tên", "2024-12-26");
        var (office, here) = (laurel.Administrator(), "/api/v1/conferences/sua-doi");

        var amending = (await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/decisions", Terms("2025-01-06", [], new
        {
            of = decision, reason = "Có sai sót khi lập danh sách", correct = new[] { new { citation, name = "Tập thể Đúng Tên" } },
        })))).GetProperty("id").GetString();
        await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/decisions/{amending}/sign", new { }));

        var earlier = await LaurelHost.Sent(office.GetAsync($"{here}/decisions/{decision}"));
        Assert.Equal(amending, earlier.GetProperty("amendedBy")[0].GetProperty("by").GetString());
        Assert.Equal("Tập thể Sai Tên", earlier.GetProperty("lines")[0].GetProperty("name").GetString());
        var now = await LaurelHost.Sent(office.GetAsync($"{here}/citations/{citation}"));
        Assert.Equal("Tập thể Đúng Tên", now.GetProperty("name").GetString());
        Assert.Equal(1, now.GetProperty("replaced").GetArrayLength());
        Assert.Contains("Tập thể Đúng Tên", await Sheet(office, $"{here}/decisions/{decision}/payments.xlsx"));
        Assert.DoesNotContain("Tập thể Sai Tên", await Sheet(office, $"{here}/decisions/{decision}/payments.xlsx"));
        Assert.Contains("Tập thể Đúng Tên", await Text(office, $"{here}/decisions/{amending}.docx", "word/document.xml"));
        using var page = await office.GetAsync("/c/sua-doi/decisions");
        Assert.Contains("Tập thể Đúng Tên", System.Net.WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_revocation_needs_its_decision_is_verified_by_that_decision_s_date_and_ground_and_not_said_again_otherwise()
    {
        var (decision, citation) = await Issued("thu-hoi", "Tập thể Thu Hồi", "2021-11-26");
        var (office, here) = (laurel.Administrator(), "/api/v1/conferences/thu-hoi");
        var serial = (await LaurelHost.Sent(office.GetAsync($"{here}/decisions/{decision}"))).GetProperty("lines")[0].GetProperty("serial").GetString();

        foreach (var undecided in new object[] { new { reason = "Chuyện kín" }, new { reason = "Chuyện kín", byDecision = "40/QĐ-BNG" } })
            Assert.Equal("decision.revocation-undecided", await LaurelHost.Refused(
                System.Net.HttpStatusCode.UnprocessableEntity, office.PostAsJsonAsync($"{here}/citations/{citation}/revoke", undecided)));
        var body = new { reason = "Chuyện kín", byDecision = "40/QĐ-BNG", on = "2022-03-01", ground = "falseDeclaration" };
        await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/citations/{citation}/revoke", body));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/citations/{citation}/revoke", body));
        Assert.Equal("decision.revoked-otherwise", await LaurelHost.Refused(
            System.Net.HttpStatusCode.Conflict, office.PostAsJsonAsync($"{here}/citations/{citation}/revoke", body with { reason = "Chuyện khác" })));

        var english = await office.GetStringAsync("/c/thu-hoi/gold-book?lang=en");
        Assert.Contains("Revoked", english);
        Assert.DoesNotContain("Đã thu hồi", System.Net.WebUtility.HtmlDecode(english));
        var anyone = laurel.CreateClient();
        Assert.DoesNotContain("Chuyện kín", await anyone.GetStringAsync($"/verify/{serial}"));
        anyone.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var page = await anyone.GetAsync($"/verify/{serial}");
        var verified = System.Net.WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
        Assert.Contains("<time>01/03/2022</time>Thu hồi theo Quyết định số 40/QĐ-BNG: kê khai gian dối thành tích", verified);
        Assert.DoesNotContain("Chuyện kín", verified);
    }

    [Fact]
    public async Task What_is_numbered_and_not_issued_is_put_right_and_its_paper_speaks_of_no_certificate_issued_anew()
    {
        var (decision, citation) = await Numbered("sua-truoc", "Tập thể Sai Tên", "2022-12-26");
        var (office, here) = (laurel.Administrator(), "/api/v1/conferences/sua-truoc");
        using var form = await office.GetAsync($"/c/sua-truoc/decisions/{decision}/amend?correct={citation}");
        Assert.Contains("bằng được cấp theo nội dung đã sửa", System.Net.WebUtility.HtmlDecode(await form.Content.ReadAsStringAsync()));

        var amending = Id(await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/decisions", Terms("2023-01-06", [], new
        {
            of = decision, reason = "Có sai sót khi lập danh sách", correct = new[] { new { citation, name = "Tập thể Đúng Tên" } },
        }))));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/decisions/{amending}/sign", new { }));
        var paper = await Text(office, $"{here}/decisions/{amending}.docx", "word/document.xml");
        var issued = await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/decisions/{decision}/certificates", new { }));

        Assert.Contains("và cấp bằng theo nội dung đã sửa", paper);
        Assert.Contains("và cấp bằng theo nội dung đã sửa", await Text(office, $"{here}/decisions/{amending}.docx", "word/document.xml"));
        var line = (await LaurelHost.Sent(office.GetAsync($"{here}/decisions/{decision}"))).GetProperty("lines")[0];
        Assert.Equal(("Tập thể Sai Tên", "Tập thể Đúng Tên"), (line.GetProperty("name").GetString(), line.GetProperty("becomes").GetProperty("name").GetString()));
        using var verified = await office.GetAsync($"/verify/{issued.GetProperty("issued")[0].GetProperty("serial").GetString()}");
        Assert.Contains("Tập thể Đúng Tên", System.Net.WebUtility.HtmlDecode(await verified.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_decision_names_the_organisation_s_own_grounds_and_its_own_and_keeps_them_whatever_is_entered_later()
    {
        await laurel.Plan("can-cu");
        var (office, here) = (laurel.Administrator(), "/api/v1/conferences/can-cu");
        await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/grounds", new { text = "Căn cứ Quy chế thi đua, khen thưởng của Bộ;", from = "2020-01-01", source = "Quyết định số 10/QĐ-BNG" }));
        var (decision, _) = await Numbered("can-cu", "Tập thể Có Căn Cứ", "2021-12-26", grounds: ["Căn cứ Tờ trình số 12/TTr-TCCB"]);

        await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/grounds", new { text = "Căn cứ văn bản ban hành sau", from = "2020-01-01", source = "Công văn" }));

        var paper = await Text(office, $"{here}/decisions/{decision}.docx", "word/document.xml");
        Assert.Contains("Căn cứ Quy chế thi đua, khen thưởng của Bộ;", paper);
        Assert.Contains("Căn cứ Tờ trình số 12/TTr-TCCB;", paper);
        Assert.DoesNotContain("152/2025", paper);
        Assert.DoesNotContain("ban hành sau", paper);
        Assert.Equal("ground.invalid", await LaurelHost.Refused(
            System.Net.HttpStatusCode.UnprocessableEntity, office.PostAsJsonAsync($"{here}/grounds", new { text = "Theo quy chế", from = "2020-01-01", source = "x" })));
    }

    [Fact]
    public async Task A_decision_comes_in_the_office_s_own_template_once_there_is_one()
    {
        var (decision, _) = await Issued("mau-rieng", "Tập thể Có Mẫu", "2023-12-26");
        var (office, here) = (laurel.Administrator(), "/api/v1/conferences/mau-rieng");
        var own = PaperDocx.Bytes(OfficePapers.Sample(OfficePaper.Decision));

        await LaurelHost.Sent(office.PutAsync($"{here}/paper-templates/decision?name=mau.docx", new ByteArrayContent(own)));

        var text = await Text(office, $"{here}/decisions/{decision}.docx", "word/document.xml");
        Assert.Contains("Tập thể Có Mẫu", text);
        Assert.DoesNotContain("{{", text);
        Assert.DoesNotContain("chịu trách nhiệm thi hành", text);
        Assert.Equal(
            "template.not-docx",
            await LaurelHost.Refused(System.Net.HttpStatusCode.UnprocessableEntity, office.PutAsync($"{here}/paper-templates/minutes", new ByteArrayContent([1, 2, 3]))));
    }

    private async Task<(string Decision, string Citation)> Issued(string conference, string name, string on = "2025-12-26")
    {
        var (decision, citation) = await Numbered(conference, name, on);
        await LaurelHost.Sent(laurel.Administrator().PostAsJsonAsync($"/api/v1/conferences/{conference}/decisions/{decision}/certificates", new { }));
        return (decision, citation);
    }

    private async Task<(string Decision, string Citation)> Numbered(string conference, string name, string on, string[]? grounds = null)
    {
        if (grounds is null) await laurel.Plan(conference);
        var (office, here) = (laurel.Administrator(), $"/api/v1/conferences/{conference}");
        var citation = Id(await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/citations", new { kind = "body", name, form = Form, achievement = "Đã có thành tích xuất sắc" })));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/citations/{citation}/papers", new { kind = "received-on-paper" }));
        foreach (var verb in (string[])["submit", "accept", "appraise"]) await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/citations/{citation}/{verb}", new { }));
        await LaurelHost.Sent(office.PutAsJsonAsync($"{here}/council", new { members = new[] { new { id = "m1", name = "Ủy viên" } } }));
        var session = Id(await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/council/sessions", new { citations = new[] { citation }, passPercent = 70, on = "2020-12-22" })));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/council/sessions/{session}/ballots", new { member = "m1", votes = new Dictionary<string, string> { [citation] = "yes" } }));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/council/sessions/{session}/seal", new { }));
        var decision = Id(await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/decisions", Terms(on, [citation], null, grounds))));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/decisions/{decision}/sign", new { }));
        return (decision, citation);
    }

    private static object Terms(string signedOn, string[] citations, object? amends, string[]? grounds = null) => new
    {
        issuer = "Bộ Ngoại giao", symbol = "QĐ-BNG", signer = "Huỳnh Minh Ân", signedOn, place = "Hà Nội", citations, amends, grounds,
    };

    private static string Id(JsonElement answer) => answer.GetProperty("id").GetString()!;

    private static Task<string> Sheet(HttpClient client, string address) => Text(client, address, "xl/worksheets/sheet1.xml");

    private static async Task<string> Text(HttpClient client, string address, string entry)
    {
        using var answer = await client.GetAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address} {answer.StatusCode}");
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        using var reader = new StreamReader(zip.GetEntry(entry)!.Open());
        return await reader.ReadToEndAsync();
    }
}
