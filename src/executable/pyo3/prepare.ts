/** The compiled programs of one executable, made as soon as a run begins. */
import type { ExecutableRequest } from '../../executables/format.js'
import { rustTarget } from './machine.js'
import { launcherFor, packersFor } from './programs.js'
import { findRust, type Rust } from './rust.js'

/** Compiles what no wheel is needed for; once done, it is in the store. @throws PackagingError(s) */
export async function beginPyo3(
  request: Pick<ExecutableRequest, 'workshop' | 'target' | 'say'>,
): Promise<void> {
  const { workshop } = request
  const cwd = await workshop.staging.dir('pyo3')
  const rust = await findRust(workshop.host, workshop.runner, cwd)
  await compileFor(request, rust)
}

/** The packers only for one file. @throws PackagingError(s) */
export async function compileFor(
  { workshop, target, say }: Pick<ExecutableRequest, 'workshop' | 'target' | 'say'>,
  rust: Rust,
): Promise<{
  readonly launcher: string
  readonly packers: { readonly stub: string; readonly pack: string } | undefined
}> {
  const { options, plan } = workshop.configuration
  const [rustFor, own] = [rustTarget(target.platform), rustTarget(plan.runner)]
  if (rustFor === undefined || own === undefined)
    throw new Error(`no Rust target for ${target.platform.name}`)
  const programs = { workshop, rust, target: rustFor, say }
  const single = options.executableLayout === 'file'
  const [launcher, packers] = await allDone([
    launcherFor(programs, target.python),
    single ? packersFor(programs, own) : Promise.resolve(undefined),
  ])
  return { launcher, packers }
}

/** As `Promise.all`, but nothing goes on behind the back of a failure: the folder may be removed then. */
export async function allDone<A, B>(work: readonly [Promise<A>, Promise<B>]): Promise<[A, B]> {
  await Promise.allSettled(work)
  return Promise.all(work)
}
