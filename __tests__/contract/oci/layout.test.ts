/** Images that skopeo reads, where it is installed, and bases that it copied. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { imageFile } from '../../../__fixtures__/oci/images.js'
import { platforms } from '../../../__fixtures__/releases.js'
import type { TarMember } from '../../../src/archives/tar-writer.js'
import type { Platform } from '../../../src/core/model.js'
import { openBase } from '../../../src/oci/base.js'
import { openLayout, rootDescriptors } from '../../../src/oci/layout.js'
import { unpackImage } from '../../../src/oci/unpack.js'
import { verifyImages } from '../../../src/oci/verify.js'

const [LINUX, ARM] = platforms('linux-x86_64', 'linux-aarch64') as [Platform, Platform]
const PROGRAM: TarMember = { name: 'opt/answer', mode: 0o755, content: Buffer.from('#!/bin/sh\necho 42\n') }

let folder = ''
let count = 0
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'oci-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const fresh = () => {
  count += 1
  const dir = join(folder, String(count))
  mkdirSync(dir)
  return dir
}

const image = (layers: readonly (readonly TarMember[])[], of = [LINUX]) => imageFile(fresh(), layers, of)

const skopeo = spawnSync('skopeo', ['--version']).status === 0
if (!skopeo) process.stderr.write('images are not read by skopeo: it is not installed\n')
const whenSkopeo = skopeo ? test : test.skip

whenSkopeo('skopeo reads every platform, and copies the same bytes', async () => {
  const { file, digest } = await image([[PROGRAM]], [LINUX, ARM])
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('skopeo', args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return stdout
  }
  const raw = run('inspect', '--raw', `oci-archive:${file}`)
  expect(`sha256:${createHash('sha256').update(raw).digest('hex')}`).toBe(digest)
  for (const architecture of ['amd64', 'arm64'])
    expect(
      JSON.parse(run(`--override-arch=${architecture}`, 'inspect', '--config', `oci-archive:${file}`)),
    ).toMatchObject({ architecture, config: { User: '65532:65532', Entrypoint: ['/opt/answer'] } })
  const copy = join(fresh(), 'copy')
  run('--insecure-policy', 'copy', '--all', '--quiet', `oci-archive:${file}`, `oci:${copy}`)
  const layout = await openLayout(copy, fresh())
  expect((await verifyImages(layout, 1)).images).toHaveLength(2)
})

whenSkopeo('a base with layers of zstd is read when it was copied as its error says', async () => {
  const { file } = await imageFile(fresh(), [[PROGRAM]], [LINUX], { zstd: true })
  const copy = join(fresh(), 'copy')
  const options = ['--insecure-policy', 'copy', '--all', '--quiet', '--dest-compress-format', 'gzip']
  const { status, stderr } = spawnSync('skopeo', [...options, `oci-archive:${file}`, `oci:${copy}`], {
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
  const [descriptor] = await rootDescriptors(await openLayout(copy, fresh()))
  const named = { path: copy, digest: descriptor?.digest ?? '' }
  const { layout, image: found } = await openBase(named, LINUX, '/', fresh())
  const root = fresh()
  await unpackImage(layout, found, root)
  expect(readFileSync(join(root, 'opt/answer'), 'utf8')).toContain('echo 42')
})
