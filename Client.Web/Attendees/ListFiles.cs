using System.Security.Cryptography;
using System.Text;
using Laurel.Documents.Attendees;
using Laurel.Documents.Citations;
using Laurel.Documents.Spreadsheets;
using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Grains.Attendees;

namespace Laurel.Client.Web.Attendees;

/// <summary>Reads a list that somebody sent, whole and within its limits, before anything is asked of a grain.</summary>
public static class ListFiles
{
    /// <param name="sheet">The sheet that is meant, by its name; null for the first that is a list.</param>
    /// <returns>The list, or why it is not read: <c>import.too-large</c> before more than the limit is held in memory.</returns>
    public static async Task<(ImportList? List, Refusal? Refusal)> Read(ImportKind kind, Stream file, CancellationToken ct, string? sheet = null)
    {
        var (book, refusal) = await Book(kind, file, "", ct);
        if (book is null)
            return (null, refusal);
        return book.Find(sheet) is { } list ? (list, null) : (null, SheetRefusals.SheetUnknown);
    }

    /// <returns>Every list in the file, or why it is not read.</returns>
    public static async Task<(ListBook? Book, Refusal? Refusal)> Book(ImportKind kind, Stream file, string name, CancellationToken ct)
    {
        if (await Held(file, ct) is not { } bytes)
            return (null, SheetRefusals.TooLarge);
        var read = kind == ImportKind.Attendees
            ? await AttendeeList.Read(bytes, RankPresets.CentralBody, ct)
            : await NominationList.Read(bytes, ct);
        return read.Refusal is { } refusal
            ? (null, refusal)
            : (new(name, [.. new[] { read }.Concat(read.Others).Select(list => new SheetList(list.Sheet, new(kind, list.FileHash, list.Columns, list.Rows, list.Findings), list.Fields))]), null);
    }

    /// <summary>The list as it is wished; another plan than the list as it stands, so that either can be imported after the other.</summary>
    public static ImportList As(ImportList list, ListWishes wishes) => wishes.IsNone ? list : list with
    {
        Rows = [.. list.Rows.Select(wishes.Of)],
        FileHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{list.FileHash}\n{wishes.Words}"))),
    };

    /// <summary>The whole file; null where it is larger than a list may be.</summary>
    public static async Task<ReadOnlyMemory<byte>?> Held(Stream file, CancellationToken ct)
    {
        var held = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int count; (count = await file.ReadAsync(buffer, ct)) > 0;)
        {
            if (held.Length + count > SheetLimits.Body)
                return null;
            held.Write(buffer, 0, count);
        }

        return held.GetBuffer().AsMemory(0, (int)held.Length);
    }
}

/// <summary>One sheet of a file, as the list that it is.</summary>
/// <param name="Fields">What each of its columns was taken for.</param>
public sealed record SheetList(string Name, ImportList List, IReadOnlyList<ListField> Fields);

/// <summary>A file with a list on each of its sheets; each is imported for itself (decision record 0186).</summary>
public sealed record ListBook(string FileName, IReadOnlyList<SheetList> Sheets)
{
    /// <summary>The sheet so named; the first without a name; null where there is none.</summary>
    public ImportList? Find(string? sheet) => string.IsNullOrEmpty(sheet) ? Sheets[0].List : Sheets.FirstOrDefault(one => one.Name == sheet)?.List;
}
