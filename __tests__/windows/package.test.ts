/** The main job on Windows (Wine), as a step of a workflow: one run, and everything that users take from it. */
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest } from '@jest/globals'
import { type Service, startService } from '../../__fixtures__/service/service.js'
import { takeArtifact } from '../../__fixtures__/service/take.js'
import { type Ended, openWindows, type Step } from '../../__fixtures__/windows/machine.js'
import { APPLICATION, answer, BUG, writeFiles } from '../../__fixtures__/windows/projects.js'
import { memberNames } from '../../src/archives/sdist.js'
import { withZip } from '../../src/archives/zip-reader.js'
import { parseChecksums } from '../../src/report/manifest.js'
import { OUTPUTS } from '../../src/report/outputs.js'

jest.setTimeout(1_200_000)

const { machine, onWindows } = openWindows()

let service: Service
let step: Step
const at = (...parts: readonly string[]) => join(machine.folder, ...parts)
const dist = (...parts: readonly string[]) => at('app', 'dist', ...parts)
const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

beforeAll(async () => {
  if (machine === undefined) return
  service = await startService()
  writeFiles(at('app'), APPLICATION)
  const inputs = { 'python-versions': '3.11', 'artifact-prefix': 'build' }
  step = await machine.step('temp', inputs, at('app'), service.environment('run-1', 'job-1'))
})
afterAll(() => service?.close())

const FILES = ['app-1.0-py3-none-any.whl', 'app-1.0.pex', 'app-1.0.tar.gz']
const json = (file: string) => JSON.parse(readFileSync(dist(file), 'utf8'))

onWindows('the step succeeds and says nothing of an error', () => {
  expect(step.main.stdout + step.main.stderr).not.toMatch(BUG)
  expect([step.main.status, step.main.stderr]).toEqual([0, ''])
  expect(step.main.stdout).not.toMatch(/^::(error|warning)/m)
})

onWindows('every step of the log is a group that is closed', () => {
  const count = (what: RegExp) => [...step.main.stdout.matchAll(what)].length
  expect(count(/^::group::✓ /gm)).toBeGreaterThan(20)
  expect(count(/^::endgroup::\r?$/gm)).toBe(count(/^::group::/gm))
})

onWindows('the output folder has the files and what describes them', () => {
  const described = ['SHA256SUMS', 'THIRD-PARTY-NOTICES.txt', 'app-1.0.cdx.json', 'manifest.json', 'pylock.app.toml']
  expect(readdirSync(dist()).sort()).toEqual([...FILES, ...described].sort())
})

onWindows('every output is set, once', () => {
  expect(Object.keys(step.outputs).sort()).toEqual(OUTPUTS.map(({ name }) => name).sort())
})

onWindows('outputs name files with drive and backslashes', () => {
  const { dist: folder, sdist, wheels, pex, checksums, manifest, sbom } = step.outputs
  expect(folder).toBe('W:\\app\\dist')
  expect([wheels, pex, sdist]).toEqual(FILES.map(name => `W:\\app\\dist\\${name}`))
  expect([checksums, manifest, sbom]).toEqual(
    ['SHA256SUMS', 'manifest.json', 'app-1.0.cdx.json'].map(name => `W:\\app\\dist\\${name}`),
  )
})

onWindows('the output artifacts has the digests, sizes and targets of the files', () => {
  const found = JSON.parse(step.outputs.artifacts ?? '') as { file: string; sha256: string; size: number }[]
  expect(found.map(({ file }) => file).sort()).toEqual(FILES)
  for (const { file, ...facts } of found)
    expect(facts).toMatchObject({ sha256: sha256(dist(file)), size: statSync(dist(file)).size, pythons: ['3.11'] })
  expect(found.find(({ file }) => file === 'app-1.0.pex')).toMatchObject({ target: ['windows-x86_64'] })
})

