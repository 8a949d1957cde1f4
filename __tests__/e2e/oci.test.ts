/** A container image made without Docker: read by skopeo, unpacked and started, built again after a change of the code. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { command } from '../../__fixtures__/command/command.js'
import { armMachine } from '../../__fixtures__/e2e/other-machines.js'
import { standalonePython } from '../../__fixtures__/e2e/standalone-python.js'
import { imageFile } from '../../__fixtures__/oci/images.js'
import { localPythons } from '../../__fixtures__/python-tools.js'
import { platforms } from '../../__fixtures__/releases.js'
import { sharedFolder } from '../../__fixtures__/shared-folder.js'
import type { TarMember } from '../../src/archives/tar-writer.js'
import type { Platform } from '../../src/core/model.js'
import { type Image, imagesOf } from '../../src/oci/image.js'
import { isolationArguments } from '../../src/oci/isolate.js'
import { type Layout, openLayout, rootDescriptors } from '../../src/oci/layout.js'
import { unpackImage } from '../../src/oci/unpack.js'

jest.setTimeout(600_000)

const PYPROJECT = `[build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"
[project]
name = "answer"
version = "1.0.0"
description = "Prints the answer"
dependencies = ["markupsafe"]
[project.scripts]
answer = "answer:main"
`
const CODE = `import os, sys
def main():
    import ctypes, pwd, sqlite3, ssl
    from markupsafe import _speedups
    if sys.argv[1:] == ["--version"]:
        return print("answer 1.0.0")
    try:
        open(__file__, "a")
    except OSError:
        print(pwd.getpwuid(os.getuid()).pw_name, os.getcwd(), 42)
`

const linux = process.platform === 'linux' && process.arch === 'x64'
const python = linux ? standalonePython('linux-amd64') : { skipped: 'it runs on linux-x86_64' }
const why =
  typeof python !== 'string'
    ? python.skipped
    : localPythons().get('3.11') === undefined
      ? 'there is no Python 3.11 on this machine'
      : undefined
if (why !== undefined) process.stderr.write(`container images are not tested: ${why}\n`)
const here = why === undefined ? describe : describe.skip

let folder = ''
beforeAll(() => {
  if (why !== undefined) return
  folder = mkdtempSync(join(tmpdir(), 'oci-'))
  mkdirSync(join(folder, 'answer'))
  writeFileSync(join(folder, 'answer', 'pyproject.toml'), PYPROJECT)
  writeFileSync(join(folder, 'answer', 'answer.py'), CODE)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(output: string, ...options: string[]) {
  const argv = ['package', 'answer', '--formats=oci', '--python-versions=3.11', `--output-dir=${output}`, '--json']
  const named = `--executable-python=linux-x86_64=${String(python)}`
  return command([...argv, named, ...options], folder, { SOURCE_DATE_EPOCH: '1700000000' })
}

async function make(output: string, ...options: string[]) {
  const { status, stdout, stderr } = await run(output, ...options)
  if (status !== 0) throw new Error(stderr)
  const file = join(folder, output, 'answer-1.0.0-oci.tar')
  const layout = await openLayout(file, mkdtempSync(join(folder, 'layout-')))
  const [image] = await imagesOf(layout, await rootDescriptors(layout))
  if (image === undefined) throw new Error('no image')
  return {
    file,
    layout,
    image,
    report: JSON.parse(stdout) as { checks: { name: string; result: string; reason: string }[] },
  }
}

here('an image without a base', () => {
  let made: {
    file: string
    layout: Layout
    image: Image
    report: { checks: { name: string; result: string; reason: string }[] }
  }
  beforeAll(async () => {
    made = await make('first')
  })

  test('passes every check, and was started where this machine can', () => {
    const results = made.report.checks.map(({ name, result }) => `${name}: ${result}`)
    expect(results).toEqual(expect.arrayContaining(['image: passed', 'needs: passed', 'host files: passed']))
    expect(results.filter(one => one.endsWith('warning') || one.endsWith('failed'))).toEqual([])
    const runs = made.report.checks.find(({ name }) => name === 'runs')
    if (runs?.result === 'skipped') process.stderr.write(`the image was ${runs.reason}\n`)
    expect(['passed', 'skipped']).toContain(runs?.result)
  })

  const bwrap = spawnSync('bwrap', [...isolationArguments('/'), 'true']).status === 0
  if (why === undefined && !bwrap) process.stderr.write('the image is not started: bwrap cannot make namespaces here\n')
  const isolated = bwrap ? test : test.skip
  isolated('prints 42 in its unpacked layers, as a user that can write nothing of it', async () => {
    const into = join(folder, 'root')
    for (const name of ['dev', 'proc', 'tmp']) mkdirSync(join(into, name), { recursive: true })
    await unpackImage(made.layout, made.image, into)
    const { settings } = made.image
    const env = Object.fromEntries(settings.env.map(line => line.split('=', 2) as [string, string]))
    const args = [...isolationArguments(into), ...settings.entryPoint]
    const { stdout, stderr } = spawnSync('/usr/bin/bwrap', args, { encoding: 'utf8', env })
    expect(stdout + stderr).toBe('nonroot /home/nonroot 42\n')
  })

  test('a change of the code changes the layer of the application alone, and nothing the same bytes', async () => {
    expect((await make('same', '--test-command=none')).image.manifest).toEqual(made.image.manifest)
    writeFileSync(join(folder, 'answer', 'answer.py'), CODE.replace('42', '40 + 2'))
    const other = await make('other', '--test-command=none')
    const digests = (image: Image) => image.layers.map(({ digest }) => digest)
    expect(digests(other.image).slice(0, 3)).toEqual(digests(made.image).slice(0, 3))
    expect(digests(other.image)[3]).not.toBe(digests(made.image)[3])
  })

  test('the SBOM names what is in every layer', () => {
    const sbom = JSON.parse(readFileSync(join(folder, 'first', 'answer-1.0.0.cdx.json'), 'utf8')) as {
      components: { name: string }[]
    }
    const names = sbom.components.map(({ name }) => name.toLowerCase())
    expect(names).toEqual(expect.arrayContaining(['answer-1.0.0-oci.tar', 'cpython', 'markupsafe']))
    expect(names.some(name => /^(?:libc6|glibc)$/.test(name))).toBe(true)
  })

  test('on a base, the C library is that of the base', async () => {
    const base = `first/answer-1.0.0-oci.tar@${made.image.manifest.digest}`
    const { image, report } = await make('based', `--image-base=${base}`)
    expect(image.layers).toHaveLength(7)
    expect(image.layers.slice(0, 4)).toEqual(made.image.layers)
    expect(report.checks.find(({ name }) => name === 'runs')?.result).not.toBe('warning')
  })

  const LIBC = 'lib/x86_64-linux-gnu/libc.so.6'
  /** What a C library says of its versions. */
  const libc = (...versions: string[]) => Buffer.from(`\x7fELF\0${versions.map(one => `GLIBC_${one}\0`).join('')}`)
  test.each<[string, readonly TarMember[], boolean, RegExp, RegExp]>([
    [
      'musl in place of glibc',
      [{ name: 'lib/ld-musl-x86_64.so.1', mode: 0o755, content: Buffer.from('\x7fELF') }],
      false,
      /image-base has no glibc for linux-x86_64, and CPython needs one\./,
      /Take a base with glibc/,
    ],
    [
      'an older glibc than the program needs',
      [{ name: LIBC, mode: 0o755, content: libc('2.2.5', '2.3', '2.12') }],
      false,
      /image-base has glibc 2\.12, and \/opt\/python\/\S+ needs 2\.\d+\./,
      /Take a newer base/,
    ],
    [
      'layers of zstd',
      [{ name: LIBC, mode: 0o755, content: libc('2.36') }],
      true,
      /has a layer of type application\/vnd\.oci\.image\.layer\.v1\.tar\+zstd/,
      /--dest-compress-format gzip/,
    ],
  ])('a base with %s is refused, and nothing is written', async (_, members, zstd, message, fix) => {
    const [platform] = platforms('linux-x86_64')
    const dir = mkdtempSync(join(folder, 'base-'))
    const { file, digest } = await imageFile(dir, [members], [platform as Platform], { zstd })
    const output = `refused-${basename(dir)}`
    const base = `--image-base=${relative(folder, file)}@${digest}`
    const { status, stderr } = await run(output, base, '--test-command=none')
    expect([status, stderr]).toEqual([expect.any(Number), expect.stringMatching(message)])
    expect(status).not.toBe(0)
    expect(stderr).toMatch(fix)
    expect(existsSync(join(folder, output))).toBe(false)
  })
})

