using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Grains.Citations;
using Laurel.Grains.Conferences;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Conferences;

/// <summary>What to do next and what is missing, each with why and one button; read off the facts, never kept.</summary>
public static class HomeTasks
{
    public static (IReadOnlyList<HomeTask> Next, IReadOnlyList<HomeTask> Missing) Of(
        ConferenceView conference,
        ConferenceCounts counts,
        IReadOnlyList<CitationItem> citations,
        IReadOnlyList<DecisionView> decisions) =>
        (Next(conference, counts, citations, decisions).ToList(), Missing(counts, citations).ToList());

    private static IEnumerable<HomeTask> Next(
        ConferenceView conference, ConferenceCounts counts, IReadOnlyList<CitationItem> citations, IReadOnlyList<DecisionView> decisions)
    {
        var api = $"/api/v1/conferences/{conference.Code}";
        if (counts.Attendees == 0)
            yield return new HomeTask("people", "Nhập danh sách đại biểu", "Excel hoặc CSV như đơn vị gửi; xem trước rồi mới ghi.", "Nhập danh sách", "attendees/import");
        else if (counts.Seated == 0)
            yield return new HomeTask("chair", "Xếp chỗ theo thứ bậc", "{0} đại biểu chưa có ghế.", "Mở sơ đồ", "seating", counts.Attendees);
        else
            yield return new HomeTask("badge", "In thẻ đại biểu", "Khổ A6, hoặc bốn thẻ trên một tờ A4.", "In thẻ", $"{api}/badges.pdf?paper=a6");
        if (citations.Count(citation => citation.Status == CitationStatus.Appraised) is > 0 and var appraised)
            yield return new HomeTask("urn", "Mở phiên họp hội đồng", "{0} hồ sơ đã thẩm định, chờ bỏ phiếu.", "Hội đồng", "council", appraised);
        if (decisions.FirstOrDefault(decision => decision.Status == DecisionStatus.Draft) is not null)
            yield return new HomeTask("sign", "Ký quyết định", "Danh sách được khóa khi ký; số do văn thư cấp hoặc lấy số kế tiếp.", "Quyết định", "decisions");
        if (decisions.FirstOrDefault(decision => decision.Issued) is { } issued)
            yield return new HomeTask("medal", "In bằng khen theo thứ tự trao", "{0} bằng của Quyết định {1}.", "In bằng", $"{api}/decisions/{issued.Id}/certificates.pdf?for=print", issued.Lines.Count, issued.Number!);
        if (decisions.Any(decision => decision.Issued))
            yield return new HomeTask("stage", "Xem kịch bản trao", "Lượt, vị trí, khay và người trao.", "Lễ trao", "ceremony");
    }

    private static IEnumerable<HomeTask> Missing(ConferenceCounts counts, IReadOnlyList<CitationItem> citations)
    {
        var receivers = citations.Count(citation => citation is { Nomination.Kind: HonoreeKind.Body, Serial: not null, Receiver: null });
        if (receivers > 0)
            yield return new HomeTask("people", "Người nhận thay cho tập thể", "{0} tập thể chưa cử người lên nhận.", "Chọn người", "citations", receivers);
        if (counts.Seated > 0 && counts.Seated < counts.Attendees)
            yield return new HomeTask("chair", "Đại biểu chưa có ghế", "{0} người.", "Mở sơ đồ", "seating", counts.Attendees - counts.Seated);
        if (citations.Count(citation => citation.Status is CitationStatus.Draft or CitationStatus.Returned) is > 0 and var drafts)
            yield return new HomeTask("paper", "Hồ sơ chưa trình", "{0} hồ sơ còn là bản nháp hoặc bị trả lại.", "Hồ sơ", "citations", drafts);
    }
}
