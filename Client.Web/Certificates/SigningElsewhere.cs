using System.Text.Json;
using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Decisions;
using Laurel.Client.Web.Http;
using Laurel.Domain;
using Laurel.Domain.Certificates;
using Laurel.Grains.Certificates;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Certificates;

/// <summary>
/// Electronic originals signed by a key that never comes near the server: a file of digests goes out, the same file with signatures comes
/// back.
/// </summary>
internal static class SigningElsewhere
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public static void MapSigningElsewhere(this RouteGroupBuilder conference)
    {
        conference.MapGet("/decisions/{decision}/signing", Digests).Needs(Policies.WriteAwards | Policies.Sign).Produces<SigningFile>();
        conference.MapPost("/decisions/{decision}/signing", Signatures).Needs(Policies.WriteAwards | Policies.Sign).Produces<StepAnswer>();
    }

    /// <summary>The digests of those in force that are not signed yet, in the order of the stage.</summary>
    internal static async Task<(SigningFile? File, Refusal? Refusal)> Ask(IReadOnlyList<CertificateLife> lives, DateTimeOffset now,
        IGrainFactory grains)
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds());
        var unsigned = lives.Where(life => life is { SignedElectronically: false, View.Status: CertificateStatus.Valid })
            .Select(life => life.View.Content).ToList();
        var digests = await Task.WhenAll(unsigned.Select(content => grains.Certificate(content.Serial).ToSign(at)));
        if (digests.FirstOrDefault(digest => digest.Refusal is not null)?.Refusal is { } refusal) return (null, refusal);
        if (unsigned.Count == 0) return (null, CertificateRefusals.NotIssued);
        return (new(at, digests[0].Chain, [.. unsigned.Zip(digests, (content, digest) =>
            new DigestToSign(content.Serial.Text, content.Nomination.Name, digest.Digest!))]), null);
    }

    /// <summary>Keeps every signature of the file that is one; each is whole, the file is not.</summary>
    internal static async Task<StepAnswer> Keep(SigningFile file, IReadOnlyList<CertificateLife> lives, CommandId command,
        DateTimeOffset now, IGrainFactory grains)
    {
        var ours = lives.Select(life => life.View.Content.Serial.Text).ToHashSet();
        var inTime = file.At <= now && now - file.At <= Kept;
        return new(null, await Task.WhenAll(file.Items.Select(async item => new StepResult(item.Serial, null,
            !ours.Contains(item.Serial) ? CertificateRefusals.Unknown.Code
            : item.Signature is not { Length: > 0 and <= 2_048 } || !inTime ? CertificateRefusals.SignatureWrong.Code
            : (await grains.Certificate(new Serial(item.Serial)).KeepSigned(new(command, file.At, item.Signature))).Refusal?.Code))));
    }

    /// <summary>The file as it comes back; null where it is none.</summary>
    internal static async Task<SigningFile?> Read(Stream sent)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<SigningFile>(sent, JsonText.Options) is { Items: not null } file ? file : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task<IResult> Digests(string conference, string decision, Edge edge)
    {
        if (await DecisionEndpoints.View(conference, decision, edge) is not { } view) return Problems.Of(EdgeRefusals.NotFound);
        var lives = await edge.Ask(() => edge.Grains.CertificateBook(view.Id).Lives());
        var (file, refusal) = await edge.Ask(() => Ask(lives, edge.Now, edge.Grains));
        if (refusal is not null) return Problems.Of(refusal);
        edge.Http.Response.Headers.ContentDisposition = $"attachment; filename=\"can-ky-{conference}.json\"";
        return TypedResults.Ok(file);
    }

    private static async Task<IResult> Signatures(string conference, string decision, SigningFile body, Edge edge)
    {
        if (await DecisionEndpoints.View(conference, decision, edge) is not { } view) return Problems.Of(EdgeRefusals.NotFound);
        if (body.Items is null) return Problems.Of(EdgeRefusals.Invalid("items"));
        var (command, lives) = (edge.Command(), await edge.Ask(() => edge.Grains.CertificateBook(view.Id).Lives()));
        return TypedResults.Ok(await edge.Ask(() => Keep(body, lives, command, edge.Now, edge.Grains)));
    }
}

/// <summary>What is carried to the key and back.</summary>
/// <param name="At">The time that all signatures claim; the file is taken back for 30 days.</param>
/// <param name="Certificates">The signer's first, DER in base64.</param>
public sealed record SigningFile(DateTimeOffset At, IReadOnlyList<byte[]>? Certificates, IReadOnlyList<DigestToSign> Items);

/// <param name="Digest">SHA-256 of what is signed, 32 bytes in base64: RSA with PKCS #1 v1.5, or ECDSA.</param>
/// <param name="Signature">In base64; null on the way out.</param>
public sealed record DigestToSign(string Serial, string Name, byte[] Digest, byte[]? Signature = null);
