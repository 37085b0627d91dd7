using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CompetencyProfiles.Web.Tests.Support;

/// <summary>One running server process.</summary>
internal sealed partial class Node : IAsyncDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();
    private bool isDisposed;
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Node(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"It ended: {Said}"));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>All it wrote to its log so far.</summary>
    public string Said => string.Join('\n', lines);

    public async Task ListeningAsync(TimeSpan patience) => await listening.Task.WaitAsync(patience);

    /// <summary>A browser behind the proxy; keeps no cookies of its own, follows no redirect.</summary>
    public async Task<HttpClient> BrowserAsync(string? cookie = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = await listening.Task };
        client.DefaultRequestHeaders.Host = Installation.Host;
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        if (cookie is not null)
            client.DefaultRequestHeaders.Add("Cookie", cookie);
        return client;
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>As a service manager does it. Returns the exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (isDisposed)
            return;
        isDisposed = true;
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;
        lines.Enqueue(line);
        if (Listening().Match(line) is { Success: true } found)
            listening.TrySetResult(new(found.Groups[1].Value));
    }

    [GeneratedRegex("Now listening on: (http://[0-9.:]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Listening();
}
