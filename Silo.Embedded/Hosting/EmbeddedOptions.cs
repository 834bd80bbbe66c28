using System.Reflection;
using System.Text.Json;

namespace Laurel.Silo.Embedded;

/// <summary>What only this engine asks of its host.</summary>
public sealed class EmbeddedOptions
{
    /// <summary>Where the grain classes are.</summary>
    public IList<Assembly> GrainAssemblies { get; } = [];

    /// <summary>How arguments and answers are copied on their way; null (the default) hands over the very objects.</summary>
    public Copying? Copying { get; set; }

    /// <summary>Who runs what is ready.</summary>
    public Schedule Schedule { get; set; } = Schedule.ThreadPool;
}

/// <summary>Messages are copied as if they crossed a wire, so that one which would not survive that fails here too.</summary>
/// <param name="IsJson">The types that cross as JSON; every other type needs its serializer attributes.</param>
/// <param name="Json">How they do.</param>
public sealed record Copying(Func<Type, bool> IsJson, JsonSerializerOptions Json);
