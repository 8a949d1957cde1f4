/** Libraries of the build machine: where they are, which an executable may contain, and the package of each. */

import { access, readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import { readNative } from '../archives/native-headers.js'
import type { Platform } from '../core/model.js'
import type { ProcessRunner } from '../host/process/command.js'
import { isFile } from '../project/paths.js'
import type { ComponentText } from './format.js'
import type { Origin } from './member.js'

const FOLDERS: Readonly<Partial<Record<Platform['arch'], readonly string[]>>> = {
  x86_64: ['/lib/x86_64-linux-gnu', '/usr/lib/x86_64-linux-gnu', '/lib64', '/usr/lib64', '/usr/lib'],
  aarch64: [
    '/lib/aarch64-linux-gnu',
    '/usr/lib/aarch64-linux-gnu',
    // Libraries for cross compilers on Debian and Ubuntu.
    '/usr/aarch64-linux-gnu/lib',
    '/lib64',
    '/usr/lib64',
  ],
}

/** The folders of libraries for that architecture on Linux (pure). */
export function libraryFolders(arch: Platform['arch']): readonly string[] {
  return FOLDERS[arch] ?? []
}

/** The first library of that name for the platform's architecture, with links followed; undefined when there is none. */
export async function findLibrary(name: string, folders: readonly string[], platform: Platform) {
  for (const folder of folders) {
    const file = path.join(folder, name)
    if (!(await isFile(file))) continue
    const facts = readNative(await readFile(file))
    if (facts?.format === 'elf' && facts.arches.includes(platform.arch)) return { file: await realpath(file), facts }
  }
  return undefined
}

interface SystemLibrary {
  /** The upstream project. */
  readonly package: string
  /** SPDX. */
  readonly license: string
}

/**
 * Libraries of the build machine that an executable may contain, because CPython's own extension modules or compiled
 * wheels are linked to them; anything else from the machine is a leak. Patterns match the file name before `.so`,
 * `.dylib` or `.dll`.
 */
const LIBRARIES: readonly (readonly [pattern: RegExp, SystemLibrary])[] = [
  [/^lib(?:ssl|crypto)(?:-\d+(?:[-_][\w-]*)?)?$/, { package: 'openssl', license: 'Apache-2.0' }],
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
  [/^lib(?:tinfo|ncurses|panel|menu|form)w?$/, { package: 'ncurses', license: 'X11-distribute-modifications-variant' }],
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

/** Data files without which such a library does not work: PyInstaller includes them. @param file an absolute path, with `/` */
export function systemData(file: string): SystemLibrary | undefined {
  if (!/\/(?:tcltk\/)?(?:tcl|tk|Tcl|Tk)\d+(?:\.\d+)?\//.test(file)) return undefined
  return { package: 'tcl/tk', license: 'TCL' }
}

/** @param name a file name: `libssl.so.3`, `libz.1.dylib`, `VCRUNTIME140.dll` */
export function systemLibrary(name: string): SystemLibrary | undefined {
  const stem = name
    .replace(/\.so(?:\.\d+)*$/, '')
    .replace(/(?:\.\d{1,9}){0,5}\.dylib$/, '')
    .replace(/\.dll$/i, '')
  if (stem === name) return undefined
  const plain = /\.dll$/i.test(name) ? stem.toLowerCase() : stem
  return LIBRARIES.find(([pattern]) => pattern.test(plain) || pattern.test(plain.replace(/-\d+(?:\.\d+)*$/, '')))?.[1]
}

export interface SystemPackage {
  readonly name: string
  readonly version: string
  /** `debian`, `ubuntu`: the namespace of its package URL. */
  readonly distribution: string
  /** What the package says about its license. */
  readonly copyright?: string
}

const DPKG = '/usr/bin/dpkg-query'

/** The packages that own these files, by path; files of no package are left out. Only Debian's package manager is read. */
export async function systemPackages(
  runner: ProcessRunner,
  files: readonly string[],
): Promise<ReadonlyMap<string, SystemPackage>> {
  const known = new Map<string, SystemPackage>()
  if (files.length === 0 || (await access(DPKG).catch(() => 'no')) === 'no') return known
  const ask = async (args: readonly string[]) => {
    const asked = { label: 'look up system packages', tool: DPKG, args, cwd: '/', capture: true }
    return (await runner.finish({ ...asked, limits: { total: 60_000 } }).catch(() => undefined))?.stdout ?? ''
  }
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '')
  const distribution = /^ID="?(\w+)/m.exec(release)?.[1] ?? 'debian'
  for (const file of files) {
    // Where /lib is a link to /usr/lib, the list of files may hold either.
    const real = await realpath(file).catch(() => file)
    const paths = [...new Set([file, real, real.replace(/^\/usr\//, '/'), file.replace(/^\/usr\//, '/')])]
    const owner = /^([^:,\s]+(?::\w+)?)[,:]/.exec(await ask(['--search', ...paths]))?.[1]
    if (owner === undefined) continue
    // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own placeholders
    const shown = await ask(['--show', '--showformat=${Package} ${Version}\n', owner])
    const [name, version] = (shown.split('\n')[0] ?? '').split(' ')
    if (!name || !version) continue
    const text = await readFile(path.join('/usr/share/doc', name, 'copyright'), 'utf8').catch(() => undefined)
    known.set(file, { name, version, distribution, ...(text !== undefined && { copyright: text }) })
  }
  return known
}

/**
 * The origin of a library of this machine: its package where known, else its upstream project (pure). One that a program
 * loads by name (`ctypes.CDLL("libgio-2.0.so.0")`) is included by PyInstaller too: it is accounted for when a package owns it.
 */
export function systemOrigin(
  name: string,
  file: string,
  packages: ReadonlyMap<string, SystemPackage>,
  library = systemLibrary(name),
): Origin {
  const owner = packages.get(file)
  if (owner === undefined)
    return library === undefined ? { kind: 'unknown', from: file } : { kind: 'system', ...library }
  // Other files of a package are of this machine's settings, or of a Python that is not in the executable.
  if (library === undefined && !/\.so(?:\.\d+)*$/.test(name)) return { kind: 'unknown', from: file }
  const { name: packageName, version, distribution } = owner
  const known = library === undefined ? { unlisted: true as const } : { license: library.license }
  return { kind: 'system', package: packageName, version, distribution, ...known }
}

/** License texts of system packages, where they have one (pure). */
export function packageTexts(packages: Iterable<SystemPackage>): ComponentText[] {
  return [...packages].flatMap(({ name, copyright }) =>
    copyright === undefined ? [] : [{ component: name, path: `${name}/copyright`, text: copyright }],
  )
}
