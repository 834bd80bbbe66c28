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
    /// <returns>The list, or why it is not read: <c>import.too-large</c> before more than the limit is held in memory.</returns>
    public static async Task<(ImportList? List, Refusal? Refusal)> Read(ImportKind kind, Stream file, CancellationToken ct)
    {
        if (await Held(file, ct) is not { } bytes)
            return (null, SheetRefusals.TooLarge);

        var read = kind == ImportKind.Attendees
            ? await AttendeeList.Read(bytes, RankPresets.CentralBody, ct)
            : await NominationList.Read(bytes, ct);
        return read.Refusal is { } refusal ? (null, refusal) : (new ImportList(kind, read.FileHash, read.Columns, read.Rows, read.Findings), null);
    }

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
