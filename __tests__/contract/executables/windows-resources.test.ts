/** Resources of Windows programs as others read them: pefile, and PyInstaller's own form of a version. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { pe } from '../../../__fixtures__/native/binaries.js'
import { toolPython } from '../../../__fixtures__/python-tools.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { readNative } from '../../../src/archives/native-headers.js'
import { MANIFEST, versionFile, versionStrings, withResources } from '../../../src/executables/windows-resources.js'

const ABOUT = {
  name: 'my-app',
  version: '1.2.3rc1',
  summary: 'Answers "ünd" more\nthan once',
  author: 'Jane Ö. Doe',
  license: 'MIT',
  file: 'app.exe',
}

/** Two images, whose bytes nothing decodes. */
function icon(...images: readonly string[]): Buffer {
  const head = Buffer.alloc(6 + images.length * 16)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let at = head.length
  for (const [index, image] of images.entries()) {
    head[6 + index * 16] = 16 * (index + 1)
    head.writeUInt32LE(image.length, 6 + index * 16 + 8)
    head.writeUInt32LE(at, 6 + index * 16 + 12)
    at += image.length
  }
  return Buffer.concat([head, ...images.map(image => Buffer.from(image))])
}

/** pip install, for the oracles. */
const site = tempDir('resources')
function python(code: string, ...args: readonly string[]): string {
  if (!existsSync(join(site, 'pefile.py')))
    execFileSync(toolPython(), [
      '-m',
      'pip',
      'install',
      '-q',
      '--no-deps',
      '--target',
      site,
      'pefile==2024.8.26',
      'pyinstaller==6.22.0',
      'packaging',
      'altgraph',
    ])
  return execFileSync(toolPython(), ['-c', code, ...args], {
    encoding: 'utf8',
    env: { ...process.env, PYTHONPATH: site },
  })
}

const READ = `
import json, pefile, sys
pe = pefile.PE(sys.argv[1])
found = {}
for kind in pe.DIRECTORY_ENTRY_RESOURCE.entries:
    for one in kind.directory.entries:
        for language in one.directory.entries:
            data = language.data.struct
            found[f"{kind.id} {one.id} {language.id}"] = pe.get_data(data.OffsetToData, data.Size).hex()
strings = {}
for info in pe.FileInfo[0]:
    for table in getattr(info, "StringTable", []):
        strings.update({key.decode(): value.decode() for key, value in table.entries.items()})
fixed = pe.VS_FIXEDFILEINFO[0]
print(json.dumps({
    "found": found, "strings": strings, "warnings": pe.get_warnings(),
    "version": [fixed.FileVersionMS >> 16, fixed.FileVersionMS & 0xffff, fixed.FileVersionLS >> 16, fixed.FileVersionLS & 0xffff],
}))
`

test('what was written is what pefile reads, and the program is otherwise the same', () => {
  const program = pe({ imports: ['kernel32.dll'] })
  // A section needs room behind the table of them, as linkers leave it.
  const roomy = withRoom(program)
  const written = withResources(roomy, ABOUT, { bytes: icon('small', 'larger one'), file: 'app.ico' }) ?? roomy
  expect(readNative(written)).toEqual(readNative(roomy))
  const file = join(site, 'app.exe')
  writeFileSync(file, written)
  const { found, strings, version, warnings } = JSON.parse(python(READ, file))
  expect(warnings.filter((line: string) => /resource|version/i.test(line))).toEqual([])
  expect(Object.keys(found)).toEqual(['3 1 0', '3 2 0', '14 1 0', '16 1 1033', '24 1 1033'])
  const text = (key: string) => Buffer.from(found[key], 'hex').toString()
  expect([text('3 1 0'), text('3 2 0'), text('24 1 1033')]).toEqual(['small', 'larger one', MANIFEST])
  expect(version).toEqual([1, 2, 3, 0])
  expect(strings).toEqual({
    CompanyName: 'Jane Ö. Doe',
    FileDescription: 'Answers "ünd" more than once',
    FileVersion: '1.2.3rc1',
    InternalName: 'my-app',
    LegalCopyright: 'MIT',
    OriginalFilename: 'app.exe',
    ProductName: 'my-app',
    ProductVersion: '1.2.3rc1',
  })
})

/** The same program with its one section a page later, and addresses as the loader needs them. */
function withRoom(program: Buffer): Buffer {
  const optional = program.readUInt32LE(0x3c) + 24
  const section = optional + program.readUInt16LE(program.readUInt32LE(0x3c) + 20)
  const start = program.readUInt32LE(section + 20)
  const moved = Buffer.concat([program.subarray(0, start), Buffer.alloc(0x400 - start), program.subarray(start)])
  moved.writeUInt32LE(0x400, section + 20)
  moved.writeUInt32LE(0x1000, optional + 32)
  moved.writeUInt32LE(0x200, optional + 36)
  moved.writeUInt32LE(0x400, optional + 60)
  return moved
}

test('the file for PyInstaller has the same texts', () => {
  const file = join(site, 'version.txt')
  writeFileSync(file, versionFile(ABOUT))
  const code = `
import json, sys
import PyInstaller.compat
# Only Windows has it, and reading a file needs nothing of it.
PyInstaller.compat.win32api = None
from PyInstaller.utils.win32 import versioninfo
info = versioninfo.load_version_info_from_text_file(sys.argv[1])
print(json.dumps([[one.name, one.val] for one in info.kids[0].kids[0].kids]))
`
  expect(JSON.parse(python(code, file))).toEqual(versionStrings(ABOUT))
})

test('a real program of Windows, without its own', () => {
  const code = 'import setuptools, os; print(os.path.join(os.path.dirname(setuptools.__file__), "cli-64.exe"))'
  execFileSync(toolPython(), ['-m', 'pip', 'install', '-q', '--no-deps', '--target', site, 'setuptools==80.9.0'])
  const program = readFileSync(python(code).trim())
  const file = join(site, 'cli.exe')
  writeFileSync(file, withResources(withoutResources(program), ABOUT) ?? program)
  const { found, version } = JSON.parse(python(READ, file))
  expect([Object.keys(found), version]).toEqual([
    ['16 1 1033', '24 1 1033'],
    [1, 2, 3, 0],
  ])
})

/** As if it had none. */
function withoutResources(program: Buffer): Buffer {
  const copy = Buffer.from(program)
  const directories = copy.readUInt32LE(0x3c) + 24 + 112
  return copy.fill(0, directories + 16, directories + 24)
}
