using Laurel.Documents.Pdf;

namespace Laurel.Documents.Certificates;

/// <summary>The centred texts of a certificate, heading to achievement, at one stage of giving way.</summary>
internal sealed class CentreColumn
{
    private const double Leading = 1.24;
    private const int Stages = 24;

    private readonly CertificateModel _model;
    private readonly FaceMeasures _at;
    private readonly Inks _inks;
    private readonly double _give;
    private readonly double _ease;

    private CentreColumn(CertificateModel model, FaceMeasures at, Inks inks, double give, double ease) =>
        (_model, _at, _inks, _give, _ease) = (model, at, inks, give, ease);

    public List<FaceLine> Lines { get; } = [];

    public List<Unfit> Unfit { get; } = [];

    public (double LeftMm, double YMm, double RightMm) Rule { get; private set; }

    /// <summary>How far the last text reaches below its limit; negative is room to spare.</summary>
    private double OverMm { get; set; }

    private double Centre => _model.Template.PaperWidthMm / 2;

    /// <summary>
    /// The roomiest stage that fits between heading and date; where there is room to spare even so, the texts under the
    /// recipient stand a little further apart. Where nothing fits, the floor, with what is over named.
    /// </summary>
    /// <param name="foot">Where the date's ink begins.</param>
    public static CentreColumn Set(CertificateModel model, FaceMeasures at, Inks inks, double foot)
    {
        var column = new CentreColumn(model, at, inks, 0, 0).Set(foot);
        if (column.Fits)
            return new CentreColumn(model, at, inks, 0, Math.Min(-column.OverMm / 2, at.Text.Size.Roomy * .32)).Set(foot);
        for (var stage = 1; stage <= Stages && !column.Fits; stage++)
            column = new CentreColumn(model, at, inks, (double)stage / Stages, 0).Set(foot);
        if (column.OverMm > 0) column.Unfit.Add(new(column.Lines[^1].Part, column.Lines[^1].Text, column.OverMm));
        return column;
    }

    private bool Fits => OverMm <= 0 && Unfit.Count == 0;

    private CentreColumn Set(double foot)
    {
        var y = SetHeading();
        y += (_model.Heading == CertificateHeading.Party ? _at.AuthorityUnderParty : _at.Authority.Gap).At(_give);
        SetLine(FacePart.Authority, _model.Authority, y, _at.Authority.Size, _inks.Red);
        y += _at.Gives.Gap.At(_give);
        SetLine(FacePart.Gives, "TẶNG", y, _at.Gives.Size, _inks.Text);
        y += _at.Title.Gap.At(_give);
        SetLine(FacePart.Title, _model.Title, y, _at.Title.Size, _inks.Red, _at.TitleSpacing);
        var gap = _at.Recipient.Gap;
        if (_model.Insignia is { } insignia)
        {
            y += _at.Insignia.Gap.At(_give);
            SetLine(FacePart.Insignia, $"“{insignia}”", y, _at.Insignia.Size, _inks.Text);
            gap = _at.RecipientUnderInsignia;
        }

        SetTexts(SetRecipient(y + gap.At(_give)), foot);
        return this;
    }

    private double SetHeading()
    {
        var state = _model.Heading == CertificateHeading.State;
        var heading = state ? "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" : "ĐẢNG CỘNG SẢN VIỆT NAM";
        var y = _at.HeadingY.At(_give);
        Add(FacePart.Heading, heading, y, new(Typeface.TinosBold, _at.HeadingSize, _inks.Text));
        if (state)
        {
            y += _at.MottoGap.At(_give);
            Add(FacePart.Motto, "Độc lập - Tự do - Hạnh phúc", y, new(Typeface.TinosBold, _at.MottoSize, _inks.Text));
        }

        var half = (state ? _at.RuleWidth : _at.RuleWidth * .6) / 2;
        Rule = (Centre - half, y + _at.RuleGap, Centre + half);
        return y;
    }

    private void SetLine(FacePart part, string text, double y, Give size, PdfColor color, double spacing = 0)
    {
        var rule = new FitRule(_at.Width, size.At(_give), size.Floor) { LetterSpacing = spacing / size.Roomy };
        Add(part, Fit.Text(text, Typeface.TinosBold, rule), y, Typeface.TinosBold, color);
    }

    /// <summary>One line down to the floor; two balanced lines only where one cannot be.</summary>
    private double SetRecipient(double y)
    {
        var name = _model.Honorific is { Length: > 0 } honorific ? $"{honorific} {_model.Recipient}" : _model.Recipient;
        var floor = _at.Recipient.Size.Floor;
        var rule = new FitRule(_at.Width, _at.Recipient.Size.At(_give), floor) { MostLines = 2, WrapBelowMm = floor, Leading = 1.2 };
        return Add(FacePart.Recipient, Fit.Text(name, Typeface.TinosBold, rule), y, Typeface.TinosBold, _inks.Text);
    }

    private void SetTexts(double y, double foot)
    {
        var size = _at.Text.Size.At(_give);
        var rule = new FitRule(_at.Width, size, size) { MostLines = 4, Leading = Leading };
        var gap = _at.Text.Gap.At(_give);
        foreach (var (part, text) in (ReadOnlySpan<(FacePart, string?)>)[(FacePart.Under, _model.Under), (FacePart.Achievement, _model.Achievement)])
        {
            if (string.IsNullOrWhiteSpace(text)) continue;
            y = Add(part, Fit.Text(text, Typeface.Tinos, rule), y + gap + _ease, Typeface.Tinos, _inks.Text);
            gap = (size * Leading) + _at.Paragraph.At(_give);
        }

        var descent = new TextStyle(Typeface.Tinos, size).Measure("gyp").BottomMm;
        OverMm = Math.Round(y - Math.Min(_at.LastText, foot - (.3 * size) - descent), 2);
    }

    private void Add(FacePart part, string text, double y, TextStyle style) => Lines.Add(new(part, text, Centre, y, style, TextAlign.Center));

    private double Add(FacePart part, FittedText fitted, double y, Typeface face, PdfColor color)
    {
        var style = fitted.Style(face, color);
        for (var i = 0; i < fitted.Lines.Count; i++) Add(part, fitted.Lines[i], y + (i * fitted.LeadingMm), style);
        if (!fitted.Fits)
            Unfit.Add(new(part, string.Join(' ', fitted.Lines), fitted.Lines.Max(line => style.Measure(line).AdvanceMm) - _at.Width));
        return y + fitted.DepthMm;
    }
}
