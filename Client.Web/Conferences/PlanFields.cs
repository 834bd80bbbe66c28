namespace Laurel.Client.Web.Conferences;

/// <summary>The fields of a plan, as the page for a new conference and the one for a known conference have them.</summary>
/// <param name="IsNew">A new one takes a code, for ever.</param>
public sealed record PlanFields(AskedConference Asked, bool IsNew)
{
    private const int UsualZones = 6;

    /// <summary>Lines for zones: some are always empty.</summary>
    public int Lines => Math.Max(UsualZones, Asked.Zone.Length + 1);
}
