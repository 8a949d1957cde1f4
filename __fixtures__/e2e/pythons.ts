/** Real interpreters to try a finished file on: this machine's own, else downloaded once into the user's cache. */
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLocalHost } from '../../src/host/local.js'
import { createRunner } from '../../src/host/process/process.js'
import { createStore } from '../../src/host/store.js'
import { setUpInterpreters } from '../../src/interpreters/interpreters.js'
import { parsePythons } from '../../src/interpreters/versions.js'
import { DEFAULT_FLOORS, parsePlatforms, thisMachine } from '../../src/targets/platforms.js'
import { pipPythons } from '../../src/tools/locked.js'
import { Tools } from '../../src/tools/tools.js'

/** Absolute paths, in the order of `versions` (`3.12`). @throws PackagingError `interpreter/missing` */
export async function pythonsFor(versions: readonly string[]): Promise<string[]> {
  const host = createLocalHost({
    env: process.env,
    stderr: { write: () => true },
    style: { columns: 80, colour: false, unicode: false },
    workspace: tmpdir(),
    verbose: false,
  })
  const runner = createRunner({ env: host.env })
  const platform = parsePlatforms(['runner'], { machine: thisMachine(), floors: DEFAULT_FLOORS }).platforms[0]
  if (platform === undefined) throw new Error('this machine has no platform')
  const tools = new Tools({
    store: createStore(host.store),
    runner,
    temp: join(host.store, 'tmp'),
    unpacked: join(host.store, 'tools'),
    pythons: () => pipPythons({ host, runner, platform }),
  })
  const asked = parsePythons(versions).pythons
  const found = await setUpInterpreters({ ...host, asked, platform, runner, uv: () => tools.uv() })
  return found.map(({ path }) => path)
}
