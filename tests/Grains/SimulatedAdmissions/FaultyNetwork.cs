using Laurel.Storage;

namespace Laurel.Grains.Tests.SimulatedAdmissions;

/// <summary>Lets a simulation order a table's calls, and loses some of them or their answers.</summary>
internal sealed class FaultyNetwork(Silo.Embedded.Simulation simulation) : ITableSchedule
{
    /// <summary>How many calls in a hundred are lost, and as many answers.</summary>
    public int LossPercent { get; set; }

    public async ValueTask<Fate> Ask(TableCall call)
    {
        await simulation.Turn();
        simulation.Note($"{call.Number} {call.Verb} {call.Partition} {call.Row}");
        return simulation.Chance.Next(100) is var dice && dice < LossPercent ? Fate.Lost
            : dice < 2 * LossPercent ? Fate.AnswerLost
            : Fate.Answered;
    }

    public async ValueTask Answer(TableCall call) => await simulation.Turn();
}
