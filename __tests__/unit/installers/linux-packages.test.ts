/** Which file each package contains, what it needs, and when there is none. */
import { describe, expect, test } from '@jest/globals'
import type { Artifact } from '../../../src/core/model.js'
import { installableFiles } from '../../../src/installers/installable.js'
import { linuxPackages, maintainerOf, type Packable, pythonRange } from '../../../src/installers/linux-packages.js'
import {
  changelogText,
  copyrightText,
  licenseFiles,
  noticesText,
  type TextSource,
} from '../../../src/installers/package-texts.js'

const artifact = (format: Artifact['format'], target: string, more: Partial<Artifact> = {}): Artifact =>
  ({
    ...{ format, file: `answer-1.0-${target}`, path: `/out/answer-1.0-${target}` },
    ...{ size: 1, sha256: '0'.repeat(64), targets: [target], pythons: [], ...more },
  }) as Artifact

const packable = (artifacts: readonly Artifact[], more: Partial<Packable> = {}): Packable => ({
  ...{ name: 'answer', version: '1.0', about: { program: 'answer', email: 'ann@example.org' } },
  ...{ download: undefined, files: installableFiles(artifacts), ...more },
})

const made = (kind: 'deb' | 'rpm', artifacts: readonly Artifact[], more: Partial<Packable> = {}) => {
  const found = linuxPackages(kind, packable(artifacts, more))
  if ('reason' in found) return found.reason
  const { packages, left } = found
  const files = packages.map(({ file, source, settings }) => `${file} ${source.file} ${String(settings.depends)}`)
  return [...files, ...left]
}

const pex = (target: string, pythons: readonly string[]) =>
  artifact('pex', target, { file: `answer-1.0-${target}.pex`, pythons })

describe('which files', () => {
  test('one of each architecture, programs before a PEX, with the minimum glibc', () => {
    const all = [
      pex('linux-x86_64', ['3.12']),
      artifact('scie', 'linux-x86_64', { minimum: '2.17' }),
      pex('linux-aarch64', ['3.13', '3.12']),
      artifact('scie', 'macos-arm64'),
      artifact('scie', 'windows-x86_64'),
      artifact('pyo3', 'musllinux-x86_64'),
    ]
    expect(made('deb', all)).toEqual([
      'answer_1.0_amd64.deb answer-1.0-linux-x86_64 libc6 (>= 2.17)',
      'answer_1.0_arm64.deb answer-1.0-linux-aarch64.pex python3 (>= 3.12),python3 (<< 3.14~)',
    ])
    expect(made('rpm', all)).toEqual([
      'answer-1.0-1.x86_64.rpm answer-1.0-linux-x86_64 glibc >= 2.17',
      'answer-1.0-1.aarch64.rpm answer-1.0-linux-aarch64.pex python3 >= 3.12,python3 < 3.14~',
    ])
  })

  test.each([
    ['x86_64', 'amd64', 'x86_64'],
    ['aarch64', 'arm64', 'aarch64'],
    ['x86', 'i386', 'i686'],
    ['armv7l', 'armhf', 'armv7hl'],
    ['ppc64le', 'ppc64el', 'ppc64le'],
    ['s390x', 's390x', 's390x'],
    ['riscv64', 'riscv64', 'riscv64'],
  ])('%s is %s for Debian and %s for RPM', (arch, deb, rpm) => {
    const all = [artifact('scie', `linux-${arch}`)]
    expect([made('deb', all), made('rpm', all)]).toEqual([
      [`answer_1.0_${deb}.deb answer-1.0-linux-${arch} libc6`],
      [`answer-1.0-1.${rpm}.rpm answer-1.0-linux-${arch} glibc`],
    ])
  })

  test('the command to install each: of the file, or of its address, which apt does not take', () => {
    const commands = (kind: 'deb' | 'rpm', more: Partial<Packable> = {}) => {
      const found = linuxPackages(kind, packable([artifact('scie', 'linux-x86_64')], more))
      return 'reason' in found ? found.reason : found.packages.flatMap(one => one.commands)
    }
    const download = { base: 'https://h', tag: 'v1', repository: '' }
    expect(commands('deb')).toEqual([
      { shell: 'Debian, Ubuntu (amd64)', command: 'sudo apt install ./answer_1.0_amd64.deb' },
    ])
    expect(commands('rpm')).toEqual([
      { shell: 'Fedora, RHEL (x86_64)', command: 'sudo dnf install ./answer-1.0-1.x86_64.rpm' },
    ])
    expect(commands('deb', { download })).toEqual([
      {
        shell: 'Debian, Ubuntu (amd64)',
        command: 'curl -fsSLO https://h/v1/answer_1.0_amd64.deb && sudo apt install ./answer_1.0_amd64.deb',
      },
    ])
    expect(commands('rpm', { download })).toEqual([
      { shell: 'Fedora, RHEL (x86_64)', command: 'sudo dnf install https://h/v1/answer-1.0-1.x86_64.rpm' },
    ])
  })

  test('an architecture with a file for musl alone gets none, which is said', () => {
    const all = [artifact('scie', 'linux-x86_64'), artifact('pyo3', 'musllinux-aarch64')]
    expect(made('deb', all)).toEqual([
      'answer_1.0_amd64.deb answer-1.0-linux-x86_64 libc6',
      'no package for aarch64: answer-1.0-musllinux-aarch64 needs musl',
    ])
  })

  test.each<[string, readonly Artifact[], Partial<Packable>, string]>([
    ['nothing for Linux', [artifact('scie', 'macos-arm64')], {}, 'no PEX or native executable for Linux is built'],
    ['musl', [artifact('pyo3', 'musllinux-x86_64')], {}, 'its files for Linux need musl, and distributions'],
    ['PyPy', [pex('linux-x86_64', ['pypy3.11', '3.14t'])], {}, 'its PEX for Linux with glibc supports no ordinary'],
    ['a local version', [artifact('scie', 'linux-x86_64')], { version: '1.0+cu' }, 'package managers cannot order'],
    ['no address', [artifact('scie', 'linux-x86_64')], { about: { program: 'a' } }, 'Debian requires the email'],
    ['a short name', [artifact('scie', 'linux-x86_64')], { name: 'a' }, 'a is not a package name of Debian'],
  ])('%s', (_, artifacts, more, reason) => {
    expect(made('deb', artifacts, more)).toEqual(expect.stringContaining(reason))
  })

  test('RPM needs no address, and takes any name', () => {
    const scie = [artifact('scie', 'linux-x86_64')]
    expect(made('rpm', scie, { name: 'a', about: { program: 'a' } })).toEqual([
      'a-1.0-1.x86_64.rpm answer-1.0-linux-x86_64 glibc',
    ])
  })

  test('an epoch is in the version and not in the name of the file', () => {
    const found = linuxPackages('deb', packable([artifact('scie', 'linux-x86_64')], { version: '1!2.0rc1' }))
    expect(found).toMatchObject({
      packages: [{ file: 'answer_2.0rc1_amd64.deb', settings: { epoch: '1', version: '2.0~rc1' } }],
    })
  })
})

