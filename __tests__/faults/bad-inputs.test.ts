// Issue 17, "Bad input": hundreds of wrong inputs, projects, locks and plans, each broken in one way by a rule.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { BAD_INPUTS, type BadInput } from '../../__fixtures__/bad-inputs/cases.js'
import { command } from '../../__fixtures__/command/command.js'
import { tinyFiles } from '../../__fixtures__/command/tiny.js'
import { fakeHost } from '../../__fixtures__/fake-host.js'
import { layer } from '../../__fixtures__/options.js'
import { tempDir } from '../../__fixtures__/repository.js'
import { locatedLayer } from '../../src/config/options.js'
import { type PackagingError, problemsOf } from '../../src/core/errors.js'
import { configure } from '../../src/plan/configure.js'
import { planRelease } from '../../src/plan/release.js'
import { parsePlans, plansText } from '../../src/plan/release-plan.js'

const TODAY = new Date('2026-11-22')
/** Milliseconds, also on a busy machine. */
const LIMIT = 10_000

function projectOf({ files = {}, pipes = [] }: BadInput): string {
  const dir = tempDir('bad')
  const all = Object.entries({ ...tinyFiles(), ...files }).filter(([name]) => !pipes.includes(name))
  for (const [name, content] of all) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true })
    writeFileSync(path.join(dir, name), content)
  }
  for (const name of pipes) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true })
    execFileSync('mkfifo', [path.join(dir, name)])
  }
  return dir
}

/** What is wrong with the outcome; undefined for coded errors that say what, where and the fix. */
async function unlike(work: () => Promise<unknown>): Promise<string | undefined> {
  const begun = performance.now()
  let problems: readonly PackagingError[]
  try {
    await work()
    return 'accepted'
  } catch (thrown) {
    problems = problemsOf(thrown)
    if (problems.length === 0) return `a bug: ${(thrown as Error).stack?.split('\n').slice(0, 4).join(' ')}`
  }
  if (performance.now() - begun > LIMIT) return 'too slow'
  const bad = problems.find(({ message, fix }) => {
    const text = `${message} ${fix}`
    return (
      fix.length < 10 || message.length > 4000 || /undefined|\[object |NaN|\n\s+at /.test(text.replaceAll("'NaN'", ''))
    )
  })
  return bad && `${bad.code}: ${bad.message.slice(0, 200)} fix: ${bad.fix.slice(0, 100)}`
}

test('there are at least 600 cases', () => {
  expect(BAD_INPUTS.length).toBeGreaterThanOrEqual(600)
})

test('each ends in coded errors and leaves no output folder', async () => {
  const wrong: string[] = []
  for (const one of BAD_INPUTS) {
    const dir = projectOf(one)
    const host = fakeHost({ workspace: dir })
    const given = locatedLayer(layer(one.values ?? {}), dir, dir)
    const found = await unlike(() => configure(host, [given], TODAY, { machines: 'several' }))
    if (found !== undefined) wrong.push(`${one.title}: ${found}`)
    if (existsSync(path.join(dir, 'dist'))) wrong.push(`${one.title}: an output folder`)
  }
  expect(wrong).toEqual([])
})

/** Every value of a document in place of which another type stands. */
function* mutations(value: unknown, at: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  if (at.length > 0) yield at
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* mutations(item, [...at, index])
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* mutations(item, [...at, key])
}

function replaced(value: unknown, [first, ...rest]: readonly (string | number)[], by: unknown): unknown {
  if (first === undefined) return by
  if (Array.isArray(value)) return value.map((item, index) => (index === first ? replaced(item, rest, by) : item))
  const table = value as Record<string, unknown>
  return { ...table, [first]: replaced(table[first], rest, by) }
}

test('a plan with any one value of another type is refused, and one that contradicts itself', async () => {
  const dir = projectOf({ title: '' })
  const host = fakeHost({ workspace: dir })
  const values = { formats: 'sdist wheel pex', platforms: 'linux-x86_64 macos-arm64', 'python-versions': '3.12 3.13' }
  const configuration = await configure(host, [layer(values)], TODAY, { machines: 'several' })
  const text = plansText([(await planRelease(host, configuration, TODAY)).plan])
  await parsePlans(text, 'plan.json')
  const plan: unknown = JSON.parse(text)
  const wrong: string[] = []
  let count = 0
  for (const at of mutations(plan)) {
    // Null is the value of no key.
    const found = await unlike(() => parsePlans(JSON.stringify(replaced(plan, at, null)), 'plan.json'))
    count += 1
    if (found !== undefined) wrong.push(`${at.join('.')}: ${found}`)
  }
  for (let at = 1; at < text.length - 2; at += Math.ceil(text.length / 60)) {
    count += 1
    const found = await unlike(() => parsePlans(text.slice(0, at), 'plan.json'))
    if (found !== undefined) wrong.push(`cut off at ${at}: ${found}`)
  }
  for (const [key, value] of Object.entries({ pythons: ['3.14'], platforms: ['windows-arm64'], formats: ['scie'] })) {
    const found = await unlike(() => parsePlans(JSON.stringify(replaced(plan, ['cells', 0, key], value)), 'plan.json'))
    if (found !== undefined) wrong.push(`${key} of a job that the plan does not have: ${found}`)
  }
  expect(wrong).toEqual([])
  expect(count).toBeGreaterThan(100)
})

/** The same seen from outside: every 40th case through the real command. */
test('the command ends with a status of its own, without a stack, and writes nothing', async () => {
  const wrong: string[] = []
  for (const one of BAD_INPUTS.filter((_, index) => index % 40 === 7)) {
    const dir = projectOf(one)
    const { path: where = '.', ...rest } = one.values ?? {}
    if (Object.values(one.values ?? {}).some(text => text.includes('\0'))) continue
    const argv = Object.entries(rest).map(([name, text]) => `--${name}=${text}`)
    const { status, stdout, stderr } = await command(['plan', where, ...argv], dir)
    const said = stdout + stderr
    if (
      !/^error\[[a-z-]+\/[a-z-]+\]: /m.test(said) ||
      status === 0 ||
      status === 70 ||
      /^\s+at (?:async |new )?[\w.<>]+ \(|node:internal/m.test(said) ||
      /bug of/.test(said)
    )
      wrong.push(`${one.title}: ${status} ${said.slice(0, 200)}`)
    if (existsSync(path.join(dir, 'dist'))) wrong.push(`${one.title}: an output folder`)
  }
  expect(wrong).toEqual([])
})
