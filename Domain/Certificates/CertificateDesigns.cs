using System.Collections.Immutable;
using System.Globalization;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;

namespace Laurel.Domain.Certificates;

/// <summary>
/// A design in force for one organisation and form over some days. Once a certificate is issued under it, it stays as it is for good.
/// </summary>
/// <param name="Code">Stable: what certificates are pinned to.</param>
/// <param name="From">The first day, of decisions, in force.</param>
/// <param name="Until">The first day no longer in force; null while it is.</param>
/// <param name="Pinned">A certificate was issued under it.</param>
public sealed record DesignEdition(
    string Code, string Organisation, AwardForm Form, DateOnly From, DateOnly? Until, CertificateDesign Design, bool Pinned = false)
{
    /// <summary>
    /// Whether it is this organisation's for this form on this day; names are compared without regard to case and accents.
    /// </summary>
    public bool IsFor(string organisation, AwardForm form, DateOnly on) =>
        Form == form && From <= on && (Until is not { } end || on < end)
            && DecisionId.SlugOf(Organisation) == DecisionId.SlugOf(organisation);
}

/// <summary>How far a printer's text lies off on bought stock, found with the calibration sheet.</summary>
/// <param name="Dx">To be moved right, in millimetres.</param>
/// <param name="Dy">To be moved down.</param>
public sealed record PrinterShift(string Printer, double Dx, double Dy);

/// <summary>
/// The certificate designs that a conference's organisations keep, over the shipped ones, and the shifts of their printers.
/// </summary>
/// <param name="Last">How many editions were ever kept; their numbers are never given twice.</param>
/// <param name="Pins">What each decision's certificates of a form are pinned to: an edition, or a shipped preset.</param>
public sealed record CertificateDesigns(
    ImmutableArray<DesignEdition> Editions, int Last, ImmutableArray<PrinterShift> Printers, ImmutableDictionary<string, string> Pins)
    : IEvolves<CertificateDesigns, CertificateDesignEvent>
{
    private const int Most = 60;

    public static CertificateDesigns Nothing { get; } = new([], 0, [], ImmutableDictionary<string, string>.Empty);

    /// <summary>The edition of that code; null where there is none.</summary>
    public DesignEdition? this[string code] => Editions.FirstOrDefault(edition => edition.Code == code);

    /// <summary>The organisation's own edition on that day, the latest kept first; null where the shipped preset holds.</summary>
    public DesignEdition? InForce(string organisation, AwardForm form, DateOnly on) =>
        Editions.LastOrDefault(edition => edition.IsFor(organisation, form, on));

    /// <summary>
    /// Keeps a design for an organisation and form from a day on. It takes the place of one for the same days that nothing was issued
    /// under.
    /// </summary>
    /// <remarks>
    /// Refused: the first of <see cref="CertificateDesignRules.Check"/>, <c>certificate-design.dates</c>,
    /// <c>certificate-design.too-many</c>.
    /// </remarks>
    public Ruling<CertificateDesignEvent> Keep(string organisation, AwardForm form, DateOnly from, DateOnly? until,
        CertificateDesign design)
    {
        if (CertificateDesignRules.Check(design, form) is [var wrong, ..]) return wrong.Why;
        if (string.IsNullOrWhiteSpace(organisation) || organisation.Length > 200 || until <= from) return CertificateDesignRefusals.Dates;
        var edition = new DesignEdition(CodeOf(Last + 1), organisation.Trim(), form, from, until, design);
        var former = Editions.LastOrDefault(other => other.IsFor(organisation, form, from) && other.From == from);
        if (former is not null && former.Until == until && former.Design == design) return Ruling<CertificateDesignEvent>.NothingNew;
        var replaces = former is { Pinned: false } ? former.Code : null;
        return replaces is null && Editions.Length >= Most ? CertificateDesignRefusals.TooMany
            : new CertificateDesignKept(edition, replaces);
    }

    /// <summary>Removes a design. Refused: <c>certificate-design.unknown</c>, <c>certificate-design.in-use</c>.</summary>
    public Ruling<CertificateDesignEvent> Drop(string code) => this[code] switch
    {
        null => CertificateDesignRefusals.Unknown,
        { Pinned: true } => CertificateDesignRefusals.InUse,
        _ => new CertificateDesignDropped(code),
    };

    /// <summary>Pins a decision's certificates of a form to what is in force, once; whatever is kept later, they stay with it.</summary>
    public Ruling<CertificateDesignEvent> Pin(DecisionId decision, string organisation, AwardForm form, DateOnly on) =>
        PinOf(decision, form) is not null
            ? Ruling<CertificateDesignEvent>.NothingNew
            : new CertificateDesignPinned(KeyOf(decision, form), InForce(organisation, form, on)?.Code
                ?? CertificatePresets.InForce(form, on).Code);

    /// <summary>What a decision's certificates of a form are pinned to; null before any is issued.</summary>
    public string? PinOf(DecisionId decision, AwardForm form) => Pins.GetValueOrDefault(KeyOf(decision, form));

    /// <summary>Notes a printer's shift; nought for both forgets the printer. Refused: <c>certificate-design.printer</c>.</summary>
    public Ruling<CertificateDesignEvent> Calibrate(string? printer, double dx, double dy) =>
        printer?.Trim() is not { Length: > 0 and <= 60 } name || name.Any(char.IsControl) || !(Math.Abs(dx) <= 50 && Math.Abs(dy) <= 50)
            ? CertificateDesignRefusals.Printer
        : Printers.Contains(new(name, dx, dy)) ? Ruling<CertificateDesignEvent>.NothingNew
        : new PrinterCalibrated(new(name, dx, dy));

    public CertificateDesigns Evolve(CertificateDesignEvent happened) => happened switch
    {
        CertificateDesignKept it => this with { Editions = [.. Editions.Where(edition => edition.Code != it.Replaces), it.Edition],
            Last = Last + 1 },
        CertificateDesignDropped it => this with { Editions = [.. Editions.Where(edition => edition.Code != it.Code)] },
        CertificateDesignPinned it => this with
        {
            Editions = [.. Editions.Select(edition => edition.Code == it.Code ? edition with { Pinned = true } : edition)],
            Pins = Pins.SetItem(it.By, it.Code),
        },
        PrinterCalibrated it => this with
        {
            Printers = [.. Printers.Where(printer => printer.Printer != it.Shift.Printer), .. it.Shift is { Dx: 0, Dy: 0 } ? []
                : new[] { it.Shift }],
        },
        _ => this,
    };

    private static string KeyOf(DecisionId decision, AwardForm form) => $"{decision}/{form}";

    private static string CodeOf(int number) => string.Create(CultureInfo.InvariantCulture, $"mau-{number}");
}

/// <summary>What happens to a conference's certificate designs.</summary>
public abstract record CertificateDesignEvent;

/// <param name="Replaces">One for the same days under which nothing was issued; null for none.</param>
[EventName("certificate-designs.kept.v1")]
public sealed record CertificateDesignKept(DesignEdition Edition, string? Replaces) : CertificateDesignEvent;

[EventName("certificate-designs.dropped.v1")]
public sealed record CertificateDesignDropped(string Code) : CertificateDesignEvent;

/// <summary>Certificates are issued under it: it stays for good.</summary>
/// <param name="By">The decision and form.</param>
[EventName("certificate-designs.pinned.v1")]
public sealed record CertificateDesignPinned(string By, string Code) : CertificateDesignEvent;

[EventName("certificate-designs.calibrated.v1")]
public sealed record PrinterCalibrated(PrinterShift Shift) : CertificateDesignEvent;
