/** The npm package: what `npm pack` puts into it, and that it runs from an empty folder with nothing installed beside it. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import { afterAll, beforeAll, expect, test } from '@jest/globals'

let folder: string
let packed: { filename: string; files: { path: string }[]; unpackedSize: number }
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'npm-package-'))
  const said = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], process.cwd())
  const parsed = JSON.parse(said)
  packed = Array.isArray(parsed) ? parsed[0] : Object.values(parsed)[0]
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** npm by the path that it gives to its own scripts: on Windows `npm` is a batch file, which no program should start. */
function npm(args: string[], cwd: string): string {
  const { npm_execpath: cli } = process.env
  const [program, first] = cli ? [process.execPath, [cli]] : ['npm', []]
  const env = { ...process.env, npm_config_update_notifier: 'false' }
  return execFileSync(program, [...first, ...args], { cwd, encoding: 'utf8', env })
}

test('it holds the bundle and what describes it, and no sources or tests', () => {
  const paths = packed.files.map(({ path }) => path)
  expect(paths).toEqual(
    expect.arrayContaining([
      'dist/index.js',
      'dist/licenses.txt',
      'dist/package-python.cdx.json',
      'LICENSE',
      'README.md',
    ]),
  )
  expect(paths.filter(path => !/^(?:dist\/|(?:package\.json|action\.yml|LICENSE|[A-Z]+\.md)$)/.test(path))).toEqual([])
})

test('it runs from an empty folder: nothing is built, and no other package is installed', () => {
  npm(
    [
      'install',
      '--offline',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--prefix',
      folder,
      join(folder, packed.filename),
    ],
    folder,
  )
  expect(readdirSync(join(folder, 'node_modules')).filter(name => !name.startsWith('.'))).toEqual(['package-python'])
  const said = npm(['exec', '--offline', '--no', '--', 'package-python', '--version'], folder)
  expect(said.trim()).toBe(`package-python ${JSON.parse(readFileSync('package.json', 'utf8')).version}`)
})

test('its bill of materials is valid CycloneDX and names every package whose license is listed', async () => {
  const text = readFileSync('dist/package-python.cdx.json', 'utf8')
  expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text)).toBeNull()
  const { components } = JSON.parse(text) as {
    components: { group?: string; name: string; version: string; hashes?: { content: string }[] }[]
  }
  const named = components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name} ${version}`)
  const listed = readFileSync('dist/licenses.txt', 'utf8').split(`\n${'-'.repeat(80)}\n\n`)
  expect(named).toEqual(listed.map(text => text.slice(0, text.indexOf(' ('))))
  for (const { hashes } of components) expect(hashes?.[0]?.content).toMatch(/^[0-9a-f]{128}$/)
})