describe('what a package says of itself', () => {
  const settingsOf = (about: object, more: Partial<Packable> = {}, of = artifact('scie', 'linux-x86_64')) => {
    const found = linuxPackages('rpm', packable([of], { about: { program: 'answer', ...about }, ...more }))
    return ('packages' in found ? found.packages[0]?.settings : undefined) as {
      readonly description: string
      readonly homepage?: string
      readonly rpm: { readonly summary: string; readonly packager?: string }
    }
  }
  const linesOf = (about: object) => settingsOf(about).description.split('\n')
  const INSIDE = 'This package contains answer of the project answer with a Python of its own.'

  test('is one line without a full stop, and what is in it', () => {
    expect(linesOf({ summary: ' It\n answers. ' })).toStrictEqual(['It answers', INSIDE])
    expect(linesOf({})).toStrictEqual(['answer application', INSIDE])
    expect(settingsOf({}, {}, pex('linux-x86_64', ['3.12'])).description).toMatch(
      / as a PEX file, which runs on\nthe Python of the system\.$/,
    )
  })

  test('has 79 characters in a line; a longer summary is cut there, and is whole below', () => {
    const fits = `${'word '.repeat(15)}last`
    expect([fits.length, linesOf({ summary: fits })[0]]).toStrictEqual([79, fits])
    const long = `${'word '.repeat(14)}words more`
    expect([long.length, linesOf({ summary: long })]).toStrictEqual([
      80,
      [`${'word '.repeat(14)}words ...`, INSIDE, '', `${'word '.repeat(14)}words`, 'more.'],
    ])
    expect(settingsOf({ summary: long }).rpm.summary).toBe(`${'word '.repeat(14)}words ...`)
    const word = 'x'.repeat(100)
    expect(linesOf({ summary: word })).toStrictEqual([`${'x'.repeat(75)} ...`, INSIDE, '', 'x'.repeat(79)])
  })

  test('has a page, of the project or its repository, and a maintainer where one is known', () => {
    const download = { base: 'https://d.example', tag: 'v1', repository: 'me/answer' }
    expect(settingsOf({}, { download }).homepage).toBe('https://github.com/me/answer')
    expect(settingsOf({ homepage: 'https://a.example' }, { download }).homepage).toBe('https://a.example')
    for (const other of [undefined, { ...download, repository: '' }])
      expect('homepage' in settingsOf({}, { download: other })).toBe(false)
    expect(settingsOf({ email: 'a@example.org' }).rpm.packager).toBe('answer <a@example.org>')
    expect('packager' in settingsOf({}).rpm).toBe(false)
  })
})

