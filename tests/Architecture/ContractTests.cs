using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Laurel.Grains;
using Laurel.Grains.Accounts;
using Orleans.Runtime;

namespace Laurel.Architecture.Tests;

public sealed class ContractTests
{
    private static readonly Type[] Interfaces =
        [.. House.Contracts.GetTypes().Where(type => type.IsInterface && typeof(IAddressable).IsAssignableFrom(type))];

    private static readonly MethodInfo[] Methods = [.. Interfaces.SelectMany(type => type.GetMethods())];

    private static readonly Type[] Sent = [.. Reached(Methods.SelectMany(Mentioned))];

    private static readonly Type[] Contracts = [.. Sent.Where(type => type.Assembly == House.Contracts && !type.IsEnum)];

    [Fact]
    public void Every_contract_type_has_a_serializer_and_a_stable_name() =>
        Contracts.Where(type => !type.IsDefined(typeof(GenerateSerializerAttribute), false) || Alias(type) is null)
            .Select(type => type.FullName!)
            .MustBeNone();

    [Fact]
    public void Stable_names_are_unique() =>
        Contracts.Concat(Interfaces).GroupBy(Alias).Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group)}")
            .MustBeNone();

    [Fact]
    public void Members_are_numbered_from_0_without_gaps_or_doubles() =>
        Contracts.Where(type => !Numbers(type).Order().SequenceEqual(Enumerable.Range(0, Numbers(type).Count).Select(n => (uint)n)))
            .Select(type => $"{type}: {string.Join(", ", Numbers(type))}")
            .MustBeNone();

    [Fact]
    public void Every_member_that_is_kept_has_a_number() =>
        Contracts.SelectMany(Kept).Where(property => !property.IsDefined(typeof(IdAttribute)))
            .Select(property => $"{property.DeclaringType}.{property.Name}")
            .MustBeNone();

    [Fact]
    public void Contract_types_are_immutable() =>
        Contracts.SelectMany(Kept)
            .Where(property => IsWritable(property) || !IsImmutable(property.PropertyType))
            .Select(property => $"{property.DeclaringType}.{property.Name} ({property.PropertyType})")
            .MustBeNone();

    [Fact]
    public void Contract_types_have_no_fields_of_their_own() =>
        Contracts.SelectMany(type => type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Select(field => $"{field.DeclaringType}.{field.Name}")
            .MustBeNone();

    [Fact]
    public void Only_contracts_words_of_the_domain_and_plain_values_are_sent() =>
        Sent.Where(type => type.Assembly != House.Contracts && !Wire.IsJson(type) && !IsPlain(type))
            .Select(type => type.FullName!)
            .MustBeNone();

    [Fact]
    public void Words_of_the_domain_that_are_sent_can_be_made_from_json() =>
        Sent.Where(type => Wire.IsJson(type) && !type.IsEnum && (type.IsAbstract || type.IsInterface || Wire.Json.GetTypeInfo(type) is null))
            .Select(type => type.FullName!)
            .MustBeNone();

    [Fact]
    public void Every_interface_has_a_stable_name() =>
        Interfaces.Where(type => Alias(type) is null).Select(type => type.FullName!).MustBeNone();

    [Fact]
    public void Every_method_has_a_stable_name_of_its_own() =>
        Methods.Where(method => Alias(method) is null)
            .Select(method => $"{method.DeclaringType}.{method.Name}")
            .Concat(Methods.GroupBy(method => (method.DeclaringType, Alias(method))).Where(group => group.Count() > 1)
                .Select(group => $"{group.Key} is the name of {group.Count()}"))
            .MustBeNone();

    [Fact]
    public void Every_method_says_who_may_call_it() =>
        Methods.Where(method => !method.IsDefined(typeof(RequiresAttribute)))
            .Select(method => $"{method.DeclaringType}.{method.Name}")
            .MustBeNone();

    [Fact]
    public void Every_method_returns_a_task_and_none_a_sequence() =>
        Methods.Where(method => !typeof(Task).IsAssignableFrom(method.ReturnType))
            .Select(method => $"{method.DeclaringType}.{method.Name} returns {method.ReturnType}")
            .MustBeNone();

    [Fact]
    public void No_contract_interleaves_observes_or_is_generic() =>
        Methods.Where(method => method.IsGenericMethod || Attributes(method).Any(name => name is "AlwaysInterleaveAttribute" or "UnorderedAttribute"))
            .Select(method => $"{method.DeclaringType}.{method.Name}")
            .Concat(House.Contracts.GetTypes().Where(type => type.GetInterfaces().Any(other => other.Name == "IGrainObserver")).Select(type => type.FullName!))
            .MustBeNone();

    [Fact]
    public void There_are_contracts_to_look_at() => Assert.True(Interfaces.Length > 5 && Contracts.Length > 20);

    private static IEnumerable<Type> Mentioned(MethodInfo method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType);

    /// <summary>The types themselves, what they are made of, and so on.</summary>
    private static HashSet<Type> Reached(IEnumerable<Type> from)
    {
        var reached = new HashSet<Type>();
        var open = new Stack<Type>(from);
        while (open.TryPop(out var type))
        {
            foreach (var part in Parts(type))
                open.Push(part);
            var isWrapping = type.IsArray || type.IsGenericType || type == typeof(Task) || type == typeof(ValueTask);
            if (isWrapping || !reached.Add(type) || (type.Assembly != House.Contracts && !Wire.IsJson(type)))
                continue;
            foreach (var property in Kept(type))
                open.Push(property.PropertyType);
            if (type.BaseType is { } above && (above.Assembly == House.Contracts || Wire.IsJson(above)))
                open.Push(above);
        }
        reached.RemoveWhere(type => Wire.IsJson(type) && type.IsAbstract && reached.Any(other => other.BaseType == type));
        return reached;
    }

    private static IEnumerable<Type> Parts(Type type) => type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments();

    private static IEnumerable<PropertyInfo> Kept(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(property => property.Name != "EqualityContract" && type.GetField($"<{property.Name}>k__BackingField",
                BindingFlags.Instance | BindingFlags.NonPublic) is not null);

    private static List<uint> Numbers(Type type) =>
        [.. Kept(type).Select(property => property.GetCustomAttribute<IdAttribute>()?.Id).OfType<uint>()];

    private static string? Alias(MemberInfo member) => member.GetCustomAttributes<AliasAttribute>().FirstOrDefault()?.Alias;

    private static IEnumerable<string> Attributes(MemberInfo member) => member.CustomAttributes.Select(attribute => attribute.AttributeType.Name);

    private static bool IsWritable(PropertyInfo property) =>
        property.SetMethod is { } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    /// <remarks>Bytes may come as an array: they are much, and nobody writes into what was answered.</remarks>
    private static bool IsImmutable(Type type) => type == typeof(byte[]) || type == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(type)
        || (type.IsGenericType && (type.Namespace == typeof(ImmutableArray).Namespace
            || type.GetGenericTypeDefinition() is var kind && (kind == typeof(IReadOnlyList<>) || kind == typeof(IReadOnlyDictionary<,>))));

    private static bool IsPlain(Type type) => type.IsPrimitive || type == typeof(string) || type == typeof(decimal) || type == typeof(DateTimeOffset)
        || type == typeof(DateOnly) || type == typeof(TimeOnly) || type == typeof(TimeSpan) || type == typeof(Guid);
}
