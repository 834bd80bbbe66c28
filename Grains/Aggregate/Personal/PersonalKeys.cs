using Laurel.Storage;

namespace Laurel.Grains.Aggregate.Personal;

/// <summary>The row <c>key~{kind}~{id}</c> of one thing.</summary>
internal readonly struct PersonalKeys(GrainAddress address, AggregateContext context)
{
    private RowKey Row => address.PersonalKey;

    /// <summary>The key in its row, or null where there is none (any more, or not yet).</summary>
    public PersonalKey? In(Row? row) => row is null ? null : PersonalKey.Unwrap(context.Keys, row.Body.Span, Row.ToString());

    /// <summary>The same, read from the table.</summary>
    public async ValueTask<PersonalKey?> Find() => In(await context.Table.Find(Row, CancellationToken.None));

    /// <summary>The write that keeps a new key.</summary>
    public Write Insert(PersonalKey key) => Write.Insert(Row, 0, key.Wrap(context.Keys, Row.ToString()));

    /// <summary>Destroys the key, once the journal has it; where that was done before, nothing happens.</summary>
    public async ValueTask<PersonalKey> Destroy()
    {
        if (await context.Table.Find(Row, CancellationToken.None) is not { } row) return PersonalKey.Erased;
        context.Erasures?.Note(address, context.Clock.GetUtcNow());
        await context.Table.Commit(address.Partition, [Write.Delete(Row, row.Tag)], CancellationToken.None);
        return PersonalKey.Erased;
    }
}
