/** From four layers of text to typed options: input or option > environment > pyproject.toml > default. */

import path from 'node:path'
import { PackagingError, type Place, throwProblems } from '../core/errors.js'
import { capital } from '../core/format.js'
import { COMMANDS } from '../core/model.js'
import { didYouMean, didYouMeanOneOf } from '../core/parse.js'
import { readRegular } from '../host/regular.js'
import { isInside, slashed } from '../project/paths.js'
import { decodePyproject, type ToolTable } from '../project/pyproject.js'
import {
  camelCase,
  INPUT_NAMES,
  INPUTS,
  type InputName,
  inputOf,
  isInput,
  isPlanned,
  type Options,
  PLANNED_INPUTS,
} from './inputs.js'

/** One place that values come from, with how its names are spelled there. */
export interface Layer {
  /** What a message calls a value of it: `input`, `option`, `environment variable`, `key`. */
  readonly kind: string
  /** Values by input name; a name that no input has is a problem. */
  readonly values: ReadonlyMap<string, { readonly text: string; readonly place?: Place | undefined }>
  /** Names that it has beside the inputs, those of flags: a message may suggest them. */
  readonly flags?: readonly string[]
  /** How `name` is written there: `--python-versions`, `PACKAGE_PYTHON_PYTHON_VERSIONS`. */
  spell(name: string): string
}

/**
 * The first layer that has a non-empty value for an input decides it.
 * @returns also what is wrong, `input/unknown` and `input/invalid`; a wrong value is replaced by its default, so that the
 * caller can go on and find further errors
 */
export function decideOptions(layers: readonly Layer[]): {
  readonly options: Options
  readonly problems: readonly PackagingError[]
} {
  const problems = layers.flatMap(unknownNames)
  const options: Record<string, unknown> = {}
  for (const name of INPUT_NAMES) {
    const given = strongest(layers, name)
    const parsed = INPUTS[name].parse(given?.text ?? INPUTS[name].default)
    if (given !== undefined && 'wrong' in parsed)
      problems.push(
        name === 'command' && isCommandLine(given.layer) ? unknownCommand(given) : invalid(given, name, parsed),
      )
    options[camelCase(name)] = 'value' in parsed ? parsed.value : defaultOf(name)
  }
  return { options: options as Options, problems }
}

function defaultOf(name: InputName): unknown {
  const parsed = INPUTS[name].parse(INPUTS[name].default)
  if ('wrong' in parsed) throw new Error(`the default of ${name} is not valid: ${parsed.wrong}`)
  return parsed.value
}

/**
 * The same when every value has to be right.
 * @throws PackagingError `input/unknown` and `input/invalid`, all together.
 */
export function readOptions(layers: readonly Layer[]): Options {
  const { options, problems } = decideOptions(layers)
  throwProblems(problems)
  return options
}

/** The first non-empty value for an input, without the space around it. */
function strongest(layers: readonly Layer[], name: string) {
  for (const layer of layers) {
    const value = layer.values.get(name)
    const text = value?.text.trim()
    if (text) return { layer, text, place: value?.place }
  }
  return undefined
}

/** The text that the strongest layer gives for an input. */
export function givenText(layers: readonly Layer[], name: InputName): string | undefined {
  return strongest(layers, name)?.text
}

/** The text that decides each input, for those that were given. */
export function givenTexts(layers: readonly Layer[]): Readonly<Partial<Record<InputName, string>>> {
  const given = INPUT_NAMES.map(name => [name, givenText(layers, name)] as const)
  return Object.fromEntries(given.filter(([, text]) => text !== undefined))
}

/**
 * The layer with each path as options hold it: relative to the workspace with `/` where it is inside, else absolute.
 * @param base absolute folder that relative paths of this layer start from
 * @param workspace absolute
 */
export function locatedLayer(layer: Layer, base: string, workspace: string): Layer {
  const rewrite = (given: string) => {
    const absolute = path.resolve(base, given)
    return isInside(workspace, absolute) ? slashed(path.relative(workspace, absolute)) || '.' : absolute
  }
  const values = [...layer.values].map(([name, value]) => {
    const text = value.text.trim()
    const paths = isInput(name) ? inputOf(name).path : undefined
    return [name, text === '' || paths === undefined ? value : { ...value, text: paths(text, rewrite) }] as const
  })
  return { ...layer, values: new Map(values) }
}

const ENVIRONMENT = 'environment variable'

/** `PACKAGE_PYTHON_PYTHON_VERSIONS` and others like it in `env`. */
export function environmentLayer(env: Readonly<Record<string, string | undefined>>): Layer {
  const spell = (name: string) => `PACKAGE_PYTHON_${name.toUpperCase().replaceAll('-', '_')}`
  const values = INPUT_NAMES.flatMap(name => {
    const text = env[spell(name)]
    return text === undefined ? [] : [[name, { text }] as const]
  })
  return { kind: ENVIRONMENT, values: new Map(values), spell }
}

/** Whether the layer is the environment, which all jobs of a workflow may share. */
export function isEnvironment({ kind }: Layer): boolean {
  return kind === ENVIRONMENT
}

/** What a plan decided, as the strongest layer of a job: also what it left at its default. */
export function plannedLayer(inputs: Readonly<Record<string, string>>): Layer {
  const values = PLANNED_INPUTS.map(name => [name, { text: inputs[name] ?? INPUTS[name].default }] as const)
  return { kind: 'planned input', values: new Map(values), spell: name => name }
}

