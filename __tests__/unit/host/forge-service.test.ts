/** What Gitea and Forgejo are asked before anything is built, and what their answers mean. No server is asked. */
import { beforeEach, expect, jest, test } from '@jest/globals'

let requests: unknown[] = []
type Answer = { readonly status: number; readonly text: string } | Error
let answer: Answer = { status: 200, text: '{}' }
let limits: unknown[] = []
jest.unstable_mockModule('../../../src/host/http.js', () => ({
  async exchange(request: unknown, read: (response: unknown) => Promise<unknown>) {
    requests.push(request)
    if (answer instanceof Error) throw answer
    return read(answer)
  },
  async readText(response: { readonly text: string }, limit: number) {
    limits.push(limit)
    return response.text
  },
}))
const { askUploadProblem } = await import('../../../src/host/artifact-service.js')

const token = (scp: unknown) => `a.${Buffer.from(JSON.stringify({ scp })).toString('base64url')}.c`
const env = {
  GITEA_ACTIONS: 'true',
  ACTIONS_RESULTS_URL: 'http://git.example:3000/below',
  ACTIONS_RUNTIME_TOKEN: token('Actions.Results:1 Actions.Results:run:job Actions.Other:2:3'),
}
beforeEach(() => {
  ;[requests, limits] = [[], []]
  answer = { status: 200, text: '{"artifacts":[]}' }
})

test('the artifacts of this run are asked for, as GitHub’s client does', async () => {
  expect(await askUploadProblem(env)).toBeUndefined()
  expect(requests).toStrictEqual([
    {
      url: 'http://git.example:3000/twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts',
      method: 'POST',
      headers: { authorization: `Bearer ${env.ACTIONS_RUNTIME_TOKEN}`, 'content-type': 'application/json' },
      body: '{"workflow_run_backend_id":"run","workflow_job_run_backend_id":"job"}',
      limits: { answer: 20_000, idle: 20_000, total: 30_000 },
    },
  ])
  expect(limits).toStrictEqual([16 * 1024 * 1024])
})

test.each<[string, Answer, string]>([
  ['no such service', { status: 404, text: '{}' }, 'It answers with status 404'],
  ['success of another kind', { status: 201, text: '{}' }, 'It answers with status 201'],
  ['no object', { status: 200, text: '[]' }, 'Its answer is not a JSON object'],
  ['no JSON', { status: 200, text: '<' }, '<'],
  ['silence', new Error('no answer'), 'no answer'],
])('%s is a server that stores nothing, with the reason', async (_, given, why) => {
  answer = given
  const problem = await askUploadProblem({ ...env, FORGEJO_ACTIONS: 'true' })
  expect(problem?.code).toBe('upload/unsupported')
  expect(problem?.message).toMatch(/^Forgejo at git\.example does not answer as a server/)
  expect(problem?.detail.join()).toContain(why)
  expect(problem?.cause).toBeInstanceOf(Error)
})

test.each([
  ['a token of another kind', { ACTIONS_RUNTIME_TOKEN: token(7) }],
  ['a token of a job alone', { ACTIONS_RUNTIME_TOKEN: token('Actions.Results:1') }],
  ['a token of more', { ACTIONS_RUNTIME_TOKEN: token('Actions.Results:1:2:3') }],
  ['a token that is none', { ACTIONS_RUNTIME_TOKEN: 'none' }],
])('%s is not sent', async (_, more) => {
  const problem = await askUploadProblem({ ...env, ...more })
  expect(problem?.detail).toStrictEqual(['The runtime token of this job names no run and job'])
  expect(requests).toStrictEqual([])
})

test('an address that is none is named as it is', async () => {
  const problem = await askUploadProblem({ ...env, ACTIONS_RESULTS_URL: 'none' })
  expect(problem?.message).toMatch(/^Gitea at none does not answer/)
  expect(requests).toStrictEqual([])
})

test('what is known before is no question, and has no detail', async () => {
  const known = await askUploadProblem({ GITHUB_SERVER_URL: 'https://git.example' })
  expect([known?.code, known?.detail, known?.cause]).toStrictEqual(['upload/unsupported', [], undefined])
  expect((await askUploadProblem({ ...env, ACTIONS_RUNTIME_TOKEN: '' }))?.message).toMatch(/TOKEN is not set/)
  expect(requests).toStrictEqual([])
})
