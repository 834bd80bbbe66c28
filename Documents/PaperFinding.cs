namespace Laurel.Documents;

/// <summary>Something a person must look at before printing; nothing was cut, the text stands on the paper whole.</summary>
/// <param name="Subject">Whose paper: the name that stands on it; empty of what stands on all of them.</param>
/// <param name="Field">Which of its texts, by its name in the model: <c>Position</c>.</param>
public sealed record PaperFinding(string Subject, string Field, string Text, PaperFault Fault);

public enum PaperFault
{
    /// <summary>Tightened, wrapped and at the floor of its size, the text is still larger than its room.</summary>
    DoesNotFit,

    /// <summary>No typeface here has some of its letters.</summary>
    LacksLetters,

    /// <summary>Its ink meets other ink, or what must stay clear.</summary>
    Touches,

    /// <summary>The paper shrinks it: a code under the size that every scanner reads, a text under the size that people do.</summary>
    TooSmall,
}
