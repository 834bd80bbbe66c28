using System.Buffers.Binary;
using System.Text;

namespace Laurel.Documents.Pdf;

/// <summary>The sRGB colour space as an ICC profile of version 4.2, built from its definition (IEC 61966-2-1), so that no file of others is carried.</summary>
/// <remarks>Primaries and white are adapted to D50 by Bradford's matrix, as ICC.1:2010 asks.</remarks>
internal static class SrgbProfile
{
    private const int HeaderBytes = 128;

    private static readonly double[] D50 = [0.9642, 1, 0.8249];

    private static readonly double[] FromD65 =
        [1.0478112, 0.0228866, -0.0501270, 0.0295424, 0.9904844, -0.0170491, -0.0092345, 0.0150436, 0.7521316];

    /// <summary>Gamma, then a, b, c, d of: (a x + b) ^ gamma from d on, c x below.</summary>
    private static readonly double[] Curve = [2.4, 1 / 1.055, .055 / 1.055, 1 / 12.92, .04045];

    public static byte[] Bytes { get; } = Make();

    private static byte[] Make()
    {
        var curve = Numbers("para", [0, 3, 0, 0], Curve);
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Text("sRGB IEC61966-2.1")), ("cprt", Text("No copyright, use freely")),
            ("wtpt", Numbers("XYZ ", [], D50)), ("chad", Numbers("sf32", [], FromD65)),
            ("rXYZ", Numbers("XYZ ", [], [.4360747, .2225045, .0139322])),
            ("gXYZ", Numbers("XYZ ", [], [.3850649, .7168786, .0971045])),
            ("bXYZ", Numbers("XYZ ", [], [.1430804, .0606169, .7141733])),
            ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ];
        return WithTable(tags);
    }

    private static byte[] WithTable((string Tag, byte[] Data)[] tags)
    {
        using var table = new MemoryStream();
        using var data = new MemoryStream();
        var start = HeaderBytes + 4 + (12 * tags.Length);
        var placed = new Dictionary<byte[], int>();
        table.Write(Big(tags.Length));
        foreach (var (tag, bytes) in tags)
        {
            if (placed.TryAdd(bytes, start + (int)data.Length)) data.Write(bytes);
            table.Write([.. Encoding.ASCII.GetBytes(tag), .. Big(placed[bytes]), .. Big(bytes.Length)]);
        }
        return [.. Header(start + (int)data.Length), .. table.ToArray(), .. data.ToArray()];
    }

    private static byte[] Header(int size)
    {
        var header = new byte[HeaderBytes];
        Big(size).CopyTo(header, 0);
        Big(0x04200000).CopyTo(header, 8);
        "mntrRGB XYZ "u8.CopyTo(header.AsSpan(12));
        foreach (var (at, part) in new[] { (24, 2025), (26, 1), (28, 1) })
            BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(at), (ushort)part);
        "acsp"u8.CopyTo(header.AsSpan(36));
        for (var i = 0; i < D50.Length; i++) Fixed(D50[i]).CopyTo(header, 68 + (4 * i));
        return header;
    }

    private static byte[] Numbers(string type, byte[] before, double[] numbers) =>
        [.. Encoding.ASCII.GetBytes(type), 0, 0, 0, 0, .. before, .. numbers.SelectMany(Fixed)];

    /// <summary>One text in American English, padded to four bytes.</summary>
    private static byte[] Text(string text)
    {
        var utf16 = Encoding.BigEndianUnicode.GetBytes(text);
        byte[] bytes = [.. "mluc"u8, 0, 0, 0, 0, .. Big(1), .. Big(12), .. "enUS"u8, .. Big(utf16.Length), .. Big(28), .. utf16];
        return [.. bytes, .. new byte[-bytes.Length & 3]];
    }

    private static byte[] Fixed(double number) => Big((int)Math.Round(number * 65536));

    private static byte[] Big(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }
}
