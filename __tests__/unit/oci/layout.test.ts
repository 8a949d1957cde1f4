/** Layouts whose documents are not what the specification says, and layers that are applied one on the other. */
import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type TarMember, tar } from '../../../__fixtures__/archives.js'
import { Layouts } from '../../../__fixtures__/oci/layouts.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { type Descriptor, MEDIA } from '../../../src/oci/documents.js'
import { imagesOf } from '../../../src/oci/image.js'
import { openLayout, readDocument, rootDescriptors } from '../../../src/oci/layout.js'
import { layerTar, unpackImage } from '../../../src/oci/unpack.js'
import { verifyImages } from '../../../src/oci/verify.js'

const fresh = () => new Layouts(tempDir('oci'))
const DIGEST = `sha256:${'1'.repeat(64)}`
/** What is said of it, without the name of the folder. */
const why = async (folder: string, work: Promise<unknown>) => {
  const thrown = await work.then(
    () => undefined,
    error => error,
  )
  expect(thrown).toMatchObject({ code: 'check/content' })
  return String(thrown.message).replace(`${basename(folder)} cannot be trusted: `, '')
}

describe('a tar of a layout', () => {
  const member = (name: string, data: string): TarMember => ({ name, data })
  const opened = async (members: readonly TarMember[]) => {
    const dir = tempDir('oci')
    const [file, into] = [join(dir, 'image.tar'), join(dir, 'into')]
    writeFileSync(file, tar(members))
    mkdirSync(into)
    return { file, into, layout: await openLayout(file, into) }
  }
  const MARKER = member('oci-layout', '{"imageLayoutVersion":"1.0.0"}')

  test('is unpacked, without what is no part of it', async () => {
    const blob = `blobs/sha256/${'a'.repeat(64)}`
    const { file, into, layout } = await opened([
      { name: 'blobs/', type: '5' },
      { name: `blobs/sha256/${'b'.repeat(64)}`, type: '2', target: 'x' },
      member('manifest.json', '[]'),
      member('blobs/sha256/short', ''),
      member(`./${blob}`, 'a blob'),
      member('index.json', '{"manifests":[]}'),
      MARKER,
    ])
    expect(layout).toEqual({ source: file, folder: into })
    expect(readdirSync(into).sort()).toEqual(['blobs', 'index.json', 'oci-layout'])
    expect(readdirSync(join(into, 'blobs/sha256'))).toEqual(['a'.repeat(64)])
    expect(readFileSync(join(into, blob), 'utf8')).toBe('a blob')
  })

  test.each([
    ['another version', '{"imageLayoutVersion":"2.0.0"}'],
    ['no JSON', 'imageLayoutVersion'],
    ['a list', '["1.0.0"]'],
  ])('with %s in oci-layout is refused', async (_, data) => {
    await expect(opened([member('oci-layout', data)])).rejects.toMatchObject({
      code: 'check/content',
      message: 'image.tar cannot be trusted: it is not an OCI layout of version 1.0.0.',
    })
  })
})

