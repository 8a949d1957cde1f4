/** What is planned, refused and written for a pyo3 executable, before anything is compiled. */
import { describe, expect, test } from '@jest/globals'
import { options } from '../../../../__fixtures__/options.js'
import { pythonVersion } from '../../../../__fixtures__/targets.js'
import { namedFor, namedPythons } from '../../../../src/config/executable-options.js'
import type { Platform } from '../../../../src/core/model.js'
import { linkedCrates } from '../../../../src/executables/pyo3/contents.js'
import { pyo3 } from '../../../../src/executables/pyo3/format.js'
import { placeOf } from '../../../../src/executables/pyo3/libraries.js'
import { layoutOf, pyo3Config, rustTarget } from '../../../../src/executables/pyo3/machine.js'
import { nameInBundle } from '../../../../src/executables/pyo3/macos.js'
import { launchConf } from '../../../../src/executables/pyo3/make.js'
import { keepsModule, keepsStandard, versionIn } from '../../../../src/executables/pyo3/python.js'
import { LEAST_RUST, notCompiled, rustVersion } from '../../../../src/executables/pyo3/rust.js'
import { formatPython } from '../../../../src/interpreters/versions.js'
import { compareVersions, DEFAULT_FLOORS, parsePlatforms } from '../../../../src/targets/platforms.js'

const machine = { os: 'linux', arch: 'x86_64', libc: 'glibc', libcVersion: '2.36' } as const
function platform(name: string, glibc = '2.28'): Platform {
  const [found] = parsePlatforms([name], { machine, floors: { ...DEFAULT_FLOORS, glibc } }).platforms
  if (found === undefined) throw new Error(name)
  return found
}
const python = pythonVersion('3.12')

describe('the plan', () => {
  test('takes the newest Python that PyO3 embeds', () => {
    const chosen = (...words: string[]) => {
      const found = pyo3.choose(words.map(pythonVersion))
      return found && formatPython(found)
    }
    expect(chosen('3.9', '3.13', '3.10')).toBe('3.13')
    expect(chosen('3.13', '3.14t', 'pypy3.11')).toBe('3.13')
    expect(chosen('3.8', 'pypy3.11', '3.14t')).toBeUndefined()
    expect([chosen('3.14', '3.15'), chosen('3.9'), chosen('3.15')]).toEqual(['3.14', '3.9', undefined])
    expect(pyo3.choose([{ ...pythonVersion('3.13'), patch: 'dev' }])).toBeUndefined()
  })

  test('refuses, on a machine, what no launcher is linked for there', () => {
    const reasons = (name: string, on = 'linux-x86_64', glibc?: string) =>
      pyo3
        .refusals({
          target: { python, platform: platform(name, glibc) },
          machine: platform(on),
          options: options(),
        })
        .map(({ reason }) => reason)
    for (const name of ['linux-x86_64', 'linux-aarch64', 'windows-x86_64', 'macos-arm64', 'macos-x86_64'])
      expect(reasons(name)).toEqual([])
    expect(reasons('musllinux-x86_64')).toEqual([expect.stringContaining('musl')])
    expect(reasons('windows-arm64')).toEqual([expect.stringContaining('architecture')])
    for (const on of ['macos-arm64', 'macos-x86_64']) {
      expect([reasons('macos-arm64', on), reasons('macos-x86_64', on)]).toEqual([[], []])
      expect(reasons('linux-x86_64', on)).toEqual([expect.stringContaining(`this is ${on}`)])
      expect(reasons('windows-x86_64', on)).toEqual([expect.stringMatching(/Windows are linked on Linux/)])
    }
    for (const on of ['windows-x86_64', 'musllinux-x86_64'])
      expect(reasons('macos-arm64', on)).toEqual([
        `launchers are linked on Linux with glibc, those for macOS on macOS too, and this is ${on}`,
      ])
    expect(reasons('linux-aarch64', 'linux-aarch64', '2.17')).toEqual([])
    // What cannot be made there for another reason is not refused for its minimum too.
    expect(reasons('linux-x86_64', 'windows-x86_64', '2.12')).toHaveLength(1)
    expect(reasons('linux-x86_64', 'linux-x86_64', '2.12')).toEqual([expect.stringContaining('2.17')])
    const older = { ...platform('macos-x86_64'), floor: '10.9' }
    const refused = pyo3.refusals({ target: { python, platform: older }, machine: older, options: options() })
    const oldest = { ...older, floor: '10.12' }
    expect(pyo3.refusals({ target: { python, platform: oldest }, machine: oldest, options: options() })).toEqual([])
    const away = { target: { python, platform: older }, machine: platform('windows-x86_64'), options: options() }
    expect(pyo3.refusals(away)).toHaveLength(1)
    expect(refused).toEqual([
      { reason: expect.stringContaining('no macOS older than 10.12'), fix: 'Set macos to 10.12 or higher.' },
    ])
  })
})

