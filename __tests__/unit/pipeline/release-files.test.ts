/** The files of a release and what describes them: manifest, checksums, SBOM, notices, lock and installers. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import {
  describeRuns,
  type Given,
  published,
  recordingReporter,
  type Simulation,
  simulate,
} from '../../../__fixtures__/simulated-machine.js'
import { indexed, sha256 } from '../../../__fixtures__/simulated-tools.js'
import { runUnlessUnchanged } from '../../../src/pipeline/run.js'

const DEP = indexed({ name: 'dep', metadata: ['License-Expression: MIT'] })
const RELEASE: Given = {
  index: [DEP],
  kind: 'github',
  env: {
    GITHUB_REF: 'refs/tags/v1.0',
    GITHUB_REF_NAME: 'v1.0',
    GITHUB_REF_TYPE: 'tag',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REPOSITORY: 'me/app',
    GITHUB_SERVER_URL: 'https://github.com',
  },
  values: {
    formats: 'wheel pex',
    sbom: 'cyclonedx',
    licenses: 'report',
    installers: 'sh homebrew',
    reproducible: 'off',
  },
}

async function released(given: Given = {}) {
  const machine = await simulate({ ...RELEASE, ...given, values: { ...RELEASE.values, ...given.values } })
  const { host, configuration, runner } = machine
  const reporter = recordingReporter()
  const result = await runUnlessUnchanged({ host, configuration, runner, reporter, now: () => 1 })
  return {
    ...result,
    machine,
    steps: reporter.done,
    text: (file: string, how?: BufferEncoding) => read(machine, file, how),
  }
}
const read = ({ configuration }: Simulation, file: string, how: BufferEncoding = 'utf8') =>
  readFileSync(path.join(configuration.outputDir, file), how)

const DESCRIBED = [
  'SHA256SUMS',
  'THIRD-PARTY-NOTICES.txt',
  'app-1.0.cdx.json',
  'app.rb',
  'install.sh',
  'manifest.json',
  'pylock.app.toml',
]
const FILES = ['app-1.0-py3-none-any.whl', 'app-1.0.pex']

describeRuns('a release', () => {
  test('has everything that describes it, each file once in the checksums and in the manifest', async () => {
    const { report, machine, text, published: files } = await released()
    expect(report.failure).toBeUndefined()
    expect(published(machine)).toStrictEqual([...DESCRIBED, ...FILES].sort())
    const sums = text('SHA256SUMS').trim().split('\n')
    const summed = [...FILES, ...DESCRIBED.filter(name => !/^(?:SHA256SUMS|manifest\.json)$/.test(name))]
    expect(sums.sort()).toStrictEqual(
      summed.map(name => `${sha256(Buffer.from(text(name, 'latin1'), 'latin1'))}  ${name}`).sort(),
    )
    const manifest = JSON.parse(text('manifest.json'))
    expect(manifest.installers.map(({ file, size, sha256: digest }: Listed) => [file, size, digest])).toStrictEqual(
      ['app.rb', 'install.sh'].map(name => [name, Buffer.byteLength(text(name)), sha256(text(name))]),
    )
    expect(JSON.stringify(manifest)).toContain(sha256(text('pylock.app.toml')))
    const at = (name: string) => path.join(machine.configuration.outputDir, name)
    expect([files.manifest, files.checksums, files.sbom]).toStrictEqual([
      at('manifest.json'),
      at('SHA256SUMS'),
      at('app-1.0.cdx.json'),
    ])
    expect([...files.descriptions].sort()).toStrictEqual(DESCRIBED.map(at).sort())
    expect(files.artifacts.map(one => one.path).sort()).toStrictEqual(FILES.map(at))
    expect(report.installers?.map(({ file }) => file)).toStrictEqual(['install.sh', 'app.rb'])
    expect(report.findings?.map(({ title, state }) => `${title} ${state}`)).toStrictEqual([
      'licenses inside passed',
      'installers passed',
    ])
    expect(manifest.findings).toHaveLength(2)
  })

  test('has a lock of what is inside, with the bundles it is of', async () => {
    const { text } = await released()
    const lock = text('pylock.app.toml')
    for (const part of [
      'the files of app 1.0,',
      'name = "app"',
      'name = "dep"',
      'same folder: app-1.0-py3-none-any.whl\n',
    ])
      expect([part, lock.includes(part)]).toStrictEqual([part, true])
    // Where the wheel is not published, it is taken out of the PEX.
    expect((await released({ values: { formats: 'pex' } })).text('pylock.app.toml')).toContain('app-1.0.pex')
    expect(text('THIRD-PARTY-NOTICES.txt')).toContain('dep 1.0')
    expect(JSON.stringify(JSON.parse(text('app-1.0.cdx.json')))).toContain('pkg:pypi/dep@1.0')
  })

  test('has no more than was asked for', async () => {
    const names = async (values: Record<string, string>) => published((await released({ values })).machine)
    const without = (...gone: string[]) => [...DESCRIBED, ...FILES].filter(name => !gone.includes(name)).sort()
    expect(await names({ sbom: 'none' })).toStrictEqual(without('app-1.0.cdx.json'))
    expect(await names({ licenses: 'off' })).toStrictEqual(without('THIRD-PARTY-NOTICES.txt'))
    expect(await names({ sbom: 'none', licenses: 'off', installers: 'none' })).toStrictEqual(
      without('app-1.0.cdx.json', 'THIRD-PARTY-NOTICES.txt', 'install.sh', 'app.rb'),
    )
    expect(await names({ formats: 'wheel', installers: 'auto' })).toStrictEqual(
      without('app-1.0.pex', 'pylock.app.toml', 'install.sh', 'app.rb'),
    )
  })

  test('uploads each file with its digest, and names the step after what it uploads', async () => {
    const { machine, report, steps } = await released()
    expect(machine.host.bundles.map(({ name, files }) => [name, files.map(file => path.basename(file))])).toStrictEqual(
      [
        ['dist-app-1.0-wheel-linux-x86_64', ['app-1.0-py3-none-any.whl']],
        ['dist-app-1.0-pex-linux-x86_64', ['app-1.0.pex']],
      ],
    )
    expect(report.uploads.map(({ name, files }) => [name, files])).toStrictEqual([
      ['dist-app-1.0-wheel-linux-x86_64', ['app-1.0-py3-none-any.whl']],
      ['dist-app-1.0-pex-linux-x86_64', ['app-1.0.pex']],
    ])
    expect(steps.get('upload-dist-app-1.0-pex-linux-x86_64')?.lines).toStrictEqual([
      'https://example.org/dist-app-1.0-pex-linux-x86_64 (sha256:0)',
    ])
  })

  test('that cannot have an installer that was named fails before anything is written', async () => {
    const { report, machine } = await released({ values: { installers: 'scoop' } })
    expect(report.failure?.map(({ code }) => code)).toStrictEqual(['build/installer'])
    expect([published(machine), report.artifacts, machine.host.bundles]).toStrictEqual([[], [], []])
  })

  test('has packages of Linux distributions, in its checksums and with the tool that made them', async () => {
    const { report, machine, text } = await released({
      values: { installers: 'deb' },
      tools: ['nfpm'],
      answer: ({ args }) => {
        if (!args.includes('--packager')) return undefined
        writeFileSync(args[args.indexOf('--target') + 1] ?? '', 'a package')
        return {}
      },
    })
    expect(report.failure).toBeUndefined()
    const deb = published(machine).find(name => name.endsWith('.deb')) ?? ''
    expect(text('SHA256SUMS')).toContain(`${sha256('a package')}  ${deb}`)
    expect(report.installers).toMatchObject([{ file: deb, size: 9, sha256: sha256('a package') }])
    expect(report.tools.map(({ name }) => name)).toContain('nfpm')
    expect(text('manifest.json')).toContain('"nfpm"')
  })

  test('takes back the installers of an earlier run, and nothing else', async () => {
    const machine = await simulate(RELEASE)
    const run = async (values: Record<string, string>) => {
      const chosen = await simulate({ ...RELEASE, values: { ...RELEASE.values, ...values } })
      const configuration = { ...chosen.configuration, outputDir: machine.configuration.outputDir }
      const { host, runner } = chosen
      return runUnlessUnchanged({ host, configuration, runner, reporter: recordingReporter(), now: () => 1 })
    }
    await run({})
    writeFileSync(path.join(machine.configuration.outputDir, 'notes.txt'), '')
    await run({ installers: 'none', formats: 'wheel' })
    expect(published(machine)).toStrictEqual(
      ['SHA256SUMS', 'THIRD-PARTY-NOTICES.txt', ...FILES, 'app-1.0.cdx.json', 'manifest.json', 'notes.txt'].sort(),
    )
  })
})

interface Listed {
  readonly file: string
  readonly size: number
  readonly sha256: string
}
