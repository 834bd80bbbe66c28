using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Orleans;
using Orleans.Runtime;

namespace Laurel.Silo.Embedded;

/// <summary>Copies a message as a wire would: member by member where each has its number, and nothing that has none.</summary>
/// <remarks>A type that Orleans could not carry is refused with a <see cref="NotSupportedException"/>, immutable or not.</remarks>
internal sealed class Copier(Copying copying)
{
    private readonly ConcurrentDictionary<Type, Func<object, object>> copies = new();

    public object?[] CopyAll(object?[] arguments) => Array.ConvertAll(arguments, Copy);

    public object? Copy(object? value) => value is null ? null : copies.GetOrAdd(value.GetType(), For)(value);

    private Func<object, object> For(Type type)
    {
        if (IsPlain(type))
            return static value => value;
        if (copying.IsJson(type))
            return value => JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(value, type, copying.Json), type, copying.Json)!;
        if (type.IsArray && type.GetArrayRank() == 1)
            return value => CopyArray((Array)value);
        if (type.IsGenericType && CollectionCopy.For(type) is { } collection)
            return value => collection.Of(value, Copy);
        if (type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false))
            return CopyMembers(type);
        if (ItemsOf(type) is { } items)
            return value => CopyItems((IEnumerable)value, items);
        throw new NotSupportedException($"{type} has no serializer: it would not survive a wire.");
    }

    private static bool IsPlain(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(DateTime)
        || type == typeof(DateTimeOffset) || type == typeof(DateOnly) || type == typeof(TimeOnly) || type == typeof(TimeSpan)
        || type == typeof(Guid) || type == typeof(Uri) || type == typeof(TickStatus) || type == typeof(GrainId) || type == typeof(Nothing)
        || type == typeof(CancellationToken) || typeof(Reference).IsAssignableFrom(type);

    /// <summary>What a read-only list without a name of its own (a collection expression makes such) lists; it arrives as an array.</summary>
    private static Type? ItemsOf(Type type) => type.IsPublic ? null : type.GetInterfaces()
        .FirstOrDefault(known => known.IsGenericType && known.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))?.GetGenericArguments()[0];

    private Array CopyItems(IEnumerable list, Type items)
    {
        var all = list.Cast<object?>().Select(Copy).ToArray();
        var copy = Array.CreateInstance(items, all.Length);
        for (var i = 0; i < all.Length; i++)
            copy.SetValue(all[i], i);
        return copy;
    }

    private Array CopyArray(Array array)
    {
        var copy = (Array)array.Clone();
        if (!IsPlain(array.GetType().GetElementType()!))
            for (var i = 0; i < copy.Length; i++)
                copy.SetValue(Copy(array.GetValue(i)), i);
        return copy;
    }

    private Func<object, object> CopyMembers(Type type)
    {
        var fields = Numbered(type).ToArray();
        return value =>
        {
            var copy = RuntimeHelpers.GetUninitializedObject(type);
            foreach (var field in fields)
                field.SetValue(copy, Copy(field.GetValue(value)));
            return copy;
        };
    }

    /// <summary>The fields that have a number, or stand behind a property that has one.</summary>
    private static IEnumerable<FieldInfo> Numbered(Type type)
    {
        const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        for (var declaring = type; declaring is not null && declaring != typeof(object); declaring = declaring.BaseType)
        {
            foreach (var field in declaring.GetFields(Own))
            {
                var property = field.Name.StartsWith('<') ? declaring.GetProperty(field.Name[1..field.Name.IndexOf('>', 1)], Own) : null;
                if (field.IsDefined(typeof(IdAttribute)) || property?.IsDefined(typeof(IdAttribute)) == true)
                    yield return field;
            }
        }
    }
}
