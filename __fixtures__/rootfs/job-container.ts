/**
 * A step as GitHub's runner starts it in a job with `container:`: as root, with HOME in /github, the checkout of another
 * user under /__w, and nothing of the runner but its Node under /__e. The programs are this machine's; some can be hidden.
 * @see https://docs.github.com/actions/how-tos/write-workflows/choose-where-workflows-run/run-jobs-in-a-container
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { compiled, type Ended } from '../command/command.js'
import { localPythons } from '../python-tools.js'
import { tempDir } from '../repository.js'

/** The user of the runner outside, who made the checkout. */
const RUNNER = 1001

export interface JobContainer {
  /** Absolute path outside of the checkout. */
  readonly workspace: string
  /** What the step wrote into GITHUB_OUTPUT. */
  output(): string
  /** @param inputs by their names in action.yml @param hidden programs that the image lacks */
  run(inputs: Readonly<Record<string, string>>, hidden?: readonly string[]): Promise<Ended>
}

/** Why there is none here; undefined when there is. */
export function noJobContainer(): string | undefined {
  if (process.platform !== 'linux') return 'containers of jobs are for Linux'
  if (process.getuid?.() !== 0) return 'only root can make a checkout of another user'
  const { status } = spawnSync('bwrap', ['--ro-bind', '/', '/', '--unshare-pid', 'true'])
  return status === 0 ? undefined : 'bubblewrap (bwrap) is not installed, or may not make namespaces'
}

/** Network settings of this machine, which an administrator would have in the image. */
const NETWORK = /^(?:PIP_|UV_|SSL_|NODE_EXTRA|REQUESTS_|https?_proxy$|no_proxy$|HTTPS?_PROXY$|NO_PROXY$)/

/** @param python version of the Python that the image has, as `3.12` */
export function jobContainer(python: string): JobContainer {
  const root = tempDir('job-container')
  const places = ['__w/_temp', '__w/app/app', '__t', 'github/home', 'github/workflow'].map(name => join(root, name))
  for (const place of places) mkdirSync(place, { recursive: true })
  const [temp = '', workspace = ''] = places
  const pythonFile = localPythons().get(python) ?? ''
  const installation = dirname(dirname(realpathSync(pythonFile)))
  const program = dirname(dirname(compiled()))
  const readOnly = [
    ...['/usr', '/etc', process.env.PIP_FIND_LINKS ?? '', installation].filter(file => file && existsSync(file)),
  ]
  const usual = ['/bin', '/sbin', '/lib', '/lib64'].flatMap(file =>
    lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()
      ? ['--symlink', readlinkSync(file), file]
      : ['--ro-bind-try', file, file],
  )
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => NETWORK.test(name))),
    PATH: `${join(installation, 'bin')}:/usr/local/bin:/usr/bin:/bin`,
    ...{ HOME: '/github/home', CI: 'true', GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: '/__w/app/app' },
    ...{ RUNNER_TEMP: '/__w/_temp', RUNNER_TOOL_CACHE: '/__t', RUNNER_OS: 'Linux', NO_COLOR: '1' },
    ...{ GITHUB_OUTPUT: '/__w/_temp/output', GITHUB_STEP_SUMMARY: '/__w/_temp/summary' },
  }
  return {
    workspace,
    output: () => readFileSync(join(temp, 'output'), 'utf8'),
    run(inputs, hidden = []) {
      spawnSync('chown', ['-R', `${RUNNER}:${RUNNER}`, workspace])
      spawnSync('truncate', ['--size', '0', join(temp, 'output'), join(temp, 'summary')])
      const given = Object.entries({ upload: 'false', audit: 'off', ...inputs }).map(
        ([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const,
      )
      const variables = Object.entries({ ...env, ...Object.fromEntries(given) })
      const args = [
        ...['--die-with-parent', '--unshare-pid', '--clearenv'],
        ...['--bind', root, '/', ...readOnly.flatMap(file => ['--ro-bind', file, file]), ...usual],
        ...['--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp', '--ro-bind', process.execPath, '/__e/node'],
        // The compiled program lies in a temporary folder.
        ...['--ro-bind', program, program, '--ro-bind', realpathSync('node_modules'), resolve('node_modules')],
        ...['sudo', ...hidden]
          .map(name => join('/usr/bin', name))
          .filter(file => existsSync(file))
          .flatMap(file => ['--ro-bind', '/dev/null', file]),
        ...variables.flatMap(([name, value]) => (value === undefined ? [] : ['--setenv', name, value])),
        ...['--chdir', '/__w/app/app', '--', '/__e/node', compiled()],
      ]
      return ended(args)
    },
  }
}

function ended(args: readonly string[]): Promise<Ended> {
  const child = spawn('bwrap', args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', bytes => {
    stdout += String(bytes)
  })
  child.stderr.on('data', bytes => {
    stderr += String(bytes)
  })
  return new Promise((done, reject) => {
    child.on('error', reject)
    child.on('close', (status, signal) => done({ status, signal, stdout, stderr }))
  })
}
