using System.Collections.Immutable;
using System.Globalization;
using Laurel.Domain.Honorees;

namespace Laurel.Domain.Citations;

/// <summary>Why a citation does not take a step.</summary>
public static class CitationRefusals
{
    public static readonly Refusal Exists = new(
        "citation.exists", "Hồ sơ này đã có.", "This citation exists already.");

    public static readonly Refusal Unknown = new(
        "citation.unknown", "Không có hồ sơ này.", "There is no such citation.", RefusalKind.NotFound);

    public static readonly Refusal NameMissing = new(
        "citation.invalid", "Thiếu tên tập thể, cá nhân được đề nghị.", "The name of the body or person is missing.", RefusalKind.Invalid);

    public static readonly Refusal FormMissing = new(
        "citation.invalid", "Thiếu hình thức khen thưởng.", "The award form is missing.", RefusalKind.Invalid);

    public static readonly Refusal TextInvalid = new(
        "citation.invalid",
        "Tên không quá 200 ký tự, các ô khác không quá 1.000 ký tự, trên một dòng.",
        "A name has at most 200 characters, every other text at most 1,000, on one line.",
        RefusalKind.Invalid);

    public static readonly Refusal ReasonMissing = new(
        "citation.reason-missing",
        "Bước này phải ghi rõ lý do, không quá 2.000 ký tự.",
        "This step must state a reason, of at most 2,000 characters.",
        RefusalKind.Invalid);

    public static readonly Refusal ReceiverInvalid = new(
        "citation.receiver-invalid",
        "Tên người nhận thay không quá 200 ký tự, trên một dòng.",
        "A receiver's name has at most 200 characters, on one line.",
        RefusalKind.Invalid);

    public static readonly Refusal CorrectionTooFar = new(
        "citation.correction-too-far",
        "Chỉ sửa tên, chức vụ, thành tích; đổi đối tượng hoặc hình thức thì trả lại hồ sơ.",
        "Only name, position and achievement are corrected; for another kind or form the dossier is returned.",
        RefusalKind.Invalid);

    public static readonly Refusal OnHold = new(
        "citation.on-hold",
        "Hồ sơ đang tạm dừng do có việc phải xem xét, chưa xử lý tiếp được.",
        "The citation is on hold while a matter is looked into; it goes no further until released.");

    public static readonly Refusal NotPassed = new(
        "citation.not-passed",
        "Hồ sơ chưa được Hội đồng thông qua, không đưa vào quyết định được.",
        "The council has not passed this citation, so it cannot be put on a decision.");

    public static readonly Refusal WrongHonoree = new(
        "citation.wrong-honoree",
        "Hình thức khen thưởng này không dành cho loại đối tượng được đề nghị.",
        "This form of award is not given to honorees of this kind.");

    public static readonly Refusal ConsultationInvalid = new(
        "citation.consultation-invalid",
        "Hiệp y phải ghi cơ quan được hỏi, ngày gửi không sau hôm nay, hạn không trước ngày gửi; ý kiến phải có nội dung, ngày không trước ngày gửi.",
        "A consultation names whom it asks, was sent by today and is due not before; an answer has a text and a day not before it was asked.",
        RefusalKind.Invalid);

    public static readonly Refusal ConsultationUnknown = new(
        "citation.consultation-unknown", "Hồ sơ không có lần hiệp y này.", "There is no such consultation of this dossier.", RefusalKind.NotFound);

    public static readonly Refusal ConsultationTooMany = new(
        "citation.consultation-too-many", "Một hồ sơ có nhiều nhất 30 lần hiệp y.", "A dossier has at most 30 consultations.");

    public static readonly Refusal PaperType = new(
        "citation.paper-type",
        "Chỉ nhận tệp PDF, DOCX không có macro, PNG, JPEG; loại tệp xét theo nội dung.",
        "Only PDF, DOCX without macros, PNG and JPEG files are taken, by their content.",
        RefusalKind.Invalid);

    public static readonly Refusal PaperTooLarge = new(
        "citation.paper-too-large", "Mỗi tệp không quá 10 MB.", "A file has at most 10 MiB.", RefusalKind.TooLarge);

    public static readonly Refusal PaperKind = new(
        "citation.paper-kind",
        "Phải nói đây là giấy tờ gì, không quá 64 ký tự.",
        "It must be said which paper of the dossier this is, in at most 64 characters.",
        RefusalKind.Invalid);

