/**
 * Real signatures: osslsigncode signs a real Windows program with a certificate of the test's own and verifies it, and
 * rcodesign a real library of macOS.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, delimiter, join } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { options } from '../../../__fixtures__/options.js'
import { createPlainRunner } from '../../../__fixtures__/plain-runner.js'
import { toolPython } from '../../../__fixtures__/python-tools.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { unpackFolder, unpackZip } from '../../../src/archives/extract.js'
import { readSignature } from '../../../src/archives/signature.js'
import { writeTarGz } from '../../../src/archives/tar-writer.js'
import { writeFolderZip } from '../../../src/archives/zip-writer.js'
import { signDelivered } from '../../../src/executables/sign-delivered.js'
import { decideSigning } from '../../../src/executables/signing.js'

const has = (program: string) => !spawnSync(program, ['--version'], { stdio: 'ignore' }).error
const bin = tempDir('signing-bin')
const env = { PATH: `${bin}${delimiter}${process.env.PATH}`, SIGN_PASSWORD: 'secret' }

/** A signing program of the test's own, which gets the file as its first argument. */
function program(name: string, lines: readonly string[]): void {
  writeFileSync(join(bin, name), `#!/bin/sh\nset -eu\n${lines.join('\n')}\n`)
  chmodSync(join(bin, name), 0o755)
}

/** @param program path in the folder of an archive */
function signWith(command: string, file: string, program?: string) {
  const signing = decideSigning(options({ 'sign-command': `${command} {file}`, 'sign-env': 'SIGN_PASSWORD' }), env)
  if (signing.kind !== 'sign') throw new Error(signing.kind)
  return signDelivered({
    executable: { file: basename(file), path: file, ...(program !== undefined && { program }) },
    signing,
    runner: createPlainRunner({ PATH: env.PATH }),
    host: { env, workspace: '/nowhere' },
    dir: tempDir('signing'),
    say: () => {},
  })
}

/** A certificate that signs code, with its key under a password. */
function certificate(folder: string): { readonly pem: string; readonly p12: string } {
  const [key, pem, p12] = ['key.pem', 'certificate.pem', 'certificate.p12'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ]
  const subject = ['-subj', '/CN=Test of package-python']
  const usage = ['-addext', 'extendedKeyUsage=critical,codeSigning', '-addext', 'keyUsage=critical,digitalSignature']
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject, ...usage, '-keyout', key, '-out', pem],
    { stdio: 'ignore' },
  )
  const legacy = ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1']
  execFileSync('openssl', [
    'pkcs12',
    '-export',
    ...legacy,
    '-inkey',
    key,
    '-in',
    pem,
    '-out',
    p12,
    '-passout',
    'pass:secret',
  ])
  return { pem, p12 }
}

/** A real Windows program that pip brings. */
function windowsProgram(): string {
  const code = 'import pip, os; print(os.path.join(os.path.dirname(pip.__file__), "_vendor", "distlib", "t64.exe"))'
  return execFileSync(toolPython(), ['-c', code], { encoding: 'utf8' }).trim()
}

const windows = has('osslsigncode') && has('openssl') ? describe : describe.skip
windows('Windows, by osslsigncode', () => {
  const folder = tempDir('signing-windows')
  const file = join(folder, 'answer-1.0-windows-x86_64.exe')
  let pem = ''
  beforeAll(() => {
    const made = certificate(folder)
    pem = made.pem
    writeFileSync(file, readFileSync(windowsProgram()))
    program('sign-windows', [
      `printf %s "$SIGN_PASSWORD" >'${folder}/password'`,
      `osslsigncode sign -pkcs12 '${made.p12}' -readpass '${folder}/password' -h sha256 -in "$1" -out "$1.signed"`,
      'mv "$1.signed" "$1"',
    ])
    program('sign-and-change', ['sign-windows "$1"', `printf X | dd of="$1" bs=1 seek=4096 conv=notrunc 2>/dev/null`])
    program('sign-and-append', ['sign-windows "$1"', 'echo more >>"$1"'])
  })

  test('a program: valid for those who trust the certificate, and the same but for the signature', async () => {
    const { path, check, members } = await signWith('sign-windows', file)
    const shown = execFileSync('osslsigncode', ['verify', '-CAfile', pem, '-in', path], { encoding: 'utf8' })
    expect(shown).toContain('Signature verification: ok')
    expect(shown).toContain('CN=Test of package-python')
    // Our digest of everything but the signature is Authenticode's own.
    const digest = /Calculated message digest\s*: ([0-9A-F]{64})/.exec(shown)?.[1]?.toLowerCase()
    expect(readSignature(readFileSync(file))).toEqual({ state: 'none', content: digest })
    expect(readSignature(readFileSync(path))).toEqual({ state: 'signed', content: digest })
    expect(check).toMatchObject({ name: 'signature', result: 'passed', reason: 'signed with sign-windows' })
    expect(members).toHaveLength(1)
    // The built file is as it was.
    expect(readFileSync(file).equals(readFileSync(windowsProgram()))).toBe(true)
  })

  test('a program in a folder; its other files, and nothing else, stay as they are', async () => {
    const content = tempDir('signing-folder')
    mkdirSync(join(content, 'lib'))
    writeFileSync(join(content, 'answer.exe'), readFileSync(windowsProgram()))
    writeFileSync(join(content, 'lib', 'data.txt'), '42')
    const zip = join(folder, 'answer-1.0-windows-x86_64.zip')
    await writeFolderZip(zip, content, 'answer-1.0-windows-x86_64')
    const { path, members } = await signWith('sign-windows', zip, 'answer.exe')
    expect(members.map(member => member.path)).toEqual(['answer.exe'])
    const unpacked = tempDir('signing-unpacked')
    const top = await unpackFolder(path, unpacked)
    expect(readdirSync(top).sort()).toEqual(['answer.exe', 'lib'])
    expect(readFileSync(join(top, 'lib', 'data.txt'), 'utf8')).toBe('42')
    execFileSync('osslsigncode', ['verify', '-CAfile', pem, '-in', join(top, 'answer.exe')], { stdio: 'ignore' })
  })

  test.each([
    [
      'sign-and-change',
      /^check\/digest: answer-1.0-windows-x86_64.exe differs .* more than its signature: its content/,
    ],
    ['sign-and-append', /^check\/content: The signature of a program cannot be read: there are bytes behind/],
    ['true', /^build\/signing: answer-1.0-windows-x86_64.exe was not signed: .* it has no new signature/],
    ['false', /^build\/signing: answer-1.0-windows-x86_64.exe could not be signed: false ended with exit status 1/],
  ])('%s is refused', async (command, expected) => {
    expect(await failuresOf(() => signWith(command, file))).toEqual([expect.stringMatching(expected)])
  })
})

