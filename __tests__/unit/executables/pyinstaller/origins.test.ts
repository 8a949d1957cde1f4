/** Origins of what PyInstaller includes: packages of this machine, folders behind links, license texts. */
import { mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { tempDir } from '../../../../__fixtures__/repository.js'
import type { Makes } from '../../../../__fixtures__/simulated-pyinstaller.js'
import type { ExecutableRequest } from '../../../../src/executables/format.js'
import * as libraries from '../../../../src/executables/system-libraries.js'

/** Files whose package was asked for, and the packages of files by the end of their path. */
let asked: readonly string[] = []
let packages: Readonly<Record<string, libraries.SystemPackage>> = {}
jest.unstable_mockModule('../../../../src/executables/system-libraries.js', () => ({
  ...libraries,
  systemPackages: async (_: unknown, files: readonly string[]) => {
    asked = files
    return new Map(
      files.flatMap(file =>
        Object.entries(packages).flatMap(([end, one]) => (file.endsWith(end) ? [[file, one]] : [])),
      ),
    )
  },
}))
const { makePyinstaller } = await import('../../../../src/executables/pyinstaller/make.js')
const { locationsOf, originOf, textsOf } = await import('../../../../src/executables/pyinstaller/origins.js')
const { PYTHON_LIBRARY, pyinstallerBench } = await import('../../../../__fixtures__/simulated-pyinstaller.js')
const { place } = await import('../../../../__fixtures__/simulated-executables.js')

beforeEach(() => {
  ;[asked, packages] = [[], {}]
})
const made = async (makes: Makes) => {
  const bench = pyinstallerBench(makes)
  const result = await makePyinstaller(bench.request)
  return { ...bench, result, asked: asked.map(bench.plain) }
}

describe('packages of this machine', () => {
  const files = [
    ['libz.so.1', 'ROOT/opt/libz.so.1', 'BINARY'],
    ['again/libz.so.1', 'ROOT/opt/libz.so.1', 'BINARY'],
    ['data.txt', 'ROOT/opt/data.txt', 'DATA'],
    ['site.so', 'ROOT/made/site/site.so', 'BINARY'],
    ['made.so', 'ROOT/made/made.so', 'BINARY'],
    ['tool.so', 'ROOT/tools/pyinstaller/tool.so', 'BINARY'],
    ['python.so', `ROOT/${PYTHON_LIBRARY}/python.so`, 'BINARY'],
    ['workbench.so', 'ROOT/workbench.so', 'BINARY'],
  ] as const

  test('are asked for once, of libraries that are not of the build', async () => {
    packages = { 'libz.so.1': { name: 'zlib1g', version: '1.3', distribution: 'debian', copyright: 'Zlib' } }
    const { asked: found, result } = await made({
      files,
      machineFiles: { 'opt/libz.so.1': 'zlib' },
      entries: [['b', 'libz.so.1', 'zlib']],
    })
    expect(found).toStrictEqual(['/opt/libz.so.1', '/workbench.so'])
    expect(result.members.at(-1)?.origin).toStrictEqual({
      ...{ kind: 'system', package: 'zlib1g', version: '1.3', distribution: 'debian', license: 'Zlib' },
    })
    expect(result.texts?.at(-1)).toStrictEqual({ component: 'zlib1g', path: 'zlib1g/copyright', text: 'Zlib' })
  })

  test('are asked for of all in /usr, where Python lies there too', async () => {
    const { asked: found } = await made({
      files: [['libz.so.1', '/usr/lib/libz.so.1', 'BINARY']],
      probe: { prefix: '/usr', library: ['/usr/lib/python3.12'] },
    })
    expect(found).toStrictEqual(['/usr/lib/libz.so.1'])
  })
})

describe('folders', () => {
  const located = async (
    change: (root: string) => { project?: string; dir?: string; prefix?: string; site?: string },
  ) => {
    const root = tempDir('locations')
    const { project = path.join(root, 'project'), dir = path.join(root, 'work'), prefix = '/py', site } = change(root)
    const request = {
      context: { configuration: { project: { dir: project } } },
      dir,
      application: { name: 'app', version: '1.0' },
      interpreter: { fullVersion: '3.12.9' },
    } as unknown as ExecutableRequest
    const locations = await locationsOf(request, {
      tool: path.join(root, 'tool'),
      packages: new Map(),
      site: { dir: site ?? path.join(dir, 'site'), owners: new Map([['dep.py', { package: 'dep', version: '2' }]]) },
      python: { shared: true, library: [`${prefix}/lib/python3.12`], prefix },
    })
    return { root, locations }
  }

  test('are those of the build', async () => {
    const { locations, root } = await located(() => ({}))
    expect(locations).toMatchObject({
      ...{ linked: [], python: '3.12.9', toolVersion: '6.22.0', prefix: '/py', library: ['/py/lib/python3.12'] },
      ...{
        application: { package: 'app', version: '1.0' },
        work: path.join(root, 'work'),
        project: path.join(root, 'project'),
      },
    })
  })

  test('may be reached through links: one in another is looked at first', async () => {
    const { root, locations } = await located(top => {
      mkdirSync(path.join(top, 'disk/work/site'), { recursive: true })
      symlinkSync('disk', path.join(top, 'project'))
      symlinkSync('disk/work', path.join(top, 'linked'))
      return { dir: path.join(top, 'linked') }
    })
    const of = (file: string) => originOf(path.join(root, file), locations)
    expect(of('disk/work/site/dep.py')).toStrictEqual({ kind: 'wheel', package: 'dep', version: '2' })
    expect(of('disk/work/made.py')).toMatchObject({ kind: 'tool' })
    expect(of('disk/own.txt')).toStrictEqual({ kind: 'wheel', package: 'app', version: '1.0' })
    expect(of('diskette/own.txt').kind).toBe('unknown')
  })

  test('have license texts, of which the first that can be read is taken', async () => {
    const { root, locations } = await located(top => ({ prefix: path.join(top, 'py') }))
    expect(await textsOf(locations)).toStrictEqual([])
    place(root, { 'py/LICENSE.txt': 'prefix', 'tool/pyinstaller-6.22.0.dist-info/COPYING.txt': 'old' })
    expect((await textsOf(locations)).map(({ text }) => text)).toStrictEqual(['prefix', 'old'])
    place(root, {
      'py/lib/python3.12/LICENSE.txt': 'library',
      'tool/pyinstaller-6.22.0.dist-info/licenses/COPYING.txt': 'new',
    })
    expect((await textsOf(locations)).map(({ text }) => text)).toStrictEqual(['library', 'new'])
  })
})
