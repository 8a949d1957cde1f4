# Installs {{name}} {{version}}: the file for this machine, checked against the SHA-256 below. Windows PowerShell 5.1 and
# PowerShell 7; needs no administrator. To upgrade, run the installer of the newer version.
#   -Dir DIR          folder for the program (default: ~\.local\bin)
#   -Version VERSION  another version, checked against that release's SHA256SUMS
#   -Format FORMAT    only this kind of file, where there are several
#   -Mirror URL       download from URL/TAG/FILE
#   -Uninstall        remove what this script installed
#   -Force            replace or remove a file that this script did not install
# The same from the environment: {{env}}_INSTALL_DIR, _VERSION, _FORMAT, _MIRROR; _TIMEOUT is in seconds.
# PowerShell reads all of a script before it runs any of it: a truncated one does nothing.
param(
  [string]$Dir = $env:{{env}}_INSTALL_DIR,
  [string]$Version = $env:{{env}}_INSTALL_VERSION,
  [string]$Format = $env:{{env}}_INSTALL_FORMAT,
  [string]$Mirror = $env:{{env}}_INSTALL_MIRROR,
  [switch]$Uninstall,
  [switch]$Force
)
# In a block of its own: `irm URL | iex` runs this in the session of the user, whose settings stay as they are.
& {
  $ErrorActionPreference = 'Stop'
  $ProgressPreference = 'SilentlyContinue'
  Set-StrictMode -Version 2

  $name = '{{name}}'
  $program = '{{program}}'
  # Commands that are installed beside it.
  $others = @({{#others}}'{{command}}'{{^last}}, {{/last}}{{/others}})
  $ownVersion = '{{version}}'
  $ownTag = '{{tag}}'
  $tagBefore = '{{tagBefore}}'
  $tagAfter = '{{tagAfter}}'
  $base = '{{base}}'
  $repository = '{{repository}}'
  $signer = '{{signer}}'
  $attested = '{{attested}}'
  # In names, @ is the version.
  $rows = @(
{{#rows}}
    @{ Arch = '{{arch}}'; Format = '{{format}}'; Kind = '{{kind}}'; Pythons = '{{pythons}}'; Sha256 = '{{sha256}}'; File = '{{file}}'; Inside = '{{inside}}' }
{{/rows}}
  )

  # No `exit`: it would close the window of a user who runs this by iex.
  function Stop-Install([string]$Message) { throw "$name installer: $Message" }
  function Say([string]$Message) { Write-Host $Message }

  function Get-Sha256([string]$Path) {
    $stream = [IO.File]::OpenRead($Path)
    $hasher = [Security.Cryptography.SHA256]::Create()
    try { return ([BitConverter]::ToString($hasher.ComputeHash($stream)) -replace '-', '').ToLowerInvariant() }
    finally {
      $stream.Dispose()
      $hasher.Dispose()
    }
  }

  function Get-Architecture {
    # A program of 32 bits on Windows of 64 sees its own architecture, and that of Windows in the second variable.
    $machine = $env:PROCESSOR_ARCHITEW6432
    if (-not $machine) { $machine = $env:PROCESSOR_ARCHITECTURE }
    switch ($machine) {
      'AMD64' { return @('x86_64') }
      # Windows on ARM runs programs for x86_64 too.
      'ARM64' { return @('aarch64', 'x86_64') }
      'x86' { return @('x86') }
      default { return @([string]$machine) }
    }
  }

  # The path of a Python of this list (3.12,3.13,pypy3.11), or nothing.
  function Find-Python([string]$Pythons) {
    $code = "import sys, platform, sysconfig; print('%s%d.%d%s|%s' % ('pypy' if platform.python_implementation() == 'PyPy' else '', sys.version_info[0], sys.version_info[1], 't' if sysconfig.get_config_var('Py_GIL_DISABLED') else '', getattr(sys, '_base_executable', None) or sys.executable))"
    $wanted = $Pythons -split ','
    $tries = @()
    foreach ($one in $wanted) { if ($one -notlike 'pypy*') { $tries += , @('py', "-$one") } }
    foreach ($one in @('python', 'python3', 'pypy3', 'pypy')) { $tries += , @($one) }
    foreach ($try in $tries) {
      $command = Get-Command $try[0] -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
      if (-not $command) { continue }
      $options = @($try | Select-Object -Skip 1) + @('-sEc', $code)
      # The Store's stand-in for Python writes to the error stream, which must not end this script.
      $ErrorActionPreference = 'Continue'
      try { $answer = & $command.Source $options 2>$null | Select-Object -Last 1 } catch { $answer = $null }
      $ErrorActionPreference = 'Stop'
      if (-not $answer) { continue }
      $parts = ([string]$answer).Trim() -split '\|', 2
      if ($parts.Count -eq 2 -and $wanted -contains $parts[0] -and (Test-Path -LiteralPath $parts[1] -PathType Leaf)) { return $parts[1] }
    }
  }

  # The versions of all rows, or those in the SHA256SUMS of another release; the first row that fits is returned.
  function Select-File($Sums) {
    $why = @()
    foreach ($arch in (Get-Architecture)) {
      foreach ($row in $rows) {
        if ($row.Arch -ne $arch -or ($Format -and $Format -ne $row.Format)) { continue }
        $found = @{ Version = $ownVersion; Sha256 = $row.Sha256; Row = $row; Python = '' }
        $first, $last = $row.File -split '@', 2
        if ($null -ne $Sums) {
          $match = $null
          # No version contains a dash.
          $pattern = '^([0-9a-fA-F]{64}) [ *]' + [regex]::Escape($first) + '([^-]+)' + [regex]::Escape($last) + '$'
          foreach ($line in $Sums) { if ($line -match $pattern) { $match = $Matches } }
          if ($null -eq $match) { continue }
          $found.Sha256 = $match[1].ToLowerInvariant()
          $found.Version = $match[2]
        }
        if ($row.Kind -like 'pex-*') {
          $found.Python = Find-Python $row.Pythons
          if (-not $found.Python) {
            $why += "$($row.Format) needs one of these Pythons on PATH: $($row.Pythons)"
            continue
          }
        }
        $found.File = $first + $found.Version + $last
        return $found
      }
    }
    $asked = if ($Version) { $Version } else { $ownVersion }
    $known = ($rows | ForEach-Object { "windows-$($_.Arch): $($_.Format)" }) -join '; '
    $reasons = if ($why.Count) { " Why not: $($why -join '; ')." } else { '' }
    Stop-Install "no file of version $asked fits this machine, windows-$(@(Get-Architecture)[0]).$reasons There are: $known."
  }

  function Get-File([string]$Url, [string]$Path) {
    Say "Downloading $Url"
    $options = @{ Uri = $Url; OutFile = $Path; UseBasicParsing = $true; TimeoutSec = $timeout }
    # Windows PowerShell knows the proxy of the system only; PowerShell 7 reads these variables by itself.
    $proxy = if ($Url -like 'https:*') { $env:HTTPS_PROXY } else { $env:HTTP_PROXY }
    if ($PSVersionTable.PSVersion.Major -lt 6 -and $proxy) { $options.Proxy = $proxy }
    try { Invoke-WebRequest @options }
    catch { Stop-Install "$Url could not be downloaded: $($_.Exception.Message) Nothing was installed." }
  }

  # Where gh is there and logged in.
  function Test-Attestation([string]$Path, [string]$File) {
    if ($attested -eq 'no' -or $Mirror -or -not (Get-Command gh -CommandType Application -ErrorAction SilentlyContinue)) { return }
    $ErrorActionPreference = 'Continue'
    & gh auth status *> $null
    if ($LASTEXITCODE -ne 0) {
      Say 'Attestation: not checked, as gh is not logged in.'
      return
    }
    $options = @('attestation', 'verify', $Path, '--repo', $repository)
    if ($signer) { $options += @('--signer-workflow', $signer) }
    $output = & gh $options 2>&1 | Out-String
    $ErrorActionPreference = 'Stop'
    if ($LASTEXITCODE -eq 0) { Say "Attestation: verified, built by a workflow of $repository." }
    elseif ($attested -eq 'required') { Stop-Install "gh attestation verify rejects ${File}: $output Nothing was installed." }
    else { Say 'Attestation: gh verified none.' }
  }

  # What the receipt says, by key; `program` is a list of the hashes that the program may have, `command` one of files and
  # their hashes.
  function Read-Receipt {
    $receipt = @{ version = ''; release = ''; target = ''; program = @(); command = @() }
    if (-not (Test-Path -LiteralPath "$state\receipt")) { return $receipt }
    foreach ($line in [IO.File]::ReadAllLines("$state\receipt")) {
      $key, $value = $line -split ' ', 2
      if ($key -eq 'program' -or $key -eq 'command') { $receipt[$key] += $value } elseif ($receipt.ContainsKey($key)) { $receipt[$key] = $value }
    }
    return $receipt
  }
  function Write-Receipt($Found, [string]$File, [string[]]$Hashes, [string[]]$Commands) {
    $lines = @("# What the installer of $name may replace and remove here.", "version $($Found.Version)", "release $($Found.Sha256)", "target $File")
    foreach ($hash in $Hashes) { if ($hash) { $lines += "program $hash" } }
    foreach ($command in $Commands) { if ($command) { $lines += "command $command" } }
    [IO.File]::WriteAllLines("$new\receipt", $lines)
    Move-Item -LiteralPath "$new\receipt" -Destination "$state\receipt" -Force
  }
  # Whether the file is as this script left it.
  function Test-Ours([string]$Path) {
    (Test-Path -LiteralPath $Path -PathType Leaf) -and ((Read-Receipt).program -contains (Get-Sha256 $Path))
  }

  # Whether a command in the folder is as this script left it.
  function Test-OurCommand([string]$File) {
    (Test-Path -LiteralPath "$Dir\$File" -PathType Leaf) -and ((Read-Receipt).command -contains "$File $(Get-Sha256 "$Dir\$File")")
  }
  # The files of commands that the receipt has, as far as they are there.
  function Get-KnownCommands {
    @((Read-Receipt).command | ForEach-Object { ($_ -split ' ')[0] } | Select-Object -Unique | Where-Object { Test-Path -LiteralPath "$Dir\$_" })
  }
  # Puts a file in its place; a program that runs can be renamed, and not replaced.
  function Move-Program([string]$Ready, [string]$Place, [string]$Aside) {
    if (Test-Path -LiteralPath $Place) { Move-Item -LiteralPath $Place -Destination $Aside }
    try { Move-Item -LiteralPath $Ready -Destination $Place }
    catch {
      if (Test-Path -LiteralPath $Aside) { Move-Item -LiteralPath $Aside -Destination $Place }
      throw
    }
  }

  function Install-Program {
    $sums = $null
    $tag = $ownTag
    $other = $Version -and $Version -ne $ownVersion -and $Version -ne "$tagBefore$ownVersion$tagAfter"
    if ($other) {
      if ($Version -notmatch '^[A-Za-z0-9._+!-]+$') { Stop-Install "'$Version' is not a version." }
      $isTag = $tagBefore -and $Version -match ('^' + [regex]::Escape($tagBefore) + '\d')
      $tag = if ($isTag) { $Version } else { "$tagBefore$Version$tagAfter" }
    }
    # Before anything is downloaded or created, whether there is a file at all.
    $found = if ($other) { $null } else { Select-File $null }
    $created = $null
    $placed = $null
    $done = $false
    $fresh = -not (Test-Path -LiteralPath "$state\receipt")
    $new = "$state\new.$PID"
    try {
      for ($folder = $state; $folder -and -not (Test-Path -LiteralPath $folder); $folder = Split-Path -Parent $folder) { $created = $folder }
      $null = New-Item -ItemType Directory -Force -Path $state
      $null = New-Item -ItemType Directory -Path $new
      # After its own folder is there: of two at once, at least one sees the other.
      foreach ($left in @(Get-ChildItem -LiteralPath $state -Directory -Filter 'new.*')) {
        if ($left.FullName -eq $new) { continue }
        $owner = $left.Name.Substring(4)
        if (Get-Process -Id $owner -ErrorAction SilentlyContinue) { Stop-Install "another installer is running; if not, remove $($left.FullName)." }
        # Of an installer that was ended, or a program that was running when it was replaced.
        Remove-Item -LiteralPath $left.FullName -Recurse -Force -ErrorAction SilentlyContinue
      }
      $from = if ($Mirror) { $Mirror.TrimEnd('/') } else { $base }
      if ($other) {
        Say "Version ${Version}: checked against the SHA256SUMS of its release, not against this script."
        Get-File "$from/$tag/SHA256SUMS" "$new\SHA256SUMS"
        $sums = [IO.File]::ReadAllLines("$new\SHA256SUMS")
        $found = Select-File $sums
      }
      $row = $found.Row
      $single = $row.Kind -eq 'file'
      $file = if ($single) { "$program.exe" } else { "$program.cmd" }
      $target = "$Dir\$file"
      if (Test-Path -LiteralPath $target -PathType Container) { Stop-Install "$target is a folder." }
      $receipt = Read-Receipt
      $mine = Test-Ours $target
      if ((Test-Path -LiteralPath $target) -and -not $mine -and -not $Force) {
        Stop-Install "$target exists, and this script did not install it as it is. Name another folder with -Dir, or replace it with -Force."
      }
      $files = @($others | ForEach-Object { if ($single) { "$_.exe" } else { "$_.cmd" } })
      foreach ($one in $files) {
        if (Test-Path -LiteralPath "$Dir\$one" -PathType Container) { Stop-Install "$Dir\$one is a folder." }
        if ((Test-Path -LiteralPath "$Dir\$one") -and -not (Test-OurCommand $one) -and -not $Force) {
          Stop-Install "$Dir\$one exists, and this script did not install it as it is. Name another folder with -Dir, or replace it with -Force."
        }
      }
      $whole = -not @($files | Where-Object { -not (Test-OurCommand $_) }).Count
      if ($mine -and $whole -and $receipt.release -eq $found.Sha256) {
        $done = $true
        Say "$name $($found.Version) is installed already: $target"
        return
      }
      Get-File "$from/$tag/$($found.File)" "$new\file"
      $got = Get-Sha256 "$new\file"
      if ($got -ne $found.Sha256) { Stop-Install "$($found.File) is not the released file: its SHA-256 is $got, and not $($found.Sha256). Nothing was installed." }
      Test-Attestation "$new\file" $found.File
      $ready = "$new\file"
      if (-not $single) {
        $id = $found.Sha256.Substring(0, 16)
        $placed = "$state\$id"
        if (Test-Path -LiteralPath $placed) { Remove-Item -LiteralPath $placed -Recurse -Force }
        if ($row.Kind -eq 'pex-file') {
          $null = New-Item -ItemType Directory -Path $placed
          Move-Item -LiteralPath "$new\file" -Destination "$placed\$program.pex"
          $inside = "$program.pex"
        }
        else {
          $null = New-Item -ItemType Directory -Path "$new\unpacked"
          if ($found.File -like '*.zip') {
            Add-Type -AssemblyName System.IO.Compression.FileSystem
            [IO.Compression.ZipFile]::ExtractToDirectory("$new\file", "$new\unpacked")
          }
          else {
            & tar -xzf "$new\file" -C "$new\unpacked"
            if ($LASTEXITCODE -ne 0) { Stop-Install "$($found.File) could not be unpacked; nothing was installed." }
          }
          $top = $found.File -replace '\.(tar\.gz|zip)$', ''
          $inside = $row.Inside -replace '/', '\'
          if (-not (Test-Path -LiteralPath "$new\unpacked\$top\$inside")) { Stop-Install "$($found.File) does not contain $top\$inside; nothing was installed." }
          Move-Item -LiteralPath "$new\unpacked\$top" -Destination $placed
        }
        foreach ($command in @($program) + $others) {
          $own = $inside
          # In a folder, each command has a program of its own; a PEX reads its name.
          if ($row.Kind -eq 'folder' -and $command -ne $program) { $own = Join-Path (Split-Path -Parent ".\$inside") "$command.exe" }
          $start = "`"%~dp0.$program.installed\$id\$own`""
          if ($found.Python) { $start = "`"$($found.Python -replace '%', '%%')`" $start" }
          if ($found.Python -and $others.Count) { $start = "$start $command" }
          $ready = if ($command -eq $program) { "$new\ready.cmd" } else { "$new\$command.cmd" }
          # cmd reads a batch file in the code page of the console.
          Set-Content -LiteralPath $ready -Value "@$start %*" -Encoding Oem
        }
        $ready = "$new\ready.cmd"
      }
      else {
        # One file knows by the name of a link what to start; a disk without links gets copies.
        foreach ($one in $files) {
          try { $null = New-Item -ItemType HardLink -Path "$new\$one" -Target $ready }
          catch { Copy-Item -LiteralPath $ready -Destination "$new\$one" }
        }
      }
      $commands = @($files | ForEach-Object { "$_ $(Get-Sha256 "$new\$_")" })
      $earlier = @(Get-KnownCommands | Where-Object { Test-OurCommand $_ })
      $earlierLines = @($earlier | ForEach-Object { "$_ $(Get-Sha256 "$Dir\$_")" })
      $hash = Get-Sha256 $ready
      $before = if ($mine) { Get-Sha256 $target } else { '' }
      # Until the program is replaced, the receipt has both: the program in the folder is ours whatever happens in between.
      Write-Receipt $found $file @($hash, $before) ($commands + $earlierLines)
      Move-Program $ready $target "$new\before"
      $done = $true
      foreach ($one in $files) { Move-Program "$new\$one" "$Dir\$one" "$new\before.$one" }
      foreach ($one in $earlier) { if ($files -notcontains $one) { Remove-Item -LiteralPath "$Dir\$one" -Force } }
      if ($receipt.target -and $receipt.target -ne $file -and (Test-Path -LiteralPath "$Dir\$($receipt.target)")) {
        if ($receipt.program -contains (Get-Sha256 "$Dir\$($receipt.target)")) { Remove-Item -LiteralPath "$Dir\$($receipt.target)" -Force }
      }
      Write-Receipt $found $file @($hash) $commands
      foreach ($left in @(Get-ChildItem -LiteralPath $state -Directory)) {
        if ($left.FullName -ne $placed -and $left.Name -notlike 'new.*') { Remove-Item -LiteralPath $left.FullName -Recurse -Force -ErrorAction SilentlyContinue }
      }
      Say "Installed $name $($found.Version) ($($row.Format)): $target$(if ($others.Count) { ", and beside it $($others -join ', ')" })"
      $onPath = @($env:Path -split ';' | Where-Object { $_.TrimEnd('\') -eq $Dir })
      if (-not $onPath.Count) {
        Say "$Dir is not on PATH. Add it for this user: [Environment]::SetEnvironmentVariable('Path', [Environment]::GetEnvironmentVariable('Path', 'User') + ';$Dir', 'User')"
      }
    }
    finally {
      Remove-Item -LiteralPath $new -Recurse -Force -ErrorAction SilentlyContinue
      if (-not $done) {
        if ($placed) { Remove-Item -LiteralPath $placed -Recurse -Force -ErrorAction SilentlyContinue }
        if ($fresh) { Remove-Item -LiteralPath "$state\receipt" -Force -ErrorAction SilentlyContinue }
        if ($created) { Remove-Item -LiteralPath $created -Recurse -Force -ErrorAction SilentlyContinue }
      }
    }
  }

  function Uninstall-Program {
    if (-not (Test-Path -LiteralPath "$state\receipt")) { Stop-Install "this script installed no $program in $Dir." }
    $target = "$Dir\$((Read-Receipt).target)"
    if (Test-Path -LiteralPath $target) {
      if (-not (Test-Ours $target) -and -not $Force) { Stop-Install "$target was changed after it was installed; -Force removes it." }
      Remove-Item -LiteralPath $target -Force
    }
    foreach ($one in Get-KnownCommands) {
      if (-not (Test-OurCommand $one) -and -not $Force) { Stop-Install "$Dir\$one was changed after it was installed; -Force removes it." }
      Remove-Item -LiteralPath "$Dir\$one" -Force
    }
    Remove-Item -LiteralPath $state -Recurse -Force
    Say "Removed ${name}: $target"
  }

  if ($PSVersionTable.PSVersion.Major -ge 6 -and -not $IsWindows) { Stop-Install 'this is not Windows: run install.sh of the same release.' }
  # Windows PowerShell may offer only older TLS by itself.
  if ($PSVersionTable.PSVersion.Major -lt 6) { [Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12 }
  $timeout = if ($env:{{env}}_INSTALL_TIMEOUT) { [int]$env:{{env}}_INSTALL_TIMEOUT } else { 60 }
  if (-not $Dir) { $Dir = Join-Path $HOME '.local\bin' }
  $Dir = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Dir).TrimEnd('\')
  $state = "$Dir\.$program.installed"
  if ($Uninstall) { Uninstall-Program } else { Install-Program }
}
