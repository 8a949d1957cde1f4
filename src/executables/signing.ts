/** Whether and how an executable is signed (inputs `sign-command`, `sign-env`, `signing`). */
import path from 'node:path'
import type { Options } from '../config/inputs.js'
import { PackagingError } from '../core/errors.js'
import type { Check, Platform } from '../core/model.js'
import type { Host } from '../host/host.js'
import type { ProcessRunner } from '../host/process/command.js'
import { findProgram } from '../project/paths.js'
import { splitCommand } from '../smoke-test/commands.js'
import type { ExecutableContext, MadeExecutable } from './format.js'

/** `none`: signing was not requested. */
export type Signing =
  | { readonly kind: 'none' }
  | { readonly kind: 'skipped'; readonly reason: string }
  | { readonly kind: 'sign'; readonly words: readonly string[]; readonly env: Readonly<Record<string, string>> }

/**
 * With `auto` a file is signed where the variables in `sign-env` are set, which they are in a release and not in a pull
 * request from a fork; with `required` they must be set (pure).
 * @throws PackagingError `input/conflict`, `input/invalid`, `build/signing`
 */
export function decideSigning(
  options: Pick<Options, 'signCommand' | 'signEnv' | 'signing'>,
  env: Host['env'],
): Signing {
  const { signCommand, signEnv, signing } = options
  if (signing === 'off') return { kind: 'none' }
  if (signCommand === '') {
    if (signing === 'auto' && signEnv.length === 0) return { kind: 'none' }
    const given = signing === 'required' ? 'signing is required' : 'sign-env is set'
    throw new PackagingError('input/conflict', {
      message: `${given}, but there is no sign-command.`,
      fix: 'Give the command that signs one file, with {file} where its path goes (docs/native.md has examples).',
    })
  }
  const words = splitCommand(signCommand, 'sign-command')
  if (!words.slice(1).some(word => word.includes('{file}')))
    throw new PackagingError('input/invalid', {
      message: `sign-command '${signCommand}' does not say where the file goes.`,
      fix: 'Put {file} where the path of the executable belongs.',
    })
  const missing = signEnv.filter(name => !env[name])
  if (missing.length > 0 && signing === 'required')
    throw new PackagingError('build/signing', {
      message: `Executables must be signed (signing: required), but ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} not set.`,
      fix: 'Give this step those secrets in its env, or set signing to auto where they are not available.',
    })
  if (missing.length > 0) return { kind: 'skipped', reason: `not signed: ${missing.join(', ')} not set here` }
  return { kind: 'sign', words, env: Object.fromEntries(signEnv.map(name => [name, env[name] ?? ''])) }
}

/**
 * In a job of a plan with `sign`, executables of those systems stay as they are: the command `sign` signs them, in a job
 * that runs no code of the project (pure).
 */
export function leftToSign(
  { options, plan }: Pick<ExecutableContext['configuration'], 'options' | 'plan'>,
  { os }: Pick<Platform, 'os'>,
): Signing | undefined {
  if (plan.within === undefined || !options.sign?.some(system => system === os)) return undefined
  return { kind: 'skipped', reason: 'not signed yet: the command sign does it, in a job of its own' }
}

/** What `sign-command` gets, one after the other: each program; on macOS the whole .app, which is signed as one (pure). */
export function toSign({
  path: file,
  program,
  others = [],
}: Pick<MadeExecutable, 'path' | 'program' | 'others'>): readonly string[] {
  if (program === undefined) return [file]
  const app = /^[^/]+\.app(?=\/)/.exec(program)?.[0]
  return [app ?? program, ...others].map(one => path.join(file, ...one.split('/')))
}

/**
 * Runs `sign-command` for one file.
 * @returns the check of it; undefined when signing was not requested
 * @throws PackagingError `build/signing`, `host/tool-missing`
 */
export async function sign(request: {
  readonly signing: Signing
  readonly runner: ProcessRunner
  readonly host: Pick<Host, 'env' | 'workspace'>
  /** Absolute path of the file to sign. */
  readonly file: string
  /** Absolute path of a private working folder. */
  readonly dir: string
  /** Name of the finished file. */
  readonly artifact: string
  readonly say: (line: string) => void
}): Promise<Check | undefined> {
  const { signing, runner, host, file, dir, artifact, say } = request
  const check = (result: Check['result'], reason: string): Check => {
    return { name: 'signature', artifact, result, reason, seconds: 0 }
  }
  if (signing.kind === 'none') return undefined
  if (signing.kind === 'skipped') return check('skipped', signing.reason)
  const [program = '', ...rest] = signing.words
  const tool = path.isAbsolute(program)
    ? program
    : await findProgram(program.replace(/\.exe$/i, ''), host.env, host.workspace)
  if (tool === undefined)
    throw new PackagingError('host/tool-missing', {
      message: `sign-command starts ${program}, which is not on PATH.`,
      fix: 'Install it in an earlier step, or write its absolute path; programs inside the workspace are not used.',
    })
  const finished = await runner.finish({
    label: `sign ${artifact}`,
    tool,
    args: rest.map(word => word.replaceAll('{file}', file)),
    cwd: dir,
    // Variables named like secrets are not passed to child processes, except these.
    env: signing.env,
    limits: { total: 1_800_000, idle: 900_000 },
    onLine: say,
  })
  if (finished.code === 0)
    return { ...check('passed', `signed with ${program}`), seconds: finished.milliseconds / 1000 }
  throw new PackagingError('build/signing', {
    message: `${artifact} could not be signed: ${program} ended with exit status ${finished.code}.`,
    fix: 'Its last lines say why: a missing or expired certificate, a wrong password, a time server that does not answer.',
    detail: finished.tail,
  })
}
