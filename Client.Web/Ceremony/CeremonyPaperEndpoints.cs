using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Documents.Ceremony;
using Laurel.Documents.Decisions;
using Laurel.Domain.Accounts;
using Laurel.Domain.Ceremony;
using Laurel.Domain.Conferences;
using Laurel.Grains.Ceremony;

namespace Laurel.Client.Web.Ceremony;

/// <summary>The papers of the stage: run-sheet and the MC's words, as PDF and DOCX.</summary>
internal static class CeremonyPaperEndpoints
{
    public static void MapCeremonyPapers(this RouteGroupBuilder conference)
    {
        const Role read = Role.Organizer | Role.Secretary | Role.Approver | Role.Auditor;
        conference.MapGet("/ceremony.{ending:regex(^(pdf|docx)$)}", RunSheet).Needs(read);
        conference.MapGet("/ceremony/script.{ending:regex(^(pdf|docx)$)}", Script).Needs(read);
    }

    private static async Task<IResult> RunSheet(string conference, string ending, Edge edge, bool rehearsal = false) =>
        await ModelOf(conference, edge, rehearsal) is { } model
            ? PaperResults.Of(CeremonyPapers.RunSheet(model), ending, $"trao-thuong-{conference}", edge.Now)
            : Problems.Of(EdgeRefusals.NotFound);

    private static async Task<IResult> Script(string conference, string ending, Edge edge) =>
        await ModelOf(conference, edge, rehearsal: false) is { } model
            ? PaperResults.Of(CeremonyPapers.Script(model), ending, $"loi-dan-{conference}", edge.Now)
            : Problems.Of(EdgeRefusals.NotFound);
}
