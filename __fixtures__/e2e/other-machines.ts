/** Pythons of machines that this one is not: Debian's for arm64 under qemu, and the Windows one under Wine. */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sharedFolder } from '../shared-folder.js'
import { LOADER, WINE } from '../windows/kit.js'

/** A Python to run a PEX with; or why there is none here. */
export type OtherPython =
  | { readonly run: (args: readonly string[], env: Readonly<Record<string, string>>) => string }
  | { readonly skipped: string }

const { PATH } = process.env
const CACHE = sharedFolder('machines')

const ARM_PACKAGES =
  'python3.11-minimal libpython3.11-minimal libpython3.11-stdlib libc6 libstdc++6 libgcc-s1 zlib1g libssl3 libffi8 libexpat1 libbz2-1.0 liblzma5 libcrypt1 libuuid1'

function has(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0
}

/** Installs a Debian package when root may; gives the reason why not otherwise. */
function lacking(program: string, name: string): string | undefined {
  if (has(program) || existsSync(program)) return undefined
  if (process.getuid?.() !== 0 || !has('apt-get')) return `${name} is not installed and cannot be without root and apt`
  const install = ['install', '--yes', '--no-install-recommends', name]
  const installed = () => spawnSync('apt-get', install, { stdio: 'ignore' }).status === 0
  if (installed() || (spawnSync('apt-get', ['update'], { stdio: 'ignore' }).status === 0 && installed()))
    return undefined
  return `apt could not install ${name}`
}

/** Makes a folder once; a half-made one is never taken for it. */
function once(name: string, make: (folder: string) => void): string {
  const folder = join(CACHE, name)
  if (existsSync(folder)) return folder
  mkdirSync(CACHE, { recursive: true })
  const fresh = mkdtempSync(`${folder}-`)
  make(fresh)
  renameSync(fresh, folder)
  return folder
}

/** Only a download that fails is a reason to skip; any other fault is one of this test. */
function notToBeHad(what: string, thrown: unknown): string {
  const { path, spawnargs = [], message } = thrown as Error & { path?: string; spawnargs?: string[] }
  const command = [path, ...spawnargs].join(' ')
  if (!/apt-get|mod download/.test(`${command} ${message}`)) throw thrown
  return `${what} cannot be downloaded: ${message.split('\n')[0]}`
}

const output = (program: string, args: readonly string[], env: NodeJS.ProcessEnv): string =>
  execFileSync(program, args, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'pipe'], timeout: 400_000 })

/** Debian's arm64 Python 3.11 and libraries, unpacked into a folder. @throws Error when they could not be downloaded */
const armRoot = (): string =>
  once('arm64', folder => {
    const lists = join(folder, 'lists')
    mkdirSync(join(lists, 'partial'), { recursive: true })
    const options = ['APT::Architecture=arm64', 'APT::Architectures=arm64', `Dir::State::lists=${lists}`]
    const apt = (...args: string[]) =>
      execFileSync('apt-get', [...options.flatMap(option => ['-o', option]), ...args], {
        cwd: folder,
        stdio: 'ignore',
      })
    apt('update')
    apt('download', ...ARM_PACKAGES.split(' '))
    for (const name of readdirSync(folder).filter(file => file.endsWith('.deb')))
      execFileSync('dpkg-deb', ['-x', join(folder, name), folder])
  })

/** ELF, 64 bits, little-endian, for aarch64. @see https://docs.kernel.org/admin-guide/binfmt-misc.html */
const AARCH64 =
  ':qemu-aarch64:M::\\x7fELF\\x02\\x01\\x01\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x02\\x00\\xb7\\x00:\\xff\\xff\\xff\\xff\\xff\\xff\\xff\\x00\\xff\\xff\\xff\\xff\\xff\\xff\\xff\\xff\\xfe\\xff\\xff\\xff:/usr/bin/qemu-aarch64-static:F'
/** Since Linux 6.7 a user namespace may have its own: nothing changes for the rest of the machine. */
const REGISTER =
  'mount -t binfmt_misc none /proc/sys/fs/binfmt_misc && printf %s "$1" >/proc/sys/fs/binfmt_misc/register && shift && exec "$@"'
const foreign = (...argv: string[]) => [
  ...['--map-root-user', '--mount', '/bin/sh', '-c', REGISTER, 'sh', AARCH64],
  ...argv,
]

