/**
 * What the programs that a run starts would do: uv, build backends, pex and our own scripts, in this process. A backend here
 * packs the modules of its source; an index has what a test says.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseWheelName } from '../src/archives/wheel-name.js'
import type { Command, Finished } from '../src/host/process/command.js'
import { tarGz, zip } from './archives.js'
import { LINUX_MACHINE } from './options.js'

/** What of the simulated programs a test can choose. */
export interface Simulated {
  /** Tag of the application's wheel, by the Python that builds it; default `py3-none-any`. */
  readonly tag?: (python: string) => string
  /** Requires-Dist lines of the wheel; default: the dependencies of its pyproject.toml. */
  readonly requires?: readonly string[]
  /** Lines of its scripts; default: those of its pyproject.toml. */
  readonly scripts?: readonly string[]
  /** Further members of the application's wheel, also by the folder that it is written into. */
  readonly members?: Readonly<Record<string, string>> | ((output: string) => Readonly<Record<string, string>>)
  /** Files of the index; those of one name and version are wheels of one package. */
  readonly index?: readonly Indexed[]
  /** Further packages in each lock, as TOML; `WORKSPACE` stands for that folder. */
  readonly lock?: string
  /** Further lines of METADATA of the application's wheel. */
  readonly metadata?: readonly string[]
  /** What the wheels of a resolution lack, by target; default nothing. */
  readonly holes?: (target: string) => readonly object[]
  /** Another answer to a command; undefined for the usual one. */
  readonly answer?: (command: Command) => Partial<Finished> | undefined | Promise<Partial<Finished> | undefined>
}

/** A wheel of a package that an index offers. */
export interface Indexed {
  readonly name: string
  readonly version: string
  readonly filename: string
  readonly sha256: string
  readonly bytes: Buffer
  /** Whether a resolution finds it only where the application's wheel is what it begins from. */
  readonly ofWheel?: boolean
  /** Its source distribution. */
  readonly sdist?: Omit<Indexed, 'name' | 'version'>
}

export const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex')

export interface WheelParts {
  readonly name: string
  readonly version?: string
  readonly tag?: string
  readonly requires?: readonly string[]
  readonly files?: Readonly<Record<string, string>>
  /** Lines of `[console_scripts]`. */
  readonly scripts?: readonly string[]
  /** Further lines of METADATA. */
  readonly metadata?: readonly string[]
}

