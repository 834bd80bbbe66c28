using Laurel.Domain.Honorees;

namespace Laurel.Client.Web.Honorees;

/// <summary>What a page says of a body's end, and what it lets be put on record.</summary>
/// <param name="Known">Null while the body is.</param>
/// <param name="Part">Under which spelling it stands or would stand.</param>
/// <param name="By">Who put it on record, in words.</param>
/// <param name="IsOpen">The form was sent and refused: then what was typed stays.</param>
public sealed record DissolvedLine(Dissolution? Known, HonoreeId Part, string By, bool MayWrite, bool IsOpen = false, DateOnly? On = null, string? Reason = null);
