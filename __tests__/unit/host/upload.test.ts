/** Whether workflow artifacts can be stored at all, which is known before anything is built. */
import { describe, expect, test } from '@jest/globals'
import { fakeHost } from '../../../__fixtures__/fake-host.js'
import { PackagingError } from '../../../src/core/errors.js'
import { uploadProblem } from '../../../src/host/artifact-service.js'
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
