namespace Laurel.Documents.Spreadsheets;

/// <summary>A column of a file and what it was taken for.</summary>
/// <param name="Heading">As it stands in the file.</param>
/// <param name="Column">A value of the list's own columns; null where nobody knows the heading, or another column has that place already.</param>
public sealed record ListField(string Heading, Enum? Column);
