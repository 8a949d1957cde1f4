/** Which CPython a pyo3 executable embeds, and which of its files. */
import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { tarGz } from '../../../../__fixtures__/archives.js'
import { recordingRunner } from '../../../../__fixtures__/fake-runner.js'
import { elf, fat, machO, pe } from '../../../../__fixtures__/native/binaries.js'
import { tempDir } from '../../../../__fixtures__/repository.js'
import {
  type Asked,
  filesBelow,
  place,
  platformNamed,
  rustBench,
  standalone,
} from '../../../../__fixtures__/simulated-executables.js'
import { sha256 } from '../../../../__fixtures__/simulated-tools.js'
import { pythonVersion } from '../../../../__fixtures__/targets.js'
import { failuresOf } from '../../../../__fixtures__/told-errors.js'
import type { Interpreter } from '../../../../src/core/model.js'
import { layoutOf } from '../../../../src/executables/pyo3/machine.js'
import {
  choosePython,
  partsOfFolder,
  partsOfInterpreter,
  versionIn,
  writePython,
} from '../../../../src/executables/pyo3/python.js'

const target = (name = 'linux-x86_64', python = '3.12') => ({
  python: pythonVersion(python),
  platform: platformNamed(name),
})
function folder(files: Readonly<Record<string, string | Buffer>>): string {
  const dir = tempDir('python')
  place(dir, files)
  return dir
}

describe('a folder', () => {
  test('has the parts of a Python for Linux', async () => {
    const dir = folder(standalone('linux'))
    expect(await partsOfFolder(dir, target(), 'it')).toMatchObject({
      ...{ version: '3.12.9', source: 'it', standalone: true, facts: { format: 'elf', arches: ['x86_64'] } },
      library: path.join(dir, 'lib/libpython3.12.so.1.0'),
      stdlib: path.join(dir, 'lib/python3.12'),
      dynload: path.join(dir, 'lib/python3.12/lib-dynload'),
      tcl: path.join(dir, 'lib'),
    })
  })

  test('has other parts for Windows', async () => {
    const dir = folder(standalone('windows'))
    expect(await partsOfFolder(dir, target('windows-x86_64'), 'it')).toMatchObject({
      ...{ version: '3.12.9', facts: { format: 'pe' } },
      library: path.join(dir, 'python312.dll'),
      stdlib: path.join(dir, 'Lib'),
      dynload: path.join(dir, 'DLLs'),
      tcl: path.join(dir, 'tcl'),
    })
  })

  test('whose library does not say its version is of the requested one', async () => {
    const dir = folder({ ...standalone('linux'), 'lib/libpython3.12.so.1.0': elf() })
    expect((await partsOfFolder(dir, target(), 'it')).version).toBe('3.12')
  })

  const missing = (name: string) => {
    const { [name]: _, ...rest } = standalone('linux') as Record<string, string | Buffer>
    return rest
  }
  test.each([
    [
      'linux-x86_64',
      missing('lib/libpython3.12.so.1.0'),
      'it has no Python 3.12 to embed: lib/libpython3.12.so.1.0 is missing.',
    ],
    ['linux-x86_64', missing('lib/python3.12/os.py'), 'it has no Python 3.12 to embed: lib/python3.12 is missing.'],
    ['linux-aarch64', standalone('linux'), 'it is a Python for x86_64, not for linux-aarch64.'],
    ['linux-x86_64', { ...standalone('linux'), 'lib/libpython3.12.so.1.0': 'x' }, 'it is a Python for no machine, not'],
    [
      'macos-arm64',
      { ...standalone('macos'), 'lib/libpython3.12.dylib': fat(machO(), machO({ cpu: 0x01000007 })) },
      'it is a Python for several processors (aarch64, x86_64), which cannot be moved here.',
    ],
  ] as const)('for %s is refused: %#', async (name, files, reason) => {
    const [failure] = await failuresOf(() => partsOfFolder(folder(files), target(name), 'it'))
    expect(failure).toContain(`interpreter/not-embeddable: ${reason}`)
  })

  test.each([
    ['\u00003.12.9+\0', '3.12.9'],
    ['\u00003.12.0rc2\0', '3.12.0rc2'],
    ['.3.12.9\0', undefined],
    ['13.12.9\0', undefined],
    ['\u00003.12.9 \0', undefined],
  ])('the version in %j is %j', (text, version) => expect(versionIn(Buffer.from(text), 3, 12)).toBe(version))
})

