using System.Globalization;
using System.Text.Json;
using Laurel.Client.Web.Http;
using Laurel.Domain.Conferences;

namespace Laurel.Client.Web.Conferences;

/// <summary>The fields of a plan after somebody else was faster: what was typed stays, what nobody touched here takes what is planned now, and what the other changed is told.</summary>
/// <param name="Asked">To be looked over and sent again.</param>
/// <param name="Others">What is planned otherwise by now than this page knew, or than was typed into it.</param>
public sealed record OvertakenPlan(AskedConference Asked, IReadOnlyList<OtherField> Others)
{
    private static readonly Field[] Fields =
    [
        new("Tên hội nghị, đầy đủ như in trên giấy mời", asked => asked.Title, (asked, held) => asked with { Title = held.Title }),
        new("Tên tiếng Anh", asked => asked.TitleEn, (asked, held) => asked with { TitleEn = held.TitleEn }),
        new("Đơn vị tổ chức", asked => asked.Organizer, (asked, held) => asked with { Organizer = held.Organizer }),
        new("Nơi họp (tỉnh, thành phố)", asked => asked.City, (asked, held) => asked with { City = held.City }),
        new("Ngày họp", asked => Day(asked.On), (asked, held) => asked with { On = held.On }),
        new("Ngày cuối", asked => Day(asked.LastOn), (asked, held) => asked with { LastOn = held.LastOn }),
        new("Từ", asked => Clock(asked.From), (asked, held) => asked with { From = held.From }),
        new("Đến", asked => Clock(asked.Until), (asked, held) => asked with { Until = held.Until }),
        new("Tên hội trường", asked => asked.Hall, (asked, held) => asked with { Hall = held.Hall }),
        new("Số ghế bàn chủ tọa", asked => asked.Stage.ToString(CultureInfo.InvariantCulture), (asked, held) => asked with { Stage = held.Stage }),
        new("Các khu ghế", Zones, (asked, held) => asked with { Zone = held.Zone, Rows = held.Rows, Seats = held.Seats }),
    ];

    /// <param name="shown">The fields as the page first had them, by <see cref="Kept"/>; where it is none, every field counts as typed.</param>
    public static OvertakenPlan Of(AskedConference typed, string? shown, ConferencePlan held)
    {
        var (asked, others, now, before) = (typed, new List<OtherField>(), AskedConference.Of(held), Read(shown));
        foreach (var field in Fields)
        {
            var (mine, theirs, first) = (field.Said(typed), field.Said(now), before is null ? null : field.Said(before));
            if (theirs == mine || theirs == first) continue;
            if (mine == first) asked = field.Take(asked, now);
            others.Add(new(field.Label, theirs, mine == first ? null : mine));
        }
        return new(asked, others);
    }

    /// <summary>The fields of a plan as a page keeps them, to know later which of them somebody touched.</summary>
    public static string Kept(ConferencePlan plan) => JsonSerializer.Serialize(AskedConference.Of(plan), JsonText.Options);

    private static AskedConference? Read(string? shown)
    {
        try
        {
            return shown is { Length: > 0 } ? JsonSerializer.Deserialize<AskedConference>(shown, JsonText.Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Day(DateOnly? on) => on is { } day ? Shell.Shown.Date(day) : null;

    private static string Clock(TimeOnly at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Zones(AskedConference asked) => string.Join(", ", asked.Zone
        .Select((name, i) => (Name: name?.Trim().ToUpperInvariant() ?? "", Rows: asked.Rows.ElementAtOrDefault(i), Seats: asked.Seats.ElementAtOrDefault(i)))
        .Where(zone => zone.Name.Length > 0).Select(zone => $"{zone.Name} {zone.Rows} × {zone.Seats}"));

    private sealed record Field(string Label, Func<AskedConference, string?> Says, Func<AskedConference, AskedConference, AskedConference> Take)
    {
        public string Said(AskedConference asked) => AskedConference.Tidy(Says(asked));
    }
}

/// <summary>A field that somebody else changed.</summary>
/// <param name="Held">What is planned now; empty for nothing.</param>
/// <param name="Typed">What the page keeps in the field instead, as it was typed; null where it takes what is planned.</param>
public sealed record OtherField(string Label, string Held, string? Typed);
