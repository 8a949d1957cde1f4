/** A wheel with everything that an installer has to put somewhere else, change or leave out. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WheelFile } from '../src/core/model.js'
import { type ZipMember, zip } from './archives.js'

const INFO = 'odd-1.0.dist-info'
const DATA = 'odd-1.0.data'
const EXECUTABLE = 0o100755

/** Larger than what `pex_wheels.py` unpacks in one thread. */
const LARGE = Buffer.alloc(2_000_000, 'not much to inflate ')

/** `odd` 1.0: its root is for platform-bound files, and pure ones lie beside. */
export function writeOddWheel(folder: string): WheelFile {
  const members: ZipMember[] = [
    { name: 'odd/__init__.py', data: 'import odd_pure\ndef main():\n    print("odd")\n', deflate: true },
    { name: 'odd/large.bin', data: LARGE, deflate: true },
    { name: 'odd/tool', data: '#!/bin/sh\necho tool\n', mode: EXECUTABLE },
    { name: 'odd/__pycache__/old.cpython-27.pyc', data: 'bytecode of another Python' },
    { name: 'odd/empty/' },
    { name: 'odd/unrecorded.txt', data: 'RECORD does not know it' },
    { name: `${DATA}/purelib/odd_pure.py`, data: 'PURE = True\n' },
    { name: `${DATA}/platlib/odd_bound.py`, data: 'BOUND = True\n' },
    { name: `${DATA}/scripts/odd-python`, data: '#!python\nimport odd\nodd.main()\n', mode: EXECUTABLE },
    { name: `${DATA}/scripts/odd-env`, data: '#!/usr/bin/env python3\nprint(1)\n' },
    { name: `${DATA}/scripts/odd-shell`, data: '#!/bin/sh\necho shell\n', mode: EXECUTABLE },
    { name: `${DATA}/scripts/odd`, data: 'replaced by the entry point' },
    { name: `${DATA}/data/share/odd/notes.txt`, data: 'data\n' },
    { name: `${DATA}/headers/odd.h`, data: '#define ODD\n' },
    { name: `${INFO}/METADATA`, data: 'Metadata-Version: 2.1\nName: odd\nVersion: 1.0\n' },
    {
      name: `${INFO}/WHEEL`,
      data: 'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: false\nTag: py3-none-any\n',
    },
    {
      name: `${INFO}/entry_points.txt`,
      data: '[console_scripts]\nodd = odd:main\n[gui_scripts]\nodd-gui = odd:main\n',
    },
    { name: `${INFO}/INSTALLER`, data: 'someone else\n' },
  ]
  const recorded = members.filter(({ name }) => !/unrecorded|\/$/.test(String(name)))
  const lines = [...recorded.map(line), 'odd/gone.py,sha256=AAAA,1', `${INFO}/RECORD,,`]
  const bytes = zip([...members, { name: `${INFO}/RECORD`, data: lines.join('\r\n') }])
  const path = join(folder, 'odd-1.0-py3-none-any.whl')
  writeFileSync(path, bytes)
  return { path, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Every other one lacks its hash, which RECORD may. */
function line({ name, data = '' }: ZipMember, index: number): string {
  const hash = createHash('sha256').update(data).digest('base64url')
  return index % 2 === 0 ? `${String(name)},sha256=${hash},${data.length}` : `${String(name)},,`
}
