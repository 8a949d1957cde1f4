/** Resolves requirements to the exact wheels of every target, with one lock for all, and collects all missing wheels. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { problemsOf } from '../core/errors.js'
import { type Corrections, correctionsFor, type TargetHole } from './closure.js'
import { isFileHere, lockSource, unusedLocks } from './lock-files.js'
import { localWheels } from './make-lock.js'
import { queryFor, type Resolved, type ResolveRequest, type ResolveTools } from './resolution.js'
import { lockInWords, refuseConflicts, refuseUnreadSources, withoutHoles } from './resolution-problems.js'
import { type Basis, type Round, resolveRound } from './resolution-round.js'
import { refreshing, type UvSettings, watched, workspaceCommand } from './uv.js'
import { readUvProject, withoutUvProject } from './uv-project.js'
import { indexUnchanged } from './version-queries.js'

/**
 * Resolves for every target at once, from the cache where it is recent. A failure never comes from the cache, so that a
 * fixed index is noticed, and gaps only when the index, queried for those packages, still has nothing else. Gaps do not
 * throw: `problems` are what they mean under `missing-wheels`, so that a plan can show the table first.
 * @throws PackagingError(s) `project/lock`, `project/toml`, `dependency/conflict`, `dependency/missing`,
 * `dependency/hash`, `network/…`, `input/…`
 */
export async function resolveDependencies(request: ResolveRequest, tools: ResolveTools): Promise<Resolved> {
  if (tools.cache === undefined) return resolveOnce(request, tools)
  const cache = watched(tools.cache)
  const afresh = () =>
    resolveOnce(request, { ...tools, workDir: join(tools.workDir, 'afresh'), cache: refreshing(cache) })
  try {
    const resolved = await resolveOnce(request, { ...tools, cache })
    if (resolved.problems.length === 0 || !cache.used()) return resolved
    const workDir = join(tools.workDir, 'again')
    await mkdir(workDir, { recursive: true })
    const settings: UvSettings = { ...tools, cacheDir: tools.uvCacheDir, workDir, cache }
    const missing = resolved.gaps.map(gap => gap.package)
    const unchanged = await indexUnchanged(tools.runner, settings, queryFor(request), missing, resolved.packages)
    return unchanged ? resolved : await afresh()
  } catch (thrown) {
    if (!cache.used()) throw thrown
    return afresh()
  }
}

async function resolveOnce(request: ResolveRequest, tools: ResolveTools): Promise<Resolved> {
  const { runner, workDir, env } = tools
  await mkdir(workDir, { recursive: true })
  const settings: UvSettings = { ...tools, cacheDir: tools.uvCacheDir, workDir, env }
  const workspaceOf = async (dir: string) => (await runner.run(workspaceCommand(settings, dir))).stdout.trim()
  const [uvProject, local] = await Promise.all([
    // The settings of a script are its own, and uv reads them there.
    tools.script === undefined ? readUvProject(tools.projectDir, workspaceOf, env) : withoutUvProject(tools.projectDir),
    localWheels(request.findLinks),
  ])
  const { root } = uvProject
  const places = { ...tools, root, name: tools.projectName, exists: isFileHere }
  const source = lockSource(request.lock, places)
  if (source.kind === 'none') refuseUnreadSources(request, uvProject)
  refuseConflicts(request, uvProject)
  const first = await resolveRound(request, tools, { uvProject, source, local, settings })
  const { resolved, holes } = await corrected(request, tools, { uvProject, source, local, settings }, first)
  const pinned = lockInWords(source)
  const unused = request.lock === 'auto' ? unusedLocks(source, places, uvProject.strange) : []
  const whole = withoutHoles(request.missingWheels, resolved, holes, pinned)
  return { ...whole, warnings: [...unused, ...whole.warnings] }
}

/** A resolution may need one version after another to be excluded for a Python; each takes uv some tenths of a second. */
const ROUNDS = 12

/** Resolves again until the chosen wheels are all that they themselves require, or nothing changes that. */
async function corrected(
  request: ResolveRequest,
  tools: ResolveTools,
  basis: Basis,
  first: Round,
): Promise<Pick<Round, 'resolved' | 'holes'>> {
  if (first.holes.length === 0 || first.given) return first
  const versions = new Map(
    [...first.resolved.wheels].map(([target, wheels]) => [
      target,
      new Map(wheels.map(({ name, version }) => [name, version])),
    ]),
  )
  const { targets } = first.resolved
  // Keeping the versions of the other Pythons may have no solution.
  for (const keep of [true, false]) {
    let holes = first.holes
    for (let round = 1; round <= ROUNDS; round++) {
      const workDir = join(basis.settings.workDir, `${keep ? 'closed' : 'closed-freely'}-${round}`)
      const again = await resolveCorrected(request, tools, { ...basis, settings: { ...basis.settings, workDir } }, [
        correctionsFor(holes, targets, versions, keep),
      ])
      // What has no solution, or none with wheels, is no better than what there was.
      if (again === undefined || again.resolved.gaps.length > first.resolved.gaps.length) break
      if (again.holes.length === 0) return again
      const known = new Set(holes.map(holeKey))
      const found = again.holes.filter(hole => !known.has(holeKey(hole)))
      if (found.length === 0) break
      holes = [...holes, ...found]
    }
  }
  return first
}

function holeKey({ target, kind, name, requirement, version }: TargetHole): string {
  return JSON.stringify([target.name, kind, name, requirement, version])
}

/** Undefined when the corrections contradict the requirements. */
async function resolveCorrected(
  request: ResolveRequest,
  tools: ResolveTools,
  basis: Basis,
  [corrections]: readonly [Corrections],
): Promise<Round | undefined> {
  const { workDir } = basis.settings
  await mkdir(workDir, { recursive: true })
  const file = join(workDir, 'corrections.txt')
  await writeFile(file, corrections.constraints.map(line => `${line}\n`).join(''))
  const constraints = corrections.constraints.length > 0 ? [file] : []
  try {
    return await resolveRound(request, tools, basis, { requirements: corrections.requirements, constraints })
  } catch (thrown) {
    const problems = problemsOf(thrown)
    if (problems.length === 0 || problems.some(({ code }) => !code.startsWith('dependency/'))) throw thrown
    return undefined
  }
}
