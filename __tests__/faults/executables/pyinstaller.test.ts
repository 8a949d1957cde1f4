/** What PyInstaller may be given and may leave behind, and what becomes of it. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { elf } from '../../../__fixtures__/native/binaries.js'
import { wheel } from '../../../__fixtures__/native/wheel.js'
import { toolPython } from '../../../__fixtures__/python-tools.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { makeSite, probeEmbeddable } from '../../../src/executables/probe.js'
import { compileBootloader } from '../../../src/executables/pyinstaller/bootloader.js'
import { readFinished } from '../../../src/executables/pyinstaller/origins.js'
import { checkMinimumEarly } from '../../../src/executables/pyinstaller/preflight.js'
import { findProduct } from '../../../src/executables/pyinstaller/product.js'
import { sha256Of } from '../../../src/host/files.js'
import { createRunner } from '../../../src/host/process/process.js'

describe('an entry point', () => {
  const python = toolPython()
  const probe = (text: string, attribute: string) => {
    const site = tempDir('site')
    // A module of the application may have the name of one that the probe needs.
    write(site, { 'app.py': text, 'json.py': 'raise SystemExit("mine")\n' })
    const entryPoint = {
      kind: 'function',
      module: 'app',
      attribute,
      script: 'app',
      gui: false,
      extras: [],
    } as const
    return probeEmbeddable(createRunner({ env: process.env }), python, site, entryPoint)
  }

  test('that is a function, also of a class, also behind a noisy import', async () => {
    const found = await probe('print("noise")\nclass App:\n    @staticmethod\n    def run(): ...\n', 'App.run')
    expect(found.prefix).not.toBe('')
  })

  test.each([
    ['VALUE = 42\n', 'VALUE', 'The entry point app:VALUE is not a function.'],
    ['def main(): ...\n', 'mian', 'The entry point app:mian does not exist.'],
  ])('%j with %s is one error', async (text, attribute, message) =>
    expect(await failuresOf(() => probe(text, attribute))).toEqual([
      `project/entry-point: ${message} | Name a function that starts the program, as module:function.`,
    ]),
  )

  test('whose import fails is left to its proof, which tells why', async () =>
    expect(await failuresOf(() => probe('import nothing_of_that_name\n', 'main'))).toEqual([]))
})

describe('a Python that is newer than the glibc that was asked for', () => {
  const asks = (version: string, ...needs: string[]) =>
    elf({ needs, versions: { 'libc.so.6': { [`GLIBC_${version}`]: ['open'] } } })
  /** Its libpython, its extension modules and the libraries that those are linked to, in one folder. */
  const preflighted = (floor: string, files: Record<string, Buffer>) =>
    failuresOf(() => {
      const dir = tempDir('python')
      for (const [name, bytes] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(dir, name)), { recursive: true })
        writeFileSync(path.join(dir, name), bytes)
      }
      const parts = { library: path.join(dir, 'libpython3.12.so.1.0'), dynload: path.join(dir, 'dynload') }
      const runner = recordingRunner(() => ({ code: 0, stdout: JSON.stringify(parts) }))
      const platform = { name: 'linux-x86_64', os: 'linux', arch: 'x86_64', libc: 'glibc', floor }
      const interpreter = { path: '/python', fullVersion: '3.12.1' }
      return checkMinimumEarly({
        context: { runner, configuration: { given: { glibc: floor } } },
        target: { platform },
        interpreter,
        dir,
      } as never)
    })
  const files = {
    'libpython3.12.so.1.0': asks('2.35'),
    'dynload/_new.so': asks('2.38'),
    'dynload/_old.so': asks('2.34'),
  }

  test('is refused before anything is built, with the floor that all of it would need', async () =>
    expect(await preflighted('2.28', files)).toEqual([
      expect.stringMatching(
        /^build\/floor: A pyinstaller executable for linux-x86_64 does not run on glibc 2\.28: libpython3\.12\.so\.1\.0 needs GLIBC_2\.35 \(open\) of libc\.so\.6; it is of Python 3\.12\.1\. \| Set glibc to 2\.38,/,
      ),
    ]))

  test('is left to the check of the finished file where its libpython will do', async () =>
    expect(await preflighted('2.35', files)).toEqual([]))
})

