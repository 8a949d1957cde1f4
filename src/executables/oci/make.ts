/** Makes an image for each platform, and one index of all of them, as a layout in one `.tar`. */
import { copyFile, lstat, mkdir, readlink, rm } from 'node:fs/promises'
import path from 'node:path'
import { glibcOf } from '../../archives/elf-headers.js'
import type { TarMember } from '../../archives/tar-writer.js'
import { parseHeaders } from '../../archives/wheel.js'
import { withZip } from '../../archives/zip-reader.js'
import { PackagingError } from '../../core/errors.js'
import { plural } from '../../core/format.js'
import type { Check } from '../../core/model.js'
import { programVersion } from '../../core/version.js'
import { walk } from '../../host/files.js'
import { type Base, openBase } from '../../oci/base.js'
import {
  architectureOf,
  type Descriptor,
  documentBlob,
  HOME,
  imageConfig,
  imageIndex,
  imageManifest,
  imageName,
  type Layer,
  layoutIndex,
  MEDIA,
} from '../../oci/documents.js'
import { imageLabels } from '../../oci/labels.js'
import { writeLayer } from '../../oci/layers.js'
import { openLayout, verifiedBlob, writeBlob, writeLayout } from '../../oci/layout.js'
import { unpackImage } from '../../oci/unpack.js'
import { verifyImages } from '../../oci/verify.js'
import { normalizeName } from '../../project/paths.js'
import type { Component } from '../../sbom/component.js'
import { compareVersions } from '../../targets/platforms.js'
import type { ExecutableRequest, MadeExecutable, MadeTogether } from '../format.js'
import { inspect } from '../inspect.js'
import { type Member, memberOf, type Origin } from '../member.js'
import { decideSigning } from '../signing.js'
import { type ImageRoot, makeRoot, type Part, PREFIX } from './root.js'
import { addSystem, glibcIn, missingLibraries, OWN_HOME, TEMPORARY, writeAccounts } from './system.js'

/** What the history of an image says of each layer. */
const TITLES: Readonly<Record<Part, string>> = {
  system: 'package-python: C library and accounts',
  python: 'package-python: CPython',
  dependencies: 'package-python: dependencies',
  application: 'package-python: application',
}

const NOT_SIGNED = 'sign-command signs programs; sign the image in its registry, for example with cosign'

/** @throws PackagingError(s) as `makeRoot`, `addSystem` and `openBase`; `build/floor`, `check/…` for an image that is not fit to be delivered */
export async function makeImages(requests: readonly ExecutableRequest[]): Promise<MadeTogether> {
  const [first] = requests
  if (first === undefined) throw new Error('an image for no platform')
  const { dir, stem, context, application } = first
  const blobs = path.join(dir, 'blobs')
  await mkdir(blobs)
  const file = path.join(dir, `${stem}-oci.tar`)
  const manifests: Descriptor[] = []
  const parts: MadeExecutable[] = []
  const checks: Check[] = []
  let labels: Readonly<Record<string, string>> = {}
  for (const request of requests) {
    const image = await makeImage(request, blobs, path.basename(file))
    manifests.push(image.manifest)
    parts.push(image.made)
    const where = requests.length > 1 ? `${request.target.platform.name}: ` : ''
    checks.push(...image.checks.map(check => ({ ...check, reason: `${where}${check.reason}` })))
    labels = image.labels
  }
  const index = documentBlob(imageIndex(manifests, labels), MEDIA.index)
  await writeBlob(blobs, index.bytes, index.descriptor)
  const name = imageName(normalizeName(application.name), application.version)
  await writeLayout(file, blobs, layoutIndex(index.descriptor, name))
  const own = context.configuration.options.imageBase === undefined ? 4 : 3
  const started = performance.now()
  const { images, privileged } = await verifyImages(await openLayout(file, path.join(dir, 'read')), own)
  await rm(path.join(dir, 'read'), { recursive: true, force: true })
  const base = privileged.length === 0 ? '' : `; the base has ${plural(privileged.length, 'set-user-ID file')}`
  const reason = `${plural(images.length, 'image')}, all digests match, runs as user 65532, which can write into ${HOME} and /tmp alone${base}`
  const seconds = (performance.now() - started) / 1000
  checks.push({ name: 'image', artifact: path.basename(file), result: 'passed', reason, seconds })
  if (decideSigning(context.configuration.options, context.host.env).kind !== 'none')
    checks.push({ name: 'signature', artifact: path.basename(file), result: 'skipped', reason: NOT_SIGNED, seconds: 0 })
  for (const check of checks) first.say(`${check.name}: ${check.reason}`)
  return { file, parts, checks }
}

