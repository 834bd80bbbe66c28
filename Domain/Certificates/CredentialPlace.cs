namespace Laurel.Domain.Certificates;

/// <summary>What names a certificate's credential, drawn at random when it is first asked for.</summary>
/// <param name="List">The status list, from 1.</param>
/// <param name="Index">Its bit in that list.</param>
/// <param name="Id">The credential's <c>urn:uuid</c>.</param>
/// <param name="Subject">The recipient's <c>urn:uuid</c>: nothing else says who it is.</param>
/// <param name="At">When it was first made; what it is valid from is its decision's date.</param>
public sealed record CredentialPlace(int List, int Index, string Id, string Subject, DateTimeOffset At);
