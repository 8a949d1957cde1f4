/** Options and projects as a run would have them, for tests of decisions. */

import type { Options } from '../src/config/inputs.js'
import { type Layer, readOptions } from '../src/config/options.js'
import type { Interpreter } from '../src/core/model.js'
import { type Project, readProject } from '../src/project/project.js'
import { tempDir, write } from './repository.js'

export const layer = (values: Readonly<Record<string, string>>, kind = 'option'): Layer => ({
  kind,
  values: new Map(Object.entries(values).map(([name, text]) => [name, { text }])),
  spell: name => `--${name}`,
})

export const options = (values: Readonly<Record<string, string>> = {}): Options => readOptions([layer(values)])

export const LINUX_MACHINE: Interpreter['platform'] = {
  os: 'linux',
  arch: 'x86_64',
  libc: 'glibc',
  libcVersion: '2.39',
}

/** A real project in a temporary folder, read without git. */
export async function project(files: Readonly<Record<string, string>>): Promise<Project> {
  const dir = tempDir('project')
  write(dir, files)
  return readProject('.', dir, async () => undefined)
}
