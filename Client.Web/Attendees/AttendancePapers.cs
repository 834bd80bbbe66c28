using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Documents.Attendees;

namespace Laurel.Client.Web.Attendees;

/// <summary>The attendance list that is signed by hand, as PDF and DOCX.</summary>
internal static class AttendancePapers
{
    public static void MapAttendancePapers(this RouteGroupBuilder conference) =>
        conference.MapGet("/attendance.{ending:regex(^(pdf|docx)$)}", List).Needs(Policies.ReadLists);

    private static async Task<IResult> List(string conference, string ending, Edge edge, string? unit = null, string? group = null)
    {
        IResult? refused = null;
        return await Expected.Of(conference, edge, why => refused = why, new(Sort: "precedence", Unit: unit, Group: group)) is { } expected
            ? PaperResults.Of(
                AttendanceList.Of(expected.Plan, [.. expected.Everybody.Select(item => item.Registration)]), ending, $"diem-danh-{conference}", edge.Now)
            : refused!;
    }
}
