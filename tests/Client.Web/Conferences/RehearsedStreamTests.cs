namespace Laurel.Client.Web.Tests.Conferences;

public sealed class RehearsedStreamTests(LaurelInOurTime laurel) : IClassFixture<LaurelInOurTime>
{
    /// <remarks>Pages say so from the word on. The doors follow some seconds later.</remarks>
    [Fact]
    public async Task The_word_that_begins_or_ends_a_rehearsal_is_told_at_once_and_that_the_doors_followed_as_well()
    {
        const string here = "/api/v1/conferences/tong-duyet-song";
        await laurel.Plan("tong-duyet-song");
        await using var reader = await PresenceStreamTests.Reader.Open(laurel, here, null);
        await reader.Next();

        await LaurelHost.Sent(laurel.Administrator().PostAsync($"{here}/rehearsal/begin", null));
        var begun = await reader.Next();
        laurel.Clock.Now += TimeSpan.FromMinutes(1);
        var followed = await reader.Next();
        await LaurelHost.Sent(laurel.Administrator().PostAsync($"{here}/rehearsal/end", null));
        var ended = await reader.Next();
        laurel.Clock.Now += TimeSpan.FromMinutes(1);
        var real = await reader.Next();

        Assert.Equal([0, 1, 1, 0], new[] { begun, followed, ended, real }.Select(seen => seen.GetProperty("rehearsal").GetInt32()));
    }

    /// <remarks>A page may have been asked for in between, and says that a rehearsal goes on.</remarks>
    [Fact]
    public async Task A_rehearsal_that_nobody_saw_between_two_looks_is_told_too()
    {
        const string here = "/api/v1/conferences/tong-duyet-ngan";
        await laurel.Plan("tong-duyet-ngan");
        await using var before = await PresenceStreamTests.Reader.Open(laurel, here, null);
        await before.Next();
        await LaurelHost.Sent(laurel.Administrator().PostAsync($"{here}/rehearsal/begin", null));
        await LaurelHost.Sent(laurel.Administrator().PostAsync($"{here}/rehearsal/end", null));
        laurel.Clock.Now += TimeSpan.FromMinutes(1);

        await using var after = await PresenceStreamTests.Reader.Open(laurel, here, before.LastId);

        Assert.Equal(0, (await after.Next()).GetProperty("rehearsal").GetInt32());
    }
}
