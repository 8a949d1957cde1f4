/** What is resolved: the application's requirements, as far as they are known, and the targets that wheels are chosen for. */
import path from 'node:path'
import { PackagingError } from '../core/errors.js'
import type { Interpreter, Target } from '../core/model.js'
import { EXECUTABLE_FORMATS } from '../executables/formats.js'
import { readRegular } from '../host/regular.js'
import { formatPython } from '../interpreters/versions.js'
import { type PlannedExecutable, targetsOf } from '../plan/plan.js'
import { extrasNeeded } from '../project/commands.js'
import {
  decodeCompletePlatform,
  type ResolutionTarget,
  resolutionTarget,
  resolutionTargetOfFile,
} from '../targets/complete-platform.js'
import { type Application, chooseStart, sameRequirements, staticRequirements } from './application.js'
import type { Context } from './context.js'

/** Requirements to resolve: lines, or those of a wheel. */
export interface Basis {
  /** Requirement lines; none when `wheel` is given. */
  readonly requirements: readonly string[]
  /** Absolute path of the application's wheel. */
  readonly wheel?: string
  readonly extras: readonly string[]
  /** Requirements that `wheel` has without an extra. */
  readonly ofWheel?: readonly string[]
}

export function earlyBasis(context: Context): Basis | undefined {
  const { options, project } = context.configuration
  const requirements = staticRequirements(project, options.extras)
  return requirements && { requirements, extras: [] }
}

export function basisOf(context: Context, application: Application): Basis {
  const start = chooseStart(context, application)
  const scriptExtras = start ? extrasNeeded(start.entryPoint) : []
  const extras = [...new Set([...context.configuration.options.extras, ...scriptExtras])]
  return { requirements: [], wheel: application.wheel, extras, ofWheel: application.content.requiresDist }
}

export function agrees(context: Context, application: Application, early: Basis): boolean {
  const { project, options } = context.configuration
  const plain = application.content.requiresDist.filter(line => !/\bextra\s*==/.test(line))
  const start = chooseStart(context, application)
  const needsExtras = start !== undefined && extrasNeeded(start.entryPoint).length > 0
  const stated = options.extras.length === 0 ? early.requirements : (project.dependencies ?? [])
  return !needsExtras && sameRequirements(plain, stated)
}

/**
 * What wheels are chosen for: every Python of the run on every planned platform.
 * @throws PackagingError `input/path`, `input/invalid` for the user's own complete-platform files
 */
export async function resolutionTargets(
  context: Pick<Context, 'configuration' | 'host'>,
  interpreters: readonly (Pick<Interpreter, 'python'> & Partial<Pick<Interpreter, 'fullVersion'>>)[],
): Promise<ResolutionTarget[]> {
  const { platforms, platformFiles, formats, executables } = context.configuration.plan
  const withPex = formats.includes('pex') || holdsPex(executables)
  const versions = new Map(interpreters.map(({ python, fullVersion }) => [formatPython(python), fullVersion]))
  const resolvable = (target: Target) => resolutionTarget(target, versions.get(formatPython(target.python)))
  // An executable contains one Python; the others need no wheels.
  if (!withPex) return inside(executables).map(resolvable)
  const named = platforms.flatMap(platform => interpreters.map(({ python }) => resolvable({ python, platform })))
  const own = await Promise.all(platformFiles.map(file => ownTarget(context.host.workspace, file)))
  return [...named, ...own]
}

function holdsPex(executables: readonly PlannedExecutable[]): boolean {
  return EXECUTABLE_FORMATS.some(({ name, fromPex }) => fromPex && executables.some(one => one.format === name))
}

/** Their targets, each once. */
function inside(executables: readonly PlannedExecutable[]): readonly Target[] {
  const name = ({ python, platform }: Target) => `${formatPython(python)} ${platform.name}`
  return [...new Map(executables.flatMap(targetsOf).map(target => [name(target), target])).values()]
}

async function ownTarget(workspace: string, file: string): Promise<ResolutionTarget> {
  const text = await readRegular(path.resolve(workspace, file), 'utf8').catch(cause => {
    throw new PackagingError('input/path', {
      message: `platforms: the file '${file}' cannot be read.`,
      fix: 'Give the path of a complete-platform JSON file, relative to the workspace.',
      cause,
    })
  })
  return resolutionTargetOfFile(decodeCompletePlatform(text, file), file)
}
