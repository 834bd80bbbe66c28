using System.Globalization;
using Laurel.Domain.Attendees;
using Laurel.Domain.Councils;

namespace Laurel.Client.Web.Councils;

/// <summary>A council as it is typed or pasted from a sheet: a member a line, "họ tên; chức danh", parted by semicolons or tabs; before them a number of the line, which says nothing, or an id.</summary>
internal static class MemberLines
{
    /// <summary>The members; one without an id gets uv01, uv02 … by its line.</summary>
    /// <param name="prefix">Of ids that are given by line: uv for members, dk for alternates.</param>
    public static IReadOnlyList<Member> Read(string text, string prefix = "uv") =>
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select((line, place) => Line(line, place, prefix))];

    public static string Write(IEnumerable<Member> members) =>
        string.Join('\n', members.Select(member => string.Join("; ", new[] { member.Id.Text, member.Name, member.Title }.OfType<string>())));

    private static Member Line(string line, int place, string prefix)
    {
        var parts = line.Split([';', '\t'], StringSplitOptions.TrimEntries).Select(TypedText.Clean).ToList();
        var id = string.Create(CultureInfo.InvariantCulture, $"{prefix}{place + 1:00}");
        if (parts.Count > 1 && (parts[0].Length == 0 || parts[0].All(char.IsAsciiDigit))) parts.RemoveAt(0);
        else if (parts.Count > 1 && IsId(parts[0])) (id, parts) = (parts[0], parts[1..]);
        return new(new(id), parts[0], parts is [_, { Length: > 0 } title, ..] ? title : null);
    }

    /// <summary>A name has a space or a capital; an id has neither.</summary>
    private static bool IsId(string text) => text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.' or '_');
}
