using System.Text;
using Laurel.Documents.Conferences;
using Laurel.Documents.Tests.Attendees;
using Laurel.Domain.Conferences;

namespace Laurel.Documents.Tests.Conferences;

public class CalendarTests
{
    private static readonly ConferencePlan Plan = new(
        "Hội nghị tổng kết công tác đối ngoại nhân dân năm 2025 và phương hướng, nhiệm vụ năm 2026", null, "Đảng ủy Bộ Ngoại giao", "Hà Nội",
        new(2025, 12, 30, 8, 0, 0, TimeSpan.FromHours(7)), new(2025, 12, 30, 11, 30, 0, TimeSpan.FromHours(7)), new("Hội trường lớn", 0, []));

    [Fact]
    public void An_entry_has_its_instants_in_utc_and_its_commas_escaped()
    {
        var text = Unfolded(Calendar.Bytes(Plan, "dnnd-2025", 2, Sample.At, "A1-03"));
        Assert.Contains("DTSTART:20251230T010000Z\r\nDTEND:20251230T043000Z\r\n", text, StringComparison.Ordinal);
        Assert.Contains("UID:dnnd-2025@laurel\r\nSEQUENCE:2\r\n", text, StringComparison.Ordinal);
        Assert.Contains("phương hướng\\, nhiệm vụ năm 2026\r\n", text, StringComparison.Ordinal);
        Assert.Contains("LOCATION:Hội trường lớn\\, Hà Nội\r\n", text, StringComparison.Ordinal);
        Assert.Contains("Ghế A1-03", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_is_longer_than_75_bytes_and_no_character_is_broken()
    {
        var lines = Encoding.UTF8.GetString(Calendar.Bytes(Plan, "dnnd-2025", 2, Sample.At)).Split("\r\n");
        Assert.All(lines, line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75));
        Assert.DoesNotContain(lines, line => line.Contains('\uFFFD', StringComparison.Ordinal));
    }

    private static string Unfolded(byte[] calendar) => Encoding.UTF8.GetString(calendar).Replace("\r\n ", "", StringComparison.Ordinal);
}
