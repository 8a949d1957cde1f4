/** Several commands in programs of pyo3 and in container images: each is started in every way there is, and stored once. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { command } from '../../__fixtures__/command/command.js'
import { standalonePython, withoutRust } from '../../__fixtures__/e2e/standalone-python.js'
import { type Files, write } from '../../__fixtures__/native/projects.js'
import { pages, tools } from '../../__fixtures__/native/several-commands.js'
import { localPythons } from '../../__fixtures__/python-tools.js'
import { emptyRoot } from '../../__fixtures__/rootfs/empty-root.js'
import { unpackFolder } from '../../src/archives/extract.js'
import { imagesOf } from '../../src/oci/image.js'
import { isolationArguments } from '../../src/oci/isolate.js'
import { openLayout, rootDescriptors } from '../../src/oci/layout.js'
import { unpackImage } from '../../src/oci/unpack.js'

jest.setTimeout(1_200_000)

const linux = process.platform === 'linux' && process.arch === 'x64'
const python = linux ? standalonePython('linux-amd64') : { skipped: 'these run on linux-x86_64' }
const why =
  (typeof python === 'string' ? undefined : python.skipped) ??
  withoutRust() ??
  (localPythons().has('3.11') ? undefined : 'there is no Python 3.11 on this machine')
if (why !== undefined) process.stderr.write(`several commands of pyo3 and images are not tested: ${why}\n`)
const bwrap = spawnSync('bwrap', [...isolationArguments('/'), 'true']).status === 0
if (why === undefined && !bwrap) process.stderr.write('images are not started: bwrap cannot make namespaces here\n')

const temp = why === undefined ? mkdtempSync(path.join(tmpdir(), 'several-')) : ''
const removed = [temp]
afterAll(() => {
  for (const folder of removed) if (folder !== '') rmSync(folder, { recursive: true, force: true })
})

interface Said {
  readonly status: number | null
  readonly text: string
}

/** A command, how it is started, and what it answers then. */
interface Case {
  readonly name: string
  readonly args: readonly string[]
  readonly said: Said
}

/** The applications; the first case is the main command. Names of every program in the folder that pyo3 makes. */
const APPLICATIONS: readonly {
  readonly name: string
  readonly files: Files
  readonly cases: readonly [Case, ...Case[]]
  readonly programs: readonly string[]
}[] = [
  {
    name: 'tools',
    files: tools,
    programs: ['legacy', 'tools', 'worker'],
    cases: [
      { name: 'tools', args: ['worker', 'a b'], said: { status: 0, text: '["worker", "a b"]\n' } },
      { name: 'worker', args: ['fail'], said: { status: 3, text: "worker 1.0.0 [1] ['fail']\n" } },
      { name: 'legacy', args: ['tools'], said: { status: 0, text: "legacy __main__ ['tools']\n" } },
    ],
  },
  {
    name: 'pages',
    files: pages,
    programs: ['escape', 'pages.check', 'serve-pages'],
    cases: [
      { name: 'serve-pages', args: ['fail'], said: { status: 4, text: "serve-pages ['fail']\n" } },
      { name: 'escape', args: ['serve-pages'], said: { status: 0, text: 'escape &lt;serve-pages&gt;\n' } },
      { name: 'pages.check', args: ['x'], said: { status: 0, text: "check __main__ ['x']\n" } },
    ],
  },
]

interface Manifest {
  readonly commands?: readonly string[]
  readonly checks: readonly {
    readonly name: string
    readonly result: string
    readonly commands?: readonly { readonly command: string }[]
  }[]
}

/** Packages the project into a folder of its own. */
async function make(project: string, ...options: string[]): Promise<{ out: string; manifest: Manifest }> {
  const out = mkdtempSync(path.join(temp, 'out-'))
  const named = `--executable-python=linux-x86_64=${String(python)}`
  const argv = ['package', '.', '--python-versions=3.11', named, `--output-dir=${out}`, ...options]
  const { status, stderr } = await command(argv, project)
  expect([status, stderr.match(/^error.*$/gm)]).toEqual([0, null])
  return { out, manifest: JSON.parse(readFileSync(path.join(out, 'manifest.json'), 'utf8')) as Manifest }
}

/** In an empty environment, with a home of its own where a file unpacks itself. */
function start(program: string, args: readonly string[], env: Record<string, string> = {}): Said {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', env, cwd: '/', timeout: 120_000 })
  return { status, text: stdout || stderr }
}

/** Files of 256 KiB and more that are twice in a folder with the same content. */
function stored(folder: string): { readonly twice: readonly string[]; readonly python: readonly string[] } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
  const seen = new Map<string, string[]>()
  for (const file of files.filter(each => statSync(each).size >= 256 * 1024)) {
    const digest = createHash('sha256').update(readFileSync(file)).digest('hex')
    seen.set(digest, [...(seen.get(digest) ?? []), path.relative(folder, file)])
  }
  return {
    twice: [...seen.values()].filter(({ length }) => length > 1).flat(),
    python: files.filter(file => path.basename(file).startsWith('libpython')),
  }
}

const launchers = (programs: readonly string[]) => (why === undefined ? programs : [])
const here = why === undefined ? describe : describe.skip

