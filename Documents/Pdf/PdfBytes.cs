using System.Text;

namespace Laurel.Documents.Pdf;

/// <summary>A growing run of PDF syntax. Numbers are written short: three decimals of a millimetre are finer than any printer.</summary>
internal sealed class PdfBytes
{
    private byte[] bytes = new byte[2048];
    private int length;

    public ReadOnlySpan<byte> Span => bytes.AsSpan(0, length);

    public int Length => length;

    public PdfBytes Clear()
    {
        length = 0;
        return this;
    }

    public PdfBytes Raw(ReadOnlySpan<byte> ascii)
    {
        ascii.CopyTo(Room(ascii.Length));
        length += ascii.Length;
        return this;
    }

    public PdfBytes Text(string ascii)
    {
        length += Encoding.Latin1.GetBytes(ascii, Room(ascii.Length));
        return this;
    }

    /// <summary>A number and a space, at most <paramref name="decimals"/> places, no trailing zeros.</summary>
    public PdfBytes Number(double value, int decimals = 3)
    {
        if (value is >= 0 and < 100 && value == (int)value) return Small((int)value);
        var scale = decimals == 3 ? 1000L : (long)Math.Pow(10, decimals);
        var scaled = (long)Math.Round(value * scale);
        if (scaled < 0) Byte((byte)'-');
        scaled = Math.Abs(scaled);
        Integer(scaled / scale);
        var rest = scaled % scale;
        if (rest != 0) Fraction(rest, scale);
        return Byte((byte)' ');
    }

    /// <summary>Four hexadecimal digits.</summary>
    public PdfBytes Hex4(int value)
    {
        var room = Room(4);
        for (var i = 0; i < 4; i++) room[i] = "0123456789ABCDEF"u8[(value >> (12 - 4 * i)) & 15];
        length += 4;
        return this;
    }

    public PdfBytes Byte(byte value)
    {
        Room(1)[0] = value;
        length++;
        return this;
    }

    private PdfBytes Small(int value)
    {
        var room = Room(3);
        var at = 0;
        if (value > 9) room[at++] = (byte)('0' + value / 10);
        room[at++] = (byte)('0' + value % 10);
        room[at++] = (byte)' ';
        length += at;
        return this;
    }

    private void Integer(long value)
    {
        value.TryFormat(Room(20), out var written, provider: System.Globalization.CultureInfo.InvariantCulture);
        length += written;
    }

    private void Fraction(long rest, long scale)
    {
        Byte((byte)'.');
        for (var digit = scale / 10; rest != 0; digit /= 10)
        {
            Byte((byte)('0' + rest / digit));
            rest %= digit;
        }
    }

    private Span<byte> Room(int needed)
    {
        if (bytes.Length - length < needed) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + needed));
        return bytes.AsSpan(length);
    }
}
