using Laurel.Documents.Pdf;

namespace Laurel.Documents.Certificates;

/// <summary>
/// Sets the texts of one certificate: measured by their glyphs, giving way together from the roomy measures to the floors,
/// never cut. What finds no room even then is named in <see cref="Unfit"/>, to be mended before anything is printed.
/// </summary>
public sealed class CertificateFace
{
    private const double Mount = 8;
    private const double Leading = 1.24;
    private const double Steps = 24;

    private readonly CertificateModel _model;
    private readonly FaceMeasures _at;
    private readonly Inks _inks;
    private readonly List<FaceLine> _lines = [];
    private readonly List<Unfit> _unfit = [];

    private CertificateFace(CertificateModel model, Inks inks) =>
        (_model, _at, _inks) = (model, FaceMeasures.For(model.Template), inks);

    /// <summary>The lines in reading order.</summary>
    public IReadOnlyList<FaceLine> Lines => _lines;

    /// <summary>Texts without room; empty when all is well.</summary>
    public IReadOnlyList<Unfit> Unfit => _unfit;

    /// <summary>The rule under the heading: left end, height, right end.</summary>
    public (double LeftMm, double YMm, double RightMm) Rule { get; private set; }

    /// <summary>Upper left corner of the QR's modules; 28 mm a side.</summary>
    public (double XMm, double YMm) Qr { get; private set; }

    /// <summary>Clear of ink for signature and seal, over the whole width of the right column.</summary>
    public InkBox Clear { get; private set; }

    private double Centre => _model.Template.PaperWidthMm / 2;

    /// <summary>Sets the texts of a certificate.</summary>
    public static CertificateFace Set(CertificateModel model, Inks? inks = null)
    {
        var face = new CertificateFace(model, inks ?? Inks.Honour);
        var foot = face.SetRight();
        face.SetLeft();
        face.SetCentre(foot);
        face._lines.Sort((a, b) => a.Part.CompareTo(b.Part));
        return face;
    }

    /// <summary>Name, clear space, capacity and date, from the sheet's foot upwards; answers where the date's ink begins.</summary>
    private double SetRight()
    {
        var name = RightStyle(FacePart.Signer, _model.Signer, Typeface.TinosBold, _at.Name);
        var baseline = Foot(_model.Signer, name);
        Add(FacePart.Signer, _model.Signer, _at.RightX, baseline, name);
        var capacities = _model.SignerCapacity.Select(line => (Line: line, Style: RightStyle(FacePart.Capacity, line, Typeface.TinosBold, _at.Capacity))).ToList();
        var top = baseline + name.Measure(_model.Signer).TopMm;
        var leading = _at.Capacity.Roomy * _at.SignLeading;
        baseline = top - _model.Template.ClearMm - Descent(capacities[^1].Line, capacities[^1].Style);
        Clear = new(_at.RightX - (_at.RightWidth / 2), top - _model.Template.ClearMm, _at.RightX + (_at.RightWidth / 2), top);
        for (var i = capacities.Count - 1; i >= 0; i--, baseline -= leading)
            Add(FacePart.Capacity, capacities[i].Line, _at.RightX, baseline, capacities[i].Style);
        var date = Papers.VietnameseDate.At(_model.Place, _model.SignedOn);
        var dateStyle = RightStyle(FacePart.Date, date, Typeface.TinosItalic, _at.Date);
        Add(FacePart.Date, date, _at.RightX, baseline, dateStyle);
        return baseline + dateStyle.Measure(date).TopMm;
    }

    private void SetLeft()
    {
        var style = new TextStyle(Typeface.Tinos, _at.SmallSize, _inks.Text);
        var (decision, book) = (DecisionLine(), BookLine());
        var baseline = Foot(book ?? decision, style);
        if (book is not null)
        {
            Add(FacePart.GoldBook, book, _at.LeftX, baseline, style, TextAlign.Left);
            baseline -= _at.SmallLeading;
        }

        Add(FacePart.Decision, decision, _at.LeftX, baseline, style, TextAlign.Left);
        Qr = (_at.LeftX, baseline - (_at.SmallSize * 1.55) - CertificateSheet.QrMm);
        if (_model.QrText is not null || _model.Serial is not null) SetLookup();
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

        if (_model.VerifyAt is { } place) Add(FacePart.Lookup, $"Tra cứu tại {place}", x, y, style, TextAlign.Left);
    }

