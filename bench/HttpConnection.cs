using System.Net.Sockets;
using System.Text;

namespace Laurel.Bench;

/// <summary>One kept-alive HTTP/1.1 connection that costs the machine as little as it can: requests are bytes made before, answers are read to their end.</summary>
internal sealed class HttpConnection : IDisposable
{
    private static readonly byte[] Ok = "HTTP/1.1 200 "u8.ToArray();
    private static readonly byte[] LastChunk = "\r\n0\r\n\r\n"u8.ToArray();

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

    /// <summary>Sends a request and returns when its answer, a chunked 200, is there.</summary>
    /// <exception cref="InvalidOperationException">The answer is another.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> Send(byte[] request)
    {
        await socket.SendAsync(request);
        var read = 0;
        do
        {
            var more = await socket.ReceiveAsync(answer.AsMemory(read));
            if (more == 0) throw new InvalidOperationException("The connection was closed.");
            read += more;
        }
        while (!answer.AsSpan(0, read).EndsWith(LastChunk));
        return answer.AsSpan().StartsWith(Ok) ? answer.AsMemory(0, read)
            : throw new InvalidOperationException(Encoding.UTF8.GetString(answer.AsSpan(0, read)));
    }

    public void Dispose() => socket.Dispose();
}
