import { describe, expect, test } from '@jest/globals'
import { targetsOf } from '../../../__fixtures__/targets.js'
import { closureProblems, correctionsFor, type Hole, type TargetHole } from '../../../src/resolve/closure.js'
import type { LockInWords } from '../../../src/resolve/lock.js'

const targets = targetsOf(['3.11', '3.12', '3.13'], ['linux-x86_64', 'macos-arm64'])

function at(name: string, hole: Hole): TargetHole {
  const target = targets.find(one => one.name === name)
  if (target === undefined) throw new Error(name)
  return { ...hole, target }
}

const missing: Hole = { kind: 'missing', name: 'metalish', requirement: 'metalish>=1', by: 'heavy 2.0' }
const capped: Hole = { kind: 'python', name: 'cap', requirement: '<3.13', by: null, version: '2.0' }
const PYTHON = (minor: number) => `(python_version == '3.${minor}' and platform_python_implementation == 'CPython')`
const chosen = (versions: Readonly<Record<string, string>>) =>
  new Map(targets.map(({ name, python }) => [name, new Map([['cap', versions[python] ?? '2.0']])]))

describe('corrections of a resolution', () => {
  test('what is missing becomes a requirement of the targets that lack it, once', () => {
    const holes = [at('3.11 macos-arm64', missing), at('3.12 macos-arm64', missing)]
    const { requirements, constraints } = correctionsFor(holes, targets, new Map(), true)
    expect(constraints).toEqual([])
    expect(requirements).toEqual([
      "metalish>=1 ; (python_version == '3.11' and platform_python_implementation == 'CPython' and sys_platform == 'darwin' and platform_machine == 'arm64') or (python_version == '3.12' and platform_python_implementation == 'CPython' and sys_platform == 'darwin' and platform_machine == 'arm64')",
    ])
  })

  const holes = [at('3.13 linux-x86_64', capped), at('3.13 macos-arm64', capped)]

  test('a version that is not for a Python is excluded there and kept for the others', () => {
    expect(correctionsFor(holes, targets, chosen({}), true).constraints).toEqual([
      `cap!=2.0 ; ${PYTHON(13)}`,
      `cap==2.0 ; ${PYTHON(11)} or ${PYTHON(12)}`,
    ])
  })

  test('the others keep what was chosen for them, each its own', () => {
    expect(correctionsFor(holes, targets, chosen({ '3.11': '1.9' }), true).constraints).toEqual([
      `cap!=2.0 ; ${PYTHON(13)}`,
      `cap==1.9 ; ${PYTHON(11)}`,
      `cap==2.0 ; ${PYTHON(12)}`,
    ])
  })

  test('nothing is kept for Pythons whose platforms differ, or where that has no solution', () => {
    const versions = new Map(chosen({}))
    versions.set('3.11 macos-arm64', new Map([['cap', '1.0']]))
    expect(correctionsFor(holes, targets, versions, true).constraints).toEqual([
      `cap!=2.0 ; ${PYTHON(13)}`,
      `cap==2.0 ; ${PYTHON(12)}`,
    ])
    expect(correctionsFor(holes, targets, versions, false).constraints).toEqual([`cap!=2.0 ; ${PYTHON(13)}`])
  })

  test('one version after another is excluded without a contradiction', () => {
    const older = at('3.13 linux-x86_64', { ...capped, version: '1.9' })
    expect(correctionsFor([...holes, older], targets, chosen({}), true).constraints).toEqual([
      `cap!=2.0 ; ${PYTHON(13)}`,
      `cap!=1.9 ; ${PYTHON(13)}`,
      `cap==2.0 ; ${PYTHON(11)} or ${PYTHON(12)}`,
    ])
  })
})

describe('what users read', () => {
  const lock: LockInWords = {
    file: 'uv.lock',
    path: '/w/uv.lock',
    update: name => `\`uv lock --upgrade-package ${name}\``,
  }
  const version: Hole = { kind: 'version', name: 'dep', requirement: 'dep>=2', by: 'lib 1.0', version: '1.5' }

  test.each<[Hole, LockInWords | undefined, string, string]>([
    [
      missing,
      undefined,
      'For 3.11 on macos-arm64: the wheel of heavy 2.0 requires metalish>=1, and there is no metalish.',
      'Require metalish, or leave these targets out of python-versions or platforms.',
    ],
    [
      { ...missing, by: null },
      undefined,
      'For 3.11 on macos-arm64: the application requires metalish>=1, and there is no metalish.',
      'Require metalish, or leave these targets out of python-versions or platforms.',
    ],
    [
      version,
      undefined,
      'For 3.11 on macos-arm64: the wheel of lib 1.0 requires dep>=2, and dep 1.5 was chosen.',
      'Require dep, or leave these targets out of python-versions or platforms.',
    ],
    [
      capped,
      lock,
      "For 3.11 on macos-arm64: cap 2.0 has Requires-Python '<3.13'; uv.lock pins these versions.",
      'Set lock: none to resolve again, or update uv.lock (`uv lock --upgrade-package cap`), or leave these targets out of python-versions or platforms.',
    ],
  ])('%j', (hole, pinned, message, fix) => {
    const [problem, ...more] = closureProblems([at('3.11 macos-arm64', hole)], pinned)
    expect(more).toEqual([])
    expect(problem).toMatchObject({ code: 'dependency/conflict', message, fix })
  })

  test('one cause is one error, with all its targets', () => {
    const holes = targets.map(({ name }) => at(name, missing))
    expect(closureProblems(holes).map(({ message }) => message)).toEqual([
      'For 3.11 3.12 3.13 on linux-x86_64, macos-arm64: the wheel of heavy 2.0 requires metalish>=1, and there is no metalish.',
    ])
  })
})
