// Builds and applications that reach for what is not theirs: secrets, the runner's files, finished files, the machine.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { codes, command, pythons, step } from '../../../__fixtures__/command/command.js'
import { type Changes, tinyProject } from '../../../__fixtures__/command/tiny.js'
import { gone } from '../../../__fixtures__/host/alive.js'
import { tempDir } from '../../../__fixtures__/repository.js'

const [python = ''] = pythons(1)
const onLinux = process.platform === 'linux' ? describe : describe.skip

/** A backend that runs `code` before it builds the wheel. */
const whileBuilding = (code: string): string => `
_build_wheel = build_wheel
def build_wheel(*args):
${code.replaceAll(/^/gm, '    ')}
    return _build_wheel(*args)
`
/** The application with \`code\` at its start. */
const whileTested = (code: string): string => `
def main():
${code.replaceAll(/^/gm, '    ')}
    print("tiny 1.0")
`
const packaged = (changes: Changes, options: readonly string[] = [], env: Record<string, string> = {}) => {
  const dir = tinyProject(changes)
  const argv = ['package', '--formats', 'sdist,wheel', '--python-versions', python, ...options]
  return { dir, run: command(argv, dir, env) }
}

describe('secrets by name, whatever they look like', () => {
  const seen = (file: string) =>
    `import os
with open(${JSON.stringify(file)}, "a") as file: file.write("\\n".join(f"{n}={v}" for n, v in os.environ.items()) + "\\n")`

  test('what signs is seen by nothing that builds or is tested, and what builds by nothing that is tested', async () => {
    const [built, tested] = ['built', 'tested'].map(name => path.join(tempDir('seen'), name)) as [string, string]
    const changes = { backend: `\n${seen(built)}\n`, module: whileTested(seen(tested)) }
    const env = { VENDOR: 'of the build', PUBLISHER: 'of the signature', OTHER: 'of nobody' }
    const { run } = packaged(changes, ['--build-env', 'VENDOR', '--sign-env', 'PUBLISHER'], env)
    expect((await run).status).toBe(0)
    const values = (file: string) => Object.values(env).filter(value => readFileSync(file, 'utf8').includes(value))
    expect(values(built)).toEqual(['of the build', 'of nobody'])
    expect(values(tested)).toEqual(['of nobody'])
  })
})

describe("the runner's command files", () => {
  test('are not named to children, and what is written there all the same fails the run and is undone', async () => {
    const temp = tempDir('runner')
    const files = path.join(temp, '_runner_file_commands')
    mkdirSync(files)
    const env = { GITHUB_ENV: path.join(files, 'set_env_1'), GITHUB_PATH: path.join(files, 'add_path_1') }
    for (const file of Object.values(env)) writeFileSync(file, '')
    const code = `
import glob, os
assert "RUNNER_TEMP" not in os.environ
folder = os.environ["TMPDIR"]
while not glob.glob(folder + "/_runner_file_commands/*"): folder = os.path.dirname(folder)
for file in glob.glob(folder + "/_runner_file_commands/*"):
    with open(file, "a") as text: text.write("LD_PRELOAD=/tmp/evil.so\\n")`
    const dir = tinyProject({ backend: whileBuilding(code) })
    const ended = await step({ formats: 'wheel', 'python-versions': python, upload: 'false' }, dir, {
      ...env,
      RUNNER_TEMP: temp,
    })
    expect(ended.status).toBe(1)
    const errors = [...ended.stdout.matchAll(/^::error title=([^:]+)::(.*)$/gm)].map(
      ([, title, text]) => `${title}: ${text}`,
    )
    expect(errors).toEqual(
      ['GITHUB_ENV', 'GITHUB_PATH'].map(name =>
        expect.stringMatching(`^host/changed: .* wrote into the runner's file ${name}`),
      ),
    )
    expect(ended.stdout).toContain('LD_PRELOAD=/tmp/evil.so')
    for (const file of Object.values(env)) expect(readFileSync(file, 'utf8')).toBe('')
    expect(existsSync(path.join(dir, 'dist'))).toBe(false)
  })
})

