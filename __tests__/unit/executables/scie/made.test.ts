/**
 * Scies, made of files that are given in place of downloads, and read back as their launcher reads them. Nothing is
 * started. The libraries of this machine are those of a folder.
 */
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals'
import { tarGz } from '../../../../__fixtures__/archives.js'
import { APP, executableRequest, type RequestParts } from '../../../../__fixtures__/executable-request.js'
import { recordingRunner } from '../../../../__fixtures__/fake-runner.js'
import { elf, pe } from '../../../../__fixtures__/native/binaries.js'
import { tempDir } from '../../../../__fixtures__/repository.js'
import { DEP } from '../../../../__fixtures__/simulated-resolutions.js'
import { type Indexed, sha256 } from '../../../../__fixtures__/simulated-tools.js'
import { pythonScript } from '../../../../src/assets.js'
import { PackagingError, problemsOf } from '../../../../src/core/errors.js'
import { programVersion } from '../../../../src/core/version.js'
import type { SystemPackage } from '../../../../src/executables/system-libraries.js'
import * as real from '../../../../src/executables/system-libraries.js'
import type { Downloader, FileRequest } from '../../../../src/host/download.js'
import type { EntryPoint, NamedCommand } from '../../../../src/project/entry-point.js'

/** Where this machine has its libraries, and their packages. */
let libraries = ''
let packages = new Map<string, SystemPackage>()
jest.unstable_mockModule('../../../../src/executables/system-libraries.js', () => ({
  ...real,
  libraryFolders: () => [libraries],
  systemPackages: async (_: unknown, files: readonly string[]) =>
    new Map([...packages].filter(([file]) => files.includes(file))),
}))
const { componentsOf, finishExecutable } = await import('../../../../src/executables/finish.js')
const { makeScie } = await import('../../../../src/executables/scie/make.js')
const { describeRuns, disposeRuns, pipe, simulate } = await import('../../../../__fixtures__/simulated-machine.js')

beforeEach(() => {
  ;[libraries, packages] = [tempDir('libraries'), new Map()]
})
afterAll(disposeRuns)

const stored = (filename: string, bytes: Buffer): Indexed => {
  return { name: filename, version: '', filename, sha256: sha256(bytes), bytes }
}
const needs = (glibc: string) => ({ 'libc.so.6': { [`GLIBC_${glibc}`]: ['open'] } })
const JUMP = stored('scie-jump-linux-x86_64', elf())
const PTEX = stored('ptex-linux-x86_64', elf({ needs: ['libm.so.6'] }))
const archive = (triple: string) => `cpython-3.13.9+20261110-${triple}-install_only_stripped.tar.gz`
const pythonWith = (more: Parameters<typeof tarGz>[0] = []) =>
  stored(
    archive('x86_64-unknown-linux-gnu'),
    tarGz([
      { name: 'python/', type: '5' },
      { name: 'python/bin/python3.13', data: elf({ versions: needs('2.17') }), mode: 0o755 },
      { name: 'python/bin/python3', type: '2', target: 'python3.13' },
      { name: 'python/lib/python3.13/LICENSE.txt', data: 'PSF' },
      { name: 'python/lib/python3.13/site-packages/pip/LICENSE.txt', data: 'MIT' },
      { name: 'python/lib/python3.13/site-packages/pip/t64.exe', data: pe() },
      ...more,
    ]),
  )
const PYTHON = pythonWith()
const WINDOWS = [
  stored('scie-jump-windows-x86_64.exe', pe()),
  stored(archive('x86_64-pc-windows-msvc'), tarGz([{ name: 'python/python.exe', data: pe() }])),
]

const lockOf = (files: readonly Indexed[]) => {
  const of = (start: string) =>
    Object.fromEntries(
      files.filter(({ filename }) => filename.startsWith(start)).map(one => [one.filename, one.sha256]),
    )
  return {
    schema: 1,
    'scie-jump': { version: '1.12.0', files: of('scie-jump') },
    ptex: { version: '1.7.0', files: of('ptex') },
    'python-build-standalone': { files: of('cpython') },
  }
}

