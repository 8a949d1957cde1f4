/** Decides everything before anything is touched (pure). A plan is plain data: it can be printed, stored and compared. */
import type { Options } from '../config/inputs.js'
import { PackagingError, problemsOf, throwProblems } from '../core/errors.js'
import {
  AUTO_FORMATS,
  type ExecutableName,
  type FormatName,
  type Interpreter,
  isImage,
  type Platform,
  type PythonVersion,
  type Target,
} from '../core/model.js'
import { words } from '../core/parse.js'
import { cibuildwheelProblems, cibuildwheelServes } from '../distributions/cibuildwheel.js'
import type { ExecutableFormat } from '../executables/format.js'
import { EXECUTABLE_FORMATS } from '../executables/formats.js'
import { allowsPython, autoVersions, formatPython, parsePythons, supportedNames } from '../interpreters/versions.js'
import type { Project } from '../project/project.js'
import { mayBringScriptFiles } from '../project/script-files.js'
import { checkBefore, type Tagged } from '../release/tag.js'
import { splitCommand } from '../smoke-test/commands.js'
import { parseFloors, parsePlatforms, UNIVERSAL2, UNIVERSAL2_OF } from '../targets/platforms.js'
import { universalWheels } from './builders.js'
import { plannedCommands } from './commands.js'

/** One executable: one Python inside, for one platform; or one file with the same for several. */
export interface PlannedExecutable {
  readonly format: ExecutableName
  /** The first one of a file for several platforms. */
  readonly target: Target
  /** The other platforms of such a file. */
  readonly others?: readonly Target[]
}

/** Everything that an executable is for. */
export function targetsOf({ target, others = [] }: PlannedExecutable): readonly [Target, ...Target[]] {
  return [target, ...others]
}

/** One file for each target, or one for all where the format joins them (pure). */
export function plannedFiles(format: ExecutableFormat, targets: readonly Target[]): readonly PlannedExecutable[] {
  const { name, together } = format
  if (together === undefined) return targets.map(target => ({ format: name, target }))
  const [target, ...others] = targets
  return target === undefined ? [] : [{ format: name, target, ...(others.length > 0 && { others }) }]
}

/** The platforms that a format is made for. @throws PackagingError `input/conflict` when there is none */
export function platformsFor(format: ExecutableFormat, platforms: readonly Platform[]): readonly Platform[] {
  if (platforms.length === 0) throw noPlatform(format)
  const served = format.together?.platforms(platforms) ?? platforms
  if (served.length > 0) return served
  throw new PackagingError('input/conflict', {
    message: `formats requests ${format.name}, which none of the platforms ${platforms.map(({ name }) => name).join(', ')} has.`,
    fix: `Name a platform that it serves, such as linux-x86_64, or leave ${format.name} out.`,
  })
}

/**
 * The native executables that this machine builds.
 * @throws PackagingError(s) `input/conflict` for everything that it cannot build, all together
 */
export function decideExecutables(
  query: Pick<Plan, 'formats' | 'pythons' | 'optional' | 'platforms' | 'runner'> &
    Partial<Pick<Plan, 'universal2'>> & { readonly options: Options },
  known: readonly ExecutableFormat[],
): readonly PlannedExecutable[] {
  const { formats, options, pythons, optional, platforms, runner } = query
  const asked = known.filter(({ name }) => formats.includes(name))
  const problems: PackagingError[] = []
  // One that is certain to be there is preferred to those that may be left out.
  const certain = pythons.filter(python => !optional.includes(python))
  const planned = asked.flatMap(format => {
    const python = format.choose(certain) ?? format.choose(pythons)
    if (python === undefined) {
      problems.push(noPython(format, pythons))
      return []
    }
    const served = collected(problems, () => platformsFor(format, platforms)) ?? []
    if (query.universal2 && served.some(({ name }) => UNIVERSAL2_OF.includes(name))) problems.push(noUniversal2(format))
    const targets = served.map(platform => {
      const target = { python, platform }
      for (const { reason, fix } of format.refusals({ target, machine: runner, options }))
        problems.push(
          new PackagingError('input/conflict', {
            message: `${kindOf(format.name)} for ${platform.name} cannot be built here: ${reason}.`,
            fix,
          }),
        )
      return target
    })
    return plannedFiles(format, targets)
  })
  // What is wrong with a format on every platform is reported once.
  throwProblems([...new Map(problems.map(problem => [problem.message, problem])).values()])
  return planned
}

/** For messages: `A scie executable`. */
export function kindOf(format: ExecutableName): string {
  return isImage(format) ? 'A container image' : `A ${format} executable`
}

/** A native executable is for one architecture. */
export function noUniversal2(format: ExecutableFormat): PackagingError {
  return new PackagingError('input/conflict', {
    message: `platforms names ${UNIVERSAL2}, but ${kindOf(format.name).replace(/^A/, 'a')} is for one kind of Mac.`,
    fix: `Name ${UNIVERSAL2_OF.join(' and ')} instead, or leave ${format.name} out: ${UNIVERSAL2} is for wheels.`,
  })
}

