using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Laurel.EndToEnd.Tests.Doors;

/// <summary>A film for a browser's fake camera: printed badges held before it, one after another, then all over again.</summary>
/// <remarks>YUV4MPEG2, 1280 × 720 as a phone's is, 20 frames a second; grey, as a QR is.</remarks>
internal sealed class CameraVideo
{
    private const int Width = 1280, Height = 720, FramesPerSecond = 20, FramesOfBadge = 22, FramesBetween = 8;
    private const int UsualDpi = 155;
    private const byte Dark = 20, Blank = 240;

    /// <summary>A code of another kind than a badge's, two rows of modules a line.</summary>
    private static readonly string[] Poster =
    [
        "█▀▀▀▀▀█ █ █▀▀ █▀▀▀▀▀█", "█ ███ █ ▀█▄▀▀ █ ███ █", "█ ▀▀▀ █ ▀▀ ▀▀ █ ▀▀▀ █", "▀▀▀▀▀▀▀ ▀ █ ▀ ▀▀▀▀▀▀▀", "█▄ █▀▀▀██ ▄█▄█ ▄█ ▀█▀", "▀ █ █ ▀█▀ █▀█▄▄█▄▀ ▄▄",
        "▀ ▀  ▀▀▀▄▀▀▀███▀▀▀█▀ ", "█▀▀▀▀▀█ █ █▀  ▄    █ ", "█ ███ █ █▄▀ ▄██ ██▄ ▀", "█ ▀▀▀ █  █ ██▀ ▀▀█ █▀", "▀▀▀▀▀▀▀ ▀▀  ▀▀ ▀▀ ▀▀ ",
    ];

    private readonly List<byte[]> scenes = [];

    /// <summary>A badge held so that its QR is in the middle, rendered from its PDF.</summary>
    /// <param name="dotsPerInch">The fewer, the farther off it is held.</param>
    public static byte[] Badge(byte[] pdf, int dotsPerInch = UsualDpi)
    {
        var folder = Directory.CreateTempSubdirectory("laurel-badge-").FullName;
        var file = Path.Combine(folder, "badge.pdf");
        File.WriteAllBytes(file, pdf);
        using var render = Process.Start("pdftoppm", ["-gray", "-r", dotsPerInch.ToString(CultureInfo.InvariantCulture), "-singlefile", file, Path.Combine(folder, "page")])!;
        render.WaitForExit();
        var page = Grey(File.ReadAllBytes(Path.Combine(folder, "page.pgm")));
        Directory.Delete(folder, recursive: true);
        return page;
    }

    public static byte[] Blurred(byte[] picture) => Blur(Blur(picture));

    /// <summary>Held at an angle.</summary>
    public static byte[] Rotated(byte[] picture, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return Each((x, y) => At(
            picture,
            (int)Math.Round((Width / 2) + (cos * (x - (Width / 2))) + (sin * (y - (Height / 2)))),
            (int)Math.Round((Height / 2) - (sin * (x - (Width / 2))) + (cos * (y - (Height / 2))))));
    }

    /// <summary>In a dark foyer, with the noise that a camera adds there.</summary>
    public static byte[] Dim(byte[] picture)
    {
        var noise = new Random(45);
        return Each((x, y) => (byte)Math.Clamp(12 + (At(picture, x, y) * 0.28) + noise.Next(-9, 10), 0, 255));
    }

    /// <summary>Two badges next to each other, one so many pixels left of the middle and one so many right of it.</summary>
    public static byte[] Beside(byte[] left, byte[] right, int leftOff, int rightOff) => Each((x, y) =>
        x < (Width / 2) + ((rightOff - leftOff) / 2) ? At(left, x + leftOff, y) : At(right, x - rightOff, y));

    /// <summary>A poster's code hangs in the picture, its left top corner there.</summary>
    public static byte[] WithPoster(byte[] picture, int left, int top)
    {
        const int Module = 5, Quiet = 4;
        return Each((x, y) =>
        {
            var (column, row) = (((x - left) / Module) - Quiet, ((y - top) / Module) - Quiet);
            if (x < left || y < top || column >= Poster[0].Length + Quiet || row >= (2 * Poster.Length) + Quiet) return At(picture, x, y);
            var isOn = column >= 0 && column < Poster[0].Length && row >= 0 && row < 2 * Poster.Length;
            return isOn && Poster[row / 2][column] is var half && (half == '█' || half == (row % 2 == 0 ? '▀' : '▄')) ? Dark : Blank;
        });
    }

    public CameraVideo Then(byte[] picture)
    {
        scenes.Add(picture);
        return this;
    }

    public void Save(string file)
    {
        using var film = File.Create(file);
        film.Write(Encoding.ASCII.GetBytes($"YUV4MPEG2 W{Width} H{Height} F{FramesPerSecond}:1 Ip A1:1 C420jpeg\n"));
        var nothing = new byte[Width * Height];
        Array.Fill(nothing, (byte)90);
        foreach (var scene in scenes)
        {
            Write(film, scene, FramesOfBadge);
            Write(film, nothing, FramesBetween);
        }
    }

    private static void Write(FileStream film, byte[] grey, int frames)
    {
        var colour = new byte[Width * Height / 2];
        Array.Fill(colour, (byte)128);
        for (var i = 0; i < frames; i++)
        {
            film.Write("FRAME\n"u8);
            film.Write(grey);
            film.Write(colour);
        }
    }

    private static byte[] Blur(byte[] picture) => Each((x, y) =>
    {
        var sum = 0;
        for (var dy = -1; dy <= 1; dy++)
            for (var dx = -1; dx <= 1; dx++)
                sum += At(picture, x + dx, y + dy);
        return (byte)(sum / 9);
    });

    private static byte[] Each(Func<int, int, byte> of)
    {
        var picture = new byte[Width * Height];
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
                picture[(y * Width) + x] = of(x, y);
        return picture;
    }

    private static byte At(byte[] picture, int x, int y) => x is >= 0 and < Width && y is >= 0 and < Height ? picture[(y * Width) + x] : (byte)90;

    /// <summary>The badge in a PGM, laid so that its QR, a quarter from the left and two thirds down, is in the middle of the picture.</summary>
    private static byte[] Grey(byte[] pgm)
    {
        var head = Encoding.ASCII.GetString(pgm, 0, 40).Split([' ', '\n'], 5);
        var (width, height) = (int.Parse(head[1], CultureInfo.InvariantCulture), int.Parse(head[2], CultureInfo.InvariantCulture));
        var start = pgm.Length - (width * height);
        var (left, top) = ((width / 4) - (Width / 2), (height * 2 / 3) - (Height / 2));
        return Each((x, y) => x + left >= 0 && x + left < width && y + top >= 0 && y + top < height ? pgm[start + ((y + top) * width) + x + left] : (byte)90);
    }
}
