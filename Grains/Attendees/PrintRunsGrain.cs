using System.Globalization;
using System.Text.Json;
using Laurel.Domain.Attendees;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Aggregate.Json;
using Laurel.Storage;

namespace Laurel.Grains.Attendees;

/// <summary>The grain of a conference's print runs. The lines of a run lie in a blob, written before the event that names it.</summary>
[GrainType("printruns")]
public sealed class PrintRunsGrain(AggregateContext context) : AggregateGrain<PrintRuns, PrintRunEvent>(Thing, context), IPrintRuns
{
    public static readonly AggregateKind<PrintRuns, PrintRunEvent> Thing = new("printruns");

    private (int Runs, int People)? printed;

    public Task<Receipt> Freeze(FreezeRun command) => Execute(
        command,
        async runs => runs.Freeze(command.Kind, command.Lines.Count, await Keep(command.Lines), Now, command.Design),
        (runs, _) => runs.All.Length.ToString(CultureInfo.InvariantCulture));

    public async Task<IReadOnlyList<PrintRun>> List() => [.. (await Read()).All.Reverse()];

    public async Task<int> Printed()
    {
        var badges = (await Read()).All.Where(run => run.Kind is PrintKind.Badges).ToList();
        if (printed is { } known && known.Runs == badges.Count) return known.People;
        var people = new HashSet<AttendeeId>();
        foreach (var run in badges) people.UnionWith((await Kept(run)).Select(line => line.Attendee));
        return (printed = (badges.Count, people.Count)).Value.People;
    }

    public async Task<PrintRunView?> Lines(int number, PrintKind kind) =>
        (await Read()).Find(number, kind) is { } run ? new(run, await Kept(run)) : null;

    public async Task<IReadOnlyList<ChangedPaper>> Changes(PrintKind kind, IReadOnlyList<PrintedLine> now, string? design)
    {
        var runs = new List<PrintedPapers>();
        foreach (var run in (await Read()).All.Where(run => run.Kind == kind)) runs.Add(new(run.Design, await Kept(run)));
        return [.. PaperChanges.Of(now, design, runs)];
    }

    public async Task Blank()
    {
        foreach (var run in (await Read()).All)
        {
            var blank = await Keep([.. (await Kept(run)).Select(line => new PrintedLine(line.Attendee, ""))]);
            if (blank == run.Lines) continue;
            var gone = await Table.BlobRows(Address.Partition, run.Lines, CancellationToken.None);
            await Execute(
                new Undertaken(new(string.Create(CultureInfo.InvariantCulture, $"blank-{run.Number}-{N}"))),
                runs => runs.Blank(run.Number, blank),
                (_, after, _) => ValueTask.FromResult<IReadOnlyList<Write>>(
                    after.All.Any(other => other.Lines == run.Lines) ? [] : [.. gone.Select(row => Write.Delete(row.Key, row.Tag))]));
        }
    }

    private ValueTask<string> Keep(IReadOnlyList<PrintedLine> lines) =>
        Table.PutBlob(Address.Partition, JsonSerializer.SerializeToUtf8Bytes(lines, StoredJson.Plain), CancellationToken.None);

    private async Task<PrintedLine[]> Kept(PrintRun run) => JsonSerializer.Deserialize<PrintedLine[]>(
        await Table.FindBlob(Address.Partition, run.Lines, CancellationToken.None)
            ?? throw new InvalidDataException($"The lines of print run {run.Number} are not stored."),
        StoredJson.Plain)!;
}
