using System.Globalization;

namespace Laurel.Bench;

/// <summary>Conferences with everybody registered.</summary>
internal static class Conferences
{
    public static string CodeOf(int conference) => $"bench-{conference.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A conference with so many registered from a list, and a hall of as many seats; the path of all that belongs to it.</summary>
    public static string Register(RunningLaurel laurel, int conference, int people)
    {
        var here = laurel.NewConference(CodeOf(conference), people);
        Import(laurel, here, Office.Xlsx(Enumerable.Range(0, people)), people);
        return here;
    }

    /// <exception cref="InvalidOperationException">Not everybody was registered.</exception>
    public static void Import(RunningLaurel laurel, string here, HttpContent list, int people)
    {
        var answer = laurel.Post($"{here}/attendees/import", list);
        if (answer.GetProperty("created").GetInt32() != people) throw new InvalidOperationException($"Not everybody was registered: {answer}");
    }
}
