using Orleans.Runtime;

namespace Laurel.Silo.Embedded;

/// <summary>The activation whose grain this thread is making: grains are told of it without taking it as an argument.</summary>
internal static class BeingActivated
{
    [field: ThreadStatic]
    public static IGrainContext? Context { get; set; }
}

/// <summary>A reference, which can tell whom it is to.</summary>
internal interface IKnowsGrainId
{
    GrainId GrainId { get; }
}
