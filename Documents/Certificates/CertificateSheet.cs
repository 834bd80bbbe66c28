using Laurel.Documents.Pdf;

namespace Laurel.Documents.Certificates;

/// <summary>Certificates as PDF: one a page, at true size, the border stored once however many there are.</summary>
public static class CertificateSheet
{
    /// <summary>Side of the QR's modules, without its quiet zone, which is white paper.</summary>
    public const double QrMm = 28;

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
        var borders = new Dictionary<CertificateTemplate, PdfForm>();
        for (var from = 0; from < models.Count;)
        {
            var template = models[from].Template;
            var run = models.Skip(from).TakeWhile(model => model.Template == template).ToList();
            if (output.Stock == CertificateStock.Full && !borders.ContainsKey(template))
                borders.Add(template, new Ornament(template, output.Inks).Form(pdf));
            Pages(pdf, run, template, output, borders.GetValueOrDefault(template));
            from += run.Count;
        }

        pdf.Finish();
    }

    private static void Pages(
        PdfDocument pdf, List<CertificateModel> models, CertificateTemplate template, CertificateOutput output, PdfForm? border) =>
        pdf.Pages(models, template.PaperWidthMm, template.PaperHeightMm, (model, canvas) =>
        {
            if (border is not null) Ground(canvas, model, output, border);
            using (canvas.Save())
            {
                if (output.Stock == CertificateStock.Overprint) canvas.Translate(output.ShiftXMm, output.ShiftYMm);
                Texts(canvas, model, output.Inks);
            }

            if (output.Purpose == CertificatePurpose.View) ViewMark.Draw(canvas, template, output.Inks);
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

    private static void Ground(PdfCanvas canvas, CertificateModel model, CertificateOutput output, PdfForm border)
    {
        var template = model.Template;
        canvas.Place(border, template.OrnamentLeftMm - Ornament.Bleed, template.OrnamentTopMm - Ornament.Bleed);
        var (x, y, r) = (template.PaperWidthMm / 2, template.OrnamentTopMm + template.SlotCentreMm, template.SlotRadiusMm - 1.6);
        if (output.Emblem is { } emblem)
        {
            var side = r * Math.Sqrt(2);
            var scale = side / Math.Max(emblem.WidthPx, emblem.HeightPx);
            var (width, height) = (emblem.WidthPx * scale, emblem.HeightPx * scale);
            canvas.Image(emblem, x - (width / 2), y - (height / 2), width, height);
        }
        else if (output.Purpose == CertificatePurpose.View)
        {
            ViewMark.Slot(canvas, x, y, template.SlotRadiusMm - 2.6, model.Heading == CertificateHeading.State ? "Quốc huy" : "Biểu trưng");
        }
    }

    private static void Texts(PdfCanvas canvas, CertificateModel model, Inks inks)
    {
        var face = CertificateFace.Set(model, inks);
        foreach (var line in face.Lines) canvas.Text(line.Text, line.XMm, line.BaselineMm, line.Style, line.Align);
        canvas.Line(face.Rule.LeftMm, face.Rule.YMm, face.Rule.RightMm, face.Rule.YMm, new(inks.Text, .35 * model.Template.Scale));
        if (model.QrText is { } text) QrCode.Of(text, QrVersion).DrawIn(canvas, face.Qr.XMm, face.Qr.YMm, QrMm, inks.Text);
    }
}
