using System.Reflection;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Orleans
{
    /// <summary>Stands before every call that a grain receives: it lets the call pass, changes it, or throws.</summary>
    /// <remarks>It also sees timer ticks and reminders.</remarks>
    public interface IIncomingGrainCallFilter
    {
        Task Invoke(IIncomingGrainCallContext context);
    }

    public delegate Task IncomingGrainCallFilterDelegate(IIncomingGrainCallContext context);

    /// <summary>A call on its way.</summary>
    public interface IGrainCallContext
    {
        IInvokable Request { get; }

        object Grain { get; }

        /// <summary>The grain that calls; null where the caller is none.</summary>
        GrainId? SourceId { get; }

        GrainId TargetId { get; }

        string InterfaceName { get; }

        string MethodName { get; }

        MethodInfo InterfaceMethod { get; }

        /// <summary>The answer, once the call has been made; a filter may change it.</summary>
        object? Result { get; set; }

        /// <summary>Goes on to the next filter, or to the grain.</summary>
        Task Invoke();
    }

    public interface IIncomingGrainCallContext : IGrainCallContext
    {
        IGrainContext TargetContext { get; }

        MethodInfo ImplementationMethod { get; }
    }
}

namespace Orleans.Serialization.Invocation
{
    /// <summary>What is asked: a method with its arguments.</summary>
    public interface IInvokable : IDisposable
    {
        object? GetTarget();

        int GetArgumentCount();

        object? GetArgument(int index);

        void SetArgument(int index, object value);

        string GetMethodName();

        string GetInterfaceName();

        string GetActivityName();

        MethodInfo GetMethod();

        Type GetInterfaceType();

        CancellationToken GetCancellationToken() => default;
    }
}
