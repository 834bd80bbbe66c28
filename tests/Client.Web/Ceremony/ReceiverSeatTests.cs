using Laurel.Client.Web.Ceremony;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Domain.Seating;
using Laurel.Grains.Ceremony;
using Laurel.Grains.Conferences;

namespace Laurel.Client.Web.Tests.Ceremony;

public sealed class ReceiverSeatTests
{
    [Theory]
    [InlineData("Ông Trần Đình Dũng", null, "TRẦN ĐÌNH DŨNG", "")]
    [InlineData("Ông Trần Đình Dũng", null, "Trần Đình Dũng", "Ông")]
    [InlineData("Trần Đình Dũng", null, "Trần Đình Dũng", "Ông")]
    [InlineData("Sở Y tế", "Ông Trần Đình Dũng", "Trần Đình Dũng", "")]
    public void Whoever_goes_up_is_found_on_a_list_that_says_no_honorific(string honoree, string? receiver, string attendee, string honorific)
    {
        var place = new PlaceView(1, 1, new("c1"), new("3CFG576MB6CVFGFR"), 1, honoree, "Phó Giám đốc, Sở Nội vụ", null, receiver, false, null);
        var ceremony = new CeremonyView(1, [new(1, new DecisionId("d1"), HonoreeKind.Person, "Bằng khen", false, [place])]);

        var seats = ReceiverSeats.Of(ceremony, [Attendee(attendee, honorific)]);

        Assert.Equal("A1-05", seats[place.Citation].Seat?.Text);
    }

    private static AttendeeItem Attendee(string name, string honorific) => new(
        new("00000000000000a1"), new(honorific, name, "Phó Giám đốc", "Sở Nội vụ", "", AttendeeRole.Delegate, 6, null, null),
        AttendeeStatus.Confirmed, new SeatId("A1-05"), "AAAA-BBBB", 1, false, null, null);
}
