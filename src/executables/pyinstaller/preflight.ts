/**
 * Tells before half a minute of building that this machine's Python is too new for the glibc that was asked for. Its
 * libpython goes into every executable, so that this is certain; its other files only go in when they are imported, and
 * are told along, so that whoever follows the way out need not come back. The finished file is looked at all the same.
 */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { glibcOf } from '../../archives/native-headers.js'
import { PackagingError } from '../../core/errors.js'
import type { Platform } from '../../core/model.js'
import type { ProcessRunner } from '../../host/process/command.js'
import { compareVersions } from '../../targets/platforms.js'
import type { PreflightRequest } from '../format.js'
import { floorProblem } from '../inspect.js'
import { type Member, memberOf, type Origin } from '../member.js'
import { probeParts } from '../probe.js'
import { findLibrary, libraryFolders, systemLibrary, systemPackages } from '../system-libraries.js'

/** @throws PackagingError `build/floor` */
export async function checkMinimumEarly(request: PreflightRequest): Promise<void> {
  const { context, target, interpreter, dir } = request
  const { platform } = target
  if (interpreter === undefined || platform.os !== 'linux' || platform.libc === 'musl') return
  const { library, dynload } = await probeParts(interpreter.path, context.runner, dir)
  if (library === null) return
  const file = `A pyinstaller executable for ${platform.name}`
  const python: Origin = { kind: 'interpreter', version: interpreter.fullVersion }
  const certain = await memberOf(path.basename(library), library, python)
  const problem = floorProblem({ made: { members: [certain] }, platform, file })
  if (problem === undefined) return
  const needed = (certain.native && glibcOf(certain.native)) ?? platform.floor
  const names = dynload === null ? [] : (await readdir(dynload)).filter(name => name.endsWith('.so')).sort()
  const modules = await Promise.all(
    names.map(name => memberOf(`lib-dynload/${name}`, path.join(dynload ?? '', name), python)),
  )
  const newer = ({ native }: Member) => compareVersions((native && glibcOf(native)) ?? '0.0', needed) > 0
  const system = await withPackages((await librariesOf([certain, ...modules], platform)).filter(newer), context.runner)
  const members = [certain, ...modules.filter(newer), ...system]
  const { detail = [], fix = problem.fix } = floorProblem({ made: { members }, platform, file }) ?? {}
  throw new PackagingError('build/floor', {
    message: problem.message,
    fix,
    detail: detail.map(line => (problem.detail.includes(line) ? line : `when it is imported: ${line}`)),
  })
}

interface Library extends Member {
  /** Absolute path. */
  readonly source: string
}

/** Libraries of this machine that these are linked to, and those that they are linked to, as far as they would go along. */
async function librariesOf(members: readonly Member[], platform: Platform): Promise<Library[]> {
  const needs = (native: Member['native']) => native?.needs ?? []
  const hints = members.flatMap(({ native }) => native?.rpaths.filter(folder => path.isAbsolute(folder)) ?? [])
  const folders = [...new Set([...hints, ...libraryFolders(platform.arch)])]
  const found = new Map<string, Library>()
  const waiting = members.flatMap(({ native }) => needs(native))
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const known = systemLibrary(name)
    if (found.has(name) || known === undefined) continue
    const there = await findLibrary(name, folders, platform)
    if (there === undefined) continue
    const member = await memberOf(name, there.file, { kind: 'system', ...known })
    found.set(name, { ...member, source: there.file })
    waiting.push(...needs(there.facts))
  }
  return [...found.values()]
}

/** As the check of the finished file will call them. */
async function withPackages(libraries: readonly Library[], runner: ProcessRunner): Promise<Member[]> {
  const packages = await systemPackages(
    runner,
    libraries.map(({ source }) => source),
  )
  return libraries.map(({ source, ...member }) => {
    const found = packages.get(source)
    if (found === undefined || member.origin.kind !== 'system') return member
    return { ...member, origin: { ...member.origin, package: found.name, version: found.version } }
  })
}
