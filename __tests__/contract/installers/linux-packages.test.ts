/** Packages for Debian and RPM, read, installed, started and removed by the tools of these systems. */
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { command } from '../../../__fixtures__/command/command.js'
import { tinyProject } from '../../../__fixtures__/command/tiny.js'
import { build, EPOCH, missing, ownFolder, packable, programs } from '../../../__fixtures__/installers/packages.js'
import { tree } from '../../../__fixtures__/installers/release.js'
import { localPythons, toolPython } from '../../../__fixtures__/python-tools.js'
import { emptyRoot } from '../../../__fixtures__/rootfs/empty-root.js'
import type { Artifact } from '../../../src/core/model.js'
import type { BundleContents } from '../../../src/sbom/component.js'

const LAYOUTS = ['file', 'folder', 'pex'] as const
const noCompiler = process.platform === 'linux' ? missing('cc') : `${process.platform} compiles no program for Linux`
const { folder, remove } = ownFolder()
const made = new Map<(typeof LAYOUTS)[number], { deb: string; rpm: string }>()
const artifacts = new Map<string, Artifact>()

const MIT = 'MIT License\n\nCopyright (c) 2026 Ann\n\nPermission is hereby granted, free of charge.\n'
const contents = (file: string): ReadonlyMap<string, BundleContents> =>
  new Map([
    [
      file,
      {
        file,
        components: [
          component('answer', '1.0.0', 'answer-1.0.0.dist-info/licenses/LICENSE', MIT),
          component('other', '2.0', 'other-2.0.dist-info/licenses/LICENSE', 'The license of other.\n'),
        ],
      },
    ],
  ])
const component = (name: string, version: string, path: string, text: string) => ({
  ...{ kind: 'wheel' as const, name, version, license: 'MIT' },
  licenseTexts: [{ path, text }],
})

beforeAll(async () => {
  if (noCompiler !== undefined) return
  const all = programs(folder)
  for (const layout of LAYOUTS) {
    artifacts.set(layout, all[layout])
    const packaging = { contents: contents(all[layout].file) }
    const { files, notMade, left } = await build(folder, [all[layout]], { packaging })
    expect([notMade, left]).toEqual([[], []])
    const [deb, rpm] = files.map(({ path }) => path)
    made.set(layout, { deb: deb ?? '', rpm: rpm ?? '' })
  }
}, 600_000)
afterAll(remove)

/** A test that says in its name why it was not run. */
function possible(title: string, why: string | undefined, run: () => void | Promise<void>): void {
  const reason = noCompiler ?? why
  if (reason === undefined) test(title, run, 120_000)
  else test.skip(`${title} (${reason})`, run)
}

const run = (tool: string, ...args: readonly string[]) => execFileSync(tool, args, { encoding: 'utf8', stdio: 'pipe' })
const packageOf = (layout: (typeof LAYOUTS)[number], kind: 'deb' | 'rpm') => made.get(layout)?.[kind] ?? ''
const notRoot = process.getuid?.() === 0 ? undefined : 'only root can install a package'

