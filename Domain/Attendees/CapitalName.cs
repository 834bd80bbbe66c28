using System.Text;

namespace Laurel.Domain.Attendees;

/// <summary>A name that a list has in capitals, as it stands on a badge: ĐẶNG ĐÌNH DŨNG is Đặng Đình Dũng, H’HEN NIÊ is H’Hen Niê.</summary>
public static class CapitalName
{
    /// <summary>The name with a capital for each word; one that is not all capitals is left as it is.</summary>
    public static string Written(string name)
    {
        if (!TypedText.IsInCapitals(name)) return name;
        var written = new StringBuilder(name.Length);
        foreach (var c in name)
            written.Append(written.Length == 0 || !char.IsLetter(written[^1]) ? c : char.ToLowerInvariant(c));
        return written.ToString();
    }
}
