using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Laurel.Client.Web.Tests.Doors;

/// <summary>Scans by their own lane and by the usual way, which an address in other letters takes, hear the same.</summary>
public sealed class ScanLaneTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    [Fact]
    public async Task A_scan_hears_the_same_by_either_way_and_is_recorded_once()
    {
        var (administrator, badge) = await Guest("lan-a");
        var scan = Scans(new { id = "một", code = badge, gate = "A", direction = "in", device = "d1" });

        var (status, first) = await Said(administrator.PostAsync(Lane("lan-a"), scan()));
        var again = await Said(administrator.PostAsync(UsualWay("lan-a"), scan()));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("admitted", JsonSerializer.Deserialize<JsonElement>(first)[0].GetProperty("outcome").GetString());
        Assert.Equal((status, first), again);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"scans":null}""")]
    [InlineData("""{"scans":[null]}""")]
    [InlineData("""{"scans":[{"id":"x","gate":"A"}]}""")]
    [InlineData("""{"scans":[{"id":"","code":"x","gate":"A"}]}""")]
    [InlineData("""{"scans":[{"id":"x","code":"x","gate":"A","device":"một máy"}]}""")]
    [InlineData("""{"scans":[{"id":"x","code":"x","gate":"A","direction":"sideways"}]}""")]
    [InlineData("""{"scans":[]}""")]
    [InlineData("""{"scans":[{"id":"x","code":"x","gate":"A\u0000"}]}""")]
    [InlineData("""{"scans":[{"id":"x","code":"x","gate":"A\ufffe"}]}""")]
    [InlineData("""{"scans":[]} and more""")]
    [InlineData("""{"scans":[{"id":"x","code":"2222-2222","gate":"Không có"}]}""")]
    public async Task Whatever_the_body_is_both_ways_answer_alike(string body)
    {
        await Planned("lan-b");
        var administrator = laurel.Administrator();
        StringContent Body() => new(body, Encoding.UTF8, "application/json");

        var lane = await Said(administrator.PostAsync(Lane("lan-b"), Body()));
        var usual = await Said(administrator.PostAsync(UsualWay("lan-b"), Body()));

        Assert.Equal(usual, (lane.Status, lane.Text.Replace(Lane("lan-b"), UsualWay("lan-b"), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Who_may_not_scan_is_refused_as_anywhere()
    {
        await Planned("lan-c");
        await Planned("lan-d");
        var scan = Scans(new { id = "x", code = "2222-2222", gate = "A" });
        var (nobody, secretary) = (laurel.CreateClient(), laurel.WithKey(await laurel.KeyFor("lan-c", "secretary")));
        var elsewhere = laurel.WithKey(await laurel.KeyFor("lan-d", "usher"));

        Assert.Equal("auth.required", await LaurelHost.Refused(HttpStatusCode.Unauthorized, nobody.PostAsync(Lane("lan-c"), scan())));
        Assert.Equal("auth.required", await LaurelHost.Refused(
            HttpStatusCode.Unauthorized, laurel.WithKey("made-up").PostAsync(Lane("lan-c"), scan())));
        Assert.Equal("auth.forbidden", await LaurelHost.Refused(HttpStatusCode.Forbidden, secretary.PostAsync(Lane("lan-c"), scan())));
        Assert.Equal("auth.forbidden", await LaurelHost.Refused(HttpStatusCode.Forbidden, elsewhere.PostAsync(Lane("lan-c"), scan())));
    }

    [Fact]
    public async Task An_address_that_names_no_conference_is_told_so()
    {
        var scan = Scans(new { id = "x", code = "2222-2222", gate = "A" });

        Assert.Equal("conference.unknown", await LaurelHost.Refused(
            HttpStatusCode.NotFound, laurel.Administrator().PostAsync(Lane("x"), scan())));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await laurel.Administrator().PutAsync(Lane("lan-e"), scan())).StatusCode);
    }

    private static string Lane(string conference) => $"/api/v1/conferences/{conference}/scans";

    private static string UsualWay(string conference) => $"/api/v1/conferences/{conference}/Scans";

    private static Func<HttpContent> Scans(params object[] scans) => () => JsonContent.Create(new { scans });

    private async Task Planned(string code)
    {
        if ((await laurel.Administrator().GetAsync($"/api/v1/conferences/{code}")).StatusCode == HttpStatusCode.NotFound)
            await laurel.Plan(code);
    }

    private async Task<(HttpClient Administrator, string Badge)> Guest(string code)
    {
        await laurel.Plan(code);
        var (administrator, here) = (laurel.Administrator(), $"/api/v1/conferences/{code}");
        await LaurelHost.Sent(administrator.PostAsJsonAsync($"{here}/attendees", new { name = "Nguyễn Thị Hoa", unit = "Vụ Châu Á", role = "delegate" }));
        var listed = await LaurelHost.Sent(administrator.GetAsync($"{here}/attendees"));
        return (administrator, listed.GetProperty("items")[0].GetProperty("code").GetString()!);
    }

    private static async Task<(HttpStatusCode Status, string Text)> Said(Task<HttpResponseMessage> asking)
    {
        using var answer = await asking;
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
