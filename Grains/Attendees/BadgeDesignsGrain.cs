using Laurel.Domain.Attendees;
using Laurel.Grains.Aggregate;
using Laurel.Storage;

namespace Laurel.Grains.Attendees;

/// <summary>The grain of a conference's badge design. A logo lies in a blob, written before the event that names it.</summary>
[GrainType("badgedesigns")]
public sealed class BadgeDesignsGrain(AggregateContext context)
    : AggregateGrain<BadgeDesigns, BadgeDesignEvent>(Thing, context), IBadgeDesigns
{
    public static readonly AggregateKind<BadgeDesigns, BadgeDesignEvent> Thing = new("badgedesigns");

    public Task<Receipt> Keep(KeepDesign command) => Execute(command, async designs =>
    {
        if (command.Logo is { Length: > IBadgeDesigns.LargestLogo }) return new(BadgeRefusals.LogoInvalid);
        var logo = command.Logo is { } picture
            ? await Table.PutBlob(Address.Partition, picture, CancellationToken.None)
            : command.Design.Logo is { } named && named == designs.Own?.Logo ? named : null;
        return new Proposal<BadgeDesignEvent>(designs.Keep(command.Design with { Logo = logo }));
    });

    public Task<Receipt> Drop(DropDesign command) => Execute(command, designs => designs.Drop());

    public async Task<BadgeDesignView> Get()
    {
        if ((await Read()).Own is not { } own) return new(N, BadgeDesign.A6, false);
        return new(N, own, true, own.Logo is { } logo ? await Table.FindBlob(Address.Partition, logo, CancellationToken.None) : null);
    }
}
