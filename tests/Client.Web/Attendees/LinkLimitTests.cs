using System.Net;
using System.Net.Http.Json;

namespace Laurel.Client.Web.Tests.Attendees;

public sealed class LinkLimitTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    private const string Unit = "Sở Ngoại vụ", Delegations = "/api/v1/conferences/doan-mo/delegations";

    [Fact]
    public async Task A_guessed_link_is_not_there_a_revoked_one_is_gone_and_guessing_is_stopped()
    {
        await laurel.Plan("doan-mo");
        var (head, administrator, link) = (laurel.CreateClient(), laurel.Administrator(), await Given());
        Assert.True((await head.GetAsync(link)).Headers.CacheControl!.NoStore);
        await LaurelHost.Sent(administrator.DeleteAsync($"{Delegations}/link?unit={Uri.EscapeDataString(Unit)}"));

        Assert.Equal(HttpStatusCode.Gone, (await head.GetAsync(link)).StatusCode);
        Assert.NotEqual(link, await Given());
        foreach (var guess in Enumerable.Range(0, 10))
            Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync($"/d/doan-mo/{guess:x32}")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await head.GetAsync($"/d/doan-mo/{11:x32}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync(await Given())).StatusCode);
    }

    private async Task<string> Given()
    {
        await LaurelHost.Sent(laurel.Administrator().PutAsJsonAsync(Delegations, new { unit = Unit, quota = 2 }));
        var given = await LaurelHost.Sent(laurel.Administrator().PutAsJsonAsync($"{Delegations}/link", new { unit = Unit, until = DateTimeOffset.UtcNow.AddDays(3) }));
        return new Uri(given.GetProperty("link").GetString()!).AbsolutePath;
    }
}