describe('documents', () => {
  const refused = (root: unknown) => {
    const layouts = fresh()
    writeFileSync(join(layouts.folder, 'index.json'), typeof root === 'string' ? root : JSON.stringify(root))
    return why(layouts.folder, rootDescriptors(layouts.layout))
  }
  const descriptor = { mediaType: MEDIA.manifest, digest: DIGEST, size: 1 }

  test.each<[string, unknown, string]>([
    ['no JSON', '{', 'a document in it has no manifests.'],
    ['no list', { manifests: {} }, 'a document in it has no manifests.'],
    [
      'no media type',
      { manifests: [{ ...descriptor, mediaType: 1 }] },
      'a descriptor in it has no media type, digest and size.',
    ],
    [
      'no digest',
      { manifests: [{ ...descriptor, digest: 1 }] },
      'a descriptor in it has no media type, digest and size.',
    ],
    [
      'no size',
      { manifests: [{ ...descriptor, size: '1' }] },
      'a descriptor in it has no media type, digest and size.',
    ],
    [
      'another kind of digest',
      { manifests: [{ ...descriptor, digest: `md5:${'1'.repeat(64)}` }] },
      `md5:${'1'.repeat(64)} is not a sha256 digest.`,
    ],
    [
      'a digest with more',
      { manifests: [{ ...descriptor, digest: `${DIGEST}/../x` }] },
      `${DIGEST}/../x is not a sha256 digest.`,
    ],
  ])('with %s are refused', async (_, root, said) => {
    expect(await refused(root)).toBe(said)
  })

  test('an index without index.json', async () => {
    const { folder, layout } = fresh()
    expect(await why(folder, rootDescriptors(layout))).toBe('a document in it has no manifests.')
  })

  test('a platform is one with a processor and a system', async () => {
    const platforms = [
      { architecture: 'arm', os: 'linux', variant: 'v7', more: 1 },
      { architecture: 'amd64', os: 'linux', variant: 1 },
      { architecture: 'amd64' },
      { os: 'linux' },
      'linux',
    ]
    const layout = fresh().root(...platforms.map(platform => ({ ...descriptor, platform, annotations: {} })))
    expect(await rootDescriptors(layout)).toStrictEqual([
      { ...descriptor, platform: { architecture: 'arm', os: 'linux', variant: 'v7' } },
      { ...descriptor, platform: { architecture: 'amd64', os: 'linux' } },
      descriptor,
      descriptor,
      descriptor,
    ])
  })

  test.each<[string, string, Partial<Descriptor>, string]>([
    ['missing', '{}', { digest: DIGEST }, `the blob ${DIGEST} is missing.`],
    [
      'of another size',
      '{}',
      { size: 3 },
      'the blob sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a has other bytes.',
    ],
    [
      'no JSON',
      'x',
      {},
      'the blob sha256:2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881 is not JSON.',
    ],
  ])('a blob that is %s', async (_, text, change, said) => {
    const layouts = fresh()
    const blob = { ...layouts.blob(text, MEDIA.config), ...change }
    expect(await why(layouts.folder, readDocument(layouts.layout, blob))).toBe(said)
  })

  test('a document of more than 4 MiB is not read', async () => {
    const layouts = fresh()
    const [fits, large] = [0, 1].map(more => layouts.blob(`"${' '.repeat(4 * 1024 * 1024 - 2 + more)}"`, MEDIA.config))
    const read = String(await readDocument(layouts.layout, fits as Descriptor))
    expect([read.length, read.trim()]).toStrictEqual([4 * 1024 * 1024 - 2, ''])
    const said = await why(layouts.folder, readDocument(layouts.layout, large as Descriptor))
    expect(said).toBe(`the document ${large?.digest} is too large.`)
  })
})

