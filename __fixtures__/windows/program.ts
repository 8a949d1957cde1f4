/** Windows programs written in Python, as pip installs them. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zip } from '../archives.js'

/**
 * Distlib's launcher, the interpreter's path, and a zip file with the code.
 * @param python folder of Windows' CPython with pip, and `interpreter` its executable as Windows names it
 */
export function writeProgram(
  file: string,
  { python, interpreter }: { readonly python: string; readonly interpreter: string },
  source: string,
): void {
  const launcher = join(python, 'Lib', 'site-packages', 'pip', '_vendor', 'distlib', 't64.exe')
  const line = Buffer.from(`#!"${interpreter}"\r\n`)
  writeFileSync(file, Buffer.concat([readFileSync(launcher), line, zip([{ name: '__main__.py', data: source }])]))
}

/** `taskkill /PID n /T /F`: the one of Wine 8 does not know `/T`, which ends the children too. */
export const TASKKILL = `import ctypes, sys
from ctypes import wintypes

class Entry(ctypes.Structure):
    _fields_ = [("size", wintypes.DWORD), ("usage", wintypes.DWORD), ("pid", wintypes.DWORD),
                ("heap", ctypes.c_size_t), ("module", wintypes.DWORD), ("threads", wintypes.DWORD),
                ("parent", wintypes.DWORD), ("priority", wintypes.LONG), ("flags", wintypes.DWORD),
                ("file", wintypes.WCHAR * 260)]

kernel = ctypes.WinDLL("kernel32")
for function in (kernel.CreateToolhelp32Snapshot, kernel.OpenProcess):
    function.restype = wintypes.HANDLE
assert sys.argv[1] == "/PID" and sorted(sys.argv[3:]) == ["/F", "/T"], sys.argv
snapshot = wintypes.HANDLE(kernel.CreateToolhelp32Snapshot(2, 0))
entry = Entry(size=ctypes.sizeof(Entry))
children = {}
more = kernel.Process32FirstW(snapshot, ctypes.byref(entry))
while more:
    children.setdefault(entry.parent, []).append(entry.pid)
    more = kernel.Process32NextW(snapshot, ctypes.byref(entry))
tree = [int(sys.argv[2])]
for pid in tree:
    tree += [child for child in children.get(pid, []) if child not in tree]
ended = 0
for pid in tree:
    process = kernel.OpenProcess(1, False, pid)
    if process:
        ended += kernel.TerminateProcess(wintypes.HANDLE(process), 1)
sys.exit(0 if ended else 128)
`

/**
 * GNU tar as GitHub's cache client calls it on a runner of Windows, where it is Git's: `-cf`, `-xf` and `-tf` with gzip, paths as they
 * are given (`-P`).
 */
export const TAR = `import os, sys, tarfile

arguments = sys.argv[1:]
if "--version" in arguments:
    print("tar (GNU tar) 1.35")
    sys.exit()
given = {}
flags = set()
while arguments:
    one = arguments.pop(0)
    if one in ("-cf", "-xf", "-tf", "-C", "--exclude", "--files-from"):
        given[one] = arguments.pop(0)
    else:
        flags.add(one)
assert flags <= {"--posix", "-P", "-z", "--force-local"} and {"-P", "-z", "--force-local"} <= flags, sys.argv

def members(path):
    yield path
    if os.path.isdir(path):
        for name in sorted(os.listdir(path)):
            yield from members(path + "/" + name)

if "-cf" in given:
    with open(given["--files-from"], encoding="utf-8") as file:
        paths = file.read().splitlines()
    with tarfile.open(given["-cf"], "w:gz", format=tarfile.PAX_FORMAT, compresslevel=1) as archive:
        os.chdir(given["-C"])
        for path in paths:
            for name in members(path):
                member = archive.gettarinfo(name)
                # Python would drop the drive.
                member.name = name
                if member.isfile():
                    with open(name, "rb") as file:
                        archive.addfile(member, file)
                else:
                    archive.addfile(member)
else:
    with tarfile.open(given.get("-xf") or given["-tf"], "r:gz") as archive:
        if "-xf" in given:
            archive.extractall(given["-C"], filter="fully_trusted")
`
