using Laurel.Client.Web.Http;
using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Grains.Conferences;

namespace Laurel.Client.Web.Attendees;

/// <summary>Whose papers are to be printed; what is absent narrows nothing, and what is there narrows together.</summary>
/// <param name="Q">Name without accents, unit, telephone or typed code.</param>
/// <param name="Role">chair, speaker, guest, press, service or delegate.</param>
/// <param name="State">A status or a role, as on the list of attendees.</param>
/// <param name="Zone">The zone of the seat: <c>A</c>, <c>SK</c> for the stage.</param>
/// <param name="Gate">A gate that they may pass at some time, by their role or by name.</param>
/// <param name="Leaders">Only whom protocol marks present.</param>
/// <param name="Printed">Whether a badge was printed for them before.</param>
/// <param name="Changed">Only who was not printed yet, or whose paper says something else or looks another way by now.</param>
/// <param name="Stt">Lines of the attendance list that was frozen last, or of the list as it is now where none was: <c>1-18, 20</c>.</param>
public sealed record PrintFilter(
    string? Q = null, string? Role = null, string? Group = null, string? Unit = null, string? State = null, string? Zone = null,
    string? Gate = null, bool Leaders = false, bool? Printed = null, bool Changed = false, string? Stt = null, string? Sort = null)
{
    public static PrintFilter Everybody { get; } = new();

    public ListQuery Query => new(Blank(Q), Sort ?? "precedence", Unit: Blank(Unit), Group: Blank(Group), State: Blank(State));

    /// <summary>Whether somebody is among them, as far as lists tell.</summary>
    public bool Takes(AttendeeItem item, ConferenceView conference) =>
        (Blank(Role) is null || item.Registration.Role == Asked)
        && (Blank(Zone) is null || (item.Seat is { } seat && conference.Plan.Hall.PlaceOf(seat)?.Zone == Zone))
        && (!Leaders || conference.Doors.IsLeader(item.Registration))
        && (Blank(Gate) is null || MayPass(item, conference));

    /// <summary>Whether somebody is among them, by what was printed before.</summary>
    internal bool Takes(PrintableBadge badge) =>
        (Printed is null || Printed != badge.Why.Contains(PaperChange.NotPrinted)) && (!Changed || badge.Why.Count > 0);

    /// <summary>Who stands on the lines asked for; null where all do. Refused: a role that there is not, <c>print.numbers-invalid</c>, <c>print.number-unknown</c>.</summary>
    internal async Task<(IReadOnlySet<AttendeeId>? People, Refusal? Refusal)> OnLines(string conference, Edge edge)
    {
        if (Blank(Role) is not null && Asked is null) return (null, EdgeRefusals.Invalid("role"));
        if (Blank(Stt) is not { } typed) return (null, null);
        var list = await Numbered(conference, edge);
        var (numbers, refusal) = LineNumbers.Read(typed, list.Count);
        return refusal is null ? (numbers.Select(number => list[number - 1]).ToHashSet(), null) : (null, refusal);
    }

    private static async Task<IReadOnlyList<AttendeeId>> Numbered(string conference, Edge edge)
    {
        var runs = edge.Grains.PrintRuns(conference);
        if ((await edge.Ask(runs.List)).FirstOrDefault(run => run.Kind == PrintKind.Attendance) is { } last
            && await edge.Ask(() => runs.Lines(last.Number, PrintKind.Attendance)) is { } frozen)
            return [.. frozen.Lines.Select(line => line.Attendee)];
        return [.. (await Printing.Attendance(conference, edge, _ => { }, Everybody) ?? []).Select(item => item.Id)];
    }

    private bool MayPass(AttendeeItem item, ConferenceView conference)
    {
        var area = conference.Gates.FirstOrDefault(gate => gate.Id.Text == Gate)?.Area ?? Domain.Conferences.Gate.Main;
        var right = conference.Rights.FirstOrDefault(one => one.Area == area);
        return right is null || right.Roles.Contains(item.Registration.Role) || right.Named.Contains(item.Id);
    }

    private AttendeeRole? Asked => Enum.TryParse<AttendeeRole>(Role, ignoreCase: true, out var role) && Enum.IsDefined(role) ? role : null;

    private static string? Blank(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim().Normalize();
}
