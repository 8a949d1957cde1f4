/** The application as its built wheel describes it: name, version, scripts, requirements, and what it starts. */

import { eq, valid } from '@renovatebot/pep440'
import { readSdist } from '../archives/sdist.js'
import { type CoreMetadata, readWheel, type WheelContent } from '../archives/wheel.js'
import { parseWheelName } from '../archives/wheel-name.js'
import { PackagingError, problemsOf, throwProblems } from '../core/errors.js'
import type { About, Sdist, Wheel } from '../core/model.js'
import { checkCommandCase, commandsOf, extrasNeeded, isGui } from '../project/commands.js'
import { type Choices, chooseEntryPoint, type EntryPoint, hasSomethingToRun } from '../project/entry-point.js'
import { normalizeName } from '../project/paths.js'
import type { Project } from '../project/project.js'
import { checkBuilt, taggedBy } from '../release/tag.js'
import { parseRequirement, requirementKey } from '../resolve/requirement.js'
import type { Subject } from '../smoke-test/commands.js'
import type { Context } from './context.js'
import { backendPlace, blameBackend } from './distributions.js'

// Requirements (pure): of the static metadata when it is complete, else of the wheel.

/**
 * The requirements of the project with `extras`, or undefined when only its wheel can tell: dynamic metadata, or extras
 * that name the project itself (an index may hold another project of that name).
 * @throws PackagingError `input/invalid` for extras that the project does not have
 */
export function staticRequirements(project: Project, extras: readonly string[]): readonly string[] | undefined {
  const { name, dependencies, extras: table, scripts } = project
  if (name === undefined || dependencies === undefined || table === undefined || scripts === undefined) return undefined
  const known = new Map(Object.entries(table).map(([extra, lines]) => [normalizeName(extra), lines]))
  checkExtras(extras, [...known.keys()], project)
  const lines = [...dependencies, ...extras.flatMap(extra => known.get(normalizeName(extra)) ?? [])]
  const own = lines.some(line => normalizeName(parseRequirement(line).name) === normalizeName(name))
  return own ? undefined : lines
}

/** @throws PackagingError `input/invalid` */
function checkExtras(asked: readonly string[], known: readonly string[], project: Project): void {
  const unknown = asked.filter(extra => !known.map(normalizeName).includes(normalizeName(extra)))
  if (unknown.length === 0) return
  const place = project.locations.dependencies
  throw new PackagingError('input/invalid', {
    message: `The project has no extra ${unknown.map(extra => `'${extra}'`).join(', ')}.`,
    fix: known.length > 0 ? `Choose from: ${known.join(', ')}.` : 'It has no extras: leave the input empty.',
    ...(place && { place }),
  })
}

/** Whether two lists name the same requirements, in any order and spelling; false when that cannot be decided. */
export function sameRequirements(one: readonly string[], other: readonly string[]): boolean {
  const [first, second] = [new Set(one.map(requirementKey)), new Set(other.map(requirementKey))]
  return first.size === second.size && [...first].every(key => second.has(key))
}

export interface Application {
  readonly name: string
  readonly version: string
  readonly content: WheelContent
  /** Absolute path of the wheel that this was read from. */
  readonly wheel: string
  readonly choices: Choices
}

/**
 * Reads the first wheel; sdist (where there is one), wheels and static metadata must agree on name and version.
 * @throws PackagingError `build/mismatch`, `check/content`, `input/invalid` for extras that the project does not have
 */
export async function describeApplication(
  context: Context,
  sdist: Sdist | undefined,
  wheels: readonly Wheel[],
): Promise<Application> {
  const { project, options } = context.configuration
  const [source, contents] = await blameBackend(project, () =>
    Promise.all([
      sdist === undefined ? undefined : readSdist(sdist.path),
      Promise.all(wheels.map(wheel => readWheel(wheel.path))),
    ]),
  )
  const [content] = contents
  if (content === undefined) throw new Error('an application without a wheel')
  const { name, version } = content
  checkVersion(project, version, wheels[0]?.file ?? '')
  if (source !== undefined) agree(project, { name, version }, source, sdist?.file ?? '')
  for (const [index, other] of contents.entries()) agree(project, { name, version }, other, wheels[index]?.file ?? '')
  if (source !== undefined && sdist !== undefined) {
    const of = { file: sdist.file, metadata: source }
    const wrong = contents.flatMap((other, index) =>
      metadataDiffers(of, { file: wheels[index]?.file ?? '', metadata: other }),
    )
    throwProblems(wrong.map(message => differs(project, message)))
  }
  checkBuilt(taggedBy(options, context.host.env, project), wheels[0]?.file ?? '', name, version)
  checkExtras(options.extras, content.extras, project)
  const { scripts, scriptFiles: files, modules } = content
  const mains = project.script === undefined ? content.mains : [project.script.module]
  const place = project.locations.scripts
  return {
    name,
    version,
    content,
    wheel: wheels[0]?.path ?? '',
    choices: { name, scripts, files, mains, modules, ...(place && { place }) },
  }
}

