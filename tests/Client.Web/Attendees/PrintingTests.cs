using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Laurel.Client.Web.Tests.Attendees;

public sealed partial class PrintingTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    private const string At = "/api/v1/conferences/in-an";

    [Fact]
    public async Task What_was_signed_is_typed_back_by_its_numbers_and_only_what_changed_is_printed_again()
    {
        await laurel.Plan("in-an");
        var desk = laurel.Administrator();
        string[] names = ["Võ Bá Nghĩa", "Huỳnh Minh Ân", "Nông Xuân Huỳnh", "Trần Diệu Như"];
        var ids = new List<string>();
        foreach (var (rank, name) in names.Index())
            ids.Add((await LaurelHost.Sent(desk.PostAsJsonAsync($"{At}/attendees", new { name, rank = rank + 1 }))).GetProperty("id").GetString()!);

        // The signed list, while a walk-in comes after it was printed.
        Assert.Equal("print.unknown-run", await LaurelHost.Refused(HttpStatusCode.NotFound, TypeBack(desk, "1")));
        await LaurelHost.Sent(desk.PostAsJsonAsync($"{At}/print-runs", new { kind = "attendance" }));
        await LaurelHost.Sent(desk.PostAsJsonAsync($"{At}/attendees", new { name = "Khách Mới", rank = 1 }));
        Assert.Equal("print.number-unknown", await LaurelHost.Refused(HttpStatusCode.UnprocessableEntity, TypeBack(desk, "1-5")));
        var preview = await LaurelHost.Sent(TypeBack(desk, "1-2, 4", preview: true));
        Assert.Equal([names[0], names[1], names[3]], preview.GetProperty("people").EnumerateArray().Select(line => line.GetProperty("name").GetString()));
        Assert.Equal(0, await Inside(desk));
        await LaurelHost.Sent(TypeBack(desk, "1-2, 4"));
        Assert.Equal(3, await Inside(desk));

        // Badges: everything once, then what changed.
        Assert.Equal(5, (await LaurelHost.Sent(Print(desk))).GetProperty("count").GetInt32());
        Assert.Equal("print.nothing", await LaurelHost.Refused(HttpStatusCode.Conflict, Print(desk)));
        await LaurelHost.Sent(desk.PatchAsJsonAsync($"{At}/attendees/{ids[0]}", new { position = "Thường trực Ban Bí thư" }));
        await LaurelHost.Sent(desk.PostAsJsonAsync($"{At}/attendees/{ids[1]}/badge/withdraw", new { reason = "mất" }));
        var errata = await LaurelHost.Sent(Print(desk));
        Assert.Equal(2, errata.GetProperty("count").GetInt32());
        using var pdf = await desk.GetAsync(errata.GetProperty("href").GetString());
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_home_page_counts_badges_once_they_are_printed_and_says_how_many_are_not()
    {
        await laurel.Plan("the-o-trang-dau");
        var (desk, at) = (laurel.Administrator(), "/api/v1/conferences/the-o-trang-dau");
        foreach (var name in (string[])["Võ Bá Nghĩa", "Huỳnh Minh Ân"]) await LaurelHost.Sent(desk.PostAsJsonAsync($"{at}/attendees", new { name, rank = 1 }));
        await LaurelHost.Sent(desk.PostAsJsonAsync($"{at}/seating/arrange", new { }));
        var (before, chainBefore) = await Home();
        await LaurelHost.Sent(desk.PostAsJsonAsync($"{at}/print-runs", new { kind = "badges" }));
        await LaurelHost.Sent(desk.PostAsJsonAsync($"{at}/attendees", new { name = "Khách Mới", rank = 1 }));

        var (after, chainAfter) = await Home();

        Assert.Contains("2 thẻ chưa in", before, StringComparison.Ordinal);
        Assert.Contains("1 thẻ chưa in", after, StringComparison.Ordinal);
        Assert.Contains("trên 2", chainBefore, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>2</b>", chainBefore, StringComparison.Ordinal);
        Assert.Contains("trên 3", chainAfter, StringComparison.Ordinal);

        async Task<(string Page, string Chain)> Home()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/c/the-o-trang-dau");
            request.Headers.Add("Accept-Language", "vi");
            using var answer = await desk.SendAsync(request);
            var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            var link = page.IndexOf("/c/the-o-trang-dau/badges", StringComparison.Ordinal);
            return (page, page.Substring(link, 300));
        }
    }

    [Fact]
    public async Task A_seating_that_is_looked_at_first_says_how_many_printed_badges_would_name_an_old_seat()
    {
        await laurel.Plan("the-ghe-cu");
        var (desk, at) = (laurel.Administrator(), "/api/v1/conferences/the-ghe-cu");
        foreach (var name in (string[])["Võ Bá Nghĩa", "Huỳnh Minh Ân"]) await LaurelHost.Sent(desk.PostAsJsonAsync($"{at}/attendees", new { name, rank = 5 }));
        await LaurelHost.Sent(desk.PostAsJsonAsync($"{at}/seating/arrange", new { }));
        await LaurelHost.Sent(desk.PostAsJsonAsync($"{at}/print-runs", new { kind = "badges" }));
        await LaurelHost.Sent(desk.PostAsJsonAsync($"{at}/attendees", new { name = "Khách Cao Nhất", rank = 1 }));

        var (keep, anew) = (await Preview("keep"), await Preview("anew"));

        Assert.DoesNotContain("mang chỗ ngồi cũ", keep, StringComparison.Ordinal);
        Assert.Contains("Sau đó 2 thẻ đã in mang chỗ ngồi cũ", anew, StringComparison.Ordinal);

        async Task<string> Preview(string arrange) => WebUtility.HtmlDecode(await desk.GetStringAsync($"/c/the-ghe-cu/seating?arrange={arrange}"));
    }

    [Fact]
    public async Task Badges_are_chosen_by_role_khoi_zone_gate_rank_name_code_and_line_and_what_changed_is_named()
    {
        await laurel.Plan("in-chon");
        var (desk, at) = (laurel.Administrator(), "/api/v1/conferences/in-chon");
        await Add("Võ Bá Nghĩa", "chair", 1, "Khối A");
        await Add("Huỳnh Minh Ân", "delegate", 3, "Khối A");
        var press = await Add("Nông Xuân Huỳnh", "press", 10, "Khối B");
        await Add("Trần Diệu Như", "delegate", 8, "Khối B");
        await LaurelHost.Sent(desk.PostAsJsonAsync($"{at}/seating/arrange", new { }));
        await LaurelHost.Sent(desk.PutAsJsonAsync($"{at}/gates", new { gates = new[] { new { id = "Cửa 1", area = "main" }, new { id = "Báo chí", area = "press" } } }));
        await LaurelHost.Sent(desk.PutAsJsonAsync($"{at}/areas", new { areas = new[] { new { area = "press", roles = new[] { "press" } } } }));

        Assert.Equal(["Nông Xuân Huỳnh"], await Names("role=press"));
        Assert.Equal(["Huỳnh Minh Ân", "Võ Bá Nghĩa"], await Names("group=Khối A"));
        Assert.Equal(["Võ Bá Nghĩa"], await Names("zone=SK"));
        Assert.Equal(["Nông Xuân Huỳnh"], await Names("gate=Báo chí"));
        Assert.Equal(["Huỳnh Minh Ân", "Võ Bá Nghĩa"], await Names("leaders=true"));
        Assert.Equal(["Trần Diệu Như"], await Names("q=dieu nhu"));
        Assert.Equal(["Nông Xuân Huỳnh"], await Names($"q={press.GetProperty("code").GetString()}"));
        Assert.Equal(2, (await Names("stt=2-3")).Count);
        Assert.Equal("print.number-unknown", await LaurelHost.Refused(HttpStatusCode.UnprocessableEntity, desk.GetAsync($"{at}/badges?stt=9")));

        await LaurelHost.Sent(desk.PostAsJsonAsync($"{at}/print-runs", new { kind = "badges", leaders = true }));
        Assert.Equal(["Huỳnh Minh Ân", "Võ Bá Nghĩa"], await Names("printed=true"));
        Assert.Equal(["Nông Xuân Huỳnh", "Trần Diệu Như"], await Names("changed=true"));
        await LaurelHost.Sent(desk.PostAsJsonAsync($"{at}/print-runs", new { kind = "badges", printed = false }));
        Assert.Empty(await Names("changed=true"));

        await LaurelHost.Sent(desk.PutAsJsonAsync($"{at}/badges/design", new { back = "Chương trình" }));
        var changed = await LaurelHost.Sent(desk.GetAsync($"{at}/badges?changed=true"));
        Assert.Equal(4, changed.GetArrayLength());
        Assert.All(changed.EnumerateArray(), line => Assert.Equal("design", Assert.Single(line.GetProperty("changed").EnumerateArray()).GetString()));

        async Task<System.Text.Json.JsonElement> Add(string name, string role, int rank, string group) =>
            await LaurelHost.Sent(desk.PostAsJsonAsync($"{at}/attendees", new { name, role, rank, group, unit = $"Đơn vị của {name}" }));

        async Task<List<string>> Names(string asked) =>
            [.. (await LaurelHost.Sent(desk.GetAsync($"{at}/badges?{asked}"))).EnumerateArray().Select(line => line.GetProperty("name").GetString()!).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public async Task A_badge_printed_for_one_person_is_a_run_of_its_own_and_not_printed_again_with_what_changed()
    {
        await laurel.Plan("in-mot-the");
        var (desk, at) = (laurel.CreateClient(new() { AllowAutoRedirect = false }), "/api/v1/conferences/in-mot-the");
        desk.DefaultRequestHeaders.Authorization = laurel.Administrator().DefaultRequestHeaders.Authorization;
        var lost = (await LaurelHost.Sent(desk.PostAsJsonAsync($"{at}/attendees", new { name = "Võ Bá Nghĩa" }))).GetProperty("id").GetString()!;
        await LaurelHost.Sent(desk.PostAsJsonAsync($"{at}/attendees", new { name = "Huỳnh Minh Ân" }));
        await LaurelHost.Sent(desk.PostAsJsonAsync($"{at}/print-runs", new { kind = "badges" }));
        await LaurelHost.Sent(desk.PostAsJsonAsync($"{at}/attendees/{lost}/badge/withdraw", new { reason = "mất" }));
        var token = Token().Match(await desk.GetStringAsync($"/c/in-mot-the/attendees/{lost}")).Groups[1].Value;

        using var first = await Print(desk, token, lost);
        using var again = await Print(desk, token, lost);
        using var pdf = await desk.GetAsync(first.Headers.Location);

        Assert.Equal($"{at}/print-runs/2.pdf?paper=a6", first.Headers.Location?.ToString());
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType?.MediaType);
        Assert.Equal(0, (await LaurelHost.Sent(desk.GetAsync($"{at}/badges?changed=true"))).GetArrayLength());
        Assert.Equal(2, (await LaurelHost.Sent(desk.GetAsync($"{at}/print-runs"))).GetArrayLength());

        static Task<HttpResponseMessage> Print(HttpClient desk, string token, string attendee) => desk.PostAsync(
            "/c/in-mot-the/badges?handler=One",
            new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["command"] = "in-lai-the-mat", ["attendee"] = attendee }));
    }

    [Fact]
    public async Task Where_cards_were_printed_the_desk_prints_cards()
    {
        await laurel.Plan("in-the-nhua");
        var (desk, at) = (laurel.CreateClient(new() { AllowAutoRedirect = false }), "/api/v1/conferences/in-the-nhua");
        desk.DefaultRequestHeaders.Authorization = laurel.Administrator().DefaultRequestHeaders.Authorization;
        var first = (await LaurelHost.Sent(desk.PostAsJsonAsync($"{at}/attendees", new { name = "Võ Bá Nghĩa" }))).GetProperty("id").GetString()!;
        await LaurelHost.Sent(desk.PostAsJsonAsync($"{at}/print-runs", new { kind = "badges", paper = "a4-cr80" }));
        var token = Token().Match(await desk.GetStringAsync($"/c/in-the-nhua/attendees/{first}")).Groups[1].Value;

        using var printed = await desk.PostAsync(
            "/c/in-the-nhua/badges?handler=One",
            new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["command"] = "in-the-moi", ["attendee"] = first }));

        Assert.Equal($"{at}/print-runs/2.pdf?paper=cr80", printed.Headers.Location?.ToString());
    }

    [Fact]
    public async Task What_does_not_fit_is_asked_for_by_paper()
    {
        await laurel.Plan("vua-the");
        var (desk, at) = (laurel.Administrator(), "/api/v1/conferences/vua-the");
        await LaurelHost.Sent(desk.PostAsJsonAsync($"{at}/attendees", new
        {
            name = "Tôn Nữ Hoàng Phương Nguyên Thảo",
            position = "Ủy viên Ban Thường vụ, Phó Trưởng Ban Khoa học và Hợp tác quốc tế kiêm Chánh Văn phòng Hội đồng Tư vấn",
            unit = "Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam",
        }));

        Assert.Equal(0, (await LaurelHost.Sent(desk.GetAsync($"{at}/badges/findings"))).GetArrayLength());
        Assert.Equal("Unit", (await LaurelHost.Sent(desk.GetAsync($"{at}/badges/findings?paper=cr80")))[0].GetProperty("field").GetString());
        Assert.Equal("request.invalid", await LaurelHost.Refused(HttpStatusCode.UnprocessableEntity, desk.GetAsync($"{at}/badges/findings?paper=a5")));
    }

    [Fact]
    public async Task A_list_typed_back_counts_only_who_was_recorded_through_a_gate_that_there_is_and_at_a_time_that_is_one()
    {
        await laurel.Plan("nhap-lai");
        var (desk, at, page) = (laurel.CreateClient(), "/api/v1/conferences/nhap-lai", "/c/nhap-lai/attendance");
        desk.DefaultRequestHeaders.Authorization = laurel.Administrator().DefaultRequestHeaders.Authorization;
        var gone = (await LaurelHost.Sent(desk.PostAsJsonAsync($"{at}/attendees", new { name = "Võ Bá Nghĩa", rank = 1 }))).GetProperty("id").GetString()!;
        await LaurelHost.Sent(desk.PostAsJsonAsync($"{at}/attendees", new { name = "Huỳnh Minh Ân", rank = 2 }));
        await LaurelHost.Sent(desk.PostAsJsonAsync($"{at}/print-runs", new { kind = "attendance" }));
        await LaurelHost.Sent(desk.PostAsJsonAsync($"{at}/attendees/{gone}/cancel", new { reason = "ốm" }));
        await LaurelHost.Sent(desk.PutAsJsonAsync($"{at}/gates", new { gates = new[] { new { id = "Cửa Đông", area = "main" } } }));
        var shown = WebUtility.HtmlDecode(await desk.GetStringAsync(page));
        var token = Token().Match(shown).Groups[1].Value;

        var wrongTime = await Record(("at", "hôm qua"), ("gate", "Cửa Đông"));
        var wrongGate = await Record(("at", "2025-12-30T07:15"), ("gate", "Bàn đón tiếp"));
        var recorded = await Record(("at", "2025-12-30T07:15"), ("gate", "Cửa Đông"));

        Assert.Contains("<option selected=\"selected\">Cửa Đông</option>", shown, StringComparison.Ordinal);
        Assert.Contains("request.invalid", wrongTime, StringComparison.Ordinal);
        Assert.Contains("Đã ghi điểm danh 0 người", wrongGate, StringComparison.Ordinal);
        Assert.Contains("2 người chưa ghi được", wrongGate, StringComparison.Ordinal);
        Assert.Contains("Đã ghi điểm danh 1 người", recorded, StringComparison.Ordinal);
        Assert.Contains("1 người chưa ghi được", recorded, StringComparison.Ordinal);
        Assert.Equal(1, (await LaurelHost.Sent(desk.GetAsync($"{at}/presence"))).GetProperty("inside").GetInt32());

        async Task<string> Record(params (string Name, string Value)[] said)
        {
            var form = said.Append(("__RequestVerificationToken", token)).Append(("run", "1")).Append(("numbers", "1-2")).ToDictionary(one => one.Item1, one => one.Item2);
            using var answer = await desk.PostAsync($"{page}?handler=Record", new FormUrlEncodedContent(form));
            return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        }
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)")]
    private static partial Regex Token();

    private static Task<HttpResponseMessage> TypeBack(HttpClient desk, string numbers, bool preview = false) =>
        desk.PostAsJsonAsync($"{At}/attendance?preview={(preview ? "true" : "false")}", new { numbers, gate = "Bàn đón tiếp", at = "2025-12-30T07:15:00+07:00" });

    private static Task<HttpResponseMessage> Print(HttpClient desk) =>
        desk.PostAsJsonAsync($"{At}/print-runs", new { kind = "badges", changedOnly = true });

    private static async Task<int> Inside(HttpClient desk) =>
        (await LaurelHost.Sent(desk.GetAsync($"{At}/presence"))).GetProperty("inside").GetInt32();
}
