namespace Laurel.Silo.Embedded;

/// <summary>Where work that is ready waits to be run: the thread pool, or a <see cref="Simulation"/> that orders it by a seed.</summary>
public abstract class Schedule
{
    /// <summary>The schedule of a real process.</summary>
    public static Schedule ThreadPool { get; } = new OfThreadPool();

    /// <summary>How many turns one activation may take in a row before others are let in.</summary>
    internal virtual int TurnsInARow => 64;

    /// <summary>Whether the same work comes in the same order every time.</summary>
    internal virtual bool IsOrdered => false;

    /// <summary>How the end of a task is told: in order, everything happens on one thread; else those who wait go on elsewhere.</summary>
    internal TaskCreationOptions Telling => IsOrdered ? TaskCreationOptions.None : TaskCreationOptions.RunContinuationsAsynchronously;

    /// <summary>Runs the work as soon as may be, without any of the caller's context.</summary>
    internal abstract void Ready(IThreadPoolWorkItem work);

    /// <summary>A scheduler for tasks that belong to no activation.</summary>
    internal virtual TaskScheduler Tasks => TaskScheduler.Default;

    private sealed class OfThreadPool : Schedule
    {
        internal override void Ready(IThreadPoolWorkItem work) =>
            System.Threading.ThreadPool.UnsafeQueueUserWorkItem(work, preferLocal: true);
    }
}
