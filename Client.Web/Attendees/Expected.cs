using Laurel.Client.Web.Http;
using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Grains.Conferences;

namespace Laurel.Client.Web.Attendees;

/// <summary>A conference with everybody for whom papers are printed: whoever is to come, or has come.</summary>
internal sealed record Expected(ConferenceView Conference, IReadOnlyList<AttendeeItem> Everybody)
{
    public ConferencePlan Plan => Conference.Plan;

    /// <summary>Of those, whoever was not forgotten: for papers that are nothing without a name.</summary>
    public IReadOnlyList<AttendeeItem> Named { get; } = [.. Everybody.Where(item => !item.IsErased)];

    /// <param name="refused">Told why there is no answer: no such conference, a list that is still loading.</param>
    public static async Task<Expected?> Of(string conference, Edge edge, Action<Refusal> refused, ListQuery? query = null)
    {
        if (await edge.Ask(() => edge.Grains.Conference(conference).Get()) is not { } view)
            return Refuse(refused, EdgeRefusals.UnknownConference);
        var page = await edge.Ask(() => edge.Grains.Roster(conference).Attendees((query ?? new(Sort: "precedence")) with { Limit = int.MaxValue }));
        return page.Refusal is { } refusal
            ? Refuse(refused, refusal)
            : new(view, [.. page.Items.Where(item => item.Status.IsExpected())]);
    }

    private static Expected? Refuse(Action<Refusal> refused, Refusal refusal)
    {
        refused(refusal);
        return null;
    }
}
