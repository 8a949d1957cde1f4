/** The two hosts' small duties, on real files. */
import { mkdir, mkdtemp, readFile, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type Job, startJob } from '../../../__fixtures__/in-job.js'
import { keyValues, obeyed } from '../../../__fixtures__/runner-rules.js'
import { PackagingError } from '../../../src/core/errors.js'
import { createGitHubHost } from '../../../src/host/github.js'
import { createLocalHost } from '../../../src/host/local.js'

let job: Job
beforeEach(async () => {
  job = await startJob()
})
afterEach(() => job.end())

test('outputs go to the file that the runner reads, whatever they hold', async () => {
  const file = await job.commandFile('GITHUB_OUTPUT')
  const host = createGitHubHost(process.env)
  await host.setOutputs({ pex: 'dist/answer.pex\nversion=9', 'python-versions': '["3.12"]' })
  expect(keyValues(await readFile(file, 'utf8'))).toEqual([
    ['pex', 'dist/answer.pex\nversion=9'],
    ['python-versions', '["3.12"]'],
  ])
})

test('summaries of one step add up to at most what GitHub takes', async () => {
  const file = await job.commandFile('GITHUB_STEP_SUMMARY', '# Before\n')
  const host = createGitHubHost(process.env)
  await host.summary('# One')
  await host.summary('| row |\n'.repeat(200_000))
  await host.summary('# Three')
  const text = await readFile(file, 'utf8')
  expect(text.startsWith('# Before\n# One\n| row |\n')).toBe(true)
  expect(text).toContain('**Cut here**')
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1024 * 1024)
})

test('a workspace behind a link: annotations name files by either path', async () => {
  const real = await realpath(await mkdtemp(join(tmpdir(), 'real-')))
  const link = join(job.folder, 'link')
  await symlink(real, link)
  const host = createGitHubHost({ ...job.env, GITHUB_WORKSPACE: link })
  for (const folder of [real, link])
    host.log.error(
      new PackagingError('project/toml', { message: 'm', fix: 'f', place: { file: join(folder, 'a.toml') } }),
    )
  expect(obeyed(job.printed()).map(({ properties }) => properties.file)).toEqual(['a.toml', 'a.toml'])
  await rm(real, { recursive: true })
})

test('without the runner’s files nothing is written and nothing breaks', async () => {
  const host = createGitHubHost({})
  await host.setOutputs({ pex: 'a' })
  host.saveState('isPost', 'true')
  await host.summary('# a')
  expect(job.printed()).toBe('')
})

test('on a laptop nothing is uploaded, and the error says where the files are', async () => {
  await mkdir(join(job.folder, 'dist'))
  const host = createLocalHost({
    env: {},
    stderr: { write: () => true },
    style: { columns: 80, colour: false, unicode: false },
    workspace: job.folder,
    verbose: false,
  })
  const bundle = { name: 'dist-answer', root: join(job.folder, 'dist'), files: [], compressionLevel: 6 }
  await expect(host.upload(bundle)).rejects.toMatchObject({
    code: 'upload/failed',
    message: 'The workflow artifact dist-answer cannot be uploaded: this is not a GitHub Actions job.',
    fix: expect.stringContaining('output folder'),
  })
})
