namespace Laurel.Domain.Attendees;

/// <summary>How much a row resembles something that is there.</summary>
public enum Likeness
{
    Different,

    /// <summary>It may be the same: a person is asked.</summary>
    Doubtful,
    Same,
}

/// <summary>How one kind of thing is compared and merged by an import.</summary>
/// <typeparam name="TContent">What is kept of a thing.</typeparam>
/// <typeparam name="TTraits">What of it is compared, worked out once.</typeparam>
public interface IImportRules<TContent, TTraits>
    where TContent : class
{
    /// <summary>The content of a row that is not refused.</summary>
    TContent Of(ImportRow row);

    TTraits TraitsOf(TContent content);

    string NameOf(TContent content);

    /// <summary>Equal for things that are the same beyond doubt.</summary>
    string Exact(TTraits traits);

    /// <summary>Two things that share none of these are different.</summary>
    IEnumerable<string> Handles(TTraits traits);

    Likeness Compare(ImportRow row, TTraits traits, TTraits other);

    /// <summary>What is kept once the row is applied to what is there; equal to it where the row says nothing new.</summary>
    TContent Merge(ImportRow row, TContent there);

    /// <summary>The row's own findings that still matter for what will be kept.</summary>
    IEnumerable<ImportFinding> Findings(ImportRow row, TContent kept);
}
