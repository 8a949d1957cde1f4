import { describe, expect, test } from '@jest/globals'
import { layer, options } from '../../../__fixtures__/options.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { pathsIn } from '../../../src/config/executable-options.js'
import { readOptions } from '../../../src/config/options.js'
import type { Platform } from '../../../src/core/model.js'
import { collectedModules, pyinstallerArguments } from '../../../src/executables/pyinstaller/arguments.js'
import { pyinstaller } from '../../../src/executables/pyinstaller/format.js'
import { infoPlist } from '../../../src/executables/pyinstaller/info-plist.js'
import {
  isAppFrame,
  type Locations,
  moduleOrigin,
  originOf,
  rowOf,
} from '../../../src/executables/pyinstaller/origins.js'
import { startCode } from '../../../src/executables/start-code.js'
import { formatPython, parsePythons } from '../../../src/interpreters/versions.js'

const chosen = (text: string) => {
  const python = pyinstaller.choose(parsePythons(text.split(' ')).pythons)
  return python && formatPython(python)
}
const LINUX: Platform = { name: 'linux-x86_64', os: 'linux', arch: 'x86_64', libc: 'glibc', floor: '2.28' }
const parsed = (text: string) => options({ 'pyinstaller-options': text }).pyinstallerOptions
const refused = (text: string) => failuresOf(() => readOptions([layer({ 'pyinstaller-options': text })]))

test('the newest Python that it can hold goes inside', () => {
  expect(chosen('3.9 3.12 3.10')).toBe('3.12')
  expect(chosen('pypy3.11 3.11 3.14t')).toBe('3.11')
  expect(chosen('pypy3.11 3.14t')).toBeUndefined()
  expect([chosen('3.8'), chosen('3.14 3.15'), chosen('3.15')]).toEqual(['3.8', '3.14', undefined])
})

test('refused: another machine, and nothing to start; each with the way out', () => {
  const [python] = parsePythons(['3.12']).pythons
  if (python === undefined) throw new Error('no Python')
  const ask = (platform: Platform, values = {}) =>
    pyinstaller.refusals({ target: { python, platform }, machine: LINUX, options: options(values) })
  expect(ask(LINUX)).toEqual([])
  expect(ask({ ...LINUX, name: 'macos-arm64', os: 'macos' }, { 'entry-point': 'none' })).toMatchSnapshot()
  expect(ask(LINUX, { 'entry-point': 'none', 'pyinstaller-options': 'spec=app.spec' })).toEqual([])
  const several = { 'entry-point': 'one two' }
  expect(ask(LINUX, several)).toEqual([])
  expect(ask(LINUX, { ...several, 'pyinstaller-options': 'spec=app.spec' })).toEqual([
    {
      reason: 'entry-point requests several commands, but the spec file decides what is started',
      fix: expect.stringContaining('Leave the spec file out'),
    },
  ])
})

describe('pyinstaller-options', () => {
  test('each key, repeated where it may be', () => {
    const value = parsed('hidden-import=a.b\ncollect-all=c\nhidden-import = d\nadd-data=data/x:in\nicon=app.ico')
    expect(value).toEqual({
      spec: undefined,
      icon: 'app.ico',
      hiddenImport: ['a.b', 'd'],
      collectAll: ['c'],
      copyMetadata: [],
      excludeModule: [],
      addData: ['data/x:in'],
      osxBundleIdentifier: undefined,
      infoPlist: [],
    })
    expect(pathsIn(value)).toEqual(['app.ico', 'data/x'])
  })

  test.each([
    ['hiden-import=a', "'hiden-import' is not one of its keys. | Did you mean hidden-import?"],
    ['hidden-import=--evil', "hidden-import='--evil' is not a module."],
    ['add-data=only', "add-data='only' is not source:destination."],
    ['add-data=../x:y', "add-data='../x:y' is not"],
    ['spec=a.spec\nspec=b.spec', 'spec is given twice.'],
    ['spec=a.spec\nicon=x', 'but icon is given too.'],
    ['icon', "icon='' is not the path of an icon."],
    ['osx-bundle-identifier=answer', "'answer' is not a name such as com.example.app."],
    ['info-plist=LSUIElement', "'LSUIElement' is not KEY=VALUE."],
  ])('%j is refused', async (text, expected) =>
    expect(await refused(text)).toEqual([expect.stringContaining(expected)]),
  )
})

