/**
 * Container images, read back as an engine reads them. The Python inside is a folder in the shape of a
 * standalone one, and the C library of this machine a folder with the smallest libraries. Nothing is started.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { APP, executableRequest, type RequestParts } from '../../../../__fixtures__/executable-request.js'
import { recordingRunner } from '../../../../__fixtures__/fake-runner.js'
import { elf } from '../../../../__fixtures__/native/binaries.js'
import { imageFile } from '../../../../__fixtures__/oci/images.js'
import { platforms } from '../../../../__fixtures__/releases.js'
import { tempDir } from '../../../../__fixtures__/repository.js'
import { failuresOf } from '../../../../__fixtures__/told-errors.js'
import { readTar } from '../../../../src/archives/tar-reader.js'
import type { TarMember } from '../../../../src/archives/tar-writer.js'
import type { Platform } from '../../../../src/core/model.js'
import { memberOf } from '../../../../src/executables/member.js'
import type { SystemPackage } from '../../../../src/executables/system-libraries.js'
import * as real from '../../../../src/executables/system-libraries.js'
import { imagesOf } from '../../../../src/oci/image.js'
import { openLayout, readDocument, rootDescriptors } from '../../../../src/oci/layout.js'
import { layerTar } from '../../../../src/oci/unpack.js'
import type { EntryPoint, NamedCommand, Program } from '../../../../src/project/entry-point.js'

/** Where this machine has its libraries, and their packages. */
let libraries = ''
let packages = new Map<string, SystemPackage>()
jest.unstable_mockModule('../../../../src/executables/system-libraries.js', () => ({
  ...real,
  libraryFolders: () => [libraries],
  systemPackages: async (_: unknown, files: readonly string[]) =>
    new Map([...packages].filter(([file]) => files.includes(file))),
}))
const { componentsOf } = await import('../../../../src/executables/finish.js')
const { glibcIn, missingLibraries, writeAccounts } = await import('../../../../src/executables/oci/system.js')
const { makeImages } = await import('../../../../src/executables/oci/make.js')

// Windows has neither links nor modes of files.
const posix = process.platform === 'win32' ? describe.skip : describe

const library = (soname: string, needs: readonly string[] = [], machine = 62) => elf({ soname, needs, machine })
const has = (name: string, needs: readonly string[] = [], machine = 62) => {
  const file = path.join(libraries, name)
  writeFileSync(file, library(name, needs, machine))
  return file
}
beforeEach(() => {
  ;[libraries, packages] = [tempDir('libraries'), new Map()]
  for (const name of ['ld-linux-x86-64.so.2', 'libnss_files.so.2', 'libm.so.6']) has(name)
  has('libc.so.6', ['ld-linux-x86-64.so.2'])
  has('libssl.so.3', ['libc.so.6', 'libcrypto.so.3'])
  // Libraries may need each other.
  has('libcrypto.so.3', ['libssl.so.3'])
  for (const name of ['libgcc_s.so.1', 'libother.so.1']) has(name)
})

const LIBPYTHON = 'libpython3.13.so.1.0'
type Files = Readonly<Record<string, Buffer | string>>

/** A Python in the workspace, as standalone builds lay it out. */
const standalone = (change: Files = {}, machine = 62): Files => ({
  [`lib/${LIBPYTHON}`]: Buffer.concat([library(LIBPYTHON, ['libm.so.6'], machine), Buffer.from('\0 3.13.9\0')]),
  'lib/python3.13/os.py': 'os',
  'lib/python3.13/email/a.py': 'a',
  'lib/python3.13/LICENSE.txt': 'PSF',
  'lib/python3.13/lib-dynload/_ssl.so': elf({ needs: ['libssl.so.3', 'libother.so.1'], machine }),
  'bin/python3.13': elf({ needs: [LIBPYTHON], runpath: '$ORIGIN/../lib', machine }),
  ...change,
})

interface Given extends Omit<RequestParts, 'workspace' | 'runner' | 'python' | 'platform'> {
  readonly python?: Files
  /** Pythons for other platforms. */
  readonly pythonsFor?: Readonly<Record<string, Files>>
  readonly uncompiled?: boolean
  /** Of the image; default those of all Pythons. */
  readonly platforms?: readonly string[]
}

