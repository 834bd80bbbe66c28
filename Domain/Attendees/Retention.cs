using System.Collections.Immutable;
using Laurel.Domain.Conferences;

namespace Laurel.Domain.Attendees;

/// <summary>One erasing of a conference's personal data.</summary>
/// <param name="Due">The day that held when it began.</param>
/// <param name="EndedAt">Null while it goes on.</param>
/// <param name="Erased">Forgotten by its end, in all.</param>
/// <param name="Kept">Kept on at its end.</param>
public sealed record Erasing(
    int Number, ErasureCause Cause, DateOnly Due, string? Reason, DateTimeOffset BegunAt, DateTimeOffset? EndedAt = null, int Erased = 0, int Kept = 0)
{
    /// <summary>The one that goes on, of all of a conference in their order; null for none.</summary>
    public static Erasing? RunningOf(IReadOnlyList<Erasing> inOrder) => inOrder is [.., { EndedAt: null } last] ? last : null;
}

/// <summary>Until when a conference's attendees are kept as persons, and what was erased (DOMAIN 8). It says nothing of any of them.</summary>
/// <param name="Own">The day that somebody set; null where the rule's holds.</param>
/// <param name="Reason">Why another than the rule's.</param>
/// <param name="Erasings">In order; only the last may go on.</param>
public sealed record Retention(DateOnly? Own, string? Reason, ImmutableArray<Erasing> Erasings) : IEvolves<Retention, RetentionEvent>
{
    /// <summary>Home warns this many days before.</summary>
    public const int NoticeDays = 30;

    private const int LongestReason = 500, MostYears = 20;

    public static Retention Nothing { get; } = new(null, null, []);

    /// <summary>The erasing that goes on; null for none.</summary>
    public Erasing? Running => Erasing.RunningOf(Erasings);

    /// <summary>
    /// The day on which personal data are erased: the one that was set, or the rule's; never sooner than 30 days after the conference was closed, nor
    /// the rule's after the organisation's rules were changed, so that nobody is surprised who closes late or enters a short term.
    /// </summary>
    /// <param name="overOn">The day on which it was closed; null while it is not, and of what was closed before this was kept.</param>
    /// <param name="rulesSince">The day on which the organisation's rules on keeping were last changed; null where they never were.</param>
    public DateOnly DueOn(DateOnly endsOn, RetentionRule rule, DateOnly? overOn, DateOnly? rulesSince) => Own is { } own
        ? Latest(own, Noticed(overOn))
        : Latest(rule.DueAfter(endsOn), Latest(Noticed(overOn), Noticed(rulesSince)));

    /// <summary>Sets another day. Refused: <c>retention.reason-missing</c>, <c>retention.date-invalid</c> for a day that is not to come, is before the day after the conference, or is later than 20 years after.</summary>
    public Ruling<RetentionEvent> SetDate(DateOnly on, string? reason, DateOnly endsOn, DateTimeOffset at, DateOnly today) =>
        !TypedText.IsLine(reason, LongestReason) ? RetentionRefusals.ReasonMissing
        : on <= endsOn || on <= today || on.AddYears(-MostYears) > endsOn ? RetentionRefusals.DateInvalid
        : on == Own && reason == Reason ? Ruling<RetentionEvent>.NothingNew
        : new RetentionDateSet(on, reason!, at);

    /// <summary>A conference that was over before anybody noted since when: its day is put off until home has warned as long as of any other.</summary>
    public Ruling<RetentionEvent> GiveNotice(DateOnly due, DateOnly? overOn, DateOnly today, DateTimeOffset at) =>
        overOn is null && Own is null && Erasings.IsEmpty && due < today.AddDays(NoticeDays)
            ? new RetentionDateSet(today.AddDays(NoticeDays), "Hội nghị kết thúc từ trước: báo trước 30 ngày rồi mới xóa.", at)
            : Ruling<RetentionEvent>.NothingNew;

