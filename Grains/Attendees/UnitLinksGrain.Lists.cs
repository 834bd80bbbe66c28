using Laurel.Domain.Attendees;

namespace Laurel.Grains.Attendees;

/// <summary>A unit's whole list by its link: each row is one nomination, in the file's order, as far as the quota goes.</summary>
public sealed partial class UnitLinksGrain
{
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(5);

    public Task<UnitListAnswer> NominateAll(ListByLink command) => system.Ask(async () =>
    {
        var (unit, refusal) = await UnitOf(command.Token);
        if (unit is null) return new UnitListAnswer([], true, refusal);
        var members = await Members(unit);
        var names = members.Select(item => VietnameseOrder.KeyOf(item.Registration.Name)).ToHashSet();
        var group = members.Select(item => item.Registration.Group).FirstOrDefault("") ?? "";
        var (rows, free, began) = (new List<UnitListRow>(), unit.Quota - unit.Held, context.Clock.GetTimestamp());
        foreach (var row in command.List.Rows.Skip(command.From))
        {
            if (command.Apply && context.Clock.GetElapsedTime(began) > Slice) return new(rows, Done: false);
            var told = Judge(row, unit, names, free);
            if (command.Apply && told.Outcome == ImportOutcome.Created) told = await Nominated(told, command, Placed(unit, row.Attendee!, group));
            if (told.Outcome == ImportOutcome.Created) free -= names.Add(VietnameseOrder.KeyOf(row.Attendee!.Name)) ? 1 : 0;
            rows.Add(told);
        }
        return new(rows);
    });

    private static UnitListRow Judge(ImportRow row, DelegationView unit, HashSet<string> names, int? free)
    {
        var told = new UnitListRow(row.Row, row.Name, row.Attendee?.Position ?? "", ImportOutcome.Refused, null, row.Findings);
        return row.Attendee is not { } said ? told
            : said.Unit.Length > 0 && !Delegation.IsSameUnit(said.Unit, unit.Unit) ? told with { Refusal = LinkRefusals.OtherUnit }
            : names.Contains(VietnameseOrder.KeyOf(said.Name)) ? told with { Outcome = ImportOutcome.Unchanged }
            : free <= 0 ? told with { Refusal = DelegationRefusals.QuotaFull }
            : told with { Outcome = ImportOutcome.Created };
    }

    private async Task<UnitListRow> Nominated(UnitListRow told, ListByLink command, Registration person)
    {
        var id = AttendeeNumbers.OfRow(context.Keys, $"{Partition}\n{command.Token.Text}\n{command.List.FileHash}", told.Row);
        var receipt = await Attendee(id).Register(new(command.CommandId.Step($"row-{told.Row}"), person, As: AttendeeStatus.Nominated));
        if (receipt.Accepted) await Roster.Await(receipt.Kind, receipt.Id, receipt.N);
        return receipt.Refusal switch
        {
            null => told,
            { } refusal when refusal == AttendeeRefusals.Exists => told with { Outcome = ImportOutcome.Unchanged },
            { } refusal => told with { Outcome = ImportOutcome.Refused, Refusal = refusal },
        };
    }
}
