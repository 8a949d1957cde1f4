/** The host inside a workflow job, with clients that are none: outputs, state, summary, folds, and the runner's own files. */
import { chmodSync, mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { tempDir } from '../../../__fixtures__/repository.js'
import { keyValues, obeyed } from '../../../__fixtures__/runner-rules.js'
import { PackagingError } from '../../../src/core/errors.js'
import type { Bundle } from '../../../src/host/host.js'

/** Transfers that are waiting for an answer. */
let waiting: { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }[] = []
let asked: unknown[][] = []
const transfer =
  (name: string) =>
  (...args: unknown[]) => {
    asked.push([name, ...args])
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }))
  }
jest.unstable_mockModule('../../../src/host/artifacts.js', () => ({
  uploadBundle: transfer('upload'),
  listArtifacts: transfer('list'),
  downloadArtifact: transfer('download'),
}))
let outputs: [name: string, value: string][] = []
let summaries: string[] = []
jest.unstable_mockModule('@actions/core', () => ({
  setOutput: (name: string, value: string) => void outputs.push([name, value]),
  summary: {
    addRaw: (text: string) => ({
      async write() {
        summaries.push(text)
      },
    }),
  },
}))
const { checkRunnerFiles, createGitHubHost, createGitHubLog, fitSummary, SUMMARY_LIMIT } = await import(
  '../../../src/host/github.js'
)

const dir = realpathSync(tempDir('github-host'))
let printed = ''
beforeEach(() => {
  ;[waiting, asked, outputs, summaries, printed] = [[], [], [], [], '']
  jest.spyOn(process.stdout, 'write').mockImplementation(text => {
    printed += String(text)
    return true
  })
})
afterEach(() => void jest.restoreAllMocks())

const action = { ACTIONS_RUNTIME_TOKEN: 't', ACTIONS_RESULTS_URL: 'https://results.example/' }
const bundle: Bundle = { name: 'a', files: [], root: '/', compressionLevel: 0 }

describe('what the runner says', () => {
  test('is where the host works', () => {
    const env = { ...action, GITHUB_WORKSPACE: '/w', RUNNER_TEMP: '/t' }
    const host = createGitHubHost(env)
    expect(host).toMatchObject({ kind: 'github', workspace: '/w', temp: '/t', env })
    expect(host.store).toBe(join('/t', 'package-python-store'))
    expect('uploadProblem' in host).toBe(false)
  })

  test('or does not say is of this process; and then nothing can be uploaded', () => {
    expect(createGitHubHost({})).toMatchObject({
      workspace: process.cwd(),
      temp: tmpdir(),
      uploadProblem: { code: 'upload/unsupported' },
    })
  })
})

describe('transfers', () => {
  const env = { ...action, RUNNER_TEMP: dir }

  test('at the same time share one fold, which ends with the last, also of one that fails', async () => {
    const host = createGitHubHost(env)
    const [one, two] = [host.upload(bundle), host.upload({ ...bundle, name: 'b' })]
    one.catch(() => {})
    expect(printed).toBe('::group::Upload workflow artifacts\n')
    waiting[0]?.reject(new Error('no'))
    await expect(one).rejects.toThrow('no')
    expect(printed).toBe('::group::Upload workflow artifacts\n')
    waiting[1]?.resolve('stored')
    expect(await two).toBe('stored')
    expect(printed).toBe('::group::Upload workflow artifacts\n::endgroup::\n')
    void host.upload(bundle)
    expect(printed.match(/::group::/g)).toHaveLength(2)
  })

  test('are asked for with the environment of the step', () => {
    const host = createGitHubHost(env)
    const artifact = { name: 'a', id: 1, size: 2 }
    void host.upload(bundle)
    void host.listArtifacts()
    void host.downloadArtifact(artifact, '/into')
    expect(asked).toStrictEqual([
      ['upload', bundle, { env }],
      ['list', { env }],
      ['download', artifact, '/into', { env }],
    ])
    expect(printed.match(/::group::.*/g)).toStrictEqual([
      '::group::Upload workflow artifacts',
      '::group::Download workflow artifacts',
    ])
  })
})

describe('what the step leaves', () => {
  test('outputs, where the runner takes them', async () => {
    await createGitHubHost({ GITHUB_OUTPUT: join(dir, 'output') }).setOutputs({ pex: 'a', wheels: '[]' })
    await createGitHubHost({ GITHUB_OUTPUT: '' }).setOutputs({ pex: 'b' })
    expect(outputs).toStrictEqual([
      ['pex', 'a'],
      ['wheels', '[]'],
    ])
  })

  test('state, behind what is there', () => {
    const file = join(dir, 'state')
    writeFileSync(file, '')
    const host = createGitHubHost({ GITHUB_STATE: file })
    host.saveState('one', 'a\nb')
    host.saveState('two', 'c')
    createGitHubHost({}).saveState('three', 'd')
    expect(keyValues(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'))).toEqual([
      ['one', 'a\nb'],
      ['two', 'c'],
    ])
  })

  test('a summary, as far as there is room behind what is there', async () => {
    const file = join(dir, 'summary')
    await createGitHubHost({ GITHUB_STEP_SUMMARY: file }).summary('# New')
    writeFileSync(file, 'x'.repeat(SUMMARY_LIMIT - 6))
    await createGitHubHost({ GITHUB_STEP_SUMMARY: file }).summary('# Room')
    await createGitHubHost({ GITHUB_STEP_SUMMARY: file }).summary('# Fits')
    await createGitHubHost({}).summary('# Nowhere')
    expect(summaries).toStrictEqual(['# New\n', '', ''])
  })

  test('a summary that fits to the byte is whole; of one byte more whole lines and the note are left', () => {
    const row = `${'x'.repeat(1023)}\n`
    expect(fitSummary('# Fits', SUMMARY_LIMIT - 7)).toBe('# Fits\n')
    expect(fitSummary('# Fits', SUMMARY_LIMIT - 6)).toBe('')
    expect(fitSummary(row.repeat(1024), 0)).toBe(row.repeat(1024))
    const cut = fitSummary(row.repeat(1024), 1)
    expect(cut.startsWith(`${row.repeat(1022)}${row.trimEnd()}\n\n> **Cut here**`)).toBe(true)
    expect(Buffer.byteLength(cut)).toBeLessThan(SUMMARY_LIMIT)
    const note = cut.slice(cut.indexOf('\n\n>'))
    const long = 'y'.repeat(1000)
    expect(fitSummary(long, SUMMARY_LIMIT - Buffer.byteLength(note))).toBe(note)
    expect(fitSummary(long, SUMMARY_LIMIT - Buffer.byteLength(note) + 1)).toBe('')
  })
})

