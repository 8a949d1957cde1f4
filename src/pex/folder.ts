/** Has pex make a PEX that is a folder, compares it with what was planned, and packs it for delivery. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { writeTarGz } from '../archives/tar-writer.js'
import { throwProblems } from '../core/errors.js'
import { place } from '../host/files.js'
import type { ProcessRunner } from '../host/process/command.js'
import type { EntryPoint } from '../project/entry-point.js'
import { pythonScript } from '../python.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import { compareFolder } from './folder-content.js'
import { type FolderLayout, folderArguments } from './layout.js'

export interface FolderRequest {
  readonly runner: ProcessRunner
  /** Absolute path of the interpreter that runs pex. */
  readonly python: string
  /** Absolute folder that holds the `pex` package. */
  readonly pex: string
  /** Private folder for pex's own working files. */
  readonly pexRoot: string
  /** A private folder for this file alone. */
  readonly dir: string
  readonly layout: FolderLayout
  /** Name of the folder: `answer-1.0.0.pex`. */
  readonly name: string
  /** Absolute path of the archive to write. */
  readonly output: string
  readonly requirement: string
  readonly entryPoint: EntryPoint
  readonly targets: readonly ResolutionTarget[]
  /** Every wheel of these targets once; file names tell them apart. */
  readonly wheels: readonly { readonly path: string; readonly sha256: string }[]
  /** `module:function` that PEX-INFO must name; undefined for the interpreter itself and for scripts that are files. */
  readonly starts: string | undefined
  readonly say: (line: string) => void
}

/** @throws PackagingError `build/tool-failed`, `check/content` when the folder is not what was planned, `host/…` */
export async function makePexFolder(request: FolderRequest): Promise<void> {
  const { runner, python, pex, pexRoot, dir, layout, name, output, wheels, say } = request
  // pex takes folders of the one it works in for local projects.
  const empty = path.join(dir, 'empty')
  const chosen = path.join(dir, 'wheels')
  const folder = path.join(dir, name)
  await Promise.all([mkdir(empty, { recursive: true }), mkdir(chosen, { recursive: true })])
  await Promise.all(wheels.map(wheel => place(wheel.path, chosen)))
  const platforms = await writePlatforms(dir, request.targets)
  const { requirement, entryPoint } = request
  const args = { layout, requirement, entryPoint, wheels: chosen, platforms, pexRoot, output: folder }
  await runner.run({
    label: `build ${name}`,
    tool: python,
    args: [pythonScript('run_module.py'), pex, 'pex', ...folderArguments(args)],
    cwd: empty,
    // Where this machine keeps its caches would go into the file, as where the user's machine keeps them.
    env: { PYTHONHASHSEED: '0', PYTHONNOUSERSITE: '1', XDG_CACHE_HOME: undefined },
    limits: { total: 1_800_000, idle: 900_000 },
    onLine: say,
  })
  // pex makes a link of `pex`, which not every system can unpack; a file of the same content starts as well.
  const start = await readFile(path.join(folder, '__main__.py'))
  await rm(path.join(folder, 'pex'), { force: true })
  await writeFile(path.join(folder, 'pex'), start, { mode: 0o755 })
  throwProblems(await compareFolder({ folder, layout, wheels, starts: request.starts }))
  await writeTarGz({ output, folder, top: name, executable: startable })
}

/** Windows keeps no modes. */
function startable(name: string): boolean {
  return name === '__main__.py' || name === 'pex' || name.includes('/.prefix/bin/')
}

async function writePlatforms(dir: string, targets: readonly ResolutionTarget[]): Promise<string[]> {
  const folder = path.join(dir, 'platforms')
  await mkdir(folder, { recursive: true })
  return Promise.all(
    targets.map(async ({ compatibleTags, environment }, index) => {
      const file = path.join(folder, `${index}.json`)
      const platform = { compatible_tags: compatibleTags, marker_environment: environment }
      await writeFile(file, JSON.stringify(platform))
      return file
    }),
  )
}
