using System.Diagnostics;
using System.Net.Http.Json;

namespace Laurel.Bench;

/// <summary>A hall of 5,000 seats arranged through HTTP, until it is on disk; then one person cancelled and another registered, and arranged again.</summary>
internal sealed class Seating : IRow
{
    private const int People = 5_000, WarmUps = 2, Late = 15;
    private const double MostMilliseconds = 200, MostMillisecondsLate = 10;

    public string Name => "seating";

    public IEnumerable<Figure> Run()
    {
        using var folder = new Folder();
        using var laurel = RunningLaurel.Start(folder.Data);
        for (var i = 0; i < WarmUps; i++) Arrange(laurel, Conferences.Register(laurel, i, People), People);
        var here = Conferences.Register(laurel, WarmUps, People);
        yield return new("arranging 5,000 seats", Arrange(laurel, here, People), "ms", MostMilliseconds, "the time promised", AtMost: true);
        var late = Enumerable.Range(0, Late).Select(i => Substitute(laurel, here, i)).Order().ToList();
        yield return new("one late substitution", late[Late / 2], "ms", MostMillisecondsLate, $"the time promised; the middle of {Late}", AtMost: true);
    }

    private static double Arrange(RunningLaurel laurel, string here, int seated)
    {
        var clock = Stopwatch.StartNew();
        var answer = laurel.Post($"{here}/seating/arrange");
        var took = clock.Elapsed.TotalMilliseconds;
        return answer.GetProperty("seated").GetInt32() == seated ? took : throw new InvalidOperationException($"Not everybody has a seat: {answer}");
    }

    private static double Substitute(RunningLaurel laurel, string here, int i)
    {
        var page = laurel.Get($"{here}/attendees?sort=name&limit=1&offset={i * 100}");
        var leaves = page.GetProperty("items")[0].GetProperty("id").GetString();
        laurel.Post($"{here}/attendees/{leaves}/cancel", JsonContent.Create(new { reason = "bận" }));
        var person = Office.Person(People + i);
        laurel.Post($"{here}/attendees", JsonContent.Create(new
        {
            honorific = person[1], name = person[2], position = person[3], unit = person[4], group = person[5], role = "delegate", rank = 5,
        }));
        return Arrange(laurel, here, People);
    }
}
