using System.Diagnostics;

namespace Laurel.Bench;

/// <summary>5,000 attendees from XLSX through HTTP until all are on disk and in the lists; the second and later lists of a server that runs.</summary>
internal sealed class Imports : IRow
{
    private const int People = 5_000, WarmUps = 2, Times = 3;
    private const double MostSeconds = 2;

    public string Name => "import";

    public IEnumerable<Figure> Run()
    {
        using var folder = new Folder();
        using var laurel = RunningLaurel.Start(folder.Data);
        for (var i = 0; i < WarmUps; i++) Import(laurel, i);
        var took = Enumerable.Range(WarmUps, Times).Select(i => Import(laurel, i)).Order().ToList();
        yield return new("import of 5,000 from XLSX, to disk", took[Times / 2], "s", MostSeconds, $"the time promised; the middle of {Times}", AtMost: true);
    }

    private static double Import(RunningLaurel laurel, int conference)
    {
        var here = laurel.NewConference(Conferences.CodeOf(conference), People);
        var list = Office.Xlsx(Enumerable.Range(0, People));
        var clock = Stopwatch.StartNew();
        Conferences.Import(laurel, here, list, People);
        return clock.Elapsed.TotalSeconds;
    }
}
