import { expect, test } from '@jest/globals'
import { environmentAt, installCommand } from '../../../src/distributions/environment.js'

const uv = { tool: '/uv', cacheDir: '/cache', env: {} }

test('settings go to the one package that they are for', () => {
  const { args } = installCommand(uv, environmentAt('/env', false), {
    label: 'install',
    requirements: ['/app-1.0.tar.gz'],
    settings: { package: 'app', values: { flavour: 'vanilla', nuts: ['a', 'b'] } },
  })
  expect(args.slice(args.indexOf('--config-settings-package'))).toEqual([
    ...['--config-settings-package', 'app:flavour=vanilla'],
    ...['--config-settings-package', 'app:nuts=a', '--config-settings-package', 'app:nuts=b'],
    ...['--', 'file:///app-1.0.tar.gz'],
  ])
})
