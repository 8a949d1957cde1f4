/** Downloads the chosen wheels, each compared with the lock's hash. */
import { stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { allOrProblems, PackagingError } from '../core/errors.js'
import type { WheelFile } from '../core/model.js'
import { sha256Of } from '../host/files.js'
import { readRegular } from '../host/regular.js'
import type { LockedWheel } from './coverage.js'
import { authorization, type Credentials, parseNetrc } from './index-settings.js'

/** A file on a server. */
interface RemoteFile {
  readonly url: string
  readonly filename: string
  /** Lower-case hex. */
  readonly sha256: string
  /** Bytes, where known. */
  readonly size?: number
  /** Value of the `Authorization` header, for the address' own origin only: not sent after a redirect. */
  readonly authorization?: string
}

/** Downloads, compares the hash and returns the absolute path, with limited parallelism. */
type FetchFile = (file: RemoteFile) => Promise<string>

/** A wheel that was downloaded and hashed. */
export type FetchedWheel = LockedWheel & WheelFile

/** Logins from `NETRC`, else `~/.netrc` (`_netrc` on Windows); empty when there is none. */
export async function readNetrc(
  env: Readonly<Record<string, string | undefined>>,
): Promise<ReadonlyMap<string, Credentials>> {
  const home = env.HOME ?? env.USERPROFILE ?? homedir()
  const files = env.NETRC ? [env.NETRC] : [join(home, '.netrc'), join(home, '_netrc')]
  for (const file of files) {
    try {
      return parseNetrc(await readRegular(file, 'utf8'))
    } catch {
      // Missing or not readable: the next one, or no logins.
    }
  }
  return new Map()
}

async function inPlace(wheel: LockedWheel, path: string): Promise<FetchedWheel> {
  const sha256 = await sha256Of(path).catch(cause => {
    throw new PackagingError('input/path', {
      message: `${path}, the wheel that the lock names for ${wheel.name} ${wheel.version}, cannot be read.`,
      fix: 'Put it back, or create the lock again.',
      cause,
    })
  })
  const { size } = await stat(path)
  if (wheel.size !== undefined && wheel.size !== size)
    throw new PackagingError('dependency/hash', {
      message: `${path} is ${size} bytes large, and the lock says ${wheel.size}.`,
      fix: 'Create the lock again if the file was rebuilt; otherwise find out why it changed.',
      place: { file: path },
    })
  if (sha256 === wheel.sha256) return { ...wheel, path }
  throw new PackagingError('dependency/hash', {
    message: `${path} has sha256 ${sha256}, and the lock says ${wheel.sha256}.`,
    fix: 'Create the lock again if the file was rebuilt; otherwise find out why it changed.',
    place: { file: path },
  })
}

/**
 * Downloads all wheels; files on this machine are verified and used where they are. Order and length are those of `wheels`.
 * @throws PackagingError(s) all of them together: `dependency/hash`, `input/path`, and what `fetchFile` throws
 */
export async function fetchWheels(
  wheels: readonly LockedWheel[],
  fetchFile: FetchFile,
  env: Readonly<Record<string, string | undefined>>,
): Promise<FetchedWheel[]> {
  const netrc = await readNetrc(env)
  return allOrProblems(
    wheels.map(async wheel => {
      if (wheel.path !== undefined) return inPlace(wheel, wheel.path)
      const { url = '', filename, sha256, size } = wheel
      const login = authorization(url, env, netrc)
      const path = await fetchFile({
        url,
        filename,
        sha256,
        ...(size !== undefined && { size }),
        ...(login !== undefined && { authorization: login }),
      })
      return { ...wheel, path }
    }),
  )
}
