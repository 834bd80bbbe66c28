using System.Collections.Immutable;

namespace Laurel.Domain.Doors;

/// <summary>What remains of one area's passages that are older than the kept ones: the first entry and the last passage.</summary>
/// <param name="FirstEntry">The least entry; null where nobody went in.</param>
/// <param name="Last">The greatest passage: its direction says where the person was.</param>
public sealed record AreaBase(string Area, Passage? FirstEntry, Passage Last)
{
    /// <summary>The bases with one more passage under them, merged by minimum and maximum, so that any order of merging gives the same.</summary>
    public static ImmutableArray<AreaBase> Merge(ImmutableArray<AreaBase> bases, Passage passage)
    {
        if (passage.Void) return bases;
        for (var i = 0; i < bases.Length; i++)
            if (bases[i].Area == passage.Area)
                return bases.SetItem(i, bases[i].With(passage));
        var alone = new AreaBase(passage.Area, passage.Direction == Direction.In ? passage : null, passage);
        return [.. bases.Append(alone).OrderBy(known => known.Area, StringComparer.Ordinal)];
    }

    private AreaBase With(Passage passage) => this with
    {
        FirstEntry = passage.Direction == Direction.In && (FirstEntry is null || passage.CompareTo(FirstEntry) < 0) ? passage : FirstEntry,
        Last = passage.CompareTo(Last) > 0 ? passage : Last,
    };
}
