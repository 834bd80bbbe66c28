using Laurel.Domain.Citations;

namespace Laurel.Domain.Certificates;

/// <summary>Why a certificate is issued anew (DOMAIN 3.13).</summary>
public enum ReissueKind
{
    /// <summary>Lost or destroyed (cấp lại).</summary>
    Lost,

    /// <summary>Damaged, or wrong in its text (cấp đổi).</summary>
    Exchanged,
}

/// <summary>A certificate's replacement.</summary>
/// <param name="Serial">The new one's.</param>
/// <param name="Reason">On record; the public verification never shows it.</param>
/// <param name="Corrected">What the new one says instead; null where it says the same.</param>
/// <param name="On">The day it is issued anew.</param>
/// <param name="Register">The new one's number in the gold book; null before it is taken.</param>
/// <param name="Issued">The new one is issued, and the old one in force no longer.</param>
/// <param name="ByDecision">The amending decision that orders it, as printed; null where none does.</param>
public sealed record Reissue(
    Serial Serial, ReissueKind Kind, [property: Personal] string Reason, Nomination? Corrected, DateOnly On, int? Register, bool Issued,
    string? ByDecision = null);

/// <summary>The certificate that a new one replaces, as the new one names it.</summary>
public sealed record ReplacedCertificate(Serial Serial, int RegisterNumber, ReissueKind Kind, DateOnly On);
