using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Citations;

/// <summary>The rules that the organisation of a conference set for itself. Key: the conference's code.</summary>
[Alias("laurel.citations.IRuleBook")]
public interface IRuleBook : IGrainWithStringKey
{
    /// <summary>Enters rules for a form from a day on; dossiers already accepted keep theirs. Refused: <c>rules.invalid</c>.</summary>
    [Alias("Enter"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Enter(EnterRules command);

    /// <summary>The organisation's own rules, the latest first; empty where the shipped defaults hold.</summary>
    [Alias("Own"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<IReadOnlyList<RuleSet>> Own();

    /// <summary>Sets what open proofs of names do to the print of certificates.</summary>
    [Alias("SetProofs"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> SetProofs(SetProofs command);

    /// <summary>What open proofs of names do to the print of certificates; they warn where nobody set it.</summary>
    [Alias("Proofs"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<Strictness> Proofs();

    /// <summary>Enters a ground of the organisation's decisions; those drafted keep theirs. Refused: <c>ground.invalid</c>, <c>ground.too-many</c>.</summary>
    [Alias("EnterGround"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> EnterGround(EnterGround command);

    /// <summary>Takes an entry of the organisation's back; a shipped one of that code holds again. Refused: <c>ground.unknown</c>.</summary>
    [Alias("DropGround"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> DropGround(DropGround command);

    /// <summary>The organisation's own grounds, in the order of entering; <see cref="LegalGrounds"/> puts them with the shipped ones.</summary>
    [Alias("Grounds"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<IReadOnlyList<LegalGround>> Grounds();
}

[GenerateSerializer, Immutable, Alias("laurel.citations.enter-ground")]
public sealed record EnterGround(CommandId CommandId, [property: Id(0)] LegalGround Ground) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.drop-ground")]
public sealed record DropGround(CommandId CommandId, [property: Id(0)] string Code) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.set-proofs")]
public sealed record SetProofs(CommandId CommandId, [property: Id(0)] Strictness Strictness) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.enter-rules")]
public sealed record EnterRules(CommandId CommandId, [property: Id(0)] RuleSet Rules) : Command(CommandId);
