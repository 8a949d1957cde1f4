/** `scripts/docs.mjs` as people run it, on a small project with tables of its own. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'

const root = mkdtempSync(join(tmpdir(), 'docs-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const put = (file: string, text: string) => {
  mkdirSync(join(root, file, '..'), { recursive: true })
  writeFileSync(join(root, file), text)
}
const get = (file: string) => readFileSync(join(root, file), 'utf8')
const docs = (...options: string[]) => {
  const script = resolve('scripts/docs.mjs')
  const { status, stdout } = spawnSync(process.execPath, [script, '--root', root, ...options], {
    encoding: 'utf8',
  })
  return { status, lines: stdout.split('\n').filter(Boolean) }
}
const region = (name: string) => `<!-- begin:${name} -->\n<!-- end:${name} -->\n`

test('writes what is stale, then --check passes until a table or a page changes', () => {
  put('package.json', JSON.stringify({ name: 'p', description: 'd', type: 'module' }))
  put(
    'lib/config/inputs.js',
    `export const INPUT_GROUPS = [{ title: 'All', inputs: { path: { default: '.', help: 'Folder.' } } }]`,
  )
  put('lib/report/outputs.js', `export const OUTPUTS = [{ name: 'dist', help: 'Folder.' }]`)
  put(
    'lib/core/errors.js',
    `export const CATEGORIES = { input: { exit: 2, about: 'an input' } }
     export const CODES = { 'input/path': 'No such path.' }
     export const EXIT = { ok: 0, bug: 70, interrupted: 130 }`,
  )
  put('lib/checks/checks.js', `export const CHECKS = []`)
  put('README.md', `# p\n- uses: actions/checkout@v1\n${region('headlines')}`)
  put('docs/errors.md', region('errors'))
  put('docs/inputs.md', region('inputs'))
  put('docs/outputs.md', region('outputs'))

  const all = ['README.md', 'docs/errors.md', 'docs/inputs.md', 'docs/outputs.md', 'action.yml']
  expect(docs('--check')).toEqual({ status: 1, lines: all.map(file => `${file} is stale: run npm run docs`) })
  expect(docs()).toEqual({ status: 0, lines: all.map(file => `wrote ${file}`) })
  expect(docs('--check')).toEqual({ status: 0, lines: [] })
  expect(get('README.md')).toMatch(/^- uses: actions\/checkout@v(?!1$)\d+$/m)
  expect(get('docs/inputs.md')).toContain('| `path` | `.` | Folder. |')
  expect(get('docs/outputs.md')).toContain('| `dist` | Folder. |')
  expect(get('docs/errors.md')).toContain('| `input/path` | No such path. |')
  expect(get('action.yml')).toContain('  path:\n    description: "Folder. Default: `.`."')

  put('benchmarks/results/headlines.md', '| measured |\n')
  expect(docs('--check')).toEqual({ status: 1, lines: ['README.md is stale: run npm run docs'] })
  expect(docs().status).toBe(0)
  expect(get('README.md')).toContain('\n\n| measured |\n\n<!-- end:headlines -->')
})
