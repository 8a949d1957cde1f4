/** The last lines in a terminal: where the files are, and the command that starts one on this machine. */
import { expect, test } from '@jest/globals'
import { READY } from '../../../__fixtures__/reports.js'
import type { Artifact, FormatName } from '../../../src/core/model.js'
import type { Report } from '../../../src/report/model.js'
import { terminal } from '../../../src/report/terminal.js'

const STYLE = { columns: 200, colour: false, unicode: true }
const LINUX = 'linux-x86_64'
const MAC = 'macos-arm64'
const WINDOWS = 'windows-x86_64'

const artifact = (format: FormatName, file: string, ...targets: string[]) =>
  ({ format, file, path: `/out/${file}`, size: 1, sha256: 'a', targets, pythons: [] }) as Artifact
const last = (parts: Partial<Report>, folder: string) => {
  const lines = terminal({ ...READY, ...parts }, STYLE, folder)
  return lines.slice(lines.lastIndexOf('') + 1)
}
const on = (machine: string, folder: string, ...artifacts: Artifact[]) => {
  const [files, ...commands] = last({ machine, artifacts }, folder)
  expect(files).toBe(`${artifacts.length} file${artifacts.length === 1 ? '' : 's'} in ${folder}`)
  return commands
}

test.each<[file: string, machine: string, folder: string, ...lines: string[]]>([
  ['app', LINUX, 'dist', 'Run it: ./dist/app'],
  ['app', LINUX, '/abs/', 'Run it: /abs/app'],
  ['app', LINUX, '/', 'Run it: /app'],
  ['my app', MAC, '../d', "Run it: '../d/my app'"],
  ['app', MAC, '~', "Run it: '~/app'"],
  ['app.exe', WINDOWS, 'dist', 'Run it: dist\\app.exe'],
  ['app.exe', WINDOWS, 'D:\\dist\\', 'Run it: D:\\dist\\app.exe'],
  ['app.exe', WINDOWS, 'my dist', 'Run it: "my dist\\app.exe"'],
  ['app.tar.gz', LINUX, 'dist', 'Unpack it: tar -xzf ./dist/app.tar.gz'],
  ['app.zip', WINDOWS, 'dist', 'Unpack it: tar -xf dist\\app.zip'],
])('the executable %s on %s in %s', (file, machine, folder, ...lines) => {
  expect(on(machine, folder, artifact('pyinstaller', file, machine))).toEqual(lines)
})

test.each<[file: string, machine: string, folder: string, ...lines: string[]]>([
  ['a.pex', LINUX, 'out', 'Run it: ./out/a.pex'],
  ['a.pex', LINUX, '/a b/', "Run it: '/a b/a.pex'"],
  ['a.pex', WINDOWS, 'out', 'Run it: py out\\a.pex'],
  ['a b.pex', WINDOWS, 'out\\', 'Run it: py "out\\a b.pex"'],
  ['a.pex.tar.gz', LINUX, 'out', 'Unpack it: tar -xzf ./out/a.pex.tar.gz', 'Run it: python3 a.pex'],
  ['a b.pex.tar.gz', MAC, '/o', "Unpack it: tar -xzf '/o/a b.pex.tar.gz'", "Run it: python3 'a b.pex'"],
  ['a.pex.tar.gz', WINDOWS, 'out', 'Unpack it: tar -xzf out\\a.pex.tar.gz', 'Run it: py a.pex'],
  ['a b.pex.tar.gz', WINDOWS, 'out', 'Unpack it: tar -xzf "out\\a b.pex.tar.gz"', 'Run it: py "a b.pex"'],
])('the PEX %s on %s in %s', (file, machine, folder, ...lines) => {
  expect(on(machine, folder, artifact('pex', file, machine))).toEqual(lines)
})

test('is for the first PEX that runs here, else for the first one, before any executable', () => {
  const program = artifact('pyinstaller', 'app', LINUX)
  const [mac, linux, any] = [
    artifact('pex', 'mac', MAC),
    artifact('pex', 'linux', LINUX),
    artifact('pex', 'any', 'any'),
  ]
  expect(on(LINUX, 'out', program, mac, linux, any)).toEqual(['Run it: ./out/linux'])
  expect(on(LINUX, 'out', program, mac, any, linux)).toEqual(['Run it: ./out/any'])
  expect(on(LINUX, 'out', program, mac)).toEqual(['Run it: ./out/mac'])
})

test('is for an executable that this machine starts, and for nothing else', () => {
  const others = [
    artifact('wheel', 'a.whl', LINUX),
    artifact('oci', 'image.tar', LINUX),
    artifact('pyinstaller', 'other', MAC),
  ]
  expect(on(LINUX, 'out', ...others, artifact('scie', 'own', LINUX), artifact('pyo3', 'more', LINUX))).toEqual([
    'Run it: ./out/own',
  ])
  expect(on(LINUX, 'out', ...others)).toEqual([])
})

test('says which commands it has, and where it starts Python alone', () => {
  const { entryPoint: _, ...plain } = READY
  const { artifacts } = READY
  const run = (parts: Partial<Report>) => terminal({ ...plain, artifacts, ...parts }, STYLE, 'out').at(-1)
  const RUN = 'Run it: ./out/answer-1.0.0.pex'
  expect(run({})).toBe(`${RUN} (starts Python with everything importable)`)
  expect(run({ entryPoint: 'answer' })).toBe(RUN)
  expect(run({ entryPoint: 'answer', about: { program: 'answer' } })).toBe(RUN)
  expect(run({ entryPoint: 'answer', about: { program: 'answer', commands: ['answer', 'ask'] } })).toBe(
    `${RUN} COMMAND, one of answer, ask`,
  )
})
