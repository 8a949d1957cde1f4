/** Where variables move the folders in which Pythons are looked for, and what names of unknown machines say. */
import { describe, expect, test } from '@jest/globals'
import { fakeMachine, LINUX } from '../../../__fixtures__/interpreters.js'
import type { Os } from '../../../src/core/model.js'
import { claimOfExecutable, claimOfPyenv, claimOfUv } from '../../../src/interpreters/claims.js'
import { discover } from '../../../src/interpreters/discover.js'
import { missingError } from '../../../src/interpreters/missing-python.js'
import { describeClaim } from '../../../src/interpreters/probe.js'
import { parsePythons } from '../../../src/interpreters/versions.js'

const UV = 'cpython-3.12.4-linux-x86_64-gnu'

describe('the folders', () => {
  const found = async (os: Os, file: string, env: Record<string, string> = {}) =>
    (await discover(fakeMachine(os, [file], { env }))).map(({ source, path }) => [source, path])

  test.each<[os: Os, file: string, env: Record<string, string>, source: string]>([
    ['linux', `/uv/${UV}/bin/python3`, { UV_PYTHON_INSTALL_DIR: '/uv', XDG_DATA_HOME: '/data' }, 'uv'],
    ['linux', `/data/uv/python/${UV}/bin/python3`, { XDG_DATA_HOME: '/data' }, 'uv'],
    ['macos', `/home/me/.local/share/uv/python/${UV}/bin/python3`, {}, 'uv'],
    ['windows', `D:\\data\\uv\\python\\${UV}\\python.exe`, { APPDATA: 'D:\\data' }, 'uv'],
    ['windows', `C:\\Users\\me\\AppData\\Roaming\\uv\\python\\${UV}\\python.exe`, {}, 'uv'],
    ['linux', '/py/versions/3.12.4/bin/python3', { PYENV_ROOT: '/py' }, 'pyenv'],
    ['windows', 'D:\\pyenv\\versions\\3.12.4\\python.exe', { PYENV: 'D:\\pyenv\\' }, 'pyenv'],
    ['windows', 'C:\\Users\\me\\.pyenv\\pyenv-win\\versions\\3.12.4\\python.exe', {}, 'pyenv'],
    ['linux', '/tools/Python/3.12.4/x64/bin/python3', { AGENT_TOOLSDIRECTORY: '/tools' }, 'tool-cache'],
  ])('on %s %s with %j', async (os, file, env, source) => {
    const files = source === 'tool-cache' ? [file, '/tools/Python/3.12.4/x64.complete'] : [file]
    const all = await discover(fakeMachine(os, files, { env }))
    expect(all.map(one => [one.source, one.path])).toEqual([[source, file]])
  })

  test('PYENV counts on Windows alone, and an empty variable not at all', async () => {
    expect(await found('linux', '/pyenv/versions/3.12.4/bin/python3', { PYENV: '/pyenv' })).toEqual([])
    expect(
      await found('linux', `/home/me/.local/share/uv/python/${UV}/bin/python3`, {
        UV_PYTHON_INSTALL_DIR: '',
        XDG_DATA_HOME: '',
      }),
    ).toHaveLength(1)
    expect(await found('linux', '/home/me/.pyenv/versions/3.12.4/bin/python3', { PYENV_ROOT: '' })).toHaveLength(1)
  })
})

describe('a name', () => {
  test('of a machine that is not known says nothing of it', () => {
    expect(claimOfUv('cpython-3.12.4-linux-vax-gnu')).not.toHaveProperty('arch')
    expect(claimOfUv('cpython-3.12.4-linux-x86_64_v3-gnu')).toMatchObject({ arch: 'x86_64', libc: 'glibc' })
    expect(claimOfUv('cpython-3.12-macos-aarch64-none')).toEqual({
      implementation: 'cpython',
      minor: 12,
      freeThreaded: false,
      arch: 'aarch64',
    })
    expect(claimOfPyenv('3.12.4-win32')).toMatchObject({ fullVersion: '3.12.4', arch: 'x86' })
    expect(claimOfPyenv('3.12.4-arm64')).not.toHaveProperty('arch')
    expect(claimOfPyenv('3.15-dev')).not.toHaveProperty('fullVersion')
    expect(claimOfExecutable('PYTHON3.13t.EXE')).toEqual({ implementation: 'cpython', minor: 13, freeThreaded: true })
    expect(claimOfExecutable('pypy')).toEqual({ implementation: 'pypy' })
    expect(claimOfExecutable('python3.12-config')).toBeUndefined()
  })
  test('is shown as far as it goes', () => {
    expect(
      [{}, { minor: 12 }, { implementation: 'pypy' as const, fullVersion: '3.11.2', libc: 'musl' as const }].map(
        describeClaim,
      ),
    ).toEqual(['CPython 3', 'CPython 3.12', 'PyPy 3.11.2, for musl'])
  })
})

