/** What an input is: a row of the tables of inputs. */
import type { CommandName } from '../core/model.js'
import type { Parser } from '../core/parse.js'
import type { PathRewriter } from './parsers.js'

/** One input: its default, its parser, what it is for and who reads it. */
export interface Input<T> {
  /** The text that stands for "not given". */
  readonly default: string
  /** One line for people; says what the values mean. */
  readonly help: string
  readonly parse: Parser<T>
  /**
   * `plan`: decides what a release contains, is recorded in `plan.json` and is the same for every job; never a secret, as
   * `plan.json` is uploaded. `job`: only how one job does its work.
   */
  readonly scope: 'plan' | 'job'
  /** The commands that read it; all others accept and ignore it. */
  readonly commands: readonly CommandName[]
  /** Where the value names files or folders: rewrites each of them. */
  readonly path?: PathRewriter
  /** True for what most projects use: help and the README list it first. */
  readonly common?: true
  /** Why pyproject.toml cannot set it. */
  readonly notInFile?: string
}

type Extra = Partial<Pick<Input<unknown>, 'path' | 'common' | 'notInFile' | 'commands'>>

/** An input of the whole release. */
export function plan<T>(byDefault: string, parse: Parser<T>, help: string, extra: Extra = {}): Input<T> {
  return { default: byDefault, parse, help, scope: 'plan', commands: ['package', 'fetch', 'plan'], ...extra }
}

/** An input of one job. */
export function job<T>(
  byDefault: string,
  parse: Parser<T>,
  commands: readonly CommandName[],
  help: string,
  extra: Extra = {},
): Input<T> {
  return { default: byDefault, parse, help, scope: 'job', commands, ...extra }
}

/** The commands that build files. */
export const BUILDERS = ['package', 'fetch', 'build', 'assemble'] as const

/** The commands that upload workflow artifacts. */
export const UPLOADERS = ['package', 'plan', 'build', 'sign', 'assemble'] as const

/** The commands that run `sign-command`. */
export const SIGNERS = [...BUILDERS, 'sign'] as const

/** For what decides where pyproject.toml is. */
export const BEFORE = { notInFile: 'it is decided before that file is read' }

/** For what no project can say of every run. */
export const ONE_RUN = { notInFile: 'it is for one run only' }
