// One store and one temporary folder for several projects: what one of them changes there is not run by the next.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { codes, command, pythons, start } from '../../../__fixtures__/command/command.js'
import { PROJECT, tinyProject } from '../../../__fixtures__/command/tiny.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { withZip } from '../../../src/archives/zip-reader.js'

const [python = ''] = pythons(1)

/** A project for setuptools from the index, whose own backend runs `code` first. */
const withSetuptools = (code = '') =>
  tinyProject({
    project: PROJECT,
    buildSystem: '\n[build-system]\nrequires = ["setuptools>=77"]\nbuild-backend = "own"\nbackend-path = ["in_tree"]\n',
    settings: '[tool.setuptools]\npy-modules = ["tiny"]\n',
    files: {
      'in_tree/own.py': `${code}\nfrom setuptools.build_meta import *\n`,
      'MANIFEST.in': 'include in_tree/*.py\n',
    },
  })

const EVIL = 'print("the code of another project ran")'
const packaged = (dir: string, cache: string, options: readonly string[] = []) =>
  command(['package', '--formats', 'wheel', '--python-versions', python, '--verbose', ...options], dir, {
    XDG_CACHE_HOME: cache,
    UV_CACHE_DIR: undefined,
  })

describe('a backend that changes a file of its build environment in its place', () => {
  test.each([
    ['with the cache', []],
    ['without it', ['--cache', 'false']],
  ])('%s', async (_, options) => {
    const cache = tempDir('cache')
    const poison = `
import setuptools
with open(setuptools.__path__[0] + "/build_meta.py", "a") as file:
    file.write(${JSON.stringify(`\n${EVIL}\n`)})
`
    const first = await packaged(withSetuptools(poison), cache, options)
    expect(codes(first)).toEqual([])
    for (const more of [[], ['--cache', 'false']]) {
      const next = await packaged(withSetuptools(), cache, more)
      expect([next.status, codes(next)]).toEqual([0, []])
      expect(next.stderr + next.stdout).not.toContain('another project ran')
    }
  })
})

describe('files of the store that are run', () => {
  test('are as they were made, or made again: unpacked tools, and what every PEX begins with', async () => {
    const cache = tempDir('cache')
    const options = ['--formats', 'wheel,pex']
    expect(codes(await packaged(tinyProject(), cache, options))).toEqual([])
    const store = path.join(cache, 'package-python')
    const files = readdirSync(path.join(store, 'tools'), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && /\.(py|pyc|pex)$/.test(entry.name))
      .map(({ parentPath, name }) => path.join(parentPath, name))
    expect(files.length).toBeGreaterThan(100)
    const secret = Buffer.from(`${EVIL}\n`)
    for (const file of files) writeFileSync(file, Buffer.concat([secret, readFileSync(file)]))
    const dir = tinyProject({ module: 'def main():\n    print("tiny 1.0, again")\n' })
    const next = await packaged(dir, cache, options)
    expect([next.status, codes(next)]).toEqual([0, []])
    expect(next.stderr + next.stdout).not.toContain('another project ran')
    await withZip(path.join(dir, 'dist', 'tiny-1.0.pex'), async zip => {
      for (const { name, folder } of zip.entries) if (!folder) expect((await zip.read(name)).includes(EVIL)).toBe(false)
    })
  })
})

describe('the system’s folder for temporary files', () => {
  test('has nothing of a run afterwards, nor has the home folder anything but caches', async () => {
    const [cache, temp, home] = [tempDir('cache'), tempDir('temp'), tempDir('home')]
    const dir = withSetuptools()
    const ended = await command(['package', '--formats', 'sdist,wheel,pex', '--python-versions', python], dir, {
      ...{ XDG_CACHE_HOME: cache, TMPDIR: temp, HOME: home },
    })
    expect([ended.status, codes(ended)]).toEqual([0, []])
    expect(readdirSync(temp)).toEqual([])
    expect(readdirSync(home)).toEqual([])
  })
})

const onLinux = process.platform === 'linux' ? test : test.skip
onLinux('after SIGKILL the next run ends and removes what was left, and no other folder', async () => {
  const [cache, temp] = [tempDir('cache'), tempDir('temp')]
  const env = { XDG_CACHE_HOME: cache, TMPDIR: temp }
  const pids = path.join(tempDir('pids'), 'pid')
  const slow = `
import os, time
_build_wheel = build_wheel
def build_wheel(*args):
    with open(${JSON.stringify(pids)}, "w") as file: file.write(str(os.getpid()))
    time.sleep(600)
`
  const run = start(['package', '--formats', 'wheel', '--python-versions', python], tinyProject({ backend: slow }), env)
  while (!existsSync(pids)) await new Promise(resolve => setTimeout(resolve, 50))
  run.child.kill('SIGKILL')
  await run.ended
  expect(readdirSync(temp)).toEqual([expect.stringMatching(/^package-python-\w{6}$/)])
  for (const name of ['package-python-aaaaaa', 'package-python-mine', 'other']) mkdirSync(path.join(temp, name))
  const next = await command(['package', '--formats', 'wheel', '--python-versions', python], tinyProject(), env)
  expect(next.status).toBe(0)
  expect(readdirSync(temp).sort()).toEqual(['other', 'package-python-aaaaaa', 'package-python-mine'])
  expect(existsSync(`/proc/${readFileSync(pids, 'utf8')}`)).toBe(false)
})
