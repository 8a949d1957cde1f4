/** Which command runs, with which downloads, and how what it throws is placed. */
import { expect, jest, test } from '@jest/globals'
import { asked } from '../../../__fixtures__/command/request.js'
import { fakeHost } from '../../../__fixtures__/fake-host.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import type { Command } from '../../../src/commands/request.js'
import { problemsOf } from '../../../src/core/errors.js'
import type { Host } from '../../../src/host/host.js'
import { thisMachine } from '../../../src/targets/platforms.js'

let opened: unknown[] = []
const vendor = await import('../../../src/host/vendor.js')
jest.unstable_mockModule('../../../src/host/vendor.js', () => ({
  ...vendor,
  async offlineHost(host: Host, folder: string, machine: string) {
    opened.push(folder, machine)
    return { host: { ...host, store: 'offline' }, dispose: async () => void opened.push('disposed') }
  },
}))
const { machineName, offlineWhenVendored } = await import('../../../src/commands/offline.js')
const { runCommand } = await import('../../../src/commands/index.js')

const stores: string[] = []
const command: Command = async ({ host }) => {
  stores.push(host.store)
  return []
}

test('with a vendor folder every download comes from it, and what was opened is closed', async () => {
  const workspace = tempDir('workspace')
  const host = fakeHost({ workspace })
  const { request } = asked(host, { vendor: 'v' })
  await offlineWhenVendored('package', command, request)(request, () => 0)
  expect(stores.splice(0)).toEqual(['offline'])
  expect(opened.splice(0)).toEqual([`${workspace}/v`, machineName(), 'disposed'])
  expect(host.said).toEqual([`No network: every download comes from ${workspace}/v`])
  const failing: Command = () => Promise.reject(new Error('it fails'))
  await expect(offlineWhenVendored('package', failing, request)(request, () => 0)).rejects.toThrow('it fails')
  expect(opened.splice(0)).toContain('disposed')
})

test.each([
  ['package', {}],
  ['package', { vendor: '' }],
  ['fetch', { vendor: 'v' }],
  ['release', { vendor: 'v' }],
] as const)('%s with %j runs as it is', async (name, values) => {
  opened = []
  const { request } = asked(fakeHost({ workspace: tempDir() }), values)
  expect(offlineWhenVendored(name, command, request)).toBe(command)
  expect(opened).toStrictEqual([])
})

test('the name of this machine is that of its platform', () => {
  const { os, arch, libc } = thisMachine()
  expect(machineName()).toBe(libc === 'musl' ? `musllinux-${arch}` : `${os}-${arch}`)
})

test('a command that does not exist is reported as `package` reports it, with what else is wrong', async () => {
  const { request } = asked(fakeHost({ workspace: tempDir() }), { command: 'pack', jobs: 'x' })
  const thrown = await runCommand(request).catch(error => error)
  const messages = problemsOf(thrown).map(({ message }) => message)
  expect(messages).toContainEqual(expect.stringContaining("'pack'"))
  expect(messages).toContainEqual(expect.stringContaining('jobs'))
})

test('a problem in a file is reported with its line', async () => {
  const workspace = tempDir('workspace')
  const table = (lead: string) =>
    `${lead}[project]\n${lead}name = "x"\n${lead}version = "1"\n${lead}[tool.package-python]\n${lead}jobs = 0\n`
  write(workspace, { 'pyproject.toml': table('') })
  const places = async (values: Record<string, string>) => {
    const { request } = asked(fakeHost({ workspace, env: { PATH: '' } }), { command: 'plan', ...values })
    const thrown = await runCommand(request).catch(error => error)
    return problemsOf(thrown).map(({ place }) => [place?.file, place?.line])
  }
  expect(await places({})).toEqual([['pyproject.toml', 5]])
})
