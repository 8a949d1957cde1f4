/** Whole commands on a simulated machine: `plan` and its `build`, `package` and `doctor`. Nothing is started. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, jest, test } from '@jest/globals'
import { asked, told } from '../../../__fixtures__/command/request.js'
import { describeRuns, type Given, type Simulation, simulate } from '../../../__fixtures__/simulated-machine.js'
import { indexed } from '../../../__fixtures__/simulated-tools.js'
import { problemsOf } from '../../../src/core/errors.js'
import type { ProcessRunner } from '../../../src/host/process/command.js'

const processes = await import('../../../src/host/process/process.js')
let runner: ProcessRunner
jest.unstable_mockModule('../../../src/host/process/process.js', () => ({ ...processes, createRunner: () => runner }))
const { buildCommand } = await import('../../../src/commands/build.js')
const { doctorCommand } = await import('../../../src/commands/doctor.js')
const { packageCommand } = await import('../../../src/commands/package.js')
const { planCommand } = await import('../../../src/commands/plan.js')
const COMMANDS = {
  plan: planCommand,
  build: buildCommand,
  package: packageCommand,
  doctor: doctorCommand,
}

const GIVEN: Given = { index: [indexed({ name: 'dep' })] }
const QUIET = {
  audit: 'off',
  sbom: 'none',
  licenses: 'off',
  checks: 'none',
  reproducible: 'off',
}

const NATIVE = (tag: string): Given => ({
  tag: () => tag,
  files: { 'fast.c': '' },
  members: { 'app.so': `\x7fELF\x02\x01\x01${'x'.repeat(60)}` },
})

let machine: Simulation
async function run(name: keyof typeof COMMANDS, values: Record<string, string> = {}, json = false) {
  const { host } = machine
  const prepared: string[] = []
  const { request, text } = asked(host, values, { json, prepare: async ({ jobs }) => void prepared.push(String(jobs)) })
  const failures = await COMMANDS[name](request, () => 0).catch(thrown => {
    const problems = problemsOf(thrown)
    if (problems.length === 0) throw thrown
    return problems
  })
  return { text: text(), failures: told(failures), fixes: failures.map(({ fix }) => fix), prepared }
}
const names = (folder: string) => readdirSync(join(machine.host.workspace, folder)).sort()

beforeEach(async () => {
  machine = await simulate(GIVEN)
  runner = machine.runner
})

describeRuns('on one machine', () => {
  test('package: what is built is in the output folder, and said', async () => {
    const { failures, text, prepared } = await run('package', { ...QUIET, formats: 'sdist wheel' })
    expect(failures).toStrictEqual([])
    expect(names('dist')).toEqual(['SHA256SUMS', 'app-1.0-py3-none-any.whl', 'app-1.0.tar.gz', 'manifest.json'])
    expect(text).toMatch(/app 1\.0/)
    expect(prepared).toHaveLength(1)
  })

  test('package: attestations that are not possible, and uploads, are errors before anything is built', async () => {
    expect((await run('package', { ...QUIET, attest: 'true' })).failures).toEqual([
      expect.stringMatching(/^attest\/unavailable: /),
    ])
    expect(names('.')).not.toContain('dist')
  })

  test('plan, then build of its only matrix job: the files, and the job result', async () => {
    const values = { ...QUIET, formats: 'wheel', platforms: 'linux-x86_64', native: 'false', plan: 'plan.json' }
    expect((await run('plan', values)).failures).toStrictEqual([])
    const { failures, prepared } = await run('build', { plan: 'plan.json' })
    expect(failures).toStrictEqual([])
    expect(prepared).toHaveLength(1)
    expect(names('dist')).toEqual(['app-1.0-py3-none-any.whl', 'part-linux-x86_64.json'])
    const result = JSON.parse(readFileSync(join(machine.host.workspace, 'dist', 'part-linux-x86_64.json'), 'utf8'))
    expect(result).toMatchObject({ schema: 1, cell: 'linux-x86_64', artifacts: [{ file: 'app-1.0-py3-none-any.whl' }] })
  })

  test.each([
    ['another version', undefined, 'app-1.0-py3-none-any.whl', /^Use the same project and the same inputs/],
    [
      'native code',
      'cp312-abi3-linux_x86_64',
      'app-1.0-cp312-abi3-',
      /^The plan expects pure Python \(.*\), but the wheel is for one/,
    ],
  ])('build: a wheel that is not the planned one is reported by the job: %s', async (_, tag, name, fix) => {
    machine = await simulate({ ...GIVEN, tools: ['auditwheel'], ...(tag !== undefined && NATIVE(tag)) })
    runner = machine.runner
    const values = { ...QUIET, formats: 'wheel', platforms: 'linux-x86_64', native: 'false', plan: 'plan.json' }
    expect((await run('plan', values)).failures).toStrictEqual([])
    const file = join(machine.host.workspace, 'plan.json')
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('app-1.0-*', 'app-2.0-*'))
    const { failures, fixes } = await run('build', { plan: 'plan.json' })
    expect(failures).toEqual([
      expect.stringMatching(
        /^build\/mismatch: The files of matrix job linux-x86_64 are not the planned ones: .*; unexpected file: /,
      ),
    ])
    expect(failures[0]).toContain(`unexpected file: ${name}`)
    expect(fixes).toEqual([expect.stringMatching(fix)])
    expect(existsSync(join(machine.host.workspace, 'dist'))).toBe(false)
  })
})

describeRuns('doctor', () => {
  test('what is on the machine, and what is missing', async () => {
    const { text, failures } = await run('doctor')
    expect(failures).toStrictEqual([])
    expect(text).toMatch(/^Machine: linux \S+, \S+ \S+, Node\.js \d/)
    expect(text).toContain(`\nStore: ${machine.host.store}\n`)
    expect(text).toContain('\ngit: not found: versions from tags')
    expect(text).toMatch(/\nRust: .*\n\n/)
    expect(text).toContain(machine.python('3.12'))
    expect(text).toMatch(/\n│ 3\.12 +│ 3\.12\.1/)
    const missing = /Not installed, downloaded by uv when needed: (.*)/.exec(text)?.[1]?.split(' ') ?? []
    expect(missing).not.toContain('3.12')
    expect(missing).toContain('3.11')
    expect(text).toMatch(/\n│ uv +│ \S+ +│ downloaded at the first build, checked by hash +│/)
  })

  test('without a Python that has pip, tools are missing', async () => {
    machine = await simulate({ ...GIVEN, pythons: [], programs: ['git'] })
    runner = machine.runner
    const { text } = await run('doctor')
    expect(text).toMatch(/\n│ uv +│ \S+ +│ missing: install a Python with pip, which downloads it +│/)
    expect(text).toMatch(/\ngit: \S+\/git\n/)
    expect(text).toMatch(/downloaded by uv when needed: .*3\.12/)
  })
})
