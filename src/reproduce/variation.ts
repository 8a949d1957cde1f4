/**
 * What differs in a second build (pure, except for the runner it wraps): everything that differs between two people's
 * machines and must not affect a file. The source copy has its own folder and times.
 * @see https://reproducible-builds.org/docs/test/
 */
import path from 'node:path'
import type { Command, ProcessRunner } from '../host/process/command.js'
import { EARLIEST } from '../project/version.js'

/** The second build's folder inside the staging folder: the first one's path is much shorter. */
export const REBUILT_IN = 'built-a-second-time/in-a-folder-of-another-length'

type Env = Readonly<Record<string, string | undefined>>

/** Seconds by which the second build's clock is ahead and its sources are older: 400 days and a bit. */
const SHIFT = 34_567_891
/** The usual umask is 022; many systems have a group for each user, which may write. */
const UMASK = '002'

/**
 * Variables of the second build's programs.
 * @param here `env`: our own environment; `minutesBehind`: of this machine, from `Date.prototype.getTimezoneOffset`;
 * `home`: an empty folder
 */
export function variedEnvironment(here: {
  readonly env: Env
  readonly platform: NodeJS.Platform
  readonly minutesBehind: number
  readonly home: string
}): Env {
  const { env, platform, minutesBehind, home } = here
  // Half a day away, so that hours and mostly dates differ; this form needs no list of zones.
  const zone = minutesBehind < -600 ? 'AAA+11' : 'AAA-14'
  const common = { TZ: zone, PYTHONHASHSEED: '4242', PACKAGE_PYTHON_VARY: `${UMASK} ${SHIFT}` }
  if (platform === 'win32') return common
  const locale = env.LC_ALL ?? env.LC_CTYPE ?? env.LANG ?? 'C'
  const old = env.HOME ?? '/'
  return {
    ...common,
    LC_ALL: /^(?:C|POSIX)$/.test(locale) ? 'C.UTF-8' : 'C',
    LANGUAGE: 'et',
    HOME: home,
    // What is installed in the user's home is a tool, not part of the environment.
    CARGO_HOME: env.CARGO_HOME ?? path.join(old, '.cargo'),
    RUSTUP_HOME: env.RUSTUP_HOME ?? path.join(old, '.rustup'),
    XDG_CACHE_HOME: env.XDG_CACHE_HOME ?? path.join(old, '.cache'),
  }
}

/** Time of a source file in the second build: earlier by the same amount for all, so that newer files stay newer. */
export function variedTime(seconds: number): number {
  return Math.max(seconds - SHIFT, EARLIEST)
}

/** Mode of a source file in a checkout under the second build's umask; git ignores the difference. */
export function variedMode(mode: number): number {
  return mode | ((mode & 0o200) >> 3)
}

/** Runs programs in the varied environment; those that use a package index keep theirs, as they only fetch tools. */
export function variedRunner(runner: ProcessRunner, env: Env): ProcessRunner {
  const { PYTHONHASHSEED: seed } = env
  // A command needs everything else that it sets.
  const sets = seed === undefined ? {} : { PYTHONHASHSEED: seed }
  const vary = (command: Command): Command =>
    command.index ? command : { ...command, env: { ...env, ...command.env, ...sets } }
  return {
    finish: command => runner.finish(vary(command)),
    run: command => runner.run(vary(command)),
    endAll: () => runner.endAll(),
  }
}
