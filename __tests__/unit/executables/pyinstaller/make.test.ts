/** A PyInstaller executable is made from beginning to end, with a simulated PyInstaller: its arguments, contents, errors. */
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { elf, pe } from '../../../../__fixtures__/native/binaries.js'
import { place, SEVERAL, STARTS, textIn, WINDOW } from '../../../../__fixtures__/simulated-executables.js'
import { type Makes, PYTHON_LIBRARY, pyinstallerBench } from '../../../../__fixtures__/simulated-pyinstaller.js'
import { failuresOf } from '../../../../__fixtures__/told-errors.js'
import { makePyinstaller } from '../../../../src/executables/pyinstaller/make.js'

const FOLDER = { values: { 'executable-layout': 'folder' } }
const TOOL = { kind: 'tool', package: 'pyinstaller', version: '6.22.0' }
const APP = { kind: 'wheel', package: 'app', version: '1.0' }
const PYTHON = { kind: 'interpreter', version: '3.12.9' }

async function made(makes: Makes = {}) {
  const bench = pyinstallerBench(makes)
  const result = await makePyinstaller(bench.request)
  const [build] = bench.commands('build app-1.0')
  const settings = JSON.parse(bench.plain(textIn(bench.request.dir, 'settings.json')))
  const args = (build?.args ?? []).slice(2).map(bench.plain)
  const origins = Object.fromEntries(result.members.map(({ path: name, origin }) => [name, origin]))
  const script = (name: string) => textIn(path.join(bench.request.dir, 'script'), name)
  return { ...bench, result, build, settings, args, origins, script }
}
const failures = (makes: Makes) => failuresOf(() => made(makes))

