using System.Collections.Immutable;

namespace Laurel.Domain.Doors;

/// <summary>All passages of one attendee, folded: a set by scan, in the order of effective time, whatever order they arrived in.</summary>
/// <remarks>
/// The greatest <see cref="Kept"/> stand whole in <paramref name="Recent"/>; all older ones are merged into <paramref name="Earlier"/>.
/// So a scan that arrives late, even one older than every kept scan, still counts, and every order of arrival gives the same value.
/// </remarks>
/// <param name="Recent">Ascending.</param>
/// <param name="Earlier">One for each area, by name.</param>
public sealed record Attendance(ImmutableArray<Passage> Recent, ImmutableArray<AreaBase> Earlier)
{
    /// <summary>How many passages a head keeps whole.</summary>
    public const int Kept = 64;

    /// <summary>Within this span nobody walks from one gate in by another.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromMinutes(2);

    public static Attendance None { get; } = new([], []);

    /// <summary>Whether anybody ever went in, in any area.</summary>
    public bool EverInside => FirstEntry is not null;

    /// <summary>The first entry of all; null before.</summary>
    public Passage? FirstEntry
    {
        get
        {
            if (!Earlier.IsEmpty && Earlier.Min(known => known.FirstEntry) is { } before) return before;
            foreach (var passage in Recent)
                if (passage is { Void: false, Direction: Direction.In })
                    return passage;
            return null;
        }
    }

    /// <summary>The greatest entry that is not undone by leaving the same area; null for somebody who is nowhere inside.</summary>
    public Passage? Inside
    {
        get
        {
            for (var i = Recent.Length - 1; i >= 0; i--)
                if (Recent[i] is { Void: false, Direction: Direction.In } entry && ReferenceEquals(Last(entry.Area), entry))
                    return entry;
            return Earlier.IsEmpty ? null : Earlier.Select(known => Last(known.Area)).Where(last => last is { Direction: Direction.In }).Max();
        }
    }

    /// <summary>The last entry into each area that was not left again.</summary>
    public IEnumerable<Passage> Insides => Earlier.Select(known => known.Area).Concat(Recent.Select(known => known.Area)).Distinct()
        .Select(Last).OfType<Passage>().Where(last => last.Direction == Direction.In);

    /// <summary>Inside an area is whoever went in last.</summary>
    public bool IsInside(string area) => Last(area) is { Direction: Direction.In };

    /// <summary>The first entry into an area; null before.</summary>
    public Passage? FirstEntryInto(string area)
    {
        foreach (var passage in Earlier)
            if (passage.Area == area && passage.FirstEntry is { } first)
                return first;
        foreach (var passage in Recent)
            if (!passage.Void && passage.Area == area && passage.Direction == Direction.In)
                return passage;
        return null;
    }

    /// <summary>The last entry into the same area through another gate, at most two minutes before a passage: so soon, somebody looks at the face.</summary>
    /// <remarks>After a break a second scan is as usual as the first, at whatever gate.</remarks>
    public Passage? SoonBeforeElsewhere(Passage passage) => Recent.LastOrDefault(known =>
        !known.Void && known.Direction == Direction.In && known.Area == passage.Area && known.Gate != passage.Gate
        && known.CompareTo(passage) < 0 && passage.At - known.At <= Soon);

    /// <summary>Whether the person was inside an area just before a passage, by the order of passages.</summary>
    public bool WasInsideBefore(Passage passage)
    {
        for (var i = Recent.Length - 1; i >= 0; i--)
            if (!Recent[i].Void && Recent[i].Area == passage.Area && Recent[i].CompareTo(passage) < 0)
                return Recent[i].Direction == Direction.In;
        return Earlier.FirstOrDefault(known => known.Area == passage.Area) is { } below
            && (below.Last.CompareTo(passage) < 0 ? below.Last.Direction == Direction.In : below.FirstEntry?.CompareTo(passage) < 0);
    }

    /// <summary>The set with one more passage; one that is there already changes nothing.</summary>
    public Attendance With(Passage passage)
    {
        if (Of(passage.Device, passage.Scan) is not null) return this;
        var at = Recent.Length;
        while (at > 0 && Recent[at - 1].CompareTo(passage) > 0) at--;
        var recent = Recent.Insert(at, passage);
        return recent.Length <= Kept
            ? this with { Recent = recent }
            : new(recent.RemoveAt(0), AreaBase.Merge(Earlier, recent[0]));
    }

    /// <summary>The kept passage of a scan; null where it was never counted, or is too old to be kept whole.</summary>
    public Passage? Of(DeviceId device, string scan)
    {
        foreach (var known in Recent)
            if (known.Device == device && known.Scan == scan)
                return known;
        return null;
    }

    /// <summary>The set with a passage as it is now said to have been decided; the same scan, in the same place.</summary>
    public Attendance Decided(Passage passage) => Of(passage.Device, passage.Scan) is { } known
        ? this with { Recent = Recent.Replace(known, passage) }
        : With(passage);

    private Passage? Last(string area)
    {
        for (var i = Recent.Length - 1; i >= 0; i--)
            if (!Recent[i].Void && Recent[i].Area == area)
                return Recent[i];
        return Earlier.FirstOrDefault(known => known.Area == area)?.Last;
    }
}
