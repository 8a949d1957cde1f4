/** GitHub's cache on Windows (Wine): what one run of a step downloads, the next one finds, on a new machine. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest } from '@jest/globals'
import { tinyFiles } from '../../__fixtures__/command/tiny.js'
import { type Service, startService } from '../../__fixtures__/service/service.js'
import { openWindows, type Step } from '../../__fixtures__/windows/machine.js'
import { TAR, writeProgram } from '../../__fixtures__/windows/program.js'
import { BUG, said, writeFiles } from '../../__fixtures__/windows/projects.js'

jest.setTimeout(1_200_000)

const { machine, onWindows } = openWindows()

let service: Service
let [first, second] = [undefined, undefined] as unknown as [Step, Step]
let [downloaded, restored] = [[], []] as [string[], string[]]

/** The digests in a store. */
const digests = (content: string) => readdirSync(content).flatMap(shard => readdirSync(join(content, shard)))

/** One whole run; the tools themselves are shared by all machines, so that this is about downloads. */
async function run(id: string): Promise<{ step: Step; content: string[] }> {
  const inputs = { formats: 'sdist wheel', 'python-versions': '3.11', upload: 'false', 'test-command': 'none' }
  const content = machine.emptyStore('cached')
  const step = await machine.step('cached', inputs, join(machine.folder, 'tiny'), service.environment(id, 'job'))
  const found = digests(content)
  rmSync(join(machine.second, 'cached'), { recursive: true })
  return { step, content: found }
}

beforeAll(async () => {
  if (machine === undefined) return
  service = await startService()
  writeFiles(join(machine.folder, 'tiny'), tinyFiles())
  // Where Git for Windows has it, on GitHub's runners too.
  const place = join(machine.windows, '..', 'Program Files', 'Git', 'usr', 'bin')
  mkdirSync(place, { recursive: true })
  const interpreter = `${machine.python}\\python.exe`
  writeProgram(join(place, 'tar.exe'), { python: machine.kit.python, interpreter }, TAR)
  ;({ step: first, content: downloaded } = await run('run-1'))
  ;({ step: second, content: restored } = await run('run-2'))
})
afterAll(() => service?.close())

onWindows('both runs succeed without a warning', () => {
  for (const { main, post } of [first, second]) {
    expect(said(main) + said(post)).not.toMatch(BUG)
    expect([main.status, main.stderr, post.status, post.stderr]).toEqual([0, '', 0, ''])
    expect(main.stdout + post.stdout).not.toMatch(/^::(error|warning)/m)
  }
})

onWindows('the first run saves what it downloaded, for Windows', () => {
  expect(downloaded.length).toBeGreaterThan(0)
  expect(service.caches()[0]?.key).toMatch(/^package-python-2-win32-x64-/)
})

onWindows('the next run on a new machine restores it, and has nothing new to save', () => {
  expect(restored.sort()).toEqual(downloaded.sort())
  expect(service.caches()).toHaveLength(1)
})