const armPythonFolder = linux ? standalonePython('linux-arm64') : { skipped: 'it runs on linux-x86_64' }
here('an image for aarch64', () => {
  test('on a base for it, starts under qemu in its unpacked layers, with its compiled dependency', async () => {
    const machine = armMachine()
    if ('skipped' in machine || typeof armPythonFolder !== 'string') {
      const reason = 'skipped' in machine ? machine.skipped : (armPythonFolder as { skipped: string }).skipped
      process.stderr.write(`the image for aarch64 is not started: ${reason}\n`)
      return
    }
    const [arm] = platforms('linux-aarch64')
    const dir = mkdtempSync(join(folder, 'arm-'))
    const libraries = 'lib/aarch64-linux-gnu'
    const from = join(sharedFolder('machines'), 'arm64')
    const members = readdirSync(join(from, libraries))
      .filter(name => /^(?:ld-linux-aarch64|lib(?:c|m|dl|pthread|rt|util|resolv|crypt))\.so\.\d+$/.test(name))
      .map(
        (name): TarMember => ({
          name: `${libraries}/${name}`,
          mode: 0o755,
          content: readFileSync(join(from, libraries, name)),
        }),
      )
    const loader = members.find(({ name }) => name.includes('ld-linux')) as TarMember
    const { file, digest } = await imageFile(
      dir,
      [[...members, { ...loader, name: 'lib/ld-linux-aarch64.so.1' }]],
      [arm as Platform],
    )
    const output = 'arm'
    const { status, stderr } = await command(
      [
        ...['package', 'answer', '--formats=oci', '--python-versions=3.11', `--output-dir=${output}`],
        ...['--platforms=linux-aarch64', `--executable-python=linux-aarch64=${armPythonFolder}`],
        `--image-base=${relative(folder, file)}@${digest}`,
      ],
      folder,
    )
    expect([status, stderr.match(/^error.*$/gm)]).toEqual([0, null])
    const layout = await openLayout(join(folder, output, 'answer-1.0.0-oci.tar'), mkdtempSync(join(folder, 'layout-')))
    const [image] = await imagesOf(layout, await rootDescriptors(layout))
    if (image === undefined) throw new Error('no image')
    expect(image.architecture).toBe('arm64')
    const root = join(folder, 'arm-root')
    for (const name of ['dev', 'proc', 'tmp']) mkdirSync(join(root, name), { recursive: true })
    await unpackImage(layout, image, root)
    const inside = ['chroot', root, ...image.settings.entryPoint]
    expect(machine.run([...inside, '--version'], { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' })).toBe('answer 1.0.0\n')
  })
})
