/** Signs an executable as it is delivered, in a job after the build, and compares what came out with what was built. */

import { copyFile, mkdir, readFile, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { unpackFolder } from '../archives/extract.js'
import { readSignature } from '../archives/signature.js'
import { writeTarGz } from '../archives/tar-writer.js'
import { writeFolderZip } from '../archives/zip-writer.js'
import { PackagingError } from '../core/errors.js'
import type { Check, Executable } from '../core/model.js'
import { sha256Of, sha256OfPieces, walk } from '../host/files.js'
import type { Host } from '../host/host.js'
import type { ProcessRunner } from '../host/process/command.js'
import { type Signing, sign, toSign } from './signing.js'

/** An executable that was delivered: one file, or the archive of a folder with `program` in it, and those of `others`. */
type Delivered = Pick<Executable, 'file' | 'path' | 'program'> & {
  /** Programs of the other commands, as `program`. */
  readonly others?: readonly string[]
}

/**
 * The programs of the other commands in a folder: beside the main one, with its suffix (pure).
 * @param commands names of all commands; undefined or empty where there is one
 */
export function otherPrograms(program: string | undefined, commands: readonly string[] = []): readonly string[] {
  if (program === undefined) return []
  const suffix = program.endsWith('.exe') ? '.exe' : ''
  const all = commands.map(name => path.posix.join(path.posix.dirname(program), name + suffix))
  return all.filter(one => one !== program)
}

/** A program or library that got a signature. */
interface SignedMember {
  /** In the folder of an archive, with `/`; empty for a file that is the program itself. */
  readonly path: string
  /** SHA-256 of the file before and after. */
  readonly before: string
  readonly after: string
}

/**
 * Runs the signing command for a copy of the program, packs a folder again, and compares.
 * @param dir absolute path of an empty private folder
 * @returns `path` of the signed file, in `dir`
 * @throws PackagingError `build/signing`, `host/tool-missing`, `check/digest`, `check/content`
 */
export async function signDelivered(request: {
  readonly executable: Delivered
  readonly signing: Extract<Signing, { kind: 'sign' }>
  readonly runner: ProcessRunner
  readonly host: Pick<Host, 'env' | 'workspace'>
  readonly dir: string
  readonly say: (line: string) => void
}): Promise<{ readonly path: string; readonly check: Check; readonly members: readonly SignedMember[] }> {
  const { executable, dir, ...rest } = request
  const { file, program } = executable
  const work = path.join(dir, 'work')
  await mkdir(work, { recursive: true })
  const signed = path.join(dir, file)
  const run = (one: string) => sign({ ...rest, file: one, dir: work, artifact: file })
  const check = await (program === undefined
    ? signFile(executable, path.join(work, file), signed, run)
    : signFolder(executable, [program, ...(executable.others ?? [])], path.join(work, 'unpacked'), signed, run))
  if (check === undefined) throw new Error('a signing command was not run')
  const members = await signedMembers(executable, signed, path.join(dir, 'compared'))
  return { path: signed, check, members }
}

type Run = (file: string) => Promise<Check | undefined>

async function signFile(executable: Delivered, copy: string, signed: string, run: Run): Promise<Check | undefined> {
  // A copy of its own: a second name of the file would change the one that was built.
  await copyFile(executable.path, copy)
  const check = await run(copy)
  await rename(copy, signed)
  return check
}

async function signFolder(
  executable: Delivered,
  programs: readonly string[],
  into: string,
  signed: string,
  run: Run,
): Promise<Check | undefined> {
  const folder = await unpackFolder(executable.path, into)
  const [program, ...others] = programs
  const checks: (Check | undefined)[] = []
  for (const one of toSign({ path: folder, ...(program !== undefined && { program }), others }))
    checks.push(await run(one))
  const top = path.basename(folder)
  if (signed.endsWith('.zip')) await writeFolderZip(signed, folder, top)
  else await writeTarGz({ output: signed, folder, top, executable: name => programs.includes(name), links: true })
  return checks[0]
}

/**
 * Compares a signed executable with the one that was built: nothing but signatures may differ, and the program must have
 * one. It is not verified with whose certificate, which a build machine cannot know.
 * @param signed absolute path
 * @param dir absolute path of a folder that does not exist yet, for the contents of archives
 * @throws PackagingError `check/digest`, `build/signing`, `check/content` for damaged headers and archives
 */
export async function signedMembers(
  { file, path: built, program, others = [] }: Delivered,
  signed: string,
  dir: string,
): Promise<readonly SignedMember[]> {
  const pairs =
    program === undefined
      ? [{ name: '', before: built, after: signed }]
      : await membersOf(
          file,
          await unpackFolder(built, path.join(dir, 'a')),
          await unpackFolder(signed, path.join(dir, 'b')),
        )
  const members: SignedMember[] = []
  const programs = [program ?? '', ...others]
  const states = new Map<string, string>()
  for (const { name, before, after } of pairs) {
    const [old, now] = [await readFile(before), await readFile(after)]
    const isProgram = programs.includes(name)
    if (!isProgram && old.equals(now)) continue
    const [was, is] = [readSignature(old), readSignature(now)]
    const what = name === '' ? 'its content' : name
    if (was === undefined || is === undefined || was.content !== is.content) throw differs(file, `${what} was changed`)
    states.set(name, is.state)
    if (!old.equals(now))
      members.push({ path: name, before: await sha256OfPieces([old]), after: await sha256OfPieces([now]) })
  }
  const isSigned = (one: string) => states.get(one) === 'signed' && members.some(member => member.path === one)
  const unsigned = programs.find(one => !isSigned(one))
  if (unsigned === undefined) return members
  const found =
    states.get(unsigned) === 'ad hoc' ? 'its signature is ad hoc and names no one' : 'it has no new signature'
  throw new PackagingError('build/signing', {
    message: `${file} was not signed: sign-command succeeded, but ${found}.`,
    fix: 'Let the command sign {file} in place, with a certificate: without -out or another name for the result.',
  })
}

/** What macOS keeps of a signature beside the program: the seal of a bundle, and the ticket of its notarization. */
const SEAL = /^[^/]+\.app\/(?:(?:.*\/)?_CodeSignature(?:\/[^/]+)?|Contents\/CodeResources)$/

/** Files of two folders that are in both; all else must be the same. @throws PackagingError `check/digest` */
async function membersOf(file: string, before: string, after: string) {
  const [old, now] = [await listed(before), await listed(after)]
  const names = [...new Set([...old.keys(), ...now.keys()])].filter(name => !SEAL.test(name))
  return (
    await Promise.all(
      names.map(async name => {
        const [one, other] = [old.get(name), now.get(name)]
        if (one === undefined) throw differs(file, `${name} was added`)
        if (other === undefined) throw differs(file, `${name} was removed`)
        if (one.kind !== other.kind) throw differs(file, `${name} was changed`)
        return one.file !== undefined && other.file !== undefined ? [{ name, before: one.file, after: other.file }] : []
      }),
    )
  ).flat()
}

/** Everything in a folder; `kind` is what must be the same of it beside a file's content. */
async function listed(folder: string) {
  const found = new Map<string, { readonly kind: string; readonly file?: string }>()
  for await (const { name, file, link } of walk(folder, '', true)) {
    if (link !== undefined) found.set(name, { kind: `link to ${link}` })
    else if (file === undefined) found.set(name, { kind: 'folder' })
    else found.set(name, { kind: (await stat(file)).mode & 0o100 ? 'program' : 'file', file })
  }
  return found
}

function differs(file: string, what: string): PackagingError {
  return new PackagingError('check/digest', {
    message: `${file} differs from the file that was built in more than its signature: ${what}.`,
    fix: 'Do not publish it: find out what changed it. sign-command must sign {file} and change nothing else.',
  })
}

/** Size and SHA-256 of a file. */
export async function measured(file: string): Promise<{ readonly size: number; readonly sha256: string }> {
  return { size: (await stat(file)).size, sha256: await sha256Of(file) }
}
