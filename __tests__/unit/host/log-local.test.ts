import { expect, test } from '@jest/globals'
import { PackagingError } from '../../../src/core/errors.js'
import { createLocalLog } from '../../../src/host/local.js'

const SOURCE = '[project]\nversion = "1"\nname = "answer\n'

function start(parts: { isTTY: boolean; verbose?: boolean; columns?: number }) {
  const clock = { now: 0 }
  const output = { text: '' }
  const stderr = {
    isTTY: parts.isTTY,
    columns: parts.columns ?? 80,
    write: (text: string) => {
      output.text += text
    },
  }
  return {
    clock,
    output,
    log: createLocalLog({
      stderr,
      style: { columns: parts.columns ?? 80, colour: false, unicode: true },
      sourceOf: file => (file === 'app/pyproject.toml' ? SOURCE : undefined),
      verbose: parts.verbose ?? false,
      now: () => clock.now,
    }),
  }
}

test('a problem says what, where and what to do', () => {
  const { log, output } = start({ isTTY: false })
  log.error(
    new PackagingError('project/toml', {
      message: 'pyproject.toml is not valid TOML.',
      fix: 'Close the string.',
      place: { file: 'app/pyproject.toml', line: 3, column: 8 },
      detail: ['name = "answer'],
    }),
  )
  expect(output.text).toMatchInlineSnapshot(`
"error[project/toml]: pyproject.toml is not valid TOML.
  at app/pyproject.toml:3:8
   3 | name = "answer
     |        ^
  fix: Close the string.
  | name = "answer
"
`)
})

test('a group shows its lines when it failed or when asked', () => {
  const quiet = start({ isTTY: false })
  quiet.log.group('build the wheel', ['one'], false)
  quiet.log.group('build the sdist', ['two'], true)
  expect(quiet.output.text).toBe('build the wheel\nbuild the sdist\n  two\n')
  const loud = start({ isTTY: false, verbose: true })
  loud.log.group('build the wheel', ['one'], false)
  expect(loud.output.text).toBe('build the wheel\n  one\n')
})

test('a terminal has one live line that other lines push down', () => {
  const { log, output } = start({ isTTY: true, columns: 10 })
  log.progress('downloading numpy')
  log.info('done')
  log.progress('')
  log.info('end')
  expect(output.text).toMatchInlineSnapshot(`
"downloadi
[2Kdone
downloadi
[2Kend
"
`)
})

test('without a terminal, progress is a line every 15 seconds', () => {
  const { log, output, clock } = start({ isTTY: false })
  for (clock.now = 0; clock.now <= 30_000; clock.now += 500) log.progress(`at ${clock.now}`)
  expect(output.text).toBe('at 15000\nat 30000\n')
})

test('a tool cannot steer the terminal', () => {
  const { log, output } = start({ isTTY: true })
  log.info('\u001b]0;owned\u0007a\u001b[2Jb\rc\u009b1md')
  expect(output.text).toBe('ab cd\n')
})
