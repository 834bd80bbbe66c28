using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Laurel.Domain;
using Laurel.Domain.Seating;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Aggregate.Json;

namespace Laurel.Grains.Tests.Aggregate;

public sealed class StoredFormTests
{
    [Fact]
    public async Task Rows_read_as_plainly_as_they_are_meant()
    {
        var book = new Book();
        await book.Open().Collect("c1", "A1-02", Stamp.GoldLeaf);

        var head = Text(await book.Table.Find(Book.Address.Head, default));
        var happened = Text(await book.Table.Find(Book.Address.Event(1), default));

        Assert.Matches("""^\{"schema":1,"n":1,"hash":"[0-9a-f]{64}","state":\{"name":"","stamps":\{"A1-02":"goldLeaf"\},"notes":\[\],"count":1\}\}$""", head);
        Assert.Matches("""^\{"type":"guest.collected.v1","when":"2025-12-30T01:00:00.0000000\+00:00","who":"account:thanh.huyen","command":"c1","hash":"[0-9a-f]{64}","data":\{"seat":"A1-02","stamp":"goldLeaf"\}\}$""", happened);
    }

    [Fact]
    public async Task An_older_schema_is_raised_step_by_step()
    {
        var book = new Book();
        await book.Open().Mark("c1", "kept");
        var raised = new AggregateKind<Guest, GuestEvent>(
            "guest", older => With(older, "count", 5), older => With(older, "count", older["count"]!.GetValue<int>() + 1));

        var guest = await new Aggregate<Guest, GuestEvent>(Book.Address, raised, book.Context).Read();

        Assert.Equal((6, "kept"), (guest.Count, Assert.Single(guest.Notes)));
    }

    [Fact]
    public async Task A_newer_schema_refuses_activation()
    {
        var book = new Book();
        var newer = new AggregateKind<Guest, GuestEvent>("guest", older => older);
        await new Aggregate<Guest, GuestEvent>(Book.Address, newer, book.Context).Mark("c1", "x");

        await Assert.ThrowsAsync<NewerSchemaException>(async () => await book.Open().Read());
    }

    [Fact]
    public void An_event_of_an_unknown_name_is_an_error() => Assert.Throws<UnknownEventException>(() =>
        Book.Kind.ReadEvent(new(1, "guest.vanished.v9", "", "", "", "{}"u8.ToArray(), "")));

    [Fact]
    public void An_event_without_a_name_cannot_be_stored_at_all() =>
        Assert.Throws<ArgumentException>(() => new AggregateKind<Nameless, NamelessEvent>("nameless"));

    [Fact]
    public async Task A_personal_text_needs_a_state_that_is_personal()
    {
        var careless = new Aggregate<Careless, CarelessEvent>(
            GrainAddress.InConference("careless", "dnnd-2025"), new("careless"), Book.Of(new Storage.SimulatedTable(), 1));

        await Assert.ThrowsAsync<InvalidOperationException>(() => careless.Execute(new(
            new Said(new("c1"), ""), new("c~dnnd-2025", "command~careless~c1"), CommandTrace.Whole, _ => new(new Proposal<CarelessEvent>(new Told("a name"))))));
    }

    [Fact]
    public void Equal_values_give_equal_bytes_whatever_order_they_were_made_in()
    {
        var seats = Enumerable.Range(1, 200).Select(i => new SeatId($"A1-{i:D3}")).ToList();
        var one = seats.ToImmutableDictionary(seat => seat, _ => 1);
        var other = seats.AsEnumerable().Reverse().ToImmutableDictionary(seat => seat, _ => 1);

        Assert.Equal(JsonSerializer.Serialize(one, StoredJson.Plain), JsonSerializer.Serialize(other, StoredJson.Plain));
        Assert.Equal(
            JsonSerializer.Serialize(seats.ToImmutableHashSet(), StoredJson.Plain),
            JsonSerializer.Serialize(seats.AsEnumerable().Reverse().ToImmutableHashSet(), StoredJson.Plain));
    }

    [Fact]
    public void An_array_that_was_never_made_is_an_empty_one()
    {
        Assert.Equal("[]", JsonSerializer.Serialize(default(ImmutableArray<int>), StoredJson.Plain));
        Assert.Empty(JsonSerializer.Deserialize<ImmutableArray<int>>("null", StoredJson.Plain));
    }

    private static JsonObject With(JsonObject older, string name, JsonNode value)
    {
        older[name] = value;
        return older;
    }

    private static string Text(Storage.Row? row) => Encoding.UTF8.GetString(row!.Body.Span);

    private sealed record Nameless : IEvolves<Nameless, NamelessEvent>
    {
        public static Nameless Nothing { get; } = new();

        public Nameless Evolve(NamelessEvent happened) => this;
    }

    private abstract record NamelessEvent;

    private sealed record Unnamed : NamelessEvent;

    private sealed record Careless : IEvolves<Careless, CarelessEvent>
    {
        public static Careless Nothing { get; } = new();

        public Careless Evolve(CarelessEvent happened) => this;
    }

    private abstract record CarelessEvent;

    [EventName("careless.told.v1")]
    private sealed record Told([property: Personal] string Name) : CarelessEvent;
}