describe.each(LAYOUTS)('%s', layout => {
  possible('a .deb says what it is and needs', missing('dpkg-deb'), () => {
    const deb = packageOf(layout, 'deb')
    const field = (name: string) => run('dpkg-deb', '--field', deb, name).trim()
    expect(field('Package')).toBe('answer')
    expect(field('Version')).toBe('1.0.0')
    expect(field('Architecture')).toBe(process.arch === 'arm64' ? 'arm64' : 'amd64')
    expect(field('Depends')).toBe(layout === 'pex' ? 'python3 (>= 3.11), python3 (<< 3.15~)' : 'libc6 (>= 2.28)')
    expect(field('Maintainer')).toBe('Ann B. Söhne <ann@example.org>')
    expect(field('Homepage')).toBe('https://example.org/answer')
    expect(field('Description')).toBe(
      [
        'Computes the answer to the ultimate question of life, the universe, and ...',
        layout === 'pex'
          ? ' This package contains answer of the project answer as a PEX file, which runs on\n the Python of the system.'
          : ' This package contains answer of the project answer with a Python of its own.',
        ' .',
        ' Computes the answer to the ultimate question of life, the universe, and',
        ' everything for $HOME.',
      ].join('\n'),
    )
  })

  possible('an .rpm says what it is and needs', missing('rpm'), () => {
    const rpm = packageOf(layout, 'rpm')
    const query = (format: string) => run('rpm', '--query', '--package', '--queryformat', format, rpm)
    const arch = process.arch === 'arm64' ? 'aarch64' : 'x86_64'
    expect(query('%{NAME} %{VERSION}-%{RELEASE} %{ARCH} %{LICENSE} %{BUILDHOST} %{BUILDTIME}')).toBe(
      `answer 1.0.0-1 ${arch} MIT localhost ${EPOCH}`,
    )
    expect(query('%{URL} %{PACKAGER}')).toBe('https://example.org/answer Ann B. Söhne <ann@example.org>')
    const needs = run('rpm', '--query', '--package', '--requires', rpm)
      .split('\n')
      .filter(line => line !== '' && !line.startsWith('rpmlib('))
    expect(needs).toEqual(layout === 'pex' ? ['python3 >= 3.11', 'python3 < 3.15~'] : ['glibc >= 2.28'])
    expect(run('rpm', '--query', '--package', '--licensefiles', rpm).trim().split('\n')).toEqual([
      '/usr/share/licenses/answer/LICENSE',
      '/usr/share/licenses/answer/THIRD-PARTY-NOTICES.txt',
    ])
    expect(run('rpm', '--checksig', '--nosignature', rpm)).toContain('digests OK')
  })

  possible('lintian finds no error', missing('lintian'), () => {
    const { stdout, status } = spawnSync('lintian', ['--allow-root', '--fail-on', 'error', packageOf(layout, 'deb')], {
      encoding: 'utf8',
    })
    expect([status, stdout.split('\n').filter(line => line.startsWith('E:'))]).toEqual([0, []])
  })

  possible('dpkg installs it, it prints 42, and nothing is left when it is removed', missing('dpkg') ?? notRoot, () => {
    const root = mkdtempSync(join(folder, 'dpkg-'))
    const admin = join(root, 'var/lib/dpkg')
    mkdirSync(join(admin, 'info'), { recursive: true })
    mkdirSync(join(admin, 'updates'))
    run('touch', join(admin, 'status'), join(admin, 'available'))
    const before = tree(root)
    // The root has neither a C library nor a Python as packages.
    const dpkg = (...args: readonly string[]) => run('dpkg', `--root=${root}`, '--force-depends', ...args)
    dpkg('--install', packageOf(layout, 'deb'))
    if (layout === 'folder') expect(existsSync(join(root, 'usr/lib/answer/_internal/data of $HOME'))).toBe(true)
    expect(started(root)).toBe('42\n')
    expect(run('dpkg-query', `--admindir=${admin}`, '--show', '--showformat', '${Status} ${Version}', 'answer')).toBe(
      'install ok installed 1.0.0',
    )
    dpkg('--purge', 'answer')
    expect(withoutDatabase(root, tree(root))).toBe(withoutDatabase(root, before))
  })

  possible('rpm installs it, it prints 42, and nothing is left when it is removed', missing('rpm') ?? notRoot, () => {
    const root = mkdtempSync(join(folder, 'rpm-'))
    run('rpm', '--root', root, '--initdb')
    const before = tree(root)
    run('rpm', '--root', root, '--install', '--nodeps', packageOf(layout, 'rpm'))
    expect(started(root)).toBe('42\n')
    expect(run('rpm', '--root', root, '--verify', '--nodeps', 'answer')).toBe('')
    run('rpm', '--root', root, '--erase', 'answer')
    const files = withoutDatabase(root, tree(root)).split('\n')
    // Folders of the system belong to other packages there.
    const ofSystem = ['/usr', '/usr/bin', '/usr/lib', '/usr/share', '/usr/share/licenses'].map(name => root + name)
    expect(files.filter(line => !ofSystem.includes(line.split(' ')[0] ?? '')).join('\n')).toBe(
      withoutDatabase(root, before),
    )
  })

  possible('two builds are the same', undefined, async () => {
    const artifact = artifacts.get(layout) as Artifact
    const packaging = { contents: contents(artifact.file) }
    run('touch', artifact.path)
    const { files } = await build(folder, [artifact], { packaging })
    expect(files.length).toBe(2)
    for (const { kind, path } of files)
      expect(readFileSync(path).equals(readFileSync(packageOf(layout, kind as 'deb' | 'rpm')))).toBe(true)
  })
})

const bare = emptyRoot('/')

/** What the program prints in a root with the C library, a shell, and for a PEX the Python of this machine outside. */
function started(root: string): string {
  const program = join(root, 'usr/bin/answer')
  if ('skipped' in bare || readFileSync(program).includes('exec python3')) return run(program)
  execFileSync('rm', ['-rf', join(bare.folder, 'usr'), join(bare.folder, 'bin')])
  execFileSync('cp', ['-a', join(root, 'usr'), bare.folder])
  mkdirSync(join(bare.folder, 'bin'))
  const shell = existsSync('/bin/dash') ? '/bin/dash' : '/bin/sh'
  copyFileSync(shell, join(bare.folder, 'bin/dash'))
  symlinkSync('dash', join(bare.folder, 'bin/sh'))
  const { stdout, stderr } = bare.run('/usr/bin/answer')
  return stdout + stderr
}
afterAll(() => {
  if (!('skipped' in bare)) bare.remove()
})

