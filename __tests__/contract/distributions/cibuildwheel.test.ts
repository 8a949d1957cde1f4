// What the real cibuildwheel makes of what it is called with. No container engine runs here: a program of docker's name
// says what it is asked for, and refuses when it comes to starting a container.
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { createPlainRunner } from '../../../__fixtures__/plain-runner.js'
import { installed, localPythons } from '../../../__fixtures__/python-tools.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import type { Arch, Platform } from '../../../src/core/model.js'
import {
  cibuildwheelArguments,
  cibuildwheelEnvironment,
  containerEngine,
  identifierFor,
} from '../../../src/distributions/cibuildwheel.js'
import { lockedVersion } from '../../../src/tools/locked.js'

const ARCHES: readonly Arch[] = ['x86_64', 'aarch64', 'x86', 'armv7l', 'ppc64le', 's390x', 'riscv64']
const linux = (libc: 'glibc' | 'musl', floor: string, arch: Arch = 'x86_64'): Platform => ({
  ...{ name: 'linux', os: 'linux', arch, libc, floor },
})

const python = ['3.12', '3.13', '3.11', '3.14'].map(version => localPythons().get(version)).find(Boolean) ?? ''
let folder = ''
let sdist = ''
const dir = tempDir('cibuildwheel')
beforeAll(() => {
  const requirements = readFileSync('src/tools/requirements/cibuildwheel.txt', 'utf8')
  folder = installed('cibuildwheel', lockedVersion('cibuildwheel', requirements), python)
  write(join(dir, 'demo-1.0'), {
    'pyproject.toml': '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n',
    'demo.c': '',
  })
  sdist = join(dir, 'demo-1.0.tar.gz')
  execFileSync('tar', ['-czf', sdist, '-C', dir, 'demo-1.0'])
})

const settings = {
  engine: 'docker; disable_host_mount: yes',
  settings: { '--global-option': ["a b's", 'c'], key: 'd' },
  epoch: 1_000_000_000,
  cache: join(dir, 'cache'),
  pyproject: undefined,
  env: {},
}

function real(code: string, env: Record<string, string> = {}, args: readonly string[] = []): unknown {
  const options = { encoding: 'utf8', env: { PATH: process.env.PATH, PYTHONPATH: folder, ...env } } as const
  return JSON.parse(execFileSync(python, ['-c', code, ...args], options))
}

test('every name for an interpreter is one that it knows', () => {
  const known = real(
    'import json\nfrom cibuildwheel.util.resources import read_python_configs\nprint(json.dumps([c["identifier"] for c in read_python_configs("linux")]))',
  ) as string[]
  const versions = [9, 10, 11, 12, 13, 14].map(minor => ({ minor, freeThreaded: false }))
  const pythons = [
    ...[...versions, { minor: 14, freeThreaded: true }].map(
      one => ({ implementation: 'cpython', major: 3, ...one }) as const,
    ),
    { implementation: 'pypy', major: 3, minor: 11, freeThreaded: false } as const,
  ]
  for (const arch of ARCHES)
    for (const libc of ['glibc', 'musl'] as const)
      for (const one of pythons) {
        const name = identifierFor(one, linux(libc, '9.9', arch))
        if (name !== undefined) expect(known).toContain(name)
      }
  expect(
    identifierFor({ implementation: 'cpython', major: 3, minor: 8, freeThreaded: false }, linux('glibc', '2.28')),
  ).toBeUndefined()
  expect(
    identifierFor({ implementation: 'cpython', major: 3, minor: 13, freeThreaded: true }, linux('glibc', '2.28')),
  ).toBeUndefined()
})

/** Its own reading of our environment. */
const READ = `import json, os, sys
from pathlib import Path
from cibuildwheel.options import compute_options, CommandLineArguments
arguments = CommandLineArguments.defaults()
arguments.only, arguments.package_dir = sys.argv[1], Path(sys.argv[2])
os.chdir(sys.argv[2])
options = compute_options(platform="linux", command_line_arguments=arguments, env=os.environ)
build = options.build_options(sys.argv[1])
images = build.musllinux_images if "musl" in sys.argv[1] else build.manylinux_images
arch = sys.argv[1].split("linux_")[1]
print(json.dumps([images[arch].split("@")[0], build.config_settings, build.container_engine.name,
  build.container_engine.disable_host_mount, dict(build.environment.as_dictionary({}))]))`

