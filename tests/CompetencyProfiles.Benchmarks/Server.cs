using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using CompetencyProfiles.Data;

namespace CompetencyProfiles.Benchmarks;

/// <summary>The product as a process of its own, bound to one core, so that what it does and what the load does stay apart.</summary>
internal sealed partial class Server : IAsyncDisposable
{
    private readonly Process process;

    private Server(Process process, int port, TimeSpan startUp) => (this.process, Port, StartUp) = (process, port, startUp);

    public int Port { get; }

    /// <summary>From the start of the process to the first page served.</summary>
    public TimeSpan StartUp { get; }

    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Resident memory in MB.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1024 / 1024;
        }
    }

    /// <summary>Of the resident memory what no file backs, in MB: the rest is code that the system reads again when it needs the room.</summary>
    public long Kept => OperatingSystem.IsLinux()
        ? File.ReadLines($"/proc/{process.Id}/smaps_rollup").Where(line => line.StartsWith("Private_Dirty:", StringComparison.Ordinal))
            .Sum(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], System.Globalization.CultureInfo.InvariantCulture)) / 1024
        : Memory;

    public static async Task<Server> StartAsync(DatabaseProvider provider, string connection, string folder)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet", [typeof(Company).Assembly.Location.Replace("CompetencyProfiles.Benchmarks.dll", "CompetencyProfiles.Web.dll", StringComparison.Ordinal)])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in new (string, string)[]
                 {
                     ("ASPNETCORE_ENVIRONMENT", "Benchmark"), ("ASPNETCORE_URLS", $"http://127.0.0.1:{port}"), ("Database__Provider", provider.ToString()),
                     ("Database__ConnectionString", connection), ("Keys__Folder", Path.Combine(folder, "keys")), ("Mail__PickupFolder", Path.Combine(folder, "mail")),
                     ("AllowedHosts", "*"), ("PublicBaseUrl", $"http://localhost:{port}"), ("Logging__LogLevel__Default", "Error"), ("SignIn__RequireSecondFactor", "false"),
                 })
            start.Environment[name] = value;

        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => { if (line.Data is { Length: > 0 } text) Console.Error.WriteLine($"  server: {text}"); };
        process.BeginOutputReadLine();
        using var http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(5) };
        while (true)
        {
            try
            {
                using var answer = await http.GetAsync("/account/sign-in");
                if (answer.IsSuccessStatusCode)
                    break;
            }
            catch (Exception notYet) when (notYet is HttpRequestException or TaskCanceledException && !process.HasExited && watch.Elapsed < TimeSpan.FromMinutes(2))
            {
                await Task.Delay(20);
            }
        }

        return new(process, port, watch.Elapsed);
    }

    /// <summary>Gives the server the first core; the load takes the others.</summary>
    public void Pin()
    {
        if (!OperatingSystem.IsLinux() || Environment.ProcessorCount < 2)
            return;
        Taskset(process.Id, "0");
        Taskset(Environment.ProcessId, $"1-{Environment.ProcessorCount - 1}");
    }

    /// <summary>Lets this process, and what it starts, use all cores again.</summary>
    public static void Unpin()
    {
        if (OperatingSystem.IsLinux() && Environment.ProcessorCount > 1)
            Taskset(Environment.ProcessId, $"0-{Environment.ProcessorCount - 1}");
    }

    /// <summary>Signs in as a browser does and answers the cookies to send along.</summary>
    public async Task<string> SignInAsync(string number)
    {
        var cookies = new CookieContainer();
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = new($"http://localhost:{Port}") };
        http.DefaultRequestHeaders.AcceptLanguage.Add(new StringWithQualityHeaderValue("de"));
        var page = await http.GetStringAsync("/account/sign-in");
        var fields = HiddenField().Matches(page).GroupBy(m => m.Groups["name"].Value).ToDictionary(g => g.Key, g => WebUtility.HtmlDecode(g.Last().Groups["value"].Value));
        fields["Input.Name"] = Company.AddressOf(number);
        fields["Input.Password"] = Company.Password;
        using var answer = await http.PostAsync("/account/sign-in", new FormUrlEncodedContent(fields));
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"Sign-in answered {answer.StatusCode}.");
        return cookies.GetCookieHeader(new($"http://localhost:{Port}/"));
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static void Taskset(int pid, string cores)
    {
        using var taskset = Process.Start(new ProcessStartInfo("taskset", ["-acp", cores, $"{pid}"]) { RedirectStandardOutput = true })!;
        taskset.WaitForExit();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("""<input[^>]*type="hidden"[^>]*name="(?<name>[^"]+)"[^>]*value="(?<value>[^"]*)"|<input[^>]*name="(?<name>[^"]+)"[^>]*type="hidden"[^>]*value="(?<value>[^"]*)" """, RegexOptions.NonBacktracking)]
    private static partial Regex HiddenField();
}
