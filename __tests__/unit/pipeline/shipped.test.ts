/** Which wheels the lock of a release lists: those of the dependencies, and the application's own with its size. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { tempDir } from '../../../__fixtures__/repository.js'
import { targetsOf } from '../../../__fixtures__/targets.js'
import type { Application } from '../../../src/pipeline/application.js'
import type { Context } from '../../../src/pipeline/context.js'
import { Graph, type Step } from '../../../src/pipeline/graph.js'
import { declareShipped } from '../../../src/pipeline/shipped.js'
import type { Dependencies, ProjectSteps } from '../../../src/pipeline/steps.js'

const targets = targetsOf(['3.12'], ['linux-x86_64', 'windows-x86_64'])
const done = <T>(value: T): Step<T> => ({ id: '', title: '', section: 'build', value: Promise.resolve(value) })

async function shippedBy(start: { readonly pexIfRunnable: boolean; readonly runnable: boolean }) {
  const dir = tempDir('shipped')
  const wheels = ['demo_app-1.0+local-cp312-cp312-win_amd64.whl', 'demo_app-1.0-py3-none-any.whl'].map(
    (name, index) => {
      writeFileSync(path.join(dir, name), 'x'.repeat(100 + index))
      return { path: path.join(dir, name), sha256: `${index}`.repeat(64) }
    },
  )
  const locked = {
    ...{ name: 'idna', version: '3.10', filename: 'idna-3.10-py3-none-any.whl', sha256: 'a'.repeat(64), size: 7 },
    url: 'https://files.invalid/idna-3.10-py3-none-any.whl',
  }
  const context = {
    configuration: {
      options: { entryPoint: start.runnable ? 'demo:main' : '' },
      plan: { pexIfRunnable: start.pexIfRunnable, platforms: [] },
      given: {},
      findLinks: [],
    },
  } as unknown as Context
  const choices = { scripts: [], files: [], mains: [] }
  const reporter = { timings: [], started: () => {}, ended: () => {}, detail: () => {}, note: () => {}, stop: () => {} }
  const step = declareShipped(new Graph(reporter, () => 0), context, {
    application: done({ name: 'Demo.App', version: '1.0', choices } as unknown as Application),
    wheels: done(wheels) as unknown as ProjectSteps['wheels'],
    dependencies: done({ targets, wheels: new Map([[targets[0]?.name, [locked]]]) } as unknown as Dependencies),
  })
  return step.value
}

test('each target has its own wheel, as its file name and the file say, beside the dependencies', async () => {
  const shipped = await shippedBy({ pexIfRunnable: false, runnable: true })
  const text = JSON.stringify(shipped)
  for (const [name, version, size] of [
    ['idna', '3.10', 7],
    ['demo-app', '1.0+local', 100],
    ['demo-app', '1.0', 101],
  ])
    expect(text).toMatch(
      new RegExp(`"name":"${name}","version":"${`${version}`.replace('+', '\\+')}"[^}]*"size":${size}\\b`),
    )
  expect(text).not.toContain('"size":0')
})

test('a library with nothing to run ships none', async () => {
  expect(await shippedBy({ pexIfRunnable: true, runnable: false })).toBeUndefined()
})
