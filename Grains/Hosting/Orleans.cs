// What the Orleans engine alone must be told.
using Laurel.Domain;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace Laurel.Grains.Hosting;

/// <summary>Tells Orleans how the words of the domain cross between processes: see <see cref="Wire"/>.</summary>
/// <remarks>Our exceptions cross as what they are: a store that was not reached is asked again by the edge, whatever process the store is in.</remarks>
public static class OrleansWire
{
    public static IServiceCollection AddWire(this IServiceCollection services) => services
        .AddSerializer(serializer => serializer.AddJsonSerializer(Wire.IsJson, Wire.Json))
        .Configure<ExceptionSerializationOptions>(exceptions => exceptions.SupportedNamespacePrefixes.Add(nameof(Laurel)))
        .AddSingleton<ITypeNameFilter, DomainNames>();

    /// <summary>Lets the domain's types be named within others, as in a dictionary of choices: Orleans refuses a name it was not told of.</summary>
    private sealed class DomainNames : ITypeNameFilter
    {
        private static readonly string Domain = typeof(Refusal).Assembly.GetName().Name!;

        public bool? IsTypeNameAllowed(string typeName, string assemblyName) =>
            assemblyName == Domain || assemblyName.StartsWith($"{Domain},", StringComparison.Ordinal) ? true : null;
    }
}
