namespace Laurel.Documents.Papers;

/// <summary>What an office paper says, field by field, for the office's own template.</summary>
/// <param name="Values">By field name. A text of several lines becomes several paragraphs where it stands alone in one.</param>
/// <param name="Lists">By list name: of each entry its values. A table row that has a field of a list is repeated for each entry.</param>
public sealed record PaperFields(
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> Lists);

/// <summary>A field of a kind of paper, as the page of templates explains it.</summary>
/// <param name="Name">As written in a template between double braces: <c>so_quyet_dinh</c>, or of a list <c>ds.ten</c>.</param>
/// <param name="Meaning">In Vietnamese.</param>
public sealed record PaperField(string Name, string Meaning)
{
    /// <summary>The list that it is of; null for a field of the paper itself.</summary>
    public string? List => Name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? Name[..dot] : null;
}
