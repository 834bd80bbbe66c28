using System.Globalization;
using System.Text;
using Laurel.Documents.Pdf;

namespace Laurel.Client.Web.Doors;

/// <summary>A QR code to be drawn on a page, with the blank zone around it.</summary>
/// <param name="Side">In modules.</param>
/// <param name="Path">What is black, one unit a module.</param>
public sealed record DrawnCode(int Side, string Path)
{
    public static DrawnCode Of(string text)
    {
        var (code, path) = (QrCode.Of(text), new StringBuilder());
        for (var row = 0; row < code.Size; row++)
            for (var column = 0; column < code.Size; column++)
                if (code[column, row]) path.Append(CultureInfo.InvariantCulture, $"M{column + QrCode.QuietModules} {row + QrCode.QuietModules}h1v1h-1z");
        return new(code.Size + 2 * QrCode.QuietModules, path.ToString());
    }
}
