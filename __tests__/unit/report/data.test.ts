import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { FAILED, NOTHING, READY } from '../../../__fixtures__/reports.js'
import { installHints } from '../../../src/report/install-hints.js'
import { checksums, manifest } from '../../../src/report/manifest.js'
import { joinedOutputs, OUTPUTS, outputs } from '../../../src/report/outputs.js'
import { strippedWords } from '../../../src/report/sections.js'
import { summary } from '../../../src/report/summary.js'
import { terminal } from '../../../src/report/terminal.js'

describe('install hints', () => {
  const pex = READY.artifacts.find(({ format }) => format === 'pex')
  const wheel = READY.artifacts.find(({ format }) => format === 'wheel')
  if (pex === undefined || wheel === undefined) throw new Error('the fixture has both')
  const lines = (artifact: typeof pex) => installHints(artifact).map(({ shell, command }) => `${shell}: ${command}`)

  test('a PEX for Linux has no Windows line', () => {
    expect(lines(pex)).toEqual(['Linux, macOS: ./answer-1.0.0.pex', 'Linux, macOS: python3 answer-1.0.0.pex'])
  })
  test('a PEX for Windows alone has no other', () => {
    expect(lines({ ...pex, targets: ['windows-x86_64'] })).toEqual(['Windows: py answer-1.0.0.pex'])
  })
  test('a wheel for all has both', () => {
    expect(lines(wheel)).toEqual([
      'Linux, macOS: python3 -m pip install ./answer-1.0.0-py3-none-any.whl',
      'Windows: py -m pip install .\\answer-1.0.0-py3-none-any.whl',
    ])
  })
  test('a PEX that is a folder is unpacked first', () => {
    const folder = { ...pex, file: 'answer-1.0.0.pex.tar.gz', targets: ['linux-x86_64', 'windows-x86_64'] }
    expect(lines(folder)).toEqual([
      'Linux, macOS: tar -xzf answer-1.0.0.pex.tar.gz && python3 answer-1.0.0.pex',
      'Windows: tar -xzf answer-1.0.0.pex.tar.gz',
      'Windows: py answer-1.0.0.pex',
    ])
  })
  test('an executable is started as it is, or unpacked first', () => {
    const program = {
      ...pex,
      format: 'pyinstaller' as const,
      file: 'answer-1.0.0-linux-x86_64',
      targets: ['linux-x86_64'],
    }
    expect(lines(program)).toEqual(['Linux, macOS: ./answer-1.0.0-linux-x86_64'])
    expect(lines({ ...program, file: `${program.file}.tar.gz` })).toEqual([
      'Linux, macOS: tar -xzf answer-1.0.0-linux-x86_64.tar.gz',
    ])
    const windows = { ...program, targets: ['windows-x86_64'] }
    expect(lines({ ...windows, file: 'answer.exe' })).toEqual(['Windows: .\\answer.exe'])
    expect(lines({ ...windows, file: 'answer.zip' })).toEqual(['Windows: tar -xf answer.zip'])
  })
  test('an odd name stays one word', () => {
    expect(lines({ ...pex, file: "a b'$(x).pex" })).toEqual([
      "Linux, macOS: './a b'\\''$(x).pex'",
      "Linux, macOS: python3 'a b'\\''$(x).pex'",
    ])
  })
})

describe('manifest', () => {
  test('of a whole run', () => expect(manifest(FAILED)).toMatchSnapshot())

  test('the commands of smoke tests are listed with their exit status, their output only where they did not pass', () => {
    const commands = [
      { command: 'answer --version', exit: 2, line: 'unknown option' },
      { command: 'answer --help', signal: 'SIGSEGV' },
    ]
    const [one] = READY.checks
    if (one === undefined) throw new Error('no check')
    const listed = (result: 'passed' | 'warning') => {
      const text = manifest({ ...READY, checks: [{ ...one, name: 'runs', result, commands }] })
      return (JSON.parse(text) as { checks: { commands: unknown }[] }).checks[0]?.commands
    }
    expect(listed('warning')).toEqual(commands)
    expect(listed('passed')).toEqual([{ command: 'answer --version', exit: 2 }, commands[1]])
  })

  test('does not depend on order, folder or time', () => {
    const again = {
      ...READY,
      artifacts: [...READY.artifacts].reverse().map(artifact => ({ ...artifact, path: `/other/${artifact.file}` })),
      checks: [...READY.checks].reverse().map(check => ({ ...check, seconds: 99, reason: '/tmp/other' })),
      tools: [...READY.tools].reverse(),
      timings: [],
      totalSeconds: 99,
    }
    expect(manifest(again)).toBe(manifest(READY))
    expect(manifest({ ...READY, machine: 'macos-arm64' })).not.toBe(manifest(READY))
  })
})

