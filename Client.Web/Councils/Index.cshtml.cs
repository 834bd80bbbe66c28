using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Domain.Citations;
using Laurel.Domain.Councils;
using Laurel.Grains.Conferences;
using Laurel.Grains.Councils;

namespace Laurel.Client.Web.Councils;

/// <summary>The council: its members, and each session with its roll and, once sealed, its result.</summary>
[Needs(Policies.ReadAwards)]
public sealed class IndexModel(IGrainFactory grains) : ConferencePage(grains)
{
    public CouncilView? Council { get; private set; }

    public IReadOnlyList<SessionView> Sessions { get; private set; } = [];

    public IReadOnlyDictionary<CitationId, string> Names { get; private set; } = new Dictionary<CitationId, string>();

    public async Task OnGet()
    {
        var council = Grains.GetGrain<ICouncil>($"{Code}/main");
        Council = await council.Get();
        if (Council is null)
            return;

        var sessions = await Task.WhenAll(Council.Sessions.Select(council.Session));
        Sessions = sessions.OfType<SessionView>().Reverse().ToList();
        var citations = await Roster.Citations(new ListQuery(Limit: 5000));
        Names = citations.Items.ToDictionary(item => item.Id, item => item.Nomination.Name);
    }

    public static string Word(SessionStatus status) => status switch
    {
        SessionStatus.Called => "Đã triệu tập",
        SessionStatus.BallotOpen => "Đang bỏ phiếu",
        SessionStatus.Sealed => "Đã niêm phong",
        SessionStatus.MinutesSigned => "Đã ký biên bản",
        _ => "Không còn giá trị",
    };
}
