using Laurel.Documents.Pdf;
using Laurel.Domain.Certificates;

namespace Laurel.Documents.Certificates;

/// <summary>Certificates as PDF: one a page, at true size, the border stored once however many there are.</summary>
public static class CertificateSheet
{
    /// <summary>Of the QR: 57 modules, so that all certificates look alike.</summary>
    public const int QrVersion = 10;

    /// <summary>One certificate, or some, in memory. The same input gives the same bytes, so a frozen original can be hashed.</summary>
    /// <param name="models">One for each page, in order.</param>
    /// <param name="output">What it is for.</param>
    /// <param name="at">The instant that the document names as its making.</param>
    public static byte[] Bytes(IReadOnlyList<CertificateModel> models, CertificateOutput output, DateTimeOffset at)
    {
        using var stream = new MemoryStream();
        Write(stream, models, output, at);
        return stream.ToArray();
    }

    /// <summary>Any number of certificates to a stream, each on the paper of its template.</summary>
    /// <exception cref="ArgumentException">There is none, or a print is asked for of a decision without a number.</exception>
    public static void Write(Stream stream, IReadOnlyList<CertificateModel> models, CertificateOutput output, DateTimeOffset at)
    {
        Check(models, output);
        using var pdf = new PdfDocument(stream, Metadata(models, output, at));
        var borders = new Dictionary<CertificateDesign, PdfForm>();
        for (var from = 0; from < models.Count;)
        {
            var design = models[from].Design;
            var run = models.Skip(from).TakeWhile(model => model.Design == design).ToList();
            if (output.Stock == CertificateStock.Full && design.Ornament.IsShown && !borders.ContainsKey(design))
                borders.Add(design, new Ornament(design, FacePlan.Of(design).Inks).Form(pdf));
            Pages(pdf, run, design, output, borders.GetValueOrDefault(design));
            from += run.Count;
        }

        pdf.Finish();
    }

    /// <summary>Border, pictures and texts of one, without what marks a view.</summary>
    internal static void Draw(PdfCanvas canvas, CertificateModel model, CertificateOutput output, PdfForm? border)
    {
        var design = model.Design;
        if (border is not null) canvas.Place(border, design.OrnamentLeftMm - Ornament.Bleed, design.OrnamentTopMm - Ornament.Bleed);
        if (output.Stock == CertificateStock.Full) PictureSlots.Draw(canvas, design, output);
        using var _ = canvas.Save();
        if (output.Stock == CertificateStock.Overprint) canvas.Translate(output.ShiftXMm, output.ShiftYMm);
        Texts(canvas, model);
    }

    private static void Pages(PdfDocument pdf, List<CertificateModel> models, CertificateDesign design, CertificateOutput output,
        PdfForm? border) =>
        pdf.Pages(models, design.PaperWidthMm, design.PaperHeightMm, (model, canvas) =>
        {
            Draw(canvas, model, output, border);
            if (output.Purpose == CertificatePurpose.View) ViewMark.Draw(canvas, design);
        });

    /// <summary>What a person must look at before printing: texts without room, and letters that the typeface lacks.</summary>
    public static IReadOnlyList<PaperFinding> Findings(IEnumerable<CertificateModel> models) => [.. models.SelectMany(Findings)];

    private static IEnumerable<PaperFinding> Findings(CertificateModel model)
    {
        var face = CertificateFace.Set(model);
        foreach (var unfit in face.Unfit)
            yield return new(model.Recipient, $"{unfit.Part}", unfit.Text, PaperFault.DoesNotFit);
        foreach (var line in face.Lines.Where(line => line.Style.Face.Lacks(line.Text).Length > 0))
            yield return new(model.Recipient, $"{line.Part}", line.Text, PaperFault.LacksLetters);
        foreach (var line in face.Touching)
            yield return new(model.Recipient, $"{line.Part}", line.Text, PaperFault.Touches);
    }

    private static void Check(IReadOnlyList<CertificateModel> models, CertificateOutput output)
    {
        if (models.Count == 0) throw new ArgumentException("There is no certificate to print.", nameof(models));
        if (output.Purpose != CertificatePurpose.View && models.Any(model => model.DecisionNumber is null))
            throw new ArgumentException("A certificate is printed only once its decision is numbered.", nameof(models));
    }

    private static PdfMetadata Metadata(IReadOnlyList<CertificateModel> models, CertificateOutput output, DateTimeOffset at)
    {
        var view = output.Purpose == CertificatePurpose.View ? " (bản xem)" : "";
        var whom = models.Count == 1 ? models[0].Recipient : $"{models.Count} bản";
        return new($"{models[0].Title} – {whom}{view}", at) 
        {
            Author = models[0].Authority,
            Subject = models[0].DecisionNumber,
            ForArchive = output.Purpose == CertificatePurpose.Electronic,
        };
    }

    private static void Texts(PdfCanvas canvas, CertificateModel model)
    {
        var (face, plan) = (CertificateFace.Set(model), FacePlan.Of(model.Design));
        foreach (var line in face.Lines) canvas.Text(line.Text, line.XMm, line.BaselineMm, line.Style, line.Align);
        var (rule, qr) = (plan[CertificatePart.Rule], plan[CertificatePart.Qr]);
        if (rule.IsShown)
            canvas.Line(face.Rule.LeftMm, face.Rule.YMm, face.Rule.RightMm, face.Rule.YMm, new(rule.Color, rule.Field.SizeMm));
        if (qr.IsShown && model.QrText is { } text)
            QrCode.Of(text, QrVersion).DrawIn(canvas, face.Qr.XMm, face.Qr.YMm, qr.Field.WidthMm, qr.Color);
    }
}
