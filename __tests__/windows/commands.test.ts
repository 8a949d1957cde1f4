/** Every command on Windows (Wine): what it answers, and that bad inputs with Windows' paths are told and are no bugs. */
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { beforeAll, expect, jest } from '@jest/globals'
import { codes } from '../../__fixtures__/command/command.js'
import { tinyFiles } from '../../__fixtures__/command/tiny.js'
import { NODE_VERSION } from '../../__fixtures__/windows/kit.js'
import { type Ended, openWindows } from '../../__fixtures__/windows/machine.js'
import { writeProgram } from '../../__fixtures__/windows/program.js'
import { BUG, said, writeFiles } from '../../__fixtures__/windows/projects.js'
import { COMMANDS } from '../../src/core/model.js'
import { createLimiter } from '../../src/host/lifecycle.js'

jest.setTimeout(900_000)

const { machine, onWindows } = openWindows()
const limit = createLimiter(3)

/** Arguments, exit status, what is printed. */
const ANSWERS: readonly (readonly [args: readonly string[], says: RegExp])[] = [
  [['--help'], /^Usage: package-python COMMAND \[PATH\]/m],
  [['--version'], /^package-python \d+\.\d+\.\d+/],
  [['help', 'output-dir'], /output-dir/],
  [['completion', 'bash'], /complete -/],
  ...COMMANDS.map(name => [[name, '--help'], new RegExp(`^Usage: package-python ${name}\\b`, 'm')] as const),
]

/** Arguments, the exit status, and the code of the one error. */
const MISTAKES: readonly (readonly [args: readonly string[], status: number, code: string])[] = [
  [['package', 'nowhere'], 2, 'input/path'],
  [['package', 'W:\\nowhere'], 2, 'input/path'],
  [['package', 'W:/nowhere/below'], 2, 'input/path'],
  [['package', 'S:\\nowhere'], 2, 'input/path'],
  [['package', 'Q:\\no\\such\\drive'], 2, 'input/path'],
  [['package', '\\\\no-such-server\\share\\app'], 2, 'input/path'],
  [['package', '\\\\?\\W:\\nowhere'], 2, 'input/path'],
  [['package', 'CON'], 2, 'input/path'],
  [['package', 'a<b>|c?.txt'], 2, 'input/path'],
  [['package', 'tiny', '--formats=whl'], 2, 'input/invalid'],
  [['package', 'tiny', '--python-versions=2.7'], 4, 'interpreter/unsupported'],
  [['package', 'tiny', '--find-links=Q:\\none', '--formats=wheel'], 2, 'input/path'],
  [['package', 'tiny', '--plaform=windows-x86_64'], 2, 'input/unknown'],
  [['plan', 'W:\\nowhere', '--json'], 2, 'input/path'],
  [['build', '--plan=Q:\\plan.json', '--cell=a'], 2, 'input/plan'],
  [['build', '--plan=W:\\tiny\\pyproject.toml', '--cell=a'], 2, 'input/plan'],
  [['assemble', '--plan=W:\\none.json', '--parts=Q:\\'], 2, 'input/plan'],
  [['audit', 'W:\\none.json'], 2, 'input/path'],
  [['attest', '--output-dir=W:\\tiny'], 12, 'attest/unavailable'],
]

const runs = new Map<string, Promise<Ended>>()
const key = (args: readonly string[]) => args.join(' ')
const answer = (args: readonly string[]): Promise<Ended> => {
  const found = runs.get(key(args)) ?? limit(() => machine.command(args, { cwd: machine.folder }))
  runs.set(key(args), found)
  return found
}

/** A Python of Windows that starts another, which ends when the file is there. */
const WAITING = `import os, subprocess, sys, time
if len(sys.argv) == 1:
    sys.exit(subprocess.run([sys.executable, __file__, "child"]).returncode)
print("ready", flush=True)
while not os.path.exists("end"):
    time.sleep(0.05)
`

