/** Native code that a container of an older system compiles: when, and what becomes of it where the container fails. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import {
  describeRuns,
  disposeRuns,
  type Given,
  type Piped,
  pipe,
  simulate,
} from '../../../__fixtures__/simulated-machine.js'
import { wheelOf } from '../../../__fixtures__/simulated-tools.js'
import { containersOf } from '../../../src/pipeline/containers.js'
import { buildContextOf } from '../../../src/pipeline/source.js'

afterEach(disposeRuns)

const ELF = { 'app.so': `\x7fELF\x02\x01\x01${'x'.repeat(60)}` }
const tagOf = (python: string, platform: string) => {
  const name = `cp${python.replace('.', '')}`
  return `${name}-${name}-${platform}`
}
/** A container engine that answers, and a cibuildwheel that writes a wheel. */
const ENGINE: Given = {
  ...{ files: { 'fast.c': '' }, members: ELF, tools: ['auditwheel', 'cibuildwheel'], programs: ['docker'] },
  tag: python => tagOf(python, 'linux_x86_64'),
}

interface Container extends Given {
  /** How cibuildwheel ends. */
  readonly ended?: { readonly code: number; readonly tail: readonly string[] }
  readonly engine?: number
}

async function built({ ended, engine = 0, ...given }: Container = {}): Promise<Piped> {
  const machine = await simulate({
    ...ENGINE,
    ...given,
    values: { formats: 'wheel', 'test-command': 'none', ...given.values },
    answer: ({ args, onLine }) => {
      if (args[0] === 'info') return { code: engine, tail: ['Cannot connect'] }
      if (args.includes('show'))
        return {
          stdout: JSON.stringify({
            overall_tag: 'manylinux_2_17_x86_64',
            sym_tag: 'manylinux_2_17_x86_64',
            external_libs: {},
          }),
        }
      if (!args.includes('cibuildwheel')) return undefined
      onLine?.('Building wheel...', 'stdout')
      if (ended !== undefined) return ended
      const python = `3.${/cp3(\d+)-/.exec(args[args.indexOf('--only') + 1] ?? '')?.[1]}`
      const tag = tagOf(python, 'manylinux_2_17_x86_64')
      writeFileSync(
        path.join(args[args.indexOf('--output-dir') + 1] ?? '', `app-1.0-${tag}.whl`),
        wheelOf({ name: 'app', tag, requires: ['dep'], files: ELF }),
      )
      return {}
    },
  })
  return pipe(machine)
}
const filesOf = async ({ steps }: Piped) => (await steps.wheels.value).map(({ file }) => file)
const containers = ({ commands }: Piped) => commands.filter(({ label }) => label.endsWith('with cibuildwheel'))

describeRuns('a container engine that works', () => {
  test('compiles the wheel of each Python, which nothing tests there', async () => {
    const run = await built()
    expect([run.failures, run.warnings]).toStrictEqual([[], []])
    expect(run.said('build-wheel').slice(0, 2)).toStrictEqual([
      'native code is compiled in a container of an older system (docker)',
      'Building wheel...',
    ])
    expect((await filesOf(run)).sort()).toStrictEqual(
      ['3.12', '3.13'].map(python => `app-1.0-${tagOf(python, 'manylinux_2_17_x86_64')}.whl`),
    )
    expect(run.labels.filter(label => label === 'check that docker works')).toHaveLength(1)
    const [first] = containers(run)
    expect(containers(run)).toHaveLength(2)
    expect(first?.env).toMatchObject({ CIBW_TEST_SKIP: '*', PYTHONNOUSERSITE: '1' })
    expect(path.basename(first?.tool ?? '')).toBe('python3.13')
    expect(run.labels.filter(label => label === 'create an environment for python3.12')).toStrictEqual([])
  })

  test('of which the build fails gives way to this machine’s own compiler, with one warning for each Python', async () => {
    const run = await built({ ended: { code: 1, tail: ['fatal error: ffi.h'] } })
    expect(run.failures).toStrictEqual([])
    expect(containers(run)).toHaveLength(2)
    expect([...run.warnings].sort()).toStrictEqual(
      ['312', '313'].map(
        cp =>
          `build/tool-failed: app could not be built in a container and was built with this machine's own compiler: cibuildwheel could not build cp${cp}-manylinux_x86_64.`,
      ),
    )
    expect(run.said('build-wheel')).toContain(
      "cibuildwheel could not build cp313-manylinux_x86_64. Building with this machine's own compiler instead.",
    )
    expect(await filesOf(run)).toHaveLength(2)
    // A second build of the same wheel does not try it again.
    const [uv, found] = await Promise.all([run.steps.uv.value, run.steps.interpreters.value])
    const { project } = run.context.configuration
    const building = buildContextOf(run.context, project, uv, [], 'again', () => {})
    const runner = recordingRunner(() => Promise.reject(new Error('it was tried again')))
    const again = await containersOf({ ...run.context, runner }, building, found)
    for (const interpreter of found)
      expect(await again?.build('/sdist', '/source', interpreter, async () => 'here')).toBe('here')
  })

  test('is not asked for pure Python, with another compiler, or where none answers', async () => {
    const pure = await built({ files: {}, members: {}, tag: () => 'py3-none-any' })
    expect([pure.failures, containers(pure), pure.labels.filter(label => /engine/.test(label))]).toStrictEqual([
      [],
      [],
      [],
    ])
    const system = await built({ values: { compiler: 'system' } })
    expect([system.failures, containers(system)]).toStrictEqual([[], []])
    const none = await built({ engine: 1 })
    expect([none.failures, containers(none)]).toStrictEqual([[], []])
    expect(none.said('build-wheel')[0]).toMatch(/this machine's own compiler/)
  })

  test('is not asked where no image of it is as old as the minimum system', async () => {
    const old = await built({ values: { glibc: '2.5' } })
    expect([containers(old), old.labels.filter(label => /docker/.test(label))]).toStrictEqual([[], []])
    expect(old.said('build-wheel')[0]).toMatch(/this machine's own compiler/)
  })

  test('that was asked for by name has no other compiler beside it', async () => {
    const asked = await built({ values: { compiler: 'cibuildwheel' } })
    expect(asked.failures).toStrictEqual([])
    expect(asked.said('build-wheel')[0]).toBe('native code is compiled in a container of an older system')
    const failed = await built({ values: { compiler: 'cibuildwheel' }, ended: { code: 1, tail: ['no'] } })
    expect(failed.failures.map(text => text.split(':')[0])).toStrictEqual(['build/tool-failed'])
    const none = await built({ values: { compiler: 'cibuildwheel' }, engine: 1 })
    expect(none.failures).toStrictEqual([
      expect.stringMatching(/^host\/tool-missing: (?!Wheels for ).*container engine/),
    ])
    const full = await built({
      values: { compiler: 'cibuildwheel' },
      ended: { code: 1, tail: ['No space left on device'] },
    })
    expect(full.failures.map(text => text.split(':')[0])).toStrictEqual(['host/disk-full'])
  })
})
