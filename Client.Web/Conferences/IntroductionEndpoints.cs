using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Attendees;
using Laurel.Client.Web.Http;
using Laurel.Documents.Doors;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Grains.Conferences;

namespace Laurel.Client.Web.Conferences;

/// <summary>What the protocol needs before the opening: whom the MC introduces, which front seats are empty, who is missing; and rehearsals.</summary>
internal static class IntroductionEndpoints
{
    private const Role Read = Policies.Introduce | Role.Secretary;

    public static void MapIntroduction(this RouteGroupBuilder conference)
    {
        conference.MapGet("/introduction", Get).Needs(Read).Produces<IntroductionAnswer>();
        conference.MapPost("/introduction/confirm", Confirm).Needs(Policies.Introduce).Produces<IntroductionAnswer>();
        conference.MapGet("/introduction.{ending:regex(^(pdf|docx)$)}", Paper).Needs(Read);
        conference.MapGet("/introduction.txt", ForZalo).Needs(Read).Produces<string>(contentType: "text/plain");
        conference.MapGet("/front-seats", FrontSeats).Needs(Policies.ReadLists).Produces<FrontSeatsAnswer>();
        conference.MapGet("/missing-leaders", Missing).Needs(Role.Protocol).Produces<Page<MissingLeader>>();
        conference.MapPost("/rehearsal/begin", Begin).Needs(Role.Organizer).Produces<RehearsalAnswer>();
        conference.MapPost("/rehearsal/end", End).Needs(Role.Organizer).Produces<RehearsalAnswer>();
    }

    private static Task<IResult> Get(string conference, Edge edge) =>
        Seen(conference, edge, protocol => TypedResults.Ok(IntroductionAnswer.Of(protocol)));

    /// <summary>Confirms those named; where none are, those who are here now.</summary>
    private static async Task<IResult> Confirm(string conference, Edge edge, ConfirmBody? body = null)
    {
        if (body?.Attendees?.All(AttendeeIds.IsOne) == false)
            return Problems.Of(EdgeRefusals.Invalid("attendees"));
        if (await edge.Ask(() => Protocol.Of(edge.Grains, conference, edge.Now)) is not { } protocol)
            return Problems.Of(EdgeRefusals.UnknownConference);
        if (body?.Attendees is null && protocol.Introduction.Refusal is { } loading)
            return Problems.Of(loading);
        IReadOnlyList<AttendeeId> present = body?.Attendees is { } named ? [.. named.Select(AttendeeId.From)] : protocol.Present;
        var receipt = await edge.Ask(() => edge.Grains.Conference(conference).ConfirmIntroduction(new(edge.Command(), present)));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : await Get(conference, edge);
    }

    private static Task<IResult> Paper(string conference, string ending, Edge edge) => Seen(conference, edge, protocol =>
        PaperResults.Of(IntroductionPapers.Paper(protocol.Model()), ending, $"gioi-thieu-{conference}", edge.Now));

    private static Task<IResult> ForZalo(string conference, Edge edge) => Seen(conference, edge, protocol =>
        TypedResults.Text(IntroductionPapers.ForZalo(protocol.Model()), "text/plain; charset=utf-8"));

    private static async Task<IResult> Seen(string conference, Edge edge, Func<Protocol, IResult> shown) =>
        await edge.Ask(() => Protocol.Of(edge.Grains, conference, edge.Now)) switch
        {
            null => Problems.Of(EdgeRefusals.UnknownConference),
            { Introduction.Refusal: { } refusal } => Problems.Of(refusal),
            var protocol => shown(protocol),
        };

    private static async Task<IResult> FrontSeats(string conference, Edge edge)
    {
        if (await edge.Ask(() => edge.Grains.Conference(conference).Get()) is not { } view)
            return Problems.Of(EdgeRefusals.UnknownConference);
        var front = await edge.Ask(() => Protocol.EmptyFrontSeats(edge.Grains, view, edge.Now));
        return front.Refusal is { } refusal
            ? Problems.Of(refusal)
            : TypedResults.Ok(new FrontSeatsAnswer(view.Plan.StartsAt - Introduction.Before, [.. front.Seats.Select(seat => seat.Text)]));
    }

