import { expect, test } from '@jest/globals'
import { obeyed } from '../../../__fixtures__/runner-rules.js'
import { PackagingError, type Place } from '../../../src/core/errors.js'
import { createGitHubLog } from '../../../src/host/github.js'

function start() {
  const clock = { now: 0 }
  const output = { text: '' }
  const log = createGitHubLog({
    write: text => {
      output.text += text
    },
    roots: ['/named/repo', '/real/repo'],
    now: () => clock.now,
  })
  return { clock, output, log }
}

const problem = (place?: Place, detail: string[] = []) =>
  new PackagingError('project/toml', {
    message: 'pyproject.toml is not valid TOML',
    fix: 'Close the string.',
    detail,
    ...(place === undefined ? {} : { place }),
  })

test('an error is annotated on its file and line, with the fix', () => {
  const { log, output } = start()
  log.error(problem({ file: '/real/repo/app/pyproject.toml', line: 3, column: 8 }))
  expect(output.text).toMatchInlineSnapshot(`
"::error title=project/toml,file=app/pyproject.toml,line=3,col=8::pyproject.toml is not valid TOML%0AClose the string.
"
`)
})

test.each([
  ['relative', 'app/pyproject.toml', 'app/pyproject.toml'],
  ['under the workspace as named', '/named/repo/pyproject.toml', 'pyproject.toml'],
  ['under the workspace as resolved', '/real/repo/pyproject.toml', 'pyproject.toml'],
  ['outside', '/tmp/pyproject.toml', undefined],
  ['beside, with a name that begins alike', '/real/repo2/pyproject.toml', undefined],
])('a file %s', (_, file, expected) => {
  const { log, output } = start()
  log.warning(problem({ file, line: 1 }))
  expect(obeyed(output.text)[0]).toMatchObject({ command: 'warning' })
  expect(obeyed(output.text)[0]?.properties.file).toBe(expected)
  expect(output.text.includes(`At ${file}`)).toBe(expected === undefined)
})

test('a successful group is folded, a failed one is not', () => {
  const { log, output } = start()
  log.group('build the wheel · 2 s', ['one', 'two'], false)
  log.group('build the sdist · 1 s', ['three'], true)
  expect(output.text).toMatchInlineSnapshot(`
"::group::build the wheel · 2 s
one
two
::endgroup::
build the sdist · 1 s
three
"
`)
})

test('nothing a tool prints becomes a command, wherever it is shown', () => {
  const { log, output } = start()
  const order = '::add-mask::secret'
  log.info(order)
  log.group('build', [order], false)
  log.group('build', [order], true)
  log.group(order, [], true)
  log.error(problem(undefined, [order]))
  expect(obeyed(output.text).map(({ command }) => command)).toEqual(['group', 'endgroup', 'error'])
})

test('progress is printed at most every 15 seconds, and not at all for quick work', () => {
  const { log, output, clock } = start()
  for (clock.now = 0; clock.now <= 45_000; clock.now += 1_000) log.progress(`at ${clock.now}`)
  log.progress('')
  expect(output.text).toBe('at 15000\nat 30000\nat 45000\n')
})
