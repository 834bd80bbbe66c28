using System.IO.Compression;

namespace Laurel.Documents.Papers;

/// <summary>A DOCX as it leaves: the same content is the same bytes, whenever it is written.</summary>
internal static class DocxBytes
{
    /// <summary>The earliest day that a ZIP archive can say.</summary>
    private static readonly DateTimeOffset Undated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The archive without the time at which each of its parts was written.</summary>
    public static byte[] Of(MemoryStream archive)
    {
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Update, leaveOpen: true))
            foreach (var part in zip.Entries)
                part.LastWriteTime = Undated;
        return archive.ToArray();
    }
}
