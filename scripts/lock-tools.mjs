// Writes src/tools/requirements/*.txt: every wheel of each pinned tool with its sha256, for all machines.
// Usage: node scripts/lock-tools.mjs UV [TOOL==VERSION ...]; UV is the path of any recent uv.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const [uv, ...asked] = process.argv.slice(2)
const folder = new URL('../src/tools/requirements/', import.meta.url)
const pinned = readdirSync(folder).flatMap(
  file => readFileSync(new URL(file, folder), 'utf8').match(/^[\w-]+==[^\s\\]+/m) ?? [],
)
for (const requirement of asked.length > 0 ? asked : pinned) {
  const [name] = requirement.split('==')
  const lock = execFileSync(
    uv,
    [
      'pip',
      'compile',
      '--universal',
      '--generate-hashes',
      '--no-deps',
      '--no-header',
      '--no-annotate',
      '--only-binary',
      ':all:',
      '-',
    ],
    {
      input: requirement,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  writeFileSync(new URL(`${name}.txt`, folder), lock)
  console.log(`${requirement}: ${lock.match(/--hash/g)?.length ?? 0} hashes`)
}