    public static readonly Refusal PapersTooMany = new(
        "citation.papers-too-many", "Một hồ sơ có nhiều nhất 100 giấy tờ.", "A dossier has at most 100 papers.");

    /// <summary>What is missing is named (DOMAIN 3.6).</summary>
    public static Refusal PapersMissing(RuleSet rules, ImmutableArray<string> kinds)
    {
        var missing = rules.Papers.Value.Where(paper => kinds.Contains(paper.Kind)).ToList();
        var (vietnamese, english, names) = (
            string.Join("; ", missing.Select(paper => paper.Vietnamese)), string.Join("; ", missing.Select(paper => paper.English)), string.Join(", ", kinds));
        return new("citation.papers-missing", $"Hồ sơ còn thiếu: {vietnamese}.", $"The dossier lacks: {english} ({names}).");
    }

    /// <summary>An earlier honour that the organisation's rules do not let another follow, or of one who may be the same.</summary>
    public static Refusal AwardedAlready(RepeatFinding earlier) => earlier.Doubtful
        ? new(
            "citation.honoree-doubtful",
            $"Có thể là người hoặc tập thể đã được tặng {earlier.Form} năm {earlier.Year}: hãy xác nhận có phải cùng một hay không, rồi tiếp nhận.",
            $"It may be one who was given {earlier.Form} in {earlier.Year}: say first whether it is the same, then accept.")
        : new(
            "citation.awarded-already",
            $"Theo quy định của cơ quan, không tiếp nhận: đã được tặng {earlier.Form} năm {earlier.Year}{InBrackets(earlier.Number)}.",
            $"The organisation's rules do not let it be accepted: {earlier.Form} was given in {earlier.Year}{InBrackets(earlier.Number)} already.");

    /// <summary>Another decision is about to give, or just gave, what the organisation's rules do not let stand beside this.</summary>
    public static Refusal ClaimedAlready(RepeatFinding other) => new(
        "citation.claimed-already",
        $"Theo quy định của cơ quan, không đưa vào quyết định: {other.Form} năm {other.Year} đang được trình cho cùng người, tập thể này.",
        $"The organisation's rules do not let it be decided: {other.Form} of {other.Year} is on its way to the same honoree.");

    /// <summary>A body that is no more is not awarded (DOMAIN 3.4).</summary>
    public static Refusal BodyDissolved(string body, DateOnly on) => new(
        "citation.body-dissolved",
        $"Không khen thưởng tập thể đã giải thể khi sắp xếp tổ chức: {body}, từ ngày {Day(on)}.",
        $"A body that was dissolved in a reorganisation is not awarded: {body}, since {Day(on)}.");

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string InBrackets(string? number) => number is null ? "" : $" ({number})";

    /// <summary>The step does not follow from where the citation stands.</summary>
    public static Refusal WrongState(CitationStatus status, bool onHold)
    {
        var (vietnamese, english) = onHold ? (" (tạm dừng)", " (on hold)") : ("", "");
        return new(
            "citation.wrong-state",
            $"Hồ sơ đang ở bước “{InVietnamese(status)}”{vietnamese}, không làm được việc này.",
            $"The citation is {status}{english}; this step does not follow from there.");
    }

    private static string InVietnamese(CitationStatus status) => status switch
    {
        CitationStatus.Draft => "Dự thảo",
        CitationStatus.Submitted => "Đã nộp",
        CitationStatus.Returned => "Trả lại để hoàn thiện",
        CitationStatus.Accepted => "Đã tiếp nhận",
        CitationStatus.Appraised => "Đã thẩm định",
        CitationStatus.Consulted => "Đã lấy ý kiến",
        CitationStatus.Posted => "Đã công khai",
        CitationStatus.OnAgenda => "Trình Hội đồng",
        CitationStatus.VotedPassed => "Hội đồng thông qua",
        CitationStatus.VotedFailed => "Hội đồng không thông qua",
        CitationStatus.ForSignature => "Trình ký",
        CitationStatus.Decided => "Đã có quyết định",
        CitationStatus.Refused => "Không khen thưởng",
        CitationStatus.Issued => "Đã cấp bằng",
        CitationStatus.Presented => "Đã trao",
        CitationStatus.CollectedLater => "Nhận sau",
        _ => "Đã thu hồi",
    };
}
