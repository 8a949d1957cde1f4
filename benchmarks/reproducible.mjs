/**
 * Builds real projects twice each, with `reproducible: check` and with `reproducible: normalize`, and says what was the same.
 *
 *   node benchmarks/reproducible.mjs [NAME …] [--program FILE] [--sdists FOLDER] [--python VERSION] [--parallel N] [--continue]
 *
 * The sdists are those of `parts/real-sdists.mjs`: pip downloads them, unless FOLDER has them, and their digests are compared.
 * Without names, writes benchmarks/results/reproducible.json and reproducible.md after each project, which `npm run docs`
 * puts into docs/benchmarks.md; `--continue` keeps the projects that are there. They are taken from each backend in turn, so
 * that a run which is interrupted has some of all. A project that cannot be built is a row too; the command then ends with status 1.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { environment } from './parts/environment.mjs'
import { machineFacts } from './parts/machine.mjs'
import { run } from './parts/process.mjs'
import { REAL_SDISTS } from './parts/real-sdists.mjs'
import { isSame, reproducibleText } from './parts/reproducible-table.mjs'
import { save } from './parts/results.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    program: { type: 'string', default: path.join(here, '../dist/index.js') },
    sdists: { type: 'string' },
    python: { type: 'string', default: '3.12' },
    parallel: { type: 'string', default: '1' },
    continue: { type: 'boolean', default: false },
  },
})

/** Only what is compared is made. */
const ARGS = ['--formats', 'sdist wheel', '--test-command', 'none', '--checks', 'none', '--sbom', 'none']
const MORE = ['--licenses', 'off', '--audit', 'off', '--json', '--python-versions', values.python]

const temp = await mkdtemp(path.join(tmpdir(), 'reproducible-'))
const env = { ...environment(temp), UV_CACHE_DIR: undefined, PIP_REQUIRE_VIRTUALENV: undefined }
const sdists = values.sdists === undefined ? path.join(temp, 'sdists') : path.resolve(values.sdists)

const sha256 = async file =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex')

/** The sdist with this digest in the folder. */
async function sdistOf(digest) {
  for (const name of await readdir(sdists)) {
    const file = path.join(sdists, name)
    if (name.endsWith('.tar.gz') && (await sha256(file)) === digest) return file
  }
  return undefined
}

async function download(requirement, digest) {
  const known = await sdistOf(digest)
  if (known !== undefined) return known
  const pinned = path.join(temp, `${requirement}.txt`)
  await writeFile(pinned, `${requirement} --hash=sha256:${digest}\n`)
  const pip = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--no-binary', ':all:', '--require-hashes']
  await run('python3', [...pip, '--dest', sdists, '--requirement', pinned], { cwd: temp, env })
  const made = await sdistOf(digest)
  if (made === undefined) throw new Error(`pip downloaded another file for ${requirement}`)
  return made
}

/** The report of one run, whatever its exit status. */
function packaged(project, mode, out) {
  const words = ['package', project, ...ARGS, ...MORE, '--reproducible', mode, '--output-dir', out]
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.resolve(values.program), ...words], {
      cwd: temp,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const [told, errors] = [[], []]
    child.stdout.on('data', piece => told.push(piece))
    child.stderr.on('data', piece => errors.push(piece))
    child.on('error', reject)
    child.on('close', () => {
      try {
        resolve({ report: JSON.parse(Buffer.concat(told).toString()), errors: Buffer.concat(errors).toString() })
      } catch (error) {
        reject(
          new Error(`${path.basename(project)}: ${Buffer.concat(errors).toString().slice(-2000)}`, { cause: error }),
        )
      }
    })
  })
}

/** Of each file: whether both builds were the same, and how they differ. */
async function verdict(project, mode, out) {
  const { report, errors } = await packaged(project, mode, out)
  const compared = report.checks.filter(({ name }) => name === 'reproducible')
  const files = compared.map(({ artifact, result, reason }) => ({
    kind: artifact.endsWith('.whl') ? 'wheel' : 'sdist',
    same: result === 'passed',
    ...(result !== 'passed' && { reason }),
  }))
  if (files.length >= 2) return { files }
  return { files, failed: /^error\[[^\]]+\]/m.exec(errors)?.[0] ?? 'no comparison' }
}

async function measured(backend, requirement, digest) {
  const own = path.join(temp, requirement)
  await mkdir(own, { recursive: true })
  const sdist = await download(requirement, digest)
  await run('tar', ['-xzf', sdist, '-C', own], { cwd: temp, env })
  const [folder] = await readdir(own)
  const project = path.join(own, folder)
  const check = await verdict(project, 'check', path.join(own, 'checked'))
  const normalize = await verdict(project, 'normalize', path.join(own, 'normalized'))
  await rm(own, { recursive: true, force: true })
  console.error(`${requirement} (${backend}): check ${isSame(check)}, normalize ${isSame(normalize)}`)
  for (const { files, failed } of [check, normalize])
    for (const line of [failed, ...files.map(({ reason }) => reason)]) if (line) console.error(`  ${line}`)
  return { backend, project: requirement, sha256: digest, check, normalize }
}

const groups = Object.entries(REAL_SDISTS).map(([backend, pins]) =>
  Object.entries(pins).map(([requirement, digest]) => [backend, requirement, digest]),
)
const most = Math.max(...groups.map(({ length }) => length))
const all = Array.from({ length: most }, (_, at) => groups.flatMap(group => (group[at] ? [group[at]] : []))).flat()
const asked = ([, requirement]) => positionals.length === 0 || positionals.includes(requirement.split('==')[0])

const folder = path.join(here, 'results')
const written = path.join(folder, 'reproducible.json')
const facts = { versions: async () => ({}), pythons: [{ full: values.python }] }
const earlier = values.continue ? JSON.parse(await readFile(written, 'utf8')).projects : []
const results = new Map(earlier.map(one => [one.sha256, one]))
let saving = Promise.resolve()

/** In the order of the list, one after the other. */
function saveAll() {
  saving = saving.then(async () => {
    const projects = groups.flat().flatMap(([, , digest]) => results.get(digest) ?? [])
    const result = { name: 'reproducible', listed: all.length, machine: await machineFacts(facts), projects }
    await save(folder, result)
    await writeFile(path.join(folder, 'reproducible.md'), reproducibleText(result))
  })
  return saving
}

try {
  await mkdir(sdists, { recursive: true })
  const queue = all
    .filter(asked)
    .filter(([, , digest]) => !results.has(digest))
    .values()
  const worker = async () => {
    for (const [backend, requirement, digest] of queue) {
      results.set(digest, await measured(backend, requirement, digest))
      if (positionals.length === 0) await saveAll()
    }
  }
  await Promise.all(Array.from({ length: Number(values.parallel) }, worker))
  const bad = ({ check, normalize }) => check.failed || normalize.failed || !isSame(normalize)
  if ([...results.values()].some(bad)) process.exitCode = 1
} finally {
  await rm(temp, { recursive: true, force: true, maxRetries: 3 })
}
