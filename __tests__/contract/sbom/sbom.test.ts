/** Wheels of real projects with compiled code, described; the SBOM against CycloneDX's own schema. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { zip } from '../../../__fixtures__/archives.js'
import { DESCRIBED, SUBJECT } from '../../../__fixtures__/describe/components.js'
import { toolPython } from '../../../__fixtures__/python-tools.js'
import { recordedFiles } from '../../../__fixtures__/recorded.js'
import { smallWheel } from '../../../__fixtures__/small-wheel.js'
import { writeTarGz } from '../../../src/archives/tar-writer.js'
import { readWheel, recordProblems } from '../../../src/archives/wheel.js'
import { withZip } from '../../../src/archives/zip-reader.js'
import type { Artifact, FormatName } from '../../../src/core/model.js'
import { sha256Of } from '../../../src/host/files.js'
import type { BundleContents, Component } from '../../../src/sbom/component.js'
import { cyclonedx } from '../../../src/sbom/cyclonedx.js'
import { contentsOf } from '../../../src/sbom/inventory.js'
import { describeFiles, embedSbom } from '../../../src/sbom/write.js'

const WANTED = ['cryptography==50.0.2', 'pydantic-core==2.50.4', 'pillow==13.0.0', 'packaging==26.3']
const PLATFORM = [
  '--platform',
  'manylinux_2_27_x86_64',
  '--platform',
  'manylinux_2_28_x86_64',
  '--platform',
  'manylinux_2_17_x86_64',
  '--platform',
  'manylinux2014_x86_64',
]

let temp = ''
let wheels: readonly string[] = []
const wheel = (name: string) => wheels.find(file => basename(file).startsWith(name)) as string

function pipDownload(into: string, ...names: readonly string[]): void {
  const options = ['--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary', ':all:']
  execFileSync(
    toolPython(),
    ['-m', 'pip', 'download', ...options, '--python-version', '3.12', ...PLATFORM, '--dest', into, ...names],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
}

beforeAll(() => {
  temp = mkdtempSync(join(tmpdir(), 'describe-'))
  pipDownload(join(temp, 'wheels'), ...WANTED)
  wheels = readdirSync(join(temp, 'wheels'))
    .sort()
    .map(name => join(temp, 'wheels', name))
})
afterAll(() => rmSync(temp, { recursive: true, force: true }))

async function artifact(format: FormatName, path: string): Promise<Artifact> {
  const sha256 = await sha256Of(path)
  return { format, file: basename(path), path, size: 1, sha256, targets: ['linux-x86_64'], pythons: ['3.12'] }
}

/** Undefined when CycloneDX's own library finds it valid. */
async function schemaErrors(text: string): Promise<unknown> {
  return (await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text)) ?? undefined
}

async function described(format: FormatName, path: string): Promise<BundleContents> {
  return (await contentsOf(await artifact(format, path))) as BundleContents
}

const parts = (component: Component | undefined, kind: Component['kind']) =>
  (component?.parts ?? []).filter(part => part.kind === kind)

/** A PEX as this program writes it, as far as its content is concerned. */
function makePex(name = 'answer-1.0.0.pex', inside = wheels): string {
  const file = join(temp, name)
  const info = {
    build_properties: { pex_version: '2.105.2' },
    requirements: ['answer==1.0.0'],
    distributions: {},
  }
  const members = [
    { name: 'PEX-INFO', data: JSON.stringify(info) },
    { name: '.bootstrap/pex/LICENSE', data: 'Apache' },
    { name: '.deps/' },
    ...inside.map(path => ({ name: `.deps/${basename(path)}`, data: readFileSync(path) })),
  ]
  writeFileSync(file, zip(members, '#!/bin/sh\n'))
  return file
}

describe('what is inside a wheel', () => {
  test('of maturin: every crate, with its license', async () => {
    const [core] = (await described('wheel', wheel('pydantic_core'))).components
    const crates = parts(core, 'crate')
    expect(crates.length).toBeGreaterThan(50)
    expect(crates.find(({ name }) => name === 'ahash')).toMatchObject({
      purl: 'pkg:cargo/ahash@0.8.12',
      license: 'MIT OR Apache-2.0',
    })
    expect(core).toMatchObject({ name: 'pydantic_core', version: '2.50.4', license: 'MIT' })
    expect(core?.licenseTexts?.[0]?.text).toContain('Permission is hereby granted')
  })

  test('of auditwheel: libraries under the name of their package, with the digest of the file', async () => {
    const [pillow] = (await described('wheel', wheel('pillow'))).components
    const xau = parts(pillow, 'library').find(({ name }) => name === 'libXau')
    expect(xau).toMatchObject({ version: '1.0.9-3.el8', purl: 'pkg:rpm/almalinux/libXau@1.0.9-3.el8' })
    expect(xau?.path).toMatch(/^pillow\.libs\/libXau-/)
    const content = await withZip(wheel('pillow'), file => file.read(xau?.path as string))
    const { createHash } = await import('node:crypto')
    expect(xau?.sha256).toBe(createHash('sha256').update(content).digest('hex'))
    expect(parts(pillow, 'library').find(({ name }) => name === 'libzstd')).toMatchObject({
      version: '1.5.7',
    })
    expect(parts(pillow, 'library').filter(({ name }) => name === 'libXau')).toHaveLength(1)
  })

  test('of setuptools_rust: both, and the choice of licenses', async () => {
    const [found] = (await described('wheel', wheel('cryptography'))).components
    expect(found?.license).toBe('Apache-2.0 OR BSD-3-Clause')
    expect(parts(found, 'crate').map(({ name }) => name)).toContain('openssl-sys')
    expect(JSON.stringify(found)).not.toContain('file:///')
  })
})

