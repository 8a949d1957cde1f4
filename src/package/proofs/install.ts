/** Installs an artifact that is to be proved, with what it needs, as whoever downloads it would. */
import { pathToFileURL } from 'node:url'
import { PackagingError } from '../../core/errors.js'
import type { Artifact, Interpreter } from '../../core/model.js'
import { type Environment, installCommand } from '../../distributions/environment.js'
import type { Toolchain } from '../../distributions/toolchain.js'
import type { Uv } from '../../distributions/uv.js'
import { diskFullError } from '../../host/process/errors.js'
import { formatPython } from '../../interpreters/versions.js'
import type { Dependencies } from '../dependencies/dependencies.js'
import type { Workshop } from '../workshop.js'

export interface InstallRequest {
  readonly workshop: Workshop
  readonly uv: Uv
  readonly artifact: Omit<Artifact, 'sha256'>
  readonly interpreter: Interpreter
  /** `name[extra]==version`, for installing what an artifact needs. */
  readonly requirement: string
  /** Locked dependencies; without them the index decides, as for a user. */
  readonly dependencies: Dependencies | undefined
  readonly findLinks: readonly string[]
}

const NO_TOOLCHAIN: Toolchain = { env: {}, pathFirst: [] }

/**
 * @param environment clean
 * @throws PackagingError `check/run-failed`, `host/disk-full`
 */
export async function install(
  request: InstallRequest,
  environment: Environment,
  python: string,
): Promise<void> {
  const { workshop, uv, artifact, dependencies, requirement, findLinks, interpreter } = request
  const locked = dependencies?.targets.some(target => target.python === formatPython(interpreter.python))
    ? dependencies
    : undefined
  const label = `install ${artifact.file} on Python ${python}`
  const extras = /\[.*?\]/.exec(requirement)?.[0] ?? ''
  // As it was built here, so it is built there.
  const settings = { package: nameOf(requirement), values: workshop.configuration.options.configSettings }
  const steps =
    locked === undefined
      ? [
          {
            label,
            requirements: [`${nameOf(requirement)}${extras} @ ${pathToFileURL(artifact.path).href}`],
            findLinks,
            settings,
          },
        ]
      : [
          // Alone first: an sdist needs the index for its backend; what it depends on is locked and lies ready.
          { label, requirements: [artifact.path], findLinks, dependencies: false, settings },
          { label, requirements: [requirement], findLinks: [locked.folder], index: false },
        ]
  // Only an sdist is compiled, with what the wheels were compiled with.
  const { env, pathFirst } = artifact.format === 'sdist' ? await workshop.toolchain() : NO_TOOLCHAIN
  for (const step of steps) {
    const command = installCommand(uv, environment, step)
    const finished = await workshop.runner.finish({ ...command, env: { ...command.env, ...env }, pathFirst })
    if (finished.code !== 0)
      throw diskFullError(label, finished.tail) ?? notInstallable(artifact, python, finished.tail)
  }
}

function nameOf(requirement: string): string {
  return /^[A-Za-z0-9._-]+/.exec(requirement)?.[0] ?? requirement
}

function notInstallable(
  artifact: Pick<Artifact, 'file'>,
  python: string,
  tail: readonly string[],
): PackagingError {
  return new PackagingError('check/run-failed', {
    message: `${artifact.file} cannot be installed on Python ${python}.`,
    fix: 'The last lines of uv say why; a user of this file would meet the same.',
    detail: tail,
  })
}
