import { describe, expect, test } from '@jest/globals'
import { context, inspected, member, said } from '../../../__fixtures__/inspected.js'
import fc from '../../../__fixtures__/properties.js'
import { hasChecksum, suspicionsIn } from '../../../src/checks/secret-patterns.js'
import { secrets } from '../../../src/checks/secrets.js'

// Put together here, so that no scanner takes this file for a leak.
const join = (...parts: string[]) => parts.join('')
const body = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj'
const pem = (kind = '') => `-----BEGIN ${kind}PRIVATE KEY-----\n${body}\n-----END ${kind}PRIVATE KEY-----\n`
/** The example of those who described the checksum. */
const REAL = join('ghp_', 'zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17')
const FALSE = join('ghp_', 'zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq18')

const GOOGLE = join('AIza', 'SyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY')
const AWS = join('AKIA', 'Y3FDZ2NQWMEXTRPK')
const AWS_SECRET = join('wJalrXUtnFEMI/K7MDENG/', 'bPxRfiCYzzQ9mWkL2q')
const COMMIT = '3f786850e387550fdab836ed7e6dc881de23001b'

const kinds = (path: string, text: string) => suspicionsIn(path, Buffer.from(text)).map(({ what }) => what)

describe('by name', () => {
  test.each([
    ['.env', 'a file of environment settings'],
    ['app/.env.production', 'a file of environment settings'],
    ['.netrc', 'a file of logins'],
    ['_netrc', 'a file of logins'],
    ['.pypirc', 'a file of package index logins'],
    ['deploy/id_rsa', 'a private SSH key'],
    ['id_ed25519', 'a private SSH key'],
    ['.ssh/work', 'a private SSH key'],
    ['.aws/credentials', 'a file of AWS keys'],
    ['.git-credentials', 'a file of git logins'],
    ['vault.kdbx', 'a store of passwords or keys'],
    ['.streamlit/secrets.toml', 'a file of secrets'],
  ])('%s is %s', (path, what) => expect(kinds(path, 'x')).toEqual([what]))

  test.each([
    '.env.example',
    '.env.sample',
    '.envrc',
    'env',
    'id_rsa.pub',
    '.ssh/known_hosts',
    '.ssh/work.pub',
    'aws/credentials',
    'netrc.py',
    '.npmrc',
    'pip.conf',
  ])('%s is nothing', path => expect(kinds(path, 'registry = x')).toEqual([]))

  test('an empty file is nothing', () => expect(kinds('.env', '')).toEqual([]))

  test.each([
    ['.npmrc', '//host/:_authToken=abcdef', '//host/:_authToken=$' + '{TOKEN}'],
    ['.docker/config.json', '{"auths": {"h": {"auth": "dXNlcjpwYXNz"}}}', '{"credsStore": "x"}'],
    ['pip.conf', 'index-url = https://me:secret@host/simple', 'index-url = https://$' + '{U}:$' + '{P}@host/simple'],
    ['.kube/config', 'users:\n- token: abc', 'clusters: []'],
  ])('%s only with a login in it', (path, one, other) => {
    expect(kinds(path, one)).toHaveLength(1)
    expect(kinds(path, other)).toEqual([])
  })
})

describe('by text', () => {
  test.each([
    ['a private key', pem()],
    ['a private key', pem('RSA ')],
    ['a private key', pem('OPENSSH ')],
    ['a private key', pem().replaceAll('\n', '\r\n')],
    ['a private key', JSON.stringify({ type: 'service_account', private_key: pem() })],
    ['an encrypted private key', pem('ENCRYPTED ')],
    ['a GitHub token', REAL],
    [
      'a GitHub token',
      join('github_pat_', '11ABCDEFG0aZ9bY8cX7dWq_', 'Zt5Yg8Hj2Kl4Mn6Bv8Cx0Za1Sd3Fg5Hj7Kl9Qw2Er4Ty6Ui8Op1As3Df5GK'),
    ],
    [
      'a token of the Python package index',
      join('pypi-', 'AgEIcHlwaS5vcmcCJDYwYjM2ZmM2LTQ5YTMtNDc4MC1hMjM4LTk1NTg4ZWJmNmZhMwAC'),
    ],
    ['an AWS access key', AWS],
    ['a Slack token', join('xoxb-', '827364519283-abcDEFghiJKLmnoPQRstuVWX')],
    ['a Stripe key', join('sk_live_', '4eC39HqLyjWDarjtT1zdp7dc')],
    ['a Google API key', GOOGLE],
    ['a Hugging Face token', join('hf_', 'qWeRtYuIoPaSdFgHjKlZxCvBnMqWeRtYuI')],
  ])('%s', (what, text) => expect(kinds('settings.py', `KEY = """\n${text}\n"""\n`)).toEqual([what]))

  test.each([
    ['a program that reads keys', 'if text.startswith("-----BEGIN PRIVATE KEY-----\\n"):\n    pass\n'],
    ['a public key', pem().replaceAll('PRIVATE', 'PUBLIC')],
    ['a certificate', pem().replaceAll('PRIVATE KEY', 'CERTIFICATE')],
    ['placeholders', join('ghp_', 'x'.repeat(36), ' AKIA', 'IOSFODNN7EXAMPLE sk_live_', '123456789012345678901234')],
    ['a token that is too long', `${REAL}abc`],
    ['binary data', `\0${REAL}`],
  ])('%s is nothing', (_, text) => expect(kinds('settings.py', text)).toEqual([]))

  test('reports the line, never the secret', () => {
    const found = suspicionsIn('a.py', Buffer.from(`one\ntwo\nTOKEN = "${REAL}"\n`))
    expect(found).toEqual([
      { what: 'a GitHub token', digest: expect.stringMatching(/^[0-9a-f]{64}$/), line: 3, confirmed: true },
    ])
    expect(JSON.stringify(found)).not.toContain(REAL.slice(4, 20))
  })

  test('the scan of any file ends', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), bytes => {
        expect(suspicionsIn('x.py', Buffer.from(bytes)).every(({ what }) => what !== '')).toBe(true)
      }),
    )
  })

  test('two megabytes of what nearly matches are read in an instant', () => {
    const text = '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4\n'.repeat(45_000)
    const before = process.cpuUsage()
    expect(kinds('a.py', text)).toEqual([])
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000).toBeLessThan(2000)
  })
})

