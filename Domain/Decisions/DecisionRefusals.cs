using System.Collections.Immutable;
using System.Globalization;

namespace Laurel.Domain.Decisions;

/// <summary>Why a decision does not take a step.</summary>
public static class DecisionRefusals
{
    public static readonly Refusal Unknown = new(
        "decision.unknown", "Không có quyết định này.", "There is no such decision.", RefusalKind.NotFound);

    public static readonly Refusal Exists = new(
        "decision.exists", "Dự thảo quyết định này đã có.", "This draft exists already.");

    public static readonly Refusal Empty = new(
        "decision.empty", "Danh sách khen thưởng chưa có ai.", "The list of awards is empty.", RefusalKind.Invalid);

    public static readonly Refusal Twice = new(
        "decision.invalid", "Một hồ sơ có hai lần trong danh sách.", "A citation is on the list twice.", RefusalKind.Invalid);

    public static readonly Refusal TooLong = new(
        "decision.too-long", "Một quyết định có nhiều nhất 2.000 dòng.", "A decision has at most 2,000 lines.", RefusalKind.TooLarge);

    public static readonly Refusal TermsMissing = new(
        "decision.invalid",
        "Quyết định phải có cơ quan ban hành, ký hiệu, người ký và chức vụ người ký, mỗi ô không quá 300 ký tự; tối đa 20 người trao; sân khấu từ 1 đến 200 chỗ.",
        "A decision needs issuer, symbol, signer and the signer's capacity, each of at most 300 characters; at most 20 presenters; a stage of 1 to 200 places.",
        RefusalKind.Invalid);

    public static readonly Refusal NumberInvalid = new(
        "decision.invalid-number",
        "Số quyết định là chữ số, từ 1 đến 999999.",
        "A decision's number is digits, from 1 to 999999.",
        RefusalKind.Invalid);

    public static readonly Refusal NotOnList = new(
        "decision.not-on-list", "Hồ sơ không có trong quyết định này.", "The citation is not on this decision's list.", RefusalKind.NotFound);

    public static readonly Refusal Signing = new(
        "decision.signing",
        "Quyết định đang được ký, xin hỏi lại sau giây lát.",
        "The decision is being signed; ask again in a moment.",
        RefusalKind.Busy);

    public static readonly Refusal Issuing = new(
        "decision.issuing",
        "Đang cấp bằng, xin hỏi lại sau giây lát.",
        "The certificates are being issued; ask again in a moment.",
        RefusalKind.Busy);

    public static readonly Refusal AmendsNothing = new(
        "decision.amends-nothing",
        "Quyết định sửa đổi chưa sửa, bổ sung hoặc bỏ dòng nào.",
        "The amending decision corrects, adds and removes nothing.",
        RefusalKind.Invalid);

    public static readonly Refusal NotPublished = new(
        "decision.not-published",
        "Chỉ sửa đổi được quyết định đã có số.",
        "Only a decision that is numbered can be amended.");

    public static readonly Refusal OtherAuthority = new(
        "decision.other-authority",
        "Chỉ cơ quan đã ban hành quyết định mới sửa đổi, thu hồi được.",
        "Only the authority that gave a decision amends or revokes it.");

    public static readonly Refusal BeforeOriginal = new(
        "decision.before-original",
        "Ngày ký của quyết định sửa đổi trước ngày của quyết định được sửa.",
        "An amending decision is not dated before the one that it amends.",
        RefusalKind.Invalid);

    /// <summary>A form that this authority does not give (DOMAIN 3.2).</summary>
    public static Refusal WrongAuthority(string authority, string form, ImmutableArray<AuthorityLevel> givers)
    {
        var (vietnamese, english) = (
            string.Join(", hoặc ", givers.Select(AuthorityLevels.InVietnamese)), string.Join(" or ", givers.Select(AuthorityLevels.InEnglish)));
        return new Refusal(
            "decision.wrong-authority",
            $"{authority} không có thẩm quyền tặng {form}; theo quy định do {vietnamese} tặng.",
            $"{authority} may not give {form}; by the rules that is given by {english}.");
    }

    /// <summary>A decision follows from a vote.</summary>
    public static Refusal BeforeVote(DateOnly votedOn) => new(
        "decision.before-vote",
        $"Ngày ký của quyết định trước ngày Hội đồng biểu quyết ({Day(votedOn)}).",
        $"A decision is not dated before the day on which the council voted ({Day(votedOn)}).",
        RefusalKind.Invalid);

    public static readonly Refusal LineRevoked = new(
        "decision.line-revoked",
        "Một dòng đã bị thu hồi, không sửa được nữa.",
        "An award that is to be amended was revoked.");

    public static readonly Refusal NothingToIssue = new(
        "decision.nothing-to-issue",
        "Quyết định này không tặng ai, hoặc mọi khen thưởng đã thu hồi, nên không có bằng để cấp.",
        "This decision gives no award, or every award is revoked, so there is no certificate to issue.");

    public static readonly Refusal NotRevoked = new(
        "decision.not-revoked",
        "Khen thưởng này chưa bị thu hồi, nên chưa thu lại tiền thưởng.",
        "The award is not revoked, so no prize money is recovered.");

    public static readonly Refusal DateInvalid = new(
        "decision.date-invalid",
        "Ngày ký của quyết định phải trong các năm từ 1945 đến 2100.",
        "A decision is dated within the years 1945 to 2100.",
        RefusalKind.Invalid);

    public static readonly Refusal RevocationUndecided = new(
        "decision.revocation-undecided",
        "Thu hồi phải ghi số và ngày của quyết định thu hồi, ngày không trước quyết định khen thưởng và không sau hôm nay.",
        "A revocation needs the number and the date of the revoking decision, dated not before the one that gave the award and not after today.",
        RefusalKind.Invalid);

    public static readonly Refusal RevokedOtherwise = new(
        "decision.revoked-otherwise",
        "Khen thưởng này đã bị thu hồi theo quyết định hoặc lý do khác.",
        "The award is revoked already, by another decision or for another reason.");

    public static readonly Refusal RecoveryInvalid = new(
        "decision.invalid-recovery",
        "Số tiền thu hồi từ 0 đến số tiền đã thưởng.",
        "What is recovered lies between 0 and the prize.",
        RefusalKind.Invalid);

    public static Refusal NumberTaken(int number) => new(
        "decision.number-taken",
        $"Số {Digits(number)} đã cấp cho quyết định khác trong năm.",
        $"Number {Digits(number)} belongs to another decision of the year.");

    /// <summary>It is being signed under another number, or bears one.</summary>
    public static Refusal NumberedOtherwise(int number) => new(
        "decision.wrong-state",
        $"Quyết định đã ký với số {Digits(number)}.",
        $"The decision is signed under number {Digits(number)}.");

    public static Refusal WrongState(DecisionStatus status) => new(
        "decision.wrong-state",
        $"Quyết định đang ở bước “{InVietnamese(status)}”, không làm được việc này.",
        $"The decision is {status}; this step does not follow from there.");

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Digits(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private static string InVietnamese(DecisionStatus status) => status switch
    {
        DecisionStatus.Draft => "Dự thảo",
        DecisionStatus.Signed => "Đã ký",
        DecisionStatus.Numbered => "Đã lấy số",
        DecisionStatus.Published => "Đã ban hành",
        DecisionStatus.PartlyRevoked => "Thu hồi một phần",
        DecisionStatus.Revoked => "Đã thu hồi",
        _ => "Đã bỏ dự thảo",
    };
}
