/** Every case there is: each file in `cases/` gives one or a list, in the order of `ORDER`. */
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * @typedef {object} Case
 * @property {string} name of its result file
 * @property {string} title what is measured, in a line
 * @property {string} [against] what it is measured against
 * @property {{ratio: number} | {more: number} | {most: number}} [bar] what the project promises: at most so many times
 *   the other, so much more than the other, or so much in all (in `unit`)
 * @property {'s' | 'ms' | 'MB' | '%'} [unit] of every sample; seconds when left out
 * @property {Record<string, string>} [partUnits] of those parts that have another unit
 * @property {number} [runs] as many as its length allows; 3 when left out
 * @property {(bench: object, dir: string) => Promise<object>} setUp untimed; `dir` is the case's own
 * @property {(state: object, dir: string, run: number) => Promise<Sample>} ours
 * @property {(state: object, dir: string, run: number) => Promise<Sample>} [theirs]
 * @property {(state: object, side: 'ours' | 'theirs', sample: Sample, dir: string) => Promise<void>} [verify] throws
 *   when what the last run of a side made is not what it is measured for
 *
 * @typedef {object} Sample
 * @property {number} value in the case's unit
 * @property {Record<string, number>} [parts] shown on rows of their own; no part of `value`
 * @property {readonly object[]} [timeline] the program's own steps
 */

/** What people look for first comes first; a file not named here comes last. */
const ORDER = [
  'whole-run',
  'main-job',
  'start-up',
  'memory',
  'targets',
  'resolve',
  'native-wheels',
  'checks',
  'reproduce',
  'pex-start',
]

/** @returns {Promise<Case[]>} */
export async function allCases(folder) {
  const rank = file => (ORDER.indexOf(path.parse(file).name) + ORDER.length + 1) % (ORDER.length + 1)
  const files = readdirSync(path.join(folder, 'cases')).sort((a, b) => rank(a) - rank(b))
  const loaded = await Promise.all(
    files.map(async file => (await import(pathToFileURL(path.join(folder, 'cases', file)).href)).default),
  )
  return loaded.flat()
}
