// Issue 17: the readers of archives and of native headers on damaged files. FUZZ_SECONDS=600 runs longer, and with
// FAST_CHECK_SEED others; what was found once is in the corpus below and runs first.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { pax, tar, tarGz, zip } from '../../../__fixtures__/archives.js'
import { elf, fat, machO, pe } from '../../../__fixtures__/native/binaries.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { readNative } from '../../../src/archives/native-headers.js'
import { readSdist } from '../../../src/archives/sdist.js'
import { readTar } from '../../../src/archives/tar-reader.js'
import { verifyWheel } from '../../../src/archives/verify-wheel.js'
import { readWheel } from '../../../src/archives/wheel.js'
import { withZip } from '../../../src/archives/zip-reader.js'
import { PackagingError, problemsOf } from '../../../src/core/errors.js'

/** Seconds for each kind of file. */
const SECONDS = Number(process.env.FUZZ_SECONDS ?? 3)
/** Milliseconds that one damaged file may take, also on a busy machine. */
const MOST = 5000

const INFO = 'tiny-1.0.dist-info'
const WHEEL = zip([
  { name: 'tiny/__init__.py', data: 'x = 1\n'.repeat(50) },
  { name: `${INFO}/METADATA`, data: 'Metadata-Version: 2.4\nName: tiny\nVersion: 1.0\nRequires-Dist: a>=1\n' },
  { name: `${INFO}/WHEEL`, data: 'Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n' },
  { name: `${INFO}/entry_points.txt`, data: '[console_scripts]\ntiny = tiny:main\n' },
  { name: `${INFO}/RECORD`, data: 'tiny/__init__.py,sha256=x,300\n' },
])
const TAR_MEMBERS = [
  { name: 'tiny-1.0/', type: '5' },
  { name: 'tiny-1.0/PKG-INFO', data: 'Metadata-Version: 2.4\nName: tiny\nVersion: 1.0\n' },
  { name: 'x', type: 'x', data: pax('path', 'tiny-1.0/long.py') },
  { name: 'tiny-1.0/a.py', data: 'x = 1\n' },
  { name: 'tiny-1.0/link', type: '2', target: 'a.py' },
]

interface Kind {
  readonly seeds: readonly Buffer[]
  readonly file: string
  readonly read: (file: string, bytes: Buffer) => Promise<unknown>
}

async function readAll(file: string): Promise<void> {
  await withZip(file, async archive => {
    for (const { name, folder } of archive.entries) if (!folder) for await (const _ of archive.stream(name));
  })
}

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += 700) yield bytes.subarray(at, at + 700)
}

const KINDS: Readonly<Record<string, Kind>> = {
  zip: { seeds: [WHEEL, zip([{ name: 'a', data: 'b' }], '#!/bin/sh\n', true)], file: 'a.zip', read: readAll },
  wheel: {
    seeds: [WHEEL],
    file: 'tiny-1.0-py3-none-any.whl',
    async read(file, bytes) {
      await readWheel(file)
      await verifyWheel(file, bytes.length)
    },
  },
  tar: {
    seeds: [tar(TAR_MEMBERS)],
    file: 'a.tar',
    async read(file, bytes) {
      for await (const entry of readTar(pieces(bytes), file)) for await (const _ of entry.content());
    },
  },
  sdist: { seeds: [tarGz(TAR_MEMBERS)], file: 'tiny-1.0.tar.gz', read: readSdist },
  native: {
    seeds: [elf(), machO(), fat(machO(), machO()), pe()],
    file: 'a.so',
    async read(_, bytes) {
      readNative(bytes)
    },
  },
}

