using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Laurel.Client.Web.Tests.Certificates;

/// <summary>A unit looks over its own names by its link; whatever changes a name afterwards, by whichever way, opens its approval again.</summary>
public sealed partial class LinkProofTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    private const string Unit = "Công đoàn Bộ Ngoại giao", Other = "Vụ Tổ chức cán bộ";
    private const string Form = "Bằng khen của Bộ trưởng Bộ Ngoại giao";

    [Fact]
    public async Task Without_an_account_the_unit_approves_its_names_and_the_office_sees_who_did_and_how()
    {
        var (here, link, _) = await Nominated("duyet-link");

        var shown = await Send(link, "Approve", ("by", "Bà Lê Thị Hà, Chủ tịch"));

        Assert.Contains("Bà Lê Thị Hà, Chủ tịch đã duyệt", shown, StringComparison.Ordinal);
        Assert.Contains("Bà Nguyễn Thị Thanh Huyền", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Văn Giang", shown, StringComparison.Ordinal);
        var unit = await Sheet(here);
        Assert.Equal(("approved", "byLink"), (unit.GetProperty("standing").GetString(), unit.GetProperty("means").GetString()));
        var office = WebUtility.HtmlDecode(await laurel.Administrator().GetStringAsync($"/c/duyet-link/proofs?unit={unit.GetProperty("unit").GetString()}"));
        Assert.Contains("đơn vị tự duyệt qua đường dẫn riêng", office, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_unit_wants_changed_goes_to_the_office_and_once_it_is_made_the_unit_looks_again()
    {
        var (here, link, huyen) = await Nominated("sua-link");

        var asked = await Send(link, "Correct", ("citation", huyen), ("reason", "Tên là Huyên, không dấu huyền"));
        Assert.Contains("Đã gửi yêu cầu sửa: Tên là Huyên, không dấu huyền", asked, StringComparison.Ordinal);
        Assert.Equal("toCorrect", (await Sheet(here)).GetProperty("standing").GetString());
        await Correct(here, huyen, "Nguyễn Thị Thanh Huyên");

        var again = await Send(link, "Approve", ("by", "Bà Lê Thị Hà"));

        Assert.Contains("Bà Nguyễn Thị Thanh Huyên", again, StringComparison.Ordinal);
        Assert.Equal("approved", (await Sheet(here)).GetProperty("standing").GetString());
    }

    [Fact]
    public async Task The_unit_writes_how_its_line_is_to_read_and_the_office_finds_it_filled_in()
    {
        var (here, link, huyen) = await Nominated("ghi-dung");

        var asked = await Send(link, "Correct", ("citation", huyen), ("called", "Bà Nguyễn Thị Thanh Huyên"), ("positionAndUnit", $"Trưởng Ban, {Unit}"), ("achievement", "Đã có thành tích xuất sắc"));

        Assert.Contains("Ghi đúng là: Bà Nguyễn Thị Thanh Huyên · Trưởng Ban", asked, StringComparison.Ordinal);
        var sheet = await Sheet(here);
        Assert.Equal("toCorrect", sheet.GetProperty("standing").GetString());
        Assert.Equal("Bà Nguyễn Thị Thanh Huyên", sheet.GetProperty("corrections")[0].GetProperty("proposed").GetProperty("called").GetString());
        var office = WebUtility.HtmlDecode(await laurel.Administrator().GetStringAsync($"/c/ghi-dung/proofs?unit={sheet.GetProperty("unit").GetString()}"));
        Assert.Contains("name=\"form.name\" value=\"Nguyễn Thị Thanh Huyên\"", office, StringComparison.Ordinal);
        Assert.Contains($"name=\"form.positionAndUnit\" value=\"Trưởng Ban, {Unit}\"", office, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_changed_while_the_unit_read_are_not_approved()
    {
        var (here, link, huyen) = await Nominated("doc-cham");
        var page = await laurel.CreateClient().GetStringAsync(link);
        await Correct(here, huyen, "Nguyễn Thị Thanh Huyên");

        var refused = await Send(link, "Approve", ("by", "Bà Lê Thị Hà"), ("seen", Seen().Match(page).Groups[1].Value));

        Assert.Contains("hãy xem lại rồi duyệt", refused, StringComparison.Ordinal);
        Assert.Equal("open", (await Sheet(here)).GetProperty("standing").GetString());
    }

    [Fact]
    public async Task A_correction_of_the_dossier_an_amending_decision_and_a_certificate_issued_anew_each_open_the_approval_again()
    {
        var (here, link, huyen) = await Nominated("ba-duong");
        await Send(link, "Approve", ("by", "Bà Lê Thị Hà"));
        await Correct(here, huyen, "Nguyễn Thị Thanh Huyên");
        Assert.Equal("changed", (await Sheet(here)).GetProperty("standing").GetString());

        await Send(link, "Approve", ("by", "Bà Lê Thị Hà"));
        var decision = await Signed(here, [huyen]);
        Assert.Equal("approved", (await Sheet(here)).GetProperty("standing").GetString());
        await Signed(here, [], new { of = decision, reason = "Có sai sót", correct = new[] { new { citation = huyen, name = "Nguyễn Thị Thanh Huyến" } } });
        Assert.Equal("changed", (await Sheet(here)).GetProperty("standing").GetString());

        var amended = await Send(link, "Approve", ("by", "Bà Lê Thị Hà"));
        Assert.Contains("Bà Nguyễn Thị Thanh Huyến", amended, StringComparison.Ordinal);
        var issued = await LaurelHost.Sent(laurel.Administrator().PostAsJsonAsync($"{here}/decisions/{decision}/certificates", new { }));
        await LaurelHost.Sent(laurel.Administrator().PostAsJsonAsync(
            $"{here}/certificates/{issued.GetProperty("issued")[0].GetProperty("serial").GetString()}/reissue",
            new { kind = "exchanged", reason = "Sai dấu", correction = new { name = "Nguyễn Thị Thanh Huyện" } }));
        var sheet = await Sheet(here);
        Assert.Equal("changed", sheet.GetProperty("standing").GetString());
        Assert.Equal("Bà Nguyễn Thị Thanh Huyện", sheet.GetProperty("errata")[0].GetProperty("now").GetProperty("called").GetString());
    }

    [Fact]
    public async Task A_link_that_is_none_opens_no_names_and_one_that_is_over_says_so()
    {
        var (here, link, _) = await Nominated("het-han");

        using var guessed = await laurel.CreateClient().GetAsync("/d/het-han/aaaaaaaaaaaaaaaaaaaaaaaaaa/proofs");
        await LaurelHost.Sent(laurel.Administrator().DeleteAsync($"{here}/delegations/link?unit={Uri.EscapeDataString(Unit)}"));
        using var over = await laurel.CreateClient().GetAsync(link);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.Gone), (guessed.StatusCode, over.StatusCode));
    }

    /// <summary>A conference with one person of the unit and one of another, appraised, and the unit's link to its names.</summary>
    private async Task<(string Here, string Link, string Huyen)> Nominated(string conference)
    {
        await laurel.Plan(conference);
        var here = $"/api/v1/conferences/{conference}";
        var huyen = await Appraised(here, "Bà", "Nguyễn Thị Thanh Huyền", $"Chuyên viên, {Unit}");
        await Appraised(here, "Ông", "Trần Văn Giang", $"Phó Vụ trưởng, {Other}");
        await LaurelHost.Sent(laurel.Administrator().PutAsJsonAsync($"{here}/delegations", new { unit = Unit, quota = 2 }));
        var given = await LaurelHost.Sent(laurel.Administrator().PutAsJsonAsync($"{here}/delegations/link", new { unit = Unit, until = DateTimeOffset.UtcNow.AddDays(3) }));
        return (here, $"{new Uri(given.GetProperty("link").GetString()!).AbsolutePath}/proofs", huyen);
    }

    private async Task<string> Appraised(string here, string honorific, string name, string positionAndUnit)
    {
        var office = laurel.Administrator();
        var citation = Id(await LaurelHost.Sent(office.PostAsJsonAsync(
            $"{here}/citations", new { kind = "person", honorific, name, positionAndUnit, form = Form, achievement = "Đã có thành tích xuất sắc" })));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/citations/{citation}/papers", new { kind = "received-on-paper" }));
        foreach (var verb in (string[])["submit", "accept", "appraise"]) await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/citations/{citation}/{verb}", new { }));
        return citation;
    }

    private async Task<string> Signed(string here, string[] citations, object? amends = null)
    {
        var office = laurel.Administrator();
        if (citations.Length > 0)
        {
            await LaurelHost.Sent(office.PutAsJsonAsync($"{here}/council", new { members = new[] { new { id = "m1", name = "Ủy viên" } } }));
            var session = Id(await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/council/sessions", new { citations, passPercent = 70, on = "2020-12-22" })));
            await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/council/sessions/{session}/ballots", new { member = "m1", votes = citations.ToDictionary(id => id, _ => "yes") }));
            await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/council/sessions/{session}/seal", new { }));
        }
        var decision = Id(await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/decisions", new
        {
            issuer = "Bộ Ngoại giao", symbol = "QĐ-BNG", signer = "Huỳnh Minh Ân", signedOn = "2025-12-26", place = "Hà Nội", citations, amends,
        })));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/decisions/{decision}/sign", new { }));
        return decision;
    }

    private Task Correct(string here, string citation, string name) => LaurelHost.Sent(laurel.Administrator().PostAsJsonAsync(
        $"{here}/citations/{citation}/correct", new { correction = new { name }, reason = "Sai dấu" }));

    /// <summary>How the unit's proof stands, as the office sees it.</summary>
    private async Task<JsonElement> Sheet(string here) =>
        (await LaurelHost.Sent(laurel.Administrator().GetAsync($"{here}/proofs"))).GetProperty("units").EnumerateArray()
            .Single(unit => unit.GetProperty("name").GetString() == Unit);

    /// <summary>Sends a form of the page as it stands now, without a script, and follows to the page that answers.</summary>
    private async Task<string> Send(string link, string handler, params (string Name, string Value)[] fields)
    {
        var unit = laurel.CreateClient();
        var page = await unit.GetStringAsync(link);
        var form = new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Antiforgery().Match(page).Groups[1].Value, ["seen"] = Seen().Match(page).Groups[1].Value,
        };
        foreach (var (name, value) in fields) form[name] = value;
        using var answer = await unit.PostAsync($"{link}?handler={handler}", new FormUrlEncodedContent(form));
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static string Id(JsonElement answer) => answer.GetProperty("id").GetString()!;

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)")]
    private static partial Regex Antiforgery();

    [GeneratedRegex("name=\"seen\" value=\"([^\"]+)")]
    private static partial Regex Seen();
}
