using System.Text;
using Laurel.Client.Web.Http;
using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Seating;

namespace Laurel.Client.Web.Conferences;

/// <summary>A conference as the fields of a page say it, wrong or right.</summary>
public sealed record AskedConference
{
    private const int LongestCode = 40;

    /// <summary>Empty takes a code from the title.</summary>
    public string? Code { get; init; }

    public string? Title { get; init; }

    public string? TitleEn { get; init; }

    public string? Organizer { get; init; }

    public string? City { get; init; }

    public DateOnly? On { get; init; }

    /// <summary>The last day where there are several; null for one.</summary>
    public DateOnly? LastOn { get; init; }

    public TimeOnly From { get; init; } = new(8, 0);

    public TimeOnly Until { get; init; } = new(11, 30);

    public string? Hall { get; init; }

    /// <summary>Seats at the presidium's table.</summary>
    public int Stage { get; init; } = 7;

    /// <summary>One name a line; a line without one is no zone.</summary>
    public string?[] Zone { get; init; } = [];

    public int?[] Rows { get; init; } = [];

    /// <summary>Of a row.</summary>
    public int?[] Seats { get; init; } = [];

    /// <summary>The code asked for, or the first words of the title without accents, and the year.</summary>
    public string CodeOrOwn => string.IsNullOrWhiteSpace(Code) ? FromTitle() : Code.Trim();

    /// <summary>The plan that these fields say; null where the day or a zone's size is missing.</summary>
    public ConferencePlan? Plan(TimeSpan? offset = null)
    {
        var zones = Zone.Select((name, i) => (Name: name?.Trim() ?? "", Rows: Rows.ElementAtOrDefault(i), Seats: Seats.ElementAtOrDefault(i)))
            .Where(zone => zone.Name.Length > 0).ToList();
        if (On is not { } on || zones.Any(zone => zone.Rows is null || zone.Seats is null))
            return null;
        return new(
            Tidy(Title), string.IsNullOrWhiteSpace(TitleEn) ? null : Tidy(TitleEn), Tidy(Organizer), Tidy(City),
            TypedTime.At(on.ToDateTime(From), offset ?? VietNam.Offset), TypedTime.At((LastOn ?? on).ToDateTime(Until), offset ?? VietNam.Offset),
            new(Tidy(Hall), Stage, [.. zones.Select(zone => new ZonePlan(zone.Name.ToUpperInvariant(), zone.Rows!.Value, zone.Seats!.Value))]));
    }

    /// <summary>The plan that these fields make of one that is held: of what a field shows and nobody touched, what the field cannot say stays.</summary>
    public ConferencePlan? Over(ConferencePlan held) => Plan(held.StartsAt.Offset) is not { } plan ? null : plan with
    {
        TitleEn = plan.TitleEn ?? (string.IsNullOrWhiteSpace(held.TitleEn) ? held.TitleEn : null),
        StartsAt = ToTheMinute(plan.StartsAt, held.StartsAt),
        EndsAt = ToTheMinute(plan.EndsAt, held.EndsAt),
        Hall = plan.Hall with
        {
            Zones = [.. plan.Hall.Zones.Select(zone => held.Hall.Zones.FirstOrDefault(known => known.Name.Equals(zone.Name, StringComparison.OrdinalIgnoreCase)) is { } same
                ? zone with { Name = same.Name } : zone)],
        },
    };

    /// <summary>A plan as the fields say it.</summary>
    public static AskedConference Of(ConferencePlan plan)
    {
        var (starts, ends) = (plan.StartsAt.DateTime, plan.EndsAt.ToOffset(plan.StartsAt.Offset).DateTime);
        return new()
        {
            Title = plan.Title,
            TitleEn = plan.TitleEn,
            Organizer = plan.Organizer,
            City = plan.City,
            On = DateOnly.FromDateTime(starts),
            LastOn = starts.Date == ends.Date ? null : DateOnly.FromDateTime(ends),
            From = TimeOnly.FromDateTime(starts),
            Until = TimeOnly.FromDateTime(ends),
            Hall = plan.Hall.Name,
            Stage = plan.Hall.Stage,
            Zone = [.. plan.Hall.Zones.Select(zone => zone.Name)],
            Rows = [.. plan.Hall.Zones.Select(zone => (int?)zone.Rows)],
            Seats = [.. plan.Hall.Zones.Select(zone => (int?)zone.SeatsPerRow)],
        };
    }

    /// <summary>The next edition of a series: everything as it was, a year later, to be looked over.</summary>
    public static AskedConference NextYearOf(ConferencePlan plan)
    {
        var asked = Of(plan);
        return asked with
        {
            Title = NextYear(plan.Title, plan.StartsAt.Year),
            TitleEn = plan.TitleEn is { } english ? NextYear(english, plan.StartsAt.Year) : null,
            On = asked.On?.AddYears(1),
            LastOn = asked.LastOn?.AddYears(1),
        };
    }

    /// <summary>"… năm 2025 và … năm 2026" becomes "… năm 2026 và … năm 2027".</summary>
    private static string NextYear(string title, int year) =>
        title.Replace($"{year + 1}", $"{year + 2}", StringComparison.Ordinal).Replace($"{year}", $"{year + 1}", StringComparison.Ordinal);

    private static DateTimeOffset ToTheMinute(DateTimeOffset typed, DateTimeOffset held) =>
        typed <= held && held - typed < TimeSpan.FromMinutes(1) ? held : typed;

    private string FromTitle()
    {
        var (code, year) = (new StringBuilder(), On is { } on ? $"-{on.Year}" : "");
        foreach (var word in SearchText.Key(Title).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.All(char.IsAsciiLetter)))
        {
            if (code.Length + word.Length + 1 > LongestCode - year.Length)
                break;
            code.Append(code.Length > 0 ? "-" : "").Append(word);
        }
        return code.Append(year).ToString();
    }

    /// <summary>A text as it is kept: composed, with single spaces.</summary>
    internal static string Tidy(string? text) => string.Join(' ', (text ?? "").Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
