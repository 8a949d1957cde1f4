#!/bin/sh
# Installs {{name}} {{version}}: the file for this machine, checked against the SHA-256 below. POSIX sh; needs no root.
# Usage, also behind `sh -s --`:
#   --dir DIR          folder for the program (default: ~/.local/bin)
#   --version VERSION  another version, checked against that release's SHA256SUMS
#   --format FORMAT    only this kind of file, where there are several
#   --mirror URL       download from URL/TAG/FILE
#   --uninstall        remove what this script installed
#   --force            replace or remove a file that this script did not install
# The same from the environment: {{env}}_INSTALL_DIR, _VERSION, _FORMAT, _MIRROR; _TIMEOUT is in seconds without data.
# curl or wget downloads, with its own proxy settings. To upgrade, run the installer of the newer version.
{ # The shell reads up to the matching bracket before it runs anything: a truncated script does nothing.
set -u

name='{{name}}'
program='{{program}}'
# Commands that are installed beside it.
others='{{#others}}{{command}} {{/others}}'
own_version='{{version}}'
own_tag='{{tag}}'
tag_before='{{tagBefore}}'
tag_after='{{tagAfter}}'
base='{{base}}'
repository='{{repository}}'
signer='{{signer}}'
attested='{{attested}}'

# system architecture libc minimum format kind pythons size sha256 file program-inside; in names, @ is the version.
rows() {
  while read -r system arch libc minimum format kind pythons size sha256 file inside; do
    "$@" || return 0
  done <<'ROWS'
{{#rows}}
{{system}} {{arch}} {{libc}} {{minimum}} {{format}} {{kind}} {{pythons}} {{size}} {{sha256}} {{file}} {{inside}}
{{/rows}}
ROWS
}

say() { printf '%s\n' "$*" >&2; }
fail() {
  say "$name installer: $*"
  exit 1
}
has() { command -v "$1" >/dev/null 2>&1; }
usage() {
  say "Installs $name $own_version. Options: --dir DIR, --version VERSION, --format FORMAT, --mirror URL, --uninstall, --force."
  say "See $base/$own_tag"
}

# ---- What is removed again when anything goes wrong.

child='' watcher='' new='' state='' made='' made_state='' placed='' first_receipt='' done=''
clean() {
  trap '' INT TERM HUP
  for process in $child $watcher; do kill "$process" 2>/dev/null; done
  [ -z "$new" ] || rm -rf "$new"
  [ -n "$done" ] && return
  [ -z "$placed" ] || rm -rf "$placed"
  [ -z "$first_receipt" ] || rm -f "$state/receipt"
  [ -z "$made_state" ] || rmdir "$state" 2>/dev/null
  folder=$dir
  while [ -n "$made" ] && rmdir "$folder" 2>/dev/null && [ "$folder" != "$made" ]; do folder=${folder%/*}; done
}
# Ends process $1 when file $2 has not grown for so long.
watch_growth() {
  last='' idle=0
  while kill -0 "$1" 2>/dev/null && sleep 1; do
    size=$(wc -c <"$2" 2>/dev/null)
    if [ "$size" = "$last" ]; then idle=$((idle + 1)); else idle=0 last=$size; fi
    [ "$idle" -lt "$timeout" ] || kill "$1" 2>/dev/null
  done
}
watched=''
# In the background, so that a signal is answered at once.
run() {
  "$@" &
  child=$!
  if [ -n "$watched" ]; then
    watch_growth "$child" "$watched" >/dev/null 2>&1 &
    watcher=$! watched=''
  fi
  wait "$child"
  status=$?
  child=''
  [ -z "$watcher" ] || kill "$watcher" 2>/dev/null
  watcher=''
  return "$status"
}

# ---- This machine.

# Whether version $1 is older than $2, by its first two numbers.
older() {
  have_minor=${1#*.} want_minor=${2#*.}
  [ "${1%%.*}" -lt "${2%%.*}" ] ||
    { [ "${1%%.*}" -eq "${2%%.*}" ] && [ "${have_minor%%.*}" -lt "${want_minor%%.*}" ]; }
}
# "2.36" of "glibc 2.36", "ldd (GNU libc) 2.36" and such like.
number() {
  for word in $1; do
    case $word in [0-9]*.[0-9]*)
      major=${word%%.*} minor=${word#*.}
      minor=${minor%%[!0-9]*}
      case $major$minor in *[!0-9]* | '') ;; *) printf '%s' "$major.$minor" && return ;; esac
      ;;
    esac
  done
}
detect() {
  has uname || fail 'there is no uname on PATH to find out what this machine is.'
  my_libc=- my_version=''
  machine=$(uname -m)
  case $(uname -s) in
    Linux) my_system=linux ;;
    Darwin) my_system=macos ;;
    MINGW* | MSYS* | CYGWIN* | Windows*) fail 'this is Windows: run install.ps1 of the same release in PowerShell.' ;;
    *) fail "there is no file for $(uname -s)." ;;
  esac
  case $machine in
    x86_64 | amd64) my_arch=x86_64 ;;
    aarch64 | arm64) my_arch=aarch64 ;;
    i?86 | x86) my_arch=x86 ;;
    armv7* | armv8l) my_arch=armv7l ;;
    *) my_arch=$machine ;;
  esac
  if [ "$my_system" = macos ]; then
    # A shell under Rosetta says x86_64.
    [ "$(sysctl -n hw.optional.arm64 2>/dev/null)" = 1 ] && my_arch=aarch64
    my_version=$(sw_vers -productVersion 2>/dev/null)
    case $my_version in *.*) ;; ?*) my_version=$my_version.0 ;; esac
    return
  fi
  # A system of 32 bits may have a kernel of 64.
  [ "$(getconf LONG_BIT 2>/dev/null)" = 32 ] && case $my_arch in x86_64) my_arch=x86 ;; aarch64) my_arch=armv7l ;; esac
  case $(getconf GNU_LIBC_VERSION 2>/dev/null) in
    glibc*)
      my_libc=glibc
      my_version=$(number "$(getconf GNU_LIBC_VERSION)")
      return
      ;;
  esac
  for loader in /lib/ld-musl-*.so.1; do [ -e "$loader" ] && my_libc=musl && return; done
  for loader in /lib64/ld*.so.* /lib/ld-linux*.so.* /lib/ld64.so.*; do [ -e "$loader" ] && my_libc=glibc; done
  [ "$my_libc" = glibc ] || return
  for library in /lib64/libc.so.6 /lib/*-linux-gnu*/libc.so.6 /usr/lib64/libc.so.6 /usr/lib/*-linux-gnu*/libc.so.6 /lib/libc.so.6 /usr/lib/libc.so.6; do
    # glibc prints its version when it is started as a program; its file need not be executable for the loader.
    [ -f "$library" ] || continue
    for loader in /lib64/ld-linux*.so.* /lib/ld-linux*.so.* /lib64/ld64.so.*; do
      [ -x "$loader" ] || continue
      my_version=$(number "$("$loader" "$library" 2>/dev/null)")
      [ -z "$my_version" ] || return 0
    done
  done
}
python_is() {
  "$1" -sEc 'import sys, platform, sysconfig
print("%s%d.%d%s" % ("pypy" if platform.python_implementation() == "PyPy" else "", sys.version_info[0], sys.version_info[1], "t" if sysconfig.get_config_var("Py_GIL_DISABLED") else ""))' </dev/null 2>/dev/null
}
# Whether PATH has one of these Pythons (3.12,3.13,pypy3.11); the PEX looks for it in the same way at each start.
find_python() {
  wanted=",$1,"
  names=''
  rest=$1
  while [ -n "$rest" ]; do
    one=${rest%%,*}
    case $rest in *,*) rest=${rest#*,} ;; *) rest='' ;; esac
    case $one in pypy*) names="$names $one" ;; *) names="$names python$one" ;; esac
  done
  for one in $names python3 python pypy3 pypy; do
    has "$one" || continue
    case $wanted in *",$(python_is "$one"),"*) return 0 ;; esac
  done
  return 1
}

# ---- Which file.

chosen='' known='' why=''
# One row: keeps the first that fits, and lists all; false ends the list.
consider() {
  here=$system-$arch
  [ "$libc" != musl ] || here="$here (musl)"
  known="$known
  $here: $format"
  [ "$system" = "$my_system" ] && [ "$arch" = "$try_arch" ] && [ "$libc" = "$my_libc" ] || return 0
  [ -z "$want_format" ] || [ "$want_format" = "$format" ] || return 0
  if [ -n "$sums" ]; then
    lookup || return 0
  else
    if [ "$minimum" != - ] && [ -n "$my_version" ] && older "$my_version" "$minimum"; then
      why="$why
  $format needs $(system_name) $minimum or newer, and this is $my_version"
      return 0
    fi
    case $kind in
      pex-*)
        if ! find_python "$pythons"; then
          why="$why
  $format needs one of these Pythons on PATH: $pythons"
          return 0
        fi
        ;;
    esac
    found_version=$own_version
  fi
  chosen="$file" chosen_sha256=$sha256 chosen_kind=$kind chosen_inside=$inside chosen_format=$format
  return 1
}
system_name() { if [ "$my_system" = macos ]; then echo macOS; else echo "$my_libc"; fi; }
# The file of another version in its SHA256SUMS; no version contains a dash.
lookup() {
  found=''
  while read -r hash entry; do
    entry=${entry#\*}
    case $entry in "${file%%@*}"*"${file#*@}") ;; *) continue ;; esac
    between=${entry#"${file%%@*}"}
    between=${between%"${file#*@}"}
    case $between in '' | *-*) continue ;; esac
    found=$between
    sha256=$hash
  done <"$sums"
  [ -n "$found" ] || return 1
  found_version=$found
}
choose() {
  try_arch=$my_arch
  rows consider
  if [ -z "$chosen" ] && [ "$my_system-$my_arch" = macos-aarch64 ] && arch -x86_64 /usr/bin/true 2>/dev/null; then
    try_arch=x86_64 known=''
    rows consider
  fi
  [ -n "$chosen" ] && return
  machine_is="$my_system-$my_arch"
  [ "$my_libc" = - ] || machine_is="$machine_is with ${my_libc}${my_version:+ $my_version}"
  fail "no file of version ${version:-$own_version} fits this machine, $machine_is.${why:+
Why not:$why}
${version:+The installer of that version may know others: $base/$tag/install.sh
}There are:$known"
}

