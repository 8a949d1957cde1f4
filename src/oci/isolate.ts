/** Starts a program inside an unpacked image, as the image's user and without the files of this machine. */
import path from 'node:path'
import type { ProcessRunner } from '../host/process/command.js'
import { findProgram } from '../project/paths.js'
import { HOME, USER } from './documents.js'

/** The program and the first arguments that start another one inside; the rest of the arguments is its command. */
export interface Isolation {
  /** Absolute path. */
  readonly tool: string
  readonly args: readonly string[]
}

/**
 * Arguments of bubblewrap in front of the command: namespaces of its own, the image as a root that cannot be written, and
 * what a container engine mounts too.
 * @param root absolute path of the unpacked image, or `/` for a try
 */
export function isolationArguments(root: string): readonly string[] {
  return [
    ...['--unshare-all', '--die-with-parent', '--uid', String(USER), '--gid', String(USER)],
    ...['--ro-bind', root, '/', '--dev', '/dev', '--proc', '/proc', '--tmpfs', '/tmp'],
    ...(root === '/' ? [] : ['--bind', path.join(root, HOME), HOME, '--chdir', HOME]),
    '--',
  ]
}

/**
 * Undefined where bubblewrap is not installed, or the system allows no namespaces: Ubuntu 24.04 forbids them to its users,
 * a container to everyone. `unshare` alone would not do: a Python may need /dev and /proc to start.
 */
export async function isolationFor(
  runner: ProcessRunner,
  { env, workspace }: { readonly env: Readonly<Record<string, string | undefined>>; readonly workspace: string },
  cwd: string,
): Promise<((root: string) => Isolation) | undefined> {
  const [tool, nothing] = await Promise.all(['bwrap', 'true'].map(name => findProgram(name, env, workspace)))
  if (tool === undefined || nothing === undefined) return undefined
  const args = [...isolationArguments('/'), nothing]
  const tried = await runner
    .finish({ label: 'try bwrap', tool, args, cwd, capture: true, limits: { total: 60_000 } })
    .catch(() => undefined)
  return tried?.code === 0 ? root => ({ tool, args: isolationArguments(root) }) : undefined
}
