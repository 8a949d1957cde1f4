// Runs that are stopped at any moment: nothing is half done, and nothing is left.
import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, test } from '@jest/globals'
import { codes, command, pythons, start } from '../../../__fixtures__/command/command.js'
import { tinyProject } from '../../../__fixtures__/command/tiny.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { parseChecksums } from '../../../src/report/manifest.js'

const [python = ''] = pythons(1)
const ARGUMENTS = ['package', '--formats', 'sdist,wheel,pex', '--python-versions', python]
const dist = (dir: string) => path.join(dir, 'dist')

let cache = ''
/** Milliseconds of a whole run with what an earlier one stored. */
let whole = 0
beforeAll(async () => {
  cache = tempDir('cache')
  for (let run = 0; run < 2; run++) {
    const began = performance.now()
    const ended = await command(ARGUMENTS, tinyProject(), { XDG_CACHE_HOME: cache })
    expect(codes(ended)).toEqual([])
    whole = performance.now() - began
  }
}, 300_000)

/** Processes that have this in their environment. */
function having(mark: string): readonly string[] {
  const pids = readdirSync('/proc').filter(name => /^\d+$/.test(name) && Number(name) !== process.pid)
  return pids.filter(pid => {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(mark)
    } catch {
      return false
    }
  })
}

/** Whether the output folder is not there, or has all files as its list says and no other. */
function isWhole(folder: string): boolean {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch {
    return true
  }
  if (!names.includes('SHA256SUMS')) return false
  const sums = parseChecksums(readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8')) ?? new Map<string, string>()
  const sha256 = (name: string) =>
    createHash('sha256')
      .update(readFileSync(path.join(folder, name)))
      .digest('hex')
  const others = names.filter(name => !sums.has(name) && !['SHA256SUMS', 'manifest.json'].includes(name))
  return others.length === 0 && [...sums].every(([name, sum]) => names.includes(name) && sha256(name) === sum)
}

/** Times of a whole run at which it is stopped: spread over it, with more at its end, where files are written. */
const MOMENTS = [0.1, 0.25, 0.4, 0.55, 0.7, 0.8, 0.9, 0.95].map(part => part + Math.random() * 0.1)

const onLinux = process.platform === 'linux' ? test : test.skip
onLinux('stopped at any time: no process, no half output, no temporary file; the next run succeeds', async () => {
  const signals = ['SIGINT', 'SIGTERM'] as const
  const dir = tinyProject()
  for (const [index, moment] of MOMENTS.entries()) {
    const [temp, mark] = [tempDir('temp'), randomUUID()]
    // Every fourth begins with an empty store, where pip downloads.
    const env = { XDG_CACHE_HOME: index % 4 === 3 ? tempDir('cold') : cache, TMPDIR: temp, CANCEL_TEST: mark }
    const project = tinyProject()
    const run = start(ARGUMENTS, project, env)
    await sleep(whole * moment)
    run.child.kill(signals[index % 2])
    const { status, stderr } = await run.ended
    const what = `stopped at ${moment.toFixed(2)} of ${Math.round(whole)} ms, status ${status}: ${stderr}`
    expect([what, status === 130 || status === 0]).toEqual([what, true])
    expect([what, having(mark)]).toEqual([what, []])
    expect([what, readdirSync(temp)]).toEqual([what, []])
    expect([what, isWhole(dist(project))]).toEqual([what, true])
    expect([what, readdirSync(project).filter(name => name.startsWith('.package-python'))]).toEqual([what, []])
  }
  const after = await command(ARGUMENTS, dir, { XDG_CACHE_HOME: cache })
  expect([after.status, isWhole(dist(dir))]).toEqual([0, true])
})
