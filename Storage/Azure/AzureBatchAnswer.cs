using System.Text;

namespace Laurel.Storage.Azure;

/// <summary>What an account answers to a commit: the tag of each write, or why none of them happened.</summary>
internal sealed record AzureBatchAnswer(IReadOnlyList<Tag> Tags, AzureRefusal? Refusal)
{
    /// <summary>Reads the parts of the answer in their order.</summary>
    /// <returns>Null where it does not speak of each of <paramref name="writes"/> writes: then nothing is known.</returns>
    public static AzureBatchAnswer? Of(string text, int writes)
    {
        var tags = new List<Tag>(writes);
        using var lines = new StringReader(text);
        while (lines.ReadLine() is { } line)
        {
            if (StatusIn(line) is not { } status) continue;
            var tag = TagIn(lines);
            if (status >= 300) return new([], AzureRefusal.Of(status, Encoding.UTF8.GetBytes(lines.ReadLine() ?? "")));
            tags.Add(tag);
        }
        return tags.Count == writes ? new(tags, null) : null;
    }

    private static int? StatusIn(string line) =>
        line.StartsWith("HTTP/1.", StringComparison.Ordinal) && line.Split(' ') is [_, var status, ..] && int.TryParse(status, out var number) ? number : null;

    private static Tag TagIn(StringReader lines)
    {
        var tag = Tag.None;
        while (lines.ReadLine() is { Length: > 0 } header)
            if (header.StartsWith("ETag:", StringComparison.OrdinalIgnoreCase)) tag = new(header["ETag:".Length..].Trim());
        return tag;
    }
}
