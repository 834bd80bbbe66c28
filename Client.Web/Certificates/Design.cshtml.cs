using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Documents;
using Laurel.Documents.Certificates;
using Laurel.Documents.Pdf;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Grains.Certificates;
using Laurel.Grains.Decisions;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Certificates;

/// <summary>
/// The editor of certificate designs: every part in millimetres, shown as it will be printed, with all that is wrong in words; kept only
/// when asked to.
/// </summary>
[Needs(Policies.WriteAwards), BodyLimit(BodyLimit.ListBytes)]
public sealed class DesignModel(IGrainFactory grains, TimeProvider clock) : ConferencePage(grains)
{
    /// <summary>The design it begins with: an own edition's code or a shipped preset's; null for what is in force.</summary>
    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Organisation { get; set; }

    [BindProperty(SupportsGet = true)]
    public AwardForm Form { get; set; } = AwardForm.MinistryCertificate;

    /// <summary>First day in force.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Begins { get; set; }

    /// <summary>First day no longer in force.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Ends { get; set; }

    [BindProperty(SupportsGet = true)]
    public DesignLook Look { get; set; }

    [BindProperty]
    public string? Printer { get; set; }

    [BindProperty]
    public string? Dx { get; set; }

    [BindProperty]
    public string? Dy { get; set; }

    public CertificateDesign Design { get; private set; } = null!;

    public CertificateDesignsView Kept { get; private set; } = null!;

    /// <summary>What was just done, to be said; null for nothing.</summary>
    public string? Done { get; private set; }

    /// <summary>What the rules say of the design as it is typed.</summary>
    public IReadOnlyList<DesignFinding> Findings => CertificateDesignRules.Check(Design, Form);

    /// <summary>What of the one looked at, and of everybody nominated for this form, does not fit.</summary>
    public IReadOnlyList<PaperFinding> Unfit { get; private set; } = [];

    /// <summary>How many are nominated for this form.</summary>
    public int Nominated { get; private set; }

    /// <summary>The picture, or why there is none.</summary>
    public string Svg { get; private set; } = "";

    public DateOnly Day => Begins ?? Today;

    public IReadOnlyList<string> Organisations { get; private set; } = [];

    private readonly Dictionary<string, PdfImage> pictures = [];

    private CertificateSamples samples = null!;

    public async Task OnGet()
    {
        await Load();
        await Show();
    }

    /// <summary>Shows what the form says, without keeping it.</summary>
    public async Task<IActionResult> OnPostLook()
    {
        await Typed();
        await Show();
        return Page();
    }

    /// <summary>The picture and the findings alone, for the script.</summary>
    public async Task<IActionResult> OnPostPicture()
    {
        await Typed();
        await Show();
        return Partial("_DesignLook", this);
    }

    /// <summary>The one looked at as a PDF at true size, marked as a view.</summary>
    public async Task<IActionResult> OnPostPdf()
    {
        await Typed();
        await Show();
        if (Findings.Any(finding => finding.Why == CertificateDesignRefusals.Incomplete || finding.Why == CertificateDesignRefusals.Paper))
            return Page();
        var output = new CertificateOutput(CertificatePurpose.View) { ShowsGuides = true, Pictures = pictures };
        return File(CertificateSheet.Bytes([samples.Of(Design, Organisation!, Form, Day, Look)], output, clock.GetUtcNow()),
            PaperResults.Pdf, "mau-bang.pdf");
    }

    public async Task<IActionResult> OnPostKeep()
    {
        await Typed();
        var brought = new List<NewPicture>();
        try
        {
            foreach (var slot in Enum.GetValues<PictureSlot>())
                if (await CertificatePictures.Read(Request.Form, slot) is { } picture) brought.Add(picture);
            var receipt = await Grains.CertificateDesigns(new(Code))
                .Keep(new(CommandId, Organisation ?? "", Form, Day, Ends, Design, brought));
            (Refusal, Done) = (receipt.Refusal, receipt.Accepted ? "Đã giữ. Bằng cấp từ nay theo mẫu này; bằng đã cấp giữ nguyên." : null);
            if (receipt.Accepted) From = receipt.Answer;
        }
        catch (InvalidDataException)
        {
            Refusal = CertificateDesignRefusals.PictureInvalid;
        }
        await Again(Refusal is not null);
        return Page();
    }

    public async Task<IActionResult> OnPostDrop()
    {
        var receipt = await Grains.CertificateDesigns(new(Code)).Drop(new(CommandId, From ?? ""));
        (Refusal, Done, From) = (receipt.Refusal, receipt.Accepted ? "Đã xóa mẫu." : null, null);
        await Again(false);
        return Page();
    }

    /// <summary>Notes how far a printer is off on bought stock.</summary>
    public async Task<IActionResult> OnPostCalibrate()
    {
        var (dx, dy) = (Number(Dx), Number(Dy));
        var receipt = await Grains.CertificateDesigns(new(Code)).Calibrate(new(CommandId, Printer, dx, dy));
        (Refusal, Done) = (receipt.Refusal, receipt.Accepted ? "Đã lưu độ lệch của máy in." : null);
        await Again(false);
        return Page();
    }

