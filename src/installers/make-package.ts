/** Builds one `.deb` or `.rpm` with nfpm. @see https://nfpm.goreleaser.com */
import { mkdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { unpackFolder } from '../archives/extract.js'
import { PackagingError } from '../core/errors.js'
import { walk } from '../host/files.js'
import type { ProcessRunner } from '../host/process/command.js'
import type { LinuxPackage, Packable } from './linux-packages.js'
import { maintainerOf } from './linux-packages.js'
import { beside, otherCommands } from './model.js'
import {
  changelogText,
  copyrightText,
  licenseFiles,
  lintianOverrides,
  NOTICES_FILE,
  noticesText,
  type TextSource,
} from './package-texts.js'
import { packageVersion } from './package-version.js'

/** What starts nfpm, and where. */
export interface PackageTools {
  readonly runner: ProcessRunner
  /** Absolute path of nfpm, which is downloaded at the first call. */
  readonly nfpm: () => Promise<string>
  /** Absolute path of a new folder for what is thrown away. */
  readonly scratch: (name: string) => Promise<string>
  /** Seconds since 1970: the date of every file. */
  readonly epoch: number
}

interface PackageRequest extends TextSource {
  readonly packable: Packable
  readonly made: LinuxPackage
  /** Absolute path. */
  readonly output: string
}

/** A file, folder or link of a package, as nfpm takes it. */
interface Entry {
  readonly src?: string
  readonly dst: string
  readonly type?: 'dir' | 'symlink' | 'license' | 'doc'
  readonly file_info?: { readonly mode: number; readonly owner: 'root'; readonly group: 'root'; readonly mtime: string }
}

/** The same program and date give the same bytes. @throws PackagingError `build/tool-failed`, `build/installer`; as `tools.nfpm` */
export async function makePackage(request: PackageRequest, tools: PackageTools): Promise<void> {
  const { made, output } = request
  const scratch = await tools.scratch(`package-${made.file}`)
  const contents = [...(await programEntries(request, scratch, tools)), ...(await textEntries(request, scratch, tools))]
  const settings = path.join(scratch, 'nfpm.json')
  const mtime = isoTime(tools.epoch)
  const document = escaped({ ...made.settings, mtime, contents })
  await writeFile(settings, JSON.stringify(document, undefined, 1))
  await tools.runner.run({
    label: `build ${made.file}`,
    tool: await tools.nfpm(),
    args: ['package', '--config', settings, '--packager', made.kind, '--target', output],
    cwd: scratch,
    env: { ...LITERAL, SOURCE_DATE_EPOCH: String(tools.epoch) },
    limits: { total: 900_000 },
  })
}

/**
 * nfpm replaces `$NAME` and `${NAME}` in many texts by the environment of the build; `$$` is the variable `$`, which gives a
 * text from `[project]` its own character back.
 */
const LITERAL = { $: '$' }

function escaped(settings: Readonly<Record<string, unknown>>): unknown {
  const texts = ['description', 'homepage', 'license', 'maintainer', 'name', 'version', 'depends', 'rpm']
  const inside = (value: unknown): unknown => {
    if (typeof value === 'string') return value.replaceAll('$', '$$$$')
    if (Array.isArray(value)) return value.map(inside)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inside(one)]))
  }
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, texts.includes(name) ? inside(value) : value]),
  )
}

// The program.

