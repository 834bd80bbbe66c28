using System.Text.Json;
using Laurel.Client.Web.Conferences;

namespace Laurel.Client.Web.Tests.Certificates;

/// <summary>The sample conference with three awards and three delegates, issued through the web's own doors; each test that asks issues nothing anew.</summary>
internal static class IssuedSample
{
    public const string Here = "/api/v1/conferences/dnnd-2025";

    /// <summary>The certificates of the one decision, and the decision's id.</summary>
    public static async Task<(string Decision, IReadOnlyList<string> Serials)> In(LaurelHost laurel)
    {
        var http = laurel.Administrator();
        await new SampleConference(http, Folder(laurel)).Load();
        var decision = (await LaurelHost.Sent(http.GetAsync($"{Here}/decisions"))).GetProperty("items")[0].GetProperty("id").GetString()!;
        return (decision, [.. (await List(http, decision)).Select(item => item.GetProperty("serial").GetString()!)]);
    }

    public static async Task<IReadOnlyList<JsonElement>> List(HttpClient http, string decision) =>
        [.. (await LaurelHost.Sent(http.GetAsync($"{Here}/decisions/{decision}/certificates"))).GetProperty("items").EnumerateArray()];

    private static string Folder(LaurelHost laurel)
    {
        var from = Path.Combine(AppContext.BaseDirectory, "samples", "review-2025");
        var to = Directory.CreateDirectory(Path.Combine(laurel.Folder, "three")).FullName;
        foreach (var file in new[] { "conference.json", "decision.json" })
            File.Copy(Path.Combine(from, file), Path.Combine(to, file), overwrite: true);
        File.WriteAllLines(Path.Combine(to, "delegates.csv"), File.ReadLines(Path.Combine(from, "delegates.csv")).Take(4));
        var nominations = File.ReadAllLines(Path.Combine(from, "nominations.csv"));
        File.WriteAllLines(Path.Combine(to, "nominations.csv"), [.. nominations.Take(3), nominations[^1]]);
        return to;
    }
}