describe('arguments', () => {
  const request = {
    options: parsed(''),
    layout: 'file',
    os: 'linux',
    gui: false,
    name: 'answer',
    scripts: ['/made/script/start_answer_child.py', '/made/script/start_answer.py'],
    project: '/project',
    dir: '/made',
    distribution: 'answer',
    modules: ['answer'],
    hidden: ['altgraph'],
  } as const

  test('of a console program', () => expect(pyinstallerArguments(request)).toMatchSnapshot())
  test('of an .app, with its identifier; of no other program', () => {
    const named = { ...request, layout: 'folder', options: parsed('osx-bundle-identifier=com.example.a') } as const
    const option = '--osx-bundle-identifier=com.example.a'
    expect(pyinstallerArguments({ ...named, os: 'macos', gui: true })).toEqual(
      expect.arrayContaining(['--windowed', option]),
    )
    expect(pyinstallerArguments({ ...named, os: 'macos' })).not.toContain(option)
    expect(pyinstallerArguments({ ...named, os: 'windows', gui: true })).not.toContain(option)
    const unnamed = pyinstallerArguments({ ...named, options: parsed(''), os: 'macos', gui: true })
    expect(unnamed.filter(word => word.startsWith('--osx'))).toEqual([])
  })
  test('of a program with a window on Linux, where there is no other kind', () => {
    const words = pyinstallerArguments({ ...request, gui: true })
    expect([words.includes('--console'), words.includes('--windowed')]).toEqual([true, false])
  })
  test('of several commands in a folder: modules are files that all programs share', () => {
    const several = pyinstallerArguments({ ...request, layout: 'folder', shared: true, paths: ['/made/script'] })
    expect(several).toEqual(expect.arrayContaining(['--onedir', '--debug=noarchive', '--paths=/made/script']))
    expect(pyinstallerArguments(request)).not.toContain('--debug=noarchive')
  })
  test('of a program with a window on Windows, with everything that can be asked for', () => {
    const all = parsed(
      'icon=a.ico\nhidden-import=x\ncollect-all=y\ncopy-metadata=z\nexclude-module=tkinter\nadd-data=data:data',
    )
    expect(
      pyinstallerArguments({ ...request, options: all, layout: 'folder', os: 'windows', gui: true }),
    ).toMatchSnapshot()
  })
  test.each([
    ['windows', '', ['--icon=/project/a.ico', '--version-file=/made/version.txt']],
    ['macos', '', ['--icon=/project/a.icns']],
    ['linux', '', []],
    ['windows', 'icon=own.ico', ['--icon=/project/own.ico', '--version-file=/made/version.txt']],
  ] as const)('icon and version on %s with %s', (os, own, expected) => {
    const icons = { ico: 'a.ico', icns: 'a.icns' }
    const versionFile = os === 'windows' ? '/made/version.txt' : undefined
    const given = pyinstallerArguments({ ...request, options: parsed(own), os, icons, versionFile })
    expect(given.filter(word => /^--(?:icon|version-file)=/.test(word))).toEqual(expected)
  })
  test('of a spec file: it decides all but the folders', () =>
    expect(pyinstallerArguments({ ...request, options: parsed('spec=app.spec') })).toEqual([
      '--distpath=/made/dist',
      '--workpath=/made/work',
      '--noconfirm',
      '--log-level=INFO',
      '/project/app.spec',
    ]))
})

