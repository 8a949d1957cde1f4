/** One resolution by uv: the lock it wrote, or what it said instead. */
import { readFile } from 'node:fs/promises'
import type { ProcessRunner } from '../host/command.js'
import { decodeLock, type Lock } from './lock.js'
import { type CompileRequest, compileCommand, type UvSettings } from './uv-compile.js'

export type Attempt = { readonly lock: Lock; readonly path: string } | { readonly output: readonly string[] }

/** @throws PackagingError(s) as `decodeLock` */
export async function readLock(path: string): Promise<Lock> {
  return decodeLock(await readFile(path, 'utf8'), path)
}

/** A failure is a value here: what it means depends on what the other attempts say. */
export async function attempt(
  runner: ProcessRunner,
  settings: UvSettings,
  request: CompileRequest,
): Promise<Attempt> {
  const finished = await runner.finish(compileCommand(settings, request))
  if (finished.code !== 0) return { output: finished.tail }
  return { lock: await readLock(request.output), path: request.output }
}
