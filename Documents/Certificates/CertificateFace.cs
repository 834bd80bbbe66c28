using Laurel.Documents.Papers;
using Laurel.Documents.Pdf;

namespace Laurel.Documents.Certificates;

/// <summary>
/// Sets the texts of one certificate: measured by their glyphs, giving way together from the roomy measures to the floors,
/// never cut. What finds no room even then is named in <see cref="Unfit"/>, to be mended before anything is printed.
/// </summary>
public sealed class CertificateFace
{
    private const double Mount = 8;

    private readonly CertificateModel _model;
    private readonly FaceMeasures _at;
    private readonly Inks _inks;
    private readonly List<FaceLine> _lines = [];
    private readonly List<Unfit> _unfit = [];

    private CertificateFace(CertificateModel model, Inks inks) =>
        (_model, _at, _inks) = (model, FaceMeasures.For(model.Template), inks);

    /// <summary>The lines in reading order.</summary>
    public IReadOnlyList<FaceLine> Lines { get; private set; } = [];

    /// <summary>Texts without room; empty when all is well.</summary>
    public IReadOnlyList<Unfit> Unfit => _unfit;

    /// <summary>The rule under the heading: left end, height, right end.</summary>
    public (double LeftMm, double YMm, double RightMm) Rule { get; private set; }

    /// <summary>Upper left corner of the QR's modules; 28 mm a side.</summary>
    public (double XMm, double YMm) Qr { get; private set; }

    /// <summary>Clear of ink for signature and seal, over the whole width of the right column.</summary>
    public InkBox Clear { get; private set; }

    /// <summary>Sets the texts of a certificate.</summary>
    public static CertificateFace Set(CertificateModel model, Inks? inks = null)
    {
        var face = new CertificateFace(model, inks ?? Inks.Honour);
        var baseline = face.LowestBaseline();
        face.SetLeft(baseline);
        face.SetCentre(face.SetRight(baseline));
        face.Lines = [.. face._lines.OrderBy(line => line.Part)];
        return face;
    }

    /// <summary>Name, clear space, capacity and date, from the sheet's foot upwards; answers where the date's ink begins.</summary>
    private double SetRight(double baseline)
    {
        var name = RightStyle(FacePart.Signer, _model.Signer, Typeface.TinosBold, _at.Name);
        Add(FacePart.Signer, _model.Signer, _at.RightX, baseline, name);
        var top = baseline + name.Measure(_model.Signer).TopMm;
        Clear = new(_at.RightX - (_at.RightWidth / 2), top - _model.Template.ClearMm, _at.RightX + (_at.RightWidth / 2), top);
        baseline = SetCapacity(Clear.TopMm);
        var date = VietnameseDate.At(_model.Place, _model.SignedOn);
        var style = RightStyle(FacePart.Date, date, Typeface.TinosItalic, _at.Date);
        Add(FacePart.Date, date, _at.RightX, baseline, style);
        return baseline + style.Measure(date).TopMm;
    }

    /// <summary>The capacity's lines, the last one's ink ending where the clear space begins; answers the baseline above them.</summary>
    private double SetCapacity(double bottom)
    {
        var lines = _model.SignerCapacity.Select(line => (Text: line, Style: RightStyle(FacePart.Capacity, line, Typeface.TinosBold, _at.Capacity))).ToList();
        var baseline = bottom - Descent(lines[^1].Text, lines[^1].Style);
        foreach (var (text, style) in lines.AsEnumerable().Reverse())
        {
            Add(FacePart.Capacity, text, _at.RightX, baseline, style);
            baseline -= _at.Capacity.Roomy * _at.SignLeading;
        }

        return baseline;
    }

    private void SetLeft(double baseline)
    {
        var style = SmallStyle();
        if (BookLine() is { } book)
        {
            Add(FacePart.GoldBook, book, _at.LeftX, baseline, style, TextAlign.Left);
            baseline -= _at.SmallLeading;
        }

        Add(FacePart.Decision, DecisionLine(), _at.LeftX, baseline, style, TextAlign.Left);
        Qr = (_at.LeftX, baseline - (_at.SmallSize * 1.6) - CertificateSheet.QrMm);
        SetLookup();
    }

    /// <summary>Beside the QR, at its foot: what a reader without a camera types, and where.</summary>
    private void SetLookup()
    {
        var style = new TextStyle(Typeface.Tinos, _at.SmallSize * .78, _inks.Text);
        var x = _model.QrText is null ? Qr.XMm : Qr.XMm + CertificateSheet.QrMm + (4 * _model.Template.Scale);
        var y = Qr.YMm + CertificateSheet.QrMm;
        if (_model.Serial is { } serial)
        {
            Add(FacePart.Lookup, $"Mã tra cứu: {serial}", x, y, style, TextAlign.Left);
            y -= style.SizeMm * 1.35;
        }

        if (_model.VerifyAt is { } place)
        {
            Add(FacePart.Lookup, $"Tra cứu tại {place}", x, y, style, TextAlign.Left);
            y -= style.SizeMm * 1.35;
        }

        if (_model.Reissued is { } reissued) Add(FacePart.Lookup, reissued, x, y, style, TextAlign.Left);
    }

    private void SetCentre(double foot)
    {
        var column = CentreColumn.Set(_model, _at, _inks, foot);
        _lines.AddRange(column.Lines);
        _unfit.AddRange(column.Unfit);
        Rule = column.Rule;
    }

    private string DecisionLine() => _model.DecisionNumber is { } number
        ? $"Quyết định số {number} {VietnameseDate.Long(_model.SignedOn)}"
        : "Quyết định số …… (chưa cấp số)";

    private string? BookLine() => _model.GoldBookNumber is { } number ? $"Số sổ vàng: {number}" : null;

    /// <summary>The baseline of the lowest line at left and right, whose ink keeps 8 mm clear of the band's inner frame, for a mount.</summary>
    private double LowestBaseline()
    {
        var template = _model.Template;
        var frame = template.PaperHeightMm - template.OrnamentTopMm - template.InnerFrameMm;
        var name = FittedRight(_model.Signer, Typeface.TinosBold, _at.Name).Style(Typeface.TinosBold, _inks.Text);
        var descent = Math.Max(Descent(_model.Signer, name), Descent(BookLine() ?? DecisionLine(), SmallStyle()));
        return Math.Min(_at.LastBaseline, frame - Mount - descent);
    }

    private TextStyle SmallStyle()
    {
        var room = _at.RightX - (_at.RightWidth / 2) - _at.LeftX;
        return Fit.Text(DecisionLine(), Typeface.Tinos, new(room, _at.SmallSize, _at.SmallSize * .8)).Style(Typeface.Tinos, _inks.Text);
    }

    private TextStyle RightStyle(FacePart part, string text, Typeface face, Give size)
    {
        var fitted = FittedRight(text, face, size);
        var style = fitted.Style(face, _inks.Text);
        if (!fitted.Fits) _unfit.Add(new(part, text, style.Measure(text).AdvanceMm - _at.RightWidth));
        return style;
    }

    private FittedText FittedRight(string text, Typeface face, Give size) => Fit.Text(text, face, new(_at.RightWidth, size.Roomy, size.Floor));

    private void Add(FacePart part, string text, double x, double y, TextStyle style, TextAlign align = TextAlign.Center) =>
        _lines.Add(new(part, text, x, y, style, align));

    private static double Descent(string text, TextStyle style) => Math.Max(0, style.Measure(text).BottomMm);
}
