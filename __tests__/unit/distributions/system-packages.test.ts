import { describe, expect, test } from '@jest/globals'
import {
  explainInstall,
  installFailureText,
  missingDevelopmentFiles,
  missingSystemPackage,
  missingText,
} from '../../../src/distributions/system-packages.js'

describe('the system package that a build lacked', () => {
  test.each([
    [
      'meson',
      '../cairo/meson.build:31:12: ERROR: Dependency "cairo" not found, tried pkgconfig and cmake',
      'libcairo2-dev',
    ],
    ['meson 2', "../meson.build:29:9: ERROR: Dependency 'girepository-2.0' is required but not found.", undefined],
    [
      'meson lookup',
      "ERROR: Dependency lookup for gobject-introspection-1.0 with method 'pkgconfig' failed: Pkg-config not found",
      'libgirepository1.0-dev',
    ],
    ['pkg-config', 'Package dbus-1 was not found in the pkg-config search path.', 'libdbus-1-dev'],
    ['pkgconf', "Package 'libffi', required by 'virtual:world', not found", 'libffi-dev'],
    ['pkg-config last', "No package 'libsystemd' found", 'libsystemd-dev'],
    ['gcc', 'src/_portaudio.c:29:10: fatal error: portaudio.h: No such file or directory', 'portaudio19-dev'],
    ['clang', "Modules/constants.h:7:10: fatal error: 'lber.h' file not found", 'libldap2-dev'],
    [
      'msvc',
      "src\\a.c(3): fatal error C1083: Cannot open include file: 'libpq-fe.h': No such file or directory",
      'libpq-dev',
    ],
    ['Python.h', 'x.c:1:10: fatal error: Python.h: No such file or directory', 'python3-dev'],
    ['psycopg2', 'Error: pg_config executable not found.', 'libpq-dev'],
    ['mysqlclient', '/bin/sh: 1: mysql_config: not found', 'default-libmysqlclient-dev'],
    ['mysqlclient 2', 'Exception: Can not find valid pkg-config name.\nSpecify MYSQLCLIENT_CFLAGS', undefined],
    ['gssapi', '/bin/sh: 1: krb5-config: not found', 'libkrb5-dev'],
    ['pycurl', "FileNotFoundError: [Errno 2] No such file or directory: 'curl-config'", 'libcurl4-openssl-dev'],
    ['ld', '/usr/bin/ld: cannot find -lxml2: No such file or directory', 'libxml2-dev'],
    ['CMake', '-- Could NOT find OpenSSL, try to set the path (missing: OPENSSL_CRYPTO_LIBRARY)', 'libssl-dev'],
    ['openssl-sys', 'Could not find directory of OpenSSL installation, and this -sys crate cannot', 'libssl-dev'],
    ['a crate', 'The system library `alsa` required by crate `alsa-sys` was not found.', 'libasound2-dev'],
    ['a program', '/bin/sh: 1: swig: not found', 'apt-get install swig'],
    ['an unknown header', 'a.c:1:10: fatal error: zz/rare.h: No such file or directory', 'apt-file search zz/rare.h'],
    ['an unknown library', 'ERROR: Dependency "zz-rare" not found, tried pkgconfig', 'apt-file search zz-rare.pc'],
    ['a Python error', "ModuleNotFoundError: No module named 'cairo'", undefined],
    ['a file of its own', "FileNotFoundError: [Errno 2] No such file or directory: 'requirements.txt'", undefined],
    ['an unknown library that may be optional', '-- Could NOT find ZzRare (missing: ZZ_LIBRARY)', undefined],
    ['nothing', '', undefined],
  ])('%s', (_, line, expected) => {
    const found = missingSystemPackage(['building', line])
    if (expected === undefined) expect(found).toBeUndefined()
    else expect(found?.fix).toContain(expected)
  })
})

test.each([
  ["core.c:1:10: fatal error: 'Python.h' file not found", 'python3-dev'],
  ['core.c:1:10: fatal error: Python.h: No such file or directory', 'python3-dev'],
  ["a.c(3): fatal error C1083: Cannot open include file: 'libpq-fe.h': No such file or directory", 'libpq-dev'],
  // The project's own header, which its sdist may lack, and a library that may be optional.
  ['core.c:2:10: fatal error: core.h: No such file or directory', undefined],
  ['-- Could NOT find OpenSSL, try to set the path', undefined],
  ['../meson.build:3:1: ERROR: Dependency "cairo" not found, tried pkgconfig and cmake', undefined],
])('of the build of one’s own project only known headers count: %s', (line, expected) => {
  expect(missingDevelopmentFiles(['building', line])?.fix).toEqual(expected && expect.stringContaining(expected))
})

const TAIL = [
  '  × Failed to build `pycairo==1.29.0`',
  '  ├─▶ The build backend returned an error',
  '  ╰─▶ Call to `mesonpy.build_wheel` failed (exit status: 1)',
  '      ../cairo/meson.build:31:12: ERROR: Dependency "cairo" not found, tried pkgconfig and cmake',
  '  help: `pycairo` (v1.29.0) was included because `giapp` (v1.0) depends on',
  '        `pygobject` (v3.50) which depends on `pycairo`',
]

