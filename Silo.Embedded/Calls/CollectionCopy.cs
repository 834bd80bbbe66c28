using System.Collections.Immutable;

namespace Laurel.Silo.Embedded;

/// <summary>Copies one of the collections that Orleans carries.</summary>
internal abstract class CollectionCopy
{
    public abstract object Of(object original, Func<object?, object?> copy);

    /// <summary>Null where the type is no collection that is carried.</summary>
    public static CollectionCopy? For(Type type)
    {
        var items = type.GetGenericArguments();
        var copy = items.Length switch
        {
            1 => typeof(SequenceCopy<>).MakeGenericType(items),
            2 => typeof(DictionaryCopy<,>).MakeGenericType(items),
            _ => null,
        };
        var made = copy is null ? null : (CollectionCopy)Activator.CreateInstance(copy)!;
        return made?.Carries(type.GetGenericTypeDefinition()) == true ? made : null;
    }

    protected abstract bool Carries(Type definition);
}

internal sealed class SequenceCopy<T> : CollectionCopy
{
    private static readonly Dictionary<Type, Func<IEnumerable<T>, object>> Makers = new()
    {
        [typeof(List<>)] = items => items.ToList(),
        [typeof(HashSet<>)] = items => items.ToHashSet(),
        [typeof(ImmutableArray<>)] = items => items.ToImmutableArray(),
        [typeof(ImmutableList<>)] = items => items.ToImmutableList(),
        [typeof(ImmutableHashSet<>)] = items => items.ToImmutableHashSet(),
        [typeof(ImmutableSortedSet<>)] = items => items.ToImmutableSortedSet(),
    };

    public override object Of(object original, Func<object?, object?> copy) => original is ImmutableArray<T> { IsDefault: true } ? original
        : Makers[original.GetType().GetGenericTypeDefinition()](((IEnumerable<T>)original).Select(item => (T)copy(item)!));

    protected override bool Carries(Type definition) => Makers.ContainsKey(definition);
}

internal sealed class DictionaryCopy<TKey, TValue> : CollectionCopy
    where TKey : notnull
{
    private static readonly Dictionary<Type, Func<IEnumerable<KeyValuePair<TKey, TValue>>, object>> Makers = new()
    {
        [typeof(Dictionary<,>)] = items => items.ToDictionary(),
        [typeof(ImmutableDictionary<,>)] = items => items.ToImmutableDictionary(),
        [typeof(ImmutableSortedDictionary<,>)] = items => items.ToImmutableSortedDictionary(),
    };

    public override object Of(object original, Func<object?, object?> copy) => original is KeyValuePair<TKey, TValue> pair ? Copied(pair, copy)
        : Makers[original.GetType().GetGenericTypeDefinition()](
            ((IEnumerable<KeyValuePair<TKey, TValue>>)original).Select(item => Copied(item, copy)));

    protected override bool Carries(Type definition) => definition == typeof(KeyValuePair<,>) || Makers.ContainsKey(definition);

    private static KeyValuePair<TKey, TValue> Copied(KeyValuePair<TKey, TValue> pair, Func<object?, object?> copy) =>
        new((TKey)copy(pair.Key)!, (TValue)copy(pair.Value)!);
}
