/** Images that are written, read back, verified and unpacked. */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { imageFile } from '../../../__fixtures__/oci/images.js'
import { platforms } from '../../../__fixtures__/releases.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import type { TarMember } from '../../../src/archives/tar-writer.js'
import type { Platform } from '../../../src/core/model.js'
import { imagesOf } from '../../../src/oci/image.js'
import { openLayout, rootDescriptors } from '../../../src/oci/layout.js'
import { unpackImage } from '../../../src/oci/unpack.js'
import { verifyImages } from '../../../src/oci/verify.js'

const [LINUX, ARM] = platforms('linux-x86_64', 'linux-aarch64') as [Platform, Platform]
const PROGRAM: TarMember = { name: 'opt/answer', mode: 0o755, content: Buffer.from('#!/bin/sh\necho 42\n') }
const fresh = () => tempDir('oci')

const image = (layers: readonly (readonly TarMember[])[], of = [LINUX], change: object = {}) =>
  imageFile(fresh(), layers, of, { config: change })

async function unpacked(file: string): Promise<string> {
  const layout = await openLayout(file, fresh())
  const [first] = await imagesOf(layout, await rootDescriptors(layout))
  if (first === undefined) throw new Error('no image')
  const root = fresh()
  await unpackImage(layout, first, root)
  return root
}

const text = (name: string, content: string): TarMember => ({ name, mode: 0o644, content: Buffer.from(content) })
const link = (name: string, to: string): TarMember => ({ name, mode: 0o777, link: to })

test('two platforms, read back; the same members give the same bytes', async () => {
  const [one, other] = [await image([[PROGRAM]], [LINUX, ARM]), await image([[PROGRAM]], [LINUX, ARM])]
  expect(readFileSync(one.file).equals(readFileSync(other.file))).toBe(true)
  const { images } = await verifyImages(await openLayout(one.file, fresh()), 1)
  expect(images.map(({ architecture }) => architecture)).toEqual(['amd64', 'arm64'])
})

describe('unpacking', () => {
  test('later layers replace and remove', async () => {
    const { file } = await image([
      [PROGRAM, text('a/one', '1'), text('a/two', '1'), text('b/three', '1'), text('c', '1')],
      [
        text('a/.wh.one', ''),
        text('a/two', '2'),
        text('b/.wh..wh..opq', ''),
        text('b/four', '2'),
        text('c/d', '2'),
      ].slice(0, 4),
    ])
    const root = await unpacked(file)
    expect(readdirSync(join(root, 'a'))).toEqual(['two'])
    expect(readFileSync(join(root, 'a/two'), 'utf8')).toBe('2')
    expect(readdirSync(join(root, 'b'))).toEqual(['four'])
    expect(statSync(join(root, 'opt/answer')).mode & 0o777).toBe(0o755)
  })

  test('a folder that is a link in an earlier layer stays one', async () => {
    const root = await unpacked(
      (await image([[PROGRAM, link('lib', 'usr/lib'), text('usr/lib/x', '1')], [text('lib/y', '2')]])).file,
    )
    expect(readdirSync(join(root, 'usr/lib'))).toEqual(['x', 'y'])
  })

  test.each(['/', '../../../../..', '/etc/../../../..'])('a link to %s stays inside', async to => {
    const name = `escaped-${process.pid}`
    const root = await unpacked((await image([[PROGRAM, link('up', to)], [text(`up/tmp/${name}`, '1')]])).file)
    expect(existsSync(join('/tmp', name))).toBe(false)
    expect(readFileSync(join(root, 'tmp', name), 'utf8')).toBe('1')
  })
})

describe('refused', () => {
  const verify = async ({ file }: { file: string }, own = 1) => verifyImages(await openLayout(file, fresh()), own)

  test.each<[string, TarMember, RegExp]>([
    ['set-user-ID', { ...PROGRAM, name: 'opt/su', mode: 0o4755 }, /opt\/su in a layer has the rights of another user/],
    ['a file that all may write', { ...PROGRAM, name: 'opt/x', mode: 0o666 }, /opt\/x in a layer can be written/],
    ['a foreign owner', { ...PROGRAM, name: 'opt/x', owner: 1000 }, /belongs to 1000:1000/],
  ])('%s, but not in a base', async (_, member, message) => {
    await expect(verify(await image([[PROGRAM, member]]))).rejects.toThrow(message)
    await expect(verify(await image([[member], [PROGRAM]]))).resolves.toMatchObject({
      privileged: member.mode === 0o4755 ? ['/opt/su'] : [],
    })
  })

  test('a program that is not there', async () =>
    expect(verify(await image([[text('opt/other', '')]]))).rejects.toThrow(
      'it starts /opt/answer, which is in no layer',
    ))

  test('a digest of an unpacked layer that is another', async () =>
    expect(
      verify(await image([[PROGRAM]], [LINUX], { rootfs: { type: 'layers', diff_ids: [`sha256:${'0'.repeat(64)}`] } })),
    ).rejects.toThrow('is not the one that the configuration names'))

  test('a changed byte in any blob', async () => {
    const { file } = await image([[PROGRAM]])
    const into = fresh()
    const layout = await openLayout(file, into)
    for (const name of readdirSync(join(into, 'blobs/sha256'))) {
      const blob = join(into, 'blobs/sha256', name)
      const bytes = readFileSync(blob)
      const changed = Buffer.from(bytes)
      changed[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
      writeFileSync(blob, changed)
      await expect(verifyImages(layout, 1)).rejects.toThrow('has other bytes')
      writeFileSync(blob, bytes)
    }
  })
})