/** A layer without what the plan has decided. */
export function withoutPlanned(layer: Layer): Layer {
  return { ...layer, values: new Map([...layer.values].filter(([name]) => !isPlanned(name))) }
}

function unknownNames(layer: Layer): PackagingError[] {
  return [...layer.values].flatMap(([name, { place }]) => {
    if (isInput(name)) return []
    return unknownName(layer, name, place)
  })
}

/** The nearest names, and which help lists all: sixty names in a message would hide the one that was meant. */
export function unknownName(layer: Layer, name: string, place?: Place): PackagingError {
  const asked = layer.values.get('command')?.text
  const help = `package-python ${COMMANDS.find(command => command === asked) ?? 'package'} --help lists`
  const all = isCommandLine(layer) ? `${help} the options.` : `Keys have the names of options: ${help} them.`
  return new PackagingError('input/unknown', {
    message: `There is no ${layer.kind} '${layer.spell(name)}'.`,
    fix: `${didYouMeanOneOf(name, [...INPUT_NAMES, ...(layer.flags ?? [])], layer.spell)}${all}`,
    ...(place && { place }),
  })
}

function isCommandLine({ kind }: Layer): boolean {
  return kind === 'option'
}

/** Most often someone wrote the path alone. */
function unknownCommand({ layer, text }: { readonly layer: Layer; readonly text: string }): PackagingError {
  const near = didYouMean(text, COMMANDS)
  const pathAlone = layer.values.get('path') === undefined && near === ''
  const start = pathAlone ? `To package a project, write \`package-python package ${wordOf(text)}\`. ` : near
  return new PackagingError('input/invalid', {
    message: `There is no command '${text}'.`,
    fix: `${start}The commands are ${COMMANDS.join(', ')}.`,
  })
}

/** A path as people write it on a command line. */
export function wordOf(text: string): string {
  return /^[\w./\\:@~-]+$/.test(text) ? text : `"${text}"`
}

function invalid(
  { layer, place }: { readonly layer: Layer; readonly place: Place | undefined },
  name: InputName,
  { wrong, fix }: { readonly wrong: string; readonly fix: string },
): PackagingError {
  const message = `${capital(layer.kind)} ${layer.spell(name)}: ${wrong}.`
  return new PackagingError('input/invalid', { message, fix, ...(place && { place }) })
}

/**
 * `[tool.package-python]` as a layer: TOML values become the text that an input would have.
 * @param dir absolute folder of the project, which paths are relative to
 * @returns also `input/invalid` for each value that no input can have
 */
export function pyprojectLayer(
  settings: ToolTable,
  { dir, workspace }: { readonly dir: string; readonly workspace: string },
): { readonly layer: Layer; readonly problems: readonly PackagingError[] } {
  const values = new Map<string, { text: string; place: Place | undefined }>()
  const problems: PackagingError[] = []
  for (const [key, value] of Object.entries(settings.table)) {
    const place = settings.place([key])
    const why = isInput(key) ? inputOf(key).notInFile : undefined
    const text = why === undefined ? textOf(value) : undefined
    if (text !== undefined) values.set(key, { text, place })
    else problems.push(unusable(key, why, place))
  }
  const layer: Layer = { kind: 'key', values, spell: name => `tool.package-python.${name}` }
  return { layer: locatedLayer(layer, dir, workspace), problems }
}

/** Strings, numbers and booleans as they are, lists as lines, tables as `key=value` lines. */
function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return join(value.map(scalar))
  if (typeof value !== 'object' || value === null || value instanceof Date) return scalar(value)
  return join(
    Object.entries(value).map(([key, inner]) => {
      const texts = Array.isArray(inner) ? inner.map(scalar) : [scalar(inner)]
      return join(texts.map(text => (text === undefined ? undefined : `${key}=${text}`)))
    }),
  )
}

function scalar(value: unknown): string | undefined {
  return ['string', 'number', 'bigint', 'boolean'].includes(typeof value) ? String(value) : undefined
}

function join(texts: readonly (string | undefined)[]): string | undefined {
  return texts.includes(undefined) ? undefined : texts.join('\n')
}

function unusable(key: string, why: string | undefined, place: ReturnType<ToolTable['place']>): PackagingError {
  const parts = why
    ? {
        message: `tool.package-python.${key} cannot be set in pyproject.toml: ${why}.`,
        fix: 'Remove it, and give it as an input or on the command line.',
      }
    : {
        message: `tool.package-python.${key} is neither text, a number, true or false, a list nor a table of them.`,
        fix: 'Write it as the input would be written, or as a list of texts.',
      }
  return new PackagingError('input/invalid', { ...parts, place })
}

/**
 * Options for commands that need no project, as the job that releases or audits may have checked nothing out. Where a
 * project is in `dir`, its `[tool.package-python]` is the weakest layer, as everywhere.
 * @param dir absolute
 * @throws PackagingError `input/…`, `project/toml`
 */
export async function optionsWithoutProject(
  layers: readonly Layer[],
  dir: string,
  workspace: string,
): Promise<Options> {
  const file = path.join(dir, 'pyproject.toml')
  const text = await readRegular(file, 'utf8').catch(() => undefined)
  const settings = text === undefined ? undefined : decodePyproject(text, path.relative(workspace, file)).settings
  const inFile = settings && pyprojectLayer(settings, { dir, workspace })
  throwProblems(inFile?.problems ?? [])
  return readOptions(inFile === undefined ? layers : [...layers, inFile.layer])
}
