namespace Laurel.Domain.Citations;

/// <summary>Which files a dossier takes, told by their content and never by their name.</summary>
public static class PaperFiles
{
    /// <summary>The largest file: 10 MiB.</summary>
    public const int MostBytes = 10 << 20;

    public const string Pdf = "application/pdf", Png = "image/png", Jpeg = "image/jpeg",
        Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The type of the file; null for one that a dossier does not take: anything else, and a document that carries macros.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> file) =>
        file.StartsWith("%PDF-"u8) ? Pdf
        : file.Length > 8 && file[0] == 0x89 && file[1..].StartsWith("PNG\r\n"u8) ? Png
        : file.Length > 3 && file[0] == 0xFF && file[1] == 0xD8 && file[2] == 0xFF ? Jpeg
        : file.StartsWith("PK\u0003\u0004"u8) && file.IndexOf("word/document.xml"u8) >= 0 && file.IndexOf("vbaProject"u8) < 0 ? Docx
        : null;

    /// <summary>Why the file is not taken; null where it is.</summary>
    public static Refusal? Fault(ReadOnlySpan<byte> file) =>
        file.Length > MostBytes ? CitationRefusals.PaperTooLarge
        : TypeOf(file) is null ? CitationRefusals.PaperType
        : null;
}
