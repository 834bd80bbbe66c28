using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Citations;
using Laurel.Client.Web.Conferences;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Domain.Councils;
using Laurel.Grains.Citations;
using Laurel.Grains.Conferences;
using Laurel.Grains.Councils;
using Laurel.Grains.Decisions;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Councils;

/// <summary>The council: who its members are, its sessions, and the calling of the next one.</summary>
[Needs(Policies.ReadAwards)]
public sealed class IndexModel(IGrainFactory grains) : ConferencePage(grains)
{
    /// <summary>One member a line: mã; họ tên; chức danh.</summary>
    [BindProperty]
    public string? Members { get; set; }

    /// <summary>Those who may stand in, one a line as members are.</summary>
    [BindProperty]
    public string? Alternates { get; set; }

    /// <summary>Whose council it is; empty for the organizer's.</summary>
    [BindProperty]
    public string? Body { get; set; }

    /// <summary>The quorum, as a fraction; null for the council's own, or two thirds.</summary>
    [BindProperty]
    public int? Need { get; set; }

    [BindProperty]
    public int? Of { get; set; }

    /// <summary>How it votes; null before it was said on this page.</summary>
    [BindProperty]
    public BallotKind? Ballots { get; set; }

    [BindProperty]
    public bool Suppress { get; set; }

    [BindProperty]
    public List<string> Agenda { get; set; } = [];

    [BindProperty]
    public int? Percent { get; set; }

    /// <summary>The day on which the council meets.</summary>
    [BindProperty]
    public DateOnly? On { get; set; }

    public CouncilView? Council { get; private set; }

    /// <summary>What the form says: as typed, else as the council is, else as most have it.</summary>
    public (Quorum Quorum, BallotKind Ballots, bool Suppress) Asked => (
        Need is { } need && Of is { } of ? new(of, need) : Council?.Quorum ?? Quorum.TwoThirds,
        Ballots ?? Council?.Ballots ?? BallotKind.Secret,
        Ballots is null ? Council?.Suppress ?? false : Suppress);

    public IReadOnlyList<SessionView> Sessions { get; private set; } = [];

    /// <summary>Whether the form that calls a session was sent, and refused: then what was ticked stays ticked.</summary>
    public bool IsCalled { get; private set; }

    /// <summary>Citations that may come before the council now.</summary>
    public IReadOnlyList<CitationItem> Ready { get; private set; } = [];

    /// <summary>What is to be looked at before these come before the council.</summary>
    public DossierWarnings? Warnings { get; private set; }

    public bool MayWrite => Asking.Has(Policies.WriteAwards);

    public async Task OnGet()
    {
        var council = Grains.Council(Conference.Code);
        Council = await council.Get();
        if (Council is null)
            return;
        var sessions = await Task.WhenAll(Council.Sessions.Select(council.Session));
        Sessions = sessions.OfType<SessionView>().Reverse().ToList();
        var citations = await Roster.Citations(new ListQuery(Limit: 5000));
        Ready = citations.Items.Where(item => Citation.NotReadyForCouncil(item.Status, item.OnHold) is null).ToList();
        if (MayWrite)
            Warnings = await DossierWarnings.Of(Grains, Conference.Code, Ready.Select(item => (item.Id, item.Nomination)), Today);
    }

    public async Task<IActionResult> OnPostMembers()
    {
        var (members, alternates) = (MemberLines.Read(Members ?? ""), MemberLines.Read(Alternates ?? "", "dk"));
        return await After(await Grains.Council(Conference.Code).Constitute(new(CommandId, members, Asked.Quorum, Asked.Ballots, Asked.Suppress, alternates, TypedText.Clean(Body ?? "") is { Length: > 0 } body ? body : null)), "");
    }

    public async Task<IActionResult> OnPostCall()
    {
        IsCalled = true;
        var receipt = await Grains.Council(Conference.Code).OpenSession(new(CommandId, [.. Agenda.Select(CitationId.From)], Percent, On ?? Today));
        return await After(receipt, $"/{receipt.Answer}");
    }

    private async Task<IActionResult> After(Laurel.Grains.Receipt receipt, string then)
    {
        if (await Accepted(receipt))
            return Redirect($"/c/{Code}/council{then}");
        await OnGet();
        return Page();
    }

    public static string Word(SessionStatus status) => status switch
    {
        SessionStatus.Called => "Đã triệu tập",
        SessionStatus.BallotOpen => "Đang bỏ phiếu",
        SessionStatus.Sealed => "Đã niêm phong",
        SessionStatus.MinutesSigned => "Đã ký biên bản",
        _ => "Không còn giá trị",
    };

    public static string Tone(SessionStatus status) => status switch
    {
        SessionStatus.Sealed or SessionStatus.MinutesSigned => "ok",
        SessionStatus.Void => "stop",
        _ => "wait",
    };
}
