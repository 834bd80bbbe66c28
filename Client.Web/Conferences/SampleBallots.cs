using System.Text.Json.Nodes;

namespace Laurel.Client.Web.Conferences;

/// <summary>How the sample's council votes: eleven present and four in writing, nearly of one mind, so that every item passes and the counts differ.</summary>
internal static class SampleBallots
{
    private const int Present = 11;

    public static JsonObject Of(string member, int place, IReadOnlyList<string> agenda)
    {
        var votes = agenda.Select((citation, item) => KeyValuePair.Create<string, JsonNode?>(citation, Vote(place, item)));
        return new JsonObject { ["member"] = member, ["votes"] = new JsonObject(votes), ["written"] = place >= Present };
    }

    private static string Vote(int place, int item) => (((place * 7) + (item * 4)) % 31) switch
    {
        0 => "no",
        1 => "blank",
        _ => "yes",
    };
}
