/** The file that PyInstaller starts from. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { withZip } from '../../archives/zip-reader.js'
import { PackagingError } from '../../core/errors.js'
import type { ExecutableRequest } from '../../executables/format.js'
import { startCode } from '../../executables/probe.js'

/**
 * Gives its absolute path, alone in its folder: whatever lies beside it could be imported.
 * @throws PackagingError `project/entry-point` for a script that is no Python program
 */
export async function writeScript({ dir, start, application, program }: ExecutableRequest): Promise<string> {
  const folder = path.join(dir, 'script')
  await mkdir(folder, { recursive: true })
  const { entryPoint } = start
  const text = entryPoint.kind === 'script' ? await scriptText(application.wheel, entryPoint.file) : undefined
  // Its name is `__file__` and the name of the frozen module: neither may be one that the application imports.
  const file = path.join(folder, `start_${program.replaceAll(/\W/g, '_')}.py`)
  if (entryPoint.kind !== 'none') await writeFile(file, startCode(entryPoint, text))
  return file
}

async function scriptText(wheel: string, name: string): Promise<string> {
  return withZip(wheel, async zip => {
    const entry = zip.entries.find(each => each.name.endsWith(`.data/scripts/${name}`))
    const chunks: Buffer[] = []
    if (entry !== undefined) for await (const chunk of zip.stream(entry.name)) chunks.push(chunk)
    const text = Buffer.concat(chunks).toString('utf8')
    if (text !== '' && /^#!.*python/.test(text)) return text
    throw new PackagingError('project/entry-point', {
      message: `The script ${name} is no Python program, so PyInstaller cannot start it.`,
      fix: 'Name a module:function or a module as the entry point.',
    })
  })
}
