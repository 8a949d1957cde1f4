import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import type { Command } from '../../../src/host/process/command.js'
import type { LockedPackage } from '../../../src/resolve/lock.js'
import { createResolveCache } from '../../../src/resolve/uv.js'
import { indexUnchanged, olderThanNewest, withSources } from '../../../src/resolve/version-queries.js'

let dir = ''
/** What the index has: name → version → wheels. */
let index: Record<string, Record<string, string[]>> = {}
beforeEach(() => {
  dir = tempDir('sources')
  index = { scipy: { '1.13': ['musllinux'], '1.18': ['win32'] }, idna: { '3.10': ['any'] } }
})

/** uv as it answers `--no-deps`: the version that is named, else the newest. */
const uv = () =>
  recordingRunner(async ({ args, input }: Command) => {
    const blocks = String(await input)
      .trim()
      .split('\n')
      .map(line => {
        const [, name = '', version] = /^([a-z]+)(?:==(\S+))?/.exec(line) ?? []
        const versions = index[name] ?? {}
        const taken = version ?? (Object.keys(versions).sort().at(-1) as string)
        const file = (ending: string) =>
          `{ url = "https://example.invalid/${name}-${taken}${ending}", hashes = { sha256 = "${'a'.repeat(64)}" } }`
        const wheels = (versions[taken] ?? []).map(tag => file(`-py3-none-${tag}.whl`))
        return `[[packages]]\nname = "${name}"\nversion = "${taken}"\nsdist = ${file('.tar.gz')}\nwheels = [${wheels.join(', ')}]\n`
      })
    const output = args[args.indexOf('--output-file') + 1] as string
    await writeFile(output, `lock-version = "1.0"\ncreated-by = "t"\n${blocks.join('\n')}`)
    return {}
  })

const key = { pythonVersion: '3.9', findLinks: [] }
const missing: LockedPackage[] = [
  { name: 'scipy', version: '1.13', marker: "python_version < '3.10'", wheels: [] },
  { name: 'scipy', version: '1.18', marker: "python_version >= '3.10'", wheels: [] },
]
const locked: LockedPackage[] = [...missing, { name: 'idna', version: '3.10', wheels: [] }]
const settings = (workDir = dir) => ({
  ...{ uv: '/uv', python: '/python', cacheDir: '/cache', projectDir: dir, env: { HOME: dir }, workDir },
  cache: createResolveCache(join(dir, 'locks')),
})

test('two versions of one package are told apart by their markers, and both have their source', async () => {
  const runner = uv()
  const found = await withSources(runner, settings(), key, missing)
  expect(await runner.commands[0]?.input).toBe(
    "scipy==1.13 ; python_version < '3.10'\nscipy==1.18 ; python_version >= '3.10'\n",
  )
  expect(found.map(({ sdist }) => sdist?.filename)).toEqual(['scipy-1.13.tar.gz', 'scipy-1.18.tar.gz'])
})

describe('a gap from memory', () => {
  const stands = async (runner = uv()) => indexUnchanged(runner, settings(tempDir('again')), key, missing, locked)
  beforeEach(async () => {
    await withSources(uv(), settings(), key, missing)
    await olderThanNewest(uv(), settings(), key, locked)
  })

  test('stands while the index has nothing else; it is asked about that package alone', async () => {
    const runner = uv()
    expect(await stands(runner)).toBe(true)
    const asked = await Promise.all(runner.commands.map(({ input }) => input))
    expect(asked).toHaveLength(2)
    expect(asked.join('')).not.toContain('idna')
  })

  test.each([
    ['a wheel more of that version', { '1.13': ['musllinux'], '1.18': ['win32', 'musllinux'] }],
    ['a newer version', { '1.13': ['musllinux'], '1.18': ['win32'], '1.19': ['musllinux'] }],
  ])('%s: it is asked anew', async (_, scipy) => {
    index = { ...index, scipy }
    expect(await stands()).toBe(false)
  })

  test('that nobody asked about before does not stand', async () => {
    expect(await indexUnchanged(uv(), settings(tempDir('again')), key, missing.slice(1), locked)).toBe(false)
  })
})
