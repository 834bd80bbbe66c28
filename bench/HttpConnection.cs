using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace Laurel.Bench;

/// <summary>One kept-alive HTTP/1.1 connection that costs the machine as little as it can: requests are bytes made before, answers are read to their end.</summary>
internal sealed class HttpConnection : IDisposable
{
    private static readonly byte[] Ok = "HTTP/1.1 200 "u8.ToArray();
    private static readonly byte[] Length = "Content-Length: "u8.ToArray(), EndOfHead = "\r\n\r\n"u8.ToArray();

    private readonly byte[] answer = new byte[16384];
    private int read;

    public HttpConnection(Uri address) => Socket.Connect(address.Host, address.Port);

    public Socket Socket { get; } = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

    /// <summary>The request that is under way, by its number.</summary>
    public int Request { get; private set; }

    /// <summary>A POST of JSON as it goes over the wire.</summary>
    public static byte[] Post(Uri address, string path, byte[] json) =>
    [
        .. Encoding.ASCII.GetBytes(
            $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {RunningLaurel.Key}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {json.Length}\r\n\r\n"),
        .. json,
    ];

    public void Send(int number, byte[] request)
    {
        (Request, read) = (number, 0);
        Socket.Send(request);
    }

    /// <summary>Reads what has come: the whole answer, a 200 that says its length, or nothing while more is to come.</summary>
    /// <exception cref="InvalidOperationException">The answer is another.</exception>
    public ReadOnlySpan<byte> Receive()
    {
        var more = Socket.Receive(answer, read, answer.Length - read, SocketFlags.None);
        if (more == 0) throw new InvalidOperationException("The connection was closed.");
        read += more;
        var here = answer.AsSpan(0, read);
        if (!here.StartsWith(Ok)) throw new InvalidOperationException(Encoding.UTF8.GetString(here));
        return End(here) == read ? here : [];
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

    public void Dispose() => Socket.Dispose();
}
