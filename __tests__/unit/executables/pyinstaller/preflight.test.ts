/** A Python that is too new for the minimum glibc is reported before PyInstaller runs, with all that it may bring. */
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type ElfFields, elf } from '../../../../__fixtures__/native/binaries.js'
import { type Asked, bench, place } from '../../../../__fixtures__/simulated-executables.js'
import { PackagingError } from '../../../../src/core/errors.js'
import { checkMinimumEarly } from '../../../../src/executables/pyinstaller/preflight.js'

const asks = (version: string, more: ElfFields = {}) =>
  elf({ ...more, versions: { 'libc.so.6': { [`GLIBC_${version}`]: ['open'] } } })

interface Python extends Asked {
  readonly files?: Readonly<Record<string, Buffer | string>>
  readonly parts?: object
}

async function checked({ files = {}, parts = {}, ...asked }: Python) {
  const made = bench(asked, (_, root) => {
    const library = path.join(root, 'python/libpython3.12.so.1.0')
    return { stdout: JSON.stringify({ library, dynload: path.join(root, 'python/dynload'), ...parts }) }
  })
  place(path.join(made.root, 'python'), { 'dynload/none': '', ...files })
  const problem = await checkMinimumEarly(made.request).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (problem !== undefined && !(problem instanceof PackagingError)) throw problem
  const plain = (lines: readonly string[] = []) =>
    lines.map(line => made.plain(line).replace(/ \(open\)|; it is .*/g, ''))
  return { ...made, problem, detail: plain(problem?.detail), said: made.said }
}
const PROMISED = { given: { glibc: '2.28' } }
const LIBRARY = 'libpython3.12.so.1.0'

describe('a Python for a newer glibc', () => {
  const modules = {
    [LIBRARY]: asks('2.30'),
    'dynload/_new.so': asks('2.38'),
    'dynload/_next.so': asks('2.31'),
    'dynload/_same.so': asks('2.30'),
    'dynload/_old.so': asks('2.29'),
    'dynload/readme.txt': asks('2.40'),
  }

  test('is an error that names what only some programs bring as well', async () => {
    const { problem, detail, said } = await checked({ ...PROMISED, files: modules })
    expect(problem?.code).toBe('build/floor')
    expect(problem?.message).toMatch(
      /^A pyinstaller executable for linux-x86_64 does not run on glibc 2\.28: libpython3\.12\.so\.1\.0 needs GLIBC_2\.30 \(open\) of libc\.so\.6; it is of Python 3\.12\.9\.$/,
    )
    // One fix for all.
    expect(problem?.fix).toMatch(/^Set glibc to 2\.38,/)
    expect(detail).toStrictEqual([
      `${LIBRARY} needs GLIBC_2.30 of libc.so.6`,
      'when it is imported: lib-dynload/_new.so needs GLIBC_2.38 of libc.so.6',
      'when it is imported: lib-dynload/_next.so needs GLIBC_2.31 of libc.so.6',
    ])
    expect(said).toStrictEqual([])
  })

  test('counts the libraries of this machine that it is linked to, and those that they need', async () => {
    const { files, own } = {
      own: 'libraries',
      files: (folder: string) => ({
        [LIBRARY]: asks('2.30', { needs: ['libz.so.1'], runpath: folder }),
        'dynload/_ssl.so': asks('2.17', { needs: ['libssl.so.3', 'libssl.so.3', 'libown.so.1', 'libbz2.so.1.0'] }),
      }),
    }
    const made = bench(PROMISED, (_, root) => {
      const library = path.join(root, LIBRARY)
      return { stdout: JSON.stringify({ library, dynload: path.join(root, 'dynload') }) }
    })
    const folder = path.join(made.root, own)
    place(made.root, files(folder))
    place(folder, {
      'libz.so.1': asks('2.33'),
      'libssl.so.3': asks('2.17', { needs: ['libcrypto.so.3', 'libz.so.1'] }),
      'libcrypto.so.3': asks('2.36'),
      // No library that an executable would contain.
      'libown.so.1': asks('2.39'),
    })
    const problem = await checkMinimumEarly(made.request).catch((thrown: PackagingError) => thrown)
    expect(problem?.detail.map(line => line.replace(/ \(open\)|; it is .*/g, ''))).toStrictEqual([
      `${LIBRARY} needs GLIBC_2.30 of libc.so.6`,
      'when it is imported: libz.so.1 needs GLIBC_2.33 of libc.so.6',
      'when it is imported: libcrypto.so.3 needs GLIBC_2.36 of libc.so.6',
    ])
    expect(problem?.fix).toContain('2.36')
  })

  test('is only said where no minimum was promised', async () => {
    const { problem, said } = await checked({ files: modules })
    expect(problem).toBeUndefined()
    expect(said).toStrictEqual([expect.stringContaining('needs GLIBC_2.30')])
  })

  test('without a folder of modules is all that is known', async () => {
    const { problem, detail } = await checked({ ...PROMISED, files: modules, parts: { dynload: null } })
    expect([problem?.fix.startsWith('Set glibc to 2.30,'), detail.length]).toStrictEqual([true, 1])
  })
})

test.each([
  ['whose library suits', { files: { [LIBRARY]: asks('2.28'), 'dynload/_new.so': asks('2.38') } }, 1],
  ['without a library', { parts: { library: null } }, 1],
  ['that is missing', { interpreter: false }, 0],
  ['of another system', { machine: 'macos-arm64' }, 0],
  ['for musl', { machine: 'musllinux-x86_64' }, 0],
] as const)('a Python %s is left to the check of the finished file', async (_, python, asked) => {
  const { problem, runner, said } = await checked({ ...PROMISED, ...python })
  expect([problem, runner.commands.length, said.length]).toStrictEqual([undefined, asked, 0])
})
