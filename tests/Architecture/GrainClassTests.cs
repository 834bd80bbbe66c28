using System.Reflection;
using Orleans.Runtime;

namespace Laurel.Architecture.Tests;

public sealed class GrainClassTests
{
    private static readonly Type[] Classes =
        [.. House.Grains.GetTypes().Where(type => typeof(Grain).IsAssignableFrom(type) && !type.IsAbstract)];

    [Fact]
    public void Every_grain_class_has_a_stable_name_of_its_own() =>
        Classes.Where(type => NameOf(type) is null).Select(type => $"{type} has none")
            .Concat(Classes.GroupBy(NameOf).Where(group => group.Count() > 1).Select(group => $"{group.Key}: {string.Join<Type>(", ", [.. group])}"))
            .MustBeNone();

    [Fact]
    public void Every_grain_class_is_sealed_and_lets_no_calls_in_between() =>
        Classes.Where(type => !type.IsSealed || type.CustomAttributes.Any(attribute =>
                attribute.AttributeType.Name is "ReentrantAttribute" or "MayInterleaveAttribute" or "StatelessWorkerAttribute"))
            .Select(type => type.FullName!)
            .MustBeNone();

    [Fact]
    public void Every_contract_is_kept_by_one_grain_class() =>
        House.Contracts.GetTypes().Where(type => type.IsInterface && typeof(IAddressable).IsAssignableFrom(type))
            .Select(contract => (contract, Count: Classes.Count(contract.IsAssignableFrom)))
            .Where(kept => kept.Count != 1)
            .Select(kept => $"{kept.contract} is kept by {kept.Count}")
            .MustBeNone();

    private static string? NameOf(Type type) =>
        type.GetCustomAttribute<GrainTypeAttribute>()?.GetGrainType(null!, type).ToString();
}
