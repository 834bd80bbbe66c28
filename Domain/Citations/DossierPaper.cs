namespace Laurel.Domain.Citations;

/// <summary>A paper of a dossier (thành phần hồ sơ).</summary>
/// <param name="Kind">proposal, minutes, report, titles, initiative.</param>
/// <param name="OnPaper">Received on paper: the office holds it, Laurel does not.</param>
/// <param name="Sha256">Of an uploaded paper, in hex; null for one on paper.</param>
public sealed record DossierPaper(string Kind, bool OnPaper, string? Sha256 = null);
