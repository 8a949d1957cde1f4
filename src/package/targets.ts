/** What dependencies are chosen for: every Python that was found, on every platform that was asked for. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError } from '../errors/errors.js'
import type { Interpreter } from '../model.js'
import {
  decodeCompletePlatform,
  type ResolutionTarget,
  resolutionTarget,
  resolutionTargetOfFile,
} from '../target/complete-platform.js'
import type { Workshop } from './workshop.js'

/** @throws PackagingError `input/path`, `input/invalid` for the user's own complete-platform files */
export async function resolutionTargets(
  workshop: Pick<Workshop, 'configuration' | 'host'>,
  interpreters: readonly Pick<Interpreter, 'python'>[],
): Promise<ResolutionTarget[]> {
  const { platforms, platformFiles } = workshop.configuration.plan
  const named = platforms.flatMap(platform =>
    interpreters.map(({ python }) => resolutionTarget({ python, platform })),
  )
  const own = await Promise.all(platformFiles.map(file => ownTarget(workshop.host.workspace, file)))
  return [...named, ...own]
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
