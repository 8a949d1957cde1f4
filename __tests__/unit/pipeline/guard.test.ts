/** What foreign code changed outside of its own folders: where it is noticed, and whether it is an error or a warning. */
import {
  appendFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals'
import type { Interpreter, PythonVersion } from '../../../src/core/model.js'
import type { Host } from '../../../src/host/host.js'
import { openGuard } from '../../../src/pipeline/guard.js'
import type { Configuration } from '../../../src/plan/configure.js'
import type { Query } from '../../../src/project/git.js'

const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'package-python-guard-')))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let dir = ''
let number = 0
const at = (...parts: readonly string[]) => path.join(dir, ...parts)

function put(file: string, text = 'as it was') {
  mkdirSync(path.dirname(at(file)), { recursive: true })
  writeFileSync(at(file), text)
}

beforeEach(() => {
  dir = path.join(root, `${number++}`)
  put('project/app.py')
  put('project/data.txt')
  put('out/old.whl')
  put('store/sha256/aa')
  put('store/tools/bin/uv')
  put('env')
  put('output', 'first=1\n')
})

interface Run {
  readonly kind?: 'github' | 'local'
  readonly tag?: string
  readonly ref?: string
  readonly outputDir?: string
  readonly configured?: boolean
  readonly pythons?: readonly string[]
  /** Of these Pythons; default CPython 3.13. */
  readonly python?: Partial<PythonVersion>
  /** Folders of local projects. */
  readonly locals?: readonly string[]
  /** A single script, instead of the project. */
  readonly script?: string
  /** What git says of new files; absent where the project is in no repository. */
  readonly ask?: Query
}

/** What is found when `foreign` has run. */
async function foundAfter(foreign: () => void, run: Run = {}) {
  const {
    kind = 'local',
    tag = '',
    ref,
    outputDir = at('out'),
    configured = true,
    pythons = [],
    ask,
    locals = [],
    script,
  } = run
  const repository = { tool: '/git', root: at('project'), gitDir: at('git'), commonDir: at('git') }
  const git = ask && { ...repository, tracked: ['app.py', 'data.txt'], submodules: [], ignored: [], dirty: [] }
  const host = {
    kind,
    store: at('store'),
    env: { GITHUB_ENV: at('env'), GITHUB_OUTPUT: at('output'), ...(ref && { GITHUB_REF: ref }) },
  } as unknown as Host
  const configuration = {
    project: { dir: at('project'), path: 'project', git, ...(script && { script: { path: at(script) } }) },
    localProjects: locals.map(folder => ({ dir: at(folder), path: folder })),
    options: { tag },
    notSource: [],
  } as unknown as Configuration
  const guard = await openGuard({ host, outputDir, ...(configured && { configuration }), ...(ask && { ask }) })
  const python = { implementation: 'cpython', major: 3, minor: 13, freeThreaded: false, ...run.python }
  await guard.watchPythons(pythons.map(file => ({ path: file, python })) as unknown as Interpreter[])
  foreign()
  const found = await guard.check()
  guard.end()
  const said = (all: readonly { readonly message: string }[]) => all.map(({ message }) => message.replaceAll(dir, ''))
  return { errors: said(found.errors), warnings: said(found.warnings), all: [...found.errors, ...found.warnings] }
}

const changed = (what: string, which: string) =>
  `Files in ${what} were changed while the project was built and tested: ${which}.`

test('a run that changes nothing is not told of', async () => {
  expect(await foundAfter(() => {}, { kind: 'github', tag: 'v1' })).toMatchObject({ errors: [], warnings: [] })
})

