/** Only regular files are read, and none that is larger than what is expected. */
import { mkdirSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { tempDir } from '../../../__fixtures__/repository.js'
import type { PackagingError } from '../../../src/core/errors.js'
import { openRegular, readRegular } from '../../../src/host/regular.js'

const dir = tempDir('regular')
const file = join(dir, 'a')
writeFileSync(file, 'é\n')
const said = async (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (error: PackagingError) => `${error.code}: ${error.message}`,
  )

test('the content of a file, as bytes or as text', async () => {
  expect(await readRegular(file)).toStrictEqual(Buffer.from('é\n'))
  expect(await readRegular(file, 'utf8')).toBe('é\n')
  expect(await readRegular(file, 'latin1')).toBe('Ã©\n')
})

test('a file as large as the limit is read, and none that is larger: 64 MiB for text', async () => {
  expect(await readRegular(file, 'utf8', 3)).toBe('é\n')
  expect(await said(readRegular(file, 'utf8', 2))).toMatch(/^input\/path: .*a is 3 bytes large, more than the 2 bytes/)
  const large = join(dir, 'large')
  writeFileSync(large, '')
  truncateSync(large, 64 * 1024 * 1024 + 1)
  expect(await said(readRegular(large, 'latin1'))).toMatch(/^input\/path: .* large, more than the 67.1 MB/)
  expect((await readRegular(large)).length).toBe(64 * 1024 * 1024 + 1)
  truncateSync(large, 2 ** 31)
  expect(await said(readRegular(large))).toMatch(/^input\/path: .* more than the 2.1 GB/)
})

test('a folder, and what is not there, fail as the file system says', async () => {
  mkdirSync(join(dir, 'folder'))
  expect(await said(openRegular(join(dir, 'folder')))).toMatch(/^EISDIR: EISDIR: illegal operation on a directory/)
  expect(await said(openRegular(join(dir, 'none')))).toMatch(/^ENOENT: /)
})

const onPosix = process.platform === 'win32' ? describe.skip : describe
onPosix('what is no file is refused at once', () => {
  test('a device', async () => expect(await said(openRegular('/dev/null'))).toMatch(/^input\/path: .* not a file\.$/))

  test('a socket', async () => {
    const path = join(dir, 'socket')
    const server = createServer()
    await new Promise<void>(resolve => server.listen(path, resolve))
    try {
      expect(await said(openRegular(path))).toMatch(/^input\/path: .* not a file\.$/)
    } finally {
      await new Promise(resolve => server.close(resolve))
    }
  })
})
