using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Laurel.Client.Web.Tests.Certificates;

namespace Laurel.Client.Web.Tests.Ceremony;

public sealed class StageTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    private const string Stage = $"{IssuedSample.Here}/ceremony";

    [Fact]
    public async Task A_wave_closed_right_after_a_rehearsal_began_is_rehearsed_and_one_closed_by_mistake_opens_again()
    {
        await IssuedSample.In(laurel);
        var http = laurel.Administrator();

        await LaurelHost.Sent(http.PostAsync($"{IssuedSample.Here}/rehearsal/begin", null));
        var rehearsed = await LaurelHost.Sent(http.PostAsJsonAsync($"{Stage}/waves/1/close", new { }));
        Assert.Equal((1, true), (rehearsed.GetProperty("rehearsal").GetInt32(), IsClosed(rehearsed)));
        await LaurelHost.Sent(http.PostAsync($"{IssuedSample.Here}/rehearsal/end", null));
        var real = await LaurelHost.Sent(http.GetAsync(Stage));
        Assert.Equal((0, false), (real.GetProperty("rehearsal").GetInt32(), IsClosed(real)));

        var issued = await Issued();
        Assert.True(IsClosed(await LaurelHost.Sent(http.PostAsJsonAsync($"{Stage}/waves/1/close", new { }))));
        Assert.Equal("ceremony.reason-missing", await LaurelHost.Refused(
            HttpStatusCode.UnprocessableEntity, http.PostAsJsonAsync($"{Stage}/waves/1/reopen", new { })));
        var reopened = await LaurelHost.Sent(http.PostAsJsonAsync($"{Stage}/waves/1/reopen", new { reason = "Bấm nhầm" }));
        Assert.False(IsClosed(reopened));
        Assert.Equal(issued, await Issued());

        async Task<int> Issued() => (await LaurelHost.Sent(http.GetAsync($"{IssuedSample.Here}/citations?state=issued"))).GetProperty("total").GetInt32();
    }

    [Fact]
    public async Task Staging_asks_for_print_and_seal_and_what_is_left_for_later_is_collected_from_the_page()
    {
        var (decision, serials) = await IssuedSample.In(laurel);
        var http = laurel.Administrator();
        var certificates = $"{IssuedSample.Here}/decisions/{decision}/certificates";
        var first = new { place = 1, serial = serials[0] };

        Assert.Equal("certificate.not-printed", await Refused(first));
        await LaurelHost.Sent(http.PostAsJsonAsync($"{certificates}/print", new { }));
        Assert.Equal("certificate.not-sealed", await Refused(first));
        Assert.Contains("Chưa ký, đóng dấu", await Page("staging"), StringComparison.Ordinal);
        await LaurelHost.Sent(http.PostAsJsonAsync($"{Stage}/staging", new { first.place, first.serial, confirmed = true }));

        var last = (await LaurelHost.Sent(http.GetAsync(Stage))).GetProperty("waves").EnumerateArray().Last();
        var place = last.GetProperty("items")[0];
        await LaurelHost.Sent(http.PostAsJsonAsync($"{Stage}/waves/{last.GetProperty("number").GetInt32()}/close", new
        {
            exceptions = new[] { new { place = place.GetProperty("place").GetInt32(), outcome = "later" } },
        }));
        Assert.Equal(1, (await LaurelHost.Sent(http.GetAsync($"{Stage}/uncollected"))).GetProperty("total").GetInt32());
        Assert.Contains("Giấy tờ đã xem", await Page(""), StringComparison.Ordinal);
        var serial = place.GetProperty("serial").GetString();
        await LaurelHost.Sent(http.PostAsJsonAsync($"{IssuedSample.Here}/certificates/{serial}/collect", new
        {
            receiver = "Bà Lê Thị Hà", paper = "Giấy giới thiệu số 12", on = "2026-01-12",
        }));
        Assert.Equal(0, (await LaurelHost.Sent(http.GetAsync($"{Stage}/uncollected"))).GetProperty("total").GetInt32());
        Assert.Contains("Giấy giới thiệu số 12", await Page(""), StringComparison.Ordinal);
        using var gold = await http.GetAsync("/c/dnnd-2025/gold-book");
        Assert.Contains("Đến nhận 12/01/2026: Bà Lê Thị Hà", WebUtility.HtmlDecode(await gold.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        using var cards = await http.GetAsync($"{Stage}/name-cards.pdf");
        Assert.Equal(("application/pdf", "0"), (cards.Content.Headers.ContentType?.MediaType, cards.Headers.GetValues("X-Laurel-Findings").Single()));

        Task<string?> Refused(object body) => LaurelHost.Refused(HttpStatusCode.Conflict, http.PostAsJsonAsync($"{Stage}/staging", body));

        async Task<string> Page(string name)
        {
            using var page = await http.GetAsync($"/c/dnnd-2025/ceremony/{name}".TrimEnd('/'));
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            return WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Recipients_are_seated_by_the_aisle_once_the_seating_page_showed_who_would_move()
    {
        await IssuedSample.In(laurel);
        var http = laurel.Administrator();
        var delegates = (await LaurelHost.Sent(http.GetAsync($"{IssuedSample.Here}/attendees"))).GetProperty("items");
        var citation = (await LaurelHost.Sent(http.GetAsync(Stage))).GetProperty("waves")[0].GetProperty("items")[0].GetProperty("citation").GetString();
        await LaurelHost.Sent(http.PutAsJsonAsync(
            $"{IssuedSample.Here}/citations/{citation}/receiver", new { name = delegates[0].GetProperty("name").GetString() }));
        var arranged = await Arrangements();

        var ceremony = WebUtility.HtmlDecode(await http.GetStringAsync("/c/dnnd-2025/ceremony"));
        var preview = WebUtility.HtmlDecode(await http.GetStringAsync("/c/dnnd-2025/seating?arrange=stage"));
        Assert.Contains("/c/dnnd-2025/seating?arrange=stage", ceremony, StringComparison.Ordinal);
        Assert.Matches("Xếp người nhận cạnh lối đi</h2>[^§]*Xem trước", preview);
        Assert.Equal(arranged, await Arrangements());

        await LaurelHost.Posted(http, "/c/dnnd-2025/seating?handler=Arrange", ("arrange", "stage"));
        Assert.Equal(arranged + 1, await Arrangements());

        async Task<int> Arrangements() => (await LaurelHost.Sent(http.GetAsync($"{IssuedSample.Here}/audit?of=hall~dnnd-2025")))
            .GetProperty("items").EnumerateArray().Count(one => one.GetProperty("type").GetString() == "hall.arranged.v1");
    }

    private static bool IsClosed(JsonElement answer) => answer.GetProperty("waves")[0].GetProperty("closed").GetBoolean();
}
