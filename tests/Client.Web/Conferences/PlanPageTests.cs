using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Laurel.Client.Web.Tests.Conferences;

public sealed class PlanPageTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    [Fact]
    public async Task One_field_is_changed_and_the_audit_has_the_old_and_the_new()
    {
        var (office, at) = await Planned("sua-ten");

        var changed = await LaurelHost.Sent(office.PatchAsJsonAsync(at, new { title = "Hội nghị tổng kết năm 2025", planVersion = 0 }));
        var events = await office.GetStringAsync($"{at}/audit?of=conference~sua-ten");

        Assert.Equal(
            ("Hội nghị tổng kết năm 2025", "Hà Nội", 1),
            (changed.GetProperty("title").GetString(), changed.GetProperty("city").GetString(), changed.GetProperty("planVersion").GetInt32()));
        var last = JsonSerializer.Deserialize<JsonElement>(events).GetProperty("items").EnumerateArray().Last();
        Assert.Equal("conference.plan-changed.v1", last.GetProperty("type").GetString());
        Assert.Equal("Hội nghị tổng kết", last.GetProperty("data").GetProperty("was").GetProperty("title").GetString());
        Assert.Equal("Hội nghị tổng kết năm 2025", last.GetProperty("data").GetProperty("plan").GetProperty("title").GetString());
    }

    [Fact]
    public async Task The_same_key_changes_it_once_and_hears_the_same_again()
    {
        var (office, at) = await Planned("mot-lan");
        office.DefaultRequestHeaders.Add("Idempotency-Key", "sua-1");
        await LaurelHost.Sent(office.PatchAsJsonAsync(at, new { city = "Huế", planVersion = 0 }));
        var again = await LaurelHost.Sent(office.PatchAsJsonAsync(at, new { city = "Huế", planVersion = 0 }));
        Assert.Equal(("Huế", 1), (again.GetProperty("city").GetString(), again.GetProperty("planVersion").GetInt32()));
    }

    [Fact]
    public async Task A_beginning_alone_moves_the_end_along()
    {
        var (office, at) = await Planned("doi-gio");
        var changed = await LaurelHost.Sent(office.PatchAsJsonAsync(at, new { startsAt = "2025-12-31T14:00:00+07:00" }));
        Assert.Equal(
            ("2025-12-31T14:00:00+07:00", "2025-12-31T17:30:00+07:00"),
            (changed.GetProperty("startsAt").GetString(), changed.GetProperty("endsAt").GetString()));
    }

    [Fact]
    public async Task A_stale_change_an_empty_title_and_somebody_who_does_not_organize_are_refused()
    {
        var (office, at) = await Planned("tu-choi");
        await LaurelHost.Sent(office.PatchAsJsonAsync(at, new { city = "Huế", planVersion = 0 }));
        var registrar = laurel.WithKey(await laurel.KeyFor("tu-choi", "registrar"));

        Assert.Equal("conference.plan-stale", await LaurelHost.Refused(HttpStatusCode.Conflict, office.PatchAsJsonAsync(at, new { city = "Vinh", planVersion = 0 })));
        Assert.Equal("request.invalid", await LaurelHost.Refused(HttpStatusCode.UnprocessableEntity, office.PatchAsJsonAsync(at, new { hall = new { zones = new object?[] { null } } })));
        Assert.Equal("conference.invalid", await LaurelHost.Refused(HttpStatusCode.UnprocessableEntity, office.PatchAsJsonAsync(at, new { title = "" })));
        Assert.Equal("auth.forbidden", await LaurelHost.Refused(HttpStatusCode.Forbidden, registrar.PatchAsJsonAsync(at, new { city = "Vinh" })));
        Assert.Equal("conference.unknown", await LaurelHost.Refused(HttpStatusCode.NotFound, office.PatchAsJsonAsync("/api/v1/conferences/khong-co", new { city = "Vinh" })));
    }

    [Fact]
    public async Task A_smaller_hall_says_first_who_loses_a_seat_and_which_badges_are_old()
    {
        var (office, at) = await Planned("hoi-truong");
        var person = (await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/attendees", new { name = "Trần Diệu Như" }))).GetProperty("id").GetString();
        await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/seating/moves", new[] { new { attendee = person, seat = "A4-06" } }));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/print-runs", new { kind = "badges" }));
        var smaller = new { hall = new { zones = new[] { new { name = "A", rows = 3, seatsPerRow = 6 } } } };

        var told = await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/plan/preview", smaller));
        await LaurelHost.Sent(office.PatchAsJsonAsync(at, smaller));
        var seats = await office.GetStringAsync($"{at}/seating");

        Assert.Equal(("Trần Diệu Như", "A4-06", 1), (
            told.GetProperty("givenUp")[0].GetProperty("name").GetString(), told.GetProperty("givenUp")[0].GetProperty("seat").GetString(), told.GetProperty("oldBadges").GetInt32()));
        Assert.DoesNotContain(person!, seats, StringComparison.Ordinal);
        Assert.DoesNotContain("A4-06", seats, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_page_seats_are_given_up_only_after_they_were_shown()
    {
        var (office, at) = await Planned("tren-trang");
        var person = (await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/attendees", new { name = "Huỳnh Minh Ân" }))).GetProperty("id").GetString();
        await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/seating/moves", new[] { new { attendee = person, seat = "A4-06" } }));

        var shown = await LaurelHost.Posted(office, "/c/tren-trang/plan", Fields(rows: "3"));
        var before = await office.GetStringAsync($"{at}/seating");
        var done = await LaurelHost.Posted(office, "/c/tren-trang/plan", [.. Fields(rows: "3"), ("confirmed", "1")]);

        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Contains("1 người mất ghế", shown.Page, StringComparison.Ordinal);
        Assert.Contains("Huỳnh Minh Ân", shown.Page, StringComparison.Ordinal);
        Assert.Contains(person!, before, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.DoesNotContain(person!, await office.GetStringAsync($"{at}/seating"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Badges_with_an_old_title_are_asked_for_again_until_they_are_printed_anew()
    {
        var (office, at) = await Planned("the-cu");
        await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/attendees", new { name = "Trần Diệu Như" }));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/print-runs", new { kind = "badges" }));
        await LaurelHost.Sent(office.PatchAsJsonAsync(at, new { title = "Hội nghị tổng kết năm 2025" }));

        var old = await Page(office, "/c/the-cu");
        var english = await Page(office, "/c/the-cu", "en");
        await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/print-runs", new { kind = "badges", changedOnly = true }));

        Assert.Contains("1 thẻ đã in mang tên, đơn vị tổ chức, nơi hoặc ngày họp cũ", old, StringComparison.Ordinal);
        Assert.Contains("1 printed badge shows an old title", english, StringComparison.Ordinal);
        Assert.Contains("1 attendee has no seat", english, StringComparison.Ordinal);
        Assert.DoesNotContain("ngày họp cũ", await Page(office, "/c/the-cu"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_put_off_says_so_everywhere_and_who_was_told_is_listed()
    {
        var (office, at) = await Planned("hoan-hop");
        var person = (await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/attendees", new { name = "Trần Diệu Như", unit = "VUSTA" }))).GetProperty("id").GetString();
        await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/attendees/{person}/move", new { to = "confirmed" }));

        var off = await LaurelHost.Sent(office.PostAsync($"{at}/postpone", null));
        var told = await LaurelHost.Sent(office.GetAsync($"{at}/told"));
        var home = await Page(office, "/c/hoan-hop");
        var plan = await Page(office, "/c/hoan-hop/plan");

        Assert.Equal(("postponed", true), (off.GetProperty("status").GetString(), off.GetProperty("dateOpen").GetBoolean()));
        Assert.Equal(("VUSTA", 1), (told.GetProperty("units")[0].GetProperty("unit").GetString(), told.GetProperty("people").GetInt32()));
        Assert.Contains("Chưa định ngày mới", home, StringComparison.Ordinal);
        Assert.Contains("Báo cho những người đã mời", home, StringComparison.Ordinal);
        Assert.Contains("được hoãn. Thời gian mới sẽ báo sau", plan, StringComparison.Ordinal);
        Assert.Contains("chưa định ngày", await Page(office, "/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_put_off_to_a_day_and_planned_again_on_the_page()
    {
        var (office, at) = await Planned("ngay-moi");
        var off = await LaurelHost.Posted(
            office, "/c/ngay-moi/plan?handler=Postpone", ("seen", "0"), ("on", "2039-02-10"), ("from", "08:00"), ("until", "11:30"), ("command", "hoan"));
        var past = await LaurelHost.Posted(office, "/c/ngay-moi/plan", [.. Fields(), ("again", "true"), ("seen", "1")]);
        var again = await LaurelHost.Posted(office, "/c/ngay-moi/plan", [.. Fields(on: "2039-02-10"), ("again", "true"), ("seen", "1")]);
        var held = await LaurelHost.Sent(office.GetAsync(at));

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (off.Status, again.Status));
        Assert.Contains("Ngày giờ mới phải ở phía trước", past.Page, StringComparison.Ordinal);
        Assert.Equal(
            ("planned", "2039-02-10T08:00:00+07:00", false),
            (held.GetProperty("status").GetString(), held.GetProperty("startsAt").GetString(), held.GetProperty("dateOpen").GetBoolean()));
    }

    [Fact]
    public async Task By_the_old_step_nothing_is_planned_again_for_a_day_that_is_past_and_the_page_leads_to_the_plan()
    {
        var (office, at) = await Planned("ngay-cu");
        await LaurelHost.Sent(office.PostAsync($"{at}/postpone", null));

        var refused = await LaurelHost.Refused(HttpStatusCode.UnprocessableEntity, office.PostAsync($"{at}/plan", null));
        var led = await LaurelHost.Posted(office, "/c/ngay-cu?handler=Move", ("to", "Planned"), ("command", "moc"));

        Assert.Equal("conference.date-past", refused);
        Assert.Equal(HttpStatusCode.Redirect, led.Status);
        Assert.Contains("href=\"/c/ngay-cu/plan\"", await office.GetStringAsync("/c/ngay-cu"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0001-01-01T08:00:00+00:00")]
    [InlineData("1969-12-31T08:00:00+07:00")]
    [InlineData("2100-01-01T08:00:00+07:00")]
    [InlineData("9999-12-31T23:59:59Z")]
    public async Task A_plan_of_a_year_that_is_none_is_refused_wherever_it_is_said(string startsAt)
    {
        var (office, at) = await Planned($"nam-{startsAt[..4]}");
        var year = await LaurelHost.Posted(office, $"/c/nam-{startsAt[..4]}/plan", Fields(on: startsAt[..10]));

        Assert.Equal("conference.invalid-year", await LaurelHost.Refused(HttpStatusCode.UnprocessableEntity, office.PatchAsJsonAsync(at, new { startsAt })));
        Assert.Equal("conference.invalid-year", await LaurelHost.Refused(HttpStatusCode.UnprocessableEntity, office.PostAsJsonAsync($"{at}/plan/preview", new { startsAt })));
        Assert.Contains("Ngày họp phải trong các năm 1970 đến 2099", year.Page, StringComparison.Ordinal);
        Assert.False((await office.PostAsJsonAsync($"{at}/postpone", new { startsAt })).IsSuccessStatusCode);
    }

    [Theory]
    [InlineData("1970-01-01T08:00:00+07:00")]
    [InlineData("2099-12-31T08:00:00+07:00")]
    public async Task What_a_plan_may_say_every_page_can_show(string startsAt)
    {
        var code = $"bien-{startsAt[..4]}";
        var (office, at) = await Planned(code);
        await LaurelHost.Sent(office.PatchAsJsonAsync(at, new { startsAt }));

        foreach (var page in (string[])[$"/c/{code}", $"/c/{code}/plan", $"/c/{code}/launch", $"/c/{code}/wall", $"/c/{code}/retention", $"/c/{code}/delegations", $"/new?like={code}"])
            Assert.Equal(HttpStatusCode.OK, (await office.GetAsync(page)).StatusCode);
    }

    [Fact]
    public async Task Whoever_was_overtaken_keeps_what_was_typed_and_sees_what_the_other_changed()
    {
        var (office, at) = await Planned("vuot-truoc");
        var first = Hidden("first", await office.GetStringAsync("/c/vuot-truoc/plan"));
        await LaurelHost.Sent(office.PatchAsJsonAsync(at, new { city = "Huế", title = "Hội nghị tổng kết năm 2025", hall = new { name = "Hội trường B" } }));

        var stale = await LaurelHost.Posted(
            office, "/c/vuot-truoc/plan", [.. Fields().Where(field => field.Name is not "title"), ("title", "Hội nghị sơ kết"), ("seen", "0"), ("first", first)]);
        var merged = Fields().Select(field => field.Name switch { "title" => ("title", "Hội nghị sơ kết"), "city" => ("city", "Huế"), "hall" => ("hall", "Hội trường B"), _ => field });
        var saved = await LaurelHost.Posted(office, "/c/vuot-truoc/plan", [.. merged, ("seen", "1"), ("first", Hidden("first", stale.Page))]);
        var held = await LaurelHost.Sent(office.GetAsync(at));

        Assert.Contains("Kế hoạch vừa được người khác sửa", stale.Page, StringComparison.Ordinal);
        Assert.Contains(">Hội nghị sơ kết</textarea>", stale.Page, StringComparison.Ordinal);
        Assert.Contains("name=\"city\" value=\"Huế\"", stale.Page, StringComparison.Ordinal);
        Assert.Contains("</span> Hội nghị tổng kết năm 2025</dd>", stale.Page, StringComparison.Ordinal);
        Assert.Contains("</span> Hội nghị sơ kết</dd>", stale.Page, StringComparison.Ordinal);
        Assert.Contains("name=\"seen\" value=\"1\"", stale.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Equal(("Hội nghị sơ kết", "Huế"), (held.GetProperty("title").GetString(), held.GetProperty("city").GetString()));
    }

    [Fact]
    public async Task Whose_page_says_not_what_it_showed_keeps_all_that_was_typed()
    {
        var (office, at) = await Planned("khong-biet");
        await LaurelHost.Sent(office.PatchAsJsonAsync(at, new { city = "Huế" }));

        var stale = await LaurelHost.Posted(office, "/c/khong-biet/plan", [.. Fields(on: "2039-02-10"), ("seen", "0"), ("first", "{\"zone\":null}")]);

        Assert.Contains("name=\"on\" value=\"2039-02-10\"", stale.Page, StringComparison.Ordinal);
        Assert.Contains("name=\"city\" value=\"Hà Nội\"", stale.Page, StringComparison.Ordinal);
        Assert.Contains("</span> Huế</dd>", stale.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_was_overtaken_while_putting_it_off_keeps_the_day()
    {
        var (office, at) = await Planned("hoan-sau");
        await LaurelHost.Sent(office.PatchAsJsonAsync(at, new { city = "Huế" }));

        var stale = await LaurelHost.Posted(
            office, "/c/hoan-sau/plan?handler=Postpone", ("seen", "0"), ("on", "2039-02-10"), ("from", "14:00"), ("until", "17:00"), ("command", "hoan"));

        Assert.Contains("Kế hoạch vừa được người khác sửa", stale.Page, StringComparison.Ordinal);
        Assert.Contains("name=\"on\" value=\"2039-02-10\"", stale.Page, StringComparison.Ordinal);
        Assert.Contains("name=\"from\" value=\"14:00\"", stale.Page, StringComparison.Ordinal);
        Assert.Contains("name=\"city\" value=\"Huế\"", stale.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_closing_a_scan_hears_that_the_doors_are_closed_and_the_plan_stays()
    {
        var (office, at) = await Planned("da-xong");
        var person = await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/attendees", new { name = "Trần Diệu Như" }));
        foreach (var step in (string[])["plan", "invite", "open-doors", "start", "close", "archive"])
            await LaurelHost.Sent(office.PostAsync($"{at}/{step}", null));

        var scanned = await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/scans", new
        {
            scans = new[] { new { id = "s1", code = person.GetProperty("code").GetString(), gate = "Cửa 1", direction = "in", scannedAt = DateTimeOffset.UtcNow.AddHours(1) } },
        }));

        Assert.Equal("doors-closed", scanned[0].GetProperty("outcome").GetString());
        Assert.Equal("door.closed", await LaurelHost.Refused(HttpStatusCode.Conflict, office.PostAsJsonAsync($"{at}/walk-ins", new { who = new { name = "Lê Ân" }, gate = "Cửa 1" })));
        Assert.Equal("conference.over", await LaurelHost.Refused(HttpStatusCode.Conflict, office.PatchAsJsonAsync(at, new { city = "Huế" })));
        Assert.Contains("kế hoạch không đổi được nữa", await Page(office, "/c/da-xong/plan"), StringComparison.Ordinal);
    }

    private async Task<(HttpClient Office, string At)> Planned(string code)
    {
        await laurel.Plan(code);
        return (laurel.Administrator(), $"/api/v1/conferences/{code}");
    }

    private static async Task<string> Page(HttpClient office, string path, string language = "vi")
    {
        using var asking = new HttpRequestMessage(HttpMethod.Get, path);
        asking.Headers.AcceptLanguage.ParseAdd(language);
        using var answer = await office.SendAsync(asking);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    private static string Hidden(string name, string page) =>
        WebUtility.HtmlDecode(page.Split($"name=\"{name}\" value=\"")[1].Split("\">")[0]);

    private static (string Name, string Value)[] Fields(string on = "2025-12-30", string rows = "4") =>
    [
        ("title", "Hội nghị tổng kết"), ("organizer", "Đảng ủy Bộ Ngoại giao"), ("city", "Hà Nội"), ("on", on), ("from", "08:00"), ("until", "11:30"),
        ("hall", "Hội trường"), ("stage", "3"), ("zone", "A"), ("rows", rows), ("seats", "6"),
    ];
}
