import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { CHECKERS } from '../../../src/checks/python-tools.js'
import { lockedPins, lockedVersion, TOOL_NAMES, wheelFits } from '../../../src/tools/locked.js'

const [a, b, c] = ['a', 'b', 'c'].map(letter => letter.repeat(64))
const text = `altgraph==0.17.5 \\\n    --hash=sha256:${a}\ndelocate==0.13.0 \\\n    --hash=sha256:${b} \\\n    --hash=sha256:${c}\n`

test('a tool of several wheels', () => {
  expect(lockedPins(text)).toEqual([
    { name: 'altgraph', version: '0.17.5', hashes: [a] },
    { name: 'delocate', version: '0.13.0', hashes: [b, c] },
  ])
  expect(lockedVersion('delocate', text)).toBe('0.13.0')
  expect(() => lockedVersion('uv', text)).toThrow('does not name it')
})

test('every tool is locked, each pin with a hash, and no line depends on the machine', () => {
  const folder = 'src/tools/requirements'
  const sources = ['pyinstaller-source']
  expect(readdirSync(folder).sort()).toEqual([...TOOL_NAMES, ...CHECKERS, ...sources].map(name => `${name}.txt`).sort())
  for (const name of TOOL_NAMES) {
    const requirements = readFileSync(`${folder}/${name}.txt`, 'utf8')
    expect(lockedVersion(name, requirements)).toMatch(/^\d/)
    expect(lockedPins(requirements).every(({ hashes }) => hashes.length > 0)).toBe(true)
    expect(requirements).not.toContain(';')
  }
})

test('what uv installs is locked in the same way, and names nothing twice for one Python', () => {
  for (const name of CHECKERS) {
    const requirements = readFileSync(`src/tools/requirements/${name}.txt`, 'utf8')
    const pins = lockedPins(requirements)
    expect(pins.map(pin => pin.name)).toContain(name)
    expect(pins.every(({ hashes }) => hashes.length > 0)).toBe(true)
    expect(pins.map(pin => pin.name)).not.toContain('keyring')
  }
})

const linux = { os: 'linux', arch: 'x86_64', libc: 'glibc' } as const
test.each([
  ['p-1-py3-none-manylinux1_x86_64.manylinux_2_5_x86_64.musllinux_1_1_x86_64.whl', linux, true],
  ['p-1-py3-none-manylinux1_x86_64.musllinux_1_1_x86_64.whl', { ...linux, libc: 'musl' }, true],
  ['p-1-py3-none-musllinux_1_1_x86_64.whl', linux, false],
  ['p-1-py3-none-manylinux2014_aarch64.whl', linux, false],
  ['p-1-py3-none-macosx_10_4_universal2.whl', { os: 'macos', arch: 'aarch64' }, true],
  ['p-1-py3-none-win_amd64.whl', { os: 'windows', arch: 'x86_64' }, true],
  ['p-1-py3-none-any.whl', linux, true],
  ['p-1.tar.gz', linux, false],
] as const)('%s on %j: %s', (file, machine, fits) => {
  expect(wheelFits(file, machine)).toBe(fits)
})