/** Starts programs for aarch64, whose children are started so too; or why there is no such machine here. */
export function armMachine(): OtherPython {
  const missing = lacking('qemu-aarch64-static', 'qemu-user-static')
  if (missing) return { skipped: missing }
  if (!has('dpkg-deb') || !has('apt-get')) return { skipped: 'Debian’s arm64 packages need apt and dpkg' }
  if (spawnSync('unshare', foreign('true')).status !== 0)
    return { skipped: 'no user namespace with a binfmt_misc of its own is allowed here (it needs Linux 6.7)' }
  try {
    const root = armRoot()
    return {
      run: (argv, env) => output('unshare', foreign(...argv), { PATH, QEMU_LD_PREFIX: root, ...env }),
    }
  } catch (thrown) {
    return { skipped: notToBeHad('Debian’s arm64 libraries', thrown) }
  }
}

/** CPython 3.11 for aarch64; where the kernel starts no foreign programs, by a script that starts it under qemu. */
export function armPython(): OtherPython {
  const machine = armMachine()
  try {
    const real = join(armRoot(), 'usr', 'bin', 'python3.11')
    if (!('skipped' in machine))
      return { run: (args, env) => machine.run([real, ...args], { HOME: armRoot(), ...env }) }
    const missing = lacking('qemu-aarch64-static', 'qemu-user-static')
    if (missing) return { skipped: missing }
    const python = join(dirname(real), 'python-under-qemu')
    const qemu = `exec qemu-aarch64-static -L '${armRoot()}' -0 "$0" '${real}' "$@"`
    writeFileSync(python, `#!/bin/sh\n${qemu}\n`)
    chmodSync(python, 0o755)
    return { run: (args, env) => output(python, args, { PATH, HOME: armRoot(), ...env }) }
  } catch (thrown) {
    return {
      skipped: `Debian’s arm64 Python could not be downloaded: ${(thrown as Error).message.split('\n')[0]}`,
    }
  }
}

const WINDOWS_PYTHON = 'github.com/kluctl/go-embed-python'
const WINDOWS_VERSION = 'v0.0.0-3.11.11-20241219-1'

/** Wine 8 says that it made a symbolic link and makes none: links are copies here, the one thing that is not Windows' own. */
const LINKS = `import os, shutil
def symlink(src, dst, target_is_directory=False, **kwargs):
    real = os.path.normpath(os.path.join(os.path.dirname(dst), src))
    (shutil.copytree if os.path.isdir(real) else shutil.copyfile)(real, dst)
os.symlink = symlink
`

const wine = (args: readonly string[], env: NodeJS.ProcessEnv) => output(WINE[0], [...WINE.slice(1), ...args], env)

/** CPython 3.11 for Windows (python-build-standalone, as a Go module carries it). */
export function windowsPython(): OtherPython {
  if (!has('go')) return { skipped: 'go, which downloads the Windows Python, is not installed' }
  const missing = lacking(LOADER, 'wine64')
  if (missing) return { skipped: missing }
  try {
    const python = once('windows', folder => {
      const answer = execFileSync('go', ['mod', 'download', '-json', `${WINDOWS_PYTHON}@${WINDOWS_VERSION}`], {
        encoding: 'utf8',
        cwd: folder,
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      const data = join((JSON.parse(answer) as { Dir: string }).Dir, 'python/internal/data/windows-amd64')
      const { files } = JSON.parse(readFileSync(join(data, 'files.json'), 'utf8')) as {
        files: { name: string; size: number; compressed?: boolean }[]
      }
      for (const { name, compressed } of files) {
        const source = join(data, compressed ? `${name}.gz` : name)
        if (!statSync(source).isFile()) continue
        mkdirSync(dirname(join(folder, name)), { recursive: true })
        const content = readFileSync(source)
        writeFileSync(join(folder, name), compressed ? gunzipSync(content) : content)
      }
      mkdirSync(join(folder, 'Lib', 'site-packages'), { recursive: true })
      writeFileSync(join(folder, 'Lib', 'site-packages', 'sitecustomize.py'), LINKS)
    })
    const prefix = mkdtempSync(join(CACHE, 'wine-'))
    const env = {
      PATH: process.env.PATH,
      HOME: prefix,
      WINEPREFIX: join(prefix, 'prefix'),
      WINEDEBUG: '-all',
    }
    wine(['wineboot', '-i'], env)
    wine(['winecfg', '-v', 'win10'], env)
    return { run: (args, more) => wine([join(python, 'python.exe'), ...args], { ...env, ...more }) }
  } catch (thrown) {
    return { skipped: notToBeHad('the Windows Python', thrown) }
  }
}