describe('what is inside a PEX', () => {
  test('is the same whether it is one file, a folder of wheels, or unpacked', async () => {
    const zipapp = await described('pex', makePex())
    const packed = await described(
      'pex',
      await folder('packed', into => {
        for (const path of wheels) writeFileSync(join(into, basename(path)), readFileSync(path))
      }),
    )
    const loose = await described(
      'pex',
      await folder('loose', into => {
        for (const path of wheels) execFileSync(toolPython(), ['-m', 'zipfile', '-e', path, join(into, basename(path))])
      }),
    )
    const sorted = ({ components }: BundleContents) => [...components].sort((a, b) => (a.name < b.name ? -1 : 1))
    expect(sorted(packed)).toEqual(sorted(zipapp))
    // An unpacked wheel is not a file with a digest; its files come in another order.
    const facts = (contents: BundleContents) =>
      sorted(contents).map(({ name, version, license, parts: inner = [], licenseTexts = [] }) => ({
        name,
        version,
        license,
        parts: inner.map(part => `${part.kind} ${part.name} ${part.version} ${part.sha256}`).sort(),
        texts: licenseTexts.map(({ path }) => path).sort(),
      }))
    expect(facts(loose)).toEqual(facts(zipapp))
    for (const path of wheels) expect(zipapp.components.map(({ sha256 }) => sha256)).toContain(await sha256Of(path))
    expect(zipapp.components.find(({ kind }) => kind === 'tool')).toMatchObject({
      name: 'pex',
      version: '2.105.2',
    })
  })

  async function folder(layout: string, fill: (into: string) => void): Promise<string> {
    const root = join(temp, layout, 'answer-1.0.0.pex')
    mkdirSync(join(root, '.deps'), { recursive: true })
    mkdirSync(join(root, '.bootstrap/pex'), { recursive: true })
    writeFileSync(join(root, '.bootstrap/pex/LICENSE'), 'Apache')
    const info = {
      build_properties: { pex_version: '2.105.2' },
      requirements: ['answer==1.0.0'],
      distributions: {},
    }
    writeFileSync(join(root, 'PEX-INFO'), JSON.stringify(info))
    fill(join(root, '.deps'))
    const output = join(temp, layout, 'answer-1.0.0.pex.tar.gz')
    await writeTarGz({ output, folder: root, top: 'answer-1.0.0.pex', executable: () => false })
    return output
  }
})

describe('examples/answer', () => {
  test('as a PEX with numpy: its SBOM and the head of its notices', async () => {
    const folder = join(temp, 'answer')
    pipDownload(folder, 'numpy==2.5.5')
    const [numpy] = readdirSync(folder)
    const files = { 'answer/__init__.py': 'import numpy', 'answer-1.0.0.dist-info/licenses/LICENSE': 'MIT' }
    const own = smallWheel(folder, { name: 'answer', version: '1.0.0', requires: ['numpy'], files })
    const pex = await artifact('pex', makePex('answer/answer-1.0.0.pex', [own, join(folder, numpy as string)]))
    const before = process.cpuUsage()
    const contents = (await contentsOf(pex)) as BundleContents
    const { user, system } = process.cpuUsage(before)
    // Well under half a second; this only finds a library that is unpacked to be hashed. Time of the processor, which does
    // not count what else a machine is busy with.
    expect((user + system) / 1000).toBeLessThan(3000)
    const made = describeFiles(SUBJECT, [{ artifact: pex, contents }], { sbom: true, notices: true })
    const texts = Object.fromEntries(made.map(({ kind, text }) => [kind, text]))
    expect(await schemaErrors(texts.sbom ?? '')).toBeUndefined()
    const varies = [pex.sha256, await sha256Of(own)]
    expect(varies.reduce((text, digest) => text.replaceAll(digest, 'DIGEST'), texts.sbom ?? '')).toMatchSnapshot()
    const lines = (texts.notices ?? '').split('\n')
    expect(
      lines
        .slice(
          0,
          lines.findIndex(line => line.startsWith('=')),
        )
        .join('\n'),
    ).toMatchSnapshot()
    expect(texts.notices).toContain('Copyright (c) 2005-')
  })
})

