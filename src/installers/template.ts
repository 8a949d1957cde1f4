/**
 * Fills in a template (pure): a small part of Mustache. `{{name}}` is a value, `{{#name}}…{{/name}}` is repeated for each item
 * of a list or kept when the value is not empty, `{{^name}}…{{/name}}` is kept when it is. A section's mark alone on its line
 * takes that line with it. @see https://mustache.github.io/mustache.5.html
 */

import { PackagingError } from '../core/errors.js'
import { nearestOf } from '../core/parse.js'

/** The variables of a template. */
export interface Values {
  readonly [name: string]: string | boolean | readonly Values[]
}

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly name: string }
  | { readonly kind: 'section'; readonly name: string; readonly inverted: boolean; readonly parts: readonly Part[] }

const MARK = /\{\{([#^/]?)([A-Za-z]\w*)\}\}/g

/**
 * @param file name of the template, for messages; its ending decides how a value is escaped
 * @throws PackagingError `build/installer` for a variable that there is not, or a section that does not end
 */
export function fill(template: string, values: Values, file: string): string {
  return write(parse(template, file), [values], quotingFor(file), file)
}

function parse(template: string, file: string): readonly Part[] {
  const open: { name: string; inverted: boolean; parts: Part[] }[] = [{ name: '', inverted: false, parts: [] }]
  const last = () => open.at(-1) as (typeof open)[number]
  let at = 0
  for (const { 0: mark, 1: sign, 2: name = '', index } of template.matchAll(MARK)) {
    const behind = index + mark.length
    const indent = /(?:^|\n)([ \t]*)$/.exec(template.slice(0, index))?.[1]
    const end = /^[ \t]*(?:\r?\n|$)/.exec(template.slice(behind))?.[0]
    const alone = sign !== '' && indent !== undefined && end !== undefined
    last().parts.push({ kind: 'text', text: template.slice(at, alone ? index - indent.length : index) })
    at = alone ? behind + end.length : behind
    if (sign === '') last().parts.push({ kind: 'value', name })
    else if (sign === '/') {
      const { name: opened, inverted, parts } = last()
      if (open.length === 1 || opened !== name) throw wrong(file, `{{/${name}}} ends no section`)
      open.pop()
      last().parts.push({ kind: 'section', name, inverted, parts })
    } else open.push({ name, inverted: sign === '^', parts: [] })
  }
  if (open.length > 1) throw wrong(file, `{{#${last().name}}} has no end`)
  last().parts.push({ kind: 'text', text: template.slice(at) })
  return last().parts
}

function write(parts: readonly Part[], scopes: readonly Values[], quote: Quote, file: string): string {
  const find = (name: string) => {
    const scope = scopes.find(values => Object.hasOwn(values, name))
    if (scope !== undefined) return scope[name] ?? ''
    const names = scopes.flatMap(values => Object.keys(values))
    throw wrong(file, `there is no variable ${name}`, `Did you mean ${nearestOf(name, names)}? `)
  }
  return parts
    .map(part => {
      if (part.kind === 'text') return part.text
      const value = find(part.name)
      if (part.kind === 'value') {
        if (typeof value === 'string') return quote(value)
        throw wrong(file, `${part.name} is a section, not a text`)
      }
      const items = typeof value === 'object' ? value : value ? [{}] : []
      if (part.inverted) return items.length > 0 ? '' : write(part.parts, scopes, quote, file)
      return items.map(item => write(part.parts, [item, ...scopes], quote, file)).join('')
    })
    .join('')
}

type Quote = (text: string) => string

/**
 * Values are written inside quotes of the language: single ones in a shell and PowerShell, double ones in Ruby, JSON and
 * YAML, whose double-quoted texts hold every JSON text. Control characters become spaces, as no language agrees on them.
 */
function quotingFor(file: string): Quote {
  const plain = (text: string) => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
  if (file.endsWith('.sh')) return text => plain(text).replaceAll("'", "'\\''")
  // PowerShell takes typographic quotes for plain ones.
  if (file.endsWith('.ps1')) return text => plain(text).replaceAll(/['\u2018\u2019\u201a\u201b]/g, '$&$&')
  if (file.endsWith('.rb')) return text => plain(text).replaceAll(/[\\"#]/g, '\\$&')
  return text => JSON.stringify(plain(text)).slice(1, -1)
}

function wrong(file: string, what: string, hint = ''): PackagingError {
  return new PackagingError('build/installer', {
    message: `The installer template ${file} is wrong: ${what}.`,
    fix: `${hint}docs/installers.md lists the variables of each template.`,
  })
}
