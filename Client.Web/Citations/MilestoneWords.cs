using Laurel.Domain.Citations;

namespace Laurel.Client.Web.Citations;

/// <summary>What happened to a dossier, in words.</summary>
public static class MilestoneWords
{
    public static string Of(string happened) => happened switch
    {
        "citation.nominated.v1" => "Lập đề nghị",
        "citation.amended.v1" => "Sửa đề nghị",
        "citation.corrected.v1" => "Sửa tên, chức vụ, thành tích",
        "citation.paper-added.v1" => "Thêm giấy tờ",
        "citation.submitted.v1" => "Nộp hồ sơ",
        "citation.returned.v1" => "Trả lại để hoàn thiện",
        "citation.accepted.v1" => "Tiếp nhận, ghim quy định",
        "citation.appraised.v1" => "Thẩm định",
        "citation.consulted.v1" => "Lấy ý kiến hiệp y",
        "citation.opinion-asked.v1" => "Gửi lấy ý kiến hiệp y",
        "citation.opinion-heard.v1" => "Nhận ý kiến hiệp y",
        "citation.certificate-reissued.v1" => "Cấp đổi, cấp lại bằng",
        "citation.posted.v1" => "Đăng công khai",
        "citation.held.v1" => "Tạm dừng",
        "citation.released.v1" => "Tiếp tục xử lý",
        "citation.put-on-agenda.v1" => "Đưa vào chương trình họp",
        "citation.taken-off-agenda.v1" => "Rút khỏi chương trình họp",
        "citation.recusals-noted.v1" => "Ghi thành viên không biểu quyết",
        "citation.voted.v1" => "Hội đồng biểu quyết",
        "citation.put-for-signature.v1" => "Đưa vào dự thảo quyết định",
        "citation.withdrawn-from-signature.v1" => "Rút khỏi dự thảo quyết định",
        "citation.decided.v1" => "Có quyết định",
        "citation.refused.v1" => "Không khen thưởng",
        "citation.notice-given.v1" => "Thông báo kết quả",
        "citation.issued.v1" => "Cấp bằng, vào sổ vàng",
        "citation.receiver-named.v1" => "Cử người nhận",
        "citation.presented.v1" => "Trao",
        "citation.hand-over-taken-back.v1" => "Lấy lại ghi nhận đã trao",
        "citation.left-for-later.v1" => "Nhận sau",
        "citation.honoree-chosen.v1" => "Xác nhận người, tập thể trong lịch sử",
        "citation.revoked.v1" => "Thu hồi",
        _ => "Khác",
    };
}

/// <summary>The letters by which a rule's footing is shown.</summary>
public static class RuleMarks
{
    public static string Letter(Mark mark) => mark switch
    {
        Mark.Verified => "V",
        Mark.Superseded => "H",
        _ => "R",
    };

    public static string Word(Mark mark) => mark switch
    {
        Mark.Verified => "Đã đối chiếu",
        Mark.Superseded => "Văn bản cũ",
        _ => "Cần xác nhận",
    };

    public static string Word(Strictness strictness) => strictness switch
    {
        Strictness.Off => "Không áp dụng",
        Strictness.Warn => "Cảnh báo",
        _ => "Không tiếp nhận",
    };
}
