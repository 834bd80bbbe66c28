using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Documents.Attendees;
using Laurel.Domain;
using Laurel.Domain.Doors;

namespace Laurel.Client.Web.Attendees;

/// <summary>The attendance list that is signed by hand, as PDF and DOCX, and typing it back in by STT.</summary>
internal static class AttendancePapers
{
    public static void MapAttendancePapers(this RouteGroupBuilder conference)
    {
        conference.MapGet("/attendance.{ending:regex(^(pdf|docx)$)}", List).Needs(Policies.ReadLists);
        conference.MapPost("/attendance", TypeBack).Needs(Policies.Register).Produces<TypedBackAnswer>();
    }

    /// <summary>The list as it is now, its STT not frozen; a print run has the paper to sign.</summary>
    private static async Task<IResult> List(string conference, string ending, Edge edge, string? unit = null, string? group = null)
    {
        Refusal? refused = null;
        return await Expected.Of(conference, edge, why => refused = why, new(Sort: "precedence", Unit: unit, Group: group)) is { } expected
            ? PaperResults.Of(
                AttendanceList.Of(expected.Plan, [.. expected.Everybody.Select(item => item.Registration)]), ending, $"diem-danh-{conference}", edge.Now)
            : Problems.Of(refused!);
    }

    private static async Task<IResult> TypeBack(string conference, TypedBackBody body, Edge edge, bool preview = false)
    {
        if (!GateId.IsName(body.Gate)) return Problems.Of(EdgeRefusals.Invalid("gate"));
        var (read, refusal) = await TypedBack.Of(conference, body.Run, body.Numbers, edge);
        if (refusal is not null) return Problems.Of(refusal);
        var said = preview ? read! : await read!.Record(conference, new GateId(body.Gate.Normalize()), body.At ?? edge.Now, edge.Command(), edge);
        return TypedResults.Ok(new TypedBackAnswer(said.Run.Number, said.People));
    }
}

/// <param name="Numbers">STT off the paper: <c>1-18, 20, 22</c>.</param>
/// <param name="Run">The number on the paper; the last frozen list where absent.</param>
/// <param name="At">When they were here; now where absent.</param>
public sealed record TypedBackBody(string Numbers, string Gate, int? Run = null, DateTimeOffset? At = null);

public sealed record TypedBackAnswer(int Run, IReadOnlyList<SignedLine> People);
