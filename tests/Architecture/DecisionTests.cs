using System.Text.RegularExpressions;

namespace Laurel.Architecture.Tests;

public sealed partial class DecisionTests
{
    private static readonly string[] Numbers = [.. Directory.EnumerateFiles(Path.Combine(House.Root, "docs", "decisions"), "*.md")
        .Select(file => Path.GetFileName(file)[..4])];

    [Fact]
    public void A_number_means_one_decision() =>
        Numbers.CountBy(number => number).Where(number => number.Value > 1).Select(number => number.Key).MustBeNone();

    [Fact]
    public void Every_decision_that_the_sources_name_is_there() =>
        House.Projects
            .SelectMany(project => House.Sources(project))
            .SelectMany(source => Named().Matches(House.Read(source)).Select(found => (Source: source, Number: found.Groups[1].Value)))
            .Where(named => !Numbers.Contains(named.Number))
            .Select(named => $"{named.Number} ({named.Source})")
            .MustBeNone();

    [GeneratedRegex(@"(?:docs/decisions/|decisions? (?:record )?)(\d{4})\b")]
    private static partial Regex Named();
}
