/** PEX files of a run: what goes into them, what they are started with, and what a start of an earlier run spares. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import {
  describeRuns,
  disposeRuns,
  type Given,
  type Piped,
  PROJECT,
  pipe,
  simulate,
} from '../../../__fixtures__/simulated-machine.js'
import { indexed } from '../../../__fixtures__/simulated-tools.js'
import { withZip } from '../../../src/archives/zip-reader.js'

afterEach(disposeRuns)

const DEP = indexed({ name: 'dep', files: { 'dep/tests/test_dep.py': 'x = 1\n'.repeat(100), 'dep/__init__.py': '' } })
const PEX = { formats: 'pex' }
const machineOf = (given: Given = {}) => simulate({ index: [DEP], ...given, values: { ...PEX, ...given.values } })
const built = async (given: Given = {}) => pipe(await machineOf(given))
const pexOf = async ({ steps }: Piped) => (await steps.pex?.value)?.artifacts[0]
const wheelsIn = async (run: Piped) =>
  withZip((await run.steps.builtPex?.value)?.files[0]?.path ?? '', async zip =>
    zip.entries.map(({ name }) => name).filter(name => /^\.deps\/[^/]+\.whl$/.test(name)),
  )
/** The starts of the PEX, with what is in front of them. */
const starts = ({ commands }: Piped) => commands.filter(({ label }) => label.startsWith('run app-1.0.pex'))

describeRuns('a PEX', () => {
  test('contains the application and its dependencies, and is the same when it is made again', async () => {
    const run = await built({ values: { 'test-command': 'none' } })
    expect(run.failures).toStrictEqual([])
    expect((await wheelsIn(run)).sort()).toStrictEqual([
      '.deps/app-1.0-py3-none-any.whl',
      '.deps/dep-1.0-py3-none-any.whl',
    ])
    const { files = [], start, stripped, again } = (await run.steps.builtPex?.value) ?? {}
    expect([start?.names, stripped]).toStrictEqual(['app:main', []])
    const second = (await again?.(run.context, 'again', () => {})) ?? []
    expect(second.map(({ path: file, size }) => [path.relative(run.context.staging.root, file), size])).toStrictEqual([
      ['again/app-1.0.pex', files[0]?.size],
    ])
    // What was written early was used for the first one.
    expect(existsSync(path.join(run.context.staging.root, 'pex/early/0.pex'))).toBe(false)
  })

  test('without the tests of its dependencies is smaller, and says of which file it is', async () => {
    const run = await built({ values: { 'pex-strip': 'tests', 'test-command': 'none' } })
    expect(run.failures).toStrictEqual([])
    const { stripped } = (await run.steps.builtPex?.value) ?? {}
    expect(stripped).toMatchObject([{ file: 'dep-1.0-py3-none-any.whl', originalSha256: DEP.sha256, files: 1 }])
    expect(stripped?.[0]?.sha256).not.toBe(DEP.sha256)
    expect(stripped?.[0]?.saved).toBeGreaterThan(0)
    expect(
      (await built({ index: [indexed({ name: 'dep' })], values: { 'pex-strip': 'tests', 'test-command': 'none' } }))
        .failures,
    ).toStrictEqual([])
  })

  test('whose own wheels lack what they require is refused', async () => {
    let compared = 0
    const run = await built({
      answer: ({ args }) => {
        if (!args.some(one => one.endsWith('closure.py'))) return undefined
        compared += 1
        if (compared === 1) return undefined
        const hole = { kind: 'missing', name: 'more', requirement: 'more>=2', by: null }
        return { stdout: JSON.stringify({ targets: [{ name: '3.12 linux-x86_64', found: [hole] }], unread: [] }) }
      },
    })
    expect(run.failures).toStrictEqual([expect.stringMatching(/^check\/content: The PEX is incomplete\. .*more>=2/)])
    expect(await run.steps.pex?.value.catch(() => 'none')).toBe('none')
  })

  test('of a library is none: there is nothing to run', async () => {
    const files = { 'pyproject.toml': PROJECT['pyproject.toml'].replace(/^scripts.*\n/m, 'dynamic = ["scripts"]\n') }
    const run = await built({ files, values: { formats: 'auto', 'test-command': 'none' } })
    expect(run.failures).toStrictEqual([])
    expect(await run.steps.builtPex?.value).toStrictEqual({ files: [], stripped: [], start: undefined })
    expect(await run.steps.shipped?.value).toBeUndefined()
  })

  test('that replaces one in the output folder is the same', async () => {
    const machine = await machineOf({ values: { 'test-command': 'none' } })
    const first = await pexOf(await pipe(machine))
    mkdirSync(machine.configuration.outputDir)
    writeFileSync(path.join(machine.configuration.outputDir, 'app-1.0.pex'), 'old')
    expect((await pexOf(await pipe(machine)))?.sha256).toBe(first?.sha256)
  })

  test('that its test writes into is refused', async () => {
    const run = await built({
      answer: async ({ label, tool, args }) => {
        const file = [tool, ...args].find(one => one.endsWith('.pex'))
        if (!label.startsWith('run app-1.0.pex') || file === undefined) return undefined
        chmodSync(file, 0o755)
        writeFileSync(file, 'changed')
        return undefined
      },
    })
    expect(run.failures).toContain('check/content: app-1.0.pex was modified during testing.')
  })
})