onWindows('SHA256SUMS has ends of lines that sha256sum reads, and every file', () => {
  const text = readFileSync(dist('SHA256SUMS'), 'utf8')
  expect(text).not.toContain('\r')
  const sums = [...(parseChecksums(text) ?? [])]
  expect(sums.map(([file]) => file)).toEqual(expect.arrayContaining(FILES))
  for (const [file, sum] of sums) expect([file, sum]).toEqual([file, sha256(dist(file))])
})

onWindows('no description names a path of this machine', () => {
  for (const file of ['manifest.json', 'app-1.0.cdx.json', 'pylock.app.toml', 'THIRD-PARTY-NOTICES.txt'])
    expect([file, /\b(?:[SWZ]:|C:\\users)\\/.exec(readFileSync(dist(file), 'utf8'))]).toEqual([file, null])
})

onWindows('the manifest says where it was built and what was run', () => {
  const { artifacts } = json('manifest.json') as { artifacts: { file: string; target: string[] }[] }
  expect(artifacts.map(({ file }) => file).sort()).toEqual(FILES)
  expect(step.main.stdout).toMatch(/3\.11 +│ ran: sdist, wheel, pex/)
})

onWindows('the SBOM has the dependencies with C code', () => {
  const { components } = json('app-1.0.cdx.json') as { components: { name: string; version: string }[] }
  expect(components.map(({ name }) => name.toLowerCase())).toEqual(
    expect.arrayContaining(['click', 'markupsafe', 'numpy', 'pyyaml']),
  )
  expect(components.find(({ name }) => name === 'numpy')?.version).toBe('1.24.4')
})

onWindows('members of the sdist and the wheel have slashes', async () => {
  const names = await memberNames(dist('app-1.0.tar.gz'))
  expect(names).toEqual(expect.arrayContaining(['app.py', 'PKG-INFO', 'pyproject.toml']))
  const members = await withZip(dist('app-1.0-py3-none-any.whl'), async zip => zip.entries.map(({ name }) => name))
  expect(members).toEqual(expect.arrayContaining(['app.py', 'app-1.0.dist-info/METADATA']))
  for (const name of [...names, ...members]) expect(name).not.toContain('\\')
})

onWindows('the PEX has the wheels with C code for Windows', async () => {
  const names = await withZip(dist('app-1.0.pex'), async zip => zip.entries.map(({ name }) => name))
  for (const name of ['MarkupSafe', 'numpy', 'PyYAML'])
    expect(names.join('\n')).toMatch(new RegExp(`\\.deps/${name}-[^/]*cp311-win_amd64\\.whl`, 'i'))
})

