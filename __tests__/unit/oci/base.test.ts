/** The image to build on: how it is found, and what is said of one that cannot be used. */
import { basename, dirname } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { imageFile } from '../../../__fixtures__/oci/images.js'
import { type Described, Layouts } from '../../../__fixtures__/oci/layouts.js'
import { platforms } from '../../../__fixtures__/releases.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import type { TarMember } from '../../../src/archives/tar-writer.js'
import type { Platform } from '../../../src/core/model.js'
import { openBase } from '../../../src/oci/base.js'
import type { Descriptor } from '../../../src/oci/documents.js'

const [LINUX, ARM] = platforms('linux-x86_64', 'linux-aarch64') as [Platform, Platform]
const PROGRAM: TarMember = { name: 'opt/answer', mode: 0o755, content: Buffer.from('#!/bin/sh\necho 42\n') }
const fresh = () => tempDir('oci')
const OTHER = `sha256:${'0'.repeat(64)}`

const open = (path: string, digest: string, platform = LINUX) =>
  openBase({ path, digest }, platform, dirname(path), fresh())

describe('a file of a layout', () => {
  test('is found by the digest of the index or of the image', async () => {
    const { file, digest } = await imageFile(fresh(), [[PROGRAM]], [LINUX, ARM])
    const arm = await open(file, digest, ARM)
    expect([arm.digest, arm.image.architecture]).toEqual([digest, 'arm64'])
    expect((await open(file, digest)).image.architecture).toBe('amd64')
    const { manifest } = arm.image
    expect((await open(file, manifest.digest, ARM)).image.manifest).toEqual({
      ...manifest,
      platform: manifest.platform,
    })
    await expect(open(file, manifest.digest)).rejects.toMatchObject({
      code: 'input/conflict',
      message: `image-base '${file}' has no image for linux-x86_64.`,
      fix: 'Take a base that has one (it has linux/arm64), or leave linux-x86_64 out of platforms.',
    })
  })

  test('a path is relative to the workspace', async () => {
    const { file, digest } = await imageFile(fresh(), [[PROGRAM]], [LINUX])
    const named = { path: basename(file), digest }
    expect((await openBase(named, LINUX, dirname(file), fresh())).layout.source).toBe(file)
    await expect(openBase(named, LINUX, fresh(), fresh())).rejects.toMatchObject({
      code: 'input/path',
      message: "image-base 'image.tar' does not exist.",
      fix: expect.stringContaining(`skopeo copy --all docker://NAME@${digest} oci:FOLDER`),
    })
  })

  test('without an image of this digest', async () => {
    const { file } = await imageFile(fresh(), [[PROGRAM]], [LINUX])
    await expect(open(file, OTHER)).rejects.toMatchObject({
      code: 'input/conflict',
      message: `image-base '${file}' has no image with the digest ${OTHER}.`,
    })
  })

  test('with layers of zstd is refused before anything is built, and says how it is read', async () => {
    const { file, digest } = await imageFile(fresh(), [[PROGRAM]], [LINUX], { zstd: true })
    await expect(open(file, digest)).rejects.toMatchObject({
      code: 'input/conflict',
      message: expect.stringContaining('has a layer of type application/vnd.oci.image.layer.v1.tar+zstd, and only tar'),
      fix: expect.stringContaining('skopeo copy --all --dest-compress-format gzip SOURCE oci:FOLDER'),
    })
  })
})

describe('a folder', () => {
  const made = (...images: readonly Described[]) => {
    const layouts = new Layouts(fresh())
    const all = images.map(one => layouts.image(one))
    return { layouts, all, folder: layouts.folder }
  }

  test('is found in an index below an index, by any digest on the way', async () => {
    const { layouts, all, folder } = made({ config: { architecture: 'arm64' } }, {})
    const inner = layouts.index(all)
    const outer = layouts.index([inner])
    layouts.root(layouts.index([], 'application/x-other'), outer)
    for (const { digest } of [outer, inner, all[1] as Descriptor])
      expect((await open(folder, digest)).image.manifest.digest).toBe(all[1]?.digest)
  })

  test('is not looked for below what is no index', async () => {
    const { layouts, all, folder } = made({})
    layouts.root({ ...layouts.index(all), mediaType: 'application/x-other' })
    await expect(open(folder, all[0]?.digest ?? '')).rejects.toThrow('has no image with the digest')
  })

  test.each([
    ['another system', { os: 'windows' }, 'windows/amd64'],
    ['another processor', { architecture: 's390x' }, 'linux/s390x'],
  ])('of %s has no image for this platform', async (_, config, has) => {
    const { layouts, all, folder } = made({ config })
    layouts.root(...all)
    await expect(open(folder, all[0]?.digest ?? '')).rejects.toMatchObject({
      fix: `Take a base that has one (it has ${has}), or leave linux-x86_64 out of platforms.`,
    })
  })

  test('names every platform that it has, or none', async () => {
    const { layouts, all, folder } = made({ config: { architecture: 's390x' } }, { config: { os: 'windows' } })
    const [several, none] = [layouts.index(all), layouts.index([])]
    layouts.root(several, none)
    await expect(open(folder, several.digest)).rejects.toMatchObject({
      fix: expect.stringContaining('(it has linux/s390x, windows/amd64)'),
    })
    await expect(open(folder, none.digest)).rejects.toMatchObject({ fix: expect.stringContaining('(it has none)') })
  })

  test.each(['application/vnd.oci.image.layer.v1.tar', 'application/vnd.docker.image.rootfs.diff.tar.gzip'])(
    'with layers of type %s is read',
    async layerType => {
      const { layouts, all, folder } = made({ layerType })
      layouts.root(...all)
      expect((await open(folder, all[0]?.digest ?? '')).image.layers.map(({ mediaType }) => mediaType)).toEqual([
        layerType,
      ])
    },
  )

  test('that is no layout', async () => {
    const folder = fresh()
    await expect(open(folder, OTHER)).rejects.toMatchObject({
      code: 'check/content',
      message: `${basename(folder)} cannot be trusted: it is not an OCI layout of version 1.0.0.`,
      place: { file: folder },
    })
  })
})