# ---- Download and check.

fetch() {
  say "Downloading $1"
  if has curl; then
    # No argument of its own for http, which a mirror may have.
    case $1 in https:*) set -- "$1" "$2" --proto =https ;; *) set -- "$1" "$2" --proto =http,https ;; esac
    run curl --fail --silent --show-error --location --retry 1 --connect-timeout "$timeout" --speed-limit 1 \
      --speed-time "$timeout" "$3" "$4" --output "$2" "$1"
  else
    # Some builds of busybox know no time limit, and crash when they are given one.
    case $(wget --help 2>&1) in
      *-T*) run wget -q -t 2 -T "$timeout" -O "$2" "$1" ;;
      *)
        watched=$2
        run wget -q -O "$2" "$1"
        ;;
    esac
  fi || fail "$1 could not be downloaded (status $status). Check the network, the free space of $dir and the proxy settings; nothing was installed."
}
digest() {
  if has sha256sum; then
    sum=$(sha256sum <"$1")
  elif has shasum; then
    sum=$(shasum -a 256 <"$1")
  else
    sum=$(openssl dgst -sha256 -r <"$1")
  fi || return 1
  printf '%s' "${sum%% *}"
}
check_attestation() {
  [ "$attested" != no ] && [ -z "$mirror" ] && has gh || return 0
  if ! gh auth status >/dev/null 2>&1; then
    say 'Attestation: not checked, as gh is not logged in.'
    return 0
  fi
  if run gh attestation verify "$new/file" --repo "$repository" ${signer:+--signer-workflow "$signer"} >"$new/gh" 2>&1; then
    say "Attestation: verified, built by a workflow of $repository."
  elif [ "$attested" = required ]; then
    fail "gh attestation verify rejects $chosen: $(tail -n 3 "$new/gh"). Nothing was installed."
  else
    say 'Attestation: gh verified none.'
  fi
}

