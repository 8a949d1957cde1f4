/** `examples/answer` as a folder, made by real pex and started by real interpreters; and without numpy's tests. */
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createPlainRunner } from '../../../__fixtures__/plain-runner.js'
import { localPythons, pexPath, toolPython } from '../../../__fixtures__/python-tools.js'
import { recordedFiles } from '../../../__fixtures__/recorded.js'
import { withoutTests } from '../../../src/archives/extract.js'
import { extractSdist } from '../../../src/archives/sdist.js'
import { parseRecord, readWheel, recordProblems } from '../../../src/archives/wheel.js'
import { withZip } from '../../../src/archives/zip-reader.js'
import { compareFolder, type FolderLayout, folderIn, makePexFolder } from '../../../src/pex/folder.js'
import { resolutionTarget } from '../../../src/targets/complete-platform.js'

const PLATFORM = { name: 'linux-x86_64', os: 'linux', arch: 'x86_64', libc: 'glibc', floor: '2.28' } as const
const START = { kind: 'function', module: 'answer', attribute: 'print_answer' } as const
const pythons = [...localPythons()]
  .filter(([version]) => ['3.10', '3.11', '3.12', '3.13'].includes(version))
  .slice(0, 2)
const [[, anyPython] = ['', toolPython()]] = pythons

let temp = ''
let own = ''
/** numpy's wheel for each Python. */
let numpy: string[] = []

beforeAll(() => {
  temp = mkdtempSync(join(tmpdir(), 'layouts-'))
  cpSync('examples/answer', join(temp, 'answer'), { recursive: true })
  const pip = (python: string, ...args: string[]) =>
    execFileSync(python, ['-m', 'pip', '--quiet', '--disable-pip-version-check', ...args], { stdio: 'pipe' })
  pip(toolPython(), 'wheel', '--no-deps', '--wheel-dir', join(temp, 'own'), join(temp, 'answer'))
  own = only(join(temp, 'own'))
  numpy = pythons.map(([version, python]) => {
    const folder = join(temp, `numpy-${version}`)
    pip(python, 'download', '--no-deps', '--only-binary', ':all:', '--dest', folder, 'numpy==2.2.6')
    return only(folder)
  })
})
afterAll(() => rmSync(temp, { recursive: true, force: true }))

function only(folder: string): string {
  const [name, ...more] = readdirSync(folder)
  if (name === undefined || more.length > 0) throw new Error(`${folder} has not one file`)
  return join(folder, name)
}

const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
const chosen = (paths: readonly string[]) => paths.map(path => ({ path, sha256: sha256(path) }))

async function make(layout: FolderLayout, dir: string, wheels: readonly string[]): Promise<string> {
  const output = join(temp, `${basename(dir)}-answer-1.0.0.pex.tar.gz`)
  await makePexFolder({
    runner: createPlainRunner(),
    python: toolPython(),
    pex: pexPath(),
    pexRoot: join(dir, 'root'),
    dir,
    layout,
    name: 'answer-1.0.0.pex',
    output,
    requirement: 'answer==1.0.0',
    entryPoint: { ...START, script: 'answer', gui: false, extras: [] },
    changes: { overridden: [], excluded: [] },
    targets: pythons.map(([version]) => {
      const [major = 3, minor = 0] = version.split('.').map(Number)
      const python = { implementation: 'cpython', major, minor, freeThreaded: false } as const
      return resolutionTarget({ python, platform: PLATFORM })
    }),
    wheels: chosen(wheels),
    starts: 'answer:print_answer',
    say: () => {},
  })
  return output
}

