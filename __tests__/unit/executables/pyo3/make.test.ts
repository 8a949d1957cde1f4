/** A pyo3 executable is made from beginning to end, with simulated compilers: what lies where, what starts, what is said. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { elf, machO, pe } from '../../../../__fixtures__/native/binaries.js'
import { tempDir } from '../../../../__fixtures__/repository.js'
import {
  type Asked,
  filesBelow,
  place,
  RUNPATH,
  rustBench,
  SEVERAL,
  SLOT,
  STARTS,
  standalone,
  textIn,
  WINDOW,
} from '../../../../__fixtures__/simulated-executables.js'
import { sha256 } from '../../../../__fixtures__/simulated-tools.js'
import { failuresOf } from '../../../../__fixtures__/told-errors.js'
import { readNative } from '../../../../src/archives/native-headers.js'
import { programVersion } from '../../../../src/core/version.js'
import { checkPyo3Python, makePyo3, preparePyo3 } from '../../../../src/executables/pyo3/make.js'

const FOLDER = { values: { 'executable-layout': 'folder' } }

async function made(asked: Asked = {}, files?: Readonly<Record<string, string | Buffer>>) {
  const bench = rustBench(asked, files)
  const result = await makePyo3(bench.request)
  const at = (name: string) => readFileSync(path.join(result.path, name))
  const origins = new Map(result.members.map(member => [member.path, member.origin]))
  return { ...bench, result, at, origins }
}
const STDLIB = 'python/lib/python3.12'
const own = (name: string) => {
  const [program, version] = programVersion().split(' ')
  return [name, { kind: 'tool', package: program, version }]
}

describe('a folder', () => {
  test('has the program, CPython, the wheels, and what the launcher reads', async () => {
    const { result, at, origins, commands, plain, said } = await made({ ...FOLDER, wheels: [{ name: 'dep' }] })
    expect(plain(result.path)).toBe('/made/folder')
    expect([result.program, result.others, result.warnings]).toStrictEqual(['app', [], []])
    const files = filesBelow(result.path)
    expect(files.filter(name => !/\.pyc$|dist-info/.test(name))).toStrictEqual([
      'app',
      'python/launch.conf',
      'python/lib/libpython3.12.so.1.0',
      `${STDLIB}/LICENSE.txt`,
      `${STDLIB}/json/decoder.py`,
      `${STDLIB}/lib-dynload/_ssl.cpython-312.so`,
      `${STDLIB}/os.py`,
      `${STDLIB}/site-packages/app.py`,
      `${STDLIB}/site-packages/dep.py`,
      'python3.12',
    ])
    expect(at('python/launch.conf').toString()).toBe(
      'interpreter=python3.12\ncommand=import sys as _sys; from app import main as _main; _sys.exit(_main())\n',
    )
    for (const name of ['app', 'python3.12']) {
      expect(statSync(path.join(result.path, name)).mode & 0o777).toBe(0o755)
      // The search path serves the libraries of libraries too.
      expect([at(name).includes('launcher'), readNative(at(name))?.rpaths]).toStrictEqual([true, [RUNPATH]])
      expect(at(name).equals(Buffer.concat([elf({ runpath: RUNPATH }), Buffer.from('launcher')]))).toBe(false)
    }
    expect(result.members.map(({ path: name }) => name).sort()).toStrictEqual(files)
    expect([...origins].filter(([, { kind }]) => kind === 'tool').sort()).toStrictEqual(
      ['app', 'python/launch.conf', 'python3.12'].map(own),
    )
    const wheel = { kind: 'wheel', package: 'app', version: '1.0' }
    const python = { kind: 'interpreter', version: '3.12.9' }
    for (const [name, origin] of [
      ['site-packages/app.py', wheel],
      ['site-packages/app-1.0.dist-info/RECORD', wheel],
      ['site-packages/__pycache__/app.cpython-312.pyc', wheel],
      ['site-packages/dep.py', { ...wheel, package: 'dep' }],
      ['os.py', python],
      ['json/__pycache__/decoder.cpython-312.pyc', python],
    ] as const)
      expect([name, origins.get(`${STDLIB}/${name}`)]).toStrictEqual([name, origin])
    expect(result.texts).toStrictEqual([
      { component: 'CPython', path: 'LICENSE.txt', text: 'The license of Python', license: 'PSF-2.0' },
    ])
    expect(result.components?.map(({ kind, name, version }) => `${kind} ${name} ${version}`)).toStrictEqual([
      expect.stringMatching(/^crate libc 0\./),
      expect.stringMatching(/^crate pyo3-ffi 0\./),
      'library rust standard library 1.90.0',
    ])
    expect(result.components?.[0]).toMatchObject({
      license: 'MIT OR Apache-2.0',
      purl: expect.stringMatching(/^pkg:cargo\/libc@[\d.]+\?checksum=sha256:[0-9a-f]{64}$/),
      licenseTexts: [{ path: 'libc/LICENSE', text: expect.stringContaining('Permission is hereby granted') }],
    })
    expect(said).toContain('Python 3.12.9 of cpython-3.12.9-linux-x86_64-gnu')
    const [compileall] = commands('compile modules')
    expect(compileall).toMatchObject({
      ...{ env: { PYTHONHASHSEED: '0' }, limits: { total: 1_800_000, idle: 900_000 } },
      cwd: path.dirname(result.path),
    })
    expect([compileall?.tool, ...(compileall?.args ?? [])].map(text => plain(text ?? ''))).toStrictEqual([
      ...['/bin/python3.12', '-S', '-s', '-B', '-m', 'compileall', '-qq', '-j', '3'],
      ...['--invalidation-mode', 'unchecked-hash', '-s', '/made/folder', `/made/folder/${STDLIB}`],
    ])
    expect(commands('pack')).toHaveLength(0)
    expect(commands('compile onefile')).toHaveLength(0)
  })

  test('has a program for each of several commands', async () => {
    const { result, at, origins } = await made({ ...FOLDER, entryPoint: SEVERAL })
    expect([result.program, result.others]).toStrictEqual(['app', ['other']])
    expect(at('other').equals(at('app'))).toBe(true)
    expect(origins.get('other')?.kind).toBe('tool')
    expect(filesBelow(result.path).filter(name => !name.includes('/'))).toStrictEqual(['app', 'other', 'python3.12'])
    expect(at('python/launch.conf').toString()).toBe(
      'interpreter=python3.12\nname=app\ncommand=import sys as _sys; from app import main as _main; _sys.exit(_main())\nname=other\nmodule=app\n',
    )
  })

  test('of a project called like none of its commands starts them by its own program', async () => {
    const { result } = await made({ ...FOLDER, entryPoint: SEVERAL, program: 'tools' })
    expect([result.program, result.others]).toStrictEqual(['tools', ['app', 'other']])
  })

  test.each(['python', 'PYTHON', 'Python3.12'])('has no program %s, as its Python is called so', async program => {
    expect(await failuresOf(() => made({ ...FOLDER, program }))).toStrictEqual([
      expect.stringMatching(new RegExp(`^input/conflict: A pyo3 executable cannot be called ${program}: `)),
    ])
  })

  test('says which files two wheels have, and which of their bytes are inside', async () => {
    const wheels = [
      { name: 'one', files: { 'ns/a.py': 'one', 'ns/same.py': '' } },
      { name: 'two', files: { 'ns/a.py': 'two', 'ns/same.py': '' } },
    ]
    const { result, at, origins } = await made({ ...FOLDER, wheels })
    const name = `${STDLIB}/site-packages/ns/a.py`
    expect(at(name).toString()).toBe('two')
    expect(origins.get(name)).toMatchObject({ package: 'two' })
    expect(result.warnings).toStrictEqual([
      { check: 'wheels', reason: `two wheels bring ${name}: the later one stays` },
    ])
  })

  test('names at most five such files', async () => {
    const files = Object.fromEntries([1, 2, 3, 4, 5, 6].map(digit => [`m${digit}.py`, 'x']))
    const others = Object.fromEntries(Object.keys(files).map(name => [name, 'y']))
    const { result } = await made({
      ...FOLDER,
      wheels: [
        { name: 'one', files },
        { name: 'two', files: others },
      ],
    })
    expect(result.warnings?.[0]?.reason.match(/m\d\.py/g)).toStrictEqual(['m1.py', 'm2.py', 'm3.py', 'm4.py', 'm5.py'])
  })

  test('loads what systems may lack before all else, in the order in which these need each other', async () => {
    const system = tempDir('system')
    place(system, { 'libz.so.1': elf(), 'libgcc_s.so.1': elf(), 'libown.so.1': elf() })
    const needing = elf({ needs: ['libz.so.1', 'libgcc_s.so.1', 'libown.so.1'], runpath: system })
    const { at, result } = await made(FOLDER, { ...standalone('linux'), 'lib/python3.12/lib-dynload/_x.so': needing })
    expect(at('python/launch.conf').toString().split('\n').slice(0, 3)).toStrictEqual([
      'interpreter=python3.12',
      'preload=libgcc_s.so.1',
      'preload=libz.so.1',
    ])
    const brought = result.members.filter(({ origin }) => origin.kind === 'system' || origin.kind === 'unknown')
    expect(brought.map(({ path: name, fallback }) => [name, fallback])).toStrictEqual([
      ['python/fallback/libgcc_s.so.1', true],
      ['python/fallback/libz.so.1', true],
      ['python/lib/libown.so.1', undefined],
    ])
  })

  test('that is made of a Python which cannot be moved says so', async () => {
    const dir = tempDir('python')
    place(dir, {
      ...standalone('linux'),
      'lib/libpython3.12.so.1.0': elf({
        soname: 'libpython3.12.so.1.0',
        versions: { 'libc.so.6': { 'GLIBC_2.38': ['open'] } },
      }),
    })
    const lib = path.join(dir, 'lib')
    const stdlib = path.join(lib, 'python3.12')
    const parts = { version: '3.12.4', library: path.join(lib, 'libpython3.12.so.1.0'), stdlib, dynload: null }
    const { result } = await made({
      ...FOLDER,
      answer: ({ args }) => {
        if (args[0] === 'python') return { code: 1, tail: ['offline'] }
        const asked = args.some(one => one.endsWith('embed.py'))
        return asked ? { stdout: JSON.stringify({ ...parts, site: 'site-packages' }) } : undefined
      },
    })
    expect(result.warnings).toStrictEqual([{ check: 'python', reason: expect.stringContaining('(offline)') }])
  })

  test('has what in it is known: a file that appears among the wheels has no origin', async () => {
    const { origins } = await made({
      ...FOLDER,
      answer: ({ args }) => {
        if (args.includes('compileall')) place(args.at(-1) ?? '', { 'site-packages/stray.txt': 'x' })
        return undefined
      },
    })
    expect(origins.get(`${STDLIB}/site-packages/stray.txt`)).toStrictEqual({ kind: 'unknown' })
  })
})

describe('bytecode', () => {
  const compiling = (code: number) => ({
    ...FOLDER,
    answer: ({ args }: { readonly args: readonly string[] }) =>
      args.includes('compileall') ? { code, tail: ['why'] } : undefined,
  })

  test('of files that are no Python is not an error, anything else is', async () => {
    expect((await made(compiling(1))).result.program).toBe('app')
    expect(await failuresOf(() => made(compiling(2)))).toStrictEqual([
      expect.stringMatching(/^build\/tool-failed: .*python3\.12 cannot compile the application's modules/),
    ])
  })

  test('needs a Python of this machine', async () => {
    expect(await failuresOf(() => made({ ...FOLDER, interpreter: false }))).toStrictEqual([
      expect.stringMatching(/^interpreter\/missing: .*a Python 3\.12 of this machine is needed/),
    ])
  })
})

describe('one file', () => {
  test('is the stub with the payload behind it, which names what is inside', async () => {
    const { result, commands, plain } = await made()
    expect([plain(result.path), result.program, result.others]).toStrictEqual(['/made/app', undefined, undefined])
    expect(statSync(result.path).mode & 0o777).toBe(0o755)
    const bytes = readFileSync(result.path)
    const [pack] = commands('pack ')
    expect(pack).toMatchObject({ label: 'pack app-1.0-linux-x86_64', capture: true, limits: { total: 1_800_000 } })
    expect(pack?.args.map(plain)).toStrictEqual(['/made/folder', '/made/payload', '8', '9'])
    expect(pack?.tool).toMatch(/\/pack$/)
    const payload = textIn(path.dirname(result.path), 'payload')
    expect(bytes.toString('latin1').endsWith(payload)).toBe(true)
    const slot = bytes.toString('latin1', bytes.indexOf(SLOT) + SLOT.length)
    const digest = sha256(`${sha256(payload)} app`).slice(0, 32)
    expect(slot.split('\n').slice(0, 6)).toStrictEqual([
      String(bytes.length - payload.length),
      String(payload.length),
      '17',
      `app-1.0-linux-x86_64-${digest}`,
      'app',
      'one',
    ])
    // It searches for no library.
    expect(readNative(bytes)?.rpaths).toStrictEqual([])
    expect(result.components?.map(({ name }) => name)).toStrictEqual([
      ...['cfg-if', 'filetime', 'libc', 'pyo3-ffi', 'tar', 'zstd', 'zstd-safe', 'zstd-sys'],
      'rust standard library',
    ])
  })

  test('of several commands starts a program that none of them is called like', async () => {
    const { result, root } = await made({ entryPoint: SEVERAL })
    const slot = readFileSync(result.path).toString('latin1')
    expect(
      slot
        .slice(slot.indexOf(SLOT) + SLOT.length)
        .split('\n')
        .slice(4, 6),
    ).toStrictEqual(['.commands', 'several'])
    expect(filesBelow(path.join(root, 'made', 'folder')).filter(name => !name.includes('/'))).toStrictEqual([
      '.commands',
      'app',
      'other',
      'python3.12',
    ])
  })

  test('of macOS has the payload inside, before its signature', async () => {
    const { result } = await made({ machine: 'macos-arm64' })
    const text = readFileSync(result.path).toString('latin1')
    const payload = /payload of \d+/.exec(text)?.[0] ?? ''
    expect(text.endsWith(payload)).toBe(false)
    const [offset, length] = text.slice(text.indexOf(SLOT) + SLOT.length).split('\n')
    expect(text.slice(Number(offset), Number(offset) + Number(length))).toBe(payload)
    expect(text.slice(text.indexOf(payload) + payload.length)).toContain('app\0')
  })

  test('of a long name has a folder that file systems take', async () => {
    const bench = rustBench()
    const { path: file } = await makePyo3({ ...bench.request, stem: 'n'.repeat(300) })
    const slot = readFileSync(file).toString('latin1')
    expect(slot).toMatch(/\nn{150}-[0-9a-f]{32}\n/)
  })
})

describe('on Windows', () => {
  const windows = { platform: 'windows-x86_64', ...FOLDER }
  const subsystem = (bytes: Buffer) => bytes.readUInt16LE(bytes.readUInt32LE(0x3c) + 24 + 68)

  test('libraries lie beside the program, which Windows shows as the application', async () => {
    const { result, at } = await made(windows)
    expect([result.program, result.warnings]).toStrictEqual(['app.exe', []])
    expect(filesBelow(result.path).filter(name => !name.includes('/'))).toStrictEqual([
      'app.exe',
      'python.exe',
      'python3.dll',
      'python312.dll',
      'vcruntime140.dll',
    ])
    expect(filesBelow(result.path)).toEqual(
      expect.arrayContaining(['python/DLLs/_ssl.pyd', 'python/Lib/os.py', 'python/Lib/site-packages/app.py']),
    )
    expect(filesBelow(result.path).filter(name => name.includes('tcl'))).toStrictEqual([])
    expect(at('app.exe').includes(Buffer.from('An application', 'utf16le'))).toBe(true)
    expect(at('python/launch.conf').toString()).toMatch(/^interpreter=python\.exe\n/)
    expect([subsystem(at('app.exe')), subsystem(at('python.exe'))]).toStrictEqual([3, 3])
  })

  test('a GUI script opens no console, in a folder as in one file; its Python does', async () => {
    const folder = await made({ ...windows, entryPoint: WINDOW })
    expect([subsystem(folder.at('app.exe')), subsystem(folder.at('python.exe'))]).toStrictEqual([2, 3])
    const single = await made({ platform: 'windows-x86_64', entryPoint: WINDOW })
    expect(subsystem(readFileSync(single.result.path))).toBe(2)
    expect(readFileSync(single.result.path).includes(Buffer.from('An application', 'utf16le'))).toBe(true)
    expect(single.plain(single.result.path)).toBe('/made/app.exe')
    const console = await made({ platform: 'windows-x86_64' })
    expect(subsystem(readFileSync(console.result.path))).toBe(3)
  })

  test('several commands are programs, also the one that one file starts', async () => {
    const { root } = await made({ platform: 'windows-x86_64', entryPoint: SEVERAL })
    expect(filesBelow(path.join(root, 'made', 'folder')).filter(name => name.endsWith('.exe'))).toStrictEqual([
      '.commands.exe',
      'app.exe',
      'other.exe',
      'python.exe',
    ])
  })

  test('a program without room for an icon says so', async () => {
    const { result } = await made({
      ...windows,
      answer: ({ args, env }) => {
        if (!args.includes('--release')) return undefined
        const output = path.join(String(env?.CARGO_TARGET_DIR), 'x86_64-pc-windows-gnu', 'release')
        const program = Buffer.alloc(0x400)
        program.writeUInt32LE(0x40, 0x3c)
        program.write('PE\0\0', 0x40, 'latin1')
        place(output, { 'launcher.exe': program })
        return {}
      },
    })
    expect(result.warnings).toStrictEqual([
      { check: 'icon', reason: 'without icon, version and manifest: the linker left no room for them' },
    ])
  })

  test('a program without room for an icon says so in one file too', async () => {
    const { result } = await made({
      platform: 'windows-x86_64',
      answer: ({ args, env }) => {
        if (!args.includes('stub')) return undefined
        const output = path.join(String(env?.CARGO_TARGET_DIR), args[2]?.replace('.2.17', '') ?? '', 'release')
        const slot = Buffer.from(`${SLOT}${'\0'.repeat(512 - SLOT.length)}`)
        place(output, { 'stub.exe': Buffer.concat([pe(), slot]), stub: '', pack: '' })
        return {}
      },
    })
    expect(result.warnings?.map(({ check }) => check)).toStrictEqual(['icon'])
  })

  test('an icon is read from the project', async () => {
    const bench = rustBench({ ...windows, values: { ...windows.values, icon: 'app.ico' } })
    place(path.join(bench.root, 'workspace'), { 'app.ico': 'no icon' })
    expect(await failuresOf(() => makePyo3(bench.request))).toStrictEqual([
      expect.stringMatching(/^input\/path: icon 'app.ico' is not a Windows icon/),
    ])
  })
})

describe('on macOS', () => {
  const mac = { machine: 'macos-arm64', ...FOLDER }

  test('each program is signed under its own name', async () => {
    const { at, result } = await made(mac)
    for (const name of ['app', 'python3.12']) {
      expect(at(name).subarray(0, 4).equals(machO().subarray(0, 4))).toBe(true)
      expect(
        at(name)
          .subarray(8192)
          .includes(Buffer.from(`${name}\0`)),
      ).toBe(true)
    }
    expect(result.warnings).toStrictEqual([])
  })

  test('a GUI script opens a terminal beside its window, which is said', async () => {
    const { result } = await made({ ...mac, entryPoint: WINDOW })
    expect(result.warnings?.map(({ check }) => check)).toStrictEqual(['window'])
    expect((await made({ ...FOLDER, entryPoint: WINDOW })).result.warnings).toStrictEqual([])
  })
})

describe('before the build', () => {
  const newer = (python: Record<string, string | Buffer>, version = '2.35') => ({
    ...python,
    'lib/libpython3.12.so.1.0': elf({ versions: { 'libc.so.6': { [`GLIBC_${version}`]: ['open'] } } }),
  })

  test('a Python that needs a newer system is an error where the minimum is promised, else a line', async () => {
    const promised = rustBench({ given: { glibc: '2.28' } }, newer(standalone('linux')))
    expect(await failuresOf(() => checkPyo3Python(promised.request))).toStrictEqual([
      expect.stringMatching(
        /^build\/floor: A pyo3 executable for linux-x86_64 does not run on glibc 2\.28: libpython3\.12\.so\.1\.0 needs GLIBC_2\.35 \(open\) of libc\.so\.6; it is of Python 3\.12/,
      ),
    ])
    const free = rustBench({}, newer(standalone('linux')))
    await checkPyo3Python(free.request)
    expect(free.said.filter(line => line.includes('GLIBC_2.35'))).toHaveLength(1)
    const old = rustBench({ given: { glibc: '2.28' } }, newer(standalone('linux'), '2.28'))
    await checkPyo3Python(old.request)
    expect(old.said.filter(line => line.includes('GLIBC'))).toHaveLength(0)
  })

  test('the programs are compiled, once', async () => {
    const { request, commands } = rustBench()
    await preparePyo3(request)
    expect(
      commands('compile ')
        .map(({ label }) => label)
        .sort(),
    ).toStrictEqual(['compile launcher for x86_64-unknown-linux-gnu', 'compile onefile for x86_64-unknown-linux-gnu'])
    await makePyo3(request)
    expect(commands('compile ').filter(({ label }) => label.includes('for'))).toHaveLength(2)
  })

  test('a launcher that is not compiled waits for what is copied beside it', async () => {
    let copied = false
    const asked: Asked = {
      ...FOLDER,
      answer: async ({ args }) => {
        if (args.includes('--release')) return { code: 1, tail: ['error: linking failed'] }
        if (args[0] !== 'python') return undefined
        await new Promise(resolve => setTimeout(resolve, 50))
        copied = true
        return undefined
      },
    }
    expect(await failuresOf(() => made(asked))).toStrictEqual([expect.stringMatching(/^build\/tool-failed: /)])
    expect(copied).toBe(true)
  })
})

test('a platform without launchers is none that is prepared for', async () => {
  await expect(preparePyo3(rustBench({ platform: 'musllinux-x86_64' }).request)).rejects.toThrow('no Rust target')
  const request = { ...rustBench({ machine: 'musllinux-x86_64', platform: 'linux-x86_64' }).request }
  await expect(preparePyo3(request)).rejects.toThrow('no Rust target')
})

test('a launcher that finds no library is an error', async () => {
  const asked: Asked = {
    ...FOLDER,
    answer: ({ args, env }) => {
      if (!args.includes('--release')) return undefined
      const output = path.join(String(env?.CARGO_TARGET_DIR), 'x86_64-unknown-linux-gnu', 'release')
      place(output, {})
      place(output, { launcher: elf() })
      writeFileSync(path.join(output, 'x'), '')
      return {}
    },
  }
  await expect(made({ ...asked, entryPoint: STARTS })).rejects.toThrow('a launcher without a search path')
})
