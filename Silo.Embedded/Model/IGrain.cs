using Orleans.Runtime;

namespace Orleans
{
    /// <summary>What every grain interface derives from.</summary>
    public interface IGrain : IAddressable;

    /// <summary>What the interface of a grain that is known by a text derives from.</summary>
    public interface IGrainWithStringKey : IGrain;
}

namespace Orleans.Runtime
{
    /// <summary>Anything that has a grain id: a grain, or a reference to one.</summary>
    public interface IAddressable;
}
