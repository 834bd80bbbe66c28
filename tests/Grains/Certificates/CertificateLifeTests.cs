using System.Buffers.Text;
using System.IO.Compression;
using System.Text.Json;
using Laurel.Documents.Pdf;
using Laurel.Documents.Tests.Pdf;
using Laurel.Domain.Certificates;
using Laurel.Grains.Accounts;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Aggregate.Audit;
using Laurel.Grains.Certificates;
using Laurel.Grains.Decisions;
using Laurel.Grains.Tests.Decisions;
using Laurel.Grains.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Laurel.Grains.Tests.Certificates;

public sealed class CertificateLifeTests
{
    [Fact]
    public async Task One_issued_anew_takes_the_next_number_and_the_old_one_says_what_replaced_it()
    {
        await using var host = await GrainHost.Start();
        var serial = await AwardChain.Issued(host);
        var old = host.Grains.Certificate(serial);
        var original = (await old.Original())!;
        var given = (await old.Verify())!.Content.Nomination;

        var receipt = await old.Reissue(new(new("again"), ReissueKind.Exchanged, "sai tên", given with { Name = "Đơn vị, cá nhấn c1" }, new(2025, 12, 29)));
        var newer = new Serial(receipt.Answer!);

        var (before, after) = ((await host.Grains.Certificate(serial).Verify())!, (await host.Grains.Certificate(newer).Verify())!);
        Assert.Equal((CertificateStatus.Replaced, newer), (before.Status, before.ReplacedBy!.Value));
        Assert.Equal((CertificateStatus.Valid, "Đơn vị, cá nhấn c1", 2), (after.Status, after.Content.Nomination.Name, after.Content.RegisterNumber));
        Assert.Equal(new ReplacedCertificate(serial, 1, ReissueKind.Exchanged, new(2025, 12, 29)), after.Content.Replaces);
        Assert.Equal(original.Pdf, (await host.Grains.Certificate(serial).Original())!.Pdf);
        Assert.Contains("Cấp đổi ngày 29/12/2025, thay bản số sổ vàng 1", Tool.Text((await host.Grains.Certificate(newer).Original())!.Pdf));
        Assert.Equal(newer.Text, (await host.Grains.Certificate(serial).Reissue(
            new(new("again"), ReissueKind.Exchanged, "sai tên", given with { Name = "Đơn vị, cá nhấn c1" }, new(2025, 12, 29)))).Answer);
        await Whole(host);
    }

    [Fact]
    public async Task One_issued_anew_in_other_words_stands_so_in_its_honoree_s_history_and_is_revoked_there_too()
    {
        await using var host = await GrainHost.Start();
        var serial = await AwardChain.Issued(host);
        var content = (await host.Grains.Certificate(serial).Verify())!.Content;

        await host.Grains.Certificate(serial).Reissue(new(new("again"), ReissueKind.Exchanged, "sai tên", content.Nomination with { Name = "Đơn vị, cá nhấn c1" }, null));

        var honour = await Only();
        Assert.Equal(("Đơn vị, cá nhấn c1", content.Number, null), (honour.Name, honour.Number, honour.Revocation));
        await host.Grains.Decision(content.Decision).Revoke(new(new("revoke"), content.Citation, new("99/QĐ-BNG", new(2025, 12, 30), "khai man")));
        honour = await Only();
        Assert.Equal(("Đơn vị, cá nhấn c1", "99/QĐ-BNG"), (honour.Name, honour.Revocation?.ByDecision));

        async Task<Domain.Honorees.Honour> Only()
        {
            var citation = (await host.Grains.Citation(content.Conference, content.Citation).Get())!;
            return Assert.Single((await host.Grains.Honoree(citation.Honoree!.Value).Get())!.Honours);
        }
    }

    [Fact]
    public async Task A_revocation_reaches_what_replaced_the_certificate_and_flips_the_credentials_bit()
    {
        await using var host = await GrainHost.Start();
        var serial = await AwardChain.Issued(host);
        await host.Grains.Serials(serial).Credential(serial);
        var nobody = await Revoked(host);
        var newer = new Serial((await host.Grains.Certificate(serial).Reissue(new(new("again"), ReissueKind.Lost, "mất", null, null))).Answer!);
        var replaced = await Revoked(host);
        await host.Grains.Serials(newer).Credential(newer);

        var decision = AwardChain.Draft("d1");
        await host.Grains.Decision(decision).Revoke(new(new("revoke"), new("c1"), new("99/QĐ-BNG", new(2025, 12, 30), "khai man")));

        Assert.Equal(CertificateStatus.Revoked, (await host.Grains.Certificate(newer).Verify())!.Status);
        Assert.Equal((0, 1, 2), (nobody, replaced, await Revoked(host)));
        await Whole(host);
    }

