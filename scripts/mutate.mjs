// Mutation testing: changes one place of src/ after the other and runs the tests that run the changed line; a change that no
// test notices has survived. Works in a copy, so that the checkout stays as it is.
// Usage: node scripts/mutate.mjs [--under src/archives,src/config] [--sample 200] [--seed 1] [--minimum 85] [--minutes 60] [--unit] [--near] [--again LOG] [--list]
//   --sample   how many changes, drawn evenly from all there are in the folders; all of them when absent
//   --minimum  exit 1 when less than this percentage was noticed
//   --minutes  ends after the change at that time, and says how many were tried
//   --unit     leaves out the tests of real and broken tools
//   --near     leaves out unit tests in folders of another name: quicker, and at most more survives
//   --again    only the changes that this file, the output of an earlier run, names as survived or undecided
//   --list     prints the changes and runs nothing
// The tests: all unit tests that load a changed file, and the contract and fault tests in the folder of the same name
// (`__tests__/faults/host` for `src/host`); not those beside these folders, which are rules of style for all sources. They run
// once with coverage, which says what lines each one runs.
// Not counted: the changes in equivalent-mutants.json, which no test could notice, each with its reason.
import { execFileSync, fork, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { mutationsOf, sample } from './mutations.mjs'

const root = path.join(import.meta.dirname, '..')
/**
 * Milliseconds: for all tests once; a test file that takes longer is left out; what tests, and unit tests, may take beyond five
 * times their own time.
 */
const LIMIT = { once: 3_600_000, file: 90_000, late: 60_000, unit: 20_000 }
/** Runs of unit tests in one process. */
const RUNS = 40
/** In the environment of all that a test run starts, so that what a changed program leaves running can be ended. */
const MARK = `MUTATION_RUN=${process.pid}.${Date.now()}`
const EQUIVALENT = JSON.parse(readFileSync(path.join(import.meta.dirname, 'equivalent-mutants.json'), 'utf8'))

const isEquivalent = ({ file, code, from, to }) =>
  EQUIVALENT.some(each => each.file === file && each.code === code && each.from === from && each.to === to)

/** Runs jest in the copy, one process for all files. @returns 'passed' | 'failed' | 'late' and what it said */
async function jest(copy, args, { limit, env = {} }) {
  let late = false
  const child = spawn(
    process.execPath,
    ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', ...args],
    {
      cwd: copy,
      env: { ...process.env, ...env, [MARK.split('=')[0]]: MARK.split('=')[1] },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += chunk))
  const timer = setTimeout(() => {
    late = true
    end(process.platform === 'win32' ? child.pid : -child.pid)
  }, limit)
  const status = await new Promise(resolve => child.on('exit', resolve))
  clearTimeout(timer)
  endLeft()
  return { result: late ? 'late' : status === 0 ? 'passed' : 'failed', said }
}

function end(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** Ends what the tests left running: a change may be in the very code that ends processes. Linux only. */
function endLeft() {
  if (process.platform !== 'linux') return
  for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name)))
    try {
      if (readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(MARK)) end(Number(pid))
    } catch {
      // It has ended, or is another user's.
    }
}

/** A process that runs unit tests several times. */
class Worker {
  #child
  runs = 0

  constructor(copy) {
    const [name, value] = MARK.split('=')
    this.#child = fork(path.join(import.meta.dirname, 'test-worker.mjs'), {
      cwd: copy,
      env: { ...process.env, [name]: value },
      execArgv: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
  }

  get ended() {
    return this.#child.exitCode !== null || this.#child.signalCode !== null
  }

  /** @returns result 'passed' | 'failed' | 'late', and the file that failed; undefined when the process ended meanwhile */
  async run(files, limit) {
    this.runs += 1
    const child = this.#child
    const answer = await new Promise(resolve => {
      const timer = setTimeout(() => done({ result: 'late' }), limit)
      const exit = () => done(undefined)
      const message = ({ passed, noticed }) => done({ result: passed ? 'passed' : 'failed', noticed })
      const done = value => {
        clearTimeout(timer)
        child.off('exit', exit).off('message', message)
        resolve(value)
      }
      child.on('exit', exit).on('message', message)
      if (this.ended) exit()
      else child.send({ files })
    })
    if (answer?.result === 'late') await this.end()
    return answer
  }

