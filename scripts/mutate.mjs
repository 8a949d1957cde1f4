// Mutation testing: changes one place of src/ after the other and runs the tests that load the file; a change that no test
// notices has survived. Works in a copy, so that the checkout stays as it is.
// Usage: node scripts/mutate.mjs [--under src/archives,src/config] [--sample 200] [--seed 1] [--minimum 85] [--minutes 60] [--list]
//   --sample   how many changes, drawn evenly from all there are in the folders; all of them when absent
//   --minimum  exit 1 when less than this percentage was noticed
//   --minutes  ends after the change at that time, and says how many were tried
//   --list     prints the changes and runs nothing
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { parseSync } from '@swc/core'

const root = path.join(import.meta.dirname, '..')
/** Milliseconds for the tests of one change. A unit test that then still runs waits for ever, which is noticed; for tests of real tools it decides nothing. */
const LIMIT = { unit: 300_000, slow: 240_000 }
/** Names of properties whose text people read: a test of each word would only repeat it. */
const PROSE = new Set(['message', 'fix', 'detail', 'title', 'help', 'description'])

const SWAPPED = new Map(
  [
    ['===', '!=='],
    ['<', '<='],
    ['>', '>='],
    ['+', '-'],
    ['*', '/'],
    ['&&', '||'],
  ].flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
)

