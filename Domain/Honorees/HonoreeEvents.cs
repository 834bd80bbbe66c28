using System.Collections.Immutable;

namespace Laurel.Domain.Honorees;

/// <summary>What happens to an honoree.</summary>
public abstract record HonoreeEvent;

/// <summary>An honour entered the history; an entry of the same id takes the place of the former.</summary>
[EventName("honoree.honour-entered.v1")]
public sealed record HonourEntered(Honour Honour) : HonoreeEvent;

/// <summary>A dossier of its was accepted at a conference.</summary>
[EventName("honoree.dossier-noted.v1")]
public sealed record DossierNoted(DossierUnderWay Dossier) : HonoreeEvent;

/// <summary>A draft is about to give this honour.</summary>
/// <param name="GivenUp">Claims that are in the way no longer.</param>
[EventName("honoree.honour-claimed.v1")]
public sealed record HonourClaimed(Honour Honour, ImmutableArray<DecidedHere> GivenUp) : HonoreeEvent;

/// <summary>An entry made by hand turned out wrong; it stays on record, struck out.</summary>
[EventName("honoree.honour-struck.v1")]
public sealed record HonourStruck(HonourId Honour, [property: Personal] string Reason) : HonoreeEvent;

/// <summary>A body was dissolved in a reorganisation.</summary>
[EventName("honoree.dissolved.v1")]
public sealed record BodyDissolved(Dissolution Dissolved) : HonoreeEvent;

/// <summary>That it was dissolved had been put on record by mistake.</summary>
[EventName("honoree.dissolution-taken-back.v1")]
public sealed record DissolutionTakenBack([property: Personal] string Reason) : HonoreeEvent;

/// <summary>Somebody said that the two are not the same, however alike their names.</summary>
[EventName("honoree.told-apart.v1")]
public sealed record ToldApart(HonoreeId Other) : HonoreeEvent;

/// <summary>It goes under another one from now on; its honours stay its own.</summary>
[EventName("honoree.joined.v1")]
public sealed record Joined(HonoreeId Into, MergeId Merge) : HonoreeEvent;

[EventName("honoree.left.v1")]
public sealed record Left(MergeId Merge) : HonoreeEvent;

/// <summary>Another one goes under it.</summary>
[EventName("honoree.adopted.v1")]
public sealed record Adopted(HonoreeId Member, MergeId Merge) : HonoreeEvent;

[EventName("honoree.released.v1")]
public sealed record Released(MergeId Merge) : HonoreeEvent;
