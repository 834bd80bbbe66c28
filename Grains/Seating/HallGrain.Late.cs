using Laurel.Domain.Seating;

namespace Laurel.Grains.Seating;

/// <content>Somebody who comes to the desk on the day, or comes after all.</content>
public sealed partial class HallGrain
{
    public Task<Receipt> SeatLate(SeatLate command) => Execute(command, async hall =>
    {
        if (hall.Plan is not { } plan || await Sitters.Find(command.Attendee) is not { } newcomer)
            return new(Domain.Ruling<HallEvent>.NothingNew);
        var blocks = await Blocks(hall, LayoutOf(plan));
        var after = WalkInSeat.Seat(blocks.Arrangement, newcomer, await Sitters.Expected(new(command.CommandId, [])));
        var changes = blocks.Arrangement.ChangesTo(after);
        return With(hall.Move(plan, after.Seated, await Kept(changes), confirmed: false), blocks, after, changes);
    });
}
