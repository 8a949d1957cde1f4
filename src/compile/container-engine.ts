/** The container engine of this machine: docker, else podman. */
import { access, constants } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError } from '../core/errors.js'
import type { ProcessRunner } from '../host/process/command.js'

const ENGINES = ['docker', 'podman'] as const

/**
 * The first that answers. A client on PATH proves nothing: its service may not run, or not be this user's to use.
 * @param env whose `CIBW_CONTAINER_ENGINE` decides, where the user has set it
 * @returns what cibuildwheel is told; the build sees nothing of this machine's files unless the user has said otherwise
 * @throws PackagingError `host/tool-missing` with what each of them said
 */
export async function containerEngine(
  runner: ProcessRunner,
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
): Promise<string> {
  const asked = env.CIBW_CONTAINER_ENGINE
  const wanted = asked === undefined ? ENGINES : [asked.split(/[;\s]/, 1)[0] ?? '']
  const said: string[] = []
  for (const name of wanted) {
    const tool = await onPath(name, env.PATH ?? '')
    if (tool === undefined) {
      said.push(`${name}: not on PATH`)
      continue
    }
    const command = { label: `ask ${name} whether it runs`, tool, args: ['info'], cwd }
    const finished = await runner.finish({ ...command, limits: { total: 60_000 } })
    if (finished.code === 0) return asked ?? `${name}; disable_host_mount: yes`
    said.push(`${name}: ${finished.tail.at(-1)?.trim() || `exit status ${finished.code}`}`)
  }
  throw new PackagingError('host/tool-missing', {
    message: `compiler: cibuildwheel builds in a container, and no container engine answers here (${wanted.join(', ')}).`,
    fix: 'Start docker or podman (GitHub’s Linux runners have docker), or set compiler to zig, which needs none.',
    detail: said,
  })
}

async function onPath(name: string, search: string): Promise<string | undefined> {
  if (!/^\w+$/.test(name)) return undefined
  for (const folder of search.split(path.delimiter)) {
    const file = path.join(folder, name)
    if (!path.isAbsolute(file)) continue
    const there = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (there) return file
  }
  return undefined
}