/** Compiles modules as compileall does. */
function compileAll(list: string): void {
  for (const file of readFileSync(list, 'utf8').split('\n').filter(Boolean)) {
    const folder = path.join(path.dirname(file), '__pycache__')
    mkdirSync(folder, { recursive: true })
    writeFileSync(path.join(folder, `${path.basename(file, '.py')}.cpython-313.pyc`), 'bytecode')
  }
}

async function make({
  python = standalone(),
  pythonsFor = {},
  uncompiled = false,
  platforms: wanted,
  ...given
}: Given = {}) {
  const workspace = tempDir('workspace')
  const pythons = { 'linux-x86_64': python, ...pythonsFor }
  for (const [folder, files] of Object.entries(pythons))
    for (const [name, bytes] of Object.entries(files)) {
      const file = path.join(workspace, folder, name)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, bytes, { mode: 0o644 })
    }
  const runner = recordingRunner(({ args }) => {
    compileAll(args.at(-1) ?? '')
    return {}
  })
  const named = Object.keys(pythons).map(name => `${name}=${name}`)
  const values = { 'executable-python': named.join('\n'), ...given.values }
  const made = (wanted ?? Object.keys(pythons)).map(platform =>
    executableRequest({ ...given, workspace, runner, platform, values }),
  )
  const requests = made.map(({ request }) => (uncompiled ? { ...request, interpreter: undefined } : request))
  const { file, parts, checks } = await makeImages(requests)
  const components = await Promise.all(parts.map((part, index) => componentsOf(part, requests[index]?.wheels ?? [])))
  const members = parts.flatMap(part => part.members)
  return { file, checks, members, components: components.flat(), runner, said: made.flatMap(({ said }) => said) }
}

const refused = async (given: Given) => (await failuresOf(() => make(given))).map(line => line.split(' | ')[0])

interface Config {
  readonly config: {
    readonly Entrypoint: readonly string[]
    readonly Env: readonly string[]
    readonly Labels: Readonly<Record<string, string>>
  }
  readonly history: readonly { readonly created_by: string }[]
}

/** An image, taken apart. */
async function image(given: Given = {}) {
  const one = await make(given)
  const layout = await openLayout(one.file, tempDir('layout'))
  const images = await Promise.all(
    (await imagesOf(layout, await rootDescriptors(layout))).map(async found => {
      const layers = await Promise.all(
        found.layers.map(async layer => {
          const entries = new Map<string, { kind: string; mode: number; owner: string; text: string }>()
          for await (const entry of readTar(await layerTar(layout, layer), '')) {
            const text = entry.kind === 'file' ? (await buffer(entry.content())).toString('latin1') : entry.target
            entries.set(entry.name.replace(libraries.slice(1), 'LIBRARIES'), {
              ...{ kind: entry.kind, mode: entry.mode, owner: entry.owner.split(' ')[0] ?? '', text },
            })
          }
          return entries
        }),
      )
      const { config, history } = (await readDocument(layout, found.config)) as Config
      return { architecture: found.architecture, layers, ...config, history: history.map(each => each.created_by) }
    }),
  )
  const [first] = images
  if (first === undefined) throw new Error('no image')
  const checks = one.checks.map(({ name, result, reason }) => `${name} ${result}: ${reason}`)
  const origin = (name: string) =>
    one.members.find(each => each.path.replace(libraries.slice(1), 'LIBRARIES') === name)?.origin
  return { ...one, ...first, images, checks, origin, index: await rootDescriptors(layout) }
}

/** Files and links of a layer, without folders. */
const names = (layer: ReadonlyMap<string, { kind: string }> | undefined) =>
  [...(layer ?? [])].filter(([, { kind }]) => kind !== 'folder').map(([name]) => name)

const BIN = 'opt/python/bin'
const SITE = 'opt/python/lib/python3.13/site-packages'

