using Laurel.Documents.Conferences;
using Laurel.Documents.Papers;
using Laurel.Domain.Accounts;
using Laurel.Domain.Conferences;
using Laurel.Grains.Conferences;
using Laurel.Grains.Tests.Hosting;

namespace Laurel.Grains.Tests.Conferences;

public sealed class PaperTemplatesTests
{
    private static readonly byte[] Sample = PaperDocx.Bytes(OfficePapers.Sample(OfficePaper.Decision));

    [Fact]
    public async Task A_template_is_kept_under_its_hash_and_dropped_again()
    {
        await using var host = await GrainHost.Start();
        var templates = host.Grains.GetGrain<IPaperTemplates>("dnnd-2025");

        Assert.Null((await templates.Keep(new(new("k1"), OfficePaper.Decision, "mẫu.docx", Sample))).Refusal);

        Assert.Equal(Sample, await templates.Content(OfficePaper.Decision));
        Assert.Null(await templates.Content(OfficePaper.Minutes));
        Assert.Equal("mẫu.docx", Assert.Single(await templates.All()).Name);
        Assert.Null((await templates.Drop(new(new("k2"), OfficePaper.Decision))).Refusal);
        Assert.Empty(await templates.All());
    }

    [Fact]
    public async Task What_is_no_template_leaves_the_one_before_in_place()
    {
        await using var host = await GrainHost.Start();
        var templates = host.Grains.GetGrain<IPaperTemplates>("dnnd-2025");
        await templates.Keep(new(new("k1"), OfficePaper.Decision, "mẫu.docx", Sample));

        var refused = await templates.Keep(new(new("k2"), OfficePaper.Decision, "khác.docx", "%PDF-1.7"u8.ToArray()));
        var misplaced = await templates.Keep(new(new("k3"), OfficePaper.Invitation, "mẫu.docx", Sample));

        Assert.Equal("template.not-docx", refused.Refusal!.Code);
        Assert.Equal("template.unknown-fields", misplaced.Refusal!.Code);
        Assert.Equal(Sample, await templates.Content(OfficePaper.Decision));
    }

    [Fact]
    public async Task Another_conference_s_people_see_no_template()
    {
        await using var host = await GrainHost.Start();
        host.Act(Role.Organizer, "another");

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => host.Grains.GetGrain<IPaperTemplates>("dnnd-2025").Content(OfficePaper.Decision));
    }
}
