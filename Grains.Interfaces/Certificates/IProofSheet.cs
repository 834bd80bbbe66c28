using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Certificates;

/// <summary>The names of one unit before they are printed, approved by the unit itself. Key: <c>{conference}/{unit's key}</c>.</summary>
[Alias("laurel.certificates.IProofSheet")]
public interface IProofSheet : IGrainWithStringKey
{
    /// <summary>Records that the unit approved exactly these lines. Refused: <c>proof.empty</c>, <c>proof.nobody</c>, <c>proof.to-correct</c>.</summary>
    [Alias("Approve"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Approve(ApproveProof command);

    /// <summary>Sends a line back with what it is to read, or a reason, and clears the approval. Refused: <c>proof.reason-missing</c>, <c>proof.words-invalid</c>.</summary>
    [Alias("AskCorrection"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> AskCorrection(AskCorrection command);

    /// <summary>Says why a line stays as it is. Refused: <c>proof.no-correction</c>, <c>proof.reason-missing</c>.</summary>
    [Alias("Answer"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Answer(AnswerCorrection command);

    /// <summary>What was approved and what is to be corrected; nothing of either where nobody looked yet.</summary>
    /// <remarks>Whoever shows it shows of it only the lines that its reader may see: council members may be recused from some.</remarks>
    [Alias("Get"), Requires(Role.Organizer | Role.Secretary | Role.Approver | Role.Auditor), ReadOnly]
    Task<ProofSheet> Get();
}

[GenerateSerializer, Immutable, Alias("laurel.certificates.approve-proof")]
public sealed record ApproveProof(
    CommandId CommandId,
    [property: Id(0)] string Unit,
    [property: Id(1)] IReadOnlyList<ProofLine> Lines,
    [property: Id(2)] string? By,
    [property: Id(3)] ProofMeans Means) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.certificates.ask-correction")]
public sealed record AskCorrection(
    CommandId CommandId, [property: Id(0)] string Unit, [property: Id(1)] ProofLine Line, [property: Id(2)] string? Reason,
    [property: Id(3)] ProofWords? Proposed = null) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.certificates.answer-correction")]
public sealed record AnswerCorrection(CommandId CommandId, [property: Id(0)] CitationId Citation, [property: Id(1)] string? Answer) : Command(CommandId);