    private static async Task<IResult> Missing(string conference, Edge edge)
    {
        if (await edge.Ask(() => edge.Grains.Conference(conference).Get()) is not { } view)
            return Problems.Of(EdgeRefusals.UnknownConference);
        var missing = await edge.Ask(() => Protocol.Missing(edge.Grains, view, edge.Now));
        return missing.Refusal is { } refusal
            ? Problems.Of(refusal)
            : TypedResults.Ok(new Page<MissingLeader>(missing.Total, [.. missing.Items.Select(MissingLeader.Of)]));
    }

    private static async Task<IResult> Begin(string conference, Edge edge) => await Rehearsed(
        conference, edge, await edge.Ask(() => edge.Grains.Conference(conference).BeginRehearsal(new(edge.Command()))), rehearsal => rehearsal.From);

    private static async Task<IResult> End(string conference, Edge edge) => await Rehearsed(
        conference, edge, await edge.Ask(() => edge.Grains.Conference(conference).EndRehearsal(new(edge.Command()))), rehearsal => rehearsal.Until);

    private static async Task<IResult> Rehearsed(string conference, Edge edge, Grains.Receipt receipt, Func<Rehearsal, DateTimeOffset> doorsAt)
    {
        if (receipt.Refusal is { } refusal)
            return Problems.Of(refusal);
        await edge.Read(conference, receipt);
        var last = (await edge.Ask(() => edge.Grains.Conference(conference).Get()))?.Rehearsals.LastOrDefault();
        return TypedResults.Ok(new RehearsalAnswer(receipt.Id, receipt.N, last?.Number ?? 0, last is null ? null : doorsAt(last)));
    }
}

/// <summary>The word was given: on the stage it holds at once.</summary>
/// <param name="Rehearsal">The number of the last rehearsal; 0 where there was none.</param>
/// <param name="DoorsAt">From when on every door and desk goes by it; null where there was no rehearsal.</param>
public sealed record RehearsalAnswer(string Id, long N, int Rehearsal, DateTimeOffset? DoorsAt);

/// <param name="Attendees">Ids; absent: whoever is here now.</param>
public sealed record ConfirmBody(IReadOnlyList<string>? Attendees = null);

/// <summary>Whom the MC introduces, by precedence.</summary>
/// <param name="ConfirmedAt">Null before a person confirmed the list.</param>
public sealed record IntroductionAnswer(DateTimeOffset? ConfirmedAt, int Rehearsal, IReadOnlyList<IntroducedAnswer> Items)
{
    internal static IntroductionAnswer Of(Protocol protocol) => new(
        protocol.Confirmed?.At, protocol.Rehearsal, [.. protocol.Introduction.Lines.Select(IntroducedAnswer.Of)]);
}

/// <param name="Mark">present; late: came after the list was confirmed; gone: confirmed and here no more, not to be named.</param>
public sealed record IntroducedAnswer(
    string Attendee, string Honorific, string Name, string Position, string Unit, int? Rank, IntroductionMark Mark, DateTimeOffset? ArrivedAt)
{
    public static IntroducedAnswer Of(IntroductionLine line)
    {
        var who = line.Who.Registration;
        return new(line.Who.Id.Text, who.Honorific, who.Name, who.Position, who.Unit, who.Rank, line.Mark, line.Who.FirstAdmittedAt);
    }
}

/// <param name="DueAt">Five minutes before the opening they are to be filled.</param>
/// <param name="Seats">Of the first two rows, with nobody in them; not whose they are.</param>
public sealed record FrontSeatsAnswer(DateTimeOffset DueAt, IReadOnlyList<string> Seats);

public sealed record MissingLeader(
    string Attendee, string Honorific, string Name, string Position, string Unit, int? Rank, string? Telephone, string? Seat)
{
    public static MissingLeader Of(AttendeeItem item)
    {
        var who = item.Registration;
        return new(item.Id.Text, who.Honorific, who.Name, who.Position, who.Unit, who.Rank, who.Telephone, item.Seat?.Text);
    }
}
