/** From four layers of text to typed options: input or option > environment > pyproject.toml > default. */

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError, type Place, throwProblems } from '../core/errors.js'
import { nearest } from '../core/parse.js'
import type { Host } from '../host/host.js'
import { decodePyproject, type ToolTable } from '../project/pyproject.js'
import { camelCase, INPUT_NAMES, INPUTS, type InputName, type Options } from './inputs.js'

/** One place that values come from, with how its names are spelled there. */
export interface Layer {
  /** What a message calls a value of it: `input`, `option`, `environment variable`, `key`. */
  readonly kind: string
  /** Values by input name; a name that no input has is a problem. */
  readonly values: ReadonlyMap<string, { readonly text: string; readonly place?: Place }>
  /** How `name` is written there: `--python-versions`, `PACKAGE_PYTHON_PYTHON_VERSIONS`. */
  spell(name: string): string
}

/**
 * The first layer that has a non-empty value for an input decides it.
 * @returns also what is wrong, `input/unknown` and `input/invalid`; a wrong value is replaced by its default, so that
 * whoever goes on only to find what else is wrong has something to go on with
 */
export function decideOptions(layers: readonly Layer[]): {
  readonly options: Options
  readonly problems: readonly PackagingError[]
} {
  const problems = layers.flatMap(unknownNames)
  const options: Record<string, unknown> = {}
  for (const name of INPUT_NAMES) {
    const given = layers.flatMap(layer => {
      const value = layer.values.get(name)
      return value === undefined || value.text.trim() === '' ? [] : [{ layer, ...value }]
    })[0]
    const parsed = INPUTS[name].parse(given?.text.trim() ?? INPUTS[name].default)
    if (given !== undefined && 'wrong' in parsed) problems.push(invalid(given, name, parsed))
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
 * The same for who needs every value.
 * @throws PackagingError `input/unknown` and `input/invalid`, all together.
 */
export function readOptions(layers: readonly Layer[]): Options {
  const { options, problems } = decideOptions(layers)
  throwProblems(problems)
  return options
}

/** The text that decides each input, for those that were given. */
export function givenTexts(layers: readonly Layer[]): Readonly<Partial<Record<InputName, string>>> {
  const given = INPUT_NAMES.flatMap(name => {
    const text = layers.map(layer => layer.values.get(name)?.text.trim()).find(text => text)
    return text === undefined ? [] : [[name, text] as const]
  })
  return Object.fromEntries(given)
}

/** `PACKAGE_PYTHON_PYTHON_VERSIONS` and its like in `env`. */
export function environmentLayer(env: Readonly<Record<string, string | undefined>>): Layer {
  const spell = (name: string) => `PACKAGE_PYTHON_${name.toUpperCase().replaceAll('-', '_')}`
  const values = INPUT_NAMES.flatMap(name => {
    const text = env[spell(name)]
    return text === undefined ? [] : [[name, { text }] as const]
  })
  return { kind: 'environment variable', values: new Map(values), spell }
}

function unknownNames(layer: Layer): PackagingError[] {
  return [...layer.values].flatMap(([name, { place }]) => {
    if (Object.hasOwn(INPUTS, name)) return []
    const near = nearest(name, INPUT_NAMES)
    const hint = near === undefined ? '' : `Did you mean ${layer.spell(near)}? `
    return new PackagingError('input/unknown', {
      message: `There is no ${layer.kind} '${layer.spell(name)}'.`,
      fix: `${hint}Valid names: ${INPUT_NAMES.join(', ')}.`,
      ...(place && { place }),
    })
  })
}

function invalid(
  { layer, place }: { readonly layer: Layer; readonly place?: Place },
  name: InputName,
  { wrong, fix }: { readonly wrong: string; readonly fix: string },
): PackagingError {
  const message = `${capital(layer.kind)} ${layer.spell(name)}: ${wrong}.`
  return new PackagingError('input/invalid', { message, fix, ...(place && { place }) })
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

// `[tool.package-python]` as a layer of inputs: TOML values become the text that an input would hold.

/** Where the project lies and what is to be done with it are decided before its file is read. */
const NOT_HERE = ['command', 'path']
/** What belongs to one run, and a secret that must not be committed. */
const OF_ONE_RUN = ['github-token', 'tag', 'release-stage', 'checksums-digest', 'plan', 'cell', 'parts']

/** Gives the layer, and `input/invalid` for each value that no input can be: to be told with what else is wrong. */
export function pyprojectLayer(settings: ToolTable): {
  readonly layer: Layer
  readonly problems: readonly PackagingError[]
} {
  const values = new Map<string, { text: string; place: ReturnType<ToolTable['place']> }>()
  const problems: PackagingError[] = []
  for (const [key, value] of Object.entries(settings.table)) {
    const place = settings.place([key])
    const text = [...NOT_HERE, ...OF_ONE_RUN].includes(key) ? undefined : textOf(value)
    if (text !== undefined) values.set(key, { text, place })
    else problems.push(unusable(key, place))
  }
  return { layer: { kind: 'key', values, spell: name => `tool.package-python.${name}` }, problems }
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

function unusable(key: string, place: ReturnType<ToolTable['place']>): PackagingError {
  const why = NOT_HERE.includes(key)
    ? 'it is decided before that file is read'
    : OF_ONE_RUN.includes(key)
      ? 'it belongs to one run alone'
      : undefined
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

// Options for commands that need no project: the job that releases or audits may have checked nothing out.

/**
 * As everywhere: input or option > environment > `[tool.package-python]`, where a project lies in `dir`.
 * @param dir absolute
 * @throws PackagingError `input/…`, `project/toml`
 */
export async function optionsWithoutProject(
  { env, workspace }: Pick<Host, 'env' | 'workspace'>,
  given: readonly Layer[],
  dir: string,
): Promise<Options> {
  const outer = [...given, environmentLayer(env)]
  const file = path.join(dir, 'pyproject.toml')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  const settings = text === undefined ? undefined : decodePyproject(text, path.relative(workspace, file)).settings
  const inFile = settings && pyprojectLayer(settings)
  throwProblems(inFile?.problems ?? [])
  return readOptions(inFile === undefined ? outer : [...outer, inFile.layer])
}

/** The text that the strongest layer gives for an input. */
export function firstText(layers: readonly Layer[], name: string): string | undefined {
  return layers.map(layer => layer.values.get(name)?.text.trim()).find(text => text)
}
