/** The parsers behind the table of inputs: each gives the value of a text, or what is wrong with it. Pure, and light: read at every start. */

import { inspect } from 'node:util'
import type { Target } from '../core/model.js'
import { didYouMean, lines, type Parsed, type Parser, words } from '../core/parse.js'
import { before, withoutEnd } from '../core/text.js'
import { normalizeName } from '../project/paths.js'
import type { LicensePolicy } from '../sbom/licenses.js'

/** One accepted vulnerability of `audit-ignore`. */
export interface IgnoreRule {
  /** In any spelling of the case: CVE-2024-1, GHSA-…, PYSEC-…. */
  readonly id: string
  /** Last day on which it applies, `2026-12-31`, in UTC. */
  readonly until: string
  readonly reason: string
}

const SHAPE = /^(?<id>[A-Za-z][A-Za-z0-9]*-[A-Za-z0-9.:-]+)\s+until=(?<until>\S+)\s+(?<reason>\S.*)$/

/** Lines like `CVE-2024-1234 until=2026-12-31 we never parse untrusted input`. */
export function ignoreRules(text: string): Parsed<readonly IgnoreRule[]> {
  const rules: IgnoreRule[] = []
  for (const line of lines(text)) {
    const { id, until = '', reason } = SHAPE.exec(line)?.groups ?? {}
    if (id === undefined || reason === undefined)
      return {
        wrong: `'${line}' does not say which vulnerability is ignored until when and why`,
        fix: 'Write lines like: CVE-2024-1234 until=2026-12-31 the parser it is about is never called.',
      }
    if (!isDay(until))
      return { wrong: `'${until}' is not a day of the calendar`, fix: 'Write the last day as 2026-12-31.' }
    rules.push({ id, until, reason })
  }
  return { value: rules }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** Any text, without the space around it. */
export const anyText: Parser<string> = text => ({ value: text.trim() })

/** Any words, each once. */
export const anyWords: Parser<readonly string[]> = text => ({ value: unique(words(text)) })

/** Paths may contain spaces and commas, so only line ends separate them. */
export const pathLines: Parser<readonly string[]> = text => ({ value: unique(lines(text)) })

/** Platform names are words, but the path of a `.json` file on a line of its own may contain spaces. */
export const platformWords: Parser<readonly string[]> = text => ({ value: unique(platformParts(text)) })

function platformParts(text: string): readonly string[] {
  const parts = text.split(/\r?\n/).flatMap(line => (isJson(line.trim()) ? [line.trim()] : line.split(/[\s,]+/)))
  return parts.filter(part => part !== '')
}

function isJson(text: string): boolean {
  return text.endsWith('.json')
}

/** One entry a line. */
export const lineList: Parser<readonly string[]> = text => ({ value: lines(text) })

// Where the paths are in the text of an input.

/** The text with `rewrite` applied to each path in it. */
export type PathRewriter = (text: string, rewrite: (path: string) => string) => string

/** The text is one path. */
export const onePath: PathRewriter = (text, rewrite) => rewrite(text)

/** The text is a path unless it is one of `words`. */
export function pathUnless(...reserved: readonly string[]): PathRewriter {
  return (text, rewrite) => (reserved.includes(text) ? text : rewrite(text))
}

/** The text is the path of a project, or `auto`; a folder of that name keeps its `./`. */
export const pathOrAuto: PathRewriter = (text, rewrite) => {
  if (text === 'auto') return text
  const path = rewrite(text)
  return path === 'auto' ? './auto' : path
}

/** Each line is a path. */
export const eachLine: PathRewriter = (text, rewrite) => lines(text).map(rewrite).join('\n')

/** Each name of a `.json` file is a path. */
export const eachJsonFile: PathRewriter = (text, rewrite) =>
  platformParts(text)
    .map(part => (isJson(part) ? rewrite(part) : part))
    .join('\n')

/** The path in each line of `executable-python`. */
export const eachNamedPython: PathRewriter = (text, rewrite) =>
  lines(text)
    .map(line => line.replace(NAMED_PYTHON, (_, key = '', path, hash = '') => `${key}${rewrite(path)}${hash}`))
    .join('\n')

// Words, flags, choices and numbers.

/** Exactly `true` or `false`: a typing mistake must never silently mean false. */
export const trueOrFalse: Parser<boolean> = withChoices(['true', 'false'], text => {
  if (text === 'true' || text === 'false') return { value: text === 'true' }
  return { wrong: `'${text}' is neither true nor false`, fix: 'Write exactly true or false.' }
})

/** `auto`, or exactly `true` or `false`. */
export const autoOrBoolean: Parser<'auto' | boolean> = withChoices<'auto' | boolean>(['auto', 'true', 'false'], text =>
  text === 'auto' ? { value: 'auto' } : trueOrFalse(text),
)

/** One of `choices`. */
export function oneOf<const T extends string>(choices: readonly T[]): Parser<T> {
  return withChoices(choices, text => {
    const value = choices.find(choice => choice === text)
    return value === undefined ? notAChoice(text, choices) : { value }
  })
}

/** Any of `choices`, at least one, in the order of `choices`. */
export function some<const T extends string>(choices: readonly T[]): Parser<readonly T[]> {
  return withChoices(choices, text => {
    const asked = words(text)
    const unknown = asked.find(word => !choices.some(choice => choice === word))
    if (unknown !== undefined || asked.length === 0) return notAChoice(unknown ?? text, choices)
    return { value: choices.filter(choice => asked.includes(choice)) }
  })
}

/** `auto` alone, or any of `choices` in the order of `choices`. */
export function autoOrSome<const T extends string>(choices: readonly T[]): Parser<'auto' | readonly T[]> {
  const all = ['auto', ...choices]
  return withChoices<'auto' | readonly T[]>(all, text => {
    const asked = words(text)
    if (asked.length === 1 && asked[0] === 'auto') return { value: 'auto' }
    const unknown = asked.find(word => !choices.some(choice => choice === word))
    if (unknown !== undefined) return notAChoice(unknown, all)
    return { value: choices.filter(choice => asked.includes(choice)) }
  })
}

/** `all`, `none`, any of `choices`, or `no-NAME` for all but those; in the order of `choices`. */
export function allBut<const T extends string>(choices: readonly T[]): Parser<readonly T[]> {
  const all = ['all', 'none', ...choices]
  return withChoices(all, text => {
    const asked = words(text)
    const [first, ...more] = asked
    if (more.length === 0 && (first === 'all' || first === 'none')) return { value: first === 'all' ? choices : [] }
    const valid = [...choices, ...choices.map(choice => `no-${choice}`)]
    const unknown = asked.find(word => !valid.includes(word))
    if (unknown !== undefined || first === undefined) return notAChoice(unknown ?? text, all)
    const named = choices.filter(choice => asked.includes(choice))
    return { value: (named.length > 0 ? named : choices).filter(choice => !asked.includes(`no-${choice}`)) }
  })
}

/** `auto`, `all`, `none`, or some of `choices` in their order. */
export function autoAllOrSome<const T extends string>(choices: readonly T[]): Parser<'auto' | 'all' | readonly T[]> {
  const every = ['auto', 'all', 'none', ...choices]
  return withChoices<'auto' | 'all' | readonly T[]>(every, text => {
    const asked = words(text)
    const [first, ...more] = asked
    if (more.length === 0 && (first === 'auto' || first === 'all')) return { value: first }
    if (more.length === 0 && first === 'none') return { value: [] }
    const unknown = asked.find(word => !choices.some(choice => choice === word))
    if (unknown !== undefined || first === undefined) return notAChoice(unknown ?? text, every)
    return { value: choices.filter(choice => asked.includes(choice)) }
  })
}

function withChoices<T>(choices: readonly string[], parse: (text: string) => Parsed<T>): Parser<T> {
  return Object.assign(parse, { choices })
}

/** A whole number within bounds, both included. */
export function wholeNumber(low: number, high: number): Parser<number> {
  return text => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    if (value >= low && value <= high) return { value }
    return {
      wrong: `'${text}' is not a whole number from ${low} to ${high}`,
      fix: `Give a number from ${low} to ${high}.`,
    }
  }
}

