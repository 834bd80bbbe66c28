using Laurel.Documents.Papers;
using Laurel.Documents.Pdf;
using Laurel.Domain.Certificates;

namespace Laurel.Documents.Certificates;

/// <summary>
/// Sets the texts of one certificate: measured by their glyphs, giving way together from the roomy measures to the floors,
/// never cut. What finds no room even then is named in <see cref="Unfit"/>, to be mended before anything is printed.
/// </summary>
public sealed class CertificateFace
{
    private const double Mount = 8;
    private const double SignLeading = 1.17;

    private readonly CertificateModel _model;
    private readonly FacePlan _plan;
    private readonly List<FaceLine> _lines = [];
    private readonly List<Unfit> _unfit = [];

    private CertificateFace(CertificateModel model) => (_model, _plan) = (model, FacePlan.Of(model.Design));

    /// <summary>The lines in reading order.</summary>
    public IReadOnlyList<FaceLine> Lines { get; private set; } = [];

    /// <summary>Texts without room; empty when all is well.</summary>
    public IReadOnlyList<Unfit> Unfit => _unfit;

    /// <summary>The rule under the heading: left end, height, right end.</summary>
    public (double LeftMm, double YMm, double RightMm) Rule { get; private set; }

    /// <summary>Upper left corner of the QR's modules.</summary>
    public (double XMm, double YMm) Qr { get; private set; }

    /// <summary>Clear of ink for signature and seal, over the whole width of the right column.</summary>
    public InkBox Clear { get; private set; }

    /// <summary>
    /// Lines whose ink meets that of another line, of the code with its quiet zone, or of the space clear for signature and seal.
    /// </summary>
    public IEnumerable<FaceLine> Touching
    {
        get
        {
            var ink = Lines.Select(line => line.Ink).ToList();
            for (var i = 0; i < ink.Count; i++)
                if (ink.Skip(i + 1).Any(ink[i].Meets) || ink[i].Meets(CodeZone) || ink[i].Meets(Clear.Within(1e-9))) yield return Lines[i];
        }
    }

    /// <summary>The code with its quiet zone; empty where there is none.</summary>
    private InkBox CodeZone
    {
        get
        {
            if (!HasQr) return default;
            var side = _plan[CertificatePart.Qr].Field.WidthMm;
            var quiet = side * QrCode.QuietModules / (17 + (4 * CertificateSheet.QrVersion));
            return new(Qr.XMm - quiet, Qr.YMm - quiet, Qr.XMm + side + quiet, Qr.YMm + side + quiet);
        }
    }

    /// <summary>Sets the texts of a certificate.</summary>
    public static CertificateFace Set(CertificateModel model)
    {
        var face = new CertificateFace(model);
        var shift = face.Shift();
        face.SetLeft(shift);
        face.SetCentre(face.SetRight(face._plan[CertificatePart.Signer].Field.YMm + shift));
        face.Lines = [.. face._lines.OrderBy(line => line.Part)];
        return face;
    }

    /// <summary>Name, clear space, capacity and date, from the sheet's foot upwards; answers where the date's ink begins.</summary>
    private double SetRight(double baseline)
    {
        var name = SetLine(CertificatePart.Signer, _model.Signer, baseline);
        var top = baseline + name.Measure(_model.Signer).TopMm;
        var signer = _plan[CertificatePart.Signer].Field;
        Clear = new(signer.LeftMm, top - _model.Design.ClearMm, signer.RightMm, top);
        baseline = SetCapacity(Clear.TopMm);
        if (!_plan[CertificatePart.Date].IsShown) return baseline;
        var date = VietnameseDate.At(_model.Place, _model.SignedOn);
        return baseline + SetLine(CertificatePart.Date, date, baseline).Measure(date).TopMm;
    }

    /// <summary>The capacity's lines, the last one's ink ending where the clear space begins; answers the baseline above them.</summary>
    private double SetCapacity(double bottom)
    {
        var lines = _model.SignerCapacity;
        var at = _plan[CertificatePart.Capacity];
        var baseline = bottom - Descent(lines[^1], at.Fitted(lines[^1]).Style(at.Face, at.Color));
        foreach (var text in lines.Reverse())
        {
            SetLine(CertificatePart.Capacity, text, baseline);
            baseline -= at.Field.SizeMm * SignLeading;
        }

        return baseline;
    }

