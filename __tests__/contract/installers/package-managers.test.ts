/** The files for Homebrew, Scoop and winget, read by Ruby's parser and checked against what their schemas require. */
import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Ajv } from 'ajv'
import { type Content, installable, printing } from '../../../__fixtures__/installers/release.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { INSTALLERS } from '../../../src/core/model.js'
import { makeInstallers } from '../../../src/installers/installers.js'
import type { Installable } from '../../../src/installers/model.js'

const file = (platform: string, more: Partial<Content> = {}): Content => ({
  format: 'scie',
  file: `answer-1.0.0-${platform}${platform.startsWith('windows') ? '.exe' : ''}`,
  bytes: printing(platform),
  targets: [platform],
  ...more,
})
const ALL = [
  'linux-x86_64',
  'linux-aarch64',
  'musllinux-x86_64',
  'macos-arm64',
  'macos-x86_64',
  'windows-x86_64',
  'windows-arm64',
]
const folder = (platform: string) => {
  const suffix = platform.startsWith('windows') ? '.zip' : '.tar.gz'
  const program = platform.startsWith('windows') ? 'answer.exe' : 'answer'
  return file(platform, { format: 'pyinstaller', file: `answer-1.0.0-${platform}${suffix}`, program })
}
const pex = file('any', { format: 'pex', file: 'answer-1.0.0.pex', targets: ALL, pythons: ['3.11', '3.13', '3.14t'] })

async function made(contents: readonly Content[], about: Partial<Installable['about']> = {}) {
  const one = installable(contents, 'https://github.com/me/answer/releases/download')
  const all = { ...one, about: { ...one.about, ...about } }
  const { files, notMade } = await makeInstallers(all, INSTALLERS, '', [])
  return { files: new Map(files.map(({ file: name, text }) => [name, text])), notMade }
}

const hasRuby = spawnSync('ruby', ['--version']).status === 0
const withRuby = hasRuby ? test : test.skip

/** Enough of Homebrew to load a formula and say what it has for one system. */
const BREW = `
require 'json'
class Object; def blank?; to_s.empty?; end; end
class Formula
  class << self
    attr_reader :facts
    def inherited(one); one.instance_variable_set(:@facts, { 'depends' => [] }); super; end
    %w[desc homepage version license url sha256].each { |name| define_method(name) { |value| @facts[name] = value.to_s } }
    def depends_on(what); @facts['depends'] << what.to_s; end
    %w[macos linux].each { |name| define_method("on_#{name}") { |&body| body.call if ARGV[1] == name } }
    %w[arm intel].each { |name| define_method("on_#{name}") { |&body| body.call if ARGV[2] == name } }
    def test; end
  end
end
load ARGV[0]
one = ObjectSpace.each_object(Class).find { |c| c < Formula }
puts JSON.generate(one.facts.merge('class' => one.name))
`

function formula(text: string, system: string, cpu: string): Record<string, unknown> {
  const dir = tempDir('formula')
  writeFileSync(join(dir, 'answer.rb'), text)
  execFileSync('ruby', ['-wc', join(dir, 'answer.rb')])
  return JSON.parse(execFileSync('ruby', ['-e', BREW, join(dir, 'answer.rb'), system, cpu], { encoding: 'utf8' }))
}

const yaml = (text: string): unknown =>
  JSON.parse(
    execFileSync('ruby', ['-ryaml', '-rjson', '-e', 'puts JSON.generate(YAML.safe_load($stdin.read))'], {
      input: text,
      encoding: 'utf8',
    }),
  )

