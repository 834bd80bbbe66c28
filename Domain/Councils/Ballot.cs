using System.Collections.Immutable;

namespace Laurel.Domain.Councils;

/// <summary>What one member says on each item of the agenda, in its order; null where the member is recused. It prints nothing of itself.</summary>
/// <param name="Spoiled">A paper that the tellers hold for invalid (phiếu không hợp lệ): it came back, and answers nothing.</param>
public sealed record Ballot(ImmutableArray<Choice?> Choices, bool Spoiled = false)
{
    public bool IsSameAs(Ballot other) => Spoiled == other.Spoiled && Choices.SequenceEqual(other.Choices);

    /// <summary>The places of the agenda on which two entries of one paper ballot differ.</summary>
    public IEnumerable<int> DifferencesFrom(Ballot other) =>
        Enumerable.Range(0, Choices.Length).Where(item => Choices[item] != other.Choices[item]);

    public override string ToString() => nameof(Ballot);
}

/// <summary>How often each answer was given on one item.</summary>
public readonly record struct Counts(int Yes, int No, int Blank)
{
    public Counts With(Choice? choice) => choice switch
    {
        Choice.Yes => this with { Yes = Yes + 1 },
        Choice.No => this with { No = No + 1 },
        Choice.Blank => this with { Blank = Blank + 1 },
        _ => this,
    };

    /// <summary>Counted over all members, present or not, in integers: <c>yes × 100 ≥ percent × members</c>.</summary>
    /// <remarks>Of 15 members 80 % are 12 and 90 % are 14; of 11, 9 and 10 (DOMAIN 3.7).</remarks>
    public bool Pass(int percent, int members) => (long)Yes * 100 >= (long)percent * members;

    /// <summary>Whether the counts tell no single vote: at least five answers, and none given by all but one (DOMAIN 3.8).</summary>
    public bool MayBeShownSuppressed => Total >= 5 && Math.Max(Yes, Math.Max(No, Blank)) <= Total - 2;

    private int Total => Yes + No + Blank;
}

/// <summary>A secret ballot's urn: counts and receipt words, and nothing by which a vote could be led back to a voter.</summary>
/// <remarks>Immutable; it leaves memory only sealed under the session's key. It prints nothing of itself.</remarks>
/// <param name="Items">One for each item, in the agenda's order.</param>
/// <param name="Words">The receipt words of counted ballots, sorted; two members' may be alike.</param>
/// <param name="Pending">First entries of paper ballots that wait for the second, by member.</param>
/// <param name="Invalid">How many papers were held for invalid; whose they were is as secret as any vote.</param>
public sealed record Urn(
    ImmutableArray<Counts> Items, ImmutableArray<string> Words, ImmutableSortedDictionary<string, PendingEntry> Pending, int Invalid = 0)
{
    public static Urn Empty(int items) => new(
        [.. Enumerable.Repeat(default(Counts), items)],
        [],
        ImmutableSortedDictionary.Create<string, PendingEntry>(StringComparer.Ordinal));

    /// <summary>The urn with one ballot more; a first entry of the same member is gone with it.</summary>
    public Urn Cast(MemberId member, Ballot ballot, string word) => new(
        [.. Items.Select((counts, item) => counts.With(ballot.Choices[item]))],
        [.. Words.Append(word).Order(StringComparer.Ordinal)],
        Pending.Remove(member.Text),
        Invalid + (ballot.Spoiled ? 1 : 0));

    /// <summary>The urn with a first entry; entered again by the same person, it takes the place of the former.</summary>
    public Urn Enter(MemberId member, PendingEntry entry) => this with { Pending = Pending.SetItem(member.Text, entry) };

    /// <summary>The urn without a member's first entry.</summary>
    public Urn Withdraw(MemberId member) => this with { Pending = Pending.Remove(member.Text) };

    public override string ToString() => nameof(Urn);
}

/// <summary>The first entry of a paper ballot, kept in the urn until another person's agrees with it.</summary>
public sealed record PendingEntry(string By, bool Written, Ballot Ballot)
{
    public override string ToString() => nameof(PendingEntry);
}
