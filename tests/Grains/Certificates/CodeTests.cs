using System.Security.Cryptography;
using Laurel.Documents.Tests.Pdf;
using Laurel.Domain.Certificates;
using Laurel.Grains.Accounts;
using Laurel.Grains.Certificates;
using Laurel.Grains.Decisions;
using Laurel.Grains.Tests.Decisions;
using Laurel.Grains.Tests.Hosting;

namespace Laurel.Grains.Tests.Certificates;

public sealed class CodeTests
{
    [Fact]
    public async Task The_code_on_the_frozen_original_is_read_from_paper_and_proves_under_the_public_key_that_it_was_issued()
    {
        await using var host = await GrainHost.Start();
        var serial = await AwardChain.Issued(host);

        var text = Assert.Single(Tool.Codes((await host.Grains.Certificate(serial).Original())!.Pdf));

        var register = (await host.Grains.Certificate(serial).Verify())!;
        Assert.Equal(register.Lookup!.QrText, text);
        Assert.StartsWith($"HTTP://127.0.0.1:5080/V/{serial}/", text);
        Assert.True(CertificateProof.TryRead(text.Split('/')[^1], out var proof));
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(host.Get<CertificateKeys>().Codes.PublicKeys[proof.KeyId], out _);
        byte[] message = [.. "laurel-certificate-es256-v1\0"u8, .. proof.Signed];
        Assert.True(key.VerifyData(message, proof.Signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
        Assert.Equal(("01/QĐ-BNG", register.Content.Nomination.Name), (proof.Number, proof.Name));
    }

    [Fact]
    public async Task A_genuine_code_agrees_an_altered_one_is_forged_and_one_of_another_certificate_differs()
    {
        await using var host = await GrainHost.Start();
        var (serial, other) = (await AwardChain.Issued(host, "d1", "a"), await AwardChain.Issued(host, "d2", "b"));
        var proof = await ProofOf(host, serial);

        host.Act(Actor.Anonymous);
        async Task<ProofFinding> Prove(Serial of, string text) => (await host.Grains.Serials(of).Prove(of, text))!.Finding;

        Assert.Equal(ProofFinding.Genuine, await Prove(serial, proof));
        Assert.Equal(ProofFinding.Genuine, await Prove(serial, proof.ToLowerInvariant()));
        Assert.Equal(ProofFinding.Forged, await Prove(serial, (proof[0] == 'A' ? 'B' : 'A') + proof[1..]));
        Assert.Equal(ProofFinding.Forged, await Prove(serial, proof[..^8] + (proof.EndsWith("AAAAAAAA", StringComparison.Ordinal) ? "BBBBBBBA" : "AAAAAAAA")));
        Assert.Equal(ProofFinding.Forged, await Prove(serial, "not a code"));
        Assert.Equal(ProofFinding.Differs, await Prove(other, proof));
        Assert.Null(await host.Grains.Serials(serial).Prove(Serial.Draw(99), proof));
    }

    [Fact]
    public async Task A_new_key_signs_and_what_the_old_one_signed_goes_on_proving_itself_even_when_only_its_public_half_is_left()
    {
        await using var host = await GrainHost.Start();
        var serial = await AwardChain.Issued(host);
        var proof = await ProofOf(host, serial);
        var keys = host.Get<KeyFolder>().Path;

        await File.WriteAllTextAsync(Path.Combine(keys, "certificate-1.public"), Convert.ToHexString(host.Get<CertificateKeys>().Codes.PublicKeys[1]));
        File.Delete(Path.Combine(keys, "certificate-1.key"));
        host.Get<KeyFolder>().Key("certificate-2");
        await host.Restart();

        Assert.Equal(2, host.Get<CertificateKeys>().Codes.Id);
        Assert.Equal(ProofFinding.Genuine, (await host.Grains.Serials(serial).Prove(serial, proof))!.Finding);
    }

    private static async Task<string> ProofOf(GrainHost host, Serial serial) =>
        (await host.Grains.Certificate(serial).Verify())!.Lookup!.QrText!.Split('/')[^1];
}
