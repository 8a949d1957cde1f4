/**
 * Remembers for a while what uv resolved, so that the same question is not asked of the index again. Entries lie beside the
 * store's content, in a folder of their own that no cache carries to another machine: a lock decides what is shipped, and
 * nobody else may have written it.
 */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Milliseconds. Indexes let their answers be kept for ten minutes, so that for as long a fresh resolution would be told
 * nothing new (the same as `src/package/unchanged.ts`).
 */
const FRESH = 10 * 60 * 1000

/** What one call of uv came to: the text of its lock, or what it said instead. */
export type Answer = { readonly lock: string } | { readonly output: readonly string[] }

export interface Memory {
  /** The answer to the same question, if it was given a short while ago. */
  recall(question: string): Promise<Answer | undefined>
  /** Never fails: what cannot be remembered is only asked again. */
  remember(question: string, answer: Answer): Promise<void>
}

/**
 * @param folder absolute; made when needed
 * @param now milliseconds since 1970
 */
export function createMemory(folder: string, now: () => number = Date.now): Memory {
  const fileOf = (question: string) =>
    join(folder, `${createHash('sha256').update(question).digest('hex')}.json`)
  return {
    async recall(question) {
      try {
        const record = JSON.parse(await readFile(fileOf(question), 'utf8')) as {
          made: number
          answer: Answer
        }
        const age = now() - record.made
        return age >= 0 && age <= FRESH ? record.answer : undefined
      } catch {
        return undefined
      }
    },
    async remember(question, answer) {
      const unfinished = join(folder, randomUUID())
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        // An address in a lock may hold a login.
        await writeFile(unfinished, JSON.stringify({ made: now(), answer }), { mode: 0o600 })
        await rename(unfinished, fileOf(question))
        await forgetOld(folder, now())
      } catch {
        await rm(unfinished, { force: true }).catch(() => {})
      }
    },
  }
}

async function forgetOld(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name)
    const { mtimeMs } = await stat(file)
    if (now - mtimeMs > FRESH) await rm(file, { force: true })
  }
}

/** A memory that also tells whether it was of use. */
export function watched(memory: Memory): Memory & { readonly used: () => boolean } {
  let used = false
  return {
    used: () => used,
    remember: memory.remember,
    async recall(question) {
      const answer = await memory.recall(question)
      used ||= answer !== undefined
      return answer
    },
  }
}

/** The same memory for who wants to be told anew: it only remembers. */
export function forgetful(memory: Memory): Memory {
  return { recall: () => Promise.resolve(undefined), remember: memory.remember }
}
