import { describe, expect, test } from '@jest/globals'
import { pexArguments } from '../../../src/pex/command.js'
import type { EntryPoint } from '../../../src/project/entry-point.js'

const request = (entryPoint: EntryPoint) => ({
  wheels: '/wheels',
  requirement: 'app==1',
  completePlatforms: ['/target-0.json'],
  entryPoint,
  output: '/app.pex',
  os: 'linux' as const,
  pexRoot: '/root',
  jobs: 2,
})
const script = { module: 'app.cli', attribute: 'main', gui: false, extras: [] }

describe('the entry point', () => {
  test.each<[EntryPoint, readonly string[]]>([
    [{ kind: 'function', ...script, script: 'app' }, ['--script', 'app']],
    [{ kind: 'function', ...script, script: undefined }, ['--entry-point', 'app.cli:main']],
    // `--module` of pex adds a source file; this is what starts one.
    [{ kind: 'module', module: 'app' }, ['--entry-point', 'app']],
    [{ kind: 'script', file: 'app.py' }, ['--script', 'app.py']],
  ])('%j', (entryPoint, expected) => {
    expect(pexArguments(request(entryPoint)).join(' ')).toContain(expected.join(' '))
  })

  test('none', () => {
    expect(pexArguments(request({ kind: 'none' })).join(' ')).not.toMatch(/--(script|entry-point|module)/)
  })
})
