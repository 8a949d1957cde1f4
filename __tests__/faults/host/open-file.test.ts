// An output folder in which a program has a file open, as Windows sees it: no name of the file can be taken away.
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, jest, test } from '@jest/globals'

const OPEN = 'b.whl'
const renameSync = (from: string, to: string) => {
  if ([from, to].some(file => basename(file) === OPEN))
    throw Object.assign(new Error(`EBUSY: resource busy or locked, rename '${from}'`), { code: 'EBUSY' })
  fs.renameSync(from, to)
}
const linkSync = jest.fn(fs.linkSync)
jest.unstable_mockModule('node:fs', () => ({ ...fs, renameSync, linkSync }))
const { publishFiles } = await import('../../../src/host/publish.js')

test('is left as it was, with the name of the file and the fix, and gets no second name of it', async () => {
  const root = fs.mkdtempSync(join(tmpdir(), 'open-'))
  try {
    const [made, output] = [join(root, 'made'), join(root, 'dist')]
    for (const folder of [made, output]) {
      fs.mkdirSync(folder)
      for (const name of ['a.whl', OPEN]) fs.writeFileSync(join(folder, name), `${basename(folder)} ${name}`)
    }
    const files = ['a.whl', OPEN].map(name => join(made, name))
    await expect(publishFiles(files, output)).rejects.toMatchObject({
      code: 'host/permission',
      message: `Cannot write ${join(output, OPEN)}: another program is using it.`,
    })
    expect(linkSync).not.toHaveBeenCalled()
    expect(fs.readdirSync(output).sort()).toEqual(['a.whl', OPEN])
    expect(fs.readFileSync(join(output, 'a.whl'), 'utf8')).toBe('dist a.whl')
  } finally {
    fs.rmSync(root, { recursive: true, force: true })
  }
})
