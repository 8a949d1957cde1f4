/** What signing jobs made: found, compared with what was built, and put in its place. */

import { readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { allOrProblems, PackagingError } from '../core/errors.js'
import type { Artifact, Check, Executable } from '../core/model.js'
import { measured, signedMembers } from '../executables/sign-delivered.js'
import { errnoOf } from '../host/files.js'
import type { Host } from '../host/host.js'
import { planDigest, type ReleasePlan } from '../plan/release-plan.js'
import type { Component } from '../sbom/component.js'
import { unpack } from './collect.js'
import type { Job, JobResult } from './job-result.js'
import {
  isFor,
  parseSigningResult,
  SIGNING_RESULT,
  type SigningResult,
  signedName,
  signedSystems,
  signingJobs,
  signingResultFile,
} from './signing-result.js'

/** What one signing job made, on this disk; nothing of it has been checked. */
export interface CollectedSigning {
  readonly result: SigningResult
  /** Absolute folder of its files. */
  readonly dir: string
}

/**
 * Downloads what the signing jobs of this run made; what is missing is reported when it is put in place.
 * @param into absolute folder
 * @throws PackagingError(s) `upload/unread`, `check/content`, `input/parts`
 */
export async function downloadSigned(
  host: Host,
  plan: ReleasePlan,
  into: string,
  say: (line: string) => void,
): Promise<readonly CollectedSigning[]> {
  const jobs = signingJobs(plan)
  if (jobs.length === 0) return []
  const listed = await host.listArtifacts()
  const found = await allOrProblems(
    jobs.map(async ({ cell, system }) => {
      const artifact = listed.find(({ name }) => name === signedName(cell, system))
      if (artifact === undefined) return []
      const dir = path.join(into, `${cell.id}-${system}`)
      const zip = await host.downloadArtifact(artifact, `${dir}.download`)
      await unpack(zip, dir, artifact.name)
      await rm(path.dirname(zip), { recursive: true, force: true })
      say(`${artifact.name}: ${artifact.size} bytes, ${artifact.digest ?? 'no digest known'}`)
      return signingsOf(dir)
    }),
  )
  return found.flat()
}

/** The results of signing jobs in a folder and up to two levels deeper, where each project has a folder. @throws PackagingError(s) `input/parts` */
export async function signedIn(folder: string, deeper = 2): Promise<readonly CollectedSigning[]> {
  const entries = deeper > 0 ? await readdir(folder, { withFileTypes: true }) : []
  const inside = entries.filter(entry => entry.isDirectory()).map(({ name }) => path.join(folder, name))
  const [own, ...rest] = await allOrProblems([
    signingsOf(folder),
    ...inside.sort().map(one => signedIn(one, deeper - 1)),
  ])
  return [...(own ?? []), ...rest.flat()]
}

async function signingsOf(dir: string): Promise<readonly CollectedSigning[]> {
  const names = (await readdir(dir)).filter(name => SIGNING_RESULT.test(name))
  return allOrProblems(
    names.map(async name => {
      const result = await parseSigningResult(await readFile(path.join(dir, name), 'utf8'), name)
      if (name !== signingResultFile(result.cell, result.system))
        throw refused(`${name} says that it is for ${result.cell} and ${result.system}`, 'Do not rename such files.')
      return { result, dir }
    }),
  )
}

const AGAIN = 'Run the command sign after all build jobs, in the same run; then assemble again.'

function refused(what: string, fix: string): PackagingError {
  return new PackagingError('input/parts', { message: `${what}.`, fix })
}

/** The files of a release, with the signed executables in the place of the built ones. */
export interface SignedFiles {
  readonly artifacts: readonly Artifact[]
  readonly results: readonly JobResult[]
  /** One for each signed file. */
  readonly checks: readonly Check[]
}

/**
 * Puts signed executables in the place of the built ones. Each is compared with the one that was built: a job that signs
 * can change nothing else.
 * @param here the job that assembles
 * @param scratch absolute path of a folder for the contents of archives
 * @throws PackagingError(s) `input/parts` for what is missing or is of another plan, run or build; `check/digest`,
 *   `build/signing`
 */
export async function withSignatures(
  plan: ReleasePlan,
  { artifacts, results }: Pick<SignedFiles, 'artifacts' | 'results'>,
  signings: readonly CollectedSigning[],
  { here, scratch }: { readonly here: Job; readonly scratch: string },
): Promise<SignedFiles> {
  const systems = signedSystems(plan)
  const digest = planDigest(plan)
  const ours = signings.filter(({ result }) => result.plan === digest)
  const problems = ours.flatMap(({ result }) => [
    ...identityProblem(result, here),
    ...result.files
      .filter(({ file }) => !artifacts.some(one => isFor(result.system, one) && one.file === file))
      .map(({ file }) =>
        refused(`Unexpected file: ${file} was signed, and no job built an executable of that name`, AGAIN),
      ),
  ])
  const signed = await allOrProblems([
    ...problems.map(problem => Promise.reject(problem)),
    ...artifacts.map(async (artifact, index) => {
      const system = systems.find(one => isFor(one, artifact))
      if (system === undefined) return { artifact }
      return replaced(artifact as Executable, ours, path.join(scratch, String(index)))
    }),
  ])
  const changes = signed.filter(one => one.check !== undefined)
  const byFile = new Map(changes.map(({ artifact, digests }) => [artifact.file, digests ?? new Map()] as const))
  return {
    artifacts: signed.map(({ artifact }) => artifact),
    results: results.map(result => ({
      ...result,
      checks: result.checks.filter(({ name, artifact }) => name !== 'signature' || !byFile.has(artifact)),
      contents: result.contents.map(one => {
        const digests = byFile.get(one.file)
        return digests === undefined || digests.size === 0
          ? one
          : { ...one, components: one.components.map(component => withDigests(component, digests)) }
      }),
    })),
    checks: changes.flatMap(({ check }) => check ?? []),
  }
}

function identityProblem({ cell, system, job }: SigningResult, here: Job): readonly PackagingError[] {
  const what = `The signatures for ${system} of matrix job ${cell} are from`
  if (here.run !== undefined && job.run !== undefined && job.run !== here.run)
    return [refused(`${what} another run than this one, ${here.run}`, AGAIN)]
  if ((job.attempt ?? 0) > (here.attempt ?? Infinity))
    return [refused(`${what} a later attempt than this one, ${here.attempt}`, AGAIN)]
  return []
}

interface Replaced {
  readonly artifact: Artifact
  readonly check?: Check
  /** SHA-256 of files inside, before and after they were signed. */
  readonly digests?: ReadonlyMap<string, string>
}

async function replaced(built: Executable, signings: readonly CollectedSigning[], scratch: string): Promise<Replaced> {
  const all = signings.flatMap(({ result, dir }) =>
    result.files.filter(({ file }) => file === built.file).map(entry => ({ entry, result, dir })),
  )
  const found = all.find(({ entry }) => entry.unsigned === built.sha256)
  if (found === undefined)
    throw all.length > 0
      ? refused(`${built.file} was built again after it had been signed`, AGAIN)
      : refused(`${built.file} must be signed by the command sign, but no signing job has a result for it`, AGAIN)
  const { entry, result, dir } = found
  const signed = path.join(dir, built.file)
  const there = await stat(signed).then(
    () => true,
    thrown => {
      if (errnoOf(thrown) === 'ENOENT') return false
      throw thrown
    },
  )
  if (!there) throw refused(`${built.file} is missing beside ${signingResultFile(result.cell, result.system)}`, AGAIN)
  const { size, sha256 } = await measured(signed)
  if (sha256 !== entry.sha256)
    throw new PackagingError('check/digest', {
      message: `${built.file} is not the file that was signed: its SHA-256 is ${sha256}, not ${entry.sha256}.`,
      fix: 'Do not publish it: find out what changed it, then run the command sign again.',
    })
  const members = await signedMembers(built, signed, scratch)
  const check: Check = {
    name: 'signature',
    artifact: built.file,
    machine: result.machine,
    result: 'passed',
    reason: entry.reason,
    seconds: entry.seconds,
  }
  return {
    artifact: { ...built, path: signed, size, sha256 },
    check,
    digests: new Map(members.map(({ before, after }) => [before, after])),
  }
}

/** A component, and those in it, with the digests of what was signed. */
function withDigests(component: Component, digests: ReadonlyMap<string, string>): Component {
  const sha256 = component.sha256 && (digests.get(component.sha256) ?? component.sha256)
  return {
    ...component,
    ...(sha256 && { sha256 }),
    ...(component.parts && { parts: component.parts.map(part => withDigests(part, digests)) }),
  }
}
