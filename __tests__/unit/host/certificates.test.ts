/** Certificates of several files. */
import { rootCertificates } from 'node:tls'
import { expect, test } from '@jest/globals'
import { distinctCertificates } from '../../../src/host/certificates.js'

const [first = '', second = '', third = ''] = rootCertificates
const body = (pem: string) => pem.replace(/-----[A-Z0-9 ]+-----|\s/g, '')

test('each certificate is there once, whatever breaks its lines have', () => {
  const narrow = `-----BEGIN CERTIFICATE-----\r\n${body(first).replace(/.{32}/g, '$&\r\n')}\r\n-----END CERTIFICATE-----\r\n`
  expect(narrow).not.toContain(first)
  const found = distinctCertificates([first, second, narrow, `${second}\n${third}`])
  expect(found.map(body)).toEqual([first, second, third].map(body))
})

test('all certificates of a file count, between comments, and with the labels that OpenSSL knows', () => {
  const labelled = (pem: string, label: string) => pem.replaceAll('CERTIFICATE', label)
  const text = `# One\n${first}\n# Two - of - them\n${labelled(second, 'TRUSTED CERTIFICATE')}\nThree\n${labelled(third, 'X509 CERTIFICATE')}\n`
  expect(distinctCertificates([text]).map(body)).toEqual([first, second, third].map(body))
})

test('nothing else counts: keys, and what is cut off', () => {
  const key = labelledKey(first)
  expect(distinctCertificates([key, first.slice(0, -10), '', 'garbage'])).toEqual([])
})

const labelledKey = (pem: string) => pem.replaceAll('CERTIFICATE', 'PRIVATE KEY')
