/** Real projects of many build backends, as their sdists are on the package index, go through the command. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type CommandRun, packageProject } from '../../__fixtures__/command.js'
import { localPythons } from '../../__fixtures__/python-tools.js'
import { git } from '../../__fixtures__/repository.js'
import { findSdists, unpackedSdist } from '../../__fixtures__/sdists.js'
import { expectSound } from '../../__fixtures__/sound.js'
import { createLimiter } from '../../src/host/lifecycle.js'
import { normalizeName } from '../../src/project/paths.js'

const PYTHONS = ['3.11', '3.12']
const TIMEOUT = 900_000

interface Case {
  readonly pin: string
  /** Backend, and what else is of note about it. */
  readonly about: string
  readonly options?: Readonly<Record<string, string>>
  /** File names that must be there besides the sdist. */
  readonly made: readonly string[]
  /** What the smoke test of the PEX (of the wheel without one) ran. */
  readonly ran: RegExp
  /** What the PEX prints. */
  readonly says?: RegExp
  /** Only with PACKAGE_PYTHON_SLOW=1: what it shows, another one of these or a cheaper test shows too. */
  readonly slow?: true
  /** Why there is no PEX. */
  readonly skipped?: RegExp
}

const CASES: readonly Case[] = [
  {
    pin: 'yamllint==1.37.1',
    about: 'setuptools, a compiled dependency',
    made: ['yamllint-1.37.1-py3-none-any.whl', 'yamllint-1.37.1.pex'],
    ran: /^ran `yamllint-1.37.1.pex --version` \(exit 0\): yamllint.* 1\.37\.1/,
    says: /1\.37\.1/,
  },
  {
    pin: 'speedtest-cli==2.1.3',
    about: 'setup.py alone; two scripts for one function',
    made: ['speedtest_cli-2.1.3-py2.py3-none-any.whl', 'speedtest-cli-2.1.3.pex'],
    ran: /^ran `speedtest-cli-2.1.3.pex --version` \(exit 0\): speedtest-cli 2\.1\.3/,
    says: /2\.1\.3/,
  },
  {
    pin: 'tabulate==0.9.0',
    about: 'setuptools-scm, without a repository',
    slow: true,
    made: ['tabulate-0.9.0-py3-none-any.whl', 'tabulate-0.9.0.pex'],
    // It has no --version.
    ran: /^ran `tabulate-0.9.0.pex --help`/,
  },
  {
    pin: 'setuptools-scm==8.3.1',
    about: 'setuptools with a backend of its own; no script but a __main__',
    slow: true,
    made: ['setuptools_scm-8.3.1-py3-none-any.whl', 'setuptools-scm-8.3.1.pex'],
    ran: /^ran `setuptools-scm-8.3.1.pex --(version|help)`/,
  },
  {
    pin: 'black==25.1.0',
    about: 'hatchling with hatch-vcs and a readme plugin',
    made: ['black-25.1.0-py3-none-any.whl', 'black-25.1.0.pex'],
    ran: /^ran `black-25.1.0.pex --version` \(exit 0\): black.*, 25\.1\.0/,
    says: /25\.1\.0/,
  },
  {
    pin: 'black==25.1.0',
    about: 'a script that needs an extra',
    options: { 'entry-point': 'blackd' },
    slow: true,
    made: ['black-25.1.0-py3-none-any.whl', 'black-25.1.0.pex'],
    ran: /^ran `black-25.1.0.pex --version` \(exit 0\): .*25\.1\.0/,
    says: /25\.1\.0/,
  },
  {
    pin: 'hatchling==1.27.0',
    about: 'a backend that builds itself (backend-path)',
    slow: true,
    made: ['hatchling-1.27.0-py3-none-any.whl', 'hatchling-1.27.0.pex'],
    ran: /^ran `hatchling-1.27.0.pex --(version|help)`/,
  },
  {
    pin: 'flit==3.12.0',
    about: 'flit_core',
    made: ['flit-3.12.0-py3-none-any.whl', 'flit-3.12.0.pex'],
    ran: /^ran `flit-3.12.0.pex --version` \(exit 0\): Flit 3\.12\.0/,
    says: /3\.12\.0/,
  },
  {
    pin: 'tomli-w==1.2.0',
    about: 'flit_core, a library',
    slow: true,
    made: ['tomli_w-1.2.0-py3-none-any.whl'],
    ran: /^ran `python -c 'import tomli_w'`/,
    skipped: /no script and no __main__/,
  },
  {
    pin: 'isort==5.13.2',
    about: 'poetry-core with nothing but [tool.poetry]',
    made: ['isort-5.13.2-py3-none-any.whl', 'isort-5.13.2.pex'],
    ran: /^ran `isort-5.13.2.pex --version`/,
    says: /VERSION 5\.13\.2/,
  },
  {
    pin: 'pdm==2.25.4',
    about: 'pdm-backend, thirty dependencies',
    slow: true,
    made: ['pdm-2.25.4-py3-none-any.whl', 'pdm-2.25.4.pex'],
    ran: /^ran `pdm-2.25.4.pex --version` \(exit 0\): PDM, version 2\.25\.4/,
    says: /2\.25\.4/,
  },
  {
    pin: 'meta-package-manager==8.2.0',
    about: 'uv_build; a script not named like the project',
    made: ['meta_package_manager-8.2.0-py3-none-any.whl', 'meta-package-manager-8.2.0.pex'],
    ran: /^ran `meta-package-manager-8.2.0.pex --version` \(exit 0\): .*8\.2\.0/,
  },
  {
    pin: 'pybind11==3.0.0',
    about: 'scikit-build-core',
    made: ['pybind11-3.0.0-py3-none-any.whl', 'pybind11-3.0.0.pex'],
    ran: /^ran `pybind11-3.0.0.pex --version` \(exit 0\): 3\.0\.0/,
    says: /3\.0\.0/,
  },
  {
    pin: 'markupsafe==3.0.2',
    about: 'setuptools with C: a wheel for each Python, in one PEX with entry-point none',
    options: { 'entry-point': 'none' },
    made: [
      'markupsafe-3.0.2-cp311-cp311-manylinux2014_x86_64.manylinux_2_17_x86_64.manylinux_2_28_x86_64.whl',
      'markupsafe-3.0.2-cp312-cp312-manylinux2014_x86_64.manylinux_2_17_x86_64.manylinux_2_28_x86_64.whl',
      'markupsafe-3.0.2.pex',
    ],
    ran: /^ran `python -c 'import markupsafe'`/,
  },
  {
    pin: 'fastapi-cli==0.0.34',
    about: 'pdm-backend; a script that shows what is missing only when it starts',
    made: ['fastapi_cli-0.0.34-py3-none-any.whl', 'fastapi-cli-0.0.34.pex'],
    ran: /^ran `fastapi-cli-0.0.34.pex --version` \(exit 0\): .*0\.0\.34/,
  },
  {
    pin: 'sherlock-project==0.16.2',
    about: 'poetry-core; a dependency that is published as source only',
    slow: true,
    made: ['sherlock_project-0.16.2-py3-none-any.whl', 'sherlock-project-0.16.2.pex'],
    ran: /^ran `sherlock-project-0.16.2.pex --version` \(exit 0\): /,
  },
  {
    pin: 'yt-dlp==2026.10.26',
    about: 'hatchling; keys of services in its code, which an sdist has published',
    slow: true,
    made: ['yt_dlp-2026.10.26-py3-none-any.whl', 'yt-dlp-2026.10.26.pex'],
    ran: /^ran `yt-dlp-2026.10.26.pex --version` \(exit 0\): 2026\.10\.26/,
  },
  {
    pin: 'thefuzz==0.22.1',
    about: 'setup.py alone, a library with a compiled dependency',
    made: ['thefuzz-0.22.1-py3-none-any.whl'],
    ran: /^ran `python -c 'import thefuzz'`/,
    skipped: /no script and no __main__/,
  },
  {
    pin: 'zest.releaser==9.6.2',
    about: 'a name that normalises, ten scripts, a namespace package: one is chosen',
    options: { 'entry-point': 'lasttagdiff' },
    slow: true,
    made: ['zest_releaser-9.6.2-py3-none-any.whl', 'zest-releaser-9.6.2.pex'],
    ran: /^ran `/,
  },
  {
    pin: 'docutils==0.17.1',
    about: 'setup.py alone with scripts= files: one is chosen',
    options: { 'entry-point': 'rst2html.py' },
    slow: true,
    made: ['docutils-0.17.1-py2.py3-none-any.whl', 'docutils-0.17.1.pex'],
    ran: /^ran `docutils-0.17.1.pex --version` \(exit 0\): .*Docutils 0\.17\.1/,
    says: /Docutils 0\.17\.1/,
  },
]

// Two at a time: each run is parallel in itself.
const limiter = createLimiter(2)
const pins = new Set([...CASES.map(({ pin }) => pin), 'bandit==1.8.6'])
let sources: ReturnType<typeof findSdists> | undefined

function packaged(pin: string, options: Readonly<Record<string, string>> = {}): Promise<CommandRun> {
  return limiter(async () => packageProject(await unpacked(pin), { 'python-versions': PYTHONS.join(' '), ...options }))
}

async function unpacked(pin: string): Promise<string> {
  sources ??= findSdists([...pins])
  const source = sources.get(normalizeName(pin.split('==')[0] ?? ''))
  if (source === undefined) throw new Error(`the index has no sdist of ${pin}`)
  return unpackedSdist(source)
}

const slow = process.env.PACKAGE_PYTHON_SLOW === '1'
describe.each(CASES.filter(one => slow || !one.slow))('$pin: $about', ({ pin, options, made, ran, says, skipped }) => {
  test.concurrent(
    'is packaged and tested',
    async () => {
      const run = await packaged(pin, options)
      const { reasons } = await expectSound(run, PYTHONS)
      expect(run.files).toEqual(expect.arrayContaining([...made]))
      const pex = made.find(file => file.endsWith('.pex'))
      const format = pex === undefined ? 'wheel' : 'pex'
      for (const python of PYTHONS) {
        const start = `${format} ${python}: `
        expect(reasons.find(reason => reason.startsWith(start))?.slice(start.length)).toMatch(ran)
      }
      if (skipped === undefined) expect(pex).toBeDefined()
      else
        expect(run.report?.skipped).toContainEqual({
          format: 'pex',
          reason: expect.stringMatching(skipped),
        })
      if (pex === undefined || says === undefined) return
      // Once more without our help: nothing on PATH but the shell's own tools.
      for (const python of PYTHONS) {
        const env = { PATH: '/nowhere', HOME: run.dist, PEX_ROOT: join(run.dist, 'pex-root') }
        const tool = localPythons().get(python) ?? ''
        expect(execFileSync(tool, [join(run.dist, pex), '--version'], { env, encoding: 'utf8' })).toMatch(says)
      }
    },
    TIMEOUT,
  )
})

test.concurrent(
  'ten scripts, none named like the project: the choices are reported, and nothing is written',
  async () => {
    const run = await packaged('zest.releaser==9.6.2')
    expect(run.code).toBe(3)
    expect(run.log).toContain('error[project/entry-point]: There are several entry points')
    expect(run.log).toContain('addchangelogentry, bumpversion, fullrelease, lasttagdiff')
    expect(run.log).toMatch(/63 \| \[project\.scripts\]/)
    expect(run.files).toEqual([])
  },
  TIMEOUT,
)

test.concurrent(
  'script files alone, and none named like the project: the choices are reported though only the wheel knows them',
  async () => {
    const run = await packaged('docutils==0.17.1')
    expect(run.code).toBe(3)
    expect(run.log).toContain('error[project/entry-point]: There are several entry points')
    expect(run.log).toContain('rst2html.py, rst2html4.py')
  },
  TIMEOUT,
)

describe('pbr', () => {
  test.concurrent(
    'without a repository its sdist loses the requirements, which the smoke test detects',
    async () => {
      const run = await packaged('bandit==1.8.6')
      expect(run.code).toBe(7)
      expect(run.log).toMatch(
        /error\[check\/run-failed\]: bandit-1\.8\.6\.tar\.gz.* do not run on Python 3\.11 and 3\.12: /,
      )
      expect(run.log).toMatch(/fix: .*'yaml'/)
      expect(run.files).toEqual([])
    },
    TIMEOUT,
  )

  test.concurrent(
    'in a repository with a tag it is packaged and tested',
    async () => {
      const project = await unpacked('bandit==1.8.6')
      await git(project, 'init', '-q')
      await git(project, 'add', '-A', '--', ':!PKG-INFO', ':!*.egg-info')
      await git(project, 'commit', '-q', '-m', 'first')
      await git(project, 'tag', '1.8.6')
      const run = await limiter(() => packageProject(project, { 'python-versions': PYTHONS.join(' ') }))
      const { reasons } = await expectSound(run, PYTHONS)
      expect(run.files).toContain('bandit-1.8.6.pex')
      expect(reasons).toContainEqual(expect.stringMatching(/^pex 3\.12: ran `bandit-1.8.6.pex --version` \(exit 0\): /))
    },
    TIMEOUT,
  )
})
