using System.Text;
using Laurel.Domain.Councils;
using Laurel.Grains.Councils;
using Laurel.Grains.Tests.Decisions;
using Laurel.Grains.Tests.Hosting;
using Laurel.Storage;

namespace Laurel.Grains.Tests.Councils;

/// <summary>That nothing stored or logged tells how a member voted.</summary>
public sealed class BallotSecrecyTests
{
    [Fact]
    public async Task The_urn_is_as_long_before_the_first_ballot_as_after_the_last()
    {
        var table = new SimulatedTable();
        await using var host = await GrainHost.Start(table);
        var chain = new AwardChain(() => host.Grains);
        var agenda = await chain.Appraised(2);
        var session = await chain.Open(5, agenda);
        var lengths = new List<int> { UrnIn(table).Body.Length };

        for (var member = 1; member <= 5; member++)
        {
            await chain.Cast(session, $"m{member}", agenda);
            lengths.Add(UrnIn(table).Body.Length);
        }
        await chain.Council.Cast(new(chain.NewCommand(), session, new("m5"), new Dictionary<string, Choice>(), true, ["yến"]));

        Assert.Single(lengths.Distinct());
    }

    [Fact]
    public async Task A_command_row_of_a_ballot_says_nothing_but_that_it_was_done()
    {
        var table = new SimulatedTable();
        await using var host = await GrainHost.Start(table);
        var chain = new AwardChain(() => host.Grains);
        var agenda = await chain.Appraised(1);
        var session = await chain.Open(3, agenda);
        var before = table.Everything().Select(row => row.Key).ToHashSet();

        await chain.Cast(session, "m1", agenda);

        var row = Assert.Single(table.Everything(), row => !before.Contains(row.Key) && row.Key.Row.StartsWith("command~", StringComparison.Ordinal));
        Assert.Equal("{}", Encoding.UTF8.GetString(row.Body.Span));
    }

    [Fact]
    public void A_ballot_on_its_way_prints_nothing_of_itself()
    {
        var cast = new CastBallot(new("c"), new("s1"), new("canary-member"), new Dictionary<string, Choice> { ["canary-item"] = Choice.No }, true, ["canary-person"]);

        Assert.DoesNotContain("canary", cast.ToString());
        Assert.DoesNotContain("canary", new BallotReceipt("canary 047", null).ToString());
        Assert.DoesNotContain("canary", $"{cast}{new BallotReceipt("canary 047", null)}");
    }

    private static Row UrnIn(SimulatedTable table) => table.Everything().Single(row => row.Key.Row.StartsWith("urn~", StringComparison.Ordinal));
}
