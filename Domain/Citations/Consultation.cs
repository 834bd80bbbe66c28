namespace Laurel.Domain.Citations;

/// <summary>That another body was asked for its opinion on a dossier (hiệp y), and what it answered.</summary>
/// <param name="Number">From 1, in the order of asking.</param>
/// <param name="Body">Who was asked: "Công an tỉnh Lào Cai".</param>
/// <param name="SentOn">The day on which it was asked.</param>
/// <param name="DueOn">The day by which it is to answer.</param>
/// <param name="Answer">Null before it answered.</param>
/// <param name="AnsweredOn">The day of the answer.</param>
public sealed record Consultation(
    int Number, string Body, DateOnly SentOn, DateOnly DueOn, [property: Personal] string? Answer = null, DateOnly? AnsweredOn = null)
{
    private const int LongestBody = 200, LongestAnswer = 2_000;

    public bool IsOverdueOn(DateOnly today) => AnsweredOn is null && today > DueOn;

    /// <summary>What is wrong with asking like this; null for nothing.</summary>
    public Refusal? Fault(DateOnly today) =>
        string.IsNullOrWhiteSpace(Body) || Body.Length > LongestBody || SentOn > today || DueOn < SentOn ? CitationRefusals.ConsultationInvalid : null;

    /// <summary>What is wrong with this answer; null for nothing.</summary>
    public Refusal? AnswerFault(string? answer, DateOnly on, DateOnly today) =>
        string.IsNullOrWhiteSpace(answer) || answer.Length > LongestAnswer || on < SentOn || on > today ? CitationRefusals.ConsultationInvalid : null;
}