describe('the source', () => {
  test.each<[run: Run, error: boolean]>([
    [{}, false],
    [{ tag: 'v1' }, true],
    [{ ref: 'refs/tags/v1' }, true],
    [{ ref: 'refs/heads/main' }, false],
  ])('changed in a run with %j: an error of a release (%s)', async (run, error) => {
    const { errors, warnings } = await foundAfter(() => put('project/app.py', 'evil'), run)
    const message = changed('the source', '/project/app.py')
    expect([errors, warnings]).toEqual(error ? [[message], []] : [[], [message]])
  })

  test('is that of local projects too; of a script it is its file alone', async () => {
    put('lib/core.py')
    const changes = () => {
      put('lib/core.py', 'evil')
      put('project/data.txt', 'evil')
    }
    expect((await foundAfter(changes, { locals: ['lib'] })).warnings).toEqual([
      changed('the source', '/project/data.txt'),
      changed('the source', '/lib/core.py'),
    ])
    const script = 'project/app.py'
    expect((await foundAfter(() => put('project/data.txt', 'again'), { script })).all).toStrictEqual([])
    expect((await foundAfter(() => put(script, 'evil'), { script })).warnings).toEqual([
      changed('the source', '/project/app.py'),
    ])
  })

  test('every kind of change is named, and what is more is counted', async () => {
    const { warnings, all } = await foundAfter(() => {
      put('project/app.py', 'evil')
      rmSync(at('project/data.txt'))
      put('project/new.py')
    })
    expect(warnings).toEqual([changed('the source', '/project/app.py and /project/data.txt and 1 more')])
    expect(all[0]).toMatchObject({
      code: 'host/changed',
      detail: [
        `changed: ${at('project/app.py')}`,
        `removed: ${at('project/data.txt')}`,
        `new: ${at('project/new.py')}`,
      ],
    })
  })

  test('two files are named without a count; of many twenty are listed', async () => {
    const two = await foundAfter(() => {
      put('project/app.py', 'evil')
      put('project/data.txt', 'evil')
    })
    expect(two.warnings).toEqual([changed('the source', '/project/app.py and /project/data.txt')])
    const many = await foundAfter(() => {
      for (let index = 0; index < 25; index += 1) put(`project/new${index}.py`)
    })
    expect(many.all[0]?.detail).toHaveLength(20)
    expect(many.warnings[0]).toContain('and 23 more')
  })

  test('new files that git ignores are output of tools; git is asked once, of these alone', async () => {
    const asked: (readonly string[])[] = []
    const answering =
      (stdout: string): Query =>
      async (_, args) => {
        asked.push(args.slice(args.indexOf('--') + 1))
        return { code: 0, stdout, stderr: '' }
      }
    const add = () => {
      put('project/report.xml')
      put('project/new.py')
    }
    expect((await foundAfter(add, { ask: answering('report.xml\0') })).warnings).toEqual([
      changed('the source', '/project/new.py'),
    ])
    expect(asked.map(files => [...files].sort())).toEqual([[at('project/new.py'), at('project/report.xml')]])
    rmSync(at('project/report.xml'))
    rmSync(at('project/new.py'))
    const failing = { ask: () => Promise.reject(new Error('no git')) }
    expect((await foundAfter(add, failing)).warnings[0]).toMatch(/new\.py.*report\.xml|report\.xml.*new\.py/)
    asked.length = 0
    expect((await foundAfter(() => put('project/app.py', 'evil'), { ask: answering('') })).warnings).toHaveLength(1)
    expect(asked).toEqual([])
  })

  test('what git itself runs and follows is watched too', async () => {
    put('git/config')
    put('git/hooks/post-checkout')
    const ask: Query = async () => ({ code: 0, stdout: '', stderr: '' })
    const evil = () => {
      put('git/config', 'evil')
      put('git/hooks/post-checkout', 'evil')
    }
    expect((await foundAfter(evil, { ask })).warnings).toEqual([
      changed('the source', '/git/config and /git/hooks/post-checkout'),
    ])
  })

  test('is not looked at where no project is built', async () => {
    const { warnings } = await foundAfter(() => put('project/app.py', 'evil'), { configured: false })
    expect(warnings).toEqual([])
  })
})

describe('the output folder', () => {
  test('a file there', async () => {
    expect((await foundAfter(() => put('out/old.whl', 'evil'))).warnings).toEqual([
      changed('the output folder', '/out/old.whl'),
    ])
    expect((await foundAfter(() => put('out/new.whl'))).warnings).toEqual([
      changed('the output folder', '/out/new.whl'),
    ])
  })

  test('folders in it and our own hidden files are of no matter', async () => {
    const { warnings } = await foundAfter(() => {
      put('out/folder/x')
      put('out/.package-python-x')
    })
    expect(warnings).toEqual([])
  })

  test('that has become a link is an error in any run, also where it was not there before', async () => {
    for (const outputDir of [at('out'), at('later/out')]) {
      const { errors } = await foundAfter(
        () => {
          mkdirSync(at('elsewhere'), { recursive: true })
          mkdirSync(path.dirname(outputDir), { recursive: true })
          rmSync(outputDir, { recursive: true, force: true })
          symlinkSync(at('elsewhere'), outputDir)
        },
        { outputDir },
      )
      const name = outputDir.slice(dir.length)
      expect(errors).toEqual([
        `The output folder ${name} has become a link to /elsewhere while the project was built and tested.`,
      ])
    }
  })
})

