using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Laurel.Storage.Azure;
using Answer = Laurel.Storage.Tests.ScriptedAccount.Answer;

namespace Laurel.Storage.Tests;

/// <summary>An account that is asked by an identity instead of a key: each request bears a token.</summary>
public sealed class AzureIdentityTests : IDisposable
{
    private static readonly RowKey A = new("p", "a");

    private readonly X509Certificate2 certificate = Made();
    private readonly HttpClient trusting;

    public AzureIdentityTests() => trusting = new(new HttpClientHandler
    {
        ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown?.Thumbprint == certificate.Thumbprint,
    });

    public void Dispose()
    {
        trusting.Dispose();
        certificate.Dispose();
    }

    [Fact]
    public async Task Each_request_bears_the_token_of_whoever_asks_for_the_accounts_tables()
    {
        using var account = new ScriptedAccount(certificate, Answer.Committed("one"), Answer.Committed("two"));
        var identity = new Identity(TimeSpan.FromHours(1));
        var table = Asked(account, identity);

        await Insert(table);
        await Insert(table);

        Assert.Equal(["Bearer hushhush-1", "Bearer hushhush-1"], account.Requests.Select(request => request.Authorization));
        Assert.Equal(["https://storage.azure.com/.default"], identity.Scopes);
    }

    [Fact]
    public async Task A_token_whose_time_is_over_is_renewed()
    {
        using var account = new ScriptedAccount(certificate, Answer.Committed("one"), Answer.Committed("two"));
        var table = Asked(account, new Identity(TimeSpan.FromSeconds(-1)));

        await Insert(table);
        await Insert(table);

        Assert.Equal(["Bearer hushhush-1", "Bearer hushhush-2"], account.Requests.Select(request => request.Authorization));
    }

    [Fact]
    public async Task No_log_and_no_refusal_tells_of_a_token_or_a_row()
    {
        using var account = new ScriptedAccount(certificate, Answer.Committed("one"), Answer.Refusal(403, "AuthorizationFailure"), Answer.Gone);
        using var log = new Log();
        var table = Asked(account, new Identity(TimeSpan.FromHours(1)));

        await Insert(table);
        var refused = await Assert.ThrowsAsync<AzureTableException>(() => Insert(table));
        var broken = await Assert.ThrowsAsync<AzureTableException>(() => Insert(table));

        Assert.Equal(3, account.Requests.Count);
        Assert.Empty(log.Of(account.Address));
        Assert.DoesNotContain("hushhush", $"{string.Concat(log.Of("hushhush"))} {refused} {broken}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_identity_that_gets_no_token_is_a_failure_in_words_and_nothing_is_sent()
    {
        using var account = new ScriptedAccount(certificate);

        var unasked = await Assert.ThrowsAsync<AzureTableException>(() => Insert(Asked(account, new Nobody())));

        Assert.Contains("did not answer commit", unasked.Message, StringComparison.Ordinal);
        Assert.Empty(account.Requests);
    }

    private static async Task Insert(AzureTable table) => await table.Commit("p", [Write.Insert(A, 1, new byte[1])], CancellationToken.None);

    private AzureTable Asked(ScriptedAccount account, TokenCredential identity) => AzureTable.At(account.Address, "laurel", identity, new HttpClientTransport(trusting));

    private static X509Certificate2 Made()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=laurel", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    /// <summary>Gives a new token whenever it is asked.</summary>
    private sealed class Identity(TimeSpan life) : TokenCredential
    {
        private int given;

        public List<string> Scopes { get; } = [];

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Scopes.AddRange(requestContext.Scopes);
            return new($"hushhush-{Interlocked.Increment(ref given)}", DateTimeOffset.UtcNow + life);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }

    /// <summary>A machine that has no identity.</summary>
    private sealed class Nobody : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("No identity.");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("No identity.");
    }

    /// <summary>Whatever Azure's libraries say to whoever listens.</summary>
    private sealed class Log : EventListener
    {
        private readonly ConcurrentQueue<string> said = new();

        public IEnumerable<string> Of(string word) => said.Where(line => line.Contains(word, StringComparison.Ordinal));

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name.StartsWith("Azure", StringComparison.Ordinal)) EnableEvents(eventSource, EventLevel.Verbose);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData) => said.Enqueue(string.Join(' ', eventData.Payload ?? new([])));
    }
}