describe('images', () => {
  const found = async (layouts: Layouts, ...root: readonly Descriptor[]) =>
    imagesOf(layouts.layout, root).then(all => all.map(({ manifest }) => manifest.digest))

  test('of OCI and of Docker, in indexes; what attests them and other media types are left out', async () => {
    const layouts = fresh()
    const docker = layouts.image({ manifestType: 'application/vnd.docker.distribution.manifest.v2+json' })
    const [oci, attests] = [layouts.image({ layers: [[], []] }), layouts.image({ config: { os: 'unknown' } })]
    const list = layouts.index([docker], 'application/vnd.docker.distribution.manifest.list.v2+json')
    const platform = (os: string) => ({ platform: { architecture: 'unknown', os } })
    const index = layouts.index([{ ...oci, ...platform('linux') }, { ...attests, ...platform('unknown') }, list])
    const other = layouts.document({}, 'application/vnd.other+json')
    expect(await found(layouts, index, other)).toStrictEqual([oci.digest, docker.digest])
  })

  test('indexes are nested five deep, and no deeper', async () => {
    const layouts = fresh()
    const image = layouts.image()
    let index = layouts.index([image])
    for (let deep = 1; deep < 4; deep++) index = layouts.index([index])
    expect(await found(layouts, index)).toEqual([image.digest])
    const deeper = layouts.index([index])
    expect(await why(layouts.folder, found(layouts, deeper))).toBe('its indexes are nested too deep.')
  })

  test('what the configuration says', async () => {
    const layouts = fresh()
    const settings = { Env: ['A=1', 2], Labels: { a: 'x', b: 3 }, Entrypoint: ['/opt/x', 1] }
    const config = { history: [{ created_by: 'x' }] }
    const [full, bare] = [
      layouts.image({ settings, config }),
      layouts.image({ config: { config: 'none', history: {} } }),
    ]
    const images = await imagesOf(layouts.layout, [full, bare])
    expect(images.map(({ settings: own, base }) => ({ settings: own, base }))).toStrictEqual([
      {
        settings: { user: '65532:65532', entryPoint: ['/opt/x', '1'], env: ['A=1', '2'], workingDir: '/home/nonroot' },
        base: { env: ['A=1', '2'], labels: { a: 'x', b: '3' }, history: [{ created_by: 'x' }] },
      },
      {
        settings: { user: '', entryPoint: [], env: [], workingDir: '' },
        base: { env: [], labels: {}, history: [] },
      },
    ])
  })

  test.each<[string, object, RegExp]>([
    ['no system', { os: 1 }, /^the configuration sha256:\w+ names no platform\.$/],
    ['no processor', { architecture: null }, /^the configuration sha256:\w+ names no platform\.$/],
    [
      'fewer digests than layers',
      { rootfs: { diff_ids: [] } },
      /^the image sha256:\w+ has 1 layers and 0 digests of them\.$/,
    ],
    ['no list of digests', { rootfs: { diff_ids: 'x' } }, /has 1 layers and 0 digests/],
    ['no file system', { rootfs: [] }, /has 1 layers and 0 digests/],
  ])('a configuration with %s is refused', async (_, config, said) => {
    const layouts = fresh()
    expect(await why(layouts.folder, imagesOf(layouts.layout, [layouts.image({ config })]))).toMatch(said)
  })

  test.each<[string, unknown, string]>([
    ['a list', [], 'a descriptor in it has no media type, digest and size.'],
    [
      'one without layers',
      { config: { mediaType: MEDIA.config, digest: DIGEST, size: 1 } },
      'a document in it has no layers.',
    ],
  ])('a manifest that is %s is refused', async (_, content, said) => {
    const layouts = fresh()
    const manifest = layouts.document(content, MEDIA.manifest)
    expect(await why(layouts.folder, imagesOf(layouts.layout, [manifest]))).toBe(said)
  })
})

