import { describe, expect, test } from '@jest/globals'
import { CATEGORIES, CODES, EXIT } from '../../../src/core/errors.js'
import { OUTPUTS } from '../../../src/report/outputs.js'

interface Input {
  readonly name: string
  readonly default: string
  readonly help: string
  readonly common?: true
}
interface Named {
  readonly name: string
  readonly help: string
}
interface Docs {
  commonInputsTable(inputs: readonly Input[]): string
  inputGroups(groups: readonly { readonly title: string; readonly inputs: readonly Input[] }[]): string
  inputsTable(inputs: readonly Input[]): string
  outputsTable(outputs: readonly Named[]): string
  errorsTable(categories: object, codes: object, exit: object): string
  actionYaml(parts: { name: string; description: string; inputs: readonly Input[]; outputs: readonly Named[] }): string
  executablesTable(result: (name: string) => unknown): string | undefined
  fill(text: string, regions: Readonly<Record<string, string | undefined>>, file: string): string
}
const script = new URL('../../../scripts/docs.mjs', import.meta.url).href
const docs = (await import(script)) as Docs
const { actionYaml, commonInputsTable, errorsTable, executablesTable } = docs
const { fill, inputGroups, inputsTable, outputsTable } = docs

const INPUTS: readonly Input[] = [
  { name: 'path', default: '.', help: 'Project: "directory".' },
  { name: 'lock', default: '', help: 'One of `a | b`,\nor none.' },
]

test('the inputs table keeps bars and line breaks inside their cell', () => {
  expect(inputsTable(INPUTS)).toBe(
    [
      '| Input | Default | Meaning |',
      '| --- | --- | --- |',
      '| `path` | `.` | Project: "directory". |',
      '| `lock` | none | One of `a \\| b`, or none. |',
    ].join('\n'),
  )
})

test('docs/inputs.md has a section for each group', () => {
  const [path, lock] = INPUTS as [Input, Input]
  const groups = [
    { title: 'One', inputs: [path] },
    { title: 'Two', inputs: [lock] },
  ]
  expect(inputGroups(groups)).toBe(`## One\n\n${inputsTable([path])}\n\n## Two\n\n${inputsTable([lock])}`)
})

test('the table of common inputs has only these, in the order of all inputs', () => {
  const [path, lock] = INPUTS as [Input, Input]
  expect(commonInputsTable([{ ...path, common: true }, lock])).toBe(inputsTable([path]))
})

test('the table of executables has what was measured, and is left as it is where nothing was', () => {
  const machine = { date: '2026-11-22', cores: 4, cpu: 'CPU' }
  const one = (ours: number, theirs: number) => {
    return { ours: { median: ours }, theirs: { median: theirs }, runs: 9, load: 0.5, machine }
  }
  const results: Readonly<Record<string, unknown>> = {
    'native-warm-pyo3-file': one(90.4, 700),
    'native-cold-pyo3-file': one(300, 1000),
    'native-first-pyo3-file': one(600, 1000),
    'native-size-pyo3-file': one(33.2, 39),
  }
  expect(executablesTable(name => results[name])).toBe(`|  | Size | First start | Cold start | Warm start |
| --- | --- | --- | --- | --- |
| plain PyInstaller's one file | 39 MB | 1000 | 1000 | 700 |
| \`pyo3\`, one file | 33 MB | 600 | 300 | 90 |

Medians, in milliseconds, of 9 runs or more on 4 × CPU, 2026-11-22; load before each kind: 0.5.`)
  expect(executablesTable(() => undefined)).toBeUndefined()
})

test('the outputs and errors tables name everything there is', () => {
  const outputs = outputsTable(OUTPUTS)
  for (const { name } of OUTPUTS) expect(outputs).toContain(`| \`${name}\` |`)
  const errors = errorsTable(CATEGORIES, CODES, EXIT)
  for (const [code, meaning] of Object.entries(CODES)) expect(errors).toContain(`| \`${code}\` | ${meaning} |`)
  for (const { exit } of Object.values(CATEGORIES)) expect(errors).toContain(`Exit status ${exit}.`)
})

test('action.yml passes no default of its own and quotes everything', () => {
  expect(
    actionYaml({
      name: 'package-python',
      description: 'Makes: things',
      inputs: INPUTS,
      outputs: OUTPUTS.filter(({ name }) => name === 'dist' || name === 'name'),
    }),
  ).toMatchInlineSnapshot(`
"# Made by scripts/docs.mjs from src/config/inputs.ts and src/report/outputs.ts.
name: "package-python"
description: "Makes: things"
author: The package-python authors
branding:
  icon: package
  color: blue
inputs:
  path:
    description: "Project: \\"directory\\". Default: \`.\`."
    required: false
  lock:
    description: "One of \`a | b\`, or none. Default: none."
    required: false
outputs:
  dist:
    description: "Absolute path of the folder that contains the files."
  name:
    description: "Name of the project."
runs:
  using: node24
  main: dist/index.js
  post: dist/index.js
"
`)
})

describe('marked regions', () => {
  const regions = { a: 'new', b: undefined }
  test('are replaced, and again gives the same', () => {
    const once = fill('x\n<!-- begin:a -->\nold\n<!-- end:a -->\ny\n', regions, 'f')
    expect(once).toBe('x\n<!-- begin:a -->\n\nnew\n\n<!-- end:a -->\ny\n')
    expect(fill(once, regions, 'f')).toBe(once)
  })
  test('without content keep what they hold', () => {
    const text = '<!-- begin:b -->\nkept\n<!-- end:b -->'
    expect(fill(text, regions, 'f')).toBe(text)
  })
  test('can be mentioned in text', () => {
    expect(fill('Write `<!-- begin:NAME -->`.', regions, 'f')).toBe('Write `<!-- begin:NAME -->`.')
  })
  test.each([
    ['<!-- begin:zz -->\n<!-- end:zz -->', 'f: nothing is called zz; there is a,b'],
    ['<!-- begin:a -->', 'f: begin:a is never closed'],
    ['<!-- end:a -->', 'f: end:a has no begin:a before it'],
    ['<!-- begin:a -->\n<!-- end:b -->', 'f: end:b has no begin:b before it'],
    ['<!-- begin:a -->\n<!-- begin:b -->', 'f: begin:b stands inside begin:a'],
  ])('that are wrong are refused: %s', (text, message) => {
    expect(() => fill(text, regions, 'f')).toThrow(message)
  })
})
