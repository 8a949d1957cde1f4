/** The host on a laptop: nothing is uploaded, and errors show the lines of files that they point into. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { tempDir } from '../../../__fixtures__/repository.js'
import { createLocalHost, createLocalLog, sourceIn } from '../../../src/host/local.js'

const style = { columns: 80, colour: false, unicode: true }

function start(stderr: { readonly isTTY?: boolean; readonly columns?: number } = {}) {
  const output = { text: '' }
  const terminal = {
    ...stderr,
    write(text: string) {
      output.text += text
    },
  }
  const env = { XDG_CACHE_HOME: '/cache' }
  return { output, host: createLocalHost({ env, stderr: terminal, style, workspace: '/w', verbose: false }) }
}

test('keeps everything on this machine', async () => {
  const { output, host } = start()
  expect(host).toMatchObject({ kind: 'local', workspace: '/w', temp: tmpdir(), env: { XDG_CACHE_HOME: '/cache' } })
  if (process.platform !== 'win32') expect(host.store).toBe('/cache/package-python')
  expect('uploadProblem' in host).toBe(false)
  await host.setOutputs({ a: 'b' })
  host.saveState('a', 'b')
  await host.summary('# a')
  expect(output.text).toBe('')
})

test('has no workflow artifacts, and says what to do instead', async () => {
  const { host } = start()
  const bundle = { name: 'dist-a', files: [], root: '/', compressionLevel: 0 }
  await expect(host.upload(bundle)).rejects.toMatchObject({ code: 'upload/failed' })
  const unread = { code: 'upload/unread', fix: 'Give the folder of the job results: --parts DIR.' }
  await expect(host.listArtifacts()).rejects.toMatchObject(unread)
  await expect(host.downloadArtifact({ name: 'a', id: 1, size: 1 }, '/into')).rejects.toMatchObject(unread)
})

test('a live line is as wide as the terminal, or 80 columns, less one; it goes and comes back around other lines', () => {
  for (const [columns, width] of [
    [undefined, 79],
    [20, 19],
  ] as const) {
    const { output, host } = start({ isTTY: true, ...(columns && { columns }) })
    host.log.progress(`a\n${'x'.repeat(100)}`)
    const live = `a ${'x'.repeat(100)}`.slice(0, width)
    expect(output.text).toBe(live)
    output.text = ''
    host.log.group('title', ['line'], true)
    expect(output.text).toBe(`\r\u001b[2Ktitle\n  line\n${live}`)
    output.text = ''
    host.log.progress('next')
    expect(output.text).toBe('\r\u001b[2Knext')
    host.log.progress('')
    output.text = ''
    host.log.info('plain')
    host.log.progress('')
    expect(output.text).toBe('plain\n')
  }
})

test('a problem goes above the live line', async () => {
  const { PackagingError } = await import('../../../src/core/errors.js')
  const problem = new PackagingError('project/toml', { message: 'm.', fix: 'f.' })
  const { output, host } = start({ isTTY: true })
  host.log.warning(problem)
  expect(output.text).toBe('warning[project/toml]: m.\n  fix: f.\n')
  host.log.progress('live')
  output.text = ''
  host.log.error(problem)
  expect(output.text).toBe('\r\u001b[2Kerror[project/toml]: m.\n  fix: f.\nlive')
})

test('without a terminal an empty line of progress is none, though one is due', () => {
  const output: string[] = []
  let time = 0
  const stderr = { write: (text: string) => void output.push(text) }
  const log = createLocalLog({ stderr, style, sourceOf: () => undefined, verbose: false, now: () => time })
  time = 15_000
  log.progress('')
  log.progress('at last')
  expect(output.join('')).toBe('at last\n')
})

test('the source of an error is a file of the workspace; what is none has no lines', () => {
  const dir = tempDir('source')
  writeFileSync(join(dir, 'a.toml'), 'text')
  mkdirSync(join(dir, 'folder'))
  const source = sourceIn(dir)
  expect([source('a.toml'), source(join(dir, 'a.toml'))]).toStrictEqual(['text', 'text'])
  expect(['folder', 'none', 'a.toml/x'].map(source)).toStrictEqual([undefined, undefined, undefined])
})
