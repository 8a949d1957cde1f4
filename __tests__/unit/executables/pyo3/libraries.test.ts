/** Wheels in the folder of a pyo3 executable, and its programs and libraries without folders of the machine that made it. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { zip } from '../../../../__fixtures__/archives.js'
import { type ElfFields, elf } from '../../../../__fixtures__/native/binaries.js'
import { tempDir } from '../../../../__fixtures__/repository.js'
import {
  type Asked,
  filesBelow,
  place,
  platformNamed,
  rustBench,
  textIn,
  wheelFile,
} from '../../../../__fixtures__/simulated-executables.js'
import { sha256, type WheelParts } from '../../../../__fixtures__/simulated-tools.js'
import { pythonVersion } from '../../../../__fixtures__/targets.js'
import { failuresOf } from '../../../../__fixtures__/told-errors.js'
import { readNative } from '../../../../src/archives/native-headers.js'
import { systemFiles } from '../../../../src/executables/pyo3/contents.js'
import { finishNativeFiles, installWheels } from '../../../../src/executables/pyo3/libraries.js'
import { layoutOf } from '../../../../src/executables/pyo3/machine.js'
import type { ChosenPython } from '../../../../src/executables/pyo3/python.js'

const LAYOUT = layoutOf(pythonVersion('3.12'), { os: 'linux' })
const SITE = LAYOUT.sitePackages

describe('wheels', () => {
  const installed = async (...parts: readonly WheelParts[]) => {
    const root = tempDir('wheels')
    const files = parts.map((one, index) => wheelFile(path.join(root, String(index)), one))
    const folder = path.join(root, 'folder')
    return { folder, ...(await installWheels(folder, LAYOUT, files)) }
  }

  test('have their modules, data and scripts where pip would put them, with a RECORD of that', async () => {
    const files = {
      'app/a,b.txt': 'comma',
      'app/say "hi".txt': 'quote',
      'app-1.0.data/purelib/pure.py': 'pure',
      'app-1.0.data/scripts/run': '#!python\n',
      'app-1.0.data/data/share/x.txt': 'x',
      'app-1.0.data/headers/app.h': 'h',
    }
    const { folder, origins, replaced, tkinter } = await installed({ name: 'app', files })
    const names = [
      'python/bin/run',
      `${SITE}/app-1.0.dist-info/INSTALLER`,
      `${SITE}/app-1.0.dist-info/METADATA`,
      `${SITE}/app-1.0.dist-info/RECORD`,
      `${SITE}/app-1.0.dist-info/WHEEL`,
      `${SITE}/app.py`,
      `${SITE}/app/a,b.txt`,
      `${SITE}/app/say "hi".txt`,
      `${SITE}/pure.py`,
      'python/share/x.txt',
    ]
    expect(filesBelow(folder)).toStrictEqual(names)
    expect([...origins.keys()].sort()).toStrictEqual(names)
    expect([replaced, tkinter]).toStrictEqual([[], false])
    expect(new Set([...origins.values()].map(origin => JSON.stringify(origin))).size).toBe(1)
    const digest = Buffer.from(sha256('pure'), 'hex').toString('base64url')
    const record = textIn(folder, `${SITE}/app-1.0.dist-info/RECORD`).split('\n')
    expect(record).toContain(`pure.py,sha256=${digest},4`)
    expect(record.map(line => line.replace(/,sha256=.*/, ''))).toEqual(
      expect.arrayContaining([
        '../../../bin/run',
        '../../../share/x.txt',
        '"app/a,b.txt"',
        '"app/say ""hi"".txt"',
        'app-1.0.dist-info/INSTALLER,,',
        'app-1.0.dist-info/RECORD,,',
      ]),
    )
    expect(record.filter(line => line.includes('RECORD'))).toHaveLength(1)
    expect(textIn(folder, `${SITE}/app-1.0.dist-info/INSTALLER`)).toBe('package-python\n')
  })

  test('have files that may be executed where the wheel says so, and in the folder of scripts', async () => {
    const root = tempDir('wheels')
    const text = 'Metadata-Version: 2.1\nName: app\nVersion: 1.0\n'
    const wheel = 'Wheel-Version: 1.0\nGenerator: t\nRoot-Is-Purelib: true\nTag: py3-none-any\n'
    const bytes = zip([
      { name: 'app/', data: '' },
      { name: 'app/tool', data: 'tool', mode: 0o100755 },
      { name: 'app/plain', data: 'plain', mode: 0o100644 },
      { name: 'app-1.0.data/scripts/run', data: 'run', mode: 0o100644 },
      { name: 'app-1.0.dist-info/METADATA', data: text },
      { name: 'app-1.0.dist-info/WHEEL', data: wheel },
      { name: 'app-1.0.dist-info/RECORD', data: '' },
    ])
    const file = path.join(root, 'app-1.0-py3-none-any.whl')
    writeFileSync(file, bytes)
    await installWheels(path.join(root, 'folder'), LAYOUT, [{ path: file, sha256: sha256(bytes) }])
    const modes = [`${SITE}/app/tool`, `${SITE}/app/plain`, 'python/bin/run'].map(
      name => statSync(path.join(root, 'folder', name)).mode & 0o777,
    )
    expect(modes).toStrictEqual([0o755, 0o644, 0o755])
  })

  test.each([
    ['a.py', 'import tkinter\n', true],
    ['a.txt', 'import tkinter\n', false],
    ['a.py', 'import turtle\n', false],
  ])('with %s %j need tkinter: %j', async (name, text, needed) =>
    expect((await installed({ name: 'app', files: { [name]: text } }, { name: 'other' })).tkinter).toBe(needed),
  )

  test('that were changed after they were resolved are refused', async () => {
    const root = tempDir('wheels')
    const file = wheelFile(root, { name: 'app' })
    const changed = { ...file, sha256: 'a'.repeat(64) }
    expect(await failuresOf(() => installWheels(path.join(root, 'folder'), LAYOUT, [changed]))).toStrictEqual([
      expect.stringMatching(/^dependency\/hash: app-1\.0-py3-none-any\.whl was modified after it was resolved/),
    ])
  })
})

