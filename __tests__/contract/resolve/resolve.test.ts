import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { packagingPath, toolPython } from '../../../__fixtures__/python-tools.js'
import { FIVE, SIX, targetsOf } from '../../../__fixtures__/targets.js'
import { coverageTable, tableText } from '../../../src/resolve/coverage.js'
import { coverageOf } from '../../../src/resolve/resolution.js'
import { resolved, temporary } from './setup.js'

/** Chooses with packaging's own `Pylock.select`, the reference. */
const REFERENCE = `
import json, sys, tomllib
sys.path.insert(0, sys.argv[1])
from packaging.pylock import Pylock
from packaging.tags import parse_tag
with open(sys.argv[2], 'rb') as f:
    lock = Pylock.from_dict(tomllib.load(f))
answer = {}
for target in json.load(sys.stdin):
    tags = [tag for text in target['compatibleTags'] for tag in parse_tag(text)]
    chosen = lock.select(environment=target['environment'], tags=tags)
    answer[target['name']] = sorted(file.filename for package, file in chosen)
json.dump(answer, sys.stdout)
`

describe('a real resolution', () => {
  test('of numpy for five Pythons on six platforms takes the wheels that packaging itself would', async () => {
    // On macOS 14 two wheels of numpy fit, for either BLAS: the order of tags decides.
    const targets = targetsOf(FIVE, SIX, { macos: '14.0' })
    // The last that have wheels for all of these: what is published tomorrow changes nothing here.
    const result = await resolved({ requirements: ['numpy<=2.2.6'], targets })
    expect(result.problems).toEqual([])
    expect(result.gaps).toEqual([])
    const file = join(temporary(), 'reference.py')
    writeFileSync(file, REFERENCE)
    const reference = JSON.parse(
      execFileSync(toolPython(), ['-I', file, packagingPath(), result.pylock], {
        encoding: 'utf8',
        input: JSON.stringify(targets),
      }),
    ) as Record<string, string[]>
    for (const target of targets)
      expect(
        result.wheels
          .get(target.name)
          ?.map(wheel => wheel.filename)
          .sort(),
      ).toEqual(reference[target.name])
    expect(result.all).toHaveLength(30)
    expect(new Set(result.wheels.get('3.9 linux-x86_64')?.map(wheel => wheel.version))).toEqual(new Set(['2.0.2']))
  })

  test('of an application with many dependencies covers 30 targets, Windows-only markers and free-threaded too', async () => {
    const targets = targetsOf([...FIVE, '3.14t', 'pypy3.11'], SIX)
    const result = await resolved({
      requirements: ['httpie', 'rich', 'black', 'jinja2', 'click', 'pywin32; sys_platform == "win32"', 'httpx[http2]'],
      targets: targets.filter(target => target.python !== 'pypy3.11' || target.platform !== 'windows-x86_64'),
    })
    const table = tableText(coverageTable(coverageOf(result)))
    const names = (target: string) => result.wheels.get(target)?.map(wheel => wheel.name) ?? []
    expect(new Set(result.all.map(wheel => wheel.name)).size).toBeGreaterThan(30)
    expect(names('3.12 windows-x86_64')).toEqual(expect.arrayContaining(['colorama', 'pywin32', 'click']))
    expect(names('3.12 linux-x86_64')).not.toContain('colorama')
    expect(table).toMatch(/^colorama .*–.*any$/m)
    expect(table).toMatch(/^charset-normalizer .*wheel/m)
  })

  test('names every gap of a dependency that is published as source only, with its way out, and builds nothing', async () => {
    const targets = targetsOf(['3.11', '3.12'], ['linux-x86_64', 'windows-x86_64'])
    const result = await resolved({ requirements: ['docopt==0.6.2', 'fire==0.5.0', 'idna'], targets })
    expect(result.problems.map(problem => `${problem.code} ${problem.message}`).sort()).toEqual([
      expect.stringMatching(/^dependency\/no-wheel docopt 0\.6\.2 has no wheel for any of the 4 targets\.$/),
      expect.stringMatching(/^dependency\/no-wheel fire 0\.5\.0 has no wheel for any of the 4 targets\.$/),
    ])
    expect(result.problems[0]?.fix).toMatch(/^Build it from source in a job on such a machine/)
    expect(result.wheels.get('3.12 linux-x86_64')?.map(wheel => wheel.name)).toEqual(['idna'])
  })

  test('with missing-wheels: build lists what this machine is to build, and the rest as problems', async () => {
    const targets = targetsOf(['3.11', '3.12'], ['linux-x86_64', 'windows-x86_64'])
    const result = await resolved({
      requirements: ['docopt'],
      targets,
      missingWheels: 'build',
      interpreterFor: target => (target.platform === 'linux-x86_64' ? `/python/${target.python}` : undefined),
    })
    expect(result.builds.map(build => [build.package.sdist?.filename, build.interpreter])).toEqual([
      ['docopt-0.6.2.tar.gz', '/python/3.11'],
      ['docopt-0.6.2.tar.gz', '/python/3.12'],
    ])
    expect(result.problems.map(problem => problem.message)).toEqual([
      'docopt 0.6.2 has no wheel for 3.11 3.12 on windows-x86_64.',
    ])
  })

  test('knows an older version that has a wheel, and the floor a newer one needs', async () => {
    const targets = targetsOf(['3.13', '3.14'], ['linux-x86_64', 'macos-x86_64'], { glibc: '2.17' })
    const uvCacheDir = join(temporary(), 'uv')
    const result = await resolved({ requirements: ['numpy==2.4.0'], targets }, { uvCacheDir })
    // What follows the resolution is answered by the pages that it brought, so that the index is asked once.
    const asked = result.processes.filter(({ label }) => label === 'resolve the dependencies')
    expect(asked.length).toBeGreaterThan(2)
    expect(asked.map(({ args }) => args.includes('--offline'))).toEqual(asked.map((_, at) => at > 0))
    expect(result.problems).toHaveLength(1)
    expect(result.problems[0]?.message).toBe('numpy 2.4.0 has no wheel for 3.13 3.14 on linux-x86_64.')
    expect(result.problems[0]?.fix).toMatch(/^Set glibc: 2\.27, which its wheels need; or require numpy<=2\.\d\.\d/)
    const dropped = await resolved({ requirements: ['numpy==2.4.0'], targets, missingWheels: 'drop-target' })
    expect(dropped.targets.map(target => target.name)).toEqual(['3.13 macos-x86_64', '3.14 macos-x86_64'])
    expect(dropped.warnings[0]?.message).toMatch(/: left out, as missing-wheels is drop-target\.$/)
    expect(dropped.all).toHaveLength(2)
  })
})
