using System.Reflection;
using System.Text.RegularExpressions;
using Laurel.Domain;

namespace Laurel.Architecture.Tests;

public sealed partial class RefusalTests
{
    /// <summary>The refusals as they stand in the sources: code, kind and both sentences, and where.</summary>
    private static readonly Found[] All = [.. House.Projects.SelectMany(project => House.Sources(project)).SelectMany(In)];

    /// <summary>Those that always say the same.</summary>
    private static readonly (string Where, Refusal Refusal)[] Fixed = [.. House.Projects
        .Where(project => File.Exists(House.PathOf(project)))
        .SelectMany(project => House.Load(project).GetTypes())
        .Where(type => !type.ContainsGenericParameters)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(field => field.FieldType == typeof(Refusal) && !field.Name.Contains('<'))
        .Select(field => ($"{field.DeclaringType!.Name}.{field.Name}", (Refusal)field.GetValue(null)!))];

    /// <remarks>A feature may word one code in several ways; two features may share one only where they say the very same.</remarks>
    [Fact]
    public void A_code_means_one_thing() =>
        All.GroupBy(found => found.Code)
            .Where(group => group.Select(found => found.Where).Distinct().Count() > 1 && group.Select(found => found.Line).Distinct().Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(found => found.Where))}")
            .MustBeNone();

    [Fact]
    public void Every_refusal_that_exists_is_found_in_the_sources() =>
        Fixed.Where(known => !All.Select(found => found.Code).Contains(known.Refusal.Code))
            .Select(known => $"{known.Refusal.Code} ({known.Where})")
            .MustBeNone();

    [Fact]
    public void A_refusal_has_a_sentence_in_both_languages() =>
        Fixed.Where(known => known.Refusal is not { Vietnamese: [.., '.'], English: [.., '.'] })
            .Select(known => $"{known.Refusal.Code} ({known.Where})")
            .MustBeNone();

    [Fact]
    public void Every_code_is_in_the_documents_and_no_other()
    {
        var documented = Row().Matches(House.Read("docs/refusals.md")).Select(row => row.Groups[1].Value).ToHashSet();
        All.Where(found => !documented.Contains(found.Code)).Select(found => $"to add: {found.Line}")
            .Concat(documented.Except(All.Select(found => found.Code)).Select(code => $"to remove: {code}"))
            .MustBeNone();
    }

    /// <summary>A sentence with a quotation mark in its holes is not read by <see cref="In"/>, and its code would be missing from the documents unseen.</summary>
    [Fact]
    public void No_sentence_hides_its_code_from_the_documents() =>
        House.Projects.SelectMany(project => House.Sources(project)).Where(source => Path.GetFileName(source).Contains("Refusals", StringComparison.Ordinal))
            .SelectMany(source => Code().Matches(House.Read(source)).Select(match => match.Groups[1].Value))
            .Except(All.Select(found => found.Code))
            .MustBeNone();

    private static IEnumerable<Found> In(string source) => Declaration().Matches(House.Read(source)).Select(match => new Found(
        match.Groups["code"].Value,
        $"| `{match.Groups["code"].Value}` | (status) | {match.Groups["english"].Value} | {match.Groups["vietnamese"].Value} |",
        source));

    [GeneratedRegex(
        """new(?: Refusal)?\(\s*"(?<code>[a-z0-9]+(?:[.-][a-z0-9]+)*)",\s*\$?"(?<vietnamese>[^"]*[.!…}])",\s*\$?"(?<english>[^"]*)"(?!,\s*")""")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"new(?: Refusal)?\(\s*""([a-z0-9]+(?:[.-][a-z0-9]+)+)"",")]
    private static partial Regex Code();

    [GeneratedRegex(@"^\| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    private sealed record Found(string Code, string Line, string Where);
}
