/** Executables that are signed after the build: what came out is compared with what was built. The signing program is simulated. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { machOProgram, pe, signedMachO, signedPe } from '../../../__fixtures__/native/binaries.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { sha256 } from '../../../__fixtures__/simulated-tools.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { unpackFolder } from '../../../src/archives/extract.js'
import { writeTarGz } from '../../../src/archives/tar-writer.js'
import { writeFolderZip } from '../../../src/archives/zip-writer.js'
import { measured, otherPrograms, signDelivered } from '../../../src/executables/sign-delivered.js'

const MAC = machOProgram()
const signMac = (file: string) => writeFileSync(file, signedMachO(readFileSync(file)))
const signWindows = (file: string) => writeFileSync(file, signedPe(readFileSync(file)))

interface Parts {
  readonly file: string
  readonly program?: string
  readonly others?: readonly string[]
}

/** @param work what the signing program does to the file that it gets */
async function signed(parts: Parts, work: (file: string) => void, dir = tempDir('signed')) {
  const executable = { ...parts, path: parts.file, file: path.basename(parts.file) }
  const signer = path.join(dir, 'signer')
  const files: string[] = []
  const runner = recordingRunner(({ args: [file = ''] }) => {
    files.push(file)
    work(file)
    return {}
  })
  const signing = { kind: 'sign', words: [signer, '{file}'], env: {} } as const
  const host = { env: {}, workspace: '/nowhere' }
  const result = await signDelivered({ executable, signing, runner, host, dir, say: () => {} })
  return { ...result, files, dir }
}

describe('one file', () => {
  const built = () => {
    const file = path.join(tempDir('built'), 'answer-1.0-macos-arm64')
    writeFileSync(file, MAC, { mode: 0o755 })
    return file
  }

  test('a copy of it is signed, and stays the same but for the signature', async () => {
    const file = built()
    const { path: result, check, members, files, dir } = await signed({ file }, signMac)
    expect(result).toBe(path.join(dir, 'answer-1.0-macos-arm64'))
    expect(readFileSync(result).equals(signedMachO(MAC))).toBe(true)
    expect(readFileSync(file).equals(MAC)).toBe(true)
    expect(check).toMatchObject({ name: 'signature', artifact: 'answer-1.0-macos-arm64', result: 'passed' })
    expect(members).toStrictEqual([{ path: '', before: sha256(MAC), after: sha256(signedMachO(MAC)) }])
    expect(files).toStrictEqual([path.join(dir, 'work', 'answer-1.0-macos-arm64')])
    expect(await measured(result)).toStrictEqual({ size: signedMachO(MAC).length, sha256: sha256(signedMachO(MAC)) })
  })

  const replaced = (bytes: Buffer) => (file: string) => writeFileSync(file, bytes)
  test.each([
    ['nothing', () => {}, 'build/signing: .* was not signed: sign-command succeeded, but it has no new signature\\.'],
    ['ad hoc', replaced(signedMachO(MAC, '')), 'build/signing: .* but its signature is ad hoc and names no one\\.'],
    ['another program', replaced(signedMachO(machOProgram('else'))), 'check/digest: .* more than .*: its content was'],
    ['a text', replaced(Buffer.from('text')), 'check/digest: .* its content was changed\\.'],
  ])('%s is refused', async (_, work, expected) =>
    expect(await failuresOf(() => signed({ file: built() }, work))).toEqual([
      expect.stringMatching(`^${expected.replace('.* was', 'answer-1.0-macos-arm64 was')}`),
    ]),
  )

  test('one that was signed before, and is no program of a known system, are refused', async () => {
    const file = built()
    writeFileSync(file, signedMachO(MAC))
    expect(await failuresOf(() => signed({ file }, () => {}))).toEqual([
      expect.stringMatching(/it has no new signature/),
    ])
    writeFileSync(file, 'text')
    expect(await failuresOf(() => signed({ file }, target => writeFileSync(target, MAC)))).toEqual([
      expect.stringMatching(/^check\/digest: .*its content was changed/),
    ])
  })

  test('another signature in place of one is new', async () => {
    const file = built()
    writeFileSync(file, signedMachO(MAC, 'the first one'))
    const other = signedMachO(MAC, 'another one')
    const { members } = await signed({ file }, target => writeFileSync(target, other))
    expect(members).toStrictEqual([
      { path: '', before: sha256(signedMachO(MAC, 'the first one')), after: sha256(other) },
    ])
  })
})