    /// <summary>The day came: begins to erase. Before it, while the conference is not over, or with nobody to look at, nothing new.</summary>
    /// <param name="people">How many there are who are to be forgotten or reduced.</param>
    public Ruling<RetentionEvent> BeginOnDate(DateOnly due, DateOnly today, ConferenceStatus status, int people, DateTimeOffset at) =>
        Running is null && status.IsOver() && today >= due && people > 0 ? Begun(ErasureCause.OnDate, due, null, at) : Ruling<RetentionEvent>.NothingNew;

    /// <summary>Somebody has it done, whatever the day. Refused: <c>retention.not-over</c>, <c>retention.reason-missing</c>, <c>retention.unconfirmed</c>.</summary>
    /// <param name="confirmed">Whoever asks was told that it cannot be undone.</param>
    public Ruling<RetentionEvent> BeginByHand(DateOnly due, string? reason, bool confirmed, ConferenceStatus status, int people, DateTimeOffset at) =>
        !status.IsOver() ? RetentionRefusals.NotOver
        : Running is not null || people == 0 ? Ruling<RetentionEvent>.NothingNew
        : !TypedText.IsLine(reason, LongestReason) ? RetentionRefusals.ReasonMissing
        : !confirmed ? RetentionRefusals.Unconfirmed(people)
        : Begun(ErasureCause.ByHand, due, reason, at);

    /// <summary>Everybody was looked at. Where none goes on, nothing new.</summary>
    public Ruling<RetentionEvent> End(int erased, int kept, DateTimeOffset at) =>
        Running is { } running ? new ErasingEnded(running.Number, erased, kept, at) : Ruling<RetentionEvent>.NothingNew;

    public Retention Evolve(RetentionEvent happened) => happened switch
    {
        RetentionDateSet set => this with { Own = set.On, Reason = set.Reason },
        ErasingBegun begun => this with { Erasings = Erasings.Add(new(begun.Number, begun.Cause, begun.Due, begun.Reason, begun.At)) },
        ErasingEnded ended => this with { Erasings = Erasings.SetItem(Erasings.Length - 1, Erasings[^1] with { EndedAt = ended.At, Erased = ended.Erased, Kept = ended.Kept }) },
        _ => this,
    };

    private static DateOnly Noticed(DateOnly? on) => on?.AddDays(NoticeDays) ?? DateOnly.MinValue;

    private static DateOnly Latest(DateOnly one, DateOnly other) => one > other ? one : other;

    private ErasingBegun Begun(ErasureCause cause, DateOnly due, string? reason, DateTimeOffset at) => new(Erasings.Length + 1, cause, due, reason, at);
}

/// <summary>Why personal data are kept, or kept no longer, than asked.</summary>
public static class RetentionRefusals
{
    public static readonly Refusal NotOver = new(
        "retention.not-over",
        "Hội nghị chưa bế mạc nên chưa xóa thông tin cá nhân của đại biểu.",
        "The conference is not over; attendees' personal data are not erased before.");

    public static readonly Refusal ReasonMissing = new(
        "retention.reason-missing",
        "Cần ghi lý do, không quá 500 ký tự.",
        "A reason is needed, of at most 500 characters.",
        RefusalKind.Invalid);

    public static readonly Refusal DateInvalid = new(
        "retention.date-invalid",
        "Ngày xóa phải sau hôm nay, sau ngày hội nghị kết thúc và không quá 20 năm sau đó.",
        "The day lies after today, after the conference's last day, and at most 20 years later.",
        RefusalKind.Invalid);

    /// <param name="people">How many it concerns.</param>
    public static Refusal Unconfirmed(int people) => new(
        "retention.unconfirmed",
        $"Thông tin cá nhân của {people} người sẽ bị xóa và không khôi phục được; xin xác nhận.",
        $"Personal data of {people} people will be erased and cannot be restored; please confirm.");
}
