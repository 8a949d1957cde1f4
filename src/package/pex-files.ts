/** One PEX for each platform, each with all its Pythons, all built at once from wheels that lie ready. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { allOrProblems, PackagingError, throwProblems } from '../errors/errors.js'
import { sha256Of } from '../host/hash.js'
import type { Artifact, Interpreter } from '../model.js'
import { buildPex } from '../pex/build.js'
import { normalizeName } from '../project/names.js'
import type { ResolutionTarget } from '../target/complete-platform.js'
import { parseWheelName, wheelRank } from '../wheel/filename.js'
import { type Application, requirementOf, type Start } from './application.js'
import { type Dependencies, newest, place } from './dependencies.js'
import { measure } from './measure.js'
import { byPlatform, osOf } from './targets.js'
import type { Workshop } from './workshop.js'

export interface PexRequest {
  readonly workshop: Workshop
  readonly interpreters: readonly Interpreter[]
  readonly application: Application
  readonly dependencies: Dependencies
  readonly wheels: readonly Artifact[]
  readonly start: Start
  /** Absolute folder that holds pex. */
  readonly pex: string
  readonly say: (line: string) => void
}

/** @throws PackagingError `build/…`, `check/content`, `dependency/no-wheel` where the application's own wheel does not serve a target */
export async function makePexFiles(request: PexRequest): Promise<readonly Artifact[]> {
  const { workshop, dependencies, application } = request
  const groups = byPlatform(dependencies.targets)
  const own = await ownWheels(request)
  throwProblems(unserved(application, dependencies.targets, own))
  return allOrProblems(
    [...groups].map(([platform, targets]) =>
      workshop.limiter(() => makePex(request, platform, targets, own, groups.size === 1)),
    ),
  )
}

type OwnWheel = { readonly path: string; readonly sha256: string }

async function makePex(
  request: PexRequest,
  platform: string,
  targets: readonly ResolutionTarget[],
  own: readonly OwnWheel[],
  only: boolean,
): Promise<Artifact> {
  const { workshop, dependencies, application, start, interpreters, say } = request
  const dir = await workshop.staging.dir(`pex/${platform}`)
  const chosen = [
    ...targets.flatMap(target => dependencies.wheels.get(target.name) ?? []),
    ...targets.flatMap(target => bestOf(target, own) ?? []),
  ]
  const files = new Map(chosen.map(wheel => [path.basename(wheel.path), wheel]))
  await Promise.all([...files.values()].map(wheel => place(wheel.path, path.join(dir, 'wheels'))))
  const name = `${normalizeName(application.name)}-${application.version}${only ? '' : `-${platform}`}.pex`
  const output = path.join(dir, name)
  await buildPex({
    runner: workshop.runner,
    python: newest(interpreters).path,
    pex: request.pex,
    targets,
    wheels: path.join(dir, 'wheels'),
    requirement: requirementOf(workshop, application, start.entryPoint),
    entryPoint: start.entryPoint,
    starts: start.names,
    expected: new Map([...files].map(([file, { sha256 }]) => [file, sha256])),
    output,
    os: targets[0] === undefined ? 'linux' : osOf(targets[0]),
    pexRoot: await workshop.staging.dir('pex-root'),
    jobs: workshop.jobs,
    dir,
    say,
  })
  return measure(output, { format: 'pex', targets: [platform], pythons: targets.map(({ python }) => python) })
}

/** The wheels just built, and those of the same version that other machines built and `find-links` brings. */
async function ownWheels({ workshop, wheels, application }: PexRequest): Promise<OwnWheel[]> {
  const built = wheels.map(({ path: file, sha256 }) => ({ path: file, sha256 }))
  const names = new Set(wheels.map(({ file }) => file))
  const { findLinks } = workshop.configuration
  const listed = await Promise.all(
    findLinks.map(async folder => (await readdir(folder)).map(file => path.join(folder, file))),
  )
  const brought = listed.flat().filter(file => {
    const wheel = parseWheelName(path.basename(file))
    // A file of the same name is not taken: what was built here is what is shipped.
    return (
      wheel !== undefined &&
      wheel.name === normalizeName(application.name) &&
      wheel.version === application.version &&
      !names.has(path.basename(file))
    )
  })
  return [
    ...built,
    ...(await Promise.all(brought.map(async file => ({ path: file, sha256: await sha256Of(file) })))),
  ]
}

function bestOf(target: ResolutionTarget, own: readonly OwnWheel[]): OwnWheel | undefined {
  const ranked = own.flatMap(wheel => {
    const name = parseWheelName(path.basename(wheel.path))
    const rank = name && wheelRank(name, target.compatibleTags)
    return rank === undefined ? [] : [{ wheel, rank }]
  })
  return ranked.sort((a, b) => a.rank - b.rank)[0]?.wheel
}

function unserved(
  application: Application,
  targets: readonly ResolutionTarget[],
  own: readonly OwnWheel[],
): PackagingError[] {
  const missing = targets.filter(target => bestOf(target, own) === undefined)
  if (missing.length === 0) return []
  const names = own.map(wheel => path.basename(wheel.path)).join(', ')
  return [
    new PackagingError('dependency/no-wheel', {
      message: `No wheel of ${application.name} itself serves ${missing.map(({ name }) => name).join(', ')}; there is ${names}.`,
      fix: 'Build its wheels on those platforms and name their folder in find-links, or leave those targets out; on Linux a higher glibc floor may serve too.',
    }),
  ]
}