describe('programs and libraries', () => {
  interface Given extends Asked {
    /** Of the folder, by path. */
    readonly files?: Readonly<Record<string, Buffer | string>>
    /** Of this machine, by file name, in a folder that a library of CPython names. */
    readonly system?: Readonly<Record<string, Buffer>>
    readonly wheels?: never
    readonly ofWheels?: readonly string[]
    readonly programNames?: readonly string[]
  }
  const finished = async (given: Given = {}) => {
    const { files = {}, system = {}, ofWheels = [], programNames = ['app'], wheels: _, ...asked } = given
    const bench = rustBench(asked)
    const [root, own] = [path.join(bench.root, 'folder'), path.join(bench.root, 'system')]
    place(own, { none: '', ...system })
    const named = Object.entries(files).map(([name, data]) => [
      name,
      typeof data === 'string' ? data : Buffer.from(data.toString('latin1').replaceAll('SYSTEM', own), 'latin1'),
    ])
    place(root, Object.fromEntries(named))
    const parts = {
      chosen: { parts: { library: path.join(own, 'libpython3.12.so.1.0') } } as ChosenPython,
      wheels: {
        origins: new Map(ofWheels.map(name => [name, { kind: 'unknown' } as const])),
        replaced: [],
        tkinter: false,
      },
      programs: programNames,
    }
    const found = await finishNativeFiles(bench.request, root, LAYOUT, parts, '/rust/rustc')
    const facts = (name: string) => readNative(readFileSync(path.join(root, name)))
    return { ...bench, folder: root, own, facts, found: found.map(({ name, path: inside }) => [name, inside]) }
  }
  const LIB = 'python/lib'

  test('of CPython need what this machine has, and what that needs', async () => {
    const run = await finished({
      files: { [`${LIB}/a.so`]: elf({ needs: ['libone.so.1', 'libc.so.6', 'libnone.so'] }) },
      system: {
        'libone.so.1': elf({ needs: ['libtwo.so.2'], runpath: '/somewhere' }),
        'libtwo.so.2': elf({ needs: ['libone.so.1'] }),
        'libthree.so.3': elf(),
      },
    })
    expect(run.found).toStrictEqual([
      ['libone.so.1', `${LIB}/libone.so.1`],
      ['libtwo.so.2', `${LIB}/libtwo.so.2`],
    ])
    expect(filesBelow(path.join(run.folder, LIB))).toStrictEqual(['a.so', 'libone.so.1', 'libtwo.so.2'])
    expect(run.facts(`${LIB}/libone.so.1`)?.rpaths).toStrictEqual([])
    expect(statSync(path.join(run.folder, LIB, 'libone.so.1')).mode & 0o777).toBe(0o644)
  })

  test('find what is inside already, also by the name that a library gives itself', async () => {
    const needs = ['libone.so.1', 'libown.so.1']
    const run = await finished({
      files: {
        [`${LIB}/a.so`]: elf({ needs }),
        [`${LIB}/libone.so.1`]: elf(),
        [`${LIB}/b.so`]: elf({ soname: 'libown.so.1' }),
      },
      system: { 'libone.so.1': elf(), 'libown.so.1': elf() },
    })
    expect(run.found).toStrictEqual([])
  })

  test('of wheels get only what systems may lack, and then as a fallback', async () => {
    const run = await finished({
      files: { [`${LIB}/w.so`]: elf({ needs: ['libone.so.1', 'libz.so.1'] }) },
      system: {
        'libone.so.1': elf(),
        'libz.so.1': elf({ needs: ['libgcc_s.so.1', 'libtwo.so.2'] }),
        'libgcc_s.so.1': elf(),
        'libtwo.so.2': elf(),
      },
      ofWheels: [`${LIB}/w.so`],
    })
    expect(run.found).toStrictEqual([
      ['libz.so.1', 'python/fallback/libz.so.1'],
      ['libgcc_s.so.1', 'python/fallback/libgcc_s.so.1'],
    ])
  })

  test('of CPython get theirs, whichever wheel needs it first', async () => {
    // A wheel's library comes first in the folder; its need of the same library must not decide.
    const run = await finished({
      files: { 'a/w.so': elf({ needs: ['libz.so.1'] }), 'b/c.so': elf({ needs: ['libz.so.1'] }) },
      system: { 'libz.so.1': elf({ needs: ['libone.so.1'] }), 'libone.so.1': elf() },
      ofWheels: ['a/w.so'],
    })
    expect(run.found).toStrictEqual([
      ['libz.so.1', 'python/fallback/libz.so.1'],
      ['libone.so.1', `${LIB}/libone.so.1`],
    ])
  })

  test('name no folder of this machine; where they did, libraries are looked for', async () => {
    const dir = tempDir('elsewhere')
    place(dir, { 'libone.so.1': elf() })
    const runpath = (folder: string): ElfFields => ({ runpath: folder })
    const run = await finished({
      files: {
        app: elf(runpath('$ORIGIN/python/lib')),
        'python3.12': elf(runpath('$ORIGIN/python/lib')),
        [`${LIB}/a.so`]: elf({ ...runpath(dir), needs: ['libone.so.1'] }),
        [`${LIB}/w.so`]: elf(runpath('/opt/author')),
        [`${LIB}/relative.so`]: elf(runpath('here')),
        [`${LIB}/text.so`]: 'no library',
        [`${LIB}/a.so.txt`]: 'text',
      },
      ofWheels: [`${LIB}/w.so`],
    })
    const names = ['app', 'python3.12', `${LIB}/a.so`, `${LIB}/w.so`, `${LIB}/relative.so`]
    expect(names.map(name => run.facts(name)?.rpaths)).toStrictEqual([
      ['$ORIGIN/python/lib'],
      ['$ORIGIN/python/lib'],
      [],
      ['/opt/author'],
      [],
    ])
    expect(run.found).toStrictEqual([['libone.so.1', `${LIB}/libone.so.1`]])
  })

  test('are those that may be executed, and those that are called so', async () => {
    const files = {
      'bin/tool': elf({ runpath: '/x' }),
      'data/tool': elf({ runpath: '/x' }),
      'data/a.so.1': elf({ runpath: '/x' }),
    }
    // Only of the first is the folder `bin` executable.
    const run = await finished({ files: { ...files }, programNames: [] })
    expect(Object.keys(files).map(name => run.facts(name)?.rpaths)).toStrictEqual([[], ['/x'], []])
  })

  const DEBUG = Buffer.concat([elf(), Buffer.from('.debug_info')])
  test('lose what debuggers read, by the system’s own strip', async () => {
    const run = await finished({
      files: { [`${LIB}/big.so`]: DEBUG, [`${LIB}/small.so`]: elf(), [`${LIB}/wheel.so`]: DEBUG },
      ofWheels: [`${LIB}/wheel.so`],
      programs: ['strip'],
    })
    expect(run.commands('strip').map(({ tool, args }) => [tool, ...args].map(run.plain))).toStrictEqual([
      ['/bin/strip', '--strip-debug', '--enable-deterministic-archives', `/folder/${LIB}/big.so`],
    ])
    expect(run.said).toStrictEqual([])
    expect((await finished({ files: { [`${LIB}/small.so`]: elf() } })).said).toStrictEqual([])
  })

  test('of another processor lose it by Rust’s objcopy, where that is installed', async () => {
    const other = { files: { [`${LIB}/big.so`]: DEBUG }, programs: ['strip'], platform: 'linux-aarch64' }
    const none = await finished(other)
    expect(none.commands('strip')).toStrictEqual([])
    expect(none.said).toStrictEqual(['debug information stays in: there is no strip on this machine for it'])
    const sysroot = tempDir('sysroot')
    place(sysroot, { 'lib/rustlib/a/x': '', 'lib/rustlib/b/bin/rust-objcopy': '' })
    const answer: Asked['answer'] = ({ args }) => (args.includes('sysroot') ? { stdout: `${sysroot}\n` } : undefined)
    const rust = await finished({ ...other, answer })
    expect(rust.commands('strip').map(({ tool }) => tool)).toStrictEqual([
      path.join(sysroot, 'lib/rustlib/b/bin/rust-objcopy'),
    ])
    expect(rust.said).toStrictEqual([])
    // Also on a machine without binutils.
    const here = await finished({ files: other.files, answer })
    expect(here.commands('strip')).toHaveLength(1)
  })

  test('keep it where strip fails', async () => {
    const run = await finished({
      files: { [`${LIB}/big.so`]: DEBUG, [`${LIB}/other.so`]: DEBUG },
      programs: ['strip'],
      answer: ({ label }) => (label.startsWith('strip') ? { code: 1 } : undefined),
    })
    expect([run.commands('strip').length, run.said.length]).toStrictEqual([1, 1])
  })

  test('of another system than Linux are left to that system’s rules', async () => {
    const run = await finished({ files: { 'a.so': elf({ runpath: '/x' }) }, platform: 'windows-x86_64' })
    expect([run.found, run.facts('a.so')?.rpaths]).toStrictEqual([[], ['/x']])
  })
})

test('a library of this machine has its project’s license, a wheel’s fallback does not raise the minimum', async () => {
  const bench = rustBench()
  const found = [
    { name: 'libz.so.1', file: '/opt/libz.so.1', path: 'python/fallback/libz.so.1' },
    { name: 'libown.so.1', file: '/opt/libown.so.1', path: 'python/lib/libown.so.1' },
  ]
  const { origins, texts } = await systemFiles(found, bench.runner)
  expect([...origins]).toStrictEqual([
    ['python/fallback/libz.so.1', { kind: 'system', package: 'zlib', license: 'Zlib' }],
    ['python/lib/libown.so.1', { kind: 'unknown', from: '/opt/libown.so.1' }],
  ])
  expect(texts).toStrictEqual([])
  expect(platformNamed('linux-x86_64').libc).toBe('glibc')
})
