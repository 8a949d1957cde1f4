/** What goes wrong while `install.sh` runs leaves nothing of it behind, and an installed program as it was. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { testOnSmallDisk } from '../../../__fixtures__/host/tmpfs.js'
import {
  folderProgram,
  HERE,
  install,
  pathWithout,
  pex,
  program,
  type Releases,
  type Shell,
  serveReleases,
  shells,
  tree,
  userEnv,
} from '../../../__fixtures__/installers/release.js'
import { tempDir } from '../../../__fixtures__/repository.js'

// The shells differ in their words, and bash's are those of dash.
const found = shells().found.filter(({ title }) => !title.startsWith('bash'))
const here = process.platform === 'linux' ? describe : describe.skip
const LARGE = 300_000

let releases: Releases
beforeAll(async () => {
  releases = await serveReleases({
    '1.0.0': [program('1.0.0')],
    '2.0.0': [{ ...program('2.0.0'), bytes: Buffer.concat([program('2.0.0').bytes, Buffer.alloc(LARGE, '#')]) }],
    '3.0.0': [folderProgram('3.0.0')],
    '4.0.0': [pex('4.0.0', ['3.99'])],
    '5.0.0': [{ ...program('5.0.0'), targets: ['macos-arm64'] }],
  })
})
afterAll(() => releases.close())
afterEach(() => {
  releases.fault = undefined
})

const FILE = `/download/v2.0.0/answer-2.0.0-${HERE}`
/** A server that answers its own way to the file of 2.0.0. */
const onFile = (answer: (response: Parameters<NonNullable<Releases['fault']>>[1]) => void): Releases['fault'] => {
  return (path, response) => {
    if (path !== FILE) return false
    answer(response)
    return true
  }
}

