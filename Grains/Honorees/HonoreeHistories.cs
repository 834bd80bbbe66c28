using Laurel.Domain.Honorees;
using Laurel.Grains.Decisions;

namespace Laurel.Grains.Honorees;

/// <summary>Reads a history from the honorees themselves, for a rule: up to the one that leads, then down to all that go under it.</summary>
internal static class HonoreeHistories
{
    /// <summary>Null where no honour stands under any spelling of it. The spelling asked for is always among what is read, even while a merge is on its way.</summary>
    /// <remarks>The caller asks as Laurel itself.</remarks>
    public static async Task<HonoreeHistory?> Of(IGrainFactory grains, HonoreeId id)
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
