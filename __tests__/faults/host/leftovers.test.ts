// Daemons: processes that leave their group, their session and their parent, and may hold a pipe.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { gone } from '../../../__fixtures__/host/alive.js'
import type { Command } from '../../../src/host/process/command.js'
import { parseMarked } from '../../../src/host/process/leftovers.js'
import { createRunner } from '../../../src/host/process/process.js'

const folder = mkdtempSync(path.join(tmpdir(), 'package-python-leftovers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const runner = createRunner({ env: process.env })
const PYTHON = '/usr/bin/env'

/** Forks twice with a session of its own in between, then sleeps 40 s; its pid is in the file `name`. */
const daemon = (name: string, before = '') => `
import os, sys, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        ${before}
        with open(${JSON.stringify(path.join(folder, name))}, "w") as file: file.write(str(os.getpid()))
        time.sleep(40)
    os._exit(0)
os.wait()
while not os.path.exists(${JSON.stringify(path.join(folder, name))}): time.sleep(0.01)
`
const python = (script: string, more: Partial<Command> = {}): Command => ({
  label: 'try it',
  tool: PYTHON,
  args: ['python3', '-c', script],
  cwd: folder,
  ...more,
})
const pidIn = (name: string) => Number(readFileSync(path.join(folder, name), 'utf8'))
const CLOSED = 'os.dup2(os.open("/dev/null", os.O_RDWR), 1); os.dup2(1, 2)'

const onLinux = process.platform === 'linux' ? describe : describe.skip
onLinux('a daemon', () => {
  test.each([
    ['that holds the pipe', ''],
    ['that has closed it', CLOSED],
  ])('%s is ended with its command, which does not wait for it', async (name, before) => {
    const lines: string[] = []
    const began = performance.now()
    await runner.run(python(daemon(name, before), { onLine: line => lines.push(line) }))
    expect(performance.now() - began).toBeLessThan(10_000)
    expect(await gone(pidIn(name))).toBe(true)
    expect(lines).toEqual([expect.stringMatching(/^ended what it left running: \/\S*python3 -c/)])
  })

  test('below a program that waits for its output to end, as an installer does for a build backend', async () => {
    const outer = `import subprocess, sys; print(len(subprocess.run([sys.executable, "-c", sys.stdin.read()], stdout=subprocess.PIPE).stdout))`
    const began = performance.now()
    const { tail } = await runner.run(python(outer, { input: daemon('under') }))
    expect(performance.now() - began).toBeLessThan(15_000)
    expect(tail).toContain('0')
    expect(await gone(pidIn('under'))).toBe(true)
  })

  test('of another command of the same run is left alone', async () => {
    const slow = runner.run(
      python(`${daemon('slow', CLOSED)}\ntime.sleep(1.5)\nos.kill(int(open("slow").read()), 0)\nprint("alive")`),
    )
    await runner.run(python('pass'))
    expect((await slow).tail).toContain('alive')
  })

  test('is ended when everything is', async () => {
    const other = createRunner({ env: process.env })
    const finished = other.finish(python(`${daemon('all', CLOSED)}\ntime.sleep(60)`))
    finished.catch(() => {})
    while (!(await import('node:fs')).existsSync(path.join(folder, 'all')))
      await new Promise(one => setTimeout(one, 20))
    await other.endAll()
    expect(await gone(pidIn('all'))).toBe(true)
  })
})

test('what `ps -E` prints is read: exact marks, and those below them', () => {
  const text = [
    '  10 python -c x HOME=/ _PACKAGE_PYTHON_STARTED_BY=run.1.2 A=b',
    '  11 python _PACKAGE_PYTHON_STARTED_BY=run.1.20',
    '  12 python _PACKAGE_PYTHON_STARTED_BY=other.1.2',
    '  13 python',
  ].join('\n')
  expect(parseMarked(text, 'run.1.2')).toEqual([10])
  expect(parseMarked(text, 'run.1')).toEqual([10, 11])
  expect(parseMarked(text, 'run')).toEqual([10, 11])
})
