using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Ceremony;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Ceremony;

/// <summary>The award ceremony of a conference: the stage manifest and the run-sheet. Key: the conference's code.</summary>
/// <remarks>
/// A rehearsal has a ceremony of its own, <c>{conference}/rehearsal-{number}</c>, of which no citation hears (decision record 0031). Every command
/// asks the conference which of them is on the stage; of any other it is refused: <c>ceremony.rehearsal-changed</c> (decision record 0140).
/// </remarks>
[Alias("laurel.ceremony.ICeremony")]
public interface ICeremony : IGrainWithStringKey
{
    /// <summary>The waves of all issued decisions of the conference; none before any is issued. Revoked awards are not on the stage.</summary>
    [Alias("Manifest"), Requires(Role.Organizer | Role.Secretary | Role.Approver | Role.Auditor), ReadOnly]
    Task<CeremonyView> Manifest();

    /// <summary>Records that a certificate lies on its tray. Refused: <c>ceremony.swapped</c> for the wrong one, <c>ceremony.unknown-place</c>.</summary>
    /// <remarks>
    /// Of a paper that is not as it should be: <c>certificate.revoked</c>, <c>certificate.replaced</c>, <c>certificate.not-printed</c>,
    /// <c>certificate.copy-spoiled</c>, <c>certificate.wrong-step</c>; and, unless confirmed, <c>certificate.not-sealed</c>.
    /// </remarks>
    [Alias("Stage"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Stage(StageCertificate command);

    /// <summary>Closes a wave: everybody in it received, but for the exceptions. Refused: <c>ceremony.unknown-wave</c>, <c>ceremony.not-in-wave</c>.</summary>
    [Alias("CloseWave"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> CloseWave(CloseWave command);

    /// <summary>Opens the wave that was closed last. Refused: <c>ceremony.unknown-wave</c>, <c>ceremony.reason-missing</c>, <c>ceremony.not-last-closed</c>, <c>ceremony.collected-since</c>.</summary>
    [Alias("ReopenWave"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> ReopenWave(ReopenWave command);

    /// <summary>Moves a place within its wave, live. Refused: <c>ceremony.unknown-place</c>, <c>ceremony.wave-closed</c>, <c>ceremony.not-in-wave</c>.</summary>
    [Alias("MovePlace"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> MovePlace(MovePlace command);

    /// <summary>Names who hands over in a wave, senior first. Refused: <c>ceremony.unknown-wave</c>, <c>ceremony.wave-closed</c>, <c>ceremony.presenter-invalid</c>.</summary>
    [Alias("NamePresenters"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> NamePresenters(NamePresenters command);

    /// <summary>Merges a wave with the next of the same class. Refused: <c>ceremony.unknown-wave</c>, <c>ceremony.nothing-to-merge</c>, <c>ceremony.wave-closed</c>.</summary>
    [Alias("MergeWaves"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> MergeWaves(MergeWaves command);

    /// <summary>Notes an exception before its wave closes, or takes it back. Refused: <c>ceremony.unknown-place</c>, <c>ceremony.wave-closed</c>, <c>ceremony.receiver-missing</c>.</summary>
    [Alias("Note"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Note(NoteException command);

    /// <summary>How many events there are: a page that shows the run-sheet asks whether it is to look again.</summary>
    [Alias("Count"), Requires(Role.Organizer | Role.Secretary | Role.Approver | Role.Auditor), ReadOnly]
    Task<long> Count();
}

/// <param name="Place">Through the whole ceremony, as in the manifest.</param>
/// <param name="Confirmed">Whoever lays it looked at the paper: it bears signature and seal, though nobody recorded that.</param>
[GenerateSerializer, Immutable, Alias("laurel.ceremony.stage")]
public sealed record StageCertificate(
    CommandId CommandId,
    [property: Id(0)] int Place,
    [property: Id(1)] Serial Serial,
    [property: Id(2)] bool Confirmed = false) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.ceremony.close-wave")]
public sealed record CloseWave(
    CommandId CommandId,
    [property: Id(0)] int Number,
    [property: Id(1)] IReadOnlyList<WaveException> Exceptions) : Command(CommandId);

/// <param name="Reason">Why; it stays in the history.</param>
[GenerateSerializer, Immutable, Alias("laurel.ceremony.reopen-wave")]
public sealed record ReopenWave(CommandId CommandId, [property: Id(0)] int Number, [property: Id(1)] string? Reason) : Command(CommandId);

/// <param name="Tray">Where in its wave the place goes, from 1.</param>
[GenerateSerializer, Immutable, Alias("laurel.ceremony.move-place")]
public sealed record MovePlace(CommandId CommandId, [property: Id(0)] int Place, [property: Id(1)] int Tray) : Command(CommandId);

/// <param name="Presenters">Senior first; none: nobody is named.</param>
[GenerateSerializer, Immutable, Alias("laurel.ceremony.name-presenters")]
public sealed record NamePresenters(
    CommandId CommandId,
    [property: Id(0)] int Number,
    [property: Id(1)] IReadOnlyList<string> Presenters) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.ceremony.merge-waves")]
public sealed record MergeWaves(CommandId CommandId, [property: Id(0)] int Number) : Command(CommandId);

/// <param name="Outcome">Null takes it back; presented is by a substitute, who is named.</param>
[GenerateSerializer, Immutable, Alias("laurel.ceremony.note-exception")]
public sealed record NoteException(
    CommandId CommandId,
    [property: Id(0)] int Place,
    [property: Id(1)] Handover? Outcome,
    [property: Id(2)] string? Receiver = null) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.ceremony.view")]
public sealed record CeremonyView([property: Id(0)] long N, [property: Id(1)] IReadOnlyList<WaveView> Waves);

/// <param name="Closed">Everybody in it received or is on record as collecting later.</param>
/// <param name="MayReopen">It was closed last, so it can be opened again.</param>
[GenerateSerializer, Immutable, Alias("laurel.ceremony.wave")]
public sealed record WaveView(
    [property: Id(0)] int Number,
    [property: Id(1)] DecisionId Decision,
    [property: Id(2)] HonoreeKind Class,
    [property: Id(3)] string Form,
    [property: Id(4)] bool Closed,
    [property: Id(5)] IReadOnlyList<PlaceView> Items,
    [property: Id(6)] bool MayReopen = false);

/// <param name="Name">The honoree, with the honorific where the list has one.</param>
/// <param name="Presenter">Null where the decision names nobody.</param>
/// <param name="Receiver">Who receives for a body or an absent person; null where nobody was named.</param>
/// <param name="OnTray">The certificate was scanned at staging.</param>
/// <param name="Outcome">Null before its wave is closed.</param>
/// <param name="Noted">The exception tapped before the wave closes: later, or presented to the substitute who is the receiver.</param>
/// <param name="Paper">Where the paper of its certificate is.</param>
/// <param name="Collected">Who came for it later; null before that.</param>
/// <param name="Honorific">As in <paramref name="Name"/>; empty where the list has none.</param>
[GenerateSerializer, Immutable, Alias("laurel.ceremony.place")]
public sealed record PlaceView(
    [property: Id(0)] int Place,
    [property: Id(1)] int Tray,
    [property: Id(2)] CitationId Citation,
    [property: Id(3)] Serial Serial,
    [property: Id(4)] int Register,
    [property: Id(5)] string Name,
    [property: Id(6)] string PositionAndUnit,
    [property: Id(7)] string? Presenter,
    [property: Id(8)] string? Receiver,
    [property: Id(9)] bool OnTray,
    [property: Id(10)] Handover? Outcome,
    [property: Id(11)] Handover? Noted = null,
    [property: Id(12)] PaperState Paper = PaperState.Planned,
    [property: Id(13)] Collection? Collected = null,
    [property: Id(14)] string Honorific = "");