describe('a folder for Windows', () => {
  const built = async (files: Readonly<Record<string, Buffer | string>> = {}) => {
    const dir = tempDir('built')
    const all = { 'answer.exe': pe(), 'server.exe': pe({ subsystem: 2 }), 'lib/data.txt': '42', ...files }
    mkdirSync(path.join(dir, 'content', 'lib'), { recursive: true })
    for (const [name, bytes] of Object.entries(all)) writeFileSync(path.join(dir, 'content', name), bytes)
    const file = path.join(dir, 'answer-1.0-windows-x86_64.zip')
    await writeFolderZip(file, path.join(dir, 'content'), 'answer-1.0-windows-x86_64')
    return { file, program: 'answer.exe', others: ['server.exe'] }
  }
  const beside = (file: string, ...names: readonly string[]) => path.join(path.dirname(file), ...names)

  test('every program in it is signed, and it is packed again under its name', async () => {
    const { path: result, check, members, files, dir } = await signed(await built(), signWindows)
    expect([result, check.result]).toStrictEqual([path.join(dir, 'answer-1.0-windows-x86_64.zip'), 'passed'])
    expect(files.map(file => path.basename(file))).toStrictEqual(['answer.exe', 'server.exe'])
    expect(members.map(({ path: name, before }) => [name, before])).toStrictEqual([
      ['answer.exe', sha256(pe())],
      ['server.exe', sha256(pe({ subsystem: 2 }))],
    ])
    const top = await unpackFolder(result, path.join(dir, 'again'))
    expect(path.basename(top)).toBe('answer-1.0-windows-x86_64')
    expect(readdirSync(top).sort()).toStrictEqual(['answer.exe', 'lib', 'server.exe'])
    expect(readFileSync(path.join(top, 'answer.exe')).equals(signedPe(pe()))).toBe(true)
    expect(readFileSync(path.join(top, 'lib', 'data.txt'), 'utf8')).toBe('42')
  })

  test('a library may be signed too', async () => {
    const { members } = await signed(await built({ 'lib/a.dll': pe() }), file => {
      signWindows(file)
      if (file.endsWith('answer.exe')) signWindows(beside(file, 'lib', 'a.dll'))
    })
    expect(members.map(({ path: name }) => name).sort()).toStrictEqual(['answer.exe', 'lib/a.dll', 'server.exe'])
  })

  const once = (work: (file: string) => void) => (file: string) => {
    signWindows(file)
    if (file.endsWith('answer.exe')) work(file)
  }
  test.each([
    ['changes data', once(file => writeFileSync(beside(file, 'lib', 'data.txt'), '43')), 'lib/data.txt was changed'],
    ['adds a file', once(file => writeFileSync(beside(file, 'more'), '')), 'more was added'],
    ['adds a folder', once(file => mkdirSync(beside(file, 'more'))), 'more was added'],
    ['removes a file', once(file => rmSync(beside(file, 'lib', 'data.txt'))), 'lib/data.txt was removed'],
    [
      'turns a file into a folder',
      once(file => {
        rmSync(beside(file, 'lib', 'data.txt'))
        mkdirSync(beside(file, 'lib', 'data.txt'))
      }),
      'lib/data.txt was changed',
    ],
    ['adds what macOS alone has', once(file => mkdirSync(beside(file, '_CodeSignature'))), '_CodeSignature was added'],
  ])('a signing program that %s is refused', async (_, work, what) => {
    const parts = await built()
    expect(await failuresOf(() => signed(parts, work))).toEqual([
      expect.stringContaining(`differs from the file that was built in more than its signature: ${what}.`),
    ])
  })

  test('of which one program alone is signed is refused', async () => {
    for (const name of ['answer.exe', 'server.exe']) {
      const parts = await built()
      expect(await failuresOf(() => signed(parts, file => file.endsWith(name) && signWindows(file)))).toEqual([
        expect.stringMatching(/^build\/signing: .* it has no new signature/),
      ])
    }
  })

  test('without its program is refused', async () => {
    const parts = { ...(await built()), program: 'other.exe', others: [] }
    expect(await failuresOf(() => signed(parts, () => {}))).toEqual([
      expect.stringMatching(/^build\/signing: .* it has no new signature/),
    ])
  })
})

