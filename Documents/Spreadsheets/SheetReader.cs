using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Laurel.Documents.Spreadsheets;

/// <summary>Reads an XLSX or CSV that a stranger sent, within the limits of <see cref="SheetLimits"/>.</summary>
public static class SheetReader
{
    private static readonly SemaphoreSlim Turns = new(SheetLimits.AtOnce);

    /// <summary>The file's sheets, or why it is not read; never a part of them.</summary>
    /// <param name="score">How much of a heading a sheet's first rows make; it finds the separator of a CSV.</param>
    /// <param name="ct">The caller's own; its cancellation is no refusal.</param>
    public static async Task<SheetReading> Read(ReadOnlyMemory<byte> file, Func<Sheet, int> score, CancellationToken ct)
    {
        if (file.Length > SheetLimits.Body) return new([], SheetRefusals.TooLarge);
        if (!await Turns.WaitAsync(SheetLimits.Time, ct)) return new([], SheetRefusals.Busy);
        try
        {
            using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
            time.CancelAfter(SheetLimits.Time);
            return await Task.Run(() => Guarded(file.ToArray(), score, time.Token, ct), ct);
        }
        finally
        {
            Turns.Release();
        }
    }

    private static SheetReading Guarded(byte[] file, Func<Sheet, int> score, CancellationToken time, CancellationToken caller)
    {
        try
        {
            return Sheets(file, score, time);
        }
        catch (UnreadableException unreadable)
        {
            return new([], unreadable.Refusal);
        }
        catch (OperationCanceledException) when (!caller.IsCancellationRequested)
        {
            return new([], SheetRefusals.TooSlow);
        }
        catch (Exception broken) when (IsBrokenFile(broken))
        {
            return new([], broken.GetBaseException() is UnreadableException within ? within.Refusal : SheetRefusals.NotAList);
        }
    }

    private static SheetReading Sheets(byte[] file, Func<Sheet, int> score, CancellationToken ct)
    {
        if (file.AsSpan().StartsWith("PK"u8))
        {
            XlsxGuard.Check(file, ct);
            return InUnicode(XlsxReader.Read(file, ct));
        }
        if (file.AsSpan().StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0])) throw new UnreadableException(SheetRefusals.OldExcel);
        if (file.AsSpan().StartsWith("%PDF"u8)) throw new UnreadableException(SheetRefusals.NotAList);
        var text = TextDecoding.Decode(file);
        if (string.IsNullOrWhiteSpace(text)) throw new UnreadableException(SheetRefusals.Empty);
        var old = LegacyVietnamese.Of([text]);
        return new([CsvSheet.Read(old?.Read(text) ?? text, score, ct)], Encoding: old?.Encoding);
    }

    private static SheetReading InUnicode(IReadOnlyList<Sheet> sheets) =>
        LegacyVietnamese.Of(sheets.SelectMany(sheet => sheet.Rows).SelectMany(row => row.Cells)) is { } old
            ? new([.. sheets.Select(sheet => sheet.Read(old.Read))], Encoding: old.Encoding)
            : new(sheets);

    /// <summary>What the package and XML readers throw over a file that is not what it says; nothing else is caught.</summary>
    private static bool IsBrokenFile(Exception broken) => broken is InvalidDataException or XmlException or OpenXmlPackageException or IOException
        or FormatException or ArgumentException or InvalidOperationException or NotSupportedException or CsvHelper.CsvFormatException;
}
