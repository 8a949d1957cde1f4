/** Everything that decides what uv answers, as one text: two equal questions have the same answer while the index stands still. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256Of } from '../host/files.js'
import type { CompileRequest, UvSettings } from './uv-compile.js'

/** Undefined when something that decides the answer cannot be read; such a question is not remembered. */
export async function questionOf(settings: UvSettings, request: CompileRequest): Promise<string | undefined> {
  const { output: _, excludes, constraints = [], requirements, findLinks, ...plain } = request
  try {
    return JSON.stringify({
      ...plain,
      // The path of our own uv names its version and hash.
      uv: settings.uv,
      python: settings.python,
      project: settings.projectDir,
      requirements: await Promise.all(requirements.map(named)),
      findLinks: await Promise.all(findLinks.map(listing)),
      excludes: excludes && (await readFile(excludes, 'utf8')),
      constraints: await Promise.all(constraints.map(file => readFile(file, 'utf8'))),
      ...(await indexSettings({ ...settings, projectDir: settings.projectDir ?? settings.workDir })),
    })
  } catch {
    return undefined
  }
}

/** What pip and uv are told of indexes outside their arguments, on this machine and for the project in that folder. */
export async function indexSettings(settings: SettingsPlace): Promise<{
  readonly environment: readonly (readonly [string, string | undefined])[]
  readonly configuration: readonly string[]
}> {
  return {
    environment: Object.entries(settings.env)
      .filter(([name]) => INDEX.test(name))
      .sort(),
    configuration: await Promise.all(configurationFiles(settings).map(contentIfThere)),
  }
}

interface SettingsPlace {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly projectDir: string
}

/** Names of variables that pip, uv or their way to an index are set by. */
const INDEX = /^(PIP_|UV_|SSL_CERT_|NETRC$|HTTPS?_PROXY$|ALL_PROXY$|NO_PROXY$|KEYRING_)/i

/** A wheel that is named by its address is named by its content instead: it lies in another folder in every run. */
async function named(requirement: string): Promise<string> {
  const [, before, url] = /^(.* @ )(file:\S+)$/.exec(requirement) ?? []
  return url === undefined ? requirement : `${before}${await sha256Of(fileURLToPath(url))}`
}

async function listing(place: string): Promise<unknown> {
  if (/^https?:/i.test(place)) return place
  const names = (await readdir(place)).sort()
  const files = names.map(async name => {
    const { size, mtimeMs } = await stat(join(place, name))
    return [name, size, mtimeMs]
  })
  return [place, await Promise.all(files)]
}

/** Where uv looks for settings: from the project upwards, the user's and the system's. @see https://docs.astral.sh/uv/concepts/configuration-files/ */
function configurationFiles({ projectDir, env }: SettingsPlace): string[] {
  const folders: string[] = []
  for (let folder = projectDir; !folders.includes(folder); folder = dirname(folder)) folders.push(folder)
  const home = env.HOME ?? env.USERPROFILE ?? homedir()
  const own = [env.XDG_CONFIG_HOME ?? join(home, '.config'), env.APPDATA, '/etc', env.PROGRAMDATA]
  return [
    ...folders.flatMap(folder => [join(folder, 'uv.toml'), join(folder, 'pyproject.toml')]),
    ...own.flatMap(folder => (folder === undefined ? [] : [join(folder, 'uv', 'uv.toml')])),
    ...(env.UV_CONFIG_FILE === undefined ? [] : [env.UV_CONFIG_FILE]),
  ]
}

async function contentIfThere(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '')
}
