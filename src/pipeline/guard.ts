/**
 * Notices what foreign code (the build, its dependencies, the application in its smoke tests) writes outside of the
 * folders of this run: it runs as this user, and nothing can keep it from that. In the runner's command files it is an
 * error in any run, elsewhere in a release; else a warning.
 */
import { readdir, realpath } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError } from '../core/errors.js'
import { listing } from '../core/format.js'
import type { Interpreter } from '../core/model.js'
import type { Host } from '../host/host.js'
import { onInterrupt } from '../host/lifecycle.js'
import { query } from '../host/process/query.js'
import { type Changes, changesOf, keepCommandFiles, type Look, type States, sameFile, statesOf } from '../host/watch.js'
import type { Configuration } from '../plan/configure.js'
import { gitOptions, type Query } from '../project/git.js'
import type { Project } from '../project/project.js'
import { sourceOf } from '../project/source-list.js'

export interface Guard {
  /** From now on these interpreters are watched too, where they outlive the run and are shared: on a runner. */
  watchPythons(interpreters: readonly Interpreter[]): Promise<void>
  /** What was found so far, and puts the command files back. Call it when no foreign code runs any more. */
  check(): Promise<{ readonly errors: readonly PackagingError[]; readonly warnings: readonly PackagingError[] }>
  /** Puts the command files back, and ends the watch. */
  end(): void
}

interface Place {
  /** What people call it: `the source`. */
  readonly what: string
  readonly before: States
  /** Looks again. */
  readonly now: () => Promise<States>
  /** Leaves out what is of no matter. */
  readonly matters?: (changes: Changes, after: States) => Promise<Changes>
}

interface Watched {
  readonly host: Host
  /** Absolute. */
  readonly outputDir: string
  /** Absent where no project is built. */
  readonly configuration?: Pick<Configuration, 'project' | 'localProjects' | 'options' | 'notSource'> | undefined
  /** Asks git which new files it ignores. */
  readonly ask?: Query
}

/** Begins to watch; call it before foreign code runs. */
export async function openGuard({ host, outputDir, configuration, ask = query }: Watched): Promise<Guard> {
  const commandFiles = keepCommandFiles(host.kind === 'github' ? host.env : {})
  const forget = onInterrupt('files', () => void commandFiles.restore())
  const tag = configuration?.options.tag ?? ''
  const release = tag !== '' || host.env.GITHUB_REF?.startsWith('refs/tags/') === true
  const root = await realOfExisting(outputDir)
  const projects = configuration === undefined ? [] : [configuration.project, ...configuration.localProjects]
  const places = await Promise.all([
    ...projects.map(project => source(project, configuration?.notSource ?? [], ask)),
    watch('the output folder', { files: await entriesOf(outputDir), inode: true }, async () => ({
      files: await entriesOf(outputDir),
      inode: true,
    })),
    ...(host.kind === 'github' ? [storeOf(host.store)] : []),
  ])
  return {
    async watchPythons(interpreters) {
      if (host.kind !== 'github') return
      const trees = await Promise.all(interpreters.map(one => libraryOf(one)))
      const place = await watch('a Python on this machine', { trees: [...new Set(trees)], inode: true })
      places.push({ ...place, matters: async changes => ({ ...changes, added: changes.added.filter(isNoBytecode) }) })
    },
    async check() {
      const written = commandFiles.restore().map(commandFileProblem)
      const found = (await Promise.all(places.map(async place => problemOf(place, await changesIn(place))))).flat()
      const now = await realOfExisting(outputDir)
      const moved = now === root ? [] : [movedProblem(outputDir, now)]
      const errors = [...written, ...moved]
      return release ? { errors: [...errors, ...found], warnings: [] } : { errors, warnings: found }
    },
    end() {
      commandFiles.restore()
      forget()
    },
  }
}

async function watch(what: string, look: Look, again: () => Promise<Look> = async () => look): Promise<Place> {
  return { what, before: await statesOf(look), now: async () => statesOf(await again()) }
}

async function changesIn({ before, now, matters = async changes => changes }: Place): Promise<Changes> {
  const after = await now()
  return matters(changesOf(before, after), after)
}

/** The files of a project, and what of its repository git runs or follows. */
async function source(project: Project, exclude: readonly string[], ask: Query): Promise<Place> {
  const look = async (): Promise<Look> => ({ files: await sourceFiles(project, exclude), inode: true })
  const place = await watch('the source', await look(), look)
  return { ...place, matters: changes => withoutIgnored(project, changes, ask) }
}

