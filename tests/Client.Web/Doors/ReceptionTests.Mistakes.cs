using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Laurel.Client.Web.Tests.Doors;

/// <content>What a hurried hand does at the desk: taps twice, taps the wrong one, ticks nobody, types another spelling.</content>
public sealed partial class ReceptionTests
{
    [Fact]
    public async Task A_delegation_that_is_tapped_twice_hears_twice_who_was_let_in_and_whoever_was_inside_before_is_left_alone()
    {
        await laurel.Plan("cham-hai-lan");
        var (desk, at, api) = (laurel.CreateClient(), "/c/cham-hai-lan/reception", "/api/v1/conferences/cham-hai-lan");
        desk.DefaultRequestHeaders.Authorization = laurel.Administrator().DefaultRequestHeaders.Authorization;
        var before = (await LaurelHost.Sent(desk.PostAsJsonAsync($"{api}/attendees", new { name = "Trần Đến Trước", unit = Unit }))).GetProperty("id").GetString()!;
        await LaurelHost.Sent(desk.PostAsJsonAsync($"{api}/presence", new { attendees = new[] { before }, gate = "Cửa chính" }));
        foreach (var name in (string[])["Huỳnh Minh Ân", "Nông Xuân Huỳnh"])
            await LaurelHost.Sent(desk.PostAsJsonAsync($"{api}/attendees", new { name, unit = Unit }));
        var token = await Token(desk, at);

        var tapped = await Tap("p1-u");
        var again = await Tap("p1-u");
        var later = await Tap("p2-u");

        Assert.All((string[])[tapped, again], page => Assert.Matches("Cả đoàn đã điểm danh: 2[^§]*Huỳnh Minh Ân[^§]*Nông Xuân Huỳnh", page));
        Assert.DoesNotContain("Trần Đến Trước", tapped, StringComparison.Ordinal);
        Assert.Contains("Không còn ai chờ điểm danh", later, StringComparison.Ordinal);
        var happened = await LaurelHost.Sent(desk.GetAsync($"{api}/audit?of=attendee~{before}"));
        Assert.Single(happened.GetProperty("items").EnumerateArray(), one => one.GetProperty("type").GetString() == "attendee.scanned.v1");

        Task<string> Tap(string command) => Post(desk, $"{at}?handler=Unit", token, ("command", command), ("unit", Unit), ("handOver", "true"));
    }

    [Fact]
    public async Task A_program_that_checks_in_a_delegation_again_under_the_same_key_hears_the_same()
    {
        await laurel.Plan("cung-khoa");
        var (program, api) = (laurel.Administrator(), "/api/v1/conferences/cung-khoa");
        foreach (var name in (string[])["Huỳnh Minh Ân", "Nông Xuân Huỳnh"])
            await LaurelHost.Sent(program.PostAsJsonAsync($"{api}/attendees", new { name, unit = Unit }));

        var first = await CheckIn("mot");
        var again = await CheckIn("mot");

        Assert.Equal(2, first.GetArrayLength());
        Assert.Equal(first.ToString(), again.ToString());
        Assert.Equal(0, (await CheckIn("hai")).GetArrayLength());

        async Task<JsonElement> CheckIn(string key)
        {
            var asked = new HttpRequestMessage(HttpMethod.Post, $"{api}/presence") { Content = JsonContent.Create(new { unit = Unit, gate = "Bàn đón tiếp" }) };
            asked.Headers.Add("Idempotency-Key", key);
            return await LaurelHost.Sent(program.SendAsync(asked));
        }
    }

    [Fact]
    public async Task Where_nobody_is_ticked_the_desk_says_so_and_shows_the_delegation_again()
    {
        await laurel.Plan("khong-chon");
        var (desk, at) = (laurel.CreateClient(), "/c/khong-chon/reception");
        desk.DefaultRequestHeaders.Authorization = laurel.Administrator().DefaultRequestHeaders.Authorization;
        await LaurelHost.Sent(desk.PostAsJsonAsync("/api/v1/conferences/khong-chon/attendees", new { name = "Huỳnh Minh Ân", unit = Unit }));

        var page = await Post(desk, $"{at}?handler=Unit", await Token(desk, at), ("command", "p1-u"), ("unit", Unit), ("handOver", "true"), ("ticked", "true"));

        Assert.Matches("Chưa chọn ai[^§]*Huỳnh Minh Ân", page);
    }

