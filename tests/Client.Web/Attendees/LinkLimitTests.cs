using System.Net;
using System.Net.Http.Json;
using Laurel.Client.Web.Attendees;
using Microsoft.AspNetCore.Http;

namespace Laurel.Client.Web.Tests.Attendees;

public sealed class LinkLimitTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    private const string Unit = "Sở Ngoại vụ", Delegations = "/api/v1/conferences/doan-mo/delegations";

    [Fact]
    public async Task A_guessed_link_is_not_there_and_a_revoked_one_is_gone()
    {
        await laurel.Plan("doan-mo");
        var (head, administrator, link) = (laurel.CreateClient(), laurel.Administrator(), await Given());
        Assert.True((await head.GetAsync(link)).Headers.CacheControl!.NoStore);
        await LaurelHost.Sent(administrator.DeleteAsync($"{Delegations}/link?unit={Uri.EscapeDataString(Unit)}"));

        Assert.Equal(HttpStatusCode.Gone, (await head.GetAsync(link)).StatusCode);
        Assert.NotEqual(link, await Given());
        Assert.Equal(HttpStatusCode.NotFound, (await head.GetAsync($"/d/doan-mo/{7:x32}")).StatusCode);
    }

    [Fact]
    public void After_ten_guesses_an_address_is_not_answered_until_the_next_minute()
    {
        var (clock, asking) = (new StandingClock(), new DefaultHttpContext());
        var limits = new LinkLimits(clock);
        foreach (var _ in Enumerable.Range(0, 10))
        {
            Assert.True(limits.MayAsk(asking));
            limits.Missed(asking);
        }
        Assert.False(limits.MayAsk(asking));
        clock.Now += TimeSpan.FromMinutes(1);
        Assert.True(limits.MayAsk(asking));
    }

    private async Task<string> Given()
    {
        await LaurelHost.Sent(laurel.Administrator().PutAsJsonAsync(Delegations, new { unit = Unit, quota = 2 }));
        var given = await LaurelHost.Sent(laurel.Administrator().PutAsJsonAsync($"{Delegations}/link", new { unit = Unit, until = DateTimeOffset.UtcNow.AddDays(3) }));
        return new Uri(given.GetProperty("link").GetString()!).AbsolutePath;
    }
}
