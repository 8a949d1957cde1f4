/** A launcher of an earlier run is only taken where it was compiled of the same sources. */
import path from 'node:path'
import { expect, jest, test } from '@jest/globals'
import { tempDir } from '../../../../__fixtures__/repository.js'
import { place } from '../../../../__fixtures__/simulated-executables.js'
import * as assets from '../../../../src/assets.js'

const sources = tempDir('sources')
jest.unstable_mockModule('../../../../src/assets.js', () => ({ ...assets, rustSources: () => sources }))

test('other Rust sources, or other names of them, are another launcher', async () => {
  const { rustBench } = await import('../../../../__fixtures__/simulated-executables.js')
  const { pythonVersion } = await import('../../../../__fixtures__/targets.js')
  const { rustTarget } = await import('../../../../src/executables/pyo3/machine.js')
  const { request } = rustBench()
  const { context, target, say } = request
  const rust = { cargo: '/cargo', rustc: '/rustc', version: '1.90.0', identity: '' }
  const compiled = async () => {
    jest.resetModules()
    const { launcherFor } = await import('../../../../src/executables/pyo3/compile.js')
    const own = rustTarget(target.platform)
    if (own === undefined) throw new Error('no target')
    const file = await launcherFor({ context, rust, target: own, os: 'linux', say }, pythonVersion('3.12'))
    return path.basename(path.dirname(file))
  }
  place(sources, { 'launcher/main.rs': 'one' })
  const one = await compiled()
  expect(await compiled()).toBe(one)
  place(sources, { 'launcher/main.rs': 'two' })
  const two = await compiled()
  place(sources, { 'launcher/more.rs': '' })
  expect(new Set([one, two, await compiled()]).size).toBe(3)
})
