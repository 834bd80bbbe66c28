namespace Laurel.Domain.Citations;

/// <summary>How an award came to its honoree.</summary>
public enum Handover
{
    /// <summary>On stage, in person or to the receiver.</summary>
    Presented,

    /// <summary>Absent when called: collected later.</summary>
    CollectedLater,
}
