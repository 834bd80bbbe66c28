using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Laurel.Domain;
using Laurel.Grains.Aggregate.Json;

namespace Laurel.Grains.Aggregate;

/// <summary>Turns a state's JSON of one schema into the next; texts marked personal are ciphertext and keep their names.</summary>
public delegate JsonObject Upcast(JsonObject older);

/// <summary>A kind of thing: its name, its schema, and how its heads and events lie in rows.</summary>
/// <remarks>Personal texts are written and read under the <see cref="Personal.PersonalScope"/> that the caller entered.</remarks>
public sealed class AggregateKind<TState, TEvent> : IAggregateKind
    where TState : class, IEvolves<TState, TEvent>
    where TEvent : class
{
    private readonly Upcast[] upcasts;
    private readonly FrozenDictionary<string, Type> types;
    private readonly FrozenDictionary<Type, string> names;

    /// <param name="name">As <c>attendee</c>: a key part, and the first word of its events' names.</param>
    /// <param name="upcasts">From schema 1 to 2, from 2 to 3, and so on; a state's schema is one more than there are.</param>
    /// <exception cref="ArgumentException">An event has no name, or two have the same.</exception>
    public AggregateKind(string name, params Upcast[] upcasts)
    {
        (Name, this.upcasts) = (name, upcasts);
        names = typeof(TEvent).Assembly.GetTypes().Where(t => !t.IsAbstract && t.IsAssignableTo(typeof(TEvent))).ToFrozenDictionary(t => t, NameOf);
        types = names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }

    public string Name { get; }

    public int Schema => upcasts.Length + 1;

    /// <summary>Whether its texts need a key of the thing's own.</summary>
    public bool IsPersonal { get; } = typeof(IPersonal).IsAssignableFrom(typeof(TState));

    public byte[] WriteHead(Head<TState> head) => JsonBytes.Write(json =>
    {
        json.WriteNumber("schema", Schema);
        json.WriteNumber("n", head.N);
        json.WriteString("hash", head.Hash);
        if (head.Erased) json.WriteBoolean("erased", true);
        json.WritePropertyName("state");
        JsonSerializer.Serialize(json, head.State, StoredJson.Stored);
    });

    /// <summary>The head in a row, upcast where an older version of Laurel wrote it.</summary>
    /// <exception cref="NewerSchemaException">A newer version of Laurel wrote it.</exception>
    public Head<TState> ReadHead(ReadOnlyMemory<byte> body)
    {
        var json = new Utf8JsonReader(body.Span);
        var (head, schema) = (new Head<TState>(0, "", false, TState.Nothing), 0);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString();
            json.Read();
            switch (name)
            {
                case "schema": schema = Known(json.GetInt32()); break;
                case "n": head = head with { N = json.GetInt64() }; break;
                case "hash": head = head with { Hash = json.GetString()! }; break;
                case "erased": head = head with { Erased = true }; break;
                case "state": head = head with { State = ReadState(ref json, schema) }; break;
                default: json.Skip(); break;
            }
        }
        return head;
    }

    /// <summary>The event's stable name and its data as it will be stored.</summary>
    public (string Type, byte[] Data) WriteEvent(TEvent happened) =>
        (names[happened.GetType()], JsonSerializer.SerializeToUtf8Bytes(happened, happened.GetType(), StoredJson.Stored));

    /// <summary>The event in stored data.</summary>
    /// <exception cref="UnknownEventException">No event has this name: a newer version of Laurel wrote it, or the row is not ours.</exception>
    public TEvent ReadEvent(StoredEvent stored) => types.TryGetValue(stored.Type, out var type)
        ? (TEvent)JsonSerializer.Deserialize(stored.Data.Span, type, StoredJson.Stored)!
        : throw new UnknownEventException(Name, stored.Type);

    public byte[] Fold(IEnumerable<StoredEvent> events, Func<StoredEvent, IDisposable?> enter)
    {
        var state = TState.Nothing;
        foreach (var stored in events)
            using (enter(stored))
                state = state.Evolve(ReadEvent(stored));
        return JsonSerializer.SerializeToUtf8Bytes(state, StoredJson.Plain);
    }

    public byte[] StateIn(ReadOnlyMemory<byte> head) => JsonSerializer.SerializeToUtf8Bytes(ReadHead(head).State, StoredJson.Plain);

    /// <summary>Where the states of those that stay in memory are held.</summary>
    internal Slots<Loaded<TState>> Memory { get; } = new();

    private static string NameOf(Type type) => type.GetCustomAttribute<EventNameAttribute>()?.Name
        ?? throw new ArgumentException($"{type.Name} has no [EventName].");

    private int Known(int schema) => schema <= Schema ? schema : throw new NewerSchemaException(Name, schema, Schema);

    /// <summary>The schema stands before the state.</summary>
    private TState ReadState(ref Utf8JsonReader json, int schema) => schema == Schema
        ? JsonSerializer.Deserialize<TState>(ref json, StoredJson.Stored)!
        : Raise(JsonNode.Parse(ref json)!.AsObject(), schema).Deserialize<TState>(StoredJson.Stored)!;

    private JsonObject Raise(JsonObject state, int schema) => upcasts[(schema - 1)..].Aggregate(state, (older, upcast) => upcast(older));
}
