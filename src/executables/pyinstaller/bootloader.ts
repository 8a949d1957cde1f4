/**
 * PyInstaller's bootloader, compiled anew with its own zlib: the one from the package index asks the user's system for
 * libz. Only on Linux; the source is locked by hash, and nothing but its own build script (waf) is run.
 */

import { createHash, randomUUID } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { glibcOf, readElf } from '../../archives/native-headers.js'
import { extractSdist } from '../../archives/sdist.js'
import { requirementsFile } from '../../assets.js'
import { PackagingError, problemsOf } from '../../core/errors.js'
import type { Platform } from '../../core/model.js'
import type { Uv } from '../../distributions/uv.js'
import { findProgram, isFile } from '../../project/paths.js'
import { parseToml } from '../../project/toml.js'
import { readNetrc } from '../../resolve/fetch.js'
import { authorization } from '../../resolve/index-settings.js'
import { compareVersions, thisMachine } from '../../targets/platforms.js'
import { lockedPins } from '../../tools/locked.js'
import type { ExecutableContext } from '../format.js'

// Compiles PyInstaller's bootloader from its source, which is locked by hash.

interface BootloaderRequest {
  readonly context: ExecutableContext
  readonly uv: Uv
  /** Absolute path of the Python that runs waf. */
  readonly python: string
  readonly platform: Platform
  /** Absolute path of a private folder. */
  readonly dir: string
}

/** Gives its absolute path. @throws PackagingError `build/…`, `dependency/hash`, `network/…` */
async function buildBootloader({ context, uv, python, dir }: BootloaderRequest): Promise<string> {
  await mkdir(dir, { recursive: true })
  const archive = await source(context, uv, python, dir)
  const unpacked = await extractSdist(archive, path.join(dir, 'source'))
  const { env, pathFirst } = await context.toolchain()
  // Installed in a step of its own: else it is copied before or after its symbols are stripped, as chance has it.
  await context.runner.run({
    label: 'compile the bootloader',
    tool: python,
    args: [path.join(unpacked, 'bootloader', 'waf'), 'configure', 'build_release', 'install_release'],
    cwd: path.join(unpacked, 'bootloader'),
    env: {
      ...env,
      PYI_STATIC_ZLIB: '1',
      PYTHONDONTWRITEBYTECODE: '1',
      SOURCE_DATE_EPOCH: String(context.epoch),
    },
    pathFirst,
    limits: { total: 600_000 },
  })
  const folder = path.join(unpacked, 'PyInstaller', 'bootloader')
  // The archive brings those for macOS and Windows; this one is the newest folder, named for this machine.
  for (const name of (await readdir(folder)).filter(each => each.startsWith('Linux-'))) {
    const file = path.join(folder, name, 'run')
    if ((await readdir(path.dirname(file))).includes('run')) return file
  }
  throw new PackagingError('build/nothing', {
    message: 'The build of the bootloader ended without an error and made none.',
    fix: 'Report this as a bug of package-python.',
  })
}

/** The source archive, from the index that uv is set to, with a hash that is locked here. */
async function source(context: ExecutableContext, uv: Uv, python: string, dir: string): Promise<string> {
  const [pin] = lockedPins(await readFile(requirementsFile('pyinstaller-source'), 'utf8'))
  if (pin === undefined) throw new Error('the source of PyInstaller is not locked')
  const [asked, answer] = [path.join(dir, 'source.in'), path.join(dir, 'pylock.toml')]
  await writeFile(asked, `${pin.name}==${pin.version}\n`)
  await context.runner.run({
    label: 'find the source of the bootloader',
    tool: uv.tool,
    args: [
      ...['pip', 'compile', '--quiet', '--no-config', '--no-deps', '--format', 'pylock.toml'],
      ...['--python', python, '--output-file', answer, asked],
    ],
    cwd: dir,
    env: uv.env,
    index: true,
    limits: { total: 120_000 },
  })
  const found = sdistIn(parseToml(await readFile(answer, 'utf8'), 'pylock.toml'))
  if (found === undefined || !pin.hashes.includes(found.sha256))
    throw new PackagingError('dependency/hash', {
      message: `The index offers no source of ${pin.name} ${pin.version} with the locked hash.`,
      fix: 'Check the index that pip and uv are set to: it must offer source archives too.',
    })
  const login = authorization(found.url, context.host.env, await readNetrc(context.host.env))
  return context.downloader.fetchFile({
    url: found.url,
    filename: `${pin.name}-${pin.version}.tar.gz`,
    sha256: found.sha256,
    ...(login && { headers: { authorization: login } }),
  })
}

