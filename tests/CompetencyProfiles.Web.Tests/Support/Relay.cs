using System.Net;
using System.Net.Sockets;

namespace CompetencyProfiles.Web.Tests.Support;

/// <summary>A wire to a server that can be cut and mended, as a network or a restarted server does it.</summary>
internal sealed class Relay : IAsyncDisposable
{
    private readonly string host;
    private readonly int port;
    private readonly List<Socket> open = [];
    private readonly CancellationTokenSource end = new();
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task accepting;
    private bool isCut;

    public Relay(string host, int port)
    {
        (this.host, this.port) = (host, port);
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Breaks every connection and refuses new ones.</summary>
    public void Cut()
    {
        lock (open)
        {
            isCut = true;
            foreach (var socket in open)
                socket.Close(0);
            open.Clear();
        }
    }

    public void Mend()
    {
        lock (open)
            isCut = false;
    }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        Cut();
        await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!end.IsCancellationRequested)
        {
            var near = await listener.AcceptSocketAsync(end.Token);
            var far = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            near.NoDelay = true;
            lock (open)
            {
                if (isCut)
                {
                    near.Close(0);
                    continue;
                }

                open.AddRange([near, far]);
            }

            _ = CarryAsync(near, far);
        }
    }

    private async Task CarryAsync(Socket near, Socket far)
    {
        try
        {
            await far.ConnectAsync(host, port);
            await using var there = new NetworkStream(far);
            await using var here = new NetworkStream(near);
            await Task.WhenAny(here.CopyToAsync(there), there.CopyToAsync(here));
        }
        catch (Exception cut) when (cut is SocketException or IOException or ObjectDisposedException)
        {
        }
        finally
        {
            near.Close(0);
            far.Close(0);
        }
    }
}