/** A backend may not change the version of pyproject.toml (PEP 621), and the file's name must have it too. */
function checkVersion(project: Project, version: string, wheel: string): void {
  const stated = project.pyproject?.project?.version
  const named = parseWheelName(wheel)?.version
  const wrong =
    stated !== undefined && !sameVersion(stated, version)
      ? `has version ${version}, but pyproject.toml says ${stated}`
      : named !== undefined && !sameVersion(named, version)
        ? `is named for version ${named}, but its metadata says ${version}`
        : undefined
  if (wrong === undefined) return
  throw new PackagingError('build/mismatch', {
    message: `${wheel} ${wrong}.`,
    fix: 'Make pyproject.toml and what the build backend computes agree, or declare the version as dynamic.',
    ...(project.locations.version && { place: project.locations.version }),
  })
}

/** `1.0-beta` is `1.0b0`. @see https://packaging.python.org/en/latest/specifications/version-specifiers/ */
function sameVersion(one: string, other: string): boolean {
  return valid(one) !== null && valid(other) !== null ? eq(one, other) : one === other
}

function agree(
  project: Project,
  first: { name: string; version: string },
  other: { name: string; version: string },
  file: string,
): void {
  const stated = project.name ?? first.name
  const wrong =
    normalizeName(other.name) !== normalizeName(stated)
      ? `is of '${other.name}', not of '${stated}'`
      : other.version !== first.version
        ? `has version ${other.version}, but the wheel has ${first.version}`
        : undefined
  if (wrong === undefined) return
  throw new PackagingError('build/mismatch', {
    message: `${file} ${wrong}.`,
    fix: 'Make pyproject.toml and what the build backend computes agree; a version from git needs its tags in the checkout.',
    ...(project.locations.name && { place: project.locations.name }),
  })
}

interface Described {
  readonly file: string
  readonly metadata: Pick<CoreMetadata, 'requiresDist' | 'requiresPython' | 'extras' | 'dynamic'>
}

/**
 * What the metadata of an sdist promises and a wheel from it does not keep, one sentence a field: since metadata 2.2 a field
 * must be the same in both unless the sdist calls it dynamic. A backend that reads a file which the sdist does not contain
 * loses requirements this way, and reports no error.
 * @see https://peps.python.org/pep-0643/
 */
export function metadataDiffers(sdist: Described, wheel: Described): readonly string[] {
  const { dynamic, ...promised } = sdist.metadata
  if (dynamic === undefined) return []
  const fields = [
    ['Requires-Dist', promised.requiresDist, wheel.metadata.requiresDist, requirementKey],
    ['Requires-Python', asList(promised.requiresPython), asList(wheel.metadata.requiresPython), specifierKey],
    ['Provides-Extra', promised.extras, wheel.metadata.extras, normalizeName],
  ] as const
  return fields.flatMap(([field, inSdist, inWheel, key]) => {
    if (dynamic.includes(field.toLowerCase())) return []
    const without = (some: readonly string[], others: readonly string[]) => {
      const known = new Set(others.map(key))
      return some.filter(one => !known.has(key(one)))
    }
    const lost = without(inSdist, inWheel)
    const added = without(inWheel, inSdist)
    if (lost.length + added.length === 0) return []
    const parts = [
      lost.length > 0 ? `${lost.join(', ')} only in the sdist` : '',
      added.length > 0 ? `${added.join(', ')} only in the wheel` : '',
    ]
    const which = parts.filter(part => part !== '').join(', ')
    return [`${sdist.file} and ${wheel.file}, which was built from it, differ in ${field}: ${which}.`]
  })
}

function asList(value: string | undefined): readonly string[] {
  return value === undefined || value.trim() === '' ? [] : [value]
}

/** Specifiers in any order and spacing. */
function specifierKey(range: string): string {
  return range
    .split(',')
    .map(part => part.replace(/\s+/g, ''))
    .filter(part => part !== '')
    .sort()
    .join(',')
}