describe('where a file came from', () => {
  const locations: Locations = {
    site: '/made/site',
    owners: new Map([['numpy/a.so', { package: 'numpy', version: '2.1' }]]),
    library: ['/opt/py/lib/python3.12'],
    prefix: '/opt/py',
    python: '3.12.1',
    tool: '/tools/pyinstaller',
    toolVersion: '6.22.0',
    work: '/made',
    project: '/project',
    application: { package: 'answer', version: '1.0' },
    linked: [],
    packages: new Map([
      ['/lib/x86_64-linux-gnu/libssl.so.3', { name: 'libssl3', version: '3.0', distribution: 'debian' }],
      ['/lib/x86_64-linux-gnu/libgio-2.0.so.0', { name: 'libglib2.0-0', version: '2.74', distribution: 'debian' }],
      ['/usr/share/gio/settings.xml', { name: 'libglib2.0-0', version: '2.74', distribution: 'debian' }],
      ['/usr/lib/python3/dist-packages/a.so', { name: 'python3-a', version: '1', distribution: 'debian' }],
    ]),
  }
  const from = (source: string, changed: Partial<Locations> = {}) => originOf(source, { ...locations, ...changed })

  test.each([
    ['/made/site/numpy/a.so', { kind: 'wheel', package: 'numpy', version: '2.1' }],
    ['/project/data/x.txt', { kind: 'wheel', package: 'answer', version: '1.0' }],
    ['/opt/py/lib/python3.12/lib-dynload/_ssl.so', { kind: 'interpreter', version: '3.12.1' }],
    ['/opt/py/lib/libpython3.12.so.1.0', { kind: 'interpreter', version: '3.12.1' }],
    ['/tools/pyinstaller/PyInstaller/hooks/rthooks/x.py', { kind: 'tool', package: 'pyinstaller', version: '6.22.0' }],
    ['/made/made/base_library.zip', { kind: 'tool', package: 'pyinstaller', version: '6.22.0' }],
    [
      '/lib/x86_64-linux-gnu/libssl.so.3',
      { kind: 'system', package: 'libssl3', version: '3.0', distribution: 'debian', license: 'Apache-2.0' },
    ],
    ['/lib/libz.so.1', { kind: 'system', package: 'zlib', license: 'Zlib' }],
    ['/usr/share/tcltk/tcl8.6/encoding/cp437.enc', { kind: 'system', package: 'tcl/tk', license: 'TCL' }],
    // A program loads it by name; its package is known.
    [
      '/lib/x86_64-linux-gnu/libgio-2.0.so.0',
      { kind: 'system', package: 'libglib2.0-0', version: '2.74', distribution: 'debian', unlisted: true },
    ],
    // Whatever else lies on the machine, also beside Python.
    ['/usr/share/gio/settings.xml', { kind: 'unknown', from: '/usr/share/gio/settings.xml' }],
    ['/usr/lib/python3/dist-packages/a.so', { kind: 'unknown', from: '/usr/lib/python3/dist-packages/a.so' }],
    ['/usr/lib/libsecret-1.so.0', { kind: 'unknown', from: '/usr/lib/libsecret-1.so.0' }],
    [
      '/opt/py/lib/python3.12/site-packages/x.py',
      { kind: 'unknown', from: '/opt/py/lib/python3.12/site-packages/x.py' },
    ],
    ['/tools/pyinstaller/packaging/tags.py', { kind: 'unknown', from: "PyInstaller's own packaging/tags.py" }],
    ['/home/me/.netrc', { kind: 'unknown', from: '/home/me/.netrc' }],
  ])('%s', (source, origin) => expect(from(source)).toEqual(origin))

  test('files that PyInstaller names by where their folder really lies have the same origin', () => {
    const linked = [
      { folder: '/tools/pyinstaller', real: '/disk/tools/pyinstaller' },
      { folder: '/opt/py', real: '/disk/py' },
    ]
    expect(from('/disk/tools/pyinstaller/PyInstaller/hooks/rthooks/x.py', { linked }).kind).toBe('tool')
    expect(from('/disk/py/lib/python3.12/os.py', { linked }).kind).toBe('interpreter')
    expect(from('/disk/tools/pyinstaller-other/x.py', { linked })).toEqual({
      kind: 'unknown',
      from: '/disk/tools/pyinstaller-other/x.py',
    })
    const shared = { prefix: '/opt/py', linked: [{ folder: '/opt/py', real: '/usr' }] }
    expect(from('/usr/share/x', shared)).toEqual({ kind: 'unknown', from: '/usr/share/x' })
    const windows = {
      tool: 'C:\\Users\\RUNNER~1\\tools\\pyinstaller',
      linked: [
        { folder: 'C:\\Users\\RUNNER~1\\tools\\pyinstaller', real: 'C:\\Users\\runneradmin\\tools\\pyinstaller' },
      ],
    }
    const hook = 'PyInstaller\\hooks\\rthooks\\pyi_rth_inspect.py'
    expect(from(`C:\\Users\\runneradmin\\tools\\pyinstaller\\${hook}`, windows).kind).toBe('tool')
    expect(from(`${windows.tool}\\${hook}`, windows).kind).toBe('tool')
  })

  test('a Python in /usr owns its library, not all of /usr', () => {
    const debian = { prefix: '/usr', library: ['/usr/lib/python3.12'] }
    expect(from('/usr/lib/python3.12/os.py', debian).kind).toBe('interpreter')
    expect(from('/usr/lib/libpython3.12.so.1.0', debian).kind).toBe('interpreter')
    expect(from('/usr/lib/python3/dist-packages/x.py', debian).kind).toBe('unknown')
    expect(from('/usr/share/x', debian).kind).toBe('unknown')
  })
})

