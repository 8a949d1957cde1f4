import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { pax, store, type TarMember, tarGz, type ZipMember, zip } from '../../../__fixtures__/archives.js'
import fc from '../../../__fixtures__/properties.js'
import { recordedFiles } from '../../../__fixtures__/recorded.js'
import { run, tempDir } from '../../../__fixtures__/repository.js'
import { extractWheel } from '../../../src/archives/extract.js'
import { extractSdist, readSdist } from '../../../src/archives/sdist.js'
import { readWheel, recordProblems } from '../../../src/archives/wheel.js'
import { withZip } from '../../../src/archives/zip-reader.js'
import { PackagingError } from '../../../src/core/errors.js'

const dir = tempDir('archives')
const INFO = 'my_app-1.0.dist-info'
const WHEEL: ZipMember[] = [
  { name: 'my_app/__init__.py', data: 'x' },
  { name: 'my_app/__main__.py', data: '', deflate: true },
  { name: 'fast.cpython-312-x86_64-linux-gnu.so', data: 'elf' },
  { name: 'my_app-1.0.data/scripts/tool', data: '#!python' },
  { name: 'my_app-1.0.data/platlib/native/a.py', data: '' },
  { name: `my_app/_vendor/other-2.dist-info/METADATA`, data: 'Name: other\nVersion: 2\n' },
  {
    name: `${INFO}/METADATA`,
    data: 'Metadata-Version: 2.1\nName: My.App\nVersion: 1.0\nRequires-Python: >=3.9\nRequires-Dist: numpy\nRequires-Dist: rich; extra == "x"\nProvides-Extra: x\n\nbody',
    deflate: true,
  },
  {
    name: `${INFO}/WHEEL`,
    data: 'Wheel-Version: 1.0\nRoot-Is-Purelib: false\nTag: cp312-cp312-linux_x86_64\n',
  },
  {
    name: `${INFO}/entry_points.txt`,
    data: '[console_scripts]\nApp = my_app:main [x]\n\n[gui_scripts]\nwin = my_app.gui:main\n',
  },
  {
    name: `${INFO}/RECORD`,
    data: `my_app/__init__.py,sha256=LXEWQrcmsEQBYnyp-6wy9chTD7GQPMTbAiWHF5IaSIE,1\nmy_app/__main__.py,sha256=wrong,0\nghost,,\n${INFO}/RECORD,,\n`,
  },
]
const NAME = 'my_app-1.0-cp312-cp312-linux_x86_64.whl'

async function said(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof PackagingError) return `${error.code}: ${error.message}`
    throw error
  }
  return 'nothing'
}

