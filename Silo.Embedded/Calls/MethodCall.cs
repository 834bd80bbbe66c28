namespace Laurel.Silo.Embedded;

/// <summary>The call of a method of a grain's interface.</summary>
/// <typeparam name="T">What the method answers; <see cref="Nothing"/> where it answers none.</typeparam>
internal sealed class MethodCall<T>(GrainMethod<T> method, object?[] arguments, EmbeddedSilo silo)
    : Call(method.Declared)
{
    private readonly TaskCompletionSource<T> answer = new(silo.Schedule.Telling);

    public Task<T> Answered => answer.Task;

    public override bool IsReadOnly => method.IsReadOnly;

    public override bool IsWaitedFor => !method.IsOneWay;

    public override Task InvokeOn(object grain) => method.Invoke(grain, arguments);

    public override object? ResultOf(Task done) => done is Task<T> typed ? typed.GetAwaiter().GetResult() : default(T);

    public override void Answer(object? result)
    {
        silo.Deadlines.Remove(this);
        try
        {
            answer.TrySetResult((T)(silo.Copier is { } copier ? copier.Copy(result) : result)!);
        }
        catch (Exception uncopied)
        {
            answer.TrySetException(uncopied);
        }
    }

    public override void Fail(Exception exception)
    {
        silo.Deadlines.Remove(this);
        if (IsWaitedFor)
            answer.TrySetException(exception);
    }

    public override int GetArgumentCount() => arguments.Length;

    public override object? GetArgument(int index) => arguments[index];

    public override void SetArgument(int index, object value) => arguments[index] = value;
}

/// <summary>The answer of a method that has none.</summary>
internal readonly struct Nothing;
