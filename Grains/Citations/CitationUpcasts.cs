using System.Text.Json.Nodes;

namespace Laurel.Grains.Citations;

/// <summary>How heads of citations that older versions wrote become today's.</summary>
internal static class CitationUpcasts
{
    /// <summary>1 → 2: nobody was noted as recused.</summary>
    public static JsonObject Recused(JsonObject older)
    {
        older["recused"] = new JsonArray();
        return older;
    }

    /// <summary>2 → 3: no earlier honours were looked at.</summary>
    public static JsonObject Repeats(JsonObject older)
    {
        older["repeats"] = new JsonArray();
        return older;
    }
}
