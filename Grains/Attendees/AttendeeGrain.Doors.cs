using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Doors;
using Laurel.Storage;

namespace Laurel.Grains.Attendees;

/// <summary>Scans: one commit each, of head, event and the command's row, which lies under the device wherever the scan is recorded.</summary>
public sealed partial class AttendeeGrain
{
    public async Task<ScanAnswer> Scan(RecordScan command)
    {
        var scan = command.Scan;
        var receipt = await Execute(
            ScanCommand.OfCode(scan),
            async attendee => await VersionOf(attendee, scan.Code) switch
            {
                { } version => Attendee.OfDayPutOff(attendee.Scan(scan, version, command.Area, Now, command.Asked, command.Rehearsal, command.ClosedAt), command.PutOffAt),
                null => (Ruling<AttendeeEvent>)(BadgeToken.IsDigits(scan.Code) ? ScanAnswers.ForgedHere : AttendeeRefusals.Unknown),
            },
            ScanAnswers.Spoken);
        return await Answered(command, receipt);
    }

    public Task<ScanAnswer> CheckInByName(RecordScan command) => ByName(command, attendee => command.HandOver
        ? attendee.CheckInAndHandOver(command.Scan, command.Area, Now, command.Asked, command.Rehearsal, command.ClosedAt)
        : attendee.CheckInByName(command.Scan, command.Area, Now, command.Asked, command.Rehearsal, command.ClosedAt));

    public Task<ScanAnswer> TakeBack(RecordScan command) =>
        ByName(command, attendee => attendee.TakeBack(command.Scan, command.Area, Now, command.Rehearsal));

    private async Task<ScanAnswer> ByName(RecordScan command, Func<Attendee, Ruling<AttendeeEvent>> decide)
    {
        var scan = command.Scan;
        var receipt = await Execute(
            ScanCommand.ByName(scan, Id), attendee => ValueTask.FromResult<Proposal<AttendeeEvent>>(Attendee.OfDayPutOff(decide(attendee), command.PutOffAt)), ScanAnswers.Spoken);
        return receipt.Refusal == AttendeeRefusals.Unknown
            ? ScanAnswers.Refused(scan.Id, AttendeeRefusals.Unknown)
            : await Answered(command, receipt);
    }

    private async Task<ScanAnswer> Answered(RecordScan command, Receipt receipt)
    {
        var answer = ScanAnswers.From(command.Scan.Id, receipt, await Read());
        if (command.Scan.DecidedOffline && answer is { Attendee: not null, Rehearsal: 0 }) await DecideAlone(command, answer.Outcome);
        return answer;
    }

    // A retry that says the door decided alone, of a scan that was answered as one online.
    private async Task DecideAlone(RecordScan command, ScanOutcome answered)
    {
        var scan = command.Scan;
        if (Decided(await Read()).Events.IsEmpty) return;
        await Execute(new DecideScanAlone(new CommandId($"{scan.Device.Text}-{scan.Id}").Step("alone")), Decided);

        Ruling<AttendeeEvent> Decided(Attendee attendee) => attendee.DecideAlone(scan, answered, command.Area, Now);
    }

    /// <inheritdoc/>
    protected override RowKey CommandRow(Command command) => command is ScanCommand scan
        ? scan.Row(Address.Partition)
        : base.CommandRow(command);

    // The version of this attendee's badge that a code genuinely is; null where it is none.
    private async ValueTask<int?> VersionOf(Attendee attendee, string code) =>
        attendee.Badge is not { } badge ? null
        // The kept text was signed here: nothing is left to verify.
        : code == badge.QrText || code == badge.TypedCode.Text ? badge.Version
        : BadgeToken.TryRead(code, out var token) ? token.Number == Id && badges.IsSigned(token) ? token.Version : null
        : TypedCode.TryRead(code, out var typed) ? await VersionOf(typed)
        : null;

    private async ValueTask<int?> VersionOf(TypedCode typed) =>
        await AttendeeClaims.Find(Table, AttendeeClaims.Code(Address.Partition, typed)) is { Claim: var claim } && claim.Attendee == Id
            ? claim.Version
            : null;
}

internal sealed record DecideScanAlone(CommandId CommandId) : Command(CommandId);
