using System.Collections.Immutable;

namespace Laurel.Domain.Decisions;

/// <summary>A run of numbers that one taker holds.</summary>
public sealed record NumberBlock(DecisionId Taker, int First, int Count)
{
    public int Last => First + Count - 1;
}

/// <summary>What happens in a book of numbers.</summary>
public abstract record NumberBookEvent;

[EventName("register.taken.v1")]
public sealed record NumbersTaken(DecisionId Taker, int First, int Count) : NumberBookEvent;

[EventName("register.entered.v1")]
public sealed record NumberEntered(DecisionId Taker, int Number) : NumberBookEvent;

/// <summary>One book of numbers of an issuer and year: decisions, or the gold book (sổ vàng).</summary>
/// <remarks>
/// The first number that Laurel allots is the one behind the highest that the office entered (or where the office says that the year's book
/// begins, or 1); from there each is next to the last, passing over entered ones; none is given twice and none is left out. A taker that asks again hears what it was given. Years and books know nothing of each other.
/// </remarks>
/// <param name="Last">The last number allotted; 0 before the first.</param>
/// <param name="Taken">Blocks that Laurel allotted, in order.</param>
/// <param name="Entered">Numbers that the office entered, in order of entering.</param>
public sealed record NumberBook(int Last, ImmutableArray<NumberBlock> Taken, ImmutableArray<NumberBlock> Entered)
    : IEvolves<NumberBook, NumberBookEvent>
{
    public static NumberBook Nothing { get; } = new(0, [], []);

    /// <summary>What the taker holds; null for nothing.</summary>
    public NumberBlock? Of(DecisionId taker) =>
        Taken.FirstOrDefault(block => block.Taker == taker) ?? Entered.FirstOrDefault(block => block.Taker == taker);

    /// <summary>Gives the next numbers, one behind the other; a book whose numbers the office enters gives one at a time.</summary>
    /// <param name="startsAt">Where the year's book begins, if nothing was allotted in it yet; null for 1.</param>
    public Ruling<NumberBookEvent> Take(DecisionId taker, int count, int? startsAt = null) =>
        count < 1 ? throw new ArgumentOutOfRangeException(nameof(count))
        : Of(taker) is not null ? Ruling<NumberBookEvent>.NothingNew
        : count > 1 && Entered.Length > 0 ? NumberBookRefusals.NotContiguous
        : new NumbersTaken(taker, Next(startsAt), count);

    /// <summary>Enters a number that the office chose: unique in its book, whoever gave it.</summary>
    public Ruling<NumberBookEvent> Enter(DecisionId taker, int number) =>
        Holder(number) is { } holder ? holder == taker ? Ruling<NumberBookEvent>.NothingNew : DecisionRefusals.NumberTaken(number)
        : Taken.Any(block => block.Count > 1) ? NumberBookRefusals.NotContiguous
        : new NumberEntered(taker, number);

    private DecisionId? Holder(int number) =>
        Taken.Concat(Entered).FirstOrDefault(block => block.First <= number && number <= block.Last)?.Taker;

    /// <summary>What is given next, if nobody comes before.</summary>
    /// <param name="startsAt">As of <see cref="Take"/>.</param>
    public int Next(int? startsAt = null)
    {
        var next = Taken.IsEmpty ? Math.Max(startsAt ?? 1, Entered.Select(block => block.First).DefaultIfEmpty(0).Max() + 1) : Last + 1;
        while (Entered.Any(block => block.First == next)) next++;
        return next;
    }

    public NumberBook Evolve(NumberBookEvent happened) => happened switch
    {
        NumbersTaken it => this with { Last = it.First + it.Count - 1, Taken = Taken.Add(new(it.Taker, it.First, it.Count)) },
        NumberEntered it => this with { Entered = Entered.Add(new(it.Taker, it.Number, 1)) },
        _ => this,
    };
}

/// <summary>Why a book of numbers says no.</summary>
public static class NumberBookRefusals
{
    public static readonly Refusal NotContiguous = new(
        "register.not-contiguous",
        "Sổ này cấp số liền nhau, không xen số tự ghi.",
        "This book gives contiguous numbers; none may be entered in between.");
}
