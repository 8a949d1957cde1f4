/** Rounds of dependencies without a wheel: what is built, with which Pythons, and where the wheels go. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { LINUX_MACHINE, options } from '../../../__fixtures__/options.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { targetsOf } from '../../../__fixtures__/targets.js'
import { PackagingError } from '../../../src/core/errors.js'
import type { Interpreter } from '../../../src/core/model.js'
import type { WheelBuild } from '../../../src/distributions/built-wheels.js'
import type { Context } from '../../../src/pipeline/context.js'
import { buildMissing } from '../../../src/pipeline/missing-wheels.js'
import type { LockedPackage } from '../../../src/resolve/lock.js'
import type { SourceBuild } from '../../../src/resolve/missing-decision.js'

const interpreters = [11, 12, 13].map(
  minor =>
    ({
      python: { implementation: 'cpython', major: 3, minor, freeThreaded: false },
      path: `/py/3.${minor}`,
      platform: LINUX_MACHINE,
    }) as Interpreter,
)
const [target] = targetsOf(['3.12'], ['linux-x86_64'])
const build = (wanted: LockedPackage, minor: number) =>
  ({ package: wanted, target, interpreter: `/py/3.${minor}` }) as SourceBuild
const ofIndex = (name: string, sha256 = 'a'.repeat(64)): LockedPackage => ({
  name,
  version: '1.0',
  wheels: [],
  sdist: { filename: `${name}-1.0.tar.gz`, sha256, url: `https://files.invalid/${name}-1.0.tar.gz` },
})

/** @param known the wheels of an earlier run by the hash of their sdist */
async function built(
  builds: readonly SourceBuild[],
  known: Readonly<Record<string, string>> = {},
  fetchFile: () => Promise<string> = () => Promise.reject(new Error('nothing is fetched')),
  requirements: readonly string[] | undefined = ['one'],
) {
  const [root, store] = [tempDir('staging'), tempDir('store')]
  const folder = path.join(root, 'built')
  const asked: WheelBuild[] = []
  const said: string[] = []
  const context = {
    host: { env: { CC: 'cc' } },
    configuration: { options: options({ compiler: 'system', 'build-env': 'LICENSE_KEY' }), plan: { runner: {} } },
    staging: {
      root,
      dir: async (name: string) => {
        mkdirSync(path.join(root, name), { recursive: true })
        return path.join(root, name)
      },
    },
    downloader: { fetchFile },
    builtWheels: {
      recall: async (one: WheelBuild) => {
        asked.push(one)
        const wheel = known[one.sdist]
        if (wheel === undefined) return undefined
        writeFileSync(path.join(store, wheel), wheel)
        return [path.join(store, wheel)]
      },
      remember: () => Promise.reject(new Error('nothing was built')),
    },
  } as unknown as Context
  const made = await buildMissing(
    {
      context,
      uv: { tool: '/uv', cacheDir: '/cache', env: {} },
      findLinks: ['/wheels', path.join(root, 'of-this-run')],
      interpreters,
      folder,
      requirements,
      say: line => void said.push(line),
    },
    builds,
  )
  return { made, asked, said, root, folder }
}