describe('a failed installation', () => {
  test('names dependency, chain and system package', () => {
    expect(explainInstall(TAIL)).toMatchObject({
      dependency: 'pycairo 1.29.0',
      because: 'giapp (v1.0) depends on pygobject (v3.50), which depends on pycairo',
    })
    expect(installFailureText(TAIL)?.cause).toBe(
      'pycairo 1.29.0 (giapp (v1.0) depends on pygobject (v3.50), which depends on pycairo) has no wheel for this machine and could not be built: the development files of cairo are missing on this machine',
    )
    expect(installFailureText(TAIL)?.fix).toMatch(/libcairo2-dev.*find-links.*test-command to none/)
  })

  test.each([
    ['a dependency by address', ['Failed to build `zz @ file:///tmp/zz`'], 'zz has no wheel'],
    ['a download', ['  × Failed to download and build `docopt==0.6.2`'], 'docopt 0.6.2 has no wheel'],
    ['a header alone', ['fatal error: ffi.h: No such file or directory'], 'a dependency has no wheel'],
  ])('of %s', (_, tail, cause) => {
    const text = installFailureText(tail)
    expect(text?.cause).toContain(cause)
    expect(`${text?.cause} ${text?.fix}`).not.toMatch(/undefined|file:\/\//)
  })

  test('of another kind', () => expect(installFailureText(['error: No solution found'])).toBeUndefined())
})

describe('how a system package is installed', () => {
  test.each([
    [
      "Package 'cairo' not found",
      'the development files of cairo',
      'Install the development files of cairo (Debian, Ubuntu: apt-get install libcairo2-dev; Fedora: dnf install cairo-devel; macOS: brew install cairo).',
    ],
    [
      '/bin/sh: swig: command not found',
      'SWIG',
      'Install SWIG (Debian, Ubuntu: apt-get install swig; Fedora: dnf install swig; macOS: brew install swig).',
    ],
    // macOS has none.
    [
      "Package 'alsa' not found",
      'the development files of ALSA',
      'Install the development files of ALSA (Debian, Ubuntu: apt-get install libasound2-dev; Fedora: dnf install alsa-lib-devel).',
    ],
    [
      'a.c:1:10: fatal error: zz/rare.hpp: No such file or directory',
      'the header zz/rare.hpp',
      'Install the system package that has zz/rare.hpp (Debian, Ubuntu: apt-file search zz/rare.hpp).',
    ],
    [
      "No package 'zz-rare' found",
      'the library zz-rare',
      'Install the system package that has zz-rare.pc (Debian, Ubuntu: apt-file search zz-rare.pc).',
    ],
  ])('%s', (line, what, fix) => expect(missingSystemPackage([line])).toStrictEqual({ what, fix }))

  test('a package that is known says more than a name that is not', () => {
    const lines = ['a.c:1:10: fatal error: zz/rare.h: No such file or directory', '/usr/bin/ld: cannot find -lpq']
    expect(missingSystemPackage(lines)?.fix).toContain('libpq-dev')
    // A program of any name may be the project's own.
    expect(missingSystemPackage(['Error: zz-config executable not found', 'library zz not found'])).toBeUndefined()
  })

  test('of one’s own project with the same words', () => {
    const header = 'x.c:1:10: fatal error: SDL2/SDL.h: No such file or directory'
    expect(missingDevelopmentFiles([header])).toStrictEqual(missingSystemPackage([header]))
    expect(missingDevelopmentFiles([])).toBeUndefined()
  })

  test.each([
    ['the development files of cairo', 'the development files of cairo are missing on this machine'],
    ['CMake', 'CMake is missing on this machine'],
  ])('%s in a sentence', (what, text) => expect(missingText({ what, fix: '' })).toBe(text))
})

describe('what is said of a failed installation', () => {
  test('only what its output says', () => {
    expect(explainInstall([])).toStrictEqual({})
    expect(explainInstall(['Failed to build `a==1`'])).toStrictEqual({ dependency: 'a 1' })
    expect(explainInstall(['help: `a` was included because `b` depends on `a`'])).toStrictEqual({
      because: 'b depends on a',
    })
    expect(explainInstall(["Package 'cairo' not found"])).toStrictEqual({
      system: missingSystemPackage(["Package 'cairo' not found"]),
    })
  })

  test('the chain ends where the paragraph ends', () => {
    const { because } = explainInstall([
      'help: `c` was included because `a` depends on `b`, which depends on',
      '      `c` which depends on `d`',
      '  ',
      'hint: something else was included because of another reason',
    ])
    expect(because).toBe('a depends on b, which depends on c, which depends on d')
  })

  test('what can be done without a known system package, and with one', () => {
    const untested = 'or set test-command to none, which delivers sdist and wheel untested.'
    expect(installFailureText(['Failed to build `a==1`'])).toStrictEqual({
      cause: 'a 1 has no wheel for this machine and could not be built',
      fix: `Install what a 1 needs to be built (the last lines say what), give a wheel of it with find-links, ${untested}`,
    })
    expect(installFailureText(['Failed to build `a==1`', '/bin/sh: swig: not found'])).toStrictEqual({
      cause: 'a 1 has no wheel for this machine and could not be built: SWIG is missing on this machine',
      fix: `Install SWIG (Debian, Ubuntu: apt-get install swig; Fedora: dnf install swig; macOS: brew install swig); give a wheel of a with find-links; ${untested}`,
    })
  })
})
