/**
 * Reports before half a minute of building that this machine's Python is too new for the requested glibc. Its libpython
 * is part of every executable, so that failure is certain; its other files are only included when they are imported, and
 * are listed in the same error, so that one fix covers all. The finished file is inspected all the same.
 */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { glibcOf } from '../../archives/elf-headers.js'
import { PackagingError } from '../../core/errors.js'
import type { Platform } from '../../core/model.js'
import type { ProcessRunner } from '../../host/process/command.js'
import { compareVersions } from '../../targets/platforms.js'
import type { ExecutableFormat } from '../format.js'
import { minimumProblem, reportEarly } from '../inspect.js'
import { type Member, memberOf, type Origin } from '../member.js'
import { probeParts } from '../probe.js'
import { findLibrary, libraryFolders, systemLibrary, systemOrigin, systemPackages } from '../system-libraries.js'

/** @throws PackagingError `build/floor` where the minimum glibc is promised */
export const checkMinimumEarly: NonNullable<ExecutableFormat['preflight']> = async request => {
  const { context, target, interpreter, dir } = request
  const { platform } = target
  if (interpreter === undefined || platform.os !== 'linux' || platform.libc === 'musl') return
  const { library, dynload } = await probeParts(interpreter.path, context.runner, dir)
  if (library === null) return
  const file = `A pyinstaller executable for ${platform.name}`
  const python: Origin = { kind: 'interpreter', version: interpreter.fullVersion }
  const certain = await memberOf(path.basename(library), library, python)
  const problem = minimumProblem({ made: { members: [certain] }, platform, file })
  if (problem === undefined) return
  const needed = (certain.native && glibcOf(certain.native)) ?? platform.floor
  const names = dynload === null ? [] : (await readdir(dynload)).filter(name => name.endsWith('.so')).sort()
  const modules = await Promise.all(
    names.map(name => memberOf(`lib-dynload/${name}`, path.join(dynload ?? '', name), python)),
  )
  const newer = ({ native }: Member) => compareVersions((native && glibcOf(native)) ?? '0.0', needed) > 0
  const system = await librariesOf([certain, ...modules], platform, context.runner)
  const members = [certain, ...[...modules, ...system].filter(newer)]
  const { detail = [], fix = problem.fix } = minimumProblem({ made: { members }, platform, file }) ?? {}
  reportEarly(
    request,
    new PackagingError('build/floor', {
      message: problem.message,
      fix,
      detail: detail.map(line => (problem.detail.includes(line) ? line : `when it is imported: ${line}`)),
    }),
  )
}

/** Known libraries of this machine that these members are linked to, directly or not, as the finished file would contain them. */
async function librariesOf(members: readonly Member[], platform: Platform, runner: ProcessRunner): Promise<Member[]> {
  const needs = (native: Member['native']) => native?.needs ?? []
  const hints = members.flatMap(({ native }) => native?.rpaths.filter(folder => path.isAbsolute(folder)) ?? [])
  const folders = [...new Set([...hints, ...libraryFolders(platform.arch)])]
  const found = new Map<string, string>()
  const waiting = members.flatMap(({ native }) => needs(native))
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    if (found.has(name) || systemLibrary(name) === undefined) continue
    const there = await findLibrary(name, folders, platform)
    if (there === undefined) continue
    found.set(name, there.file)
    waiting.push(...needs(there.facts))
  }
  const packages = await systemPackages(runner, [...found.values()])
  return Promise.all([...found].map(([name, file]) => memberOf(name, file, systemOrigin(name, file, packages))))
}
