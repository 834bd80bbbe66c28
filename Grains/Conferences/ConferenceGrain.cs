using Laurel.Domain.Conferences;
using Laurel.Domain.Doors;
using Laurel.Grains.Accounts;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Doors;

namespace Laurel.Grains.Conferences;

/// <summary>The grain of a conference.</summary>
[GrainType("conference")]
public sealed partial class ConferenceGrain(AggregateContext context, SystemActor system)
    : UndertakingGrain<Conference, ConferenceEvent>(Thing, context, system), IConference
{
    public static readonly AggregateKind<Conference, ConferenceEvent> Thing = new("conference");

    private AttemptWindow wrongCodes = AttemptWindow.OfConference;

    private ConferenceCode Code => new(this.GetPrimaryKeyString());

    /// <remarks>The code enters the catalogue first; after a crash between the two, planning it again completes it.</remarks>
    public async Task<Receipt> Plan(PlanConference command)
    {
        if ((await Read()).PlanAs(Code, command.Plan).Refusal is null)
            await AsSystem.Ask(() => GrainFactory.GetGrain<ICatalogue>(CatalogueGrain.Key)
                .Enter(new(command.CommandId.Step("catalogue"), Code)));
        return await Execute(command, conference => conference.PlanAs(Code, command.Plan));
    }

    public async Task<Receipt> Move(MoveConference command)
    {
        var move = () => Execute(command, conference => conference.Move(command.To, Now));
        return command.To == ConferenceStatus.Postponed ? (await Undertake(move)).Receipt : await move();
    }

    public Task<Receipt> OpenDoorsByScan(OpenDoorsByScan command) => Execute(command, conference => conference.OpenDoorsByScan());

    public Task<Receipt> DefineGates(DefineGates command) => Execute(command, conference => conference.DefineGates([.. command.Gates]));

    public Task<Receipt> DefineRights(DefineRights command) => Execute(command, conference => conference.DefineRights([.. command.Rights]));

    public Task<Receipt> SetDoors(SetDoors command) => Execute(command, conference => conference.SetDoors(command.Doors));

    public Task<Receipt> BeginRehearsal(BeginRehearsal command) => Execute(command, conference => conference.BeginRehearsal(Now));

    public Task<Receipt> EndRehearsal(EndRehearsal command) => Execute(command, conference => conference.EndRehearsal(Now));

    public Task<Receipt> ConfirmIntroduction(ConfirmIntroduction command) =>
        Execute(command, conference => conference.ConfirmIntroduction([.. command.Present], Now));

    public Task<Receipt> EnterDecision(EnterDecision command) => Execute(command, conference => conference.EnterDecision(command.Decision));

    public Task<bool> CountWrongCode()
    {
        wrongCodes = wrongCodes.With(Now);
        return Task.FromResult(wrongCodes.IsFull(Now));
    }

    /// <inheritdoc/>
    protected override Task Tell(Conference after, long n) => after.Status == ConferenceStatus.DoorsOpen
        ? AsSystem.Ask(() => GrainFactory.GetGrain<IMuster>(Code.Text).Begin())
        : Task.CompletedTask;

    public async Task<ConferenceView?> Get() => await Read() is { Code: { } code, Plan: { } plan } conference
        ? new(code, N, plan, conference.Status, conference.Gates, conference.Decisions,
            conference.Rights.IsDefault ? [] : conference.Rights, conference.Doors ?? DoorSettings.Usual,
            conference.Rehearsals.IsDefault ? [] : conference.Rehearsals, conference.Introduction,
            conference.RehearsedIntroduction, wrongCodes.IsFull(Now), conference.OverSince,
            conference.PlanVersion, conference.DateOpen, conference.PutOffAt)
        : null;
}
