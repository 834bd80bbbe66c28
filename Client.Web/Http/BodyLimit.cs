using Microsoft.AspNetCore.Http.Features;

namespace Laurel.Client.Web.Http;

/// <summary>How many bytes a request to an endpoint may bring; 1 MiB where it does not say.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class BodyLimit(long bytes) : Attribute
{
    /// <summary>Of a list, as a page says it: <c>[BodyLimit(BodyLimit.ListBytes)]</c>.</summary>
    public const long ListBytes = 10 << 20;

    public static readonly BodyLimit Usual = new(1 << 20);

    /// <summary>A list of an office: CSV or XLSX.</summary>
    public static readonly BodyLimit List = new(ListBytes);

    public long Bytes { get; } = bytes;
}

/// <summary>Refuses a request that announces more than its endpoint takes, before a byte of it is read; the server counts what comes unannounced.</summary>
public sealed class BodyLimitMiddleware(RequestDelegate next)
{
    /// <summary>How much of what is too large is read and thrown away, so that a person's browser gets to the page that says so.</summary>
    private const long MostDiscarded = 64 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task Invoke(HttpContext http)
    {
        var limit = http.GetEndpoint()?.Metadata.GetMetadata<BodyLimit>() ?? BodyLimit.Usual;
        var counted = http.Features.Get<IHttpMaxRequestBodySizeFeature>();
        if (http.Request.ContentLength > limit.Bytes)
        {
            http.Response.Headers.Connection = "close";
            if (!NoPageModel.Wants(http))
            {
                await Problems.Of(EdgeRefusals.TooLarge).ExecuteAsync(http);
                return;
            }
            if (counted is { IsReadOnly: false }) counted.MaxRequestBodySize = MostDiscarded;
            await Discard(http.Request, http.RequestAborted);
            http.Items[typeof(BodyLimit)] = limit;
            http.OweAPage(StatusCodes.Status413PayloadTooLarge);
            return;
        }
        if (counted is { IsReadOnly: false })
            counted.MaxRequestBodySize = limit.Bytes;
        await next(http);
    }

    private static async Task Discard(HttpRequest request, CancellationToken aborted)
    {
        if (request.ContentLength > MostDiscarded) return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        patience.CancelAfter(Patience);
        try
        {
            await request.Body.CopyToAsync(Stream.Null, patience.Token);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            // Whoever sends so slowly sees the connection end.
        }
    }
}

public static class BodyLimits
{
    /// <summary>Says how much a request to this endpoint may bring.</summary>
    public static TBuilder Takes<TBuilder>(this TBuilder endpoint, BodyLimit limit)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(limit);

    /// <summary>The whole body, counted while it is read.</summary>
    /// <exception cref="BadHttpRequestException">413: it is larger than the limit.</exception>
    public static async Task<byte[]> ReadAll(this HttpRequest request, BodyLimit limit, CancellationToken ct)
    {
        using var whole = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await request.Body.ReadAsync(buffer, ct)) > 0;)
        {
            if (whole.Length + read > limit.Bytes)
                throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
            whole.Write(buffer, 0, read);
        }
        return whole.ToArray();
    }
}
