using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace Laurel.Storage.Tests;

/// <summary>An account of Azure Tables on this machine that answers as a test says: one answer for each request, in order.</summary>
internal sealed class ScriptedAccount : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource open = new();
    private readonly X509Certificate2? certificate;
    private readonly Queue<Answer> script;
    private readonly List<Request> requests = [];

    public ScriptedAccount(params Answer[] script)
        : this(null, script)
    {
    }

    /// <param name="certificate">For TLS; null without.</param>
    public ScriptedAccount(X509Certificate2? certificate, params Answer[] script)
    {
        (this.certificate, this.script) = (certificate, new(script));
        listener.Start();
        Address = $"{(certificate is null ? "http" : "https")}://{listener.LocalEndpoint}/laurel";
        _ = Listen();
    }

    public string Address { get; }

    public string ConnectionString => $"AccountName=laurel;AccountKey=c2VjcmV0;TableEndpoint={Address}";

    /// <summary>What was asked until now.</summary>
    public IReadOnlyList<Request> Requests
    {
        get
        {
            lock (requests) return [.. requests];
        }
    }

    public void Dispose()
    {
        open.Cancel();
        listener.Dispose();
        open.Dispose();
    }

    private async Task Listen()
    {
        while (!open.IsCancellationRequested) _ = Serve(await listener.AcceptTcpClientAsync(open.Token));
    }

    private async Task Serve(TcpClient client)
    {
        using var connection = client;
        await using var stream = await Link(client);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        while (await Heard(reader) is { } request)
        {
            var answer = Next(request);
            if (answer == Answer.Gone) return;
            if (answer == Answer.Never) await Task.Delay(Timeout.Infinite, open.Token);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(answer.Text), open.Token);
        }
    }

    private async Task<Stream> Link(TcpClient client)
    {
        if (certificate is null) return client.GetStream();
        var tls = new SslStream(client.GetStream());
        await tls.AuthenticateAsServerAsync(certificate);
        return tls;
    }

    private Answer Next(Request request)
    {
        lock (requests)
        {
            requests.Add(request);
            return script.TryDequeue(out var answer) ? answer : Answer.Of(500, "");
        }
    }

    private async Task<Request?> Heard(StreamReader reader)
    {
        if (await reader.ReadLineAsync(open.Token) is not { Length: > 0 } first) return null;
        var (body, authorization) = (Array.Empty<char>(), "");
        while (await reader.ReadLineAsync(open.Token) is { Length: > 0 } header)
            if (header.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                body = new char[int.Parse(header.Split(':')[1], CultureInfo.InvariantCulture)];
            else if (header.StartsWith("Authorization:", StringComparison.OrdinalIgnoreCase))
                authorization = header.Split(':')[1].Trim();
        if (body.Length > 0) await reader.ReadBlockAsync(body, open.Token);
        return new(first.Split(' ')[1], new(body), authorization);
    }

    public sealed record Request(string Url, string Body, string Authorization);

    /// <summary>What an account answers, byte for byte.</summary>
    public sealed record Answer(string Text)
    {
        /// <summary>Hears the request and never says anything.</summary>
        public static readonly Answer Never = new("never");

        /// <summary>Hears the request and is gone.</summary>
        public static readonly Answer Gone = new("gone");

        public static Answer Of(int status, string body, params (string Name, string Value)[] headers) =>
            new($"HTTP/1.1 {status} X\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{string.Concat(headers.Select(header => $"{header.Name}: {header.Value}\r\n"))}\r\n{body}");

        /// <summary>A refusal of the account's own.</summary>
        public static Answer Refusal(int status, string code, params (string Name, string Value)[] headers) => Of(status, Error(code, code), headers);

        /// <summary>All writes of a commit happened.</summary>
        public static Answer Committed(params string[] tags) =>
            Batch([.. tags.Select(tag => $"HTTP/1.1 204 No Content\r\nPreference-Applied: return-no-content\r\nDataServiceVersion: 3.0;\r\nETag: {tag}\r\n\r\n\r\n")]);

        /// <summary>None of a commit's writes happened.</summary>
        public static Answer NotCommitted(int status, string code, string words) =>
            Batch($"HTTP/1.1 {status} No\r\nPreference-Applied: return-no-content\r\nContent-Type: application/json\r\n\r\n{Error(code, words)}\r\n");

        private static Answer Batch(params string[] parts) => Of(202, string.Concat(
            ["--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n",
             .. parts.Select(part => $"--changesetresponse_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n{part}"),
             "--changesetresponse_1--\r\n--batchresponse_1--\r\n"]));

        private static string Error(string code, string words) =>
            JsonSerializer.Serialize(new Dictionary<string, object> { ["odata.error"] = new { code, message = new { lang = "en-US", value = $"{words}\nRequestId:1" } } });
    }
}
