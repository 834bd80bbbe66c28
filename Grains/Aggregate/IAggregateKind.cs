using System.Reflection;

namespace Laurel.Grains.Aggregate;

/// <summary>A kind of thing, for who walks over all kinds.</summary>
public interface IAggregateKind
{
    string Name { get; }

    /// <summary>The fold of these events as plain JSON, each read in the scope that is entered for it.</summary>
    byte[] Fold(IEnumerable<StoredEvent> events, Func<StoredEvent, IDisposable?> enter);

    /// <summary>The state in a head's row as plain JSON, comparable with <see cref="Fold"/> byte by byte.</summary>
    byte[] StateIn(ReadOnlyMemory<byte> head);

    /// <summary>The kinds of all aggregate grains of an assembly, undertaking ones included: each has its own in a public static field.</summary>
    static IReadOnlyList<IAggregateKind> In(Assembly assembly) =>
        [.. assembly.GetTypes().Where(type => !type.IsAbstract && IsAggregate(type.BaseType))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.FieldType.IsAssignableTo(typeof(IAggregateKind)))
            .Select(field => (IAggregateKind)field.GetValue(null)!)];

    private static bool IsAggregate(Type? type) => type is not null
        && ((type.IsGenericType && type.GetGenericTypeDefinition() == typeof(AggregateGrain<,>)) || IsAggregate(type.BaseType));
}
