import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import {
  buildSdistCommand,
  createCommand,
  createEnvironment,
  environmentAt,
  installCommand,
} from '../../../src/distributions/environment.js'

const uv = { tool: '/uv', cacheDir: '/cache', env: { UV_CACHE_DIR: '/cache' } }
const SDIST = {
  ...{ label: 'build', sdist: '/app-1.0.tar.gz', python: '/python3.12', output: '/out', findLinks: ['/wheels'] },
  settings: { flavour: 'vanilla', nuts: ['a', 'b'] },
}

describe('the wheel of an sdist is built', () => {
  test('with the settings of its first build, through its own backend', () => {
    const { args, cwd } = buildSdistCommand(uv, SDIST)
    expect(cwd).toBe('/out')
    expect(args.slice(0, 3)).toEqual(['build', '--wheel', '--force-pep517'])
    expect(args.slice(args.indexOf('--config-setting'))).toEqual([
      ...['--config-setting', 'flavour=vanilla', '--config-setting', 'nuts=a', '--config-setting', 'nuts=b'],
      ...['--', '/app-1.0.tar.gz'],
    ])
    expect(args[args.indexOf('--python') + 1]).toBe('/python3.12')
    expect(args.join(' ')).toContain('--find-links file:///wheels')
  })

  test('in an environment of its own, unless one is prepared', () => {
    const isolation = (prepared?: boolean) =>
      buildSdistCommand(uv, { ...SDIST, ...(prepared !== undefined && { prepared }) }).args.includes(
        '--no-build-isolation',
      )
    expect([isolation(), isolation(false), isolation(true)]).toEqual([false, false, true])
  })

  test('with its constraints for what the build requires', () => {
    expect(buildSdistCommand(uv, SDIST).args).not.toContain('--build-constraints')
    expect(buildSdistCommand(uv, { ...SDIST, constraints: '/c.txt' }).args.join(' ')).toContain(
      '--build-constraints /c.txt',
    )
  })
})

describe('an installation', () => {
  const args = (more: object) =>
    installCommand(uv, environmentAt('/env', false), { label: 'install', requirements: ['app'], ...more }).args.join(
      ' ',
    )

  test('copies files where a program may write into them', () => {
    expect(args({ copy: true })).toContain('--link-mode copy --')
    expect(args({ copy: false })).not.toContain('--link-mode')
  })

  test('has an index and dependencies unless it is told otherwise', () => {
    expect(args({})).toBe(args({ index: true, dependencies: true }))
    expect(args({ index: false })).toContain('--no-index --offline -- app')
    expect(args({ dependencies: false })).toContain('--no-sources --no-deps -- app')
  })

  test('follows constraints, also for what an sdist is built with', () => {
    expect(args({ constraints: '/c.txt' })).toContain('--constraints /c.txt --build-constraints /c.txt --')
    expect(args({})).not.toContain('onstraints')
  })

  test('takes a file whose path has signs that an address would end at', () => {
    expect(args({ requirements: ['/w/a#b.whl', 'app[x]==1'] })).toMatch(/ -- file:\/\/\/w\/a%23b\.whl app\[x\]==1$/)
  })
})

test('whatever asks the index may wait for it, but not for ever', () => {
  const environment = environmentAt('/env', false)
  const asking = [installCommand(uv, environment, { label: 'x', requirements: [] }), buildSdistCommand(uv, SDIST)]
  for (const { index, env, limits } of asking) {
    expect([index, env]).toEqual([true, uv.env])
    expect(limits?.idle).toBeGreaterThanOrEqual(600_000)
    expect(limits?.total).toBeGreaterThan(limits?.idle ?? 0)
  }
})

test('an environment is made in a folder that may not exist yet, for one interpreter alone', async () => {
  const dir = join(tempDir('made'), 'deep', 'env')
  const runner = recordingRunner()
  expect(await createEnvironment(runner, uv, '/py/bin/python3.12', dir)).toEqual(environmentAt(dir))
  expect(existsSync(join(dir, '..'))).toBe(true)
  expect(runner.commands).toEqual([createCommand(uv, '/py/bin/python3.12', dir)])
  expect(runner.commands[0]).toMatchObject({
    label: 'create an environment for python3.12',
    args: ['venv', '--quiet', '--no-project', '--no-config', '--python', '/py/bin/python3.12', '--', dir],
    cwd: join(dir, '..'),
    limits: { total: 120_000 },
  })
})

test('the programs of an environment are where this system has them', () => {
  expect(environmentAt('/env')).toEqual(environmentAt('/env', process.platform === 'win32'))
})
