/**
 * pip's configuration files, as the environment variables that say the same: a company's index is often set there, and
 * `python -m build` and pip follow it. @see https://pip.pypa.io/en/stable/topics/configuration/
 */
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { PackagingError } from '../core/errors.js'
import { listing } from '../core/format.js'
import { IniError, parseIni } from '../project/ini.js'

type Environment = Readonly<Record<string, string | undefined>>

/** Where pip looks for its files. */
interface Machine {
  readonly env: Environment
  readonly home: string
  readonly platform: NodeJS.Platform
  /** The text of a file; undefined when there is none that can be read. */
  readonly read: (file: string) => string | undefined
}

/** Options that say where packages come from; uv is given them. */
const FOLLOWED = ['index-url', 'extra-index-url', 'find-links', 'no-index', 'trusted-host', 'cert']

/** Options that change what pip installs or from where, which nothing here does. All others are of no importance to a build. */
const IGNORED = [
  'build-constraint',
  'client-cert',
  'constraint',
  'keyring-provider',
  'no-binary',
  'only-binary',
  'pre',
  'proxy',
  'require-hashes',
]

/** In the order in which pip reads them: a later one has precedence. */
export function pipFiles({ env, home, platform, read }: Machine): readonly string[] {
  const named = env.PIP_CONFIG_FILE
  // pip's own way to read no file at all.
  if (named !== undefined && (named === '/dev/null' || named.toLowerCase() === 'nul')) return []
  const { join } = platform === 'win32' ? path.win32 : path.posix
  const name = platform === 'win32' ? 'pip.ini' : 'pip.conf'
  // A file that is named replaces the user's.
  const user = named && read(named) !== undefined ? [] : userFiles({ env, home, platform })
  return [
    ...systemFolders(env, platform).map(folder => join(folder, name)),
    ...user,
    ...(env.VIRTUAL_ENV ? [join(env.VIRTUAL_ENV, name)] : []),
    ...(named ? [named] : []),
  ]
}

function systemFolders(env: Environment, platform: NodeJS.Platform): readonly string[] {
  if (platform === 'win32') return [path.win32.join(env.ProgramData ?? env.PROGRAMDATA ?? 'C:\\ProgramData', 'pip')]
  if (platform === 'darwin') return ['/Library/Application Support/pip']
  return [...(env.XDG_CONFIG_DIRS || '/etc/xdg').split(':').map(folder => path.posix.join(folder, 'pip')), '/etc']
}

function userFiles({ env, home, platform }: Omit<Machine, 'read'>): readonly string[] {
  if (platform === 'win32') {
    const { join } = path.win32
    return [join(home, 'pip', 'pip.ini'), join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'pip', 'pip.ini')]
  }
  const { join } = path.posix
  return [
    join(home, '.pip', 'pip.conf'),
    ...(platform === 'darwin' ? [join(home, 'Library', 'Application Support', 'pip', 'pip.conf')] : []),
    join(env.XDG_CONFIG_HOME || join(home, '.config'), 'pip', 'pip.conf'),
  ]
}

/** What pip's files set. */
interface PipConfiguration {
  /** `PIP_…` variables for what the files set and the environment does not. */
  readonly variables: Readonly<Record<string, string>>
  /** Files that could not be read as pip reads them, and settings that are not followed. */
  readonly warnings: readonly PackagingError[]
}

export function pipConfiguration(machine: Machine): PipConfiguration {
  const { env, read } = machine
  const options = new Map<string, string>()
  const warnings: PackagingError[] = []
  for (const file of pipFiles(machine)) {
    const text = read(file)
    if (text === undefined) continue
    const parsed = parsePipFile(text)
    if ('wrong' in parsed) warnings.push(unreadable(file, parsed.line, parsed.wrong))
    else {
      for (const [key, value] of parsed.options) options.set(key, value)
      const ignored = IGNORED.filter(name => ['global', 'install'].some(part => parsed.options.get(`${part}.${name}`)))
      if (ignored.length > 0) warnings.push(notFollowed(file, ignored))
    }
  }
  // A command's own section has precedence over [global] of any file.
  const variables = FOLLOWED.flatMap(name => {
    const variable = `PIP_${name.toUpperCase().replaceAll('-', '_')}`
    const value = options.get(`install.${name}`) || options.get(`global.${name}`)
    return value && !env[variable] ? [[variable, value.trim().split(/\s+/).join(' ')] as const] : []
  })
  return { variables: Object.fromEntries(variables), warnings }
}

type ParsedFile = { readonly options: ReadonlyMap<string, string> } | { readonly wrong: string; readonly line: number }

/** `section.option` → value, with the names of options as pip normalizes them. */
function parsePipFile(text: string): ParsedFile {
  try {
    const sections = [...parseIni(text)]
    const options = sections.flatMap(([section, { options: own }]) =>
      [...own].map(
        ([name, { value }]) => [`${section}.${name.replaceAll('_', '-').replace(/^--/, '')}`, value] as const,
      ),
    )
    return { options: new Map(options) }
  } catch (thrown) {
    if (!(thrown instanceof IniError)) throw thrown
    return { wrong: thrown.message, line: thrown.line }
  }
}

function unreadable(file: string, line: number, wrong: string): PackagingError {
  return new PackagingError('input/invalid', {
    message: `pip's configuration is not followed: ${file} cannot be read: ${wrong}.`,
    fix: 'Correct it, pip refuses it too; or set PIP_CONFIG_FILE to another file.',
    place: { file, line },
  })
}

function notFollowed(file: string, names: readonly string[]): PackagingError {
  return new PackagingError('input/invalid', {
    message: `pip's configuration sets ${listing(names)} in ${file}, which is not followed here.`,
    fix: "Where a build needs it, set uv's own variable or setting (docs.astral.sh/uv/reference/environment).",
    place: { file },
  })
}

/** `env` with what pip's files on this machine set, for every host. */
export function withPipConfiguration(
  env: Environment,
): { readonly env: Environment } & Pick<PipConfiguration, 'warnings'> {
  const read = (file: string) => {
    try {
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined
    } catch {
      return undefined
    }
  }
  const { variables, warnings } = pipConfiguration({ env, home: homedir(), platform: process.platform, read })
  return { env: { ...env, ...variables }, warnings }
}
