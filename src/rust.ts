/** The Rust sources that this program brings with it; the build copies them beside the bundle. */
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of the Cargo workspace. */
export function rustSources(): string {
  return path.join(path.dirname(fileURLToPath(import.meta.url)), 'rust')
}