test("GitHub's checksum distinguishes a real token from an invented one", () => {
  expect([hasChecksum(REAL), hasChecksum(FALSE)]).toEqual([true, false])
})

describe('what stops a release', () => {
  const holding = (path: string, text: string) => member(path, { suspicions: suspicionsIn(path, Buffer.from(text)) })
  const evaluated = (
    path: string,
    text: string,
    allow: { pattern: string; reason: string }[] = [],
    published: readonly string[] = [],
  ) =>
    said(
      secrets(
        inspected('sdist', ['a.py'], { members: [holding(path, text)] }),
        context({ allowSecrets: allow, published: new Set(published) }),
      ),
    )
  const digests = (path: string, text: string) => suspicionsIn(path, Buffer.from(text)).map(({ digest }) => digest)

  test.each([
    ['app/key.pem', pem(), 'fail: app/key.pem contains a private key in line 1'],
    ['app/.env', 'A=1', 'fail: app/.env is a file of environment settings'],
    ['tests/key.pem', pem(), 'warn: tests/key.pem contains a private key in line 1'],
    ['app/tests/data/.env', 'A=1', 'warn: app/tests/data/.env is a file of environment settings'],
    ['test_tls.py', pem(), 'warn: test_tls.py contains a private key in line 1'],
    ['docs/intro.md', FALSE, 'warn: docs/intro.md contains a GitHub token in line 1'],
    ['app/latest/key.pem', pem(), 'fail: app/latest/key.pem contains a private key in line 1'],
    ['app/key.pem', pem('ENCRYPTED '), 'warn: app/key.pem contains an encrypted private key in line 1'],
    ['tests/conf.py', REAL, 'fail: tests/conf.py contains a GitHub token in line 1, with a valid checksum'],
    ['app/maps.py', GOOGLE, 'warn: app/maps.py contains a Google API key in line 1'],
    ['app/s3.py', AWS, 'warn: app/s3.py contains an AWS access key in line 1'],
    ['app/s3.py', `${AWS}\n${COMMIT}`, 'warn: app/s3.py contains an AWS access key in line 1'],
    ['app/s3.py', `ID = "${AWS}"\nSECRET = "${AWS_SECRET}"`, 'fail: app/s3.py contains an AWS access key in line 1'],
    ['app/s3.py', `SECRET = "${AWS_SECRET}"\nID = "${AWS}"`, 'fail: app/s3.py contains an AWS access key in line 2'],
  ])('%s', (path, text, expected) => expect(evaluated(path, text)).toEqual([expected]))

  test.each([
    ['app/key.pem', pem(), 'app/key.pem contains a private key in line 1'],
    ['app/.env', 'A=1', 'app/.env is a file of environment settings'],
    ['tests/conf.py', REAL, 'tests/conf.py contains a GitHub token in line 1, with a valid checksum'],
  ])('%s, which git tracks, is a warning, wherever a backend puts it', (path, text, what) => {
    expect(evaluated(path, text, [], digests(`src/${path}`, text))).toEqual([`warn: ${what}, which git tracks`])
  })

  test('what the file of that name in git does not contain still stops it', () => {
    expect(evaluated('app/.env', 'A=2', [], digests('app/.env', 'A=1'))).toHaveLength(1)
    expect(evaluated('app/all.py', `${FALSE}\n${REAL}`, [], digests('app/all.py', FALSE))).toEqual([
      'fail: app/all.py contains a GitHub token in line 2, with a valid checksum',
      'warn: app/all.py contains a GitHub token in line 1, which git tracks',
    ])
  })

  test('a hundred of one kind in one file are one finding', () => {
    expect(evaluated('app/all.txt', Array.from({ length: 100 }, () => pem()).join(''))).toEqual([
      'fail: app/all.txt contains a private key in line 1',
    ])
  })

  test('what is allowed passes, and says why', () => {
    const file = inspected('sdist', ['a.py'], { members: [holding('app/data/key.pem', pem())] })
    const allowSecrets = [{ pattern: 'app/data/*.pem', reason: 'the public demo' }]
    const outcome = secrets(file, context({ allowSecrets }))
    expect(said(outcome)).toEqual([])
    expect(outcome.details).toBe('none in 2 files; app/data/key.pem is allowed: the public demo')
    expect(evaluated('app/key.pem', pem(), allowSecrets)).toHaveLength(1)
  })
})
