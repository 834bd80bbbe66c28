namespace Laurel.Domain.Councils;

/// <summary>Why a council does not do what is asked. None says a word of any vote.</summary>
public static class CouncilRefusals
{
    public static readonly Refusal NotConstituted = new(
        "council.not-constituted", "Chưa có Hội đồng.", "There is no council yet.");

    public static readonly Refusal Invalid = new(
        "council.invalid",
        "Danh sách ủy viên trống, trùng, quá 200 người, tên quá 200 ký tự, hoặc tỷ lệ không hợp lệ.",
        "The list of members is empty, names one twice, has over 200 or a name over 200 characters, or a fraction is not valid.",
        RefusalKind.Invalid);

    public static readonly Refusal BallotOpen = new(
        "council.ballot-open",
        "Đang bỏ phiếu, không thay đổi Hội đồng được.",
        "A ballot is open; the council cannot be changed now.");

    public static readonly Refusal NotAnAlternate = new(
        "council.not-an-alternate",
        "Người này không phải là ủy viên dự khuyết của Hội đồng.",
        "This person is no alternate of the council.",
        RefusalKind.Invalid);

    public static readonly Refusal AlternateTaken = new(
        "council.alternate-taken",
        "Ủy viên dự khuyết này đã dự thay một thành viên khác.",
        "This alternate stands in for another member already.");

    public static readonly Refusal SeatFilled = new(
        "ballot.seat-filled",
        "Phiên này có ủy viên dự khuyết dự thay, thành viên không bỏ phiếu.",
        "An alternate stands in for this member, who does not vote in this session.");

    public static readonly Refusal AlternateWrites = new(
        "ballot.alternate-writes",
        "Ủy viên dự khuyết dự thay bỏ phiếu tại phiên, không gửi ý kiến bằng văn bản.",
        "An alternate who stands in votes in the session and sends no written opinion.");

    public static readonly Refusal AgendaEmpty = new(
        "council.empty", "Phiên họp chưa có hồ sơ nào.", "The session has nothing on its agenda.", RefusalKind.Invalid);

    public static readonly Refusal AgendaTwice = new(
        "council.invalid", "Một hồ sơ có hai lần trong phiên họp.", "A citation is on the agenda twice.", RefusalKind.Invalid);

    public static readonly Refusal AgendaTooLong = new(
        "council.too-long", "Một phiên họp xét nhiều nhất 500 hồ sơ.", "A session takes at most 500 citations.", RefusalKind.TooLarge);

    public static readonly Refusal PercentInvalid = new(
        "council.invalid", "Tỷ lệ thông qua từ 1 đến 100.", "The percentage to pass is 1 to 100.", RefusalKind.Invalid);

    public static readonly Refusal NotYetMet = new(
        "council.not-yet-met", "Ngày họp của Hội đồng không được sau hôm nay.", "The day on which the council met lies in the future.", RefusalKind.Invalid);

    public static readonly Refusal PercentBelowRule = new(
        "council.percent-below-rule",
        "Tỷ lệ thông qua thấp hơn mức quy định cho hình thức khen thưởng này.",
        "The percentage to pass is below what the rules set for this form of award.");

    public static readonly Refusal SecretRequired = new(
        "council.secret-required",
        "Hình thức khen thưởng này phải bỏ phiếu kín.",
        "This form of award needs a secret ballot.");

    public static readonly Refusal NoQuorum = new(
        "council.no-quorum",
        "Chưa đủ số ủy viên dự họp để niêm phong kết quả.",
        "Not enough members are present to seal the result.");

    public static readonly Refusal UnknownSession = new(
        "session.unknown", "Không có phiên họp này.", "There is no such session.", RefusalKind.NotFound);

    public static readonly Refusal NotOpen = new(
        "session.not-open", "Phiên họp chưa mở bỏ phiếu.", "The session's ballot is not open yet.");

    public static readonly Refusal Sealed = new(
        "session.sealed", "Phiên họp đã niêm phong.", "The session is sealed.");

    public static readonly Refusal NotSealed = new(
        "session.not-sealed", "Phiên họp chưa niêm phong.", "The session is not sealed yet.");

    public static readonly Refusal Void = new(
        "session.void",
        "Phiên họp không có giá trị, phải triệu tập lại.",
        "The session is void and has to be called again.");

