/** What tests fetch once for all of them and for later runs: this user's own, as another's cannot be written or trusted. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(tmpdir(), `package-python-contract-${process.getuid?.() ?? 'me'}`)

/** Absolute path of a folder below it, which may not be there yet. */
export const sharedFolder = (...parts: string[]): string => join(ROOT, ...parts)