    private void SetCentre(double foot)
    {
        Attempt? last = null;
        for (var step = 0; step <= Steps; step++)
        {
            last = Try(step / Steps, foot, 0);
            if (last.OverMm <= 0 && last.Unfit.Count == 0) break;
        }

        if (last!.OverMm < 0 && last.Part == 0) last = Try(0, foot, Math.Min(-last.OverMm / 2, _at.Text.Size.Roomy * .32));

        _lines.AddRange(last.Lines);
        _unfit.AddRange(last.Unfit);
        if (last.OverMm > 0) _unfit.Add(new(last.Lines[^1].Part, last.Lines[^1].Text, last.OverMm));
    }

    /// <summary>Sets the centred texts at one stage of giving way.</summary>
    /// <param name="part">0 is roomy, 1 is the floor.</param>
    /// <param name="foot">Where the date's ink begins.</param>
    /// <param name="ease">Added above each text under the recipient, where there is room to spare.</param>
    private Attempt Try(double part, double foot, double ease)
    {
        var attempt = new Attempt { Part = part };
        var y = SetHeading(attempt);
        y += (_model.Heading == CertificateHeading.Party ? _at.AuthorityUnderParty : _at.Authority.Gap).At(part);
        SetLine(attempt, FacePart.Authority, _model.Authority, y, _at.Authority.Size, part, _inks.Red);
        y += _at.Gives.Gap.At(part);
        SetLine(attempt, FacePart.Gives, "TẶNG", y, _at.Gives.Size, part, _inks.Text);
        y += _at.Title.Gap.At(part);
        SetLine(attempt, FacePart.Title, _model.Title, y, _at.Title.Size, part, _inks.Red, _at.TitleSpacing);
        var gap = _at.Recipient.Gap;
        if (_model.Insignia is { } insignia)
        {
            y += _at.Insignia.Gap.At(part);
            SetLine(attempt, FacePart.Insignia, $"“{insignia}”", y, _at.Insignia.Size, part, _inks.Text);
            gap = _at.RecipientUnderInsignia;
        }

        y = SetRecipient(attempt, y + gap.At(part), part);
        SetTexts(attempt, y, part, foot, ease);
        return attempt;
    }

    private double SetHeading(Attempt attempt)
    {
        var state = _model.Heading == CertificateHeading.State;
        var heading = state ? "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" : "ĐẢNG CỘNG SẢN VIỆT NAM";
        var y = _at.HeadingY;
        attempt.Add(FacePart.Heading, heading, Centre, y, Bold(_at.HeadingSize, _inks.Text));
        if (state)
        {
            y += _at.MottoGap;
            attempt.Add(FacePart.Motto, "Độc lập - Tự do - Hạnh phúc", Centre, y, Bold(_at.MottoSize, _inks.Text));
        }

        var half = (state ? _at.RuleWidth : _at.RuleWidth * .6) / 2;
        Rule = (Centre - half, y + _at.RuleGap, Centre + half);
        return y;
    }

    private void SetLine(Attempt attempt, FacePart part, string text, double y, Give size, double give, PdfColor color, double spacing = 0)
    {
        var fitted = Fit.Text(text, Typeface.TinosBold, new(_at.Width, size.At(give), Math.Min(size.At(give), size.Floor)) { LetterSpacing = spacing / size.Roomy });
        attempt.Add(part, fitted, Centre, y, Typeface.TinosBold, color, _at.Width);
    }