onWindows('the job summary says where the files run and how Windows installs them', () => {
  expect(step.summary).toContain('app 1.0 is ready to release')
  expect(step.summary).toMatch(/\| Python \| windows-x86(_|&#95;)64 \|/)
  expect(step.summary).toContain('ran: sdist, wheel, pex')
  expect(step.summary).toContain('py -m pip install .\\app-1.0-py3-none-any.whl')
  expect(step.summary).toContain('py app-1.0.pex')
})

onWindows('one workflow artifact for each file, named by target and Python', () => {
  expect(
    service
      .artifacts()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['pex', 'sdist', 'wheel'].map(format => `build-app-1.0-${format}-windows-x86_64-3.11`))
})

onWindows('workflow artifacts contain the files, byte for byte', async () => {
  for (const [format, file] of [
    ['wheel', FILES[0]],
    ['pex', FILES[1]],
    ['sdist', FILES[2]],
  ] as const) {
    await takeArtifact(service, `build-app-1.0-${format}-windows-x86_64-3.11`, at('taken', format))
    expect(sha256(at('taken', format, file ?? ''))).toBe(sha256(dist(file ?? '')))
  }
})

onWindows('outputs have the ids and digests of the workflow artifacts', () => {
  const uploaded = service.artifacts()
  const ids = (step.outputs['artifact-id'] ?? '').split(',').map(Number)
  expect(ids.sort()).toEqual(uploaded.map(({ id }) => id).sort())
  expect((step.outputs['artifact-digest'] ?? '').split('\n').sort()).toEqual(uploaded.map(one => one.digest).sort())
})

onWindows('nothing of the run is left in the temporary folders', () => {
  // Beside our store and the runner's files, GitHub's cache client leaves a folder with a UUID as its name.
  const others = readdirSync(step.temp).filter(
    name => !/^(GITHUB_|package-python-store$|[\da-f]{8}-[\da-f-]{27}$)/.test(name),
  )
  expect(others).toEqual([])
  expect(readdirSync(machine.temp).filter(name => /package-python/.test(name))).toEqual([])
  expect(machine.processes()).toEqual([])
})

onWindows('a cache that cannot be saved is a warning, and the job succeeds', () => {
  // Wine has no tar.exe, which Windows has had since 2018.
  expect([step.post.status, step.post.stderr]).toEqual([0, ''])
  expect(step.post.stdout).toMatch(/^::warning.*Failed to save: .*\btar\b/m)
  expect(step.post.stdout).not.toMatch(BUG)
})

/** Starts the PEX with words as a user does; output as on a terminal with UTF-8. */
const start = (args: readonly string[], cwd = machine.folder, env: Readonly<Record<string, string>> = {}) =>
  machine.run('python', args, { cwd, env: { PYTHONUTF8: '1', ...env } })
const lines = ({ stdout }: Ended) => stdout.replaceAll('\r\n', '\n')
function expectAnswer(ended: Ended, ...words: readonly string[]): void {
  expect(ended.stderr).toBe('')
  expect([ended.status, lines(ended)]).toEqual([words.length, answer(...words)])
}
const PEX = 'W:\\app\\dist\\app-1.0.pex'

onWindows('python app.pex starts it, with C code from its wheels, arguments and its exit status', async () => {
  expectAnswer(await start([PEX, 'one', 'two words', '"é"']), 'one', 'two words', '"é"')
})

onWindows('a second start gives the same', async () => {
  expectAnswer(await start([PEX]))
  expectAnswer(await start([PEX]))
})

onWindows('from another drive, by a relative path with slashes', async () => {
  mkdirSync(join(machine.second, 'elsewhere'), { recursive: true })
  cpSync(dist('app-1.0.pex'), join(machine.second, 'app.pex'))
  expectAnswer(await start(['../app.pex', 'x'], join(machine.second, 'elsewhere')), 'x')
})

onWindows('from a folder with spaces and letters that are not ASCII, read-only', async () => {
  const folder = at('Programme für René & Søn (1)')
  mkdirSync(folder, { recursive: true })
  cpSync(dist('app-1.0.pex'), join(folder, 'über app.pex'))
  chmodSync(join(folder, 'über app.pex'), 0o444)
  expectAnswer(await start(['über app.pex', 'ü'], folder), 'ü')
})

onWindows('with its files on another drive (PEX_ROOT)', async () => {
  const root = join(machine.second, 'pex root')
  expectAnswer(await start([PEX, 'x'], machine.folder, { PEX_ROOT: 'S:\\pex root' }), 'x')
  expect(readdirSync(root)).not.toEqual([])
})

onWindows('two first starts at once', async () => {
  const env = { PEX_ROOT: 'S:\\at once' }
  const both = await Promise.all([start([PEX, 'a'], machine.folder, env), start([PEX, 'b'], machine.folder, env)])
  for (const [index, word] of ['a', 'b'].entries()) expectAnswer(both[index] as Ended, word)
})

onWindows('its mistakes are click’s own, with exit status 2', async () => {
  const { status, stderr } = await start([PEX, '--no-such-option'])
  expect(status).toBe(2)
  expect(stderr).toContain('No such option')
})

onWindows('PEX_INTERPRETER starts Python with everything importable', async () => {
  const ended = await start([PEX, '-c', 'import numpy, markupsafe; print(numpy.__version__)'], machine.folder, {
    PEX_INTERPRETER: '1',
  })
  expect([ended.stderr, ended.status, lines(ended)]).toEqual(['', 0, '1.24.4\n'])
})

onWindows('a start leaves no process', () => {
  expect(machine.processes()).toEqual([])
})