function differs(project: Project, message: string): PackagingError {
  return new PackagingError('build/mismatch', {
    message,
    fix: 'The build reads something that the sdist does not contain, such as a file above the project or git: add it to the sdist, or write the field into [project].',
    place: backendPlace(project),
  })
}

/** What a PEX or an executable starts. */
export interface Start {
  readonly entryPoint: EntryPoint
  /** `module:function` or `module` for PEX-INFO. */
  readonly names: string | undefined
}

/** The entry point, or undefined when `auto` finds nothing to run. @throws PackagingError `project/entry-point` */
export function chooseStart(context: Context, application: Application): Start | undefined {
  const { options, plan } = context.configuration
  if (plan.pexIfRunnable && !hasSomethingToRun(application.choices)) return undefined
  const entryPoint = chooseEntryPoint(options.entryPoint, application.choices)
  checkCommandCase(
    entryPoint,
    plan.platforms.map(({ os }) => os),
    application.choices.place,
  )
  switch (entryPoint.kind) {
    case 'function':
      return { entryPoint, names: `${entryPoint.module}:${entryPoint.attribute}` }
    case 'module':
      return { entryPoint, names: entryPoint.module }
    default:
      return { entryPoint, names: undefined }
  }
}

/**
 * The script's name, else the project's, without characters that a file system may treat as special; of several commands, the
 * name of the main one.
 */
export function programOf({ name }: Application, { entryPoint }: Start): string {
  if (entryPoint.kind === 'commands') return entryPoint.main.name
  const script =
    entryPoint.kind === 'function' ? entryPoint.script : entryPoint.kind === 'script' ? entryPoint.file : undefined
  return (script ?? normalizeName(name)).replaceAll(/[^A-Za-z0-9._+-]/g, '_').replace(/^[-.]+/, '_')
}

/** What installers say of the application. */
export function aboutOf(application: Application, start: Start): About {
  const { summary, license, homepage, author, email } = application.content
  // Old backends write UNKNOWN; some projects put the whole text of their license here.
  const line = (text = '') => (text.includes('\n') || text === 'UNKNOWN' ? '' : text.trim())
  const commands = commandsOf(start.entryPoint).map(({ name }) => name)
  return {
    program: programOf(application, start),
    ...(commands.length > 0 && { commands }),
    ...(line(summary) && { summary: line(summary) }),
    ...(line(license) && { license: line(license) }),
    ...(homepage !== undefined && { homepage }),
    ...(author !== undefined && { author }),
    ...(email !== undefined && { email }),
  }
}

/** What smoke tests run: the entry point where one can be chosen, else every script; a library is valid too. */
export function subjectOf(context: Context, application: Application): Subject {
  const { choices, content } = application
  const { entryPoint: asked } = context.configuration.options
  const subject = (entryPoint: EntryPoint) => ({
    entryPoint,
    gui: isGui(entryPoint),
    modules: content.modules,
    ...(entryPoint.kind === 'none' && { scripts: everyScript(choices) }),
  })
  try {
    return subject(chooseEntryPoint(asked, choices))
  } catch (error) {
    // Nothing to run, or several scripts and none to prefer: only a PEX has to choose one.
    if (problemsOf(error).length > 0) return subject({ kind: 'none' })
    throw error
  }
}

/** Extras that the user chose, and those that the entry point needs; normalised. */
export function extrasOf({ configuration }: Pick<Context, 'configuration'>, entryPoint?: EntryPoint): string[] {
  const scriptExtras = entryPoint ? extrasNeeded(entryPoint) : []
  return [...new Set([...configuration.options.extras, ...scriptExtras].map(normalizeName))]
}

/** The scripts that start with what is installed in any case, and without a display. */
function everyScript({ scripts, files, mains }: Choices): EntryPoint[] {
  if (scripts.length + files.length === 0) return mains.map(module => ({ kind: 'module' as const, module }))
  return [
    ...scripts
      .filter(({ gui, extras }) => !gui && extras.length === 0)
      .map(({ name, ...script }) => ({ kind: 'function' as const, script: name, ...script })),
    ...files.map(file => ({ kind: 'script' as const, file })),
  ]
}

/** `name[extra]==version`, for installers. */
export function requirementOf(context: Context, application: Application, entryPoint?: EntryPoint): string {
  const extras = extrasOf(context, entryPoint)
  return `${application.name}${extras.length > 0 ? `[${extras.join(',')}]` : ''}==${application.version}`
}
