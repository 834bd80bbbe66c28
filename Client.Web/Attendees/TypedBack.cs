using Laurel.Client.Web.Http;
using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;
using Laurel.Grains.Conferences;
using Laurel.Grains.Doors;

namespace Laurel.Client.Web.Attendees;

/// <summary>People read off a signed attendance list by their STT, after a power cut.</summary>
internal sealed record TypedBack(PrintRun Run, IReadOnlyList<SignedLine> People)
{
    private const int AtOnce = 200;

    /// <summary>Who stands on these lines. Refused: <c>print.unknown-run</c>, <c>print.numbers-invalid</c>, <c>print.number-unknown</c>, <c>roster.loading</c>.</summary>
    /// <param name="run">The number on the paper; null for the last list that was frozen.</param>
    public static async Task<(TypedBack? Read, Refusal? Refusal)> Of(string conference, int? run, string numbers, Edge edge)
    {
        var runs = edge.Grains.PrintRuns(conference);
        run ??= (await edge.Ask(runs.List)).FirstOrDefault(one => one.Kind == PrintKind.Attendance)?.Number;
        if (run is null || await edge.Ask(() => runs.Lines(run.Value, PrintKind.Attendance)) is not { } list) return (null, PrintRefusals.UnknownRun);
        var (lines, refusal) = LineNumbers.Read(numbers, list.Lines.Count);
        if (refusal is not null) return (null, refusal);
        var page = await edge.Ask(() => edge.Grains.Roster(conference).Attendees(new(Limit: int.MaxValue)));
        if (page.Refusal is not null) return (null, page.Refusal);
        var byId = page.Items.ToDictionary(item => item.Id);
        return (new(list.Run, [.. lines.Select(number => SignedLine.Of(number, list.Lines[number - 1].Attendee, byId))]), null);
    }

    /// <summary>Records that they were here at that time, as a desk does.</summary>
    public async Task<TypedBack> Record(string conference, GateId gate, DateTimeOffset at, CommandId command, Edge edge)
    {
        var desk = edge.Grains.Door(conference, $"desk.{edge.Actor.Kind}.{edge.Actor.Subject}");
        var answers = new List<ScanAnswer>();
        foreach (var some in People.Chunk(AtOnce))
            answers.AddRange(await edge.Ask(() => desk.CheckIn(new(command, [.. some.Select(line => new AttendeeId(line.Id))], gate, at))));
        foreach (var answer in answers.Where(answer => answer is { Attendee: not null, N: > 0 }))
            await edge.Read(conference, "attendee", answer.Attendee!.Value.Text, answer.N);
        return this with { People = [.. People.Zip(answers, (line, answer) => line with { Outcome = answer.Refusal is null ? answer.Outcome : null })] };
    }
}

/// <summary>A line of the signed list.</summary>
/// <param name="Number">STT.</param>
/// <param name="Inside">Checked in before this was typed.</param>
/// <param name="Outcome">What the desk answered; null in a preview.</param>
public sealed record SignedLine(int Number, string Id, string Name, string Unit, bool Inside, ScanOutcome? Outcome = null)
{
    /// <summary>Whether the desk wrote down that this one is here, or knew it.</summary>
    internal bool IsRecorded => Outcome is ScanOutcome.Admitted or ScanOutcome.AlreadyInside;

    public static SignedLine Of(int number, AttendeeId id, IReadOnlyDictionary<AttendeeId, AttendeeItem> people) =>
        people.TryGetValue(id, out var item)
            ? new(number, id.Text, item.Registration.Name, item.Registration.Unit, item.Inside)
            : new(number, id.Text, "–", "", false);
}