/** The part of winget's schemas that concerns what is written here (microsoft/winget-cli, schemas/JSON/manifests/v1.9.0). */
const WINGET = {
  identifier: {
    type: 'string',
    pattern: '^[^\\.\\s\\\\/:\\*\\?"<>\\|\\x01-\\x1f]{1,32}(\\.[^\\.\\s\\\\/:\\*\\?"<>\\|\\x01-\\x1f]{1,32}){1,7}$',
  },
  url: { type: 'string', pattern: '^([Hh][Tt][Tt][Pp][Ss]?)://.+$', maxLength: 2048 },
}
const winget = (type: string, required: readonly string[], properties: object) => ({
  type: 'object',
  additionalProperties: false,
  required: ['PackageIdentifier', 'PackageVersion', 'ManifestType', 'ManifestVersion', ...required],
  properties: {
    PackageIdentifier: WINGET.identifier,
    PackageVersion: { type: 'string', pattern: '^[^\\\\/:\\*\\?"<>\\|\\x01-\\x1f]+$', maxLength: 128 },
    ManifestType: { const: type },
    ManifestVersion: { const: '1.9.0' },
    ...properties,
  },
})
const portable = { type: 'array', minItems: 1, maxItems: 16, items: { type: 'string', minLength: 1, maxLength: 40 } }
const SCHEMAS: Readonly<Record<string, object>> = {
  'me.answer.yaml': winget('version', ['DefaultLocale'], { DefaultLocale: { const: 'en-US' } }),
  'me.answer.locale.en-US.yaml': winget(
    'defaultLocale',
    ['PackageLocale', 'Publisher', 'PackageName', 'License', 'ShortDescription'],
    {
      PackageLocale: { const: 'en-US' },
      Publisher: { type: 'string', minLength: 2, maxLength: 256 },
      PackageName: { type: 'string', minLength: 2, maxLength: 256 },
      PackageUrl: WINGET.url,
      License: { type: 'string', minLength: 3, maxLength: 512 },
      ShortDescription: { type: 'string', minLength: 3, maxLength: 256 },
    },
  ),
  'me.answer.installer.yaml': winget('installer', ['Installers'], {
    Installers: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['Architecture', 'InstallerType', 'InstallerUrl', 'InstallerSha256'],
        properties: {
          Architecture: { enum: ['x86', 'x64', 'arm', 'arm64', 'neutral'] },
          InstallerType: { enum: ['zip', 'portable'] },
          InstallerUrl: WINGET.url,
          InstallerSha256: { type: 'string', pattern: '^[A-Fa-f0-9]{64}$' },
          Commands: portable,
          NestedInstallerType: { const: 'portable' },
          NestedInstallerFiles: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              additionalProperties: false,
              required: ['RelativeFilePath'],
              properties: {
                RelativeFilePath: { type: 'string', maxLength: 512 },
                PortableCommandAlias: { type: 'string', minLength: 1, maxLength: 40 },
              },
            },
          },
        },
      },
    },
  }),
}
/** The part of Scoop's schema that concerns what is written here (ScoopInstaller/Scoop, schema.json). */
const SCOOP = {
  type: 'object',
  additionalProperties: false,
  required: ['version', 'homepage', 'license'],
  properties: {
    version: { type: 'string', pattern: '^[\\w\\.\\-+_]+$' },
    description: { type: 'string' },
    homepage: { type: 'string', format: 'uri' },
    license: { type: 'string' },
    architecture: {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      patternProperties: {
        '^(32bit|64bit|arm64)$': {
          type: 'object',
          additionalProperties: false,
          required: ['url', 'hash', 'bin'],
          properties: {
            url: { type: 'string' },
            hash: { type: 'string', pattern: '^[a-fA-F0-9]{64}$' },
            extract_dir: { type: 'string' },
            bin: { type: 'array', items: { type: 'array', items: { type: 'string' }, minItems: 2 } },
          },
        },
      },
    },
  },
}

const valid = (schema: object, data: unknown) => {
  const ajv = new Ajv({ formats: { uri: (text: string) => URL.canParse(text) } })
  expect([ajv.validate(schema, data), ajv.errors]).toEqual([true, null])
}

const ODD = {
  summary: 'Say "hi" to #{x} \\ ‘all’: it\'s\n100 % * yes',
  license: 'MIT OR Apache-2.0',
  author: 'Ann: "A" & Söhne',
}

describe.each([
  ['one file each', ALL.map(platform => file(platform)), {}],
  ['folders', ALL.map(folder), {}],
  ['odd metadata', ALL.map(platform => file(platform)), ODD],
])('%s', (_, contents, about) => {
  test('all kinds are made, the same each time', async () => {
    const { files, notMade } = await made(contents, about)
    expect(notMade).toEqual([])
    expect([...files.keys()]).toEqual([
      'install.sh',
      'install.ps1',
      'answer.rb',
      'answer.json',
      'me.answer.yaml',
      'me.answer.installer.yaml',
      'me.answer.locale.en-US.yaml',
    ])
    expect([...(await made(contents, about)).files]).toEqual([...files])
  })

  test('Scoop', async () => {
    const data = JSON.parse((await made(contents, about)).files.get('answer.json') ?? '')
    valid(SCOOP, data)
    expect(Object.keys(data.architecture).sort()).toEqual(['64bit', 'arm64'])
    expect(data.architecture['64bit'].hash).toBe(shaOf(contents, 'windows-x86_64'))
  })

  withRuby('winget', async () => {
    const { files } = await made(contents, about)
    for (const [name, schema] of Object.entries(SCHEMAS)) valid(schema, yaml(files.get(name) ?? ''))
  })

  withRuby('Homebrew', async () => {
    const text = (await made(contents, about)).files.get('answer.rb') ?? ''
    for (const [system, cpu, platform] of [
      ['macos', 'arm', 'macos-arm64'],
      ['macos', 'intel', 'macos-x86_64'],
      ['linux', 'intel', 'linux-x86_64'],
      ['linux', 'arm', 'linux-aarch64'],
    ] as const) {
      const facts = formula(text, system, cpu)
      expect(facts).toMatchObject({ class: 'Answer', version: '1.0.0', sha256: shaOf(contents, platform), depends: [] })
      expect(facts.url).toContain(`answer-1.0.0-${platform}`)
      if ('summary' in about) expect(facts.desc).toBe(ODD.summary.replace('\n', ' '))
    }
  })
})

