import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { runResolver } from '../../../src/resolve/uv.js'

const LOCK = 'lock-version = "1.0"\ncreated-by = "t"\npackages = []\n'
const NO_NETWORK = [
  'error: No solution found when resolving dependencies',
  '  cause: Because idna was not found in the cache and you require idna, we can conclude that your requirements are unsatisfiable.',
  '',
  'hint: Packages were unavailable because the network was disabled. When the network is disabled, registry packages may only be read from the cache.',
]
const NO_WHEEL = [
  'error: No solution found when resolving dependencies',
  '  cause: Because psutil<=7.1.3 has no usable wheels and you require psutil<7.2, we can conclude that your requirements are unsatisfiable.',
]

describe('a question that uv’s cache may answer', () => {
  /** @param cached what uv says without the network; undefined when it writes a lock */
  async function asked(cached: readonly string[] | undefined, cacheFirst: boolean) {
    const workDir = tempDir('attempt')
    const output = join(workDir, 'pylock.toml')
    const runner = recordingRunner(async ({ args }) => {
      if (args.includes('--offline') && cached !== undefined) return { code: 1, tail: [...cached] }
      await writeFile(output, LOCK)
      return {}
    })
    const settings = { uv: '/uv', python: '/python', cacheDir: '/cache', env: {}, workDir, cacheFirst }
    const request = {
      ...{ requirements: ['idna'], pythonVersion: '3.9', mode: 'listed' as const, findLinks: [], output },
    }
    const made = await runResolver(runner, settings, request)
    return { made, offline: runner.commands.map(({ args }) => args.includes('--offline')) }
  }

  test('is answered by it', async () => {
    const { made, offline } = await asked(undefined, true)
    expect(offline).toEqual([true])
    expect(made).toHaveProperty('lock')
  })

  test('goes to the index when the cache lacks a page', async () => {
    const { made, offline } = await asked(NO_NETWORK, true)
    expect(offline).toEqual([true, false])
    expect(made).toHaveProperty('lock')
  })

  test('is answered by a no, too', async () => {
    const { made, offline } = await asked(NO_WHEEL, true)
    expect(offline).toEqual([true])
    expect(made).toEqual({ output: NO_WHEEL })
  })

  test('goes to the index at once when nothing was resolved before', async () => {
    expect((await asked(NO_NETWORK, false)).offline).toEqual([false])
  })
})
