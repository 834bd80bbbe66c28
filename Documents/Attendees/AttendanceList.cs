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
    public static Paper Of(ConferencePlan plan, IReadOnlyList<Registration> people) => Numbered(plan, Ordered(people), null);

    /// <summary>The list of a frozen run: everybody keeps the place that the run gave, so that its STT can be typed back in.</summary>
    public static Paper Of(ConferencePlan plan, IReadOnlyList<Registration> inOrder, PrintRun run) => Numbered(plan, inOrder, run);

    private static Paper Numbered(ConferencePlan plan, IReadOnlyList<Registration> people, PrintRun? run) => new()
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
            Text.Centered(11, 2, Run.Slanted(run is null
                ? "Bản xem: số thứ tự chưa chốt, không dùng để nhập lại."
                : $"Bản in số {run.Number}, chốt lúc {VietnameseDate.Minute(run.At.ToOffset(plan.StartsAt.Offset))}")),
            new Table(Columns, [.. Rows(people)]) { SizePt = 11, LeastRowMm = 9.5 },
            new Foot(null, new Signature(["NGƯỜI LẬP DANH SÁCH"], null) { Note = "(Ký, ghi rõ họ tên)" }),
        ],
    };

    /// <summary>Groups and units in the order in which they first occur, so that precedence decides among them.</summary>
    public static IReadOnlyList<Registration> Ordered(IReadOnlyList<Registration> people) => Ordered(people, person => person);

    /// <inheritdoc cref="Ordered(IReadOnlyList{Registration})"/>
    public static IReadOnlyList<T> Ordered<T>(IReadOnlyList<T> people, Func<T, Registration> registration) =>
        [.. people.GroupBy(person => registration(person).Group)
            .SelectMany(group => group.GroupBy(person => registration(person).Unit).SelectMany(unit => unit))];

    private static IEnumerable<Row> Rows(IReadOnlyList<Registration> people)
    {
        var groups = 0;
        for (var i = 0; i < people.Count; i++)
        {
            var (person, isFirst) = (people[i], i == 0 || people[i - 1].Group != people[i].Group);
            if (isFirst && person.Group.Length > 0)
                yield return new Row($"{Roman(++groups)}. {GroupHeading(person.Group)} ({people.Skip(i).TakeWhile(other => other.Group == person.Group).Count()} đại biểu)");
            yield return new Row((i + 1).ToString(CultureInfo.InvariantCulture), NameOf(person), person.Position, person.Unit, "");
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
        (int Value, string Sign)[] signs = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var roman = "";
        foreach (var (value, sign) in signs)
            for (; number >= value; number -= value) roman += sign;
        return roman;
    }
}