/** A wheel whose RECORD is right, as bytes. */
export function wheelOf({ name, version = '1.0', tag = 'py3-none-any', ...parts }: WheelParts): Buffer {
  const info = `${name}-${version}.dist-info`
  const [pythons = '', abi = '', platforms = ''] = tag.split('-')
  const tags = pythons
    .split('.')
    .flatMap(one => platforms.split('.').map(platform => `Tag: ${one}-${abi}-${platform}\n`))
  const required = (parts.requires ?? []).map(line => `Requires-Dist: ${line}`)
  const head = ['Metadata-Version: 2.1', `Name: ${name}`, `Version: ${version}`, ...required, ...(parts.metadata ?? [])]
  const members: Record<string, string> = {
    [`${name}.py`]: 'def main(): pass\n',
    ...parts.files,
    [`${info}/METADATA`]: `${head.join('\n')}\n`,
    [`${info}/WHEEL`]: `Wheel-Version: 1.0\nGenerator: t\nRoot-Is-Purelib: ${platforms === 'any'}\n${tags.join('')}`,
    ...(parts.scripts?.length && { [`${info}/entry_points.txt`]: `[console_scripts]\n${parts.scripts.join('\n')}\n` }),
  }
  const digest = (text: string) => createHash('sha256').update(text).digest('base64url')
  const quoted = (file: string) => (/[",]/.test(file) ? `"${file.replaceAll('"', '""')}"` : file)
  const record = Object.entries(members).map(
    ([file, text]) => `${quoted(file)},sha256=${digest(text)},${Buffer.byteLength(text)}\n`,
  )
  const all = { ...members, [`${info}/RECORD`]: `${record.join('')}${info}/RECORD,,\n` }
  return zip(Object.entries(all).map(([member, data]) => ({ name: member, data })))
}

/** A package of an index, with one wheel. */
export function indexed(parts: WheelParts): Indexed {
  const { name, version = '1.0', tag = 'py3-none-any' } = parts
  const bytes = wheelOf(parts)
  return { name, version, filename: `${name}-${version}-${tag}.whl`, sha256: sha256(bytes), bytes }
}

/** The same with a source distribution, which is built as the project is. */
export function withSdist(one: Indexed, files: Readonly<Record<string, string>> = {}): Indexed {
  const { name, version } = one
  const pyproject = `[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n[project]\nname = "${name}"\nversion = "${version}"\n`
  const members = {
    'pyproject.toml': pyproject,
    'PKG-INFO': `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`,
    ...files,
  }
  const top = `${name}-${version}`
  const bytes = tarGz(Object.entries(members).map(([file, data]) => ({ name: `${top}/${file}`, data })))
  return { ...one, sdist: { filename: `${top}.tar.gz`, sha256: sha256(bytes), bytes } }
}

/** @param pythons versions by absolute path of the interpreter */
export function answering(simulated: Simulated, pythons: ReadonlyMap<string, string>) {
  const made: Made = { sdists: new Map(), wheels: new Map() }
  return async (command: Command): Promise<Partial<Finished>> => {
    // One that waits for its only request may never get it.
    const input = await command.input
    const other = await simulated.answer?.({ ...command, ...(input !== undefined && { input }) })
    if (other !== undefined) return other
    const { args, tool } = command
    const [first = ''] = args
    if (path.basename(tool) === 'uv') return uv(simulated, made, command, input)
    const script = path.basename(args.find(one => one.endsWith('.py')) ?? '')
    if (script === 'probe.py') return probe(pythons.get(tool), tool)
    if (script === 'backend.py') return backend(simulated, made, JSON.parse(input ?? ''), pythonOf(tool, pythons))
    if (script === 'select.py') return { stdout: JSON.stringify(choose(JSON.parse(input ?? ''))) }
    if (script === 'closure.py') return { stdout: JSON.stringify(compare(simulated, JSON.parse(input ?? ''))) }
    if (script === 'check.py') return { stdout: JSON.stringify(allGood(JSON.parse(input ?? ''))) }
    if (args.includes('auditwheel')) return repair(made, args)
    if (args.includes('pex.bin.pex:main')) {
      const file = option(args, '--output-file')
      return args.includes('--layout') ? createFolder(file, option(args, '--entry-point')) : createBase(file)
    }
    if (first === '-c' || args.includes('-c')) return { stdout: identity(command) }
    return {}
  }
}

/** What was built so far, by file name. */
interface Made {
  readonly sdists: Map<string, Readonly<Record<string, string>>>
  readonly wheels: Map<string, WheelParts>
}

const option = (args: readonly string[], name: string) => args[args.indexOf(name) + 1] ?? ''

function probe(version: string | undefined, tool: string): Partial<Finished> {
  if (version === undefined) return { code: 1 }
  const answer = {
    probe: 1,
    implementation: 'cpython',
    version,
    ...LINUX_MACHINE,
    executable: tool,
    prefix: '/',
    venv: true,
  }
  return { stdout: `${JSON.stringify({ ...answer, freeThreaded: false, markers: {} })}\n` }
}

/** The version of an interpreter, or of that of an environment. */
function pythonOf(tool: string, pythons: ReadonlyMap<string, string>): string {
  const version = pythons.get(realpathSync(tool)) ?? ''
  return version.split('.').slice(0, 2).join('.')
}

function uv(simulated: Simulated, made: Made, { args, cwd }: Command, input?: string): Partial<Finished> {
  const [first, second] = args
  if (first === 'venv') createEnvironment(args.at(-1) ?? '', option(args, '--python'))
  if (first === 'pip' && second === 'install') install(args)
  if (first === 'pip' && second === 'compile') writeLock(simulated, option(args, '--output-file'), String(input))
  if (first === 'build') buildAsInstaller(simulated, made, args, cwd)
  return {}
}

function createEnvironment(dir: string, python: string): void {
  mkdirSync(path.join(dir, 'bin'), { recursive: true })
  symlinkSync(python, path.join(dir, 'bin', 'python'))
}

/** A module for each requirement, and a script for a file: it is called as its distribution. */
function install(args: readonly string[]): void {
  if (args.includes('--target')) {
    mkdirSync(option(args, '--target'))
    writeFileSync(path.join(option(args, '--target'), 'tool.py'), '')
    return
  }
  const bin = path.dirname(option(args, '--python'))
  const modules = path.join(path.dirname(bin), 'lib')
  mkdirSync(modules, { recursive: true })
  for (const requirement of args.slice(args.indexOf('--') + 1)) {
    const [, name = '', url] = /^([\w.-]+)(?:\[.*\])?(?: @ (file:.*))?/.exec(requirement) ?? []
    writeFileSync(path.join(modules, `${name}.py`), '')
    if (url === undefined || !existsSync(fileURLToPath(url))) continue
    writeFileSync(path.join(bin, name), '', { mode: 0o755 })
  }
}

const address = ({ filename, sha256: digest, bytes }: Omit<Indexed, 'name' | 'version'>) =>
  `{ name = "${filename}", url = "https://index.invalid/${filename}", size = ${bytes.length}, hashes = { sha256 = "${digest}" } }`

function writeLock({ index: all = [], lock = '' }: Simulated, file: string, requirements: string): void {
  const index = all.filter(({ ofWheel }) => ofWheel !== true || requirements.includes(' @ file:'))
  const packages = [...new Map(index.map(one => [`${one.name} ${one.version}`, one])).values()].map(one => {
    const wheels = index.filter(({ name, version }) => name === one.name && version === one.version).map(address)
    const head = `[[packages]]\nname = "${one.name}"\nversion = "${one.version}"\nindex = "https://index.invalid/simple"\n`
    return `${head}${one.sdist ? `sdist = ${address(one.sdist)}\n` : ''}wheels = [${wheels.join(', ')}]\n`
  })
  writeFileSync(file, `lock-version = "1.0"\ncreated-by = "uv"\n${packages.join('')}${lock}`)
}

interface BackendRequest {
  readonly phase: string
  readonly kind: 'sdist' | 'wheel'
  readonly source: string
  readonly output: string
  readonly answer: string
}

function backend(
  simulated: Simulated,
  made: Made,
  { phase, kind, source, output, answer }: BackendRequest,
  python: string,
): Partial<Finished> {
  const files = filesOf(source)
  mkdirSync(output, { recursive: true })
  const build = () =>
    kind === 'sdist' ? buildSdist(files, made, output) : buildWheel(simulated, made, files, output, python)
  writeFileSync(answer, JSON.stringify(phase === 'requirements' ? { requires: [] } : { file: build() }))
  return {}
}

function filesOf(source: string): Readonly<Record<string, string>> {
  const entries = readdirSync(source, { withFileTypes: true }).filter(entry => entry.isFile())
  return Object.fromEntries(entries.map(({ name }) => [name, readFileSync(path.join(source, name), 'utf8')]))
}

/** What a pyproject.toml says, as far as the tests write it. */
function described(text = '') {
  const of = (pattern: RegExp) => pattern.exec(text)?.[1] ?? ''
  const requires = [...of(/^dependencies = \[(.*)\]$/m).matchAll(/"([^"]+)"/g)].map(([, one = '']) => one)
  const scripts = [...of(/^scripts = \{(.*)\}$/m).matchAll(/([\w-]+) = "([^"]+)"/g)]
  return {
    ...{ name: of(/^name = "(.+)"$/m), version: of(/^version = "(.+)"$/m), requires },
    scripts: scripts.map(([, name, at]) => `${name} = ${at}`),
  }
}

function buildSdist(files: Readonly<Record<string, string>>, made: Made, output: string): string {
  const { name, version } = described(files['pyproject.toml'])
  const top = `${name}-${version}`
  const members = { ...files, 'PKG-INFO': `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n` }
  const entries = Object.entries(members).map(([file, data]) => ({ name: `${top}/${file}`, data }))
  writeFileSync(path.join(output, `${top}.tar.gz`), tarGz(entries))
  made.sdists.set(`${top}.tar.gz`, files)
  return `${top}.tar.gz`
}

function buildWheel(
  simulated: Simulated,
  made: Made,
  files: Readonly<Record<string, string>>,
  output: string,
  python: string,
): string {
  const { name, version, scripts: stated, requires: own } = described(files['pyproject.toml'])
  const tag = simulated.tag?.(python) ?? 'py3-none-any'
  const modules = Object.fromEntries(Object.entries(files).filter(([file]) => file.endsWith('.py')))
  const { requires = own, scripts = stated, metadata = [], members = {} } = simulated
  const more = typeof members === 'function' ? members(output) : members
  const parts = { name, version, tag, scripts, requires, metadata, files: { ...modules, ...more } }
  const file = `${name}-${version}-${tag}.whl`
  made.wheels.set(file, parts)
  writeFileSync(path.join(output, file), wheelOf(parts))
  return file
}

/** `uv build` of an sdist. */
function buildAsInstaller(simulated: Simulated, made: Made, args: readonly string[], cwd: string): void {
  const files = made.sdists.get(path.basename(args.at(-1) ?? '')) ?? {}
  buildWheel(simulated, made, files, cwd, /3\.\d+/.exec(path.basename(option(args, '--python')))?.[0] ?? '')
}

/** `auditwheel repair`: the same wheel under the tag that was asked for. */
function repair(made: Made, args: readonly string[]): Partial<Finished> {
  const parts = made.wheels.get(path.basename(args.at(-1) ?? ''))
  if (parts === undefined) throw new Error('no wheel of this machine')
  const tag = parts.tag?.replace(/-linux_\w+$/, `-${option(args, '--plat')}`) ?? ''
  const file = `${parts.name}-${parts.version}-${tag}.whl`
  writeFileSync(path.join(option(args, '--wheel-dir'), file), wheelOf({ ...parts, tag }))
  return {}
}

interface Choosing {
  readonly targets: readonly { readonly name: string; readonly tags: readonly string[] }[]
  readonly lock: { readonly packages: readonly { name: string; version: string; wheels: string[]; only?: number[] }[] }
  readonly local: readonly string[]
}

/** The first wheel of each package that fits; a local one of the same name and version where none does. */
function choose({ targets, lock, local }: Choosing): object {
  const fits = (file: string, tags: readonly string[]) =>
    parseWheelName(path.basename(file))?.tags.some(tag => tags.includes(String(tag))) === true
  const chosen = targets.map(({ name: target, tags }) => {
    const gaps: number[] = []
    const wheels = lock.packages.flatMap(({ name, version, wheels: files, only }, index): object[] => {
      const wheel = only === undefined ? files.findIndex(file => fits(file, tags)) : -1
      if (wheel >= 0) return [{ name, version, package: index, wheel }]
      const mine = (file: string) => parseWheelName(path.basename(file))?.name === name && fits(file, tags)
      const own = only?.find(at => fits(local[at] ?? '', tags)) ?? local.findIndex(mine)
      if (own >= 0) return [{ name, version, package: index, local: own }]
      gaps.push(index)
      return []
    })
    return { name: target, wheels, gaps, refused: [], stale: [] }
  })
  return { targets: chosen, malformed: [], corrupt: [] }
}

interface Comparing {
  readonly targets: readonly { readonly name: string }[]
  readonly wheels: readonly { readonly path?: string; readonly metadata?: string }[]
}

function compare({ holes }: Simulated, { targets, wheels }: Comparing): object {
  const unread = wheels.flatMap(({ path: file, metadata }, index) => ((file ?? metadata) === undefined ? [index] : []))
  return { targets: targets.map(({ name }) => ({ name, found: holes?.(name) ?? [] })), unread }
}

/** Our checker, to which every file is as it should be. */
function allGood(queries: Readonly<Record<string, unknown>>): object {
  const good = (files: readonly string[]) => Object.fromEntries(files.map(file => [file, { errors: [], warnings: [] }]))
  const of = (name: string) => (Array.isArray(queries[name]) ? good(queries[name] as string[]) : {})
  return {
    metadata: of('metadata'),
    contents: of('contents'),
    abi3: of('abi3'),
    platform: of('platform'),
  }
}

/** As pex writes it, as far as we read it. */
function createBase(file: string): Partial<Finished> {
  const main = `import os\nif True:\n    pex_hash='${'a'.repeat(40)}'\n`
  const info = { code_hash: 'a', distributions: {}, requirements: [], pex_hash: 'b', build_properties: {} }
  const launchers = ['x86_64', 'aarch64'].flatMap(arch => ['console', 'gui'].map(kind => `${arch}-${kind}`))
  const members = {
    ...{ 'PEX-INFO': JSON.stringify(info), '__main__.py': main, '.bootstrap/pex/__init__.py': '' },
    ...Object.fromEntries(launchers.map(name => [`.bootstrap/pex/uv-trampoline-${name}.exe`, name])),
  }
  writeFileSync(file, zip(Object.entries(members).map(([name, data]) => ({ name, data }))))
  return {}
}

/** A PEX of packed wheels: those in the folder beside it. */
function createFolder(folder: string, start: string): Partial<Finished> {
  const wheels = path.join(path.dirname(folder), 'wheels')
  const files = readdirSync(wheels).map(name => [name, readFileSync(path.join(wheels, name))] as const)
  const distributions = Object.fromEntries(files.map(([name, bytes]) => [name, sha256(bytes)]))
  mkdirSync(path.join(folder, '.deps'), { recursive: true })
  for (const [name, bytes] of files) writeFileSync(path.join(folder, '.deps', name), bytes)
  writeFileSync(path.join(folder, 'PEX-INFO'), JSON.stringify({ distributions, requirements: [], entry_point: start }))
  writeFileSync(path.join(folder, '__main__.py'), '')
  return {}
}

/** What a PEX says of the Python that runs it. */
function identity({ tool, env }: Command): string {
  const names = [path.basename(tool), ...(env?.PATH && existsSync(env.PATH) ? readdirSync(env.PATH) : [])]
  const minor = names.map(name => /^python3\.(\d+)$/.exec(name)?.[1]).find(Boolean)
  return `(3, ${minor}) cpython\n`
}
