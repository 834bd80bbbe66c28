using Laurel.Domain.Decisions;

namespace Laurel.Client.Web.Decisions;

/// <summary>The grain key of a decision: its issuer's slug, then its id.</summary>
public static class DecisionKey
{
    public static string Of(DecisionId id) => $"{id.Text.Split('.')[0]}/{id.Text}";
}