describe('one file', () => {
  test('is made in an environment of its own of what is asked, and of nothing else', async () => {
    const { result, build, settings, args, plain, commands, script } = await made()
    expect([plain(result.path), result.program, result.others, result.warnings]).toStrictEqual([
      ...['/made/dist/app', undefined, undefined, []],
    ])
    const [environment] = commands('create an environment')
    expect(environment?.args.map(plain).slice(-4)).toStrictEqual([
      ...['--python', '/bin/python3.12', '--', '/made/environment'],
    ])
    expect(build?.tool).toBe(path.join(result.path, '../../environment/bin/python'))
    expect([build?.args[0]?.endsWith('pyinstaller_main.py'), plain(build?.args[1] ?? '')]).toStrictEqual([
      true,
      '/made/settings.json',
    ])
    expect(settings).toStrictEqual({
      tool: '/tools/pyinstaller',
      site: '/made/site',
      bootloader: '/made/bootloader/source/pyinstaller-6.22.0/PyInstaller/bootloader/Linux-64bit-intel/run',
      patchelf: '/tools/patchelf/bin/patchelf',
      patched: '/made/patched',
      plist: null,
      inventory: '/made/inventory.json',
    })
    expect(args).toStrictEqual([
      ...['--distpath=/made/dist', '--workpath=/made/work', '--noconfirm', '--log-level=INFO', '--specpath=/made/spec'],
      ...['--onefile', '--name=app', '--console', '--noupx', '--collect-all=app', '--recursive-copy-metadata=app'],
      // An import of them must fail where no wheel brings them.
      ...['--exclude-module=PyInstaller', '--exclude-module=altgraph', '--exclude-module=packaging'],
      ...['--exclude-module=single', '/made/script/start_app_child.py', '/made/script/start_app.py'],
    ])
    expect(build).toMatchObject({
      label: 'build app-1.0-linux-x86_64',
      limits: { total: 3_600_000, idle: 1_200_000 },
    })
    expect([plain(build?.cwd ?? ''), existsSync(build?.cwd ?? '')]).toStrictEqual(['/made/empty', true])
    const env = Object.entries(build?.env ?? {}).map(([name, value]) => [name, plain(String(value))])
    expect(Object.fromEntries(env)).toStrictEqual({
      ...{ PYTHONHASHSEED: '1', SOURCE_DATE_EPOCH: '1700000000', PYTHONNOUSERSITE: '1', PYTHONDONTWRITEBYTECODE: '1' },
      PYINSTALLER_CONFIG_DIR: '/made/config',
    })
    expect(script('start_app.py')).toContain('from app import main')
    expect(script('start_app_child.py')).toContain('"start_app.py"')
    const [read] = commands('read app')
    expect(read).toMatchObject({ capture: true, limits: { total: 600_000 } })
    expect(read?.args.slice(1).map(plain)).toStrictEqual(['/tools/pyinstaller', '/made/dist/app', '/made/read'])
  })

  test('has the license texts of what is inside', async () => {
    const { result } = await made({ machineFiles: { [`${PYTHON_LIBRARY}/LICENSE.txt`]: 'The license of Python' } })
    expect(result.texts).toStrictEqual([
      { component: 'CPython', path: 'LICENSE.txt', text: 'The license of Python', license: 'PSF-2.0' },
      {
        ...{ component: 'pyinstaller', path: 'COPYING.txt', text: 'The license of PyInstaller' },
        license: 'GPL-2.0-or-later WITH Bootloader-exception AND Apache-2.0',
      },
    ])
  })

  test('may import what PyInstaller needs too where a wheel brings it', async () => {
    const { args } = await made({
      wheels: [{ name: 'packaging', files: { 'packaging/__init__.py': '' } }, { name: 'single' }],
    })
    expect(args.filter(one => one.startsWith('--exclude-module'))).toStrictEqual([
      '--exclude-module=PyInstaller',
      '--exclude-module=altgraph',
    ])
  })

  test('has a known origin for all that is in it', async () => {
    const { result, origins } = await made({
      wheels: [{ name: 'dep', files: { 'dep/data.txt': 'data', 'dep/other.txt': 'own' } }],
      machineFiles: {
        'workspace/own.txt': 'own',
        [`${PYTHON_LIBRARY}/lib-dynload/_ssl.so`]: elf(),
        'patched/_ssl.so': 'patched',
        'opt/libz.so.1': 'zlib',
        'opt/.netrc': 'secret',
      },
      files: [
        ['dep/data.txt', 'ROOT/made/site/dep/data.txt', 'DATA'],
        ['dep/other.txt', 'ROOT/made/site/dep/other.txt', 'DATA'],
        ['own.txt', 'ROOT/workspace/own.txt', 'DATA'],
        ['_ssl.so', `ROOT/${PYTHON_LIBRARY}/lib-dynload/_ssl.so`, 'EXTENSION', 'ROOT/patched/_ssl.so'],
        ['libz.so.1', 'ROOT/opt/libz.so.1', 'BINARY'],
        ['.netrc', 'ROOT/opt/.netrc', 'DATA'],
        ['gone.txt', 'ROOT/workspace/gone.txt', 'DATA'],
        ['start_app', 'ROOT/made/script/start_app.py', 'PYSOURCE'],
        ['pyi_rth', 'ROOT/tools/pyinstaller/PyInstaller/hooks/rthooks/x.py', 'PYSOURCE'],
      ],
      frozen: { app: 'ROOT/made/site/app.py', os: `ROOT/${PYTHON_LIBRARY}/os.py`, ns: '-' },
      entries: [
        ['z', 'PYZ.pyz', 'archive'],
        ['Z', 'PYZ-2.pyz', 'archive'],
        ['x', 'dep/data.txt', 'data'],
        ['x', 'dep/other.txt', 'changed'],
        ['x', 'own.txt', 'own'],
        ['b', '_ssl.so', 'patched'],
        ['b', 'libz.so.1', 'zlib'],
        ['x', '.netrc', 'secret'],
        ['x', 'gone.txt', ''],
        ['s', 'start_app', 'compiled'],
        ['s', 'pyi_rth', 'compiled'],
        ['x', 'nowhere.txt', ''],
        ['o', 'an option', ''],
        ['d', 'a dependency', ''],
        ['n', 'a link', ''],
      ],
    })
    const unknown = (from?: string) => ({ kind: 'unknown', ...(from !== undefined && { from }) })
    const plain = JSON.parse(JSON.stringify(origins).replaceAll(path.join(result.path, '../../..'), ''))
    expect(plain).toStrictEqual({
      app: TOOL,
      'PYZ.pyz': TOOL,
      'PYZ-2.pyz': TOOL,
      'dep/data.txt': { ...APP, package: 'dep' },
      'dep/other.txt': unknown('another file than /made/site/dep/other.txt'),
      'own.txt': APP,
      '_ssl.so': PYTHON,
      'libz.so.1': { kind: 'system', package: 'zlib', license: 'Zlib' },
      '.netrc': unknown('/opt/.netrc'),
      'gone.txt': unknown('another file than /workspace/gone.txt'),
      start_app: TOOL,
      pyi_rth: TOOL,
      'nowhere.txt': unknown(),
      'PYZ.pyz/app': APP,
      'PYZ.pyz/os': PYTHON,
      'PYZ.pyz/ns': unknown('the namespace ns, in which no wheel has a file'),
    })
    expect(result.members.find(({ path: name }) => name === 'PYZ.pyz/os')).toMatchObject({
      sha256: 'f'.repeat(64),
      size: 7,
    })
  })

  test('that PyInstaller cannot read back is an error', async () => {
    for (const stdout of ['', '{"entries": []}', '{"modules": [], "entries": {}}'])
      expect(await failures({ answer: ({ label }) => (label === 'read app' ? { stdout } : undefined) })).toStrictEqual([
        expect.stringMatching(/^check\/content: PyInstaller cannot read the program that it made\./),
      ])
  })
})