test('what was left out of wheels is told', () => {
  const stripped = [
    { file: 'b.whl', originalSha256: 'b'.repeat(64), sha256: 'c'.repeat(64), files: 1, saved: 1000 },
    { file: 'a.whl', originalSha256: 'd'.repeat(64), sha256: 'e'.repeat(64), files: 30, saved: 2_000_000 },
  ]
  const told = JSON.parse(manifest({ ...READY, stripped })) as { stripped: unknown }
  expect(told.stripped).toEqual([
    { file: 'a.whl', originalSha256: 'd'.repeat(64), sha256: 'e'.repeat(64), saved: 2_000_000 },
    { file: 'b.whl', originalSha256: 'b'.repeat(64), sha256: 'c'.repeat(64), saved: 1000 },
  ])
  const words = 'Left out of 2 wheels for the PEX: 31 files of tests, 2.0 MB.'
  expect(strippedWords({ stripped })).toBe(words)
  expect(terminal({ ...READY, stripped }, { columns: 120, colour: false, unicode: true }, 'out')).toContain(words)
  expect(summary({ ...READY, stripped })).toContain(words)
  expect(JSON.parse(manifest(READY))).not.toHaveProperty('stripped')
})

describe('checksums', () => {
  test('sorts by bytes and escapes as coreutils', () => {
    const sha256 = createHash('sha256').digest('hex')
    const names = ['b', 'Z', 'é', 'a\nb', 'a\\b', '\u{1f600}', '\uffee']
    expect(checksums(names.map(file => ({ file, sha256 }))).replaceAll(sha256, 'H')).toBe(
      'H  Z\n\\H  a\\nb\n\\H  a\\\\b\nH  b\nH  é\nH  \uffee\nH  \u{1f600}\n',
    )
  })

  test('is one line a file and the same for any order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), names => {
        const files = names.map(file => ({ file, sha256: 'f'.repeat(64) }))
        const text = checksums(files)
        expect(text.split('\n')).toHaveLength(names.length + 1)
        expect(text).not.toContain('\r')
        expect(checksums(files.reverse())).toBe(text)
      }),
    )
  })
})

describe('outputs', () => {
  const locations = { dist: '/out', manifest: '/out/manifest.json', checksums: '/out/SHA256SUMS' }
  test('of a whole run', () => expect(outputs(READY, locations)).toMatchSnapshot())
  test('of a run that never began are empty, and lists are still lists', () => {
    const empty = outputs(NOTHING, { dist: '', manifest: '', checksums: '' })
    expect(Object.entries(empty).filter(([, value]) => value !== '')).toEqual([
      ['artifacts', '[]'],
      ['projects', '[]'],
      ['python-versions', '[]'],
    ])
  })

  test('of several projects: lists are joined, all else is a line for each, also where one has nothing', () => {
    const one = {
      name: 'a',
      pex: '/a.pex',
      artifacts: '[{"file":"a"}]',
      'python-versions': '["3.12","3.13"]',
      sbom: '',
    }
    const other = { name: 'b', pex: '', artifacts: '[]', 'python-versions': '["3.13"]', sbom: '' }
    expect(joinedOutputs([one, other])).toEqual({
      name: 'a\nb',
      pex: '/a.pex\n',
      artifacts: '[{"file":"a"}]',
      'python-versions': '["3.12","3.13"]',
      sbom: '',
    })
    expect(joinedOutputs([{ vulnerabilities: '{"time":1}' }, { name: 'b' }])).toEqual({
      vulnerabilities: '{"time":1}\n',
      name: '\nb',
    })
  })
  test('are named and explained once each', () => {
    expect(new Set(OUTPUTS.map(({ name }) => name)).size).toBe(OUTPUTS.length)
    for (const { name, help } of OUTPUTS) {
      expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
      expect(help).toMatch(/^[A-Z].*\.$/)
    }
  })
})
