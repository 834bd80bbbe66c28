using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Certificates;

/// <summary>
/// The certificate designs that a conference's organisations keep, and the shifts of their printers. Key: the conference's code.
/// </summary>
[Alias("laurel.certificates.ICertificateDesigns")]
public interface ICertificateDesigns : IGrainWithStringKey
{
    /// <summary>Bytes of a picture at most.</summary>
    const int LargestPicture = 4 * 1024 * 1024;

    /// <summary>
    /// Keeps a design for an organisation and form from a day on; the receipt's answer is its code. What is issued stays with what it was
    /// issued under.
    /// </summary>
    /// <remarks>
    /// Refused: what <see cref="CertificateDesignRules.Check"/> finds first, <c>certificate-design.dates</c>,
    /// <c>certificate-design.too-many</c>, <c>certificate-design.picture-invalid</c>.
    /// </remarks>
    [Alias("Keep"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Keep(KeepCertificateDesign command);

    /// <summary>
    /// Removes a design that nothing was issued under. Refused: <c>certificate-design.unknown</c>, <c>certificate-design.in-use</c>.
    /// </summary>
    [Alias("Drop"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Drop(DropCertificateDesign command);

    /// <summary>Notes a printer's shift on bought stock; nought forgets it. Refused: <c>certificate-design.printer</c>.</summary>
    [Alias("Calibrate"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Calibrate(CalibratePrinter command);

    /// <summary>
    /// Pins a decision's certificates of a form to the design in force; the receipt's answer is its code, the same whenever it is asked.
    /// </summary>
    [Alias("Pin"), Requires(Role.System)]
    Task<Receipt> Pin(PinCertificateDesign command);

    /// <summary>All designs, the latest last, and all printers.</summary>
    [Alias("All"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<CertificateDesignsView> All();

    /// <summary>A design with its pictures; null where there is none of that code.</summary>
    [Alias("Edition"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<DesignEditionView?> Edition(string code);
}

/// <param name="Pictures">New ones, as PNG; a slot that is not here keeps the picture that the design names, where an earlier design has
/// it.</param>
[GenerateSerializer, Immutable, Alias("laurel.certificates.keep-design")]
public sealed record KeepCertificateDesign(
    CommandId CommandId,
    [property: Id(0)] string Organisation,
    [property: Id(1)] AwardForm Form,
    [property: Id(2)] DateOnly From,
    [property: Id(3)] DateOnly? Until,
    [property: Id(4)] CertificateDesign Design,
    [property: Id(5)] IReadOnlyList<NewPicture> Pictures) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.certificates.new-picture")]
public sealed record NewPicture([property: Id(0)] PictureSlot Slot, [property: Id(1)] byte[] Png);

[GenerateSerializer, Immutable, Alias("laurel.certificates.drop-design")]
public sealed record DropCertificateDesign(CommandId CommandId, [property: Id(0)] string Code) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.certificates.calibrate-printer")]
public sealed record CalibratePrinter(
    CommandId CommandId, [property: Id(0)] string? Printer, [property: Id(1)] double Dx, [property: Id(2)] double Dy) : Command(CommandId);

/// <param name="On">The day of the decision.</param>
[GenerateSerializer, Immutable, Alias("laurel.certificates.pin-design")]
public sealed record PinCertificateDesign(
    CommandId CommandId,
    [property: Id(0)] DecisionId Decision,
    [property: Id(1)] string Organisation,
    [property: Id(2)] AwardForm Form,
    [property: Id(3)] DateOnly On) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.certificates.designs")]
public sealed record CertificateDesignsView(
    [property: Id(0)] long N, [property: Id(1)] IReadOnlyList<DesignEdition> Editions,
        [property: Id(2)] IReadOnlyList<PrinterShift> Printers)
{
    /// <summary>The organisation's own edition for a form on a day; null where the shipped preset holds.</summary>
    public DesignEdition? InForce(string organisation, AwardForm form, DateOnly on) =>
        (CertificateDesigns.Nothing with { Editions = [.. Editions] }).InForce(organisation, form, on);
}

/// <param name="Pictures">PNG by its SHA-256 in hex.</param>
[GenerateSerializer, Immutable, Alias("laurel.certificates.design")]
public sealed record DesignEditionView([property: Id(0)] DesignEdition Edition, [property: Id(1)] IReadOnlyDictionary<string,
    byte[]> Pictures);
