/**
 * Runs a program in a root folder that contains the C library, `/proc` and `/dev/urandom` and nothing else: what works there
 * needs nothing of the machine that built it. A user namespace and chroot; no rights are needed where the kernel allows those.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { sharedFolder } from '../shared-folder.js'

export interface Finished {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface EmptyRoot {
  /** Absolute path outside. */
  readonly folder: string
  /** Copies a program, or a folder with one in it, into `/app` and gives its path inside the root. */
  put(file: string): string
  /** Starts `program` (a path inside the root) with an empty environment. */
  run(program: string, ...args: string[]): Finished
  remove(): void
}

/** Parts of glibc; a program for it may ask for any of them. */
const PARTS = /^(?:libc|libm|libdl|libpthread|librt|libutil|libresolv|libnsl|libcrypt)\.so\.\d+$/

const ARCH = {
  x64: ['x86_64-linux-gnu', 'lib64/ld-linux-x86-64.so.2'],
  arm64: ['aarch64-linux-gnu', 'lib/ld-linux-aarch64.so.1'],
} as const

/**
 * An empty root with this machine's C library, or with the one in `libc` (an unpacked `libc6` package); or why it cannot
 * be had here.
 * @param env variables of the program, without spaces: HOME, where it may write (`/tmp`)
 */
export function emptyRoot(
  libc = '/',
  env: Readonly<Record<string, string>> = {},
): EmptyRoot | { readonly skipped: string } {
  const names = process.platform === 'linux' ? ARCH[process.arch as keyof typeof ARCH] : undefined
  if (names === undefined) return { skipped: `there is no empty root for ${process.platform} ${process.arch}` }
  const [triplet, loader] = names
  const libraries = [join(libc, 'lib', triplet), join(libc, 'usr', 'lib', triplet)].find(existsSync)
  if (libraries === undefined) return { skipped: 'the C library is not where Debian and Ubuntu put it' }
  const enter = namespaces()
  if (enter === undefined) return { skipped: 'neither root nor user namespaces allow chroot here' }

  const folder = mkdtempSync(join(tmpdir(), 'package-python-root-'))
  for (const name of ['lib', 'proc', 'dev', 'tmp', 'app', `lib/${triplet}`, dirname(loader)])
    mkdirSync(join(folder, name), { recursive: true })
  for (const name of readdirSync(libraries).filter(each => PARTS.test(each)))
    copyFileSync(realpathSync(join(libraries, name)), join(folder, 'lib', triplet, name))
  copyFileSync(realpathSync(join(libraries, basename(loader))), join(folder, loader))

  const script =
    'chroot=$(command -v chroot) && mount --rbind /proc "$1/proc" && : >"$1/dev/urandom" && mount --bind /dev/urandom "$1/dev/urandom" && root=$1 && shift && exec env -i $INSIDE "$chroot" "$root" "$@"'
  const inside = Object.entries(env)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ')
  return {
    folder,
    put(file) {
      cpSync(file, join(folder, 'app', basename(file)), { recursive: true, verbatimSymlinks: true })
      return `/app/${basename(file)}`
    },
    run(program, ...args) {
      const [tool, ...options] = enter
      const { status, stdout, stderr, error } = spawnSync(
        tool,
        [...options, '/bin/sh', '-c', script, 'sh', folder, program, ...args],
        {
          encoding: 'utf8',
          env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', INSIDE: inside },
          timeout: 120_000,
        },
      )
      if (error) throw error
      return { status, stdout, stderr }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** The command that enters a mount namespace of its own; undefined where that is forbidden. */
function namespaces(): readonly [string, ...string[]] | undefined {
  const unshare = ['/usr/bin/unshare', '/bin/unshare'].find(existsSync)
  if (unshare === undefined) return undefined
  const ways = [
    [unshare, '--map-root-user', '--mount'],
    [unshare, '--mount'],
  ] as const
  return ways.find(([tool, ...options]) => {
    const tried = spawnSync(tool, [...options, '/bin/sh', '-c', 'mount --rbind /proc /proc && chroot / true'])
    return tried.status === 0
  })
}

const BULLSEYE = { x64: 'amd64', arm64: 'arm64' } as const

/** Debian 11's `libc6` (glibc 2.31), unpacked once into a folder that outlives the run; or why it could not be downloaded. */
export function olderLibc(): string | { readonly skipped: string } {
  const arch = BULLSEYE[process.arch as keyof typeof BULLSEYE]
  if (process.platform !== 'linux' || arch === undefined || !existsSync('/usr/bin/apt-get'))
    return { skipped: 'Debian’s packages need apt and Linux' }
  const cache = sharedFolder('machines')
  const folder = join(cache, `libc6-bullseye-${arch}`)
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const fresh = mkdtempSync(`${folder}-`)
  try {
    mkdirSync(join(fresh, 'lists', 'partial'), { recursive: true })
    const archive = debianArchive()
    if (archive === undefined) return { skipped: 'apt knows no Debian archive here' }
    execFileSync('/bin/sh', [
      '-c',
      'printf "deb [trusted=yes] %s bullseye main\\n" "$1" > "$2"',
      'sh',
      archive,
      join(fresh, 'sources.list'),
    ])
    const options = [
      `APT::Architecture=${arch}`,
      `APT::Architectures=${arch}`,
      `Dir::State::lists=${join(fresh, 'lists')}`,
      `Dir::Etc::sourcelist=${join(fresh, 'sources.list')}`,
      'Dir::Etc::sourceparts=-',
      'Acquire::IndexTargets::deb::DEP-11::DefaultEnabled=false',
    ].flatMap(option => ['-o', option])
    const apt = (...args: string[]) =>
      execFileSync('/usr/bin/apt-get', [...options, ...args], {
        cwd: fresh,
        stdio: 'ignore',
        timeout: 240_000,
      })
    apt('update')
    apt('download', 'libc6/bullseye')
    const file = readdirSync(fresh).find(name => name.endsWith('.deb'))
    execFileSync('dpkg-deb', ['-x', join(fresh, file ?? ''), join(fresh, 'root')], { stdio: 'ignore' })
    renameSync(join(fresh, 'root'), folder)
    return folder
  } catch (thrown) {
    return { skipped: `Debian 11’s C library could not be downloaded: ${(thrown as Error).message.split('\n')[0]}` }
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

/** The address that apt on this machine gets Debian from. */
function debianArchive(): string | undefined {
  const answer = spawnSync('/usr/bin/apt-get', ['indextargets', '--format', '$(SITE)', 'Origin: Debian'], {
    encoding: 'utf8',
  })
  return answer.stdout.split('\n').find(line => /\/debian\/?$/.test(line))
}
