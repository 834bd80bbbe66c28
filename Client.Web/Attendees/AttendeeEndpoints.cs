using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Domain.Attendees;
using Laurel.Grains.Attendees;

namespace Laurel.Client.Web.Attendees;

/// <summary>Attendees one at a time and in lists.</summary>
internal static class AttendeeEndpoints
{
    public static void MapAttendees(this RouteGroupBuilder conference)
    {
        conference.MapGet("/attendees", List).Needs(Policies.ReadLists).Produces<Page<AttendeeLine>>();
        conference.MapGet("/attendees/{id}", Get).Needs(Policies.ReadLists).Produces<AttendeeAnswer>();
        conference.MapPost("/attendees", Register).Needs(Policies.Register).Produces<AttendeeAnswer>(201);
        conference.MapPatch("/attendees/{id}", Amend).Needs(Policies.Register).Produces<AttendeeAnswer>();
        conference.MapPost("/attendees/{id}/move", Move).Needs(Policies.Register).Produces<AttendeeAnswer>();
        conference.MapPost("/attendees/{id}/erase", Erase).Needs(Policies.Organize).Produces<Done>();
        conference.MapPost("/attendees/{id}/cancel", Cancel).Needs(Policies.Register).Produces<Done>();
        conference.MapPost("/attendees/{id}/badge/withdraw", WithdrawBadge).Needs(Policies.Register).Produces<AttendeeAnswer>();
    }

    private static async Task<IResult> List(
        string conference, Edge edge, string? q = null, string? sort = null, int offset = 0, int limit = 100,
        string? state = null, string? group = null, string? unit = null)
    {
        var wrong = Paging.Wrong(offset, limit, sort, "name", "precedence", "unit")
            ?? Paging.WrongState<AttendeeStatus>(state, [.. Paging.Names<AttendeeRole>(), "inside", "toReconcile", "unseated"]);
        if (wrong is not null)
            return Problems.Of(wrong);
        var page = await edge.Ask(() => edge.Grains.Roster(conference).Attendees(new(q, sort, offset, limit, state, group, unit)));
        var withCode = edge.Actor.Has(Policies.Register);
        return page.Refusal is { } refusal
            ? Problems.Of(refusal)
            : TypedResults.Ok(new Page<AttendeeLine>(page.Total, [.. page.Items.Select(item => AttendeeLine.Of(item, withCode))]));
    }

    private static async Task<IResult> Get(string conference, string id, Edge edge) =>
        AttendeeIds.IsOne(id) && await Answer(conference, id, edge) is { } answer
            ? TypedResults.Ok(answer)
            : Problems.Of(EdgeRefusals.NotFound);

    private static async Task<IResult> Register(string conference, NewAttendee body, Edge edge)
    {
        if (Wrong(body.Registration()) is { } field)
            return Problems.Of(EdgeRefusals.Invalid(field));
        if (await edge.Ask(() => edge.Grains.Conference(conference).Get()) is null)
            return Problems.Of(EdgeRefusals.UnknownConference);
        var command = edge.Command();
        var id = AttendeeIds.Of(command);
        var receipt = await edge.Ask(() => edge.Grains.Attendee(conference, id).Register(new(command, body.Registration())));
        if (receipt.Refusal is { } refusal)
            return Problems.Of(refusal);
        await edge.Read(conference, receipt);
        return TypedResults.Created($"/api/v1/conferences/{conference}/attendees/{id}", await Answer(conference, id, edge));
    }

    private static async Task<IResult> Amend(string conference, string id, AttendeeChanges body, Edge edge)
    {
        if (!AttendeeIds.IsOne(id) || await edge.Ask(() => edge.Grains.Attendee(conference, id).Get()) is not { } held)
            return Problems.Of(EdgeRefusals.NotFound);
        var registration = body.On(held.Registration);
        if (Wrong(registration) is { } field)
            return Problems.Of(EdgeRefusals.Invalid(field));
        return await Changed(conference, id, edge, attendee => attendee.Amend(new(edge.Command(), registration)));
    }

    private static Task<IResult> Move(string conference, string id, MoveInvitationBody body, Edge edge) =>
        Changed(conference, id, edge, attendee => attendee.Move(new(edge.Command(), body.To, body.Reason)));

    private static Task<IResult> Cancel(string conference, string id, Edge edge, ReasonBody? body = null) =>
        Changed(conference, id, edge, attendee => attendee.Cancel(new(edge.Command(), body?.Reason ?? "")));

    /// <summary>Forgets one person, who asked for it; of all together <c>retention/erase</c>.</summary>
    private static async Task<IResult> Erase(string conference, string id, Edge edge, ErasePersonBody? body = null) => body?.Confirmed is true
        ? await Changed(conference, id, edge, attendee => attendee.Erase(new(edge.Command())))
        : Problems.Of(RetentionRefusals.Unconfirmed(1));

    private static Task<IResult> WithdrawBadge(string conference, string id, Edge edge, ReasonBody? body = null) =>
        Changed(conference, id, edge, attendee => attendee.WithdrawBadge(new(edge.Command(), body?.Reason ?? "")));

    private static async Task<IResult> Changed(string conference, string id, Edge edge, Func<IAttendee, Task<Grains.Receipt>> change)
    {
        if (!AttendeeIds.IsOne(id))
            return Problems.Of(EdgeRefusals.NotFound);
        var receipt = await edge.Ask(() => change(edge.Grains.Attendee(conference, id)));
        if (receipt.Refusal is { } refusal)
            return Problems.Of(refusal);
        await edge.Read(conference, receipt);
        return TypedResults.Ok(await Answer(conference, id, edge));
    }

    private static async Task<AttendeeAnswer?> Answer(string conference, string id, Edge edge)
    {
        var view = await edge.Ask(() => edge.Grains.Attendee(conference, id).Get());
        if (view is null)
            return null;
        var listed = await edge.Ask(() => edge.Grains.Roster(conference).Attendees(new(id, Limit: 1)));
        return AttendeeAnswer.Of(view, listed.Items.FirstOrDefault()?.Seat?.Text, edge.Actor.Has(Policies.Register));
    }

    /// <summary>The field that no attendee can have so; null where all are well.</summary>
    internal static string? Wrong(Registration said)
    {
        var texts = new (string Field, string? Text)[]
        {
            ("honorific", said.Honorific), ("academic", said.Academic), ("position", said.Position),
            ("unit", said.Unit), ("group", said.Group), ("email", said.Email), ("telephone", said.Telephone),
        };
        return !IsLine(said.Name) ? "name"
            : said.Rank is < 1 ? "rank"
            : said.Email is { Length: > 0 } email && !EmailAddress.Is(email) ? "email"
            : texts.FirstOrDefault(field => field.Text is { Length: > 0 } text && !IsLine(text)).Field;
    }

    private static bool IsLine(string text) => TypedText.IsLine(text, RegistrationRules.LongestText);
}
