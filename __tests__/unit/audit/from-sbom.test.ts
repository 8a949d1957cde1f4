import { describe, expect, test } from '@jest/globals'
import { DESCRIBED, PEX, SUBJECT, WHEEL } from '../../../__fixtures__/describe/components.js'
import { subjectsOf } from '../../../src/audit/model.js'
import { subjectsOfSbom } from '../../../src/audit/sbom.js'
import { cyclonedx } from '../../../src/sbom/cyclonedx.js'

describe('what is asked about', () => {
  test('is the same whether files or their SBOM are read', () => {
    const { subjects, name, version } = subjectsOfSbom(cyclonedx(SUBJECT, DESCRIBED), 'x.cdx.json')
    expect({ name, version }).toEqual({ name: 'answer', version: '1.0.0' })
    const fromFiles = subjectsOf([PEX, WHEEL], 'answer')
    const facts = (all: typeof subjects) =>
      all.map(({ purl, files, origin, broughtBy }) => ({ purl, files, origin, broughtBy }))
    expect(facts(subjects)).toEqual(facts(fromFiles))
    expect(facts(subjects)).toMatchSnapshot()
  })

  test('keeps to itself what came from nowhere public', () => {
    const contents = {
      ...PEX,
      components: PEX.components.map(one =>
        one.name === 'numpy'
          ? { ...one, origin: 'local' as const }
          : one.name === 'urllib3'
            ? { ...one, origin: 'project' as const }
            : one.name === 'PySocks'
              ? {
                  ...one,
                  origin: 'built' as const,
                  source: { kind: 'git' as const, url: 'git+https://x.invalid/s.git@1' },
                }
              : one.name === 'requests'
                ? {
                    ...one,
                    origin: 'built' as const,
                    source: { kind: 'archive' as const, url: 'https://x.invalid/r.zip' },
                  }
                : one,
      ),
    }
    const [first] = DESCRIBED
    const text = cyclonedx(SUBJECT, first ? [{ artifact: first.artifact, contents }] : [])
    const origins = (all: ReturnType<typeof subjectsOf>) =>
      Object.fromEntries(all.map(({ name, origin }) => [name, origin]))
    expect(origins(subjectsOfSbom(text, 'x').subjects)).toMatchObject({
      numpy: 'local',
      urllib3: 'private',
      pysocks: 'local',
      requests: 'index',
    })
    expect(origins(subjectsOf([contents], 'answer'))).toMatchObject({
      numpy: 'local',
      urllib3: 'private',
      PySocks: 'local',
      requests: 'index',
    })
  })

  test('may be in an SBOM of others, with components inside components', () => {
    const text = JSON.stringify({
      bomFormat: 'CycloneDX',
      specVersion: '1.4',
      components: [
        {
          type: 'library',
          name: 'outer',
          components: [{ type: 'library', name: 'In_ner', purl: 'pkg:pypi/in-ner@1.0?x=y' }],
        },
      ],
    })
    expect(subjectsOfSbom(text, 'other.json')).toMatchObject({
      name: 'other.json',
      subjects: [{ purl: 'pkg:generic/outer' }, { name: 'in-ner', version: '1.0', purl: 'pkg:pypi/in-ner@1.0' }],
    })
  })

  test.each([
    '',
    'x',
    '[]',
    '{"spdxVersion":"SPDX-2.3"}',
    '{"bomFormat":"CycloneDX"}',
    '{"bomFormat":"CycloneDX","components":[]}',
  ])('%p is refused, never clean', text =>
    expect(() => subjectsOfSbom(text, 'x.json')).toThrow(expect.objectContaining({ code: 'input/invalid' })),
  )
})