posix('an image', () => {
  test('has a system, CPython, dependencies and the application, a layer each', async () => {
    const { layers, history, file, architecture, checks, index, said } = await image()
    expect([path.basename(file), architecture]).toStrictEqual(['app-1.0-oci.tar', 'amd64'])
    expect(index.map(({ mediaType }) => mediaType)).toStrictEqual(['application/vnd.oci.image.index.v1+json'])
    expect(history).toStrictEqual([
      ...['package-python: C library and accounts', 'package-python: CPython'],
      ...['package-python: dependencies', 'package-python: application'],
    ])
    const [system, python, dependencies, application] = layers.map(names)
    expect(system).toStrictEqual(
      expect.arrayContaining(['lib64/ld-linux-x86-64.so.2', 'LIBRARIES/libc.so.6', 'etc/passwd', 'etc/group']),
    )
    expect(python).toStrictEqual([
      ...['python', 'python3', 'python3.13'].map(name => `${BIN}/${name}`),
      `opt/python/lib/${LIBPYTHON}`,
      ...['LICENSE.txt', '__pycache__/os.cpython-313.pyc', 'email/__pycache__/a.cpython-313.pyc', 'email/a.py'].map(
        name => `opt/python/lib/python3.13/${name}`,
      ),
      ...['lib-dynload/_ssl.so', 'os.py'].map(name => `opt/python/lib/python3.13/${name}`),
    ])
    expect(dependencies).toContain(`${SITE}/__pycache__/dep.cpython-313.pyc`)
    expect(dependencies?.filter(name => name.includes('app'))).toStrictEqual([])
    expect(application).toStrictEqual(
      expect.arrayContaining([`${BIN}/app`, `${SITE}/app.py`, `${SITE}/__pycache__/app.cpython-313.pyc`]),
    )
    expect(application?.filter(name => name.includes('/dep'))).toStrictEqual([])
    expect(checks.at(-1)).toBe(
      'image passed: 1 image, all digests match, runs as user 65532, which can write into /home/nonroot and /tmp alone',
    )
    expect(said).toStrictEqual([
      "linux-x86_64: Python 3.13.9 of executable-python 'linux-x86_64'",
      ...checks.map(one => one.replace(/ (?:passed|warning):/, ':')),
    ])
    expect(checks[0]).toMatch(/^architecture passed: all \d+ programs/)
  })

  test('says what it starts, where, and with which variables', async () => {
    const { Entrypoint, Env, Labels } = await image()
    expect(Entrypoint).toStrictEqual(['/opt/python/bin/app'])
    expect(Env).toStrictEqual([
      'PATH=/opt/python/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      ...['HOME=/home/nonroot', 'LANG=C.UTF-8', 'PYTHONDONTWRITEBYTECODE=1'],
    ])
    expect(Labels).toMatchObject({
      'org.opencontainers.image.title': 'app',
      'org.opencontainers.image.version': '1.0',
      'org.opencontainers.image.created': '2023-11-14T22:13:20Z',
    })
    expect(Labels).not.toHaveProperty('org.opencontainers.image.base.digest')
  })

  test('has files that anybody can read, and programs that anybody can start', async () => {
    const { layers } = await image()
    const [system, python, , application] = layers
    const mode = (layer: (typeof layers)[number] | undefined, name: string) => layer?.get(name)?.mode
    expect([mode(python, `${BIN}/python3.13`), mode(application, `${BIN}/app`)]).toStrictEqual([0o755, 0o755])
    expect(mode(python, 'opt/python/lib/python3.13/os.py')).toBe(0o644)
    expect([mode(system, 'lib64/ld-linux-x86-64.so.2'), mode(system, 'LIBRARIES/libc.so.6')]).toStrictEqual([
      0o755, 0o644,
    ])
    expect(python?.get(`${BIN}/python`)).toMatchObject({ kind: 'symlink', text: 'python3.13' })
    expect([system?.get('tmp/'), python?.get('home/nonroot/')]).toMatchObject([
      { mode: 0o1777, owner: '0:0' },
      { mode: 0o700, owner: '65532:65532' },
    ])
    expect(system?.get('etc/passwd')?.text).toContain('nonroot:x:65532:65532:nonroot:/home/nonroot:')
    expect(system?.get('etc/nsswitch.conf')).toMatchObject({ text: 'hosts: files dns\n', mode: 0o644 })
  })

  test('has of this machine what glibc and CPython load, and no more', async () => {
    const file = path.join(libraries, 'libssl.so.3')
    packages.set(file, { name: 'libssl3', version: '3.0', distribution: 'debian', copyright: 'Apache' })
    const { layers, origin, checks, components } = await image()
    expect(names(layers[0]).filter(name => name.includes('.so'))).toStrictEqual([
      ...['lib64/ld-linux-x86-64.so.2', 'LIBRARIES/libc.so.6', 'LIBRARIES/libcrypto.so.3', 'LIBRARIES/libgcc_s.so.1'],
      ...['LIBRARIES/libm.so.6', 'LIBRARIES/libnss_files.so.2', 'LIBRARIES/libssl.so.3'],
    ])
    expect(origin('LIBRARIES/libc.so.6')).toStrictEqual({
      kind: 'system',
      package: 'glibc',
      license: 'LGPL-2.1-or-later',
    })
    expect(origin('LIBRARIES/libssl.so.3')).toMatchObject({ kind: 'system', package: 'libssl3', license: 'Apache-2.0' })
    expect(origin('LIBRARIES/libcrypto.so.3')).toMatchObject({ kind: 'system', package: 'openssl' })
    expect(origin('etc/passwd')).toMatchObject({ kind: 'tool', package: 'package-python' })
    expect(checks).toContainEqual(
      expect.stringMatching(/^needs warning: no file inside is the library libother\.so\.1 \(for /),
    )
    expect(components.find(({ name }) => name === 'libssl3')?.licenseTexts).toStrictEqual([
      { path: 'libssl3/copyright', text: 'Apache' },
    ])
    expect(components.find(({ kind }) => kind === 'interpreter')).toMatchObject({
      ...{ version: '3.13.9', licenseTexts: [{ path: 'LICENSE.txt', text: 'PSF' }] },
    })
  })

  test('knows where every file is from', async () => {
    const { origin, members } = await image()
    const wheel = (name: string) => ({ kind: 'wheel', package: name, version: '1.0' })
    expect([`${SITE}/dep.py`, `${SITE}/__pycache__/dep.cpython-313.pyc`, `${SITE}/app.py`].map(origin)).toStrictEqual(
      ['dep', 'dep', 'app'].map(wheel),
    )
    expect(origin(`${BIN}/app`)).toMatchObject({ kind: 'tool', package: 'package-python' })
    const python = { kind: 'interpreter', version: '3.13.9' }
    expect([`${BIN}/python3.13`, 'opt/python/lib/python3.13/os.py'].map(origin)).toStrictEqual([python, python])
    // A link is no file.
    expect(members.map(({ path: name }) => name)).not.toContain(`${BIN}/python`)
  })

  test('is refused without a C library of this machine, a program of the Python, or a Python to compile with', async () => {
    const arm = standalone({}, 183)
    const { 'bin/python3.13': _, ...rest } = standalone()
    expect(await refused({ python: rest })).toStrictEqual([
      expect.stringMatching(
        /^interpreter\/not-embeddable: .*linux-x86_64 has no bin\/python3\.13 to put into an image/,
      ),
    ])
    expect(await refused({ python: arm })).toStrictEqual([
      expect.stringMatching(/^interpreter\/not-embeddable: .* is a Python for aarch64, not for linux-x86_64/),
    ])
    expect(await refused({ uncompiled: true })).toStrictEqual([
      'interpreter/missing: To compile the modules of a container image, a Python 3.13 of this machine is needed, and there is none.',
    ])
    libraries = tempDir('libraries')
    has('libm.so.6')
    expect(await refused({})).toStrictEqual([
      'host/unusable: This machine has no glibc for linux-x86_64 to put into an image.',
    ])
  })

  test('is not signed, which is said where signing was requested', async () => {
    const { checks } = await image({
      env: { KEY: 'x' },
      values: { 'sign-command': 'signer {file}', 'sign-env': 'KEY' },
    })
    expect(checks.at(-1)).toBe(
      'signature skipped: sign-command signs programs; sign the image in its registry, for example with cosign',
    )
    expect((await image()).checks.join()).not.toContain('signature')
  })

  test('finds the library of a Python that was built for another folder', async () => {
    const told = async (runpath: string | undefined, needs = [LIBPYTHON]) => {
      const program = elf({ needs, ...(runpath !== undefined && { runpath }) })
      const { Env, layers, checks } = await image({ python: standalone({ 'bin/python3.13': program }) })
      expect(checks.filter(one => one.startsWith('host files'))).toStrictEqual([expect.stringContaining('passed')])
      return [
        Env.includes('LD_LIBRARY_PATH=/opt/python/lib'),
        layers[1]?.get(`${BIN}/python3.13`)?.text === program.toString('latin1'),
      ]
    }
    expect(await told('$ORIGIN/../lib')).toStrictEqual([false, true])
    // Its search path is removed.
    expect(await told('/build/lib')).toStrictEqual([true, false])
    expect(await told(undefined)).toStrictEqual([true, true])
    expect(await told(undefined, ['libc.so.6'])).toStrictEqual([false, true])
  })

  test('searches for libraries where the Python did', async () => {
    const elsewhere = tempDir('elsewhere')
    writeFileSync(path.join(elsewhere, 'libffi.so.8'), library('libffi.so.8'))
    const ssl = elf({ needs: ['libffi.so.8'], runpath: elsewhere })
    const { layers } = await image({ python: standalone({ 'lib/python3.13/lib-dynload/_ssl.so': ssl }) })
    expect(names(layers[0])).toContain(`${elsewhere.slice(1)}/libffi.so.8`)
  })
})

posix('a system', () => {
  test('of another processor has its own loader', async () => {
    for (const name of ['libc.so.6', 'ld-linux-aarch64.so.1', 'libm.so.6']) has(name, [], 183)
    const pythonsFor = { 'linux-aarch64': standalone({}, 183) }
    const { layers, architecture } = await image({ pythonsFor, platforms: ['linux-aarch64'] })
    expect(architecture).toBe('arm64')
    expect(layers[0]?.get('lib/ld-linux-aarch64.so.1')?.mode).toBe(0o755)
    expect(names(layers[0]).filter(name => name.includes('.so'))).toStrictEqual([
      ...['lib/ld-linux-aarch64.so.1', 'LIBRARIES/libc.so.6', 'LIBRARIES/libm.so.6'],
    ])
  })

  test('has accounts, in files that anybody can read', async () => {
    const root = tempDir('root')
    expect(await writeAccounts(root)).toStrictEqual(['etc/passwd', 'etc/group', 'etc/nsswitch.conf'])
    expect(readFileSync(path.join(root, 'etc/group'), 'utf8')).toBe('root:x:0:\nnonroot:x:65532:\n')
    expect(await writeAccounts(root)).toHaveLength(3)
  })

  test('has the newest glibc that its libc names', async () => {
    const root = tempDir('root')
    const glibc = async (text: string) => {
      writeFileSync(path.join(root, 'libc'), text)
      return glibcIn(root, new Map([['libc.so.6', 'libc']]))
    }
    expect(await glibc('GLIBC_2.4\0GLIBC_2.17\0GLIBC_2.9\0GLIBC_2.99')).toBe('2.17')
    expect(await glibc('GLIBC_PRIVATE\0')).toBeUndefined()
    expect(await glibcIn(root, new Map([['libm.so.6', 'libc']]))).toBeUndefined()
  })

  test('is asked for what is not inside: by name and by soname, for its processor', async () => {
    const origin = { kind: 'unknown' } as const
    const members = await Promise.all([
      memberOf('a', elf({ needs: ['libz.so.1', 'libown.so.1', 'file.so', 'libx.so'] }), origin),
      memberOf('b', elf({ needs: ['libz.so.1'] }), origin),
      memberOf('lib/file.so', elf({ soname: 'libown.so.1' }), origin),
      memberOf('arm', elf({ machine: 183, needs: ['liby.so'] }), origin),
      memberOf('data', Buffer.alloc(0), origin),
    ])
    expect(missingLibraries(members, 'x86_64')).toStrictEqual(['libz.so.1', 'libx.so'])
  })
})

posix('what is started', () => {
  const SERVER: Extract<Program, { readonly kind: 'function' }> = { ...APP, attribute: 'serve', script: 'server' }
  const MODULE: Program = { kind: 'module', module: 'app' }
  const several = (main: NamedCommand, ...others: readonly NamedCommand[]): EntryPoint => {
    return { kind: 'commands', main, commands: [main, ...others] }
  }

  test('is a module, by Python itself', async () => {
    const { Entrypoint, layers } = await image({ entryPoint: MODULE, app: { scripts: ['other = app:main'] } })
    expect(Entrypoint).toStrictEqual(['/opt/python/bin/python3.13', '-m', 'app'])
    expect(names(layers[3])).not.toContain(`${BIN}/app`)
    // The scripts of the project are there too.
    expect(names(layers[3])).toContain(`${BIN}/other`)
  })

  test('is a script file, by Python itself', async () => {
    const entryPoint = { kind: 'script', file: 'run.py' } as EntryPoint
    const app = { files: { 'app-1.0.data/scripts/run.py': '#!python\n' } }
    expect((await image({ entryPoint, app })).Entrypoint).toStrictEqual([
      ...['/opt/python/bin/python3.13', '/opt/python/bin/run.py'],
    ])
  })

  test('is a function without a script, by a program of the name of the project', async () => {
    const { script: _, ...rest } = SERVER
    const { Entrypoint, layers } = await image({ entryPoint: rest as EntryPoint, app: { scripts: [] } })
    expect(Entrypoint).toStrictEqual(['/opt/python/bin/app'])
    expect(layers[3]?.get(`${BIN}/app`)?.text).toBe(
      '#!/opt/python/bin/python3.13\nimport sys\n\nfrom app import serve\n\nif __name__ == "__main__":\n    sys.exit(serve())\n',
    )
  })

  test('is the main one of several commands; all of them are on PATH', async () => {
    const entryPoint = several(
      { name: 'server', entryPoint: SERVER },
      { name: 'app', entryPoint: APP },
      { name: 'run', entryPoint: MODULE },
    )
    const { Entrypoint, layers, origin } = await image({ entryPoint, app: { scripts: ['server = app:other'] } })
    expect(Entrypoint).toStrictEqual(['/opt/python/bin/server'])
    expect(names(layers[3]).filter(name => name.startsWith(BIN))).toStrictEqual(
      ['app', 'run', 'server'].map(name => `${BIN}/${name}`),
    )
    expect(layers[3]?.get(`${BIN}/run`)?.text).toContain('runpy.run_module("app"')
    // What a wheel has already is not written again.
    expect(layers[3]?.get(`${BIN}/server`)?.text).toContain('sys.exit(other())')
    expect(origin(`${BIN}/run`)).toMatchObject({ kind: 'tool', package: 'package-python' })
  })

  test('is a script file of the wheel, by Python itself; `#!python` is this one', async () => {
    const scripts = {
      one: '#!python\none',
      two: '#!pythonw -x\ntwo',
      three: '#!/bin/sh\n',
      four: '#!python3\n',
      five: '#!python',
    }
    const members = Object.fromEntries(
      Object.entries(scripts).map(([name, text]) => [`app-1.0.data/scripts/${name}`, text]),
    )
    const { layers, origin } = await image({ app: { files: members } })
    const texts = Object.keys(scripts).map(name => layers[3]?.get(`${BIN}/${name}`)?.text)
    const line = '#!/opt/python/bin/python3.13\n'
    expect(texts).toStrictEqual([`${line}one`, `${line}two`, '#!/bin/sh\n', '#!python3\n', '#!python'])
    expect(origin(`${BIN}/one`)).toMatchObject({ kind: 'wheel', package: 'app' })
  })

  test('has scripts of dependencies in their layer, but none in place of Python', async () => {
    const scripts = ['depend = dep:main', 'python3 = dep:main', 'python = dep:main', 'python3.13 = dep:main']
    const { layers } = await image({ dep: { scripts } })
    expect(names(layers[2]).filter(name => name.startsWith(BIN))).toStrictEqual([`${BIN}/depend`])
    expect(layers[1]?.get(`${BIN}/python3`)?.text).toBe('python3.13')
  })

  test('cannot be called like Python', async () => {
    for (const script of ['python', 'python3', 'python3.13'])
      expect(await refused({ entryPoint: { ...APP, script } as EntryPoint })).toStrictEqual([
        `input/conflict: The program of a container image cannot be called ${script}: that name is CPython's own.`,
      ])
  })

  test('warns where two wheels bring a file', async () => {
    const files = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map(name => [`${name}.py`, 'one']))
    const others = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map(name => [`${name}.py`, 'two']))
    const { checks } = await image({ app: { files }, dep: { files: others } })
    expect(checks).toContain(
      `python warning: two wheels bring ${['a', 'b', 'c', 'd', 'e'].map(name => `${SITE.slice('opt/'.length)}/${name}.py`).join(', ')}: the later one stays`,
    )
    expect((await image()).checks.filter(one => one.startsWith('python'))).toStrictEqual([])
  })
})

