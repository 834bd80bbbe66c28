namespace Orleans.Runtime;

/// <summary>What the engine itself has to report.</summary>
public class OrleansException : Exception
{
    public OrleansException()
        : base("Unexpected error.")
    {
    }

    public OrleansException(string message)
        : base(message)
    {
    }

    public OrleansException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>A message that was not delivered: its grain or its silo is going down.</summary>
public sealed class OrleansMessageRejectionException(string message) : OrleansException(message);

/// <summary>The silo is gone or does not answer.</summary>
public sealed class SiloUnavailableException(string message) : OrleansException(message);
