/**
 * The text in front of the archive, which the kernel gives to `/bin/sh` (pure). It finds a supported Python and,
 * from the second start on, directly runs what the first one installed: no other program runs in between.
 * POSIX shell only: dash, busybox and others run it. @see https://pubs.opengroup.org/onlinepubs/9699919799/idx/shell.html
 */
import type { TargetContents } from './contents.js'

interface Launcher {
  /** The name under which `src/python/pex_main.py` stores the environment of a start. */
  readonly content: string
  /** For messages: `CPython 3.9, 3.10`. */
  readonly pythons: string
  readonly platforms: string
  readonly targets: readonly TargetContents[]
}

/** Settings that `src/python/pex_main.py` follows, or has pex follow. @see https://docs.pex-tool.org/api/vars.html */
const UNUSUAL = [
  ...['PEX_DISABLE_VARIABLES', 'PEX_VENV', 'PEX_PYTHON', 'PEX_PYTHON_PATH', 'PEX_PATH', 'PEX_TOOLS'],
  ...['PEX_INHERIT_PATH', 'PEX_INTERPRETER_HISTORY'],
]

/**
 * A file for Windows alone begins with a line that the Windows launcher understands; it knows no `/bin/sh`.
 * @see https://docs.python.org/3/using/windows.html#shebang-lines
 */
export function launcherText(launcher: Launcher, windowsOnly: boolean): string {
  if (windowsOnly) return '#!/usr/bin/env python3\n'
  const { content, pythons, platforms, targets } = launcher
  return `#!/bin/sh
# ${pythons} for ${platforms}: a PEX file, which Python reads as a zip archive.
content=${content}
case \${PEX_DISABLE_VARIABLES:-} in '' | 0 | [Ff]alse) ;; *) unset PEX_PYTHON PEX_PYTHON_PATH ;; esac
root=\${PEX_ROOT:-\${HOME:+$HOME/.cache/pex}}
# With any of these settings, the Python behind decides.
unusual=${UNUSUAL.map(name => `\${${name}:-}`).join('')}
for settings in /etc/pexrc "\${HOME:-}/.pexrc" "\${0%/*}/.pexrc"; do
  [ ! -f "$settings" ] || unusual=$settings
done
isolated=-s
[ -n "\${PYTHONPATH:-}" ] && isolated=-I
versioned=${executableNames(targets).join(':')}
names=$versioned:python3:python:pypy3:pypy
places=\${PEX_PYTHON_PATH:-\${PATH:-/usr/local/bin:/usr/bin:/bin}}
first=
case \${PEX_PYTHON_PATH:+given}\${PEX_PYTHON:-} in
  given* | '') ;;
  */*) first=$PEX_PYTHON ;;
  *) names=$PEX_PYTHON ;;
esac
set -f
IFS=:
for place in \${PEX_PYTHON_PATH:-}; do
  [ -f "$place" ] && [ -x "$place" ] && first=\${first:-$place}
done
# What an earlier start has installed comes first: nothing has to be tried.
if [ -z "$unusual" ] && [ -n "$root" ]; then
  for name in $versioned; do
    for place in $places; do
      start=$root/package-python/$content$place/$name/start
      [ -r "$start" ] && [ -x "$place/$name" ] && read -r venv <"$start" || continue
      [ -x "$venv/bin/python" ] && [ -f "$venv/pex" ] || continue
      PEX=$0
      export PEX
      [ -z "\${PEX_VERBOSE:-}" ] || echo "$0 goes on in $venv" >&2
      exec "$venv/bin/python" $isolated "$venv/pex" "$@"
    done
  done
fi
for name in "" $names; do
  for place in $places; do
    python=\${place:-.}/$name
    [ -n "$name" ] || python=$first
    [ -f "$python" ] && [ -x "$python" ] || continue
    # A pyenv shim is there even when the version behind it is not switched on.
    "$python" -sES -c "" </dev/null >/dev/null 2>&1 || continue
    [ -z "\${PEX_VERBOSE:-}" ] || echo "$0 starts with $python" >&2
    __PACKAGE_PYTHON_FOUND_AS__=$python
    export __PACKAGE_PYTHON_FOUND_AS__
    exec "$python" -sE "$0" "$@"
  done
done
echo "\${0##*/} found none of its Pythons in $places." >&2
echo ${quoted(`It contains ${pythons} for ${platforms}.`)} >&2
echo "Install one of these Pythons, or name one: PEX_PYTHON=/path/to/python \${0##*/}" >&2
exit 1
`
}

/** The versioned program names of the supported Pythons; the newest ordinary one first. */
export function executableNames(targets: readonly TargetContents[]): string[] {
  const ordered = [...targets].sort((a, b) => preference(a) - preference(b) || b.version[1] - a.version[1])
  return [...new Set(ordered.map(executableName))]
}

function preference({ implementation, freeThreaded }: TargetContents): number {
  return implementation === 'pypy' ? 2 : freeThreaded ? 1 : 0
}

function executableName({ implementation, version, freeThreaded }: TargetContents): string {
  return `${implementation === 'pypy' ? 'pypy' : 'python'}${version.join('.')}${freeThreaded ? 't' : ''}`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
