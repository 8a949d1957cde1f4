/** Tools that could not be downloaded, or fail: their findings are unknown, and everything else is still checked. */
import { expect, test } from '@jest/globals'
import { store, zip } from '../../../__fixtures__/archives.js'
import { options, project } from '../../../__fixtures__/options.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { PackagingError } from '../../../src/core/errors.js'
import type { Artifact } from '../../../src/core/model.js'
import { type Checkers, checkFiles } from '../../../src/pipeline/checks.js'
import type { Context } from '../../../src/pipeline/context.js'

const dir = tempDir('no-tools')
const INFO = 'app-1.0.dist-info'
const bytes = zip([
  { name: 'app/.env', data: 'A=1' },
  { name: `${INFO}/METADATA`, data: 'Metadata-Version: 2.1\nName: app\nVersion: 1.0\n' },
  { name: `${INFO}/WHEEL`, data: 'Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n' },
  { name: `${INFO}/RECORD`, data: `${INFO}/RECORD,,\n` },
])
const file = 'app-1.0-py3-none-any.whl'
const wheel: Artifact = {
  format: 'wheel',
  file,
  path: store(dir, file, bytes),
  size: bytes.length,
  sha256: '',
  targets: ['any'],
  pythons: ['3.12'],
}
const broken = new PackagingError('build/tool-failed', {
  message: '"install twine" ended with exit status 2.',
  fix: 'x',
  detail: ['error: no such index'],
})

async function checked(tools: Checkers | PackagingError, values: Record<string, string> = {}) {
  const read = await project({ 'pyproject.toml': '[project]\nname = "app"\nversion = "1.0"\n' })
  const context = {
    configuration: { project: read, options: options(values) },
    limiter: <T>(work: () => Promise<T>) => work(),
    staging: { dir: async () => dir },
    runner: { run: () => Promise.reject(broken) },
    host: { env: {} },
  } as unknown as Context
  return checkFiles(context, [wheel], tools, () => {})
}

const unknown = ['metadata', 'contents'].map(title => ({
  title,
  state: 'unknown',
  sentence: 'not checked: "install twine" ended with exit status 2. (error: no such index)',
}))

test.each<[string, Checkers | PackagingError]>([
  ['cannot be installed', broken],
  ['break', { python: '/py', twine: '/twine', abi3audit: async () => '/abi3audit' }],
])('that %s', async (_, tools) => {
  const { checks, findings, problems } = await checked(tools)
  expect(findings).toEqual(unknown)
  expect(checks.filter(({ name }) => ['metadata', 'contents'].includes(name))).toEqual([])
  expect(problems.map(({ code, message }) => [code, message])).toEqual([
    ['check/content', expect.stringMatching(/\(record\): "app\/.env" is not listed in RECORD/)],
    ['check/secret', `${file} (secrets): app/.env is a file of environment settings.`],
  ])
})

test('tools that no requested check uses are not installed', async () => {
  const { checks, findings } = await checked(broken, { checks: 'secrets size' })
  expect(findings).toEqual([])
  expect(checks.map(({ name, result }) => `${name} ${result}`)).toEqual(['secrets failed', 'size passed'])
})
