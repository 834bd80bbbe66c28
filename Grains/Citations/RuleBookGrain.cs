using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Grains.Aggregate;
using Orleans.Runtime;

namespace Laurel.Grains.Citations;

/// <inheritdoc cref="IRuleBook"/>
[GrainType("rules")]
public sealed class RuleBookGrain(AggregateContext context) : AggregateGrain<RuleBook, RuleBookEvent>(Thing, context), IRuleBook
{
    public static readonly AggregateKind<RuleBook, RuleBookEvent> Thing = new("rules");

    public Task<Receipt> Enter(EnterRules command) => Execute(command, book => book.Enter(command.Rules));

    public Task<Receipt> DropRules(DropRules command) => Execute(command, book => book.DropRules(command.Form, command.From));

    public Task<Receipt> SetProofs(SetProofs command) => Execute(command, book => book.SetProofs(command.Strictness));

    public Task<Receipt> EnterGround(EnterGround command) => Execute(command, book => book.Enter(command.Ground));

    public Task<Receipt> DropGround(DropGround command) => Execute(command, book => book.DropGround(command.Code));

    public Task<Receipt> EnterHoliday(EnterHoliday command) => Execute(command, book => book.Enter(command.Holiday));

    public Task<Receipt> DropHoliday(DropHoliday command) => Execute(command, book => book.DropHoliday(command.On));

    public Task<Receipt> ConfirmYear(ConfirmYear command) => Execute(command, book => book.Confirm(command.Year));

    public Task<Receipt> EnterSalary(EnterSalary command) => Execute(command, book => book.Enter(command.Salary));

    public Task<Receipt> DropSalary(DropSalary command) => Execute(command, book => book.DropSalary(command.From));

    public Task<Receipt> EnterRetention(EnterRetention command) => Execute(command, book => book.Enter(command.Rule, Now));

    public Task<Receipt> DropRetention(DropRetention command) => Execute(command, book => book.DropRetention(command.From, Now));

    public async Task<OwnRetentions> Retentions()
    {
        var book = await Read();
        return new(book.Retentions, book.RetentionsSince);
    }

    public async Task<DatedData> Dated()
    {
        var book = await Read();
        return new(book.Holidays, book.Years, book.Salaries);
    }

    public async Task<IReadOnlyList<LegalGround>> Grounds() => (await Read()).Grounds;

    public async Task<Strictness> Proofs() => (await Read()).Proofs ?? Strictness.Warn;

    public async Task<IReadOnlyList<RuleSet>> Own() => (await Read()).Own;
}
