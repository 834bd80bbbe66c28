using System.Text;
using Laurel.Domain.Accounts;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Documents.Tests.Pdf;
using Laurel.Grains.Certificates;
using Laurel.Grains.Decisions;
using Laurel.Grains.Tests.Decisions;
using Laurel.Grains.Tests.Hosting;

namespace Laurel.Grains.Tests.Certificates;

public sealed class CertificateDesignTests
{
    private static readonly CertificateDesign A3 = CertificatePresets.Ministry.Under(CertificateHeading.State, insignia: false);
    private static readonly CertificateDesign Bare = A3 with { Ornament = A3.Ornament with { IsShown = false } };

    /// <summary>One grey dot.</summary>
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    [Fact]
    public async Task A_certificate_is_pinned_to_the_design_in_force_when_it_is_issued_and_keeps_it()
    {
        await using var host = await GrainHost.Start();
        var first = await AwardChain.Issued(host);
        Accepted(await Keep(host, "k1", Bare));
        var second = await AwardChain.Issued(host, "d2", "e");
        var (before, issued) = (await Original(host, first), await Original(host, second));

        Accepted(await Keep(host, "k2", A3 with { ClearMm = 40 }));
        await host.Restart();
        host.Act(Role.Organizer, "dnnd-2025");

        Assert.Equal(("bang-khen-420x297", "mau-1"), (await TemplateOf(host, first), await TemplateOf(host, second)));
        Assert.Contains("/Form", Encoding.Latin1.GetString(before), StringComparison.Ordinal);
        Assert.DoesNotContain("/Form", Encoding.Latin1.GetString(issued), StringComparison.Ordinal);
        Assert.Equal(before, await Original(host, first));
        Assert.Equal(issued, await Original(host, second));
        var kept = await Designs(host).All();
        Assert.Equal([("mau-1", true), ("mau-2", false)], kept.Editions.Select(edition => (edition.Code, edition.Pinned)));
        Assert.Equal("certificate-design.in-use", (await Designs(host).Drop(new(new("drop"), "mau-1"))).Refusal?.Code);
    }

    [Fact]
    public async Task A_decision_whose_certificates_are_asked_for_again_is_not_moved_to_a_later_design()
    {
        await using var host = await GrainHost.Start();
        var serial = await AwardChain.Issued(host);

        Accepted(await Keep(host, "k1", Bare));
        Assert.Equal(serial, (await host.Grains.Decision(AwardChain.Draft("d1")).Issue(new(new("again")))).Issued.Single().Serial);

        Assert.Equal("bang-khen-420x297", await TemplateOf(host, serial));
    }

    [Fact]
    public async Task A_picture_goes_into_what_is_issued_and_comes_back_with_its_design()
    {
        await using var host = await GrainHost.Start();
        var design = A3 with { Pictures = [.. A3.Pictures.Select(picture => picture with { IsShown = true, Sha256 = new('a', 64) })] };
        Accepted(await Keep(host, "k1", design, new NewPicture(PictureSlot.Emblem, Png)));
        var serial = await AwardChain.Issued(host);

        var edition = (await Designs(host).Edition("mau-1"))!;
        var (hash, png) = Assert.Single(edition.Pictures);
        Assert.Equal(hash, edition.Edition.Design[PictureSlot.Emblem].Sha256);
        Assert.Equal(Png, png);
        Assert.Null(edition.Edition.Design[PictureSlot.Logo].Sha256);
        var original = await Original(host, serial);
        Assert.Contains("/Subtype /Image", Encoding.Latin1.GetString(original), StringComparison.Ordinal);
        Tool.AssertSound(original);
    }

    /// <summary>As an organizer; whoever acts in the test stays who it is.</summary>
    private static async Task<Receipt> Keep(GrainHost host, string command, CertificateDesign design, params NewPicture[] pictures) =>
        await Designs(host).Keep(new(new(command), "Bộ Ngoại giao", AwardForm.MinistryCertificate, new(2025, 7, 1), null, design, pictures));

    private static ICertificateDesigns Designs(GrainHost host)
    {
        host.Act(Role.Organizer, "dnnd-2025");
        return host.Grains.CertificateDesigns(AwardChain.Conference);
    }

    private static async Task<byte[]> Original(GrainHost host, Serial serial)
    {
        host.Act(Role.Organizer, "dnnd-2025");
        return (await host.Grains.Certificate(serial).Original())!.Pdf;
    }

    private static async Task<string> TemplateOf(GrainHost host, Serial serial) =>
        (await host.Grains.Certificate(serial).Verify())!.Content.Template;

    private static void Accepted(Receipt receipt) => Assert.Null(receipt.Refusal);
}