# ---- Install. The program is in DIR, other commands are links to it or start their own; what belongs to it is in
# DIR/.PROGRAM.installed.

# Whether the program in DIR is as this script left it.
ours() {
  [ -f "$state/receipt" ] && [ -f "$target" ] && [ ! -L "$target" ] || return 1
  there=$(digest "$target")
  while read -r key value; do [ "$key $value" = "program $there" ] && return 0; done <"$state/receipt"
  return 1
}
receipt_has() {
  [ -f "$state/receipt" ] || return 1
  while read -r key value; do [ "$key $value" = "$1" ] && return 0; done <"$state/receipt"
  return 1
}
# Whether command $1 in DIR is as this script left it.
ours_command() {
  [ -f "$dir/$1" ] && receipt_has "command $1 $(digest "$dir/$1")"
}
all_ours() {
  ours || return 1
  for one in $others; do ours_command "$one" || return 1; done
}
# The names of the commands that the receipt has.
known_commands() {
  [ -f "$state/receipt" ] || return 0
  while read -r key command _; do [ "$key" != command ] || echo "$command"; done <"$state/receipt"
}
quote() {
  left=$1 quoted=''
  while :; do
    case $left in
      *"'"*) quoted="$quoted${left%%"'"*}'\\''" left=${left#*"'"} ;;
      *) break ;;
    esac
  done
  printf "'%s'" "$quoted$left"
}
prepare_folders() {
  folder=$dir
  while [ ! -d "$folder" ] && [ -n "$folder" ]; do
    [ ! -e "$folder" ] && [ ! -L "$folder" ] || fail "$folder is not a folder."
    made=$folder
    folder=${folder%/*}
  done
  mkdir -p "$dir" || fail "$dir cannot be created; name another folder with --dir."
  if mkdir "$state" 2>/dev/null; then
    made_state=yes
  else
    [ -d "$state" ] || fail "$dir cannot be written; name another folder with --dir."
  fi
  mkdir "$state/new.$$" || fail "$dir cannot be written; name another folder with --dir."
  new=$state/new.$$
  # After its own folder is there: of two at once, at least one sees the other.
  for other in "$state"/new.*; do
    [ -d "$other" ] && [ "$other" != "$new" ] || continue
    kill -0 "${other##*.}" 2>/dev/null && fail "another installer is running; if not, remove $other."
    # Of an installer that was killed.
    rm -rf "$other"
  done
}
refuse_foreign() {
  [ ! -d "$target" ] || fail "$target is a folder."
  if [ -e "$target" ] || [ -L "$target" ]; then
    ours || [ -n "$force" ] ||
      fail "$target exists, and this script did not install it as it is. Name another folder with --dir, or replace it with --force."
  fi
  for one in $others; do
    [ ! -d "$dir/$one" ] || fail "$dir/$one is a folder."
    [ ! -e "$dir/$one" ] && [ ! -L "$dir/$one" ] || ours_command "$one" || [ -n "$force" ] ||
      fail "$dir/$one exists, and this script did not install it as it is. Name another folder with --dir, or replace it with --force."
  done
}
start_of() { printf '#!/bin/sh\nexec %s "$@"\n' "$(quote "$1")"; }
# What will be the other commands, in $new/commands: of one file links to it, by whose names it knows what to start.
make_commands() {
  made_commands=''
  [ -n "$others" ] || return 0
  mkdir "$new/commands" || fail "$dir cannot be written."
  for one in $others; do
    case $chosen_kind in
      *folder)
        own=$placed/${chosen_inside%"${chosen_inside##*/}"}$one
        # Another version may not have it.
        [ -f "$own" ] || { say "This version has no command $one."; continue; }
        start_of "$own" >"$new/commands/$one" && chmod 755 "$new/commands/$one" || fail "$dir cannot be written."
        hash=$(digest "$new/commands/$one")
        ;;
      *)
        ln -s "$program" "$new/commands/$one" || fail "$dir cannot be written, or cannot hold links."
        hash=$program_sha256
        ;;
    esac
    made_commands="$made_commands$one $hash
