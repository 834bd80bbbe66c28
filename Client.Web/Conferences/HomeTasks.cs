using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Attendees;
using Laurel.Client.Web.Shell;
using Laurel.Domain.Accounts;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Domain.Decisions;
using Laurel.Grains.Attendees;
using Laurel.Grains.Citations;
using Laurel.Grains.Conferences;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Conferences;

/// <summary>What to do next, what is late and what is missing, each with why, by when, and one button; read off the facts, never kept.</summary>
/// <remarks>The leads (a list two weeks before the opening, seats two days) are an office's habit, no rule: nothing is refused for being late.</remarks>
public sealed class HomeTasks(
    ConferenceView conference, ConferenceCounts counts, PresenceView presence, IReadOnlyList<CitationItem> citations, IReadOnlyList<DecisionView> decisions,
    PrintedBadges badges, IReadOnlyList<UnprintedCertificates> unprinted, bool readsLists, Keeping? keeping = null)
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private ConferencePlan Plan => conference.Plan;

    private bool Over => conference.Status >= ConferenceStatus.Closed;

    /// <summary>Everything to be done from list to stage, in the order of the chain.</summary>
    public IEnumerable<HomeTask> Work()
    {
        if (conference.Status == ConferenceStatus.Postponed)
            return PutOff();
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
            yield return new("chair", "Đại biểu chưa có ghế", "{0} người; xếp thêm không làm xáo trộn người đã có ghế.", "Mở sơ đồ", "seating", Before(Day), unseated) { For = Policies.Register };
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
            yield return new("people", "Nhập danh sách đại biểu", "Excel hoặc CSV như đơn vị gửi; xem trước rồi mới ghi.", "Nhập danh sách", "attendees/import", Before(14 * Day)) { For = Policies.Import };
        else if (counts.Seated == 0)
            yield return new("chair", "Xếp chỗ theo thứ bậc", "{0} đại biểu chưa có ghế.", "Mở sơ đồ", "seating", Before(2 * Day), presence.Expected) { For = Policies.Organize };
        else if (badges.Missing > 0)
            yield return new("badge", "In thẻ đại biểu", "{0} thẻ chưa in; khổ A6, hoặc bốn thẻ trên một tờ A4.", "In thẻ", "badges", Before(Day), badges.Missing) { For = Policies.Register };
        if (badges.OldSeats > 0)
            yield return new("badge", "In lại thẻ mang chỗ ngồi cũ", "{0} thẻ đã in mang chỗ ngồi cũ.", "In lại", "badges?changedOnly=true", Before(Day), badges.OldSeats) { For = Policies.Register };
        if (badges.OldHeadings > 0)
            yield return new("badge", "In lại thẻ mang tên hoặc ngày họp cũ", "{0} thẻ đã in mang tên, đơn vị tổ chức, nơi hoặc ngày họp cũ.", "In lại", "badges?changedOnly=true", Before(Day), badges.OldHeadings) { For = Policies.Register };
        if (counts.ToApprove > 0)
            yield return new("flag", "Duyệt người đơn vị cử", "{0} người hoặc đề nghị sửa đang chờ.", "Các đoàn", "delegations", Before(10 * Day), counts.ToApprove) { For = Policies.Register };
        if (counts.Attendees > 0 && conference.Gates.Count == 0)
            yield return new("door", "Khai các cửa đón", "Chưa khai thì cửa nào quét cũng tự mở, dẫn vào hội trường.", "Khai cửa", "gates", Before(Day)) { For = Policies.Organize };
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
        foreach (var (decision, count) in unprinted)
            yield return new("medal", "In bằng khen theo thứ tự trao", "{0} bằng của Quyết định {1} chưa in.", "In bằng", $"decisions/{decision.Id}/certificates", Before(3 * Day), count, decision.Number ?? "–");
        if (waiting > 0)
            yield return new("stage", "Xem kịch bản trao", "{0} phần thưởng chờ trao: lượt, vị trí, khay và người trao.", "Lễ trao", "ceremony", Before(Day), waiting) { For = Policies.ReadStage };
    }

    private IEnumerable<HomeTask> Life()
    {
        var (why, by) = conference.Status switch
        {
            ConferenceStatus.Inviting => ("Từ lúc này các cửa nhận thẻ.", Plan.StartsAt - TimeSpan.FromHours(1)),
            ConferenceStatus.DoorsOpen => ("Khai mạc theo giấy mời.", Plan.StartsAt),
            ConferenceStatus.InSession => ("Ghi giờ bế mạc, rồi lưu danh sách có ký; lượt quét gửi muộn vẫn được ghi.", Plan.EndsAt),
            _ => ("", Plan.StartsAt),
        };
        if (why.Length > 0 && LifeSteps.Next(conference.Status) is { } step)
            yield return new("clock", step.Verb, why, step.Verb, "", by) { Move = step.To };
    }

    /// <summary>Somebody tells those who were invited, and sets another day.</summary>
    private IEnumerable<HomeTask> PutOff() =>
    [
        conference.DateOpen
            ? new("clock", "Định ngày mới", "Hội nghị đã hoãn; các cửa không nhận ai vào cho đến khi chốt lại kế hoạch.", "Kế hoạch", "plan", null) { For = Policies.Organize }
            : new("clock", "Chốt lại kế hoạch", "Ngày mới đã có; chốt lại thì mời và mở cửa được.", "Kế hoạch", "plan", null) { For = Policies.Organize },
        new("flag", "Báo cho những người đã mời", "Đơn vị, trưởng đoàn và đường dẫn còn mở nằm ở trang kế hoạch.", "Xem", "plan#told", null) { For = Policies.Organize },
    ];

    private IEnumerable<HomeTask> After()
    {
        if (citations.Count(citation => citation.Status is CitationStatus.Issued or CitationStatus.CollectedLater) is > 0 and var later)
            yield return new("medal", "Bằng chưa trao", "{0} phần thưởng chờ người đến nhận.", "Lễ trao", "ceremony", null, later) { For = Policies.ReadStage };
        foreach (var task in Erased())
            yield return task;
        if (conference.Status == ConferenceStatus.Closed)
            yield return new("down", "Lưu danh sách có ký", "Ai đã ký mà chưa được ghi thì nhập lại theo STT; bản ký lưu cùng hồ sơ hội nghị.", "Danh sách ký", "attendance", null) { For = Policies.Register };
    }

    /// <summary>Personal data are about to be erased, or somebody is kept longer.</summary>
    private IEnumerable<HomeTask> Erased()
    {
        if (keeping is { IsNear: true, ToErase: > 0 })
            yield return new("shield", "Sắp xóa thông tin cá nhân", "Ngày {0} xóa thông tin của {1} đại biểu; {2} người được giữ lâu hơn.", "Xem", "retention", null,
                Shown.Date(keeping.View.DueOn), keeping.ToErase, keeping.Kept) { For = Policies.ReadRetention };
        else if (keeping is { View.Last: not null, Kept: > 0 })
            yield return new("shield", "Còn giữ thông tin cá nhân", "{0} người chờ nhận bằng hoặc chờ đối soát; xong thì tự xóa.", "Xem", "retention", null, keeping.Kept) { For = Policies.ReadRetention };
    }

    private DateTimeOffset Before(TimeSpan lead) => Plan.StartsAt - lead;
}

/// <param name="Count">Certificates of the decision that wait for the printer: never printed, spoiled, or issued anew; never 0.</param>
public sealed record UnprintedCertificates(DecisionView Decision, int Count);

/// <summary>How long attendees are kept as persons, as home says it.</summary>
/// <param name="IsNear">The day comes within the days of notice, or came.</param>
/// <param name="ToErase">Whom it concerns.</param>
/// <param name="Kept">Who is kept longer.</param>
public sealed record Keeping(RetentionView View, bool IsNear, int ToErase, int Kept);

/// <param name="Icon">A name of <c>IconTagHelper</c>.</param>
/// <param name="By">When it should be done; null where there is no hurry.</param>
/// <param name="Args">What stands in the braces of <paramref name="Why"/>.</param>
public sealed record HomeTask(string Icon, string What, string Why, string Verb, string Path, DateTimeOffset? By, params object[] Args)
{
    /// <summary>Whose it is; to others it is not shown.</summary>
    public Role For { get; init; } = Policies.Staff;

    /// <summary>The step of the conference's life that the button takes; null where it only leads somewhere.</summary>
    public ConferenceStatus? Move { get; init; }
}
