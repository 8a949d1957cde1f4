/**
 * Makes built wheels fit for machines other than this one: libraries they need are copied in, and they are marked for
 * the oldest system they run on. Pure wheels, and those that are fit already, stay as they are, byte for byte.
 */
import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { FORMAT_OF } from '../archives/native-headers.js'
import { parseWheelName } from '../archives/wheel-name.js'
import { withZip } from '../archives/zip-reader.js'
import { allOrProblems, PackagingError } from '../core/errors.js'
import { platformTags } from '../targets/tags.js'
import { fitAlready, whyUnfit } from './auditwheel.js'
import { repairCall } from './commands.js'
import { floorError, nothingNative, notTaggedFor, repairFailed, type Unfit } from './findings.js'
import { nativeFiles } from './native-files.js'
import { type RepairShop, runTool } from './shop.js'

/**
 * The wheels to ship, in the order of those that were built. Each is repaired as soon as it is there.
 * @param wheels those still being built may turn out not to count, as undefined
 * @throws PackagingError `build/floor`, one for all wheels, when they need a newer system; `build/mismatch` for a
 * platform wheel with nothing compiled inside; `build/tool-failed`; what building them throws
 */
export async function repairWheels(
  shop: RepairShop,
  wheels: readonly (string | Promise<string | undefined>)[],
): Promise<readonly string[]> {
  const hollow: string[] = []
  const work = wheels.map(async one => {
    const wheel = await one
    if (wheel === undefined) return undefined
    if (!(await isHollow(shop, wheel))) return shop.limiter(() => repairWheel(shop, wheel))
    hollow.push(path.basename(wheel))
    return undefined
  })
  await Promise.allSettled(work)
  if (hollow.length > 0) throw nothingNative(hollow.sort())
  const results = await allOrProblems(work)
  const unfit = results.flatMap(result => (typeof result === 'object' ? [result] : []))
  if (unfit.length > 0) throw floorError(unfit, shop)
  return results.flatMap(result => (typeof result === 'string' ? [result] : []))
}

/** Whether a wheel is marked for a platform and holds nothing that is compiled for it. */
async function isHollow({ platform }: RepairShop, wheel: string): Promise<boolean> {
  if (platformsOf(wheel).every(tag => tag === 'any')) return false
  return !(await nativeFiles(wheel)).some(({ format }) => format === FORMAT_OF[platform.os])
}

/** The path of the wheel to ship, or why there is none. */
async function repairWheel(shop: RepairShop, wheel: string): Promise<string | Unfit> {
  const { platform, say } = shop
  const file = path.basename(wheel)
  const tags = platformsOf(wheel)
  if (tags.every(tag => tag === 'any')) return wheel
  if (platform.os === 'linux' && (await fitAlready(shop, wheel, tags))) return wheel

  const output = path.join(shop.dir, file)
  await mkdir(output, { recursive: true })
  const call = repairCall(platform, wheel, output, shop.epoch)
  if (call === undefined) throw notTaggedFor(file, platform)
  const finished = await runTool(shop, call, `repair ${file}`)
  if (finished.code !== 0) {
    const unfit = platform.os === 'linux' ? await whyUnfit(shop, wheel) : undefined
    if (unfit !== undefined) return unfit
    throw repairFailed(file, call.tool, finished.tail)
  }
  const made = (await readdir(output)).filter(name => name.endsWith('.whl'))
  const [name] = made
  if (name === undefined || made.length > 1) throw madeNotOne(call.tool, file, made)
  const allowed = new Set(platformTags(platform).filter(tag => !tag.startsWith('linux_')))
  if (!platformsOf(name).some(tag => allowed.has(tag))) throw notTaggedFor(name, platform)
  const repaired = path.join(output, name)
  if (name === file && (await sameContent(wheel, repaired))) return wheel
  say(name === file ? `${call.tool} repaired ${file}` : `${call.tool} made ${name} of ${file}`)
  return repaired
}

/** Whether two wheels hold the same files, however they were zipped. */
async function sameContent(one: string, other: string): Promise<boolean> {
  const files = (wheel: string) =>
    withZip(wheel, async zip =>
      zip.entries.flatMap(({ name, folder, crc, size }) =>
        folder || name.endsWith('.dist-info/RECORD') ? [] : [`${name} ${crc} ${size}`],
      ),
    )
  const [left, right] = await Promise.all([files(one), files(other)])
  return left.sort().join('\n') === right.sort().join('\n')
}

/** The platform parts of a wheel's name. */
function platformsOf(wheel: string): readonly string[] {
  const tags = parseWheelName(path.basename(wheel))?.tags ?? []
  return [...new Set(tags.map(tag => tag.split('-').at(-1) ?? ''))]
}

function madeNotOne(tool: string, wheel: string, made: readonly string[]): PackagingError {
  return new PackagingError(made.length === 0 ? 'build/nothing' : 'build/several', {
    message: `${tool} reported success for ${wheel} but made ${made.length === 0 ? 'no file' : made.join(', ')}.`,
    fix: 'Report this to the maintainers of the tool.',
  })
}
