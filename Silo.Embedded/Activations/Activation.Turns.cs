using Orleans.Runtime;

namespace Laurel.Silo.Embedded;

/// <remarks>
/// A turn is a task on this scheduler, so whatever a turn awaits continues here as a later turn, and no two turns run at once.
/// A call's first turn waits until the calls under way allow it.
/// </remarks>
internal sealed partial class Activation : IThreadPoolWorkItem
{
    [ThreadStatic]
    private static Activation? current;

    /// <summary>The next turn, and those behind it: most activations never have more than one, and a hundred thousand of them are in memory.</summary>
    private Task? turn;
    private Queue<Task>? turns;
    private Call? waiting, lastWaiting, blocking;
    private int running;
    private bool awake;
    private long usedAt = silo.CoarseNow;

    /// <summary>The activation whose turn this thread runs.</summary>
    public static new Activation? Current => current;

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Takes a call in, unless the activation has ended.</summary>
    public bool Receive(Call call)
    {
        lock (gate)
        {
            if (stage == Stage.Ended)
                return false;
            if (lastWaiting is null)
                waiting = call;
            else
                lastWaiting.Next = call;
            lastWaiting = call;
            Wake();
            return true;
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        current = this;
        try
        {
            for (var left = silo.Schedule.TurnsInARow; left > 0; left--)
                if (!TakeTurn())
                    return;
        }
        finally
        {
            current = null;
        }
        silo.Schedule.Ready(this);
    }

    protected override void QueueTask(Task task)
    {
        lock (gate)
        {
            if (turn is null)
                turn = task;
            else
                (turns ??= new()).Enqueue(task);
            Wake();
        }
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && current == this && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (gate)
            return turn is null ? [] : [turn, .. turns ?? []];
    }

    private void Wake()
    {
        if (awake)
            return;
        awake = true;
        silo.Schedule.Ready(this);
    }

    private bool TakeTurn()
    {
        if (silo.IsDead || Next() is not { } turn)
            return false;
        if (turn.Status == TaskStatus.Created)
            turn.RunSynchronously(this);
        else
            TryExecuteTask(turn);
        return true;
    }

    /// <summary>The next turn: what was begun goes before what has yet to begin.</summary>
    private Task? Next()
    {
        lock (gate)
        {
            if (turn is { } begun)
            {
                turn = turns?.Dequeue();
                if (turns is { Count: 0 })
                    turns = null;
                return begun;
            }
            if (stage == Stage.Fresh)
                return Lifecycle(Stage.Activating, static self => ((Activation)self!).Activate(((Activation)self).waiting?.Context));
            if (stage == Stage.Valid && ending is not null && running == 0)
                return Lifecycle(Stage.Ending, static self => ((Activation)self!).Deactivate());
            if (stage == Stage.Valid && ending is null && TakeFirstThatMayStart() is { } call)
                return new(static state => ((Call)state!).At!.Begin((Call)state), call);
            awake = false;
            return null;
        }
    }

    private Task Lifecycle(Stage next, Func<object?, Task> work)
    {
        stage = next;
        return new Task(static state => _ = (((Func<object?, Task>, Activation))state!).Item1((((Func<object?, Task>, Activation))state).Item2), (work, this));
    }

    private Call? TakeFirstThatMayStart()
    {
        Call? before = null;
        for (var call = waiting; call is not null; (before, call) = (call, call.Next))
        {
            var expired = silo.DropsExpired && call.Deadline <= silo.CoarseNow;
            if (!expired && !MayStart(call))
                continue;
            TakeOut(call, before);
            if (expired)
                return TakeFirstThatMayStart();
            running++;
            if (!call.AlwaysInterleaves)
                blocking ??= call;
            call.At = this;
            return call;
        }
        return null;
    }

    /// <summary>
    /// One call at a time, but read-only ones together; as in Orleans, only the first of those under way holds others off, so once it
    /// has ended any call may start beside the read-only ones left.
    /// </summary>
    private bool MayStart(Call call) =>
        running == 0 || call.AlwaysInterleaves || blocking is null || (blocking.IsReadOnly && call.IsReadOnly);

    private void TakeOut(Call call, Call? before)
    {
        if (before is null)
            waiting = call.Next;
        else
            before.Next = call.Next;
        if (lastWaiting == call)
            lastWaiting = before;
        call.Next = null;
    }

    private void Begin(Call call)
    {
        RequestContext.Current = call.Context;
        IncomingCall? filtered = silo.Filters.Length == 0 ? null : new(call, this, silo.Filters);
        Task work;
        try
        {
            work = filtered?.Invoke() ?? call.InvokeOn(GrainInstance!);
        }
        catch (Exception failure)
        {
            work = Task.FromException(failure);
        }
        // The work under way took its context with it; what follows here needs none, and would carry it along.
        RequestContext.Current = null;
        if (work.IsCompleted)
            Finish(call, filtered, work);
        else
            work.ContinueWith(
                static (done, state) =>
                {
                    var (call, filtered) = ((Call, IncomingCall?))state!;
                    call.At!.Finish(call, filtered, done);
                },
                (call, filtered), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, this);
    }

    private void Finish(Call call, IncomingCall? filtered, Task work)
    {
        lock (gate)
        {
            running--;
            if (blocking == call)
                blocking = null;
            if (call.KeepsAlive)
                usedAt = silo.CoarseNow;
            Wake();
        }
        if (work.IsCompletedSuccessfully)
            call.Answer(filtered is null ? call.ResultOf(work) : filtered.Result);
        else
            call.Fail(work.Exception?.InnerException ?? new TaskCanceledException(work));
    }
}
