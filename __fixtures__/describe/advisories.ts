/** Advisories as OSV serves them (`GET /v1/vulns/ID`, https://ossf.github.io/osv-schema/), shortened. */

export const URLLIB3_ADVISORIES = [
  {
    id: 'GHSA-q2q7-5pp4-w6pg',
    summary: 'Catastrophic backtracking in URL authority parser when passed URL containing many @ characters',
    details: '### Impact\nWhen provided with a URL containing many `@` characters …',
    aliases: ['CVE-2021-33503', 'PYSEC-2021-108'],
    modified: '2026-02-01T00:00:00Z',
    published: '2021-06-01T21:19:16Z',
    database_specific: { severity: 'HIGH', cwe_ids: ['CWE-400'], github_reviewed: true },
    references: [
      { type: 'WEB', url: 'https://github.com/urllib3/urllib3/commit/2d4a3fe' },
      { type: 'ADVISORY', url: 'https://nvd.nist.gov/vuln/detail/CVE-2021-33503' },
    ],
    affected: [
      {
        package: { name: 'urllib3', ecosystem: 'PyPI', purl: 'pkg:pypi/urllib3' },
        ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '1.26.5' }] }],
      },
      {
        package: { name: 'somebody-elses', ecosystem: 'PyPI' },
        ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '99' }] }],
      },
    ],
    schema_version: '1.6.0',
    severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H' }],
  },
  {
    id: 'PYSEC-2021-108',
    details: 'An issue was discovered in urllib3 before 1.26.5.\nMore.',
    aliases: ['CVE-2021-33503', 'GHSA-q2q7-5pp4-w6pg'],
    modified: '2026-02-01T00:00:00Z',
    affected: [
      {
        package: { name: 'urllib3', ecosystem: 'PyPI', purl: 'pkg:pypi/urllib3' },
        ranges: [
          {
            type: 'GIT',
            repo: 'https://github.com/urllib3/urllib3',
            events: [{ introduced: '0' }, { fixed: '2d4a3fe' }],
          },
          { type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '1.26.5' }] },
        ],
      },
    ],
  },
  {
    id: 'GHSA-v845-jxx5-vc9f',
    summary: "`Cookie` HTTP header isn't stripped on cross-origin redirects",
    aliases: ['CVE-2023-43804', 'PYSEC-2023-192'],
    affected: [
      {
        package: { name: 'urllib3', ecosystem: 'PyPI' },
        ranges: [
          { type: 'ECOSYSTEM', events: [{ introduced: '2.0.0' }, { fixed: '2.0.6' }] },
          { type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '1.26.17' }] },
        ],
      },
    ],
    severity: [{ type: 'CVSS_V4', score: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:H/UI:N/VC:H/VI:H/VA:N/SC:N/SI:N/SA:N' }],
  },
]