describe('our inputs in its terms', () => {
  test.each([
    ['glibc', '2.17', 'x86_64', 'cp312-manylinux_x86_64', 'quay.io/pypa/manylinux2014_x86_64'],
    ['glibc', '2.27', 'x86', 'cp312-manylinux_i686', 'quay.io/pypa/manylinux2014_i686'],
    ['glibc', '2.28', 'aarch64', 'cp312-manylinux_aarch64', 'quay.io/pypa/manylinux_2_28_aarch64'],
    ['glibc', '2.40', 's390x', 'cp312-manylinux_s390x', 'quay.io/pypa/manylinux_2_34_s390x'],
    ['glibc', '2.31', 'armv7l', 'cp312-manylinux_armv7l', 'quay.io/pypa/manylinux_2_31_armv7l'],
    ['glibc', '2.39', 'riscv64', 'cp312-manylinux_riscv64', 'quay.io/pypa/manylinux_2_39_riscv64'],
    ['musl', '1.2', 'x86_64', 'cp312-musllinux_x86_64', 'quay.io/pypa/musllinux_1_2_x86_64'],
  ] as const)('%s %s on %s', (libc, floor, arch, identifier, image) => {
    const env = cibuildwheelEnvironment({ ...settings, platform: linux(libc, floor, arch) })
    expect(real(READ, env, [identifier, join(dir, 'demo-1.0')])).toEqual([
      image,
      expect.stringContaining('key=d'),
      'docker',
      true,
      expect.objectContaining({ SOURCE_DATE_EPOCH: '1000000000' }),
    ])
  })

  test('settings arrive as they were', () => {
    const { CIBW_CONFIG_SETTINGS = '' } = cibuildwheelEnvironment({
      ...settings,
      platform: linux('glibc', '2.28'),
    })
    const code =
      'import json, sys\nfrom cibuildwheel.frontend import parse_config_settings\nprint(json.dumps(parse_config_settings(sys.argv[1])))'
    expect(real(code, {}, [CIBW_CONFIG_SETTINGS])).toEqual(settings.settings)
  })
})

describe('with a docker that answers and starts nothing', () => {
  const bin = join(dir, 'bin')
  const log = join(dir, 'asked')
  beforeAll(() => {
    mkdirSync(bin)
    const docker = join(bin, 'docker')
    writeFileSync(
      docker,
      `#!/bin/sh
printf '%s\\n' "$*" >> '${log}'
case $1 in
  info) exit 0 ;;
  --version) echo 'Docker version 28.2.2' ;;
  version) echo '{"Client":{"ApiVersion":"1.47"},"Server":{"ApiVersion":"1.47"}}' ;;
  *) echo 'no containers here' >&2; exit 9 ;;
esac
`,
    )
    chmodSync(docker, 0o755)
  })

  test('the engine is found, and asked for the image of the floor', async () => {
    const env = { PATH: `${bin}:/usr/bin:/bin` }
    const engine = await containerEngine(createPlainRunner(env), env, dir)
    expect(engine).toBe(settings.engine)
    const call = cibuildwheelArguments('cp312-manylinux_x86_64', sdist, join(dir, 'out'))
    const environment = cibuildwheelEnvironment({ ...settings, engine, platform: linux('glibc', '2.28') })
    const runner = createPlainRunner({ ...env, HOME: dir })
    const finished = await runner.finish({
      label: 'cibuildwheel',
      tool: python,
      args: ['-m', 'cibuildwheel', ...call],
      cwd: dir,
      env: { ...environment, PYTHONPATH: folder },
    })
    expect(finished.code).not.toBe(0)
    const asked = readFileSync(log, 'utf8')
    expect(asked).toMatch(/^info$/m)
    expect(asked).toMatch(/quay\.io\/pypa\/manylinux_2_28_x86_64@sha256:/)
    expect(asked).not.toContain('/:/host')
  })
})
