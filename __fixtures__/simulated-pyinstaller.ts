/** What PyInstaller, its bootloader's compiler and Python answer when an executable is made, in the test's own process. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { requirementsFile } from '../src/assets.js'
import type { Downloader } from '../src/host/download.js'
import type { Command, Finished } from '../src/host/process/command.js'
import { lockedPins } from '../src/tools/locked.js'
import { tarGz } from './archives.js'
import { elf } from './native/binaries.js'
import { type Asked, type Bench, bench, place } from './simulated-executables.js'

/** A row of PyInstaller's tables: name inside, source and kind; `ROOT` stands for the folder of the machine. */
export type Row = readonly [name: string, source: string, kind: string, used?: string]

/** What a simulated PyInstaller makes. */
export interface Makes extends Asked {
  /** Files in its `dist` folder; default one program, or a folder with one. */
  readonly dist?: Readonly<Record<string, string | Buffer>>
  readonly files?: readonly Row[]
  readonly modules?: never
  /** Dotted names of included modules, with their sources. */
  readonly frozen?: Readonly<Record<string, string>>
  /** What its program has inside: type, name and content. */
  readonly entries?: readonly (readonly [type: string, name: string, content: string | Buffer])[]
  /** Parts of what the Python to embed says of itself. */
  readonly probe?: object
  /** Files of this machine, below its folder. */
  readonly machineFiles?: Readonly<Record<string, string | Buffer>>
  /** Modules of the application. */
  readonly own?: readonly string[]
  /** Glibc of a bootloader that is compiled. */
  readonly bootloader?: string
}

export const PYTHON_LIBRARY = 'python/lib/python3.12'
/** Files of PyInstaller and of its dependencies. */
const TOOL = {
  'PyInstaller/loader/run.py': 'run',
  'altgraph/__init__.py': '',
  'packaging/__init__.py': '',
  'single.py': '',
  'bin/pyinstaller': '',
  '__pycache__/x.pyc': '',
  'pyinstaller-6.22.0.dist-info/METADATA': '',
  'pyinstaller-6.22.0.dist-info/licenses/COPYING.txt': 'The license of PyInstaller',
}

export function pyinstallerBench(makes: Makes = {}): Bench & { readonly fetched: readonly object[] } {
  const { modules: _, ...asked } = makes
  const made = bench({ ...asked, ...(makes.own && { modules: makes.own }) }, (command, root) =>
    answer(makes, command, root),
  )
  place(path.join(made.root, 'tools/pyinstaller'), TOOL)
  place(made.root, { [`${PYTHON_LIBRARY}/os.py`]: 'os', ...makes.machineFiles })
  const fetched: object[] = []
  const downloader: Partial<Downloader> = {
    fetchFile: async file => {
      fetched.push(file)
      const archive = path.join(made.root, file.filename)
      writeFileSync(archive, tarGz([{ name: 'pyinstaller-6.22.0/bootloader/waf', data: 'waf' }]))
      return archive
    },
  }
  const context = { ...made.request.context, downloader: downloader as Downloader }
  return { ...made, request: { ...made.request, context }, fetched }
}

function answer(makes: Makes, { label, args, cwd }: Command, root: string): Partial<Finished> | undefined {
  const script = path.basename(args.find(one => one.endsWith('.py')) ?? '')
  const located = (text: string) => text.replaceAll('ROOT', root)
  if (script === 'executable_probe.py') {
    const python = { shared: true, library: [path.join(root, PYTHON_LIBRARY)], prefix: path.join(root, 'python') }
    return { stdout: JSON.stringify({ ...python, start: 'yes', ...makes.probe }) }
  }
  if (script === 'pyinstaller_main.py') {
    const settings = JSON.parse(readFileSync(args[1] ?? '', 'utf8'))
    const [name, dist] = ['--name=', '--distpath='].map(
      option => args.find(one => one.startsWith(option))?.slice(option.length) ?? '',
    ) as [string, string]
    const program = args.includes('--onefile') ? name : `${name}/${name}`
    place(dist, makes.dist ?? { [program]: elf() })
    const rows = (makes.files ?? []).map(([inside, source, kind, used = source]) => {
      return { name: inside, source: located(source), used: located(used), kind }
    })
    const frozen = Object.entries(makes.frozen ?? {}).map(([module, source]) => {
      return { name: module, source: located(source), used: located(source), kind: 'PYMODULE' }
    })
    writeFileSync(settings.inventory, JSON.stringify({ files: rows, modules: frozen }))
    return {}
  }
  if (script === 'pyinstaller_read.py') {
    const dir = args[3] ?? ''
    const entries = (makes.entries ?? []).map(([type, name, content], number) => {
      writeFileSync(path.join(dir, String(number)), content)
      return { name, type, number }
    })
    const modules = Object.keys(makes.frozen ?? {}).map(name => {
      return { name, archive: 'PYZ.pyz', sha256: 'f'.repeat(64), size: 7 }
    })
    return { stdout: JSON.stringify({ entries, modules }) }
  }
  if (label === 'find the source of the bootloader') {
    const [pin] = lockedPins(readFileSync(requirementsFile('pyinstaller-source'), 'utf8'))
    const hash = pin?.hashes[0]
    const name = `${pin?.name}-${pin?.version}.tar.gz`
    const sdist = `{ name = "${name}", url = "https://files.invalid/${name}", hashes = { sha256 = "${hash}" } }`
    writeFileSync(
      args[args.indexOf('--output-file') + 1] ?? '',
      `lock-version = "1.0"\ncreated-by = "uv"\n[[packages]]\nname = "${pin?.name}"\nversion = "${pin?.version}"\nsdist = ${sdist}\n`,
    )
    return {}
  }
  if (label === 'compile the bootloader') {
    const folder = path.join(path.dirname(cwd), 'PyInstaller', 'bootloader')
    mkdirSync(folder, { recursive: true })
    const bytes = elf({ versions: { 'libc.so.6': { [`GLIBC_${makes.bootloader ?? '2.17'}`]: ['open'] } } })
    place(folder, { 'Darwin-64bit/run': 'mac', 'Linux-32bit/none': '', 'Linux-64bit-intel/run': bytes })
    return {}
  }
  if (label === 'read the version of the compiler') return { tail: ['gcc version 14'] }
  return undefined
}
