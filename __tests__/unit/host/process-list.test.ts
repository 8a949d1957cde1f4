/** How each system lists its processes, without asking this one. */
import { beforeEach, expect, jest, test } from '@jest/globals'

let there = true
let asked: { readonly tool: string; readonly args: readonly string[]; readonly cwd: string }[] = []
let stdout = ''
jest.unstable_mockModule('node:fs', () => ({ existsSync: () => there }))
jest.unstable_mockModule('../../../src/host/process/query.js', () => ({
  async query(tool: string, args: readonly string[], cwd: string) {
    asked.push({ tool, args, cwd })
    if (stdout === '') throw new Error('it does not answer')
    return { code: 0, stdout, stderr: '' }
  },
}))
jest.unstable_mockModule('node:fs/promises', () => ({
  readdir: async () => ['1', 'self', '20', '21', 'net'],
  readFile: async (file: string) => {
    if (file === '/proc/21/stat') throw new Error('it has ended')
    return file === '/proc/20/stat' ? '20 (a) S 1 20 20 0' : '1 (init) S 0 1 1 0'
  },
}))
const { pauseBetweenCounts, runningProcesses } = await import('../../../src/host/process/count.js')

beforeEach(() => {
  there = true
  asked = []
  stdout = '  1     0     1 Ss\n   20     1    20 R\n'
})

test('Linux has them in /proc; one that ends meanwhile is left out', async () => {
  expect(await runningProcesses('linux', {})).toEqual([
    { pid: 1, parent: 0, group: 1, session: 1 },
    { pid: 20, parent: 1, group: 20, session: 20 },
  ])
  expect(asked).toEqual([])
})

test.each(['darwin', 'freebsd'] as const)('%s asks ps', async platform => {
  expect(await runningProcesses(platform, {})).toEqual([
    { pid: 1, parent: 0, group: 1 },
    { pid: 20, parent: 1, group: 20 },
  ])
  expect(asked).toEqual([{ tool: '/bin/ps', args: ['-A', '-o', 'pid=,ppid=,pgid=,state='], cwd: '/bin' }])
})

test('Windows asks its own PowerShell, wherever it is installed', async () => {
  stdout = '4 0\r\n812 4\r\n'
  expect(await runningProcesses('win32', { SystemRoot: 'D:\\Win' })).toEqual([
    { pid: 4, parent: 0 },
    { pid: 812, parent: 4 },
  ])
  await runningProcesses('win32', {})
  const tool = (root: string) => `${root}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`
  expect(asked.map(one => one.tool)).toEqual([tool('D:\\Win'), tool('C:\\Windows')])
  expect(asked[0]?.args.slice(0, 3)).toEqual(['-NoProfile', '-NonInteractive', '-Command'])
})

test('without that program, or an answer of it, none is known', async () => {
  stdout = ''
  expect(await runningProcesses('darwin', {})).toEqual([])
  expect(asked).toHaveLength(1)
  there = false
  expect(await runningProcesses('darwin', {})).toEqual([])
  expect(asked).toHaveLength(1)
})

test('counting leaves time for other things, the more the longer it takes', () => {
  const pauses = (['linux', 'darwin', 'freebsd', 'win32'] as const).map(pauseBetweenCounts)
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(100)
  expect(pauses).toStrictEqual([...new Set(pauses)].sort((a, b) => a - b))
})
