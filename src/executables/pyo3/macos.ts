/** Makes the libraries in a folder for macOS find each other there, wherever the folder lies, and signs what that changes. */

import { open, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { signAdHoc } from '../../archives/ad-hoc.js'
import { relocate, withoutSignature } from '../../archives/mach-o.js'
import { nativeFormat } from '../../archives/native-headers.js'
import { walk } from '../../host/files.js'
import { offeredBySystem } from '../inspect.js'
import { baseName } from '../member.js'

/**
 * The name by which a library is found in the bundle: `@rpath` is the launcher's `python/lib` (pure).
 * @param name as a library of CPython has it, with a folder of the machine that built that or of its `bin`
 * @param inside names of the files in `python/lib`
 */
export function nameInBundle(name: string, inside: ReadonlySet<string>): string | undefined {
  if (offeredBySystem(name, { os: 'macos' }) || /^@(?:rpath|loader_path)\//.test(name)) return undefined
  const base = baseName(name)
  return inside.has(base) ? `@rpath/${base}` : undefined
}

/**
 * Edits CPython's own programs and libraries; those of wheels are as they were published.
 * @param root absolute path of the folder @param wheels paths inside of files of wheels
 * @throws PackagingError `check/content` for a library of several processors that has to be changed
 */
export async function finishMacosFiles(root: string, wheels: ReadonlySet<string>): Promise<void> {
  const files: { readonly name: string; readonly file: string }[] = []
  for await (const { name, file } of walk(root))
    if (file !== undefined && !wheels.has(name) && (await isMachO(file))) files.push({ name, file })
  const inside = new Set(
    files.flatMap(({ name }) => (path.posix.dirname(name) === 'python/lib' ? [baseName(name)] : [])),
  )
  for (const { name, file } of files) {
    const bytes = await readFile(file)
    if (!relocate(bytes, needed => nameInBundle(needed, inside))) continue
    await writeFile(file, signAdHoc(withoutSignature(bytes), baseName(name)))
  }
}

async function isMachO(file: string): Promise<boolean> {
  const handle = await open(file)
  try {
    const first = Buffer.alloc(8)
    await handle.read(first, 0, first.length, 0)
    return nativeFormat(first) === 'mach-o'
  } finally {
    await handle.close()
  }
}