describe('namespaces', () => {
  const locations: Locations = {
    site: '/made/site',
    owners: new Map([
      ['jaraco/functools/__init__.py', { package: 'jaraco-functools', version: '4' }],
      ['google/cloud/storage/__init__.py', { package: 'google-cloud-storage', version: '2' }],
      ['own/part/a.py', { package: 'answer', version: '1.0' }],
      ['data/only/x.txt', { package: 'samples', version: '3' }],
    ]),
    library: ['/opt/py/lib/python3.12'],
    prefix: '/opt/py',
    python: '3.12.1',
    tool: '/tools/pyinstaller',
    toolVersion: '6.22.0',
    work: '/made',
    project: '/project',
    application: { package: 'answer', version: '1.0' },
    linked: [],
    packages: new Map(),
  }
  const row = (name: string, source: string) => [name, { name, source, used: source, kind: 'PYMODULE' }] as const
  const rows = new Map([
    ...['jaraco', 'google', 'google.cloud', 'own', 'own.part', 'data', 'data.only', 'std', 'gone', 'jar'].map(name =>
      row(name, '-'),
    ),
    row('std.inner', '/opt/py/lib/python3.12/std/inner.py'),
    row('gone.inner', '/home/me/gone/inner.py'),
    row('jaraco.functools', '/made/site/jaraco/functools/__init__.py'),
  ])

  test.each([
    ['jaraco', { kind: 'wheel', package: 'jaraco-functools', version: '4' }],
    ['jaraco.functools', { kind: 'wheel', package: 'jaraco-functools', version: '4' }],
    ['google', { kind: 'wheel', package: 'google-cloud-storage', version: '2' }],
    ['google.cloud', { kind: 'wheel', package: 'google-cloud-storage', version: '2' }],
    ['own.part', { kind: 'wheel', package: 'answer', version: '1.0' }],
    ['data.only', { kind: 'wheel', package: 'samples', version: '3' }],
    ['std', { kind: 'interpreter', version: '3.12.1' }],
    ['gone', { kind: 'unknown', from: 'the namespace gone, in which no wheel has a file' }],
    ['jar', { kind: 'unknown', from: 'the namespace jar, in which no wheel has a file' }],
    ['absent', { kind: 'unknown' }],
  ])('the origin of %s', (name, origin) => expect(moduleOrigin(name, rows, locations)).toEqual(origin))

  const collected = (files: Readonly<Record<string, string>>, ...modules: readonly string[]) =>
    collectedModules(
      { name: 'my.app', content: { modules } },
      new Map(Object.entries(files).map(([file, owner]) => [file, { package: owner, version: '1' }])),
    )

  test('of a namespace that others share, only the own part is included whole', () => {
    const others = { 'google/cloud/storage/__init__.py': 'storage', 'google/auth/__init__.py': 'auth' }
    expect(collected({ 'app/__init__.py': 'my-app', 'single.py': 'my-app' }, 'app', 'single')).toEqual([
      'app',
      'single',
    ])
    // A package whose author forgot __init__.py, with data beside the modules.
    expect(collected({ 'app/cli.py': 'my-app', 'app/text/a.html': 'my-app' }, 'app')).toEqual(['app'])
    expect(collected({ 'google/app/__init__.py': 'my-app', ...others }, 'google')).toEqual(['google.app'])
    expect(collected({ 'google/cloud/app/x/y.py': 'my-app', ...others }, 'google')).toEqual(['google.cloud.app'])
    expect(collected({ 'google/app.py': 'my-app', 'google/_c.cpython-312.so': 'my-app', ...others }, 'google')).toEqual(
      ['google.app', 'google._c'],
    )
    expect(collected({ 'google/app.py': 'my-app', 'google/x.txt': 'my-app', ...others }, 'google')).toEqual(['google'])
    const caches = { 'google/__pycache__/app.pyc': 'my-app', 'google/app.py': 'my-app', ...others }
    expect(collected(caches, 'google', 'google')).toEqual(['google.app'])
    // A package of another wheel inside is not the application's.
    expect(collected({ 'google/__init__.pyc': 'my-app', ...others }, 'google')).toEqual(['google'])
    expect(collected({ 'googly/app.py': 'my-app', 'google/app.py': 'other' }, 'googly')).toEqual(['googly'])
  })
})

