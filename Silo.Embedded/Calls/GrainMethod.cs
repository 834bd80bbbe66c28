using System.Reflection;
using Orleans.Concurrency;

namespace Laurel.Silo.Embedded;

/// <summary>A method of a grain's interface: how it is called, and how its answer comes back.</summary>
internal abstract class GrainMethod(MethodInfo declared)
{
    private readonly MethodInvoker invoker = MethodInvoker.Create(declared);

    public MethodInfo Declared { get; } = declared;

    public bool IsReadOnly { get; } = declared.IsDefined(typeof(ReadOnlyAttribute), inherit: true);

    public bool IsOneWay { get; } = declared.IsDefined(typeof(OneWayAttribute), inherit: true);

    /// <exception cref="NotSupportedException">The method returns no task.</exception>
    public static GrainMethod Of(MethodInfo declared)
    {
        var type = declared.ReturnType;
        var answers = type.IsGenericType ? type.GetGenericArguments()[0] : typeof(Nothing);
        var kind = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (kind != typeof(Task) && kind != typeof(Task<>) && kind != typeof(ValueTask) && kind != typeof(ValueTask<>))
            throw new NotSupportedException($"{declared.DeclaringType}.{declared.Name} must return a task.");
        return (GrainMethod)Activator.CreateInstance(typeof(GrainMethod<>).MakeGenericType(answers), declared)!;
    }

    /// <summary>Sends a call, and gives what the caller's side of the method returns.</summary>
    public abstract object Send(EmbeddedSilo silo, Reference to, object?[] arguments);

    /// <summary>Calls the grain itself.</summary>
    public Task Invoke(object grain, object?[] arguments) => AsTask(invoker.Invoke(grain, arguments.AsSpan()));

    protected abstract Task AsTask(object? returned);
}

/// <inheritdoc cref="GrainMethod"/>
/// <typeparam name="T">What the method answers; <see cref="Nothing"/> where it answers none.</typeparam>
internal sealed class GrainMethod<T>(MethodInfo declared) : GrainMethod(declared)
{
    private readonly Type returns = declared.ReturnType;

    public override object Send(EmbeddedSilo silo, Reference to, object?[] arguments)
    {
        var call = new MethodCall<T>(this, silo.Copier is { } copier ? copier.CopyAll(arguments) : arguments, silo)
        {
            Target = to.GrainId,
            Source = Activation.Current?.GrainId,
            Context = Orleans.Runtime.RequestContext.Current,
        };
        silo.Send(call);
        var answered = IsOneWay ? Task.FromResult<T>(default!) : call.Answered;
        if (returns == typeof(ValueTask<T>))
            return new ValueTask<T>(answered);
        return returns == typeof(ValueTask) ? new ValueTask(answered) : answered;
    }

    protected override Task AsTask(object? returned) => returned switch
    {
        Task task => task,
        ValueTask<T> task => task.AsTask(),
        ValueTask task => task.AsTask(),
        _ => throw new InvalidOperationException($"{Declared.DeclaringType}.{Declared.Name} returned null for a task."),
    };
}
