/** The files of a Poetry or PDM lock on their indexes: uv finds them, and only those with a locked hash are accepted. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PackagingError } from '../core/errors.js'
import type { ProcessRunner } from '../host/process/command.js'
import { type Lock, type LockedPackage, onlyHashed } from './lock.js'
import { decodeToolLock, type IndexedPackage, LOCK_TOOLS, type LockTool, type ToolLock } from './tool-lock.js'
import { runResolver, type UvSettings } from './uv.js'
import { uvFailure } from './uv-failure.js'

interface ToolLockRequest {
  readonly tool: LockTool
  /** Absolute path of the lock. */
  readonly file: string
  readonly extras: readonly string[]
  /** Lowest Python asked for, as `3.9`. */
  readonly pythonVersion: string
  readonly findLinks: readonly string[]
}

/**
 * The lock with the addresses of its files.
 * @returns `warnings`: pyproject.toml has changed since it was written
 * @throws PackagingError(s) `project/lock`, `project/toml`, `dependency/hash`, `dependency/missing`, `network/…`
 */
export async function readToolLock(
  runner: ProcessRunner,
  settings: UvSettings,
  { tool, file, extras, pythonVersion, findLinks }: ToolLockRequest,
): Promise<{ readonly lock: Lock; readonly warnings: readonly PackagingError[] }> {
  const [text, pyproject] = await Promise.all([
    readFile(file, 'utf8'),
    readFile(join(dirname(file), 'pyproject.toml'), 'utf8').catch(() => ''),
  ])
  const decoded = decodeToolLock(tool, { text, file, pyproject })
  refuseUnknownExtras(tool, file, decoded, extras)
  const layers = layersOf(decoded.indexed)
  const found = await Promise.all(
    layers.map((layer, index) => filesOf(runner, settings, { layer, index, file, pythonVersion, findLinks, decoded })),
  )
  return {
    lock: {
      ...(decoded.requiresPython !== undefined && { requiresPython: decoded.requiresPython }),
      environments: [],
      packages: [...found.flat(), ...decoded.sourced],
    },
    warnings: decoded.fresh ? [] : [outdated(tool, file)],
  }
}

/** One resolver run has one version of each name: several of them are for different systems. */
function layersOf(packages: readonly IndexedPackage[]): readonly (readonly IndexedPackage[])[] {
  const layers: IndexedPackage[][] = []
  for (const one of packages) {
    const layer = layers.find(others => others.every(({ name }) => name !== one.name))
    if (layer === undefined) layers.push([one])
    else layer.push(one)
  }
  return layers
}

interface LayerRequest extends Pick<ToolLockRequest, 'file' | 'pythonVersion' | 'findLinks'> {
  readonly layer: readonly IndexedPackage[]
  readonly index: number
  readonly decoded: ToolLock
}

async function filesOf(
  runner: ProcessRunner,
  settings: UvSettings,
  { layer, index, file, pythonVersion, findLinks, decoded }: LayerRequest,
): Promise<readonly LockedPackage[]> {
  const folder = join(settings.workDir, `locked-${index}`)
  await mkdir(folder, { recursive: true })
  const project = join(folder, 'pyproject.toml')
  await writeFile(project, projectText(layer, pythonVersion, decoded))
  // The settings of uv in the packaged project are not those of another tool's lock.
  const made = await runResolver(
    runner,
    { ...settings, projectDir: folder },
    {
      ...{ requirements: [], pythonVersion, findLinks, mode: 'listed' as const },
      project: { file: project, extras: [] },
      output: join(folder, 'pylock.toml'),
    },
  )
  if ('output' in made) throw uvFailure(made.output)
  const pins = layer.map(({ name, version, hashes }) => ({
    ...{ name, version, hashes, requirement: `${name}==${version}`, line: 1 },
  }))
  const { packages } = onlyHashed(made.lock, pins, file)
  const byName = new Map(packages.map(one => [one.name, one]))
  return layer.map(({ hashes: _, from: __, ...locked }) => {
    const { wheels = [], sdist } = byName.get(locked.name) ?? {}
    if (wheels.length === 0 && sdist === undefined) throw notOffered(locked, file)
    return { ...locked, wheels, ...(sdist && { sdist }) }
  })
}

/** A project that requires exactly these versions, each from its index. */
function projectText(layer: readonly IndexedPackage[], pythonVersion: string, { indexes }: ToolLock): string {
  const explicit = [...new Map(layer.flatMap(({ from }) => (from === undefined ? [] : [[from.url, from.name]])))]
  const nameOf = (url: string) => `locked-${explicit.findIndex(([one]) => one === url)}`
  const lines = layer.map(({ name, version, requiresPython }) => {
    const marker = requiresPython === undefined ? '' : pythonMarker(requiresPython)
    return `${name}==${version}${marker === '' ? '' : ` ; ${marker}`}`
  })
  const text = JSON.stringify
  return [
    '[project]\nname = "locked-by-another-tool"\nversion = "0"',
    `requires-python = ">=${pythonVersion}"`,
    `dependencies = [${lines.map(line => text(line)).join(', ')}]`,
    '[tool.uv.sources]',
    ...layer.flatMap(({ name, from }) =>
      from === undefined ? [] : [`${text(name)} = { index = ${text(nameOf(from.url))} }`],
    ),
    ...explicit.map(([url]) => `[[tool.uv.index]]\nname = ${text(nameOf(url))}\nurl = ${text(url)}\nexplicit = true`),
    ...indexes.map(
      one => `[[tool.uv.index]]\nname = ${text(one.name)}\nurl = ${text(one.url)}\ndefault = ${one.default}`,
    ),
    '',
  ].join('\n')
}

/** `>=3.8,<4` as a marker: uv would refuse a version for newer Pythons than the lowest that is asked for. */
function pythonMarker(specifier: string): string {
  return specifier
    .split(',')
    .map(part => /^\s*(~=|[<>=!]=?|===)\s*([\w.*]+)\s*$/.exec(part))
    .flatMap(match => (match ? [`python_full_version ${match[1]} '${match[2]}'`] : []))
    .join(' and ')
}

function refuseUnknownExtras(tool: LockTool, file: string, { extras }: ToolLock, asked: readonly string[]): void {
  const unknown = asked.filter(extra => !extras.includes(extra))
  if (unknown.length === 0) return
  throw new PackagingError('project/lock', {
    message: `${file} does not cover the extra ${unknown.join(', ')}.`,
    fix: `Write it again with ${LOCK_TOOLS[tool].refresh}, or set lock: none to resolve without it.`,
    place: { file },
  })
}

function outdated(tool: LockTool, file: string): PackagingError {
  return new PackagingError('project/lock', {
    message: `${file} is older than pyproject.toml, whose dependencies have changed since; its versions are used as they stand.`,
    fix: `Write it again with ${LOCK_TOOLS[tool].refresh}.`,
    place: { file },
  })
}

function notOffered({ name, version }: Pick<LockedPackage, 'name' | 'version'>, file: string): PackagingError {
  return new PackagingError('dependency/missing', {
    message: `${file} locks ${name} ${version ?? ''}, and its index offers no file of it.`,
    fix: 'Make that index reachable, or lock again.',
    place: { file },
  })
}
