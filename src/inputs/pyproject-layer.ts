/** `[tool.package-python]` as a layer of inputs: TOML values become the text that an input would hold. */
import { PackagingError, throwProblems } from '../errors/errors.js'
import type { ToolTable } from '../project/pyproject.js'
import type { Layer } from './options.js'

/** Where the project lies and what is to be done with it are decided before its file is read. */
const NOT_HERE = ['command', 'path']

/** @throws PackagingError `input/invalid` for values that no input can be, all together */
export function pyprojectLayer(settings: ToolTable): Layer {
  const values = new Map<string, { text: string; place: ReturnType<ToolTable['place']> }>()
  const problems: PackagingError[] = []
  for (const [key, value] of Object.entries(settings.table)) {
    const place = settings.place([key])
    const text = NOT_HERE.includes(key) ? undefined : textOf(value)
    if (text !== undefined) values.set(key, { text, place })
    else problems.push(unusable(key, place))
  }
  throwProblems(problems)
  return { kind: 'key', values, spell: name => `tool.package-python.${name}` }
}

/** Strings, numbers and booleans as they are, lists as lines, tables as `key=value` lines. */
function textOf(value: unknown): string | undefined {
  if (['string', 'number', 'bigint', 'boolean'].includes(typeof value)) return String(value)
  if (Array.isArray(value)) return join(value.map(textOf))
  if (typeof value !== 'object' || value === null || value instanceof Date) return undefined
  return join(
    Object.entries(value).map(([key, inner]) => {
      const texts = Array.isArray(inner) ? inner.map(textOf) : [textOf(inner)]
      return join(texts.map(text => (text === undefined ? undefined : `${key}=${text}`)))
    }),
  )
}

function join(texts: readonly (string | undefined)[]): string | undefined {
  return texts.includes(undefined) ? undefined : texts.join('\n')
}

function unusable(key: string, place: ReturnType<ToolTable['place']>): PackagingError {
  const message = NOT_HERE.includes(key)
    ? `tool.package-python.${key} cannot be set in pyproject.toml: it decides which pyproject.toml is read.`
    : `tool.package-python.${key} is neither text, a number, true or false, a list nor a table of them.`
  return new PackagingError('input/invalid', {
    message,
    fix: 'See docs/inputs.md for what each key may be.',
    place,
  })
}
