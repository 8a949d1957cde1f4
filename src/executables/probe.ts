/** What several formats share: facts about the Python to embed, a folder of unpacked wheels, the code that starts the application. */

import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { extractWheel } from '../archives/extract.js'
import { parseWheelName } from '../archives/wheel-name.js'
import { pythonScript } from '../assets.js'
import { PackagingError } from '../core/errors.js'
import type { WheelFile } from '../core/model.js'
import { INSTALL_RUST } from '../distributions/toolchain.js'
import { sha256Of, walk } from '../host/files.js'
import type { Host } from '../host/host.js'
import type { ProcessRunner } from '../host/process/command.js'
import type { EntryPoint } from '../project/entry-point.js'
import { findProgram } from '../project/paths.js'
import type { ComponentText } from './format.js'

/** The parts of an interpreter that an executable embeds; absolute paths. */
interface InterpreterParts {
  readonly version: string
  /** libpython; null when it has no shared one. */
  readonly library: string | null
  readonly stdlib: string
  /** The folder of its extension modules. */
  readonly dynload: string | null
  /** Name of the folder that it installs packages into. */
  readonly site: string
}

/** @param python absolute path @throws PackagingError `build/tool-failed`, `host/…` */
export async function probeParts(python: string, runner: ProcessRunner, cwd: string): Promise<InterpreterParts> {
  const { stdout } = await runner.run({
    label: `locate the parts of ${python}`,
    tool: python,
    args: ['-I', '-S', '-B', pythonScript('embed.py')],
    cwd,
    capture: true,
    limits: { total: 60_000 },
  })
  return JSON.parse(stdout) as InterpreterParts
}

export interface EmbeddablePython {
  /** Whether it has a library (libpython) that a program can carry. */
  readonly shared: boolean
  /** Real paths of its standard library's folders and of the whole installation. */
  readonly library: readonly string[]
  readonly prefix: string
}

/**
 * @param python absolute path of an interpreter that imports from its own library only
 * @param site absolute path of the folder with the application
 * @throws PackagingError `project/entry-point` when the entry point is missing or not a function
 */
export async function probeEmbeddable(
  runner: ProcessRunner,
  python: string,
  site: string,
  entryPoint: EntryPoint,
): Promise<EmbeddablePython> {
  // A GUI may need a display as soon as it is imported.
  const start = entryPoint.kind === 'function' && !entryPoint.gui ? [entryPoint.module, entryPoint.attribute] : []
  const { stdout } = await runner.run({
    label: 'inspect the Python to embed',
    tool: python,
    args: [pythonScript('executable_probe.py'), site, ...start],
    cwd: site,
    env: { PYTHONDONTWRITEBYTECODE: '1', PYTHONNOUSERSITE: '1' },
    capture: true,
    limits: { total: 120_000 },
  })
  const answer = JSON.parse(stdout) as EmbeddablePython & { start: string }
  const [module, attribute] = start
  if (answer.start === 'missing' || answer.start === 'not-callable')
    throw new PackagingError('project/entry-point', {
      message: `The entry point ${module}:${attribute} ${answer.start === 'missing' ? 'does not exist' : 'is not a function'}.`,
      fix: 'Name a function that starts the program, as module:function.',
    })
  return answer
}

export interface Site {
  /** Absolute path; only the contents of the wheels: no generated scripts, no changed RECORD, no bytecode. */
  readonly dir: string
  /** Package and version by path under `dir` (with `/`). */
  readonly owners: ReadonlyMap<string, { readonly package: string; readonly version: string }>
}

/**
 * Unpacks wheels into one folder to import from. Wheels may share a file (namespace packages do): the first one's stays,
 * and a difference is logged.
 * @param dir absolute path of a folder that does not exist yet
 * @throws PackagingError `check/content` for a damaged or unsafe wheel
 */
export async function makeSite(wheels: readonly WheelFile[], dir: string, say: (line: string) => void): Promise<Site> {
  const owners = new Map<string, { package: string; version: string }>()
  await mkdir(dir, { recursive: true })
  for (const wheel of wheels) {
    const name = parseWheelName(path.basename(wheel.path))
    if (name === undefined) throw new Error(`${wheel.path} is not a wheel`)
    const owner = { package: name.name, version: name.version }
    const apart = `${dir}.unpacking`
    await extractWheel(wheel.path, apart)
    for await (const { name: place, file } of walk(apart)) {
      const final = path.join(dir, place)
      if (file === undefined) await mkdir(final, { recursive: true })
      else if (!owners.has(place)) {
        await rename(file, final)
        owners.set(place, owner)
      } else if ((await sha256Of(file)) !== (await sha256Of(final)))
        say(`${place} is in ${owners.get(place)?.package} and, different, in ${owner.package}: the first one is used`)
    }
    await rm(apart, { recursive: true, force: true })
  }
  return { dir, owners }
}

/**
 * The Python that starts an entry point, for formats that start from a file (pure).
 * A function's result is the exit status, as for a console script; a module runs as `python -m` would.
 * @param scriptText the content of the script file, for an entry point that is one
 */
export function startCode(entryPoint: EntryPoint, scriptText?: string): string {
  switch (entryPoint.kind) {
    case 'function': {
      const { module, attribute } = entryPoint
      const [first] = attribute.split('.')
      return `import sys\n\nfrom ${module} import ${first}\n\nif __name__ == "__main__":\n    sys.exit(${attribute}())\n`
    }
    case 'module': {
      // This import never runs: it makes the module visible to tools that search for imports.
      const { module } = entryPoint
      return `import runpy\n\nif False:\n    import ${module}\n\nif __name__ == "__main__":\n    runpy.run_module("${module}", run_name="__main__", alter_sys=True)\n`
    }
    case 'script':
      if (scriptText === undefined) throw new Error('a script without its text')
      return scriptText
    default:
      throw new Error('no entry point to start')
  }
}

/** Absolute paths. @param need why Rust is needed, a clause @throws PackagingError `host/tool-missing` */
export async function findCargo({ env, workspace }: Pick<Host, 'env' | 'workspace'>, need: string) {
  const [cargo, rustc] = await Promise.all(['cargo', 'rustc'].map(name => findProgram(name, env, workspace)))
  if (cargo !== undefined && rustc !== undefined) return { cargo, rustc }
  throw new PackagingError('host/tool-missing', {
    message: `${need}, and there is no ${cargo === undefined ? 'cargo' : 'rustc'} on PATH.`,
    fix: INSTALL_RUST,
  })
}

/** The first of these license texts that can be read, if any. @param files absolute paths */
export async function firstText(
  component: string,
  license: string,
  files: readonly string[],
): Promise<ComponentText[]> {
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => undefined)
    if (text !== undefined) return [{ component, path: path.basename(file), text, license }]
  }
  return []
}
