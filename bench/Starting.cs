using System.Diagnostics;

namespace Laurel.Bench;

/// <summary>From the start of the built program, over 5,000 attendees on disk, to its first answer: the first page of their list.</summary>
internal sealed class Starting : IRow
{
    private const int People = 5_000, Times = 5;
    private const double MostSeconds = 1.5;

    public string Name => "start";

    public IEnumerable<Figure> Run()
    {
        using var folder = new Folder();
        using (var laurel = RunningLaurel.Start(folder.Data)) Conferences.Register(laurel, 0, People);
        var took = Enumerable.Range(0, Times).Select(_ => Start(folder.Data)).Order().ToList();
        yield return new("start to first answer, 5,000 on disk", took[Times / 2], "s", MostSeconds, $"the time promised; the middle of {Times}", AtMost: true);
    }

    private static double Start(string data)
    {
        var clock = Stopwatch.StartNew();
        using var laurel = RunningLaurel.Start(data);
        var page = laurel.Get($"/api/v1/conferences/{Conferences.CodeOf(0)}/attendees?limit=50");
        var took = clock.Elapsed.TotalSeconds;
        return page.GetProperty("total").GetInt32() == People ? took : throw new InvalidOperationException($"Not everybody is there: {page}");
    }
}
