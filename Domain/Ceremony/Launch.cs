using System.Collections.Immutable;

namespace Laurel.Domain.Ceremony;

/// <summary>An emulation launch (phát động thi đua): Draft → Launched → units register → Reviewed (DOMAIN 2).</summary>
/// <param name="Text">Null before a first draft.</param>
/// <param name="Units">Registered (đăng ký thi đua), in the order of registering.</param>
/// <param name="Results">One of each registered unit, once reviewed.</param>
public sealed record Launch(
    LaunchStatus Status,
    LaunchText? Text,
    DateTimeOffset? LaunchedAt,
    ImmutableArray<UnitPledge> Units,
    ImmutableArray<UnitResult> Results) : IEvolves<Launch, LaunchEvent>
{
    /// <summary>Units that register at most.</summary>
    public const int MostUnits = 1_000;

    public static Launch Nothing { get; } = new(LaunchStatus.None, null, null, [], []);

    /// <summary>Drafts the launch, or words the draft anew. Refused: <c>launch.invalid</c>, <c>launch.wrong-step</c> once launched.</summary>
    public Ruling<LaunchEvent> Draft(LaunchText text) =>
        Status > LaunchStatus.Draft ? LaunchRefusals.WrongStep
        : !text.IsValid ? LaunchRefusals.Invalid
        : text == Text ? Ruling<LaunchEvent>.NothingNew
        : new LaunchDrafted(text);

    /// <summary>Launches it, as at the conference; its words stand from now on. Refused: <c>launch.wrong-step</c>.</summary>
    public Ruling<LaunchEvent> Begin(DateTimeOffset at) => Status switch
    {
        LaunchStatus.Draft => new Launched(at),
        LaunchStatus.Launched => Ruling<LaunchEvent>.NothingNew,
        _ => LaunchRefusals.WrongStep,
    };

    /// <summary>A unit registers, or words its pledge anew. Refused: <c>launch.invalid</c>, <c>launch.wrong-step</c> unless launched and not yet reviewed.</summary>
    public Ruling<LaunchEvent> Register(UnitPledge unit)
    {
        if (Status != LaunchStatus.Launched) return LaunchRefusals.WrongStep;
        if (!unit.IsValid || (Of(unit.Unit) is null && Units.Length >= MostUnits)) return LaunchRefusals.Invalid;
        return Of(unit.Unit) == unit ? Ruling<LaunchEvent>.NothingNew : new UnitRegistered(unit);
    }

    /// <summary>Reviews it: what every registered unit came to. Refused: <c>launch.results-missing</c>, <c>launch.wrong-step</c>.</summary>
    public Ruling<LaunchEvent> Review(ImmutableArray<UnitResult> results, DateTimeOffset at) =>
        Status == LaunchStatus.Reviewed && results.SequenceEqual(Results) ? Ruling<LaunchEvent>.NothingNew
        : Status != LaunchStatus.Launched ? LaunchRefusals.WrongStep
        : !Units.Select(unit => unit.Unit).ToHashSet().SetEquals(results.Select(result => result.Unit))
            || results.DistinctBy(result => result.Unit).Count() != results.Length ? LaunchRefusals.ResultsMissing
        : new LaunchReviewed(at, results);

    public Launch Evolve(LaunchEvent happened) => happened switch
    {
        LaunchDrafted drafted => this with { Status = LaunchStatus.Draft, Text = drafted.Text },
        Launched launched => this with { Status = LaunchStatus.Launched, LaunchedAt = launched.At },
        UnitRegistered registered => this with { Units = [.. Units.Where(unit => unit.Unit != registered.Pledge.Unit), registered.Pledge] },
        LaunchReviewed reviewed => this with { Status = LaunchStatus.Reviewed, Results = reviewed.Results },
        _ => this,
    };

    private UnitPledge? Of(string unit) => Units.FirstOrDefault(known => known.Unit == unit);
}

/// <summary>Where a launch is.</summary>
public enum LaunchStatus
{
    None,
    Draft,
    Launched,
    Reviewed,
}

/// <summary>What is launched.</summary>
/// <param name="Goals">The targets (chỉ tiêu, nội dung thi đua), as they are read out.</param>
public sealed record LaunchText(string Title, string Goals, DateOnly From, DateOnly Until)
{
    private const int LongestTitle = 500, LongestGoals = 10_000, EarliestYear = 2000, LatestYear = 2100;

    internal bool IsValid => Title is { Length: > 0 and <= LongestTitle } && Goals is { Length: > 0 and <= LongestGoals } && Until >= From && From.Year >= EarliestYear && Until.Year <= LatestYear
        && !Title.Contains('\0') && !Goals.Contains('\0');
}

/// <summary>What a unit registers for.</summary>
public sealed record UnitPledge(string Unit, string Pledge)
{
    private const int LongestUnit = 200, LongestPledge = 2_000;

    internal bool IsValid => Unit is { Length: > 0 and <= LongestUnit } && Pledge.Length <= LongestPledge && !Unit.Contains('\0') && !Pledge.Contains('\0');
}

/// <summary>What a unit came to.</summary>
public sealed record UnitResult(string Unit, bool Met);

/// <summary>What happens to an emulation launch.</summary>
public abstract record LaunchEvent;

[EventName("launch.drafted.v1")]
public sealed record LaunchDrafted(LaunchText Text) : LaunchEvent;

[EventName("launch.launched.v1")]
public sealed record Launched(DateTimeOffset At) : LaunchEvent;

/// <summary>A unit registered; its newer pledge stands in place of an older one.</summary>
[EventName("launch.unit-registered.v1")]
public sealed record UnitRegistered(UnitPledge Pledge) : LaunchEvent;

[EventName("launch.reviewed.v1")]
public sealed record LaunchReviewed(DateTimeOffset At, ImmutableArray<UnitResult> Results) : LaunchEvent;

/// <summary>What a launch refuses.</summary>
public static class LaunchRefusals
{
    public static readonly Refusal WrongStep = new(
        "launch.wrong-step",
        "Đợt phát động thi đua đang ở bước không cho phép thao tác này.",
        "The emulation launch is not at a step from which this one follows.");

    public static readonly Refusal Invalid = new(
        "launch.invalid",
        "Phát động thi đua cần tên, nội dung (không quá 10.000 ký tự) và thời gian từ năm 2000 đến 2100; mỗi đơn vị có tên, cam kết không quá 2.000 ký tự.",
        "An emulation launch needs a title, goals (of at most 10,000 characters) and a span within the years 2000 to 2100; a unit a name and a pledge of at most 2,000 characters.",
        RefusalKind.Invalid);

    public static readonly Refusal ResultsMissing = new(
        "launch.results-missing",
        "Tổng kết cần đúng một kết quả cho mỗi đơn vị đã đăng ký.",
        "A review needs exactly one result of each registered unit.",
        RefusalKind.Invalid);
}
