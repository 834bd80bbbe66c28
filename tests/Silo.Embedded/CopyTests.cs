using System.Collections.Immutable;
using System.Text.Json;

namespace Laurel.Silo.Embedded.Tests;

public sealed class CopyTests
{
    [Fact]
    public void Without_copying_the_grain_is_handed_the_very_object()
    {
        var world = new World(1);
        world.Tell(async () =>
        {
            var parcel = new Parcel("a", [1], "note");
            Assert.Same(parcel, await world.Grains.GetGrain<IPost>("one").Return(parcel));
        });
    }

    [Fact]
    public void What_is_sent_and_what_is_answered_are_copies_even_of_immutable_things() => Tell(async (post, _) =>
    {
        var parcel = new Parcel("a", [1, 2], "note");
        var returned = (Parcel)(await post.Return(parcel))!;
        Assert.NotSame(parcel, returned);
        Assert.NotSame(parcel.Weights, returned.Weights);
        Assert.Equal(parcel.Weights, returned.Weights);
    });

    [Fact]
    public void A_member_without_a_number_is_lost() => Tell(async (post, _) =>
        Assert.Null(((Parcel)(await post.Return(new Parcel("a", [1], "note")))!).Unnumbered));

    [Fact]
    public void A_type_without_a_serializer_is_refused_on_its_way_out() => Tell(async (post, diary) =>
    {
        await Assert.ThrowsAsync<NotSupportedException>(() => post.Return(new Plain("a")));
        Assert.Empty(diary.Entries);
    });

    [Fact]
    public void A_type_without_a_serializer_is_refused_on_its_way_back() => Tell(async (post, _) =>
        await Assert.ThrowsAsync<NotSupportedException>(post.GivePlain));

    [Fact]
    public void A_derived_record_keeps_the_members_of_both() => Tell(async (post, _) =>
        Assert.Equal(new Express("id", 7), await post.Return(new Express("id", 7))));

    [Fact]
    public void Collections_arrive_as_what_they_were() => Tell(async (post, _) =>
    {
        Assert.Equal(ImmutableArray.Create(1, 2), await post.Return(ImmutableArray.Create(1, 2)));
        Assert.Equal([new Express("x", 1)], (IEnumerable<Express>)(await post.Return(new List<Express> { new("x", 1) }))!);
        Assert.Equal(new() { ["a"] = 1 }, (Dictionary<string, int>)(await post.Return(new Dictionary<string, int> { ["a"] = 1 }))!);
        Assert.Equal([1, 2, 3], (IReadOnlyList<int>)(await post.Return((IReadOnlyList<int>)[1, 2, 3]))!);
        Assert.Equal(new byte[] { 1, 2 }, (byte[])(await post.Return(new byte[] { 1, 2 }))!);
    });

    [Fact]
    public void Types_that_are_said_to_be_json_cross_as_json() => Tell(async (post, _) =>
    {
        var sent = new JsonBorne("a");
        var arrived = (JsonBorne)(await post.Return(sent))!;
        Assert.Equal(sent, arrived);
        Assert.NotSame(sent, arrived);
    });

    [Fact]
    public void Reminders_tick_where_messages_are_copied()
    {
        var world = new World(1).With(silo => silo.CopyMessages(new(_ => false, JsonSerializerOptions.Default)));
        world.Tell(async () =>
        {
            await world.Grains.GetGrain<ISleeper>("one").Remind("wake", TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
            await world.Pass(TimeSpan.FromSeconds(90));
            Assert.Equal(["wake 1"], world.Diary.Entries);
        });
    }

    private static void Tell(Func<IPost, Diary, Task> story)
    {
        var world = new World(1).With(silo => silo.CopyMessages(new(type => type == typeof(JsonBorne), JsonSerializerOptions.Default)));
        world.Tell(() => story(world.Grains.GetGrain<IPost>("one"), world.Diary));
    }
}

public sealed record Plain(string Name);

public sealed record JsonBorne(string Name);

[GenerateSerializer, Alias("test.package")]
public abstract record Package([property: Id(0)] string Id);

[GenerateSerializer, Alias("test.express")]
public sealed record Express(string Id, [property: Id(0)] int Days) : Package(Id);

[GenerateSerializer, Immutable, Alias("test.parcel")]
public sealed record Parcel([property: Id(0)] string Name, [property: Id(1)] IReadOnlyList<int> Weights, string? Unnumbered);

public interface IPost : IGrainWithStringKey
{
    Task<object?> Return(object? sent);

    Task<object?> GivePlain();
}

internal sealed class PostGrain(Diary diary) : Grain, IPost
{
    public Task<object?> Return(object? sent)
    {
        diary.Note("received");
        return Task.FromResult(sent);
    }

    public Task<object?> GivePlain() => Task.FromResult<object?>(new Plain("a"));
}
