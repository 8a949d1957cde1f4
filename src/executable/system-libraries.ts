/**
 * Libraries of the build machine that an executable may carry, because CPython's own extension modules or compiled wheels
 * are linked to them. Anything else that comes from the machine is taken for a leak.
 */
export interface SystemLibrary {
  /** The upstream project. */
  readonly package: string
  /** SPDX. */
  readonly license: string
}

/** File names without versions, as a pattern for the whole stem before `.so`, `.dylib` or `.dll`. */
const LIBRARIES: readonly (readonly [pattern: RegExp, SystemLibrary])[] = [
  [/^lib(?:ssl|crypto)(?:-\d+(?:[-_]\w+)*)?$/, { package: 'openssl', license: 'Apache-2.0' }],
  [/^lib(?:z|z1)$|^zlib1?$/, { package: 'zlib', license: 'Zlib' }],
  [/^lib(?:bz2)(?:-1)?$/, { package: 'bzip2', license: 'bzip2-1.0.6' }],
  [/^liblzma(?:-5)?$/, { package: 'xz', license: '0BSD' }],
  [/^libzstd$/, { package: 'zstd', license: 'BSD-3-Clause' }],
  [/^libffi(?:-\d+)?$/, { package: 'libffi', license: 'MIT' }],
  [/^libexpat(?:-1)?$/, { package: 'expat', license: 'MIT' }],
  [/^(?:lib)?sqlite3(?:-0)?$/, { package: 'sqlite', license: 'blessing' }],
  [/^libmpdec(?:\+\+)?$/, { package: 'mpdecimal', license: 'BSD-2-Clause' }],
  [/^lib(?:readline|history)$/, { package: 'readline', license: 'GPL-3.0-or-later' }],
  [/^libedit$/, { package: 'libedit', license: 'BSD-3-Clause' }],
  [
    /^lib(?:tinfo|ncurses|panel|menu|form)w?$/,
    { package: 'ncurses', license: 'X11-distribute-modifications-variant' },
  ],
  [/^libuuid$/, { package: 'util-linux', license: 'BSD-3-Clause' }],
  [/^libgdbm(?:_compat)?$/, { package: 'gdbm', license: 'GPL-3.0-or-later' }],
  [/^libdb(?:-\d.*)?$/, { package: 'db', license: 'Sleepycat' }],
  [/^libb2$/, { package: 'libb2', license: 'CC0-1.0' }],
  [/^lib(?:nsl|tirpc)$/, { package: 'libtirpc', license: 'BSD-3-Clause' }],
  [/^libcrypt$/, { package: 'libxcrypt', license: 'LGPL-2.1-or-later' }],
  [/^lib(?:gssapi_krb5|krb5|k5crypto|krb5support)$/, { package: 'krb5', license: 'MIT' }],
  [/^lib(?:com_err)$/, { package: 'e2fsprogs', license: 'MIT' }],
  [/^libkeyutils$/, { package: 'keyutils', license: 'LGPL-2.1-or-later' }],
  [
    /^lib(?:stdc\+\+|gcc_s|gomp|gfortran|quadmath|atomic)$/,
    { package: 'gcc', license: 'GPL-3.0-or-later WITH GCC-exception-3.1' },
  ],
  [/^libc\+\+(?:abi)?$/, { package: 'llvm', license: 'Apache-2.0 WITH LLVM-exception' }],
  [/^lib(?:tcl|tk)\d+(?:\.\d+)?t?$|^(?:tcl|tk)\d+t?$/, { package: 'tcl/tk', license: 'TCL' }],
  [
    /^lib(?:X11|Xext|Xrender|Xft|Xss|Xau|Xdmcp|xcb|Xi|Xfixes|Xcursor|Xrandr|Xinerama)(?:-xcb)?$/,
    { package: 'x.org', license: 'X11' },
  ],
  [/^libfontconfig$/, { package: 'fontconfig', license: 'MIT' }],
  [/^libfreetype$/, { package: 'freetype', license: 'FTL' }],
  [/^libpng\d*$/, { package: 'libpng', license: 'libpng-2.0' }],
  [/^libbrotli(?:common|dec|enc)$/, { package: 'brotli', license: 'MIT' }],
  [/^libbsd$/, { package: 'libbsd', license: 'BSD-3-Clause' }],
  [/^libmd$/, { package: 'libmd', license: 'BSD-3-Clause' }],
  // Microsoft's C and C++ runtime, which its licence lets programs carry.
  [
    /^(?:vcruntime140(?:_1|_threads)?|msvcp140(?:_\w+)?|concrt140|vccorlib140|ucrtbase|api-ms-win-[\w-]+)$/,
    { package: 'microsoft-visual-cpp-runtime', license: 'LicenseRef-Microsoft-Visual-Cpp-Runtime' },
  ],
]

/** Folders of data that such a library cannot do without; PyInstaller takes them along with it. */
const DATA: readonly (readonly [pattern: RegExp, SystemLibrary])[] = [
  [/\/(?:tcltk\/)?(?:tcl|tk|Tcl|Tk)\d+(?:\.\d+)?\//, { package: 'tcl/tk', license: 'TCL' }],
]

/** @param file an absolute path, with `/` */
export function systemData(file: string): SystemLibrary | undefined {
  return DATA.find(([pattern]) => pattern.test(file))?.[1]
}

/** @param name a file name: `libssl.so.3`, `libz.1.dylib`, `VCRUNTIME140.dll` */
export function systemLibrary(name: string): SystemLibrary | undefined {
  const stem = name
    .replace(/\.so(?:\.\d+)*$/, '')
    .replace(/(?:\.\d+)*\.dylib$/, '')
    .replace(/\.dll$/i, '')
  if (stem === name) return undefined
  const plain = /\.dll$/i.test(name) ? stem.toLowerCase() : stem
  return LIBRARIES.find(
    ([pattern]) => pattern.test(plain) || pattern.test(plain.replace(/-\d+(?:\.\d+)*$/, '')),
  )?.[1]
}
