/** Options for commands that need no project: the job that releases or audits may have checked nothing out. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { throwProblems } from '../core/errors.js'
import type { Host } from '../host/host.js'
import { decodePyproject } from '../project/pyproject.js'
import { environmentLayer, type Layer, readOptions } from './options.js'
import { pyprojectLayer } from './pyproject-layer.js'
import type { Options } from './table.js'

/**
 * As everywhere: input or option > environment > `[tool.package-python]`, where a project lies in `dir`.
 * @param dir absolute
 * @throws PackagingError `input/…`, `project/toml`
 */
export async function optionsWithoutProject(
  { env, workspace }: Pick<Host, 'env' | 'workspace'>,
  given: readonly Layer[],
  dir: string,
): Promise<Options> {
  const outer = [...given, environmentLayer(env)]
  const file = path.join(dir, 'pyproject.toml')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  const settings =
    text === undefined ? undefined : decodePyproject(text, path.relative(workspace, file)).settings
  const inFile = settings && pyprojectLayer(settings)
  throwProblems(inFile?.problems ?? [])
  return readOptions(inFile === undefined ? outer : [...outer, inFile.layer])
}

/** The text that the strongest layer gives for an input. */
export function firstText(layers: readonly Layer[], name: string): string | undefined {
  return layers.map(layer => layer.values.get(name)?.text.trim()).find(text => text)
}
