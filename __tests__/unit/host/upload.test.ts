/** Whether workflow artifacts can be stored at all, which is known before anything is built. */
import { describe, expect, test } from '@jest/globals'
import { fakeHost } from '../../../__fixtures__/fake-host.js'
import { PackagingError } from '../../../src/core/errors.js'
import { askUploadProblem, forgeOf, startCall, uploadProblem } from '../../../src/host/artifact-service.js'
import { artifactUrl } from '../../../src/host/artifacts.js'
import { checkUpload, uploadsFrom } from '../../../src/host/host.js'

const action = { ACTIONS_RUNTIME_TOKEN: 't', ACTIONS_RESULTS_URL: 'https://results.example.com/' }

test.each([undefined, '', 'https://github.com', 'https://me.ghe.com', 'http://github.localhost:3000'])(
  'the server %p stores them',
  server => {
    expect(uploadProblem({ ...action, GITHUB_SERVER_URL: server })).toBeUndefined()
  },
)

test.each([
  'https://git.example.com',
  'https://github.com.example.com',
  'https://notgithub.com',
  'http://gitea:3000',
  'https://ghe.com',
])('the server %s does not, and the error names it and the way on', GITHUB_SERVER_URL => {
  const problem = uploadProblem({ ...action, GITHUB_SERVER_URL })
  expect(problem).toMatchObject({ code: 'upload/unsupported', fix: expect.stringContaining('`upload: auto`') })
  expect(problem?.message.startsWith(`${new URL(GITHUB_SERVER_URL).hostname} does not`)).toBe(true)
})

describe('Gitea and Forgejo', () => {
  const GITHUB_SERVER_URL = 'http://git.example.com:3000'
  const gitea = { ...action, GITHUB_SERVER_URL, GITEA_ACTIONS: 'true' }
  const forgejo = { ...gitea, FORGEJO_ACTIONS: 'true' }

  test('are known by what their runners set', () => {
    const other = { GITEA_ACTIONS: 'false', FORGEJO_ACTIONS: '' }
    expect([gitea, forgejo, action, other].map(forgeOf)).toEqual(['Gitea', 'Forgejo', undefined, undefined])
  })

  test('are not refused by their name, and still lack what a step of a script lacks', () => {
    expect(uploadProblem(gitea)).toBeUndefined()
    expect(uploadProblem(forgejo)).toBeUndefined()
    expect(uploadProblem({ ...gitea, ACTIONS_RESULTS_URL: '' })?.message).toContain('ACTIONS_RESULTS_URL is not set')
  })

  test.each(['', 't', 'a.b.c', `a.${Buffer.from('{"scp":"Actions.Other:1:2"}').toString('base64url')}.c`])(
    'a token without a run, %p, is a server that stores nothing; it is sent nothing',
    async token => {
      const problem = await askUploadProblem({ ...gitea, ACTIONS_RUNTIME_TOKEN: token || 'none' })
      expect(problem).toMatchObject({ code: 'upload/unsupported', fix: expect.stringContaining('`upload: auto`') })
      expect(problem?.message).toMatch(/^Gitea at results\.example\.com does not answer/)
    },
  )

  test.each([
    ['GitHub', { ...action, GITHUB_SERVER_URL: 'https://github.com' }, undefined],
    ['a server of another name', { ...action, GITHUB_SERVER_URL }, 'upload/unsupported'],
  ])('%s is not asked', async (_, env, code) => {
    expect((await askUploadProblem(env))?.code).toBe(code)
  })

  test('GitHub’s client reads GitHub’s name as a call begins, and nobody after that', async () => {
    const before = process.env.GITHUB_SERVER_URL
    const call = async () => {
      const read = process.env.GITHUB_SERVER_URL
      await undefined
      return [read, process.env.GITHUB_SERVER_URL]
    }
    try {
      for (const own of [GITHUB_SERVER_URL, undefined]) {
        if (own === undefined) delete process.env.GITHUB_SERVER_URL
        else process.env.GITHUB_SERVER_URL = own
        expect(await startCall(gitea, call)).toEqual(['https://github.com', own])
        expect(await startCall(action, call)).toEqual([own, own])
        const failing = () => {
          throw new Error('no')
        }
        expect(() => startCall(gitea, failing)).toThrow('no')
        expect(process.env.GITHUB_SERVER_URL).toBe(own)
      }
    } finally {
      if (before === undefined) delete process.env.GITHUB_SERVER_URL
      else process.env.GITHUB_SERVER_URL = before
    }
  })

  test('show an artifact by its name, and Forgejo the run by its number', () => {
    const run = { GITHUB_REPOSITORY: 'me/answer', GITHUB_RUN_ID: '77', GITHUB_RUN_NUMBER: '5' }
    const url = (env: object) => artifactUrl('dist-a b', 9, { ...env, ...run })
    expect(url({})).toBe('https://github.com/me/answer/actions/runs/77/artifacts/9')
    expect(url(gitea)).toBe(`${GITHUB_SERVER_URL}/me/answer/actions/runs/77/artifacts/dist-a%20b`)
    expect(url(forgejo)).toBe(`${GITHUB_SERVER_URL}/me/answer/actions/runs/5/artifacts/dist-a%20b`)
  })
})

test.each(['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'])('a step without %s cannot upload', name => {
  expect(uploadProblem({ ...action, [name]: undefined })).toMatchObject({
    code: 'upload/unsupported',
    message: expect.stringContaining(name),
    fix: expect.stringContaining('`uses:`'),
  })
})

describe('where nothing can be stored', () => {
  const problem = new PackagingError('upload/unsupported', { message: 'No.', fix: 'Yes.' })
  const warned: PackagingError[] = []
  const host = (kind: 'github' | 'local', uploadProblem?: PackagingError) => {
    const fake = fakeHost({ workspace: '/w' })
    warned.length = 0
    const log = { ...fake.log, warning: (one: PackagingError) => void warned.push(one) }
    return { ...fake, kind, log, ...(uploadProblem && { uploadProblem }) }
  }

  test.each([
    ['true is an error', true, 'error', false],
    ['auto is a warning', 'auto', 'warning', false],
    ['false says nothing', false, 'nothing', false],
  ] as const)('%s, and nothing is uploaded', (_, upload, expected, uploads) => {
    const here = host('github', problem)
    const check = () => checkUpload(here, upload)
    if (expected === 'error') expect(check).toThrow(problem)
    else check()
    expect(warned).toEqual(expected === 'warning' ? [problem] : [])
    expect(uploadsFrom(here, upload)).toBe(uploads)
  })

  test('a laptop never uploads, and says nothing of it', () => {
    const here = host('local', problem)
    for (const upload of [true, 'auto', false] as const) {
      checkUpload(here, upload)
      expect(uploadsFrom(here, upload)).toBe(false)
    }
    expect(warned).toEqual([])
  })
})

test('where they can be stored, auto uploads like true', () => {
  const here = { ...fakeHost({ workspace: '/w' }), kind: 'github' as const }
  expect([true, 'auto', false].map(upload => uploadsFrom(here, upload as boolean))).toEqual([true, true, false])
})