describe('a folder', () => {
  test('has its program and all that lies beside it', async () => {
    const { result, plain, origins, args } = await made({
      ...FOLDER,
      machineFiles: { 'workspace/own.txt': 'own' },
      files: [
        ['own.txt', 'ROOT/workspace/own.txt', 'DATA'],
        ['app.pyc', 'ROOT/made/work/app/localpycs/app.pyc', 'DATA', 'ROOT/made/dist/app/_internal/app.pyc'],
        ['os.pyc', 'ROOT/made/work/app/localpycs/os.pyc', 'DATA', 'ROOT/made/dist/app/_internal/os.pyc'],
        ['made.pyc', 'ROOT/made/work/app/localpycs/made.pyc', 'DATA', 'ROOT/made/dist/app/_internal/made.pyc'],
        ['kept.pyc', 'ROOT/workspace/kept.pyc', 'DATA', 'ROOT/made/dist/app/_internal/kept.pyc'],
      ],
      dist: {
        'app/app': elf(),
        'app/_internal/own.txt': 'own',
        'app/_internal/app.pyc': 'compiled',
        'app/_internal/os.pyc': 'compiled',
        'app/_internal/made.pyc': 'compiled',
        'app/_internal/kept.pyc': 'compiled',
        'app/_internal/deep/nowhere': '',
      },
    })
    expect([plain(result.path), result.program, result.others]).toStrictEqual(['/made/dist/app', 'app', []])
    expect(args).toContain('--onedir')
    expect(args).not.toContain('--debug=noarchive')
    expect(origins).toStrictEqual({
      app: TOOL,
      '_internal/own.txt': APP,
      '_internal/app.pyc': APP,
      '_internal/os.pyc': PYTHON,
      '_internal/made.pyc': TOOL,
      '_internal/kept.pyc': APP,
      '_internal/deep/nowhere': { kind: 'unknown' },
    })
    // Once: as the program, and not as a file of the folder.
    expect(result.members).toHaveLength(7)
  })

  test('has no link that leads out of it, nor one that leads nowhere', async () => {
    const linking = (target: string) => ({
      ...FOLDER,
      dist: { 'app/app': elf(), 'app/file': '' },
      answer: ({ args, label }: { readonly args: readonly string[]; readonly label: string }) => {
        if (label !== 'read app') return undefined
        const folder = path.dirname(args[2] ?? '')
        place(path.dirname(folder), { 'app-other/file': '' })
        symlinkSync(target, path.join(folder, 'link'))
        return undefined
      },
    })
    expect((await made(linking('file'))).result.members.map(({ path: name }) => name)).toStrictEqual(['app', 'file'])
    for (const target of ['../../settings.json', '/usr', 'nothing', '../app-other/file'])
      expect(await failures(linking(target))).toStrictEqual([
        expect.stringMatching(/^check\/host-files: link is a link to .*, which is not inside\./),
      ])
  })
})

