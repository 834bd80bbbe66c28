namespace Laurel.Storage.Azure;

/// <summary>The account did not do what it was asked, or did not say whether it did: no body, key of a row, signature or secret is in the message.</summary>
public sealed class AzureTableException : IOException
{
    internal AzureTableException(string operation, int status, string? code)
        : base($"The store answered {operation} with {status}{(code is null ? "" : $" ({code})")}.") => (Status, Code) = (status, code);

    internal AzureTableException(string operation, Exception unanswered)
        : base($"The store did not answer {operation}; its outcome is unknown.", unanswered)
    {
    }

    /// <summary>The status of HTTP; 0 where nothing was answered.</summary>
    public int Status { get; }

    /// <summary>The account's own word for what went wrong, as <c>ServerBusy</c>.</summary>
    public string? Code { get; }
}