"
  done
}
place_commands() {
  while read -r one hash; do
    [ -n "$one" ] || continue
    [ ! -L "$dir/$one" ] || rm -f "$dir/$one"
    mv -f "$new/commands/$one" "$dir/$one" || fail "$dir/$one cannot be written."
  done <<COMMANDS
$made_commands
COMMANDS
  # Those that an earlier version had.
  for one in $1; do
    case "
$made_commands" in *"
$one "*) ;; *) rm -f "$dir/$one" ;; esac
  done
}
unpack() {
  mkdir "$new/unpacked" || fail "$dir cannot be written."
  run tar -xzf "$new/file" -C "$new/unpacked" || fail "$chosen could not be unpacked (status $status); nothing was installed."
  top=${chosen%.tar.gz}
  [ -f "$new/unpacked/$top/$chosen_inside" ] || fail "$chosen does not contain $top/$chosen_inside; nothing was installed."
  rm -f "$new/file"
  placed=$state/$(printf '%.16s' "$chosen_sha256")
  rm -rf "$placed"
  mv "$new/unpacked/$top" "$placed" || fail "$placed cannot be written."
  start_of "$placed/$chosen_inside" >"$new/file" || fail "$dir cannot be written."
}
write_receipt() {
  {
    echo "# What the installer of $name may replace and remove here."
    echo "version $found_version"
    echo "release $chosen_sha256"
    echo "program $program_sha256"
    [ -z "$1" ] || echo "program $1"
    while read -r one hash; do [ -z "$one" ] || echo "command $one $hash"; done <<COMMANDS
$made_commands$2
COMMANDS
  } >"$new/receipt" && mv -f "$new/receipt" "$state/receipt" || fail "$state/receipt cannot be written; nothing was installed."
}
require_tools() {
  has curl || has wget || fail 'there is neither curl nor wget on PATH.'
  has sha256sum || has shasum || has openssl ||
    fail 'there is no sha256sum, shasum or openssl on PATH to check the file with.'
}
install() {
  require_tools
  refuse_foreign
  detect
  sums=''
  if [ -z "$version" ] || [ "$version" = "$own_version" ] || [ "$version" = "$tag_before$own_version$tag_after" ]; then
    version='' tag=$own_tag
  else
    case $version in *[!A-Za-z0-9._+!-]*) fail "'$version' is not a version." ;; esac
    case $version in "$tag_before"[0-9]*) [ -n "$tag_before" ] && tag=$version || tag=$version$tag_after ;; *) tag=$tag_before$version$tag_after ;; esac
  fi
  # Before anything is downloaded or created, whether there is a file at all.
  [ -n "$version" ] || choose
  if [ -z "$version" ] && receipt_has "release $chosen_sha256" && all_ours; then
    done=yes
    say "$name $own_version is installed already: $target"
    return
  fi
  prepare_folders
  if [ -n "$version" ]; then
    say "Version $version: checked against the SHA256SUMS of its release, not against this script."
    fetch "${mirror:-$base}/$tag/SHA256SUMS" "$new/SHA256SUMS"
    sums=$new/SHA256SUMS
    choose
  fi
  chosen=${chosen%%@*}$found_version${chosen#*@}
  fetch "${mirror:-$base}/$tag/$chosen" "$new/file"
  got=$(digest "$new/file")
  [ "$got" = "$chosen_sha256" ] ||
    fail "$chosen is not the released file: its SHA-256 is $got, and not $chosen_sha256. Nothing was installed."
  check_attestation
  case $chosen_kind in *folder) unpack ;; esac
  chmod 755 "$new/file" || fail "$new/file cannot be made executable."
  program_sha256=$(digest "$new/file")
  before=''
  if ours; then before=$there; fi
  make_commands
  earlier='' earlier_lines=''
  for one in $(known_commands); do
    ours_command "$one" || continue
    earlier="$earlier $one" earlier_lines="$earlier_lines$one $(digest "$dir/$one")
