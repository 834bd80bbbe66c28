using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Laurel.Grains;
using Laurel.Storage.Sqlite;

namespace Laurel.Client.Web.Tests.Attendees;

public sealed class RetentionTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    [Fact]
    public async Task Personal_data_are_erased_from_the_page_once_confirmed_and_every_list_answers_without_names()
    {
        var (office, at) = await Held("giu-den-han", close: true);
        var before = await office.GetStringAsync("/c/giu-den-han/retention");

        var (_, unconfirmed) = await LaurelHost.Posted(office, "/c/giu-den-han/retention?handler=Erase", ("reason", "Đã quyết toán"));
        var (erased, _) = await LaurelHost.Posted(office, "/c/giu-den-han/retention?handler=Erase", ("reason", "Đã quyết toán"), ("confirmed", "true"));
        await Ended(office, at);

        Assert.Contains("12 tháng sau ngày hội nghị kết thúc (30/12/2025)", WebUtility.HtmlDecode(before), StringComparison.Ordinal);
        Assert.Contains("Thông tin cá nhân của 2 người sẽ bị xóa", unconfirmed, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, erased);
        var page = WebUtility.HtmlDecode(await office.GetStringAsync("/c/giu-den-han/retention"));
        Assert.Contains("2 người đã xóa, 0 người còn giữ", page, StringComparison.Ordinal);
        Assert.Contains("Đã quyết toán", page, StringComparison.Ordinal);
        Assert.Contains("Đã xóa thông tin cá nhân của 2 đại biểu", WebUtility.HtmlDecode(await office.GetStringAsync("/c/giu-den-han")), StringComparison.Ordinal);
        Assert.Contains("đã xóa thông tin", WebUtility.HtmlDecode(await office.GetStringAsync("/c/giu-den-han/attendees")), StringComparison.Ordinal);
        var list = await LaurelHost.Sent(office.GetAsync($"{at}/attendees"));
        Assert.Equal((2, 0), (list.GetProperty("total").GetInt32(), list.GetProperty("items").EnumerateArray().Count(item => item.GetProperty("name").GetString() != "")));
        Assert.Equal(0, (await LaurelHost.Sent(office.GetAsync($"{at}/attendees?q=dieu+nhu"))).GetProperty("total").GetInt32());
        Assert.Equal(2, (await LaurelHost.Sent(office.GetAsync($"{at}/presence"))).GetProperty("expected").GetInt32());
        Assert.DoesNotContain("Diệu Như", await Text(office, $"{at}/audit?of=attendee~{list.GetProperty("items")[0].GetProperty("id").GetString()}"), StringComparison.Ordinal);
        using var signed = await office.GetAsync($"{at}/attendance.pdf");
        Assert.Equal(HttpStatusCode.OK, signed.StatusCode);
        var person = WebUtility.HtmlDecode(await office.GetStringAsync($"/c/giu-den-han/attendees/{list.GetProperty("items")[0].GetProperty("id").GetString()}"));
        Assert.Contains("Thông tin cá nhân đã được xóa.", person, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_erased_before_the_conference_is_closed_and_only_an_organizer_may()
    {
        var (office, at) = await Held("chua-be-mac", close: false);
        var registrar = laurel.WithKey(await laurel.KeyFor("chua-be-mac", "registrar"));

        Assert.Equal("retention.not-over", await LaurelHost.Refused(
            HttpStatusCode.Conflict, office.PostAsJsonAsync($"{at}/retention/erase", new { reason = "Đã quyết toán", confirmed = true })));
        using var forbidden = await registrar.PostAsJsonAsync($"{at}/retention/erase", new { reason = "Đã quyết toán", confirmed = true });
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        Assert.Equal(2, (await LaurelHost.Sent(registrar.GetAsync($"{at}/retention"))).GetProperty("people").GetInt32());
    }

    [Fact]
    public async Task The_day_follows_the_organisations_rule_until_another_is_set_with_a_reason()
    {
        var (office, at) = await Held("dat-ngay", close: false);
        var later = DateTimeOffset.UtcNow.AddYears(3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/retention/rules", new { from = "2025-01-01", months = 24, source = "Quy chế số 12", verified = true }));
        var ruled = await LaurelHost.Sent(office.GetAsync($"{at}/retention"));
        Assert.Equal("retention.reason-missing", await LaurelHost.Refused(
            HttpStatusCode.UnprocessableEntity, office.PutAsJsonAsync($"{at}/retention", new { on = later, reason = " " })));
        var set = await LaurelHost.Sent(office.PutAsJsonAsync($"{at}/retention", new { on = later, reason = "Thanh tra đang kiểm tra" }));

        Assert.Equal(("2027-12-30", false), (ruled.GetProperty("dueOn").GetString(), ruled.GetProperty("own").GetBoolean()));
        Assert.Equal("verified", ruled.GetProperty("rule").GetProperty("mark").GetString());
        Assert.Equal((later, "Thanh tra đang kiểm tra"), (set.GetProperty("dueOn").GetString(), set.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task A_short_term_that_is_entered_late_gives_thirty_days_of_notice_and_home_says_so()
    {
        var (office, at) = await Held("han-ngan", close: true);

        await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/retention/rules", new { from = "2025-01-01", months = 1, source = "Quy chế số 12" }));

        var held = await LaurelHost.Sent(office.GetAsync($"{at}/retention"));
        var notice = DateOnly.FromDateTime(DateTimeOffset.UtcNow.AddHours(7).Date).AddDays(30);
        Assert.Equal((notice, 2), (DateOnly.Parse(held.GetProperty("dueOn").GetString()!, System.Globalization.CultureInfo.InvariantCulture), held.GetProperty("people").GetInt32()));
        Assert.Contains("để có đủ 30 ngày báo trước", WebUtility.HtmlDecode(await office.GetStringAsync("/c/han-ngan/retention")), StringComparison.Ordinal);
        Assert.Contains("xóa thông tin của 2 đại biểu; 0 người được giữ lâu hơn", WebUtility.HtmlDecode(await office.GetStringAsync("/c/han-ngan")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asked_to_be_forgotten_is_forgotten_again_when_an_older_backup_is_restored()
    {
        var (office, at) = await Held("khoi-phuc", close: false);
        var store = LaurelStore.At(Path.Combine(laurel.Folder, "data"));
        var backup = Path.Combine(laurel.Folder, "backup.db");
        LaurelUpkeep.Backup(store, backup);
        var id = (await LaurelHost.Sent(office.GetAsync($"{at}/attendees?q=dieu+nhu"))).GetProperty("items")[0].GetProperty("id").GetString();
        Assert.Equal("retention.unconfirmed", await LaurelHost.Refused(HttpStatusCode.Conflict, office.PostAsJsonAsync($"{at}/attendees/{id}/erase", new { })));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/attendees/{id}/erase", new { confirmed = true }));

        var restored = LaurelStore.At(Path.Combine(laurel.Folder, "restored"), store.Keys);
        var said = await LaurelUpkeep.Restore(restored, backup);

        Assert.Contains("Forgotten again: 1 of", said, StringComparison.Ordinal);
        Assert.Contains("Forgotten again: 0 of", await LaurelUpkeep.EraseAgain(restored), StringComparison.Ordinal);
        Assert.True((await LaurelUpkeep.Verify(restored)).IsWhole);
        Assert.Equal(1, await Keys(restored, "c~khoi-phuc"));
    }

    /// <summary>How many attendees have a key, that is, can be read as persons.</summary>
    private static async Task<int> Keys(LaurelStore store, string partition)
    {
        await using var table = SqliteTable.Open(store.Data);
        return await table.ScanTags(partition, "key~attendee~", "key~attendee~~", CancellationToken.None).CountAsync();
    }

    /// <summary>A conference with two people.</summary>
    private async Task<(HttpClient Office, string At)> Held(string code, bool close)
    {
        await laurel.Plan(code);
        var (office, at) = (laurel.Administrator(), $"/api/v1/conferences/{code}");
        await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/attendees", new { name = "Trần Diệu Như", position = "Vụ trưởng", unit = "VUSTA", telephone = "0912345678" }));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/attendees", new { name = "Huỳnh Minh Ân", unit = "VUSTA" }));
        foreach (var step in close ? (string[])["plan", "invite", "open-doors", "start", "close"] : [])
            await LaurelHost.Sent(office.PostAsync($"{at}/{step}", null));
        return (office, at);
    }

    private static async Task Ended(HttpClient office, string at)
    {
        JsonElement held;
        do held = await LaurelHost.Sent(office.GetAsync($"{at}/retention"));
        while (held.GetProperty("erasing").GetBoolean());
    }

    private static async Task<string> Text(HttpClient office, string address) => await office.GetStringAsync(address);
}
