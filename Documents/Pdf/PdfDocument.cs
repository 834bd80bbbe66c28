using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Laurel.Documents.Pdf;

/// <summary>Writes a PDF as it is drawn: a page leaves memory when it is done, what pages share follows in <see cref="Finish"/>.</summary>
/// <remarks>
/// <code>
/// using var pdf = new PdfDocument(stream, new PdfMetadata("Thẻ đại biểu", at));
/// var ground = pdf.Form(105, 148, canvas => canvas.FillRect(0, 0, 105, 3, "#a4161a"));
/// pdf.Page(105, 148, canvas => canvas.Place(ground).Text("Trần Diệu Như", 9, 55, new TextStyle(Typeface.BeVietnamBold, 11)));
/// pdf.Finish();
/// </code>
/// Everything is in millimetres from the top left corner, y downward. The same drawing gives the same bytes, on one thread or on many.
/// </remarks>
public sealed class PdfDocument : IDisposable
{
    private const double PointsPerMm = 72 / 25.4;
    private const int PagesPerNode = 64;

    /// <summary>Of a page with a code, a twentieth more bytes than the usual level and two thirds of its time, which is the most that a page costs.</summary>
    private static readonly ZLibCompressionOptions Deflating = new() { CompressionLevel = 3 };

    private readonly PdfOutput output;
    private readonly PdfMetadata metadata;
    private readonly PdfResources resources = new();
    private readonly List<PdfForm> forms = [];
    private readonly List<(int Node, List<int> Pages)> nodes = [];
    private readonly IncrementalHash contents = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly int resourcesNumber;
    private readonly int pagesNumber;

    public PdfDocument(Stream stream, PdfMetadata metadata)
    {
        this.metadata = metadata;
        output = new PdfOutput(stream);
        output.Header();
        (resourcesNumber, pagesNumber) = (output.Reserve(), output.Reserve());
    }

    /// <summary>Keeps what forms draw, for translating it into something else than a PDF.</summary>
    internal bool KeepsDrawings { get; init; }

    internal PdfResources Resources => resources;

    internal IReadOnlyList<PdfForm> Forms => forms;

    public int PageCount => nodes.Sum(node => node.Pages.Count);

    /// <summary>The whole document that <paramref name="draw"/> makes, in memory: for papers of some pages.</summary>
    public static byte[] Bytes(PdfMetadata metadata, Action<PdfDocument> draw)
    {
        using var stream = new MemoryStream();
        using var pdf = new PdfDocument(stream, metadata);
        draw(pdf);
        pdf.Finish();
        return stream.ToArray();
    }

    /// <summary>Adds a page of that size and draws it.</summary>
    /// <param name="bleedMm">What a print shop cuts off on each side; the origin stays the corner of the trimmed page.</param>
    public void Page(double widthMm, double heightMm, Action<PdfCanvas> draw, double bleedMm = 0)
    {
        var size = new PageSize(widthMm, heightMm, bleedMm);
        Add(size, Compose(size, draw));
    }

    /// <summary>Adds a page for each item, in their order, drawing several at once; <paramref name="draw"/> must not share state.</summary>
    public void Pages<T>(IEnumerable<T> items, double widthMm, double heightMm, Action<T, PdfCanvas> draw, double bleedMm = 0)
    {
        var size = new PageSize(widthMm, heightMm, bleedMm);
        foreach (var some in items.Chunk(PagesPerNode))
        {
            var composed = new byte[some.Length][];
            Parallel.For(0, some.Length, i => composed[i] = Compose(size, canvas => draw(some[i], canvas)));
            foreach (var content in composed) Add(size, content);
        }
    }

    /// <summary>Draws a form once, to be placed on pages and in other forms.</summary>
    public PdfForm Form(double widthMm, double heightMm, Action<PdfCanvas> draw)
    {
        var canvas = new PdfCanvas(resources, widthMm, heightMm);
        draw(canvas);
        var box = string.Create(CultureInfo.InvariantCulture, $"[0 0 {widthMm:0.###} {heightMm:0.###}]");
        contents.AppendData(canvas.Content.Span);
        var number = output.Deflated($"/Type /XObject /Subtype /Form /BBox {box} /Resources {resourcesNumber} 0 R", canvas.Content.Span);
        forms.Add(new PdfForm(number, widthMm, heightMm, KeepsDrawings ? canvas.Content.Span.ToArray() : null));
        return forms[^1];
    }

    /// <summary>Writes what the pages share and the table of objects; nothing can be added afterwards.</summary>
    public void Finish()
    {
        WriteResources();
        WritePageTree();
        var info = output.Object(Info());
        var catalog = output.Object($"<</Type /Catalog /Pages {pagesNumber} 0 R /Lang ({metadata.Language}) " +
            $"/ViewerPreferences <</DisplayDocTitle true>>{(metadata.ForArchive ? PdfArchive.Write(output, metadata) : "")}>>");
        output.Trailer(catalog, info, Convert.ToHexString(contents.GetHashAndReset(), 0, 16));
    }

