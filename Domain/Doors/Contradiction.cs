namespace Laurel.Domain.Doors;

/// <summary>What an offline door did that does not fit what else is known; a person looks at each (đối soát).</summary>
/// <param name="Passage">The passage that a door decided offline, or the one beside it.</param>
/// <param name="Other">The passage it contradicts; null where it contradicts the registration.</param>
public sealed record Contradiction(ContradictionKind Kind, Passage Passage, Passage? Other);

/// <summary>The sorts of contradiction.</summary>
public enum ContradictionKind
{
    /// <summary>Two doors let the same badge in at most <see cref="Attendance.Soon"/> apart, and nobody had left between.</summary>
    /// <remarks>Later it is somebody who comes back after a break: nobody scans out (decision record 0170).</remarks>
    TwiceInside,

    /// <summary>Somebody left who had not come in.</summary>
    LeftWithoutEntry,

    /// <summary>The badge had been withdrawn, or the attendee was not to be admitted (there).</summary>
    NotValid,
}

/// <summary>Finds what is to be reconciled.</summary>
public static class Reconciliation
{
    /// <summary>Every contradiction among the kept passages in which an offline door had a part, in the order of passages.</summary>
    /// <remarks>Computed from the set, so it too is the same in whatever order the scans arrived.</remarks>
    public static IReadOnlyList<Contradiction> Contradictions(this Attendance attendance)
    {
        if (!attendance.HasOfflinePart()) return [];
        var found = new List<Contradiction>();
        var last = attendance.Earlier.ToDictionary(known => known.Area, known => (Passage?)known.Last);
        foreach (var passage in attendance.Recent)
        {
            if (passage.Void)
            {
                found.Add(new(ContradictionKind.NotValid, passage, null));
                continue;
            }
            var before = last.GetValueOrDefault(passage.Area);
            if (Between(before, passage) is { } contradiction) found.Add(contradiction);
            last[passage.Area] = passage;
        }
        return found;
    }

    private static bool HasOfflinePart(this Attendance attendance)
    {
        foreach (var passage in attendance.Recent)
            if (passage.Offline)
                return true;
        foreach (var known in attendance.Earlier)
            if (known.Last.Offline)
                return true;
        return false;
    }

    private static Contradiction? Between(Passage? before, Passage passage) => passage.Direction switch
    {
        Direction.In when before is { Direction: Direction.In } && (before.Offline || passage.Offline) && AreTwoDoorsAtOnce(before, passage) =>
            new(ContradictionKind.TwiceInside, passage, before),
        Direction.Out when before is not { Direction: Direction.In } && passage.Offline =>
            new(ContradictionKind.LeftWithoutEntry, passage, before),
        _ => null,
    };

    private static bool AreTwoDoorsAtOnce(Passage before, Passage passage) =>
        before.Device != passage.Device && passage.At - before.At <= Attendance.Soon;
}