/** What damaged files of these kinds once led to, or what readers of others fell for, as changes of the first seed. */
const CORPUS: readonly ((seed: Buffer) => Buffer)[] = [
  seed => seed,
  () => Buffer.alloc(0),
  () => Buffer.alloc(1),
  () => Buffer.alloc(70_000),
  seed => Buffer.concat([seed, seed]),
  seed => seed.subarray(0, seed.length - 1),
  seed => seed.subarray(1),
  seed => Buffer.concat([Buffer.alloc(512, 0xff), seed]),
  seed => Buffer.from(seed.map(byte => byte ^ 0xff)),
  seed => Buffer.from(seed).fill(0xff, Math.floor(seed.length / 2)),
  seed => Buffer.from(seed).fill(0, seed.length - 22),
  // A zip64 record of its own, far too large sizes, a directory in front of the file.
  seed => Buffer.concat([seed.subarray(0, -12), Buffer.alloc(12, 0xff)]),
  seed => Buffer.concat([seed.subarray(0, -10), Buffer.from('ffffffffffffffff0000', 'hex')]),
]

/** A small generator of numbers with a seed: the same cases in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0
  return below => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const INTERESTING = [0, 1, 0x7f, 0x80, 0xff, 0x20, 0x2f, 0x2e, 0x50]

/** One to eight changes of the kinds that break readers: bytes, numbers of 4 bytes, pieces cut, doubled or moved. */
function damaged(seed: Buffer, random: (below: number) => number): Buffer {
  let bytes = Buffer.from(seed)
  for (let changes = 1 + random(8); changes > 0 && bytes.length > 8; changes--) {
    const at = random(bytes.length - 4)
    const length = 1 + random(Math.min(64, bytes.length - at))
    switch (random(7)) {
      case 0:
        bytes[at] = random(256)
        break
      case 1:
        bytes[at] = INTERESTING[random(INTERESTING.length)] as number
        break
      case 2:
        bytes.writeUInt32LE(random(2) === 0 ? 0xffffffff : random(2 ** 31), at)
        break
      case 3:
        bytes = bytes.subarray(0, at)
        break
      case 4:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)])
        break
      case 5:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
        break
      default:
        bytes.copy(bytes, at, random(bytes.length), random(bytes.length))
    }
  }
  return bytes
}

/** With right sums in every header of a tar, so that readers get past them. */
function summed(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  for (let at = 0; at + 512 <= copy.length; at += 512) {
    const header = copy.subarray(at, at + 512)
    if (header.toString('latin1', 257, 262) !== 'ustar') continue
    header.fill(' ', 148, 156)
    header.write(
      `${header
        .reduce((total, byte) => total + byte, 0)
        .toString(8)
        .padStart(6, '0')}\0 `,
      148,
    )
  }
  return copy
}

test.each(Object.keys(KINDS))('%s: read, or refused by a coded error, in little time', async name => {
  const { seeds, file, read } = KINDS[name] as Kind
  const target = path.join(tempDir('fuzz'), file)
  mkdirSync(path.dirname(target), { recursive: true })
  const random = numbers(Number(process.env.FAST_CHECK_SEED ?? 20_261_122))
  const until = performance.now() + SECONDS * 1000
  const wrong: string[] = []
  let [count, refused] = [0, 0]
  const corpus = seeds.flatMap(seed => CORPUS.map(change => change(seed)))
  while (wrong.length === 0 && (count < corpus.length || performance.now() < until)) {
    const made = corpus[count] ?? damaged(seeds[random(seeds.length)] as Buffer, random)
    const bytes = name === 'tar' && count % 3 > 0 ? summed(made) : made
    count += 1
    writeFileSync(target, bytes)
    const begun = performance.now()
    try {
      await read(target, bytes)
    } catch (thrown) {
      const [problem] = problemsOf(thrown)
      refused += 1
      if (!(problem instanceof PackagingError) || problem.code !== 'check/content' || problem.fix === '')
        wrong.push(`${(thrown as Error).stack?.slice(0, 500)} on ${bytes.toString('base64')}`)
    }
    if (performance.now() - begun > MOST) wrong.push(`slow on ${bytes.toString('base64')}`)
  }
  expect(wrong).toEqual([])
  // A fuzzer that refuses nothing, or all of it at the first byte, finds nothing.
  expect(refused).toBeGreaterThan(0)
  expect(count).toBeGreaterThan(CORPUS.length)
})
