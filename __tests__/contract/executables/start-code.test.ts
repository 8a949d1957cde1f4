/** A program that is its own interpreter, as a frozen one is: children of multiprocessing run what they should, and end. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { localPythons } from '../../../__fixtures__/python-tools.js'
import { multiprocessingChild, startCode } from '../../../src/executables/start-code.js'

let temp = ''
beforeAll(() => {
  temp = mkdtempSync(join(tmpdir(), 'start-code-'))
})
afterAll(() => rmSync(temp, { recursive: true, force: true }))

const APPLICATION = `import multiprocessing, os, sys

def twice(n):
    return 2 * n

def main():
    multiprocessing.set_executable(os.environ["PROGRAM"])
    context = multiprocessing.get_context(sys.argv[1])
    with context.Pool(1) as pool:
        print(pool.map(twice, [1, 2]), "multiprocessing" in sys.argv)
`

/** Runs the application; a program within a program within a program ends by itself, so that none starts without end. */
function run(python: string, ...words: readonly string[]): string {
  const [program, start] = [join(temp, 'program'), join(temp, 'start.py')]
  writeFileSync(join(temp, 'application.py'), APPLICATION)
  const entry = { module: 'application', attribute: 'main', script: undefined, gui: false, extras: [] } as const
  writeFileSync(start, `${multiprocessingChild()}${startCode({ kind: 'function', ...entry })}`)
  // The text of the program, and not a file, as PyOxidizer has it.
  writeFileSync(
    program,
    `#!/bin/sh\n[ "\${DEPTH:-0}" -gt 3 ] && exit 9\nexport DEPTH=$((\${DEPTH:-0} + 1))\nexec '${python}' -c "$(cat '${start}')" "$@"\n`,
  )
  chmodSync(program, 0o755)
  const env = { PATH: '/usr/bin:/bin', PROGRAM: program, PYTHONPATH: temp }
  const ended = spawnSync(program, words, { env, encoding: 'utf8', timeout: 30_000, killSignal: 'SIGKILL' })
  return `${ended.status} ${ended.stdout}${ended.status === 0 ? '' : ended.stderr.slice(-500)}`
}

const pythons = [...localPythons()]
;(process.platform === 'win32' ? describe.skip : describe)('children of multiprocessing', () => {
  test.each(pythons.flatMap(([version, python]) => ['spawn', 'forkserver'].map(method => [version, method, python])))(
    'Python %s, %s',
    (_, method = '', python = '') => expect(run(python, method)).toBe('0 [2, 4] False\n'),
  )

  test('arguments that only look like those of a child reach the application', () => {
    const [[, python = ''] = []] = pythons
    expect(run(python, 'spawn', 'multiprocessing', '-c', 'import multiprocessing')).toBe('0 [2, 4] True\n')
  })
})

test('it is no import of multiprocessing to a tool that searches for them', () => {
  expect(multiprocessingChild('start_a.py')).not.toMatch(/^\s*(?:import|from)\s+multiprocessing/m)
  expect(multiprocessingChild('start_a.py')).toContain('os.path.join(os.path.dirname(main.__file__), "start_a.py")')
})
