/** Unpacks a wheel into one folder, for tools that are run from there. */
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { contentError } from './content-error.js'
import { withZip } from './zip.js'

/** Folders of `NAME-VERSION.data` that belong elsewhere in an installation, and here all lie side by side. */
const DATA = /^[^/]+\.data\/(?:purelib|platlib|data)\//
/** Its programs: apart from the modules, as a wheel may hold a program and a package of one name (uv's does). */
const SCRIPTS = /^[^/]+\.data\/scripts\//

/**
 * Unpacks modules and data files into `into`, and scripts, executable, into its `bin`, as `pip install --target` does.
 * Nothing is compiled and no entry points are made.
 * @param into absolute path of a folder; what lies in it already stays
 * @throws PackagingError `check/content` for a damaged or unsafe wheel, and for two files of one place
 */
export async function extractWheel(file: string, into: string): Promise<void> {
  await withZip(file, async zip => {
    await mkdir(into, { recursive: true })
    for (const { name, folder, mode } of zip.entries) {
      const path = join(into, name.replace(DATA, '').replace(SCRIPTS, 'bin/'))
      await mkdir(folder ? path : dirname(path), { recursive: true })
      if (folder) continue
      const executable = (mode & 0o111) !== 0 || SCRIPTS.test(name)
      // `wx`: never over, nor through, something that is there.
      const target = createWriteStream(path, { flags: 'wx', mode: executable ? 0o755 : 0o644 })
      await pipeline(Readable.from(zip.stream(name)), target).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'EEXIST'
          ? contentError(file, `two files in it have the place of "${name}"`, error)
          : error
      })
    }
  })
}
