/** `missing-wheels: build`: makes the wheels that no index has, from locked sources, for this machine. */
import path from 'node:path'
import { extractSdist } from '../archives/sdist.js'
import { PackagingError } from '../core/errors.js'
import type { Interpreter, Platform } from '../core/model.js'
import { type BuildTools, build, buildEnvironment } from '../distributions/backend.js'
import { place } from '../host/files.js'
import { readText } from '../project/paths.js'
import { decodePyproject, LEGACY_BUILD_SYSTEM } from '../project/pyproject.js'
import type { LockedPackage } from '../resolve/lock.js'
import type { SourceBuild } from '../resolve/missing-wheels.js'
import type { Context } from './context.js'
import { uncovered } from './distributions.js'
import { repair } from './wheels.js'

interface MissingRequest {
  readonly context: Context
  readonly tools: BuildTools
  readonly interpreters: readonly Interpreter[]
  readonly runner: Platform
  /** Absolute folder for the wheels, to be offered as find-links. */
  readonly folder: string
  readonly say: (line: string) => void
}

/** Builds each package once for every interpreter that needs it, or once for all where the wheel allows. @throws PackagingError `build/…` */
export async function buildMissing(request: MissingRequest, builds: readonly SourceBuild[]): Promise<void> {
  const byPackage = new Map<string, SourceBuild[]>()
  for (const wanted of builds) {
    const key = `${wanted.package.name} ${wanted.package.version}`
    byPackage.set(key, [...(byPackage.get(key) ?? []), wanted])
  }
  await Promise.all([...byPackage.values()].map(wanted => buildOne(request, wanted)))
}

async function buildOne(request: MissingRequest, wanted: readonly SourceBuild[]): Promise<void> {
  const { context, runner, interpreters, folder, say } = request
  const paths = wanted.map(({ interpreter }) => interpreter)
  let open = interpreters.filter(interpreter => paths.includes(interpreter.path))
  while (open[0] !== undefined) {
    const [first, ...rest] = open
    const source = wanted[0]?.package as LockedPackage
    const wheel = await context.limiter(() => wheelOf(request, source, first))
    const dir = await context.staging.dir('missing/repaired')
    const repaired = await repair(context, interpreters, [wheel], dir, say)
    await Promise.all(repaired.map(file => place(file, folder)))
    open = uncovered(wheel, rest, runner)
  }
}

async function wheelOf(request: MissingRequest, wanted: LockedPackage, interpreter: Interpreter): Promise<string> {
  const { context, tools, say } = request
  const { name, version, sdist } = wanted
  if (sdist?.url === undefined || !sdist.filename.endsWith('.tar.gz')) throw noSource(wanted)
  const { url, filename, sha256 } = sdist
  const file = await context.downloader.fetchFile({ url, filename, sha256 })
  const dir = await context.staging.dir(`missing/${name}-${version}-${path.basename(interpreter.path)}`)
  const source = await extractSdist(file, path.join(dir, 'source'))
  const text = await readText(source, 'pyproject.toml')
  const buildSystem =
    text === undefined ? LEGACY_BUILD_SYSTEM : decodePyproject(text, `${filename}/pyproject.toml`).buildSystem
  const place = { file: filename }
  const environment = await buildEnvironment(tools, interpreter.path, path.join(dir, 'environment'), buildSystem, place)
  return build(tools, {
    kind: 'wheel',
    buildSystem,
    source,
    output: path.join(dir, 'wheel'),
    environment,
    settings: {},
    epoch: context.epoch,
    place,
    original: relative => `${filename}/${relative}`,
    say,
  })
}

function noSource({ name, version, source }: LockedPackage): PackagingError {
  return new PackagingError('dependency/no-wheel', {
    message: `${name} ${version} has no wheel, and ${source ?? 'its source is no .tar.gz that an index offers'}.`,
    fix: 'Build its wheel yourself and name the folder in find-links.',
  })
}
