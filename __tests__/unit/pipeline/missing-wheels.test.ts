import { describe, expect, test } from '@jest/globals'
import { PackagingError } from '../../../src/core/errors.js'
import { notBuilt, sourceOf } from '../../../src/pipeline/missing-wheels.js'
import { builtHere } from '../../../src/pipeline/resolve-dependencies.js'
import type { LockedPackage } from '../../../src/resolve/lock.js'

const locked = (more: Partial<LockedPackage> = {}): LockedPackage => ({ name: 'docopt', wheels: [], ...more })
const failed = (
  message: string,
  detail: readonly string[] = [],
  code: 'build/backend-failed' | 'network/timeout' = 'build/backend-failed',
) => new PackagingError(code, { message, fix: 'See below.', detail, place: { file: 'docopt-0.6.2.tar.gz' } })

describe('a dependency that could not be built', () => {
  test('is named with who requires it, without a place in its own files', () => {
    const error = notBuilt(locked({ version: '0.6.2' }), failed('The backend failed.'), ['DocOpt>=0.6', 'six'])
    expect(error.message).toBe(
      'docopt 0.6.2, which the project requires, is published as source only, and its wheel could not be built here: The backend failed.',
    )
    expect(error.fix).toBe('Give a wheel of docopt with find-links, or require a version that has one. See below.')
    expect(error.place).toBeUndefined()
  })

  test('names the system package', () => {
    const error = notBuilt(locked(), failed('x', ['fatal error: ffi.h: No such file or directory']), ['six'])
    expect(error.message).toBe(
      'docopt, which a dependency requires, is published as source only, and its wheel could not be built here: the development files of libffi are missing on this machine.',
    )
    expect(error.fix).toMatch(/^Install .*libffi-dev.* Or give a wheel of docopt/)
  })

  test('shows no password of its address', () => {
    const error = notBuilt(locked({ source: 'https://me:secret@x.invalid/y.git' }), failed('x.'), undefined)
    expect(error.message).not.toContain('secret')
  })

  test('a failure of the network is shown as it is', () => {
    const problem = failed('x', [], 'network/timeout')
    expect(notBuilt(locked(), problem, [])).toBe(problem)
  })

  test.each([undefined, '1.0'])('no text says undefined (version %s)', version => {
    for (const source of [undefined, '/lib'])
      for (const requirements of [undefined, [], ['docopt']]) {
        const { message, fix } = notBuilt(
          locked({ ...(version && { version }), ...(source && { source }) }),
          failed('x.'),
          requirements,
        )
        expect(`${message} ${fix}`).not.toMatch(/undefined|\?/)
      }
  })
})

describe('its source, for the SBOM', () => {
  const sha256 = 'a'.repeat(64)
  const sdist = { filename: 'docopt-0.6.2.tar.gz', sha256 }
  test.each([
    [
      { sdist: { ...sdist, url: 'https://me:pw@x.invalid/d.tar.gz' } },
      { kind: 'archive', url: 'https://x.invalid/d.tar.gz', sha256 },
    ],
    [{ sdist: { ...sdist, path: '/wheels/d.tar.gz' } }, undefined],
    [
      { tree: { kind: 'git' as const, place: 'https://x.invalid/d.git', commit: 'abc' } },
      { kind: 'git', url: 'git+https://x.invalid/d.git@abc' },
    ],
    [{ tree: { kind: 'directory' as const, place: '../d' } }, undefined],
  ])('%j', (parts, source) => {
    const found = sourceOf(locked(parts))
    expect(found && { ...found, url: found.url.replace(/\/\/[^/]*@x/, '//x') }).toEqual(source)
    expect(JSON.stringify(found) ?? '').not.toContain('pw')
  })
})

describe('a built dependency', () => {
  test('of pure Python needs no warning', () =>
    expect(builtHere({ package: locked(), wheels: ['docopt-1-py3-none-any.whl'] }, 'linux-x86_64')).toBeUndefined())

  test('that is compiled has one', () =>
    expect(
      builtHere({ package: locked(), wheels: ['docopt-1-cp312-cp312-manylinux_2_34_x86_64.whl'] }, 'linux-x86_64')
        ?.message,
    ).toBe('docopt has no wheel and was compiled on this machine, for linux-x86_64 only.'))
})
