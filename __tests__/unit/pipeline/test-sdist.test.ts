/** Whether the test of an sdist takes the result of a wheel, or runs itself. */
import { describe, expect, test } from '@jest/globals'
import { store, type ZipMember, zip } from '../../../__fixtures__/archives.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { PackagingError } from '../../../src/core/errors.js'
import type { Check, Interpreter } from '../../../src/core/model.js'
import { sameFiles, testSdist, type WheelOutcome } from '../../../src/pipeline/test-sdist.js'

const NAME = 'app-1.0-py3-none-any.whl'
const members = (more: Partial<Record<'code' | 'generator' | 'tag', string>> = {}): ZipMember[] => [
  { name: 'app/__init__.py', data: more.code ?? 'x = 1\n' },
  { name: 'app-1.0.dist-info/METADATA', data: 'Name: app\nVersion: 1.0\n' },
  {
    name: 'app-1.0.dist-info/WHEEL',
    data: `Wheel-Version: 1.0\nGenerator: ${more.generator ?? 'a 1'}\nTag: ${more.tag ?? 'py3-none-any'}\n`,
  },
  { name: 'app-1.0.dist-info/RECORD', data: `app/__init__.py,,\napp-1.0.dist-info/WHEEL,${more.generator ?? ''},\n` },
]
const wheel = (all: readonly ZipMember[] = members()) => store(tempDir('wheel'), NAME, zip(all))

describe('two wheels', () => {
  test.each<[string, ZipMember[], boolean]>([
    ['in another order', members().toReversed(), true],
    ['compressed', members().map(one => ({ ...one, deflate: true })), true],
    ['by another version of the backend', members({ generator: 'a 2' }), true],
    ['with entries of folders', [{ name: 'app/' }, ...members()], true],
    ['with other code', members({ code: 'x = 2\n' }), false],
    ['with another tag', members({ tag: 'py2-none-any' }), false],
    ['with a file more', [...members(), { name: 'b.py' }], false],
    ['that is executable', members().map(one => ({ ...one, mode: 0o100755 })), false],
  ])('%s: %s', async (_, other, same) => {
    expect(await sameFiles(wheel(), wheel(other))).toBe(same)
    expect(await sameFiles(wheel(other), wheel())).toBe(same)
  })
})

describe('the test of an sdist', () => {
  const passed = {
    name: 'runs',
    artifact: NAME,
    python: '3.12',
    result: 'passed',
    reason: 'ok',
    seconds: 9,
  } as unknown as Check
  const itself = { ...passed, artifact: 'itself' }

  interface Given {
    readonly made?: Parameters<typeof testSdist>[1]
    readonly wheels?: readonly string[]
    readonly outcome?: WheelOutcome
    readonly command?: 'auto' | readonly string[]
  }
  /** The check, and what was asked for on the way. */
  async function tested({ made, wheels = [wheel()], outcome, command = 'auto' }: Given) {
    const calls: string[] = []
    const request = {
      artifact: { file: 'app-1.0.tar.gz', path: '/app-1.0.tar.gz', format: 'sdist' },
      command,
      interpreter: { python: { implementation: 'cpython', major: 3, minor: 12, freeThreaded: false } } as Interpreter,
    } as unknown as Parameters<typeof testSdist>[0]
    const check = await testSdist(
      request,
      made ?? { wheel: wheel(), seconds: 5 },
      wheels.map(path => ({ path })),
      async () => {
        calls.push('result of the wheel')
        return outcome
      },
      async () => {
        calls.push('itself')
        return itself
      },
    )
    return { check, calls }
  }

  test('takes the result of a wheel with the same files', async () => {
    const { check, calls } = await tested({ outcome: { check: passed } })
    expect(check).toMatchObject({ artifact: 'app-1.0.tar.gz', result: 'passed', python: '3.12' })
    expect(check.reason).toBe(`its wheel has the same files as ${NAME}, tested there`)
    expect(check.seconds).toBeGreaterThanOrEqual(5)
    expect(check.seconds).toBeLessThan(9)
    expect(calls).toEqual(['result of the wheel'])
  })

  test.each<[string, () => Given, string[]]>([
    ['another wheel is tested', () => ({ wheels: [wheel(members({ code: 'y' }))] }), ['itself']],
    ['none is', () => ({ wheels: [] }), ['itself']],
    ['several are', () => ({ wheels: [wheel(), wheel()] }), ['itself']],
    ['the command gets the file', () => ({ command: ['cat', '{artifact}'] }), ['itself']],
    ['that wheel is not tested on this Python', () => ({}), ['result of the wheel', 'itself']],
  ])('runs itself where %s', async (_, given, calls) => {
    expect(await tested(given())).toEqual({ check: itself, calls })
  })

  describe('of a wheel that was built in a prepared environment', () => {
    const other = () => wheel(members({ code: 'x = 2\n' }))
    /** @param quick the wheel of the prepared environment @param clean that of a new one; undefined where it fails */
    const twice = async (quick: string, clean: string | undefined) => {
      let count = 0
      const again = async () => {
        count += 1
        return clean === undefined ? { failed: ['no compiler'], seconds: 7 } : { wheel: clean, seconds: 7 }
      }
      const result = tested({ made: { wheel: quick, seconds: 1, again }, outcome: { check: passed } })
      return { ...(await result), builds: count }
    }
    test('counts where it has the same files', async () => {
      expect(await twice(wheel(), other())).toMatchObject({ calls: ['result of the wheel'], builds: 0 })
    })
    test('is built again where it differs, and that wheel counts', async () => {
      const { check, calls, builds } = await twice(other(), wheel())
      expect({ calls, builds }).toEqual({ calls: ['result of the wheel'], builds: 1 })
      expect(check.seconds).toBeGreaterThanOrEqual(7)
      expect(await twice(other(), other())).toMatchObject({ calls: ['itself'], builds: 1 })
      await expect(twice(other(), undefined)).rejects.toMatchObject({ code: 'check/run-failed' })
    })
  })

  test('fails as the wheel with the same files does, by its own name', async () => {
    const problem = new PackagingError('check/run-failed', { message: `${NAME} does not run.`, fix: 'See below.' })
    await expect(tested({ outcome: { thrown: problem } })).rejects.toMatchObject({ code: 'check/run-failed' })
    const bug = new TypeError('a bug')
    await expect(tested({ outcome: { thrown: bug } })).rejects.toBe(bug)
  })

  test('fails where its wheel cannot be built, with the last lines', async () => {
    await expect(tested({ made: { failed: ['no compiler'], seconds: 1 } })).rejects.toMatchObject({
      code: 'check/run-failed',
      detail: expect.arrayContaining(['no compiler']),
    })
  })
})
