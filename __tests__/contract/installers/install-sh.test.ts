/** `install.sh` in the shells of this machine, against a release on a loopback server. */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
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
  severalPrograms,
  shells,
  tree,
  userEnv,
} from '../../../__fixtures__/installers/release.js'
import { tempDir } from '../../../__fixtures__/repository.js'

const { found, missing } = shells()
const here = process.platform === 'linux' ? describe : describe.skip
for (const why of missing) test.skip(`install.sh in ${why}`, () => {})

const PYTHON = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).stdout?.trim()

let releases: Releases
beforeAll(async () => {
  releases = await serveReleases({
    '1.0.0': [program('1.0.0')],
    '2.0.0': [program('2.0.0')],
    '3.0.0': [folderProgram('3.0.0')],
    '4.0.0': [pex('4.0.0', ['3.6', '3.7', '3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14', '3.15'])],
    '5.0.0': [{ ...program('5.0.0'), minimum: '99.0' }, pex('5.0.0', ['3.99'])],
    '6.0.0': [{ ...program('6.0.0'), targets: ['musllinux-x86_64', 'macos-arm64', 'linux-s390x'] }],
    '8.0.0': [severalPrograms('8.0.0', 'answer', 'server', 'worker')],
    '8.1.0': [folderProgram('8.1.0', 'server')],
    '7.0.0': [pex('7.0.0', ['3.99'])],
  })
})
afterAll(() => releases.close())

const start = (file: string, ...args: string[]) => execFileSync(file, args, { encoding: 'utf8' })