    /// <summary>One line down to the floor; two balanced lines only where one cannot be.</summary>
    private double SetRecipient(Attempt attempt, double y, double give)
    {
        var name = _model.Honorific is { Length: > 0 } honorific ? $"{honorific} {_model.Recipient}" : _model.Recipient;
        var rule = new FitRule(_at.Width, _at.Recipient.Size.At(give), _at.Recipient.Size.Floor)
        {
            MostLines = 2, WrapBelowMm = _at.Recipient.Size.Floor, Leading = 1.2,
        };
        return attempt.Add(FacePart.Recipient, Fit.Text(name, Typeface.TinosBold, rule), Centre, y, Typeface.TinosBold, _inks.Text, _at.Width);
    }

    private void SetTexts(Attempt attempt, double y, double give, double foot, double ease)
    {
        var size = _at.Text.Size.At(give);
        var style = new TextStyle(Typeface.Tinos, size, _inks.Text);
        var rule = new FitRule(_at.Width, size, size) { MostLines = 4, Leading = Leading };
        var first = true;
        foreach (var (part, text) in (ReadOnlySpan<(FacePart, string?)>)[(FacePart.Under, _model.Under), (FacePart.Achievement, _model.Achievement)])
        {
            if (string.IsNullOrWhiteSpace(text)) continue;
            y += ease + (first ? _at.Text.Gap.At(give) : (size * Leading) + _at.Paragraph.At(give));
            y = attempt.Add(part, Fit.Text(text, Typeface.Tinos, rule), Centre, y, Typeface.Tinos, _inks.Text, _at.Width);
            first = false;
        }

        var lowest = Math.Min(_at.LastText, foot - (.3 * size) - Descent("gyp", style));
        attempt.OverMm = Math.Round(y - lowest, 2);
    }

    private string DecisionLine() => _model.DecisionNumber is { } number
        ? $"Quyết định số {number} {Papers.VietnameseDate.Long(_model.SignedOn)}"
        : "Quyết định số …… (chưa cấp số)";

    private string? BookLine() => _model.GoldBookNumber is { } number ? $"Số sổ vàng: {number}" : null;

    /// <summary>The lowest baseline that keeps a line's ink 8 mm clear of the band's inner frame, for a mount.</summary>
    private double Foot(string text, TextStyle style)
    {
        var template = _model.Template;
        var frame = template.PaperHeightMm - template.OrnamentTopMm - template.InnerFrameMm;
        return Math.Min(_at.LastBaseline, frame - Mount - Descent(text, style));
    }

    private TextStyle RightStyle(FacePart part, string text, Typeface face, Give size)
    {
        var fitted = Fit.Text(text, face, new(_at.RightWidth, size.Roomy, size.Floor));
        var style = fitted.Style(face, _inks.Text);
        if (!fitted.Fits) _unfit.Add(new(part, text, style.Measure(text).AdvanceMm - _at.RightWidth));
        return style;
    }

    private void Add(FacePart part, string text, double x, double y, TextStyle style, TextAlign align = TextAlign.Center) =>
        _lines.Add(new(part, text, x, y, style, align));

    private static TextStyle Bold(double size, PdfColor color) => new(Typeface.TinosBold, size, color);

    private static double Descent(string text, TextStyle style) => Math.Max(0, style.Measure(text).BottomMm);

    /// <summary>The centred texts at one stage of giving way.</summary>
    private sealed class Attempt
    {
        public List<FaceLine> Lines { get; } = [];

        public List<Unfit> Unfit { get; } = [];

        public double Part { get; init; }

        /// <summary>How far the last text reaches below its limit; negative is room to spare.</summary>
        public double OverMm { get; set; }

        public void Add(FacePart part, string text, double x, double y, TextStyle style) =>
            Lines.Add(new(part, text, x, y, style, TextAlign.Center));

        public double Add(FacePart part, FittedText fitted, double x, double y, Typeface face, PdfColor color, double width)
        {
            var style = fitted.Style(face, color);
            foreach (var line in fitted.Lines)
            {
                Add(part, line, x, y, style);
                y += fitted.LeadingMm;
            }

            if (!fitted.Fits) Unfit.Add(new(part, string.Join(' ', fitted.Lines), fitted.Lines.Max(l => style.Measure(l).AdvanceMm) - width));
            return y - fitted.LeadingMm;
        }
    }
}
