using Laurel.Domain.Certificates;
using Laurel.Grains.Aggregate;
using Orleans.Runtime;

namespace Laurel.Grains.Certificates;

/// <inheritdoc cref="IProofSheet"/>
[GrainType("proof-sheet")]
public sealed class ProofSheetGrain(AggregateContext context) : AggregateGrain<ProofSheet, ProofEvent>(Thing, context), IProofSheet
{
    public static readonly AggregateKind<ProofSheet, ProofEvent> Thing = new("proof-sheet");

    public Task<Receipt> Approve(ApproveProof command) =>
        Execute(command, sheet => sheet.Approve(command.Unit, [.. command.Lines], command.By, command.Means, Now));

    public Task<Receipt> AskCorrection(AskCorrection command) =>
        Execute(command, sheet => sheet.AskCorrection(command.Unit, command.Line, command.Reason, Now, command.Proposed));

    public Task<Receipt> Answer(AnswerCorrection command) => Execute(command, sheet => sheet.Answer(command.Citation, command.Answer));

    public async Task<ProofSheet> Get() => await Read();
}