here.each(APPLICATIONS)('$name', ({ name, files, cases, programs }) => {
  const [main, ...others] = cases
  const names = cases.map(each => each.name)
  let folder: Awaited<ReturnType<typeof make>>
  let single: Awaited<ReturnType<typeof make>>
  /** The unpacked folder of pyo3. */
  let unpacked = ''
  const file = () => path.join(single.out, `${name}-1.0.0-linux-x86_64`)
  beforeAll(async () => {
    const project = write(files)
    removed.push(project)
    folder = await make(project, '--formats=pyo3 oci', '--executable-layout=folder')
    single = await make(project, '--formats=pyo3')
    unpacked = await unpackFolder(path.join(folder.out, `${name}-1.0.0-linux-x86_64.tar.gz`), path.join(temp, name))
  })

  test('the manifest has every command, and the smoke test started each of each file', () => {
    for (const { manifest } of [folder, single]) {
      expect([...(manifest.commands ?? [])].sort()).toEqual([...names].sort())
      const runs = manifest.checks.filter(check => check.name === 'runs')
      const started = runs.filter(({ result }) => result === 'passed')
      expect(started.length).toBe(manifest === folder.manifest && bwrap ? 2 : 1)
      // One file starts each by its first argument.
      const named = (line: string) => line.split(' ').find(word => !word.startsWith(`${name}-1.0.0`))
      for (const { commands = [] } of started)
        expect(commands.map(each => named(each.command)).sort()).toEqual([...names].sort())
    }
  })

  describe('folder of pyo3', () => {
    test.each(cases)('$name is a program of its own', each => {
      expect(start(path.join(unpacked, each.name), each.args)).toEqual(each.said)
    })

    test('a link is called like the command that it starts, whatever it is a link to', () => {
      const links = mkdtempSync(path.join(temp, 'links-'))
      for (const each of cases) {
        symlinkSync(path.join(unpacked, main.name), path.join(links, each.name))
        expect(start(path.join(links, each.name), each.args)).toEqual(each.said)
      }
    })

    test('everything but the launchers is there once', () => {
      expect(readdirSync(unpacked).sort()).toEqual(expect.arrayContaining([...programs]))
      for (const each of launchers(programs)) expect(statSync(path.join(unpacked, each)).size).toBeLessThan(500_000)
      const { twice, python } = stored(unpacked)
      expect(twice.filter(each => each.includes('/'))).toEqual([])
      expect(python).toHaveLength(1)
    })
  })

  describe('one file of pyo3', () => {
    const home = () => ({ XDG_CACHE_HOME: path.join(temp, `cache-${name}`) })

    test.each(cases)('$name by the first argument, and by a link, which takes no argument from it', each => {
      expect(start(file(), [each.name, ...each.args], home())).toEqual(each.said)
      const links = mkdtempSync(path.join(temp, 'links-'))
      symlinkSync(file(), path.join(links, each.name))
      expect(start(path.join(links, each.name), each.args, home())).toEqual(each.said)
    })

    test('where none is named, the commands are listed', () => {
      const listed = expect.stringContaining(`commands: ${[...names].sort().join(', ')}\n`)
      expect(start(file(), [], home())).toEqual({ status: 2, text: listed })
      expect(start(file(), ['--help'], home())).toEqual({ status: 0, text: listed })
      expect(start(file(), ['nosuch'], home())).toEqual({ status: 2, text: listed })
    })

    test('all of them unpack it once, and everything but the launchers is there once', () => {
      for (const each of cases) start(file(), [each.name, ...each.args], home())
      const cache = path.join(home().XDG_CACHE_HOME, 'package-python')
      const [only = '', ...more] = readdirSync(cache).filter(each => !each.endsWith('.lock'))
      expect(more).toEqual([])
      const { twice, python } = stored(path.join(cache, only))
      expect(twice.filter(each => each.includes('/'))).toEqual([])
      expect(python).toHaveLength(1)
    })

    test('each starts where there is the C library and nothing else', () => {
      const root = emptyRoot('/', { HOME: '/tmp' })
      if ('skipped' in root) {
        process.stderr.write(`skipped: ${root.skipped}\n`)
        return
      }
      try {
        const program = root.put(file())
        // Workers need /dev/shm, which is not there.
        for (const each of others.filter(one => one.name !== 'worker')) {
          const { status, stdout, stderr } = root.run(program, each.name, ...each.args)
          expect({ status, text: stdout || stderr }).toEqual(each.said)
        }
      } finally {
        root.remove()
      }
    })
  })

  describe('container image', () => {
    /** The layers unpacked, and the image's own settings. */
    let root = ''
    let settings: Awaited<ReturnType<typeof imagesOf>>[number]['settings']
    beforeAll(async () => {
      const layout = await openLayout(
        path.join(folder.out, `${name}-1.0.0-oci.tar`),
        mkdtempSync(path.join(temp, 'layout-')),
      )
      const [image] = await imagesOf(layout, await rootDescriptors(layout))
      if (image === undefined) throw new Error('no image')
      root = mkdtempSync(path.join(temp, 'root-'))
      for (const each of ['dev', 'proc', 'tmp']) mkdirSync(path.join(root, each))
      await unpackImage(layout, image, root)
      settings = image.settings
    })
    /** As a container engine does: the image's variables and nothing else. */
    const inside = (argv: readonly string[]) =>
      start('/usr/bin/bwrap', [...isolationArguments(root), ...argv], {
        ...Object.fromEntries(settings.env.map(line => line.split('=', 2) as [string, string])),
      })
    const isolated = why === undefined && bwrap ? test : test.skip

    test('the main command is what it starts', () => {
      expect(settings.entryPoint).toEqual([`/opt/python/bin/${main.name}`])
    })

    isolated('started without a name, it is the main command, to which all arguments belong', () => {
      expect(inside([...settings.entryPoint, ...main.args])).toEqual(main.said)
    })

    isolated.each(others)('$name in place of the entry point (--entrypoint)', each => {
      expect(inside([each.name, ...each.args])).toEqual(each.said)
    })

    test('everything is there once', () => {
      expect(stored(path.join(root, 'opt')).twice).toEqual([])
      expect(stored(root).python).toHaveLength(1)
    })
  })
})