describe.each<FolderLayout>(['packed', 'loose'])('%s', layout => {
  let archive = ''
  let folder = ''
  const started = (python: string, args: string[], env: Record<string, string> = {}) =>
    spawnSync(python, args, {
      env: { HOME: temp, PEX_ROOT: join(temp, `root-${layout}`), PATH: '/usr/bin:/bin', ...env },
      encoding: 'utf8',
    })

  beforeAll(async () => {
    archive = await make(layout, mkdtempSync(join(temp, 'made-')), [own, ...numpy])
    folder = await extractSdist(archive, join(temp, layout))
  })

  test('is an archive that unpacks to one folder, and packed the same from two places', async () => {
    const wheels = [own, ...numpy]
    // Loose, with all of numpy unpacked, a second one would take half a minute.
    if (layout === 'packed') {
      const second = await make(layout, mkdtempSync(join(temp, 'elsewhere-')), [...wheels].reverse())
      expect(sha256(second)).toBe(sha256(archive))
    }
    expect(folderIn(basename(archive))).toBeDefined()
    expect(basename(folder)).toBe('answer-1.0.0.pex')
    const kind = statSync(join(folder, '.deps', basename(own)))
    expect(kind.isDirectory()).toBe(layout === 'loose')
    for (const start of ['__main__.py', 'pex']) expect(statSync(join(folder, start)).mode & 0o777).toBe(0o755)
  })

  test.each(pythons)('CPython %s runs it, first and again, in place and as a program', (_, python) => {
    for (const args of [[folder], [folder], [join(folder, 'pex')], [join(folder, '__main__.py')]]) {
      const { stdout, stderr } = started(python, args)
      expect([stdout, stderr]).toEqual(['42\n', ''])
    }
    expect(started(python, [folder], { PEX_VENV: '0' }).stdout).toBe('42\n')
  })

  test('one changed byte of a dependency is noticed', async () => {
    // Starts have left bytecode in the other one.
    const fresh = await extractSdist(archive, join(temp, `${layout}-fresh`))
    const content = { folder: fresh, layout, wheels: chosen([own, ...numpy]), starts: 'answer:print_answer' }
    expect(await compareFolder(content)).toEqual([])
    const placed = join(fresh, '.deps', basename(own))
    const victim = layout === 'packed' ? placed : join(placed, 'answer', '__init__.py')
    appendFileSync(victim, ' ')
    const [problem] = await compareFolder(content)
    expect(problem).toMatchObject({ code: 'check/content', message: expect.stringContaining(basename(own)) })
  })
})

describe('numpy without its tests', () => {
  let stripped = ''
  let files = 0
  beforeAll(async () => {
    const [wheel = ''] = numpy
    stripped = join(mkdtempSync(join(temp, 'stripped-')), basename(wheel))
    files = await withoutTests(wheel, stripped)
  })

  test('is a smaller wheel that still agrees with its RECORD, twice the same', async () => {
    const [wheel = ''] = numpy
    expect(files).toBeGreaterThan(100)
    const again = join(mkdtempSync(join(temp, 'again-')), basename(wheel))
    await withoutTests(wheel, again)
    expect(sha256(again)).toBe(sha256(stripped))
    expect(statSync(stripped).size).toBeLessThan(statSync(wheel).size - 1_000_000)
    expect((await readWheel(stripped)).name).toBe('numpy')
    await withZip(stripped, async zip => {
      const record = zip.entries.find(({ name }) => name.endsWith('.dist-info/RECORD'))?.name ?? ''
      const lines = parseRecord((await zip.read(record)).toString('utf8'), stripped)
      expect(recordProblems(await recordedFiles(zip, lines), lines, record.replace('/RECORD', ''))).toEqual([])
      expect(lines.length).toBeGreaterThan(100)
    })
  })

  test('is installed by pip and imported', () => {
    const target = join(temp, 'target')
    const pip = ['-m', 'pip', 'install', '--quiet', '--no-index', '--no-deps', '--target', target, stripped]
    execFileSync(anyPython, pip, { stdio: 'pipe' })
    const code = 'import numpy, os; print(numpy.arange(3).sum(), os.path.exists(numpy.__path__[0] + "/tests"))'
    const env = { PYTHONPATH: target }
    expect(execFileSync(anyPython, ['-c', code], { env, encoding: 'utf8' })).toBe('3 False\n')
  })

  test('a wheel without tests is left alone', async () => {
    expect(await withoutTests(own, join(temp, 'none.whl'))).toBe(0)
  })
})
