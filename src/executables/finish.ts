/** Turns what a format made into the delivered file: inspected, signed, named, packed when it is a folder. */

import { chmod, rename } from 'node:fs/promises'
import path from 'node:path'
import { writeTarGz } from '../archives/tar-writer.js'
import { parseWheelName } from '../archives/wheel-name.js'
import { writeFolderZip } from '../archives/zip-writer.js'
import { allOrProblems, PackagingError } from '../core/errors.js'
import type { Check, WheelFile } from '../core/model.js'
import { namesIn } from '../host/files.js'
import { normalizeName } from '../project/paths.js'
import type { Component } from '../sbom/component.js'
import { wheelComponent } from '../sbom/wheel.js'
import { isPromised } from '../targets/platforms.js'
import type { ComponentText, ExecutableRequest, MadeExecutable } from './format.js'
import { inspect } from './inspect.js'
import { baseName, type Member } from './member.js'
import { decideSigning, leftToSign, sign, toSign } from './signing.js'

/**
 * The components of an executable for its SBOM and notices. Wheels of which nothing is inside are left out, and so are
 * bundled libraries of a wheel that are not inside.
 * @throws PackagingError `check/content` for a wheel without metadata
 */
export async function componentsOf(
  { members, texts = [], components = [] }: MadeExecutable,
  wheels: readonly WheelFile[],
): Promise<readonly Component[]> {
  const taken = new Set(
    members.flatMap(({ origin }) => (origin.kind === 'wheel' ? [normalizeName(origin.package)] : [])),
  )
  const inside = new Set(members.map(({ path }) => baseName(path)))
  const ofWheels = await allOrProblems(
    wheels
      .filter(({ path }) => taken.has(normalizeName(parseWheelName(baseName(path))?.name ?? '')))
      .map(async ({ path, sha256 }) => withoutLeftOut(await wheelComponent(path, sha256), inside)),
  )
  const named = new Map(members.flatMap(componentOf).map(one => [keyOf(one), one]))
  const rest = [...named.values()].map(component => withTexts(component, texts))
  return [...ofWheels, ...rest, ...components]
}

/** The wheel file itself is not inside, only its contents: its sha256 would be wrong. */
function withoutLeftOut({ sha256: _, parts, ...wheel }: Component, inside: ReadonlySet<string>): Component {
  const kept = (parts ?? []).filter(({ kind, path }) => kind !== 'library' || inside.has(baseName(path ?? '')))
  return { ...wheel, ...(kept.length > 0 && { parts: kept }) }
}

function componentOf({ path, origin, sha256, native }: Member): Component[] {
  switch (origin.kind) {
    case 'interpreter': {
      const { version } = origin
      const purl = `pkg:generic/cpython@${version}`
      return [{ kind: 'interpreter', name: 'CPython', version, purl, license: 'PSF-2.0' }]
    }
    case 'tool':
      return [{ kind: 'tool', name: origin.package, version: origin.version }]
    case 'system': {
      const { package: name, version, license, distribution } = origin
      const purl =
        distribution && version && `pkg:deb/${distribution}/${encodeURIComponent(name)}@${encodeURIComponent(version)}`
      return [
        {
          kind: 'library',
          name,
          // One entry without a path covers all of a library's data files.
          ...(native && { path, sha256 }),
          ...(license !== undefined && { license }),
          ...(version !== undefined && { version }),
          ...(purl && { purl }),
        },
      ]
    }
    default:
      return []
  }
}

/** Each file of a library is a component of its own: it has its own digest. */
function keyOf({ kind, name, version, path }: Component): string {
  return [kind, name, version ?? '', kind === 'library' ? (path ?? '') : ''].join('\0')
}

function withTexts(component: Component, texts: readonly ComponentText[]): Component {
  const own = texts.filter(({ component: name }) => name === component.name)
  const license = own[0]?.license ?? component.license
  return {
    ...component,
    ...(license !== undefined && { license }),
    ...(own.length > 0 && { licenseTexts: own.map(({ path, text }) => ({ path, text })) }),
  }
}

/**
 * Names: `STEM` or `STEM.exe` for one program; a folder `STEM` goes into `STEM.tar.gz`, for Windows into `STEM.zip`.
 * @param request `dir` is an empty folder for the finished file
 * @throws PackagingError(s) `check/…`, `build/floor` when what was made is not fit to be delivered
 */
export async function finishExecutable(request: ExecutableRequest & { readonly made: MadeExecutable }) {
  const { made, dir, stem, target, say, context } = request
  const windows = target.platform.os === 'windows'
  const file = path.join(dir, `${stem}${suffix(made, windows)}`)
  const promised = isPromised(context.configuration.given, target.platform)
  const checks: Check[] = [...inspect({ made, platform: target.platform, file: path.basename(file), promised })]
  for (const check of checks) say(`${check.name}: ${check.reason}`)
  const signing =
    leftToSign(context.configuration, target.platform) ?? decideSigning(context.configuration.options, context.host.env)
  for (const [index, one] of toSign(made).entries()) {
    const signed = await sign({ ...context, signing, file: one, dir, artifact: path.basename(file), say })
    // One check for the file, which holds all of them.
    if (signed !== undefined && index === 0) checks.push(signed)
  }
  if (made.program === undefined) {
    await rename(made.path, file)
    // A umask must not decide whether a released program can be started.
    if (process.platform !== 'win32') await chmod(file, 0o755)
    return { file, checks }
  }
  const { program } = made
  const programs = [program, ...(made.others ?? [])]
  for (const one of programs) await requireProgram(made.path, one)
  if (windows) await writeFolderZip(file, made.path, stem)
  else
    await writeTarGz({
      output: file,
      folder: made.path,
      top: stem,
      executable: name => programs.includes(name),
      links: true,
    })
  return { file, checks }
}

function suffix({ program }: MadeExecutable, windows: boolean): string {
  if (program === undefined) return windows ? '.exe' : ''
  return windows ? '.zip' : '.tar.gz'
}

async function requireProgram(folder: string, program: string): Promise<void> {
  const names = await namesIn(path.dirname(path.join(folder, program)))
  if (names.includes(path.basename(program))) return
  throw new PackagingError('build/nothing', {
    message: `The folder that was made does not contain the program ${program}.`,
    fix: 'See the log of this step; when the tool reported no error, report this as a bug.',
  })
}
