using System.Globalization;
using System.Text;
using Laurel.Domain.Conferences;

namespace Laurel.Documents.Conferences;

/// <summary>A conference as an entry for people's calendars: iCalendar (RFC 5545), UTF-8.</summary>
public static class Calendar
{
    public const string MediaType = "text/calendar";

    private const int LongestLine = 75;

    /// <param name="version">How often the plan was changed: of two entries, a calendar keeps the one of the later plan.</param>
    /// <param name="seat">The reader's own seat; null where none is known.</param>
    public static byte[] Bytes(ConferencePlan plan, string code, int version, DateTimeOffset at, string? seat = null)
    {
        var about = seat is null ? plan.Organizer : plan.Organizer + "\nGhế " + seat;
        string[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Laurel//vi", "METHOD:PUBLISH", "BEGIN:VEVENT",
            $"UID:{code}@laurel", FormattableString.Invariant($"SEQUENCE:{version}"), $"DTSTAMP:{Instant(at)}", $"DTSTART:{Instant(plan.StartsAt)}", $"DTEND:{Instant(plan.EndsAt)}",
            $"SUMMARY:{Escaped(plan.Title)}", $"LOCATION:{Escaped($"{plan.Hall.Name}, {plan.City}")}",
            $"DESCRIPTION:{Escaped(about)}",
            "END:VEVENT", "END:VCALENDAR",
        ];
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(Folded)));
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\").Replace(",", "\\,").Replace(";", "\\;").Replace("\r", "").Replace("\n", "\\n");

    // At most 75 bytes a line, never within a character.
    private static string Folded(string line)
    {
        var (folded, bytes) = (new StringBuilder(), 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                bytes = 1;
            }
            folded.Append(rune);
            bytes += rune.Utf8SequenceLength;
        }
        return folded.Append("\r\n").ToString();
    }
}
