using System.Reflection;
using Laurel.Grains;
using Orleans.Runtime;

namespace Laurel.Architecture.Tests;

public sealed class GrainClassTests
{
    private static readonly Type[] Classes =
        [.. House.Grains.GetTypes().Where(type => typeof(Grain).IsAssignableFrom(type) && !type.IsAbstract)];

    private const string Activating = "OnActivateAsync(CancellationToken cancellationToken)";

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

    [Fact]
    public void Every_grain_classes_code_first_runs_in_a_turn_of_its_own() =>
        Classes.Where(type => !typeof(LaurelGrain).IsAssignableFrom(type)).Select(type => $"{type} is no {nameof(LaurelGrain)}")
            .Concat(House.Sources("Grains").Where(source => source != $"Grains/{nameof(LaurelGrain)}.cs" && BeginsAtOnce(House.Read(source))))
            .MustBeNone();

    /// <summary>Whether an activation is overridden and does something before it awaits the one it overrides.</summary>
    private static bool BeginsAtOnce(string source) =>
        source.IndexOf(Activating, StringComparison.Ordinal) is >= 0 and var at
        && !source[(at + Activating.Length)..].TrimStart(' ', '\r', '\n', '{').StartsWith("await base.OnActivateAsync(", StringComparison.Ordinal);

    private static string? NameOf(Type type) =>
        type.GetCustomAttribute<GrainTypeAttribute>()?.GetGrainType(null!, type).ToString();
}