describe('wheels', () => {
  test('a whole one', async () => {
    const { record, wheelName, ...content } = await readWheel(store(dir, NAME, zip(WHEEL)))
    expect(content).toMatchInlineSnapshot(`
{
  "author": undefined,
  "classifiers": [],
  "distInfo": "my_app-1.0.dist-info",
  "dynamic": undefined,
  "email": undefined,
  "extras": [
    "x",
  ],
  "homepage": undefined,
  "license": undefined,
  "mains": [
    "my_app",
  ],
  "modules": [
    "fast",
    "my_app",
    "native",
  ],
  "name": "My.App",
  "purelib": false,
  "requiresDist": [
    "numpy",
    "rich; extra == "x"",
  ],
  "requiresPython": ">=3.9",
  "scriptFiles": [
    "tool",
  ],
  "scripts": [
    {
      "attribute": "main",
      "extras": [
        "x",
      ],
      "gui": false,
      "module": "my_app",
      "name": "App",
    },
    {
      "attribute": "main",
      "extras": [],
      "gui": true,
      "module": "my_app.gui",
      "name": "win",
    },
  ],
  "summary": undefined,
  "tags": [
    "cp312-cp312-linux_x86_64",
  ],
  "version": "1.0",
}
`)
    expect(wheelName.name).toBe('my-app')
    await withZip(join(dir, NAME), async opened => {
      expect(recordProblems(await recordedFiles(opened, record), record, INFO)).toMatchInlineSnapshot(`
[
  "RECORD lists "ghost", which is not in the wheel.",
  ""my_app/__main__.py" is not the file that RECORD names.",
  ""fast.cpython-312-x86_64-linux-gnu.so" is not listed in RECORD.",
  ""my_app-1.0.data/scripts/tool" is not listed in RECORD.",
  ""my_app-1.0.data/platlib/native/a.py" is not listed in RECORD.",
  ""my_app/_vendor/other-2.dist-info/METADATA" is not listed in RECORD.",
  ""my_app-1.0.dist-info/METADATA" is not listed in RECORD.",
  ""my_app-1.0.dist-info/WHEEL" is not listed in RECORD.",
  ""my_app-1.0.dist-info/entry_points.txt" is not listed in RECORD.",
]
`)
    })
  })

  test('zip64, and a launcher in front', async () => {
    const members = WHEEL.map(member => ({ ...member, zip64: true }))
    expect((await readWheel(store(dir, NAME, zip(members, '#!/bin/sh\n', true)))).name).toBe('My.App')
  })

  test('unpacked, scripts lie in bin beside the modules', async () => {
    const into = join(tempDir(), 'tool')
    await extractWheel(store(dir, NAME, zip(WHEEL)), into)
    expect(readdirSync(into).sort()).toEqual(['bin', 'fast.cpython-312-x86_64-linux-gnu.so', 'my_app', INFO, 'native'])
    expect(statSync(join(into, 'bin', 'tool')).mode & 0o777).toBe(0o755)
    const clash = [...WHEEL, { name: 'bin/tool', data: 'other' }]
    expect(await said(extractWheel(store(dir, NAME, zip(clash)), join(tempDir(), 'x')))).toMatch(
      /two files in it have the place of/,
    )
  })

  test.each<[string, ZipMember[] | Buffer, RegExp]>([
    ['zip slip', [...WHEEL, { name: '../evil.py' }], /"..\/evil.py" in it leaves the archive/],
    ['an absolute name', [...WHEEL, { name: '/etc/evil' }], /is absolute/],
    ['a Windows name', [...WHEEL, { name: 'a\\..\\b' }], /backslash/],
    ['a double name', [...WHEEL, { name: 'my_app/__init__.py', data: 'y' }], /"my_app\/__init__.py" is in it twice/],
    ['a name that is no UTF-8', [...WHEEL, { name: Buffer.from([0xff]) }], /not UTF-8/],
    ['an encrypted member', [...WHEEL, { name: 'a', flags: 1 }], /encrypted/],
    ['an unknown compression', [...WHEEL, { name: 'a', method: 93 }], /compressed in a way \(93\)/],
    ['no dist-info', WHEEL.slice(0, 6), /no .dist-info folder of its own/],
    ['no METADATA', WHEEL.filter(({ name }) => name !== `${INFO}/METADATA`), /METADATA" is missing/],
    [
      'another header than the list says',
      WHEEL.map(each => (each.name === `${INFO}/WHEEL` ? { ...each, localName: `${INFO}/EVIL_` } : each)),
      /differs from the archive's list/,
    ],
    [
      'a bomb',
      WHEEL.map(each => (each.name === `${INFO}/METADATA` ? { ...each, data: 'x'.repeat(100_000), size: 10 } : each)),
      /larger than the archive says/,
    ],
    ['a wrong CRC', WHEEL.map(each => (each.name === `${INFO}/METADATA` ? { ...each, crc: 1 } : each)), /is damaged/],
    ['garbage', Buffer.from('<html>not a wheel</html>'), /not a zip archive/],
    ['nothing', Buffer.alloc(0), /not a zip archive/],
    ['its end missing', zip(WHEEL).subarray(0, -10), /not a zip archive/],
    ['its begin missing', zip(WHEEL).subarray(200), /cannot be trusted/],
  ])('with %s is refused', async (_, content, message) => {
    const bytes = Buffer.isBuffer(content) ? content : zip(content)
    const text = await said(readWheel(store(dir, NAME, bytes)))
    expect(text).toMatch(/^check\/content: my_app-1.0/)
    expect(text).toMatch(message)
  })

  test('whatever bytes are damaged, it is read or refused, never a crash', async () => {
    const good = zip(WHEEL)
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, byte) => {
        const bad = Buffer.from(good)
        bad[at] = byte
        expect(await said(readWheel(store(dir, NAME, bad)))).toMatch(/^(?:nothing$|check\/content: )/)
      }),
      { numRuns: 300 },
    )
  })

  test("Python's zipfile writes what is read", async () => {
    const code =
      'import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED)\nz.writestr("big", "x" * 3000000)\nz.writestr("é", "y")\nz.close()'
    const file = join(dir, 'python.zip')
    await run('python3', ['-c', code, file], dir)
    await withZip(file, async opened => {
      expect(opened.entries.map(({ name, size }) => [name, size])).toEqual([
        ['big', 3_000_000],
        ['é', 1],
      ])
      expect((await opened.read('big')).equals(Buffer.alloc(3_000_000, 'x'))).toBe(true)
      expect(await said(opened.read('big', 1000))).toMatch(/3000000 bytes large, more than 1000/)
    })
  })
})