/** The value, or undefined with what was thrown among the problems. */
export function collected<T>(problems: PackagingError[], decide: () => T): T | undefined {
  try {
    return decide()
  } catch (thrown) {
    const found = problemsOf(thrown)
    if (found.length === 0) throw thrown
    problems.push(...found)
    return undefined
  }
}

/** For a format that supports none of the requested Pythons. */
export function noPython(format: ExecutableFormat, pythons: readonly PythonVersion[]): PackagingError {
  return new PackagingError('input/conflict', {
    message: `formats requests ${format.name}, which supports none of ${pythons.map(formatPython).join(', ')}.`,
    fix: 'Choose a Python that it supports (docs/native.md), or leave that format out.',
  })
}

/** For a format that is made for platforms by name, where none is named. */
export function noPlatform(format: ExecutableFormat): PackagingError {
  return new PackagingError('input/conflict', {
    message: `formats requests ${format.name}, but platforms names only complete-platform files.`,
    fix: 'Name a platform too, such as linux-x86_64: a file of compatibility tags does not say what to build a program for.',
  })
}

/** A format that is not made, with the reason: skipping is a value, not an accident. */
export interface Skipped {
  readonly format: FormatName
  readonly reason: string
}

/** Everything that a run on this machine does. */
export interface Plan {
  readonly schema: 1
  readonly project: {
    readonly path: string
    readonly name?: string
    readonly version?: string
    readonly requiresPython?: string
  }
  /** `sdist`, `wheel`, `pex`, in the order they are made. */
  readonly formats: readonly FormatName[]
  /** True when it is only known after the wheel is built whether there is something for a PEX to run. */
  readonly pexIfRunnable: boolean
  /** Names of the commands, where one file or folder starts several, as far as they are known before building. */
  readonly commands?: readonly string[]
  readonly skipped: readonly Skipped[]
  readonly pythons: readonly PythonVersion[]
  /** Pythons of `pythons` that are left out, with a warning, when they are neither installed nor can be downloaded. */
  readonly optional: readonly PythonVersion[]
  /** This machine, with the oldest system that must still run the result. */
  readonly runner: Platform
  /** What wheels with native code are built for, where that is not this machine: see `builders.ts`. */
  readonly wheelsFor?: Platform | undefined
  /** Where PEX files will run. */
  readonly platforms: readonly Platform[]
  /** Whether `platforms` names both kinds of Mac as one. */
  readonly universal2?: boolean
  /** Complete-platform files of the user's, as they were named. */
  readonly platformFiles: readonly string[]
  /** Every Python on every platform. */
  readonly targets: readonly Target[]
  /** Every native executable that is made. */
  readonly executables: readonly PlannedExecutable[]
  /** Set for one job of a larger release, whose files need different names. */
  readonly within?: { readonly severalPlatforms: boolean; readonly severalExecutables: boolean }
  /** Arguments of the user's test command, or what stands in for it. */
  readonly test: 'auto' | 'none' | readonly string[]
  readonly warnings: readonly PackagingError[]
}

/** @throws PackagingError for everything that is wrong with the request, all together */
export function makePlan(request: {
  readonly options: Options
  readonly project: Project
  readonly machine: Interpreter['platform']
  readonly today: Date
  /** Kinds of native executables; others only in tests, and none where other machines build them. */
  readonly executables?: readonly ExecutableFormat[]
  /** True on a person's machine, where `python-versions: auto` means what can be had. Default: a workflow. */
  readonly local?: boolean
  /** The tag that the version must agree with. */
  readonly tagged?: Tagged | undefined
}): Plan {
  const { options, project, machine } = request
  const problems: PackagingError[] = []
  const collect = <T>(decide: () => T): T | undefined => collected(problems, decide)
  const pythons = collect(() => decidePythons(options, project, request))
  const floors = parseFloors(options)
  const context = { machine, floors: floors.floors }
  const platforms = parsePlatforms(options.platforms, context)
  const runner = parsePlatforms(['runner'], context).platforms[0]
  const version = checkBefore(request.tagged, project)
  problems.push(...floors.problems, ...platforms.problems, ...version.problems)
  if (options.compiler === 'cibuildwheel' && runner && pythons && cibuildwheelServes(runner))
    problems.push(...cibuildwheelProblems(pythons.pythons, runner))
  const command = options.testCommand
  const test = collect(() => (command === 'auto' || command === 'none' ? command : splitCommand(command)))
  const formats = collect(() => decideFormats(options, project))
  const commands = formats && collect(() => plannedCommands(options, project, formats.formats, platforms.platforms))
  const executables =
    pythons && formats && runner
      ? collect(() =>
          decideExecutables(
            {
              ...formats,
              ...pythons,
              options,
              platforms: platforms.platforms,
              universal2: platforms.universal2,
              runner,
            },
            request.executables ?? EXECUTABLE_FORMATS,
          ),
        )
      : []
  throwProblems(problems)
  const wheelsFor = runner && universalWheels(runner, platforms)
  if (!pythons || !test || !formats || !executables || !runner) throw new Error('a problem was lost')
  return {
    schema: 1,
    project: {
      path: project.path,
      ...(project.name !== undefined && { name: project.name }),
      ...(project.version !== undefined && { version: project.version }),
      ...(project.requiresPython !== undefined && { requiresPython: project.requiresPython }),
    },
    ...formats,
    ...(commands?.length && { commands }),
    pythons: pythons.pythons,
    optional: pythons.optional.filter(python => !embedsInstalled(executables, python)),
    runner,
    ...(wheelsFor && { wheelsFor }),
    platforms: platforms.platforms,
    ...(platforms.universal2 && { universal2: true }),
    platformFiles: platforms.files,
    targets: platforms.platforms.flatMap(platform => pythons.pythons.map(python => ({ python, platform }))),
    executables,
    test,
    warnings: [...pythons.warnings, ...version.warnings],
  }
}

