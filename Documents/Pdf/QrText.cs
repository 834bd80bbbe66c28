using System.Globalization;
using System.Text;

namespace Laurel.Documents.Pdf;

/// <summary>A text in the closest of three packings: digits, capitals and a few signs, or bytes of UTF-8.</summary>
internal sealed class QrText
{
    private const string Capitals = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private readonly Packing packing;
    private readonly string text;
    private readonly byte[] bytes;

    private QrText(Packing packing, string text) =>
        (this.packing, this.text, bytes) = (packing, text, packing == Packing.Bytes ? Encoding.UTF8.GetBytes(text) : []);

    private enum Packing { Digits = 1, Capitals = 2, Bytes = 4 }

    private int Length => packing == Packing.Bytes ? bytes.Length : text.Length;

    private int PackedBits => packing switch
    {
        Packing.Digits => Length / 3 * 10 + (Length % 3) switch { 0 => 0, 1 => 4, _ => 7 },
        Packing.Capitals => Length / 2 * 11 + Length % 2 * 6,
        _ => Length * 8,
    };

    public static QrText Of(string text) => new(
        text.All(char.IsAsciiDigit) ? Packing.Digits : text.All(Capitals.Contains) ? Packing.Capitals : Packing.Bytes, text);

    public int BitsIn(int version) => 4 + CountBits(version) + PackedBits;

    /// <summary>The data of the symbol: mode, count, text, an end mark, and padding up to the version's room.</summary>
    public byte[] Codewords(QrVersion version)
    {
        var bits = new QrBits(version.DataBits);
        bits.Add((int)packing, 4);
        bits.Add(Length, CountBits(version.Number));
        switch (packing)
        {
            case Packing.Digits: AddDigits(bits); break;
            case Packing.Capitals: AddCapitals(bits); break;
            default: foreach (var one in bytes) bits.Add(one, 8); break;
        }
        return bits.Padded();
    }

    private void AddDigits(QrBits bits)
    {
        for (var at = 0; at < Length; at += 3)
        {
            var some = text.AsSpan(at, Math.Min(3, Length - at));
            bits.Add(int.Parse(some, CultureInfo.InvariantCulture), 3 * some.Length + 1);
        }
    }

    private void AddCapitals(QrBits bits)
    {
        for (var at = 0; at + 1 < Length; at += 2)
            bits.Add(Capitals.IndexOf(text[at]) * Capitals.Length + Capitals.IndexOf(text[at + 1]), 11);
        if (Length % 2 == 1) bits.Add(Capitals.IndexOf(text[^1]), 6);
    }

    public static int MostCapitals(int version)
    {
        var bits = QrVersion.Of(version).DataBits - 4 - CountBits(Packing.Capitals, version);
        return (bits / 11 * 2) + (bits % 11 >= 6 ? 1 : 0);
    }

    private int CountBits(int version) => CountBits(packing, version);

    private static int CountBits(Packing packing, int version) => (packing, version < 10) switch
    {
        (Packing.Digits, true) => 10,
        (Packing.Digits, false) => 12,
        (Packing.Capitals, true) => 9,
        (Packing.Capitals, false) => 11,
        (_, true) => 8,
        _ => 16,
    };
}

/// <summary>Bits in the order in which they are read, the highest of each number first.</summary>
internal sealed class QrBits(int capacity)
{
    private readonly byte[] bytes = new byte[capacity / 8];
    private int length;

    public void Add(int value, int bits)
    {
        for (var i = bits - 1; i >= 0; i--, length++)
            if ((value >> i & 1) != 0) bytes[length >> 3] |= (byte)(0x80 >> (length & 7));
    }

    public byte[] Padded()
    {
        length = Math.Min(capacity, length + 4);
        for (var (at, even) = ((length + 7) / 8, true); at < bytes.Length; at++, even = !even) bytes[at] = even ? (byte)0xEC : (byte)0x11;
        return bytes;
    }
}
