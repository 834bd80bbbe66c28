using System.Net;
using System.Text;

namespace Laurel.EndToEnd.Tests.Doors;

/// <summary>A proxy before Laurel that can lose its server, or leave callers waiting.</summary>
internal sealed class WeakProxy : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly HttpClient behind = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly List<HttpListenerResponse> waiting = [];

    private WeakProxy(Uri server)
    {
        behind.BaseAddress = server;
        Address = new($"http://127.0.0.1:{RunningLaurel.FreePort()}/");
        listener.Prefixes.Add(Address.ToString());
        listener.Start();
        _ = Answer();
    }

    public Uri Address { get; }

    public ProxyMood Mood { get; set; }

    /// <summary>A script as the next version of Laurel has it; null before.</summary>
    public RemadeScript? Remade { get; set; }

    public static WeakProxy Before(RunningLaurel laurel) => new(laurel.Address);

    public void Dispose()
    {
        listener.Abort();
        behind.Dispose();
    }

    private async Task Answer()
    {
        while (listener.IsListening)
            try
            {
                _ = Answer(await listener.GetContextAsync());
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
    }

    private async Task Answer(HttpListenerContext asked)
    {
        if (Mood == ProxyMood.Silent)
        {
            lock (waiting) waiting.Add(asked.Response);
            return;
        }
        if (Mood == ProxyMood.Portal)
        {
            asked.Response.ContentType = "text/html";
            await asked.Response.OutputStream.WriteAsync("<h1>Đăng nhập mạng</h1>"u8.ToArray());
            asked.Response.Close();
            return;
        }
        if (Mood == ProxyMood.Alone)
        {
            asked.Response.StatusCode = (int)HttpStatusCode.BadGateway;
            asked.Response.Close();
            return;
        }
        using var answer = await behind.SendAsync(Passed(asked.Request));
        asked.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not ("Transfer-Encoding" or "Content-Length")))
            asked.Response.Headers[name] = string.Join(", ", values);
        // Browsers hold an undated script as long as they like; this is how long that may be.
        if (IsScript(asked.Request)) asked.Response.Headers["Cache-Control"] = "max-age=86400";
        await asked.Response.OutputStream.WriteAsync(await answer.Content.ReadAsByteArrayAsync());
        if (Remade is { } script && asked.Request.Url?.AbsolutePath == script.Path) await asked.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(script.More));
        asked.Response.Close();
    }

    private static bool IsScript(HttpListenerRequest asked) => asked.Url?.AbsolutePath.StartsWith("/js/", StringComparison.Ordinal) == true;

    private static HttpRequestMessage Passed(HttpListenerRequest asked)
    {
        var passed = new HttpRequestMessage(new(asked.HttpMethod), asked.RawUrl);
        if (asked.HasEntityBody) passed.Content = new StreamContent(asked.InputStream);
        foreach (var name in asked.Headers.AllKeys.Where(name => name is not ("Host" or "Content-Length" or "Connection" or "If-None-Match" or "If-Modified-Since")))
            if (!passed.Headers.TryAddWithoutValidation(name!, asked.Headers[name]))
                passed.Content?.Headers.TryAddWithoutValidation(name!, asked.Headers[name]);
        return passed;
    }
}

/// <param name="More">What it has more than before, at its end.</param>
internal sealed record RemadeScript(string Path, string More);

/// <summary>How a proxy is today.</summary>
public enum ProxyMood
{
    Well,

    /// <summary>Its server is down: it says 502.</summary>
    Alone,

    /// <summary>Nothing that is sent comes back.</summary>
    Silent,

    /// <summary>It says 200 to everything, with a page of its own.</summary>
    Portal,
}
