using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Domain.Decisions;
using Laurel.Domain.Honorees;
using Laurel.Grains.Ceremony;
using Laurel.Grains.Certificates;
using Laurel.Grains.Citations;
using Laurel.Grains.Councils;
using Laurel.Grains.Honorees;

namespace Laurel.Grains.Decisions;

/// <summary>The grains of the way from nomination to stage, each found by what it is named by, so that keys are made in one place.</summary>
public static class AwardGrains
{
    /// <summary>The book of an issuer's decision numbers.</summary>
    public const string DecisionNumbers = "decisions";

    /// <summary>The gold book (sổ vàng).</summary>
    public const string GoldBook = "gold";

    public static ICitation Citation(this IGrainFactory grains, ConferenceCode conference, CitationId citation) =>
        grains.GetGrain<ICitation>($"{conference}/{citation}");

    /// <summary>The council of a conference; there is one.</summary>
    public static ICouncil Council(this IGrainFactory grains, ConferenceCode conference) =>
        grains.GetGrain<ICouncil>($"{conference}/main");

    /// <summary>A decision; an id from outside is read by <see cref="DecisionId.TryRead"/> before.</summary>
    public static IDecision Decision(this IGrainFactory grains, DecisionId decision) =>
        grains.GetGrain<IDecision>($"{decision.Issuer}/{decision}");

    /// <summary>A book of an issuer and year: <see cref="DecisionNumbers"/> or <see cref="GoldBook"/>.</summary>
    public static IRegister Register(this IGrainFactory grains, string issuer, int year, string book) =>
        grains.GetGrain<IRegister>(FormattableString.Invariant($"{issuer}/{year}/{book}"));

    public static ICertificate Certificate(this IGrainFactory grains, Serial serial) =>
        grains.GetGrain<ICertificate>(serial.Text.ToLowerInvariant());

    /// <summary>The designs and printers of a conference's certificates.</summary>
    public static ICertificateDesigns CertificateDesigns(this IGrainFactory grains, ConferenceCode conference) =>
        grains.GetGrain<ICertificateDesigns>(conference.Text);

    /// <summary>Where strangers' questions go; the serial is read by <see cref="Serial.TryRead"/> before.</summary>
    public static ISerials Serials(this IGrainFactory grains, Serial serial) =>
        grains.GetGrain<ISerials>(serial.Text[..2].ToLowerInvariant());

    public static ICeremony Ceremony(this IGrainFactory grains, ConferenceCode conference) =>
        grains.GetGrain<ICeremony>(conference.Text);

    /// <summary>The proof of a unit's names, by <see cref="ProofUnit.Key"/>.</summary>
    public static IProofSheet ProofSheet(this IGrainFactory grains, ConferenceCode conference, string unit) =>
        grains.GetGrain<IProofSheet>($"{conference}/{unit}");

    public static IHonoree Honoree(this IGrainFactory grains, HonoreeId honoree) => grains.GetGrain<IHonoree>(honoree.Text);

    public static IMerge Merge(this IGrainFactory grains, MergeId merge) => grains.GetGrain<IMerge>(merge.Text);

    /// <summary>The book of all honorees; there is one.</summary>
    public static IHonoreeBook HonoreeBook(this IGrainFactory grains) => grains.GetGrain<IHonoreeBook>("all");
}
