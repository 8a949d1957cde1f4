/** Parsers of names, addresses, digests and secrets (pure). */
import { inspect } from 'node:util'
import { type Parser, words } from '../core/parse.js'
import { before, withoutEnd } from '../core/text.js'
import { unique } from './parsers.js'

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
