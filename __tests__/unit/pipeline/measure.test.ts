/** A file that is hashed while it is tested. */

import { appendFileSync, chmodSync, linkSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { tempDir } from '../../../__fixtures__/repository.js'
import type { Pex } from '../../../src/core/model.js'
import { flush, hashed, measure, measureWithoutHash, refuseChanged } from '../../../src/pipeline/artifacts.js'

const what = { format: 'pex' as const, targets: ['any'], pythons: ['3.12'] }

function file(text = 'x'): string {
  const made = path.join(tempDir('measure'), 'answer.pex')
  writeFileSync(made, text)
  return made
}

test('measuring is measuring without a hash, then hashing', async () => {
  const made = file()
  const whole = await measure<Pex>(made, what)
  expect(await hashed<Pex>(await measureWithoutHash<Pex>(made, what))).toEqual(whole)
  expect(whole).toMatchObject({
    file: 'answer.pex',
    path: made,
    size: 1,
    sha256: expect.stringMatching(/^2d711642/),
  })
  expect(Object.keys(whole).sort()).toEqual(['file', 'format', 'path', 'pythons', 'sha256', 'size', 'targets'])
})

const onSystemsWithModes = process.platform === 'win32' ? test.skip : test
onSystemsWithModes(
  'nobody may write into it from then on; what may start it still may (Windows has no modes)',
  async () => {
    for (const [before, after] of [
      [0o666, 0o444],
      [0o777, 0o555],
    ] as const) {
      const made = file()
      chmodSync(made, before)
      await measureWithoutHash<Pex>(made, what)
      expect(statSync(made).mode & 0o777).toBe(after)
    }
  },
)

test('a file that was written into is refused, whatever it holds now', async () => {
  for (const change of [appendFileSync, writeFileSync]) {
    const path = file()
    // The clock of a file system may tick only every few milliseconds.
    utimesSync(path, 1, 1)
    const made = await measureWithoutHash<Pex>(path, what)
    change(path, 'x')
    await expect(refuseChanged(made)).rejects.toMatchObject({ code: 'check/content' })
  }
})

test('one that was started, settled, linked or made executable is the same', async () => {
  const path = file()
  const made = await measureWithoutHash<Pex>(path, what)
  chmodSync(path, 0o755)
  linkSync(path, `${path}.second`)
  await flush(made)
  await refuseChanged(made)
  await flush({ ...made, path: `${path}.gone` })
})
