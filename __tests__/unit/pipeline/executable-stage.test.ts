/** Native executables of a run, with a format of the test: what each is made from, and what is done with it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import {
  describeRuns,
  disposeRuns,
  type Given,
  type Piped,
  pipe,
  simulate,
} from '../../../__fixtures__/simulated-machine.js'
import { indexed, sha256 } from '../../../__fixtures__/simulated-tools.js'
import type { NativeFacts } from '../../../src/archives/native-facts.js'
import { PackagingError } from '../../../src/core/errors.js'
import type { Check } from '../../../src/core/model.js'
import type { ExecutableFormat, ExecutableRequest, MadeExecutable } from '../../../src/executables/format.js'
import { oci } from '../../../src/executables/oci/format.js'
import { pyinstaller } from '../../../src/executables/pyinstaller/format.js'
import { pyo3 } from '../../../src/executables/pyo3/format.js'
import type { Context } from '../../../src/pipeline/context.js'

afterEach(disposeRuns)

const DEP = indexed({ name: 'dep' })
const WHEEL_ORIGIN = { kind: 'wheel', package: 'app', version: '1.0' } as const
const NATIVE: NativeFacts = {
  ...{ format: 'elf', arches: ['x86_64'], needs: ['libc.so.6'], rpaths: [] },
  versions: [{ library: 'libc.so.6', version: 'GLIBC_2.17', symbols: [] }],
}
const HERE = { formats: 'pyinstaller', 'test-command': 'none' }

/** Writes one program, or a folder with one. */
async function made({ dir }: ExecutableRequest, parts: Partial<MadeExecutable> = {}): Promise<MadeExecutable> {
  const file = path.join(dir, 'made')
  if (parts.program === undefined) writeFileSync(file, 'program')
  else {
    mkdirSync(file, { recursive: true })
    writeFileSync(path.join(file, parts.program), 'program')
  }
  const member = { path: 'app', origin: WHEEL_ORIGIN, sha256: sha256('app'), size: 3, native: NATIVE }
  return { path: file, members: [member], ...parts }
}

interface Run {
  readonly run: Piped
  readonly requests: readonly ExecutableRequest[]
  readonly events: readonly string[]
}

/** A run whose PyInstaller and pyo3 are those of the test. */
async function built(given: Given = {}, change: Partial<ExecutableFormat> = {}): Promise<Run> {
  const requests: ExecutableRequest[] = []
  const events: string[] = []
  const make = async (request: ExecutableRequest) => {
    requests.push(request)
    events.push('make')
    return change.make?.(request) ?? made(request)
  }
  const { preflight: _, prepare: __, ...rest } = pyinstaller
  const own = { ...rest, ...change, make }
  const { preflight: ___, prepare: ____, ...other } = pyo3
  const formats = [{ ...other, make }, own]
  const machine = await simulate({ index: [DEP], ...given, values: { ...HERE, ...given.values } })
  const run = await pipe(machine, undefined, (context: Context) => ({ ...context, executableFormats: formats }))
  return { run, requests, events }
}
const finished = async ({ steps }: Piped) => Promise.all(steps.executables.map(({ value }) => value))

