using System.Text.Json;
using Azure;

namespace Laurel.Storage.Azure;

/// <summary>What an account says where it does not do what it was asked.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Code">The account's word for it; null where somebody on the way answered.</param>
/// <param name="At">Which write of a commit was in the way, where it says so.</param>
internal sealed record AzureRefusal(int Status, string? Code, int? At = null)
{
    public bool IsMissingTable => Code is "TableNotFound";

    /// <summary>The account had no room and has not begun. A 503 of somebody on the way says nothing of that.</summary>
    public bool IsBeforeExecution => (Status is 429 && Code is not null) || Code is "ServerBusy" or "TooManyRequests";

    /// <summary>A row is not as a write expects it. A tag that the account cannot read is none of its own.</summary>
    public bool IsStale(Write? write) => (Status, Code) is (409, "EntityAlreadyExists") or (412, _) or (404, "ResourceNotFound" or "EntityNotFound")
        || ((Status, Code) is (400, "InvalidInput") && write is { Expects: Expectation.AtTag });

    public static AzureRefusal Of(Response response)
    {
        var told = Of(response.Status, response.Content.ToMemory());
        return told.Code is null && response.Headers.TryGetValue("x-ms-error-code", out var code) ? told with { Code = code } : told;
    }

    /// <summary>The refusal in the account's JSON; of any other text the status alone.</summary>
    public static AzureRefusal Of(int status, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var error = document.RootElement.GetProperty("odata.error");
            return new(status, error.GetProperty("code").GetString(), PlaceIn(error.GetProperty("message").GetProperty("value").GetString()));
        }
        catch (Exception other) when (other is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return new(status, null);
        }
    }

    public AzureTableException Of(string operation) => new(operation, Status, Code);

    /// <summary>A commit's refusals begin with the place of the write: <c>2:The update condition …</c></summary>
    private static int? PlaceIn(string? words) =>
        words?.Split(':', 2) is [var place, _] && int.TryParse(place, System.Globalization.NumberStyles.None, null, out var at) ? at : null;
}
