/** Where projects are to be found below a folder that holds none: a hint for people whose project is in a sub-folder. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** The files by which a folder is known as a Python project, the usual one first. */
export const PROJECT_FILES = ['pyproject.toml', 'setup.py', 'setup.cfg'] as const

const DEPTH = 3
const MOST = 5

/** The nearest projects below `dir` (at most five, three levels down), relative with `/`, nearest first. */
export async function nearbyProjects(dir: string): Promise<readonly string[]> {
  const found: string[] = []
  let level: readonly string[] = ['']
  for (let depth = 0; depth <= DEPTH && found.length < MOST; depth++) {
    const next: string[] = []
    for (const path of level) {
      const entries = await readdir(join(dir, path), { withFileTypes: true }).catch(() => [])
      const project = entries.some(entry => PROJECT_FILES.some(file => file === entry.name))
      if (project && path !== '') found.push(path)
      if (project && path !== '') continue
      for (const entry of entries) {
        if (!entry.isDirectory() || /^(?:\..*|node_modules|__pycache__)$/.test(entry.name)) continue
        next.push(path === '' ? entry.name : `${path}/${entry.name}`)
      }
    }
    level = next.sort()
  }
  return found.slice(0, MOST)
}