describeRuns('the base of PEX files', () => {
  test('is made once for pex and a Python, and made again where the kept one was changed', async () => {
    const machine = await machineOf({ values: { 'test-command': 'none' } })
    const bases = async () => (await pipe(machine)).labels.filter(label => label === 'create the PEX base').length
    expect([await bases(), await bases()]).toStrictEqual([1, 0])
    const tools = path.join(machine.host.store, 'tools')
    const kept = readdirSync(tools).find(name => /-base-3\.13\.1$/.test(name)) ?? ''
    writeFileSync(path.join(tools, kept, 'base.pex'), 'changed')
    expect([await bases(), await bases()]).toStrictEqual([1, 0])
  })
})

describeRuns('the test of a PEX', () => {
  test('starts it under each Python alone: by its launcher, then by the interpreter', async () => {
    const machine = await machineOf()
    const folders: Record<string, string> = {}
    const run = await pipe({
      ...machine,
      runner: {
        ...machine.runner,
        commands: machine.runner.commands,
        finish: async command => {
          if (command.label.startsWith('run app-1.0.pex') && command.env?.PATH !== undefined)
            for (const name of readdirSync(command.env.PATH))
              if (name !== 'ldd') folders[name] = readlinkSync(path.join(command.env.PATH, name))
          return machine.runner.finish(command)
        },
      },
    })
    expect(run.failures).toStrictEqual([])
    expect(folders).toStrictEqual({ 'python3.12': machine.python('3.12'), 'python3.13': machine.python('3.13') })
    const of312 = starts(run).filter(({ label }) => label.endsWith('3.12'))
    expect(of312.map(({ tool, args }) => [path.basename(tool), args.map(one => path.basename(one))])).toStrictEqual([
      ['app-1.0.pex', ['--version']],
      ['python3.12', ['app-1.0.pex', '-c', expect.stringContaining('sys.version_info')]],
    ])
    for (const { env } of starts(run)) {
      expect(env).toMatchObject({
        PEX_ROOT: expect.stringMatching(/tests\/app-1\.0\.pex-3\.1[23]\/pex-root$/),
        PYTHONNOUSERSITE: '1',
      })
      expect(env).toHaveProperty('PEX_PATH', undefined)
      expect(env).toHaveProperty('PEX_SCRIPT', undefined)
    }
  })

  test('is not made where dependencies could not be resolved, or on a Python that it is not for', async () => {
    const index = [indexed({ name: 'dep', tag: 'cp312-cp312-manylinux_2_17_x86_64' })]
    const run = await built({ index, values: { 'missing-wheels': 'drop-target' } })
    expect(run.failures).toStrictEqual([])
    const checks = (await Promise.all(run.steps.testResults.map(({ value }) => value))).flat()
    expect(checks.map(({ python, result }) => [python, result])).toStrictEqual([['3.12', 'passed']])
  })

  test('starts the function of the input entry-point, also where the project has no script', async () => {
    const pyproject = PROJECT['pyproject.toml'].replace(/^scripts.*\n/m, '')
    const files = { 'pyproject.toml': pyproject }
    const run = await built({ files, values: { 'entry-point': 'app:main', 'python-versions': '3.12' } })
    expect(run.failures).toStrictEqual([])
    expect(starts(run).map(({ tool, args }) => [path.basename(tool), args[0]])).toContainEqual([
      'app-1.0.pex',
      '--version',
    ])
  })

  test('that switches to another Python fails', async () => {
    const run = await built({
      answer: ({ args }) =>
        args.includes('-c') && args.some(one => one.endsWith('.pex')) ? { stdout: '(3, 8) cpython' } : undefined,
    })
    expect(run.failures).toStrictEqual([
      expect.stringMatching(/was started with Python 3\.1[23] but ran on \(3, 8\) cpython/),
      expect.any(String),
    ])
  })

  test('of a folder starts what is unpacked of it', async () => {
    const run = await built({ values: { 'pex-layout': 'packed' } })
    expect(run.failures).toStrictEqual([])
    const first = run.command('run app-1.0.pex.tar.gz on Python 3.12')
    expect(path.relative(run.context.staging.root, first.tool)).toBe(
      'tests/app-1.0.pex.tar.gz-3.12/unpacked/app-1.0.pex/__main__.py',
    )
    expect(path.basename(first.env?.PATH ?? '')).toBe('bin')
  })

  test('with the user’s own command runs its own script through the file', async () => {
    const run = await built({ values: { 'test-command': 'app check' } })
    expect(run.failures).toStrictEqual([])
    const own = starts(run).filter(({ args }) => args.includes('check'))
    expect(own.map(({ args }) => args.map(one => path.basename(one)))).toStrictEqual([
      ['app-1.0.pex', 'check'],
      ['app-1.0.pex', 'check'],
    ])
    for (const { env } of own) expect(env?.PEX_SCRIPT).toBeUndefined()
  })

  test('that failed with what an earlier start installed, or changed it, begins from nothing', async () => {
    let act: (root: string, store: string) => { readonly code: number; readonly tail: readonly string[] } | undefined =
      () => undefined
    const machine = await machineOf({
      values: { formats: 'wheel pex', 'python-versions': '3.12' },
      answer: ({ env, label }) => {
        const root = label.startsWith('run app-1.0.pex') ? env?.PEX_ROOT : undefined
        return root?.includes('/again/') ? act(root, machine.host.store) : undefined
      },
    })
    const roots = async () => {
      const run = await pipe(machine)
      expect(run.failures).toStrictEqual([])
      return [...new Set(starts(run).map(({ env }) => path.relative(run.context.staging.root, env?.PEX_ROOT ?? '')))]
    }
    const [first, again] = ['tests/app-1.0.pex-3.12/pex-root', 'tests/app-1.0.pex-3.12/again/pex-root']
    expect(await roots()).toStrictEqual([first])
    act = () => ({ code: 1, tail: ["ModuleNotFoundError: No module named 'x'"] })
    expect(await roots()).toStrictEqual([again, first])
    act = (_, store) => {
      const layers = path.join(store, 'layers')
      for (const name of readdirSync(layers).filter(one => !one.includes('.')))
        for (const tree of ['tree', 'compiled/tree']) {
          const file = path.join(layers, name, tree, 'lib/dep.py')
          if (existsSync(file)) writeFileSync(file, 'changed by the program')
        }
      return undefined
    }
    expect(await roots()).toStrictEqual([again, first])
    // What was changed is gone: this run makes it anew, and the next one links it again.
    act = () => undefined
    await roots()
    expect(await roots()).toStrictEqual([again])
  })

  test('links the dependencies that an earlier start installed, where that was shown before', async () => {
    const machine = await machineOf({ values: { formats: 'wheel pex' } })
    const roots = async () => {
      const run = await pipe(machine)
      expect(run.failures).toStrictEqual([])
      return [
        ...new Set(starts(run).map(({ env }) => path.relative(run.context.staging.root, env?.PEX_ROOT ?? ''))),
      ].sort()
    }
    expect(await roots()).toStrictEqual(['tests/app-1.0.pex-3.12/pex-root', 'tests/app-1.0.pex-3.13/pex-root'])
    expect(await roots()).toStrictEqual([
      'tests/app-1.0.pex-3.12/again/pex-root',
      'tests/app-1.0.pex-3.13/again/pex-root',
    ])
  })
})