describe('an annotation', () => {
  const log = () => {
    printed = ''
    const write = (text: string) => {
      printed += text
    }
    return createGitHubLog({ write, roots: ['/w'], now: () => 0 })
  }
  const problem = (more: object) => new PackagingError('project/toml', { message: 'm', fix: 'f', ...more })

  test.each([
    [undefined, 'm\nf', {}],
    [{ file: '/w/a.toml' }, 'm\nf', { file: 'a.toml' }],
    [{ file: '/w/a.toml', line: 2 }, 'm\nf', { file: 'a.toml', line: '2' }],
    [{ file: '/w' }, 'm\nf\nAt /w', {}],
    [{ file: '/a.toml', line: 2, column: 3 }, 'm\nf\nAt /a.toml:2:3', {}],
    [{ file: '/' }, 'm\nf\nAt /', {}],
  ])('at %j', (place, message, properties) => {
    log().error(problem(place === undefined ? {} : { place }))
    expect(obeyed(printed)).toEqual([
      { command: 'error', properties: { title: 'project/toml', ...properties }, message },
    ])
  })

  test('has its details in front of it, which are no commands', () => {
    log().warning(problem({ detail: ['one\ntwo', '::error::x'] }))
    expect(printed).toMatch(
      /^::stop-commands::.*\none\ntwo\n::error::x\n::.*::\n::warning title=project\/toml::m%0Af\n$/,
    )
  })

  test('names a file by a workspace behind a link, and by the link', () => {
    const [real, link] = [join(dir, 'real'), join(dir, 'link')]
    mkdirSync(real)
    symlinkSync(real, link, 'junction')
    for (const folder of [real, link]) {
      printed = ''
      createGitHubHost({ GITHUB_WORKSPACE: link }).log.error(problem({ place: { file: join(folder, 'a.toml') } }))
      expect(obeyed(printed)[0]?.properties.file).toBe('a.toml')
    }
    createGitHubHost({ GITHUB_WORKSPACE: '/nowhere/at/all' }).log.info('fine')
    expect(printed).toMatch(/fine\n$/)
  })
})

describe('the files of the runner', () => {
  const file = join(dir, 'command-file')
  writeFileSync(file, '')
  const failure = (env: Record<string, string>) => {
    try {
      checkRunnerFiles(env)
      return undefined
    } catch (error) {
      const { code, message } = error as PackagingError
      return [`${code}: ${message}`]
    }
  }

  test('are fine when they can be written, or are not there', () => {
    expect(failure({})).toBeUndefined()
    const all = { GITHUB_OUTPUT: file, GITHUB_STATE: file, GITHUB_STEP_SUMMARY: file, RUNNER_TEMP: dir }
    expect(failure(all)).toBeUndefined()
    expect(failure({ GITHUB_OUTPUT: '', RUNNER_TEMP: '' })).toBeUndefined()
  })

  test.each(['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'])('%s must be a file', name => {
    for (const wrong of [dir, join(dir, 'none')])
      expect(failure({ [name]: wrong })).toStrictEqual([
        `host/unusable: ${name} is ${JSON.stringify(wrong)}, which is not a file.`,
      ])
    const below = join(file, 'x')
    expect(failure({ [name]: below })?.[0]).toMatch(/which (?:is not a file|cannot be read and written)\.$/)
  })

  test('RUNNER_TEMP must be a folder, and all that is wrong is said at once', () => {
    expect(failure({ RUNNER_TEMP: file })).toStrictEqual([
      `host/unusable: RUNNER_TEMP is ${JSON.stringify(file)}, which is not a folder.`,
    ])
    const both = failure({ RUNNER_TEMP: join(dir, 'none'), GITHUB_STATE: dir })?.join()
    expect(both).toMatch(/GITHUB_STATE is .*RUNNER_TEMP is /s)
  })

  const asUser = process.platform !== 'win32' && process.getuid?.() !== 0 ? test : test.skip
  asUser('one that cannot be written is refused (not as root, who can)', () => {
    const locked = join(dir, 'locked')
    writeFileSync(locked, '')
    chmodSync(locked, 0o400)
    expect(failure({ GITHUB_STATE: locked })?.[0]).toMatch(/which cannot be read and written\.$/)
  })
})