    [Fact]
    public async Task A_reissue_that_a_crash_cut_off_finishes_by_itself_with_one_number()
    {
        await using var host = await GrainHost.Start();
        var serial = await AwardChain.Issued(host);
        var command = new ReissueCertificate(new("again"), ReissueKind.Lost, "mất", null, new(2025, 12, 29));

        var first = host.Grains.Certificate(serial).Reissue(command);
        await host.Crash();
        await first.ContinueWith(_ => { }, TaskScheduler.Default);
        var again = await host.Grains.Certificate(serial).Reissue(command);

        Assert.True(again.Accepted);
        var newer = (await host.Grains.Certificate(serial).Verify())!.ReplacedBy!.Value;
        Assert.Equal(again.Answer, newer.Text);
        Assert.Equal(2, (await host.Grains.Certificate(newer).Verify())!.Content.RegisterNumber);
    }

    [Fact]
    public async Task The_electronic_original_is_the_frozen_one_under_the_organisations_signature_and_signed_once()
    {
        using var signer = new Pkcs12Signer(
            TestSigner.Pkcs12("RSA", DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30)), TestSigner.Password);
        await using var host = await GrainHost.Start(configure: silo => silo.Services.Replace(
            ServiceDescriptor.Singleton(new OrganisationSignature(signer))));
        var serial = await AwardChain.Issued(host);
        var original = (await host.Grains.Certificate(serial).Original())!.Pdf;

        var signed = (await host.Grains.Certificate(serial).Electronic(new(new("e1")))).Pdf!;
        await host.Restart();

        Assert.Equal(original, signed[..original.Length]);
        Assert.Contains("Signature is Valid.", Tool.Run(signed, "pdfsig", "-nocert", "{pdf}"));
        Assert.Equal(signed, (await host.Grains.Certificate(serial).Electronic(new(new("e2")))).Pdf);
        var book = (await host.Grains.GetGrain<ICertificateBook>($"bo-ngoai-giao/{AwardChain.Draft("d1")}").Electronic()).Pdf!;
        Assert.Contains("Signature is Valid.", Tool.Run(book, "pdfsig", "-nocert", "{pdf}"));
    }

    [Fact]
    public async Task Without_a_signer_or_with_one_out_of_date_there_is_no_electronic_original_and_nothing_else_suffers()
    {
        await using var host = await GrainHost.Start();
        var serial = await AwardChain.Issued(host);
        Assert.Equal("certificate.no-signer", (await host.Grains.Certificate(serial).Electronic(new(new("e1")))).Refusal!.Code);

        using var old = new Pkcs12Signer(
            TestSigner.Pkcs12("ECDSA", DateTimeOffset.UtcNow.AddDays(-9), DateTimeOffset.UtcNow.AddDays(-1)), TestSigner.Password);
        await using var another = await GrainHost.Start(configure: silo => silo.Services.Replace(ServiceDescriptor.Singleton(new OrganisationSignature(old))));
        var issued = await AwardChain.Issued(another);

        Assert.Equal("certificate.signer-out-of-date", (await another.Grains.Certificate(issued).Electronic(new(new("e1")))).Refusal!.Code);
        Assert.NotNull(await another.Grains.Certificate(issued).Original());
    }

    [Fact]
    public async Task The_reason_of_a_spoiled_copy_and_of_a_reissue_is_nobodys_who_verifies()
    {
        await using var host = await GrainHost.Start();
        var serial = await AwardChain.Issued(host);
        await host.Grains.Certificate(serial).Print(new(new("p1"), "run"));
        await host.Grains.Certificate(serial).Spoil(new(new("s1"), "bí mật một"));
        await host.Grains.Certificate(serial).Reissue(new(new("r1"), ReissueKind.Lost, "bí mật hai", null, null));

        host.Act(Actor.Anonymous);
        var seen = JsonSerializer.Serialize(await host.Grains.Serials(serial).Verify(serial), Wire.Json);

        Assert.DoesNotContain("bí mật", seen, StringComparison.Ordinal);
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => host.Grains.Certificate(serial).Life());
    }

    /// <summary>How many bits of the first status list are set.</summary>
    private static async Task<int> Revoked(GrainHost host)
    {
        var payload = (await host.Grains.GetGrain<IStatusList>("1").Credential())!.Split('.')[1];
        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
        var encoded = claims.RootElement.GetProperty("credentialSubject").GetProperty("encodedList").GetString()!;
        using var bits = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(Base64Url.DecodeFromChars(encoded.AsSpan(1))), CompressionMode.Decompress);
        await gzip.CopyToAsync(bits);
        Assert.Equal(StatusList.Bits, bits.Length * 8);
        return bits.ToArray().Sum(one => System.Numerics.BitOperations.PopCount(one));
    }

    /// <summary>Every chain of events is whole, and folds to what is stored.</summary>
    private static async Task Whole(GrainHost host) =>
        Assert.Empty((await new AuditWalk(host.Get<AggregateContext>(), IAggregateKind.In(typeof(LaurelGrains).Assembly)).Verify(CancellationToken.None)).Breaks);
}
