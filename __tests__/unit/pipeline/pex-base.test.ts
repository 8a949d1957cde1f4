/** Dependencies are written into a PEX straight from the store, and a damaged wheel never gets into it. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, jest, test } from '@jest/globals'
import { tempDir } from '../../../__fixtures__/repository.js'
import { targetsOf } from '../../../__fixtures__/targets.js'
import type { Context } from '../../../src/pipeline/context.js'
import { createEarlyPex, hashesWheels } from '../../../src/pipeline/pex.js'
import type { Dependencies } from '../../../src/pipeline/steps.js'
import type { FetchedWheel } from '../../../src/resolve/fetch.js'

const targets = targetsOf(['3.12'], ['linux-x86_64', 'windows-x86_64'])
const [linux = '', windows = ''] = targets.map(({ name }) => name)

function context(options: object = {}): Context {
  const root = tempDir('pex-base')
  const given = { pexLayout: 'zipapp', pexStrip: 'none', pexScope: ['universal'], ...options }
  const parts = {
    configuration: { options: given, plan: {} },
    staging: { root, dir: async () => root },
  }
  return parts as unknown as Context
}

function wheel(content: string, name = 'dep-1.0-py3-none-any.whl'): FetchedWheel {
  const file = path.join(tempDir('wheel'), name)
  writeFileSync(file, content)
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { name: 'dep', version: '1.0', filename: name, sha256, path: file }
}

function dependencies(forLinux: FetchedWheel, forWindows = forLinux): Dependencies {
  const wheels = new Map([
    [linux, [forLinux]],
    [windows, [forWindows]],
  ])
  const all = [...new Set([forLinux, forWindows])]
  const none = { folder: '', warnings: [], indexes: [], changes: { overrides: [], excludes: [] }, built: [] }
  return { targets, wheels, all, ...none, coverage: {} as Dependencies['coverage'] }
}

test('what is right in the store is read once', async () => {
  const found = dependencies(wheel('right'))
  const read = jest.fn(async () => found)
  const early = await createEarlyPex(context(), { dependencies: found, read }, () => {})
  expect(early.from).toBe(found)
  expect(read).not.toHaveBeenCalled()
  expect([...(early.files[0]?.wheels.values() ?? [])]).toEqual(found.all.map(({ sha256 }) => sha256))
})

test('a damaged wheel in the store is downloaded again, and reported', async () => {
  const right = wheel('right')
  const wrong = { ...right, path: wheel('wrong').path }
  const again = dependencies(right)
  const said: string[] = []
  const found = { dependencies: dependencies(wrong), read: async () => again }
  const early = await createEarlyPex(context(), found, line => said.push(line))
  expect(early.from).toBe(again)
  expect(said).toEqual([expect.stringContaining('is damaged')])
  const [zip] = early.files
  expect([...(zip?.wheels.values() ?? [])]).toEqual([right.sha256])
})

test('of two wheels with one name only one is written: both are read', async () => {
  const found = dependencies(wheel('one'), wheel('other'))
  const read = jest.fn(async () => found)
  await createEarlyPex(context(), { dependencies: found, read }, () => {})
  expect(read).toHaveBeenCalledTimes(1)
})

test('what is not read as it lies there is read before', async () => {
  expect(hashesWheels(context())).toBe(true)
  expect(hashesWheels(context({ pexLayout: 'loose' }))).toBe(false)
  expect(hashesWheels(context({ pexStrip: 'tests' }))).toBe(false)
})

test('another failure is the one of the run', async () => {
  const gone = { ...wheel('x'), path: path.join(tempDir('gone'), 'dep-1.0-py3-none-any.whl') }
  const read = jest.fn(async () => dependencies(wheel('x')))
  await expect(createEarlyPex(context(), { dependencies: dependencies(gone), read }, () => {})).rejects.toThrow()
  expect(read).not.toHaveBeenCalled()
})