onLinux('an application that changes what was finished', () => {
  test.each([
    ['in its place', 'os.chmod(wheel, 0o644); open(wheel, "ab").write(b"x")'],
    [
      'by another file, with the time of the first',
      'old = os.stat(wheel); os.rename(wheel, wheel + ".old"); open(wheel, "wb").write(b"x" * old.st_size); os.utime(wheel, ns=(old.st_atime_ns, old.st_mtime_ns))',
    ],
  ])('its own wheel, %s: nothing is published, a PEX that holds it neither', async (_, swap) => {
    const code = `
import glob, os
folder = os.environ.get("TMPDIR", "")
root = os.path.dirname(folder)
for wheel in glob.glob(root + "/own/**/*.whl", recursive=True):
    ${swap}`
    const { dir, run } = packaged({ module: whileTested(code) }, ['--formats', 'wheel,pex'])
    const ended = await run
    expect(codes(ended)).toContain('check/content')
    expect(ended.stderr).toMatch(/tiny-1\.0-py3-none-any\.whl/)
    expect(existsSync(path.join(dir, 'dist'))).toBe(false)
  })
})

describe('writes outside of the folders of a run', () => {
  const intoSource = (dir: string) =>
    whileBuilding(`open(${JSON.stringify(path.join(dir, 'tiny.py'))}, "a").write("# changed\\n")`)
  const changedSource = (options: readonly string[]) => {
    const dir = tempDir('changed')
    tinyProject({ backend: intoSource(dir) }, dir)
    return { dir, run: command(['package', '--formats', 'wheel', '--python-versions', python, ...options], dir) }
  }

  test('the source: a warning', async () => {
    const { dir, run } = changedSource([])
    const ended = await run
    expect([ended.status, codes(ended)]).toEqual([0, []])
    expect(ended.stderr).toContain(
      `warning[host/changed]: Files in the source were changed while the project was built and tested: ${path.join(dir, 'tiny.py')}.`,
    )
  })

  test('the source, of a release: an error, and nothing is written', async () => {
    const { dir, run } = changedSource(['--tag', 'v1.0'])
    const ended = await run
    expect([ended.status, codes(ended)]).toEqual([9, ['host/changed']])
    expect(existsSync(path.join(dir, 'dist'))).toBe(false)
  })

  test('the output folder: new and changed files are found', async () => {
    const dir = tempDir('output')
    const dist = JSON.stringify(path.join(dir, 'dist'))
    tinyProject(
      {
        backend: whileBuilding(
          `open(${dist} + "/mine.txt", "a").write("x"); open(${dist} + "/evil.whl", "w").write("x")`,
        ),
      },
      dir,
    )
    mkdirSync(path.join(dir, 'dist'))
    writeFileSync(path.join(dir, 'dist', 'mine.txt'), 'mine')
    const ended = await command(['package', '--formats', 'wheel', '--python-versions', python], dir)
    expect(ended.stderr).toMatch(
      /warning\[host\/changed\]: Files in the output folder were changed .*mine\.txt and .*evil\.whl/,
    )
  })

  test('an output folder that becomes a link is refused', async () => {
    const [dir, elsewhere] = [tempDir('link'), tempDir('elsewhere')]
    tinyProject(
      {
        backend: whileBuilding(
          `import os; os.symlink(${JSON.stringify(elsewhere)}, ${JSON.stringify(path.join(dir, 'dist'))})`,
        ),
      },
      dir,
    )
    const ended = await command(['package', '--formats', 'wheel', '--python-versions', python], dir)
    expect([ended.status, codes(ended)]).toEqual([9, ['host/changed']])
    expect(readdirSync(elsewhere)).toEqual([])
  })
})

onLinux('a daemon that holds the pipe for 40 s', () => {
  test('is ended with the step that started it', async () => {
    const file = path.join(tempDir('daemon'), 'pids')
    const code = `
import os, time
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        with open(${JSON.stringify(file)}, "a") as pids: pids.write("%d\\n" % os.getpid())
        time.sleep(40)
    os._exit(0)
os.wait()`
    const began = performance.now()
    const { run } = packaged({ backend: whileBuilding(code), module: whileTested(code) })
    const ended = await run
    expect(ended.status).toBe(0)
    expect(performance.now() - began).toBeLessThan(30_000)
    const pids = readFileSync(file, 'utf8').trim().split('\n').map(Number)
    // The build, the installer's build of the sdist, and the test of the wheel, which stands for both.
    expect(pids.length).toBeGreaterThanOrEqual(3)
    for (const pid of pids) expect(await gone(pid)).toBe(true)
  })
})
