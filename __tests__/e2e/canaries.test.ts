/**
 * Secrets and links planted in small projects of six build backends. Whatever a backend takes along, what is delivered
 * contains none of it: the run says which file of which archive, or refuses the link before anything is built.
 */
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type CommandRun, packageProject } from '../../__fixtures__/command.js'
import { tempDir, write } from '../../__fixtures__/repository.js'
import { createLimiter } from '../../src/host/lifecycle.js'

const TIMEOUT = 900_000
const limiter = createLimiter(2)
type Files = Readonly<Record<string, string>>

const project = (requires: string, backend: string, tool = ''): Files => ({
  'pyproject.toml': `[build-system]\nrequires = ["${requires}"]\nbuild-backend = "${backend}"\n[project]\nname = "canary"\nversion = "1.0"\ndescription = "Sings."\nreadme = "README.md"\nrequires-python = ">=3.9"\n${tool}`,
  'README.md': '# Canary\n',
  'canary/__init__.py': '"""Sings."""\n__version__ = "1.0"\n',
  'canary/data.txt': 'song\n',
})

/** Each includes every file in the package, as users often configure it. */
const BACKENDS: Readonly<Record<string, Files>> = {
  setuptools: project(
    'setuptools',
    'setuptools.build_meta',
    '[tool.setuptools]\npackages = ["canary"]\n[tool.setuptools.package-data]\ncanary = ["*", ".*", ".aws/*"]\n',
  ),
  hatchling: project('hatchling', 'hatchling.build'),
  flit: project('flit_core', 'flit_core.buildapi'),
  'poetry-core': project('poetry-core', 'poetry.core.masonry.api'),
  'pdm-backend': project('pdm-backend', 'pdm.backend', '[tool.pdm.build]\nincludes = ["canary"]\n'),
  uv_build: project('uv_build', 'uv_build', '[tool.uv.build-backend]\nmodule-root = ""\n'),
}

const OPTIONS = { 'python-versions': '3.12', formats: 'sdist wheel', 'test-command': 'none' }

function packaged(files: Files, links: Files = {}, options: Files = {}): Promise<CommandRun> {
  const dir = tempDir('canaries')
  write(dir, files)
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(dir, name))
  return limiter(() => packageProject(dir, { ...OPTIONS, ...options }))
}

// In two pieces, so that no scanner reports this file.
const KEY = `-----BEGIN ${'PRIVATE KEY'}-----\n${'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj'}\n`
const SECRETS: Files = {
  'canary/.env': 'PASSWORD=canary\n',
  'canary/key.pem': KEY,
  'canary/.netrc': 'machine example.org login me password canary\n',
  'canary/.pypirc': '[pypi]\npassword = canary\n',
  'canary/id_rsa': 'canary\n',
  'canary/.aws/credentials': '[default]\naws_secret_access_key = canary\n',
  'canary/settings.py': `TOKEN = "ghp_${'zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17'}"\n`,
}

describe.each(Object.entries(BACKENDS))('%s', (_, files) => {
  test.concurrent(
    'secrets in the package are reported by file, archive and kind, and nothing is delivered',
    async () => {
      const run = await packaged({ ...files, ...SECRETS })
      const failed = run.report?.checks.filter(({ result }) => result === 'failed') ?? []
      expect(run.code).toBe(7)
      expect(failed.map(check => `${check.name} ${check.artifact}`).sort()).toEqual([
        'secrets canary-1.0-py3-none-any.whl',
        'secrets canary-1.0.tar.gz',
      ])
      expect(run.files).toEqual([])
      expect(run.log).toMatch(/canary\/key\.pem contains a private key in line 1/)
      expect(run.log).toMatch(/canary\/settings\.py contains a GitHub token in line 1, with a valid checksum/)
      expect(run.log).not.toContain('zQWBuTSO')
      // All six take all of it along.
      expect(told(run)).toEqual([Object.keys(SECRETS).sort(), Object.keys(SECRETS).sort()])
    },
    TIMEOUT,
  )

  test.concurrent(
    'what links out of the project lead to is refused by name, and nothing is written',
    async () => {
      const outside = tempDir('outside')
      write(outside, { 'secret.txt': 'canary-outside', 'folder/secret.py': 'canary = "outside"' })
      const links = {
        'canary/link.txt': join(outside, 'secret.txt'),
        'canary/linked': join(outside, 'folder'),
      }
      const run = await packaged(files, links)
      // Some backends pack the target, which we refuse; others refuse the link themselves.
      expect([3, 6]).toContain(run.code)
      expect(run.log).toMatch(/error\[(?:project\/symlink|build\/backend-failed)\]/)
      expect(run.log).toMatch(/canary\/link|outside-/)
      expect(run.files).toEqual([])
    },
    TIMEOUT,
  )
})

/** Which of the planted files each archive would have shipped. */
function told({ report }: CommandRun): readonly (readonly string[])[] {
  return (report?.failure ?? []).map(({ detail }) =>
    detail.flatMap(line => /^(canary\/\S+) (?:is|contains) an? /.exec(line)?.[1] ?? []).sort(),
  )
}

test.concurrent(
  'a test key that is allowed with a reason, or is in a test folder, is delivered',
  async () => {
    const { hatchling = {} } = BACKENDS
    const keys = { 'canary/demo.pem': KEY, 'tests/key.pem': KEY }
    const run = await packaged({ ...hatchling, ...keys }, {}, { 'allow-secrets': 'canary/*.pem # the public demo' })
    expect([run.code, run.report?.artifacts.length]).toEqual([0, 2])
    const secrets = run.report?.checks.filter(({ name }) => name === 'secrets') ?? []
    expect(secrets.map(({ artifact, result, reason }) => [artifact, result, reason])).toEqual([
      ['canary-1.0.tar.gz', 'warning', 'tests/key.pem contains a private key in line 1'],
      ['canary-1.0-py3-none-any.whl', 'passed', expect.stringMatching(/canary\/demo.pem is allowed: the public demo$/)],
    ])
  },
  TIMEOUT,
)
