namespace Laurel.Documents.Pdf;

/// <summary>What a document says of itself. The same metadata and the same drawing give the same bytes: no clock is read.</summary>
public sealed record PdfMetadata(string Title, DateTimeOffset CreatedAt)
{
    /// <summary>What wrote it.</summary>
    public const string Producer = "Laurel";

    public string? Author { get; init; }

    public string? Subject { get; init; }

    /// <summary>Whether the document is to be one for archives, PDF/A-2b.</summary>
    public bool ForArchive { get; init; }

    /// <summary>The language that a reading voice should use.</summary>
    public string Language { get; init; } = "vi-VN";
}