let doctor: Ended
let withShims: Ended
let withLauncher: Ended
beforeAll(async () => {
  if (machine === undefined) return
  writeFiles(join(machine.folder, 'tiny'), tinyFiles())
  mkdirSync(join(machine.folder, 'bin'))
  for (const name of ['git.cmd', 'python3.13.bat', 'cargo.cmd', 'python3.12'])
    writeFileSync(join(machine.folder, 'bin', name), '@exit /b 1\r\n')
  writeProgram(
    join(machine.windows, 'py.exe'),
    { python: machine.kit.python, interpreter: `${machine.python}\\python.exe` },
    `import sys
assert sys.argv[1:] == ["-0p"], sys.argv
print(" -V:3.11 *        ${machine.python.replaceAll('\\', '\\\\')}\\python.exe")
print(" -V:3.9           C:\\gone\\python.exe")
`,
  )
  const there = { cwd: machine.folder }
  const inBin = 'S:\\other;W:\\bin;W:bin;bin'
  doctor = await machine.command(['doctor'], there)
  withShims = await machine.command(['doctor'], { ...there, env: { WINEPATH: inBin, PATHEXT: '.CMD;.BAT;.EXE' } })
  withLauncher = withShims
})

for (const [args, says] of ANSWERS)
  onWindows(`package-python ${key(args)}`, async () => {
    const { status, stdout, stderr } = await answer(args)
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(says)
  })

for (const [args, status, code] of MISTAKES)
  onWindows(`package-python ${key(args)}: ${code}`, async () => {
    const ended = await answer(args)
    expect(said(ended)).not.toMatch(BUG)
    expect([ended.status, codes(ended)]).toEqual([status, [code]])
    expect(ended.stderr).toMatch(/^ {2}fix: \S/m)
  })

onWindows('doctor names the machine, its store and its Python', () => {
  expect([doctor.status, doctor.stderr]).toEqual([0, ''])
  expect(doctor.stdout).toContain(`Machine: windows x86_64, Node.js ${NODE_VERSION}`)
  expect(doctor.stdout).toMatch(/^Store: C:\\users\\\w+\\AppData\\Local\\package-python$/m)
  expect(doctor.stdout).toMatch(/Version: +3\.11\.11\s+Found by: path$/m)
  expect(doctor.stdout).toContain(`${machine.python}\\python.exe`)
})

onWindows('doctor asks the py launcher when no Python is on PATH', () => {
  expect([withLauncher.status, withLauncher.stderr]).toEqual([0, ''])
  expect(withLauncher.stdout).toMatch(/Version: +3\.11\.11\s+Found by: py-launcher$/m)
})

onWindows('what the py launcher lists and is not there is refused with a reason', () => {
  expect(withLauncher.stdout).toMatch(/refused: .*\s+.*\s+Found by: py-launcher\s+Path: +C:\\gone\\python\.exe/)
})

onWindows('PATHEXT makes no program of a script: .cmd and .bat are never started', () => {
  expect(withShims.stdout).toMatch(/^git: not found/m)
  expect(withShims.stdout).toMatch(/^Rust: .*no cargo on PATH/m)
  expect(withShims.stdout).not.toMatch(/3\.1[23]\b.*W:\\bin/)
})

onWindows(
  'programs and their children are started at fixed addresses, without which Wine fails now and then',
  async () => {
    writeFileSync(join(machine.folder, 'waiting.py'), WAITING)
    const running = machine.start('python', ['waiting.py'], { cwd: machine.folder })
    while (!running.said().includes('ready') && running.child.exitCode === null)
      await Promise.race([once(running.child.stdout as Readable, 'data'), running.ended])
    const processes = machine.processes().map(line => line.trim().split(' ')[0] ?? '')
    const personalities = processes.map(pid => readFileSync(`/proc/${pid}/personality`, 'utf8').trim())
    writeFileSync(join(machine.folder, 'end'), '')
    expect((await running.ended).status).toBe(0)
    expect(personalities.length).toBeGreaterThanOrEqual(2)
    // ADDR_NO_RANDOMIZE
    for (const personality of personalities) expect(personality).toBe('00040000')
  },
)
