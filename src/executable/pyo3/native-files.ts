/** Frees the programs and libraries of the folder from the machine that it is made on. */
import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { readNative } from '../../archives/native-headers.js'
import type { ExecutableRequest } from '../../executables/format.js'
import type { ChosenPython } from './choose-python.js'
import { dropSearchPaths } from './elf-paths.js'
import { bringLibraries, type FoundLibrary, type NativeFile } from './libraries.js'
import type { Layout } from './machine.js'
import { stripLibraries } from './strip.js'
import type { InstalledWheels } from './wheels-in.js'

/** What lies in the folder, and what it is stripped with. */
interface Inside {
  readonly layout: Layout
  readonly chosen: ChosenPython
  readonly wheels: InstalledWheels
  /** Absolute path. */
  readonly rustc: string
}

/** No folder of this machine is looked in any more, and what is missing is brought along. */
export async function settleNative(
  request: ExecutableRequest,
  root: string,
  { layout, chosen, wheels, rustc }: Inside,
): Promise<readonly FoundLibrary[]> {
  const { target, workshop, dir } = request
  if (target.platform.os !== 'linux') return []
  const native: NativeFile[] = []
  const hints = new Set<string>()
  const large: string[] = []
  for (const name of (await readdir(root, { recursive: true })).sort()) {
    const file = path.join(root, name)
    const found = await stat(file)
    if (!found.isFile() || !mayBeNative(name, found.mode)) continue
    const bytes = await readFile(file)
    const facts = readNative(bytes)
    if (facts === undefined) continue
    const wheel = wheels.origins.has(name)
    native.push({ path: name, facts, wheel })
    if (wheel || name === request.program || name === layout.interpreter) continue
    for (const folder of facts.rpaths) if (path.isAbsolute(folder)) hints.add(folder)
    if (dropSearchPaths(bytes)) await writeFile(file, bytes)
    if (bytes.includes('.debug_info')) large.push(file)
  }
  hints.add(path.dirname(chosen.parts.library))
  const found = await bringLibraries(root, native, target.platform, [...hints])
  for (const { name, fallback } of found) {
    const file = path.join(root, 'python', fallback ? 'fallback' : 'lib', name)
    const bytes = await readFile(file)
    if (dropSearchPaths(bytes)) await writeFile(file, bytes)
    await chmod(file, 0o644)
  }
  const own = target.platform.arch === workshop.configuration.plan.runner.arch
  const stripped = await stripLibraries({
    runner: workshop.runner,
    host: workshop.host,
    files: large,
    own,
    rustc,
    cwd: dir,
  })
  if (!stripped) request.say('debug information stays in: there is no strip on this machine for it')
  return found
}

function mayBeNative(name: string, mode: number): boolean {
  return (mode & 0o100) !== 0 || /\.so(?:\.|$)/.test(name)
}
