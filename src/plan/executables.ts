/** Decides which native executables are made, and refuses those that cannot be (pure). */

import type { Options } from '../config/inputs.js'
import { PackagingError, throwProblems } from '../core/errors.js'
import type { ExecutableName, FormatName, Platform, PythonVersion, Target } from '../core/model.js'
import type { ExecutableFormat } from '../executables/format.js'
import { formatPython } from '../interpreters/versions.js'

/** One executable: one Python inside, for one platform. */
export interface PlannedExecutable {
  readonly format: ExecutableName
  readonly target: Target
}

export interface ExecutablesQuestion {
  readonly formats: readonly FormatName[]
  readonly options: Options
  readonly pythons: readonly PythonVersion[]
  /** Pythons that may be left out. */
  readonly optional: readonly PythonVersion[]
  readonly platforms: readonly Platform[]
  readonly runner: Platform
}

/** @throws PackagingError(s) `input/conflict` for everything that this machine cannot make, all together */
export function decideExecutables(
  question: ExecutablesQuestion,
  known: readonly ExecutableFormat[],
): readonly PlannedExecutable[] {
  const { formats, options, pythons, optional, platforms, runner } = question
  const asked = known.filter(({ name }) => formats.includes(name))
  const problems: PackagingError[] = []
  // What is there for certain goes inside before what may be left out.
  const certain = pythons.filter(python => !optional.includes(python))
  const planned = asked.flatMap(format => {
    const python = format.choose(certain) ?? format.choose(pythons)
    if (python === undefined) {
      problems.push(noPython(format, pythons))
      return []
    }
    if (platforms.length === 0) problems.push(noPlatform(format))
    return platforms.map(platform => {
      const target = { python, platform }
      for (const { reason, fix } of format.refusals({ target, machine: runner, options }))
        problems.push(
          new PackagingError('input/conflict', {
            message: `A ${format.name} executable for ${platform.name} cannot be made here: ${reason}.`,
            fix,
          }),
        )
      return { format: format.name, target }
    })
  })
  throwProblems(unlike(problems))
  return planned
}

/** What is wrong with one format whatever the platform is told once. */
function unlike(problems: readonly PackagingError[]): readonly PackagingError[] {
  return [...new Map(problems.map(problem => [problem.message, problem])).values()]
}

/** For a format that none of the Pythons asked for fits. */
export function noPython(format: ExecutableFormat, pythons: readonly PythonVersion[]): PackagingError {
  return new PackagingError('input/conflict', {
    message: `formats asks for ${format.name}, which can hold none of ${pythons.map(formatPython).join(', ')}.`,
    fix: 'Ask for a Python that it can hold (docs/native.md names them), or leave that format out.',
  })
}

/** For a format that is made for platforms by name, where none is named. */
export function noPlatform(format: ExecutableFormat): PackagingError {
  return new PackagingError('input/conflict', {
    message: `formats asks for ${format.name}, but platforms names only complete-platform files.`,
    fix: 'Name a platform too, such as linux-x86_64: a file of compatibility tags does not say what to build a program for.',
  })
}