describe('a wheel that an earlier run built', () => {
  test('is used, in the folder of wheels of the index, and is asked for once for all Pythons that need it', async () => {
    const one = ofIndex('one')
    const { made, asked, said, folder } = await built([build(one, 13), build(one, 11)], {
      [one.sdist?.sha256 as string]: 'one-1.0-py3-none-any.whl',
    })
    expect(made).toEqual([{ package: one, wheels: [path.join(folder, 'one-1.0-py3-none-any.whl')] }])
    expect(readdirSync(folder)).toEqual(['one-1.0-py3-none-any.whl'])
    expect(asked).toHaveLength(1)
    // In the order of the run, whatever the order of the builds.
    expect(asked[0]?.interpreters.map(({ path: python }) => python)).toEqual(['/py/3.11', '/py/3.13'])
    expect(said).toEqual([expect.stringContaining('one 1.0: using the wheel that an earlier run built')])
  })

  test('is one of the same sdist, settings and folders, but for those of this run', async () => {
    const one = ofIndex('one', 'b'.repeat(64))
    const { asked } = await built([build(one, 12)], { ['b'.repeat(64)]: 'one-1.0-py3-none-any.whl' })
    expect(asked[0]).toMatchObject({
      sdist: 'b'.repeat(64),
      findLinks: ['/wheels'],
      toolchain: { compiler: 'system' },
      env: { CC: 'cc' },
      visible: ['LICENSE_KEY'],
    })
  })

  test('two packages are two builds, one after the other in their order', async () => {
    const [one, two] = [ofIndex('one', '1'.repeat(64)), ofIndex('two', '2'.repeat(64))]
    const { made, asked } = await built([build(two, 12), build(one, 12), build(two, 13)], {
      ['1'.repeat(64)]: 'one-1.0-py3-none-any.whl',
      ['2'.repeat(64)]: 'two-1.0-py3-none-any.whl',
    })
    expect(made.map(({ package: { name } }) => name)).toEqual(['two', 'one'])
    expect(asked.map(({ interpreters: all }) => all.length)).toEqual([2, 1])
  })

  test('of an archive that the project names lies apart: another project of that name is another package', async () => {
    const direct = { ...ofIndex('one', 'c'.repeat(64)), direct: true } as LockedPackage
    const { made, root, folder } = await built([build(direct, 12), build(ofIndex('one'), 12)], {
      ['a'.repeat(64)]: 'one-1.0-py3-none-any.whl',
      ['c'.repeat(64)]: 'one-1.0-py3-none-any.whl',
    })
    const [apart, ofTheIndex] = made.map(({ wheels }) => wheels[0] as string)
    expect(path.relative(root, apart as string)).toMatch(/^missing\/one-1\.0-[0-9a-f]{12}\/wheels\/one-1\.0/)
    expect(path.dirname(ofTheIndex as string)).toBe(folder)
    expect([apart, ofTheIndex].every(file => existsSync(file as string))).toBe(true)
  })
})

describe('a source that cannot be built', () => {
  const failure = async (wanted: LockedPackage, fetch?: () => Promise<string>) => {
    try {
      await built([build(wanted, 12)], {}, fetch)
    } catch (thrown) {
      if (thrown instanceof PackagingError) return `${thrown.code}: ${thrown.message}`
      throw thrown
    }
    return 'nothing'
  }

  test('names the dependency and what is wrong with its source', async () => {
    expect(await failure({ name: 'one', version: '1.0', wheels: [] })).toMatch(
      /^dependency\/no-wheel: one 1\.0.*no index offers/,
    )
    const rar = { filename: 'one-1.0.rar', sha256: '', url: 'https://files.invalid/one-1.0.rar' }
    expect(await failure({ ...ofIndex('one'), sdist: rar }, async () => '/x')).toMatch(/neither a .tar.gz nor a .zip/)
    expect(await failure({ ...ofIndex('one'), sdist: { filename: 'one-1.0.zip', sha256: '' } })).toMatch(
      /no index offers/,
    )
    const gone = { kind: 'directory' as const, place: '/nowhere/one' }
    expect(await failure({ name: 'one', wheels: [], tree: gone })).toMatch(/its source \/nowhere\/one does not exist/)
  })

  test('a folder outside of its source is refused', async () => {
    const tree = { kind: 'directory' as const, place: tempDir('tree'), subdirectory: '../..' }
    expect(await failure({ name: 'one', wheels: [], tree })).toMatch(/its folder \.\.\/\.\. is outside of its source/)
  })

  test('a failure of the network and a fault of ours stay what they are', async () => {
    const problem = new PackagingError('network/timeout', { message: 'x', fix: 'y' })
    await expect(built([build(ofIndex('one'), 12)], {}, () => Promise.reject(problem))).rejects.toBe(problem)
    const bug = new TypeError('bug')
    await expect(built([build(ofIndex('one'), 12)], {}, () => Promise.reject(bug))).rejects.toBe(bug)
  })
})