"
  done
  [ -f "$state/receipt" ] || first_receipt=yes
  # Until the program is replaced, the receipt has both: the program in DIR is ours whatever happens in between.
  write_receipt "$before" "$earlier_lines"
  [ ! -L "$target" ] || rm -f "$target"
  mv -f "$new/file" "$target" || fail "$target cannot be written; nothing was installed."
  done=yes
  place_commands "$earlier"
  write_receipt '' ''
  for other in "$state"/[0-9a-f]*; do [ -d "$other" ] && [ "$other" != "$placed" ] && rm -rf "$other"; done
  say "Installed $name $found_version ($chosen_format): $target${others:+, and beside it ${others% }}"
  case ":$PATH:" in
    *":$dir:"*)
      first=$(command -v "$program")
      [ "$first" = "$target" ] || say "Another program of this name comes first on PATH: $first"
      ;;
    *) say "$dir is not on PATH. Add it, in ~/.profile for example: export PATH=$(quote "$dir"):\"\$PATH\"" ;;
  esac
}
uninstall() {
  [ -f "$state/receipt" ] || fail "this script installed no $program in $dir."
  # Before the program goes, which some are links to.
  commands=''
  for one in $(known_commands); do
    [ -e "$dir/$one" ] || [ -L "$dir/$one" ] || continue
    ours_command "$one" || [ -n "$force" ] || fail "$dir/$one was changed after it was installed; --force removes it."
    commands="$commands $one"
  done
  if [ -e "$target" ] || [ -L "$target" ]; then
    ours || [ -n "$force" ] || fail "$target was changed after it was installed; --force removes it."
    rm -f "$target" || fail "$target cannot be removed."
  fi
  for one in $commands; do
    if [ -e "$dir/$one" ] || [ -L "$dir/$one" ]; then rm -f "$dir/$one" || fail "$dir/$one cannot be removed."; fi
  done
  rm -rf "$state" || fail "$state cannot be removed."
  say "Removed $name: $target"
}

