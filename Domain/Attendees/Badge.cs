namespace Laurel.Domain.Attendees;

/// <summary>A badge as made: signed once for its version and kept, so that printing it twice prints the same.</summary>
/// <param name="Version">Counts from 1.</param>
/// <param name="QrText">The digits of its <see cref="BadgeToken"/>.</param>
public sealed record Badge(int Version, string QrText, TypedCode TypedCode);

/// <summary>A badge that no longer admits.</summary>
/// <param name="At">Since when; a scan that truly happened before still counts.</param>
public sealed record WithdrawnBadge(int Version, DateTimeOffset At);
