using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Laurel.Client.Web.Tests.Councils;

/// <summary>Papers typed by two people on the page, without a script.</summary>
public sealed class PapersPageTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    private const string Form = "Bằng khen của Bộ trưởng Bộ Ngoại giao";

    private readonly HttpClient office = laurel.Administrator();

    [Fact]
    public async Task A_paper_is_typed_looked_over_and_entered_and_the_next_one_follows()
    {
        var (session, items) = await Open("phieu-giay", 3);
        var (page, yen, ha) = ($"/c/phieu-giay/council/{session}/papers", await Teller("phieu-giay"), await Teller("phieu-giay"));

        var review = await Post(yen, $"{page}?member=m1&handler=Review", ("allYes", "true"), ("no", "2"));
        Assert.Contains("Đối chiếu với phiếu trên tay", review.Page, StringComparison.Ordinal);
        Assert.Matches("(?s)Không đồng ý</h3>.*value=\"2\">Tập thể 2", review.Page);
        var sent = await Post(yen, $"{page}?member=m1&handler=Enter", Hidden(review.Page, items));
        Assert.Equal(HttpStatusCode.Found, sent.Status);
        Assert.Contains("<h1>Ủy viên 2</h1>", WebUtility.HtmlDecode(await yen.GetStringAsync($"{page}?member=m2")), StringComparison.Ordinal);
        await Post(ha, $"{page}?member=m1&handler=Enter", Hidden(review.Page, items));

        var view = await Session("phieu-giay", session);
        Assert.Equal(["m1"], view.GetProperty("voted").EnumerateArray().Select(one => one.GetString()));
    }

    [Fact]
    public async Task Nothing_is_answered_before_somebody_answers_it_and_an_unfinished_sheet_is_not_looked_over()
    {
        var (session, _) = await Open("phieu-trong", 3);
        var page = $"/c/phieu-trong/council/{session}/papers";
        var teller = await Teller("phieu-trong");

        Assert.DoesNotContain("checked", await teller.GetStringAsync($"{page}?member=m1"), StringComparison.Ordinal);
        var part = await Post(teller, $"{page}?member=m1&handler=Review", ("no", "2, 9"));

        Assert.Contains("Chưa ghi các mục số: 1, 3", part.Page, StringComparison.Ordinal);
        Assert.Contains("Không phải số của mục nào trên phiếu này: 9", part.Page, StringComparison.Ordinal);
        Assert.Contains("value=\"2, 9\"", part.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("Đối chiếu với phiếu trên tay", part.Page, StringComparison.Ordinal);
        Assert.Equal(0, (await Session("phieu-trong", session)).GetProperty("awaitingSecond").GetArrayLength());
    }

    [Fact]
    public async Task Of_two_entries_only_the_differing_items_are_shown_and_none_of_them_is_answered()
    {
        var (session, items) = await Open("phieu-lech", 3);
        var page = $"/c/phieu-lech/council/{session}/papers";
        var (yen, ha) = (await Teller("phieu-lech"), await Teller("phieu-lech"));
        await Post(yen, $"{page}?member=m1&handler=Enter", Votes(items, "y", "y", "n"));

        var differing = await Post(ha, $"{page}?member=m1&handler=Enter", Votes(items, "y", "y", "y"));

        Assert.Contains("Hai lần nhập khác nhau ở 1 mục", differing.Page, StringComparison.Ordinal);
        Assert.Contains("Tập thể 3", differing.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("Tập thể 2", differing.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("checked", differing.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_is_checked_against_what_came_back_and_a_first_entry_is_taken_back_before_sealing()
    {
        var (session, items) = await Open("phieu-dem", 3);
        var (page, meeting) = ($"/c/phieu-dem/council/{session}/papers", $"/c/phieu-dem/council/{session}");
        var (yen, ha) = (await Teller("phieu-dem"), await Teller("phieu-dem"));
        await Post(yen, $"{page}?handler=Received", ("received", "2"));
        foreach (var member in (string[])["m1", "m2", "m3"]) await Post(yen, $"{page}?member={member}&handler=Enter", Votes(items, "y", "y", "y"));
        foreach (var member in (string[])["m1", "m2"]) await Post(ha, $"{page}?member={member}&handler=Enter", Votes(items, "y", "y", "y"));

        Assert.Contains("Đã nhập nhiều hơn số phiếu giấy nhận được: 1", WebUtility.HtmlDecode(await yen.GetStringAsync(page)), StringComparison.Ordinal);
        Assert.Contains("disabled=\"disabled\"", await yen.GetStringAsync(meeting), StringComparison.Ordinal);
        await Post(ha, $"{page}?member=m3&handler=Withdraw");

        Assert.DoesNotContain("disabled=\"disabled\"", await yen.GetStringAsync(meeting), StringComparison.Ordinal);
        var tally = await LaurelHost.Sent(office.PostAsJsonAsync($"/api/v1/conferences/phieu-dem/council/sessions/{session}/seal", new { }));
        Assert.Equal(2, tally.GetProperty("items")[0].GetProperty("yes").GetInt32());
    }

    private static (string, string)[] Votes(IReadOnlyList<string> items, params string[] letters) =>
        [.. items.Zip(letters, (item, letter) => ($"votes[{item}]", letter)), ("command", $"t{Guid.NewGuid():n}")];

    /// <summary>What the review sends on.</summary>
    private static (string, string)[] Hidden(string review, IReadOnlyList<string> items) =>
        Votes(items, [.. items.Select(item => Regex.Match(review, $"votes\\[{item}\\]\" value=\"(.)").Groups[1].Value)]);

    private static Task<(HttpStatusCode Status, string Page)> Post(HttpClient teller, string page, params (string Name, string Value)[] fields) =>
        LaurelHost.Posted(teller, page, fields);

    private async Task<HttpClient> Teller(string conference) => laurel.WithKey(await laurel.KeyFor(conference, "secretary"));

    private Task<JsonElement> Session(string conference, string session) =>
        LaurelHost.Sent(office.GetAsync($"/api/v1/conferences/{conference}/council/sessions/{session}"));

    private async Task<(string Session, IReadOnlyList<string> Items)> Open(string conference, int items)
    {
        var here = $"/api/v1/conferences/{conference}";
        await laurel.Plan(conference);
        var citations = new List<string>();
        for (var number = 1; number <= items; number++)
        {
            var nomination = new { kind = "body", name = $"Tập thể {number}", form = Form, achievement = "Đã có thành tích xuất sắc" };
            var citation = (await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/citations", nomination))).GetProperty("id").GetString()!;
            await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/citations/{citation}/papers", new { kind = "received-on-paper" }));
            foreach (var verb in (string[])["submit", "accept", "appraise"]) await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/citations/{citation}/{verb}", new { }));
            citations.Add(citation);
        }
        await LaurelHost.Sent(office.PutAsJsonAsync($"{here}/council", new { members = Enumerable.Range(1, 3).Select(n => new { id = $"m{n}", name = $"Ủy viên {n}" }) }));
        return ((await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/council/sessions", new { citations, passPercent = 60 }))).GetProperty("id").GetString()!, citations);
    }
}
