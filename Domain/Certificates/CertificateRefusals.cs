namespace Laurel.Domain.Certificates;

/// <summary>Why a certificate says no.</summary>
public static class CertificateRefusals
{
    public static readonly Refusal Unknown = new(
        "certificate.unknown", "Không có bằng mang số hiệu này.", "No certificate bears this serial.", RefusalKind.NotFound);

    public static readonly Refusal IssuedOtherwise = new(
        "certificate.issued-otherwise",
        "Số hiệu này đã cấp với nội dung khác.",
        "A certificate with other content bears this serial.");

    public static readonly Refusal NotIssued = new(
        "certificate.not-issued",
        "Quyết định chưa có số hoặc chưa cấp bằng; chỉ xem được bản xem.",
        "The decision is not numbered, or its certificates are not issued; only a view can be made.");

    public static readonly Refusal IsRevoked = new(
        "certificate.revoked", "Bằng này đã thu hồi.", "The certificate is revoked.");

    public static readonly Refusal IsReplaced = new(
        "certificate.replaced", "Bằng này đã được thay bằng bản khác.", "The certificate was replaced by another.");

    public static readonly Refusal BeingReissued = new(
        "certificate.being-reissued", "Bằng này đang được cấp đổi, cấp lại.", "The certificate is being issued anew.");

    public static readonly Refusal StillInForce = new(
        "certificate.in-force",
        "Bằng còn giá trị; chỉ nhận lại bản giấy khi đã thu hồi hoặc đã thay.",
        "The certificate is in force; paper is taken back once it is revoked or replaced.");

    public static readonly Refusal ReasonMissing = new(
        "certificate.reason-missing", "Cần ghi lý do, không quá 2.000 ký tự.", "A reason is needed, of at most 2,000 characters.", RefusalKind.Invalid);

    public static readonly Refusal DateInvalid = new(
        "certificate.date-invalid",
        "Ngày không trước quyết định khen thưởng và không sau hôm nay.",
        "The day lies not before the decision that gave the award, and not after today.",
        RefusalKind.Invalid);

    public static readonly Refusal CorrectionInvalid = new(
        "certificate.invalid-correction",
        "Nội dung sửa phải có tên (không quá 200 ký tự), các ô khác không quá 1.000 ký tự, và không đổi hình thức khen thưởng.",
        "A correction needs a name (of at most 200 characters), other texts of at most 1,000, and keeps the form of award.",
        RefusalKind.Invalid);

    public static readonly Refusal CorrectionTooFar = new(
        "certificate.correction-too-far",
        "Cấp đổi chỉ sửa chính tả của tên; ghi tên khác thì phải có quyết định sửa đổi.",
        "Issued anew, a name is only spelt otherwise; for another name an amending decision is needed.",
        RefusalKind.Invalid);

    public static readonly Refusal NoSigner = new(
        "certificate.no-signer",
        "Chưa cài chữ ký số của cơ quan, nên chưa có bản điện tử.",
        "The organisation's signing certificate is not set up, so there is no electronic original.");

    public static readonly Refusal SignerOutOfDate = new(
        "certificate.signer-out-of-date",
        "Chứng thư số của cơ quan chưa có hiệu lực hoặc đã hết hạn.",
        "The organisation's signing certificate is not yet valid, or has expired.");

    public static readonly Refusal SignerForOtherUse = new(
        "certificate.signer-wrong-use",
        "Chứng thư số của cơ quan không dùng để ký văn bản.",
        "The organisation's certificate is not meant for signing documents.");

    public static readonly Refusal NoSignerElsewhere = new(
        "certificate.no-signer-elsewhere",
        "Chưa khai báo chứng thư số để ký bằng thiết bị riêng (USB token).",
        "No certificate is set up whose key signs elsewhere.");

    public static readonly Refusal SignatureWrong = new(
        "certificate.signature-wrong",
        "Chữ ký không phải của chứng thư số đã khai báo, hoặc không phải trên bản này.",
        "The signature is not that of the certificate set up, or not over this original.",
        RefusalKind.Invalid);

    public static readonly Refusal NotPrinted = new(
        "certificate.not-printed",
        "Bằng này chưa in bản nào; in, ký, đóng dấu rồi mới xếp khay.",
        "No copy of this certificate was printed; it is printed, signed and sealed before it comes to a tray.");

    public static readonly Refusal CopySpoiled = new(
        "certificate.copy-spoiled",
        "Bản này đã ghi hỏng; in lại bản khác rồi mới xếp khay.",
        "This copy is on record as spoiled; another one is printed before it comes to a tray.");

    public static readonly Refusal NotSealed = new(
        "certificate.not-sealed",
        "Bằng này chưa ghi đã ký, đóng dấu; nhìn lại bản giấy, có đủ chữ ký và dấu thì xác nhận để đặt vào khay.",
        "It is not on record that this certificate was signed and sealed; look at the paper, and confirm where it bears both.");

    public static readonly Refusal CopyAccounted = new(
        "certificate.copy-accounted",
        "Bản in này không có gì cần ghi thêm.",
        "There is nothing left to say of this copy.");

    public static readonly Refusal CollectionIncomplete = new(
        "certificate.collection-incomplete",
        "Cần ghi người đến nhận và giấy tờ đã xem, mỗi ô không quá 200 ký tự.",
        "It takes who came for it and which paper was shown, each of at most 200 characters.",
        RefusalKind.Invalid);

    public static Refusal WrongStep(PaperState paper) => new(
        "certificate.wrong-step",
        $"Bản giấy đang ở bước “{InVietnamese(paper)}”, không làm được việc này.",
        $"The paper is {paper}; this step does not follow from there.");

    /// <summary>The word that people use.</summary>
    public static string InVietnamese(PaperState paper) => paper switch
    {
        PaperState.Planned => "Chưa in",
        PaperState.Printed => "Đã in",
        PaperState.Spoiled => "In hỏng",
        PaperState.SignedSealed => "Đã ký, đóng dấu",
        PaperState.Staged => "Đã lên khay",
        PaperState.Presented => "Đã trao",
        PaperState.CollectedLater => "Nhận sau",
        PaperState.Collected => "Đã đến nhận",
        _ => "Đã nhận lại",
    };
}
