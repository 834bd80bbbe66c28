using System.Collections.Immutable;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Ceremony;

/// <summary>What happens on the run-sheet.</summary>
public abstract record CeremonyEvent;

/// <summary>As it was recorded before certificates heard of it.</summary>
[EventName("ceremony.staged.v1")]
public sealed record Staged(int Place, Serial Serial) : CeremonyEvent;

[EventName("ceremony.staged.v2")]
public sealed record LaidOnTray(int Place, Serial Serial) : CeremonyEvent;

/// <summary>Every certificate on a tray knows that it lies there.</summary>
[EventName("ceremony.trays-told.v1")]
public sealed record TraysTold : CeremonyEvent;

[EventName("ceremony.wave-closed.v1")]
public sealed record WaveClosed(int Number, ImmutableArray<HandedOver> Awards) : CeremonyEvent;

/// <summary>A wave that was closed by mistake is open again; how its awards were handed over is taken back.</summary>
[EventName("ceremony.wave-reopened.v1")]
public sealed record WaveReopened(int Number, ImmutableArray<CitationId> Awards, [property: Personal] string Reason) : CeremonyEvent;

/// <summary>Every citation and certificate of the reopened waves knows that its hand-over is taken back.</summary>
[EventName("ceremony.reopenings-told.v1")]
public sealed record ReopeningsTold : CeremonyEvent;

/// <summary>A person changed order, presenters or waves; the new order stands whole.</summary>
[EventName("ceremony.rearranged.v1")]
public sealed record Rearranged(StagePlan Plan) : CeremonyEvent;

/// <summary>An exception was tapped before its wave closed, or taken back.</summary>
/// <param name="Outcome">Null: taken back.</param>
[EventName("ceremony.exception-noted.v1")]
public sealed record ExceptionNoted(CitationId Citation, Handover? Outcome, [property: Personal] string? Receiver) : CeremonyEvent;

/// <summary>Every citation of the closed waves knows how its award was handed over.</summary>
[EventName("ceremony.hand-overs-told.v1")]
public sealed record HandoversTold : CeremonyEvent;

/// <summary>How one award was handed over in its wave.</summary>
/// <param name="Receiver">A substitute's name; null for the honoree or the receiver named before.</param>
public sealed record HandedOver(
    CitationId Citation, Handover Outcome, [property: Personal] string? Presenter, [property: Personal] string? Receiver);

/// <summary>An exception tapped on the run-sheet when a wave closes.</summary>
/// <param name="Receiver">A substitute's name; null where the award is collected later.</param>
public sealed record WaveException(int Place, Handover Outcome, string? Receiver = null);

/// <summary>An exception that waits for its wave to close.</summary>
public sealed record NotedException(CitationId Citation, Handover Outcome, [property: Personal] string? Receiver);

