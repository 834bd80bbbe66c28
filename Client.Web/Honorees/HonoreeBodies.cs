using Laurel.Domain.Citations;
using Laurel.Domain.Honorees;
using Laurel.Grains.Citations;
using Laurel.Grains.Honorees;

namespace Laurel.Client.Web.Honorees;

/// <summary>An honoree in a list, called by the latest spelling that leads.</summary>
/// <param name="Honours">Those that count: neither revoked nor struck out, one entered twice counted once.</param>
/// <param name="DissolvedOn">Of a body that is no more; null while it is.</param>
public sealed record HonoreeLine(
    string Id, HonoreeKind Kind, string Honorific, string Name, string PositionAndUnit, IReadOnlyList<string> OtherSpellings, int Honours, int? FirstYear, int? LastYear,
    DateOnly? DissolvedOn)
{
    public static HonoreeLine Of(HonoreeHistory history) => new(
        history.Id.Text, history.Kind, history.Latest.Honorific, history.Latest.Name, history.Latest.PositionAndUnit, history.OtherSpellings,
        history.Standing.Length, history.Standing.Select(honour => (int?)honour.Year).Min(), history.Standing.Select(honour => (int?)honour.Year).Max(),
        history.Dissolved?.On);
}

/// <summary>One honoree with the whole history.</summary>
/// <param name="Parts">The one that leads, then all that go under it.</param>
/// <param name="Alike">Others who look alike, neither merged nor told apart.</param>
public sealed record HonoreeAnswer(HonoreeLine Honoree, IReadOnlyList<PartAnswer> Parts, IReadOnlyList<HonoreeLine> Alike)
{
    public static HonoreeAnswer Of(FoundHonoree found) => new(
        HonoreeLine.Of(found.History), [.. found.History.Parts.Select(part => PartAnswer.Of(part, found.History))], [.. found.Alike.Select(HonoreeLine.Of)]);
}

/// <param name="Merge">The merge that put it under <paramref name="Into"/>, to be split by; null for the one that leads.</param>
public sealed record PartAnswer(string Id, string? Into, string? Merge, IReadOnlyList<HonourAnswer> Honours)
{
    public static PartAnswer Of(HistoryPart part, HonoreeHistory history) => new(
        part.Id.Text, part.Into?.Text, part.Merge?.Text, [.. part.Honours.Select(honour => HonourAnswer.Of(honour, history.Doubled.Contains(honour.Id)))]);
}

/// <param name="Decision">The decision in Laurel; null for an honour decided elsewhere.</param>
/// <param name="Struck">Why it was struck out; null while it stands.</param>
/// <param name="MayBeDouble">Another entry says the same form, year and number.</param>
public sealed record HonourAnswer(
    string Id,
    string Honorific,
    string Name,
    string PositionAndUnit,
    string Form,
    string Authority,
    int Year,
    DateOnly? On,
    string? Number,
    string? Achievement,
    string Source,
    Mark Mark,
    string? Conference,
    string? Decision,
    string? Citation,
    bool Revoked,
    string? RevokedBy,
    string? Struck,
    bool MayBeDouble)
{
    public static HonourAnswer Of(Honour honour, bool mayBeDouble) => new(
        honour.Id.Text, honour.Honorific, honour.Name, honour.PositionAndUnit, honour.Form, honour.Authority, honour.Year, honour.On, honour.Number,
        honour.Achievement, honour.Source, honour.Mark, honour.Decided?.Conference.Text, honour.Decided?.Decision.Text, honour.Decided?.Citation.Text,
        honour.Revocation is not null, honour.Revocation?.ByDecision, honour.Struck, mayBeDouble);
}

/// <summary>An honour decided elsewhere.</summary>
/// <param name="Year">Of the decision; the date's where only that is given.</param>
/// <param name="Source">What the entry rests on.</param>
/// <param name="Mark">verified where somebody compared it with the decision; recalled where nothing is said.</param>
public sealed record HonourBody(
    HonoreeKind Kind,
    string Name,
    string Form,
    string Authority,
    string Source,
    string Honorific = "",
    string PositionAndUnit = "",
    int? Year = null,
    DateOnly? On = null,
    string? Number = null,
    string? Achievement = null,
    Mark Mark = Mark.Recalled)
{
    public Honour Honour()
    {
        var (form, authority, number, year) = (Tidy(Form), Tidy(Authority), Some(Number), Year ?? On?.Year ?? 0);
        return new(
            HonourId.Of(form, authority, year, On, number), Kind, Kind is HonoreeKind.Person ? Tidy(Honorific) : "", Tidy(Name), Tidy(PositionAndUnit),
            form, authority, year, On, number, Some(Achievement), Tidy(Source), Mark);
    }

    private static string Tidy(string? text) => Domain.Attendees.TypedText.Clean(text);

    private static string? Some(string? text) => Tidy(text) is { Length: > 0 } said ? said : null;
}

/// <summary>That a body was dissolved in a reorganisation: decisions of a later day do not award it.</summary>
/// <param name="Reason">By what, and what became of it.</param>
public sealed record EndBody(DateOnly On, string? Reason = null);

/// <param name="DissolvedOn">Null while the body is.</param>
/// <param name="By">Who put it on record.</param>
public sealed record EndAnswer(string Id, DateOnly? DissolvedOn, string? Reason, string? By, DateTimeOffset? At)
{
    public static EndAnswer Of(string id, Dissolution? dissolved) => new(id, dissolved?.On, dissolved?.Reason, dissolved?.By, dissolved?.At);
}

public sealed record StrikeBody(string? Reason = null);

/// <param name="Source">Goes under.</param>
/// <param name="Target">Leads, and gives the name.</param>
public sealed record MergeBody(string Source, string Target, string? Reason = null);

public sealed record ApartBody(string Other);

public sealed record MergedAnswer(string Merge, HonoreeAnswer Honoree);

public sealed record PairAnswer(HonoreeLine One, HonoreeLine Other);

/// <param name="Honoree">One on record; null for one of the same name who is somebody else.</param>
public sealed record ChosenBody(string? Honoree = null);

/// <summary>Whose history a nomination belongs to, and what the rules say of earlier honours.</summary>
/// <param name="Honoree">Where an award would enter.</param>
/// <param name="History">Null where nothing is on record yet.</param>
/// <param name="Repeats">Once accepted, as they were then.</param>
/// <param name="Pending">Other dossiers of the conference that are under way for the same honoree.</param>
/// <param name="Elsewhere">That such are under way at other conferences of the year, and for which form.</param>
public sealed record RecognisedAnswer(
    string Honoree, HonoreeLine? History, IReadOnlyList<HonoreeLine> Alike, IReadOnlyList<RepeatFinding> Repeats, IReadOnlyList<PendingFinding> Pending,
    IReadOnlyList<DossierUnderWay> Elsewhere)
{
    public static RecognisedAnswer Of(RecognisedView view) => new(
        view.Nominee.Id.Text, view.Nominee.History is { } history ? HonoreeLine.Of(history) : null, [.. view.Nominee.Alike.Select(HonoreeLine.Of)], view.Repeats,
        view.Pending, view.Elsewhere ?? []);
}
