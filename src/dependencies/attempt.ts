/** One resolution by uv: the lock it wrote, or what it said instead; remembered for a while where there is a memory. */
import { readFile, writeFile } from 'node:fs/promises'
import type { ProcessRunner } from '../host/process/command.js'
import { decodeLock, type Lock } from './lock.js'
import type { Answer } from './memory.js'
import { questionOf } from './question.js'
import { type CompileRequest, compileCommand, type UvSettings } from './uv-compile.js'
import { uvFailure } from './uv-failure.js'

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
  const { memory } = settings
  const question = memory && (await questionOf(settings, request))
  if (memory === undefined || question === undefined) return ask(runner, settings, request)
  const known = await memory.recall(question)
  if (known !== undefined) return restore(known, request)
  const made = await ask(runner, settings, request)
  if ('lock' in made) await memory.remember(question, { lock: await readFile(made.path, 'utf8') })
  // A network that failed once is no answer.
  else if (isAnswer(made)) await memory.remember(question, made)
  return made
}

/** What the same attempt came to a short while ago; undefined when nobody knows. */
export async function recalled(settings: UvSettings, request: CompileRequest): Promise<Attempt | undefined> {
  const question = settings.memory && (await questionOf(settings, request))
  const known = question === undefined ? undefined : await settings.memory?.recall(question)
  return known && restore(known, request)
}

async function restore(known: Answer, request: CompileRequest): Promise<Attempt> {
  if ('output' in known) return known
  await writeFile(request.output, known.lock)
  return { lock: decodeLock(known.lock, request.output), path: request.output }
}

async function ask(runner: ProcessRunner, settings: UvSettings, request: CompileRequest): Promise<Attempt> {
  const told = async (offline: boolean): Promise<Attempt> => {
    const finished = await runner.finish(compileCommand(settings, request, offline))
    if (finished.code !== 0) return { output: finished.tail }
    return { lock: await readLock(request.output), path: request.output }
  }
  if (!settings.cacheFirst) return told(false)
  const cached = await told(true)
  return isAnswer(cached) ? cached : told(false)
}

/** Whether that is what the index has to say, and not that it could not be asked. */
function isAnswer(made: Attempt): boolean {
  return 'lock' in made || uvFailure(made.output).code.startsWith('dependency/')
}
