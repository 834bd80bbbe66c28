using Laurel.Domain.Accounts;
using Laurel.Domain.Ceremony;
using Laurel.Grains.Accounts;
using Laurel.Grains.Decisions;
using Orleans.Concurrency;

namespace Laurel.Grains.Certificates;

/// <summary>All certificates of one decision together. Key: as of the decision.</summary>
[Alias("laurel.certificates.ICertificateBook"), OutsideConferences]
public interface ICertificateBook : IGrainWithStringKey
{
    /// <summary>Those in force, in the order of the stage, as one document under the organisation's signature.</summary>
    /// <remarks>
    /// Refused: <c>certificate.not-issued</c>, <c>certificate.no-signer</c>, <c>certificate.signer-out-of-date</c>, <c>certificate.signer-wrong-use</c>.
    /// </remarks>
    [Alias("Electronic"), Requires(Role.Organizer | Role.Secretary | Role.Approver), ReadOnly]
    Task<ElectronicReceipt> Electronic();

    /// <summary>Every certificate of the decision, in the order of the stage, each followed by what replaced it; none before they are issued.</summary>
    [Alias("Lives"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<IReadOnlyList<CertificateLife>> Lives();
}

/// <summary>The order in which certificates are printed, sealed and laid on trays.</summary>
public static class StageOrder
{
    /// <summary>The lines of a signed decision as they come to the stage: rank, bodies before persons, then the list's own order; revoked ones too.</summary>
    public static IEnumerable<DecisionLine> InStageOrder(this DecisionView decision)
    {
        var lines = decision.Lines.ToDictionary(line => line.Citation);
        var list = new AwardList(
            decision.Id,
            [.. decision.Lines.Select(line => new Recipient(line.Citation, line.Nomination.Kind, line.Nomination.Form, line.Serial ?? default))],
            [],
            Math.Max(1, decision.Lines.Count));
        return Manifest.Of(list).SelectMany(wave => wave.Places).Select(place => lines[place.Citation]);
    }
}