describeRuns('an executable', () => {
  test('is made of the wheels of its target, without a PEX where it needs none', async () => {
    const { run, requests } = await built()
    expect(run.failures).toStrictEqual([])
    for (const id of ['build-pex', 'write-dependencies', 'get-pex'])
      expect([id, run.ran.includes(id)]).toStrictEqual([id, false])
    const [request, ...more] = requests
    expect(more).toHaveLength(0)
    expect(request?.wheels.map(({ path: file }) => path.basename(file))).toStrictEqual([
      'dep-1.0-py3-none-any.whl',
      'app-1.0-py3-none-any.whl',
    ])
    expect([request?.pex, request?.stem, request?.program, request?.interpreter?.fullVersion]).toStrictEqual([
      undefined,
      'app-1.0-linux-x86_64',
      'app',
      '3.13.1',
    ])
    expect(path.relative(run.context.staging.root, request?.dir ?? '')).toBe(
      'executables/pyinstaller/linux-x86_64/work',
    )
    const [one] = await finished(run)
    expect(one?.artifact).toMatchObject({
      format: 'pyinstaller',
      file: 'app-1.0-linux-x86_64',
      targets: ['linux-x86_64'],
      pythons: ['3.13'],
    })
    expect([one?.artifact.program, one?.program, one?.start.names]).toStrictEqual([undefined, undefined, 'app:main'])
    expect([one?.artifact.minimum, one?.members.length]).toStrictEqual(['2.17', 1])
    expect(one?.components.map(({ name }) => name)).toStrictEqual(['app'])
    // Only its own target is resolved.
    expect((await run.steps.dependencies?.value)?.targets.map(({ name }) => name)).toStrictEqual(['3.13 linux-x86_64'])
    const compared = run.commands.filter(({ label }) => label.startsWith('compare the wheels'))
    expect(compared).toHaveLength(2)
    const { targets } = JSON.parse(String(await compared[1]?.input))
    expect(targets).toMatchObject([{ name: '3.13 linux-x86_64', own: expect.any(Number) }])
  })

  test('that is a folder names its program', async () => {
    const { run } = await built({}, { make: request => made(request, { program: 'app' }) })
    expect(run.failures).toStrictEqual([])
    const [one] = await finished(run)
    expect([one?.artifact.file, one?.artifact.program, one?.program]).toStrictEqual([
      'app-1.0-linux-x86_64.tar.gz',
      'app',
      'app',
    ])
  })

  test('of a format that starts a PEX waits for that, which is not published', async () => {
    const { run, requests } = await built({}, { fromPex: true })
    expect(run.failures).toStrictEqual([])
    expect(path.relative(run.context.staging.root, requests[0]?.pex ?? '')).toBe('pex/app-1.0.pex')
    // The wheels were compared when the PEX was made of them.
    expect(run.commands.filter(({ label }) => label.startsWith('compare the wheels'))).toHaveLength(2)
    const checks = (await Promise.all(run.steps.testResults.map(({ value }) => value))).flat()
    expect(checks.map(({ artifact }) => artifact)).toStrictEqual(['app-1.0-linux-x86_64'])
  })

  test('has its format in its name where several are made', async () => {
    const { run, requests } = await built({ values: { formats: 'pyinstaller pyo3' } })
    expect(run.failures).toStrictEqual([])
    expect(requests.map(({ stem }) => stem).sort()).toStrictEqual([
      'app-1.0-pyinstaller-linux-x86_64',
      'app-1.0-pyo3-linux-x86_64',
    ])
  })

  test('begins with what needs no wheel: the check of its Python, then its own preparation', async () => {
    const events: string[] = []
    const { run, events: making } = await built(
      {},
      {
        preflight: async ({ interpreter, dir, target }) => {
          events.push(`preflight ${interpreter?.fullVersion} ${path.basename(dir)} ${target.platform.name}`)
        },
        prepare: async ({ target }) => void events.push(`prepare ${target.platform.name}`),
      },
    )
    expect(run.failures).toStrictEqual([])
    expect(run.ran.filter(id => /^(?:check-python|prepare|build)-pyinstaller/.test(id))).toStrictEqual([
      'build-pyinstaller-linux-x86_64',
      'check-python-pyinstaller-linux-x86_64',
      'prepare-pyinstaller-linux-x86_64',
    ])
    expect([events, making]).toStrictEqual([
      ['preflight 3.13.1 preflight linux-x86_64', 'prepare linux-x86_64'],
      ['make'],
    ])
  })

  test('that is refused early is neither prepared nor made', async () => {
    const refused = new PackagingError('build/floor', { message: 'No.', fix: 'x' })
    const { run, events } = await built(
      {},
      { preflight: () => Promise.reject(refused), prepare: () => Promise.reject(new Error('prepared')) },
    )
    expect([run.failures, events]).toStrictEqual([['build/floor: No.'], []])
    const unprepared = await built({}, { prepare: () => Promise.reject(refused) })
    expect([unprepared.run.failures, unprepared.events]).toStrictEqual([['build/floor: No.'], []])
  })

  test('whose wheels are not all that they require is not made', async () => {
    let compared = 0
    const { run, events } = await built({
      answer: ({ args }) => {
        if (!args.some(one => one.endsWith('closure.py'))) return undefined
        compared += 1
        if (compared === 1) return undefined
        const hole = { kind: 'missing', name: 'more', requirement: 'more>=2', by: null }
        return { stdout: JSON.stringify({ targets: [{ name: '3.13 linux-x86_64', found: [hole] }], unread: [] }) }
      },
    })
    expect(run.failures).toStrictEqual([
      expect.stringMatching(/^check\/content: The pyinstaller executable is incomplete/),
    ])
    expect(events).toStrictEqual([])
  })

  test('for several platforms is one file, of a request for each', async () => {
    const requests: (readonly ExecutableRequest[])[] = []
    const image: ExecutableFormat = {
      ...oci,
      together: {
        ...(oci.together as NonNullable<ExecutableFormat['together']>),
        make: async all => {
          requests.push(all)
          const file = path.join(all[0]?.dir ?? '', `${all[0]?.stem}-oci.tar`)
          writeFileSync(file, 'image')
          const check: Check = {
            name: 'floor',
            artifact: path.basename(file),
            result: 'passed',
            reason: 'x',
            seconds: 0,
          }
          return { file, parts: await Promise.all(all.map(one => made(one))), checks: [check] }
        },
      },
    }
    const machine = await simulate({
      index: [DEP],
      values: {
        ...HERE,
        formats: 'oci',
        'image-base': `registry.invalid/base@sha256:${'a'.repeat(64)}`,
        platforms: 'linux-x86_64 linux-aarch64',
        reproducible: 'check',
      },
    })
    const run = await pipe(machine, undefined, context => ({ ...context, executableFormats: [image] }))
    expect(run.failures).toStrictEqual([])
    expect(requests[0]?.map(({ target, stem }) => [target.platform.name, stem])).toStrictEqual([
      ['linux-x86_64', 'app-1.0'],
      ['linux-aarch64', 'app-1.0'],
    ])
    const [one] = await finished(run)
    expect(one?.artifact).toMatchObject({
      format: 'oci',
      file: 'app-1.0-oci.tar',
      targets: ['linux-x86_64', 'linux-aarch64'],
    })
    expect(one?.artifact).not.toHaveProperty('minimum')
    // What both platforms have in common is there once.
    expect([one?.members.length, one?.components.length, one?.checks.length]).toStrictEqual([2, 1, 1])
    expect(run.ran).toEqual(expect.arrayContaining(['build-oci', 'compare-oci']))
  })

  test('is built again and compared', async () => {
    const values = { reproducible: 'check' }
    const { run, requests } = await built({ values })
    expect(run.failures).toStrictEqual([])
    expect(run.ran).toEqual(
      expect.arrayContaining(['build-pyinstaller-linux-x86_64-again', 'compare-pyinstaller-linux-x86_64']),
    )
    expect(requests.map(({ dir }) => path.relative(run.context.staging.root, dir)).sort()).toStrictEqual([
      'built-a-second-time/in-a-folder-of-another-length/executables/pyinstaller/linux-x86_64/work',
      'executables/pyinstaller/linux-x86_64/work',
    ])
    expect(run.said('compare-pyinstaller-linux-x86_64')[0]).toMatch(/^passed: app-1\.0-linux-x86_64: /)
    let count = 0
    const other = await built(
      { values },
      {
        make: async request => {
          count += 1
          const one = await made(request)
          writeFileSync(one.path, `program ${count}`)
          return one
        },
      },
    )
    expect(other.run.failures).toStrictEqual([expect.stringMatching(/^check\/reproducible: /)])
    const failed = await built(
      { values },
      {
        make: async request => {
          count += 1
          if (request.dir.includes('second-time'))
            throw new PackagingError('build/tool-failed', { message: 'No.', fix: 'x' })
          return made(request)
        },
      },
    )
    expect(failed.run.failures).toStrictEqual([expect.stringMatching(/^check\/reproducible: .*No\./)])
  })
})

