namespace Laurel.Domain;

/// <summary>Names one command, made once by whoever asks and sent again with each retry; 1 to 64 of a–z, 0–9 and hyphen.</summary>
public readonly record struct CommandId(string Text) : IIdentifier<CommandId>
{
    public static CommandId From(string text) => new(text);

    /// <summary>The id of a step that follows from this command: the same command and step give the same id, always.</summary>
    public CommandId Step(string step) => new($"{Text}-{step}");

    public override string ToString() => Text;
}
