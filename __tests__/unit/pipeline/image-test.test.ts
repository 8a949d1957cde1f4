/** The smoke test of a container image: where it is unpacked, how its program is started, and when it is not. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { imageFile } from '../../../__fixtures__/oci/images.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { describeRuns, type Given, simulate } from '../../../__fixtures__/simulated-machine.js'
import type { Executable } from '../../../src/core/model.js'
import { createStaging, type Staging } from '../../../src/host/publish.js'
import type { Application } from '../../../src/pipeline/application.js'
import { openContext } from '../../../src/pipeline/context.js'
import { testImage } from '../../../src/pipeline/image-tests.js'
import type { FinishedExecutable } from '../../../src/pipeline/steps.js'

const stagings: Staging[] = []
afterEach(async () => {
  for (const one of stagings.splice(0)) await one.dispose()
})

const script = (name: string) => ({ name, module: 'app', attribute: 'main', gui: false, extras: [] })
const FILES = [{ name: 'opt/answer', mode: 0o755, content: Buffer.from('program') }]

interface Setting extends Omit<Given, 'scripts'> {
  readonly bwrap?: number
  readonly command?: 'auto' | readonly string[]
  readonly scripts?: readonly ReturnType<typeof script>[]
  readonly gui?: boolean
}

async function tested({ bwrap = 0, command = 'auto', scripts = [script('answer')], ...given }: Setting = {}) {
  const machine = await simulate({
    programs: ['bwrap', 'true'],
    ...given,
    values: { formats: 'wheel', ...given.values },
    answer: ({ label }) => (label === 'try bwrap' ? { code: bwrap } : undefined),
  })
  const staging = await createStaging(machine.host.temp)
  stagings.push(staging)
  const context = openContext(machine, staging, { watchPythons: async () => {} })
  const { runner } = machine.configuration.plan
  const dir = tempDir('image')
  const arm = { ...runner, name: 'linux-aarch64', arch: 'aarch64' as const }
  mkdirSync(path.join(dir, 'made'))
  const { file } = await imageFile(path.join(dir, 'made'), [FILES], [arm, runner], {
    config: {
      config: { User: '65532:65532', Entrypoint: ['/opt/answer'], Env: ['PATH=/opt', 'WITH=a=b'], WorkingDir: '/' },
    },
  })
  const artifact = { format: 'oci', file: 'app-1.0-oci.tar', path: file, pythons: ['3.13'] } as unknown as Executable
  const application = {
    ...{ name: 'app', version: '1.0', content: { modules: ['app'] } },
    choices: { name: 'app', scripts, files: [], mains: [], modules: ['app'] },
  } as unknown as Application
  const check = await testImage(context, command, { artifact } as FinishedExecutable, application)
  const commands = machine.runner.commands.filter(({ label }) => label.startsWith('run '))
  return {
    check,
    commands,
    root: path.join(staging.root, 'tests/app-1.0-oci.tar'),
    labels: machine.runner.commands.map(({ label }) => label),
  }
}

describeRuns('a container image', () => {
  test('is started in its unpacked layers, with the variables of the image and no other', async () => {
    const { check, commands, root } = await tested({ env: { SECRET: 'x' } })
    expect(check).toMatchObject({ name: 'runs', artifact: 'app-1.0-oci.tar', python: '3.13', result: 'passed' })
    const [one, ...more] = commands
    const args = one?.args ?? []
    expect([more, path.basename(one?.tool ?? ''), one?.cwd]).toStrictEqual([[], 'bwrap', path.join(root, 'work')])
    expect(args.slice(args.indexOf('--ro-bind'), args.indexOf('--ro-bind') + 3)).toStrictEqual([
      '--ro-bind',
      path.join(root, 'root'),
      '/',
    ])
    expect(args.slice(args.indexOf('--') + 1)).toStrictEqual(['/opt/answer', '--version'])
    expect(one?.env).toMatchObject({ SECRET: undefined, HOME: undefined, PATH: '/opt', WITH: 'a=b' })
    expect(readdirSync(path.join(root, 'root')).sort()).toStrictEqual(['dev', 'opt', 'proc', 'tmp'])
    expect(existsSync(path.join(root, 'layout'))).toBe(false)
  })

  test('with several commands starts each: the others lie beside the first', async () => {
    const { commands } = await tested({
      scripts: [script('answer'), script('other')],
      values: { 'entry-point': 'answer other' },
    })
    expect(commands.map(({ args }) => args.slice(args.indexOf('--') + 1))).toStrictEqual([
      ['/opt/answer', '--version'],
      ['/opt/other', '--version'],
    ])
  })

  test('is not started where the machine allows no namespaces, or it opens a window: that is said', async () => {
    const without = await tested({ bwrap: 1 })
    expect(without.check).toMatchObject({
      name: 'runs',
      artifact: 'app-1.0-oci.tar',
      python: '3.13',
      result: 'skipped',
      seconds: 0,
    })
    expect(without.check.reason).toMatch(/no bwrap/)
    expect(existsSync(path.join(without.root, 'root'))).toBe(false)
    const window = await tested({ scripts: [{ ...script('answer'), gui: true }] })
    expect([window.check.result, window.check.reason, window.commands]).toStrictEqual([
      'skipped',
      expect.stringMatching(/opens a window/),
      [],
    ])
  })

  test('runs the user’s own command', async () => {
    const { commands } = await tested({ command: ['answer', 'check'] })
    expect(commands.map(({ args }) => args.slice(args.indexOf('--') + 1))).toStrictEqual([['/opt/answer', 'check']])
  })
})