describeRuns('the test of an executable', () => {
  const tested = (given: Given = {}, change: Partial<ExecutableFormat> = {}) =>
    built({ ...given, values: { 'test-command': 'auto', ...given.values } }, change)
  const checksOf = async ({ run }: Run) => (await Promise.all(run.steps.testResults.map(({ value }) => value))).flat()

  test('starts a copy of it, in another folder and with an empty environment', async () => {
    const found = await tested({ env: { SECRET: 'x' } })
    expect(found.run.failures).toStrictEqual([])
    const { tool, args, env, cwd } = found.run.command(/^run app-1\.0-linux/)
    const place = (file: string) => path.relative(found.run.context.staging.root, file)
    expect([place(tool), args, place(cwd)]).toStrictEqual([
      'tests/app-1.0-linux-x86_64/moved/app-1.0-linux-x86_64',
      ['--version'],
      'tests/app-1.0-linux-x86_64/work',
    ])
    expect(env).toMatchObject({ SECRET: undefined, PATH: undefined, HOME: cwd, TMPDIR: cwd, XDG_CACHE_HOME: cwd })
    expect(await checksOf(found)).toMatchObject([
      { artifact: 'app-1.0-linux-x86_64', python: '3.13', result: 'passed' },
    ])
    expect(found.run.said('test-pyinstaller')).toStrictEqual([expect.stringMatching(/^ran `/)])
    // Not timed: there is nothing to compare it with.
    expect(found.run.labels.filter(label => label.startsWith('run app'))).toHaveLength(1)
  })

  test('of a folder starts the program in what is unpacked of it', async () => {
    let content = ''
    const folder = { make: (request: ExecutableRequest) => made(request, { program: 'app' }) }
    const found = await tested(
      {
        answer: ({ label, tool }) => {
          if (label.startsWith('run app')) content = readFileSync(tool, 'utf8')
          return undefined
        },
      },
      folder,
    )
    expect(found.run.failures).toStrictEqual([])
    expect(path.relative(found.run.context.staging.root, found.run.command(/^run app/).tool)).toBe(
      'tests/app-1.0-linux-x86_64.tar.gz/moved/app-1.0-linux-x86_64/app',
    )
    expect(content).toBe('program')
  })

  test('is timed where several formats start the same program', async () => {
    const found = await tested({ values: { formats: 'pyinstaller pex' } })
    expect(found.run.failures).toStrictEqual([])
    expect(found.run.labels.filter(label => label.startsWith('run app-1.0-linux'))).toHaveLength(2)
    const checks = await checksOf(found)
    expect(checks.filter(({ starts }) => starts !== undefined)).toHaveLength(3)
    // Threads are a user's.
    expect(found.run.command(/^run app-1\.0\.pex on Python 3\.12/).env).not.toHaveProperty('OMP_NUM_THREADS')
  })

  test('that is timed begins when all builds have ended; another one does not wait for them', async () => {
    const order = async (formats: string) => {
      const events: string[] = []
      const slow: Partial<ExecutableFormat> = {
        make: async request => {
          await new Promise(resolve => setTimeout(resolve, 300))
          events.push('made')
          return made(request)
        },
      }
      const answer: Given['answer'] = ({ label }) => {
        if (label.startsWith('run app')) events.push('started')
        return undefined
      }
      expect((await tested({ values: { formats }, answer }, slow)).run.failures).toStrictEqual([])
      return events[0]
    }
    expect(await order('pyinstaller pex')).toBe('made')
    expect(await order('pyinstaller wheel')).toBe('started')
  })

  test('that cannot start it skips it, with the reason', async () => {
    const found = await tested({ values: { 'test-command': 'python -c 1' } })
    expect(found.run.failures).toStrictEqual([])
    expect((await checksOf(found)).map(({ result }) => result)).toStrictEqual(['passed'])
    const failed = await tested({
      answer: ({ label }) =>
        label.startsWith('run app') ? { code: 1, tail: ["ModuleNotFoundError: No module named 'x'"] } : undefined,
    })
    expect(failed.run.failures).toStrictEqual([
      expect.stringMatching(/^check\/run-failed: app-1\.0-linux-x86_64 does not run/),
    ])
  })
})
