using Laurel.Documents.Seating;
using Laurel.Documents.Tests.Attendees;
using Laurel.Documents.Tests.Pdf;
using Laurel.Domain.Seating;

namespace Laurel.Documents.Tests.Seating;

public class SeatPaperTests
{
    private static readonly SeatFinderLine[] Everybody = [.. Sample.EverybodyOnTheList().Select((badge, i) =>
        new SeatFinderLine(badge.Name, badge.Unit, new SeatId($"A{i / 20 + 1}-{i % 20 + 1:00}")))];

    [Fact]
    public void Everybody_on_the_sample_list_is_on_one_sheet_of_a1()
    {
        var paper = SeatFinder.Bytes(Of(Everybody), Sample.At);

        Tool.AssertSound(paper);
        Tool.AssertFontsAreEmbedded(paper);
        Assert.Equal(1, Tool.PageCount(paper));
        Assert.Equal((594, 841), Tool.PageSizeMm(paper));
        Assert.Empty(SeatFinder.Check(Of(Everybody)));
        Assert.All(Everybody, line => Assert.Contains(line.Name, Tool.Words(paper), StringComparison.Ordinal));
    }

    [Fact]
    public void People_stand_under_the_letter_of_their_given_name_and_a_foreign_name_under_its_first()
    {
        SeatFinderLine[] some = [Line("Nguyễn Hoàng Giang", 1), Line("Trần Văn Đức", 2), Line("Lê Thị Ân", 3), Line("José Martínez", 4), Line("Đỗ Anh", 5)];

        var words = Tool.Words(SeatFinder.Bytes(Of(some), Sample.At));

        string[] order = ["Đỗ Anh", "Lê Thị Ân", "Trần Văn Đức", "Nguyễn Hoàng Giang", "José Martínez"];
        Assert.Equal(order, order.OrderBy(name => words.IndexOf(name, StringComparison.Ordinal)));
        Assert.Contains("Â", words.Split(' ', '\n'));
    }

    [Fact]
    public void A_hall_too_large_for_one_sheet_goes_on_on_the_next()
    {
        var many = Enumerable.Range(0, 3_000).Select(i => Line($"Trần Văn Người {i}", i + 1)).ToList();

        var paper = SeatFinder.Bytes(Of(many), Sample.At);

        Assert.True(Tool.PageCount(paper) > 1);
        Assert.Contains("Tờ 2 trên", Tool.Words(paper, 2), StringComparison.Ordinal);
    }

    [Fact]
    public void Twenty_four_seat_labels_lie_on_a_sheet_and_nothing_is_printed_where_they_part()
    {
        var labels = Everybody.Take(25).Select(line => new PlaceCardModel("Ông", line.Name, "", line.Unit, line.Seat.Text)).ToList();

        var paper = SeatLabels.Bytes(labels, Sample.At);

        Tool.AssertSound(paper);
        Assert.Equal(2, Tool.PageCount(paper));
        var ink = Tool.Ink(paper, 1);
        Assert.All(Enumerable.Range(1, 7), row => Assert.True(ink.IsBlank(3, 0.5 + row * 37 - 2, 207, 0.5 + row * 37 + 2)));
        Assert.All((double[])[70, 140], x => Assert.True(ink.IsBlank(x - 3, 3, x + 3, 294)));
    }

    [Fact]
    public void Every_label_of_the_sample_list_fits() => Assert.Empty(SeatLabels.Check(
        Sample.EverybodyOnTheList().Select(badge => new PlaceCardModel(badge.Honorific, badge.Name, "", badge.Unit, "A1-01"))));

    private static SeatFinderLine Line(string name, int seat) => new(name, "VUSTA", new SeatId($"A1-{seat:00}"));

    private static SeatFinderModel Of(IReadOnlyList<SeatFinderLine> lines) => new("Hội nghị tổng kết công tác đối ngoại nhân dân năm 2025", "Hội trường lớn, Hà Nội", lines);
}
