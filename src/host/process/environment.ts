/**
 * Which of our environment variables a child process may see. A build backend is the project's own code, so it gets no
 * credential and nothing that talks to the runner (SECURITY.md), and no tool gets a variable that would make Python, pip,
 * PEX or git act differently on one machine than on another.
 */
import path from 'node:path'
import type { Command } from './command.js'

/** Variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/** `index` variables are kept for tools that talk to package indexes only. */
type Fate = 'keep' | 'drop' | 'index'

/** Matched against the upper-cased name from top to bottom; the first match decides, and what matches none is kept. */
const RULES: readonly (readonly [RegExp, Fate])[] = [
  // Without these nothing behind a company's proxy works, for any tool.
  [/^((HTTPS?|ALL|NO|FTP)_PROXY)$/, 'keep'],
  [
    /^(SSL_CERT_(FILE|DIR)|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|NODE_EXTRA_CA_CERTS|PIP_CERT|GIT_SSL_CAINFO|AWS_CA_BUNDLE|CARGO_HTTP_CAINFO|UV_(NATIVE_TLS|SYSTEM_CERTS))$/,
    'keep',
  ],
  // The runner's own: tokens of the job's services, our inputs and state, and the files it reads commands from.
  [/^(ACTIONS|INPUT|STATE)_/, 'drop'],
  [/^(GITHUB|GH)_TOKEN$/, 'drop'],
  [/^GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$/, 'drop'],
  // The folder of those files.
  [/^RUNNER_TEMP$/, 'drop'],
  // What publishes; nothing here does.
  [/^(TWINE|UV_PUBLISH|FLIT|HATCH_INDEX|POETRY_PYPI_TOKEN|PDM_PUBLISH)_/, 'drop'],
  // Where pip and uv install to and which Python they use: set by us, for every call.
  [
    /^PIP_(TARGET|PREFIX|ROOT|USER|PYTHON|SRC|REQUIRE_VIRTUALENV|DRY_RUN|REPORT|REQUIREMENT|EDITABLE|LOG|NO_DEPS|NO_INPUT|BREAK_SYSTEM_PACKAGES)$/,
    'drop',
  ],
  [
    /^UV_(PYTHON|SYSTEM_PYTHON|MANAGED_PYTHON|NO_MANAGED_PYTHON|PYTHON_PREFERENCE|BREAK_SYSTEM_PACKAGES|PROJECT|PROJECT_.*|WORKING_DIR|WORKING_DIRECTORY|ENV_FILE|FROZEN|LOCKED|OUTPUT_FORMAT)$/,
    'drop',
  ],
  // Index addresses, their credentials, and what finds those.
  [/^(PIP|UV)_/, 'index'],
  [/^(NETRC|CURL_HOME|KEYRING_.*|PYTHON_KEYRING_BACKEND|POETRY_HTTP_BASIC_.*)$/, 'index'],
  [/^(SSH_AUTH_SOCK|GIT_SSH|GIT_SSH_COMMAND|GIT_CONFIG_.*)$/, 'index'],
  // What changes Python, PEX or git from outside.
  [/^PYTHON/, 'drop'],
  [/^(VIRTUAL_ENV|CONDA|PEX|SCIE)(_|$)/, 'drop'],
  [/^(__PYVENV_LAUNCHER__|PYENV_VERSION|PIPENV_ACTIVE)$/, 'drop'],
  [/^GIT_(DIR|WORK_TREE|INDEX_FILE|PREFIX|NAMESPACE|OBJECT_DIRECTORY|ASKPASS)$/, 'drop'],
  // Whatever else is named like a secret.
  [/^(AWS|AZURE)_/, 'drop'],
  [
    /(^|_)(TOKEN|TOKENS|SECRET|SECRETS|PASSWORD|PASSWORDS|PASSWD|PASSPHRASE|PASS|CREDENTIAL|CREDENTIALS|APIKEY|AUTH|PAT|DSN|WEBHOOK|COOKIE)(_|$)/,
    'drop',
  ],
  [/_(KEY|KEYS|ASKPASS)$|(^|_)(ACCESS|PRIVATE|API)_?KEY(_|$)|(^|_)(DATABASE_URL|CONNECTION_STRING)$/, 'drop'],
]

/** `scheme://user:password@host`, whatever the variable is called. */
const URL_WITH_PASSWORD = /[a-z][a-z0-9+.-]{0,20}:\/\/[^/\s:@]*:[^/\s@]+@/i

