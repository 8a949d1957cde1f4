/** How pex is run: away from every project, and with nothing of this machine in what it makes. */
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { buildPexBase, pexArguments, runPex } from '../../../src/pex/tool.js'

function toolIn(dir: string, said: string[] = []) {
  const seen: string[][] = []
  const runner = recordingRunner(({ cwd, onLine }) => {
    seen.push(readdirSync(cwd))
    onLine?.('working', 'stdout')
    return {}
  })
  const tool = {
    runner,
    python: '/python',
    pex: '/pex',
    pexRoot: '/root',
    dir,
    say: (line: string) => void said.push(line),
  }
  return { tool, runner, seen }
}

test('the base of every PEX is made in an empty folder, within a time', async () => {
  const dir = join(tempDir('tool'), 'deep', 'work')
  const said: string[] = []
  const { tool, runner, seen } = toolIn(dir, said)
  expect(await buildPexBase(tool)).toBe(join(dir, 'base.pex'))
  expect(runner.commands).toMatchObject([
    {
      label: 'create the PEX base',
      tool: '/python',
      args: [
        expect.stringMatching(/run_module\.py$/),
        ...['/pex', 'pex.bin.pex:main', ...pexArguments(join(dir, 'base.pex'), '/root')],
      ],
      env: { PYTHONHASHSEED: '0', PYTHONNOUSERSITE: '1' },
      limits: { total: 600_000, idle: 300_000 },
    },
  ])
  expect([seen, said]).toEqual([[[]], ['working']])
})

test('a folder that is there serves again, and what a call needs is added', async () => {
  const dir = tempDir('tool')
  mkdirSync(join(dir, 'empty'))
  const { tool, runner } = toolIn(dir)
  await runPex(tool, ['--version'], { label: 'x', env: { XDG_CACHE_HOME: undefined }, limits: { total: 5 } })
  expect(runner.commands).toMatchObject([{ cwd: join(dir, 'empty'), limits: { total: 5 } }])
  expect(runner.commands[0]?.env).toStrictEqual({
    ...{ PYTHONHASHSEED: '0', PYTHONNOUSERSITE: '1', XDG_CACHE_HOME: undefined },
  })
})