const SDIST: TarMember[] = [
  { name: 'app-1.0/', type: '5', mode: 0o777 },
  { name: 'app-1.0/PKG-INFO', data: 'Name: app\nVersion: 1.0\n' },
  { name: 'app-1.0/run.sh', data: 'true', mode: 0o6777 },
]

describe('sdists', () => {
  const file = (members: readonly TarMember[] | Buffer) =>
    store(dir, 'app-1.0.tar.gz', Buffer.isBuffer(members) ? members : tarGz(members))

  test('PKG-INFO again, as hatchling makes it of an unpacked sdist: the last one counts', async () => {
    const again = { name: 'app-1.0/PKG-INFO', data: 'Name: app\nVersion: 1.0.1\n' }
    const sdist = file([...SDIST, again])
    expect(await readSdist(sdist)).toMatchObject({
      version: '1.0.1',
      files: ['app-1.0/PKG-INFO', 'app-1.0/run.sh'],
    })
    const folder = await extractSdist(sdist, join(dir, 'again'))
    expect(readFileSync(join(folder, 'PKG-INFO'), 'utf8')).toBe(again.data)
  })

  test('a whole one, with a long pax name and a link', async () => {
    const long = `app-1.0/${'d/'.repeat(80)}f.py`
    const members = [
      ...SDIST,
      { name: 'x', type: 'x', data: pax('path', long) },
      { name: 'short', data: 'hello' },
      { name: 'app-1.0/d/link', type: '2', target: '../PKG-INFO' },
    ]
    const content = await readSdist(file(members))
    expect(content).toMatchObject({
      name: 'app',
      version: '1.0',
      folder: 'app-1.0',
      files: ['app-1.0/PKG-INFO', 'app-1.0/run.sh', long, 'app-1.0/d/link'],
    })
    const into = join(tempDir(), 'new')
    expect(await extractSdist(file(members), into)).toBe(join(into, 'app-1.0'))
    expect(readFileSync(join(into, long), 'utf8')).toBe('hello')
    expect(statSync(join(into, 'app-1.0/run.sh')).mode & 0o7777).toBe(0o755)
    expect(readlinkSync(join(into, 'app-1.0/d/link'))).toBe('../PKG-INFO')
  })

  test.each<[string, TarMember[] | Buffer, RegExp]>([
    ['..', [...SDIST, { name: 'app-1.0/../../evil' }], /leaves the archive/],
    ['an absolute name', [...SDIST, { name: '/tmp/evil' }], /is absolute/],
    ['a link out', [...SDIST, { name: 'app-1.0/l', type: '2', target: '../../etc' }], /leads out of it/],
    ['an absolute link', [...SDIST, { name: 'app-1.0/l', type: '2', target: '/etc/passwd' }], /leads out of it/],
    [
      'a link out by way of another',
      [
        ...SDIST,
        { name: 'app-1.0/a/b/l', type: '2', target: '../..' },
        { name: 'app-1.0/m', type: '2', target: 'a/b/l/../x' },
      ],
      /leads out of it/,
    ],
    [
      'a file below a link',
      [...SDIST, { name: 'app-1.0/l', type: '2', target: '.' }, { name: 'app-1.0/l/x' }],
      /is below a file or link/,
    ],
    [
      'a link in place of a folder',
      [...SDIST, { name: 'app-1.0/d/x' }, { name: 'app-1.0/d', type: '2', target: '.' }],
      /is in it twice/,
    ],
    ['a hard link', [...SDIST, { name: 'app-1.0/h', type: '1', target: 'app-1.0/PKG-INFO' }], /hard link/],
    ['a device', [...SDIST, { name: 'app-1.0/null', type: '3' }], /device or pipe/],
    ['a file twice', [...SDIST, { name: 'app-1.0/run.sh', data: 'evil' }], /is in it twice/],
    [
      'a link in place of PKG-INFO',
      [...SDIST, { name: 'app-1.0/PKG-INFO', type: '2', target: 'run.sh' }],
      /is in it twice/,
    ],
    ['two top-level folders', [...SDIST, { name: 'other/x' }], /"other" beside the folder/],
    ['an unknown kind', [...SDIST, { name: 'app-1.0/s', type: 'S' }], /unknown kind/],
    [
      'a size that pax contradicts with words',
      [...SDIST, { name: 'x', type: 'x', data: pax('size', '-1') }, { name: 'app-1.0/y' }],
      /size="-1"/,
    ],
    ['no PKG-INFO', SDIST.slice(0, 1), /no PKG-INFO/],
    ['another project', [{ name: 'app-1.0/PKG-INFO', data: 'Name: b\nVersion: 1' }], /names the project "b"/],
    ['a page of HTML', Buffer.from('<html></html>'), /not a gzip file/],
    ['its end missing', tarGz(SDIST).subarray(0, 60), /cannot be trusted/],
    ['nothing', [], /is empty/],
  ])('with %s is refused and nothing lies outside', async (_, members, message) => {
    const text = await said(readSdist(file(members)))
    expect(text).toMatch(/^check\/content: app-1.0.tar.gz cannot be trusted: /)
    expect(text).toMatch(message)
    const into = join(tempDir(), 'inner', 'new')
    await said(extractSdist(file(members), into))
    expect(readdirSync(join(into, '../..'))).toEqual(['inner'])
    expect(readdirSync(join(into, '..'))).toEqual(['new'])
    expect(existsSync('/tmp/evil')).toBe(false)
  })

  test("Python's tarfile in all its formats is read", async () => {
    const code = `import io, sys, tarfile
t = tarfile.open(sys.argv[1], "w:gz", format=getattr(tarfile, sys.argv[2]))
for name, data in (("app-1.0/PKG-INFO", b"Name: app\\nVersion: 1.0\\n"), ("app-1.0/" + "n" * 120 + "/é" if sys.argv[2] != "USTAR_FORMAT" else "app-1.0/n/é", b"x" * 1000)):
    i = tarfile.TarInfo(name); i.size = len(data); i.mtime = 1700000000.5 if sys.argv[2] == "PAX_FORMAT" else 1700000000
    t.addfile(i, io.BytesIO(data))
t.close()`
    for (const format of ['USTAR_FORMAT', 'GNU_FORMAT', 'PAX_FORMAT']) {
      await run('python3', ['-c', code, join(dir, 'app-1.0.tar.gz'), format], dir)
      expect((await readSdist(join(dir, 'app-1.0.tar.gz'))).files[1]).toMatch(/é$/)
    }
  })
})

const onLinux = process.platform === 'linux' ? test : test.skip
onLinux('a refused archive does not stay open', async () => {
  const opened = tempDir('opened')
  const long = Array.from({ length: 2_000 }, (_, index) => ({
    name: `a-1/m${index}`,
    data: `${Math.sin(index)}`.repeat(50),
  }))
  const file = store(opened, 'a-1.tar.gz', tarGz([{ name: 'a-1/../x' }, ...long]))
  expect(await said(readSdist(file))).toContain('check/content')
  const open = readdirSync('/proc/self/fd').map(fd => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`)
    } catch {
      return ''
    }
  })
  expect(open.filter(path => path === file)).toEqual([])
})
