using System.Globalization;
using Laurel.Domain.Attendees;
using Laurel.Domain.Councils;

namespace Laurel.Client.Web.Councils;

/// <summary>A council as it is typed or pasted from a sheet: a member a line, "mã; họ tên; chức danh", parted by semicolons or tabs.</summary>
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
        var parts = line.Split([';', '\t'], StringSplitOptions.TrimEntries).Select(TypedText.Clean).ToArray();
        var id = string.Create(CultureInfo.InvariantCulture, $"{prefix}{place + 1:00}");
        return parts is [var name] ? new(new(id), name) : new(new(parts[0].Length > 0 ? parts[0] : id), parts[1], parts is [_, _, { Length: > 0 } title, ..] ? title : null);
    }
}
