using Laurel.Silo.Embedded;
using Orleans.Runtime;

namespace Orleans;

/// <summary>Who a grain or a reference is.</summary>
public static class GrainExtensions
{
    public static GrainId GetGrainId(this IAddressable grain) => grain switch
    {
        IGrainBase itself => itself.GrainContext.GrainId,
        IKnowsGrainId reference => reference.GrainId,
        null => throw new ArgumentNullException(nameof(grain)),
        _ => throw new ArgumentException($"{grain.GetType()} is neither a grain nor a reference to one.", nameof(grain)),
    };

    public static string GetPrimaryKeyString(this IAddressable grain) => grain.GetGrainId().Key.ToString();
}

/// <summary>What is done with tasks that nobody awaits.</summary>
public static class PublicOrleansTaskExtensions
{
    /// <summary>Looks at a failure of the task, and lets it be.</summary>
    public static void Ignore(this Task task)
    {
        if (task.IsCompleted)
            _ = task.Exception;
        else
            task.ContinueWith(
                static failed => _ = failed.Exception,
                CancellationToken.None,
                TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default);
    }
}
