/** `[tool.package-python]` as a layer of inputs: TOML values become the text that an input would hold. */
import { PackagingError } from '../core/errors.js'
import type { ToolTable } from '../project/pyproject.js'
import type { Layer } from './options.js'

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