/** A PEX for each of these platforms, from a run. */
let pexFor: (platform: string) => string | undefined
beforeAll(async () => {
  if (process.platform === 'win32') return
  const platforms = 'linux-x86_64 linux-aarch64 musllinux-x86_64 windows-x86_64'
  const values = { formats: 'pex', 'test-command': 'none', platforms }
  const { steps } = await pipe(await simulate({ index: [DEP], values }))
  const { artifacts = [] } = (await steps.pex?.value) ?? {}
  pexFor = platform => artifacts.find(({ targets }) => targets.includes(platform))?.path
})

interface Given extends Omit<RequestParts, 'workspace' | 'runner'> {
  /** Sections that differ in the lock. */
  readonly lock?: object
  /** The minimum glibc. */
  readonly glibc?: string
}

/** @param files what can be fetched: else that fails */
async function make(given: Given = {}, files: readonly Indexed[] = [JUMP, PTEX, PYTHON]) {
  const [workspace, dir] = [tempDir('workspace'), tempDir('finished')]
  writeFileSync(path.join(workspace, 'lock.json'), JSON.stringify({ ...lockOf(files), ...given.lock }))
  const { request: without, said } = executableRequest({
    ...given,
    ...{ workspace, runner: recordingRunner(), values: { 'scie-lock': 'lock.json', ...given.values } },
  })
  const asked: string[] = []
  const fetchFile = async ({ filename, sha256: digest }: FileRequest) => {
    asked.push(filename)
    const bytes = files.find(one => one.sha256 === digest)?.bytes
    if (bytes === undefined) throw new PackagingError('network/refused', { message: 'There is none.', fix: 'None.' })
    writeFileSync(path.join(workspace, filename), bytes)
    return path.join(workspace, filename)
  }
  const { platform } = without.target
  const request = {
    ...without,
    pex: pexFor(platform.name),
    target: { ...without.target, platform: { ...platform, ...(given.glibc !== undefined && { floor: given.glibc }) } },
    context: { ...without.context, downloader: { fetchFile } as unknown as Downloader },
  }
  const failures: string[] = []
  const made = await makeScie(request).catch((thrown: unknown) => {
    failures.push(...problemsOf(thrown).map(({ code, message }) => `${code}: ${message}`))
    if (failures.length === 0) throw thrown
  })
  return { made, failures, asked, said, request, dir }
}

interface Manifest {
  readonly scie: {
    readonly jump: object
    readonly lift: {
      readonly name: string
      readonly files: readonly { readonly name: string; readonly size: number; readonly source?: string }[]
      readonly boot: { readonly commands: object; readonly bindings: { readonly configure: { readonly args: object } } }
    }
  }
  readonly ptex?: object
}

/** A scie, taken apart. */
async function scie(given: Given = {}, files?: readonly Indexed[]) {
  const { made, failures, said, request, dir } = await make(given, files)
  expect(failures).toStrictEqual([])
  if (made === undefined) throw new Error('nothing was made')
  const { file, checks: all } = await finishExecutable({ ...request, made, dir })
  const components = await componentsOf(made, request.wheels)
  const bytes = readFileSync(file)
  const text = bytes.subarray(bytes.lastIndexOf('\n', -2) + 1)
  const manifest = JSON.parse(text.toString()) as Manifest
  const { lift } = manifest.scie
  const jump = (files ?? [JUMP])[0] ?? JUMP
  let at = jump.bytes.length
  const parts = new Map([['jump', bytes.subarray(0, at)]])
  for (const { name, size, source } of lift.files) {
    if (source === 'fetch') continue
    parts.set(name, bytes.subarray(at, at + size))
    at += size
  }
  // A line break in front of the manifest, and nothing else.
  expect(at + 1 + text.length).toBe(bytes.length)
  const checks = Object.fromEntries(all.map(({ name, ...rest }) => [name, rest]))
  return { ...made, components, manifest, lift, parts, checks, said, file }
}

