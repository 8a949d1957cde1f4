/** Our side: one command, and what its report says of where the time went. */
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { environment } from './environment.mjs'
import { run } from './process.mjs'

/** Folders of the store in which tools are. */
const INSTALLED = ['sha256', 'tools']
/** Tools of ours that a machine keeps from its first run on, as it keeps `build` and `pex`. */
const TOOL = /^(uv|pex|packaging|twine|abi3audit)-/

/**
 * Runs `package`. The smoke tests are no part of what the other side does, so they are taken out: `value` is the end of the
 * last step that sets up or builds, the delivery, and all that lies outside the report's clock (starting Node, and
 * cleaning up after the report). A run that reuses an unchanged result counts whole. The digest of a PEX is taken beside
 * its smoke tests; what it takes beyond them counts, as nothing would hide it then.
 *
 * @param place `dir` holds the caches, as cold as it is empty; `node` are options of Node itself, `extra` variables;
 *   `cores` are the only ones it may use, where the system can tell it so
 */
export async function ours(bench, place) {
  const { project, dir, args, node = [], extra = {}, cores } = place
  const env = { ...environment(dir), UV_CACHE_DIR: undefined, ...extra }
  const out = path.join(project, 'out')
  const words = ['package', project, ...args, '--output-dir', out, '--json']
  const [tool, ...first] =
    cores === undefined || process.platform !== 'linux'
      ? [process.execPath]
      : ['taskset', '--cpu-list', cores.join(','), process.execPath]
  const { seconds, stdout } = await run(tool, [...first, ...node, bench.program, ...words], {
    cwd: dir,
    env,
  })
  const report = JSON.parse(stdout)
  for (const { name, version } of report.tools) bench.noteVersion(`our ${name}`, version)
  return { ...timesOf(report, seconds), wall: seconds, report, out }
}

/** As `ours`, for what a user waits for: `value` is the wall time of the whole run, and building a part of it. */
export async function whole(bench, place) {
  const { wall, value, report, out, timeline } = await ours(bench, place)
  const parts = report.reusedUnchanged ? {} : { building: value, 'smoke tests and checks beyond it': wall - value }
  return { value: wall, parts, timeline, out }
}

/** @param wall seconds from the start of the process to its end */
export function timesOf(report, wall) {
  const { timings, totalSeconds } = report
  const ends = timings.filter(({ section }) => section === 'set-up' || section === 'build').map(({ end }) => end)
  const publishing = timings.filter(({ section }) => section === 'publish')
  const tests = timings.filter(({ section }) => section === 'test')
  const isHash = ({ name }) => name.startsWith('hash ')
  const lastOf = steps => Math.max(0, ...steps.map(({ end }) => end)) / 1000
  const tested = lastOf(tests.filter(step => !isHash(step)))
  const delivery = publishing.reduce((sum, { start, end }) => sum + end - start, 0) / 1000
  const built = Math.max(0, ...ends) / 1000
  const hashing = Math.max(0, lastOf(tests.filter(isHash)) - Math.max(built, tested))
  const value = report.reusedUnchanged ? wall : built + hashing + delivery + (wall - totalSeconds)
  const parts = tests.length > 0 ? { 'smoke tests of every file on every Python': wall - value } : {}
  const timeline = timings
    .map(({ name, section, start, end }) => ({
      name,
      section,
      start: Math.round(start),
      end: Math.round(end),
    }))
    .sort((a, b) => a.start - b.start)
  return { value, parts, timeline }
}

const storeOf = dir => path.join(dir, 'cache/package-python')

/**
 * A folder of caches in which our tools lie ready and nothing else: made once, by a first run on `project`
 * with the Python that will run them, so that their bytecode is there as it is after `pip install`.
 */
export function toolsOnly(bench, project) {
  return bench.once('our-tools', async dir => {
    await ours(bench, {
      project,
      dir,
      args: ['--python-versions', bench.pythons.at(-1).version, '--test-command', 'none'],
    })
    await removeOthers(storeOf(dir))
    await rm(path.join(project, 'out'), { recursive: true, force: true })
    return dir
  })
}

/** Leaves nothing in a store but our tools, and the wheels that they were installed from. */
async function removeOthers(store) {
  const digests = await readdir(path.join(store, 'sha256'), { recursive: true, withFileTypes: true })
  const others = digests.filter(entry => entry.isFile() && !TOOL.test(entry.name))
  for (const entry of others) await rm(entry.parentPath ?? entry.path, { recursive: true })
  for (const name of await readdir(store))
    if (!INSTALLED.includes(name)) await rm(path.join(store, name), { recursive: true })
}

/**
 * Runs `work` with caches in `dir` that are cold but for our tools. They lie there themselves meanwhile: a copy counts as
 * changed, and would be installed again.
 */
export async function withTools(tools, dir, work) {
  const [kept, own] = [storeOf(tools), storeOf(dir)]
  await mkdir(own, { recursive: true })
  for (const name of INSTALLED) await rename(path.join(kept, name), path.join(own, name))
  try {
    return await work()
  } finally {
    for (const name of INSTALLED) await rename(path.join(own, name), path.join(kept, name))
    await removeOthers(kept)
  }
}

async function unpacked(tools, tool) {
  const folder = path.join(storeOf(tools), 'tools')
  const name = (await readdir(folder)).find(entry => entry.startsWith(`${tool}-`))
  return path.join(folder, name)
}

/** The folder that contains `packaging`. */
export const ourPackaging = tools => unpacked(tools, 'packaging')

/** Our own uv, for those who type its commands. */
export async function ourUv(tools) {
  return path.join(await unpacked(tools, 'uv'), 'bin', process.platform === 'win32' ? 'uv.exe' : 'uv')
}
