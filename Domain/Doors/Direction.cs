namespace Laurel.Domain.Doors;

/// <summary>Which way a scan goes through its gate.</summary>
public enum Direction
{
    In,
    Out,
}

/// <summary>What a door answers to a scan. The answer once given to a scan id never changes.</summary>
public enum ScanOutcome
{
    Admitted,
    Left,
    AlreadyInside,
    NotInside,
    Cancelled,
    WithdrawnBadge,
    WrongConference,
    Forged,
    Unknown,
    UnknownGate,

    /// <summary>A genuine badge of somebody who may not enter this area (decision record 0030).</summary>
    NotEntitled,

    /// <summary>The conference is closed, called off or put off: nobody comes in any more (decision record 0185).</summary>
    DoorsClosed,
}
