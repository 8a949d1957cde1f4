/**
 * The arguments and environment of cibuildwheel, run for one interpreter at a time with `compiler: cibuildwheel` or `auto`
 * on Linux, and its container engine. It builds in PyPA's manylinux and musllinux images, with libraries and compilers of an old system.
 * @see https://cibuildwheel.pypa.io/en/stable/options/
 */

import { access, constants } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'smol-toml'
import { PackagingError } from '../core/errors.js'
import { isRecord } from '../core/json.js'
import type { Platform, PythonVersion } from '../core/model.js'
import type { ProcessRunner } from '../host/process/command.js'
import { formatPython } from '../interpreters/versions.js'
import { compareVersions } from '../targets/platforms.js'
import { LINUX_ARCH } from '../targets/tags.js'

/** The images of the locked cibuildwheel, oldest first, with the minimum glibc or musl of each. */
const MANYLINUX: readonly (readonly [minimum: string, image: string])[] = [
  ['2.17', 'manylinux2014'],
  ['2.28', 'manylinux_2_28'],
  ['2.34', 'manylinux_2_34'],
]
const MANYLINUX_OF: Readonly<Partial<Record<Platform['arch'], typeof MANYLINUX>>> = {
  armv7l: [
    ['2.31', 'manylinux_2_31'],
    ['2.35', 'manylinux_2_35'],
  ],
  riscv64: [['2.39', 'manylinux_2_39']],
}
const MUSLLINUX: typeof MANYLINUX = [['1.2', 'musllinux_1_2']]

/** Only Linux: on other systems the system's compiler serves every minimum version, and there are no containers. */
export function cibuildwheelServes(platform: Pick<Platform, 'os'>): boolean {
  return platform.os === 'linux'
}

/** The newest image that serves the minimum glibc or musl; undefined when all are newer. */
function imageFor({ libc, arch, floor }: Platform): string | undefined {
  const images = libc === 'musl' ? MUSLLINUX : (MANYLINUX_OF[arch] ?? MANYLINUX)
  return images.filter(([oldest]) => compareVersions(oldest, floor) <= 0).at(-1)?.[1]
}

/** Its name for an interpreter on a platform, as `cp314t-manylinux_x86_64`; undefined for one that it does not support. */
export function identifierFor(python: PythonVersion, { libc, arch }: Platform): string | undefined {
  const { implementation, minor, freeThreaded } = python
  if (minor < 9 || (freeThreaded && minor < 14)) return undefined
  // PyPy has no image for musl or rare architectures.
  if (implementation === 'pypy' && (libc === 'musl' || !['x86_64', 'aarch64', 'x86'].includes(arch))) return undefined
  const name = `${implementation === 'pypy' ? 'pp' : 'cp'}3${minor}${freeThreaded ? 't' : ''}`
  return `${name}-${libc === 'musl' ? 'musllinux' : 'manylinux'}_${LINUX_ARCH[arch] ?? arch}`
}

/**
 * All reasons why it cannot build for these Pythons and this platform.
 * @param only what leads to a container where nothing else would do; else the user has chosen one
 */
export function cibuildwheelProblems(
  pythons: readonly PythonVersion[],
  platform: Platform,
  only?: string,
): PackagingError[] {
  const why = only === undefined ? 'compiler: cibuildwheel' : `${only}: cibuildwheel`
  const other = (way: string) => (only === undefined ? `, or set compiler to ${way}` : '')
  const libc = platform.libc === 'musl' ? 'musl' : 'glibc'
  const noImage =
    imageFor(platform) === undefined &&
    new PackagingError('input/conflict', {
      message: `${why} has no image for ${platform.name} as old as ${libc} ${platform.floor}.`,
      fix: `Raise ${libc}${other(libc === 'glibc' ? 'zig, which reaches older ones' : 'system')}.`,
    })
  const unknown = pythons.filter(python => identifierFor(python, platform) === undefined).map(formatPython)
  const versions =
    unknown.length > 0 &&
    new PackagingError('input/conflict', {
      message: `${why} does not build for Python ${unknown.join(', ')} on ${platform.name}.`,
      fix: `Leave these out of python-versions${other('zig or system')}.`,
    })
  return [noImage, versions].filter(problem => problem !== false)
}

/** Arguments behind the module's name. @param output absolute folder for the one wheel */
export function cibuildwheelArguments(identifier: string, sdist: string, output: string): string[] {
  return ['--only', identifier, '--output-dir', output, '--', sdist]
}

interface CibuildwheelSettings {
  readonly platform: Platform
  /** `docker` or `podman`, with what the user has added for cibuildwheel. */
  readonly engine: string
  readonly settings: Readonly<Record<string, string | readonly string[]>>
  /** Seconds since 1970. */
  readonly epoch: number
  /** Absolute folder that outlives the run. */
  readonly cache: string
  /** The text of pyproject.toml in the sdist. */
  readonly pyproject: string | undefined
  /**
   * The test of the wheel in the container: `none` where it is left out, as for `compiler: auto` where this machine tests
   * it; undefined for what the project says itself.
   */
  readonly test?: 'none' | ContainerTest | undefined
  /** Names of variables that the build in the container may see. */
  readonly visible?: readonly string[]
  /** The user's own settings of cibuildwheel outside the project. */
  readonly env: Readonly<Record<string, string | undefined>>
}

/** A test that runs in the container, where this machine has no Python for the wheel. */
export interface ContainerTest {
  /** For `sh -c`, with the placeholders of cibuildwheel. */
  readonly command: string
  readonly extras: readonly string[]
}

