using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Laurel.Client.Web.Tests.Conferences;

public sealed class RehearsedStreamTests(RehearsedStreamTests.InOneMoment laurel) : IClassFixture<RehearsedStreamTests.InOneMoment>
{
    /// <remarks>Pages say so from the word on. The doors follow some seconds later, which here never come.</remarks>
    [Fact]
    public async Task The_word_that_begins_or_ends_a_rehearsal_is_told_at_once_for_pages_say_so()
    {
        const string here = "/api/v1/conferences/tong-duyet-song";
        await laurel.Plan("tong-duyet-song");
        await using var reader = await PresenceStreamTests.Reader.Open(laurel, here, null);
        await reader.Next();

        await LaurelHost.Sent(laurel.Administrator().PostAsync($"{here}/rehearsal/begin", null));
        var begun = await reader.Next();
        await LaurelHost.Sent(laurel.Administrator().PostAsync($"{here}/rehearsal/end", null));
        var ended = await reader.Next();

        Assert.Equal((0, 0), (begun.GetProperty("rehearsal").GetInt32(), ended.GetProperty("rehearsal").GetInt32()));
    }

    /// <summary>Laurel with a clock that stands still.</summary>
    public sealed class InOneMoment : LaurelHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(new StandingClock()));
        }
    }
}