/** @see https://packaging.python.org/en/latest/specifications/pylock-toml/ */
function sdistIn(lock: Readonly<Record<string, unknown>>): { url: string; sha256: string } | undefined {
  const { packages } = lock as { packages?: { sdist?: { url?: unknown; hashes?: { sha256?: unknown } } }[] }
  const sdist = Array.isArray(packages) ? packages[0]?.sdist : undefined
  const [url, sha256] = [sdist?.url, sdist?.hashes?.sha256]
  return typeof url === 'string' && typeof sha256 === 'string' ? { url, sha256 } : undefined
}

/** Its absolute path; or why the ready-made one, which needs the system's libz, is taken. */
export async function compileBootloader(
  request: BootloaderRequest,
): Promise<{ readonly file: string } | { readonly reason: string }> {
  try {
    const file = await kept(request)
    const floor = glibcOf(readElf(await readFile(file)))
    if (request.platform.libc === 'musl' || floor === undefined) return { file }
    if (compareVersions(floor, request.platform.floor) <= 0) return { file }
    return {
      reason: `this machine's compiler makes it for glibc ${floor}; compiler: zig makes it for an older one`,
    }
  } catch (thrown) {
    const [problem] = problemsOf(thrown)
    if (problem === undefined) throw thrown
    return { reason: `it could not be compiled here (${problem.message})` }
  }
}

/** The same source, compiler and settings make the same bytes: one that was compiled before is taken again. */
async function kept(request: BootloaderRequest): Promise<string> {
  const { context, dir } = request
  await mkdir(dir, { recursive: true })
  const compiler = await compilerOf(context, dir)
  if (compiler === undefined) return buildBootloader(request)
  const key = createHash('sha256').update(await readFile(requirementsFile('pyinstaller-source')))
  for (const name of ['CFLAGS', 'CPPFLAGS', 'LDFLAGS']) key.update(`${name}=${context.host.env[name] ?? ''}\n`)
  const folder = path.join(context.host.store, 'bootloader')
  const file = path.join(folder, key.update(compiler).digest('hex').slice(0, 20))
  if (await isFile(file)) return file
  const made = await buildBootloader(request)
  const unfinished = `${file}.${randomUUID()}`
  await mkdir(folder, { recursive: true })
  try {
    await copyFile(made, unfinished)
    await rename(unfinished, file)
  } finally {
    await rm(unfinished, { force: true })
  }
  return file
}

/** All that the compiler which waf takes, and its C library, say of themselves; undefined where that is not known. */
async function compilerOf(
  { host, runner, configuration }: ExecutableContext,
  dir: string,
): Promise<string | undefined> {
  if (configuration.options.compiler !== 'system') return undefined
  const program = await findProgram(host.env.CC || 'gcc', host.env, host.workspace)
  if (program === undefined) return undefined
  const ask = (args: readonly string[]) =>
    runner.finish({
      label: 'ask the compiler for its version',
      tool: program,
      args,
      cwd: dir,
      limits: { total: 60_000 },
    })
  const asked = await ask(['-v'])
  const { libcVersion = '' } = thisMachine()
  return asked.code === 0 ? [program, libcVersion, ...asked.tail].join('\n') : undefined
}