async function sourceFiles({ dir, git, script }: Project, exclude: readonly string[]): Promise<readonly string[]> {
  if (script !== undefined) return [script.path]
  // What cannot be listed fails the run when it is copied.
  const found = await sourceOf(dir, git, exclude).catch(() => undefined)
  if (found === undefined) return []
  const { root, list } = found
  const own = [...list.files, ...list.links.keys()].map(file => path.join(root, file))
  if (git === undefined) return own
  const hooks = path.join(git.commonDir, 'hooks')
  return [...own, path.join(git.commonDir, 'config'), ...(await entriesOf(hooks))]
}

/** A new file that git ignores is output of a tool, such as a report of coverage. */
async function withoutIgnored({ git }: Project, changes: Changes, ask: Query): Promise<Changes> {
  if (git === undefined || changes.added.length === 0) return changes
  const some = changes.added.slice(0, MOST_QUERIED)
  const args = [...gitOptions(git.root), 'check-ignore', '-z', '--', ...some]
  const answer = await ask(git.tool, args, git.root).catch(() => undefined)
  const ignored = new Set((answer?.stdout ?? '').split('\0').map(file => path.resolve(git.root, file)))
  return { ...changes, added: changes.added.filter(file => !ignored.has(file)) }
}

/** Windows has 32767 characters for a command line. */
const MOST_QUERIED = 50

/** Our own tools add files and replace damaged ones; they write into none. */
async function storeOf(store: string): Promise<Place> {
  const trees = ['sha256', 'tools'].map(name => path.join(store, name))
  const place = await watch('the store of this program', { trees, inode: false })
  return {
    ...place,
    matters: async ({ changed }, after) => ({
      changed: changed.filter(file => sameFile(place.before.get(file), after.get(file))),
      removed: [],
      added: [],
    }),
  }
}

/** The folder of the standard library and of what is installed. */
async function libraryOf({ path: file, python }: Interpreter): Promise<string> {
  const prefix = path.dirname(path.dirname(await realpath(file).catch(() => file)))
  if (process.platform === 'win32') return path.join(path.dirname(file), 'Lib')
  const name = python.implementation === 'pypy' ? 'pypy' : 'python'
  return path.join(prefix, 'lib', `${name}${python.major}.${python.minor}${python.freeThreaded ? 't' : ''}`)
}

/**
 * Python writes bytecode beside the modules that it imports, first under a name with a number: of two that write at once,
 * Windows lets one rename its file, and the other one stays.
 */
const isNoBytecode = (file: string) => !/\.pyc(?:\.\d+)?$/.test(file)

/** The files directly in a folder; ours are hidden. */
async function entriesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter(entry => !entry.isDirectory() && !entry.name.startsWith('.package-python-'))
    .map(({ name }) => path.join(folder, name))
}

/** The real path of the part that exists, with the rest behind it. */
async function realOfExisting(folder: string): Promise<string> {
  const parent = path.dirname(folder)
  return realpath(folder).catch(async () =>
    parent === folder ? folder : path.join(await realOfExisting(parent), path.basename(folder)),
  )
}

/** Lines shown of a list, and characters of what was written. */
const MOST = { files: 20, text: 500 }

function problemOf({ what }: Place, { changed, removed, added }: Changes): readonly PackagingError[] {
  const lines = [
    ...changed.map(file => `changed: ${file}`),
    ...removed.map(file => `removed: ${file}`),
    ...added.map(file => `new: ${file}`),
  ]
  if (lines.length === 0) return []
  const first = listing(lines.slice(0, 2).map(line => line.replace(/^\w+: /, '')))
  const more = lines.length > 2 ? ` and ${lines.length - 2} more` : ''
  return [
    new PackagingError('host/changed', {
      message: `Files in ${what} were changed while the project was built and tested: ${first}${more}.`,
      fix: 'A build, a smoke test or another program on this machine did that: find out which before you trust the files of this run.',
      detail: lines.slice(0, MOST.files),
    }),
  ]
}

function commandFileProblem({ name, text }: { readonly name: string; readonly text: string }): PackagingError {
  return new PackagingError('host/changed', {
    message: `The build or a smoke test wrote into the runner's file ${name}, which acts on the steps that follow; it was put back.`,
    fix: 'No build needs that: find out what does it (below is what was written) before you run it again.',
    detail: text.slice(0, MOST.text).split('\n'),
  })
}

function movedProblem(outputDir: string, now: string): PackagingError {
  return new PackagingError('host/changed', {
    message: `The output folder ${outputDir} has become a link to ${now} while the project was built and tested.`,
    fix: 'Remove the link, and find out what made it; nothing was written.',
  })
}
