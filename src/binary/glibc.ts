/** The oldest glibc that a program or library runs on (pure). */
import { compareVersions } from '../target/floors.js'
import type { NativeFacts } from './facts.js'

/** `2.34`; undefined when it asks for none. */
export function glibcOf({ versions }: Pick<NativeFacts, 'versions'>): string | undefined {
  const numbers = versions.flatMap(({ version }) => /^GLIBC_(\d+\.\d+)/.exec(version)?.[1] ?? [])
  return numbers.sort(compareVersions).at(-1)
}
