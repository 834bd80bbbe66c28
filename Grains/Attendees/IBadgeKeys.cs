using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;

namespace Laurel.Grains.Attendees;

/// <summary>Makes badges and tells genuine ones from others; the keys lie outside every table and backup of data.</summary>
public interface IBadgeKeys
{
    /// <summary>Signs a new badge. A badge is made once for its version and kept: signing again would give another text.</summary>
    BadgeToken Make(ConferenceCode conference, AttendeeId number, int version);

    /// <summary>What a token is by all but its signature; cheap, and no guess gets past it.</summary>
    BadgeOrigin OriginOf(ConferenceCode conference, BadgeToken token);

    /// <summary>Whether the signature is good under its key, and that key is not refused.</summary>
    bool IsSigned(BadgeToken token);

    /// <summary>The public keys by which a scanner without network tells a genuine badge: SubjectPublicKeyInfo by key id.</summary>
    IReadOnlyDictionary<byte, byte[]> PublicKeys { get; }

    /// <summary>What tells a conference's badges from others; in every token.</summary>
    uint TagOf(ConferenceCode conference);

    /// <summary>The secrets that this version of the attendee's badge may hold: one for each key that is not refused.</summary>
    IEnumerable<byte[]> SecretsOf(ConferenceCode conference, AttendeeId number, int version);
}

/// <summary>Where a badge's token comes from, in the order in which it is asked.</summary>
public enum BadgeOrigin
{
    /// <summary>Of another conference, or another installation.</summary>
    Foreign,

    /// <summary>Under no key of ours, a refused one, or with a secret that is not ours.</summary>
    Forged,

    /// <summary>Its secret is ours; the signature is still to be seen.</summary>
    Ours,
}
