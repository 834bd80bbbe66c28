using Laurel.Grains.Accounts;
using Laurel.Grains.Aggregate.Personal;
using Laurel.Storage;

namespace Laurel.Grains.Aggregate;

/// <summary>Fills with random bytes: nonces, keys, and the jitter of a retry. Injected, so that a simulation can replay it.</summary>
public delegate void Chance(Span<byte> bytes);

/// <summary>What every aggregate works with; all that a test or a simulation may want to replace.</summary>
/// <param name="Table">Where everything lies.</param>
/// <param name="Clock">Every instant that a rule hears, and every wait.</param>
/// <param name="Chance">Random bytes.</param>
/// <param name="Keys">Wraps the keys of persons.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Erasures">Where it is noted, apart from the table, who was forgotten; null where nothing is ever restored.</param>
public sealed record AggregateContext(
    ITable Table, TimeProvider Clock, Chance Chance, IKeyRing Keys, IActor Actor, IErasureJournal? Erasures = null);
