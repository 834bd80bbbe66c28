using Laurel.Domain;

namespace Laurel.Grains.Aggregate;

/// <summary>The command under which an undertaking records its own step.</summary>
internal sealed record Undertaken(CommandId CommandId) : Command(CommandId);
