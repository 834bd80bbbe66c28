namespace Laurel.Domain;

/// <summary>Marks a state whose own or whose events' texts are <see cref="PersonalAttribute"/>: the thing then has a key of its own.</summary>
/// <remarks>The key is made with the first event. A thing that keeps personal texts without this mark cannot be stored at all.</remarks>
public interface IPersonal;

/// <summary>Marks the event by which a person is forgotten: the state folds to nobody, then the thing's key is destroyed.</summary>
/// <remarks>Afterwards every personal text of the thing, past and future, reads as empty; the chain of its events still verifies.</remarks>
public interface IErasure;
