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
  quoted,
} from '../../../src/distributions/cibuildwheel.js'
import { answerIn, containerArguments, containerOutcome } from '../../../src/smoke-test/container.js'
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

describe('wheels for musl, which no Python of this machine runs', () => {
  const bin = join(dir, 'docker-for-musl')
  const log = join(dir, 'asked-for-musl')
  const lost = join(dir, 'lost')
  const scripts = { first: 'lost_module:main', second: 'lost_module:main' }
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
    const entries = Object.entries(scripts).map(([name, value]) => `${name} = ${value}\n`)
    write(lost, {
      'lost-1.0.dist-info/METADATA': 'Metadata-Version: 2.1\nName: lost\nVersion: 1.0\n',
      'lost-1.0.dist-info/RECORD': 'lost_module.py,,\n',
      'lost-1.0.dist-info/entry_points.txt': `[console_scripts]\n${entries.join('')}`,
      'lost_module.py': 'import gone\n',
      'bin/first': '#!/bin/sh\necho first 1.0\n',
      'bin/second': '#!/bin/sh\nexec python -m lost_module\n',
    })
    for (const name of Object.keys(scripts)) chmodSync(join(lost, 'bin', name), 0o755)
  })

  test.each([
    ['x86_64', 'linux/amd64'],
    ['aarch64', 'linux/arm64'],
  ] as const)('docker is asked for the image and platform of %s', async (arch, platform) => {
    const env = { PATH: `${bin}:/usr/bin:/bin`, HOME: dir }
    const runner = createPlainRunner(env)
    const call = cibuildwheelArguments(`cp312-musllinux_${arch}`, sdist, join(dir, 'out-musl'))
    const environment = cibuildwheelEnvironment({ ...settings, platform: linux('musl', '1.2', arch) })
    const finished = await runner.finish({
      label: 'cibuildwheel',
      tool: python,
      args: ['-m', 'cibuildwheel', ...call],
      cwd: dir,
      env: { ...environment, PYTHONPATH: folder },
    })
    expect(finished.code).not.toBe(0)
    const asked = readFileSync(log, 'utf8')
    const images = asked.split('\n').filter(line => line.includes(`musllinux_1_2_${arch}@sha256:`))
    expect(images.join('\n')).toContain(`--platform=${platform}`)
  })

  /** The command as cibuildwheel prepares it for the shell of the container. */
  const PREPARE = `import json, os, sys
from pathlib import Path
from cibuildwheel.options import compute_options, CommandLineArguments
from cibuildwheel.util.helpers import prepare_command
arguments = CommandLineArguments.defaults()
arguments.only, arguments.package_dir = "cp312-musllinux_x86_64", Path(sys.argv[1])
os.chdir(sys.argv[1])
options = compute_options(platform="linux", command_line_arguments=arguments, env=os.environ)
build = options.build_options("cp312-musllinux_x86_64")
print(json.dumps([prepare_command(build.test_command, project="/project", package="/project", wheel="/tmp/a.whl"),
  build.test_extras, build.test_selector("cp312-musllinux_x86_64")]))`

  const code = readFileSync('src/python/container_test.py', 'utf8')

  /** Runs the test in this machine's shell, with `installed` on the path as pip installs it. */
  function tested(question: Parameters<typeof containerArguments>[1], installedIn = folder) {
    const command = ['python', '-c', ...containerArguments(code, question).map(quoted)].join(' ')
    const env = cibuildwheelEnvironment({
      ...{ ...settings, platform: linux('musl', '1.2'), test: { command, extras: ['fast', 'more'] } },
    })
    const [prepared, extras, selected] = real(PREPARE, env, [join(dir, 'demo-1.0')]) as [string, string, boolean]
    expect([extras, selected]).toEqual(['[fast,more]', true])
    const shell = join(dir, 'shell')
    mkdirSync(shell, { recursive: true })
    writeFileSync(join(shell, 'python'), `#!/bin/sh\nexec '${python}' "$@"\n`)
    chmodSync(join(shell, 'python'), 0o755)
    const PATH = `${shell}:${join(installedIn, 'bin')}:/usr/bin:/bin`
    const output = execFileSync('/bin/sh', ['-c', prepared], {
      encoding: 'utf8',
      env: { PATH, PYTHONPATH: installedIn },
    })
    const answers = output.split('\n').flatMap(line => answerIn(line) ?? [])
    return { prepared, answers, outcome: containerOutcome(answers, question.test !== 'auto') }
  }

  test('a program answers', () => {
    const { outcome } = tested({ name: 'cibuildwheel', test: 'auto', prefer: [] })
    expect(outcome).toMatchObject({
      result: 'passed',
      reason: expect.stringMatching(/^ran `cibuildwheel --\w+` \(exit 0\)/),
    })
  })

  test('of a library its module is imported', () => {
    const { outcome } = tested({ name: 'packaging', test: 'auto', prefer: [] })
    expect(outcome).toMatchObject({ result: 'passed', reason: "ran `python -c 'import packaging'` (exit 0)" })
  })

  test('a script that lacks a module fails, and the preferred one is the only one started', () => {
    const all = tested({ name: 'lost', test: 'auto', prefer: [] }, lost)
    expect(all.outcome).toMatchObject({ result: 'failed', reason: expect.stringMatching(/No module named 'gone'/) })
    const one = tested({ name: 'lost', test: 'auto', prefer: ['none', 'first'] }, lost)
    expect(one.outcome).toMatchObject({ result: 'passed', reason: 'ran `first --version` (exit 0): first 1.0' })
  })

  test('the user’s own command gets the paths of the container, and quotes stay', () => {
    const words = [
      'python',
      '-c',
      'import sys; print(sys.argv[1:])',
      '{project}/it\'s "a"',
      '{artifact}',
      '{wheel}',
      '$HOME',
    ]
    const { answers } = tested({ name: 'lost', test: words, prefer: [] }, lost)
    expect(answers[0]).toMatchObject({
      ...{ exit: 0, head: [`['/project/it\\'s "a"', '/tmp/a.whl', '{wheel}', '$HOME']`] },
    })
  })

  test('a program that is not there is broken', () => {
    const { outcome } = tested({ name: 'lost', test: ['gone'], prefer: [] }, lost)
    expect(outcome).toMatchObject({ result: 'failed', reason: expect.stringMatching(/^`gone` \(no exit status\)/) })
  })
})