here.each(found)('$title', (shell: Shell) => {
  const home = () => tempDir('home')
  const run = async (version: string, folder: string, ...args: string[]) =>
    install(shell, await releases.script(version), userEnv(shell, folder), ...args)

  test('installs into ~/.local/bin, says that PATH lacks it, and does nothing the second time', async () => {
    const user = home()
    const first = await run('1.0.0', user)
    expect(first.stderr).toContain(`Installed answer 1.0.0 (pyinstaller): ${user}/.local/bin/answer`)
    expect(first.stderr).toContain(`${user}/.local/bin is not on PATH`)
    expect(first.status).toBe(0)
    expect(start(join(user, '.local/bin/answer'), 'a b')).toBe('1.0.0 a b\n')
    const before = tree(user)
    const count = releases.server.requests.length
    const second = await run('1.0.0', user)
    expect([second.status, second.stderr]).toEqual([0, expect.stringContaining('is installed already')])
    expect(releases.server.requests.length).toBe(count)
    expect(tree(user)).toBe(before)
  })

  test('upgrades, goes back to a named version, and uninstalls', async () => {
    const user = home()
    const dir = join(user, 'bin with space')
    for (const version of ['1.0.0', '2.0.0']) {
      expect((await run(version, user, '--dir', dir)).status).toBe(0)
      expect(start(join(dir, 'answer'))).toBe(`${version}\n`)
    }
    const named = await run('2.0.0', user, '--dir', dir, '--version', '1.0.0')
    expect(named.stderr).toContain('checked against the SHA256SUMS of its release')
    expect([named.status, start(join(dir, 'answer'))]).toEqual([0, '1.0.0\n'])
    const removed = await run('2.0.0', user, '--dir', dir, '--uninstall')
    expect([removed.status, readdirSync(dir)]).toEqual([0, []])
    const again = await run('2.0.0', user, '--dir', dir, '--uninstall')
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('installed no answer')])
  })

  test('a named version by its tag; one that is not there, or has other files, changes nothing', async () => {
    const user = home()
    const other = await run('2.0.0', user, '--version', 'v1.0.0')
    expect([other.status, start(join(user, '.local/bin/answer'))]).toEqual([0, '1.0.0\n'])
    const unlike = await run('2.0.0', user, '--version', '7.0.0')
    expect(unlike.stderr).toMatch(/no file of version 7\.0\.0 fits[\s\S]*v7\.0\.0\/install\.sh/)
    expect(unlike.status).toBe(1)
    const gone = await run('2.0.0', user, '--version', '9.9')
    expect([gone.status, gone.stderr]).toEqual([1, expect.stringContaining('v9.9/SHA256SUMS could not be downloaded')])
    expect(start(join(user, '.local/bin/answer'))).toBe('1.0.0\n')
  })

  test('a folder is kept beside the program, and the older one is removed', async () => {
    const user = home()
    expect((await run('1.0.0', user)).status).toBe(0)
    expect((await run('3.0.0', user)).status).toBe(0)
    const bin = join(user, '.local/bin')
    expect(start(join(bin, 'answer'), 'x y')).toBe('data of 3.0.0\nx y\n')
    expect(readdirSync(join(bin, '.answer.installed')).length).toBe(2)
    expect((await run('1.0.0', user)).status).toBe(0)
    expect(readdirSync(join(bin, '.answer.installed'))).toEqual(['receipt'])
    expect((await run('1.0.0', user, '--uninstall')).status).toBe(0)
    expect(readdirSync(bin)).toEqual([])
  })

  test('other commands are links to one file, or start their own program; both go when they are not there any more', async () => {
    const user = home()
    const bin = join(user, '.local/bin')
    const first = await run('8.0.0', user)
    expect([first.status, first.stderr]).toEqual([0, expect.stringContaining('and beside it server worker')])
    expect(readdirSync(bin)).toEqual(['.answer.installed', 'answer', 'server', 'worker'])
    for (const name of ['answer', 'server', 'worker']) expect(start(join(bin, name), 'x y')).toBe(`8.0.0 ${name} x y\n`)
    const before = tree(user)
    expect((await run('8.0.0', user)).stderr).toContain('is installed already')
    expect(tree(user)).toBe(before)
    // A missing one is put back.
    rmSync(join(bin, 'worker'))
    expect((await run('8.0.0', user)).status).toBe(0)
    expect(tree(user)).toBe(before)
    expect((await run('8.1.0', user)).status).toBe(0)
    expect(readdirSync(bin)).toEqual(['.answer.installed', 'answer', 'server'])
    expect(start(join(bin, 'server'), 'z')).toBe('server of 8.1.0 z\n')
    expect((await run('1.0.0', user)).status).toBe(0)
    expect(readdirSync(bin)).toEqual(['.answer.installed', 'answer'])
    expect((await run('8.0.0', user)).status).toBe(0)
    expect((await run('8.0.0', user, '--uninstall')).status).toBe(0)
    expect(readdirSync(bin)).toEqual([])
  })

  test('a command of another program is not replaced, nor one that was changed', async () => {
    const user = home()
    const bin = join(user, '.local/bin')
    mkdirSync(bin, { recursive: true })
    writeFileSync(join(bin, 'server'), 'mine')
    const refused = await run('8.0.0', user)
    expect([refused.status, refused.stderr]).toEqual([
      1,
      expect.stringContaining('server exists, and this script did not'),
    ])
    expect(readdirSync(bin)).toEqual(['server'])
    expect((await run('8.0.0', user, '--force')).status).toBe(0)
    expect(start(join(bin, 'server'))).toBe('8.0.0 server\n')
    rmSync(join(bin, 'worker'))
    writeFileSync(join(bin, 'worker'), 'changed')
    const kept = await run('8.0.0', user, '--uninstall')
    expect([kept.status, kept.stderr]).toEqual([1, expect.stringContaining('worker was changed')])
    expect(readdirSync(bin)).toContain('answer')
    expect((await run('8.0.0', user, '--uninstall', '--force')).status).toBe(0)
    expect(readdirSync(bin)).toEqual([])
  })

  test('names what there is when nothing fits', async () => {
    const user = home()
    const old = await run('5.0.0', user)
    expect(old.status).toBe(1)
    expect(old.stderr).toMatch(/no file of version 5\.0\.0 fits this machine, linux-\w+ with (glibc|musl)/)
    expect(old.stderr).toContain('needs glibc 99.0 or newer, and this is')
    expect(old.stderr).toContain('pex needs one of these Pythons on PATH: 3.99')
    const foreign = await run('6.0.0', user)
    expect(foreign.stderr).toContain('linux-x86_64 (musl): pyinstaller')
    expect(foreign.stderr).toContain('macos-aarch64: pyinstaller')
    expect(readdirSync(user)).toEqual([])
  })

  test('a mirror and a proxy', async () => {
    const user = home()
    const script = (await releases.script('1.0.0')).replaceAll(releases.server.url, 'http://192.0.2.1:1')
    const mirrored = await install(shell, script, {
      ...userEnv(shell, user),
      ANSWER_INSTALL_MIRROR: `${releases.server.url}/download/`,
      ANSWER_INSTALL_DIR: `${user}/a`,
    })
    expect([mirrored.status, start(join(user, 'a/answer'))]).toEqual([0, '1.0.0\n'])
    const before = releases.server.requests.length
    const proxied = await install(shell, script, {
      ...userEnv(shell, user),
      http_proxy: releases.server.url,
      ANSWER_INSTALL_DIR: `${user}/b`,
    })
    // The server is no proxy: that it was asked for the whole address is enough.
    expect(proxied.status).toBe(1)
    expect(releases.server.requests.slice(before).map(({ url }) => url)).toContain(
      `http://192.0.2.1:1/download/v1.0.0/answer-1.0.0-${HERE}`,
    )
    expect(readdirSync(user)).toEqual(['a'])
  })

  test('a PEX, where a Python of its own is on PATH', async () => {
    const user = home()
    const without = await run('4.0.0', user)
    expect(without.stderr).toContain('pex needs one of these Pythons on PATH')
    if (!PYTHON) return
    const tools = tempDir('tools')
    writeFileSync(join(tools, 'python3'), `#!/bin/sh\nexec ${PYTHON} "$@"\n`, { mode: 0o755 })
    const env = { ...userEnv(shell, user), PATH: `${shell.path}:${tools}` }
    const installed = await install(shell, await releases.script('4.0.0'), env)
    expect([installed.status, start(join(user, '.local/bin/answer'))]).toEqual([0, 'pex 4.0.0\n'])
  })

  test('wrong options are refused', async () => {
    const user = home()
    for (const args of [['--dri', 'x'], ['--dir'], ['--version', ''], ['--version', '../x']]) {
      const { status, stderr } = await run('1.0.0', user, ...args)
      expect([args, status, stderr]).toEqual([
        args,
        1,
        expect.stringMatching(/no option|needs a value|is not a version/),
      ])
    }
    const noHome = await install(shell, await releases.script('1.0.0'), { PATH: shell.path })
    expect([noHome.status, noHome.stderr]).toEqual([1, expect.stringContaining('HOME is not set')])
    expect(readdirSync(user)).toEqual([])
  })
})

