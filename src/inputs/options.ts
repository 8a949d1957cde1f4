/** From four layers of text to typed options: input or option > environment > pyproject.toml > default. */
import { PackagingError, type Place, throwProblems } from '../core/errors.js'
import { nearest } from '../core/parse.js'
import { camelCase, INPUT_NAMES, INPUTS, type InputName, type Options } from './table.js'

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
