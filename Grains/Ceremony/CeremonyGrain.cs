using System.Collections.Immutable;
using Laurel.Domain.Ceremony;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Grains.Accounts;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Conferences;
using Laurel.Grains.Decisions;
using Orleans.Runtime;

namespace Laurel.Grains.Ceremony;

/// <inheritdoc cref="ICeremony"/>
[GrainType("ceremony")]
public sealed class CeremonyGrain(AggregateContext context, SystemActor system)
    : UndertakingGrain<RunSheet, CeremonyEvent>(Thing, context, system), ICeremony
{
    public static readonly AggregateKind<RunSheet, CeremonyEvent> Thing = new("ceremony");

    private ConferenceCode Conference => new(this.GetPrimaryKeyString());

    public async Task<CeremonyView> Manifest()
    {
        var decisions = await IssuedDecisions();
        var (waves, sheet) = (WavesOf(decisions), await Read());
        var lines = decisions.SelectMany(decision => decision.Lines).ToDictionary(line => line.Citation);
        var receivers = (await Each(lines.Keys, citation => GrainFactory.Citation(Conference, citation).Get()))
            .ToDictionary(citation => citation!.Id, citation => citation!.Receiver);
        return new(N, [.. waves.Select(wave => ViewOf(wave, sheet, lines, receivers))]);
    }

    public Task<Receipt> Stage(StageCertificate command) =>
        Execute(command, async sheet => new(sheet.Stage(WavesOf(await IssuedDecisions()), command.Place, command.Serial)));

    public async Task<Receipt> CloseWave(CloseWave command) =>
        (await Undertake(() => Execute(command, async sheet =>
            new(sheet.CloseWave(WavesOf(await IssuedDecisions()), command.Number, [.. command.Exceptions]))))).Receipt with { N = N };

    protected override bool Owes(RunSheet state) => !state.Untold.IsEmpty;

    protected override async Task Step(RunSheet state)
    {
        await Each(state.Untold, award => GrainFactory.Citation(Conference, award.Citation)
            .RecordHandover(new(new($"hand-over-{award.Citation}"), award.Outcome, award.Presenter, award.Receiver)));
        await Record("told", sheet => sheet.TellHandovers());
    }

    private async Task<IReadOnlyList<DecisionView>> IssuedDecisions()
    {
        var conference = await AsSystem.Ask(() => GrainFactory.GetGrain<IConference>(Conference.Text).Get());
        var decisions = await Each(conference?.Decisions ?? [], decision => GrainFactory.Decision(decision).Get());
        return [.. decisions.OfType<DecisionView>().Where(decision => decision.Issued)];
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
        Wave wave, RunSheet sheet, Dictionary<CitationId, DecisionLine> lines, Dictionary<CitationId, string?> receivers)
    {
        IReadOnlyList<PlaceView> places = [.. wave.Places.Select(place => ViewOf(place, sheet, lines[place.Citation], receivers[place.Citation]))];
        return new(wave.Number, wave.Decision, wave.Class, wave.Form, places.All(place => place.Outcome is not null), places);
    }

    private static PlaceView ViewOf(StagePlace place, RunSheet sheet, DecisionLine line, string? receiver)
    {
        var handed = sheet.HandedOver.FirstOrDefault(award => award.Citation == place.Citation);
        var (honorific, name) = (line.Nomination.Honorific, line.Nomination.Name);
        return new(
            place.Place, place.Tray, place.Citation, place.Serial, line.Register!.Value,
            honorific.Length == 0 ? name : $"{honorific} {name}", line.Nomination.PositionAndUnit,
            handed?.Presenter ?? place.Presenter, handed?.Receiver ?? receiver, sheet.OnTray.Contains(place.Serial), handed?.Outcome);
    }
}
