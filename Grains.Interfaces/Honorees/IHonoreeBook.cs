using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Citations;
using Laurel.Domain.Honorees;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Honorees;

/// <summary>Every honoree of the installation in memory: lists, search, and who looks like whom. Key: <c>all</c>.</summary>
/// <remarks>It owns nothing and is read again from heads after a crash.</remarks>
[Alias("laurel.honorees.IHonoreeBook"), OutsideConferences]
public interface IHonoreeBook : IGrainWithStringKey
{
    /// <summary>Tells what an honoree looks like after its n-th event; older tells are dropped.</summary>
    [Alias("Tell"), Requires(Role.System), OneWay]
    Task Tell(HonoreeView honoree);

    /// <summary>Returns once the book holds at least the n-th event of an honoree, so that people read what they wrote.</summary>
    [Alias("Await"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor)]
    Task Await(HonoreeId honoree, long n);

    /// <summary>Histories by unaccented search over every spelling, unit and form, by name. Refused: <c>roster.loading</c>.</summary>
    [Alias("List"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<HonoreePage> List(HonoreeQuery query);

    /// <summary>The history to which a spelling belongs, and who looks alike; null where there is none.</summary>
    [Alias("Find"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<FoundHonoree?> Find(HonoreeId honoree);

    /// <summary>Pairs that look alike and that nobody merged or told apart, at most so many.</summary>
    [Alias("Doubts"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<IReadOnlyList<DoubtfulPair>> Doubts(int most);

    /// <summary>Whose history each nomination belongs to, and who looks alike, in order.</summary>
    [Alias("Recognise"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<IReadOnlyList<RecognisedNominee>> Recognise(IReadOnlyList<Nominee> nominees);

    /// <summary>What is on record of each nominated body's end, in order; null for nothing, and for a person. A hint for warnings: rules ask the honorees.</summary>
    [Alias("Dissolved"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<IReadOnlyList<Dissolution?>> Dissolved(IReadOnlyList<Nominee> nominees);

    /// <summary>The id under which a spelling's honours are kept.</summary>
    [Alias("IdOf"), Requires(Role.Organizer | Role.Secretary), ReadOnly]
    Task<HonoreeId> IdOf(HonoreeKind kind, string name, string positionAndUnit);
}

/// <param name="Kind">Null for both.</param>
[GenerateSerializer, Immutable, Alias("laurel.honorees.query")]
public sealed record HonoreeQuery(
    [property: Id(0)] string? Search = null,
    [property: Id(1)] HonoreeKind? Kind = null,
    [property: Id(2)] int Offset = 0,
    [property: Id(3)] int Limit = 100);

[GenerateSerializer, Immutable, Alias("laurel.honorees.page")]
public sealed record HonoreePage(
    [property: Id(0)] int Total, [property: Id(1)] IReadOnlyList<HonoreeHistory> Items, [property: Id(2)] Refusal? Refusal = null);

/// <param name="Alike">Others who look alike, not merged and not told apart.</param>
[GenerateSerializer, Immutable, Alias("laurel.honorees.found")]
public sealed record FoundHonoree([property: Id(0)] HonoreeHistory History, [property: Id(1)] IReadOnlyList<HonoreeHistory> Alike);

[GenerateSerializer, Immutable, Alias("laurel.honorees.pair")]
public sealed record DoubtfulPair([property: Id(0)] HonoreeHistory One, [property: Id(1)] HonoreeHistory Other);

/// <param name="Chosen">Whom a person chose, or acceptance pinned; null where the name tells.</param>
[GenerateSerializer, Immutable, Alias("laurel.honorees.nominee")]
public sealed record Nominee([property: Id(0)] Nomination Nomination, [property: Id(1)] HonoreeId? Chosen);

/// <param name="Id">Where an award of this nomination would enter.</param>
/// <param name="History">Null where nothing is on record yet.</param>
/// <param name="Alike">Others who look alike, not told apart: to be asked about.</param>
[GenerateSerializer, Immutable, Alias("laurel.honorees.recognised")]
public sealed record RecognisedNominee(
    [property: Id(0)] HonoreeId Id, [property: Id(1)] HonoreeHistory? History, [property: Id(2)] IReadOnlyList<HonoreeHistory> Alike);
