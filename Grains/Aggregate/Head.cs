namespace Laurel.Grains.Aggregate;

/// <summary>The current state as it lies in its row.</summary>
/// <param name="N">How many events made it.</param>
/// <param name="Hash">The hash of the last event, in hex.</param>
/// <param name="Erased">Whether the person was forgotten.</param>
/// <param name="State">The fold of the events.</param>
public sealed record Head<TState>(long N, string Hash, bool Erased, TState State);

/// <summary>An event as it lies in its row.</summary>
/// <param name="N">The how manieth of its thing, from 1.</param>
/// <param name="Type">Its stable name: <c>attendee.admitted.v1</c>.</param>
/// <param name="When">When it was committed, ISO 8601 with seven decimals, as hashed.</param>
/// <param name="Who">Who acted.</param>
/// <param name="Command">The command's id.</param>
/// <param name="Data">The event itself: the bytes as stored, which the hash covers.</param>
/// <param name="Hash">Its link, in hex (<see cref="Chain"/>).</param>
public sealed record StoredEvent(long N, string Type, string When, string Who, string Command, ReadOnlyMemory<byte> Data, string Hash);
