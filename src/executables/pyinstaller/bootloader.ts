/**
 * Compiles PyInstaller's bootloader with its own zlib, as the one from the package index needs libz on the user's system.
 * Only on Linux; the source is locked by hash, and only its own build script (waf) runs.
 */

import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { glibcOf, readElf } from '../../archives/elf-headers.js'
import { extractSdist } from '../../archives/sdist.js'
import { requirementsFile } from '../../assets.js'
import { PackagingError, problemsOf } from '../../core/errors.js'
import type { Platform } from '../../core/model.js'
import type { Uv } from '../../distributions/uv.js'
import { makeFolder } from '../../host/files.js'
import { createSealed, isSealed } from '../../host/seal.js'
import { findProgram, isFile } from '../../project/paths.js'
import { readNetrc } from '../../resolve/fetch.js'
import { authorization } from '../../resolve/index-settings.js'
import { decodeLock } from '../../resolve/lock.js'
import { compareVersions, thisMachine } from '../../targets/platforms.js'
import { lockedPins } from '../../tools/locked.js'
import type { ExecutableContext } from '../format.js'

interface BootloaderRequest {
  readonly context: ExecutableContext
  readonly uv: Uv
  /** Absolute path of the Python that runs waf. */
  readonly python: string
  readonly platform: Platform
  /** Absolute path of a private folder. */
  readonly dir: string
}

/** @returns the absolute path of the bootloader @throws PackagingError `build/…`, `dependency/hash`, `network/…` */
async function buildBootloader({ context, uv, python, dir }: BootloaderRequest): Promise<string> {
  await mkdir(dir, { recursive: true })
  const archive = await source(context, uv, python, dir)
  const unpacked = await extractSdist(archive, path.join(dir, 'source'))
  const { env, pathFirst } = await context.toolchain()
  // Installed in a separate step: otherwise it may be copied before its symbols are stripped.
  await context.runner.run({
    label: 'compile the bootloader',
    tool: python,
    args: [path.join(unpacked, 'bootloader', 'waf'), 'configure', 'build_release', 'install_release'],
    cwd: path.join(unpacked, 'bootloader'),
    env: { ...env, PYI_STATIC_ZLIB: '1', PYTHONDONTWRITEBYTECODE: '1', SOURCE_DATE_EPOCH: String(context.epoch) },
    pathFirst,
    limits: { total: 600_000 },
  })
  const folder = path.join(unpacked, 'PyInstaller', 'bootloader')
  // The archive itself contains those for macOS and Windows.
  for (const name of (await readdir(folder)).filter(each => each.startsWith('Linux-'))) {
    const file = path.join(folder, name, 'run')
    if (await isFile(file)) return file
  }
  throw new PackagingError('build/nothing', {
    message: 'The build of the bootloader reported success but made no file.',
    fix: 'Report this as a bug of package-python.',
  })
}

/** The source archive, from uv's index, with the locked hash. */
async function source(context: ExecutableContext, uv: Uv, python: string, dir: string): Promise<string> {
  const [pin] = lockedPins(await readFile(requirementsFile('pyinstaller-source'), 'utf8'))
  if (pin === undefined) throw new Error('the source of PyInstaller is not locked')
  const [requirements, lock] = [path.join(dir, 'source.in'), path.join(dir, 'pylock.toml')]
  await writeFile(requirements, `${pin.name}==${pin.version}\n`)
  await context.runner.run({
    label: 'find the source of the bootloader',
    tool: uv.tool,
    args: [
      ...['pip', 'compile', '--quiet', '--no-config', '--no-deps', '--format', 'pylock.toml'],
      ...['--python', python, '--output-file', lock, requirements],
    ],
    cwd: dir,
    env: uv.env,
    index: true,
    limits: { total: 120_000 },
  })
  const found = decodeLock(await readFile(lock, 'utf8'), lock).packages[0]?.sdist
  if (found?.url === undefined || !pin.hashes.includes(found.sha256))
    throw new PackagingError('dependency/hash', {
      message: `The index offers no source of ${pin.name} ${pin.version} with the locked hash.`,
      fix: 'Check the index that pip and uv use: it must offer source archives too.',
    })
  const login = authorization(found.url, context.host.env, await readNetrc(context.host.env))
  return context.downloader.fetchFile({
    url: found.url,
    filename: `${pin.name}-${pin.version}.tar.gz`,
    sha256: found.sha256,
    ...(login && { headers: { authorization: login } }),
  })
}

/** @returns its absolute path; or why PyInstaller's own, which needs the system's libz, has to be used */
export async function compileBootloader(
  request: BootloaderRequest,
): Promise<{ readonly file?: string; readonly reason?: string }> {
  try {
    const file = await cached(request)
    const glibc = glibcOf(readElf(await readFile(file)))
    const { libc, floor } = request.platform
    if (libc === 'musl' || glibc === undefined || compareVersions(glibc, floor) <= 0) return { file }
    return { reason: `this machine's compiler makes it for glibc ${glibc}; compiler: zig makes it for an older one` }
  } catch (thrown) {
    const [problem] = problemsOf(thrown)
    if (problem === undefined) throw thrown
    return { reason: `it could not be compiled here (${problem.message})` }
  }
}

/** The one in the store for the same source, compiler and settings, which produce the same bytes; else compiled now. */
async function cached(request: BootloaderRequest): Promise<string> {
  const { context, dir } = request
  await mkdir(dir, { recursive: true })
  const compiler = await compilerOf(context, dir)
  if (compiler === undefined) return buildBootloader(request)
  const key = createHash('sha256').update(await readFile(requirementsFile('pyinstaller-source')))
  for (const name of ['CFLAGS', 'CPPFLAGS', 'LDFLAGS']) key.update(`${name}=${context.host.env[name] ?? ''}\n`)
  const name = key.update(compiler).digest('hex').slice(0, 20)
  const folder = path.join(context.host.store, 'bootloader', name)
  const file = path.join(folder, 'run')
  if (await isSealed(folder)) return file
  const made = await buildBootloader(request)
  await makeFolder(path.dirname(folder))
  await createSealed(folder, async unfinished => {
    await mkdir(unfinished)
    await copyFile(made, path.join(unfinished, 'run'))
  })
  return file
}

/** The identity of the compiler that waf uses and of its C library; undefined where that is not known. */
async function compilerOf(
  { host, runner, configuration }: ExecutableContext,
  dir: string,
): Promise<string | undefined> {
  if (configuration.options.compiler === 'zig') return undefined
  const program = await findProgram(host.env.CC || 'gcc', host.env, host.workspace)
  if (program === undefined) return undefined
  const { code, tail } = await runner.finish({
    label: 'read the version of the compiler',
    tool: program,
    args: ['-v'],
    cwd: dir,
    limits: { total: 60_000 },
  })
  const { libcVersion = '' } = thisMachine()
  return code === 0 ? [program, libcVersion, ...tail].join('\n') : undefined
}
