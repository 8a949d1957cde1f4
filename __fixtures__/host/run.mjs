// Runs one command with our runner in a process of its own and prints what came of it as one line of JSON.
// argv: the folder of our compiled sources, a folder to make a private folder in, then the command.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const [lib, parent, tool, ...args] = process.argv.slice(2)
const load = name => import(pathToFileURL(path.join(lib, 'host', name)).href)
const [{ createRunner }, { listenForInterrupts }, { createStaging }] = await Promise.all(
  ['process/process.js', 'lifecycle.js', 'publish.js'].map(load),
)
/**
 * The peak memory of this process, in KiB. Linux counts in `maxRSS` what the process had before it became this
 * program, which is the size of the one that started it: here, of a jest worker after any number of test files.
 */
function mostMemory() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
}
const say = value => process.stdout.write(`${JSON.stringify(value)}\n`)

listenForInterrupts(() => process.exit(130))
process.on('SIGUSR2', () => process.exit(70))
const staging = await createStaging(parent)
const runner = createRunner({ env: process.env, onStart: (_, pid) => say({ pid }) })
try {
  const { code, tail } = await runner.finish({ label: 'try it', tool, args, cwd: staging.root })
  const lines = tail.length
  say({
    code,
    lines,
    longest: Math.max(0, ...tail.map(line => line.length)),
    rss: mostMemory(),
  })
} catch (error) {
  say({ error: error.code ?? String(error) })
}
await staging.dispose()
