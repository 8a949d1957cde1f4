/** Which secrets are published already: with a real repository, or in an unpacked sdist. */
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { context, inspected, member, said } from '../../../__fixtures__/inspected.js'
import { git, gitTool, query, repository, tempDir, write } from '../../../__fixtures__/repository.js'
import { factsOf } from '../../../src/checks/inspect.js'
import { suspicionsIn } from '../../../src/checks/secret-patterns.js'
import { secrets } from '../../../src/checks/secrets.js'
import { readGit } from '../../../src/project/git.js'
import { readProject } from '../../../src/project/project.js'

// In two parts: no file of this repository holds what looks like a secret.
const ID = ['AKIA', 'Y3FDZ2NQWMEXTRPK'].join('')
const PAIR = `ID = "${ID}"\nSECRET = "${['wJalrXUtnFEMI/K7MDENG/', 'bPxRfiCYzzQ9mWkL2q'].join('')}"\n`
const OTHER = PAIR.replace(ID, ['AKIA', 'Q7WZ4MTRB2NXKD6L'].join(''))
const KEY =
  ['-----BEGIN ', 'PRIVATE KEY-----\n'].join('') + 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ7\n'.repeat(2)
const PYPROJECT = '[project]\nname = "app"\nversion = "1.0"\n'

/** What the check says of an sdist with these files, made in this folder. */
async function evaluated(dir: string, files: Readonly<Record<string, string>>): Promise<string[]> {
  const tool = await gitTool()
  const project = await readProject(dir, dir, folder => readGit(folder, tool, query))
  const members = Object.entries(files).map(([file, text]) =>
    member(file, { suspicions: suspicionsIn(file, Buffer.from(text)) }),
  )
  const file = inspected('sdist', [], { members })
  return said(secrets(file, context(await factsOf(project, [file], new Date('2026-01-01')))))
}

describe('a secret in git', () => {
  const files = { 'pyproject.toml': PYPROJECT, 'src/app/s3.py': PAIR, 'deploy.pem': KEY }

  test('as it is committed is a warning, in the folder of the wheel too', async () => {
    const dir = await repository(files)
    expect(await evaluated(dir, { 'app/s3.py': PAIR, 'deploy.pem': KEY })).toEqual([
      'warn: app/s3.py contains an AWS access key in line 1, which git tracks',
      'warn: deploy.pem contains a private key in line 1, which git tracks',
    ])
  })

  test('that was changed and not committed stops the release, and so does an untracked one', async () => {
    const dir = await repository(files)
    writeFileSync(path.join(dir, 'src/app/s3.py'), OTHER)
    write(dir, { 'app/untracked.py': OTHER })
    expect(await evaluated(dir, { 'src/app/s3.py': OTHER, 'app/untracked.py': OTHER })).toEqual([
      'fail: src/app/s3.py contains an AWS access key in line 1',
      'fail: app/untracked.py contains an AWS access key in line 1',
    ])
  })

  test('that git ignores stops the release', async () => {
    const dir = await repository({ 'pyproject.toml': PYPROJECT, '.gitignore': '.env\n' })
    write(dir, { '.env': 'TOKEN=1' })
    expect(await evaluated(dir, { '.env': 'TOKEN=1' })).toEqual(['fail: .env is a file of environment settings'])
    await git(dir, 'add', '--force', '.env')
    await git(dir, 'commit', '-q', '-m', 'it is tracked')
    expect(await evaluated(dir, { '.env': 'TOKEN=1' })).toEqual([
      'warn: .env is a file of environment settings, which git tracks',
    ])
  })
})

describe('without git', () => {
  const files = { 'app/s3.py': PAIR, 'app/key.pem': KEY, '.env': 'TOKEN=1' }

  test('a token in the code of an unpacked sdist is a warning; a private key and a file for secrets are not', async () => {
    const dir = tempDir()
    write(dir, {
      'pyproject.toml': PYPROJECT,
      'PKG-INFO': 'Metadata-Version: 2.1\nName: App\nVersion: 1.0\n',
      ...files,
    })
    expect(await evaluated(dir, { ...files, 'app/generated.py': OTHER })).toEqual([
      'fail: app/key.pem contains a private key in line 1',
      'fail: .env is a file of environment settings',
      'fail: app/generated.py contains an AWS access key in line 1',
      'warn: app/s3.py contains an AWS access key in line 1, which is in the sdist of this folder',
    ])
  })

  test('in any other folder it stops the release', async () => {
    const dir = tempDir()
    write(dir, {
      'pyproject.toml': PYPROJECT,
      'PKG-INFO': 'Metadata-Version: 2.1\nName: other\nVersion: 1.0\n',
      ...files,
    })
    const three = ['app/s3.py contains an AWS access key in line 1', 'app/key.pem contains a private key in line 1']
    const all = [...three, '.env is a file of environment settings'].map(text => `fail: ${text}`)
    expect(await evaluated(dir, files)).toEqual(all)
    rmSync(path.join(dir, 'PKG-INFO'))
    expect(await evaluated(dir, files)).toEqual(all)
  })
})
