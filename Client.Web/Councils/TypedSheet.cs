using System.Globalization;
using Laurel.Domain.Councils;
using Laurel.Grains.Councils;

namespace Laurel.Client.Web.Councils;

/// <summary>
/// A member's paper as it is typed: an answer in a row, numbers of items in a field, or one word for all the rest, which somebody has to say.
/// Two ways that say different things of one item are a fault, never a choice between them. It prints nothing of itself.
/// </summary>
/// <param name="Rows">By citation: y, n or b.</param>
/// <param name="AllYes">"Đồng ý tất cả, trừ …": whatever is answered nowhere else is agreed to.</param>
/// <param name="No">Numbers of the items not agreed to, parted by spaces, commas or semicolons.</param>
/// <param name="Blank">Numbers of the items left blank.</param>
public sealed record TypedSheet(IReadOnlyDictionary<string, string> Rows, bool AllYes = false, string? No = null, string? Blank = null)
{
    private static readonly char[] Between = [' ', '\t', '\u00a0', ',', ';'];

    private static readonly Dictionary<string, Choice> Letters = new() { ["y"] = Choice.Yes, ["n"] = Choice.No, ["b"] = Choice.Blank };

    /// <summary>What the sheet says of these items.</summary>
    public SheetReading Read(IReadOnlyList<PaperItem> items)
    {
        var said = Said().ToList();
        var numbers = items.Select(item => item.Number).ToHashSet();
        var listed = said.ToLookup(one => NumberOf(one.Text), one => one.Choice);
        var answers = items.ToDictionary(item => item, item => AnswersOf(item, listed));
        return new(
            answers.Where(item => item.Value.Count == 1).ToDictionary(item => item.Key.Citation.Text, item => item.Value[0]),
            [.. items.Where(item => answers[item].Count == 0).Select(item => item.Number)],
            [.. items.Where(item => answers[item].Count > 1).Select(item => item.Number)],
            [.. said.Where(one => NumberOf(one.Text) is not { } number || !numbers.Contains(number)).Select(one => one.Text)]);
    }

    public override string ToString() => nameof(TypedSheet);

    private List<Choice> AnswersOf(PaperItem item, ILookup<int?, Choice> listed)
    {
        var answers = listed[item.Number].ToList();
        if (Rows.TryGetValue(item.Citation.Text, out var letter) && Letters.TryGetValue(letter, out var choice)) answers.Add(choice);
        return answers.Count == 0 && AllYes ? [Choice.Yes] : [.. answers.Distinct()];
    }

    private IEnumerable<(string Text, Choice Choice)> Said() =>
        Parts(No).Select(text => (text, Choice.No)).Concat(Parts(Blank).Select(text => (text, Choice.Blank)));

    private static string[] Parts(string? typed) => (typed ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries);

    private static int? NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>What a typed sheet says, and what it does not. It prints nothing of itself.</summary>
/// <param name="Votes">By citation, of the items that are answered in one way.</param>
/// <param name="Missing">Numbers of the items that are not answered.</param>
/// <param name="Twice">Numbers of the items that are answered in two ways.</param>
/// <param name="Unread">What was typed among the numbers and is the number of no item on the paper.</param>
public sealed record SheetReading(
    IReadOnlyDictionary<string, Choice> Votes, IReadOnlyList<int> Missing, IReadOnlyList<int> Twice, IReadOnlyList<string> Unread)
{
    public bool IsWhole => Missing.Count == 0 && Twice.Count == 0 && Unread.Count == 0;

    public override string ToString() => nameof(SheetReading);
}
