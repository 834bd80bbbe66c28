using Laurel.Domain;
using Laurel.Storage;

namespace Laurel.Grains.Aggregate;

/// <summary>The thin shell of a grain around one aggregate: a grain method is one line that names the rule.</summary>
/// <remarks>
/// <c>Task&lt;Receipt&gt; Accept(Accept command) => Execute(command, citation => citation.Accept(command.Rules, Now));</c>
/// A duplicate hears the first receipt; a refusal leaves nothing behind; a failure leaves an unknown outcome, and the same command asked again tells.
/// Never reentrant. A query awaits <see cref="Read"/> and answers from the state.
/// </remarks>
/// <param name="kind">What this is; every grain class has it as <c>public static readonly AggregateKind&lt;…&gt; Thing</c>.</param>
public abstract class AggregateGrain<TState, TEvent>(AggregateKind<TState, TEvent> kind, AggregateContext context) : LaurelGrain
    where TState : class, IEvolves<TState, TEvent>
    where TEvent : class
{
    private Aggregate<TState, TEvent> aggregate = null!;

    /// <summary>Where the thing's rows lie.</summary>
    protected GrainAddress Address { get; private set; } = null!;

    /// <summary>The table, for reads that a proposal rests on and rows alongside.</summary>
    protected ITable Table => context.Table;

    /// <summary>The context, for grains that need its randomness or keys.</summary>
    protected AggregateContext Context => context;

    /// <summary>The instant that a rule hears, in UTC.</summary>
    protected DateTimeOffset Now => context.Clock.GetUtcNow();

    /// <summary>The event count of the state in memory.</summary>
    protected long N => aggregate.N;

    /// <summary>Loads the state; a head of a newer schema refuses the activation.</summary>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        Address = AddressOf(this.GetPrimaryKeyString());
        aggregate = new(Address, kind, context, stays: true);
        await aggregate.Read();
    }

    /// <summary>Lets the state go.</summary>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        aggregate.Forget();
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    /// <summary>The address for a grain's key: <c>conference/id</c> or the conference alone, unless a grain says otherwise.</summary>
    protected virtual GrainAddress AddressOf(string grainKey) => GrainAddress.InConference(kind.Name, grainKey);

    /// <summary>Where a command's receipt lies; scans say their device and id, so that they hear the same wherever they land.</summary>
    protected virtual RowKey CommandRow(Command command) => Address.Command(command.CommandId.Text);

    /// <summary>Tells the roster what the thing looks like after its n-th event; one way, and never waited for. By itself tells nobody.</summary>
    protected virtual Task Tell(TState after, long n) => Task.CompletedTask;

    /// <summary>The state, for queries.</summary>
    protected ValueTask<TState> Read() => aggregate.Read();

    /// <summary>Decides by a rule and commits what happens.</summary>
    /// <param name="decide">The rule; asked again when the state turns out to be newer, so it does nothing but decide.</param>
    /// <param name="rows">Rows that stand or fall with the events.</param>
    /// <param name="answer">What the receipt says beyond acceptance.</param>
    /// <param name="trace">What is kept for retries.</param>
    protected Task<Receipt> Execute(
        Command command,
        Func<TState, Ruling<TEvent>> decide,
        Alongside<TState>? rows = null,
        Answering<TState, TEvent>? answer = null,
        CommandTrace trace = CommandTrace.Whole) =>
        Run(new(command, CommandRow(command), trace, state => new(decide(state)), rows, answer));

    /// <summary>Decides over the state and rows read for it, and commits both at the tags that were read.</summary>
    protected Task<Receipt> Execute(
        Command command,
        Func<TState, ValueTask<Proposal<TEvent>>> propose,
        Answering<TState, TEvent>? answer = null,
        CommandTrace trace = CommandTrace.Whole) =>
        Run(new(command, CommandRow(command), trace, propose, null, answer));

    private async Task<Receipt> Run(Order<TState, TEvent> order)
    {
        var before = aggregate.N;
        var receipt = await aggregate.Execute(order);
        if (aggregate.N != before) Tell(await aggregate.Read(), aggregate.N).Ignore();
        return receipt;
    }
}