test('Pythons that are too old, refused or for another machine are no choice', () => {
  const candidate = (minor: number, more: object = {}) => ({
    ...{ path: `/bin/python3.${minor}`, source: 'path' as const },
    claim: { implementation: 'cpython' as const, minor, ...more },
  })
  const refused = { ...candidate(11), path: '/bin/broken' }
  const error = missingError({
    missing: parsePythons(['3.15']).pythons,
    platform: LINUX,
    candidates: [
      candidate(7),
      candidate(8),
      candidate(9, { arch: 'x86' }),
      candidate(10, { fullVersion: '3.10.0rc1' }),
      refused,
    ],
    probed: [{ kind: 'unusable', candidate: refused, reason: 'it hangs' }],
    ...{ offered: [], because: [] },
  })
  expect(error.detail[0]).toBe('found here: 3.8')
  expect(error.fix).toContain('or choose from 3.8.')
})

describe('what is here instead', () => {
  const answered = (minor: number, arch: 'x86_64' | 'aarch64', fullVersion = `3.${minor}.1`) => ({
    kind: 'usable' as const,
    candidate: { path: `/bin/${arch}-${minor}`, source: 'path' as const, claim: {} },
    interpreter: {
      ...{ path: `/bin/${arch}-${minor}`, source: 'path' as const, fullVersion, prefix: '/', venv: true, markers: {} },
      python: { implementation: 'cpython' as const, major: 3, minor, freeThreaded: false },
      platform: { os: 'linux' as const, arch },
    },
  })
  const error = (asked: string, parts: Partial<Parameters<typeof missingError>[0]>) =>
    missingError({
      ...{
        missing: parsePythons([asked]).pythons,
        platform: LINUX,
        candidates: [],
        probed: [],
        offered: [],
        because: [],
      },
      ...parts,
    })

  test('is also what answered without a version in its name, on the same kind of machine', () => {
    const { fix, detail } = error('3.15', { probed: [answered(12, 'x86_64'), answered(11, 'aarch64')] })
    expect(detail).toEqual(['found here: 3.12'])
    expect(fix).toMatch(/, or choose from 3\.12\.$/)
  })

  test('may be nothing, and then there is nothing to choose', () => {
    const { fix, detail } = error('3.15', {})
    expect(detail).toEqual(['found here: none'])
    expect(fix).toBe('Install it before this step (on GitHub: actions/setup-python with python-version 3.15).')
  })

  test('offers no Python that requires-python excludes', () => {
    const probed = [answered(12, 'x86_64'), answered(13, 'x86_64')]
    expect(error('3.15', { probed, requiresPython: '>=3.13' }).fix).toMatch(/or choose from 3\.13\.$/)
  })

  test('is every patch release that is excluded, once', () => {
    const probed = [
      answered(12, 'x86_64', '3.12.9'),
      answered(12, 'x86_64', '3.12.8'),
      answered(12, 'x86_64', '3.12.9'),
    ]
    const { message, detail } = error('3.12', { probed, requiresPython: '<3.12.5', because: ['offline'] })
    expect(message).toBe(
      "requires-python '<3.12.5' does not allow 3.12.9 and 3.12.8, and no other Python 3.12 can be found or downloaded for linux-x86_64.",
    )
    expect(detail).toEqual(['uv: offline'])
  })

  test('is refused once for each reason, however often it was looked at', () => {
    const one = { path: '/bin/python3', source: 'path' as const, claim: {} }
    const refusal = { kind: 'unusable' as const, candidate: one, reason: 'it hangs' }
    const other = { ...answered(12, 'x86_64'), kind: 'mismatched' as const, contradiction: 'its name says more' }
    expect(error('3.15', { probed: [refusal, refusal, other] }).detail).toEqual([
      'found here: none',
      'refused: /bin/python3: it hangs',
      'refused: /bin/x86_64-12: its name says more',
    ])
  })
})
