namespace Laurel.Domain.Honorees;

/// <summary>Why an honoree or a merge does not take a step.</summary>
public static class HonoreeRefusals
{
    public static readonly Refusal Unknown = new(
        "honoree.unknown", "Không có tập thể, cá nhân này trong lịch sử khen thưởng.", "There is no such honoree.", RefusalKind.NotFound);

    public static readonly Refusal MergedAlready = new(
        "honoree.merged-already",
        "Tên này đã gộp vào một tên khác; hãy gộp với tên đứng đầu, hoặc tách ra trước.",
        "This one goes under another already; merge with the leading one, or split it first.");

    public static readonly Refusal Same = new(
        "honoree.same", "Hai bên là một.", "Both are the same honoree.", RefusalKind.Invalid);

    public static readonly Refusal KindsDiffer = new(
        "honoree.kinds-differ", "Không gộp tập thể với cá nhân.", "A body and a person cannot be merged.", RefusalKind.Invalid);

    public static readonly Refusal NotABody = new(
        "honoree.not-a-body", "Chỉ tập thể mới giải thể.", "Only a body is dissolved.", RefusalKind.Invalid);

    public static readonly Refusal DissolutionInvalid = new(
        "honoree.dissolution-invalid",
        "Ngày giải thể phải trong các năm từ 1945 đến 2200.",
        "The day on which a body was dissolved lies within the years 1945 to 2200.",
        RefusalKind.Invalid);

    public static readonly Refusal UnknownMerge = new(
        "honoree.unknown-merge", "Không có lần gộp này.", "There is no such merge.", RefusalKind.NotFound);

    public static readonly Refusal NotMerged = new(
        "honoree.not-merged", "Lần gộp này không thành, không có gì để tách.", "This merge did not come about; there is nothing to split.");

    public static readonly Refusal ReasonMissing = new(
        "honoree.reason-missing", "Phải ghi rõ lý do, không quá 2.000 ký tự.", "A reason must be stated, in at most 2,000 characters.", RefusalKind.Invalid);

    public static readonly Refusal Invalid = new(
        "honour.invalid",
        "Cần tên, hình thức khen thưởng và cơ quan tặng; tên đến 200 ký tự, ô khác đến 1.000.",
        "A name, the form and the authority are needed; a name has at most 200 characters, another text 1,000.",
        RefusalKind.Invalid);

    public static readonly Refusal YearInvalid = new(
        "honour.year-invalid", "Năm từ 1945 trở đi và khớp với ngày.", "The year is 1945 or later and agrees with the date.", RefusalKind.Invalid);

    public static readonly Refusal SourceMissing = new(
        "honour.source-missing",
        "Phải ghi căn cứ: quyết định, bản sao, hồ sơ mà dựa vào đó ghi nhận.",
        "The source must be stated: the decision, copy or file that the entry rests on.",
        RefusalKind.Invalid);

    public static readonly Refusal Struck = new(
        "honour.struck",
        "Dòng khen thưởng này đã bị gạch vì ghi nhầm; nếu đúng thì ghi rõ số, ngày quyết định khác đi.",
        "This honour was struck out as a mistake; where it is true after all, enter it with its decision's number and date.");

    public static readonly Refusal TooMany = new(
        "honour.too-many", "Lịch sử của một tên có tối đa 400 dòng.", "One spelling's history has at most 400 entries.");

    public static readonly Refusal UnknownHonour = new(
        "honour.unknown", "Không có dòng khen thưởng này.", "There is no such honour.", RefusalKind.NotFound);

    public static readonly Refusal DecidedHere = new(
        "honour.decided-here",
        "Khen thưởng này do quyết định trong hệ thống; chỉ cấp ra quyết định mới thu hồi được.",
        "This honour was decided in Laurel; only its authority revokes it.");
}
