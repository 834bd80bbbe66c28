namespace Laurel.Silo.Embedded;

/// <summary>Tasks that belong to no grain, each a step of a simulation.</summary>
internal sealed class SimulatedTasks(Simulation simulation, string name, Func<bool> isDead) : TaskScheduler
{
    public override int MaximumConcurrencyLevel => 1;

    protected override void QueueTask(Task task) => simulation.Add(new(name, () =>
    {
        if (!isDead())
            TryExecuteTask(task);
    }));

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => [];
}
