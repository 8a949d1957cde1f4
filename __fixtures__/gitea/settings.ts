/** What a Gitea and its runner need to know to run here, and for nobody else (pure). */

interface ServerPlace {
  /** Absolute folder of all that it stores. */
  readonly folder: string
  readonly port: number
  /** Folder of the program, with its templates. */
  readonly program: string
}

/** `app.ini`. Nothing is asked of the network: https://docs.gitea.com/administration/config-cheat-sheet */
export function serverSettings({ folder, port, program }: ServerPlace): string {
  const url = `http://127.0.0.1:${port}/`
  return [
    'RUN_MODE = prod',
    'I_AM_BEING_UNSAFE_RUNNING_AS_ROOT = true',
    `WORK_PATH = ${folder}`,
    '[server]',
    'HTTP_ADDR = 127.0.0.1',
    `HTTP_PORT = ${port}`,
    `ROOT_URL = ${url}`,
    `LOCAL_ROOT_URL = ${url}`,
    `STATIC_ROOT_PATH = ${program}`,
    'DISABLE_SSH = true',
    'OFFLINE_MODE = true',
    '[database]',
    'DB_TYPE = sqlite3',
    `PATH = ${folder}/gitea.db`,
    '[security]',
    'INSTALL_LOCK = true',
    'SECRET_KEY = of-a-test-on-loopback',
    '[service]',
    'DISABLE_REGISTRATION = true',
    '[indexer]',
    'ISSUE_INDEXER_TYPE = db',
    '[cron]',
    'ENABLED = false',
    '[cron.update_checker]',
    'ENABLED = false',
    '[actions]',
    'ENABLED = true',
    'DEFAULT_ACTIONS_URL = self',
    '[log]',
    'MODE = console',
    'LEVEL = Warn',
    '',
  ].join('\n')
}

interface RunnerPlace {
  /** Absolute folder of its jobs and caches. */
  readonly folder: string
  /** Set in every step. */
  readonly env: Readonly<Record<string, string>>
}

/** The runner's `config.yaml`, which is JSON too. */
export function runnerSettings({ folder, env }: RunnerPlace): string {
  return JSON.stringify({
    log: { level: 'info' },
    runner: {
      file: `${folder}/registration`,
      capacity: 2,
      envs: env,
      fetch_interval: '500ms',
      fetch_interval_max: '500ms',
      log_report_interval: '1s',
      log_report_max_latency: '500ms',
      state_report_interval: '1s',
    },
    cache: { enabled: true, dir: `${folder}/cache`, host: '127.0.0.1' },
    container: { workdir_parent: `${folder}/work` },
    host: { workdir_parent: `${folder}/host` },
  })
}
