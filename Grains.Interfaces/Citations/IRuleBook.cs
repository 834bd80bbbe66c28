using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Citations;

/// <summary>The rules that the organisation of a conference set for itself. Key: the conference's code.</summary>
[Alias("laurel.citations.IRuleBook")]
public interface IRuleBook : IGrainWithStringKey
{
    /// <summary>Enters rules for a form from a day on; dossiers already accepted keep theirs. Refused: <c>rules.invalid</c>, <c>rules.too-many</c>.</summary>
    [Alias("Enter"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Enter(EnterRules command);

    /// <summary>Takes rules of the organisation's back; dossiers already accepted keep theirs. Refused: <c>rules.unknown</c>.</summary>
    [Alias("DropRules"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> DropRules(DropRules command);

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

    /// <summary>Enters a day off, or one that is worked. Refused: <c>calendar.invalid</c>.</summary>
    [Alias("EnterHoliday"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> EnterHoliday(EnterHoliday command);

    /// <summary>Takes an entry of the organisation's calendar back. Refused: <c>calendar.unknown</c>.</summary>
    [Alias("DropHoliday"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> DropHoliday(DropHoliday command);

    /// <summary>Says that a year's days off were compared with its announcement. Refused: <c>calendar.invalid</c>.</summary>
    [Alias("ConfirmYear"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> ConfirmYear(ConfirmYear command);

    /// <summary>Enters a base salary from a day on; what was drafted keeps its prize money. Refused: <c>base-salary.invalid</c>.</summary>
    [Alias("EnterSalary"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> EnterSalary(EnterSalary command);

    /// <summary>Takes a base salary of the organisation's back. Refused: <c>base-salary.unknown</c>.</summary>
    [Alias("DropSalary"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> DropSalary(DropSalary command);

    /// <summary>Says how long attendees' personal data are kept, from a day on. Refused: <c>retention.rule-invalid</c>.</summary>
    [Alias("EnterRetention"), Requires(Role.Organizer)]
    Task<Receipt> EnterRetention(EnterRetention command);

    /// <summary>Takes a rule on keeping back. Refused: <c>retention.rule-unknown</c>.</summary>
    [Alias("DropRetention"), Requires(Role.Organizer)]
    Task<Receipt> DropRetention(DropRetention command);

    /// <summary>The organisation's own rules on keeping, in the order of entering.</summary>
    [Alias("Retentions"), Requires(Role.Organizer | Role.Registrar | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<OwnRetentions> Retentions();

    /// <summary>The organisation's own days off, confirmed years and base salaries.</summary>
    [Alias("Dated"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<DatedData> Dated();
}

/// <summary>An organisation's own calendar and base salaries, in the order of entering.</summary>
[GenerateSerializer, Immutable, Alias("laurel.citations.dated-data")]
public sealed record DatedData(
    [property: Id(0)] IReadOnlyList<Holiday> Holidays,
    [property: Id(1)] IReadOnlyList<CalendarYear> Years,
    [property: Id(2)] IReadOnlyList<BaseSalary> Salaries)
{
    /// <summary>The working days as the organisation has them.</summary>
    public WorkCalendar Calendar => new([.. Holidays], [.. Years]);
}

[GenerateSerializer, Immutable, Alias("laurel.citations.enter-holiday")]
public sealed record EnterHoliday(CommandId CommandId, [property: Id(0)] Holiday Holiday) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.drop-holiday")]
public sealed record DropHoliday(CommandId CommandId, [property: Id(0)] DateOnly On) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.confirm-year")]
public sealed record ConfirmYear(CommandId CommandId, [property: Id(0)] CalendarYear Year) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.enter-salary")]
public sealed record EnterSalary(CommandId CommandId, [property: Id(0)] BaseSalary Salary) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.drop-salary")]
public sealed record DropSalary(CommandId CommandId, [property: Id(0)] DateOnly From) : Command(CommandId);

/// <param name="Rules">In the order of entering.</param>
/// <param name="Since">When they were last changed; null where they never were.</param>
[GenerateSerializer, Immutable, Alias("laurel.citations.own-retentions")]
public sealed record OwnRetentions([property: Id(0)] IReadOnlyList<RetentionRule> Rules, [property: Id(1)] DateTimeOffset? Since);

[GenerateSerializer, Immutable, Alias("laurel.citations.enter-retention")]
public sealed record EnterRetention(CommandId CommandId, [property: Id(0)] RetentionRule Rule) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.drop-retention")]
public sealed record DropRetention(CommandId CommandId, [property: Id(0)] DateOnly From) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.enter-ground")]
public sealed record EnterGround(CommandId CommandId, [property: Id(0)] LegalGround Ground) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.drop-ground")]
public sealed record DropGround(CommandId CommandId, [property: Id(0)] string Code) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.set-proofs")]
public sealed record SetProofs(CommandId CommandId, [property: Id(0)] Strictness Strictness) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.drop-rules")]
public sealed record DropRules(CommandId CommandId, [property: Id(0)] AwardForm Form, [property: Id(1)] DateOnly From) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.enter-rules")]
public sealed record EnterRules(CommandId CommandId, [property: Id(0)] RuleSet Rules) : Command(CommandId);
