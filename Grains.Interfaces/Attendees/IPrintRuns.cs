using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Attendees;

/// <summary>What was printed of a conference's badges and attendance lists. Key: the conference's code.</summary>
[Alias("laurel.attendees.IPrintRuns")]
public interface IPrintRuns : IGrainWithStringKey
{
    /// <summary>Lines of one run at most.</summary>
    const int MostLines = 50_000;

    /// <summary>Freezes a run; its number is the receipt's answer. Refused: <c>print.nothing</c>, <c>print.too-many-runs</c>.</summary>
    [Alias("Freeze"), Requires(Role.Organizer | Role.Registrar)]
    Task<Receipt> Freeze(FreezeRun command);

    /// <summary>Every run without its lines, the newest first.</summary>
    [Alias("List"), Requires(Role.Organizer | Role.Registrar | Role.Auditor), ReadOnly]
    Task<IReadOnlyList<PrintRun>> List();

    /// <summary>How many people's badges were printed at least once.</summary>
    [Alias("Printed"), Requires(Role.Organizer | Role.Registrar | Role.Usher | Role.Secretary | Role.Protocol | Role.Auditor), ReadOnly]
    Task<int> Printed();

    /// <summary>The lines of a run in their order; null where there is none of this number and kind.</summary>
    [Alias("Lines"), Requires(Role.Organizer | Role.Registrar | Role.Auditor), ReadOnly]
    Task<PrintRunView?> Lines(int number, PrintKind kind);

    /// <summary>Of these, who is to be printed again and why: nothing was printed for them, or it said something else or looked another way.</summary>
    /// <param name="design">The mark of the design they would be printed in; null where that is not to be compared.</param>
    [Alias("Changes"), Requires(Role.Organizer | Role.Registrar | Role.Auditor), ReadOnly]
    Task<IReadOnlyList<ChangedPaper>> Changes(PrintKind kind, IReadOnlyList<PrintedLine> now, string? design);

    /// <summary>Deletes what every run's lines said, once their people are forgotten; who stood on which line stays. Again changes nothing.</summary>
    [Alias("Blank"), Requires(Role.System)]
    Task Blank();
}

/// <param name="Lines">In the order of the paper.</param>
/// <param name="Design">The mark of the badge design; null where none of the conference's own shapes the paper.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.freeze-run")]
public sealed record FreezeRun(
    CommandId CommandId,
    [property: Id(0)] PrintKind Kind,
    [property: Id(1)] IReadOnlyList<PrintedLine> Lines,
    [property: Id(2)] string? Design = null) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.attendees.print-run")]
public sealed record PrintRunView([property: Id(0)] PrintRun Run, [property: Id(1)] IReadOnlyList<PrintedLine> Lines);
