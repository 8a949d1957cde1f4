/**
 * GitHub's own description of its REST API as an oracle: whether a request is one that it documents, and an answer one
 * that it gives. Every field is checked, so that a misspelt one fails the test.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'

type Json = Readonly<Record<string, unknown>>

interface Operation {
  readonly servers?: readonly { readonly url: string }[]
  readonly parameters?: readonly Json[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Json }>> }
  readonly responses: Readonly<Record<string, Json>>
}

export interface Call {
  readonly method: string
  /** Without the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, unknown>>
  /** Parsed JSON; undefined for bytes and nothing. */
  readonly body: unknown
}

export interface Found {
  /** `POST /repos/{owner}/{repo}/releases` */
  readonly route: string
  readonly parameters: Readonly<Record<string, string>>
  /** True for the host that takes files. */
  readonly uploads: boolean
}

export interface Judge {
  /** The documented operation of a call; undefined when there is none. */
  find(method: string, path: string): Found | undefined
  /** What is wrong with a request of `found`. */
  request(found: Found, call: Call): string[]
  /** What is wrong with an answer. */
  answer(found: Found, status: number, body: unknown): string[]
}

/** Answers that GitHub gives to every operation, and its description leaves out of most. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  '401': 'basic-error',
  '403': 'basic-error',
  '404': 'basic-error',
  '409': 'basic-error',
  '422': 'validation-error',
  '429': 'basic-error',
}

let evaluate: Judge | undefined

/** Loads the description (13 MB) once. */
export function githubJudge(): Judge {
  evaluate ??= makeJudge()
  return evaluate
}

function makeJudge(): Judge {
  const file = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json')
  const description = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
    readonly components: Readonly<Record<string, Readonly<Record<string, Json>>>>
  }
  // The description has keywords that JSON Schema has not (`example`), and knows states of an asset but not `starter`, of
  // which GitHub's documentation of uploads speaks.
  const schemas = description.components.schemas as Readonly<Record<string, Json>>
  const asset = schemas['release-asset'] as { properties: { state: { enum: string[] } } }
  asset.properties.state.enum.push('starter')
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addFormat('repo.nwo', true)
  ajv.addSchema({ $id: 'github', components: description.components })
  const compiled = new Map<object, ValidateFunction>()
  const check = (schema: Json, value: unknown, what: string): string[] => {
    const validate = compiled.get(schema) ?? ajv.compile(absolute(schema) as object)
    compiled.set(schema, validate)
    if (validate(value)) return []
    return (validate.errors ?? []).map(({ instancePath, message }) => `${what}${instancePath} ${message}`)
  }
  const resolve = (one: Json): Json => {
    if (typeof one.$ref !== 'string') return one
    const [, , group = '', name = ''] = one.$ref.split('/')
    return description.components[group]?.[name] ?? {}
  }
  const routes = Object.entries(description.paths)
    .filter(([path]) => path.startsWith('/repos/{owner}/{repo}/'))
    .map(([path, operations]) => ({ path, operations, pattern: patternOf(path) }))
    // `/releases/latest` before `/releases/{release_id}`.
    .sort((a, b) => a.path.split('{').length - b.path.split('{').length)

  const operationOf = (found: Found): Operation => {
    const [method = '', path = ''] = found.route.split(' ')
    return description.paths[path]?.[method.toLowerCase()] as Operation
  }

  return {
    find(method, path) {
      for (const route of routes) {
        const operation = route.operations[method.toLowerCase()]
        const match = operation && route.pattern.exec(path)
        if (!operation || !match) continue
        const uploads = operation.servers?.some(({ url }) => url.includes('uploads')) ?? false
        return { route: `${method} ${route.path}`, parameters: { ...match.groups }, uploads }
      }
      return undefined
    },
    request(found, { query, headers, body }) {
      const operation = operationOf(found)
      const parameters = (operation.parameters ?? []).map(resolve)
      const wrong: string[] = []
      const value = (text: string, schema: Json) =>
        schema.type === 'integer' && /^-?\d+$/.test(text) ? Number(text) : text
      for (const parameter of parameters) {
        const { name, required } = parameter as { name: string; required?: boolean }
        const schema = parameter.schema as Json
        const text = parameter.in === 'path' ? found.parameters[name] : (query.get(name) ?? undefined)
        if (text === undefined) {
          if (required) wrong.push(`${name} is missing`)
        } else wrong.push(...check(schema, value(text, schema), name))
      }
      for (const name of query.keys())
        if (!parameters.some(one => one.in === 'query' && one.name === name))
          wrong.push(`there is no query parameter ${name}`)
      if (!/^application\/(vnd\.github\S*|octet-stream)$/.test(String(headers.accept)))
        wrong.push(`accept: ${String(headers.accept)}`)
      // GitHub's own client of attestations names no version.
      const ours = String(headers['user-agent']) === 'package-python'
      if (ours && headers['x-github-api-version'] !== '2022-11-28') wrong.push('x-github-api-version is missing')
      if (!headers['user-agent']) wrong.push('user-agent is missing')
      wrong.push(...wrongBody(operation, headers, body, check))
      return wrong
    },
    answer(found, status, body) {
      const documented = operationOf(found).responses[String(status)]
      const ref = EVERYWHERE[String(status)]
      if (documented === undefined && status >= 500) return []
      const response = documented === undefined ? undefined : resolve(documented)
      const content = response?.content as Readonly<Record<string, { schema: Json }>> | undefined
      const schema =
        content?.['application/json']?.schema ??
        (ref === undefined ? undefined : { $ref: `#/components/schemas/${ref}` })
      if (documented === undefined && schema === undefined) return [`status ${status} is not documented`]
      if (schema === undefined) return body === undefined ? [] : [`status ${status} has no body in the documentation`]
      return check(schema, body, 'body')
    },
  }
}

function wrongBody(
  operation: Operation,
  headers: Readonly<Record<string, unknown>>,
  body: unknown,
  check: (schema: Json, value: unknown, what: string) => string[],
): string[] {
  const content = operation.requestBody?.content
  if (content === undefined) return body === undefined ? [] : ['a body is sent where none is wanted']
  const type = String(headers['content-type']).split(';')[0] ?? ''
  const schema = content[type]?.schema
  if (schema === undefined) return [`content-type ${type} is not documented`]
  if (type !== 'application/json')
    return /^\d+$/.test(String(headers['content-length'])) ? [] : ['a file without content-length']
  const known = Object.keys((schema.properties ?? {}) as object)
  const unknown = Object.keys((body ?? {}) as object).filter(key => !known.includes(key))
  return [...check(schema, body, 'body'), ...unknown.map(key => `there is no field ${key}`)]
}

/** A reference may be anywhere: git's names contain slashes. */
function patternOf(path: string): RegExp {
  const pattern = path.replace(/\{(\w+)\}/g, (_, name: string) =>
    name === 'ref' ? `(?<${name}>.+)` : `(?<${name}>[^/]+)`,
  )
  return new RegExp(`^${pattern}$`)
}

/** OpenAPI 3.0's `nullable`, and references into the one document. */
function absolute(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(absolute)
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) =>
      key === '$ref' ? [key, String(value).replace(/^#/, 'github#')] : [key, absolute(value)],
    ),
  )
}
