using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Documents.Attendees;
using Laurel.Domain;
using Laurel.Domain.Conferences;
using Laurel.Grains.Conferences;

namespace Laurel.Client.Web.Attendees;

/// <summary>Invitations (giấy mời), for everybody or one unit or one person, as PDF and DOCX.</summary>
internal static class InvitationEndpoints
{
    public static void MapInvitations(this RouteGroupBuilder conference)
    {
        conference.MapGet("/invitations.{ending:regex(^(pdf|docx)$)}", All).Needs(Policies.Register);
        conference.MapGet("/attendees/{id}/invitation.{ending:regex(^(pdf|docx)$)}", One).Needs(Policies.Register);
    }

    private static Task<IResult> All(string conference, string ending, Edge edge, string? unit = null) =>
        Papers(conference, ending, edge, new(Sort: "precedence", Unit: unit), _ => true);

    private static Task<IResult> One(string conference, string id, string ending, Edge edge) =>
        Papers(conference, ending, edge, new(Sort: "precedence"), item => item.Id.ToString() == id);

    private static async Task<IResult> Papers(string conference, string ending, Edge edge, ListQuery query, Func<AttendeeItem, bool> which)
    {
        Refusal? refused = null;
        if (await Expected.Of(conference, edge, why => refused = why, query) is not { } expected)
            return Problems.Of(refused!);
        var invited = expected.Named.Where(which).Select(item => ModelOf(expected.Plan, item)).ToList();
        return invited.Count == 0
            ? Problems.Of(EdgeRefusals.NotFound)
            : await TemplateEndpoints.Of(
                conference, OfficePaper.Invitation, InvitationPaper.Of(invited), () => [.. invited.Select(InvitationPaper.Fields)],
                ending, $"giay-moi-{conference}", edge);
    }

    private static InvitationModel ModelOf(ConferencePlan plan, AttendeeItem item) => new(
        plan, item.Registration.Honorific, item.Registration.Name, item.Registration.Position, item.Registration.Unit, item.Seat?.ToString());
}
