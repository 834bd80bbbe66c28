using System.Text;
using Laurel.Domain.Citations;
using Laurel.Domain.Councils;
using Laurel.Grains.Tests.Decisions;
using Laurel.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Laurel.Grains.Tests.Simulated;

/// <summary>That the votes leave no trace but the counts: clock, ids, nonces and the order of all steps are the same, only who voted how is not.</summary>
public sealed class BallotSecrecyTests
{
    private static readonly Choice[][] Votes =
    [
        [Choice.Yes, Choice.Yes], [Choice.No, Choice.Yes], [Choice.Blank, Choice.No], [Choice.Yes, Choice.No], [Choice.Yes, Choice.Blank],
    ];

    [Theory]
    [InlineData(4, 3, 2, 1, 0)]
    [InlineData(1, 2, 3, 4, 0)]
    [InlineData(2, 0, 4, 1, 3)]
    public void When_the_votes_are_permuted_among_the_members_every_stored_byte_outside_the_urn_is_the_same(params int[] order)
    {
        var (first, other) = (Story([0, 1, 2, 3, 4]), Story(order));

        Assert.Equal(first.BeforeSealing, other.BeforeSealing);
        Assert.NotEqual(first.UrnAfterTwo, other.UrnAfterTwo);
        Assert.Equal(first.UrnAfterTwo.Length, other.UrnAfterTwo.Length);
        Assert.Equal(first.AfterSealing, other.AfterSealing);
        Assert.DoesNotContain("urn~", first.AfterSealing);
        Assert.Equal(first.Log, other.Log);
        Assert.Equal(first.Steps, other.Steps);
    }

    [Fact]
    public void Paper_ballots_that_wait_for_their_second_entry_are_in_the_urn_alone()
    {
        var (first, other) = (Story([0, 1, 2, 3, 4], paper: true), Story([4, 3, 2, 1, 0], paper: true));

        Assert.Equal(first.BeforeSealing, other.BeforeSealing);
        Assert.Equal(first.AfterSealing, other.AfterSealing);
    }

    [Fact]
    public void An_alternate_who_stands_in_leaves_no_more_trace_of_a_vote_than_the_member_would()
    {
        var (first, other) = (Story([0, 1, 2, 3, 4], standIn: true), Story([4, 3, 2, 1, 0], standIn: true));

        Assert.Equal(first.BeforeSealing, other.BeforeSealing);
        Assert.NotEqual(first.UrnAfterTwo, other.UrnAfterTwo);
        Assert.Equal(first.UrnAfterTwo.Length, other.UrnAfterTwo.Length);
        Assert.Equal(first.AfterSealing, other.AfterSealing);
        Assert.Equal(first.Log, other.Log);
        Assert.Equal(first.UrnAfterTwo.Length, Story([0, 1, 2, 3, 4]).UrnAfterTwo.Length);
    }

    private static Told Story(int[] order, bool paper = false, bool standIn = false)
    {
        var log = new KeptLog();
        var laurel = new SimulatedLaurel(seed: 7).With(silo =>
            silo.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)));
        var (before, afterTwo) = ("", "");
        laurel.Tell(async () =>
        {
            var chain = new AwardChain(() => laurel.Grains);
            var agenda = await chain.Appraised(2);
            var session = await chain.Open(5, agenda, alternates: standIn ? 1 : 0);
            if (standIn) Assert.Null((await chain.Council.StandIn(new(chain.NewCommand(), session, new("m1"), new("d1")))).Refusal?.Code);
            for (var member = 0; member < 5; member++)
            {
                if (paper) await Cast(chain, session, agenda, member, Votes[order[member]], "yến");
                await Cast(chain, session, agenda, member, Votes[order[member]], paper ? "hà" : null, standIn && member == 0 ? "d1" : null);
                if (member == 1) afterTwo = Convert.ToHexString(laurel.Table.Everything().Single(IsUrn).Body.Span);
            }
            before = Everything(laurel.Table);
            Assert.Null((await chain.Council.Seal(new(new("seal"), session))).Refusal);
        });
        return new(before, afterTwo, Everything(laurel.Table), string.Join('\n', log.Lines), laurel.Simulation.Steps);
    }

    private static async Task Cast(AwardChain chain, SessionId session, CitationId[] agenda, int member, Choice[] choices, string? by, string? standIn = null)
    {
        var votes = agenda.Zip(choices).ToDictionary(vote => vote.First.Text, vote => vote.Second);
        var receipt = await chain.Council.Cast(new(
            new($"ballot-{member}"), session, new(standIn ?? $"m{member + 1}"), votes, member == 4, by is null ? [] : [by]));
        Assert.Null(receipt.Refusal?.Code);
    }

    private static bool IsUrn(Row row) => row.Key.Row.StartsWith("urn~", StringComparison.Ordinal);

    private static string Everything(SimulatedTable table) => string.Join('\n', table.Everything().Select(row => IsUrn(row)
        ? $"{row.Key} {row.N} {row.Tag} {row.Body.Length} bytes"
        : $"{row.Key} {row.N} {row.Tag} {Encoding.UTF8.GetString(row.Body.Span)}"));

    private sealed record Told(string BeforeSealing, string UrnAfterTwo, string AfterSealing, string Log, long Steps);

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