/** Built with `cargo install apple-codesign`; set PACKAGE_PYTHON_RCODESIGN to its path where it is not on PATH. */
const rcodesign = process.env.PACKAGE_PYTHON_RCODESIGN ?? 'rcodesign'
const macos = has(rcodesign) && has('openssl') ? describe : describe.skip
macos('macOS, by rcodesign', () => {
  const folder = tempDir('signing-macos')
  beforeAll(() => {
    const { p12 } = certificate(folder)
    program('sign-macos', [
      `printf %s "$SIGN_PASSWORD" >'${folder}/password'`,
      `'${rcodesign}' sign --p12-file '${p12}' --p12-password-file '${folder}/password' "$1"`,
    ])
    program('sign-ad-hoc', [`'${rcodesign}' sign "$1"`])
    program('sign-and-change', ['sign-macos "$1"', `printf X | dd of="$1" bs=1 seek=17000 conv=notrunc 2>/dev/null`])
  })

  /** A real library of macOS from a wheel. */
  async function library(requirement: string, platform: string): Promise<string> {
    const wheels = tempDir('signing-wheels')
    const words = ['-m', 'pip', 'download', '-q', '--no-deps', '--only-binary=:all:', '--python-version', '3.12']
    execFileSync(toolPython(), [...words, '--platform', platform, '-d', wheels, requirement])
    const [wheel = ''] = readdirSync(wheels)
    await unpackZip(join(wheels, wheel), join(wheels, 'unpacked'))
    const found = readdirSync(join(wheels, 'unpacked'), { recursive: true, encoding: 'utf8' })
    const file = join(folder, `answer-${platform}`)
    const [name = ''] = found.filter(one => one.endsWith('.so')).sort()
    writeFileSync(file, readFileSync(join(wheels, 'unpacked', name)))
    chmodSync(file, 0o755)
    return file
  }

  test.each([
    ['MarkupSafe==3.0.2', 'macosx_11_0_arm64'],
    ['charset-normalizer==3.4.0', 'macosx_10_13_universal2'],
  ])('%s for %s', async (requirement, platform) => {
    const file = await library(requirement, platform)
    const { path, members } = await signWith('sign-macos', file)
    const [before, after] = [readSignature(readFileSync(file)), readSignature(readFileSync(path))]
    expect(after).toEqual({ state: 'signed', content: before?.content })
    expect(before?.state).not.toBe('signed')
    expect(members).toHaveLength(1)
    const shown = execFileSync(rcodesign, ['print-signature-info', path], { encoding: 'utf8' })
    expect(shown).toContain('Test of package-python')
    expect(await failuresOf(() => signWith('sign-and-change', file))).toEqual([
      expect.stringMatching(/^check\/digest: .* more than its signature/),
    ])
  })

  test('an ad-hoc signature is refused; a program in a folder', async () => {
    const file = await library('MarkupSafe==3.0.2', 'macosx_11_0_arm64')
    expect(await failuresOf(() => signWith('sign-ad-hoc', file))).toEqual([
      expect.stringMatching(/^build\/signing: .* its signature is ad hoc and names no one/),
    ])
    const content = tempDir('signing-macos-folder')
    writeFileSync(join(content, 'answer'), readFileSync(file))
    writeFileSync(join(content, 'data'), '42')
    const archive = join(folder, 'answer-1.0-macos-arm64.tar.gz')
    await writeTarGz({
      output: archive,
      folder: content,
      top: 'answer-1.0-macos-arm64',
      executable: name => name === 'answer',
    })
    const { members } = await signWith('sign-macos', archive, 'answer')
    expect(members.map(member => member.path)).toEqual(['answer'])
    expect(existsSync(archive)).toBe(true)
  })
})
