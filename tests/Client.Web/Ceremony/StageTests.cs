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

        Assert.True(IsClosed(await LaurelHost.Sent(http.PostAsJsonAsync($"{Stage}/waves/1/close", new { }))));
        Assert.Equal("ceremony.reason-missing", await LaurelHost.Refused(
            HttpStatusCode.UnprocessableEntity, http.PostAsJsonAsync($"{Stage}/waves/1/reopen", new { })));
        var reopened = await LaurelHost.Sent(http.PostAsJsonAsync($"{Stage}/waves/1/reopen", new { reason = "Bấm nhầm" }));
        Assert.False(IsClosed(reopened));
        var counts = await LaurelHost.Sent(http.GetAsync($"{IssuedSample.Here}/citations?state=issued"));
        Assert.Equal(3, counts.GetProperty("total").GetInt32());
    }

    private static bool IsClosed(JsonElement answer) => answer.GetProperty("waves")[0].GetProperty("closed").GetBoolean();
}
