using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace Laurel.Bench;

/// <summary>One kept-alive HTTP/1.1 connection that costs the machine as little as it can: requests are bytes made before, answers are read to their end.</summary>
internal sealed class HttpConnection : IDisposable
{
    private static readonly byte[] Ok = "HTTP/1.1 200 "u8.ToArray();
    private static readonly byte[] Length = "Content-Length: "u8.ToArray(), EndOfHead = "\r\n\r\n"u8.ToArray();

    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] answer = new byte[16384];

    public HttpConnection(Uri address) => socket.Connect(address.Host, address.Port);

    /// <summary>A POST of JSON as it goes over the wire.</summary>
    public static byte[] Request(Uri address, string path, byte[] json) =>
    [
        .. Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {RunningLaurel.Key}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {json.Length}\r\n\r\n"),
        .. json,
    ];

    /// <summary>Sends a request and returns when its answer, a 200 that says its length, is there.</summary>
    /// <exception cref="InvalidOperationException">The answer is another.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> Send(byte[] request)
    {
        await socket.SendAsync(request);
        for (var read = 0; ;)
        {
            var more = await socket.ReceiveAsync(answer.AsMemory(read));
            if (more == 0) throw new InvalidOperationException("The connection was closed.");
            read += more;
            if (!answer.AsSpan(0, read).StartsWith(Ok)) throw new InvalidOperationException(Encoding.UTF8.GetString(answer.AsSpan(0, read)));
            if (End(answer.AsSpan(0, read)) == read) return answer.AsMemory(0, read);
        }
    }

    /// <summary>How many bytes an answer has, once its head is there; 0 before.</summary>
    private static int End(ReadOnlySpan<byte> answer)
    {
        var head = answer.IndexOf(EndOfHead);
        if (head < 0) return 0;
        var length = answer[..head].IndexOf(Length);
        return Utf8Parser.TryParse(answer[(length + Length.Length)..], out int bytes, out _) && length >= 0 ? head + EndOfHead.Length + bytes
            : throw new InvalidOperationException("The answer does not say its length.");
    }

    public void Dispose() => socket.Dispose();
}
