/** License texts of what PyInstaller puts in beside the wheels: CPython, its own bootloader, libraries of this machine. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { MadeExecutable } from '../../executables/format.js'
import type { EmbeddablePython } from '../../executables/probe.js'
import type { SystemPackage } from '../../executables/system-libraries.js'
import type { Places } from './origins.js'

const LICENSES = {
  tool: 'GPL-2.0-or-later WITH Bootloader-exception AND Apache-2.0',
  python: 'PSF-2.0',
} as const

/** The texts that have to go along, as far as they lie beside what was taken. */
export async function textsOf(
  { tool, toolVersion, library }: Places,
  { prefix }: EmbeddablePython,
  packages: readonly SystemPackage[],
): Promise<NonNullable<MadeExecutable['texts']>> {
  const info = path.join(tool, `pyinstaller-${toolVersion}.dist-info`)
  const files = [
    ...[...library, prefix].map(
      folder => ['CPython', path.join(folder, 'LICENSE.txt'), LICENSES.python] as const,
    ),
    ...['licenses/COPYING.txt', 'COPYING.txt'].map(
      name => ['pyinstaller', path.join(info, name), LICENSES.tool] as const,
    ),
  ]
  const read = await Promise.all(
    files.map(async ([component, file, license]) => {
      const text = await readFile(file, 'utf8').catch(() => undefined)
      return text === undefined ? [] : [{ component, path: path.basename(file), text, license }]
    }),
  )
  const first = read
    .flat()
    .filter((one, index, all) => all.findIndex(each => each.component === one.component) === index)
  const system = packages.flatMap(({ name, copyright }) =>
    copyright === undefined ? [] : [{ component: name, path: `${name}/copyright`, text: copyright }],
  )
  return [...first, ...system]
}