  async end() {
    if (this.ended) return
    const gone = new Promise(resolve => this.#child.once('exit', resolve))
    end(this.#child.pid)
    await gone
    endLeft()
  }
}

const SUITES = { unit: ['unit'], all: ['unit', 'contract', 'faults'] }

/** Runs every test for these files once and says what lines each one runs. Those that fail or take too long are left out. */
async function testsOf(copy, files, { suites, near }) {
  const select = ['--selectProjects', ...suites]
  const { said } = await jest(copy, [...select, '--listTests', '--findRelatedTests', ...files], { limit: LIMIT.late })
  const rooms = new Set(files.map(file => file.split('/')[1]))
  const related = said
    .split('\n')
    .filter(line => line.endsWith('.test.ts'))
    .map(line => path.relative(copy, line))
    .filter(test => {
      const [, suite, folder] = test.split('/')
      return suite === 'unit' && !near ? !folder.endsWith('.test.ts') : rooms.has(folder)
    })
  // Without a name jest would run all tests.
  if (related.length === 0) return []
  const output = path.join(copy, 'test-map.json')
  const coverage = ['--coverage', '--coverageProvider=v8', '--coverageReporters=none']
  const of = files.map(file => `--collectCoverageFrom=${file}`)
  const reporter = `--reporters=${path.join(import.meta.dirname, 'test-map.mjs')}`
  // A run without any test writes nothing.
  writeFileSync(output, '{}')
  const { result, said: told } = await jest(
    copy,
    [...select, '-i', ...coverage, ...of, reporter, '--runTestsByPath', ...related],
    {
      limit: LIMIT.once,
      env: { TEST_MAP: output },
    },
  )
  if (result === 'late') console.log(`left out: the tests that had not run after ${LIMIT.once / 60_000} minutes`)
  const tests = Object.entries(JSON.parse(readFileSync(output, 'utf8'))).map(([file, test]) => ({ file, ...test }))
  if (tests.length === 0) throw new Error(`no test could be run:\n${told.slice(-2_000)}`)
  for (const { file, passed, milliseconds } of tests) {
    if (!passed) console.log(`left out: ${file} fails without a change`)
    else if (milliseconds > LIMIT.file) console.log(`left out: ${file} takes ${Math.round(milliseconds / 1000)} s`)
  }
  return tests
    .filter(({ passed, milliseconds }) => passed && milliseconds <= LIMIT.file)
    .sort((a, b) => a.milliseconds - b.milliseconds)
}

/** Test files in the order in which to run them: what noticed most of this source first, then the quickest. */
function ordered(tests, { file }) {
  const noticed = ({ kills = {} }) => kills[file] ?? 0
  return [...tests].sort((a, b) => noticed(b) - noticed(a) || a.milliseconds - b.milliseconds)
}

/**
 * What notices the change of this line: 'noticed', 'survived', or 'undecided' when only a slow test hung.
 * @param worker runs the unit tests; without it they get a process of their own
 */
async function resultOf(copy, change, tests, worker) {
  const running = ordered(tests, change).filter(({ lines }) => lines[change.file]?.includes(change.line))
  const near = ({ file }) => file.startsWith(`__tests__/unit/${change.file.split('/')[1]}/`)
  const unit = ({ file }) => file.startsWith('__tests__/unit/')
  const groups = [running.filter(near), running.filter(test => unit(test) && !near(test))]
  groups.push(running.filter(test => !unit(test)))
  let result = 'survived'
  for (const group of groups.filter(({ length }) => length > 0)) {
    const limit =
      LIMIT[unit(group[0]) ? 'unit' : 'late'] + 5 * group.reduce((sum, { milliseconds }) => sum + milliseconds, 0)
    const files = group.map(({ file }) => file)
    // A change may end the process that runs it: then it is tried in one of its own.
    const answer = unit(group[0]) && (await worker?.run(files, limit))
    const { result: ran, noticed } = answer || (await apart(copy, files, limit))
    const test = noticed && group.find(({ file }) => file === noticed)
    if (test) test.kills = { ...test.kills, [change.file]: (test.kills?.[change.file] ?? 0) + 1 }
    // A unit test waits for nothing: one that hangs has noticed.
    if (ran === 'failed' || (ran === 'late' && unit(group[0]))) return 'noticed'
    if (ran === 'late') result = 'undecided'
  }
  return result
}

function apart(copy, files, limit) {
  const args = ['--selectProjects', ...SUITES.all, '-i', '--bail', '--silent', '--ci']
  args.push(`--testSequencer=${path.join(import.meta.dirname, 'test-order.mjs')}`)
  return jest(copy, [...args, '--runTestsByPath', ...files], { limit, env: { TEST_ORDER: JSON.stringify(files) } })
}

/**
 * Tries changes one after the other, some in one process. What one of them leaves there must not fail the tests of the next:
 * so the tests must pass again without a change, or else each change is tried in a process of its own. Of a process that a
 * change hung or ended nothing more can be asked.
 */
async function* resultsOf(copy, changes, tests, until) {
  const applied = async (change, worker) => {
    writeFileSync(path.join(copy, change.file), change.text)
    const result = await resultOf(copy, change, tests, worker)
    cpSync(path.join(root, change.file), path.join(copy, change.file))
    return { change, result }
  }
  let left = changes
  while (left.length > 0) {
    const worker = new Worker(copy)
    const tried = []
    do tried.push(await applied(left[tried.length], worker))
    while (tried.length < Math.min(RUNS, left.length) && !worker.ended && Date.now() <= until)
    const used = tests
      .filter(({ lines }) => tried.some(({ change }) => lines[change.file]?.includes(change.line)))
      .map(({ file }) => file)
      .filter(file => file.startsWith('__tests__/unit/'))
    const good = worker.ended || used.length === 0 || (await worker.run(used, LIMIT.once))?.result === 'passed'
    await worker.end()
    if (good) yield* tried
    else for (const { change } of tried) yield await applied(change)
    left = left.slice(tried.length)
    if (Date.now() > until) return
  }
}

async function main() {
  const { values } = parseArgs({
    options: {
      ...Object.fromEntries(
        ['under', 'sample', 'seed', 'minimum', 'minutes', 'again'].map(name => [name, { type: 'string' }]),
      ),
      unit: { type: 'boolean', default: false },
      near: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
    },
  })
  const under = (values.under ?? 'src').split(',')
  const files = execFileSync('git', ['ls-files', ...under], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter(file => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  const every = files.flatMap(file =>
    mutationsOf(readFileSync(path.join(root, file), 'utf8')).map(change => ({ file, ...change })),
  )
  const said = ({ file, line, from, to }) => `${file}:${line}: ${short(from)} → ${short(to)}`
  const again = values.again && readFileSync(values.again, 'utf8').split('\n')
  const isAgain = change =>
    again.some(line => /^(?:survived|undecided) /.test(line) && line.endsWith(` ${said(change)}`))
  const all = every.filter(change => !isEquivalent(change) && (!again || isAgain(change)))
  const chosen = values.sample ? sample(all, Number(values.sample), Number(values.seed ?? 1)) : all
  const without =
    !again && every.length > all.length ? `, without ${every.length - all.length} that no test could notice` : ''
  console.log(`${chosen.length} of ${all.length} changes in ${files.length} files${without}`)
  if (values.list) {
    for (const change of chosen) console.log(said(change))
    return
  }
  const until = Date.now() + Number(values.minutes ?? 600) * 60_000
  const copy = mkdtempSync(path.join(tmpdir(), 'mutate-'))
  // A run that is stopped leaves neither its copy nor a test.
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => {
      endLeft()
      rmSync(copy, { recursive: true, force: true })
      process.exit(130)
    })
  const count = { noticed: 0, survived: 0, undecided: 0 }
  const folders = new Map()
  try {
    // A test counts before it is committed.
    const list = ['ls-files', '--cached', '--others', '--exclude-standard']
    const kept = execFileSync('git', list, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean)
    for (const file of kept) cpSync(path.join(root, file), path.join(copy, file))
    symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction')
    execFileSync('git', ['init', '--quiet'], { cwd: copy })
    const changed = [...new Set(chosen.map(({ file }) => file))]
    const suites = values.unit ? SUITES.unit : SUITES.all
    const tests = await testsOf(copy, changed, { suites, near: values.near })
    for await (const { change, result } of resultsOf(copy, chosen, tests, until)) {
      count[result] += 1
      if (result === 'noticed') continue
      console.log(`${result} ${said(change)}`)
      if (result === 'survived') {
        const folder = path.dirname(change.file)
        folders.set(folder, (folders.get(folder) ?? 0) + 1)
      }
    }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
  const decided = count.noticed + count.survived
  const percent = decided === 0 ? 0 : (100 * count.noticed) / decided
  for (const [folder, survived] of folders) console.log(`${folder}: ${survived} survived`)
  const undecided = count.undecided > 0 ? `, ${count.undecided} undecided` : ''
  console.log(`${count.noticed} of ${decided} noticed, ${percent.toFixed(0)} %${undecided}`)
  if (percent < Number(values.minimum ?? 0)) process.exitCode = 1
}

const short = text => (text.length > 60 ? `${text.slice(0, 57)}…` : text).replace(/\s+/g, ' ')

await main()
