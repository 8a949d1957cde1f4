/** The JSON documents of an image, and what is refused in its layers. */
import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { platforms } from '../../../__fixtures__/releases.js'
import { parseHeaders } from '../../../src/archives/wheel.js'
import { namedImage } from '../../../src/config/executable-options.js'
import {
  documentBlob,
  imageConfig,
  imageIndex,
  imageManifest,
  imageName,
  type Layer,
  layoutIndex,
  MEDIA,
} from '../../../src/oci/documents.js'
import { imageLabels } from '../../../src/oci/labels.js'
import { withFolders } from '../../../src/oci/layers.js'
import { wrongWith } from '../../../src/oci/verify.js'

const [LINUX] = platforms('linux-x86_64')
const DIGEST = `sha256:${'1'.repeat(64)}`
const layer = (title?: string): Layer => ({
  descriptor: { mediaType: MEDIA.layer, digest: DIGEST, size: 1 },
  diffId: DIGEST,
  ...(title !== undefined && { title }),
})

describe('configuration', () => {
  const config = imageConfig(
    {
      platform: LINUX as NonNullable<typeof LINUX>,
      epoch: 1_700_000_000,
      entryPoint: ['/opt/python/bin/answer'],
      env: { PATH: '/opt/python/bin', HOME: '/home/nonroot' },
      labels: { b: 'ours', a: 'ours' },
    },
    [layer(), layer('application')],
    { env: ['PATH=/bin', 'KEPT=a=b'], labels: { b: 'theirs', c: 'theirs' }, history: [{ created_by: 'base' }] },
  )
  test('own variables and labels come before those of the base', () =>
    expect(config).toMatchObject({
      created: '2023-11-14T22:13:20Z',
      architecture: 'amd64',
      os: 'linux',
      config: {
        User: '65532:65532',
        Env: ['PATH=/opt/python/bin', 'KEPT=a=b', 'HOME=/home/nonroot'],
        Labels: { a: 'ours', b: 'ours', c: 'theirs' },
      },
    }))
  test('one entry of history for each layer', () =>
    expect(config).toMatchObject({
      rootfs: { diff_ids: [DIGEST, DIGEST] },
      history: [{ created_by: 'base' }, { created_by: 'application' }],
    }))
  test('a document is a blob by the digest of its bytes', () =>
    expect(documentBlob({}, MEDIA.index).descriptor.digest).toBe(
      'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    ))
})

test('manifest and indexes are those of version 2 of the schema', () => {
  const { descriptor } = layer()
  expect(imageManifest(descriptor, [layer('application')])).toStrictEqual({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: descriptor,
    layers: [descriptor],
  })
  const index = { schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json' }
  const sorted = imageIndex([descriptor], { b: '2', a: '1' })
  expect(sorted).toStrictEqual({ ...index, manifests: [descriptor], annotations: { a: '1', b: '2' } })
  expect(JSON.stringify(sorted)).toContain('"annotations":{"a":"1","b":"2"}')
  expect(layoutIndex(descriptor, 'answer:1.0')).toStrictEqual({
    ...index,
    manifests: [{ ...descriptor, annotations: { 'org.opencontainers.image.ref.name': 'answer:1.0' } }],
  })
})

test('a tag has 128 characters at most', () => {
  expect(imageName('a', 'v'.repeat(200))).toBe(`a:${'v'.repeat(128)}`)
})

test.each([
  ['1.0.0', 'answer:1.0.0'],
  ['1!2.0+local.1', 'answer:1-2.0-local.1'],
])('version %s as a tag', (version, name) => expect(imageName('answer', version)).toBe(name))

describe('labels', () => {
  const labels = (...lines: string[]) =>
    imageLabels(parseHeaders(lines.join('\n')), { epoch: 0, revision: 'abc', base: undefined })
  test('from the metadata', () =>
    expect(
      labels(
        'Name: answer',
        'Version: 1.0',
        'Summary: Prints it',
        'License-Expression: MIT',
        'Author-email: A <a@example.org>',
        'Project-URL: Home Page, https://example.org/',
        'Project-URL: Repository, https://example.org/git',
        'Project-URL: docs, https://example.org/docs',
      ),
    ).toEqual({
      'org.opencontainers.image.title': 'answer',
      'org.opencontainers.image.version': '1.0',
      'org.opencontainers.image.description': 'Prints it',
      'org.opencontainers.image.licenses': 'MIT',
      'org.opencontainers.image.authors': 'A <a@example.org>',
      'org.opencontainers.image.url': 'https://example.org/',
      'org.opencontainers.image.source': 'https://example.org/git',
      'org.opencontainers.image.documentation': 'https://example.org/docs',
      'org.opencontainers.image.created': '1970-01-01T00:00:00Z',
      'org.opencontainers.image.revision': 'abc',
    }))
  test('of older metadata: Home-page, Author and an expression in License; what is empty or malformed is left out', () =>
    expect(
      labels(
        'Name: answer',
        'License: MIT',
        'Author: A',
        'Author: B',
        'Author-email: b@example.org',
        'Home-page: https://example.org/old',
        'Summary: ',
        'Project-URL: Source',
        'Project-URL: GitHub, https://example.org/github',
        'Project-URL: source-code, https://example.org/code',
        'Project-URL: docs, not a url',
      ),
    ).toEqual({
      'org.opencontainers.image.title': 'answer',
      'org.opencontainers.image.licenses': 'MIT',
      'org.opencontainers.image.authors': 'A, B, b@example.org',
      'org.opencontainers.image.url': 'https://example.org/old',
      'org.opencontainers.image.source': 'https://example.org/code',
      'org.opencontainers.image.created': '1970-01-01T00:00:00Z',
      'org.opencontainers.image.revision': 'abc',
    }))
  test('of the base, and without a commit', () =>
    expect(imageLabels(parseHeaders('Name: a'), { epoch: 1, revision: undefined, base: DIGEST })).toEqual({
      'org.opencontainers.image.title': 'a',
      'org.opencontainers.image.created': '1970-01-01T00:00:01Z',
      'org.opencontainers.image.base.digest': DIGEST,
    }))
  test('the text of a license is no expression', () =>
    expect(labels('Name: a', 'License: Do what you want')).not.toHaveProperty(['org.opencontainers.image.licenses']))
})

test('every folder comes before what is in it, once, for all names', () =>
  fc.assert(
    fc.property(fc.array(fc.array(fc.stringMatching(/^[a-z-]{1,3}$/), { minLength: 2, maxLength: 4 })), all => {
      const members = withFolders(
        [...new Set(all.map(parts => `${parts.join('/')}.py`))].map(name => ({ name, mode: 0o644 })),
      )
      const names = members.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      for (const name of names) {
        const parent = name.replace(/[^/]+\/?$/, '')
        if (parent !== '') expect(names.slice(0, names.indexOf(name))).toContain(parent)
      }
    }),
  ))

test('folders are made for all to read, unless they are there', () =>
  expect(
    withFolders([
      { name: 'a/b/c', mode: 0o644 },
      { name: 'a/', mode: 0o700 },
    ]),
  ).toStrictEqual([
    { name: 'a/', mode: 0o700 },
    { name: 'a/b/', mode: 0o755 },
    { name: 'a/b/c', mode: 0o644 },
  ]))

test.each([
  ['opt/python/bin/answer', 'file', 0o755, '0:0 root:root', undefined],
  ['tmp/', 'folder', 0o1777, '0:0 :', undefined],
  ['home/nonroot/', 'folder', 0o700, '65532:65532 :', undefined],
  ['opt/python/bin/python', 'symlink', 0o777, '0:0 :', undefined],
  ['opt/su', 'file', 0o4755, '0:0 :', 'has the rights of another user (set-user-ID)'],
  ['opt/sg', 'file', 0o2755, '0:0 :', 'has the rights of another user (set-user-ID)'],
  ['opt/x', 'file', 0o666, '0:0 :', 'can be written by everyone'],
  ['opt/x/', 'folder', 0o777, '0:0 :', 'can be written by everyone'],
  ['opt/x', 'file', 0o664, '0:0 :', 'can be written by everyone'],
  ['opt/x', 'file', 0o644, '1000:1000 me:me', 'belongs to 1000:1000 me:me'],
  ['home/nonroot/', 'folder', 0o700, '0:0 :', 'belongs to 0:0 :'],
  ['../x', 'file', 0o644, '0:0 :', 'leads out of it'],
  ['dev/sda', 'device', 0o600, '0:0 :', 'is a device'],
  ['opt/x', 'hardlink', 0o644, '0:0 :', 'is a hardlink'],
  ['/opt/x', 'file', 0o644, '0:0 :', 'leads out of it'],
  ['opt/x', 'file', 0o1777, '0:0 :', 'can be written by everyone'],
  ['opt/x', 'file', 0o646, '0:0 :', 'can be written by everyone'],
])('%s (%s, %o, %s)', (name, kind, mode, owner, wrong) => expect(wrongWith({ name, kind, mode, owner })).toBe(wrong))

test.each([
  ['none', { value: undefined }],
  [`a b/base.tar@${DIGEST}`, { value: { path: 'a b/base.tar', digest: DIGEST } }],
  ['python:3.12-slim', { wrong: expect.any(String) }],
  ['base@sha256:12', { wrong: expect.any(String) }],
  [`@${DIGEST}`, { wrong: expect.any(String) }],
])('image-base %s', (text, answer) => expect(namedImage(text)).toMatchObject(answer))