describe('the SBOM', () => {
  test('meets the schema of CycloneDX 1.6', async () => {
    const pex = await artifact('pex', makePex())
    const one = await artifact('wheel', wheel('pillow'))
    const all = [pex, one].map(async each => ({
      artifact: each,
      contents: (await contentsOf(each)) as BundleContents,
    }))
    const text = cyclonedx(SUBJECT, await Promise.all(all))
    expect(await schemaErrors(text)).toBeUndefined()
    expect(await schemaErrors(cyclonedx(SUBJECT, DESCRIBED))).toBeUndefined()
    const sources = [
      { kind: 'archive' as const, url: 'https://x.invalid/a.tar.gz', sha256: 'a'.repeat(64) },
      { kind: 'git' as const, url: 'git+https://x.invalid/a.git@abc' },
    ]
    for (const source of sources) {
      const built = DESCRIBED.map(({ artifact: one, contents }) => ({
        artifact: one,
        ...(contents && {
          contents: {
            ...contents,
            components: contents.components.map(each => ({ ...each, origin: 'built' as const, source })),
          },
        }),
      }))
      const text = cyclonedx(SUBJECT, built)
      expect(await schemaErrors(text)).toBeUndefined()
      expect(text).toContain(source.url)
      expect(text).toContain('"value": "built"')
    }
    const { components } = JSON.parse(text) as {
      components: { name: string; evidence?: { occurrences?: unknown[] } }[]
    }
    const pillow = components.filter(({ name }) => name === 'pillow')
    expect(pillow).toHaveLength(1)
    // Nobody else has a component of that name: the check itself can fail.
    expect(
      await schemaErrors(text.replace('"specVersion": "1.6"', '"specVersion": "1.6", "colour": "red"')),
    ).toBeDefined()
  })

  test('of licenses in any words meets it too', async () => {
    const licenses = [
      'MIT',
      'mit',
      'GPL-2.0-only WITH Classpath-exception-2.0',
      'A or B',
      'LicenseRef-x',
      'MIT+',
      '',
      'Ünï ©',
    ]
    const components = licenses.map(
      (license, index): Component => ({ kind: 'wheel', name: `x${index}`, version: '1', license }),
    )
    const [first] = DESCRIBED
    const text = cyclonedx(SUBJECT, first ? [{ artifact: first.artifact, contents: { file: 'x', components } }] : [])
    expect(await schemaErrors(text)).toBeUndefined()
  })
})

describe('an SBOM in the wheel', () => {
  const making = { epoch: 1_700_000_000, toolVersion: '0.1.0' }
  test.each(['pillow', 'packaging'])('leaves a right %s wheel, the same each time', async name => {
    const [one, two] = ['one', 'two'].map(each => {
      mkdirSync(join(temp, `${each}-${name}`))
      return join(temp, `${each}-${name}`, basename(wheel(name)))
    }) as [string, string]
    await embedSbom(wheel(name), one, making)
    await embedSbom(wheel(name), two, making)
    expect(await sha256Of(one)).toBe(await sha256Of(two))
    const { record, distInfo } = await readWheel(one)
    const files = await withZip(one, file => recordedFiles(file, record))
    expect(recordProblems(files, record, distInfo)).toEqual([])
    const text = await withZip(one, async file =>
      (await file.read(`${distInfo}/sboms/package-python.cdx.json`)).toString(),
    )
    expect(await schemaErrors(text)).toBeUndefined()
    const bom = JSON.parse(text) as {
      metadata: { component: { name: string } }
      components: { name: string }[]
    }
    expect(bom.metadata.component.name).toBe(name)
    const names = bom.components.map(component => component.name)
    if (name === 'pillow') {
      expect(names).toContain('libXau')
      // What others put there stays.
      const sboms = await withZip(one, async file => file.entries.filter(entry => entry.name.includes('/sboms/')))
      expect(sboms.length).toBeGreaterThan(2)
    } else expect(names).toEqual([])
    // Embedding again replaces ours and counts nothing twice.
    const again = join(temp, `one-${name}`, 'again', basename(one))
    mkdirSync(join(temp, `one-${name}`, 'again'))
    await embedSbom(one, again, making)
    expect(await sha256Of(again)).toBe(await sha256Of(one))
  })

  test('is installed by pip', async () => {
    mkdirSync(join(temp, 'pip'))
    const file = join(temp, 'pip', basename(wheel('packaging')))
    await embedSbom(wheel('packaging'), file, making)
    const target = join(temp, 'pip', 'site')
    execFileSync(toolPython(), ['-m', 'pip', 'install', '--quiet', '--no-deps', '--no-index', '--target', target, file])
    expect(readdirSync(join(target, 'packaging-26.3.dist-info', 'sboms'))).toEqual(['package-python.cdx.json'])
  })
})
