namespace Laurel.Domain.Attendees;

/// <summary>Which design a conference's badges are printed in.</summary>
/// <param name="Own">Null for the usual one.</param>
public sealed record BadgeDesigns(BadgeDesign? Own) : IEvolves<BadgeDesigns, BadgeDesignEvent>
{
    public static BadgeDesigns Nothing { get; } = new((BadgeDesign?)null);

    /// <summary>Keeps a design; the same again is nothing new. Refused: what <see cref="BadgeDesignRules.Check"/> refuses.</summary>
    public Ruling<BadgeDesignEvent> Keep(BadgeDesign design) =>
        BadgeDesignRules.Check(design) is { } refusal ? refusal
        : design.Equals(Own) ? Ruling<BadgeDesignEvent>.NothingNew
        : new DesignKept(design);

    /// <summary>Goes back to the usual design; again is nothing new.</summary>
    public Ruling<BadgeDesignEvent> Drop() => Own is null ? Ruling<BadgeDesignEvent>.NothingNew : new DesignDropped();

    public BadgeDesigns Evolve(BadgeDesignEvent happened) => happened switch
    {
        DesignKept kept => new(kept.Design),
        DesignDropped => Nothing,
        _ => this,
    };
}

/// <summary>What happens to a conference's badge design.</summary>
public abstract record BadgeDesignEvent;

/// <summary>A design was kept; badges printed from now on look so.</summary>
[EventName("badgedesigns.kept.v1")]
public sealed record DesignKept(BadgeDesign Design) : BadgeDesignEvent;

/// <summary>Badges look as usual again.</summary>
[EventName("badgedesigns.dropped.v1")]
public sealed record DesignDropped : BadgeDesignEvent;
