using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Certificates;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Certificates;

/// <summary>One list of which credentials are revoked, and the keys that all credentials are signed with. Key: the list's number, from 1.</summary>
[Alias("laurel.certificates.IStatusList"), OutsideConferences]
public interface IStatusList : IGrainWithStringKey
{
    /// <summary>Gives a certificate's credential a bit at random; the same again. Refused: <c>credential.list-full</c>.</summary>
    [Alias("Place"), Requires(Role.System)]
    Task<PlaceReceipt> Place(PlaceCredential command);

    /// <summary>Sets a credential's bit, for good.</summary>
    [Alias("Revoke"), Requires(Role.System)]
    Task<Receipt> Revoke(RevokeCredential command);

    /// <summary>The list as a signed BitstringStatusListCredential; null where no credential is on it.</summary>
    [Alias("Credential"), Requires(Role.Anyone), ReadOnly]
    Task<string?> Credential();

    /// <summary>The public keys of credentials and status lists, and of the codes on paper; old ones too.</summary>
    [Alias("Keys"), Requires(Role.Anyone), ReadOnly]
    Task<IReadOnlyList<CredentialKey>> Keys();
}

[GenerateSerializer, Immutable, Alias("laurel.certificates.place-credential")]
public sealed record PlaceCredential(CommandId CommandId, [property: Id(0)] Serial Serial) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.certificates.place-receipt")]
public sealed record PlaceReceipt([property: Id(0)] int Index, [property: Id(1)] Refusal? Refusal);

[GenerateSerializer, Immutable, Alias("laurel.certificates.revoke-credential")]
public sealed record RevokeCredential(CommandId CommandId, [property: Id(0)] Serial Serial) : Command(CommandId);

/// <summary>A P-256 public key as a JSON Web Key names it.</summary>
/// <param name="Kid">An address, as the headers of JWTs name it.</param>
/// <param name="X">32 bytes, base64url.</param>
/// <param name="Y">32 bytes, base64url.</param>
[GenerateSerializer, Immutable, Alias("laurel.certificates.credential-key")]
public sealed record CredentialKey([property: Id(0)] string Kid, [property: Id(1)] string X, [property: Id(2)] string Y);
