using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CompetencyProfiles.Web.Tests.Support;

/// <summary>How the sink behaves: what it answers to a recipient or after the text.</summary>
public enum SinkMode { Ok, RecipientLater, RecipientNever, TextLater, TextNever, HangAfterText, DropAfterText, DropBeforeText, Closing }

/// <summary>What arrived: the envelope as it was said, and the raw text.</summary>
public sealed record SinkMail(string MailFrom, IReadOnlyList<string> Recipients, string Raw)
{
    public string Header(string name)
    {
        var head = Raw[..Raw.IndexOf("\r\n\r\n", StringComparison.Ordinal)].Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n");
        return head.Single(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim();
    }
}

/// <summary>A mail server of its own on loopback that speaks just enough SMTP.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly Task accepting;
    private int open;

    public SmtpSink(SinkMode mode = SinkMode.Ok)
    {
        Mode = mode;
        listener.Start();
        accepting = AcceptAsync();
    }

    public SinkMode Mode { get; set; }
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;
    public ConcurrentQueue<SinkMail> Mails { get; } = [];

    /// <summary>Most connections that were open at the same time.</summary>
    public int MostOpen { get; private set; }

    /// <summary>Completed as soon as a whole text has arrived, whatever is answered.</summary>
    public TaskCompletionSource Arrived { get; } = new();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await listener.AcceptTcpClientAsync(ended.Token));
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        lock (listener)
            MostOpen = Math.Max(MostOpen, ++open);
        try
        {
            using var _ = client;
            using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
            await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
            await TalkAsync(reader, writer);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            // The other side hung up.
        }
        finally
        {
            lock (listener)
                open--;
        }
    }

    private async Task TalkAsync(StreamReader reader, StreamWriter writer)
    {
        var (from, recipients) = ("", new List<string>());
        await writer.WriteLineAsync(Mode == SinkMode.Closing ? "421 4.3.2 closing" : "220 sink");
        while (await reader.ReadLineAsync(ended.Token) is { } line)
        {
            var answer = "250 ok";
            if (line.StartsWith("MAIL FROM:", StringComparison.OrdinalIgnoreCase))
            {
                (from, recipients) = (line[10..], []);
            }
            else if (line.StartsWith("RCPT TO:", StringComparison.OrdinalIgnoreCase))
            {
                answer = Mode switch
                {
                    SinkMode.RecipientLater => "451 4.7.1 greylisted, try later",
                    SinkMode.RecipientNever => $"550 5.1.1 {line[8..]}: no such user",
                    _ => answer,
                };
                recipients.Add(line[8..]);
            }
            else if (line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
            {
                if (Mode == SinkMode.DropBeforeText)
                    return;
                await writer.WriteLineAsync("354 go");
                if (!await TakeTextAsync(reader, from, recipients))
                    return;
                answer = Mode switch { SinkMode.TextLater => "452 4.3.1 disk full", SinkMode.TextNever => "554 5.7.1 no", _ => "250 queued" };
            }
            else if (line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
            {
                return;
            }

            await writer.WriteLineAsync(answer);
        }
    }

    private async Task<bool> TakeTextAsync(StreamReader reader, string from, List<string> recipients)
    {
        var raw = new StringBuilder();
        while (await reader.ReadLineAsync(ended.Token) is { } line && line != ".")
            raw.Append(line).Append("\r\n");
        Mails.Enqueue(new(from, recipients, raw.ToString()));
        Arrived.TrySetResult();
        if (Mode == SinkMode.HangAfterText)
            await Task.Delay(Timeout.Infinite, ended.Token);
        return Mode != SinkMode.DropAfterText;
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await accepting;
        listener.Stop();
        ended.Dispose();
        listener.Dispose();
    }
}
