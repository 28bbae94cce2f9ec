# Makes the .msi on Windows: packaging/windows.ps1 [-Try]. Needs a JDK 25, Git (for its bash), and WiX (3 or newer).
# -Try also installs it for this user, uses it and removes it again.
param([switch] $Try)
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
$root = Split-Path -Parent $PSScriptRoot
$target = Join-Path $PSScriptRoot 'target'

# Not the bash of the subsystem for Linux, which Windows may find first.
$git = Split-Path -Parent (Split-Path -Parent (Get-Command git).Source)
$env:PATH = (Join-Path $git 'bin') + ';' + (Join-Path $git 'usr\bin') + ';' + $env:PATH

Push-Location $root
try {
    & .\mvnw.cmd -B --no-transfer-progress -Pinstaller package
    if ($LASTEXITCODE -ne 0) { throw 'The build failed; what went wrong is said above.' }
} finally {
    Pop-Location
}
$msi = Get-ChildItem "$target\*.msi" | Select-Object -First 1
if (-not $msi) { throw 'The build made no .msi.' }
if (-not $Try) { return }

function Invoke-Installer([string] $What) {
    $log = "$target\msiexec.log"
    $process = Start-Process msiexec -Wait -PassThru -ArgumentList $What, "`"$($msi.FullName)`"", '/qn', '/l*', "`"$log`""
    if ($process.ExitCode -ne 0) { throw "msiexec $What ended with $($process.ExitCode); see $log" }
}

$data = Join-Path $target 'data'
New-Item -ItemType Directory -Force $data | Out-Null
$env:SCALEOUT_DATA = $data
Invoke-Installer '/i'
$program = Get-ChildItem "$env:LOCALAPPDATA" -Recurse -Filter scaleout.exe -ErrorAction SilentlyContinue |
    Where-Object { $_.DirectoryName -like '*scaleout-planner*' } | Select-Object -First 1
if (-not $program) { throw 'Nothing was installed.' }
& $program.FullName --version
& $program.FullName --help | Out-Null
& $program.FullName report "$root\sample-traces\burst-mixed-fleet" --out "$target\report.md"
& $program.FullName render "$root\sample-traces\burst-mixed-fleet" --out "$target\picture.png"
$window = Start-Process "$($program.DirectoryName)\scaleout-planner.exe" -PassThru -ArgumentList "`"$root\sample-traces\burst-mixed-fleet`""
Start-Sleep 20
if ($window.HasExited) { throw "The window closed by itself, with $($window.ExitCode)." }
Stop-Process $window
$window.WaitForExit()
Invoke-Installer '/x'
if (Test-Path $program.FullName) { throw "The removal left $($program.FullName)." }
if (-not (Test-Path $data)) { throw 'The removal took what is the user''s.' }
Write-Output "$($msi.Name) installs, works and can be removed."