async function programEntries(
  { packable, made }: PackageRequest,
  scratch: string,
  { epoch }: PackageTools,
): Promise<readonly Entry[]> {
  const { source } = made
  const { program } = packable.about
  const others = otherCommands(packable)
  const command = `/usr/bin/${program}`
  if (source.folder === undefined || source.inside === undefined)
    return [
      { src: source.path, dst: command, file_info: info(0o755, epoch) },
      // By the name of the link, one file knows what to start.
      ...others.map(name => ({
        src: packable.about.program,
        dst: `/usr/bin/${name}`,
        type: 'symlink' as const,
        file_info: info(0o777, epoch),
      })),
    ]
  const place = `/usr/lib/${packable.name}`
  const folder = await unpackFolder(source.path, path.join(scratch, 'program'))
  const entries: Entry[] = [directory(place, epoch)]
  for await (const { name, file, link } of walk(folder, '', true)) {
    const dst = `${place}/${name}`
    if (link !== undefined) entries.push({ src: link, dst, type: 'symlink', file_info: info(0o777, epoch) })
    else if (file === undefined) entries.push(directory(dst, epoch))
    else entries.push({ src: file, dst, file_info: info(await modeOf(file, name === source.inside), epoch) })
  }
  for (const [name, inside] of [
    [program, source.inside] as const,
    ...others.map(other => [other, beside(source.inside ?? '', other)] as const),
  ]) {
    const start = `${place}/${inside}`
    if (!entries.some(({ dst }) => dst === start))
      throw new PackagingError('build/installer', {
        message: `${source.file} does not contain ${inside}, which starts the program.`,
        fix: 'Report it: that file is damaged.',
      })
    // Not a link: some programs look for their files beside the path by which they were started.
    const wrapper = path.join(scratch, name === program ? 'start' : `start-${name}`)
    await writeFile(wrapper, `#!/bin/sh\nexec '${start.replaceAll("'", "'\\''")}' "$@"\n`)
    entries.push({ src: wrapper, dst: name === program ? command : `/usr/bin/${name}`, file_info: info(0o755, epoch) })
  }
  return entries
}

/** Debian's policy (10.2): libraries are loaded, not started. */
async function modeOf(file: string, started: boolean): Promise<number> {
  if (!started && /\.so(?:\.\d+){0,4}$/.test(file)) return 0o644
  return (await stat(file)).mode & 0o100 ? 0o755 : 0o644
}

function info(mode: number, epoch: number): NonNullable<Entry['file_info']> {
  return { mode, owner: 'root', group: 'root', mtime: isoTime(epoch) }
}

/** Named, so that it is removed with the package: RPM leaves what it does not own. */
function directory(dst: string, epoch: number): Entry {
  return { dst, type: 'dir', file_info: info(0o755, epoch) }
}

function isoTime(epoch: number): string {
  return new Date(epoch * 1000).toISOString()
}

// The texts.

async function textEntries(
  request: PackageRequest,
  scratch: string,
  { epoch }: PackageTools,
): Promise<readonly Entry[]> {
  const { packable, made } = request
  const docs = made.kind === 'deb' ? `/usr/share/doc/${packable.name}` : `/usr/share/licenses/${packable.name}`
  const type = made.kind === 'deb' ? {} : { type: 'license' as const }
  const files: (readonly [name: string, content: string | Buffer])[] = []
  if (made.kind === 'deb') {
    const version = packageVersion(packable.version)
    const maintainer = maintainerOf(packable)
    if (version === undefined || maintainer === undefined) throw new Error('a package that was refused is built')
    files.push(['copyright', copyrightText(request, docs)])
    files.push(['changelog.gz', await zipped(changelogText({ name: packable.name, maintainer, version }, epoch))])
  } else files.push(...licenseFiles(request))
  const notices = noticesText(request)
  if (notices !== undefined) files.push([NOTICES_FILE, notices])
  if (files.length === 0) return []
  await mkdir(path.join(scratch, 'texts'))
  const entries = files.map(async ([name, content]): Promise<Entry> => {
    const src = path.join(scratch, 'texts', name)
    await writeFile(src, content)
    return { src, dst: `${docs}/${name}`, ...type, file_info: info(0o644, epoch) }
  })
  return [...(await overrideEntries(request, scratch, epoch)), directory(docs, epoch), ...(await Promise.all(entries))]
}

/** For Debian's checker, where the program has a Python inside. */
async function overrideEntries(
  { packable, made }: PackageRequest,
  scratch: string,
  epoch: number,
): Promise<readonly Entry[]> {
  if (made.kind !== 'deb' || made.source.format === 'pex') return []
  const src = path.join(scratch, 'overrides')
  await writeFile(src, lintianOverrides(packable.name))
  return [{ src, dst: `/usr/share/lintian/overrides/${packable.name}`, file_info: info(0o644, epoch) }]
}

/** As `gzip -9n`: without a name and a time, and without the system that made it. */
async function zipped(text: string): Promise<Buffer> {
  const bytes = await promisify(gzip)(text, { level: 9 })
  // RFC 1952, byte 9: 3 is Unix; zlib writes that of the machine.
  bytes[9] = 3
  return bytes
}
