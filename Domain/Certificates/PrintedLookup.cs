namespace Laurel.Domain.Certificates;

/// <summary>What stands on a certificate for whoever wants to look it up, frozen with it: signed anew it would be another text.</summary>
/// <param name="QrText">What the code says; null where the organisation keeps its papers free of it.</param>
/// <param name="VerifyAt">The organisation's own address, readable; null without a code.</param>
public sealed record PrintedLookup(string? QrText, string? VerifyAt);
