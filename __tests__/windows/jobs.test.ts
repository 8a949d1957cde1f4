/** `plan`, `build` and `assemble` on Windows (Wine), as steps of three jobs of one workflow run; and the same on a laptop. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest } from '@jest/globals'
import { codes } from '../../__fixtures__/command/command.js'
import { tinyFiles } from '../../__fixtures__/command/tiny.js'
import { type Service, startService } from '../../__fixtures__/service/service.js'
import { takeArtifact } from '../../__fixtures__/service/take.js'
import { type Ended, openWindows, type Step } from '../../__fixtures__/windows/machine.js'
import { BUG, said, writeFiles } from '../../__fixtures__/windows/projects.js'

jest.setTimeout(1_200_000)

const { machine, onWindows } = openWindows()
const at = (...parts: readonly string[]) => join(machine.folder, ...parts)

let service: Service
const steps: Partial<Record<'plan' | 'build' | 'assemble' | 'early', Step>> = {}
let planned: Ended
let incomplete: Ended

const FILES = ['tiny-1.0-py3-none-any.whl', 'tiny-1.0.tar.gz']
interface Cell {
  readonly cell: string
  readonly runner: string
  readonly platform: string
}
const cells = () => (JSON.parse(steps.plan?.outputs.matrix ?? '') as { include: Cell[] }).include

beforeAll(async () => {
  if (machine === undefined) return
  service = await startService()
  writeFiles(at('tiny'), tinyFiles())
  const job = (name: string, inputs: Readonly<Record<string, string>>) =>
    machine.step(name, { cache: 'false', ...inputs }, at('tiny'), service.environment('run-1', `job-${name}`))
  const inputs = { formats: 'sdist wheel', 'python-versions': '3.11', platforms: 'windows-x86_64' }
  steps.plan = await job('plan', { command: 'plan', ...inputs })
  steps.early = await job('early', { command: 'assemble' })
  steps.build = await job('build', { command: 'build', cell: cells()[0]?.cell ?? '' })
  steps.assemble = await job('assemble', { command: 'assemble', 'output-dir': 'release' })

  const there = { cwd: machine.folder }
  const options = Object.entries(inputs).map(([name, value]) => `--${name}=${value}`)
  planned = await machine.command(['plan', 'W:\\tiny', '--json', '--plan=S:\\plan of tiny.json', ...options], there)
  incomplete = await machine.command(['assemble', 'tiny', '--plan=S:\\plan of tiny.json', '--parts=S:\\'], there)
})
afterAll(() => service?.close())

for (const name of ['plan', 'build', 'assemble'] as const)
  onWindows(`the step ${name} succeeds`, () => {
    const { main, post } = steps[name] as Step
    expect(said(main) + said(post)).not.toMatch(BUG)
    expect(main.stdout).not.toContain('::error')
    expect([main.status, main.stderr, post.status, post.stderr]).toEqual([0, '', 0, ''])
  })

onWindows('the matrix has one job, on a Windows runner', () => {
  expect(cells()).toMatchObject([{ platform: 'windows-x86_64', runner: expect.stringMatching(/^windows-/) }])
  expect(steps.plan?.outputs.build).toBe('true')
})

onWindows('plan.json is in the output folder, and names no place of this machine', () => {
  expect(steps.plan?.outputs.plan).toBe('W:\\tiny\\dist\\plan.json')
  const text = readFileSync(at('tiny', 'dist', 'plan.json'), 'utf8')
  expect(text).not.toMatch(/[A-Z]:\\\\|\r/)
})

onWindows('a laptop plans the same jobs, into a file on another drive', () => {
  expect(said(planned)).not.toMatch(BUG)
  expect([planned.status, codes(planned)]).toEqual([0, []])
  expect(() => JSON.parse(planned.stdout)).not.toThrow()
  const plan = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as { readonly cells: readonly unknown[] }
  const { cells } = plan(join(machine.second, 'plan of tiny.json'))
  expect(cells).toHaveLength(1)
  expect(cells).toEqual(plan(at('tiny', 'dist', 'plan.json')).cells)
})

onWindows('the job’s result is a workflow artifact with its files', async () => {
  const names = service.artifacts().map(({ name }) => name)
  const [result = ''] = names.filter(name => name.includes('windows-x86_64'))
  await takeArtifact(service, result, at('result'))
  expect(readdirSync(at('result'), { recursive: true })).toEqual(expect.arrayContaining(FILES))
})

onWindows('the release has the files of the job and what describes them', () => {
  expect(readdirSync(at('tiny', 'release'))).toEqual(
    expect.arrayContaining([...FILES, 'SHA256SUMS', 'manifest.json', 'tiny-1.0.cdx.json']),
  )
  expect(steps.assemble?.outputs.checksums).toBe('W:\\tiny\\release\\SHA256SUMS')
})

onWindows('one workflow artifact for PyPI with sdist and wheel, one for the release with everything', async () => {
  const { 'pypi-artifact': pypi = '', 'release-artifact': release = '' } = steps.assemble?.outputs ?? {}
  await takeArtifact(service, pypi, at('pypi'))
  await takeArtifact(service, release, at('release'))
  expect(readdirSync(at('pypi')).sort()).toEqual(FILES)
  expect(readdirSync(at('release'))).toEqual(expect.arrayContaining([...FILES, 'SHA256SUMS', 'manifest.json']))
})

onWindows('the release is summed up for a reader', () => {
  expect(steps.assemble?.summary).toContain('tiny 1.0')
  expect(steps.assemble?.summary).toContain('3.11')
})

onWindows('assemble before the jobs is refused, with one annotation', () => {
  const { main } = steps.early as Step
  expect(main.status).toBe(1)
  expect(said(main)).not.toMatch(BUG)
  expect([...main.stdout.matchAll(/^::error/gm)]).toHaveLength(1)
})

onWindows('assemble of a folder without results is refused on a laptop too', () => {
  expect(said(incomplete)).not.toMatch(BUG)
  expect([incomplete.status === 0, codes(incomplete).length > 0]).toEqual([false, true])
  expect(existsSync(at('dist'))).toBe(false)
})
