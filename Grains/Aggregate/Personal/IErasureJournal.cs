namespace Laurel.Grains.Aggregate.Personal;

/// <summary>Who was forgotten, kept apart from the data: a backup that is restored later knows nothing of it, and is told from here.</summary>
/// <remarks>It names things by their numbers and says nothing of any person. A line may stand twice.</remarks>
public interface IErasureJournal
{
    /// <summary>Notes, durably before it returns, that a thing's key is about to be destroyed.</summary>
    void Note(GrainAddress thing, DateTimeOffset at);

    /// <summary>Everything that was noted, each once, in the order of noting.</summary>
    IReadOnlyList<GrainAddress> All();
}
