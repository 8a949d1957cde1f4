/** The files of a lock of Poetry or PDM: on which index uv is asked for them, and what is refused. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { readToolLock } from '../../../src/resolve/locked-files.js'

const HASH = 'a'.repeat(64)
const told = async (work: () => unknown) => (await failuresOf(work)).map(text => text.split(' | ')[0])
let dir = ''
beforeEach(() => {
  dir = tempDir('locked-files')
})

describe('the files of a lock of another tool', () => {
  const METADATA = '[metadata]\nlock_version = "4.5.0"\nstrategy = ["inherit_metadata"]\ngroups = ["default"]\n'
  const entry = (name: string, more = '') =>
    `[[package]]\nname = "${name}"\nversion = "1.0"\ngroups = ["default"]\nfiles = [{ file = "x", hash = "sha256:${HASH}" }]\n${more}\n`
  const SOURCES =
    '[[tool.pdm.source]]\nname = "corp"\nurl = "https://corp/simple"\n[[tool.pdm.source]]\nname = "pypi"\nurl = "https://mirror/simple"\n'
  const answer = (...names: string[]) =>
    `lock-version = "1.0"\ncreated-by = "t"\n${names
      .map(
        name =>
          `[[packages]]\nname = "${name}"\nversion = "1.0"\nsdist = { url = "https://h/${name}-1.0.tar.gz", hashes = { sha256 = "${HASH}" } }\n`,
      )
      .join('')}`
  async function read(tool: 'poetry' | 'pdm', text: string, uv: string | undefined, pyproject?: string) {
    write(dir, { [`${tool}.lock`]: text, ...(pyproject && { 'pyproject.toml': pyproject }) })
    const runner = recordingRunner(({ args }) => {
      if (uv === undefined) return { code: 1, tail: ['error: error sending request for url (https://i/x)'] }
      writeFileSync(args[args.indexOf('--output-file') + 1] as string, uv)
      return {}
    })
    const settings = { uv: '/uv', python: '/python', cacheDir: '/cache', env: {}, workDir: dir }
    const file = path.join(dir, `${tool}.lock`)
    const result = await readToolLock(runner, settings, { tool, file, extras: [], pythonVersion: '3.9', findLinks: [] })
    const asked = readFileSync(path.join(dir, 'locked-0', 'pyproject.toml'), 'utf8')
    return { ...result, asked, commands: runner.commands }
  }

  test('are asked for on the indexes of the project', async () => {
    const { lock, asked, commands } = await read(
      'pdm',
      `${entry('a')}${entry('b', 'requires_python = ">=3.8,!=3.9.*,~=3.7"')}${METADATA}`,
      answer('a', 'b'),
      SOURCES,
    )
    expect(lock.packages.map(({ name, sdist, requiresPython }) => [name, sdist?.filename, requiresPython])).toEqual([
      ['a', 'a-1.0.tar.gz', undefined],
      ['b', 'b-1.0.tar.gz', '>=3.8,!=3.9.*,~=3.7'],
    ])
    expect(lock.packages[0]).not.toHaveProperty('hashes')
    expect(lock).not.toHaveProperty('requiresPython')
    expect(asked).toBe(
      [
        '[project]\nname = "locked-by-another-tool"\nversion = "0"',
        'requires-python = ">=3.9"',
        `dependencies = ["a==1.0", "b==1.0 ; python_full_version >= '3.8' and python_full_version != '3.9.*' and python_full_version ~= '3.7'"]`,
        '[tool.uv.sources]',
        '[[tool.uv.index]]\nname = "corp"\nurl = "https://corp/simple"\ndefault = false',
        '[[tool.uv.index]]\nname = "pypi"\nurl = "https://mirror/simple"\ndefault = true',
        '',
      ].join('\n'),
    )
    const args = commands[0]?.args ?? []
    expect(args.slice(args.indexOf('--project'), args.indexOf('--project') + 2)).toEqual([
      '--project',
      path.join(dir, 'locked-0'),
    ])
  })

  test('are taken from the index of each package alone, where the lock names it', async () => {
    const of = (url: string) => `source = { type = "legacy", url = "${url}", reference = "r" }\n`
    const one = (name: string, more: string) => entry(name, more).replace('["default"]', '["main"]')
    const text = `${one('a', of('https://one/'))}${one('b', '')}${one('c', of('https://two/'))}${one('d', of('https://one/'))}[metadata]\nlock-version = "2.1"\npython-versions = ">=3.9"\n`
    const { asked, lock } = await read('poetry', text, answer('a', 'b', 'c', 'd'))
    expect(lock.requiresPython).toBe('>=3.9')
    expect(asked.split('\n').filter(line => /= \{ index|^(?:name = "locked-\d|url|explicit)/.test(line))).toEqual([
      ...['"a" = { index = "locked-0" }', '"c" = { index = "locked-1" }', '"d" = { index = "locked-0" }'],
      ...['name = "locked-0"', 'url = "https://one/"', 'explicit = true'],
      ...['name = "locked-1"', 'url = "https://two/"', 'explicit = true'],
    ])
    expect(lock.packages[0]).not.toHaveProperty('from')
  })

  test('that an index no longer offers, or that cannot be asked for, are refused', async () => {
    const text = `${entry('a')}${METADATA}`
    expect(await told(() => read('pdm', text, answer()))).toEqual([
      `dependency/missing: ${path.join(dir, 'pdm.lock')} locks a 1.0, and its index offers no file of it.`,
    ])
    expect(await told(() => read('pdm', text, undefined))).toEqual([
      'network/unreachable: The package index cannot be reached: https://i/x.',
    ])
  })
})