describe('executable-python', () => {
  const sha256 = 'Ab'.repeat(32)

  test('names a folder or a hashed archive for each platform', () => {
    const parsed = namedPythons(`linux-aarch64=a b/py.tar.gz#sha256=${sha256}\nvendor/python`)
    if ('wrong' in parsed) throw new Error(parsed.wrong)
    expect(parsed.value).toEqual([
      { platform: 'linux-aarch64', path: 'a b/py.tar.gz', sha256: sha256.toLowerCase() },
      { platform: undefined, path: 'vendor/python', sha256: undefined },
    ])
    const pathFor = (name: string) => namedFor(parsed.value, { python, platform: platform(name) })?.path
    expect([pathFor('linux-aarch64'), pathFor('windows-x86_64')]).toEqual(['a b/py.tar.gz', 'vendor/python'])
  })

  test.each(['py.tar.gz#sha256=12', `a#sha256=${sha256}x`, 'one\ntwo', 'linux-x86_64=a\nlinux-x86_64=b'])(
    'refuses %j',
    text => expect(namedPythons(text)).toHaveProperty('wrong'),
  )
})

describe('the launcher is told', () => {
  const starts = (entryPoint: Parameters<typeof launchConf>[0]) =>
    launchConf(entryPoint, 'python3.12', ['libgcc_s.so.1']).split('\n').slice(2)
  const rest = { script: undefined, gui: false, extras: [] }

  test('a function, called as pip’s script calls it, whatever it is named', () => {
    expect(starts({ kind: 'function', module: 'a.b', attribute: 'sys.run', ...rest })).toEqual([
      'command=import sys as _sys; from a.b import sys as _main; _sys.exit(_main.run())',
      '',
    ])
  })

  test('a module, a script, or nothing', () => {
    expect(starts({ kind: 'module', module: 'a.b' })[0]).toBe('module=a.b')
    expect(starts({ kind: 'script', file: 'run-it' })[0]).toBe('script=run-it')
    expect(starts({ kind: 'none' })[0]).toBe('python=')
  })

  test('nothing of more than one line', () => {
    expect(() => starts({ kind: 'script', file: 'a\npython=' })).toThrow('not one line')
  })
})

describe('where things lie', () => {
  test('on macOS, where libraries are found by their names in the bundle', () => {
    expect(layoutOf(python, { os: 'macos' })).toMatchObject({
      interpreter: 'python3.12',
      libraryPath: 'python/lib/libpython3.12.dylib',
      sitePackages: 'python/lib/python3.12/site-packages',
    })
    const inside = new Set(['libpython3.12.dylib', 'libtcl8.6.dylib'])
    const named = (name: string) => nameInBundle(name, inside)
    expect(named('/install/lib/libpython3.12.dylib')).toBe('@rpath/libpython3.12.dylib')
    expect(named('@executable_path/../lib/libtcl8.6.dylib')).toBe('@rpath/libtcl8.6.dylib')
    const kept = [
      '/usr/lib/libz.1.dylib',
      '@loader_path/../libtcl8.6.dylib',
      '@rpath/libtcl8.6.dylib',
      '/opt/liba.dylib',
    ]
    expect(kept.map(named)).toEqual(kept.map(() => undefined))
  })

  test('on Linux and on Windows', () => {
    const linux = layoutOf(python, { os: 'linux' })
    const windows = layoutOf(python, { os: 'windows' })
    expect(linux.libraryPath).toBe('python/lib/libpython3.12.so.1.0')
    expect(windows.libraryPath).toBe('python312.dll')
    const locations = (name: string) => [placeOf(name, linux), placeOf(name, windows)]
    expect(locations('a/b.py')).toEqual([
      'python/lib/python3.12/site-packages/a/b.py',
      'python/Lib/site-packages/a/b.py',
    ])
    expect(locations('a-1.data/scripts/run')).toEqual(['python/bin/run', 'python/Scripts/run'])
    expect(locations('a-1.data/platlib/a.so')[0]).toBe('python/lib/python3.12/site-packages/a.so')
    expect(locations('a-1.data/data/share/a')[0]).toBe('python/share/a')
    expect(locations('a-1.data/headers/a.h')[0]).toBeUndefined()
  })

  test('what no application uses stays out; tkinter unless it is named', () => {
    const kept = (name: string, tkinter = false) => keepsStandard(name, tkinter)
    expect(['os.py', 'json/', 'json/decoder.py', 'unittest/mock.py'].filter(name => !kept(name))).toEqual([])
    const out = ['test/', 'idlelib/', 'json/tests/x.py', 'config-3.12-x86_64-linux-gnu/', 'site-packages/']
    expect(out.filter(name => kept(name))).toEqual([])
    expect([kept('tkinter/ttk.py'), kept('tkinter/ttk.py', true)]).toEqual([false, true])
    const modules = ['_ssl.so', '_testcapi.so', '_tkinter.so', '_ssl.pyd', 'tcl86t.dll', 'py.ico', '_test.so']
    expect(modules.filter(name => keepsModule(name, false))).toEqual(['_ssl.so', '_ssl.pyd'])
    expect(modules.filter(name => keepsModule(name, true))).toContain('tcl86t.dll')
  })
})

