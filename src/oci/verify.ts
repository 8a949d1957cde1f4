/** Reads a finished image back: its digests, what its configuration says, and who may write what in its layers. */
import { createHash } from 'node:crypto'
import { readTar } from '../archives/tar-reader.js'
import { contentError } from '../archives/trust.js'
import { HOME, USER } from './documents.js'
import { type Image, imagesOf } from './image.js'
import { type Layout, rootDescriptors } from './layout.js'
import { layerTar } from './unpack.js'

/** What was read. */
interface Verified {
  readonly images: readonly Image[]
  /** Files with the rights of another user (set-user-ID, set-group-ID) in layers of the base. */
  readonly privileged: readonly string[]
}

const SET_ID = 0o6000
const STICKY = 0o1000
const OTHERS_WRITE = 0o022

/**
 * @param own how many layers, the last ones of each image, are not of the base
 * @throws PackagingError `check/content` for the first thing that is wrong
 */
export async function verifyImages(layout: Layout, own: number): Promise<Verified> {
  const images = await imagesOf(layout, await rootDescriptors(layout))
  const privileged = new Set<string>()
  const read = new Set<string>()
  for (const image of images) {
    refuseSettings(layout, image)
    const names = new Set<string>()
    for (const [index, layer] of image.layers.entries()) {
      const ours = index >= image.layers.length - own
      const key = `${layer.digest} ${image.diffIds[index]} ${ours}`
      // Images of several platforms may share layers; the own ones are read again for the names in them.
      if (read.has(key) && !ours) continue
      read.add(key)
      const hash = createHash('sha256')
      const source = await layerTar(layout, layer)
      const watched = async function* () {
        for await (const piece of source) {
          hash.update(piece)
          yield piece
        }
      }
      for await (const entry of readTar(watched(), layout.source)) {
        if (ours) {
          const wrong = wrongWith(entry)
          if (wrong !== undefined) throw contentError(layout.source, `/${entry.name} in a layer ${wrong}`)
          names.add(`/${entry.name}`)
        } else if (entry.kind === 'file' && (entry.mode & SET_ID) !== 0) privileged.add(`/${entry.name}`)
      }
      if (`sha256:${hash.digest('hex')}` !== image.diffIds[index])
        throw contentError(layout.source, `the layer ${layer.digest} is not the one that the configuration names`)
    }
    const [program = ''] = image.settings.entryPoint
    if (!names.has(program)) throw contentError(layout.source, `it starts ${program}, which is in no layer of it`)
  }
  return { images, privileged: [...privileged] }
}

/** Why a member must not be in a layer of ours; undefined when it may (pure). */
export function wrongWith(entry: {
  readonly name: string
  readonly kind: string
  readonly mode: number
  readonly owner: string
}): string | undefined {
  const { name, kind, mode } = entry
  const home = `/${name}` === `${HOME}/`
  if (name.startsWith('/') || name.split('/').includes('..')) return 'leads out of it'
  if (kind === 'device' || kind === 'hardlink') return `is a ${kind}`
  if ((mode & SET_ID) !== 0) return 'has the rights of another user (set-user-ID)'
  if (!entry.owner.startsWith(home ? `${USER}:${USER} ` : '0:0 ')) return `belongs to ${entry.owner.trim()}`
  if (kind !== 'symlink' && (mode & OTHERS_WRITE) !== 0 && !(kind === 'folder' && (mode & STICKY) !== 0))
    return 'can be written by everyone'
  return undefined
}

function refuseSettings({ source }: Layout, { settings, config }: Image): void {
  if (settings.user !== `${USER}:${USER}`)
    throw contentError(source, `the configuration ${config.digest} runs it as '${settings.user}'`)
  if (settings.workingDir !== HOME)
    throw contentError(source, `the configuration ${config.digest} starts in ${settings.workingDir}`)
}
