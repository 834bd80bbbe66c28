using Laurel.Client.Web.Http;
using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Grains.Attendees;

namespace Laurel.Client.Web.Attendees;

/// <summary>Applies a list to its end: begins the plan and continues it slice by slice.</summary>
public static class ImportRuns
{
    /// <param name="onPaper">Of nominations: the office holds their dossiers complete on paper.</param>
    public static async Task<ImportAnswer> Apply(Edge edge, string conference, CommandId command, ImportList list, IReadOnlyList<ImportChoice> choices, bool onPaper)
    {
        var import = edge.Grains.Import(conference);
        var answer = await edge.Ask(() => import.Begin(new BeginImport(command, list, choices, onPaper)));
        while (answer is { Done: false, Refusal: null, Plan: { } plan })
            answer = await edge.Ask(() => import.Continue(plan));
        return answer;
    }
}
