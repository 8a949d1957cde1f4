/** What dependencies are chosen for: every Python that was found, on every platform that was asked for. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError } from '../../core/errors.js'
import type { Interpreter, Target } from '../../core/model.js'
import { EXECUTABLE_FORMATS } from '../../executables/formats.js'
import { formatPython } from '../../interpreters/versions.js'
import type { PlannedExecutable } from '../../plan/plan.js'
import {
  decodeCompletePlatform,
  type ResolutionTarget,
  resolutionTarget,
  resolutionTargetOfFile,
} from '../../targets/complete-platform.js'
import type { Workshop } from '../workshop.js'

/** @throws PackagingError `input/path`, `input/invalid` for the user's own complete-platform files */
export async function resolutionTargets(
  workshop: Pick<Workshop, 'configuration' | 'host'>,
  interpreters: readonly Pick<Interpreter, 'python'>[],
): Promise<ResolutionTarget[]> {
  const { platforms, platformFiles, formats, executables } = workshop.configuration.plan
  const withPex = formats.includes('pex') || holdsPex(executables)
  // One Python goes into an executable: the others need nothing.
  if (!withPex) return inside(executables).map(resolutionTarget)
  const named = platforms.flatMap(platform =>
    interpreters.map(({ python }) => resolutionTarget({ python, platform })),
  )
  const own = await Promise.all(platformFiles.map(file => ownTarget(workshop.host.workspace, file)))
  return [...named, ...own]
}

function holdsPex(executables: readonly PlannedExecutable[]): boolean {
  return EXECUTABLE_FORMATS.some(
    ({ name, fromPex }) => fromPex && executables.some(one => one.format === name),
  )
}

/** Their targets, each once. */
function inside(executables: readonly PlannedExecutable[]): readonly Target[] {
  const name = ({ python, platform }: Target) => `${formatPython(python)} ${platform.name}`
  return [...new Map(executables.map(({ target }) => [name(target), target])).values()]
}

async function ownTarget(workspace: string, file: string): Promise<ResolutionTarget> {
  const text = await readFile(path.resolve(workspace, file), 'utf8').catch(cause => {
    throw new PackagingError('input/path', {
      message: `platforms: the file '${file}' cannot be read.`,
      fix: 'Give the path of a complete-platform JSON file, relative to the workspace.',
      cause,
    })
  })
  return resolutionTargetOfFile(decodeCompletePlatform(text, file), file)
}

/** The operating system of a target, which decides the kind of launcher. */
export function osOf(target: ResolutionTarget): 'linux' | 'macos' | 'windows' {
  const system = target.environment.platform_system
  return system === 'Windows' ? 'windows' : system === 'Darwin' ? 'macos' : 'linux'
}
