/** What all cases share: private folders, the Pythons, the program, and things that are made once for several cases. */
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { environment } from './environment.mjs'
import { run } from './process.mjs'

/** The five of the main job. */
export const VERSIONS = ['3.9', '3.10', '3.11', '3.12', '3.13']

export async function createBench({ root, program }) {
  const temp = await realpath(await mkdtemp(path.join(tmpdir(), 'bench-')))
  const shared = new Map()
  const versions = new Map()
  const folder = async name => {
    const dir = path.join(temp, name)
    await mkdir(dir, { recursive: true })
    return dir
  }
  const empty = await folder('doctor')
  const env = environment(empty)
  const told = await run(process.execPath, [program, 'doctor'], { cwd: empty, env })
  return {
    root,
    program,
    pythons: pythonsIn(told.stdout),
    /** A private folder; removed at the end. */
    folder,
    /** What `make` gives, made once however many cases ask. */
    once(name, make) {
      if (!shared.has(name)) shared.set(name, folder(`shared/${name}`).then(make))
      return shared.get(name)
    },
    /** A tool's version, for the facts. */
    noteVersion: (name, version) => versions.set(name, version),
    versions: async () => Object.fromEntries([...versions].sort()),
    dispose: () => rm(temp, { recursive: true, force: true, maxRetries: 3 }),
  }
}

/** The first of each of the five in the table that `doctor` prints: the one that the program itself takes. */
function pythonsIn(text) {
  const rows = [...text.matchAll(/^│ (\d\.\d+) +│ (\S+) +│ \S+ +│ (.+?) +│$/gm)]
  return VERSIONS.map(version => {
    const row = rows.find(([, name]) => name === version)
    if (row === undefined) throw new Error(`Python ${version} is not on this machine; see \`doctor\``)
    return { version, full: row[2], path: row[3] }
  })
}