here('any shell', () => {
  const [shell] = found
  test('the same release gives the same script', async () => {
    const again = await serveReleases({ '1.0.0': [program('1.0.0')] })
    const there = (await again.script('1.0.0')).replaceAll(again.server.url, releases.server.url)
    await again.close()
    expect(there).toBe(await releases.script('1.0.0'))
  })

  test('shasum and openssl serve where there is no sha256sum', async () => {
    if (shell === undefined) return
    const tools = pathWithout('sha256sum')
    const openssl = ['/usr/bin/openssl', '/bin/openssl'].find(existsSync)
    if (openssl === undefined) return
    symlinkSync(openssl, join(tools, 'openssl'))
    const user = tempDir('home')
    const done = await install(shell, await releases.script('1.0.0'), userEnv({ path: tools }, user))
    expect([done.status, existsSync(join(user, '.local/bin/answer'))]).toEqual([0, true])
  })

  test('gh verifies the attestation where it is logged in', async () => {
    if (shell === undefined) return
    const tools = tempDir('gh')
    const log = join(tools, 'log')
    const gh = (verify: number) =>
      writeFileSync(
        join(tools, 'gh'),
        `#!/bin/sh\necho "$@" >>${log}\n[ "$1" = auth ] && exit 0\necho no such attestation\nexit ${verify}\n`,
      )
    gh(0)
    chmodSync(join(tools, 'gh'), 0o755)
    const text = await releases.script('1.0.0')
    const env = { ...userEnv(shell, tempDir('home')), PATH: `${shell.path}:${tools}` }
    const verified = await install(shell, text, env)
    expect(verified.stderr).toContain('Attestation: verified')
    expect(readFileSync(log, 'utf8')).toMatch(/attestation verify \S+ --repo me\/answer\n/)
    gh(1)
    const optional = await install(shell, text, { ...env, HOME: tempDir('home') })
    expect([optional.status, optional.stderr]).toEqual([0, expect.stringContaining('gh verified none')])
    const user = tempDir('home')
    mkdirSync(join(user, '.local/bin'), { recursive: true })
    const required = await install(shell, text.replace("attested='optional'", "attested='required'"), {
      ...env,
      HOME: user,
    })
    expect([required.status, required.stderr]).toEqual([1, expect.stringContaining('gh attestation verify rejects')])
    expect(readdirSync(join(user, '.local/bin'))).toEqual([])
  })

  test('shellcheck has nothing to say, where it is installed', async () => {
    const checked = spawnSync('shellcheck', ['-s', 'sh', '-S', 'warning', '-'], {
      input: await releases.script('1.0.0'),
      encoding: 'utf8',
    })
    if (checked.error === undefined) expect(checked.stdout).toBe('')
  })
})
