using System.Text;
using Laurel.Domain;
using Laurel.Domain.Citations;
using Laurel.Domain.Honorees;
using Laurel.Grains.Aggregate;

namespace Laurel.Grains.Honorees;

/// <summary>Where honorees lie: spread over 32 partitions by the first character of the id; and how an id follows from a spelling.</summary>
internal static class HonoreeAddress
{
    private const string Characters = "abcdefghijklmnopqrstuvwxyz234567";
    private const int IdBytes = 20;

    /// <summary>Every partition that may hold honorees or merges.</summary>
    public static IEnumerable<string> Partitions => Characters.Select(PartitionOf);

    public static GrainAddress Of(string kind, string id) => new(PartitionOf(id[0]), kind, id);

    /// <summary>The id of a spelling: a keyed fingerprint, so that who has the store alone cannot try names against it.</summary>
    public static HonoreeId IdOf(IKeyRing keys, HonoreeKind kind, string name, string positionAndUnit) =>
        IdOf(keys, Recognition.KeyOf(kind, name, positionAndUnit));

    /// <inheritdoc cref="IdOf(IKeyRing, HonoreeKind, string, string)"/>
    public static HonoreeId IdOf(IKeyRing keys, Nomination nomination) =>
        IdOf(keys, nomination.Kind, nomination.Name, nomination.PositionAndUnit);

    /// <summary>The id of a namesake: one of the same kind, name and unit who is somebody else.</summary>
    /// <param name="first">What tells this one from the other: the citation by which somebody said so.</param>
    public static HonoreeId NamesakeOf(IKeyRing keys, Nomination nomination, string first) =>
        IdOf(keys, $"{Recognition.KeyOf(nomination.Kind, nomination.Name, nomination.PositionAndUnit)}\n{first}");

    private static HonoreeId IdOf(IKeyRing keys, string key) =>
        new(Base32.Of(keys.Mac("laurel-honoree-v1", Encoding.UTF8.GetBytes(key)).AsSpan(0, IdBytes)).ToLowerInvariant());

    private static string PartitionOf(char first) => $"honoree~{first}";
}