describe('unpacking', () => {
  const file = (name: string, data = name, mode = 0o644): TarMember => ({ name, data, mode })
  const link = (name: string, target: string): TarMember => ({ name, type: '2', target })
  const into = async (root: string, ...layers: readonly (readonly TarMember[])[]) => {
    const layouts = fresh()
    const [image] = await imagesOf(layouts.layout, [layouts.image({ layers })])
    if (image === undefined) throw new Error('no image')
    await unpackImage(layouts.layout, image, root)
    return root
  }
  const unpacked = (...layers: readonly (readonly TarMember[])[]) => into(tempDir('root'), ...layers)
  const refused = async (...layers: readonly (readonly TarMember[])[]) => {
    const thrown = await unpacked(...layers).catch(error => error)
    expect(thrown).toMatchObject({ code: 'check/content' })
    return String(thrown.message).replace(/^.*?: /, '')
  }
  const mode = (path: string) => (statSync(path).mode & 0o7777).toString(8)

  test('modes: without the rights of another user, and readable by us', async () => {
    const root = await unpacked([
      file('su', '', 0o4755),
      file('secret', '', 0o000),
      { name: 'closed/', type: '5', mode: 0o1005 },
      { name: 'open/', type: '5', mode: 0o755 },
    ])
    expect(['su', 'secret', 'closed', 'open'].map(name => mode(join(root, name)))).toEqual(['755', '400', '705', '755'])
  })

  test('devices are left out, and the root itself', async () => {
    const root = await unpacked([
      { name: './', type: '5', mode: 0o000 },
      { name: 'dev/null', type: '3' },
      file('./a//b'),
    ])
    expect(readdirSync(root)).toEqual(['a'])
    expect(readdirSync(join(root, 'a'))).toEqual(['b'])
    expect(mode(root)).toBe('700')
  })

  test('a later layer replaces a file by a folder, a folder by a file, a link by a file', async () => {
    const root = await unpacked(
      [file('a'), file('b/c'), link('l', 'a'), link('to', 'b')],
      [{ name: 'a/', type: '5', mode: 0o755 }, file('b', 'new'), file('l', 'own'), link('to', 'l')],
    )
    expect(readdirSync(join(root, 'a'))).toEqual([])
    expect(readFileSync(join(root, 'b'), 'utf8')).toBe('new')
    expect(lstatSync(join(root, 'l')).isFile()).toBe(true)
    expect(readlinkSync(join(root, 'to'))).toBe('l')
  })

  test('a folder that is there keeps what is in it', async () => {
    const root = await unpacked([file('a/b')], [{ name: 'a/', type: '5', mode: 0o750 }])
    expect([readdirSync(join(root, 'a')), mode(join(root, 'a'))]).toEqual([['b'], '750'])
  })

  test('a link to a folder stays when a later layer has the folder', async () => {
    const root = await unpacked([file('usr/lib/x'), link('lib', 'usr/lib')], [{ name: 'lib/', type: '5', mode: 0o700 }])
    expect(readlinkSync(join(root, 'lib'))).toBe('usr/lib')
    expect(mode(join(root, 'usr/lib'))).toBe('755')
  })

  test('a link of the same file, through a link to its folder', async () => {
    const root = await unpacked([
      file('usr/lib/x', 'of both'),
      link('lib', '/usr/lib'),
      { name: 'bin/y', type: '1', target: './lib/x' },
    ])
    expect(statSync(join(root, 'bin/y')).ino).toBe(statSync(join(root, 'usr/lib/x')).ino)
  })

  test('removes what an earlier layer has, folders too, and only that', async () => {
    const root = await unpacked(
      [file('a/one/x'), file('a/two'), file('b/three'), file('b/four/y')],
      [file('a/.wh.one', ''), file('a/.wh.none', ''), file('b/.wh..wh..opq', '')],
    )
    expect([readdirSync(join(root, 'a')), readdirSync(join(root, 'b'))]).toEqual([['two'], []])
  })

  test.each([
    ['up', '..'],
    ['through', 'a/../../..'],
  ])('a link that leads %s stays inside', async (name, target) => {
    const root = await unpacked([link(`deep/${name}`, target), file(`deep/${name}/x`)])
    expect(readdirSync(root).sort()).toEqual(
      name === 'up' ? ['deep', 'x'] : ['a', 'deep', 'x'].filter(one => one !== 'a'),
    )
  })

  test('a link to a folder below, with empty parts and its own folder', async () => {
    const root = await unpacked([link('one/two', './/three/'), file('one/two/x')])
    expect(readdirSync(join(root, 'one/three'))).toEqual(['x'])
  })

  test.each<[string, readonly TarMember[], string]>([
    ['outside', [file('a/../../x')], 'a layer has a file outside of the image, "a/../../x".'],
    [
      'linked to one outside',
      [{ name: 'x', type: '1', target: '../x' }],
      'a layer has a file outside of the image, "../x".',
    ],
    ['behind links in a circle', [link('a', 'b'), link('b', 'a'), file('a/x')], 'links in it lead in a circle, at a.'],
    ['below a file', [file('a/b'), file('a/b/c')], '/a/b is a file and a folder.'],
  ])('a file %s is refused', async (_, members, said) => {
    expect(await refused(members)).toBe(said)
  })

  test('40 links on the way are followed, one more is not', async () => {
    const chain = (count: number) => [
      ...Array.from({ length: count }, (_, at) => link(`l${at}`, at === 0 ? 'end' : `l${at - 1}`)),
      file(`l${count - 1}/x`),
    ]
    expect(readdirSync(join(await unpacked(chain(40)), 'end'))).toEqual(['x'])
    expect(await refused(chain(41))).toMatch(/^links in it lead in a circle, at /)
  })

  test('a layer of another compression is refused', async () => {
    const layouts = fresh()
    const layer = layouts.blob('x', 'application/vnd.oci.image.layer.v1.tar+zstd')
    expect(await why(layouts.folder, layerTar(layouts.layout, layer))).toBe(
      'a layer is of type application/vnd.oci.image.layer.v1.tar+zstd, and only tar and gzip are read.',
    )
  })
})

