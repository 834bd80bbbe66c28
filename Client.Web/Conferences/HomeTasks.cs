using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Domain.Decisions;
using Laurel.Grains.Citations;
using Laurel.Grains.Conferences;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Conferences;

/// <summary>What to do next, what is late and what is missing, each with why, by when, and one button; read off the facts, never kept.</summary>
/// <remarks>The leads (a list two weeks before the opening, seats two days) are an office's habit, no rule: nothing is refused for being late.</remarks>
public sealed class HomeTasks(
    ConferenceView conference, ConferenceCounts counts, PresenceView presence, IReadOnlyList<CitationItem> citations, IReadOnlyList<DecisionView> decisions,
    int printed, bool readsLists)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private string Api => $"/api/v1/conferences/{conference.Code}";

    private ConferencePlan Plan => conference.Plan;

    private bool Over => conference.Status >= ConferenceStatus.Closed;

    /// <summary>Everything to be done from list to stage, in the order of the chain.</summary>
    public IEnumerable<HomeTask> Work()
    {
        if (Over)
            return After();
        return People().Concat(Awards()).Concat(Stage()).Concat(Life());
    }

    /// <summary>What is not there yet though the step it belongs to is done.</summary>
    public IEnumerable<HomeTask> Missing()
    {
        if (Over)
            yield break;
        var (unseated, held) = (presence.Expected - counts.Seated, citations.Count(citation => citation.OnHold));
        if (readsLists && counts.Seated > 0 && unseated > 0)
            yield return new("chair", "Đại biểu chưa có ghế", "{0} người; xếp thêm không làm xáo trộn người đã có ghế.", "Mở sơ đồ", "seating", Before(Day), unseated);
        if (citations.Count(citation => citation.Status is CitationStatus.Draft or CitationStatus.Returned) is > 0 and var drafts)
            yield return new("paper", "Hồ sơ chưa trình", "{0} hồ sơ còn là bản nháp hoặc bị trả lại.", "Hồ sơ", "citations", Before(20 * Day), drafts);
        if (held > 0)
            yield return new("warn", "Hồ sơ tạm dừng", "{0} hồ sơ đang chờ làm rõ.", "Hồ sơ", "citations", Before(10 * Day), held);
        if (citations.Count(citation => citation is { Nomination.Kind: HonoreeKind.Body, Serial: not null, Receiver: null }) is > 0 and var receivers)
            yield return new("people", "Người nhận thay cho tập thể", "{0} tập thể chưa cử người lên nhận.", "Chọn người", "citations", Before(Day), receivers);
    }

    private IEnumerable<HomeTask> People()
    {
        if (!readsLists)
            yield break;
        if (counts.Attendees == 0)
            yield return new("people", "Nhập danh sách đại biểu", "Excel hoặc CSV như đơn vị gửi; xem trước rồi mới ghi.", "Nhập danh sách", "attendees/import", Before(14 * Day));
        else if (counts.Seated == 0)
            yield return new("chair", "Xếp chỗ theo thứ bậc", "{0} đại biểu chưa có ghế.", "Mở sơ đồ", "seating", Before(2 * Day), presence.Expected);
        else if (printed < presence.Expected)
            yield return new("badge", "In thẻ đại biểu", "{0} thẻ chưa in; khổ A6, hoặc bốn thẻ trên một tờ A4.", "In thẻ", "badges", Before(Day), presence.Expected - printed);
        if (counts.ToApprove > 0)
            yield return new("flag", "Duyệt người đơn vị cử", "{0} người hoặc đề nghị sửa đang chờ.", "Các đoàn", "delegations", Before(10 * Day), counts.ToApprove);
        if (counts.Attendees > 0 && conference.Gates.Count == 0)
            yield return new("door", "Khai các cửa đón", "Chưa khai thì cửa nào quét cũng tự mở, dẫn vào hội trường.", "Khai cửa", "gates", Before(Day));
    }

    private IEnumerable<HomeTask> Awards()
    {
        if (citations.Count(citation => citation.Status is CitationStatus.Submitted or CitationStatus.Accepted) is > 0 and var open)
            yield return new("paper", "Tiếp nhận, thẩm định hồ sơ", "{0} hồ sơ đã trình.", "Hồ sơ", "citations", Before(15 * Day), open);
        if (citations.Count(citation => citation.Status is CitationStatus.Appraised or CitationStatus.Consulted or CitationStatus.Posted) is > 0 and var appraised)
            yield return new("urn", "Mở phiên họp hội đồng", "{0} hồ sơ đã thẩm định, chờ bỏ phiếu.", "Hội đồng", "council", Before(10 * Day), appraised);
        if (citations.Count(citation => citation.Status == CitationStatus.OnAgenda) is > 0 and var voting)
            yield return new("urn", "Bỏ phiếu và niêm phong", "{0} hồ sơ đang được hội đồng xét.", "Hội đồng", "council", Before(10 * Day), voting);
        if (citations.Count(citation => citation.Status == CitationStatus.VotedPassed) is > 0 and var passed)
            yield return new("sign", "Lập quyết định", "{0} hồ sơ hội đồng đã thông qua.", "Quyết định", "decisions", Before(7 * Day), passed);
        if (decisions.Any(decision => decision.Status == DecisionStatus.Draft))
            yield return new("sign", "Ký quyết định", "Danh sách được khóa khi ký; số do văn thư cấp hoặc lấy số kế tiếp.", "Quyết định", "decisions", Before(5 * Day));
        if (decisions.Any(decision => decision.Status is DecisionStatus.Numbered or DecisionStatus.PartlyRevoked && !decision.Issued))
            yield return new("medal", "Cấp bằng, vào sổ vàng", "Quyết định đã có số; bằng chưa được cấp.", "Quyết định", "decisions", Before(4 * Day));
    }

    private IEnumerable<HomeTask> Stage()
    {
        var waiting = citations.Count(citation => citation.Status == CitationStatus.Issued);
        if (waiting > 0 && decisions.FirstOrDefault(decision => decision.Issued) is { } issued)
        {
            yield return new("medal", "In bằng khen theo thứ tự trao", "{0} bằng của Quyết định {1}.", "In bằng", $"{Api}/decisions/{issued.Id}/certificates.pdf?for=print", Before(3 * Day), issued.Lines.Count, issued.Number ?? "–");
            yield return new("stage", "Xem kịch bản trao", "{0} phần thưởng chờ trao: lượt, vị trí, khay và người trao.", "Lễ trao", "ceremony", Before(Day), waiting);
        }
    }

    private IEnumerable<HomeTask> Life()
    {
        var (why, by) = conference.Status switch
        {
            ConferenceStatus.Inviting => ("Từ lúc này các cửa nhận thẻ.", Plan.StartsAt - TimeSpan.FromHours(1)),
            ConferenceStatus.DoorsOpen => ("Khai mạc theo giấy mời.", Plan.StartsAt),
            ConferenceStatus.InSession => ("Bế mạc thì các cửa thôi nhận thẻ.", Plan.EndsAt),
            _ => ("", Plan.StartsAt),
        };
        if (why.Length > 0 && LifeSteps.Next(conference.Status) is { } step)
            yield return new("clock", step.Verb, why, step.Verb, "", by) { Move = step.To };
    }

    private IEnumerable<HomeTask> After()
    {
        if (citations.Count(citation => citation.Status is CitationStatus.Issued or CitationStatus.CollectedLater) is > 0 and var later)
            yield return new("medal", "Bằng chưa trao", "{0} phần thưởng chờ người đến nhận.", "Lễ trao", "ceremony", null, later);
        if (conference.Status == ConferenceStatus.Closed)
            yield return new("down", "Lưu danh sách có ký", "In danh sách điểm danh cùng giờ vào của từng người.", "Danh sách ký", $"{Api}/attendance-list.pdf", null);
    }

    private DateTimeOffset Before(TimeSpan lead) => Plan.StartsAt - lead;
}

/// <param name="Icon">A name of <c>IconTagHelper</c>.</param>
/// <param name="By">When it should be done; null where there is no hurry.</param>
/// <param name="Args">What stands in the braces of <paramref name="Why"/>.</param>
public sealed record HomeTask(string Icon, string What, string Why, string Verb, string Path, DateTimeOffset? By, params object[] Args)
{
    /// <summary>The step of the conference's life that the button takes; null where it only leads somewhere.</summary>
    public ConferenceStatus? Move { get; init; }
}