/** `parser`, or undefined for the word `word`. */
export function orElse<T>(word: string, parser: Parser<T>): Parser<T | undefined> {
  return text => (text === word ? { value: undefined } : parser(text))
}

/** `major.minor`, as minimum versions of operating systems are written. */
export const majorMinor: Parser<string> = text =>
  /^\d{1,3}\.\d{1,3}$/.test(text)
    ? { value: text }
    : { wrong: `'${text}' is not a version like 2.28`, fix: 'Write major.minor, for example 2.28.' }

/** Names the nearest of `choices`, and all of them. */
function notAChoice(text: string, choices: readonly string[]): { wrong: string; fix: string } {
  return {
    wrong: `'${text}' is not one of its values`,
    fix: `${didYouMean(text, choices)}Choose from: ${choices.join(', ')}.`,
  }
}

/** In the order they first came. */
function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}

/**
 * PEP 517 config settings, one `key=value` a line; a key given twice becomes a list, as pip and build do.
 * @see https://peps.python.org/pep-0517/#config-settings
 */
export const configSettings: Parser<Readonly<Record<string, string | readonly string[]>>> = text => {
  const settings: Record<string, string | string[]> = Object.create(null)
  const several = new Map<string, string[]>()
  for (const line of lines(text)) {
    const equals = line.indexOf('=')
    if (equals < 1) return { wrong: `'${line}' is not key=value`, fix: 'Write one key=value a line.' }
    const key = line.slice(0, equals).trim()
    const value = line.slice(equals + 1).trim()
    const before = settings[key]
    const known = several.get(key)
    if (known !== undefined) known.push(value)
    else if (typeof before === 'string') {
      const both = [before, value]
      several.set(key, both)
      settings[key] = both
    } else settings[key] = value
  }
  return { value: settings }
}