function ruleOf(name: string): Fate | undefined {
  const upper = name.toUpperCase()
  return RULES.find(([pattern]) => pattern.test(upper))?.[1]
}

/** Whether it is known what needs a variable: a proxy, or an index. */
function hasRule(name: string): boolean {
  const fate = ruleOf(name)
  return fate === 'keep' || fate === 'index'
}

/** What happens to a variable of this name and value. Names are compared without case on every system: it only drops more. */
function fateOf(name: string, value: string): Fate {
  const rule = ruleOf(name)
  if (rule !== undefined) return rule
  return URL_WITH_PASSWORD.test(value) ? 'drop' : 'keep'
}

/** Names that a user gave as those of secrets. */
interface Secrets {
  /** The build alone sees them (`build-env`); what talks to an index keeps its own variables, and everything its proxy. */
  readonly build: ReadonlySet<string>
  /** No child sees them but the one that is given their values (`sign-env`). */
  readonly sign: ReadonlySet<string>
}

const declared = { build: new Set<string>(), sign: new Set<string>() }

/**
 * From now on no child of this process sees these variables, whatever they look like, but one that is allowed them or
 * given their values by name.
 */
export function declareSecrets(names: { readonly build: readonly string[]; readonly sign: readonly string[] }): void {
  for (const name of names.build) declared.build.add(name)
  for (const name of names.sign) declared.sign.add(name)
}

/**
 * The environment of a child: `parent` without secrets and outside influence, then `add` on top (`undefined` removes).
 * @param options.index true for a tool that talks to package indexes.
 * @param options.allow names that are kept whatever they look like.
 * @param options.secrets names that are dropped unless they are in `allow`.
 * @param options.platform `win32` makes names equal without regard to case, as Windows does.
 */
export function childEnvironment(
  parent: Environment,
  options: {
    index?: boolean
    add?: Environment
    allow?: readonly string[]
    secrets?: Secrets
    platform?: NodeJS.Platform
  } = {},
): Record<string, string> {
  const key = (name: string) => (options.platform === 'win32' ? name.toUpperCase() : name)
  const allowed = new Set((options.allow ?? []).map(key))
  const { build, sign } = options.secrets ?? { build: new Set(), sign: new Set() }
  const [buildOnly, signOnly] = [build, sign].map(names => new Set([...names].map(key))) as [Set<string>, Set<string>]
  const kept = new Map<string, [name: string, value: string]>()
  for (const [name, value] of Object.entries(parent)) {
    if (value === undefined) continue
    const hidden = signOnly.has(key(name)) || (buildOnly.has(key(name)) && !hasRule(name))
    const fate = hidden ? 'drop' : fateOf(name, value)
    if (allowed.has(key(name)) || fate === 'keep' || (fate === 'index' && options.index === true))
      kept.set(key(name), [name, value])
  }
  for (const [name, value] of Object.entries(options.add ?? {})) {
    if (value === undefined) kept.delete(key(name))
    else kept.set(key(name), [kept.get(key(name))?.[0] ?? name, value])
  }
  return Object.fromEntries(kept.values())
}

/** `childEnvironment` as one command asks for it, with its `pathFirst` in front. */
export function commandEnvironment(
  command: Command,
  env: Environment,
  platform: NodeJS.Platform,
): Record<string, string> {
  const cleaned = childEnvironment(env, {
    index: command.index ?? false,
    add: command.env ?? {},
    allow: command.allow ?? [],
    secrets: declared,
    platform,
  })
  if (command.pathFirst === undefined || command.pathFirst.length === 0) return cleaned
  // Windows spells the variable Path, and two spellings of one variable are one too many.
  const name = Object.keys(cleaned).find(key => key.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...cleaned, [name]: [...command.pathFirst, cleaned[name]].filter(Boolean).join(path.delimiter) }
}

/** Shorter values are no secrets, and hiding them would make any text unreadable. Characters. */
const SHORTEST = 4

/**
 * Hides the values of variables in a text: each line of a value, as it is and as it is written in an address.
 * @param names of variables in `env`
 */
export function hiderOf(env: Environment, names: readonly string[]): (text: string) => string {
  const secrets = names
    .flatMap(name => (env[name] ?? '').split(/\r\n|\r|\n/))
    .flatMap(line => [line, line.trim(), encodeURIComponent(line.trim())])
    .filter(line => line.length >= SHORTEST)
    // The longest first, as one may be a part of another.
    .sort((a, b) => b.length - a.length)
  return text => secrets.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text)
}
