/** The labels of an image, from the metadata of the application's wheel (pure). */
import type { Headers } from '../archives/wheel.js'
import { parseExpression } from '../sbom/license-expression.js'
import { isoTime } from './documents.js'

const PREFIX = 'org.opencontainers.image.'

/** Words of a Project-URL's label, in the order of preference. @see https://packaging.python.org/en/latest/specifications/well-known-project-urls/ */
const SOURCE = ['source', 'repository', 'sourcecode', 'github']
const PAGE = ['homepage']
const DOCUMENTATION = ['documentation', 'docs']

/** What an image says about itself beside the metadata. */
interface Facts {
  /** Seconds since 1970. */
  readonly epoch: number
  /** The commit; undefined outside of a repository. */
  readonly revision: string | undefined
  /** Digest of the base image; undefined without one. */
  readonly base: string | undefined
}

/** @see https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md#pre-defined-annotation-keys */
export function imageLabels(metadata: Headers, { epoch, revision, base }: Facts): Record<string, string> {
  const urls = metadata.all('Project-URL').flatMap(line => {
    const [, label = '', url = ''] = /^([^,]*),\s*(\S+)\s*$/.exec(line) ?? []
    return url === '' ? [] : [{ label: label.toLowerCase().replaceAll(/[^a-z0-9]/g, ''), url }]
  })
  const url = (words: readonly string[]) =>
    words.map(word => urls.find(({ label }) => label === word)?.url).find(found => found !== undefined)
  const license = metadata.one('License-Expression') ?? metadata.one('License')
  const authors = [...metadata.all('Author'), ...metadata.all('Author-email')].join(', ')
  const labels: Record<string, string | undefined> = {
    title: metadata.one('Name'),
    version: metadata.one('Version'),
    description: metadata.one('Summary'),
    // Only an expression is allowed there, and older metadata may hold a whole text.
    licenses: license !== undefined && parseExpression(license) ? license : undefined,
    authors,
    url: url(PAGE) ?? metadata.one('Home-page'),
    source: url(SOURCE),
    documentation: url(DOCUMENTATION),
    created: isoTime(epoch),
    revision,
    'base.digest': base,
  }
  return Object.fromEntries(
    Object.entries(labels).flatMap(([name, value]) => (value ? [[`${PREFIX}${name}`, value]] : [])),
  )
}
