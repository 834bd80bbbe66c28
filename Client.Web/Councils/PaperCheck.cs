using Laurel.Domain.Councils;
using Laurel.Grains.Councils;

namespace Laurel.Client.Web.Councils;

/// <summary>Papers typed so far against those that came back, and whose is typed next; nothing of how anybody voted.</summary>
/// <param name="Received">As the tellers counted by hand; null where nobody did.</param>
/// <param name="Counted">Entered by two people alike.</param>
/// <param name="Once">Entered by one, waiting for the other.</param>
public sealed record PaperCheck(int? Received, int Counted, int Once)
{
    public static PaperCheck Of(SessionView meeting) => new(meeting.Received, meeting.Papers, meeting.Entered.Count);

    /// <summary>How many nobody has typed yet; below zero where more are typed than came back; null where nobody counted them.</summary>
    public int? Left => Received - Counted - Once;

    /// <summary>Whether the papers counted are as many as came back, as far as anybody said.</summary>
    public bool Agrees => Once == 0 && (Received is null || Received == Counted);

    /// <summary>How many papers this person has typed, counted or not.</summary>
    public static int TypedBy(SessionView meeting, string person) =>
        meeting.Roll.Count(entry => entry.EnteredBy.Contains(person)) + meeting.Entered.Count(entry => entry.By == person);

    /// <summary>
    /// Whose paper this person types after that member's: the next in the council's order that is not counted and not typed by the same person before;
    /// null where none is left, or as many are typed as came back.
    /// </summary>
    public static Member? After(SessionView meeting, string? member, string person)
    {
        if (meeting.Received is { } received && TypedBy(meeting, person) >= received) return null;
        var at = 1 + meeting.Members.ToList().FindIndex(one => one.Id.Text == member);
        return meeting.Members.Skip(at).Concat(meeting.Members.Take(at)).FirstOrDefault(one =>
            !meeting.Voted.Contains(one.Id) && !meeting.Entered.Any(entry => entry.Member == one.Id && entry.By == person));
    }
}