    public void Dispose() => contents.Dispose();

    internal static byte[] Deflate(ReadOnlySpan<byte> bytes)
    {
        using var deflated = new MemoryStream();
        using (var zlib = new ZLibStream(deflated, Deflating, leaveOpen: true)) zlib.Write(bytes);
        return deflated.ToArray();
    }

    private byte[] Compose(PageSize size, Action<PdfCanvas> draw)
    {
        var canvas = new PdfCanvas(resources, size.WidthMm, size.HeightMm);
        canvas.Transform(PointsPerMm, 0, 0, -PointsPerMm, size.BleedMm * PointsPerMm, (size.HeightMm + size.BleedMm) * PointsPerMm);
        draw(canvas);
        return Deflate(canvas.Content.Span);
    }

    private void Add(PageSize size, byte[] content)
    {
        if (nodes.Count == 0 || nodes[^1].Pages.Count == PagesPerNode) nodes.Add((output.Reserve(), []));
        contents.AppendData(content);
        var stream = output.Stream(output.Reserve(), "/Filter /FlateDecode", content);
        nodes[^1].Pages.Add(output.Object(
            $"<</Type /Page /Parent {nodes[^1].Node} 0 R {size.Boxes} /Resources {resourcesNumber} 0 R /Contents {stream} 0 R>>"));
    }

    private void WriteResources()
    {
        var fonts = resources.Fonts
            .Select(font => $"{PdfResources.NameOf(font.Face)} {PdfFontObjects.Write(output, font.Face, font.Use)} 0 R").ToList();
        var states = resources.Opacities.Select(permille => string.Create(CultureInfo.InvariantCulture,
            $"{PdfResources.NameOfOpacity(permille)} <</Type /ExtGState /ca {permille / 1000.0} /CA {permille / 1000.0}>>"));
        var pictures = resources.Images.Select(image => $"{image.Name} {WriteImage(image)} 0 R").ToList();
        var placed = forms.Select(form => $"{form.Name} {form.Number} 0 R").Concat(pictures);
        output.Object(resourcesNumber, $"<</Font <<{string.Join(' ', fonts)}>> /ExtGState <<{string.Join(' ', states)}>> " +
            $"/XObject <<{string.Join(' ', placed)}>>>>");
    }

    private int WriteImage(PdfImage image)
    {
        var size = $"/Type /XObject /Subtype /Image /Width {image.WidthPx} /Height {image.HeightPx}";
        var mask = image.Alpha is not { } alpha ? "" :
            $" /SMask {output.Stream($"{size} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode", alpha)} 0 R";
        return output.Stream($"{size} {image.Dictionary}{mask}", image.Bytes);
    }

    private void WritePageTree()
    {
        foreach (var (node, pages) in nodes)
            output.Object(node, $"<</Type /Pages /Parent {pagesNumber} 0 R /Count {pages.Count} /Kids [{References(pages)}]>>");
        output.Object(pagesNumber, $"<</Type /Pages /Count {PageCount} /Kids [{References(nodes.Select(n => n.Node))}]>>");
    }

    private static string References(IEnumerable<int> numbers) => string.Join(' ', numbers.Select(number => $"{number} 0 R"));

    private string Info()
    {
        var info = new StringBuilder("<</Title ").Append(PdfOutput.Text(metadata.Title)).Append($" /Producer ({PdfMetadata.Producer})");
        if (metadata.Author is { } author) info.Append(" /Author ").Append(PdfOutput.Text(author));
        if (metadata.Subject is { } subject) info.Append(" /Subject ").Append(PdfOutput.Text(subject));
        var at = metadata.CreatedAt.ToUniversalTime();
        return info.Append(CultureInfo.InvariantCulture, $" /CreationDate (D:{at:yyyyMMddHHmmss}Z)>>").ToString();
    }

    private readonly record struct PageSize(double WidthMm, double HeightMm, double BleedMm)
    {
        public string Boxes => BleedMm == 0
            ? $"/MediaBox {Box(0, 0, WidthMm, HeightMm)}"
            : $"/MediaBox {Box(0, 0, WidthMm + 2 * BleedMm, HeightMm + 2 * BleedMm)} " +
                $"/TrimBox {Box(BleedMm, BleedMm, WidthMm + BleedMm, HeightMm + BleedMm)}";

        private static string Box(double left, double bottom, double right, double top) => string.Create(CultureInfo.InvariantCulture,
            $"[{left * PointsPerMm:0.####} {bottom * PointsPerMm:0.####} {right * PointsPerMm:0.####} {top * PointsPerMm:0.####}]");
    }
}