describe('several commands', () => {
  const several = { ...FOLDER, entryPoint: SEVERAL }

  test('have a program each, which share their modules', async () => {
    const { result, args, origins, script } = await made(several)
    expect([result.program, result.others]).toStrictEqual(['app', ['other']])
    expect(readFileSync(path.join(result.path, 'other')).equals(elf())).toBe(true)
    expect(origins.other).toStrictEqual(TOOL)
    expect(args.filter(one => /^--(?:paths|debug)=/.test(one))).toStrictEqual([
      '--debug=noarchive',
      '--paths=/made/script',
    ])
    expect(script('start_app.py')).toContain('"other": _start_1,')
  })

  test('are one program in one file', async () => {
    const { result, args } = await made({ entryPoint: SEVERAL })
    expect(result.others).toBeUndefined()
    expect(args.filter(one => /^--(?:paths|debug)=/.test(one))).toStrictEqual(['--paths=/made/script'])
  })

  test('are programs on Windows, and lie beside the main one', async () => {
    const { result } = await made({
      ...several,
      machine: 'windows-x86_64',
      dist: { 'app/app.exe': pe(), 'app/_internal/x': '' },
    })
    expect([result.program, result.others]).toStrictEqual(['app.exe', ['other.exe']])
  })

  test('cannot be called like a file of the folder', async () => {
    expect(await failures({ ...several, dist: { 'app/app': elf(), 'app/other': '' } })).toStrictEqual([
      expect.stringMatching(/^input\/conflict: A command cannot be called other: the folder that PyInstaller makes/),
    ])
  })

  test('that cannot be copied for another reason are not called taken', async () => {
    const entryPoint = { ...SEVERAL, commands: [{ name: 'no/such', entryPoint: STARTS }] } as typeof SEVERAL
    await expect(made({ ...several, entryPoint })).rejects.toMatchObject({ code: 'ENOENT' })
  })

  test('without windows are no .app on macOS', async () => {
    const { result } = await made({ ...several, machine: 'macos-arm64' })
    expect([result.program, result.others]).toStrictEqual(['app', ['other']])
  })

  test('that are scripts are modules with their text', async () => {
    const text = '#!/usr/bin/env python\nprint()\n'
    const entryPoint = {
      ...SEVERAL,
      commands: [
        { name: 'app', entryPoint: STARTS },
        { name: 'run-it', entryPoint: { kind: 'script', file: 'run-it' } },
      ],
    } as typeof SEVERAL
    const application = { files: { 'app-1.0.data/scripts/run-it': text } }
    const { script } = await made({ entryPoint, application })
    expect(script('_command_run_it.py')).toBe(text)
  })
})

