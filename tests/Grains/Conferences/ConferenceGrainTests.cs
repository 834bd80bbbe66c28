using Laurel.Domain.Conferences;
using Laurel.Grains.Conferences;
using Laurel.Grains.Tests.Attendees;

namespace Laurel.Grains.Tests.Conferences;

public sealed class ConferenceGrainTests
{
    [Fact]
    public async Task A_planned_conference_is_in_the_catalogue_once_however_often_it_is_asked_for()
    {
        await using var office = await Office.Open();
        await office.PlanConference(Office.Conference);
        await office.Host.Crash();
        await office.PlanConference(Office.Conference);
        Assert.Equal([new(Office.Conference)], await office.Host.Grains.GetGrain<ICatalogue>(CatalogueGrain.Key).List());
    }

    [Fact]
    public async Task Another_plan_for_a_code_that_is_taken_is_refused()
    {
        await using var office = await Office.Open();
        var second = await office.TheConference.Plan(new(new("second"), Office.Plan with { Title = "Khác" }));
        Assert.Equal("conference.exists", second.Refusal?.Code);
        Assert.Equal(Office.Plan.Title, (await office.TheConference.Get())!.Plan.Title);
    }

    [Fact]
    public async Task An_invalid_plan_leaves_nothing_in_the_catalogue()
    {
        await using var office = await Office.Open();
        var refused = await office.Host.Grains.GetGrain<IConference>("x-2").Plan(new(new("p"), Office.Plan with { Title = "" }));
        Assert.Equal("conference.invalid", refused.Refusal?.Code);
        Assert.Single(await office.Host.Grains.GetGrain<ICatalogue>(CatalogueGrain.Key).List());
        Assert.Null(await office.Host.Grains.GetGrain<IConference>("x-2").Get());
    }

    [Fact]
    public async Task Its_life_goes_on_step_by_step_and_survives_a_crash()
    {
        await using var office = await Office.Open();
        Assert.Equal("conference.wrong-step", (await Move(office, ConferenceStatus.InSession)).Refusal?.Code);
        Assert.True((await Move(office, ConferenceStatus.Planned)).Accepted);
        await office.Host.Crash();
        Assert.True((await Move(office, ConferenceStatus.Inviting)).Accepted);
        Assert.Equal(ConferenceStatus.Inviting, (await office.TheConference.Get())!.Status);
    }

    private static Task<Receipt> Move(Office office, ConferenceStatus to) => office.TheConference.Move(new(new($"to-{to}".ToLowerInvariant()), to));
}
