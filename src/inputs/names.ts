/** Inputs that name something elsewhere, by the rules of those who gave it the name. */
import { type Parser, words } from '../core/parse.js'
import { unique } from './parsers.js'
import { Secret } from './secret.js'

/** The address of a folder on a web server, without the last `/`; empty is none. */
export const webFolder: Parser<string> = text => {
  if (text === '') return { value: '' }
  const address = URL.canParse(text) ? new URL(text) : undefined
  const usable = /^https?:$/.test(address?.protocol ?? '') && !address?.search && !address?.hash
  return usable
    ? { value: text.replace(/\/+$/, '') }
    : { wrong: `'${text}' is no address of a web folder`, fix: 'Write it like https://example.org/scie.' }
}

/** `owner/name` of a repository on GitHub, or nothing. @see https://docs.github.com/rest/repos/repos */
export const repositoryName: Parser<string> = text =>
  text === '' || /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/.test(text)
    ? { value: text }
    : { wrong: `'${text}' is not a repository`, fix: 'Write owner/name.' }

/** A workflow's file, with or without `@` and a ref behind it, or nothing; gives it without. @see https://cli.github.com/manual/gh_attestation_verify */
export const workflowFile: Parser<string> = text =>
  text === '' || /^[\w.-]+\/[\w.-]+\/\.github\/workflows\/[\w.-]+\.ya?ml(?:@[^\s]+)?$/.test(text)
    ? { value: text.replace(/@.*$/, '') }
    : { wrong: `'${text}' is no workflow`, fix: 'Write OWNER/NAME/.github/workflows/FILE.yml.' }

/** A SHA-256 in hex, with or without `sha256:` before it, or nothing; gives lower-case hex. */
export const sha256Text: Parser<string> = text =>
  text === '' || /^(?:sha256:)?[0-9a-f]{64}$/i.test(text)
    ? { value: text.toLowerCase().replace(/^sha256:/, '') }
    : { wrong: `'${text}' is not a SHA-256`, fix: 'Give its 64 hexadecimal digits.' }

/** Text that must not be shown or written anywhere. The message about a wrong one does not repeat it. */
export const secretText: Parser<Secret> = text =>
  /^[\x21-\x7e]*$/.test(text)
    ? { value: new Secret(text) }
    : { wrong: 'it holds spaces or other characters that no token has', fix: 'Give the token alone.' }

/** Names of environment variables; values have no place in a workflow's text. */
export const variableNames: Parser<readonly string[]> = text => {
  const names = words(text)
  const wrong = names.find(name => !/^[A-Za-z_][A-Za-z0-9_]{0,127}$/.test(name))
  if (wrong === undefined) return { value: unique(names) }
  return {
    wrong: `'${wrong.split('=')[0]}' is no name of an environment variable`,
    fix: 'Write names alone, such as SIGNING_PASSWORD, and set their values in the env of the step.',
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