    public static readonly Refusal KeyLost = new(
        "session.key-lost",
        "Không còn khóa phiếu của phiên họp; phiên họp phải triệu tập lại.",
        "The session's ballot key is lost; the session has to be called again.");

    public static readonly Refusal NotAMember = new(
        "ballot.not-a-member", "Người này không phải ủy viên Hội đồng.", "This is not a member of the council.");

    public static readonly Refusal NotYourself = new(
        "ballot.not-yourself",
        "Ủy viên chỉ bỏ phiếu của mình.",
        "A member votes as itself only.",
        RefusalKind.Forbidden);

    public static readonly Refusal AlreadyCast = new(
        "ballot.already-cast", "Ủy viên này đã bỏ phiếu.", "This member has voted already.");

    public static readonly Refusal Incomplete = new(
        "ballot.incomplete",
        "Phiếu phải có ý kiến về mọi hồ sơ của phiên họp.",
        "A ballot answers every item of the agenda.",
        RefusalKind.Invalid);

    public static readonly Refusal NotOnAgenda = new(
        "ballot.not-on-agenda", "Phiếu có hồ sơ không thuộc phiên họp.", "A ballot names an item that is not on the agenda.", RefusalKind.Invalid);

    public static readonly Refusal Recused = new(
        "ballot.recused",
        "Ủy viên không biểu quyết hồ sơ mà mình có liên quan.",
        "A member does not vote on an item it is recused from.");

    public static readonly Refusal EntriesDiffer = new(
        "ballot.entries-differ", "Hai lần nhập phiếu khác nhau.", "The two entries of the paper ballot differ.");

    public static readonly Refusal SamePerson = new(
        "ballot.same-person",
        "Lần nhập thứ hai phải do người khác thực hiện.",
        "The second entry has to be another person's.");

    public static readonly Refusal PersonInvalid = new(
        "ballot.invalid-person",
        "Tên người nhập phiếu trống hoặc quá dài.",
        "The name of a person who enters the ballot is empty or too long.",
        RefusalKind.Invalid);

    public static readonly Refusal SpoiledNotPaper = new(
        "ballot.spoiled-not-paper",
        "Chỉ phiếu giấy do tổ kiểm phiếu nhập mới ghi là không hợp lệ.",
        "Only a paper ballot that the tellers enter can be held for invalid.",
        RefusalKind.Invalid);

    public static readonly Refusal SpoiledAnswers = new(
        "ballot.spoiled-answers",
        "Phiếu không hợp lệ thì không ghi ý kiến về hồ sơ nào.",
        "A ballot held for invalid answers no item.",
        RefusalKind.Invalid);

    public static readonly Refusal Teller = new(
        "ballot.recused-teller",
        "Người có liên quan đến một hồ sơ của phiên họp không nhập phiếu thay ủy viên khác.",
        "Whoever is recused from an item of the session enters no other member's ballot.",
        RefusalKind.Forbidden);

    public static readonly Refusal FewerIssued = new(
        "council.issued-too-few",
        "Số phiếu phát ra không thể ít hơn số phiếu thu về.",
        "Fewer ballots were given out than came back.",
        RefusalKind.Invalid);

    public static readonly Refusal MoreIssued = new(
        "council.issued-too-many",
        "Số phiếu phát ra không thể nhiều hơn tổng số thành viên.",
        "More ballots were given out than there are members.",
        RefusalKind.Invalid);

    public static readonly Refusal ReceivedInvalid = new(
        "council.received-invalid",
        "Số phiếu giấy nhận được là từ 0 đến số thành viên không tự bỏ phiếu.",
        "Papers received are from 0 to as many as there are members who did not vote themselves.",
        RefusalKind.Invalid);

    public static readonly Refusal PapersDiffer = new(
        "council.papers-differ",
        "Số phiếu giấy đã đếm khác số phiếu giấy nhận được, chưa niêm phong được.",
        "The papers counted are not as many as were received; the session cannot be sealed yet.");

    public static readonly Refusal WaitingEntry = new(
        "ballot.awaiting-second",
        "Còn phiếu giấy mới nhập một lần, chưa niêm phong được.",
        "A paper ballot was entered only once; the session cannot be sealed yet.");
}
