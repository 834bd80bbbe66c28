using Laurel.Domain;
using Laurel.Domain.Citations;
using Laurel.Domain.Honorees;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Decisions;

namespace Laurel.Grains.Honorees;

/// <summary>Reads a history, and whether a body is no more, from the honorees themselves, for a rule: up to the one that leads, then down to all that go under it.</summary>
internal static class HonoreeHistories
{
    /// <summary>Null where no honour stands under any spelling of it. The spelling asked for is always among what is read, even while a merge is on its way.</summary>
    /// <remarks>The caller asks as Laurel itself.</remarks>
    public static async Task<HonoreeHistory?> Of(IGrainFactory grains, HonoreeId id)
    {
        var history = await Read(grains, id);
        return history?.Honours.Any() is true ? history : null;
    }

    /// <summary>Why a nomination is not awarded by a decision of that day or a later one: its body was dissolved before, under whatever spelling that is on record; null where it may be.</summary>
    /// <param name="honoree">Whose history it belongs to; null for the one its name says.</param>
    /// <remarks>The caller asks as Laurel itself.</remarks>
    public static async Task<Refusal?> Bars(IGrainFactory grains, IKeyRing keys, Nomination nomination, HonoreeId? honoree, DateOnly on) =>
        Dissolution.Bars(nomination, await Dissolved(grains, keys, nomination, honoree), on);

    /// <inheritdoc cref="Bars"/>
    /// <returns>What is on record of the body's end; null for nothing, and for a person.</returns>
    public static async Task<Dissolution?> Dissolved(IGrainFactory grains, IKeyRing keys, Nomination nomination, HonoreeId? honoree) =>
        nomination.Kind is HonoreeKind.Body ? (await Read(grains, honoree ?? HonoreeAddress.IdOf(keys, nomination)))?.Dissolved : null;

    private static async Task<HonoreeHistory?> Read(IGrainFactory grains, HonoreeId id)
    {
        var read = new Dictionary<HonoreeId, HonoreeView>();
        await Up(grains, id, read);
        foreach (var view in read.Values.ToList()) await Down(grains, view, read);
        if (read.Count == 0) return null;
        var parts = read.Values.ToDictionary(view => view.Id, HonoreeLines.PartOf);
        return HonoreeHistory.Of(HonoreeHistory.LeaderOf(id, parts), parts);
    }

    private static async Task Up(IGrainFactory grains, HonoreeId id, Dictionary<HonoreeId, HonoreeView> read)
    {
        while (!read.ContainsKey(id) && await grains.Honoree(id).Get() is { } view)
        {
            read[id] = view;
            if (view.Into is not { } into) return;
            id = into;
        }
    }

    private static async Task Down(IGrainFactory grains, HonoreeView above, Dictionary<HonoreeId, HonoreeView> read)
    {
        foreach (var member in above.Members.Where(member => !read.ContainsKey(member.Id)))
            if (await grains.Honoree(member.Id).Get() is { } view)
            {
                read[member.Id] = view;
                await Down(grains, view, read);
            }
    }
}
