using Laurel.Documents.Attendees;
using Laurel.Documents.Papers;
using Laurel.Documents.Tests.Pdf;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;

namespace Laurel.Documents.Tests.Attendees;

public class AttendanceListTests
{
    private static readonly ConferencePlan Plan = new(
        Sample.Heading.Title, null, "Đảng ủy Bộ Ngoại giao", "Hà Nội", Sample.At, Sample.At.AddHours(3.5),
        new("Hội trường lớn", 9, [new("A", 10, 12)]));

    private static Registration Person(string name, string unit, string group) =>
        new("Ông", name, "Chuyên viên", unit, group, AttendeeRole.Delegate, null, null, null);

    private static IReadOnlyList<Registration> Everybody() =>
        [.. Sample.EverybodyOnTheList().Select(badge => Person(badge.Name, badge.Unit, badge.English ? "Khách quốc tế" : "Địa phương"))];

    [Fact]
    public void Everybody_stands_on_the_list_once_with_a_number_that_runs_through()
    {
        var people = Everybody();

        var text = Tool.Words(PaperPdf.Bytes(AttendanceList.Of(Plan, people), Sample.At));

        Assert.All(AttendanceList.Ordered(people).Index(), one => Assert.Contains($" {one.Index + 1} Ông {one.Item.Name} ", text));
    }

    [Fact]
    public void The_fiftieth_group_is_numbered_as_Romans_wrote_it()
    {
        var people = Enumerable.Range(1, 50).Select(i => Person($"Người {i}", $"Đơn vị {i}", $"Nhóm {i}")).ToList();

        var words = Tool.Words(PaperPdf.Bytes(AttendanceList.Of(Plan, people), Sample.At));

        Assert.Contains("XLIX. KHỐI NHÓM 49", words, StringComparison.Ordinal);
        Assert.Contains(" L. KHỐI NHÓM 50", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_and_units_stay_together_in_the_order_in_which_they_first_occur()
    {
        Registration[] people =
        [
            Person("Một", "Bộ B", "Bộ, ngành"), Person("Hai", "Hội C", "Hội"),
            Person("Ba", "Bộ A", "Bộ, ngành"), Person("Bốn", "Bộ B", "Bộ, ngành"),
        ];

        Assert.Equal(["Một", "Bốn", "Ba", "Hai"], AttendanceList.Ordered(people).Select(person => person.Name));
    }

    [Fact]
    public void The_heading_row_is_repeated_and_pages_are_numbered_from_the_second()
    {
        var paper = PaperPdf.Bytes(AttendanceList.Of(Plan, Everybody()), Sample.At);

        Tool.AssertSound(paper);
        Tool.AssertFontsAreEmbedded(paper);
        Assert.DoesNotContain("1", Tool.Text(paper, 1).Split('\n')[0]);
        Assert.Equal(["2", "STT Họ và tên Chức vụ Đơn vị Ký tên"], Tool.Text(paper, 2).Split('\n')[..2]);
    }
}
