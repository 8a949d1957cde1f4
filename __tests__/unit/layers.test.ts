// The rows of the table "Layers" in docs/design.md, and what the files of src import: down, and never in a circle.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'

const IMPORT = /(?:\bfrom|\bimport\(|^import)\s*'(\.[^']+)\.js'/gm

const sources = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => file.split(path.sep).join('/'))
    .map(file => {
      const text = readFileSync(path.join('src', file), 'utf8')
      const beside = [...text.matchAll(IMPORT)].map(([, to]) => path.posix.join(file, '..', `${to}.ts`))
      return [file, beside] as const
    }),
)

const table = readFileSync('docs/design.md', 'utf8').split('## Layers')[1]?.split('\n## ')[0] ?? ''
/** Names of files and folders, from the top row to the bottom. */
const rows = table
  .split('\n')
  .filter(line => /^\| (?!Row|---)/.test(line))
  .map(line => [...line.matchAll(/`([\w.-]+)\/?`/g)].map(([, name]) => name as string))

/** The name that a file has in the table. */
const placeOf = (file: string) => file.split('/')[0] as string

const rowOf = (file: string) => rows.findIndex(row => row.includes(placeOf(file)))
const imports = [...sources].flatMap(([from, all]) => all.map(to => ({ from, to })))

interface Edge {
  readonly from: string
  readonly to: string
}

/** Every name of a circle in the order of its imports; empty when there is none. */
function circle(edges: readonly Edge[]): readonly string[] {
  const next = new Map<string, Set<string>>()
  for (const { from, to } of edges) if (from !== to) next.set(from, (next.get(from) ?? new Set()).add(to))
  const done = new Set<string>()
  const visit = (name: string, way: readonly string[]): readonly string[] => {
    if (way.includes(name)) return [...way.slice(way.indexOf(name)), name]
    if (done.has(name)) return []
    for (const to of next.get(name) ?? []) {
      const found = visit(to, [...way, name])
      if (found.length > 0) return found
    }
    done.add(name)
    return []
  }
  for (const name of next.keys()) {
    const found = visit(name, [])
    if (found.length > 0) return found
  }
  return []
}

/** Every folder of src, the topmost as the empty name. */
const folders = [
  ...new Set(
    [...sources.keys()].flatMap(file => file.split('/').map((_, depth, all) => all.slice(0, depth).join('/'))),
  ),
]

/** The imports between what lies directly in `folder`: its files, and its folders as wholes. */
function between(folder: string): readonly Edge[] {
  const start = folder === '' ? '' : `${folder}/`
  const child = (file: string) => (file.startsWith(start) ? file.slice(start.length).split('/')[0] : undefined)
  return imports.flatMap(edge => {
    const [from, to] = [child(edge.from), child(edge.to)]
    return from !== undefined && to !== undefined ? [{ from, to }] : []
  })
}

test('imports are found', () => {
  expect(sources.get('index.ts')).toContain('action.ts')
  expect(imports.length).toBeGreaterThan(800)
  expect(folders).toEqual(expect.arrayContaining(['', 'host', 'host/process', 'executables/pyo3']))
  expect(imports.filter(({ to }) => !sources.has(to))).toEqual([])
})

test('every file and folder of src stands in one row', () => {
  const names = [...new Set([...sources.keys()].map(placeOf))].sort()
  expect(rows.flat().sort()).toEqual(names)
})

test('nothing imports from a row above its own', () => {
  const upwards = imports.filter(({ from, to }) => rowOf(to) < rowOf(from))
  expect(upwards.map(({ from, to }) => `${from} imports ${to}`)).toEqual([])
})

test('no file imports itself by way of others', () => {
  expect(circle(imports)).toEqual([])
})

test.each(folders)('what lies in src/%s does not import each other in a circle', folder => {
  expect(circle(between(folder))).toEqual([])
})

test('a circle is found', () => {
  expect(
    circle([
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'c', to: 'a' },
    ]),
  ).toEqual(['a', 'b', 'c', 'a'])
})

test('a file has at most 600 lines', () => {
  const long = [...sources.keys()].filter(file => readFileSync(path.join('src', file), 'utf8').split('\n').length > 601)
  expect(long).toEqual([])
})