/// <summary>The run-sheet of a ceremony: what lies on its tray, and what was handed over.</summary>
/// <param name="Untold">Hand-overs of which citations and certificates have yet to hear.</param>
/// <param name="Plan">The order as a person changed it; null while it is the manifest's own.</param>
/// <param name="Noted">Exceptions of waves that are yet to close.</param>
/// <param name="UntoldTrays">Certificates that have yet to hear that they lie on their trays.</param>
/// <param name="Reopened">How often a wave was reopened; hand-overs told after that are other commands.</param>
/// <param name="TakenBack">Awards of reopened waves whose citations and certificates have yet to hear of it.</param>
public sealed partial record RunSheet(
    ImmutableArray<Serial> OnTray, ImmutableArray<HandedOver> HandedOver, ImmutableArray<HandedOver> Untold,
    StagePlan? Plan = null, ImmutableArray<NotedException> Noted = default, ImmutableArray<Serial> UntoldTrays = default,
    int Reopened = 0, ImmutableArray<CitationId> TakenBack = default, [property: Personal] string? ReopenedFor = null)
    : IEvolves<RunSheet, CeremonyEvent>, IPersonal
{
    public ImmutableArray<Serial> UntoldTrays { get; init; } = UntoldTrays.IsDefault ? [] : UntoldTrays;

    public ImmutableArray<CitationId> TakenBack { get; init; } = TakenBack.IsDefault ? [] : TakenBack;

    public static RunSheet Nothing { get; } = new([], [], []);

    /// <summary>Records that a certificate lies on its tray; the wrong one stops the scan.</summary>
    /// <param name="isElsewhere">The certificate's own record has its paper elsewhere: it was spoiled and printed anew since it lay here.</param>
    public Ruling<CeremonyEvent> Stage(ImmutableArray<Wave> waves, int place, Serial serial, bool isElsewhere = false) =>
        Staging.Check(waves, place, serial) is { } refusal ? refusal
        : OnTray.Contains(serial) && !isElsewhere ? Ruling<CeremonyEvent>.NothingNew
        : new LaidOnTray(place, serial);

    /// <summary>Closes a wave: everybody in it received, but for the exceptions. Closed again it changes nothing.</summary>
    public Ruling<CeremonyEvent> CloseWave(ImmutableArray<Wave> waves, int number, ImmutableArray<WaveException> exceptions)
    {
        if (waves.FirstOrDefault(wave => wave.Number == number) is not { } closing) return CeremonyRefusals.UnknownWave;
        if (exceptions.Any(exception => closing.Places.All(place => place.Place != exception.Place))) return CeremonyRefusals.NotInWave;
        if (exceptions.Any(exception => exception is { Outcome: Handover.Presented, Receiver: { Length: > 0 } name } && !IsName(name))) return CeremonyRefusals.ReceiverMissing;
        ImmutableArray<HandedOver> awards =
        [
            .. from place in closing.Places
               where HandedOver.All(known => known.Citation != place.Citation)
               select Outcome(place, exceptions.FirstOrDefault(exception => exception.Place == place.Place) ?? NotedFor(place)),
        ];
        return awards.IsEmpty ? Ruling<CeremonyEvent>.NothingNew : new WaveClosed(number, awards);
    }

    public Ruling<CeremonyEvent> TellHandovers() => Untold.IsEmpty ? Ruling<CeremonyEvent>.NothingNew : new HandoversTold();

    public Ruling<CeremonyEvent> TellTrays() => UntoldTrays.IsEmpty ? Ruling<CeremonyEvent>.NothingNew : new TraysTold();

    public RunSheet Evolve(CeremonyEvent happened) => happened switch
    {
        Staged it => this with { OnTray = OnTray.Add(it.Serial) },
        LaidOnTray it => this with
        {
            OnTray = OnTray.Contains(it.Serial) ? OnTray : OnTray.Add(it.Serial),
            UntoldTrays = UntoldTrays.Add(it.Serial),
        },
        TraysTold => this with { UntoldTrays = [] },
        WaveClosed it => this with { HandedOver = HandedOver.AddRange(it.Awards), Untold = Untold.AddRange(it.Awards) },
        Rearranged it => this with { Plan = it.Plan },
        ExceptionNoted it => With(it),
        HandoversTold => this with { Untold = [] },
        WaveReopened it => Without(it),
        ReopeningsTold => this with { TakenBack = [] },
        _ => this,
    };

    private WaveException? NotedFor(StagePlace place) =>
        NotedOf(place.Citation) is { } noted ? new(place.Place, noted.Outcome, noted.Receiver) : null;

    private static HandedOver Outcome(StagePlace place, WaveException? exception) => exception switch
    {
        null => new(place.Citation, Handover.Presented, place.Presenter, null),
        { Outcome: Handover.CollectedLater } => new(place.Citation, Handover.CollectedLater, null, null),
        _ => new(place.Citation, Handover.Presented, place.Presenter, exception.Receiver),
    };
}
