/** The second build of every file: in which circumstances, and what a difference or a failure means. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { tarGz } from '../../../__fixtures__/archives.js'
import {
  describeRuns,
  disposeRuns,
  type Given,
  type Piped,
  pipe,
  simulate,
} from '../../../__fixtures__/simulated-machine.js'
import { indexed } from '../../../__fixtures__/simulated-tools.js'

afterEach(disposeRuns)

const SECOND = /built-a-second-time/
const WHEEL = { formats: 'sdist wheel', 'test-command': 'none', reproducible: 'check' }

async function built(given: Given = {}): Promise<Piped> {
  return pipe(await simulate({ index: [indexed({ name: 'dep' })], ...given, values: { ...WHEEL, ...given.values } }))
}

const checksOf = async ({ steps }: Piped) =>
  (await Promise.all(steps.reproduced.map(({ value }) => value)))
    .flatMap(({ checks }) => checks)
    .map(({ name, artifact, result }) => `${name} ${artifact} ${result}`)
/** Whether a command is of the second build. */
const isSecond = (text: string) => SECOND.test(text)

describeRuns('a second build', () => {
  test('gives the same files in a copy of its own, elsewhere and at another time', async () => {
    const began = performance.now()
    const run = await built({ env: { HOME: '/home/me' } })
    const most = (performance.now() - began) / 1000
    expect(run.failures).toStrictEqual([])
    const reproduced = await Promise.all(run.steps.reproduced.map(({ value }) => value))
    for (const { seconds } of reproduced.flatMap(({ checks }) => checks))
      expect(seconds > 0 && seconds <= most).toBe(true)
    expect(await checksOf(run)).toStrictEqual([
      'reproducible app-1.0.tar.gz passed',
      'reproducible app-1.0-py3-none-any.whl passed',
    ])
    const builds = run.commands.filter(({ label }) => /^build the (?:sdist|wheel)$/.test(label))
    const requests = await Promise.all(
      builds.map(async one => ({ ...one, request: JSON.parse(String(await one.input)) })),
    )
    const again = requests.filter(({ request }) => isSecond(request.source))
    expect(again.map(({ label }) => label).sort()).toStrictEqual(['build the sdist', 'build the wheel'])
    const root = run.context.staging.root
    for (const { env, tool, request } of again) {
      expect(env).toMatchObject({ LANGUAGE: 'et', PYTHONHASHSEED: '4242', HOME: path.join(root, 'other-home') })
      // Both builds have one environment, under two names.
      expect(tool).toBe(
        path.join(root, 'built-a-second-time/in-a-folder-of-another-length/environment-3.13/bin/python'),
      )
      expect(isSecond(request.output)).toBe(true)
      expect(env?.CPPFLAGS).toContain(
        `-fdebug-prefix-map=${root}/built-a-second-time/in-a-folder-of-another-length=./own`,
      )
    }
    for (const { env } of requests.filter(({ request }) => !isSecond(request.source)))
      expect(env).not.toHaveProperty('LANGUAGE')
    expect(run.labels.filter(label => label.startsWith('install the build'))).toHaveLength(1)
  })

  test('is not made where it is off, nor without a tag', async () => {
    for (const reproducible of ['off', 'auto']) {
      const run = await built({ values: { reproducible } })
      expect([run.steps.reproduced, run.ran.filter(id => id.includes('again'))]).toStrictEqual([[], []])
    }
    expect((await built({ values: { reproducible: 'auto', tag: 'v1.0' } })).ran).toContain('compare-wheels')
  })

  test('that differs fails the run where that was asked for, and is else a warning', async () => {
    // The second build has its own time.
    const answer: Given['answer'] = async command => {
      if (command.label !== 'build the wheel' || !isSecond(String(command.input))) return undefined
      return { code: 1, tail: ['it needs its first folder'] }
    }
    const failed = await built({ answer })
    expect(failed.failures).toStrictEqual([
      expect.stringMatching(
        /^check\/reproducible: A second build failed, in another folder .*failed to build the wheel/,
      ),
    ])
    expect(await checksOf(failed)).toStrictEqual([
      'reproducible app-1.0.tar.gz passed',
      'reproducible app-1.0-py3-none-any.whl failed',
    ])
    const warned = await built({ answer, values: { reproducible: 'auto', tag: 'v1.0' } })
    expect(warned.failures).toStrictEqual([])
    expect((await checksOf(warned)).at(-1)).toMatch(/warning$/)
  })

  test('of an sdist that fails leaves nothing to compare', async () => {
    const run = await built({
      answer: ({ label, input }) =>
        label === 'build the sdist' && isSecond(String(input)) ? { code: 1, tail: ['no'] } : undefined,
    })
    expect(await checksOf(run)).toStrictEqual([
      'reproducible app-1.0.tar.gz failed',
      'reproducible app-1.0-py3-none-any.whl failed',
    ])
  })

  test('of which a file is damaged has failed, and says so of each file', async () => {
    const run = await built({
      answer: async ({ label, input }) => {
        const { source = '', output = '', answer = '' } = label === 'build the sdist' ? JSON.parse(String(input)) : {}
        if (!isSecond(source)) return undefined
        mkdirSync(output, { recursive: true })
        writeFileSync(path.join(output, 'app-1.0.tar.gz'), 'no archive')
        writeFileSync(answer, JSON.stringify({ file: 'app-1.0.tar.gz' }))
        return {}
      },
    })
    expect([...new Set(run.failures.map(text => text.split(':')[0]))]).toStrictEqual(['check/reproducible'])
    expect(await checksOf(run)).toStrictEqual([
      'reproducible app-1.0.tar.gz failed',
      'reproducible app-1.0-py3-none-any.whl failed',
    ])
  })

  test('with the time of the build in it is reported, although both builds have the same', async () => {
    const now = () => Math.floor(Date.now() / 1000)
    let first: number | undefined
    /** @param given seconds since 1970; the time of the first build where absent */
    const timed = (given?: number) =>
      built({
        answer: async ({ label, input }) => {
          if (label !== 'build the sdist') return undefined
          const { source, output, answer } = JSON.parse(String(input))
          first ??= now()
          const seconds = given ?? first
          const names = ['PKG-INFO', 'pyproject.toml', 'app.py']
          const text = (name: string) =>
            name === 'PKG-INFO'
              ? 'Metadata-Version: 2.1\nName: app\nVersion: 1.0\n'
              : readFileSync(path.join(source, name), 'utf8')
          const members = names.map(name => ({ name: `app-1.0/${name}`, data: text(name), seconds }))
          mkdirSync(output, { recursive: true })
          writeFileSync(path.join(output, 'app-1.0.tar.gz'), tarGz(members))
          writeFileSync(answer, JSON.stringify({ file: 'app-1.0.tar.gz' }))
          return {}
        },
        values: { formats: 'sdist' },
      })
    const fresh = await timed()
    expect(fresh.failures).toStrictEqual([expect.stringMatching(/^check\/reproducible: .*/)])
    expect(fresh.said('compare-sdists').join('\n')).toContain('while it was built')
    for (const seconds of [now() - 86_400, now() + 86_400]) expect((await timed(seconds)).failures).toStrictEqual([])
  })

  test('with other bytes is reported with what differs', async () => {
    const run = await built({ members: output => ({ 'made.txt': isSecond(output) ? 'second' : 'first' }) })
    expect(run.failures).toHaveLength(1)
    expect(run.said('compare-wheels').join('\n')).toContain('made.txt')
    expect(run.said('compare-sdists')).toStrictEqual(['passed: app-1.0.tar.gz: two builds produced the same bytes'])
  })

  test('of a PEX is made of the same wheels; wheels that are not published are compared and not reported', async () => {
    const run = await built({ values: { formats: 'pex' } })
    expect(run.failures).toStrictEqual([])
    expect(await checksOf(run)).toStrictEqual(['reproducible app-1.0.pex passed'])
    expect(run.said('compare-wheels')).toStrictEqual([
      'passed: app-1.0-py3-none-any.whl: two builds produced the same bytes',
    ])
    expect(run.said('compare-sdists')).toStrictEqual([])
    const wheel = await built({ values: { formats: 'wheel' } })
    expect(wheel.ran).not.toContain('compare-pex')
  })
})