describe('the Python inside', () => {
  const chosen = async (asked: Asked = {}, files?: Readonly<Record<string, string | Buffer>>) => {
    const bench = rustBench(asked, files)
    const { parts, warning } = await choosePython(bench.request)
    return { ...bench, parts, warning }
  }
  /** This machine's interpreter, whose parts lie in a folder; `local` is its prefix. */
  const here = (more: object = {}, files: Readonly<Record<string, string | Buffer>> = standalone('linux')) => {
    const dir = folder(files)
    const parts = {
      ...{ version: '3.12.4', library: path.join(dir, 'lib/libpython3.12.so.1.0'), site: 'site-packages' },
      ...{ stdlib: path.join(dir, 'lib/python3.12'), dynload: path.join(dir, 'lib/python3.12/lib-dynload'), ...more },
    }
    return {
      dir,
      answer: ({ args }: { readonly args: readonly string[] }) =>
        args.some(one => one.endsWith('embed.py')) ? { stdout: JSON.stringify(parts) } : undefined,
    }
  }
  const notFound = { answer: () => ({ code: 2, tail: ['error: No download found', ''] }) }
  const newer = { 'libc.so.6': { 'GLIBC_2.38': ['open'] } }

  test('is this machine’s where that can be moved', async () => {
    const { dir, answer } = here({}, { ...standalone('linux'), BUILD: '20250101' })
    const { parts, warning, commands, request } = await chosen({ answer })
    expect(parts).toMatchObject({
      ...{ version: '3.12.4', standalone: true, tcl: path.join(dir, 'lib'), stdlib: path.join(dir, 'lib/python3.12') },
      source: `${request.interpreter?.path} (path)`,
      dynload: path.join(dir, 'lib/python3.12/lib-dynload'),
    })
    expect([warning, commands('download')]).toStrictEqual([undefined, []])
  })

  test.each([
    ['PYTHON.json', '2.38', true],
    ['BUILD', '2.38', true],
    ['README', '2.38', false],
    ['README', '2.28', true],
    ['README', '2.27', true],
  ])('with %s and glibc %s can be moved: %j', async (name, version, standalonePython) => {
    const library = elf({
      soname: 'libpython3.12.so.1.0',
      versions: { 'libc.so.6': { [`GLIBC_${version}`]: ['open'] } },
    })
    const { dir, answer } = here({}, { ...standalone('linux'), 'lib/libpython3.12.so.1.0': library, [name]: '' })
    const { parts } = await chosen({ answer })
    expect(parts.library.startsWith(dir)).toBe(standalonePython)
  })

  test('is downloaded where this machine’s cannot be moved', async () => {
    const { answer } = here({ library: null })
    const { parts, warning, said, plain, commands } = await chosen({ answer })
    expect([plain(parts.library), parts.source, warning]).toStrictEqual([
      '/store/pyo3/pythons/cpython-3.12.9-linux-x86_64-gnu/lib/libpython3.12.so.1.0',
      'cpython-3.12.9-linux-x86_64-gnu',
      undefined,
    ])
    expect(said).toContain('downloading Python 3.12 for linux-x86_64')
    const [download] = commands('download Python 3.12')
    expect([download?.tool.endsWith('uv'), plain(download?.cwd ?? '')]).toStrictEqual([true, '/store/pyo3/pythons'])
  })

  test('that an earlier run has downloaded is taken, the newest of them, of the same platform', async () => {
    const bench = rustBench({}, standalone('linux'))
    const pythons = path.join(bench.root, 'store/pyo3/pythons')
    for (const name of [
      '3.12.10-linux-x86_64-gnu',
      '3.12.9-linux-x86_64-gnu',
      '3.12.11-linux-aarch64-gnu',
      '3.13.1-linux-x86_64-gnu',
    ])
      place(path.join(pythons, `cpython-${name}`), standalone('linux'))
    const { parts } = await choosePython(bench.request)
    expect(parts.source).toBe('cpython-3.12.10-linux-x86_64-gnu')
    expect(bench.commands('download')).toHaveLength(0)
  })

  test('of this machine that needs its libraries is only taken where none is downloaded, and that is said', async () => {
    const { dir, answer } = here(
      {},
      { ...standalone('linux'), 'lib/libpython3.12.so.1.0': elf({ soname: 'libpython3.12.so.1.0', versions: newer }) },
    )
    const { parts, warning } = await chosen({
      answer: command => answer(command) ?? (command.args[0] === 'python' ? notFound.answer() : undefined),
    })
    expect([parts.standalone, parts.library, parts.tcl]).toStrictEqual([
      false,
      path.join(dir, 'lib/libpython3.12.so.1.0'),
      undefined,
    ])
    expect(warning).toMatch(
      /^it contains .*python3\.12 \(path\), which needs this machine's libraries and glibc: .* \(error: No download found\)$/,
    )
  })

  test('that can neither be moved nor downloaded is an error about this machine’s', async () => {
    const failing = (more: object) => {
      const { answer } = here(more)
      return failuresOf(() =>
        chosen({ answer: command => answer(command) ?? (command.args[0] === 'python' ? { code: 2 } : undefined) }),
      )
    }
    expect(await failing({ library: null })).toStrictEqual([
      expect.stringMatching(/^interpreter\/not-embeddable: .*python3\.12 has no shared libpython/),
    ])
    expect(await failing({ site: 'dist-packages' })).toStrictEqual([
      expect.stringMatching(/^interpreter\/not-embeddable: .*\(it installs into dist-packages\)/),
    ])
    const broken = folder({ 'x.so': 'no library' })
    expect(await failing({ library: path.join(broken, 'x.so') })).toStrictEqual([
      expect.stringMatching(/x\.so is not the libpython that .*python3\.12 should have/),
    ])
  })

  test('for another platform is never this machine’s', async () => {
    const { answer } = here({}, { ...standalone('linux'), BUILD: '' })
    const { parts, commands } = await chosen({ answer, platform: 'linux-aarch64' })
    expect(parts.source).toBe('cpython-3.12.9-linux-aarch64-gnu')
    expect(commands('locate')).toHaveLength(0)
  })

  test('that exists nowhere is an error with uv’s reason', async () => {
    const asked: Asked = { ...notFound, interpreter: false, platform: 'linux-aarch64' }
    expect(await failuresOf(() => chosen(asked))).toStrictEqual([
      expect.stringMatching(
        /^interpreter\/missing: There is no Python 3\.12 for linux-aarch64 to embed: error: No download found\. /,
      ),
    ])
    expect(await failuresOf(() => chosen({ ...asked, answer: () => ({ code: 2 }) }))).toStrictEqual([
      expect.stringContaining('to embed: uv has none.'),
    ])
  })

  test('is not downloaded where uv’s setting forbids it', async () => {
    const bench = rustBench({ interpreter: false, env: { UV_PYTHON_DOWNLOADS: 'never' } })
    expect(await failuresOf(() => choosePython(bench.request))).toStrictEqual([
      expect.stringContaining('to embed: UV_PYTHON_DOWNLOADS forbids downloads.'),
    ])
    expect(bench.commands('download')).toHaveLength(0)
  })

  test('of this machine is not taken when it fails for another reason', async () => {
    const answer: Asked['answer'] = ({ args }) =>
      args.some(one => one.endsWith('embed.py')) ? { stdout: 'no JSON' } : undefined
    await expect(chosen({ answer })).rejects.toThrow(SyntaxError)
  })
})

