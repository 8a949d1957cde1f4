// A step in a job with `container:`, simulated: docs/companies.md, "Container jobs".
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { pythons } from '../../../__fixtures__/command/command.js'
import { tinyFiles } from '../../../__fixtures__/command/tiny.js'
import { write } from '../../../__fixtures__/repository.js'
import { jobContainer, noJobContainer } from '../../../__fixtures__/rootfs/job-container.js'

const [python = ''] = pythons(1)
const skipped = noJobContainer()
if (skipped !== undefined) process.stderr.write(`no container of a job is simulated: ${skipped}\n`)
const inContainer = skipped === undefined ? test : test.skip
const INPUTS = { 'python-versions': python, formats: 'sdist wheel pex' }

function checkout(inGit = true) {
  const container = jobContainer(python)
  write(container.workspace, { ...tinyFiles(), '.gitignore': 'dist/\n' })
  if (inGit) {
    const git = (...args: string[]) => execFileSync('git', ['-C', container.workspace, ...args], { stdio: 'pipe' })
    git('init', '--quiet')
    git('add', '--all')
    git(...['-c', 'user.name=a', '-c', 'user.email=a@example.com'], 'commit', '--quiet', '--message', 'tiny')
  }
  const manifest = () => JSON.parse(readFileSync(join(container.workspace, 'dist', 'manifest.json'), 'utf8')) as object
  const errors = (text: string) => [...text.matchAll(/^::error[^:]*::(.*)$/gm)].map(([, message]) => message)
  return { ...container, manifest, errors }
}

inContainer(
  'root with another HOME packages the checkout of another user',
  async () => {
    const { workspace, run, output, manifest, errors } = checkout()
    const { status, stdout, stderr } = await run(INPUTS)
    expect([errors(stdout), stderr, status]).toEqual([[], '', 0])
    expect(readdirSync(join(workspace, 'dist'))).toEqual(
      expect.arrayContaining(['SHA256SUMS', 'tiny-1.0-py3-none-any.whl', 'tiny-1.0.pex', 'tiny-1.0.tar.gz']),
    )
    expect(output()).toMatch(/tiny-1\.0\.pex/)
    // git refuses such a checkout (CVE-2022-24765) unless this one call allows it; the user's settings stay as they are.
    const commit = execFileSync('git', ['-C', workspace, '-c', 'safe.directory=*', 'rev-parse', 'HEAD'], {
      encoding: 'utf8',
    })
    expect(manifest()).toMatchObject({ commit: commit.trim() })
    expect(existsSync(join(workspace, '../../../github/home/.gitconfig'))).toBe(false)
  },
  600_000,
)

inContainer(
  'an image without ldd and tar does as well',
  async () => {
    const { run, errors } = checkout()
    const { status, stdout, stderr } = await run(INPUTS, ['ldd', 'tar', 'unzip', 'gzip'])
    expect([errors(stdout), stderr, status]).toEqual([[], '', 0])
  },
  600_000,
)

inContainer(
  'an image without git: a checkout without history is packaged',
  async () => {
    // actions/checkout downloads an archive where it finds no git.
    const { run, errors, manifest } = checkout(false)
    const { status, stdout, stderr } = await run(INPUTS, ['git'])
    expect([errors(stdout), stderr, status]).toEqual([[], '', 0])
    expect(manifest()).not.toHaveProperty('commit')
  },
  600_000,
)

inContainer(
  'an image without the Python that was asked for: the error says how to get it',
  async () => {
    const { run, workspace, errors } = checkout()
    rmSync(join(workspace, 'dist'), { recursive: true, force: true })
    const { status, stdout, stderr } = await run({ ...INPUTS, 'python-versions': 'pypy3.10' })
    expect(status).not.toBe(0)
    expect([errors(stdout), stderr]).toEqual([[expect.stringMatching(/pypy3\.10/)], ''])
    expect(existsSync(join(workspace, 'dist'))).toBe(false)
  },
  600_000,
)
