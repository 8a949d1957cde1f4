/** The Python that runs our tools: one of the plan where the tools have wheels for it, else another one. */
import { expect, test } from '@jest/globals'
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
    const { path } = await toolInterpreter(context, found(...names), oldest)
    return machine.plain(path)
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
})