/** Lines of `PATH # reason`: an exception without a reason is never removed again. */
export const reasonedPaths: Parser<readonly { readonly pattern: string; readonly reason: string }[]> = text => {
  const entries = lines(text).map(line => {
    const mark = line.search(/\s#/)
    return {
      line,
      pattern: line.slice(0, Math.max(0, mark)).trim(),
      reason: mark < 0 ? '' : line.slice(mark + 2).trim(),
    }
  })
  const wrong = entries.find(({ pattern, reason }) => pattern === '' || reason === '')
  const outside = entries.find(({ pattern }) => /^\/|\\|\/\/|(?:^|\/)\.\.(?:\/|$)/.test(pattern))
  if (outside !== undefined)
    return {
      wrong: `'${outside.pattern}' is not a path inside an archive`,
      fix: 'Write paths as the archive has them: relative, with /, without .. in them.',
    }
  if (wrong !== undefined)
    return {
      wrong: `'${wrong.line}' gives no reason`,
      fix: 'Write PATH # reason, one a line, for example tests/key.pem # made for the tests.',
    }
  return { value: entries.map(({ pattern, reason }) => ({ pattern, reason })) }
}

const UNITS: Readonly<Record<string, number>> = {
  B: 1,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  KIB: 1024,
  MIB: 1024 ** 2,
  GIB: 1024 ** 3,
}

/** `100MB` for each of `kinds`, or lines of `kind=100MB`. Bytes by kind. */
export function sizes(kinds: readonly string[]): Parser<Readonly<Record<string, number>>> {
  return text => {
    const budget: Record<string, number> = {}
    for (const word of words(text)) {
      const [, kind, number, unit = 'B'] = /^(?:([a-z0-9]+)=)?(\d{1,12}(?:\.\d{1,3})?)([KMG]i?B|B)?$/i.exec(word) ?? []
      if (number === undefined)
        return { wrong: `'${word}' is not a size`, fix: 'Write 100MB, or wheel=100MB, one a line.' }
      if (kind !== undefined && !kinds.includes(kind)) return notAChoice(kind, kinds)
      const most = Math.round(Number(number) * (UNITS[unit.toUpperCase()] ?? 1))
      const named = kind === undefined ? kinds.filter(one => budget[one] === undefined) : [kind]
      for (const each of named) budget[each] = most
    }
    return { value: budget }
  }
}

/** One line of `executable-python`: a standalone CPython for a platform. */
export interface NamedPython {
  /** Platform name; undefined when it is for every platform without a line of its own. */
  readonly platform: string | undefined
  /** Folder or `.tar.gz`, relative to the workspace. */
  readonly path: string
  /** Of the archive; lower-case hex. */
  readonly sha256: string | undefined
}

const NAMED_PYTHON = /^([a-z]+-[a-z0-9_]+=)?(.+?)(#sha256=[0-9a-fA-F]{64})?$/

/** `[PLATFORM=]PATH[#sha256=HEX]`, one a line. */
export function namedPythons(text: string): Parsed<readonly NamedPython[]> {
  const value: NamedPython[] = []
  for (const line of lines(text)) {
    const [, key, path = '', hash] = NAMED_PYTHON.exec(line) ?? []
    const platform = key?.slice(0, -1)
    if (path === '' || path.includes('#sha256='))
      return {
        wrong: `'${line}' is not a path, or its hash is not a sha256`,
        fix: 'Write PLATFORM=PATH, for an archive PLATFORM=PATH#sha256=HEX, one a line.',
      }
    if (value.some(one => one.platform === platform))
      return { wrong: `${platform ?? 'every platform'} has two Pythons`, fix: 'Name one for each platform.' }
    value.push({ platform, path, sha256: hash?.slice('#sha256='.length).toLowerCase() })
  }
  return { value }
}

/** The line for a target's platform, else the line for any. */
export function namedFor(named: readonly NamedPython[], { platform }: Target): NamedPython | undefined {
  return named.find(one => one.platform === platform.name) ?? named.find(one => one.platform === undefined)
}

/** The image to build on: an OCI layout on this machine, pinned by a digest. */
export interface NamedImage {
  /** Folder or `.tar`, relative to the workspace. */
  readonly path: string
  /** Of the image or of the index of images: `sha256:HEX`. */
  readonly digest: string
}

const NAMED_IMAGE = /^(.+)@(sha256:[0-9a-f]{64})$/

/** `none`, which is undefined, or `PATH@sha256:HEX`. */
export function namedImage(text: string): Parsed<NamedImage | undefined> {
  if (text.trim() === 'none') return { value: undefined }
  const [, path, digest] = NAMED_IMAGE.exec(text.trim()) ?? []
  if (path === undefined || digest === undefined)
    return {
      wrong: `'${text.trim()}' is not the path of an image with its digest`,
      fix: 'Write PATH@sha256:HEX with the path of an OCI layout (docs/containers.md), or none.',
    }
  return { value: { path, digest } }
}

/** The path of an image. */
export const imagePath: PathRewriter = (text, rewrite) =>
  text.replace(NAMED_IMAGE, (_, path: string, digest: string) => `${rewrite(path)}@${digest}`)

/** Text that prints as stars wherever an object that contains it is written; only `reveal` gives it. */
class Secret {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  /** The text itself, empty when there is none. */
  reveal(): string {
    return this.#text
  }

  toString(): string {
    return this.#text === '' ? '' : '***'
  }

  toJSON(): string {
    return this.toString()
  }

  [inspect.custom](): string {
    return this.toString()
  }
}

/** The address of a folder on a web server, without the last `/`; empty is none. */
export const webFolder: Parser<string> = text => {
  if (text === '') return { value: '' }
  const address = URL.canParse(text) ? new URL(text) : undefined
  const usable = /^https?:$/.test(address?.protocol ?? '') && !address?.search && !address?.hash
  return usable
    ? { value: withoutEnd(text, '/') }
    : { wrong: `'${text}' is not the address of a web folder`, fix: 'Write it like https://example.org/scie.' }
}

/** `owner/name` of a repository on GitHub, or nothing. @see https://docs.github.com/rest/repos/repos */
export const repositoryName: Parser<string> = text =>
  text === '' || /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/.test(text)
    ? { value: text }
    : { wrong: `'${text}' is not a repository`, fix: 'Write owner/name.' }

/** A workflow's file, with or without `@` and a ref behind it, or nothing; gives it without. @see https://cli.github.com/manual/gh_attestation_verify */
export const workflowFile: Parser<string> = text =>
  text === '' || /^[\w.-]+\/[\w.-]+\/\.github\/workflows\/[\w.-]+\.ya?ml(?:@[^\s]+)?$/.test(text)
    ? { value: before(text, '@') }
    : { wrong: `'${text}' is not the file of a workflow`, fix: 'Write OWNER/NAME/.github/workflows/FILE.yml.' }

/** A SHA-256 in hex, with or without `sha256:` before it, or nothing; gives lower-case hex. */
export const sha256Text: Parser<string> = text =>
  text === '' || /^(?:sha256:)?[0-9a-f]{64}$/i.test(text)
    ? { value: text.toLowerCase().replace(/^sha256:/, '') }
    : { wrong: `'${text}' is not a SHA-256`, fix: 'Give its 64 hexadecimal digits.' }

/** Text that must not be shown or written anywhere. The message about a wrong one does not repeat it. */
export const secretText: Parser<Secret> = text =>
  /^[\x21-\x7e]*$/.test(text)
    ? { value: new Secret(text) }
    : { wrong: 'it contains spaces or other characters that no token has', fix: 'Give the token alone.' }

/** Names of environment variables; a workflow's text must not contain their values. */
export const variableNames: Parser<readonly string[]> = text => {
  const names = words(text)
  const wrong = names.find(name => !/^[A-Za-z_][A-Za-z0-9_]{0,127}$/.test(name))
  if (wrong === undefined) return { value: unique(names) }
  return {
    wrong: `'${wrong.split('=')[0]}' is not the name of an environment variable`,
    fix: 'Write names alone, such as SIGNING_PASSWORD, and set their values in the env of the step.',
  }
}

/** What belongs to the runner: its tokens, our inputs and state, and the files that it reads commands from. */
const OF_RUNNER = /^(ACTIONS|INPUT|STATE)_|^GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$/i

/** Names of environment variables that a build may see. */
export const buildVariables: Parser<readonly string[]> = text => {
  const parsed = variableNames(text)
  if ('wrong' in parsed) return parsed
  const wrong = parsed.value.find(name => OF_RUNNER.test(name))
  if (wrong === undefined) return parsed
  return {
    wrong: `'${wrong}' belongs to the runner, and no build may see it`,
    fix: 'Set a variable of your own in the env of the step, and name that.',
  }
}

/** A name that is safe as the start of a workflow artifact's name. @see https://github.com/actions/upload-artifact#name */
export const artifactPrefix: Parser<string> = text =>
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text)
    ? { value: text }
    : {
        wrong: `'${text}' cannot start an artifact's name`,
        fix: 'Use up to 64 letters, digits, dots, dashes and underscores.',
      }

/** The input `licenses`: `off`, `report`, or lists of what may ship. */
interface LicensesInput {
  /** False when licenses are not reported at all. */
  readonly wanted: boolean
  readonly policy: LicensePolicy
}

const LINE = /^(?<key>allow|deny|package:(?<name>[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?))\s*=\s*(?<value>\S.*)$/

/** `allow=MIT, Apache-2.0`, `deny=AGPL-3.0-only` and `package:NAME=EXPRESSION`, each any number of times, a line each. */
export function licensesInput(text: string): Parsed<LicensesInput> {
  const allow: string[] = []
  const deny: string[] = []
  const clarified: Record<string, string> = Object.create(null)
  const policy = { allow, deny, clarified }
  const all = lines(text)
  if (all.length === 1 && all[0] === 'off') return { value: { wanted: false, policy } }
  for (const line of all) {
    if (line === 'report') continue
    const { key, name, value = '' } = LINE.exec(line)?.groups ?? {}
    if (key === undefined)
      return {
        wrong: `'${line}' is neither report, off, nor a list`,
        fix: 'Write report, off, or lines like allow=MIT, Apache-2.0 and deny=AGPL-3.0-only and package:NAME=MIT.',
      }
    const values = value.split(',').map(one => one.trim())
    if (name !== undefined) clarified[normalizeName(name)] = value.trim()
    else (key === 'allow' ? allow : deny).push(...values.filter(one => one !== ''))
  }
  const both = allow.find(one => deny.includes(one))
  if (both !== undefined) return { wrong: `${both} is both allowed and denied`, fix: 'Take it off one of the lists.' }
  return { value: { wanted: true, policy } }
}

export const REPRODUCIBLE = ['auto', 'check', 'normalize', 'off'] as const

/** What the input `reproducible` means in one run. */
export interface ReproducibleMode {
  /** Build every file twice and compare. */
  readonly compare: boolean
  /** Rewrite sdists and wheels in one canonical form. */
  readonly normalize: boolean
  /** Whether a difference fails the run; it is only a warning where `auto` compares. */
  readonly fails: boolean
}

/**
 * `auto` compares where a release is made: in a workflow that a tag started, or with the input `tag`. A tag that only
 * is at HEAD is not a release (as for `version-check`).
 */
export function reproducibleMode(
  asked: (typeof REPRODUCIBLE)[number],
  env: Readonly<Record<string, string | undefined>>,
  tag: string,
): ReproducibleMode {
  if (asked === 'off') return { compare: false, normalize: false, fails: false }
  if (asked !== 'auto') return { compare: true, normalize: asked === 'normalize', fails: true }
  const tagged = tag !== '' || (env.GITHUB_REF?.startsWith('refs/tags/') ?? false)
  return { compare: tagged, normalize: false, fails: false }
}