describe('what a spec file may leave', () => {
  const dist = (files: Record<string, string>) => {
    const dir = path.join(tempDir('work'), 'dist')
    mkdirSync(dir, { recursive: true })
    write(dir, files)
    return dir
  }
  const found = async (files: Record<string, string>, layout: 'file' | 'folder') => {
    const dir = dist(files)
    const product = await findProduct(dir, 'app', layout)
    return [product.program, product.folder ?? ''].map(file => file.replace(dir, '').replace(/^\//, ''))
  }

  test('one program, or a folder with the program named like it', async () => {
    expect(await found({ other: '' }, 'file')).toEqual(['other', ''])
    expect(await found({ 'app/app': '', 'app/_internal/x': '' }, 'folder')).toEqual(['app/app', 'app'])
    expect(await found({ 'app/app.exe': '', 'app/helper.exe': '' }, 'folder')).toEqual(['app/app.exe', 'app'])
    expect(await found({ 'other/start': '', 'other/a.txt': '' }, 'folder')).toEqual(['other/start', 'other'])
  })

  test('on macOS an .app, beside which the same lies unwrapped', async () =>
    expect(await found({ 'app.app/Contents/MacOS/app': '', 'app/app': '' }, 'folder')).toEqual([
      'app.app/Contents/MacOS/app',
      '',
    ]))

  test.each([
    [{}, 'file', 'build/nothing'],
    [{ one: '', two: '' }, 'file', 'build/several: The spec file makes one, two'],
    [{ 'app/app': '' }, 'file', 'build/mismatch: PyInstaller made a folder (app), but executable-layout is file.'],
    [{ app: '' }, 'folder', 'build/mismatch: PyInstaller made a file (app)'],
    [{ 'x/one': '', 'x/two': '' }, 'folder', 'build/several: The folder contains several programs'],
  ] as const)('%j for a %s is one error', async (files, layout, expected) =>
    expect(await failuresOf(() => found(files, layout))).toEqual([expect.stringContaining(expected)]),
  )
})

test('a bootloader that cannot be compiled is a reason, no error', async () => {
  const runner = recordingRunner(() => ({ code: 1, tail: ['no C compiler'] }))
  const configuration = { options: { compiler: 'system' } }
  const context = { runner, epoch: 0, host: { env: {} }, configuration } as never
  const uv = { tool: '/uv', cacheDir: '/', env: {} }
  const platform = {
    name: 'linux-x86_64',
    os: 'linux',
    arch: 'x86_64',
    libc: 'glibc',
    floor: '2.28',
  } as const
  expect(await compileBootloader({ context, uv, python: '/python', platform, dir: tempDir('bootloader') })).toEqual({
    reason: expect.stringMatching(/^it could not be compiled here \("find the source/),
  })
})

test('a program that cannot be read back is one error', async () => {
  const runner = recordingRunner(() => ({ stdout: '{"entries": 1}' }))
  const request = { runner, python: '/python', program: '/p', dir: tempDir('read'), locations: { tool: '/t' } }
  expect(await failuresOf(() => readFinished(request as never))).toEqual([
    expect.stringMatching(/^check\/content: PyInstaller cannot read the program that it made\./),
  ])
})

test('of two wheels with one file the first is taken, which is told when they differ', async () => {
  const dir = tempDir('wheels')
  const files = await Promise.all(
    [
      ['one', { 'ns/__init__.py': Buffer.from(''), 'ns/shared.txt': Buffer.from('1') }],
      [
        'two',
        {
          'ns/__init__.py': Buffer.from(''),
          'ns/shared.txt': Buffer.from('2'),
          'ns/two.py': Buffer.from(''),
        },
      ],
    ].map(async ([name, content]) => {
      const own = path.join(dir, String(name))
      mkdirSync(own)
      const file = wheel(own, 'py3-none-any', content as Record<string, Buffer>)
      return { path: file, sha256: await sha256Of(file) }
    }),
  )
  const said: string[] = []
  const site = await makeSite(files, path.join(dir, 'site'), line => said.push(line))
  expect([...site.owners.keys()]).toEqual(expect.arrayContaining(['ns/shared.txt', 'ns/two.py']))
  expect(said.filter(line => !line.includes('dist-info'))).toEqual([
    expect.stringMatching(/^ns\/shared\.txt is in tiny and, different, in tiny/),
  ])
  writeFileSync(path.join(dir, 'done'), '')
})
