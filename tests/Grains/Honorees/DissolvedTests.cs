using Laurel.Documents.Citations;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Domain.Councils;
using Laurel.Domain.Honorees;
using Laurel.Grains.Attendees;
using Laurel.Grains.Citations;
using Laurel.Grains.Decisions;
using Laurel.Grains.Tests.Decisions;
using Laurel.Grains.Tests.Hosting;

namespace Laurel.Grains.Tests.Honorees;

/// <summary>A body that was dissolved before the decision's day is not awarded, wherever on the way that comes out.</summary>
public sealed class DissolvedTests
{
    private const string Gone = "citation.body-dissolved";

    private static readonly DateOnly Before = new(2025, 12, 1);

    [Fact]
    public async Task It_is_not_appraised_nor_put_before_the_council_until_that_is_taken_back()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var ids = await chain.Appraised(2);
        Assert.True((await chain.Council.Constitute(new(chain.NewCommand(), [new(new("m1"), "Ủy viên 1")], Quorum.TwoThirds, BallotKind.Secret))).Accepted);
        await Nominated(chain, "late", "Đơn vị, cá nhân c1");
        var body = await Dissolve(host, "c1", Before);

        Assert.Equal(Gone, await Appraise(chain, "late"));
        Assert.Equal(Gone, (await chain.Council.OpenSession(new(chain.NewCommand(), ids, 70, AwardChain.VotedOn))).Refusal?.Code);
        Assert.Equal(CitationStatus.Appraised, (await chain.Citation("c1").Get())!.Status);
        Assert.Equal(Before, (await chain.Citation("c1").Warnings())!.Dissolved?.On);

        Assert.True((await host.Grains.Honoree(body).TakeBackDissolution(new(chain.NewCommand(), "Nhầm với đơn vị khác"))).Accepted);
        Assert.Null(await Appraise(chain, "late"));
        Assert.Null((await chain.Council.OpenSession(new(chain.NewCommand(), ids, 70, AwardChain.VotedOn))).Refusal?.Code);
    }

    [Fact]
    public async Task It_is_not_drafted_nor_signed_and_one_dissolved_on_the_decision_s_day_or_later_is()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var ids = await chain.Passed(2);
        var draft = await chain.Drafted("d1", ids);
        await Dissolve(host, "c1", AwardChain.Terms.SignedOn);
        await Dissolve(host, "c2", Before);

        Assert.Equal(Gone, (await chain.Decision(draft).Sign(new(chain.NewCommand(), null))).Refusal?.Code);
        await chain.Decision(draft).Abandon(new(chain.NewCommand()));
        Assert.Equal(Gone, (await chain.Decision(AwardChain.Draft("d2")).Draft(new(chain.NewCommand(), chain.Here, AwardChain.Terms, ids))).Refusal?.Code);
        Assert.Equal("01/QĐ-BNG", (await chain.Decision(await chain.Drafted("d3", ids[0])).Sign(new(chain.NewCommand(), null))).Number);
    }

    [Fact]
    public async Task What_comes_out_after_the_signature_stops_the_issue_until_the_award_is_revoked()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var signed = await chain.Signed("d1", await chain.Passed(2));
        await Dissolve(host, "c2", Before);

        Assert.Equal(Gone, (await chain.Decision(signed).Issue(new(chain.NewCommand()))).Refusal?.Code);
        await chain.Decision(signed).Revoke(new(chain.NewCommand(), new("c2"), new("40/QĐ-BNG", new(2025, 12, 30), "Đã giải thể")));
        var issued = await chain.Decision(signed).Issue(new(chain.NewCommand()));
        await Dissolve(host, "c1", Before);

        Assert.Equal(["c1"], issued.Issued.Select(line => line.Citation.Text));
        Assert.Equal(issued.Issued, (await chain.Decision(signed).Issue(new(chain.NewCommand()))).Issued);
    }

    [Fact]
    public async Task It_is_the_same_body_under_every_spelling_that_was_merged()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var under = await HonoreeTests.Recorded(host, "Hội Giao lưu văn hóa hai nước", "Huy chương Hữu nghị");
        var lead = await HonoreeTests.Recorded(host, "Hội Hữu nghị Việt - Nga", "Huân chương Hữu nghị");
        Assert.True((await host.Grains.Honoree(under).Dissolve(new(chain.NewCommand(), Before, "Nghị quyết 18"))).Accepted);
        await Nominated(chain, "n", "Hội Hữu nghị Việt - Nga", "");
        Assert.Null((await chain.Citation("n").Warnings())!.Dissolved);

        Assert.True((await host.Grains.Merge(new("mmm")).Begin(new(chain.NewCommand(), under, lead, "Cùng một Hội"))).Accepted);

        Assert.Equal(Gone, await Appraise(chain, "n"));
        Assert.Equal(Before, (await HonoreeTests.Book(host).Find(lead))!.History.Dissolved?.On);
    }

    [Fact]
    public async Task An_import_warns_of_it_and_the_book_shows_no_body_without_an_honour()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var body = await HonoreeTests.Book(host).IdOf(HonoreeKind.Body, "Hội Một", "Hà Nội");
        var receipt = await host.Grains.Honoree(body).Dissolve(new(chain.NewCommand(), Before, "Nghị quyết 18"));
        await HonoreeTests.Book(host).Await(body, receipt.N);
        var file = await NominationList.Read("Đối tượng,Tên,Đơn vị,Hình thức khen thưởng,Thành tích\nTập thể,Hội Một,Hà Nội,Giấy khen,Xuất sắc\nTập thể,Hội Hai,Hà Nội,Giấy khen,Xuất sắc"u8.ToArray(), CancellationToken.None);

        var preview = await host.Grains.GetGrain<IImport>(chain.Here.Text).Preview(new(ImportKind.Citations, file.FileHash, file.Columns, file.Rows, file.Findings));

        Assert.Equal(2, preview.Created);
        Assert.Equal([(2, "import.body-dissolved")], preview.Findings.Select(finding => (finding.Row, finding.Code)));
        Assert.Empty((await HonoreeTests.Book(host).List(new())).Items);
    }

    /// <summary>Puts on record that the body of a dossier of the chain was dissolved.</summary>
    private static async Task<HonoreeId> Dissolve(GrainHost host, string citation, DateOnly on)
    {
        var id = await HonoreeTests.Book(host).IdOf(HonoreeKind.Body, $"Đơn vị, cá nhân {citation}", "Hà Nội");
        Assert.Null((await host.Grains.Honoree(id).Dissolve(new(new($"dissolve-{citation}"), on, "Nghị quyết 18"))).Refusal?.Code);
        return id;
    }

    private static async Task Nominated(AwardChain chain, string id, string name, string unit = "Hà Nội")
    {
        var nomination = new Nomination(HonoreeKind.Body, "", name, unit, AwardChain.Form, "Đã có thành tích lớn");
        Assert.Null((await chain.Citation(id).Nominate(new(chain.NewCommand(), nomination, 9, [DossierPaper.WholeOnPaper]))).Refusal);
        foreach (var step in new[] { CitationStep.Submit, CitationStep.Accept })
            Assert.Null((await chain.Citation(id).Take(new(chain.NewCommand(), step, null))).Refusal?.Code);
    }

    private static async Task<string?> Appraise(AwardChain chain, string id) =>
        (await chain.Citation(id).Take(new(chain.NewCommand(), CitationStep.Appraise, null))).Refusal?.Code;
}
