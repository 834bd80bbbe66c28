using System.Globalization;
using System.Text;

namespace Laurel.Documents.Tests.Pdf;

/// <summary>What a printer would put on a page, dot by dot.</summary>
internal sealed class PageInk(int width, int height, byte[] dots, double dotsPerMm)
{
    private const byte Paper = 250;

    public static PageInk Read(byte[] pgm, int dotsPerInch)
    {
        var head = Encoding.ASCII.GetString(pgm, 0, 32).Split((char[])[' ', '\n'], 5);
        var (width, height) = (int.Parse(head[1], CultureInfo.InvariantCulture), int.Parse(head[2], CultureInfo.InvariantCulture));
        return new PageInk(width, height, pgm[^(width * height)..], dotsPerInch / 25.4);
    }

    /// <summary>Whether nothing is printed in the box, in millimetres from the top left corner.</summary>
    public bool IsBlank(double left, double top, double right, double bottom)
    {
        for (var y = Dot(top); y < Math.Min(height, Dot(bottom)); y++)
            for (var x = Dot(left); x < Math.Min(width, Dot(right)); x++)
                if (dots[y * width + x] < Paper) return false;
        return true;
    }

    private int Dot(double mm) => (int)Math.Round(mm * dotsPerMm);
}
