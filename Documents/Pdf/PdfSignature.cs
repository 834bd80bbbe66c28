using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Laurel.Documents.Pdf;

/// <summary>Signs a document of <see cref="PdfDocument"/> as PAdES B-B, by appending: the signed file begins with the unsigned one, byte for byte.</summary>
public static partial class PdfSignature
{
    /// <summary>Room for the signature with its certificates.</summary>
    private const int RoomBytes = 16 * 1024;

    private const string Range = "/ByteRange [0 0000000000 0000000000 0000000000]";

    /// <summary>The document with an invisible signature field over all of it.</summary>
    /// <param name="signer">Has been asked whether it may sign.</param>
    /// <param name="reason">Why it is signed, as viewers show it.</param>
    /// <param name="at">The time that the signature claims; nobody vouches for it.</param>
    /// <exception cref="InvalidDataException">The document is not one of ours, or the certificates do not go into the room.</exception>
    public static async ValueTask<byte[]> Sign(byte[] pdf, ISigner signer, string reason, DateTimeOffset at, CancellationToken stopping)
    {
        var signed = Prepared(pdf, reason, at);
        var hole = signed.AsSpan().LastIndexOf("/Contents <"u8) + "/Contents <".Length;
        var after = hole + (2 * RoomBytes) + 1;
        var range = string.Create(CultureInfo.InvariantCulture, $"/ByteRange [0 {hole - 1} {after} {signed.Length - after}]").PadRight(Range.Length);
        Encoding.ASCII.GetBytes(range, signed.AsSpan(signed.AsSpan().LastIndexOf("/ByteRange ["u8)));
        var cms = await CmsSignature.Of(DigestAround(signed, hole - 1, after), signer, stopping);
        if (cms.Length > RoomBytes) throw new InvalidDataException("The signer's certificates are larger than the room for them.");
        Encoding.ASCII.GetBytes(Convert.ToHexString(cms), signed.AsSpan(hole));
        return signed;
    }

    private static byte[] DigestAround(byte[] bytes, int from, int to)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(bytes, 0, from);
        hash.AppendData(bytes, to, bytes.Length - to);
        return hash.GetHashAndReset();
    }

    /// <summary>The document with everything appended but the signature itself.</summary>
    private static byte[] Prepared(byte[] pdf, string reason, DateTimeOffset at)
    {
        var before = new Written(pdf);
        var (signature, field) = (before.Size, before.Size + 1);
        var page = before.FirstPage;
        SortedDictionary<int, string> objects = new()
        {
            [before.Root] = With(before.Object(before.Root), $" /AcroForm <</Fields [{field} 0 R] /SigFlags 3>>"),
            [page] = With(before.Object(page), $" /Annots [{field} 0 R]"),
            [signature] = $"<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached {Range} /Reason {PdfOutput.Text(reason)} " +
                $"/M (D:{at.ToUniversalTime():yyyyMMddHHmmss}Z) /Contents <{new string('0', 2 * RoomBytes)}>>>",
            [field] = $"<</Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /V {signature} 0 R /P {page} 0 R /Rect [0 0 0 0] /F 132>>",
        };
        return Append(pdf, before, objects);
    }

    private static string With(string dictionary, string entry) => $"{dictionary[..dictionary.LastIndexOf(">>", StringComparison.Ordinal)]}{entry}>>";

    private static byte[] Append(byte[] pdf, Written before, SortedDictionary<int, string> objects)
    {
        using var file = new MemoryStream();
        file.Write(pdf);
        var table = new StringBuilder("xref\n");
        foreach (var (number, body) in objects)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{file.Length:0000000000} 00000 n \n");
            file.Write(Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n")));
        }
        var start = file.Length;
        var id = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)start)), 0, 16);
        table.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {before.Size + 2} /Root {before.Root} 0 R /Info {before.Info} 0 R ")
            .Append(CultureInfo.InvariantCulture, $"/Prev {before.Start} /ID [<{before.Id}> <{id}>]>>\nstartxref\n{start}\n%%EOF\n");
        file.Write(Encoding.Latin1.GetBytes(table.ToString()));
        return file.ToArray();
    }

    /// <summary>A finished document as its own table of objects tells it.</summary>
    private sealed partial class Written
    {
        private readonly string text;
        private readonly int[] offsets;

        public Written(byte[] pdf)
        {
            text = Encoding.Latin1.GetString(pdf);
            var trailer = Trailer().Match(text);
            if (!trailer.Success) throw new InvalidDataException("The document is not one that Laurel wrote.");
            int Number(string name) => int.Parse(trailer.Groups[name].Value, CultureInfo.InvariantCulture);
            (Size, Root, Info, Start, Id) = (Number("size"), Number("root"), Number("info"), Number("start"), trailer.Groups["id"].Value);
            var entries = text.IndexOf('\n', Start + "xref\n".Length) + 1;
            offsets = [.. Enumerable.Range(0, Size).Select(i => int.Parse(text.AsSpan(entries + (20 * i), 10), CultureInfo.InvariantCulture))];
        }

        public int Size { get; }

        public int Root { get; }

        public int Info { get; }

        public int Start { get; }

        public string Id { get; }

        public int FirstPage => Child(Child(Reference(Object(Root), "/Pages ")));

        /// <summary>The body of an object without a stream.</summary>
        public string Object(int number)
        {
            var from = text.IndexOf('\n', offsets[number]) + 1;
            return text[from..text.IndexOf("\nendobj\n", from, StringComparison.Ordinal)];
        }

        private int Child(int node) => Reference(Object(node), "/Kids [");

        private static int Reference(string body, string behind)
        {
            var from = body.IndexOf(behind, StringComparison.Ordinal) + behind.Length;
            return int.Parse(body.AsSpan(from, body.IndexOf(' ', from) - from), CultureInfo.InvariantCulture);
        }

        [GeneratedRegex(
            @"trailer\n<</Size (?<size>\d+) /Root (?<root>\d+) 0 R /Info (?<info>\d+) 0 R /ID \[<(?<id>[0-9A-F]+)> <[0-9A-F]+>\]>>\nstartxref\n(?<start>\d+)\n%%EOF\n\z")]
        private static partial Regex Trailer();
    }
}