test.each([
  [['3.11', '3.12', '3.13'], { oldest: 11, newest: 13 }],
  [['3.9', '3.12', '3.13', '3.14t', 'pypy3.11'], { oldest: 12, newest: 13 }],
  [['3.14t', 'pypy3.11'], undefined],
  [[], undefined],
])('the range of %j', (pythons, range) => {
  expect(pythonRange(pythons)).toEqual(range)
})

test('the maintainer: from [project], else the owner of the repository on GitHub', () => {
  const of = (about: object, repository = '', base = 'https://github.com/me/answer/releases/download') =>
    maintainerOf({
      ...{ name: 'answer', about: { program: 'answer', ...about } },
      download: { base, tag: 'v1', repository },
    })
  expect(of({ author: 'Ann', email: 'a@example.org' })).toBe('Ann <a@example.org>')
  expect(of({ author: 'Doe, "Ann" <x>', email: 'a@example.org' })).toBe('Doe Ann x <a@example.org>')
  expect(of({ email: 'a@example.org' })).toBe('answer <a@example.org>')
  expect(of({}, 'me/answer')).toBe('me <me@users.noreply.github.com>')
  expect(of({}, 'me/answer', 'https://git.example.org/me/answer')).toBeUndefined()
  expect(of({})).toBeUndefined()
})

describe('texts', () => {
  const wheel = (name: string, texts: Readonly<Record<string, string>>) => ({
    ...{ kind: 'wheel' as const, name, version: '1.0' },
    licenseTexts: Object.entries(texts).map(([path, text]) => ({ path, text })),
  })
  const source = (texts: Readonly<Record<string, string>>): TextSource => ({
    project: { name: 'answer', version: '1.0' },
    about: { program: 'answer', license: 'MIT\nX: y', author: 'Ann' },
    contents: { file: 'a', components: [wheel('answer', texts), wheel('other', { 'd/LICENSE': 'Of other.' })] },
    clarified: {},
  })

  test('copyright has the text of the license, and names the file of one that every Debian has', () => {
    const text = copyrightText(source({ 'd/LICENSE': 'Do as you like.\n' }), '/usr/share/doc/answer')
    expect(text).toMatch(/^answer 1\.0\n\nCopyright: Ann\nLicense: MIT X: y\n/)
    const { about: _, ...rest } = source({})
    expect(copyrightText({ ...rest, about: { program: 'answer', homepage: 'https://a.example' } }, '/d')).toMatch(
      /^answer 1\.0\nSource: https:\/\/a\.example\n\nCopyright: the authors of answer\nLicense: not stated by the project\n/,
    )
    expect(text).toContain('LICENSE:\n\nDo as you like.\n')
    expect(text).toContain('/usr/share/doc/answer/THIRD-PARTY-NOTICES.txt')
    expect(text).not.toContain('Of other.')
    const apache =
      '                                 Apache License\n                           Version 2.0, January 2004\n'
    expect(copyrightText(source({ LICENSE: apache }), '/d')).toContain('/usr/share/common-licenses/Apache-2.0.')
    const agpl = 'GNU AFFERO GENERAL PUBLIC LICENSE\n Version 3\n'
    expect(copyrightText(source({ LICENSE: agpl }), '/d')).toContain(agpl.trim())
  })

  test('license files of one name get others; what is inside is known or not', () => {
    expect([...licenseFiles(source({ 'a/LICENSE': 'A', 'b/LICENSE': 'B', 'c/LICENSE': 'A' }))]).toEqual([
      ['LICENSE', 'A'],
      ['1-LICENSE', 'B'],
    ])
    expect(noticesText(source({}))).toContain('Of other.')
    expect(noticesText({ ...source({}), contents: undefined })).toBeUndefined()
    expect(copyrightText({ ...source({}), contents: undefined }, '/d')).not.toContain('THIRD-PARTY')
  })

  test('changelog', () => {
    const version = { epoch: '1', version: '1.0~rc1' }
    expect(changelogText({ name: 'answer', maintainer: 'Ann <a@example.org>', version }, 1_760_000_000)).toBe(
      'answer (1:1.0~rc1) stable; urgency=medium\n\n  * Release 1:1.0~rc1.\n\n -- Ann <a@example.org>  Thu, 09 Oct 2025 08:53:20 +0000\n',
    )
  })
})
