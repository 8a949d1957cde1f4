/**
 * PyInstaller's bootloader, compiled anew with its own zlib: the one from the package index asks the user's system for
 * libz. Only on Linux; the source is locked by hash, and nothing but its own build script (waf) is run.
 */
import { createHash, randomUUID } from 'node:crypto'
import { copyFile, mkdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { glibcOf, readElf } from '../../archives/native-headers.js'
import { problemsOf } from '../../core/errors.js'
import type { ExecutableWorkshop } from '../../executables/format.js'
import { findProgram, isFile } from '../../project/paths.js'
import { requirementsFile } from '../../python.js'
import { compareVersions, thisMachine } from '../../targets/platforms.js'
import { type BootloaderRequest, buildBootloader } from './bootloader-build.js'

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
  const { workshop, dir } = request
  await mkdir(dir, { recursive: true })
  const compiler = await compilerOf(workshop, dir)
  if (compiler === undefined) return buildBootloader(request)
  const key = createHash('sha256').update(await readFile(requirementsFile('pyinstaller-source')))
  for (const name of ['CFLAGS', 'CPPFLAGS', 'LDFLAGS'])
    key.update(`${name}=${workshop.host.env[name] ?? ''}\n`)
  const folder = path.join(workshop.host.store, 'bootloader')
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
  { host, runner, configuration }: ExecutableWorkshop,
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