const origins = (members: Awaited<ReturnType<typeof scie>>['members']) =>
  members.map(({ path: file, origin }) => {
    const of = 'package' in origin ? ` ${origin.package}` : ''
    return `${file}: ${origin.kind}${of} ${'version' in origin ? origin.version : ''}`
  })

describeRuns('a scie', () => {
  test('is its launcher, its files in the order of the manifest, and the manifest', async () => {
    const { parts, lift, file, manifest, checks, said } = await scie()
    expect(path.basename(file)).toBe('app-1.0')
    expect(statSync(file).mode & 0o777).toBe(0o755)
    expect([...parts.keys()]).toStrictEqual(['jump', PYTHON.filename, 'scie_configure.py', 'app.pex'])
    expect(parts.get('jump')?.equals(JUMP.bytes)).toBe(true)
    expect(parts.get(PYTHON.filename)?.equals(PYTHON.bytes)).toBe(true)
    expect(parts.get('scie_configure.py')?.equals(readFileSync(pythonScript('scie_configure.py')))).toBe(true)
    for (const { name, ...rest } of lift.files)
      expect(rest).toMatchObject({
        hash: sha256(parts.get(name) ?? ''),
        type: name === PYTHON.filename ? 'tar.gz' : 'blob',
      })
    expect(lift.name).toBe('app')
    expect(manifest.scie.jump).toStrictEqual({ version: '1.12.0', size: JUMP.bytes.length, hash: JUMP.sha256 })
    expect(manifest.ptex).toBeUndefined()
    expect(Object.keys(lift.boot.commands)).toStrictEqual([''])
    expect(JSON.stringify(lift.boot)).toContain('python/bin/python3.13')
    expect(checks).not.toHaveProperty('first run')
    expect(said).toContain('CPython 3.13.9 inside, scie-jump 1.12.0')
  })

  test('can be started before it has its name', async () => {
    const { made } = await make()
    expect(statSync(made?.path ?? '').mode & 0o777).toBe(0o755)
  })

  test('contains nothing of unknown origin', async () => {
    const { members, components } = await scie()
    const own = programVersion().split(' ')[1]
    expect(origins(members).filter(one => !/\.bootstrap|dist-info|targets\.json|PEX-INFO|__main__/.test(one))).toEqual(
      expect.arrayContaining([
        'scie-jump-linux-x86_64: tool scie-jump 1.12.0',
        `scie_configure.py: tool package-python ${own}`,
        `${PYTHON.filename}/python/bin/python3.13: interpreter 3.13.9`,
        `${PYTHON.filename}/python/lib/python3.13/LICENSE.txt: interpreter 3.13.9`,
        'app.pex/.deps/app-1.0-py3-none-any.whl/app.py: wheel app 1.0',
        'app.pex/.deps/dep-1.0-py3-none-any.whl/dep.py: wheel dep 1.0',
      ]),
    )
    expect(origins(members)).toContainEqual(expect.stringMatching(/^app\.pex\/PEX-INFO: tool pex 2\.\d/))
    expect(members.map(({ path: file }) => file)).not.toContain(`${PYTHON.filename}/python/bin/python3`)
    // Launchers of scripts for Windows are data.
    const programs = members.filter(({ native }) => native?.format === 'pe')
    expect(programs.map(({ path: file }) => file)).toStrictEqual([])
    const [python] = components.filter(({ kind }) => kind === 'interpreter')
    expect(python).toMatchObject({
      ...{ version: '3.13.9', license: 'Python-2.0' },
      licenseTexts: [{ path: 'python/lib/python3.13/LICENSE.txt', text: 'PSF' }],
    })
  })

  test('that is lazy has what fetches its Python, which is not inside', async () => {
    const values = { 'scie-style': 'lazy', 'scie-assets': 'https://mirror.invalid/scie' }
    const { parts, lift, manifest, members, checks, said } = await scie({ values })
    const url = `https://mirror.invalid/scie/providers/PythonBuildStandalone/download/20261110/${encodeURIComponent(PYTHON.filename)}`
    expect([...parts.keys()]).toStrictEqual(['jump', PTEX.filename, 'scie_configure.py', 'app.pex'])
    expect(parts.get(PTEX.filename)?.equals(PTEX.bytes)).toBe(true)
    expect(lift.files[1]).toMatchObject({ name: PYTHON.filename, size: PYTHON.bytes.length, source: 'fetch' })
    expect(manifest.ptex).toStrictEqual({ [PYTHON.filename]: url })
    expect(origins(members).filter(one => /^(?:ptex|cpython)/.test(one))).toStrictEqual([
      'ptex-linux-x86_64: tool ptex 1.7.0',
    ])
    expect(checks['first run']).toMatchObject({
      result: 'warning',
      reason: `fetches its Python (${PYTHON.bytes.length} bytes, by sha256) from ${url}`,
    })
    expect(said).toContain(`CPython 3.13.9 from ${url}, scie-jump 1.12.0`)
  })

  const several = (names: readonly string[]): EntryPoint => {
    const commands = names.map(name => ({ name, entryPoint: { ...APP, script: name } }))
    return { kind: 'commands', main: commands[0] as NamedCommand, commands }
  }

  test('starts one of several commands', async () => {
    const { lift } = await scie({ entryPoint: several(['app', 'server']) })
    expect(Object.keys(lift.boot.commands)).toStrictEqual(['app', 'server'])
  })

  test('for Windows has the icon and the console of its launcher', async () => {
    const platform = 'windows-x86_64'
    const { checks, file } = await scie({ platform }, WINDOWS)
    expect(path.basename(file)).toBe('app-1.0.exe')
    expect(checks).not.toHaveProperty('icon')
    const values = { icon: 'app.ico\napp.icns' }
    const iconed = await scie({ platform, values }, WINDOWS)
    expect(iconed.checks.icon).toMatchObject({
      result: 'warning',
      reason: expect.stringContaining('icon of scie-jump'),
    })
    expect((await scie({ values })).checks).not.toHaveProperty('icon')
    expect((await scie({ platform, values: { icon: 'app.icns' } }, WINDOWS)).checks).not.toHaveProperty('icon')
  })

  test('of a program with windows is not for Windows', async () => {
    const entryPoint = { ...APP, gui: true }
    expect((await make({ entryPoint, platform: 'windows-x86_64' }, WINDOWS)).failures).toStrictEqual([
      expect.stringMatching(/^input\/conflict: app is a GUI script/),
    ])
    expect((await make({ entryPoint })).failures).toStrictEqual([])
  })

  test('is not made of files that the lock does not name, or that are not there', async () => {
    expect((await make({ lock: { 'python-build-standalone': { files: {} } } })).failures).toStrictEqual([
      'project/lock: The lock of the files of scies has no sha256 of a CPython 3.13 for linux-x86_64.',
    ])
    expect((await make({ values: { 'scie-lock': 'nowhere.json' } })).failures).toStrictEqual([
      expect.stringMatching(/^input\/path: scie-lock '.*nowhere\.json' cannot be read\./),
    ])
    // Of a lazy scie too its Python has to be there.
    const lock = { 'python-build-standalone': { files: { [PYTHON.filename]: 'a'.repeat(64) } } }
    const lazy = await make({ values: { 'scie-style': 'lazy' }, lock }, [JUMP, PTEX])
    expect(lazy.failures).toStrictEqual(['network/refused: There is none.'])
    expect(lazy.asked).toStrictEqual([JUMP.filename, PYTHON.filename, PTEX.filename])
    // The lock of this program has no launchers, or others.
    const shipped = await make({ values: { 'scie-lock': '' } }, [])
    expect(shipped.failures.length).toBeGreaterThan(0)
  })

  test('has a manifest that its launcher can read', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `command-${index}`)
    expect((await make({ entryPoint: several(names) })).failures).toStrictEqual([
      expect.stringMatching(/^build\/mismatch: The manifest of the scie has \d+ bytes/),
    ])
    expect((await make({ entryPoint: several(names.slice(0, 100)) })).failures).toStrictEqual([])
  })
})

