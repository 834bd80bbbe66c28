using System.Globalization;
using Laurel.Documents.Decisions;
using Laurel.Documents.Papers;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;

namespace Laurel.Documents.Attendees;

/// <summary>
/// The attendance list that is signed by hand (danh sách điểm danh): STT, name, position, unit, signature; by khối, then by đơn vị.
/// It can be typed back in after a power cut, so its STT runs through the whole list.
/// </summary>
/// <remarks>An office paper of Decree 30/2020: <see cref="PaperPdf"/> and <see cref="PaperDocx"/> make both forms from it.</remarks>
public static class AttendanceList
{
    private static readonly string[] PartyBodies = ["Đảng ủy", "Đảng uỷ", "Tỉnh ủy", "Tỉnh uỷ", "Thành ủy", "Thành uỷ"];

    private static readonly IReadOnlyList<Column> Columns =
    [
        new("STT", 10, Alignment.Center), new("Họ và tên", 45), new("Chức vụ", 38), new("Đơn vị", 47), new("Ký tên", 25),
    ];

    /// <summary>The list of these people, in their order as far as khối and đơn vị allow it.</summary>
    public static Paper Of(ConferencePlan plan, IReadOnlyList<Registration> people) => new()
    {
        Title = $"Danh sách đại biểu – {plan.Title}",
        Margins = new(20, 18, 30, 15),
        Heading = new(
            null, DecisionWords.Capitals(plan.Organizer), IsPartyBody(plan.Organizer), null, VietnameseDate.At(plan.City, DayOf(plan))),
        Blocks =
        [
            Text.Centered(14, 12, Run.Strong("DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ")),
            Text.Centered(14, 2, Run.Strong(plan.Title)),
            Text.Centered(13, 2, Run.Slanted(
                $"({VietnameseDate.Long(plan.StartsAt)}, tại {plan.Hall.Name}, {plan.City}; {people.Count} đại biểu)")),
            new Table(Columns, [.. Rows(Ordered(people))]) { SizePt = 11, LeastRowMm = 9.5 },
            new Foot(null, new Signature(["NGƯỜI LẬP DANH SÁCH"], null) { Note = "(Ký, ghi rõ họ tên)" }),
        ],
    };

    /// <summary>Groups and units in the order in which they first occur, so that precedence decides among them.</summary>
    public static IReadOnlyList<Registration> Ordered(IReadOnlyList<Registration> people) =>
        [.. people.GroupBy(person => person.Group).SelectMany(group => group.GroupBy(person => person.Unit).SelectMany(unit => unit))];

    private static IEnumerable<Row> Rows(IReadOnlyList<Registration> people)
    {
        var (groups, number) = (0, 0);
        foreach (var group in people.GroupBy(person => person.Group))
        {
            if (group.Key.Length > 0) yield return new Row($"{Roman(++groups)}. {GroupHeading(group.Key)} ({group.Count()} đại biểu)");
            foreach (var person in group)
                yield return new Row((++number).ToString(CultureInfo.InvariantCulture), NameOf(person), person.Position, person.Unit, "");
        }
    }

    private static string NameOf(Registration person) =>
        string.Join(' ', ((string?[])[person.Honorific, person.Academic, person.Name]).Where(part => !string.IsNullOrEmpty(part)));

    private static string GroupHeading(string group)
    {
        var capitals = DecisionWords.Capitals(group);
        return capitals.StartsWith("KHỐI", StringComparison.Ordinal) ? capitals : $"KHỐI {capitals}";
    }

    /// <summary>A Party body's papers bear the Party's heading.</summary>
    private static bool IsPartyBody(string organizer) =>
        PartyBodies.Any(word => organizer.StartsWith(word, StringComparison.Ordinal))
        || (organizer.StartsWith("Ban ", StringComparison.Ordinal) && organizer.EndsWith(" Trung ương", StringComparison.Ordinal));

    private static DateOnly DayOf(ConferencePlan plan) => DateOnly.FromDateTime(plan.StartsAt.DateTime);

    private static string Roman(int number)
    {
        (int Value, string Sign)[] signs = [(40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var roman = "";
        foreach (var (value, sign) in signs)
            for (; number >= value; number -= value) roman += sign;
        return roman;
    }
}
