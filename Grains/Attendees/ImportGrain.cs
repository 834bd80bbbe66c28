using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Grains.Accounts;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Conferences;
using Laurel.Grains.Decisions;
using Laurel.Grains.Honorees;
using Laurel.Storage;
using Orleans.Runtime;

namespace Laurel.Grains.Attendees;

/// <inheritdoc cref="IImport"/>
/// <remarks>
/// The parts of a plan are written first, then the head names them: until then nothing exists, from then on the plan is driven to its end by
/// whoever calls, by a timer while the grain lives, and by a reminder after a crash. An item is an ordinary command under an id of its own,
/// so that applying a part again changes nothing.
/// </remarks>
[GrainType("import")]
public sealed partial class ImportGrain(AggregateContext context, ActorTokens tokens, SystemActor system)
    : AggregateGrain<Import, ImportEvent>(Thing, context), IImport, IRemindable
{
    public static readonly AggregateKind<Import, ImportEvent> Thing = new("import");

    private string Conference => this.GetPrimaryKeyString();

    private ImportPlanning Planning => new(Context, Address.Partition, RankPresets.CentralBody);

    private PlanRows Parts => new(Context, Address.Partition);

    public async Task<ImportAnswer> Preview(ImportList list)
    {
        CheckRole(list.Kind);
        if (await Objection(list) is { } refusal) return ImportAnswers.Refused(refusal);
        return ImportAnswers.Of(await Plan(list, []), list.Findings);
    }

    public async Task<ImportAnswer> Begin(BeginImport command)
    {
        CheckRole(command.List.Kind);
        var (id, source) = (IdOf(command), SourceOf(command));
        if ((await Read()).Plan is { } known && (known.Id == id || (!known.IsDone && known.Source == source))) return await Drive(known.Id);
        if ((await Read()).Plan is { IsDone: false }) return ImportAnswers.Refused(ImportRefusals.Running);
        if (await Objection(command.List) is { } objection) return ImportAnswers.Refused(objection);
        var receipt = await Open(command, id, source);
        return receipt.Refusal is { } refusal ? ImportAnswers.Refused(refusal) : await Drive(id);
    }

    public async Task<ImportAnswer> Continue(string plan) =>
        (await Read()).Plan?.Id == plan ? await Drive(plan) : ImportAnswers.Refused(ImportRefusals.Unknown);

    public async Task Tidy() => await Parts.DeleteAllBut((await Read()).Plan?.Rows);

    private async Task<Receipt> Open(BeginImport command, string id, string source)
    {
        var items = await Plan(command.List, command.Decisions);
        var parts = PlanRows.Cut(items);
        var where = KeyPart.Hashed(id + Random());
        await Parts.Write(where, parts);
        await Remind();
        var plan = new OpenPlan(id, where, command.List.Kind, source, parts.Count, 0, [.. command.List.Findings], command.OnPaper);
        return await Execute(new Step(command.CommandId), import => import.Open(plan));
    }

    /// <summary>The plan, with a warning at each nominated body that was dissolved.</summary>
    private async Task<List<PlanItem>> Plan(ImportList list, IReadOnlyList<ImportChoice> choices)
    {
        var items = await Planning.Plan(list, choices);
        var bodies = list.Rows.Where(row => row.Citation?.Kind is HonoreeKind.Body).ToList();
        if (bodies.Count == 0) return items;
        var known = await system.Ask(() => GrainFactory.HonoreeBook().Dissolved([.. bodies.Select(row => new Nominee(row.Citation!, null))]));
        var warned = bodies.Zip(known).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First.Row, pair => pair.Second!.On);
        return [.. items.Select(item => warned.TryGetValue(item.Row, out var on)
            ? item with { Findings = [.. item.Findings, ImportFindings.BodyDissolved(item.Row, on)] }
            : item)];
    }

    /// <summary>Nobody joins the list of a conference that was archived or called off; null where people do.</summary>
    private async Task<Refusal?> Objection(ImportList list) => list.Kind is ImportKind.Attendees
        && (await system.Ask(() => GrainFactory.GetGrain<IConference>(Conference).Get()))?.Status.TakesNobody() == true ? ConferenceRefusals.ListOver : null;

    /// <summary>A list brings what only some may enter, and every item would be refused to others one by one.</summary>
    private void CheckRole(ImportKind kind)
    {
        var needed = kind is ImportKind.Attendees ? Role.Organizer | Role.Registrar : Role.Organizer | Role.Secretary;
        if (tokens.Read(RequestContext.Get(Actor.ContextKey) as string)?.Has(needed) != true)
            throw new UnauthorizedAccessException($"{nameof(IImport)} was refused: the caller's role does not allow {kind}.");
    }

    private static string IdOf(BeginImport command) => KeyPart.Hashed($"{command.CommandId}\n{command.List.Kind}\n{command.List.FileHash}");

    private static string SourceOf(BeginImport command)
    {
        var choices = command.Decisions.OrderBy(choice => choice.Row).Select(choice => $"{choice.Row} {choice.Choice}");
        string[] papers = command.OnPaper || command.List.Kind is not ImportKind.Citations ? [] : ["papers to come"];
        return KeyPart.Hashed(string.Join('\n', [$"{command.List.Kind}", command.List.FileHash, .. choices, .. papers]));
    }

    private string Random()
    {
        var random = new byte[16];
        Context.Chance(random);
        return Convert.ToHexString(random);
    }

    private sealed record Step(CommandId CommandId) : Command(CommandId);
}
