using System.Reflection;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Laurel.Silo.Embedded;

/// <summary>Something that an activation is asked to do, from its sending to its answer.</summary>
internal abstract class Call(MethodInfo method) : IInvokable
{
    public MethodInfo Method { get; } = method;

    public required GrainId Target { get; init; }

    /// <summary>The calling grain; null where the caller is none.</summary>
    public GrainId? Source { get; init; }

    /// <summary>What travels with the call.</summary>
    public Dictionary<string, object>? Context { get; init; }

    /// <summary>After this moment of the silo's coarse clock nobody waits for the answer.</summary>
    public long Deadline { get; set; } = long.MaxValue;

    /// <summary>How many activations this call has come to that did not run it.</summary>
    public int Hops { get; set; }

    /// <summary>The next call that waits in the same activation.</summary>
    public Call? Next { get; set; }

    /// <summary>The activation that runs this call.</summary>
    public Activation? At { get; set; }

    /// <summary>Where this call lies among those that are waited for.</summary>
    public LinkedListNode<Call>? Place { get; set; }

    public virtual bool IsReadOnly => false;

    /// <summary>May run whatever else is under way.</summary>
    public virtual bool AlwaysInterleaves => false;

    public virtual bool KeepsAlive => true;

    /// <summary>Means this activation and no later one: it is dropped where the activation ends.</summary>
    public virtual bool IsLocal => false;

    /// <summary>Whether the caller hears an answer.</summary>
    public virtual bool IsWaitedFor => true;

    /// <summary>Calls the grain; the task ends with its work.</summary>
    public abstract Task InvokeOn(object grain);

    /// <summary>What the ended work of <see cref="InvokeOn"/> gave.</summary>
    public abstract object? ResultOf(Task done);

    public abstract void Answer(object? result);

    public abstract void Fail(Exception exception);

    public abstract int GetArgumentCount();

    public abstract object? GetArgument(int index);

    public abstract void SetArgument(int index, object value);

    public object? GetTarget() => null;

    public virtual string GetInterfaceName() => GetInterfaceType().FullName!;

    public string GetMethodName() => Method.Name;

    public string GetActivityName() => $"{GetInterfaceName()}/{GetMethodName()}";

    public MethodInfo GetMethod() => Method;

    public Type GetInterfaceType() => Method.DeclaringType!;

    public void Dispose()
    {
    }

    public override string ToString() => $"{GetActivityName()} of {Target}";
}
