/** Lays CPython's own files out inside the folder that is made. */
import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { orFsError } from '../../host/files.js'
import type { Layout } from './machine.js'
import type { PythonParts } from './python-parts.js'
import { keepsModule, keepsStandard, keepsTcl, type Trim } from './trim.js'

/** Writes `python/` and what belongs beside the program. @param root absolute path of the folder that is made */
export async function layPython(root: string, parts: PythonParts, layout: Layout, trim: Trim): Promise<void> {
  await orFsError(`copy Python into ${root}`, root, async () => {
    const standard = path.join(root, layout.stdlib)
    await copyTree(
      parts.stdlib,
      standard,
      name => keepsStandard(name, trim) && !name.startsWith('lib-dynload/'),
    )
    if (parts.dynload !== undefined) {
      const modules = layout.windows ? path.join(root, 'python', 'DLLs') : path.join(standard, 'lib-dynload')
      await copyTree(parts.dynload, modules, name => keepsModule(path.posix.basename(name), trim))
    }
    if (trim.tkinter && parts.tcl !== undefined) {
      const tcl = path.join(root, 'python', layout.windows ? 'tcl' : 'lib')
      await copyTree(parts.tcl, tcl, name => keepsTcl(name.split('/')[0] ?? '', trim))
    }
    await mkdir(path.dirname(path.join(root, layout.libraryPath)), { recursive: true })
    await copyFile(parts.library, path.join(root, layout.libraryPath))
    if (layout.windows) {
      const beside = path.dirname(parts.library)
      for (const name of (await readdir(beside)).filter(one =>
        /^(?:python3|vcruntime\d+(?:_\d)?)\.dll$/i.test(one),
      ))
        await copyFile(path.join(beside, name), path.join(root, name))
    }
    // Empty, but a folder that `site` looks for.
    await mkdir(path.join(root, layout.sitePackages), { recursive: true })
  })
}

/** Files that `keep` wants, links followed; modes become 644 or 755. */
async function copyTree(
  from: string,
  to: string,
  keep: (name: string) => boolean,
  under = '',
): Promise<void> {
  for (const base of await readdir(path.join(from, under))) {
    const name = under === '' ? base : `${under}/${base}`
    const file = path.join(from, name)
    const found = await stat(file).catch(() => undefined)
    if (found?.isDirectory()) {
      if (keep(`${name}/`)) await copyTree(from, to, keep, name)
    } else if (found?.isFile() && keep(name)) {
      const target = path.join(to, name)
      await mkdir(path.dirname(target), { recursive: true })
      await writeFile(target, await readFile(file), { mode: found.mode & 0o100 ? 0o755 : 0o644 })
    }
  }
}