describe('Rust', () => {
  test('its version, and whether that is enough', () => {
    expect(rustVersion('rustc 1.85.1 (4eb161250 2025-03-15)\nbinary: rustc\n')).toBe('1.85.1')
    expect(rustVersion('error: no default toolchain')).toBeUndefined()
    expect(['1.84.9', '1.85.0', '2.0.0'].map(version => compareVersions(version, LEAST_RUST) < 0)).toEqual([
      true,
      false,
      false,
    ])
  })

  test('a launcher for each triple, for the oldest glibc that Rust serves', () => {
    expect(rustTarget(platform('linux-aarch64'))?.zigbuild).toBe('aarch64-unknown-linux-gnu.2.17')
    expect(rustTarget(platform('windows-x86_64'))?.triple).toBe('x86_64-pc-windows-gnu')
    expect(rustTarget(platform('musllinux-x86_64'))).toBeUndefined()
    expect(rustTarget(platform('macos-arm64'))).toMatchObject({ triple: 'aarch64-apple-darwin', macos: '11.0' })
    expect(rustTarget(platform('macos-x86_64'))).toMatchObject({ triple: 'x86_64-apple-darwin', macos: '10.12' })
    expect(pyo3Config(python, 'windows', undefined)).toContain('lib_name=python312\n')
    expect(pyo3Config(python, 'linux', '/l')).toContain('lib_name=python3.12\nlib_dir=/l\n')
  })

  test('a failure of the network is told from one of the compiler', () => {
    expect(notCompiled('stub', 't', ['error: failed to download `libc v0.2.1`']).code).toBe('network/unreachable')
    expect(notCompiled('stub', 't', ['error: linking with `cc` failed']).code).toBe('build/tool-failed')
  })

  test('a tool that the linker lacks is named, with how to get it', () => {
    const said = (...tail: string[]) => {
      const { code, fix } = notCompiled('launcher', 'aarch64-apple-darwin', tail)
      return [code, fix]
    }
    expect(said('error: unable to run `rust-objcopy`: No such file or directory')).toEqual([
      'host/tool-missing',
      expect.stringContaining('rustup.rs'),
    ])
    expect(said('xcrun: error: invalid active developer path (/Library/Developer/CommandLineTools)')).toEqual([
      'host/tool-missing',
      'Run `xcode-select --install`.',
    ])
    // Only a warning, on Linux.
    expect(said('warning: invoking `"xcrun" "--sdk"` failed', 'error: linking failed')[0]).toBe('build/tool-failed')
  })

  test('crates with the checksum they are locked by', () => {
    const block = (name: string) =>
      `[[package]]\nname = "${name}"\nversion = "1.2.3"\nsource = "registry"\nchecksum = "ab"\n\n`
    expect(linkedCrates(`${block('libc')}${block('pyo3-ffi')}${block('cc')}`, ['launcher'])).toEqual([
      { name: 'libc', version: '1.2.3', checksum: 'ab', license: 'MIT OR Apache-2.0' },
      { name: 'pyo3-ffi', version: '1.2.3', checksum: 'ab', license: 'MIT OR Apache-2.0' },
    ])
    expect(() => linkedCrates(block('libc'), ['launcher'])).toThrow('pyo3-ffi')
    for (const field of ['version', 'checksum'])
      expect(() => linkedCrates(block('libc').replace(`${field} =`, 'x ='), ['launcher'])).toThrow('libc')
  })
})

test('libpython says its own version', () => {
  const library = Buffer.from('x\u00003.12\u00003.12.7 of\u0000\u00003.12.10\u0000y', 'latin1')
  expect(versionIn(library, 3, 12)).toBe('3.12.10')
  expect(versionIn(library, 3, 11)).toBeUndefined()
})