describe('on macOS, this machine’s Python', () => {
  const library = 'lib/libpython3.12.dylib'
  const parts = async (change: Readonly<Record<string, string | Buffer>>) => {
    const dir = folder({ ...standalone('macos'), ...change })
    const answer = {
      ...{ version: '3.12.4', library: path.join(dir, library), stdlib: path.join(dir, 'lib/python3.12') },
      ...{ dynload: null, site: 'site-packages' },
    }
    const runner = recordingRunner(() => ({ stdout: JSON.stringify(answer) }))
    const interpreter = { path: '/python3.12', source: 'path' } as Interpreter
    const found = await partsOfInterpreter(interpreter, target('macos-arm64'), runner, dir)
    return { ...found, dir }
  }
  const named = machO({ id: '/install/lib/libpython3.12.dylib' })

  test('can be moved where it is one of python-build-standalone, which says so', async () => {
    const { standalone: movable, tcl, dynload, source, dir } = await parts({ BUILD: '', [library]: named })
    expect([movable, tcl, dynload, source]).toStrictEqual([
      ...[true, path.join(dir, 'lib'), undefined, '/python3.12 (path)'],
    ])
  })

  test.each([
    ['of another maker', { [library]: named }],
    ['for several processors', { BUILD: '', [library]: fat(named, machO({ cpu: 0x01000007 })) }],
  ] as const)('%s cannot be embedded', async (_, files) =>
    expect(await failuresOf(() => parts(files))).toStrictEqual([
      expect.stringMatching(/^interpreter\/not-embeddable: \/python3\.12 (?:needs libraries|.*libpython)/),
    ]),
  )

  test('with a library of another name cannot be embedded', async () =>
    expect(await failuresOf(() => parts({ BUILD: '', [library]: machO({ id: '/a/Python' }) }))).toStrictEqual([
      expect.stringContaining('is not the libpython that /python3.12 should have'),
    ]))
})

