/** What a path is relative to, for each input that names one and each layer that can give it. */
import { join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { layer } from '../../../__fixtures__/options.js'
import { INPUT_NAMES, type InputName, inputOf } from '../../../src/config/inputs.js'
import { environmentLayer, givenText, locatedLayer, pyprojectLayer } from '../../../src/config/options.js'
import { decodePyproject, type ToolTable } from '../../../src/project/pyproject.js'

const WORKSPACE = resolve('/checkout')
const PROJECT = join(WORKSPACE, 'apps', 'one')
const CALLER = join(WORKSPACE, 'tools')
const ELSEWHERE = resolve('/home/me')

/** How each input names the file `x/a.json`, and what it also accepts that is no path. */
const INPUTS_WITH_PATHS: Partial<Record<InputName, { write: (file: string) => string; words?: readonly string[] }>> = {
  path: { write: file => file },
  'output-dir': { write: file => file },
  plan: { write: file => file },
  parts: { write: file => file },
  'local-projects': { write: file => `${file}\n${file}/b` },
  'find-links': { write: file => `${file}\n${file}/b` },
  lock: { write: file => file, words: ['auto', 'none'] },
  'installer-templates': { write: file => file },
  platforms: { write: file => `runner\n${file}`, words: ['runner', 'linux-x86_64'] },
  'executable-python': { write: file => `linux-x86_64=${file}\n${file}/b#sha256=${'0'.repeat(64)}` },
  'pyoxidizer-distribution': { write: file => file },
  'scie-lock': { write: file => file },
  notes: { write: file => file, words: ['auto', 'changelog', 'github', 'git', 'none'] },
}
const NAMES = Object.keys(INPUTS_WITH_PATHS) as InputName[]

const inFile = (name: string, text: string) => {
  const source = `[tool.package-python]\n${name} = ${JSON.stringify(text)}\n`
  const table = decodePyproject(source, 'pyproject.toml').settings as ToolTable
  return pyprojectLayer(table, { dir: PROJECT, workspace: WORKSPACE }).layer
}
const environment = (name: string, text: string) => environmentLayer({ [environmentLayer({}).spell(name)]: text })

test('these are all inputs that name paths', () => {
  expect(NAMES.toSorted()).toEqual(INPUT_NAMES.filter(name => inputOf(name).path !== undefined).toSorted())
})

describe.each(NAMES)('%s', name => {
  const { write, words = [] } = INPUTS_WITH_PATHS[name] as { write: (file: string) => string; words?: string[] }
  const given = write('x/a.json')

  test.each([
    ['on the command line', locatedLayer(layer({ [name]: given }), CALLER, WORKSPACE), 'tools/x/a.json'],
    ['from another folder', locatedLayer(layer({ [name]: given }), ELSEWHERE, WORKSPACE), `${ELSEWHERE}/x/a.json`],
    ['in the environment', locatedLayer(environment(name, given), CALLER, WORKSPACE), 'tools/x/a.json'],
    ['in a workflow', locatedLayer(layer({ [name]: given }, 'input'), WORKSPACE, WORKSPACE), 'x/a.json'],
  ])('%s', (_, one, expected) => expect(givenText([one], name)?.replaceAll('\\', '/')).toBe(write(expected)))

  const fixed = inputOf(name).notInFile
  ;(fixed === undefined ? test : test.skip)('in pyproject.toml', () => {
    expect(givenText([inFile(name, given)], name)).toBe(write('apps/one/x/a.json'))
  })

  test('an absolute path is the same in every layer', () => {
    const absolute = write(join(WORKSPACE, 'x', 'a.json'))
    const layers = [layer({ [name]: absolute }), environment(name, absolute)]
    for (const one of layers) expect(givenText([locatedLayer(one, CALLER, WORKSPACE)], name)).toBe(write('x/a.json'))
  })

  test('words are no paths, and an empty value stays empty', () => {
    for (const word of [...words, ' '])
      expect(locatedLayer(layer({ [name]: word }), CALLER, WORKSPACE).values.get(name)?.text).toBe(word)
  })
})

test('other inputs and unknown names are left alone', () => {
  const values = { extras: 'a/b', unknown: './x', 'pyinstaller-options': 'icon=x.ico' }
  const { values: found } = locatedLayer(layer(values), CALLER, WORKSPACE)
  expect(Object.fromEntries([...found].map(([name, { text }]) => [name, text]))).toEqual(values)
})

test('the workspace itself is a dot', () => {
  expect(givenText([locatedLayer(layer({ path: '..' }), CALLER, WORKSPACE)], 'path')).toBe('.')
})
