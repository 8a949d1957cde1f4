/** Runs that are stopped on Windows (Wine): nothing is half done, and no process and no temporary file is left. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, jest } from '@jest/globals'
import { codes } from '../../__fixtures__/command/command.js'
import { tinyFiles } from '../../__fixtures__/command/tiny.js'
import { type Ended, openWindows } from '../../__fixtures__/windows/machine.js'
import { BUG, said, writeFiles } from '../../__fixtures__/windows/projects.js'

jest.setTimeout(600_000)

const { machine, onWindows } = openWindows()
const at = (...parts: readonly string[]) => join(machine.folder, ...parts)

/** What a console sends to all of its programs, and what the task manager does. Wine 8 sends no Ctrl-Break. */
const WAYS = {
  'Ctrl-C': 'ctypes.windll.kernel32.GenerateConsoleCtrlEvent(0, 0)',
  kill: 'run.kill()',
} as const
type Way = keyof typeof WAYS
const NAMES = Object.keys(WAYS) as Way[]

/**
 * A build that takes longer than anyone waits, from a moment that the file `mark` tells of. What is ended at once can end
 * nothing, and Windows ends with it only what it has started itself: no child of the build.
 */
const slow = (way: Way, mark: string) => {
  const begin = `open(r'${mark}', 'w').close(); time.sleep(3600)`
  const child = `subprocess.run([sys.executable, "-c", "import time; ${begin}"])`
  return `
def build_sdist(output, settings=None):
    import subprocess, sys, time
    ${way === 'kill' ? begin : child}
`
}

/** Starts the command, waits for the build's child, stops the command, and writes its exit status down. */
const driver = (
  way: Way,
  { name, mark }: { readonly name: string; readonly mark: string },
  args: readonly string[],
) => `
import ctypes, os, signal, subprocess, sys, time
signal.signal(signal.SIGINT, lambda *_: None)
with open(r"W:\\${name}.output", "wb") as output:
    run = subprocess.Popen(${JSON.stringify([...machine.commandLine.argv, ...args])},
        stdin=subprocess.DEVNULL, stdout=output, stderr=output)
    while run.poll() is None and not os.path.exists(r"${mark}"):
        time.sleep(0.05)
    ${WAYS[way]}
    while run.poll() is None:
        time.sleep(0.05)
with open(r"W:\\${name}.status", "w") as status:
    status.write(str(run.returncode))
`

const ended = new Map<Way, { status: string; output: string; processes: readonly string[]; temp: readonly string[] }>()
let after: Ended

async function stop(way: Way): Promise<void> {
  const name = way.replace('-', '')
  const mark = `W:\\${name}.mark`
  writeFiles(at(name), tinyFiles({ backend: slow(way, mark) }))
  const args = [
    'package',
    `W:\\${name}`,
    '--formats=sdist wheel',
    '--python-versions=3.11',
    `--output-dir=W:\\${name}\\dist`,
  ]
  writeFileSync(at(`${name}.py`), driver(way, { name, mark }, args))
  await machine.runInConsole('python', [`W:\\${name}.py`], { cwd: machine.folder, env: machine.commandLine.env })
  // A process that was ended takes a moment to be gone; one that stays is found by the limit of the test.
  for (let looks = 0; machine.processes().length > 0 && looks < 100; looks++) await sleep(100)
  ended.set(way, {
    status: readFileSync(at(`${name}.status`), 'utf8'),
    output: readFileSync(at(`${name}.output`), 'utf8'),
    processes: machine.processes(),
    temp: readdirSync(machine.temp).filter(one => /package-python/.test(one)),
  })
}

beforeAll(async () => {
  if (machine === undefined) return
  mkdirSync(machine.temp, { recursive: true })
  for (const way of NAMES) await stop(way)
  writeFiles(at('after'), tinyFiles())
  after = await machine.command(['package', 'after', '--formats=sdist wheel', '--python-versions=3.11'], {
    cwd: machine.folder,
  })
})

const of = (way: Way) => {
  const found = ended.get(way)
  if (found === undefined) throw new Error(`no run was stopped by ${way}`)
  return found
}

onWindows('Ctrl-C ends the run with status 130 and is no bug', () => {
  const { status, output } = of('Ctrl-C')
  expect(output).not.toMatch(BUG)
  expect(status).toBe('130')
})

onWindows('Ctrl-C leaves no process, neither the backend nor what it started', () => {
  expect(of('Ctrl-C').processes).toEqual([])
})

onWindows('Ctrl-C leaves no temporary file and no output folder', () => {
  expect(of('Ctrl-C').temp).toEqual([])
  expect(readdirSync(at('CtrlC')).sort()).toEqual(['in_tree', 'pyproject.toml', 'tiny.py'])
})

onWindows('a run that is ended at once leaves no output folder', () => {
  expect(of('kill').status).toBe('1')
  expect(readdirSync(at('kill')).sort()).toEqual(['in_tree', 'pyproject.toml', 'tiny.py'])
})

onWindows('a run that is ended at once takes its build with it', () => {
  expect(of('kill').processes).toEqual([])
})

onWindows('the next run succeeds and removes what the ended one left', () => {
  expect(said(after)).not.toMatch(BUG)
  expect([after.status, codes(after)]).toEqual([0, []])
  expect(existsSync(at('dist', 'tiny-1.0.tar.gz'))).toBe(true)
  expect(readdirSync(machine.temp).filter(one => /package-python/.test(one))).toEqual([])
})