describe('a Python that is named', () => {
  const named = (value: string, files: Readonly<Record<string, string | Buffer>> = {}) => {
    const bench = rustBench({ values: { 'executable-python': value } })
    place(path.join(bench.root, 'workspace'), files)
    return { ...bench, chosen: () => choosePython(bench.request) }
  }
  const inFolder = (dir: string) =>
    Object.fromEntries(Object.entries(standalone('linux')).map(([name, data]) => [`${dir}/${name}`, data]))
  const archive = tarGz(
    Object.entries(inFolder('python')).map(([name, data]) => ({ name, data: data as unknown as string })),
  )

  test('is a folder of the workspace', async () => {
    const { chosen, commands, plain } = named('vendor/py', inFolder('vendor/py'))
    const { parts } = await chosen()
    expect([parts.source, plain(parts.library)]).toStrictEqual([
      "executable-python 'vendor/py'",
      '/workspace/vendor/py/lib/libpython3.12.so.1.0',
    ])
    expect([commands('locate'), commands('download')]).toStrictEqual([[], []])
  })

  test('is an archive with its hash', async () => {
    const { chosen, plain } = named(`py.tar.gz#sha256=${sha256(archive)}`, { 'py.tar.gz': archive })
    expect(plain((await chosen()).parts.library)).toBe('/made/named-python/python/lib/libpython3.12.so.1.0')
  })

  test.each([
    ['nowhere', "input/path: executable-python 'nowhere' does not exist."],
    ['py.tar.gz', "input/invalid: executable-python 'py.tar.gz' is an archive, and its hash is missing."],
    [`py.tar.gz#sha256=${'a'.repeat(64)}`, "dependency/hash: executable-python 'py.tar.gz' has the sha256 "],
  ])('%s is refused', async (value, expected) =>
    expect(await failuresOf(named(value, { 'py.tar.gz': archive }).chosen)).toStrictEqual([
      expect.stringContaining(expected),
    ]),
  )
})