const posix = process.platform === 'win32' ? describe.skip : describe
posix('a folder for macOS', () => {
  const PROGRAM = 'Answer.app/Contents/MacOS/answer'
  const built = async () => {
    const dir = tempDir('built')
    const content = path.join(dir, 'content')
    write(content, { 'Answer.app/Contents/Info.plist': '<plist/>', 'tool.sh': '#!/bin/sh\n', 'data.txt': '42' })
    chmodSync(path.join(content, 'tool.sh'), 0o755)
    mkdirSync(path.join(content, 'Answer.app/Contents/MacOS'))
    writeFileSync(path.join(content, PROGRAM), MAC, { mode: 0o755 })
    symlinkSync(PROGRAM, path.join(content, 'answer'))
    const file = path.join(dir, 'answer-1.0-macos-arm64.tar.gz')
    const executable = (name: string) => [PROGRAM, 'tool.sh'].includes(name)
    await writeTarGz({ output: file, folder: content, top: 'answer-1.0-macos-arm64', executable, links: true })
    return { file, program: PROGRAM }
  }
  /** Signs the .app, as codesign does it, and does something more. @param work gets the folder around it */
  const sign =
    (work: (folder: string) => void = () => {}) =>
    (app: string) => {
      expect(path.basename(app)).toBe('Answer.app')
      signMac(path.join(app, 'Contents/MacOS/answer'))
      write(app, { 'Contents/_CodeSignature/CodeResources': 'seal', 'Contents/CodeResources': 'ticket' })
      work(path.dirname(app))
    }

  test('its .app is signed as one; the seal may be added, links and modes stay', async () => {
    const { path: result, members, dir } = await signed(await built(), sign())
    expect(members).toStrictEqual([{ path: PROGRAM, before: sha256(MAC), after: sha256(signedMachO(MAC)) }])
    expect(path.basename(result)).toBe('answer-1.0-macos-arm64.tar.gz')
    const top = await unpackFolder(result, path.join(dir, 'again'))
    expect(existsSync(path.join(top, 'Answer.app/Contents/_CodeSignature/CodeResources'))).toBe(true)
    expect(statSync(path.join(top, 'answer')).mode & 0o111).toBe(0o111)
    expect(statSync(path.join(top, 'data.txt')).mode & 0o111).toBe(0)
  })

  test('a seal of its own may be removed and changed', async () => {
    const first = await signed(await built(), sign())
    const parts = { file: first.path, program: PROGRAM }
    const again = (app: string) => {
      const file = path.join(app, 'Contents/MacOS/answer')
      writeFileSync(file, signedMachO(MAC, 'another one'))
      rmSync(path.join(app, 'Contents/CodeResources'))
      write(app, { 'Contents/_CodeSignature/CodeResources': 'another seal' })
    }
    expect((await signed(parts, again)).members).toHaveLength(1)
  })

  test.each([
    ['a link that leads elsewhere', (folder: string) => relink(folder, 'data.txt'), 'answer was changed'],
    [
      'a link that became a file',
      (folder: string) => {
        rmSync(path.join(folder, 'answer'))
        writeFileSync(path.join(folder, 'answer'), MAC, { mode: 0o755 })
      },
      'answer was changed',
    ],
    [
      'a file that can be started now',
      (folder: string) => chmodSync(path.join(folder, 'data.txt'), 0o755),
      'data.txt was',
    ],
    ['a seal outside of the .app', (folder: string) => write(folder, { 'a/_CodeSignature/x': '' }), 'a.* was added'],
    [
      'another file beside the seal',
      (folder: string) => write(folder, { 'Answer.app/x': '' }),
      'Answer.app/x was added',
    ],
  ])('%s is refused', async (_, work, what) => {
    const parts = await built()
    expect(await failuresOf(() => signed(parts, sign(work)))).toEqual([
      expect.stringMatching(new RegExp(`^check/digest: .* more than its signature: ${what}`)),
    ])
  })
})

function relink(folder: string, to: string): void {
  rmSync(path.join(folder, 'answer'))
  symlinkSync(to, path.join(folder, 'answer'))
}

test.each([
  ['answer', ['answer', 'server'], ['server']],
  ['answer.exe', ['answer', 'server'], ['server.exe']],
  ['bin/answer', ['answer', 'server'], ['bin/server']],
  ['answer', undefined, []],
  [undefined, ['answer', 'server'], []],
])('beside %s of %j lie %j', (program, commands, expected) =>
  expect(otherPrograms(program, commands)).toStrictEqual(expected),
)