/** Whether an executable contains the interpreter of this machine: without it there is no executable. */
function embedsInstalled(executables: readonly PlannedExecutable[], python: PythonVersion): boolean {
  const name = formatPython(python)
  return executables.some(({ format, target }) => format !== 'scie' && formatPython(target.python) === name)
}

function decidePythons(
  options: Options,
  project: Project,
  { today, local = false }: { readonly today: Date; readonly local?: boolean },
): Pick<Plan, 'pythons' | 'optional' | 'warnings'> {
  const asked = words(options.pythonVersions)
  const requires = project.requiresPython
  if (asked.length === 1 && asked[0] === 'auto') {
    const auto = autoVersions(requires, today)
    return { ...auto, optional: local ? auto.pythons : [] }
  }
  const { pythons, problems } = parsePythons(asked, requires)
  const excluded = requires === undefined ? [] : pythons.filter(python => !allowsPython(requires.trim(), python))
  throwProblems([...problems, ...excluded.map(python => contradiction(formatPython(python), project, pythons))])
  return { pythons, optional: [], warnings: [] }
}

function contradiction(python: string, project: Project, asked: readonly PythonVersion[]): PackagingError {
  const place = project.locations.requiresPython
  const { requiresPython = '' } = project
  const allowed = (some: readonly PythonVersion[]) =>
    some.filter(one => allowsPython(requiresPython.trim(), one)).map(formatPython)
  const left = allowed(asked)
  const others = allowed(parsePythons(supportedNames()).pythons).filter(name => /^3\.\d+$/.test(name))
  const choose = left.length > 0 || others.length === 0 ? '' : ` (it allows ${others.join(' ')})`
  return new PackagingError('input/conflict', {
    message: `python-versions requests ${python}, but the project's requires-python is '${requiresPython}'.`,
    fix: `Leave ${python} out of python-versions${choose}, or widen requires-python.`,
    ...(place && { place }),
  })
}

function decideFormats(options: Options, project: Project): Pick<Plan, 'formats' | 'pexIfRunnable' | 'skipped'> {
  if (project.script !== undefined) return scriptFormats(options, project)
  if (options.formats !== 'auto')
    return {
      formats: options.formats,
      pexIfRunnable: false,
      skipped: skippedBut(options.formats, 'not requested'),
    }
  if (options.entryPoint !== 'auto') return { formats: AUTO_FORMATS, pexIfRunnable: false, skipped: [] }
  const { scripts, guiScripts, mainPackages } = project
  const some = Object.keys({ ...scripts, ...guiScripts }).length + mainPackages.length > 0
  // Only the built wheel knows the scripts of a project whose metadata is made by code.
  const known = scripts !== undefined && !mayBringScriptFiles(project)
  if (some || !known) return { formats: AUTO_FORMATS, pexIfRunnable: true, skipped: [] }
  const formats = AUTO_FORMATS.filter(format => format !== 'pex')
  return { formats, pexIfRunnable: false, skipped: skippedBut(formats, NOTHING_TO_RUN) }
}

/** A script is a program and no library: it has no sdist or wheel to publish. @throws PackagingError `input/conflict` */
function scriptFormats(options: Options, { path }: Project): Pick<Plan, 'formats' | 'pexIfRunnable' | 'skipped'> {
  if (options.formats === 'auto')
    return { formats: ['pex'], pexIfRunnable: false, skipped: skippedBut(['pex'], 'the project is a single script') }
  const none = options.formats.filter(format => format === 'sdist' || format === 'wheel')
  if (none.length === 0)
    return { formats: options.formats, pexIfRunnable: false, skipped: skippedBut(options.formats, 'not requested') }
  throw new PackagingError('input/conflict', {
    message: `formats requests ${none.join(' and ')}, but ${path} is a single script, which has none.`,
    fix: 'Leave formats out for a PEX, name native executables too, or put the script into a project with a pyproject.toml.',
  })
}

/** Why `auto` makes no PEX of a library. */
export const NOTHING_TO_RUN = 'the project has no script and no __main__ to run; set entry-point to build one anyway'

function skippedBut(formats: readonly FormatName[], reason: string): Skipped[] {
  return AUTO_FORMATS.filter(format => !formats.includes(format)).map(format => ({ format, reason }))
}