/** Whether the project or the user tests the wheels in the container by a command of their own; an empty one tests nothing. */
export function hasOwnTest(pyproject: string | undefined, env: Readonly<Record<string, string | undefined>>): boolean {
  const said = ownVariable(env, 'CIBW_TEST_COMMAND') ?? ownOptions(pyproject).get('test-command')
  return (typeof said === 'string' || Array.isArray(said)) && said.length > 0
}

/** Whether a line of its output says that it begins to test: its other settings may leave a test out. */
export function beginsTest(line: string): boolean {
  return line.includes('Testing wheel...')
}

/** Of Linux, else of every system. */
function ownVariable(env: Readonly<Record<string, string | undefined>>, name: string): string | undefined {
  return env[`${name}_LINUX`] ?? env[name]
}

/** Our inputs as its variables. Settings of the project or the user for cibuildwheel itself have precedence. */
export function cibuildwheelEnvironment(request: CibuildwheelSettings): Record<string, string> {
  const { platform, engine, settings, epoch, cache, env, test, visible = [] } = request
  const own = ownOptions(request.pyproject)
  const family = platform.libc === 'musl' ? 'musllinux' : 'manylinux'
  const arch = LINUX_ARCH[platform.arch] ?? platform.arch
  const image = `CIBW_${family}_${arch}_IMAGE`.toUpperCase()
  const words = Object.entries(settings).flatMap(([key, values]) =>
    [values].flat().map(value => quoted(`${key}=${value}`)),
  )
  const unlessSaid = (option: string, variable: string, value: string | undefined) =>
    own.has(option) || env[variable] !== undefined || value === undefined ? {} : { [variable]: value }
  return {
    SOURCE_DATE_EPOCH: String(epoch),
    CIBW_CACHE_PATH: cache,
    CIBW_CONTAINER_ENGINE: engine,
    ...unlessSaid(`${family}-${arch}-image`, image, imageFor(platform)),
    ...unlessSaid('environment-pass', 'CIBW_ENVIRONMENT_PASS_LINUX', ['SOURCE_DATE_EPOCH', ...visible].join(' ')),
    ...(test === 'none' && { CIBW_TEST_SKIP: '*' }),
    ...(typeof test === 'object' && {
      CIBW_TEST_COMMAND_LINUX: test.command,
      // What the project leaves out are tests of its own.
      CIBW_TEST_SKIP: '',
      ...(test.extras.length > 0 && { CIBW_TEST_EXTRAS_LINUX: test.extras.join(',') }),
    }),
    ...(words.length > 0 && { CIBW_CONFIG_SETTINGS: words.join(' ') }),
  }
}

/** What `[tool.cibuildwheel]` and its table for Linux say, by key. */
function ownOptions(pyproject: string | undefined): ReadonlyMap<string, unknown> {
  if (pyproject === undefined) return new Map()
  const { tool } = parse(pyproject) as { tool?: { cibuildwheel?: Record<string, unknown> } }
  const table = tool?.cibuildwheel ?? {}
  return new Map([...Object.entries(table), ...(isRecord(table.linux) ? Object.entries(table.linux) : [])])
}

/** As `shlex.split` reads it back. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'"'"'`)}'`
}

const ENGINES = ['docker', 'podman'] as const

/** The value of CIBW_CONTAINER_ENGINE, or what each engine answered instead. */
type EngineAnswer = { readonly engine: string } | { readonly said: readonly string[] }

/**
 * The container engine of this machine: docker, else podman. Its service must work, as a client may be installed without.
 * The build has no access to this machine's files unless the user allows it.
 * @param env whose `CIBW_CONTAINER_ENGINE` decides, where the user has set it
 * @param limit milliseconds for an engine to answer
 */
export async function findContainerEngine(
  runner: ProcessRunner,
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
  limit: number = 60_000,
): Promise<EngineAnswer> {
  const chosen = env.CIBW_CONTAINER_ENGINE || undefined
  const said: string[] = []
  for (const name of wantedEngines(env)) {
    const tool = await onPath(name, env.PATH ?? '')
    if (tool === undefined) {
      said.push(`${name}: not on PATH`)
      continue
    }
    const command = { label: `check that ${name} works`, tool, args: ['info'], cwd }
    const finished = await runner.finish({ ...command, limits: { total: limit } })
    if (finished.code === 0) return { engine: chosen ?? `${name}; disable_host_mount: yes` }
    said.push(`${name}: ${finished.tail.at(-1)?.trim() || `exit status ${finished.code}`}`)
  }
  return { said }
}

function wantedEngines({ CIBW_CONTAINER_ENGINE: chosen }: Readonly<Record<string, string | undefined>>) {
  return chosen ? [chosen.split(/[;\s]/, 1)[0] ?? ''] : ENGINES
}

const COMPILER = 'compiler: cibuildwheel builds in a container'

/**
 * The same where one is needed.
 * @param why it is needed, as a clause; for a message
 * @throws PackagingError `host/tool-missing` with the output of each
 */
export async function containerEngine(
  runner: ProcessRunner,
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
  why = COMPILER,
): Promise<string> {
  const answer = await findContainerEngine(runner, env, cwd)
  if ('engine' in answer) return answer.engine
  const other = why === COMPILER ? ', or set compiler to zig, which needs none' : ', or build on a machine of that kind'
  throw new PackagingError('host/tool-missing', {
    message: `${why}, and no container engine answers here (${wantedEngines(env).join(', ')}).`,
    fix: `Start docker or podman (GitHub’s Linux runners have docker)${other}.`,
    detail: answer.said,
  })
}

async function onPath(name: string, search: string): Promise<string | undefined> {
  if (!/^\w+$/.test(name)) return undefined
  for (const folder of search.split(path.delimiter)) {
    const file = path.join(folder, name)
    if (!path.isAbsolute(file)) continue
    const startable = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (startable) return file
  }
  return undefined
}
