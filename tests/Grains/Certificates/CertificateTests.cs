using System.Security.Cryptography;
using Laurel.Domain.Accounts;
using Laurel.Documents.Certificates;
using Laurel.Domain.Certificates;
using Laurel.Grains.Accounts;
using Laurel.Grains.Certificates;
using Laurel.Grains.Decisions;
using Laurel.Grains.Tests.Decisions;
using Laurel.Grains.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Laurel.Grains.Tests.Certificates;

public sealed class CertificateTests
{
    [Fact]
    public async Task An_issued_original_is_a_PDF_whose_hash_the_register_tells_anyone()
    {
        await using var host = await GrainHost.Start();
        var serial = await AwardChain.Issued(host);

        host.Act(Actor.Anonymous);
        var verified = (await host.Grains.Serials(serial).Verify(serial))!;
        host.Act(Role.Organizer, "dnnd-2025");
        var original = (await host.Grains.Certificate(serial).Original())!;

        Assert.Equal(CertificateStatus.Valid, verified.Status);
        Assert.Equal("01/QĐ-BNG", verified.Content.Number);
        Assert.Equal("BỘ TRƯỞNG BỘ NGOẠI GIAO", verified.Content.Authority);
        Assert.Equal("%PDF"u8.ToArray(), original.Pdf[..4]);
        Assert.Equal(verified.Sha256, Convert.ToHexStringLower(SHA256.HashData(original.Pdf)));
    }

    [Fact]
    public async Task A_newer_renderer_never_alters_what_was_issued()
    {
        var renderer = new Upgradable();
        await using var host = await GrainHost.Start(configure: silo => silo.Services.Replace(ServiceDescriptor.Singleton<IOriginals>(renderer)));
        var serial = await AwardChain.Issued(host);
        var before = (await host.Grains.Certificate(serial).Original())!;

        renderer.IsNewer = true;
        await host.Restart();
        await host.Grains.Decision(AwardChain.Draft("d1")).Issue(new(new("again")));

        Assert.Equal(before.Pdf, (await host.Grains.Certificate(serial).Original())!.Pdf);
    }

    [Fact]
    public async Task Guessed_and_malformed_serials_are_alike_unknown()
    {
        await using var host = await GrainHost.Start();
        host.Act(Actor.Anonymous);
        var guessed = Serial.Draw(123456789);

        Assert.Null(await host.Grains.Serials(guessed).Verify(guessed));
        Assert.Null(await host.Grains.Serials(guessed).Verify(new("ABCD")));
    }

    [Fact]
    public async Task The_original_is_for_those_with_a_role_in_its_conference()
    {
        await using var host = await GrainHost.Start();
        var serial = await AwardChain.Issued(host);

        host.Act(Role.Organizer, "another");

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => host.Grains.Certificate(serial).Original());
    }

    private sealed class Upgradable : IOriginals
    {
        public bool IsNewer { get; set; }

        public PrintedLookup Lookup(CertificateContent content) => new(null, IsNewer ? "new.example.vn" : "example.vn");

        public byte[] Render(CertificateContent content, PrintedLookup lookup, PinnedDesign design) => IsNewer ? [1, 2, 3] : [1, 2];
    }
}
