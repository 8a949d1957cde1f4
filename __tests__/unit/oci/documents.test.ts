/** The JSON documents of an image, and what is refused in its layers. */
import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { platforms } from '../../../__fixtures__/releases.js'
import { parseHeaders } from '../../../src/archives/wheel.js'
import { namedImage } from '../../../src/config/executable-options.js'
import { documentBlob, imageConfig, imageName, type Layer, MEDIA } from '../../../src/oci/documents.js'
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
])('%s (%s, %o, %s)', (name, kind, mode, owner, wrong) => expect(wrongWith({ name, kind, mode, owner })).toBe(wrong))

test.each([
  ['none', { value: undefined }],
  [`a b/base.tar@${DIGEST}`, { value: { path: 'a b/base.tar', digest: DIGEST } }],
  ['python:3.12-slim', { wrong: expect.any(String) }],
  ['base@sha256:12', { wrong: expect.any(String) }],
  [`@${DIGEST}`, { wrong: expect.any(String) }],
])('image-base %s', (text, answer) => expect(namedImage(text)).toMatchObject(answer))
