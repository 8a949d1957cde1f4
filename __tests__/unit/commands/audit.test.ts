/** `audit`: what it says of an SBOM, where, and when it fails. The databases are answered by the tests. */
import { beforeEach, expect, jest, test } from '@jest/globals'
import { asked, told } from '../../../__fixtures__/command/request.js'
import { type FakeHost, fakeHost } from '../../../__fixtures__/fake-host.js'
import { FULL } from '../../../__fixtures__/reports.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import type { AuditReport } from '../../../src/audit/model.js'

const actual = await import('../../../src/audit/audit.js')
let report: AuditReport
let asks: {
  readonly osv: string
  readonly subjects: readonly { readonly name: string }[]
  readonly ignore: unknown
}[] = []
jest.unstable_mockModule('../../../src/audit/audit.js', () => ({
  ...actual,
  async audit(request: (typeof asks)[number]) {
    asks.push(request)
    return report
  },
}))
const { auditCommand } = await import('../../../src/commands/audit.js')

const SBOM = {
  ...{ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 },
  metadata: { component: { type: 'application', name: 'answer', version: '1.0', 'bom-ref': 'answer' } },
  components: [{ type: 'library', name: 'lib', version: '2.0', purl: 'pkg:pypi/lib@2.0', 'bom-ref': 'lib' }],
}
const FOUND = FULL.audit as AuditReport
const [VULNERABLE] = FOUND.components
const changed = (parts: object): AuditReport => ({ ...FOUND, components: [{ ...VULNERABLE, ...parts }] }) as AuditReport

let host: FakeHost
beforeEach(() => {
  ;[asks, report] = [[], FOUND]
})
async function run(json = false, values: Record<string, string> = {}) {
  const workspace = tempDir('workspace')
  write(workspace, { 'answer.cdx.json': JSON.stringify(SBOM) })
  host = fakeHost({ workspace, env: {} })
  const { request, text } = asked(host, { path: `${workspace}/answer.cdx.json`, ...values }, { json })
  return { failures: told(await auditCommand(request, () => 0)), text: text() }
}

test('a component that has become vulnerable fails it', async () => {
  const { failures, text } = await run()
  expect(failures).toEqual(['check/vulnerable: lib 2.0 has 1 known vulnerability: CVE-1 (high).'])
  expect(host.said).toEqual([`error ${failures[0]}`])
  expect(text).toContain('CVE-1')
  expect(host.summaries.join('')).toContain('CVE-1')
  expect(host.outputs).toEqual({ name: 'answer', version: '1.0', vulnerabilities: JSON.stringify(FOUND) })
  expect(asks[0]?.subjects.map(({ name }) => name)).toEqual(['lib'])
})

test('as JSON, what it is about and what was found', async () => {
  expect(JSON.parse((await run(true)).text)).toMatchObject({
    ...{ schema: 1, name: 'answer', version: '1.0', title: expect.stringContaining('answer.cdx.json') },
    components: [{ state: 'vulnerable' }],
  })
})

test('nothing found', async () => {
  report = changed({ state: 'clean', vulnerabilities: [] })
  expect((await run()).failures).toStrictEqual([])
  expect(host.said).toStrictEqual([])
})

test('what no database knows is a warning; that none answered is a failure, said once', async () => {
  const unknown = { state: 'unknown', vulnerabilities: [], reason: 'no answer' }
  report = changed(unknown)
  expect((await run()).failures).toStrictEqual([])
  expect(host.said).toEqual([expect.stringMatching(/^warning check\/unaudited: /)])
  report = changed({ ...unknown, unanswered: true })
  expect((await run()).failures).toEqual([expect.stringMatching(/^check\/unaudited: /)])
  expect(host.said).toEqual([expect.stringMatching(/^error check\/unaudited: /)])
})
