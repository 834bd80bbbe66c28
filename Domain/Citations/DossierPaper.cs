using Laurel.Domain.Attendees;

namespace Laurel.Domain.Citations;

/// <summary>A paper of a dossier (thành phần hồ sơ).</summary>
/// <param name="Kind">One of <see cref="PaperKinds"/>, or an organisation's own.</param>
/// <param name="OnPaper">Received on paper: the office holds it, Laurel does not.</param>
/// <param name="Sha256">Of an uploaded paper, in hex; null for one on paper.</param>
/// <param name="Name">What the file was called.</param>
/// <param name="Type">What its content is; see <see cref="PaperFiles"/>.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Blob">Under which hash it lies in the store, encrypted; null where Laurel does not hold it.</param>
public sealed record DossierPaper(
    string Kind, bool OnPaper, string? Sha256 = null, [property: Personal] string? Name = null, string? Type = null, long Bytes = 0, string? Blob = null)
{
    private const int LongestKind = 64, HashDigits = 64;

    /// <summary>Whether it is said which paper it is, and, where a hash is given, that it is one.</summary>
    public bool IsNamed => TypedText.IsLine(Kind, LongestKind) && (Sha256 is null || IsHash(Sha256));

    /// <summary>Whether a text is a SHA-256, in lower-case hexadecimal.</summary>
    public static bool IsHash(string text) => text.Length == HashDigits && text.All(char.IsAsciiHexDigitLower);

    /// <summary>The whole dossier, held by the office on paper: what a list of nominations brings.</summary>
    public static readonly DossierPaper WholeOnPaper = new(PaperKinds.WholeDossierOnPaper, OnPaper: true);
}

/// <summary>The kinds of papers that the shipped rule sets know.</summary>
public static class PaperKinds
{
    /// <summary>Tờ trình kèm danh sách.</summary>
    public const string Proposal = "proposal";

    /// <summary>Biên bản họp xét của đơn vị.</summary>
    public const string Minutes = "minutes";

    /// <summary>Báo cáo thành tích.</summary>
    public const string Report = "report";

    /// <summary>Bản sao danh hiệu đã có.</summary>
    public const string Titles = "titles";

    /// <summary>Giấy chứng nhận sáng kiến, where the achievement asks for it.</summary>
    public const string Initiative = "initiative";

    /// <summary>Received on paper: the office holds the whole dossier.</summary>
    public const string WholeDossierOnPaper = "received-on-paper";
}