main() {
  dir=${{{env}}_INSTALL_DIR:-} version=${{{env}}_INSTALL_VERSION:-} want_format=${{{env}}_INSTALL_FORMAT:-}
  mirror=${{{env}}_INSTALL_MIRROR:-} timeout=${{{env}}_INSTALL_TIMEOUT:-60} force='' action=install
  while [ $# -gt 0 ]; do
    case $1 in
      --dir | --version | --format | --mirror) [ $# -gt 1 ] && [ -n "$2" ] || fail "$1 needs a value." ;;
    esac
    case $1 in
      --dir) dir=$2 && shift ;;
      --version) version=$2 && shift ;;
      --format) want_format=$2 && shift ;;
      --mirror) mirror=$2 && shift ;;
      --uninstall) action=uninstall ;;
      --force) force=yes ;;
      --help | -h) usage && return ;;
      *)
        usage
        fail "there is no option $1."
        ;;
    esac
    shift
  done
  [ -n "$dir" ] || [ -n "${HOME:-}" ] || fail 'HOME is not set: name a folder with --dir.'
  dir=${dir:-$HOME/.local/bin}
  case $dir in /*) ;; *) dir=$(pwd)/$dir ;; esac
  while case $dir in /) false ;; */) ;; *) false ;; esac do dir=${dir%/}; done
  mirror=${mirror%/}
  target=$dir/$program state=$dir/.$program.installed
  trap clean EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  $action
}

main "$@"
exit
}