    /// <summary>A picture of a kept design, re-encoded when it was taken.</summary>
    public async Task<IActionResult> OnGetPicture(string code, string sha256) =>
        await Grains.CertificateDesigns(new(Code)).Edition(code) is { } edition && edition.Pictures.TryGetValue(sha256, out var png)
            ? File(png, "image/png")
            : NotFound();

    private async Task Again(bool typed)
    {
        ModelState.Clear();
        if (typed) await Typed();
        else await Load();
        await Show();
    }

    /// <summary>
    /// What is kept, and the design to begin with: the one asked for, the organisation's own in force, or the shipped one.
    /// </summary>
    private async Task Load()
    {
        Kept = await Grains.CertificateDesigns(new(Code)).All();
        var decisions = (await Task.WhenAll(Conference.Decisions.Select(id => Grains.Decision(id).Get()))).OfType<DecisionView>().ToList();
        Organisations = [.. decisions.Select(decision => decision.Terms.Issuer).Append(Conference.Plan.Organizer)
            .Concat(Kept.Editions.Select(edition => edition.Organisation)).Distinct()];
        var asked = Kept.Editions.FirstOrDefault(edition => edition.Code == From);
        if (asked is not null && Request.Method == HttpMethods.Get)
            (Organisation, Form, Begins, Ends) = (asked.Organisation, asked.Form, asked.From, asked.Until);
        Organisation ??= Organisations[0];
        var citations = await Roster.Citations(new(null, null, 0, 10_000, null));
        samples = new(Conference.Plan, new(Code), [.. citations.Items.Select(item => item.Nomination)], decisions.LastOrDefault());
        asked ??= CertificatePresets.Find(From) is null ? Kept.InForce(Organisation, Form, Day) : null;
        Design = asked?.Design
            ?? (CertificatePresets.Find(From) ?? CertificatePresets.InForce(Form, Day))
                .Under(CertificateHeadings.Of(Organisation), Form is AwardForm.Insignia);
        if (asked is not null) From = asked.Code;
        if (asked is not null && await Grains.CertificateDesigns(new(Code)).Edition(asked.Code) is { } edition)
            foreach (var (hash, png) in edition.Pictures) pictures[hash] = PdfImage.Read(png);
    }

    private async Task Typed()
    {
        await Load();
        Design = CertificateDesignForm.Read(Request.Form, Design);
    }

    private Task Show()
    {
        if (Findings.Any(finding => finding.Why == CertificateDesignRefusals.Incomplete || finding.Why == CertificateDesignRefusals.Paper))
            return Task.CompletedTask;
        var shown = samples.Of(Design, Organisation!, Form, Day, Look);
        var everybody = samples.Everybody(Design, Organisation!, Form, Day).ToList();
        (Nominated, Unfit) = (everybody.Count, CertificateSheet.Findings(everybody.Prepend(shown)).Distinct().ToList());
        Svg = CertificateLook.Svg(shown, pictures,
            pictures.ToDictionary(one => one.Value, one => $"/c/{Code}/certificates/design?handler=Picture&code={From}&sha256={one.Key}"));
        return Task.CompletedTask;
    }

    private static double Number(string? typed) =>
        double.TryParse(typed?.Replace(',', '.'), System.Globalization.NumberStyles.Float,
            System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;

    public static string Word(CertificatePart part) => part switch
    {
        CertificatePart.Heading => "Quốc hiệu, tiêu đề",
        CertificatePart.Motto => "Tiêu ngữ",
        CertificatePart.Rule => "Đường kẻ",
        CertificatePart.Authority => "Cơ quan tặng",
        CertificatePart.Gives => "Chữ TẶNG",
        CertificatePart.Title => "Tên hình thức",
        CertificatePart.Insignia => "Tên kỷ niệm chương",
        CertificatePart.Recipient => "Người nhận",
        CertificatePart.Under => "Chức vụ, địa chỉ",
        CertificatePart.Achievement => "Thành tích",
        CertificatePart.Decision => "Quyết định số",
        CertificatePart.GoldBook => "Số sổ vàng",
        CertificatePart.Lookup => "Mã tra cứu",
        CertificatePart.Qr => "Mã QR",
        CertificatePart.Date => "Nơi, ngày ký",
        CertificatePart.Capacity => "Chức vụ người ký",
        _ => "Tên người ký",
    };

    public static string Word(PictureSlot slot) => slot switch
    {
        PictureSlot.Emblem => "Biểu tượng trong vòng tròn",
        PictureSlot.Logo => "Biểu trưng cơ quan",
        PictureSlot.Background => "Ảnh nền",
        _ => "Chỗ đóng dấu (chỉ để xem)",
    };

    public static string Word(PaperFault fault) => fault switch
    {
        PaperFault.DoesNotFit => "Dài quá chỗ",
        PaperFault.LacksLetters => "Thiếu mẫu chữ",
        _ => "Chạm phần khác",
    };
}
