// The command lines of docs/companies.md for other CI services, with the variables that these set.
import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { compiled, pythons } from '../../../__fixtures__/command/command.js'
import { tinyProject } from '../../../__fixtures__/command/tiny.js'
import { PLAIN } from '../../../__fixtures__/plain-environment.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'

const PAGE = readFileSync('docs/companies.md', 'utf8')
const [python = ''] = pythons(1)

/** The one command of a section that starts with npx. */
function recipe(title: string): string {
  const section = PAGE.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? ''
  const found = /^\s*(?:- |sh ')(npx package-python [^\n']*)'?$/m.exec(section)?.[1]
  if (found === undefined) throw new Error(`docs/companies.md has no command under ${title}`)
  return found
}

/** A folder for PATH, in which npx runs the command that was just compiled. */
function npx(): string {
  const dir = tempDir('npx')
  write(dir, { npx: `#!/bin/sh\nshift\nexec "${process.execPath}" "${compiled()}" "$@"\n` })
  chmodSync(join(dir, 'npx'), 0o755)
  return dir
}

function runs(title: string, variables: Readonly<Record<string, string>>) {
  const cwd = tinyProject()
  const { status, stderr } = spawnSync('sh', ['-c', recipe(title)], {
    cwd,
    encoding: 'utf8',
    env: {
      ...PLAIN,
      NO_COLOR: '1',
      PACKAGE_PYTHON_AUDIT: 'off',
      PACKAGE_PYTHON_PYTHON_VERSIONS: python,
      CI: 'true',
      ...variables,
      PATH: `${npx()}:${process.env.PATH}`,
    },
  })
  const codes = [...stderr.matchAll(/^error\[([a-z/-]+)\]/gm)].map(match => match[1])
  return { status, codes, files: status === 0 ? readdirSync(join(cwd, 'dist')) : [] }
}

describe.each([
  ['GitLab CI', 'CI_COMMIT_TAG', { GITLAB_CI: 'true', CI_COMMIT_REF_NAME: 'v1.0', CI_PROJECT_DIR: '/builds/tiny' }],
  ['Jenkins', 'TAG_NAME', { JENKINS_URL: 'http://jenkins.test/', BUILD_TAG: 'jenkins-tiny-7', WORKSPACE: '/ws' }],
])('%s', (title, tag, variables) => {
  test('packages the commit of a tag, and one without', () => {
    for (const set of [{ [tag]: 'v1.0' }, {}])
      expect(runs(title, { ...variables, ...set })).toEqual({
        status: 0,
        codes: [],
        files: expect.arrayContaining(['SHA256SUMS', 'manifest.json', 'tiny-1.0-py3-none-any.whl', 'tiny-1.0.tar.gz']),
      })
  })

  test('refuses a tag of another version', () => {
    expect(runs(title, { ...variables, [tag]: 'v2.0' })).toMatchObject({ codes: ['release/version'], files: [] })
  })
})
