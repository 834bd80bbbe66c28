using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;

namespace Laurel.Storage.Azure;

/// <summary>Requests to an account and its answers. What only reads is asked again where it failed; a commit is sent once.</summary>
internal sealed class AzureWire
{
    /// <summary>Metadata enough for the tag of each row of a list.</summary>
    public const string Json = "application/json;odata=minimalmetadata";

    private const string Scope = "https://storage.azure.com/.default";

    private readonly AzureAccount account;
    private readonly TimeSpan patience;
    private readonly HttpPipeline pipeline;

    /// <param name="account">Whom it asks.</param>
    /// <param name="patience">How long it waits for the answer to a commit; what only reads is asked again after a third of it.</param>
    /// <param name="identity">Who asks, where the account wants to know; the process's own identity where nobody is named.</param>
    /// <param name="transport">What carries requests; the usual one where none is named.</param>
    public AzureWire(AzureAccount account, TimeSpan patience, TokenCredential? identity = null, HttpPipelineTransport? transport = null)
    {
        (this.account, this.patience) = (account, patience);
        var options = new Options(patience);
        if (transport is not null) options.Transport = transport;
        var authorization = account.AsItself ? new BearerTokenAuthenticationPolicy(identity ?? new DefaultAzureCredential(), Scope) : account.Authorization;
        pipeline = HttpPipelineBuilder.Build(options, authorization is null ? [] : [authorization]);
        Root = account.Endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/');
    }

    /// <summary>The account's address as it may be said: without a signature.</summary>
    public string Root { get; }

    public HttpMessage Get(string path)
    {
        var message = Message(RequestMethod.Get, path);
        message.NetworkTimeout = patience / 3;
        message.Request.Headers.SetValue("Accept", Json);
        return message;
    }

    public HttpMessage Post(string path, string type, ReadOnlyMemory<byte> body)
    {
        var message = Message(RequestMethod.Post, path);
        message.Request.Headers.SetValue("Content-Type", type);
        message.Request.Content = RequestContent.Create(body);
        return message;
    }

    /// <summary>The answer, whatever its status.</summary>
    /// <exception cref="AzureTableException">There was none.</exception>
    public async ValueTask<Response> Ask(string operation, HttpMessage message, CancellationToken ct)
    {
        try
        {
            await pipeline.SendAsync(message, ct);
            return message.Response;
        }
        catch (Exception unanswered) when (!ct.IsCancellationRequested)
        {
            throw new AzureTableException(operation, unanswered);
        }
    }

    private HttpMessage Message(RequestMethod method, string path)
    {
        var message = pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri.Reset(account.Endpoint);
        message.Request.Uri.AppendPath(path, escape: false);
        message.Request.Headers.SetValue("x-ms-version", "2020-12-06");
        message.Request.Headers.SetValue("DataServiceVersion", "3.0");
        message.Request.Headers.SetValue("MaxDataServiceVersion", "3.0;NetFx");
        return message;
    }

    /// <summary>Nothing is logged or traced: addresses hold keys of rows and signatures.</summary>
    private sealed class Options : ClientOptions
    {
        public Options(TimeSpan patience)
        {
            Diagnostics.IsLoggingEnabled = Diagnostics.IsDistributedTracingEnabled = Diagnostics.IsTelemetryEnabled = false;
            Retry.NetworkTimeout = patience;
            Retry.MaxRetries = 3;
            Retry.Delay = TimeSpan.FromMilliseconds(100);
            Retry.MaxDelay = TimeSpan.FromSeconds(2);
        }
    }
}