const [LINUX, ARM] = platforms('linux-x86_64', 'linux-aarch64') as [Platform, Platform]

posix('on a base', () => {
  const libc = (...minors: readonly number[]): TarMember => ({
    ...{ name: 'lib/libc.so.6', mode: 0o755 },
    content: Buffer.concat([
      elf({ soname: 'libc.so.6' }),
      Buffer.from(minors.map(minor => `\0GLIBC_2.${minor}\0`).join('')),
    ]),
  })
  const text = (name: string): TarMember => ({ name, mode: 0o644, content: Buffer.from(name) })
  const based = async (members: readonly TarMember[], given: Given = {}, of = [LINUX]) => {
    const { file, digest } = await imageFile(tempDir('base'), [members], of)
    return { ...given, values: { 'image-base': `${file}@${digest}`, ...given.values } }
  }
  const needing = (glibc: string) =>
    standalone({
      'lib/python3.13/lib-dynload/_ssl.so': elf({
        needs: ['libssl.so.3'],
        versions: { 'libc.so.6': { [`GLIBC_${glibc}`]: ['f'] } },
      }),
    })

  test('it has the layers of that, and its own but the system', async () => {
    const ssl: TarMember = { name: 'usr/lib/libssl.so.3', mode: 0o777, link: 'libssl.so.3.1' }
    const given = await based([
      libc(17, 36, 4),
      ssl,
      text('usr/lib/libssl.so.3.1'),
      { ...text('usr/bin/su'), mode: 0o4755 },
    ])
    const { layers, history, checks, components, Labels } = await image({ ...given, python: needing('2.36') })
    expect(layers.map(layer => names(layer).length > 0)).toStrictEqual([true, true, true, true])
    expect(names(layers[0])).toContain('usr/lib/libssl.so.3.1')
    expect(names(layers[1])).toContain(`${BIN}/python3.13`)
    expect(history.slice(-3)).toStrictEqual(
      ['CPython', 'dependencies', 'application'].map(one => `package-python: ${one}`),
    )
    expect(checks).toContainEqual(expect.stringMatching(/^needs warning: no file inside is the library libm\.so\.6 /))
    expect(checks.join()).not.toContain('libssl')
    expect(checks.at(-1)).toContain('/tmp alone; the base has 1 set-user-ID file')
    const digest = given.values['image-base'].split('@')[1]
    expect(components).toContainEqual({ kind: 'image', name: 'base image', version: digest })
    expect(Labels).toMatchObject({ 'org.opencontainers.image.base.digest': digest })
  })

  test('it needs its glibc, and no newer one', async () => {
    const failures = async (members: readonly TarMember[], glibc = '2.36') =>
      refused(await based(members, { python: needing(glibc) }))
    expect(await failures([libc(17, 35)])).toStrictEqual([
      'build/floor: image-base has glibc 2.35, and /opt/python/lib/python3.13/lib-dynload/_ssl.so needs 2.36.',
    ])
    const none = ['input/conflict: image-base has no glibc for linux-x86_64, and CPython needs one.']
    expect(await failures([text('etc/a')])).toStrictEqual(none)
    expect(await failures([{ ...text('lib/libc.so.6') }])).toStrictEqual(none)
    expect(await failures([libc(17, 36)])).toStrictEqual([])
  })

  test('it has every platform of the base', async () => {
    const arm = standalone({}, 183)
    const given = await based([libc(36)], { pythonsFor: { 'linux-aarch64': arm } }, [LINUX, ARM])
    const { images, checks } = await image(given)
    expect(images.map(({ architecture }) => architecture)).toStrictEqual(['amd64', 'arm64'])
    expect(checks.filter(one => one.startsWith('architecture'))).toStrictEqual([
      expect.stringMatching(/passed: linux-x86_64: all \d+ programs and libraries are x86_64/),
      expect.stringMatching(/passed: linux-aarch64: all \d+ programs and libraries are aarch64/),
    ])
    expect(checks.at(-1)).toMatch(/^image passed: 2 images, /)
  })

  test('links in it may lead anywhere', async () => {
    const link = (name: string, to: string): TarMember => ({ name, mode: 0o777, link: to })
    const given = await based([
      { ...libc(36), name: 'usr/lib/libc-2.36.so' },
      link('lib/libc.so.6', '../usr/lib/libc-2.36.so'),
      link('etc/out', '../../out'),
      link('etc/abs', '/abs'),
    ])
    expect(await refused({ ...given, python: needing('2.36') })).toStrictEqual([])
  })
})