describe('verified', () => {
  const program: TarMember = { name: 'opt/answer', data: '#!/bin/sh\n', mode: 0o755 }
  const su: TarMember = { name: 'bin/su', data: '', mode: 0o4755 }
  const verify = async (layouts: Layouts, own: number, ...images: readonly Descriptor[]) =>
    verifyImages(layouts.root(...images), own)

  test('files of a base with the rights of another user are named once; folders and links are not', async () => {
    const layouts = fresh()
    const base = [
      su,
      { name: 'bin/sg', data: '', mode: 0o2755 },
      { name: 'shared/', type: '5', mode: 0o2775 },
      { name: 'bin/ls', data: '', mode: 0o755 },
    ]
    const all = ['amd64', 'arm64'].map(architecture =>
      layouts.image({ layers: [base, [program]], config: { architecture } }),
    )
    const { images, privileged } = await verify(layouts, 1, ...all)
    expect([images.length, privileged]).toStrictEqual([2, ['/bin/su', '/bin/sg']])
  })

  test.each<[string, object, RegExp]>([
    ['root', { User: 'root' }, /^the configuration sha256:\w+ runs it as 'root'\.$/],
    ['another folder', { WorkingDir: '/' }, /^the configuration sha256:\w+ starts in \/\.$/],
    ['another program', { Entrypoint: ['/opt/other'] }, /^it starts \/opt\/other, which is in no layer of it\.$/],
    ['no program', { Entrypoint: [] }, /^it starts , which is in no layer of it\.$/],
  ])('%s is refused', async (_, settings, said) => {
    const layouts = fresh()
    const image = layouts.image({ layers: [[program]], settings })
    expect(await why(layouts.folder, verify(layouts, 1, image))).toMatch(said)
  })

  test('the program has to be in a layer of our own, in each image', async () => {
    const layouts = fresh()
    const images = ['amd64', 'arm64'].map(architecture =>
      layouts.image({ layers: [[program], []], config: { architecture } }),
    )
    expect((await verify(layouts, 2, ...images)).images).toHaveLength(2)
    expect(await why(layouts.folder, verify(layouts, 1, ...images))).toMatch(/^it starts \/opt\/answer/)
  })

  test('every layer is the one that the configuration names', async () => {
    const layouts = fresh()
    const image = layouts.image({ layers: [[program]], config: { rootfs: { diff_ids: [DIGEST] } } })
    expect(await why(layouts.folder, verify(layouts, 1, image))).toMatch(
      /^the layer sha256:\w+ is not the one that the configuration names\.$/,
    )
    expect(await why(layouts.folder, verify(layouts, 0, image))).toMatch(/^the layer /)
  })
})