describe('what is started', () => {
  const script = { kind: 'script', file: 'run' } as const
  const withScript = (text: string) => ({ application: { files: { 'app-1.0.data/scripts/run': text } } })

  test('may be a script of the wheel', async () => {
    const text = '#!/usr/bin/python3\nprint()\n'
    const run = await made({ entryPoint: script, ...withScript(text) })
    expect(run.script('start_app.py')).toBe(text)
    expect(run.args.some(one => one.startsWith('--paths'))).toBe(false)
  })

  test.each(['#!/bin/sh\n', 'import x\n#!python\n', ''])('is no Python program: %j', async text =>
    expect(await failures({ entryPoint: script, ...withScript(text) })).toStrictEqual([
      expect.stringMatching(/^project\/entry-point: The script run is not a Python program/),
    ]),
  )

  test('is missing in the wheel', async () =>
    expect(await failures({ entryPoint: script })).toStrictEqual([
      expect.stringMatching(/^project\/entry-point: The script run is not a Python program/),
    ]))

  test('is what a spec file says', async () => {
    const { args, request } = await made({
      values: { 'pyinstaller-options': 'spec=app.spec', 'entry-point': 'none' },
      entryPoint: { kind: 'none' },
      dist: { app: elf() },
      answer: ({ label, args: given }) => {
        const dist = given.find(one => one.startsWith('--distpath='))?.slice('--distpath='.length)
        if (!label.startsWith('build')) return undefined
        place(dist ?? '', { app: elf() })
        writeFileSync(path.join(dist ?? '', '..', 'inventory.json'), '{"files": [], "modules": []}')
        return {}
      },
    })
    expect(args.at(-1)).toBe('/workspace/app.spec')
    expect(existsSync(path.join(request.dir, 'script'))).toBe(false)
  })

  test('has a program name of which a module is called: what is no word becomes _', async () => {
    const { args } = await made({ program: 'my-app.x', dist: { 'my-app.x': elf() } })
    expect(args.slice(-2)).toStrictEqual(['/made/script/start_my_app_x_child.py', '/made/script/start_my_app_x.py'])
  })
})

describe('the Python', () => {
  test('must be there', async () =>
    expect(await failures({ interpreter: false })).toStrictEqual([
      expect.stringMatching(/^interpreter\/missing: PyInstaller needs a Python 3\.12 of this machine/),
    ]))

  test('must have a shared library', async () =>
    expect(await failures({ probe: { shared: false } })).toStrictEqual([
      expect.stringMatching(/^interpreter\/unsupported: Python 3\.12\.9 at .*python3\.12 was built without a shared/),
    ]))

  test('must have the function that is started', async () => {
    expect(await failures({ probe: { start: 'missing' } })).toStrictEqual([
      expect.stringMatching(/^project\/entry-point: The entry point app:main does not exist/),
    ])
    // Of several commands the main one.
    const { commands } = await made({ entryPoint: SEVERAL })
    expect(commands('inspect the Python')[0]?.args.slice(-2)).toStrictEqual(['app', 'main'])
  })
})

