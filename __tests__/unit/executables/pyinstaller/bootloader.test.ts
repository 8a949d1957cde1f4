/** PyInstaller's bootloader: where its source is from, what compiles it, and when the one of an earlier run is taken. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { place, platformNamed } from '../../../../__fixtures__/simulated-executables.js'
import { type Makes, pyinstallerBench } from '../../../../__fixtures__/simulated-pyinstaller.js'
import { compileBootloader } from '../../../../src/executables/pyinstaller/bootloader.js'

const WHEEL = `wheels = [{ name = "pyinstaller-6.22.0-py3-none-any.whl", url = "https://files.invalid/pyinstaller-6.22.0-py3-none-any.whl", hashes = { sha256 = "${'b'.repeat(64)}" } }]`

function compiling(makes: Makes = {}) {
  const bench = pyinstallerBench(makes)
  let runs = 0
  const compile = (platform = platformNamed('linux-x86_64')) => {
    runs += 1
    const dir = path.join(bench.root, `bootloader-${runs}`)
    return compileBootloader({ context: bench.request.context, uv: bench.request.uv, python: '/python', platform, dir })
  }
  return { ...bench, compile, compiled: () => bench.commands('compile the bootloader').length }
}
const BUILT = '/bootloader-1/source/pyinstaller-6.22.0/PyInstaller/bootloader/Linux-64bit-intel/run'

describe('the bootloader', () => {
  test('is compiled with its own zlib from the locked source of the index', async () => {
    const { compile, commands, plain, root, fetched } = compiling()
    const { file = '', reason } = await compile()
    expect([plain(file), reason]).toStrictEqual([BUILT, undefined])
    const [find] = commands('find the source')
    expect(find).toMatchObject({ tool: '/uv', env: { UV: '1' }, index: true, limits: { total: 120_000 } })
    expect(find?.args.map(plain)).toStrictEqual([
      ...['pip', 'compile', '--quiet', '--no-config', '--no-deps', '--format', 'pylock.toml', '--python', '/python'],
      ...['--output-file', '/bootloader-1/pylock.toml', '/bootloader-1/source.in'],
    ])
    expect(readFileSync(path.join(root, 'bootloader-1/source.in'), 'utf8')).toBe('pyinstaller==6.22.0\n')
    expect(fetched).toStrictEqual([
      {
        url: 'https://files.invalid/pyinstaller-6.22.0.tar.gz',
        filename: 'pyinstaller-6.22.0.tar.gz',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ])
    const [waf] = commands('compile the bootloader')
    expect([waf?.tool, waf?.cwd, ...(waf?.args ?? [])].map(text => plain(text ?? ''))).toStrictEqual([
      ...['/python', '/bootloader-1/source/pyinstaller-6.22.0/bootloader'],
      ...['/bootloader-1/source/pyinstaller-6.22.0/bootloader/waf', 'configure', 'build_release', 'install_release'],
    ])
    expect(waf).toMatchObject({
      env: { CC: 'the compiler', PYI_STATIC_ZLIB: '1', PYTHONDONTWRITEBYTECODE: '1', SOURCE_DATE_EPOCH: '1700000000' },
      pathFirst: ['/compiler'],
      limits: { total: 600_000 },
    })
  })

  test('is fetched with the login of its index, and with none of another', async () => {
    const login = async (index: string) => {
      const { compile, fetched } = compiling({ env: { UV_INDEX_URL: index } })
      await compile()
      return (fetched[0] as { headers?: { authorization: string } }).headers?.authorization
    }
    expect(await login('https://me:secret@files.invalid/simple')).toMatch(/^Basic /)
    expect(await login('https://me:secret@other.invalid/simple')).toBeUndefined()
  })

  test.each([
    [
      'another hash',
      `{ name = "x.tar.gz", url = "https://files.invalid/x.tar.gz", hashes = { sha256 = "${'a'.repeat(64)}" } }`,
    ],
    ['wheels alone', ''],
  ])('is not made of what has %s', async (_, sdist) => {
    const lock = `lock-version = "1.0"\ncreated-by = "uv"\n[[packages]]\nname = "pyinstaller"\nversion = "6.22.0"\n${sdist ? `sdist = ${sdist}` : WHEEL}\n`
    const { compile, fetched } = compiling({
      answer: ({ label, args }) => {
        if (!label.startsWith('find')) return undefined
        const file = args[args.indexOf('--output-file') + 1] ?? ''
        place(path.dirname(file), { [path.basename(file)]: lock })
        return {}
      },
    })
    expect(await compile()).toStrictEqual({
      reason: 'it could not be compiled here (The index offers no source of pyinstaller 6.22.0 with the locked hash.)',
    })
    expect(fetched).toStrictEqual([])
  })

  test('that no compiler left is a reason', async () => {
    const { compile } = compiling({
      answer: ({ label, cwd }) => {
        if (!label.startsWith('compile')) return undefined
        place(path.join(path.dirname(cwd), 'PyInstaller/bootloader'), { 'Windows-64bit/run': '', 'Linux-64bit/x': '' })
        return {}
      },
    })
    expect((await compile()).reason).toMatch(/The build of the bootloader reported success but made no file\.\)$/)
  })

  test('is not hidden where the program is wrong', async () => {
    const { compile } = compiling({
      answer: ({ label }) => (label.startsWith('compile') ? Promise.reject(new TypeError('wrong')) : undefined),
    })
    await expect(compile()).rejects.toThrow('wrong')
  })

  test.each([
    ['2.28', 'linux-x86_64', true],
    ['2.29', 'linux-x86_64', false],
    ['2.29', 'musllinux-x86_64', true],
  ])('for glibc %s is taken on %s: %j', async (bootloader, name, taken) => {
    const { compile } = compiling({ bootloader })
    const { file, reason } = await compile(platformNamed(name))
    expect([file !== undefined, reason]).toStrictEqual([
      taken,
      taken ? undefined : "this machine's compiler makes it for glibc 2.29; compiler: zig makes it for an older one",
    ])
  })
})

describe('the bootloader of an earlier run', () => {
  const WITH_GCC = { programs: ['gcc', 'clang'] }
  const keyOf = async (makes: Makes) => {
    const { compile, plain } = compiling(makes)
    return plain((await compile()).file ?? '')
  }

  test('is taken where the compiler is the same', async () => {
    const { compile, compiled, plain, commands, root } = compiling(WITH_GCC)
    const first = await compile()
    expect(plain(first.file ?? '')).toMatch(/^\/store\/bootloader\/[0-9a-f]{20}\/run$/)
    expect(existsSync(first.file ?? '')).toBe(true)
    const [version] = commands('read the version')
    expect(version).toMatchObject({ args: ['-v'], limits: { total: 60_000 } })
    expect([version?.tool, version?.cwd].map(text => plain(text ?? ''))).toStrictEqual(['/bin/gcc', '/bootloader-1'])
    expect([await compile(), compiled()]).toStrictEqual([first, 1])
    // One that was changed is not taken.
    rmSync(path.join(root, 'store/bootloader'), { recursive: true })
    await compile()
    expect(compiled()).toBe(2)
  })

  test('is not taken for another compiler, its version, or settings of it', async () => {
    const keys = await Promise.all([
      keyOf({ ...WITH_GCC, env: { CFLAGS: '-O1' } }),
      keyOf({ ...WITH_GCC, env: { CPPFLAGS: '-O1' } }),
      keyOf({ ...WITH_GCC, env: { LDFLAGS: '-O1' } }),
      keyOf({ ...WITH_GCC, env: { CFLAGS: '-O2' } }),
    ])
    expect(new Set(keys).size).toBe(4)
    let version = '13'
    const { compile, compiled, request } = compiling({
      ...WITH_GCC,
      answer: ({ label }) => (label.startsWith('read the') ? { tail: [`gcc version ${version}`] } : undefined),
    })
    await compile()
    version = '14'
    await compile()
    expect(compiled()).toBe(2)
    ;(request.context.host.env as Record<string, string>).CC = 'clang'
    await compile()
    expect(compiled()).toBe(3)
    await compile()
    expect(compiled()).toBe(3)
  })

  test.each([
    ['zig', { ...WITH_GCC, values: { compiler: 'zig' } }],
    ['a compiler that is not found', {}],
    [
      'a compiler that does not say its version',
      {
        ...WITH_GCC,
        answer: ({ label }: { label: string }) => (label.startsWith('read the') ? { code: 1 } : undefined),
      },
    ],
  ])('is never taken with %s', async (_, makes) => {
    const { compile, compiled, plain } = compiling(makes)
    expect(plain((await compile()).file ?? '')).toBe(BUILT)
    await compile()
    expect(compiled()).toBe(2)
  })
})