    private TextStyle SetLine(CertificatePart part, string text, double baseline)
    {
        var at = _plan[part];
        var fitted = at.Fitted(text);
        var style = fitted.Style(at.Face, at.Color);
        if (!fitted.Fits) _unfit.Add(new(part, text, style.Measure(text).AdvanceMm - at.Field.WidthMm));
        Add(at, text, at.Field.XMm, baseline, style);
        return style;
    }

    private void SetLeft(double shift)
    {
        var (decision, book, qr) = (_plan[CertificatePart.Decision], _plan[CertificatePart.GoldBook], _plan[CertificatePart.Qr]);
        if (BookLine() is { } number) Add(book, number, book.Field.XMm, book.Field.YMm + shift, BookStyle(number));
        else shift += book.Field.YMm - decision.Field.YMm;
        SetLine(CertificatePart.Decision, DecisionLine(), decision.Field.YMm + shift);
        Qr = (qr.Field.XMm, qr.Field.YMm + shift);
        SetLookup(shift);
    }

    /// <summary>What a reader without a camera types, and where; upwards from its baseline, beside the code or in its place.</summary>
    private void SetLookup(double shift)
    {
        var at = _plan[CertificatePart.Lookup];
        if (!at.IsShown) return;
        var x = HasQr ? at.Field.XMm : Qr.XMm;
        var y = at.Field.YMm + shift;
        foreach (var text in LookupLines())
        {
            Add(at, text, x, y, at.Fitted(text).Style(at.Face, at.Color));
            y -= at.Field.SizeMm * 1.35;
        }
    }

    private IEnumerable<string> LookupLines()
    {
        if (_model.Serial is { } serial) yield return $"Mã tra cứu: {serial}";
        if (_model.VerifyAt is { } place) yield return $"Tra cứu tại {place}";
        if (_model.Reissued is { } reissued) yield return reissued;
    }

    private bool HasQr => _model.QrText is not null && _plan[CertificatePart.Qr].IsShown;

    private void SetCentre(double foot)
    {
        var column = CentreColumn.Set(_model, _plan, foot);
        _lines.AddRange(column.Lines);
        _unfit.AddRange(column.Unfit);
        Rule = column.Rule;
    }

    private string DecisionLine() =>
        _model.DecisionNumber is not { } number ? "Quyết định số …… (chưa cấp số)"
        : _plan[CertificatePart.Decision].Field.Text is { } pattern ? Filled(pattern, number)
        : $"Quyết định số {number} {VietnameseDate.Long(_model.SignedOn)}";

    private string? BookLine() =>
        !_plan[CertificatePart.GoldBook].IsShown || _model.GoldBookNumber is not { } number ? null
        : _plan[CertificatePart.GoldBook].Field.Text is { } pattern ? Filled(pattern, $"{number}")
        : $"Số sổ vàng: {number}";

    private string Filled(string pattern, string number) => pattern
        .Replace("{số}", number, StringComparison.Ordinal)
        .Replace("{ngày}", VietnameseDate.Long(_model.SignedOn), StringComparison.Ordinal);

    /// <summary>
    /// How far the foot moves up so that its lowest ink keeps 8 mm clear of the band's inner frame, for a mount: all of it together,
    /// so that the lines at left and right stay where they are to each other.
    /// </summary>
    private double Shift()
    {
        var design = _model.Design;
        var frame = design.PaperHeightMm - design.OrnamentTopMm - design.InnerFrameMm;
        var (signer, book, decision) = (_plan[CertificatePart.Signer], _plan[CertificatePart.GoldBook], _plan[CertificatePart.Decision]);
        var name = signer.Field.YMm + Descent(_model.Signer, signer.Fitted(_model.Signer).Style(signer.Face, signer.Color));
        var left = BookLine() is { } number
            ? book.Field.YMm + Descent(number, BookStyle(number))
            : book.Field.YMm + Descent(DecisionLine(), decision.Fitted(DecisionLine()).Style(decision.Face, decision.Color));
        return Math.Min(0, frame - Mount - Math.Max(name, left));
    }

    /// <summary>As small as the decision's line where both are set alike, so that they look it.</summary>
    private TextStyle BookStyle(string text)
    {
        var book = _plan[CertificatePart.GoldBook];
        return (_plan.BookIsLikeDecision ? _plan[CertificatePart.Decision].Fitted(DecisionLine()) : book.Fitted(text))
            .Style(book.Face, book.Color);
    }

    private void Add(FaceField at, string text, double x, double y, TextStyle style) =>
        _lines.Add(new(at.Field.Part, text, x, y, style, at.Align));

    private static double Descent(string text, TextStyle style) => Math.Max(0, style.Measure(text).BottomMm);
}
