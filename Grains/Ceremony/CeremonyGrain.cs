using System.Collections.Immutable;
using System.Globalization;
using Laurel.Domain;
using Laurel.Domain.Ceremony;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Grains.Accounts;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Certificates;
using Laurel.Grains.Conferences;
using Laurel.Grains.Decisions;
using Orleans.Runtime;
using Lives = System.Collections.Concurrent.ConcurrentDictionary<Laurel.Domain.Citations.CitationId, Laurel.Grains.Certificates.CertificateLife>;

namespace Laurel.Grains.Ceremony;

/// <inheritdoc cref="ICeremony"/>
[GrainType("ceremony")]
public sealed class CeremonyGrain(AggregateContext context, SystemActor system)
    : UndertakingGrain<RunSheet, CeremonyEvent>(Thing, context, system), ICeremony
{
    public static readonly AggregateKind<RunSheet, CeremonyEvent> Thing = new("ceremony");

    private ConferenceCode Conference => new(this.GetPrimaryKeyString().Split('/', 2)[0]);

    // A rehearsal's ceremony is another thing with another key; nobody hears of what is handed over there.
    private int Rehearsal => this.GetPrimaryKeyString().Split("/rehearsal-") is [_, var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 0;

    private bool IsRehearsal => Rehearsal > 0;

    public async Task<CeremonyView> Manifest()
    {
        var (decisions, lives) = await IssuedDecisions(await TheConference());
        var sheet = await Read();
        var waves = sheet.Waves(WavesOf(decisions));
        var lines = decisions.SelectMany(decision => decision.Lines).ToDictionary(line => line.Citation);
        var receivers = (await Each(lines.Keys, citation => GrainFactory.Citation(Conference, citation).Get()))
            .ToDictionary(citation => citation!.Id, citation => citation!.Receiver);
        var last = sheet.LastClosed(waves)?.Number;
        return new(N, [.. waves.Select(wave => ViewOf(wave, sheet, lines, receivers, lives) with { MayReopen = wave.Number == last })]);
    }

    public async Task<Receipt> Stage(StageCertificate command)
    {
        if (IsRehearsal) return await Do(command, (sheet, waves) => sheet.Stage(waves, command.Place, command.Serial));
        var life = await LifeOf(command.Serial);
        return (await Undertake(() => Do(command, (sheet, waves) => Lay(sheet, waves, command, life)))).Receipt with { N = N };
    }

    /// <summary>The manifest stops a swapped one; then its own record stops a paper that is not as it should be.</summary>
    private static Ruling<CeremonyEvent> Lay(RunSheet sheet, ImmutableArray<Wave> waves, StageCertificate command, CertificateLife? life)
    {
        var (status, paper) = life is null ? default : (life.View.Status, life.Paper);
        if (status is not CertificateStatus.Valid) return Certificate.NotForStage(status, paper, command.Confirmed)!;
        var ruling = sheet.Stage(waves, command.Place, command.Serial, paper < PaperState.Staged);
        return !ruling.Events.IsEmpty && Certificate.NotForStage(status, paper, command.Confirmed) is { } refusal ? refusal : ruling;
    }

    public async Task<Receipt> CloseWave(CloseWave command)
    {
        Task<Receipt> Close() => Do(command, (sheet, waves) => sheet.CloseWave(waves, command.Number, [.. command.Exceptions]));
        return IsRehearsal ? await Close() : (await Undertake(Close)).Receipt with { N = N };
    }

    public async Task<Receipt> ReopenWave(ReopenWave command)
    {
        Task<Receipt> Reopen() => Do(command, (sheet, waves, lives) => sheet.ReopenWave(
            waves, command.Number, command.Reason, citation => !IsRehearsal && lives[citation].Collection is not null));
        return IsRehearsal ? await Reopen() : (await Undertake(Reopen)).Receipt with { N = N };
    }

    public Task<Receipt> MovePlace(MovePlace command) => Do(command, (sheet, waves) => sheet.MovePlace(waves, command.Place, command.Tray));

    public Task<Receipt> NamePresenters(NamePresenters command) =>
        Do(command, (sheet, waves) => sheet.NamePresenters(waves, command.Number, [.. command.Presenters]));

    public Task<Receipt> MergeWaves(MergeWaves command) => Do(command, (sheet, waves) => sheet.MergeWaves(waves, command.Number));

    public Task<Receipt> Note(NoteException command) =>
        Do(command, (sheet, waves) => sheet.Note(waves, command.Place, command.Outcome, command.Receiver));

    public async Task<long> Count()
    {
        await Read();
        return N;
    }

    protected override bool Owes(RunSheet state) => !IsRehearsal && !(state.Untold.IsEmpty && state.UntoldTrays.IsEmpty && state.TakenBack.IsEmpty);

    protected override Task Step(RunSheet state) =>
        !state.UntoldTrays.IsEmpty ? TellTrays(state)
        : !state.TakenBack.IsEmpty ? TellReopenings(state)
        : TellHandovers(state);

    private async Task TellTrays(RunSheet sheet)
    {
        await Each(sheet.UntoldTrays, serial => GrainFactory.Certificate(serial).Stage(new(new(FormattableString.Invariant($"stage-{N}")))));
        await Record("trays", state => state.TellTrays());
    }

    private async Task TellHandovers(RunSheet sheet)
    {
        var serials = await Serials();
        CommandId Command(HandedOver award) => Derived($"hand-over-{award.Citation}", sheet);
        await Each(sheet.Untold, award => GrainFactory.Citation(Conference, award.Citation)
            .RecordHandover(new(Command(award), award.Outcome, award.Presenter, award.Receiver)));
        await Each(sheet.Untold, award => GrainFactory.Certificate(serials[award.Citation]).HandOver(new(Command(award), award.Outcome)));
        await Record("told", state => state.TellHandovers());
    }

    private async Task TellReopenings(RunSheet sheet)
    {
        var serials = await Serials();
        await Each(sheet.TakenBack, award => GrainFactory.Citation(Conference, award)
            .TakeBackHandover(new(Derived($"take-back-{award}", sheet), sheet.ReopenedFor!)));
        await Each(sheet.TakenBack, award => GrainFactory.Certificate(serials[award])
            .TakeBackHandover(new(Derived($"take-back-{award}", sheet), sheet.ReopenedFor!)));
        await Record("taken-back", state => state.TellReopenings());
    }

    /// <summary>The id of what citations and certificates hear, the same whenever it is told; after a wave was reopened it is another one.</summary>
    private static CommandId Derived(string step, RunSheet sheet) =>
        new(sheet.Reopened == 0 ? step : string.Create(CultureInfo.InvariantCulture, $"{step}-{sheet.Reopened}"));

    private async Task<Dictionary<CitationId, Serial>> Serials() => (await IssuedDecisions(await TheConference())).Decisions
        .SelectMany(decision => decision.Lines).ToDictionary(line => line.Citation, line => line.Serial!.Value);

    /// <summary>The certificate's own record; null of a serial that names none. It is looked up first, so that guessing activates none.</summary>
    private async Task<CertificateLife?> LifeOf(Serial serial) =>
        Serial.TryRead(serial.Text, out var read) && await GrainFactory.Serials(read).Verify(read) is not null
            ? await AsSystem.Ask(() => GrainFactory.Certificate(read).Life())
            : null;

    private Task<Receipt> Do(Command command, Func<RunSheet, ImmutableArray<Wave>, Ruling<CeremonyEvent>> rule) =>
        Do(command, (sheet, waves, _) => rule(sheet, waves));

    private Task<Receipt> Do(Command command, Func<RunSheet, ImmutableArray<Wave>, Lives, Ruling<CeremonyEvent>> rule) =>
        Execute(command, async sheet =>
        {
            var conference = await TheConference();
            if (!IsOnStage(conference)) return new(CeremonyRefusals.RehearsalChanged);
            var (decisions, lives) = await IssuedDecisions(conference);
            return new(rule(sheet, sheet.Waves(WavesOf(decisions)), lives));
        });

    /// <summary>Whether this ceremony is the one on the stage now: a rehearsal's while it goes on, else the real one.</summary>
    private bool IsOnStage(ConferenceView? conference) => Domain.Conferences.Rehearsal.OnStage(conference?.Rehearsals ?? [], Now) == Rehearsal;

    private Task<ConferenceView?> TheConference() => AsSystem.Ask(() => GrainFactory.GetGrain<IConference>(Conference.Text).Get());

    private async Task<(IReadOnlyList<DecisionView> Decisions, Lives Lives)> IssuedDecisions(ConferenceView? conference)
    {
        var decisions = await Each(conference?.Decisions ?? [], decision => GrainFactory.Decision(decision).Get());
        var lives = new Lives();
        var inForce = await Task.WhenAll(decisions.OfType<DecisionView>().Where(decision => decision.Issued).Select(one => InForce(one, lives)));
        return (inForce, lives);
    }

    /// <summary>The decision with the certificates that are in force: one issued anew comes to the stage instead of the one it replaces.</summary>
    private async Task<DecisionView> InForce(DecisionView decision, Lives lives) => decision with
    {
        Lines = await Each(decision.Lines.Where(line => line.Register is not null), async line =>
        {
            var current = lives[line.Citation] = await InForce(line.Serial!.Value);
            var content = current.View.Content;
            return line with { Serial = content.Serial, Register = content.RegisterNumber, Nomination = content.Nomination };
        }),
    };

    private async Task<CertificateLife> InForce(Serial serial)
    {
        var certificate = (await GrainFactory.Certificate(serial).Life())!;
        return certificate.View.ReplacedBy is { } newer ? await InForce(newer) : certificate;
    }

    private static ImmutableArray<Wave> WavesOf(IReadOnlyList<DecisionView> decisions) => Domain.Ceremony.Manifest.Of(
    [
        .. decisions.Select(decision => new AwardList(
            decision.Id,
            [.. decision.Lines.Where(line => !line.Revoked)
                .Select(line => new Recipient(line.Citation, line.Nomination.Kind, line.Nomination.Form, line.Serial!.Value))],
            decision.Terms.Presenters,
            decision.Terms.StageCapacity)),
    ]);

    private static WaveView ViewOf(
        Wave wave, RunSheet sheet, Dictionary<CitationId, DecisionLine> lines, Dictionary<CitationId, string?> receivers, Lives lives)
    {
        IReadOnlyList<PlaceView> places =
        [
            .. wave.Places.Select(place => ViewOf(place, sheet, lines[place.Citation], receivers[place.Citation], lives[place.Citation])),
        ];
        return new(wave.Number, wave.Decision, wave.Class, wave.Form, sheet.IsClosed(wave), places);
    }

    private static PlaceView ViewOf(StagePlace place, RunSheet sheet, DecisionLine line, string? receiver, CertificateLife life)
    {
        var noted = sheet.NotedOf(place.Citation);
        var handed = sheet.HandedOver.FirstOrDefault(award => award.Citation == place.Citation);
        var (honorific, name) = (line.Nomination.Honorific, line.Nomination.Name);
        return new(
            place.Place, place.Tray, place.Citation, place.Serial, line.Register!.Value,
            honorific.Length == 0 ? name : $"{honorific} {name}", line.Nomination.PositionAndUnit,
            handed?.Presenter ?? place.Presenter, handed?.Receiver ?? noted?.Receiver ?? receiver, sheet.OnTray.Contains(place.Serial), handed?.Outcome,
            handed is null ? noted?.Outcome : null, life.Paper, life.Collection, honorific);
    }
}
