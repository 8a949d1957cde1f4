/** Runs both sides of a case in turn, so that what disturbs the machine disturbs both. */
import { rm } from 'node:fs/promises'
import { loadavg } from 'node:os'

/** @returns median, least and most, and the samples in the order they were taken */
export function statistics(samples) {
  const sorted = [...samples].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  return { median, least: sorted[0], most: sorted.at(-1), samples: samples.map(value => round(value)) }
}

const round = value => Number(value.toPrecision(4))

/** Whether the promise is kept; undefined where none is made. */
export function kept(bar, ours, theirs) {
  if (bar === undefined) return undefined
  if ('most' in bar) return ours <= bar.most
  return 'ratio' in bar ? ours / theirs <= bar.ratio : ours - theirs <= bar.more
}

/** @param say told of each sample @throws Error when a side fails or what it made is not right */
export async function measure(one, bench, runs, say) {
  const dir = await bench.folder(one.name)
  const load = loadavg()[0]
  const state = await one.setUp(bench, dir)
  const sides = one.theirs === undefined ? ['ours'] : ['theirs', 'ours']
  const taken = { ours: [], theirs: [] }
  const last = {}
  for (let run = 0; run < runs; run++) {
    for (const side of sides) {
      if (last[side] !== undefined) await rm(last[side], { recursive: true, force: true })
      last[side] = await bench.folder(`${one.name}/${side}-${run}`)
      const sample = await one[side](state, last[side], run)
      taken[side].push(sample)
      say(`${side} ${round(sample.value)} ${one.unit ?? 's'}${partsText(sample.parts)}`)
    }
  }
  for (const side of sides) await one.verify?.(state, side, taken[side].at(-1), last[side])
  for (const side of sides) await rm(last[side], { recursive: true, force: true })
  await state.dispose?.()
  return { ...describe(one), runs, load: round(load), ...figures(one, taken) }
}

function describe({ name, title, against, bar, unit = 's', partUnits }) {
  return {
    name,
    title,
    ...(against && { against }),
    ...(bar && { bar }),
    unit,
    ...(partUnits && { partUnits }),
  }
}

function figures(one, taken) {
  const values = side => taken[side].map(({ value }) => value)
  const ours = { ...statistics(values('ours')), ...partsOf(taken.ours) }
  const timeline = nearest(taken.ours, ours.median).timeline
  const theirs = one.theirs && { ...statistics(values('theirs')), ...partsOf(taken.theirs) }
  const met = kept(one.bar, ours.median, theirs?.median)
  return {
    ours,
    ...(theirs && { theirs, ratio: round(ours.median / theirs.median) }),
    ...(met !== undefined && { met }),
    ...(timeline && { timeline }),
  }
}

const nearest = (samples, value) =>
  [...samples].sort((a, b) => Math.abs(a.value - value) - Math.abs(b.value - value))[0]

/** Each named part over all runs. */
function partsOf(samples) {
  const names = [...new Set(samples.flatMap(({ parts = {} }) => Object.keys(parts)))]
  if (names.length === 0) return {}
  const values = name => samples.flatMap(({ parts = {} }) => parts[name] ?? [])
  return { parts: Object.fromEntries(names.map(name => [name, statistics(values(name))])) }
}

function partsText(parts = {}) {
  const texts = Object.entries(parts).map(([name, value]) => `${name} ${round(value)}`)
  return texts.length > 0 ? ` (${texts.join(', ')})` : ''
}
