import { expect, test } from '@jest/globals'
import { windowsLaunchers } from '../../../src/pex/contents.js'

const stub = (arch: string, kind: string) => `.bootstrap/pex/windows/stubs/uv-trampoline-${arch}-${kind}.exe`
const all = ['x86_64', 'aarch64'].flatMap(arch => ['console', 'gui'].map(kind => stub(arch, kind)))

test('the programs that start scripts on Windows are found wherever pex has them', () => {
  const moved = all.map(name => name.replace('windows/stubs', 'elsewhere'))
  expect(windowsLaunchers(['.bootstrap/pex.py', ...moved])).toEqual({
    x86_64: { console: moved[0], gui: moved[1] },
    aarch64: { console: moved[2], gui: moved[3] },
  })
})

test.each(all)('without %s a build fails, and not a start', name => {
  expect(() => windowsLaunchers(all.filter(other => other !== name))).toThrow('launcher for Windows')
})