here.each(found)('$title', (shell: Shell) => {
  /** Runs the fault twice: where nothing is installed, and where 1.0.0 is; neither may change. */
  async function leavesNothing(
    run: (home: string) => Promise<{ status: number | null; stderr: string }>,
    message: RegExp,
    prepare: (bin: string) => void = () => {},
  ) {
    for (const installed of [false, true]) {
      const home = tempDir('home')
      const bin = join(home, '.local/bin')
      if (installed) expect((await install(shell, await releases.script('1.0.0'), userEnv(shell, home))).status).toBe(0)
      prepare(bin)
      const before = tree(home)
      const { status, stderr } = await run(home)
      expect(stderr).toMatch(message)
      expect(status).not.toBe(0)
      expect(tree(home)).toBe(before)
    }
  }
  const attempt = async (home: string, version = '2.0.0', env = {}, ...args: string[]) =>
    install(
      shell,
      await releases.script(version),
      { ...userEnv(shell, home), ANSWER_INSTALL_TIMEOUT: '2', ...env },
      ...args,
    )

  test('1. a truncated script does nothing, wherever it ends', async () => {
    const script = (await releases.script('2.0.0')).trimEnd()
    const home = tempDir('home')
    const requests = releases.server.requests.length
    await fc.assert(
      fc.asyncProperty(fc.nat(script.length - 1), async length => {
        await install(shell, script.slice(0, length), userEnv(shell, home))
        return readdirSync(home).length === 0
      }),
      { numRuns: 25, examples: [[script.length - 1], [script.length - 8], [script.lastIndexOf('main') + 4]] },
    )
    expect(releases.server.requests.length).toBe(requests)
  })

  test('2. a truncated download', async () => {
    releases.fault = onFile(response => {
      response.writeHead(200, { 'content-length': LARGE })
      response.write('#!/bin/sh\n')
      setTimeout(() => response.destroy(), 50)
    })
    await leavesNothing(attempt, /could not be downloaded|is not the released file/)
    // Without a length, only the digest tells.
    releases.fault = onFile(response => void response.writeHead(200).end('#!/bin/sh\n'))
    await leavesNothing(attempt, /is not the released file: its SHA-256 is/)
  })

  test('3. a changed byte, of the file and of SHA256SUMS', async () => {
    releases.fault = onFile(response => {
      const bytes = Buffer.concat([program('2.0.0').bytes, Buffer.alloc(LARGE, '#')])
      bytes[20] = (bytes[20] ?? 0) ^ 1
      response.writeHead(200).end(bytes)
    })
    await leavesNothing(attempt, /is not the released file/)
    releases.fault = (path, response) => {
      if (!path.endsWith('v2.0.0/SHA256SUMS')) return false
      response.writeHead(200).end(`${'0'.repeat(64)}  answer-2.0.0-${HERE}\n`)
      return true
    }
    await leavesNothing(home => attempt(home, '1.0.0', {}, '--version', '2.0.0'), /and not 0{64}/)
  })

  test('4. a file that is not there, and a server that fails', async () => {
    for (const status of [404, 500]) {
      releases.fault = onFile(response => void response.writeHead(status).end('sorry'))
      await leavesNothing(attempt, /could not be downloaded/)
    }
  })

  test('5. a server that hangs, before and in the middle of an answer', async () => {
    for (const begin of [false, true]) {
      releases.fault = onFile(response => {
        if (begin) response.writeHead(200, { 'content-length': LARGE }).write('#!/bin/sh\n')
      })
      await leavesNothing(attempt, /could not be downloaded/)
    }
  })

  testOnSmallDisk('6. a full disk', 'size=128k', async disk => {
    const { status, stderr } = await attempt(tempDir('home'), '2.0.0', {}, '--dir', join(disk, 'bin'))
    expect(stderr).toMatch(/could not be downloaded/)
    expect([status, readdirSync(disk)]).toEqual([1, []])
  })

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('7. %s', async signal => {
    for (const installed of [false, true]) {
      const home = tempDir('home')
      if (installed) expect((await install(shell, await releases.script('1.0.0'), userEnv(shell, home))).status).toBe(0)
      const before = tree(home)
      const asked = new Promise<void>(resolve => {
        releases.fault = onFile(response => {
          response.writeHead(200, { 'content-length': LARGE }).write('#!/bin/sh\n')
          setTimeout(resolve, 100)
        })
      })
      const running = install(shell, await releases.script('2.0.0'), userEnv(shell, home))
      await asked
      running.kill(signal)
      const { status } = await running
      expect(status).toBe(signal === 'SIGINT' ? 130 : 143)
      expect(tree(home)).toBe(before)
    }
  })

  test('8. SIGKILL leaves the program as it was, and the next run cleans up', async () => {
    const home = tempDir('home')
    expect((await install(shell, await releases.script('1.0.0'), userEnv(shell, home))).status).toBe(0)
    const asked = new Promise<void>(resolve => {
      releases.fault = onFile(response => {
        response.writeHead(200, { 'content-length': LARGE }).write('#!/bin/sh\n')
        setTimeout(resolve, 100)
      })
    })
    const running = install(shell, await releases.script('2.0.0'), userEnv(shell, home))
    await asked
    running.kill('SIGKILL')
    releases.fault = undefined
    releases.server.drop()
    await running
    const target = join(home, '.local/bin/answer')
    expect(readFileSync(target, 'utf8')).toContain('echo 1.0.0')
    expect((await attempt(home)).status).toBe(0)
    expect(readFileSync(target, 'utf8')).toContain('echo 2.0.0')
    expect(readdirSync(join(home, '.local/bin/.answer.installed'))).toEqual(['receipt'])
  })

  test('9. a folder that cannot be written, or is a file', async () => {
    // Root may write anywhere but here.
    for (const dir of ['/proc/answer', '/proc/1/answer/bin'])
      await leavesNothing(home => attempt(home, '2.0.0', {}, '--dir', dir), /cannot be (created|written)/)
    await leavesNothing(
      home => attempt(home, '2.0.0', {}, '--dir', join(home, 'file/bin')),
      /file is not a folder|cannot be created/,
      bin => writeFileSync(join(bin, '..', '..', 'file'), ''),
    )
  })

  test('10. no curl and no wget, no sha256sum, no uname', async () => {
    // Busybox has its programs inside, and one shell says it for all.
    if (shell.title !== 'dash with curl') return
    for (const [names, message] of [
      [['curl'], /neither curl nor wget/],
      [['sha256sum'], /no sha256sum, shasum or openssl/],
      [['uname'], /no uname/],
    ] as const) {
      const path = pathWithout(...names)
      await leavesNothing(home => attempt(home, '2.0.0', { PATH: path }), message)
    }
  })

  test('11. another architecture, and no fitting Python', async () => {
    await leavesNothing(home => attempt(home, '5.0.0'), /no file of version 5\.0\.0 fits this machine/)
    await leavesNothing(home => attempt(home, '4.0.0'), /needs one of these Pythons on PATH: 3\.99/)
    const tools = tempDir('tools')
    writeFileSync(join(tools, 'uname'), '#!/bin/sh\n[ "$1" = -m ] && echo riscv128 || echo Linux\n', { mode: 0o755 })
    const env = { PATH: `${tools}:${shell.path}` }
    // Some builds of busybox run their own uname whatever is on PATH.
    if (!shell.title.startsWith('busybox'))
      await leavesNothing(home => attempt(home, '2.0.0', env), /fits this machine, linux-riscv128/)
  })

  test('12. what this script did not install is neither replaced nor removed, but by --force', async () => {
    const foreign: readonly [string, (target: string) => void, RegExp][] = [
      ['file', target => writeFileSync(target, 'mine'), /exists, and this script did not install it as it is/],
      ['link', target => symlinkSync('/bin/true', target), /exists, and this script did not install it/],
      ['dangling link', target => symlinkSync('nowhere', target), /exists, and this script did not install it/],
      ['folder', target => mkdirSync(target), /is a folder/],
    ]
    for (const [, make, message] of foreign) {
      const home = tempDir('home')
      const bin = join(home, '.local/bin')
      mkdirSync(bin, { recursive: true })
      make(join(bin, 'answer'))
      const before = tree(home)
      const refused = await attempt(home)
      expect([refused.status, refused.stderr]).toEqual([1, expect.stringMatching(message)])
      expect((await attempt(home, '2.0.0', {}, '--uninstall')).status).toBe(1)
      expect(tree(home)).toBe(before)
    }
    const home = tempDir('home')
    const target = join(home, '.local/bin/answer')
    expect((await attempt(home)).status).toBe(0)
    writeFileSync(target, 'changed')
    expect((await attempt(home, '1.0.0')).stderr).toMatch(/did not install it as it is/)
    expect((await attempt(home, '1.0.0', {}, '--uninstall')).stderr).toMatch(/was changed after it was installed/)
    expect(readFileSync(target, 'utf8')).toBe('changed')
    expect((await attempt(home, '1.0.0', {}, '--force')).status).toBe(0)
    expect((await attempt(home, '1.0.0', {}, '--uninstall')).status).toBe(0)
    expect(existsSync(target)).toBe(false)
  })

  test('13. an archive without the program, or that cannot be unpacked', async () => {
    const script = await releases.script('3.0.0')
    await leavesNothing(
      home => install(shell, script.replace(/ answer\n(?=ROWS)/, ' other\n'), userEnv(shell, home)),
      /does not contain answer-3\.0\.0-[\w-]+\/other/,
    )
    const broken = Buffer.from('no archive')
    const sha256 = createHash('sha256').update(broken).digest('hex')
    releases.fault = (path, response) => {
      if (!path.endsWith('.tar.gz')) return false
      response.writeHead(200).end(broken)
      return true
    }
    await leavesNothing(
      home => install(shell, script.replace(/\b[0-9a-f]{64}\b/, sha256), userEnv(shell, home)),
      /could not be unpacked/,
    )
  })

  test('two at once: one installs, the other says so or does nothing', async () => {
    const home = tempDir('home')
    const all = await Promise.all([attempt(home), attempt(home), attempt(home)])
    for (const { status, stderr } of all)
      expect([status, stderr]).toEqual(
        status === 0
          ? [0, expect.stringMatching(/Installed|installed already/)]
          : [1, expect.stringMatching(/another installer|cannot be written/)],
      )
    const last = await attempt(home)
    expect(last.status).toBe(0)
    expect(spawnSync(join(home, '.local/bin/answer'), { encoding: 'utf8' }).stdout).toBe('2.0.0\n')
  })
})
