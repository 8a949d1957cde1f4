// Finds or installs the pinned tools that tests and linters use, once per machine, outside of the repository (Linux and macOS).
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const home = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
const root = join(home, 'package-python-tools')

const run = (tool, args, env = {}) =>
  execFileSync(tool, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 600_000,
  })

/** Installs beside its place and then moves, so that two runs at once end with one whole tool. */
function once(name, inside, install) {
  const place = join(root, name)
  if (!existsSync(join(place, inside))) {
    mkdirSync(root, { recursive: true })
    const fresh = mkdtempSync(join(root, 'installing-'))
    try {
      install(fresh)
      if (!existsSync(join(fresh, inside))) throw new Error(`installing ${name} made no ${inside}`)
      renameSync(fresh, place)
    } catch (error) {
      if (!existsSync(join(place, inside))) throw error
    } finally {
      rmSync(fresh, { recursive: true, force: true })
    }
  }
  return join(place, inside)
}

const goTool = (name, path, version) =>
  once(`${name}-${version}`, name, folder =>
    run('go', ['install', `${path}@v${version}`], { GOBIN: folder, GOFLAGS: '' }),
  )

/** Milliseconds: a server of 1,200 packages takes minutes to compile, more where others compile too. */
const LONG_BUILD = 45 * 60_000

/**
 * Builds a program in its module's folder, as `go install` refuses modules that replace others. All that can fail for want of
 * a network is in `go mod download`.
 * @param parts what of the module the program reads when it runs, to be beside it
 */
const goProgram = (name, module, version, { parts = [], flags = [] } = {}) =>
  once(`${name}-${version}`, name, folder => {
    const go = (args, cwd, more = {}) =>
      execFileSync('go', args, {
        cwd,
        encoding: 'utf8',
        env: { ...process.env, GOFLAGS: '', CGO_ENABLED: '1' },
        stdio: ['ignore', 'pipe', 'inherit'],
        timeout: 600_000,
        ...more,
      })
    const { Dir: source } = JSON.parse(go(['mod', 'download', '-json', `${module}@v${version}`], root))
    go(['mod', 'download'], source)
    for (const part of parts) cpSync(join(source, part), join(folder, part), { recursive: true })
    go(['build', ...flags, '-o', join(folder, name), '.'], source, { timeout: LONG_BUILD })
  })

const GITEA = '1.26.0'

/** A server that runs workflows, without the scripts and styles of its pages: https://about.gitea.com */
export const gitea = () =>
  goProgram('gitea', 'code.gitea.io/gitea', GITEA, {
    parts: ['templates', 'options', 'public'],
    flags: ['-tags', 'sqlite sqlite_unlock_notify', '-ldflags', `-s -w -X main.Version=${GITEA}`],
  })

/** Gitea's runner, which runs a server's jobs on this machine: https://gitea.com/gitea/runner */
export const giteaRunner = () =>
  goProgram('gitea-runner', 'gitea.com/gitea/runner', '1.0.8', { flags: ['-ldflags', '-s -w'] })

/** Runs workflows on this machine: https://github.com/nektos/act */
export const act = () => goTool('act', 'github.com/nektos/act', '0.2.89')

/** Checks workflow syntax: https://github.com/rhysd/actionlint */
export const actionlint = () => goTool('actionlint', 'github.com/rhysd/actionlint/cmd/actionlint', '1.7.12')

/** Checks workflow security: https://docs.zizmor.sh */
export function zizmor() {
  return once('zizmor-1.32.0', join('bin', 'zizmor'), folder => {
    run('python3', ['-m', 'venv', folder])
    run(join(folder, 'bin', 'python'), [
      '-m',
      'pip',
      'install',
      '--quiet',
      '--disable-pip-version-check',
      '--only-binary',
      ':all:',
      'zizmor==1.32.0',
    ])
  })
}

const node = major =>
  once(`node-${major}`, join('node_modules', 'node', 'bin', 'node'), folder =>
    run('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, `node@${major}`]),
  )

/** The Node that GitHub's runner gives to `node24` actions, whatever this process runs on. */
export const node24 = () => node(24)

/** The oldest Node that the command line runs on. */
export const node20 = () => node(20)
