using Laurel.Domain;

namespace Laurel.Grains.Conferences;

/// <summary>What the roster refuses.</summary>
public static class RosterRefusals
{
    public static readonly Refusal Loading = new(
        "roster.loading", "Danh sách đang được nạp, hãy thử lại sau giây lát.", "The lists are loading; try again in a moment.", RefusalKind.Busy);
}
