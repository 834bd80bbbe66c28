using Laurel.Documents.Pdf;
using Laurel.Domain.Certificates;

namespace Laurel.Documents.Certificates;

/// <summary>The centred texts of a certificate, heading to achievement, at one stage of giving way.</summary>
internal sealed class CentreColumn
{
    private const double Leading = 1.24;
    private const int Stages = 24;

    private readonly CertificateModel _model;
    private readonly FacePlan _plan;
    private readonly double _give;
    private readonly double _ease;

    private CentreColumn(CertificateModel model, FacePlan plan, double give, double ease) =>
        (_model, _plan, _give, _ease) = (model, plan, give, ease);

    public List<FaceLine> Lines { get; } = [];

    public List<Unfit> Unfit { get; } = [];

    /// <summary>How far the last text reaches below its limit; negative is room to spare.</summary>
    private double OverMm { get; set; }

    /// <summary>
    /// The roomiest stage that fits between heading and date; where there is room to spare even so, the texts under the
    /// recipient stand a little further apart. Where nothing fits, the floor, with what is over named.
    /// </summary>
    /// <param name="foot">Where the date's ink begins.</param>
    public static CentreColumn Set(CertificateModel model, FacePlan plan, double foot)
    {
        var column = new CentreColumn(model, plan, 0, 0).Set(foot);
        if (column.Fits)
            return new CentreColumn(model, plan, 0, Math.Min(-column.OverMm / 2, plan[CertificatePart.Under].Field.SizeMm * .32)).Set(foot);
        for (var stage = 1; stage <= Stages && !column.Fits; stage++)
            column = new CentreColumn(model, plan, (double)stage / Stages, 0).Set(foot);
        if (column.OverMm > 0) column.Unfit.Add(new(column.Lines[^1].Part, column.Lines[^1].Text, column.OverMm));
        return column;
    }

    /// <summary>The rule under the heading: left end, height, right end.</summary>
    public (double LeftMm, double YMm, double RightMm) Rule =>
        (_plan[CertificatePart.Rule].Field.LeftMm, _plan[CertificatePart.Rule].YAt(_give), _plan[CertificatePart.Rule].Field.RightMm);

    private bool Fits => OverMm <= 0 && Unfit.Count == 0;

    private CentreColumn Set(double foot)
    {
        SetLine(CertificatePart.Heading, _model.Design.Heading is CertificateHeading.State ? "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
            : "ĐẢNG CỘNG SẢN VIỆT NAM");
        SetLine(CertificatePart.Motto, "Độc lập - Tự do - Hạnh phúc");
        SetLine(CertificatePart.Authority, _model.Authority);
        SetLine(CertificatePart.Gives, "TẶNG");
        SetLine(CertificatePart.Title, _model.Title);
        if (_model.Insignia is { } insignia) SetLine(CertificatePart.Insignia, $"“{insignia}”");
        SetTexts(SetRecipient(), foot);
        return this;
    }

    private void SetLine(CertificatePart part, string usual)
    {
        var at = _plan[part];
        if (!at.IsShown) return;
        var rule = new FitRule(at.Field.WidthMm, at.SizeAt(_give), at.Field.FloorMm) { LetterSpacing = at.Spacing };
        Add(at, Fit.Text(at.Field.Text ?? usual, at.Face, rule), at.YAt(_give));
    }

    /// <summary>
    /// One line down to the floor; two balanced lines only where one cannot be. Answers by how much the second pushes down what follows.
    /// </summary>
    private double SetRecipient()
    {
        var (at, name) = (_plan[CertificatePart.Recipient], _model.Honorific is { Length: > 0 } honorific
            ? $"{honorific} {_model.Recipient}" : _model.Recipient);
        var floor = at.Field.FloorMm;
        var rule = new FitRule(at.Field.WidthMm, at.SizeAt(_give), floor) { MostLines = 2, WrapBelowMm = floor, Leading = 1.2 };
        var y = at.YAt(_give);
        return Add(at, Fit.Text(name, at.Face, rule), y) - y;
    }

    private void SetTexts(double pushed, double foot)
    {
        var (under, achievement) = (_plan[CertificatePart.Under], _plan[CertificatePart.Achievement]);
        var (y, last) = (under.YAt(_give) + pushed, under);
        var reached = _plan[CertificatePart.Recipient].YAt(_give) + pushed;
        if (under.IsShown && !string.IsNullOrWhiteSpace(_model.Under))
        {
            reached = SetText(under, _model.Under, y + _ease);
            y = reached + achievement.YAt(_give) - under.YAt(_give);
        }

        if (achievement.IsShown && !string.IsNullOrWhiteSpace(_model.Achievement))
            (reached, last) = (SetText(achievement, _model.Achievement, y + _ease), achievement);
        var size = last.SizeAt(_give);
        var descent = new TextStyle(last.Face, size).Measure("gyp").BottomMm;
        OverMm = Math.Round(reached - Math.Min(_model.Design.LowestTextMm, foot - (.3 * size) - descent), 2);
    }

    private double SetText(FaceField at, string text, double y)
    {
        var size = at.SizeAt(_give);
        return Add(at, Fit.Text(text, at.Face, new(at.Field.WidthMm, size, size) { MostLines = 4, Leading = Leading }), y);
    }

    private double Add(FaceField at, FittedText fitted, double y)
    {
        var style = fitted.Style(at.Face, at.Color);
        for (var i = 0; i < fitted.Lines.Count; i++)
            Lines.Add(new(at.Field.Part, fitted.Lines[i], at.Field.XMm, y + (i * fitted.LeadingMm), style, at.Align));
        if (!fitted.Fits)
            Unfit.Add(new(at.Field.Part, string.Join(' ', fitted.Lines),
                fitted.Lines.Max(line => style.Measure(line).AdvanceMm) - at.Field.WidthMm));
        return y + fitted.DepthMm;
    }
}
