/** What auditwheel says of a wheel for Linux: whether it is fit as it is, and what keeps it from its floor. */
import path from 'node:path'
import { pythonScript } from '../python.js'
import { platformTags } from '../targets/tags.js'
import { auditwheelPlatform, showCall } from './commands.js'
import type { TooNew, Unfit } from './findings.js'
import { type RepairShop, runTool } from './shop.js'

/** Whether the backend marked the wheel for the floor itself (maturin does when told to), and rightly so. */
export async function fitAlready(shop: RepairShop, wheel: string, tags: readonly string[]): Promise<boolean> {
  const order = platformTags(shop.platform)
  if (!tags.every(tag => order.includes(tag) && !tag.startsWith('linux_'))) return false
  const seen = await show(shop, wheel)
  const place = seen === undefined ? -1 : order.indexOf(seen.overall_tag)
  // Newest first: what the wheel is fit for must be as old as every tag it carries. `manylinux2014` stands right behind
  // `manylinux_2_17`, which it means.
  const age = (tag: string) => order.indexOf(tag) - (/^manylinux(?:1|20\d\d)_/.test(tag) ? 1 : 0)
  return place > 0 && tags.every(tag => age(tag) <= place)
}

interface Shown {
  readonly overall_tag: string
  readonly sym_tag: string
  /** By name; null when the library is not on this machine. */
  readonly external_libs: Readonly<Record<string, string | null>>
}

async function show(shop: RepairShop, wheel: string): Promise<Shown | undefined> {
  const finished = await runTool(shop, showCall(wheel), `examine ${path.basename(wheel)}`)
  if (finished.code !== 0) return undefined
  const shown = JSON.parse(finished.stdout) as Partial<Shown>
  const { overall_tag, sym_tag, external_libs } = shown
  if (overall_tag === undefined || sym_tag === undefined) return undefined
  return { overall_tag, sym_tag, external_libs: external_libs ?? {} }
}

/** The symbols that keep a wheel from its floor; undefined when it is not symbols that do. */
export async function whyUnfit(shop: RepairShop, wheel: string): Promise<Unfit | undefined> {
  const plat = auditwheelPlatform(shop.platform)
  const shown = await show(shop, wheel)
  if (plat === undefined || shown === undefined) return undefined
  const libraries = Object.values(shown.external_libs).filter(library => library !== null)
  const finished = await shop.runner.run({
    label: `read the symbols of ${path.basename(wheel)}`,
    tool: await shop.python(),
    args: [pythonScript('too_new.py'), await shop.folder('auditwheel'), wheel, plat, ...libraries],
    cwd: shop.dir,
    capture: true,
    limits: { total: 300_000 },
  })
  const tooNew = JSON.parse(finished.stdout) as TooNew[]
  const [, major, minor] = /linux_(\d+)_(\d+)_/.exec(shown.sym_tag) ?? []
  if (tooNew.length === 0) return undefined
  return {
    wheel: path.basename(wheel),
    fitFor: major === undefined ? undefined : `${major}.${minor}`,
    tooNew,
  }
}
