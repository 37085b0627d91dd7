# The test command for Windows: builds once and runs every test on SQLite and on a PostgreSQL server of its own. See ./test.
#   ./test.ps1 [what the full name of a test contains, or a filter]
param([string]$Filter = '')
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot
$env:DOTNET_NOLOGO = '1'; $env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'; $env:DOTNET_CLI_UI_LANGUAGE = 'en'
$configuration = if ($env:CONFIGURATION) { $env:CONFIGURATION } else { 'Release' }
$results = 'artifacts/tests'
$passed = 0; $failed = 0; $skipped = 0; $cluster = $null

function Find-Program([string[]]$candidates) {
    foreach ($candidate in $candidates) {
        if (-not $candidate) { continue }
        $found = Get-Command $candidate -ErrorAction SilentlyContinue | Select-Object -First 1
        if ($found) { return $found.Source }
        $found = Get-Item $candidate -ErrorAction SilentlyContinue | Sort-Object FullName | Select-Object -Last 1
        if ($found) { return $found.FullName }
    }
}

function Get-FreePort {
    $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
    $listener.Start()
    try { return $listener.LocalEndpoint.Port } finally { $listener.Stop() }
}

try {
    $env:CHROMIUM = Find-Program $env:CHROMIUM, 'chromium', 'chrome', "$env:ProgramFiles\Google\Chrome\Application\chrome.exe", "${env:ProgramFiles(x86)}\Microsoft\Edge\Application\msedge.exe"
    if (-not $env:CHROMIUM) { throw 'Chromium is missing. Install Chrome, Edge or Chromium, or let CHROMIUM name the program.' }

    if (-not $env:TEST_POSTGRESQL) {
        $initdb = Find-Program 'initdb', "$env:ProgramFiles\PostgreSQL\*\bin\initdb.exe"
        if (-not $initdb) { throw 'PostgreSQL is missing. Install it (winget install PostgreSQL.PostgreSQL.17), or let TEST_POSTGRESQL name a server: "Host=127.0.0.1;Username=postgres;Password=…".' }
        $pgctl = Join-Path (Split-Path $initdb) 'pg_ctl'
        $cluster = Join-Path ([System.IO.Path]::GetTempPath()) "competency-profiles-$PID"
        New-Item -ItemType Directory $cluster | Out-Null
        $password = [System.Guid]::NewGuid().ToString('N')
        Set-Content "$cluster/password" $password -Encoding ascii
        $port = Get-FreePort
        & $initdb -D "$cluster/data" -U postgres -A password --pwfile="$cluster/password" -E UTF8 --locale=C --no-sync | Out-Null
        & $pgctl -D "$cluster/data" -l "$cluster/log" -w start -o "-p $port -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=400" | Out-Null
        if ($LASTEXITCODE -ne 0) { throw "PostgreSQL did not start: $(Get-Content "$cluster/log" -Raw)" }
        $env:TEST_POSTGRESQL = "Host=127.0.0.1;Port=$port;Username=postgres;Password=$password"
    }

    $projects = @(Get-ChildItem tests/*/*.csproj | Where-Object { Select-String -Path $_ -Pattern '"xunit.v3"' -Quiet })
    Remove-Item $results -Recurse -Force -ErrorAction SilentlyContinue
    dotnet build CompetencyProfiles.sln -c $configuration --disable-build-servers -v quiet
    if ($LASTEXITCODE -ne 0) { $failed += $projects.Count - 1; throw 'It does not build.' }

    if ($Filter -and $Filter -notmatch '[=~]') { $Filter = "FullyQualifiedName~$Filter" }
    foreach ($project in $projects) {
        $name = $project.BaseName
        $arguments = @("artifacts/bin/$name/$($configuration.ToLowerInvariant())/$name.dll", '--logger', "trx;LogFileName=$name.trx", '--results-directory', $results,
            '--logger', 'console;verbosity=minimal', '--blame-hang-timeout', '20m', '--blame-hang-dump-type', 'none')
        if ($Filter) { $arguments += '--filter', $Filter }
        dotnet test @arguments
        $code = $LASTEXITCODE
        $total = 0; $ok = 0; $bad = 0
        if (Test-Path "$results/$name.trx") {
            $counters = ([xml](Get-Content "$results/$name.trx" -Raw)).TestRun.ResultSummary.Counters
            $total = [int]$counters.total; $ok = [int]$counters.passed
            $bad = [int]$counters.failed + [int]$counters.error + [int]$counters.timeout + [int]$counters.aborted
        }
        $passed += $ok; $failed += $bad; $skipped += $total - $ok - $bad
        if ($bad -eq 0 -and ($code -ne 0 -or ($total -eq 0 -and -not $Filter))) { Write-Warning "$name did not run to its end."; $failed++ }
    }
}
catch { Write-Warning "$_"; $failed++ }
finally {
    if ($cluster) {
        if ($pgctl) { & $pgctl -D "$cluster/data" -m immediate -w stop 2>$null | Out-Null }
        Remove-Item $cluster -Recurse -Force -ErrorAction SilentlyContinue
    }
}

$summary = "$passed passed, $failed failed"
if ($skipped) { $summary += ", $skipped skipped" }
Write-Output $summary
exit [int]($failed -gt 0 -or $passed -eq 0 -or ($skipped -gt 0 -and $env:CI -eq 'true'))
