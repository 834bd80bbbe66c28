using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Citations;
using Laurel.Client.Web.Conferences;
using Laurel.Domain;
using Laurel.Domain.Citations;
using Laurel.Domain.Councils;
using Laurel.Grains.Conferences;
using Laurel.Grains.Councils;
using Laurel.Grains.Decisions;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Councils;

/// <summary>One session: agenda, recusals, who has voted, papers given out, sealing; afterwards the result, the minutes and their signing.</summary>
[Needs(Policies.ReadAwards)]
public sealed class MeetingModel(IGrainFactory grains) : ConferencePage(grains)
{
    [BindProperty(SupportsGet = true)]
    public string Session { get; set; } = "";

    [BindProperty]
    public string? Member { get; set; }

    [BindProperty]
    public List<string> Recused { get; set; } = [];

    [BindProperty]
    public int Issued { get; set; }

    public SessionView Meeting { get; private set; } = null!;

    public IReadOnlyDictionary<CitationId, Nomination> Of { get; private set; } = new Dictionary<CitationId, Nomination>();

    /// <summary>What members should know before they vote; null once nobody votes.</summary>
    public DossierWarnings? Warnings { get; private set; }

    public bool MayWrite => Asking.Has(Policies.WriteAwards);

    [BindProperty]
    public string? Alternate { get; set; }

    /// <summary>Whether the reader votes here and has not voted.</summary>
    public bool IsMyTurn => Asking.Member is { } own && SeatOf(Meeting, own) is { } seat && !Meeting.Voted.Contains(seat);

    /// <summary>The seat in which somebody votes: an alternate's is that of the member it stands in for; null where there is none.</summary>
    public static MemberId? SeatOf(SessionView meeting, string person) =>
        meeting.StandIns.FirstOrDefault(one => one.Alternate.Text == person)?.For
        ?? (meeting.Members.Any(member => member.Id.Text == person) && meeting.StandIns.All(one => one.For.Text != person) ? new(person) : null);

    /// <summary>Who stands in for a member; null where the member sits there itself.</summary>
    public static string? StandInFor(SessionView meeting, MemberId member) =>
        meeting.StandIns.FirstOrDefault(one => one.For == member) is { } one ? meeting.Alternates.First(known => known.Id == one.Alternate).Name : null;

    public async Task<IActionResult> OnGet()
    {
        if (await Grains.Council(Conference.Code).Session(new(Session)) is not { } found)
            return NotFound();
        Meeting = found;
        Of = found.Items?.ToDictionary(item => item.Citation, item => item.Nomination) ?? await AsTheyRead();
        if (found.Status is SessionStatus.BallotOpen)
            Warnings = await DossierWarnings.Of(
                Grains, Conference.Code, found.Agenda.Where(Of.ContainsKey).Select(citation => (citation, Of[citation])), Today);
        return Page();
    }

    public async Task<IActionResult> OnPostRecuse() => await After(
        (await Grains.Council(Conference.Code).Recuse(new(CommandId, new(Session), new(Member ?? ""), [.. Recused.Select(CitationId.From)]))).Refusal);

    public async Task<IActionResult> OnPostStandIn() => await After((await Grains.Council(Conference.Code).StandIn(
        new(CommandId, new(Session), new(Member ?? ""), string.IsNullOrEmpty(Alternate) ? null : new(Alternate)))).Refusal);

    public async Task<IActionResult> OnPostChair() => await After(
        (await Grains.Council(Conference.Code).NameChair(new(CommandId, new(Session), new(Member ?? "")))).Refusal);

    public async Task<IActionResult> OnPostIssued() => await After(
        (await Grains.Council(Conference.Code).CountIssued(new(CommandId, new(Session), Issued))).Refusal);

    public async Task<IActionResult> OnPostSeal() => await After((await Grains.Council(Conference.Code).Seal(new(CommandId, new(Session)))).Refusal);

    public async Task<IActionResult> OnPostSign() => await After((await Grains.Council(Conference.Code).SignMinutes(new(CommandId, new(Session)))).Refusal);

    /// <summary>How a member took part, as the roll says it.</summary>
    public (string Word, string Tone) Took(MemberId member) =>
        Meeting.Roll.FirstOrDefault(entry => entry.Member == member) is { } entry ? (entry.Written ? "Ý kiến bằng văn bản" : "Đã bỏ phiếu", "ok")
        : Meeting.AwaitingSecond.Contains(member) ? ("Chờ người thứ hai nhập", "wait")
        : ("Chưa bỏ phiếu", "");

    public string NameOf(CitationId citation) => Of.TryGetValue(citation, out var nomination)
        ? string.Join(' ', new[] { nomination.Honorific, nomination.Name }.Where(part => part.Length > 0))
        : "–";

    /// <summary>How many yes of all members an item needs.</summary>
    public int Least => ((Meeting.PassPercent * Meeting.Members.Count) + 99) / 100;

    /// <summary>The nominations of today: before sealing, and of a session that was sealed before its agenda was kept.</summary>
    private async Task<Dictionary<CitationId, Nomination>> AsTheyRead() =>
        (await Roster.Citations(new ListQuery(Limit: 5000))).Items.ToDictionary(item => item.Id, item => item.Nomination);

    private async Task<IActionResult> After(Refusal? refusal)
    {
        if (refusal is null)
            return Redirect($"/c/{Code}/council/{Session}");
        Refusal = refusal;
        return await OnGet();
    }
}
