using System.Globalization;
using System.Text;

namespace Laurel.Documents.Pdf;

/// <summary>Numbered objects on their way to a stream; remembers where each began, for the table at the end.</summary>
internal sealed class PdfOutput(Stream stream)
{
    private readonly List<long> offsets = [0];
    private long position;

    /// <summary>A number for an object that is written later.</summary>
    public int Reserve()
    {
        offsets.Add(-1);
        return offsets.Count - 1;
    }

    public void Header() => Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");

    public int Object(string body) => Object(Reserve(), body);

    public int Object(int number, string body)
    {
        Begin(number);
        Write(body + "\nendobj\n");
        return number;
    }

    public int Stream(string entries, ReadOnlySpan<byte> bytes) => Stream(Reserve(), entries, bytes);

    public int Stream(int number, string entries, ReadOnlySpan<byte> bytes)
    {
        Begin(number);
        Write(string.Create(CultureInfo.InvariantCulture, $"<<{entries} /Length {bytes.Length}>>\nstream\n"));
        Write(bytes);
        Write("\nendstream\nendobj\n");
        return number;
    }

    public int Deflated(string entries, ReadOnlySpan<byte> bytes) =>
        Stream(Reserve(), entries + " /Filter /FlateDecode", PdfDocument.Deflate(bytes));

    public void Trailer(int catalog, int info, string id)
    {
        var start = position;
        var table = new StringBuilder("xref\n").Append(CultureInfo.InvariantCulture, $"0 {offsets.Count}\n0000000000 65535 f \n");
        foreach (var offset in offsets.Skip(1)) table.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        table.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {offsets.Count} /Root {catalog} 0 R /Info {info} 0 R ");
        table.Append(CultureInfo.InvariantCulture, $"/ID [<{id}> <{id}>]>>\nstartxref\n{start}\n%%EOF\n");
        Write(table.ToString());
        stream.Flush();
    }

    /// <summary>A text as PDF dictionaries hold it: UTF-16 in hexadecimal.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text.Normalize()))}>";

    private void Begin(int number)
    {
        offsets[number] = position;
        Write(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n"));
    }

    private void Write(string latin) => Write(Encoding.Latin1.GetBytes(latin));

    private void Write(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        position += bytes.Length;
    }
}