/** Writes the blobs of one platform. @param file name of the finished file, for checks */
async function makeImage(request: ExecutableRequest, blobs: string, file: string) {
  const { context, target, application } = request
  const { configuration, epoch } = context
  const { imageBase } = configuration.options
  const base =
    imageBase &&
    (await openBase(imageBase, target.platform, context.host.workspace, path.join(request.dir, 'base-layout')))
  const content = await makeRoot(request)
  const { made, within } = base ? await onBase(request, content, base) : await withSystem(request, content)
  const layers: Layer[] = base ? await baseLayers(base, blobs) : []
  for (const part of base ? PARTS.slice(1) : PARTS)
    layers.push(await writeLayer(blobs, TITLES[part], await membersOf(content.root, made.files, part)))
  const metadata = await withZip(application.wheel, async zip => {
    const name = zip.entries.map(entry => entry.name).find(one => /^[^/]+\.dist-info\/METADATA$/.test(one)) ?? ''
    return parseHeaders((await zip.read(name)).toString('utf8'))
  })
  const labels = imageLabels(metadata, {
    epoch,
    revision: configuration.project.git?.head,
    base: base?.digest,
  })
  const env = {
    PATH: `${PREFIX}/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
    HOME,
    LANG: 'C.UTF-8',
    // Its modules are compiled, and its user may not write beside them.
    PYTHONDONTWRITEBYTECODE: '1',
    ...(content.toldLibrary && { LD_LIBRARY_PATH: `${PREFIX}/lib` }),
  }
  const settings = { platform: target.platform, epoch, entryPoint: content.entryPoint, env, labels }
  const config = documentBlob(imageConfig(settings, layers, base?.image.base), MEDIA.config)
  const manifest = documentBlob(imageManifest(config.descriptor, layers), MEDIA.manifest)
  for (const { bytes, descriptor } of [config, manifest]) await writeBlob(blobs, bytes, descriptor)
  // The folder is as large as everything in the layers, which are written.
  await rm(content.root, { recursive: true, force: true })
  const checks = inspect({ made, platform: target.platform, file, promised: false, within })
  const architecture = architectureOf(target.platform) ?? ''
  return { made, checks, labels, manifest: { ...manifest.descriptor, platform: { architecture, os: 'linux' } } }
}

const PARTS = ['system', 'python', 'dependencies', 'application'] as const

interface Filled extends MadeExecutable {
  /** The layer of each file, by path in the image. */
  readonly files: ReadonlyMap<string, Part>
}

/** Adds the C library of this machine. */
async function withSystem(request: ExecutableRequest, content: ImageRoot) {
  const { context, target } = request
  const members = await readMembers(
    content.root,
    new Map([...content.files].map(([name, { origin }]) => [name, origin])),
  )
  const needs = missingLibraries(members, target.platform.arch)
  const system = await addSystem(context.runner, content.root, target.platform, needs, content.hints)
  const [program = '', version = ''] = programVersion().split(' ')
  const accounts = await writeAccounts(content.root)
  const added = new Map<string, Origin>([
    ...system.origins,
    ...accounts.map(name => [name, { kind: 'tool', package: program, version } as const] as const),
  ])
  const all = [...members, ...(await readMembers(content.root, added))]
  const files = new Map<string, Part>([
    ...[...content.files].map(([name, { part }]) => [name, part] as const),
    ...[...added.keys()].map(name => [name, 'system'] as const),
  ])
  return { made: filled(content, all, files, system.texts, []), within: new Set<string>() }
}

/** Compares the base with what CPython and the wheels need of it. @throws PackagingError `input/conflict`, `build/floor` */
async function onBase(request: ExecutableRequest, content: ImageRoot, base: Base) {
  const { target, dir } = request
  const members = await readMembers(
    content.root,
    new Map([...content.files].map(([name, { origin }]) => [name, origin])),
  )
  const root = path.join(dir, 'base')
  await mkdir(root)
  await unpackImage(base.layout, base.image, root)
  const names = new Map<string, string>()
  for await (const { name, file, link } of walk(root, '', true)) {
    if (file !== undefined) names.set(path.posix.basename(name), name)
    else if (link !== undefined) {
      const to = path.posix.join(path.posix.dirname(name), link)
      const outside = link.startsWith('/') || to.startsWith('..')
      if (!names.has(path.posix.basename(name))) names.set(path.posix.basename(name), outside ? '' : to)
    }
  }
  const found = await glibcIn(root, names)
  if (found === undefined)
    throw new PackagingError('input/conflict', {
      message: `image-base has no glibc for ${target.platform.name}, and CPython needs one.`,
      fix: 'Take a base with glibc, such as one of Debian, Ubuntu or Fedora.',
    })
  const needed = members.flatMap(({ path: name, native, origin }) => {
    const version =
      native?.format === 'elf' && native.arches.includes(target.platform.arch) ? glibcOf(native) : undefined
    return version === undefined ? [] : [{ name, version, origin }]
  })
  const over = needed.filter(({ version }) => compareVersions(version, found) > 0)
  const [worst] = over.toSorted((a, b) => compareVersions(b.version, a.version))
  if (worst !== undefined)
    throw new PackagingError('build/floor', {
      message: `image-base has glibc ${found}, and /${worst.name} needs ${worst.version}.`,
      fix: 'Take a newer base, or set glibc to the version of the base and use a standalone Python (executable-python).',
      detail: over.map(({ name, version }) => `/${name} needs glibc ${version}`),
    })
  const image: Component = { kind: 'image', name: 'base image', version: base.digest }
  const files = new Map([...content.files].map(([name, { part }]) => [name, part] as const))
  return { made: filled(content, members, files, [], [image]), within: new Set(names.keys()) }
}

function filled(
  { root, texts, warnings }: ImageRoot,
  members: readonly Member[],
  files: ReadonlyMap<string, Part>,
  more: MadeExecutable['texts'],
  components: readonly Component[],
): Filled {
  return {
    path: root,
    members,
    files,
    texts: [...texts, ...(more ?? [])],
    components,
    warnings: warnings.map(reason => ({ check: 'python' as const, reason })),
  }
}

/** Reads the files with these origins; links are not read. */
async function readMembers(root: string, origins: ReadonlyMap<string, Origin>): Promise<readonly Member[]> {
  const members: Member[] = []
  for (const [name, origin] of origins) {
    const file = path.join(root, name)
    if (!(await lstat(file)).isSymbolicLink()) members.push(await memberOf(name, file, origin))
  }
  return members
}

/** The base's layers as they are, under the media types of OCI. */
async function baseLayers({ layout, image }: Base, blobs: string): Promise<Layer[]> {
  const layers: Layer[] = []
  for (const [index, layer] of image.layers.entries()) {
    const source = await verifiedBlob(layout, layer)
    await copyFile(source, path.join(blobs, path.basename(source)))
    const mediaType = /[.+]gzip$/.test(layer.mediaType) ? MEDIA.layer : layer.mediaType
    const { digest, size } = layer
    layers.push({ descriptor: { mediaType, digest, size }, diffId: image.diffIds[index] ?? '' })
  }
  return layers
}

/** The members of one layer's tar. */
async function membersOf(root: string, files: ReadonlyMap<string, Part>, part: Part): Promise<TarMember[]> {
  const members: TarMember[] = part === 'system' ? [TEMPORARY] : part === 'python' ? [OWN_HOME] : []
  for (const [name, of] of files) {
    if (of !== part) continue
    const file = path.join(root, name)
    const found = await lstat(file)
    if (found.isSymbolicLink()) members.push({ name, mode: 0o777, link: await readlink(file) })
    else members.push({ name, mode: found.mode & 0o100 ? 0o755 : 0o644, content: file })
  }
  return members
}
