using System.Diagnostics;
using System.Net.Sockets;

namespace Laurel.Bench;

/// <summary>Sends requests over so many connections from one thread, which sleeps while nothing has come: a guest's telephone is no load of the server's machine.</summary>
/// <remarks>With a task for each connection the load alone took a sixth of both processors.</remarks>
internal static class HttpLoad
{
    /// <summary>Sends them in their order, and gives each answer to whoever checks it.</summary>
    /// <param name="perSecond">Each is sent at its appointed moment, however long those before it take; 0: as soon as a connection is free.</param>
    /// <returns>How long each took from its moment (or its sending) to its answer, in milliseconds.</returns>
    /// <exception cref="InvalidOperationException">An answer is no 200.</exception>
    public static double[] Send(Uri address, int connections, byte[][] requests, Action<ReadOnlySpan<byte>> check, double perSecond = 0)
    {
        var free = new Stack<HttpConnection>(Enumerable.Range(0, connections).Select(_ => new HttpConnection(address)));
        var busy = new Dictionary<Socket, HttpConnection>(connections);
        var (began, took, next) = (new TimeSpan[requests.Length], new double[requests.Length], 0);
        var clock = Stopwatch.StartNew();
        for (var answered = 0; answered < requests.Length;)
        {
            for (; next < requests.Length && free.Count > 0 && Due(next) <= clock.Elapsed; next++)
            {
                began[next] = perSecond > 0 ? Due(next) : clock.Elapsed;
                var connection = free.Pop();
                connection.Send(next, requests[next]);
                busy.Add(connection.Socket, connection);
            }
            foreach (var connection in Readable(busy, next < requests.Length && free.Count > 0 ? Due(next) - clock.Elapsed : Timeout.InfiniteTimeSpan))
            {
                var answer = connection.Receive();
                if (answer.IsEmpty) continue;
                check(answer);
                took[connection.Request] = (clock.Elapsed - began[connection.Request]).TotalMilliseconds;
                busy.Remove(connection.Socket);
                free.Push(connection);
                answered++;
            }
        }
        foreach (var connection in free) connection.Dispose();
        return took;

        TimeSpan Due(int request) => perSecond > 0 ? TimeSpan.FromSeconds(request / perSecond) : TimeSpan.Zero;
    }

    /// <summary>The connections on which something came, waiting at most so long; whole milliseconds, as the system waits.</summary>
    private static List<HttpConnection> Readable(Dictionary<Socket, HttpConnection> busy, TimeSpan atMost)
    {
        var milliseconds = atMost == Timeout.InfiniteTimeSpan ? -1 : Math.Max(1, (int)atMost.TotalMilliseconds);
        if (busy.Count == 0)
        {
            Thread.Sleep(milliseconds);
            return [];
        }
        var sockets = busy.Keys.ToList();
        Socket.Select(sockets, null, null, milliseconds < 0 ? -1 : milliseconds * 1_000);
        return sockets.ConvertAll(socket => busy[socket]);
    }
}
