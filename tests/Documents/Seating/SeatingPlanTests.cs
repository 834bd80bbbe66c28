using Laurel.Documents.Seating;
using Laurel.Documents.Tests.Attendees;
using Laurel.Documents.Tests.Pdf;
using Laurel.Domain.Seating;

namespace Laurel.Documents.Tests.Seating;

public class SeatingPlanTests
{
    private static readonly HallPlan Hall = new("Hội trường lớn", 9, [new("A", 10, 12), new("B", 10, 12), new("C", 8, 10)]);

    private static byte[] Print(HallPlan hall, IEnumerable<(SeatId Seat, SeatedPerson Person)> seated) => SeatingPlan.Bytes(
        new("Hội nghị tổng kết", "Hội trường lớn, Hà Nội", hall, seated.ToDictionary(one => one.Seat, one => one.Person), GroupColours.Of(seated.Select(one => one.Person.Group))), Sample.At);

    [Fact]
    public void A_hall_of_some_hundreds_is_one_sheet_with_everybody_on_it()
    {
        var people = Sample.EverybodyOnTheList().Take(240).ToList();
        var seats =
            from row in Enumerable.Range(1, 10)
            from zone in "AB"
            from number in Enumerable.Range(1, 12)
            select SeatId.From($"{zone}{row}-{number:00}");

        var paper = Print(Hall, seats.Zip(people, (seat, person) => (seat, new SeatedPerson(person.Name, "Đại biểu"))));

        Tool.AssertSound(paper);
        Tool.AssertFontsAreEmbedded(paper);
        Assert.Equal(1, Tool.PageCount(paper));
        Assert.Equal((420, 297), Tool.PageSizeMm(paper));
        var text = Tool.Words(paper);
        Assert.All(people, person => Assert.Contains(person.Name, text));
        Assert.Contains("240 người trên 329 ghế", text);
    }

    [Fact]
    public void Groups_are_named_in_the_order_of_their_colours_wherever_they_sit()
    {
        var colours = GroupColours.Of(["Khối Lãnh đạo", "Khối Địa phương"]);
        var seated = new Dictionary<SeatId, SeatedPerson>
        {
            [new("A1-01")] = new("Trần Diệu Như", "Khối Địa phương"),
            [new("A5-01")] = new("Võ Bá Nghĩa", "Khối Lãnh đạo"),
        };

        var words = Tool.Words(SeatingPlan.Bytes(new("Hội nghị tổng kết", "Hội trường lớn, Hà Nội", Hall, seated, colours), Sample.At));

        Assert.True(words.IndexOf("Khối Lãnh đạo", StringComparison.Ordinal) < words.IndexOf("Khối Địa phương", StringComparison.Ordinal), words);
    }

    [Fact]
    public void A_great_hall_has_an_overview_and_then_a_sheet_a_zone()
    {
        var great = new HallPlan("Trung tâm Hội nghị", 15, [new("A", 20, 30), new("B", 20, 30), new("C", 30, 40)]);

        var paper = Print(great, [(SeatId.From("C30-40"), new("Trần Diệu Như", ""))]);

        Assert.Contains("Toàn cảnh", Tool.Text(paper, 1));
        Assert.Contains("Sân khấu", Tool.Text(paper, 2));
        Assert.Equal(2 + 1 + 1 + 4, Tool.PageCount(paper));
        Assert.Contains("Khu C, hàng 16–30, ghế 21–40", Tool.Text(paper, 8));
        Assert.Contains("Trần", Tool.Text(paper, 8));
    }
}
