/** Short questions to programs that only read: `git rev-parse`, `ldd --version`. Work that takes time goes to `process.ts`. */
import { access, constants } from 'node:fs/promises'
import { PackagingError } from '../../core/errors.js'
import { errnoOf, fsError } from '../files.js'
import { childEnvironment, type Environment } from './environment.js'

interface Answer {
  /** Exit status. */
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Milliseconds that a question may take. */
const LIMIT = 30_000

/** git must not refresh its index (others may be reading it), ask for a password, or answer in another language. */
const READ_ONLY: Environment = {
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_PAGER: 'cat',
  LC_ALL: 'C',
}

/**
 * Asks `tool` (absolute path) something, in the folder `cwd`, whatever the exit status of the answer.
 * @throws PackagingError `host/tool-missing`, `host/permission`, `host/unusable` (no such folder, cannot be run) or
 * `host/timeout` after 30 s.
 */
export async function query(
  tool: string,
  args: readonly string[],
  cwd: string,
  env: Environment = process.env,
): Promise<Answer> {
  await access(tool, constants.X_OK).catch((thrown: unknown) => {
    if (errnoOf(thrown) !== 'ENOENT') throw fsError(thrown, `run ${tool}`, tool)
    throw new PackagingError('host/tool-missing', {
      message: `Cannot run ${tool}: it does not exist.`,
      fix: 'Install it, or name another one.',
    })
  })
  const { getExecOutput } = await import('@actions/exec')
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const message = `"${tool} ${args.join(' ')}" did not answer within ${LIMIT / 1000} s.`
      reject(
        new PackagingError('host/timeout', {
          message,
          fix: 'Check whether it waits for something, such as a lock.',
        }),
      )
    }, LIMIT)
  })
  try {
    // The quotes: @actions/exec splits its first argument at spaces.
    const asked = getExecOutput(`"${tool}"`, [...args], {
      cwd,
      env: childEnvironment(env, { add: READ_ONLY, platform: process.platform }),
      silent: true,
      ignoreReturnCode: true,
    })
    const { exitCode, stdout, stderr } = await Promise.race([asked, tooLong])
    return { code: exitCode, stdout, stderr }
  } catch (thrown) {
    if (thrown instanceof PackagingError) throw thrown
    const why = thrown instanceof Error ? thrown.message : String(thrown)
    throw new PackagingError('host/unusable', {
      message: `Cannot run ${tool}: ${why}`,
      fix: 'Check that it is a program for this machine.',
      cause: thrown,
    })
  } finally {
    clearTimeout(timer)
  }
}