describe("the runner's command files", () => {
  test('are put back, and what was written is an error in any run', async () => {
    const { errors, all } = await foundAfter(
      () => {
        appendFileSync(at('output'), `second=2\nthird=${'3'.repeat(600)}\n`)
      },
      { kind: 'github' },
    )
    expect(errors).toEqual([
      "The build or a smoke test wrote into the runner's file GITHUB_OUTPUT, which acts on the steps that follow; it was put back.",
    ])
    expect(all[0]?.detail?.[0]).toBe('second=2')
    expect(all[0]?.detail?.join('\n')).toHaveLength(500)
    expect(readFileSync(at('output'), 'utf8')).toBe('first=1\n')
  })

  test('are nothing special on a laptop', async () => {
    const { all } = await foundAfter(() => put('env', 'mine'))
    expect([all, readFileSync(at('env'), 'utf8')]).toEqual([[], 'mine'])
  })

  test('are put back when the watch ends', async () => {
    const host = { kind: 'github', store: at('store'), env: { GITHUB_ENV: at('env') } } as unknown as Host
    const guard = await openGuard({ host, outputDir: at('out') })
    put('env', 'evil')
    guard.end()
    expect(readFileSync(at('env'), 'utf8')).toBe('as it was')
  })
})

describe('the store', () => {
  const STORE = 'the store of this program'
  test('a file that is written into', async () => {
    const found = await foundAfter(() => appendFileSync(at('store/sha256/aa'), 'evil'), { kind: 'github' })
    expect(found.warnings).toEqual([changed(STORE, '/store/sha256/aa')])
    const tool = await foundAfter(() => appendFileSync(at('store/tools/bin/uv'), 'evil'), { kind: 'github' })
    expect(tool.warnings).toEqual([changed(STORE, '/store/tools/bin/uv')])
  })

  test('new files, removed ones, other names of one and whole replacements are our own work', async () => {
    const { all } = await foundAfter(
      () => {
        put('store/sha256/bb')
        rmSync(at('store/tools/bin/uv'))
        put('store/begun', 'another')
        renameSync(at('store/begun'), at('store/sha256/aa'))
        linkSync(at('store/sha256/bb'), at('store/sha256/cc'))
      },
      { kind: 'github' },
    )
    expect(all).toEqual([])
  })

  test('is not watched on a laptop, where other runs may share it', async () => {
    expect((await foundAfter(() => appendFileSync(at('store/sha256/aa'), 'x'))).all).toEqual([])
  })
})

describe('a Python of the runner', () => {
  const FILE = 'python/lib/python3.13/os.py'
  const pythons = () => {
    put('python/bin/python')
    put(FILE)
    return [at('python/bin/python'), at('python/bin/python')]
  }
  const once = { kind: 'github' as const }

  test('that is written into is told of once', async () => {
    const found = await foundAfter(() => put(FILE, 'evil'), { ...once, pythons: pythons() })
    expect(found.warnings).toEqual([changed('a Python on this machine', `/${FILE}`)])
    const added = await foundAfter(() => put('python/lib/python3.13/site-packages/x.pth'), {
      ...once,
      pythons: pythons(),
    })
    expect(added.warnings).toHaveLength(1)
  })

  test('of PyPy, and one without the GIL, have libraries of their own', async () => {
    for (const [file, python] of [
      ['python/lib/pypy3.11/os.py', { implementation: 'pypy', minor: 11 }],
      ['python/lib/python3.14t/os.py', { minor: 14, freeThreaded: true }],
    ] as const) {
      put(file)
      const found = await foundAfter(() => put(file, 'evil'), { ...once, python, pythons: pythons() })
      expect(found.warnings).toEqual([changed('a Python on this machine', `/${file}`)])
    }
  })

  test('that gets bytecode, or is another machine than a runner, is not', async () => {
    const bytecode = () => put('python/lib/python3.13/__pycache__/os.pyc')
    expect((await foundAfter(bytecode, { ...once, pythons: pythons() })).all).toStrictEqual([])
    const unfinished = () => put('python/lib/python3.13/__pycache__/os.pyc.95931248')
    expect((await foundAfter(unfinished, { ...once, pythons: pythons() })).all).toStrictEqual([])
    expect((await foundAfter(() => put(FILE, 'evil'), { pythons: pythons() })).all).toEqual([])
  })
})