describe('what is copied of it', () => {
  const copied = async (
    platform: 'linux' | 'windows',
    { tkinter = false, files = standalone(platform) as Readonly<Record<string, string | Buffer>>, change = {} } = {},
  ) => {
    const wanted = target(`${platform}-x86_64`)
    const layout = layoutOf(wanted.python, wanted.platform)
    const dir = folder(files)
    const root = path.join(tempDir('copied'), 'root')
    mkdirSync(root)
    const parts = { ...(await partsOfFolder(dir, wanted, 'it')), ...change }
    await writePython(root, parts, layout, tkinter)
    return { root, dir, files: filesBelow(root) }
  }

  test('is what applications use: tests, tkinter and other systems’ files are left out', async () => {
    const { files, root } = await copied('linux')
    expect(files).toStrictEqual([
      'python/lib/libpython3.12.so.1.0',
      'python/lib/python3.12/LICENSE.txt',
      'python/lib/python3.12/json/decoder.py',
      'python/lib/python3.12/lib-dynload/_ssl.cpython-312.so',
      'python/lib/python3.12/os.py',
    ])
    // `site` needs it.
    expect(statSync(path.join(root, 'python/lib/python3.12/site-packages')).isDirectory()).toBe(true)
  })

  test('is tkinter with Tcl where a wheel names it', async () => {
    const more = { ...standalone('linux'), 'lib/tk8.6/tk.tcl': '', 'lib/pkgconfig/tcl.pc': '', 'lib/thread2.8/x': '' }
    const { files } = await copied('linux', { tkinter: true, files: more })
    expect(files).toEqual(
      expect.arrayContaining([
        'python/lib/python3.12/lib-dynload/_tkinter.cpython-312.so',
        'python/lib/python3.12/tkinter/ttk.py',
        'python/lib/tcl8.6/init.tcl',
        'python/lib/thread2.8/x',
        'python/lib/tk8.6/tk.tcl',
      ]),
    )
    expect(files.filter(name => name.includes('pkgconfig'))).toStrictEqual([])
    const without = await copied('linux', { tkinter: true, change: { tcl: undefined } })
    expect(without.files.filter(name => name.includes('tcl8.6'))).toStrictEqual([])
  })

  test('lies elsewhere on Windows, with the libraries of the C runtime beside the program', async () => {
    const more = {
      ...standalone('windows'),
      'vcruntime140_1.dll': pe(),
      'VCRUNTIME140_threads.dll': pe(),
      'python.exe': '',
    }
    const { files } = await copied('windows', { tkinter: true, files: more })
    expect(files).toStrictEqual([
      'python/DLLs/_ssl.pyd',
      'python/Lib/os.py',
      'python/tcl/tcl8.6/init.tcl',
      'python3.dll',
      'python312.dll',
      'vcruntime140.dll',
      'vcruntime140_1.dll',
    ])
  })

  test('may have no folder of modules; those of the standard library’s own are copied once', async () => {
    const { files } = await copied('linux', { change: { dynload: undefined } })
    expect(files.filter(name => name.includes('lib-dynload'))).toStrictEqual([])
  })

  test('is files with the rights that all need, links followed; what leads nowhere is left out', async () => {
    const files = standalone('linux')
    const dir = folder(files)
    const lib = path.join(dir, 'lib/python3.12')
    writeFileSync(path.join(lib, 'tool.py'), 'tool', { mode: 0o700 })
    writeFileSync(path.join(lib, 'private.py'), 'private', { mode: 0o600 })
    symlinkSync('tool.py', path.join(lib, 'link.py'))
    symlinkSync('nowhere', path.join(lib, 'broken.py'))
    symlinkSync('json', path.join(lib, 'linked'))
    const wanted = target()
    const root = tempDir('copied')
    await writePython(root, await partsOfFolder(dir, wanted, 'it'), layoutOf(wanted.python, wanted.platform), false)
    const mode = (name: string) => statSync(path.join(root, 'python/lib/python3.12', name)).mode & 0o777
    expect([mode('tool.py'), mode('private.py'), mode('link.py')]).toStrictEqual([0o755, 0o644, 0o755])
    expect(readFileSync(path.join(root, 'python/lib/python3.12/linked/decoder.py'), 'utf8')).toBe('json')
    expect(filesBelow(root).filter(name => name.includes('broken'))).toStrictEqual([])
  })
})
