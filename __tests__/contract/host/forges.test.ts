/** GitHub's own artifact client on Gitea and Forgejo, whose name it refuses and whose service answers to it. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { startServer } from '../../../__fixtures__/host/server.js'
import { type Job, startJob } from '../../../__fixtures__/in-job.js'
import { askUploadProblem } from '../../../src/host/artifact-service.js'
import { createGitHubHost } from '../../../src/host/github.js'
import type { Bundle } from '../../../src/host/host.js'

let job: Job
let bundle: Bundle
beforeEach(async () => {
  job = await startJob({ GITHUB_SERVER_URL: 'http://git.example.com:3000', GITEA_ACTIONS: 'true' })
  const root = join(job.folder, 'dist')
  await mkdir(root)
  await writeFile(join(root, 'a.txt'), 'one')
  bundle = { name: 'dist-a', root, files: [join(root, 'a.txt')], compressionLevel: 0 }
})
afterEach(() => job.end())

const host = (extra: Record<string, string> = {}) => createGitHubHost({ ...job.env, ...extra })

test('the server is asked once and answers; artifacts are stored, listed and downloaded', async () => {
  expect(await askUploadProblem(job.env)).toBeUndefined()
  expect(job.service.requests).toEqual(['POST ListArtifacts'])
  const stored = await host().upload(bundle)
  expect(stored.url).toBe('http://git.example.com:3000/me/answer/actions/runs/77/artifacts/dist-a')
  const [listed, ...more] = await host().listArtifacts()
  expect([listed?.name, listed?.id, more]).toEqual(['dist-a', stored.id, []])
  if (listed === undefined) return
  const archive = await readFile(await host().downloadArtifact(listed, join(job.folder, 'into')))
  expect(archive.includes('one')).toBe(true)
  expect(process.env.GITHUB_SERVER_URL).toBe('http://git.example.com:3000')
})

test('a name that the run has is refused before the server can store over it; a second attempt stores over its own', async () => {
  await host().upload(bundle)
  const created = () => job.service.requests.filter(request => request === 'POST CreateArtifact').length
  await expect(host().upload(bundle)).rejects.toMatchObject({ code: 'upload/exists' })
  expect(created()).toBe(1)
  await host({ GITHUB_RUN_ATTEMPT: '2' }).upload(bundle)
  expect(created()).toBeGreaterThan(1)
})

test.each([
  ['a page', 404, '<html>', /status 404/],
  ['a login page', 200, '<html>', /JSON|token/],
  ['a list', 200, '[]', /not a JSON object/],
  ['a failure', 500, '', /status 500/],
])('a server that answers with %s stores nothing, which is known at once', async (_, status, body, why) => {
  const server = await startServer((__, response) => void response.writeHead(status).end(body))
  try {
    const problem = await askUploadProblem({ ...job.env, ACTIONS_RESULTS_URL: server.url })
    expect(problem).toMatchObject({ code: 'upload/unsupported', fix: expect.stringContaining('`upload: auto`') })
    expect(problem?.detail.join()).toMatch(why)
    expect(server.requests).toHaveLength(1)
  } finally {
    await server.close()
  }
})

test('a server that says nothing is given up', async () => {
  const server = await startServer(() => {})
  try {
    const limits = { answer: 200, idle: 200, total: 200 }
    const problem = await askUploadProblem({ ...job.env, ACTIONS_RESULTS_URL: server.url }, limits)
    expect(problem?.code).toBe('upload/unsupported')
  } finally {
    await server.close()
  }
})
