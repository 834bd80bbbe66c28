namespace Laurel.Domain.Attendees;

/// <summary>Whether a text can be written to; nobody's address is tried.</summary>
public static class EmailAddress
{
    /// <summary>One @, something before it, and a domain with a dot behind it; no spaces. Deliberately no more: addresses vary.</summary>
    public static bool Is(string text)
    {
        var at = text.IndexOf('@');
        if (at < 1 || at > 64 || text.LastIndexOf('@') != at || text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || "<>,;:\"()".Contains(c)))
            return false;
        var labels = text[(at + 1)..].Split('.');
        return labels.Length > 1 && labels.All(label => label.Length is > 0 and < 64 && label.All(c => char.IsLetterOrDigit(c) || c == '-'));
    }
}