    [Fact]
    public async Task The_wrong_one_of_two_of_a_name_is_taken_back_at_the_desk_with_the_badge_and_by_a_program()
    {
        await laurel.Plan("hai-nguoi-an");
        var (desk, at, api) = (laurel.CreateClient(), "/c/hai-nguoi-an/reception", "/api/v1/conferences/hai-nguoi-an");
        desk.DefaultRequestHeaders.Authorization = laurel.Administrator().DefaultRequestHeaders.Authorization;
        var wrong = (await LaurelHost.Sent(desk.PostAsJsonAsync($"{api}/attendees", new { name = "Nguyễn Văn An", unit = Unit }))).GetProperty("id").GetString()!;
        var token = await Token(desk, at);

        var tapped = await Post(desk, at, token, ("command", "p1"), ("attendee", wrong), ("handOver", "true"));
        var back = await Post(desk, $"{at}?handler=TakeBack", token, ("command", "p1-k"), ("attendee", wrong));
        var found = WebUtility.HtmlDecode(await desk.GetStringAsync($"{at}?q=nguyen+van+an"));

        Assert.Matches("Mời vào[^§]*Đã phát thẻ[^§]*Hoàn tác", tapped);
        Assert.Matches("Đã hoàn tác[^§]*Nguyễn Văn An", back);
        Assert.DoesNotContain("Đã phát thẻ", back, StringComparison.Ordinal);
        Assert.Matches("Phát thẻ, điểm danh *<", found);
        await LaurelHost.Sent(desk.PostAsJsonAsync($"{api}/presence", new { attendees = new[] { wrong }, gate = "Cửa chính" }));
        var left = await LaurelHost.Sent(desk.PostAsJsonAsync($"{api}/presence/take-back", new { attendee = wrong, gate = "Cửa chính" }));
        Assert.Equal("left", left.GetProperty("outcome").GetString());
        Assert.Equal(0, (await LaurelHost.Sent(desk.GetAsync($"{api}/presence"))).GetProperty("inside").GetInt32());
    }

    [Theory]
    [InlineData("BCDF-GH22", "Thẻ chưa hợp lệ. Gõ tên để tìm trong danh sách.")]
    [InlineData(null, "Cần hỏi lại Ban Tổ chức trước khi mời vào.")]
    public async Task The_desk_sends_nobody_to_itself(string? code, string said)
    {
        var conference = $"tai-ban-{(code is null ? "ten" : "ma")}";
        await laurel.Plan(conference);
        var (desk, at, api) = (laurel.CreateClient(), $"/c/{conference}/reception", $"/api/v1/conferences/{conference}");
        desk.DefaultRequestHeaders.Authorization = laurel.Administrator().DefaultRequestHeaders.Authorization;
        var id = (await LaurelHost.Sent(desk.PostAsJsonAsync($"{api}/attendees", new { name = "Huỳnh Minh Ân", unit = Unit }))).GetProperty("id").GetString()!;
        await LaurelHost.Sent(desk.PostAsJsonAsync($"{api}/attendees/{id}/cancel", new { reason = "ốm" }));

        var page = await Post(desk, at, await Token(desk, at), code is null ? ("attendee", id) : ("q", code));

        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain("mời sang Bàn đón tiếp", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gate_that_is_typed_with_parted_accents_is_the_desks_own()
    {
        await laurel.Plan("cua-roi-dau");
        var (desk, api) = (laurel.CreateClient(), "/api/v1/conferences/cua-roi-dau");
        desk.DefaultRequestHeaders.Authorization = laurel.Administrator().DefaultRequestHeaders.Authorization;
        await LaurelHost.Sent(desk.PutAsJsonAsync($"{api}/gates", new { gates = new[] { new { id = "Cửa Đông" } } }));
        var id = (await LaurelHost.Sent(desk.PostAsJsonAsync($"{api}/attendees", new { name = "Huỳnh Minh Ân", unit = Unit }))).GetProperty("id").GetString()!;
        var at = $"/c/cua-roi-dau/reception?gate={Uri.EscapeDataString(" Cửa Đông".Normalize(NormalizationForm.FormD))}";

        var page = await Post(desk, at, await Token(desk, at), ("attendee", id), ("handOver", "true"));

        Assert.Contains("Mời vào", page, StringComparison.Ordinal);
        Assert.Contains("selected=\"selected\">Cửa Đông", page, StringComparison.Ordinal);
    }
}