describe('several commands', () => {
  const commands = { commands: ['answer', 'server', 'worker'] }
  const bins = async (contents: readonly Content[]) =>
    JSON.parse((await made(contents, commands)).files.get('answer.json') ?? '').architecture['64bit']

  test('Scoop: of a folder each program, of one file its first argument', async () => {
    const [folders, files] = [await bins(ALL.map(folder)), await bins(ALL.map(platform => file(platform)))]
    expect(folders.bin).toEqual([
      ['answer.exe', 'answer'],
      ['server.exe', 'server'],
      ['worker.exe', 'worker'],
    ])
    expect(files.url).toMatch(/#\/\.commands\.exe$/)
    expect(files.bin).toEqual(commands.commands.map(name => ['.commands.exe', name, name]))
  })

  withRuby('winget: of a folder each program; one file cannot have several', async () => {
    const { files } = await made(ALL.map(folder), commands)
    const manifest = yaml(files.get('me.answer.installer.yaml') ?? '') as {
      Installers: { NestedInstallerFiles: { RelativeFilePath: string; PortableCommandAlias: string }[] }[]
    }
    valid(SCHEMAS['me.answer.installer.yaml'] ?? {}, manifest)
    const [first] = manifest.Installers
    expect(first?.NestedInstallerFiles.map(one => one.PortableCommandAlias)).toEqual(commands.commands)
    expect(first?.NestedInstallerFiles[1]?.RelativeFilePath).toMatch(/\\server\.exe$/)
    expect((await made([file('windows-x86_64')], commands)).notMade).toContainEqual({
      kind: 'winget',
      reason: expect.stringContaining('winget gives one file one command'),
    })
  })

  test('Homebrew: links to one file, and a start of each program of a folder', async () => {
    const text = (await made(ALL.map(folder), commands)).files.get('answer.rb') ?? ''
    for (const name of ['server', 'worker']) {
      expect(text).toContain(`bin.install_symlink bin/"answer" => "${name}"`)
      expect(text).toContain(`(bin/"${name}").write_env_script libexec/"${name}", {}`)
    }
    if (hasRuby) expect(formula(text, 'linux', 'intel')).toMatchObject({ class: 'Answer' })
  })

  test('the scripts know the names of the others', async () => {
    const { files } = await made(ALL.map(folder), commands)
    expect(files.get('install.sh')).toContain("\nothers='server worker '\n")
    expect(files.get('install.ps1')).toContain("$others = @('server', 'worker')")
    expect((await made(ALL.map(folder))).files.get('install.ps1')).toContain('$others = @()')
  })
})

const shaOf = (contents: readonly Content[], platform: string) =>
  installable(contents, 'x').files.find(({ file: name }) => name.includes(`-${platform}`) && !name.includes('musl'))
    ?.sha256

withRuby('a PEX depends on the newest ordinary Python; package managers of Windows start none', async () => {
  const { files, notMade } = await made([pex])
  expect(formula(files.get('answer.rb') ?? '', 'macos', 'arm')).toMatchObject({ depends: ['python@3.13'] })
  expect(notMade).toEqual([
    { kind: 'scoop', reason: 'no native executable for Windows is built', noFile: true },
    { kind: 'winget', reason: 'no native executable for Windows is built', noFile: true },
  ])
  expect([...files.keys()]).toEqual(['install.sh', 'install.ps1', 'answer.rb'])
})

test('executables come before a PEX, and an own template replaces one of ours', async () => {
  const { files } = await made([pex, file('linux-x86_64')])
  const rows = (files.get('install.sh') ?? '').split('\n').filter(line => line.startsWith('linux x86_64 glibc '))
  expect(rows.map(row => row.split(' ')[4])).toEqual(['scie', 'pex'])
  const dir = tempDir('templates')
  writeFileSync(join(dir, 'scoop.json'), '{"{{name}}": "{{version}}"}\n')
  const one = installable([file('windows-x86_64')], 'https://example.org')
  const own = await makeInstallers(one, ['scoop'], dir, [])
  expect(own.files[0]?.text).toBe('{"answer": "1.0.0"}\n')
  writeFileSync(join(dir, 'scop.json'), '')
  await expect(makeInstallers(one, ['scoop'], dir, [])).rejects.toMatchObject({
    code: 'build/installer',
    fix: expect.stringContaining('Did you mean scoop.json?'),
  })
  await expect(makeInstallers(one, ['scoop'], join(dir, 'nowhere'), [])).rejects.toMatchObject({ code: 'input/path' })
  expect(await makeInstallers(one, ['scoop'], '', ['answer.json'])).toEqual({
    files: [],
    notMade: [{ kind: 'scoop', reason: 'it would be called answer.json, as another file of the release is' }],
  })
})

test('winget says what is missing', async () => {
  const one = installable([file('windows-x86_64')], 'https://example.org')
  const { notMade } = await makeInstallers({ ...one, about: { program: 'answer' } }, ['winget'], '', [])
  expect(notMade).toEqual([
    { kind: 'winget', reason: 'winget requires a license and a description, which [project] does not have' },
  ])
})
