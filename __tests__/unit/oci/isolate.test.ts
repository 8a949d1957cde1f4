/** How a program is started inside an unpacked image, and where that is not possible. */

import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { isolationArguments, isolationFor } from '../../../src/oci/isolate.js'

/** A folder with programs, which PATH names. */
function machine(...names: readonly string[]) {
  const bin = tempDir('bin')
  write(bin, Object.fromEntries(names.map(name => [name, ''])))
  for (const name of names) chmodSync(join(bin, name), 0o755)
  return { bin, place: { env: { PATH: bin }, workspace: tempDir('workspace') } }
}

test('the image is a root that cannot be written, with the home of its user', () => {
  expect(isolationArguments('/image').join(' ')).toBe(
    '--unshare-all --die-with-parent --uid 65532 --gid 65532 --ro-bind /image / --dev /dev --proc /proc --tmpfs /tmp --bind /image/home/nonroot /home/nonroot --chdir /home/nonroot --',
  )
})

const onUnix = process.platform === 'win32' ? test.skip : test

onUnix('bubblewrap is tried first, on the machine itself', async () => {
  const { bin, place } = machine('bwrap', 'true')
  const runner = recordingRunner()
  const isolation = await isolationFor(runner, place, '/work')
  const [tried] = runner.commands
  expect(tried).toMatchObject({ tool: join(bin, 'bwrap'), cwd: '/work', limits: { total: 60_000 } })
  expect(tried?.args.join(' ')).toBe(
    `--unshare-all --die-with-parent --uid 65532 --gid 65532 --ro-bind / / --dev /dev --proc /proc --tmpfs /tmp -- ${join(bin, 'true')}`,
  )
  expect(isolation?.('/image')).toEqual({ tool: join(bin, 'bwrap'), args: isolationArguments('/image') })
})

onUnix.each([
  ['is not installed', ['true'], 0],
  ['has nothing to start', ['bwrap'], 0],
  ['is forbidden', ['bwrap', 'true'], 1],
])('none where bubblewrap %s', async (_, names, code) => {
  const runner = recordingRunner(() => ({ code }))
  expect(await isolationFor(runner, machine(...names).place, '/')).toBeUndefined()
  expect(runner.commands).toHaveLength(names.length === 2 ? 1 : 0)
})

onUnix('none where bubblewrap does not start', async () => {
  const runner = recordingRunner(() => Promise.reject(new Error('no')))
  expect(await isolationFor(runner, machine('bwrap', 'true').place, '/')).toBeUndefined()
})