describe('the bootloader', () => {
  test('that cannot be compiled is PyInstaller’s own, which is said', async () => {
    const { result, settings } = await made({
      answer: ({ label }) => (label.startsWith('find the source') ? { code: 1 } : undefined),
    })
    expect(settings.bootloader).toBeNull()
    expect(result.warnings).toStrictEqual([
      {
        check: 'bootloader',
        reason: expect.stringMatching(/^PyInstaller's own is inside, which needs libz: it could not be compiled here/),
      },
    ])
  })

  test('is PyInstaller’s own on other systems, and so are search paths', async () => {
    const { settings, result, commands } = await made({ machine: 'windows-x86_64', dist: { 'app.exe': pe() } })
    expect([settings.bootloader, settings.patchelf, result.warnings]).toStrictEqual([null, null, []])
    expect(commands('find the source')).toStrictEqual([])
  })
})

test('a Windows program says what it is', async () => {
  const { args, request } = await made({ machine: 'windows-x86_64', dist: { 'app.exe': pe() } })
  expect(args.filter(one => one.startsWith('--version-file'))).toStrictEqual(['--version-file=/made/version.txt'])
  expect(textIn(request.dir, 'version.txt')).toContain('StringStruct("FileDescription", "An application")')
  expect((await made()).args.some(one => one.startsWith('--version-file'))).toBe(false)
})

describe('on macOS', () => {
  const mac = { machine: 'macos-arm64', ...FOLDER }
  const app = { 'app.app/Contents/MacOS/app': elf(), 'app.app/Contents/Info.plist': '', 'app/app': elf() }
  const named = (text: string) => ({ values: { ...FOLDER.values, 'pyinstaller-options': text } })

  test('a program with a window is an .app, with its facts', async () => {
    const { settings, result, plain, origins, args } = await made({ ...mac, entryPoint: WINDOW, dist: app })
    expect([plain(result.path), result.program]).toStrictEqual(['/made/dist', 'app.app/Contents/MacOS/app'])
    expect(settings.plist).toStrictEqual({
      ...{ CFBundleShortVersionString: '1.0.0', CFBundleVersion: '1.0.0', NSHighResolutionCapable: true },
      NSHumanReadableCopyright: 'Its author, MIT',
    })
    expect(args).toContain('--windowed')
    expect(origins['app.app/Contents/Info.plist']).toStrictEqual(TOOL)
    const promised = await made({ ...mac, entryPoint: WINDOW, dist: app, given: { macos: '11.0' } })
    expect(promised.settings.plist).toMatchObject({ LSMinimumSystemVersion: expect.stringMatching(/^1\d\.\d/) })
  })

  test('libraries are changed there: their origin is the one that PyInstaller says', async () => {
    const files = [['own.so', 'ROOT/workspace/own.so', 'BINARY']] as const
    const machineFiles = { 'workspace/own.so': 'before' }
    const entries = [['b', 'own.so', 'after']] as const
    const onMac = await made({ machine: 'macos-arm64', files, machineFiles, entries })
    expect(onMac.origins['own.so']).toStrictEqual(APP)
    expect((await made({ files, machineFiles, entries })).origins['own.so']?.kind).toBe('unknown')
  })

  test.each([
    ['one file with a window', { entryPoint: WINDOW, values: {} }, 'executable-layout is file'],
    [
      'several programs with windows',
      { entryPoint: { ...SEVERAL, main: { name: 'app', entryPoint: WINDOW } } },
      'which starts one program',
    ],
    [
      'an identifier of no .app',
      named('osx-bundle-identifier=com.example.app'),
      '.app (com.example.app), but the program has no window',
    ],
    ['a plist of no .app', named('info-plist=A=b'), '.app (A=b), but the program has no window'],
  ] as const)('%s is refused', async (_, makes, expected) => {
    expect(await failures({ ...mac, ...makes } as Makes)).toStrictEqual([expect.stringContaining(expected)])
  })

  test('a spec file decides the facts of an .app', async () => {
    const { settings } = await made({
      ...mac,
      ...named('spec=app.spec'),
      entryPoint: WINDOW,
      answer: ({ label, args: given }) => {
        const dist = given.find(one => one.startsWith('--distpath='))?.slice('--distpath='.length)
        if (!label.startsWith('build')) return undefined
        place(dist ?? '', app)
        writeFileSync(path.join(dist ?? '', '..', 'inventory.json'), '{"files": [], "modules": []}')
        return {}
      },
    })
    expect(settings.plist).toBeNull()
  })
})

test.each([
  ['linux-x86_64', { entryPoint: WINDOW }],
  ['windows-x86_64', { entryPoint: WINDOW, dist: { 'app.exe': pe() } }],
  ['linux-x86_64', { values: { 'pyinstaller-options': 'osx-bundle-identifier=com.example.app' } }],
] as const)('what only concerns macOS is no obstacle on %s: %#', async (machine, makes) => {
  const { settings } = await made({ machine, ...makes })
  expect(settings.plist).toBeNull()
})
