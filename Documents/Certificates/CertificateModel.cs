using Laurel.Domain.Certificates;

namespace Laurel.Documents.Certificates;

/// <summary>
/// Everything that stands on one certificate, frozen as it was when the decision was signed. Texts are in Vietnamese as they
/// are to be read; nothing is looked up, nothing derived from a clock.
/// </summary>
public sealed record CertificateModel
{
    /// <summary>The layout that it is pinned to.</summary>
    public required CertificateDesign Design { get; init; }

    /// <summary>Who commends, in capitals: "BỘ TRƯỞNG BỘ NGOẠI GIAO".</summary>
    public required string Authority { get; init; }

    /// <summary>The form of award, in capitals: "BẰNG KHEN", "KỶ NIỆM CHƯƠNG", "GIẤY KHEN".</summary>
    public required string Title { get; init; }

    /// <summary>The name of an insignia ("Vì sự nghiệp Đối ngoại nhân dân"), set in quotation marks under the title; or none.</summary>
    public string? Insignia { get; init; }

    /// <summary>Ông, Bà, with academic rank and degree; none for a body.</summary>
    public string? Honorific { get; init; }

    /// <summary>The person or the body.</summary>
    public required string Recipient { get; init; }

    /// <summary>A person's position and unit; a body's address or parent body; or none.</summary>
    public string? Under { get; init; }

    /// <summary>What it is given for: "Đã có thành tích xuất sắc …"; none on an insignia's certificate.</summary>
    public string? Achievement { get; init; }

    /// <summary>Number with symbol, as it is written: "3412/QĐ-BNG". Absent while the decision is not numbered: then only a view may be made.</summary>
    public string? DecisionNumber { get; init; }

    /// <summary>The date of decision and certificate.</summary>
    public required DateOnly SignedOn { get; init; }

    /// <summary>The place of signing.</summary>
    public required string Place { get; init; }

    /// <summary>Number in the gold book, printed without leading zeros.</summary>
    public int? GoldBookNumber { get; init; }

    /// <summary>The capacity of signing, one or two lines in capitals: "BỘ TRƯỞNG", or "KT. BỘ TRƯỞNG" and "THỨ TRƯỞNG".</summary>
    public required IReadOnlyList<string> SignerCapacity { get; init; }

    /// <summary>The signer's name.</summary>
    public required string Signer { get; init; }

    /// <summary>XXXX-XXXX-XXXX-XXXX, printed small beside the QR.</summary>
    public string? Serial { get; init; }

    /// <summary>What the QR says; absent where the organisation keeps its paper free of it.</summary>
    public string? QrText { get; init; }

    /// <summary>That it was issued anew, and instead of which: "Cấp lại ngày 05/01/2026, thay bản số sổ vàng 35"; none of a first one.</summary>
    public string? Reissued { get; init; }

    /// <summary>Where a reader looks the serial up by hand: the organisation's own domain.</summary>
    public string? VerifyAt { get; init; }
}
