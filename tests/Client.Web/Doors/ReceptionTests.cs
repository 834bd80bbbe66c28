using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Laurel.Client.Web.Tests.Doors;

public sealed partial class ReceptionTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    private const string Unit = "Sở Ngoại vụ thành phố Hà Nội";

    [Fact]
    public async Task A_walk_in_is_checked_in_within_the_quota_and_beyond_it_only_for_an_organizer_with_a_reason()
    {
        await laurel.Plan("don-khach");
        var (administrator, at) = (laurel.Administrator(), "/api/v1/conferences/don-khach");
        var registrar = laurel.WithKey(await laurel.KeyFor("don-khach", "registrar"));
        await LaurelHost.Sent(administrator.PutAsJsonAsync($"{at}/delegations", new { unit = Unit, quota = 1 }));

        var first = await LaurelHost.Sent(registrar.PostAsJsonAsync($"{at}/walk-ins", Comer("Trần Văn Một")));

        Assert.Equal("admitted", first.GetProperty("outcome").GetString());
        Assert.Equal("delegation.quota-full", await LaurelHost.Refused(
            HttpStatusCode.Conflict, registrar.PostAsJsonAsync($"{at}/walk-ins", Comer("Trần Văn Hai"))));
        Assert.Equal("delegation.quota-full", await LaurelHost.Refused(
            HttpStatusCode.Conflict, registrar.PostAsJsonAsync($"{at}/attendees", new { name = "Trần Văn Hai", unit = Unit.ToUpperInvariant() })));
        Assert.Equal("auth.forbidden", await LaurelHost.Refused(
            HttpStatusCode.Forbidden, registrar.PostAsJsonAsync($"{at}/walk-ins", Comer("Trần Văn Hai", "tự cho thêm"))));
        await LaurelHost.Sent(administrator.PostAsJsonAsync($"{at}/walk-ins", Comer("Trần Văn Hai", "Thứ trưởng mời thêm")));
        var listed = await LaurelHost.Sent(administrator.GetAsync($"{at}/delegations"));
        Assert.Equal((1, 2), (listed[0].GetProperty("quota").GetInt32(), listed[0].GetProperty("held").GetInt32()));
    }

    [Fact]
    public async Task The_desk_finds_a_delegation_by_words_without_accents_and_checks_in_all_of_it_with_one_tap()
    {
        await laurel.Plan("ca-doan");
        var (desk, at) = (laurel.CreateClient(), "/c/ca-doan/reception");
        desk.DefaultRequestHeaders.Authorization = laurel.Administrator().DefaultRequestHeaders.Authorization;
        foreach (var name in (string[])["Võ Bá Nghĩa", "Huỳnh Minh Ân", "Nông Xuân Huỳnh"])
            await LaurelHost.Sent(desk.PostAsJsonAsync("/api/v1/conferences/ca-doan/attendees", new { name, unit = Unit }));

        var found = WebUtility.HtmlDecode(await desk.GetStringAsync($"{at}?q=so+ngoai+vu"));
        Assert.Contains("Cả đoàn đã đến (3)", found);
        var answer = await Post(desk, $"{at}?handler=Unit", Token().Match(found).Groups[1].Value, ("unit", Unit), ("handOver", "true"));

        Assert.Contains("Cả đoàn đã điểm danh: 3", answer);
        var there = await LaurelHost.Sent(desk.GetAsync("/api/v1/conferences/ca-doan/presence"));
        Assert.Equal(3, there.GetProperty("inside").GetInt32());
    }

    [Fact]
    public async Task One_tap_on_a_delegation_leaves_its_leaders_to_protocol_and_one_who_is_ticked_is_marked_and_handed_nothing()
    {
        await laurel.Plan("doan-co-lanh-dao");
        var (desk, at, api) = (laurel.CreateClient(), "/c/doan-co-lanh-dao/reception", "/api/v1/conferences/doan-co-lanh-dao");
        desk.DefaultRequestHeaders.Authorization = laurel.Administrator().DefaultRequestHeaders.Authorization;
        var leader = (await LaurelHost.Sent(desk.PostAsJsonAsync($"{api}/attendees", new { name = "Võ Bá Nghĩa", rank = 1, unit = Unit }))).GetProperty("id").GetString()!;
        foreach (var name in (string[])["Huỳnh Minh Ân", "Nông Xuân Huỳnh"])
            await LaurelHost.Sent(desk.PostAsJsonAsync($"{api}/attendees", new { name, unit = Unit }));

        var found = WebUtility.HtmlDecode(await desk.GetStringAsync($"{at}?q=so+ngoai+vu"));
        var tapped = await Post(desk, $"{at}?handler=Unit", Token().Match(found).Groups[1].Value, ("command", "ca-doan-u"), ("unit", Unit), ("handOver", "true"));
        var opened = WebUtility.HtmlDecode(await desk.GetStringAsync($"{at}?unit={Uri.EscapeDataString(Unit)}"));
        var ticked = await Post(
            desk, $"{at}?handler=Unit", Token().Match(opened).Groups[1].Value,
            ("command", "lanh-dao-u"), ("unit", Unit), ("handOver", "true"), ("ticked", "true"), ("attendee", leader));

        Assert.Contains("Cả đoàn đã đến (2)", found, StringComparison.Ordinal);
        Assert.Contains("Cả đoàn đã điểm danh: 2", tapped, StringComparison.Ordinal);
        Assert.Matches($"value=\"{leader}\">[^§]*Võ Bá Nghĩa[^§]*Lễ tân đánh dấu", opened);
        Assert.Contains("Đã điểm danh 1 người", ticked, StringComparison.Ordinal);
        var happened = (await LaurelHost.Sent(desk.GetAsync($"{api}/audit?of=attendee~{leader}"))).GetProperty("items").EnumerateArray()
            .Select(one => one.GetProperty("type").GetString()).ToList();
        Assert.Contains("attendee.scanned.v1", happened);
        Assert.DoesNotContain("attendee.badge-handed-over.v1", happened);
    }

    [Fact]
    public async Task Whoever_declined_and_comes_all_the_same_is_confirmed_seated_and_checked_in_with_one_tap_of_a_registrar()
    {
        await laurel.Plan("van-toi");
        var (desk, at) = (laurel.CreateClient(), "/c/van-toi/reception");
        desk.DefaultRequestHeaders.Authorization = laurel.Administrator().DefaultRequestHeaders.Authorization;
        var api = "/api/v1/conferences/van-toi";
        var person = await LaurelHost.Sent(desk.PostAsJsonAsync($"{api}/attendees", new { name = "Nông Văn Tới", unit = Unit }));
        var id = person.GetProperty("id").GetString()!;
        await LaurelHost.Sent(desk.PostAsync($"{api}/seating/arrange", null));
        await LaurelHost.Sent(desk.PostAsJsonAsync($"{api}/attendees/{id}/move", new { to = "declined" }));
        var usher = laurel.WithKey(await laurel.KeyFor("van-toi", "usher"));

        var seen = WebUtility.HtmlDecode(await usher.GetStringAsync($"{at}?q=nong+van+toi"));
        var offered = WebUtility.HtmlDecode(await desk.GetStringAsync($"{at}?q=nong+van+toi"));
        var answer = await Post(desk, $"{at}?handler=Comes", await Token(desk, at), ("attendee", id), ("handOver", "true"));

        Assert.Contains("Từ chối", seen, StringComparison.Ordinal);
        Assert.DoesNotContain(">Phát thẻ, điểm danh</button>", seen, StringComparison.Ordinal);
        Assert.Contains("Vẫn dự: phát thẻ, điểm danh", offered, StringComparison.Ordinal);
        Assert.Matches("Mời vào[^§]*Nông Văn Tới[^§]*[A-Z]+[0-9]-[0-9]{2}[^§]*Đã phát thẻ", answer);
    }

    [Fact]
    public async Task Somebody_on_no_list_is_shown_at_the_desk_with_seat_and_badge_once_registered_and_once_refused_with_the_form_as_typed()
    {
        await laurel.Plan("khach-moi");
        var (desk, at) = (laurel.CreateClient(), "/c/khach-moi/reception");
        desk.DefaultRequestHeaders.Authorization = laurel.Administrator().DefaultRequestHeaders.Authorization;
        await LaurelHost.Sent(desk.PutAsJsonAsync("/api/v1/conferences/khach-moi/delegations", new { unit = Unit, quota = 1 }));
        (string, string)[] form = [("newcomer.unit", Unit), ("newcomer.position", "Chuyên viên")];

        var admitted = await Post(desk, $"{at}?handler=Newcomer", await Token(desk, at), [("newcomer.name", "Trần Văn Một"), .. form]);
        var full = await Post(desk, $"{at}?handler=Newcomer", await Token(desk, at), [("newcomer.name", "Trần Văn Hai"), .. form]);

        Assert.Matches("Mời vào[^§]*Trần Văn Một[^§]*Đã phát thẻ[^§]*badges\\?handler=One", admitted);
        Assert.Contains("delegation.quota-full", full);
        Assert.Contains("value=\"Trần Văn Hai\"", full);
        Assert.Contains("newcomer.beyondQuota", full);
    }

    [Fact]
    public async Task The_desk_offers_each_what_it_may_do_an_usher_scans_protocol_marks_and_a_registrar_registers()
    {
        await laurel.Plan("ai-lam-gi");
        var (office, at) = (laurel.Administrator(), "/api/v1/conferences/ai-lam-gi");
        var id = (await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/attendees", new { name = "Võ Bá Nghĩa", rank = 1, unit = Unit }))).GetProperty("id").GetString()!;
        await LaurelHost.Sent(office.PutAsJsonAsync($"{at}/delegations", new { unit = Unit, quota = 1 }));
        var (usher, protocol, registrar) = (await As("usher"), await As("protocol"), await As("registrar"));

        var scans = WebUtility.HtmlDecode(await usher.GetStringAsync("/c/ai-lam-gi/reception?q=vo+ba"));
        var others = WebUtility.HtmlDecode(await usher.GetStringAsync("/c/ai-lam-gi/reception") + await registrar.GetStringAsync("/c/ai-lam-gi/reception"));
        var marks = WebUtility.HtmlDecode(await protocol.GetStringAsync("/c/ai-lam-gi/reception"));
        var marked = await Post(protocol, "/c/ai-lam-gi/reception", Token().Match(marks).Groups[1].Value, ("attendee", id), ("handOver", "false"));
        var full = await Post(registrar, "/c/ai-lam-gi/reception?handler=Newcomer", await Token(registrar, "/c/ai-lam-gi/reception"), ("newcomer.name", "Trần Văn Hai"), ("newcomer.unit", Unit));

        Assert.DoesNotContain("btn tap", scans, StringComparison.Ordinal);
        Assert.DoesNotContain("newcomer", scans, StringComparison.Ordinal);
        Assert.Matches("Lãnh đạo chưa có mặt[^§]*Võ Bá Nghĩa[^§]*Đánh dấu có mặt", marks);
        Assert.DoesNotContain("Võ Bá Nghĩa", others, StringComparison.Ordinal);
        Assert.DoesNotContain("newcomer", marks, StringComparison.Ordinal);
        Assert.Contains("Mời vào", marked, StringComparison.Ordinal);
        Assert.Contains("delegation.quota-full", full, StringComparison.Ordinal);
        Assert.DoesNotContain("newcomer.beyondQuota", full, StringComparison.Ordinal);

        async Task<HttpClient> As(string role)
        {
            var client = laurel.CreateClient();
            client.DefaultRequestHeaders.Authorization = laurel.WithKey(await laurel.KeyFor("ai-lam-gi", role)).DefaultRequestHeaders.Authorization;
            return client;
        }
    }

    [Fact]
    public async Task Whoever_goes_back_after_a_tap_finds_what_was_searched_for_as_it_is_then_names_before_units()
    {
        await laurel.Plan("tim-lai");
        var (desk, at) = (laurel.Administrator(), "/c/tim-lai/reception");
        await LaurelHost.Sent(desk.PostAsJsonAsync("/api/v1/conferences/tim-lai/attendees", new { name = "Đỗ Hải Giang", unit = "Quỹ Hòa bình", rank = 3 }));
        await LaurelHost.Sent(desk.PostAsJsonAsync("/api/v1/conferences/tim-lai/attendees", new { name = "Lê Đình Hoàng", rank = 4 }));
        var id = (await LaurelHost.Sent(desk.PostAsJsonAsync("/api/v1/conferences/tim-lai/attendees", new { name = "Trần Thị Hòa", rank = 90 }))).GetProperty("id").GetString()!;
        var token = await Token(desk, at);

        using var sought = await desk.PostAsync(at, new FormUrlEncodedContent([new("q", " hoa "), new("__RequestVerificationToken", token)]));
        var before = WebUtility.HtmlDecode(await desk.GetStringAsync(sought.Headers.Location));
        await Post(desk, at, token, ("attendee", id), ("handOver", "true"));
        var after = WebUtility.HtmlDecode(await desk.GetStringAsync(sought.Headers.Location));

        Assert.Equal(HttpStatusCode.Redirect, sought.StatusCode);
        Assert.Matches("3 người khớp[^§]*Thị <mark>Hòa[^§]*Đình <mark>Hoà[^§]*Đỗ Hải Giang", before);
        Assert.DoesNotContain("Điểm danh nhầm", before, StringComparison.Ordinal);
        Assert.Contains("Điểm danh nhầm: Trần Thị Hòa", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_to_the_desk_belongs_to_the_group_of_the_others_of_the_unit_and_on_the_wall_whoever_is_of_none_to_the_others()
    {
        await laurel.Plan("khoi-cua-khach");
        var (office, at, api) = (laurel.Administrator(), "/c/khoi-cua-khach/reception", "/api/v1/conferences/khoi-cua-khach");
        await LaurelHost.Sent(office.PostAsJsonAsync($"{api}/attendees", new { name = "Võ Bá Nghĩa", unit = Unit, group = "Địa phương" }));

        await Post(office, $"{at}?handler=Newcomer", await Token(office, at), ("newcomer.name", "Trần Văn Một"), ("newcomer.unit", Unit));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{api}/walk-ins", new { who = new { name = "Trần Văn Hai", unit = Unit }, gate = "Bàn đón tiếp" }));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{api}/walk-ins", new { who = new { name = "Trần Văn Ba", unit = "Đơn vị mới" }, gate = "Bàn đón tiếp" }));

        var groups = (await LaurelHost.Sent(office.GetAsync($"{api}/presence"))).GetProperty("byGroup");
        Assert.Equal((2, 3), (groups.GetProperty("Địa phương").GetProperty("inside").GetInt32(), groups.GetProperty("Địa phương").GetProperty("expected").GetInt32()));
        Assert.Matches("Địa phương</span><b>2</b>[^§]*Các khối khác</span><b>1</b>", WebUtility.HtmlDecode(await office.GetStringAsync("/c/khoi-cua-khach/wall")));
    }

    [Fact]
    public async Task What_was_searched_in_vain_is_the_newcomers_name_or_the_telephone()
    {
        await laurel.Plan("khong-thay");
        var desk = laurel.Administrator();

        var name = WebUtility.HtmlDecode(await desk.GetStringAsync("/c/khong-thay/reception?q=Trần+Văn+Một"));
        var telephone = WebUtility.HtmlDecode(await desk.GetStringAsync("/c/khong-thay/reception?q=0912+345+678"));

        Assert.Contains("name=\"newcomer.name\" value=\"Trần Văn Một\"", name, StringComparison.Ordinal);
        Assert.Contains("name=\"newcomer.telephone\" value=\"0912 345 678\"", telephone, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"newcomer.name\" value", telephone, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("thanh-hoa", false)]
    [InlineData("38255345", false)]
    [InlineData("3825-5345", false)]
    [InlineData("nguyen thi", false)]
    [InlineData("BCDF-GH22", true)]
    public void A_name_with_a_hyphen_and_a_telephone_are_no_badge_codes_and_a_mistyped_code_is_one(string typed, bool code) =>
        Assert.Equal(code, Laurel.Client.Web.Doors.ScannedCode.Is(typed));

    [Fact]
    public void A_typed_code_is_one_with_and_without_its_hyphen_even_of_letters_alone()
    {
        var letters = Enumerable.Range(0, 2_000).Select(i => Laurel.Domain.Attendees.TypedCode.Draw((ulong)i * 0x9E3779B97F4A7C15).Text).First(code => !code.Any(char.IsDigit));

        Assert.True(Laurel.Client.Web.Doors.ScannedCode.Is(letters));
        Assert.True(Laurel.Client.Web.Doors.ScannedCode.Is(letters.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant()));
    }

    /// <remarks>Windows' Vietnamese keyboard has ă, â, ê, ô, five tone marks and đ on the number keys.</remarks>
    [Fact]
    public void Digits_of_which_a_vietnamese_keyboard_made_letters_are_a_badge_again_and_a_name_stays_a_name()
    {
        var letters = string.Concat(Enumerable.Repeat("ăâêô\u0300\u0309\u0303\u0301\u0323đ", 7));

        Assert.Equal(string.Concat(Enumerable.Repeat("1234567890", 7)), Laurel.Client.Web.Doors.ScannedCode.Meant(letters));
        Assert.Equal("Đỗ Ân", Laurel.Client.Web.Doors.ScannedCode.Meant("Đỗ Ân"));
    }

    private static object Comer(string name, string? beyondQuota = null) =>
        new { who = new { name, unit = Unit }, gate = "Bàn đón tiếp", beyondQuota };

    private static async Task<string> Token(HttpClient desk, string page) =>
        Token().Match(await desk.GetStringAsync(page)).Groups[1].Value;

    private static async Task<string> Post(HttpClient desk, string page, string token, params (string Name, string Value)[] fields)
    {
        var form = fields.Append(("__RequestVerificationToken", token)).ToDictionary(field => field.Item1, field => field.Item2);
        using var answer = await desk.PostAsync(page, new FormUrlEncodedContent(form));
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)")]
    private static partial Regex Token();
}
