/** The JSON Schemas in docs/, made from the schemas and the table of inputs that the program itself reads with (pure). */
import { toJsonSchema } from '@valibot/to-json-schema'

const print = schema => `${JSON.stringify(schema, null, 2)}\n`

/** A document that this program writes: nothing else may stand in it. @param schema a valibot schema */
export function documentSchema(schema) {
  // What a schema checks in code, such as that no id is there twice, has no JSON Schema.
  const { title, description, ...rest } = toJsonSchema(schema, { target: 'draft-2020-12', errorMode: 'ignore' })
  return print({ $schema: 'https://json-schema.org/draft/2020-12/schema', title, description, ...closed(rest) })
}

function closed(node) {
  if (Array.isArray(node)) return node.map(closed)
  if (typeof node !== 'object' || node === null) return node
  const inner = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, closed(value)]))
  return 'properties' in node && node.type === 'object' ? { ...inner, additionalProperties: false } : inner
}

/** What TOML writes in place of an input's text: lists are lines, tables are `key=value` lines. */
const DEFINITIONS = {
  scalar: { type: ['string', 'number', 'boolean'] },
  list: { type: 'array', items: { $ref: '#/definitions/scalar' } },
  lines: { anyOf: [{ $ref: '#/definitions/scalar' }, { $ref: '#/definitions/list' }] },
  value: {
    anyOf: [{ $ref: '#/definitions/lines' }, { type: 'object', additionalProperties: { $ref: '#/definitions/lines' } }],
  },
}

/**
 * `[tool.package-python]` of pyproject.toml, for editors (draft-07, as SchemaStore takes it).
 * @param inputs those that may stand there, each with `name`, `default`, `help` and `parse`
 */
export function configSchema(inputs) {
  const properties = inputs.map(input => [
    input.name,
    { description: input.help, ...valuesOf(input), ...(input.default !== '' && { default: inToml(input.default) }) },
  ])
  return print({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'package-python configuration',
    description: 'The table [tool.package-python] of pyproject.toml: every key is an input of the same name.',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(properties),
    definitions: DEFINITIONS,
  })
}

/** `true` and `6` need no quotes. */
const inToml = text => (/^(?:true|false|\d{1,9})$/.test(text) ? JSON.parse(text) : text)

/** What an input takes, found out from its parser: its own words name the choices, and it must take each of them. */
function valuesOf({ parse, default: text }) {
  const takes = word => 'value' in parse(word)
  const { fix = '' } = parse('?')
  const choices = (/Choose from: ([\w, -]+)\./.exec(fix)?.[1].split(', ') ?? []).filter(takes)
  if (choices.length > 1 && takes(choices.slice(-2).join(' '))) {
    const excluded = choices.map(word => `no-${word}`).filter(takes)
    return { anyOf: [{ type: 'string' }, { type: 'array', items: { enum: [...choices, ...excluded] } }] }
  }
  const either = ['true', 'false'].every(takes) && !takes('x') ? ['true', 'false'] : []
  const words = choices.length > 0 ? choices : either
  if (words.length > 0) return { enum: [...new Set(words.flatMap(word => [inToml(word), word]))] }
  const [, low, high] = /\bfrom (\d+) to (\d+)\b/.exec(fix) ?? []
  if (low !== undefined && takes(low) && takes(high)) {
    const whole = { type: 'integer', minimum: Number(low), maximum: Number(high) }
    const word = typeof inToml(text) === 'string' ? [{ const: text }] : []
    return { anyOf: [whole, ...word, { type: 'string', pattern: '^\\d+$' }] }
  }
  return { allOf: [{ $ref: '#/definitions/value' }] }
}