test('a file of a folder is found in the tables under whatever the folder for contents is called', () => {
  const row = { name: 'numpy/a.so', source: '/s', used: '/s', kind: 'EXTENSION' }
  const rows = new Map([['numpy/a.so', row]])
  const names = [
    'numpy/a.so',
    '_internal/numpy/a.so',
    'answer.app/Contents/Frameworks/numpy/a.so',
    'a.so',
    'numpy/b.so',
  ]
  expect(names.map(name => rowOf(name, rows))).toEqual([row, row, row, undefined, undefined])
  expect(['a.app/Contents/Info.plist', 'Info.plist', 'a.app/Contents/MacOS/Info.plist'].map(isAppFrame)).toEqual([
    true,
    false,
    false,
  ])
})

test('what starts an entry point', () => {
  const start = startCode({
    kind: 'function',
    module: 'a.b',
    attribute: 'App.run',
    script: 'a',
    gui: false,
    extras: [],
  })
  expect(start).toBe('import sys\n\nfrom a.b import App\n\nif __name__ == "__main__":\n    sys.exit(App.run())\n')
  expect(startCode({ kind: 'module', module: 'a' })).toContain(
    'runpy.run_module("a", run_name="__main__", alter_sys=True)',
  )
  expect(startCode({ kind: 'script', file: 'x' }, '#!python\nprint()\n')).toBe('#!python\nprint()\n')
})

describe('Info.plist', () => {
  const about = { version: '1!2026.11.3.dev4+local', author: 'A\nB', license: undefined }
  const made = (given: string, minimum?: string) => infoPlist(about, parsed(given), minimum)

  test('has the release’s three numbers, who made it, and the oldest macOS where that is promised', () => {
    expect(made('', '12.0')).toEqual({
      CFBundleShortVersionString: '2026.11.3',
      CFBundleVersion: '2026.11.3',
      NSHighResolutionCapable: true,
      NSHumanReadableCopyright: 'A B',
      LSMinimumSystemVersion: '12.0',
    })
    expect(made('')).not.toHaveProperty('LSMinimumSystemVersion')
    expect(infoPlist({ ...about, author: ' ' }, parsed(''), undefined)).not.toHaveProperty('NSHumanReadableCopyright')
  })

  test('is decided by the option; a value may hold what paths may not', () => {
    const given = ['CFBundleVersion=7', 'A=../b=c', 'B=true', 'C=false', 'D=truest']
    expect(made(given.map(one => `info-plist=${one}`).join('\n'))).toMatchObject({
      ...{ CFBundleVersion: '7', A: '../b=c', B: true, C: false, D: 'truest' },
    })
  })
})
