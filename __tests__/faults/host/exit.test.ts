// The end of a process whose temporary folder cannot be removed: on Windows, because a program there still runs.
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, jest, test } from '@jest/globals'

const rmSync = jest.fn((folder: fs.PathLike) => {
  throw Object.assign(new Error(`EPERM: operation not permitted, unlink '${folder}'`), { code: 'EPERM' })
})
jest.unstable_mockModule('node:fs', () => ({ ...fs, rmSync }))
const { createStaging } = await import('../../../src/host/publish.js')

test('the exit status is not hidden by an error of the clean-up', async () => {
  const parent = fs.mkdtempSync(join(tmpdir(), 'exit-'))
  try {
    const staging = await createStaging(parent)
    const atExit = process.listeners('exit').at(-1) as () => void
    expect(atExit).not.toThrow()
    expect(rmSync).toHaveBeenCalledTimes(1)
    expect(rmSync.mock.calls[0]?.[0]).toBe(staging.root)
    await staging.dispose()
    expect(process.listeners('exit')).not.toContain(atExit)
  } finally {
    fs.rmSync(parent, { recursive: true, force: true })
  }
})