/** Lines of a tree but those of the databases of dpkg and rpm. */
function withoutDatabase(root: string, lines: string): string {
  const database = /^\/(?:(?:etc|var|dev|root|tmp)(?:\/|$)|usr\/lib\/sysimage(?:\/|$))/
  return lines
    .split('\n')
    .filter(line => line.startsWith(root) && !database.test(line.slice(root.length).split(' ')[0] ?? ''))
    .join('\n')
}

possible('a version before a release', missing('dpkg-deb', 'rpm'), async () => {
  const artifact = artifacts.get('file') as Artifact
  const { files } = await build(folder, [artifact], { version: '1.1rc1' })
  expect(files.map(({ file }) => file)).toEqual([
    `answer_1.1rc1_${process.arch === 'arm64' ? 'arm64' : 'amd64'}.deb`,
    `answer-1.1rc1-1.${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}.rpm`,
  ])
  const [deb = '', rpm = ''] = files.map(({ path }) => path)
  expect(run('dpkg-deb', '--field', deb, 'Version').trim()).toBe('1.1~rc1')
  expect(run('rpm', '--query', '--package', '--queryformat', '%{VERSION}', rpm)).toBe('1.1~rc1')
})

const BACKEND = `
METADATA = lambda: "Metadata-Version: 2.1\\nName: tiny\\nVersion: 1.0\\nAuthor-email: Ann <ann@example.org>\\n"
`

possible('the command packages its own PEX, which runs, and lists both packages', missing('dpkg-deb'), async () => {
  const dir = tinyProject({ backend: BACKEND })
  const [version = ''] = [...localPythons()].find(([, python]) => python === toolPython()) ?? []
  const options = ['--formats=pex', `--python-versions=${version}`, '--test-command=none', '--installers=deb rpm']
  const once = async (output: string) => {
    const { status, stderr } = await command(['package', ...options, `--output-dir=${output}`, '--cache=false'], dir)
    expect([status, stderr]).toEqual([0, expect.any(String)])
    return join(dir, output)
  }
  const out = await once('first')
  run('sh', '-c', `cd "${out}" && sha256sum --check --strict SHA256SUMS`)
  const document = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'))
  const arches = process.arch === 'arm64' ? ['aarch64', 'arm64'] : ['x86_64', 'amd64']
  const names = [`tiny-1.0-1.${arches[0]}.rpm`, `tiny_1.0_${arches[1]}.deb`]
  expect(document.installers.map(({ file }: { file: string }) => file)).toEqual(names)
  expect(document.tools).toContainEqual({ name: 'nfpm', version: expect.stringMatching(/^2\./) })
  const sums = readFileSync(join(out, 'SHA256SUMS'), 'utf8')
  for (const name of names) expect(sums).toContain(`  ${name}\n`)
  const root = join(dir, 'root')
  run('dpkg-deb', '--extract', join(out, names[1] ?? ''), root)
  const env = { ...process.env, PEX_ROOT: join(dir, 'pex-root'), PATH: `${dirname(toolPython())}:/usr/bin:/bin` }
  expect(execFileSync(join(root, 'usr/bin/tiny'), { encoding: 'utf8', env })).toBe('tiny 1.0\n')
  const again = await once('second')
  for (const name of names) expect(readFileSync(join(again, name)).equals(readFileSync(join(out, name)))).toBe(true)
})

possible(
  'several commands: links to one file; a folder without the program of one is damaged',
  missing('dpkg-deb'),
  async () => {
    const about = { ...packable([]).about, commands: ['answer', 'server'] }
    const { files } = await build(folder, [artifacts.get('file') as Artifact], { about })
    const deb = files.find(({ path }) => path.endsWith('.deb'))?.path ?? ''
    const listed = run('dpkg-deb', '--contents', deb).split('\n')
    expect(listed.find(line => line.includes('/usr/bin/server'))).toMatch(/^l.*\.\/usr\/bin\/server -> answer$/)
    expect(listed.some(line => /^-rwxr-xr-x.*\.\/usr\/bin\/answer$/.test(line))).toBe(true)
    await expect(build(folder, [artifacts.get('folder') as Artifact], { about })).rejects.toMatchObject({
      code: 'build/installer',
      message: expect.stringContaining('does not contain server'),
    })
  },
)
