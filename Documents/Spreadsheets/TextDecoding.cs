using System.Text;

namespace Laurel.Documents.Spreadsheets;

/// <summary>Bytes of a CSV as text: UTF-8 with or without byte-order mark, UTF-16 with one, else one byte a character.</summary>
internal static class TextDecoding
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <remarks>One byte a character is what TCVN3 and VNI are kept in; what they mean is seen later.</remarks>
    public static string Decode(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith<byte>([0xEF, 0xBB, 0xBF])) file = file[3..];
        else if (file.StartsWith<byte>([0xFF, 0xFE])) return Encoding.Unicode.GetString(file[2..]);
        else if (file.StartsWith<byte>([0xFE, 0xFF])) return Encoding.BigEndianUnicode.GetString(file[2..]);
        try
        {
            return Strict.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(file);
        }
    }
}
