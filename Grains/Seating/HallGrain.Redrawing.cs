using System.Collections.Immutable;
using Laurel.Domain;
using Laurel.Domain.Seating;

namespace Laurel.Grains.Seating;

/// <content>The hall as the conference's plan draws it anew: the seats of the same names stay, and with them who sits there.</content>
public sealed partial class HallGrain
{
    public Task<Receipt> Redraw(RedrawHall command) => Execute(command, async hall =>
    {
        if (await PlannedFor() is not { } plan || hall.Plan is not { } old || plan.IsDrawnAs(old)) return new(Ruling<HallEvent>.NothingNew);
        var (blocks, after, changes) = await Redrawn(hall, old, plan);
        return With(hall.Redraw(plan, after.Seated, await Kept(changes)), blocks, after, changes);
    });

    public async Task<RedrawPreview> PreviewRedraw(HallPlan plan)
    {
        var (hall, inside) = (await Read(), (await Sitters.Expected(new(new("look"), []))).Count(sitter => sitter.IsInside));
        if (await PlanOf(hall) is not { } old) return new(inside, 0, [], []);
        var (_, after, changes) = await Redrawn(hall, old, plan);
        return new(
            inside, after.Seated, [.. changes.Select(change => new SeatStep(change.Attendee, change.From, change.To))],
            [.. hall.Kept.Where(seat => LayoutOf(old).IndexOf(seat) is not null && after.Layout.IndexOf(seat) is null)]);
    }

    private async ValueTask<(SeatBlocks Blocks, Arrangement After, ImmutableArray<SeatChange> Changes)> Redrawn(Hall hall, HallPlan old, HallPlan plan)
    {
        var blocks = await Blocks(hall, LayoutOf(old));
        var after = blocks.Arrangement.In(new HallLayout(plan));
        return (blocks, after, blocks.Arrangement.ChangesTo(after));
    }
}
