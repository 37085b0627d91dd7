using System.Diagnostics;

namespace CompetencyProfiles.Web.Documents;

/// <summary>
/// Prints a page to a tagged PDF by an installed Chromium. The one place that starts a program: with paths of our own making and nothing a user wrote,
/// two at a time, for half a minute at most, in a folder that is gone afterwards.
/// </summary>
internal sealed partial class ChromiumPdf(IConfiguration config, IWebHostEnvironment environment, ILogger<ChromiumPdf> log) : IDisposable
{
    private static readonly string[] KnownPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", @"C:\Program Files\Google\Chrome\Application\chrome.exe"];
    private static readonly string[] Files = ["css/theme.css", "css/profiles.css", "css/conversations.css", "css/print.css", "lib/bootstrap/bootstrap.min.css", "lib/inter/inter-latin-wght-normal.woff2", "lib/inter/inter-latin-ext-wght-normal.woff2"];
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30), Patience = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim places = new(2);
    private readonly string? program = config["Pdf:Chromium"] is { Length: > 0 } named ? named : KnownPlaces.FirstOrDefault(File.Exists);

    public bool IsThere => program is not null && File.Exists(program);

    /// <summary>Null where it did not work, and the reader has the print view.</summary>
    public async Task<byte[]?> PrintAsync(string html, CancellationToken cancel)
    {
        if (!IsThere || !await places.WaitAsync(Patience, cancel))
            return null;
        var folder = Directory.CreateTempSubdirectory("pdf");
        try
        {
            foreach (var file in Files)
                await CopyAsync(file, Path.Combine(folder.FullName, file), cancel);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "page.html"), html, cancel);
            return await RunAsync(folder.FullName, cancel);
        }
        catch (Exception exception) when (exception is IOException or System.ComponentModel.Win32Exception or UnauthorizedAccessException)
        {
            CouldNotPrint(log, exception);
            return null;
        }
        finally
        {
            places.Release();
            Delete(folder);
        }
    }

    private async Task<byte[]?> RunAsync(string folder, CancellationToken cancel)
    {
        var (page, pdf) = (new Uri(Path.Combine(folder, "page.html")).AbsoluteUri, Path.Combine(folder, "page.pdf"));
        string[] arguments =
        [
            "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic", "--disable-extensions",
            "--allow-file-access-from-files", $"--user-data-dir={Path.Combine(folder, "browser")}", "--export-tagged-pdf", "--no-pdf-header-footer", $"--print-to-pdf={pdf}",
            .. Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? ["--no-sandbox"] : Array.Empty<string>(), page,
        ];
        var start = new ProcessStartInfo(program!, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Limit);
        using var process = Process.Start(start)!;
        try
        {
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            TookTooLong(log, Limit.TotalSeconds);
            return null;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }

        return process.ExitCode == 0 && File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf, cancel) : null;
    }

    private async Task CopyAsync(string file, string to, CancellationToken cancel)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        await using var from = environment.WebRootFileProvider.GetFileInfo(file).CreateReadStream();
        await using var copy = File.Create(to);
        await from.CopyToAsync(copy, cancel);
    }

    // A child of the browser may still write for a moment; what stays then is in the system's folder for temporary files.
    private void Delete(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException exception)
        {
            CouldNotDelete(log, exception);
        }
    }

    public void Dispose() => places.Dispose();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Chromium could not print.")]
    private static partial void CouldNotPrint(ILogger log, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Chromium took longer than {Seconds} seconds.")]
    private static partial void TookTooLong(ILogger log, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A folder of Chromium could not be deleted.")]
    private static partial void CouldNotDelete(ILogger log, Exception exception);
}
