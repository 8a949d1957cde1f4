/** What an executable has to know of the interpreter that goes inside, and whether its entry point is a function. */

import { mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { extractWheel } from '../archives/extract.js'
import { parseWheelName } from '../archives/wheel-name.js'
import { pythonScript } from '../assets.js'
import { PackagingError } from '../core/errors.js'
import type { WheelFile } from '../core/model.js'
import { sha256Of, walk } from '../host/files.js'
import type { ProcessRunner } from '../host/process/command.js'
import type { EntryPoint } from '../project/entry-point.js'

// Asks an interpreter where the parts of it lie that an executable carries.

/** Absolute paths. */
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
    label: `ask ${python} for its parts`,
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
 * @throws PackagingError `project/entry-point` when the entry point is there but no function
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
      message: `The entry point ${module}:${attribute} ${answer.start === 'missing' ? 'is not there' : 'is no function'}.`,
      fix: 'Name a function that starts the program, as module:function.',
    })
  return answer
}

// Puts wheels into one folder to import from, and keeps in mind which file is of which wheel.

export interface Site {
  /** Absolute path; nothing but what is in the wheels, no scripts made, no RECORD changed, no bytecode. */
  readonly dir: string
  /** Package and version by path under `dir` (with `/`). */
  readonly owners: ReadonlyMap<string, { readonly package: string; readonly version: string }>
}

/**
 * Wheels may share a file (namespace packages do): the first one's stays; when the contents differ it is told.
 * @param dir absolute path of a folder that is not there yet
 * @throws PackagingError `check/content` for a damaged or unsafe wheel
 */
export async function makeSite(wheels: readonly WheelFile[], dir: string, say: (line: string) => void): Promise<Site> {
  const owners = new Map<string, { package: string; version: string }>()
  await mkdir(dir, { recursive: true })
  for (const wheel of wheels) {
    const name = parseWheelName(path.basename(wheel.path))
    if (name === undefined) throw new Error(`${wheel.path} is no wheel`)
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
        say(
          `${place} is in ${owners.get(place)?.package} and, different, in ${owner.package}: the first one's is taken`,
        )
    }
    await rm(apart, { recursive: true, force: true })
  }
  return { dir, owners }
}

// The few lines of Python that start an entry point, for formats that start from a file (pure).

/**
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
      // An import that is never run lets whoever looks for imports find the module.
      const { module } = entryPoint
      return `import runpy\n\nif False:\n    import ${module}\n\nif __name__ == "__main__":\n    runpy.run_module("${module}", run_name="__main__", alter_sys=True)\n`
    }
    case 'script':
      if (scriptText === undefined) throw new Error('a script without its text')
      return scriptText
    default:
      throw new Error('there is nothing to start')
  }
}
