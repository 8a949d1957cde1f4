/** Our readers of headers beside binutils', on the libraries of a real Python. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { options } from '../../../__fixtures__/options.js'
import { toolPython } from '../../../__fixtures__/python-tools.js'
import { readNative } from '../../../src/archives/native-headers.js'
import { decideSigning, sign } from '../../../src/executables/signing.js'
import { createRunner } from '../../../src/host/process/process.js'

const only = process.platform === 'linux' ? test : test.skip

only('ELF: needed libraries, search paths and versions are those that readelf tells', () => {
  const python = realpathSync(toolPython())
  const prefix = path.dirname(path.dirname(python))
  const [lib = ''] = readdirSync(path.join(prefix, 'lib')).filter(name => /^python3\.\d+$/.test(name))
  const dynload = path.join(prefix, 'lib', lib, 'lib-dynload')
  const files = [python, ...readdirSync(dynload).map(name => path.join(dynload, name))].filter(file =>
    readFileSync(file).subarray(0, 4).equals(Buffer.from('\x7fELF', 'latin1')),
  )
  expect(files.length).toBeGreaterThan(10)
  for (const file of files) {
    const shown = execFileSync('readelf', ['--wide', '--dynamic', '--version-info', file], {
      encoding: 'utf8',
    })
    const all = (pattern: RegExp) => [...shown.matchAll(pattern)].map(match => match[1])
    const facts = readNative(readFileSync(file))
    expect(facts?.needs).toEqual(all(/\(NEEDED\).*\[(.*)\]/g))
    expect(facts?.rpaths.join(':') ?? '').toBe(all(/\((?:RUNPATH|RPATH)\).*\[(.*)\]/g).join(':'))
    const versions = all(/^ {2}0x[0-9a-f]+: +Name: (\S+) +Flags/gm)
    expect(facts?.versions.map(({ version }) => version)).toEqual(versions)
    // Every version is there because some symbol needs it.
    expect(facts?.versions.filter(({ symbols }) => symbols.length === 0)).toEqual([])
  }
})

only('the sign command sees its own secrets and no others', async () => {
  const env = { PATH: process.env.PATH, SIGN_PASSWORD: 'pw', OTHER_TOKEN: 'no', GITHUB_TOKEN: 'no' }
  const signing = decideSigning(options({ 'sign-command': 'env -u {file}', 'sign-env': 'SIGN_PASSWORD' }), env)
  const said: string[] = []
  await sign({
    signing,
    runner: createRunner({ env }),
    host: { env, workspace: '/nowhere' },
    file: 'NOTHING',
    dir: '/',
    artifact: 'answer-1',
    say: line => said.push(line),
  })
  // The mark by which what it leaves behind is found and ended is no secret.
  expect(said.filter(line => !/^(?:PATH|_PACKAGE_PYTHON_STARTED_BY)=/.test(line))).toEqual(['SIGN_PASSWORD=pw'])
})
