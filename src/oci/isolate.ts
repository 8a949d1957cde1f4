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

interface Way {
  readonly name: string
  /** @param root absolute path of the unpacked image, or `/` for a try */
  readonly args: (root: string) => readonly string[]
}

const WAYS: readonly Way[] = [
  {
    name: 'bwrap',
    args: root => [
      ...['--unshare-all', '--die-with-parent', '--uid', String(USER), '--gid', String(USER)],
      ...['--ro-bind', root, '/', '--dev', '/dev', '--proc', '/proc', '--tmpfs', '/tmp'],
      ...(root === '/' ? [] : ['--bind', path.join(root, HOME), HOME, '--chdir', HOME]),
      '--',
    ],
  },
  {
    name: 'unshare',
    args: root => [
      // The loader finds $ORIGIN by /proc.
      ...['--user', `--map-user=${USER}`, `--map-group=${USER}`, '--pid', '--fork', '--mount-proc=/proc'],
      `--root=${root}`,
      ...(root === '/' ? [] : [`--wd=${HOME}`]),
      '--',
    ],
  },
]

/**
 * The first way that works on this machine; undefined when there is none: a system may forbid namespaces to its users, as
 * Ubuntu 24.04 does, and a container to everyone.
 */
export async function isolationFor(
  runner: ProcessRunner,
  { env, workspace }: { readonly env: Readonly<Record<string, string | undefined>>; readonly workspace: string },
  cwd: string,
): Promise<((root: string) => Isolation) | undefined> {
  for (const { name, args } of WAYS) {
    const tool = await findProgram(name, env, workspace)
    const nothing = await findProgram('true', env, workspace)
    if (tool === undefined || nothing === undefined) continue
    const tried = await runner
      .finish({
        label: `try ${name}`,
        tool,
        args: [...args('/'), nothing],
        cwd,
        capture: true,
        limits: { total: 60_000 },
      })
      .catch(() => undefined)
    if (tried?.code === 0) return root => ({ tool, args: args(root) })
  }
  return undefined
}
