using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Doors;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Attendees;

namespace Laurel.Grains.Doors;

/// <summary>The grain of a door: it finds out whose a code is and asks that attendee straight.</summary>
/// <remarks>
/// The order of questions: gate, then malformed → unknown, foreign → wrong-conference, key or secret → forged; signature, version and
/// registration are the attendee's. A token is asked about only once its secret is found to be ours, a typed code once its claim is found,
/// a name once its head is found: so guessing activates nothing.
/// </remarks>
[GrainType("door")]
public sealed partial class DoorGrain(AggregateContext context, IBadgeKeys badges, ScanSeal seal) : LaurelGrain, IDoor
{
    private const int InFlight = 64;

    private ConferenceCode conference;
    private DeviceId device;

    private string Partition => $"c~{conference.Text}";

    private DateTimeOffset Now => context.Clock.GetUtcNow();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        var parts = this.GetPrimaryKeyString().Split('/', 2);
        (conference, device) = (new(parts[0]), new(parts.Length > 1 ? parts[1] : ""));
    }

    public Task<IReadOnlyList<ScanAnswer>> Scan(IReadOnlyList<ScanFact> scans) =>
        Each([.. scans.Select(scan => scan with { Device = device })], scan => Whose(scan.Code), Answer, scan => scan.Id);

    public async Task<IReadOnlyList<ScanAnswer>> CheckIn(CheckIn command)
    {
        var scans = new List<ScanFact>();
        foreach (var attendee in command.Attendees)
        {
            var scan = new ScanFact($"{command.CommandId.Text}-{attendee.Text}", attendee.Text, command.Gate, Direction.In, command.At, device);
            if (command.Inside?.Contains(attendee) != true || await IsAnswered(ScanCommand.ByName(scan, attendee))) scans.Add(scan);
        }
        return await Each(scans, scan => new(scan.Id), scan => AnswerByName(scan, command.HandOver), scan => scan.Id);
    }

    private async Task<ScanAnswer> Answer(ScanFact scan)
    {
        if (!IsWellFormed(scan)) return ScanAnswers.Refused(scan.Id, DoorRefusals.MalformedScan);
        if (await View(scan) is not { } view) return ScanAnswers.Refused(scan.Id, ConferenceRefusals.Unknown);
        if (Way.Through(scan, view, Now) is not { } way) return await Unplaced(scan, ScanOutcome.UnknownGate, Way.RehearsalOf(scan, view, Now));
        if (BadgeToken.TryRead(scan.Code.Trim(), out var token))
            return badges.OriginOf(conference, token) switch
            {
                BadgeOrigin.Foreign => await Unplaced(scan, ScanOutcome.WrongConference, way.Rehearsal),
                BadgeOrigin.Forged => await Unplaced(scan, ScanOutcome.Forged, way.Rehearsal),
                _ => await Asked(token.Number, scan with { Code = scan.Code.Trim() }, way),
            };
        return TypedCode.TryRead(scan.Code, out var typed)
            ? await AnswerTyped(scan with { Code = typed.Text }, typed, way)
            : await Unplaced(scan, ScanOutcome.Unknown, way.Rehearsal);
    }

    // Whose a code says it is, without a question to anybody: the badge's digits and its typed code are one person's. A code that is nobody's, its own.
    private async ValueTask<string> Whose(string code) =>
        BadgeToken.TryRead(code.Trim(), out var token) ? token.Number.Text
        : TypedCode.TryRead(code, out var typed) && await AttendeeClaims.Find(context.Table, AttendeeClaims.Code(Partition, typed)) is { } held
            ? held.Claim.Attendee.Text
        : code;

    private async Task<ScanAnswer> AnswerTyped(ScanFact scan, TypedCode typed, Way way)
    {
        if (AreCodesClosed)
            return await Heard(scan) ?? ScanAnswers.Refused(scan.Id, DoorRefusals.TooManyWrongCodes);
        if (await AttendeeClaims.Find(context.Table, AttendeeClaims.Code(Partition, typed)) is { } held)
            return await Asked(held.Claim.Attendee, scan, way);
        await CountWrongCode();
        return await Unplaced(scan, ScanOutcome.Unknown, way.Rehearsal);
    }

    private Task<ScanAnswer> AnswerByName(ScanFact scan, bool handOver = false) =>
        RecordedByName(scan, (attendee, asked) => attendee.CheckInByName(asked with { HandOver = handOver }));

    private async Task<ScanAnswer> RecordedByName(ScanFact scan, Func<IAttendee, RecordScan, Task<ScanAnswer>> ask)
    {
        if (!IsWellFormed(scan)) return ScanAnswers.Refused(scan.Id, DoorRefusals.MalformedScan);
        if (!AttendeeId.TryRead(scan.Code, out var attendee)) return ScanAnswers.Refused(scan.Id, AttendeeRefusals.Unknown);
        if (await View(scan) is not { } view) return ScanAnswers.Refused(scan.Id, ConferenceRefusals.Unknown);
        if (Way.Through(scan, view, Now) is not { } way) return await Unplaced(scan, ScanOutcome.UnknownGate, Way.RehearsalOf(scan, view, Now));
        var head = new GrainAddress(Partition, AttendeeGrain.Thing.Name, attendee.Text).Head;
        if (await context.Table.Find(head, CancellationToken.None) is null) return ScanAnswers.Refused(scan.Id, AttendeeRefusals.Unknown);
        return await Seated(await ask(Attendee(attendee), way.For(attendee, scan with { Code = "" })));
    }

    private async Task<ScanAnswer> Asked(AttendeeId attendee, ScanFact scan, Way way)
    {
        var answer = await Attendee(attendee).Scan(way.For(attendee, scan));
        return answer is { Attendee: null, Refusal: null, N: 0 } ? await Unplaced(scan, answer.Outcome, way.Rehearsal) : await Seated(answer);
    }

    private async Task<ScanAnswer> Unplaced(ScanFact scan, ScanOutcome outcome, int rehearsal)
    {
        var answer = await GrainFactory.GetGrain<IDoorBook>(this.GetPrimaryKeyString()).Record(new(new(scan.Id), scan, outcome, rehearsal));
        // This id was answered before, when its code still led to somebody: the same answer again, with the name.
        return answer.Attendee is { } known
            ? await Seated(answer with { Name = (await Attendee(known).Get())?.Registration.Name })
            : answer;
    }

    private async Task<ScanAnswer?> Heard(ScanFact scan) =>
        await IsAnswered(ScanCommand.OfCode(scan)) ? await Unplaced(scan, ScanOutcome.Unknown, 0) : null;

    private async ValueTask<bool> IsAnswered(ScanCommand scan) =>
        await context.Table.Find(scan.Row(Partition), CancellationToken.None) is not null;

    private IAttendee Attendee(AttendeeId attendee) => GrainFactory.GetGrain<IAttendee>($"{conference.Text}/{attendee.Text}");

    // A code may be anything: what is too long for a badge is unknown, and recorded so.
    private static bool IsWellFormed(ScanFact scan) => scan is { Id.Length: > 0 and <= 128 } && GateId.IsName(scan.Gate.Text);

    // At most so many at once; those of one person one after another, in the order given.
    private static async Task<IReadOnlyList<ScanAnswer>> Each<T>(
        IReadOnlyList<T> scans, Func<T, ValueTask<string>> whose, Func<T, Task<ScanAnswer>> answer, Func<T, string> id)
    {
        if (scans.Count > IDoor.MostScans) return [.. scans.Select(scan => ScanAnswers.Refused(id(scan), DoorRefusals.TooManyScans))];
        if (scans.Count == 1) return [await Tried(scans[0])];
        var answers = new ScanAnswer[scans.Count];
        var people = new string[scans.Count];
        for (var i = 0; i < people.Length; i++)
            people[i] = await whose(scans[i]);
        var lanes = new Queue<IEnumerable<int>>(Enumerable.Range(0, scans.Count).GroupBy(i => people[i]));
        await Task.WhenAll(Enumerable.Range(0, Math.Min(InFlight, lanes.Count)).Select(async _ =>
        {
            while (lanes.TryDequeue(out var lane))
                foreach (var i in lane)
                    answers[i] = await Tried(scans[i]);
        }));
        return answers;

        // Whoever cannot be read keeps nobody behind from being answered. What else goes wrong is a mistake of ours, and nobody's to catch.
        async Task<ScanAnswer> Tried(T scan)
        {
            try
            {
                return await answer(scan);
            }
            catch (Exception failure) when (Unreadable.Is(failure))
            {
                return ScanAnswers.Refused(id(scan), AggregateRefusals.Busy);
            }
        }
    }
}
