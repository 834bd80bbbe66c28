using System.Reflection;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace Laurel.Silo.Embedded;

/// <summary>A grain's timer: each tick is a call of the grain by itself, and the next is counted from its end.</summary>
internal sealed class GrainTimer : Call, IGrainTimer, IGrainTimerInvoker
{
    private static readonly MethodInfo TickMethod = typeof(IGrainTimerInvoker).GetMethod(nameof(IGrainTimerInvoker.InvokeCallbackAsync))!;

    private readonly EmbeddedSilo silo;
    private readonly Activation activation;
    private readonly Func<CancellationToken, Task> callback;
    private readonly GrainTimerCreationOptions options;
    private readonly CancellationTokenSource ended = new();
    private readonly ITimer timer;
    private TimeSpan due, period;
    private bool changed;
    private int ticking;

    public GrainTimer(EmbeddedSilo silo, Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
        : base(TickMethod)
    {
        (this.silo, this.activation, this.callback, this.options) = (silo, activation, callback, options);
        timer = silo.CreateTimer(Tick);
        activation.Keep(this);
    }

    public override bool AlwaysInterleaves => options.Interleave;

    public override bool KeepsAlive => options.KeepAlive;

    public override bool IsLocal => true;

    public override bool IsWaitedFor => false;

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        (due, this.period, changed) = (dueTime, period, true);
        if (Volatile.Read(ref ticking) == 0)
            timer.Change(dueTime, Timeout.InfiniteTimeSpan);
    }

    public override Task InvokeOn(object grain)
    {
        changed = false;
        return ended.IsCancellationRequested ? Task.CompletedTask : callback(ended.Token);
    }

    public override object? ResultOf(Task done) => null;

    public override void Answer(object? result)
    {
        Volatile.Write(ref ticking, 0);
        if (!ended.IsCancellationRequested)
            timer.Change(changed ? due : period, Timeout.InfiniteTimeSpan);
    }

    public override void Fail(Exception exception)
    {
        silo.Log.LogWarning(exception, "A timer of {Grain} failed; it goes on.", activation.GrainId);
        Answer(null);
    }

    public override int GetArgumentCount() => 0;

    public override object? GetArgument(int index) => throw new ArgumentOutOfRangeException(nameof(index));

    public override void SetArgument(int index, object value) => throw new ArgumentOutOfRangeException(nameof(index));

    public override string GetInterfaceName() => nameof(IGrainTimerInvoker);

    Task IGrainTimerInvoker.InvokeCallbackAsync() => throw new InvalidOperationException("Only its name is needed.");

    void IDisposable.Dispose()
    {
        ended.Cancel();
        timer.Dispose();
        activation.Forget(this);
    }

    // A timer that is changed in the moment that it fires may fire again: this one is a call, and a call waits in one place at a time.
    private void Tick()
    {
        if (Interlocked.Exchange(ref ticking, 1) == 0)
            activation.Receive(this);
    }
}

/// <summary>Under this name filters see the tick of a timer, in either engine.</summary>
internal interface IGrainTimerInvoker
{
    Task InvokeCallbackAsync();
}