describeRuns('libraries of this machine', () => {
  const has = (name: string, glibc = '2.17') => {
    mkdirSync(libraries, { recursive: true })
    const file = path.join(libraries, name)
    writeFileSync(file, elf({ soname: name, versions: needs(glibc) }))
    chmodSync(file, 0o644)
    return file
  }
  const needing = (...names: readonly string[]) =>
    pythonWith([{ name: 'python/lib/a.so', data: elf({ needs: names }) }])
  const taken = async (python: Indexed, given: Given = {}) => {
    const { lift } = await scie(given, [JUMP, PTEX, python])
    return lift.files.map(({ name }) => name).filter(name => name.startsWith('lib'))
  }

  test('are inside where something needs them, in the order in which they are loaded', async () => {
    for (const name of ['libstdc++.so.6', 'libgcc_s.so.1', 'libz.so.1', 'libbz2.so.1']) has(name)
    expect(await taken(needing('libstdc++.so.6', 'libz.so.1', 'libbz2.so.1'))).toStrictEqual([
      ...['libz.so.1', 'libgcc_s.so.1', 'libstdc++.so.6'],
    ])
    expect(await taken(needing('libz.so.1'))).toStrictEqual(['libz.so.1'])
    expect(await taken(needing())).toStrictEqual([])
  })

  test('are given to what sets it up, and are of their packages', async () => {
    const file = has('libz.so.1')
    packages.set(file, { name: 'zlib1g', version: '1.3', distribution: 'debian', copyright: 'Zlib' })
    const { lift, parts, members, components } = await scie({}, [JUMP, PTEX, needing('libz.so.1')])
    expect(lift.boot.bindings.configure.args).toContain('{libz.so.1}')
    expect(parts.get('libz.so.1')?.equals(readFileSync(file))).toBe(true)
    expect(origins(members)).toContain('libz.so.1: system zlib1g 1.3')
    expect(components.find(({ name }) => name === 'zlib1g')).toMatchObject({
      ...{ kind: 'library', version: '1.3', path: 'libz.so.1', purl: 'pkg:deb/debian/zlib1g@1.3' },
      licenseTexts: [{ path: 'copyright', text: 'Zlib' }],
    })
  })

  test('are not, where the scie has its own', async () => {
    has('libz.so.1')
    const own = { name: 'python/lib/libz.so.1', data: elf({ soname: 'libz.so.1' }) }
    expect(
      await taken(pythonWith([own, { name: 'python/lib/a.so', data: elf({ needs: ['libz.so.1'] }) }])),
    ).toStrictEqual([])
  })

  test('are not, where one of them needs a newer glibc than was requested', async () => {
    has('libz.so.1')
    has('libgcc_s.so.1', '2.35')
    expect(await taken(needing('libz.so.1', 'libgcc_s.so.1'), { glibc: '2.34' })).toStrictEqual([])
    expect(await taken(needing('libz.so.1', 'libgcc_s.so.1'), { glibc: '2.35' })).toStrictEqual([
      ...['libz.so.1', 'libgcc_s.so.1'],
    ])
  })

  test('are not, where it has none, or for another machine', async () => {
    expect(await taken(needing('libz.so.1'))).toStrictEqual([])
    has('libz.so.1')
    const arm = [
      stored('scie-jump-linux-aarch64', elf({ machine: 183 })),
      stored(
        archive('aarch64-unknown-linux-gnu'),
        tarGz([{ name: 'a.so', data: elf({ machine: 183, needs: ['libz.so.1'] }) }]),
      ),
    ]
    const { lift } = await scie({ platform: 'linux-aarch64' }, arm)
    expect(lift.files.map(({ name }) => name)).not.toContain('libz.so.1')
    const musl = [
      JUMP,
      stored(archive('x86_64-unknown-linux-musl'), tarGz([{ name: 'a.so', data: elf({ needs: ['libz.so.1'] }) }])),
    ]
    const other = await scie({ platform: 'musllinux-x86_64' }, musl)
    expect(other.lift.files.map(({ name }) => name)).not.toContain('libz.so.1')
  })
})
