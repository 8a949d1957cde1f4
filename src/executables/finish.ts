/** From what a format made to the file that is delivered: looked at, signed, named, packed when it is a folder. */

import { chmod, readdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { writeTarGz } from '../archives/tar-writer.js'
import { parseWheelName } from '../archives/wheel-name.js'
import { writeFolderZip } from '../archives/zip-writer.js'
import { allOrProblems, PackagingError } from '../core/errors.js'
import type { Check, WheelFile } from '../core/model.js'
import { normalizeName } from '../project/paths.js'
import type { Component, LicenseText } from '../sbom/component.js'
import { wheelComponent } from '../sbom/wheel.js'
import type { ExecutableRequest, MadeExecutable } from './format.js'
import { inspect } from './inspect.js'
import type { Member } from './member.js'
import { decideSigning, sign } from './signing.js'

// What an SBOM and notices are made of: the members of an executable as components, wheels with their license texts.

/**
 * Only what is inside: a wheel of which nothing was taken is no part of it, nor is a library of a wheel that was left out.
 * @throws PackagingError `check/content` for a wheel without metadata
 */
export async function componentsOf(
  { members, texts = [], components = [] }: MadeExecutable,
  wheels: readonly WheelFile[],
): Promise<readonly Component[]> {
  const taken = new Set(
    members.flatMap(({ origin }) => (origin.kind === 'wheel' ? [normalizeName(origin.package)] : [])),
  )
  const inside = new Set(members.map(({ path }) => base(path)))
  const ofWheels = await allOrProblems(
    wheels
      .filter(({ path }) => taken.has(normalizeName(parseWheelName(base(path))?.name ?? '')))
      .map(async ({ path, sha256 }) => withoutLeftOut(await wheelComponent(path, sha256), inside)),
  )
  const named = new Map(members.flatMap(member => componentOf(member)).map(one => [keyOf(one), one]))
  const rest = [...named.values()].map(component => withTexts(component, texts))
  return [...ofWheels, ...rest, ...components]
}

/** The wheel's own file does not lie inside, only what was unpacked of it. */
function withoutLeftOut({ sha256: _, parts, ...wheel }: Component, inside: ReadonlySet<string>): Component {
  const kept = (parts ?? []).filter(({ kind, path }) => kind !== 'library' || inside.has(base(path ?? '')))
  return { ...wheel, ...(kept.length > 0 && { parts: kept }) }
}

function componentOf({ path, origin, sha256, native }: Member): Component[] {
  switch (origin.kind) {
    case 'interpreter':
      return [
        {
          kind: 'interpreter',
          name: 'CPython',
          version: origin.version,
          purl: `pkg:generic/cpython@${origin.version}`,
          license: 'PSF-2.0',
        },
      ]
    case 'tool':
      return [{ kind: 'tool', name: origin.package, version: origin.version }]
    case 'system': {
      const { package: name, version, license, distribution } = origin
      const purl =
        distribution && version !== undefined
          ? `pkg:deb/${distribution}/${encodeURIComponent(name)}@${encodeURIComponent(version)}`
          : undefined
      return [
        {
          kind: 'library',
          name,
          // Of a library's hundreds of data files, one entry tells all there is to know.
          ...(native && { path, sha256 }),
          license,
          ...(version !== undefined && { version }),
          ...(purl !== undefined && { purl }),
        },
      ]
    }
    default:
      return []
  }
}

/** Files of one library stay apart: each has its own digest. */
function keyOf({ kind, name, version, path }: Component): string {
  return [kind, name, version ?? '', kind === 'library' ? (path ?? '') : ''].join('\0')
}

function withTexts(component: Component, texts: NonNullable<MadeExecutable['texts']>): Component {
  const own: LicenseText[] = texts
    .filter(({ component: name }) => name === component.name)
    .map(({ path, text }) => ({ path, text }))
  const license = texts.find(({ component: name }) => name === component.name)?.license ?? component.license
  return {
    ...component,
    ...(license !== undefined && { license }),
    ...(own.length > 0 && { licenseTexts: own }),
  }
}

function base(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
}

interface FinishRequest extends Omit<ExecutableRequest, 'dir'> {
  readonly made: MadeExecutable
  /** An empty folder for the finished file. */
  readonly dir: string
}

/**
 * Names: `STEM` or `STEM.exe` for one program; a folder `STEM` goes into `STEM.tar.gz`, for Windows into `STEM.zip`.
 * @throws PackagingError(s) `check/…`, `build/floor` when what was made is not fit to be delivered
 */
export async function finishExecutable(
  request: FinishRequest,
): Promise<{ readonly file: string; readonly checks: readonly Check[] }> {
  const { made, dir, stem, target, say, context } = request
  const windows = target.platform.os === 'windows'
  const file = path.join(dir, `${stem}${suffix(made, windows)}`)
  const checks: Check[] = [...inspect({ made, platform: target.platform, file: path.basename(file) })]
  for (const check of checks) say(`${check.name}: ${check.reason}`)
  const signed = await sign({
    signing: decideSigning(context.configuration.options, context.host.env),
    runner: context.runner,
    env: context.host.env,
    workspace: context.host.workspace,
    file: toSign(made),
    dir,
    artifact: path.basename(file),
    say,
  })
  if (signed !== undefined) checks.push(signed)
  if (made.program === undefined) {
    await rename(made.path, file)
    // A umask does not decide whether a released program can be started.
    if (process.platform !== 'win32') await chmod(file, 0o755)
    return { file, checks }
  }
  await mustHold(made.path, made.program)
  const { program } = made
  if (windows) await writeFolderZip({ output: file, folder: made.path, top: stem })
  else
    await writeTarGz({
      output: file,
      folder: made.path,
      top: stem,
      executable: name => name === program,
      links: true,
    })
  return { file, checks }
}

/** The program; on macOS the whole .app, which is signed as one. */
function toSign({ path: file, program }: MadeExecutable): string {
  if (program === undefined) return file
  const app = /^[^/]+\.app(?=\/)/.exec(program)?.[0]
  return path.join(file, ...(app ?? program).split('/'))
}

function suffix({ program }: MadeExecutable, windows: boolean): string {
  if (program === undefined) return windows ? '.exe' : ''
  return windows ? '.zip' : '.tar.gz'
}

async function mustHold(folder: string, program: string): Promise<void> {
  const names = await readdir(path.dirname(path.join(folder, program))).catch((): string[] => [])
  if (names.includes(path.basename(program))) return
  throw new PackagingError('build/nothing', {
    message: `The folder that was made holds no program ${program}.`,
    fix: 'Look into the log of this step; when the tool reported no error, report this as a bug.',
  })
}
