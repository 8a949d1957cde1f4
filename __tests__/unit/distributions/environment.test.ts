import { expect, test } from '@jest/globals'
import { buildSdistCommand, environmentAt, installCommand } from '../../../src/distributions/environment.js'

const uv = { tool: '/uv', cacheDir: '/cache', env: {} }

test('the wheel of an sdist is built with the settings of its first build, through its own backend', () => {
  const { args, cwd } = buildSdistCommand(uv, {
    label: 'build',
    sdist: '/app-1.0.tar.gz',
    python: '/python3.12',
    output: '/out',
    findLinks: ['/wheels'],
    settings: { flavour: 'vanilla', nuts: ['a', 'b'] },
  })
  expect(cwd).toBe('/out')
  expect(args.slice(0, 3)).toEqual(['build', '--wheel', '--force-pep517'])
  expect(args.slice(args.indexOf('--config-setting'))).toEqual([
    ...['--config-setting', 'flavour=vanilla', '--config-setting', 'nuts=a', '--config-setting', 'nuts=b'],
    ...['--', '/app-1.0.tar.gz'],
  ])
  expect(args[args.indexOf('--python') + 1]).toBe('/python3.12')
})

test('files are copied where a program may write into them', () => {
  const options = { label: 'install', requirements: ['app'] }
  const args = (copy: boolean) => installCommand(uv, environmentAt('/env', false), { ...options, copy }).args.join(' ')
  expect(args(true)).toContain('--link-mode copy --')
  expect(args(false)).not.toContain('--link-mode')
})
