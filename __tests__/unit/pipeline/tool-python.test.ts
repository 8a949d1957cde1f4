/** The Python that runs our tools: one of the plan where the tools have wheels for it, else another one. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { LINUX_MACHINE } from '../../../__fixtures__/options.js'
import { describeRuns, type Given, simulate } from '../../../__fixtures__/simulated-machine.js'
import type { Interpreter } from '../../../src/core/model.js'
import { createStaging } from '../../../src/host/publish.js'
import { parsePython } from '../../../src/interpreters/versions.js'
import { openContext, toolInterpreter } from '../../../src/pipeline/context.js'

const found = (...names: string[]) =>
  names.map(name => ({ python: parsePython(name), path: `/of/the/plan/${name}` }) as unknown as Interpreter)

async function chosen(names: readonly string[], given: Given = {}, oldest?: number) {
  const machine = await simulate(given)
  const staging = await createStaging(machine.host.temp)
  const context = openContext(machine, staging, { watchPythons: async () => {} })
  try {
    const { path: python } = await toolInterpreter(context, found(...names), oldest)
    return machine.plain(python)
  } finally {
    await staging.dispose()
  }
}

describeRuns('the Python of the tools', () => {
  test('is the newest of the plan that they have wheels for', async () => {
    expect(await chosen(['3.12', '3.14', '3.13'])).toBe('/of/the/plan/3.14')
    expect(await chosen(['3.10', '3.15', '3.14t', 'pypy3.11'])).toBe('/of/the/plan/3.10')
    expect(await chosen(['3.10', '3.11'], {}, 11)).toBe('/of/the/plan/3.11')
  })

  test('is else one of this machine, the newest first', async () => {
    expect(await chosen(['3.9'])).toBe('/pythons/bin/python3.13')
    for (const minor of ['3.10', '3.11', '3.12', '3.14'])
      expect(await chosen(['3.9'], { pythons: [minor] })).toBe(`/pythons/bin/python${minor}`)
    expect(await chosen(['3.15'], { pythons: ['3.10', '3.11'] })).toBe('/pythons/bin/python3.11')
    expect(await chosen(['pypy3.11'], { pythons: ['3.10', '3.11'] }, 11)).toBe('/pythons/bin/python3.11')
  })

  test('is else any of the plan that is new enough', async () => {
    expect(await chosen(['3.9', '3.15'], { pythons: ['3.9'], files: {} })).toBe('/of/the/plan/3.15')
    expect(await chosen(['3.9', 'pypy3.11'], { pythons: ['3.10'] }, 11)).toBe('/of/the/plan/pypy3.11')
  })

  test('is else downloaded', async () => {
    const downloads: string[] = []
    const python = (folder: string) => path.join(folder, 'cpython-3.13.5-linux-x86_64-gnu/bin/python3.13')
    const answer: Given['answer'] = ({ label, tool, cwd }) => {
      if (label.startsWith('download Python')) {
        downloads.push(label)
        mkdirSync(path.dirname(python(cwd)), { recursive: true })
        writeFileSync(python(cwd), '', { mode: 0o755 })
        return {}
      }
      if (!tool.includes('cpython-3.13.5')) return undefined
      const known = {
        probe: 1,
        implementation: 'cpython',
        version: '3.13.5',
        executable: tool,
        prefix: '/',
        venv: true,
      }
      return { stdout: JSON.stringify({ ...known, ...LINUX_MACHINE, freeThreaded: false, markers: {} }) }
    }
    const chosenPath = await chosen(['3.9'], { pythons: ['3.9'], answer })
    expect([path.basename(chosenPath), chosenPath.includes('3.13.5'), downloads]).toStrictEqual([
      'python3.13',
      true,
      ['download Python 3.13'],
    ])
  })
})
