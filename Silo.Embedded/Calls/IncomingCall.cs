using System.Reflection;
using Orleans;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Laurel.Silo.Embedded;

/// <summary>A call on its way through the filters to its grain.</summary>
internal sealed class IncomingCall(Call call, Activation activation, IIncomingGrainCallFilter[] filters) : IIncomingGrainCallContext
{
    private int passed;

    public IInvokable Request => call;

    public object Grain => activation.GrainInstance!;

    public GrainId? SourceId => call.Source;

    public GrainId TargetId => call.Target;

    public string InterfaceName => call.GetInterfaceName();

    public string MethodName => call.GetMethodName();

    public MethodInfo InterfaceMethod => call.Method;

    public IGrainContext TargetContext => activation;

    public MethodInfo ImplementationMethod => activation.Class.ImplementationOf(call.Method);

    public object? Result { get; set; }

    public Task Invoke() => passed < filters.Length ? filters[passed++].Invoke(this) : InvokeGrain();

    private Task InvokeGrain()
    {
        var work = call.InvokeOn(Grain);
        if (!work.IsCompletedSuccessfully)
            return Await(work);
        Result = call.ResultOf(work);
        return Task.CompletedTask;
    }

    private async Task Await(Task work)
    {
        await work;
        Result = call.ResultOf(work);
    }
}
