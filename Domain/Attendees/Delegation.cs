namespace Laurel.Domain.Attendees;

/// <summary>A delegation (đoàn): the people whom one unit (đơn vị) sends. Quota and head belong to it.</summary>
/// <param name="Unit">The unit's name as first written; null until anything is said of it.</param>
/// <param name="Quota">How many may come; null where nobody set a limit.</param>
/// <param name="Head">Trưởng đoàn; null where nobody is named.</param>
/// <param name="Link">By which the unit names its people; null where none was ever given.</param>
public sealed record Delegation(string? Unit, int? Quota, AttendeeId? Head, UnitLink? Link = null) : IEvolves<Delegation, DelegationEvent>
{
    /// <summary>People of one unit at most; more is a typing error.</summary>
    public const int LargestQuota = 10_000;

    public static Delegation Nothing { get; } = new(null, null, null);

    /// <summary>Sets how many may come, or takes the limit away; a quota under the number registered sends nobody away. Refused: <c>delegation.quota-invalid</c>, <c>delegation.unit-missing</c>.</summary>
    public Ruling<DelegationEvent> SetQuota(string unit, int? quota) =>
        TypedText.Clean(unit).Length == 0 ? DelegationRefusals.UnitMissing
        : quota is < 0 or > LargestQuota ? DelegationRefusals.QuotaInvalid
        : quota == Quota ? Ruling<DelegationEvent>.NothingNew
        : new QuotaSet(TypedText.Clean(unit), quota);

    /// <summary>Names the head (trưởng đoàn), or nobody. Refused: <c>delegation.not-a-member</c>.</summary>
    /// <param name="isMember">Whether the attendee holds a place of this unit.</param>
    public Ruling<DelegationEvent> NameHead(string unit, AttendeeId? head, bool isMember) =>
        TypedText.Clean(unit).Length == 0 ? DelegationRefusals.UnitMissing
        : head is not null && !isMember ? DelegationRefusals.NotAMember
        : head == Head ? Ruling<DelegationEvent>.NothingNew
        : new HeadNamed(TypedText.Clean(unit), head);

    /// <summary>
    /// Gives the unit a link until a day, or sets another day for the one that stands; one that was revoked is followed by another. Refused:
    /// <c>delegation.unit-missing</c>, <c>delegation.quota-missing</c> (a link without a bound would let anybody fill the hall), <c>link.date-invalid</c>.
    /// </summary>
    public Ruling<DelegationEvent> GiveLink(string unit, DateTimeOffset until, DateTimeOffset at) =>
        TypedText.Clean(unit).Length == 0 ? DelegationRefusals.UnitMissing
        : Quota is null ? DelegationRefusals.QuotaMissing
        : until <= at || until > at + UnitLink.Longest ? LinkRefusals.DateInvalid
        : Link is { RevokedAt: null } known && known.Until == until ? Ruling<DelegationEvent>.NothingNew
        : new LinkGiven(TypedText.Clean(unit), Link switch { null => 1, { RevokedAt: null } standing => standing.Number, var gone => gone.Number + 1 }, until);

    /// <summary>Takes the link back; again is nothing new. Refused: <c>link.unknown</c> where none was given.</summary>
    public Ruling<DelegationEvent> RevokeLink(DateTimeOffset at) => Link switch
    {
        null => LinkRefusals.Unknown,
        { RevokedAt: not null } => Ruling<DelegationEvent>.NothingNew,
        _ => new LinkRevoked(at),
    };

    public Delegation Evolve(DelegationEvent happened) => happened switch
    {
        LinkGiven given => this with { Unit = Unit ?? given.Unit, Link = new(given.Number, given.Until) },
        LinkRevoked revoked => this with { Link = Link! with { RevokedAt = revoked.At } },
        QuotaSet set => this with { Unit = Unit ?? set.Unit, Quota = set.Quota },
        HeadNamed named => this with { Unit = Unit ?? named.Unit, Head = named.Head },
        _ => this,
    };

    /// <summary>Whether two spellings are one unit: case, spaces, punctuation and the place of a tone tell nothing apart.</summary>
    public static bool IsSameUnit(string one, string other) => one == other || KeyOf(one) == KeyOf(other);

    /// <summary>Tells of many people's units whether they are this one; each spelling is compared once.</summary>
    public static Func<string, bool> SameAs(string unit)
    {
        var known = new Dictionary<string, bool>();
        return its => known.TryGetValue(its, out var same) ? same : known[its] = IsSameUnit(its, unit);
    }

    /// <summary>Equal for all spellings of one unit.</summary>
    public static string KeyOf(string unit) => VietnameseOrder.KeyOf(unit.IsNormalized() ? unit : unit.Normalize());
}
