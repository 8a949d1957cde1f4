/** Windows programs of PyInstaller, built and started on Windows (Wine), where no Python is on PATH: one file, and a folder. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, jest } from '@jest/globals'
import { type Ended, openWindows } from '../../__fixtures__/windows/machine.js'
import { APPLICATION, answer, BUG, said, writeFiles } from '../../__fixtures__/windows/projects.js'

jest.setTimeout(1_800_000)

const { machine, onWindows } = openWindows()

let built: Ended
beforeAll(async () => {
  if (machine === undefined) return
  writeFiles(join(machine.folder, 'app'), APPLICATION)
  built = await machine.command(
    ['package', 'app', '--formats=pyinstaller pyinstaller-folder', '--python-versions=3.11', '--output-dir=W:\\out'],
    { cwd: machine.folder },
  )
})

onWindows('builds', async () => {
  console.error(said(built))
  console.error(readdirSync(join(machine.folder, 'out')))
  expect(said(built)).not.toMatch(BUG)
  expect(built.status).toBe(0)
  const ended = await machine.run('W:\\out\\app-1.0-windows-x86_64.exe', ['one', 'two'], { cwd: machine.folder })
  expect(ended.stdout.replaceAll('\r', '')).toBe(answer('one', 'two'))
})