/** Every change of one file: `{ start, end, to }` in bytes of its text. */
export function mutationsOf(text) {
  // A first line for the shell becomes a comment of the same length: swc would count without it.
  const program = parseSync(text.replace(/^#!/, '//'), { syntax: 'typescript', target: 'es2022' })
  const bytes = Buffer.from(text)
  // swc counts from where its first module began, and skips what comes before the first token.
  const first = Buffer.byteLength(text.match(/^(?:#!.*\n|\s+|\/\/.*\n|\/\*[\s\S]*?\*\/)*/)[0])
  const offset = program.span.start - first
  const found = []
  const at = span => [span.start - offset, span.end - offset]
  const textOf = span => bytes.subarray(...at(span)).toString()
  const change = (span, to) => {
    const [start, end] = at(span)
    found.push({ start, end, to })
  }
  const visit = node => {
    if (Array.isArray(node)) {
      for (const each of node) visit(each)
      return
    }
    if (node === null || typeof node !== 'object') return
    if (/^(?:Ts|Import|Export(?:All|Named))/.test(node.type ?? '') && !/^Ts(?:As|NonNull|Satisfies)/.test(node.type))
      return
    const { type, span } = node
    if (type === 'KeyValueProperty' && PROSE.has(node.key.value)) return
    if (type === 'NewExpression' && /Error$/.test(node.callee.value ?? '')) {
      // Its code decides something, its words do not.
      visit(node.arguments?.slice(1).filter(({ expression }) => expression.type === 'ObjectExpression') ?? [])
      return
    }
    if (type === 'BinaryExpression') {
      const to = SWAPPED.get(node.operator)
      const between = bytes.subarray(at(node.left.span)[1], at(node.right.span)[0]).toString()
      const index = between.indexOf(node.operator)
      // Text that is put together is prose or a name: `+` of strings does not compile to `-` in any sensible way.
      const strings = [node.left, node.right].some(({ type }) => /^(?:String|Template)Literal$/.test(type))
      if (to !== undefined && index >= 0 && !(node.operator === '+' && strings)) {
        const start = at(node.left.span)[1] + Buffer.byteLength(between.slice(0, index))
        found.push({ start, end: start + node.operator.length, to })
      }
      if (node.operator === '??') change(span, `(${textOf(node.right.span)})`)
    }
    if (type === 'UnaryExpression' && node.operator === '!') change(span, `(${textOf(node.argument.span)})`)
    if (type === 'BooleanLiteral') change(span, String(!node.value))
    if (type === 'NumericLiteral') change(span, String(node.value + 1))
    if (type === 'ConditionalExpression' || type === 'IfStatement') {
      change(node.test.span, 'true')
      change(node.test.span, 'false')
    }
    if (type === 'ExpressionStatement' && /^(?:Call|Await|Assignment)Expression$/.test(node.expression.type))
      change(span, ';')
    for (const [key, child] of Object.entries(node))
      if (!['span', 'typeAnnotation', 'returnType'].includes(key)) visit(child)
  }
  visit(program.body)
  return found.map(({ start, end, to }) => {
    const line = bytes.subarray(0, start).toString().split('\n').length
    const from = bytes.subarray(start, end).toString()
    return {
      line,
      from,
      to,
      text: Buffer.concat([bytes.subarray(0, start), Buffer.from(to), bytes.subarray(end)]).toString(),
    }
  })
}

/** A generator of numbers in [0, 1) that gives the same ones for the same seed (mulberry32). */
function random(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** `count` of `all`, the same ones for the same seed, in their order. */
export function sample(all, count, seed) {
  const draw = random(seed)
  const left = [...all.keys()]
  const chosen = []
  while (chosen.length < count && left.length > 0) chosen.push(...left.splice(Math.floor(draw() * left.length), 1))
  return chosen.sort((a, b) => a - b).map(index => all[index])
}

/** Runs the tests of these suites that load the file, in the copy. @returns 'passed' | 'failed' | 'none' | 'late' */
async function tested(copy, file, suites, limit) {
  let late = false
  const args = [
    'node_modules/jest/bin/jest.js',
    '--selectProjects',
    ...suites,
    '--bail',
    '--silent',
    '--passWithNoTests',
  ]
  const child = spawn(
    process.execPath,
    ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', ...args, '--findRelatedTests', file],
    { cwd: copy, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += chunk))
  const timer = setTimeout(() => {
    late = true
    try {
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
    } catch {
      // It has ended by itself.
    }
  }, limit)
  const status = await new Promise(resolve => child.on('close', resolve))
  clearTimeout(timer)
  if (late) return 'late'
  if (/No tests found/.test(said)) return 'none'
  return status === 0 ? 'passed' : 'failed'
}

/**
 * Whether the tests of real tools pass for the unchanged file in time; where they do not, they decide nothing.
 * @throws Error when its unit tests fail already
 */
async function soundSuites(copy, file) {
  if ((await tested(copy, file, ['unit'], LIMIT.unit)) === 'failed')
    throw new Error(`the unit tests of ${file} fail without a change`)
  const slow = await tested(copy, file, ['contract', 'faults'], LIMIT.slow)
  if (slow !== 'passed')
    console.log(`${file}: only unit tests count (${slow === 'none' ? 'there are no others' : slow})`)
  return { slow: slow === 'passed' }
}

async function main() {
  const { values } = parseArgs({
    options: {
      ...Object.fromEntries(['under', 'sample', 'seed', 'minimum', 'minutes'].map(name => [name, { type: 'string' }])),
      list: { type: 'boolean', default: false },
    },
  })
  const under = (values.under ?? 'src').split(',')
  const files = execFileSync('git', ['ls-files', ...under], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter(file => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  const all = files.flatMap(file =>
    mutationsOf(readFileSync(path.join(root, file), 'utf8')).map(change => ({ file, ...change })),
  )
  const chosen = values.sample ? sample(all, Number(values.sample), Number(values.seed ?? 1)) : all
  console.log(`${chosen.length} of ${all.length} changes in ${files.length} files`)
  const said = ({ file, line, from, to }) => `${file}:${line}: ${short(from)} → ${short(to)}`
  if (values.list) {
    for (const change of chosen) console.log(said(change))
    return
  }
  const end = Date.now() + Number(values.minutes ?? 600) * 60_000
  const copy = mkdtempSync(path.join(tmpdir(), 'mutate-'))
  const survivors = []
  let tried = 0
  try {
    const kept = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean)
    for (const file of kept) cpSync(path.join(root, file), path.join(copy, file))
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction')
    execFileSync('git', ['init', '--quiet'], { cwd: copy })
    const sound = new Map()
    for (const change of chosen) {
      if (Date.now() > end) break
      // A suite that fails without a change would seem to notice every one.
      const suites = sound.get(change.file) ?? (await soundSuites(copy, change.file))
      sound.set(change.file, suites)
      tried += 1
      writeFileSync(path.join(copy, change.file), change.text)
      const unit = await tested(copy, change.file, ['unit'], LIMIT.unit)
      const noticed =
        unit === 'failed' ||
        unit === 'late' ||
        (suites.slow && (await tested(copy, change.file, ['contract', 'faults'], LIMIT.slow)) === 'failed')
      cpSync(path.join(root, change.file), path.join(copy, change.file))
      if (noticed) continue
      survivors.push(change)
      console.log(`survived ${said(change)}`)
    }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
  const percent = tried === 0 ? 100 : (100 * (tried - survivors.length)) / tried
  const folders = new Map()
  for (const { file } of survivors) folders.set(path.dirname(file), (folders.get(path.dirname(file)) ?? 0) + 1)
  for (const [folder, count] of folders) console.log(`${folder}: ${count} survived`)
  console.log(`${tried - survivors.length} of ${tried} noticed, ${percent.toFixed(0)} %`)
  if (percent < Number(values.minimum ?? 0)) process.exitCode = 1
}

const short = text => (text.length > 60 ? `${text.slice(0, 57)}…` : text).replace(/\s+/g, ' ')

if (process.argv[1] === import.meta.filename) await main()
