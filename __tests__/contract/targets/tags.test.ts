import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { installed, localPythons, packagingPath, pexPath, toolPython } from '../../../__fixtures__/python-tools.js'
import type { Interpreter, PythonVersion, Target } from '../../../src/core/model.js'
import { PLATFORM_NAMES, parsePlatforms, versionParts } from '../../../src/targets/platforms.js'
import { compatibilityTags, markerEnvironment } from '../../../src/targets/tags.js'

const SCRIPT = join(process.cwd(), '__fixtures__', 'simulated_tags.py')
const MACHINE: Interpreter['platform'] = { os: 'linux', arch: 'x86_64', libc: 'glibc' }

function run(python: string, args: readonly string[], options: { input?: string; path?: string } = {}): string {
  const env = { ...process.env, ...(options.path && { PYTHONPATH: options.path }) }
  return execFileSync(python, args, {
    encoding: 'utf8',
    input: options.input ?? '',
    env,
    maxBuffer: 1 << 28,
  })
}

const python: fc.Arbitrary<PythonVersion> = fc.oneof(
  fc.record({
    implementation: fc.constant('cpython' as const),
    major: fc.constant(3),
    minor: fc.integer({ min: 8, max: 16 }),
    freeThreaded: fc.constant(false),
  }),
  fc.record({
    implementation: fc.constant('cpython' as const),
    major: fc.constant(3),
    minor: fc.integer({ min: 13, max: 16 }),
    freeThreaded: fc.constant(true),
  }),
  fc.record({
    implementation: fc.constant('pypy' as const),
    major: fc.constant(3),
    minor: fc.integer({ min: 8, max: 11 }),
    freeThreaded: fc.constant(false),
  }),
)

const target: fc.Arbitrary<Target> = fc
  .record({
    python,
    name: fc.constantFrom(...PLATFORM_NAMES),
    glibc: fc.integer({ min: 17, max: 44 }),
    oldGlibc: fc.integer({ min: 5, max: 16 }),
    useOld: fc.boolean(),
    musl: fc.integer({ min: 0, max: 3 }),
    macos: fc.constantFrom('10.4', '10.9', '10.13', '10.16', '11.0', '11.7', '12.3', '14.0', '26.1'),
  })
  .map(({ python, name, glibc, oldGlibc, useOld, musl, macos }) => {
    const old = useOld && /^linux-x86/.test(name)
    const floors = { glibc: `2.${old ? oldGlibc : glibc}`, musl: `1.${musl}`, macos }
    const [platform] = parsePlatforms([name], { machine: MACHINE, floors }).platforms
    if (!platform) throw new Error(`${name} was not parsed`)
    return { python, platform }
  })

const SYSTEM = { linux: 'Linux', macos: 'Darwin', windows: 'Windows' } as const
const WINDOWS = { x86_64: 'win-amd64', aarch64: 'win-arm64', x86: 'win32' } as Record<string, string>

/** The target as `simulated_tags.py` takes it. */
function description({ python, platform }: Target) {
  const machine = { x86: 'i686' }[platform.arch as 'x86'] ?? platform.arch
  return {
    ...python,
    system: SYSTEM[platform.os],
    libc: platform.libc ?? '',
    floor: versionParts(platform.floor || '0.0'),
    machine: platform.os === 'macos' && machine === 'aarch64' ? 'arm64' : machine,
    sysconfigPlatform: platform.os === 'windows' ? WINDOWS[platform.arch] : `linux-${machine}`,
  }
}

describe('compatibility tags', () => {
  test('are those of packaging 26.3 on 400 machines that are not here, in its order', () => {
    const targets = fc.sample(target, { numRuns: 400, seed: 7 })
    const answers = JSON.parse(
      run(toolPython(), ['-I', SCRIPT, packagingPath()], { input: JSON.stringify(targets.map(description)) }),
    ) as string[][]
    for (const [index, one] of targets.entries())
      expect({ target: one, tags: compatibilityTags(one) }).toEqual({ target: one, tags: answers[index] })
    expect(new Set(targets.map(one => one.platform.name)).size).toBe(PLATFORM_NAMES.length)
  })

  const glibc =
    process.platform === 'linux'
      ? (process.report.getReport() as { header: { glibcVersionRuntime?: string } }).header.glibcVersionRuntime
      : undefined
  if (glibc !== undefined)
    test.each([...localPythons()])(
      'of CPython %s of this machine are what it says itself, markers too',
      (name, path) => {
        const minor = Number(name.slice(2))
        const [platform] = parsePlatforms(['runner'], {
          machine: { os: 'linux', arch: process.arch === 'arm64' ? 'aarch64' : 'x86_64', libc: 'glibc' },
          floors: { glibc, musl: '1.2', macos: '11.0' },
        }).platforms
        if (!platform) throw new Error('no platform')
        const own: Target = {
          python: { implementation: 'cpython', major: 3, minor, freeThreaded: false },
          platform,
        }
        const library = minor >= 9 ? packagingPath() : installed('packaging', '24.2')
        const said = JSON.parse(
          run(path, [
            '-c',
            'import json, sys; sys.path.insert(0, sys.argv[1]); from packaging import tags, markers; ' +
              'json.dump([[str(t) for t in tags.sys_tags()], markers.default_environment()], sys.stdout)',
            library,
          ]),
        ) as [string[], Record<string, string>]
        const computed = compatibilityTags(own)
        if (minor >= 9) expect(said[0]).toEqual(computed)
        else expect(linuxLast(said[0])).toEqual(linuxLast(computed))

        const pex = JSON.parse(
          run(toolPython(), ['-m', 'pex.cli', 'interpreter', 'inspect', '--tags', '--markers', '--python', path], {
            path: pexPath(),
          }),
        ) as { compatible_tags: string[]; marker_environment: Record<string, string> }
        // pex 2.105.2 carries an older packaging, which puts the plain linux tag last and not first.
        expect(pex.compatible_tags).toEqual(linuxLast(computed))
        expect(pex.compatible_tags).not.toEqual(computed)

        const sameRelease = {
          implementation_version: expect.stringMatching(new RegExp(`^3\\.${minor}\\.\\d+$`)),
          python_full_version: expect.stringMatching(new RegExp(`^3\\.${minor}\\.\\d+$`)),
          platform_release: expect.any(String),
          platform_version: expect.any(String),
        }
        expect(said[1]).toEqual({ ...markerEnvironment(own), ...sameRelease })
        expect(pex.marker_environment).toEqual({ ...markerEnvironment(own), ...sameRelease })
      },
    )
})

/** The order of packaging before 26.3: within each run of platforms, `linux_ARCH` after manylinux. */
function linuxLast(tags: readonly string[]): string[] {
  const prefix = (tag: string) => tag.slice(0, tag.lastIndexOf('-'))
  const plain = (tag: string) => /-linux_[a-z0-9_]+$/.test(tag)
  const groups: string[][] = []
  for (const tag of tags) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && prefix(last[0]) === prefix(tag)) last.push(tag)
    else groups.push([tag])
  }
  return groups.flatMap(group => [...group.filter(tag => !plain(tag)), ...group.filter(plain)])
}
