/** Takes debug information and symbols out of libraries, where this machine has a program for that. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Host } from '../../host/host.js'
import type { ProcessRunner } from '../../host/process/command.js'
import { findProgram, isFile } from '../../project/paths.js'

export interface StripRequest {
  readonly runner: ProcessRunner
  readonly host: Pick<Host, 'env' | 'workspace'>
  /** Absolute paths. */
  readonly files: readonly string[]
  /** Whether they are for this machine: binutils knows only its own. */
  readonly own: boolean
  /** Absolute path of rustc, beside whose libraries an objcopy for every machine may lie. */
  readonly rustc: string
  readonly cwd: string
}

/** @returns false when there is nothing to do it with; then they stay as large as they are */
export async function stripLibraries(request: StripRequest): Promise<boolean> {
  const { runner, files, cwd } = request
  if (files.length === 0) return true
  const tool = await programFor(request)
  if (tool === undefined) return false
  for (const file of files) {
    const finished = await runner.finish({
      label: `strip ${path.basename(file)}`,
      tool,
      args: ['--strip-debug', '--enable-deterministic-archives', file],
      cwd,
      limits: { total: 300_000 },
    })
    if (finished.code !== 0) return false
  }
  return true
}

async function programFor({ runner, host, own, rustc, cwd }: StripRequest): Promise<string | undefined> {
  const strip = own ? await findProgram('strip', host.env, host.workspace) : undefined
  if (strip !== undefined) return strip
  const asked = await runner.finish({
    label: 'ask rustc where it lies',
    tool: rustc,
    args: ['--print', 'sysroot'],
    cwd,
    capture: true,
    limits: { total: 60_000 },
  })
  const rustlib = path.join(asked.stdout.trim(), 'lib', 'rustlib')
  for (const triple of await readdir(rustlib).catch((): string[] => [])) {
    const objcopy = path.join(rustlib, triple, 'bin', 'rust-objcopy')
    if (await isFile(objcopy)) return objcopy
  }
  return undefined
}
