using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CompetencyProfiles.Benchmarks;

/// <summary>Asks for one page again and again over a few kept-open connections, with as little work of its own as possible.</summary>
internal static class Load
{
    /// <summary>How many answers came within the time; every one of them was 200 and complete.</summary>
    public static async Task<int> RunAsync(int port, string path, string cookie, TimeSpan time, int connections = 4)
    {
        var counts = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Factory.StartNew(
            () => Ask(port, path, cookie, time), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        return counts.Sum();
    }

    private static int Ask(int port, string path, string cookie, TimeSpan time)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveTimeout = 30_000 };
        socket.Connect(IPAddress.Loopback, port);
        var request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nCookie: {cookie}\r\nAccept: text/html\r\nAccept-Language: de\r\n\r\n");
        var buffer = new byte[2 * 1024 * 1024];
        var watch = Stopwatch.StartNew();
        var count = 0;
        while (watch.Elapsed < time)
        {
            socket.Send(request);
            Read(socket, buffer, path);
            count++;
        }

        return count;
    }

    private static void Read(Socket socket, byte[] buffer, string path)
    {
        var length = 0;
        while (true)
        {
            var read = socket.Receive(buffer, length, buffer.Length - length, SocketFlags.None);
            if (read == 0)
                throw new InvalidOperationException($"{path}: the connection was closed.");
            length += read;
            var answer = buffer.AsSpan(0, length);
            var headerEnd = answer.IndexOf("\r\n\r\n"u8);
            if (headerEnd < 0)
                continue;
            if (!answer.StartsWith("HTTP/1.1 200"u8))
                throw new InvalidOperationException($"{path}: {Encoding.ASCII.GetString(answer[..answer.IndexOf("\r\n"u8)])}");
            if (IsComplete(answer, headerEnd))
                return;
        }
    }

    private static bool IsComplete(ReadOnlySpan<byte> answer, int headerEnd)
    {
        var header = answer[..headerEnd];
        var at = header.IndexOf("Content-Length: "u8);
        if (at < 0)
            return answer.EndsWith("\r\n0\r\n\r\n"u8);
        var value = header[(at + 16)..];
        var end = value.IndexOf("\r\n"u8);
        return answer.Length >= headerEnd + 4 + int.Parse(end < 0 ? value : value[..end], System.Globalization.CultureInfo.InvariantCulture);
    }
}
