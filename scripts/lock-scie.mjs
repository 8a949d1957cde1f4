// Writes the files that a scie is made of, each with its sha256 as its own project publishes it: src/tools/scie/lock.json, or
// the file after --output, which the input scie-lock takes. Sections that are not asked for stay as they are.
// Usage: node scripts/lock-scie.mjs [--scie-jump VERSION] [--ptex VERSION] [--assets URL] [--uv-metadata FILE] [--output FILE]
//        node scripts/lock-scie.mjs --check    exit 1 when a section has no files: a release of this action needs them all
//   --scie-jump, --ptex  read every NAME.sha256 of that release, over TLS
//   --assets             a mirror as `science download` lays it out, in place of GitHub
//   --uv-metadata        crates/uv-python-managed/download-metadata.json of uv's source: what uv itself checks CPythons against
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    ...Object.fromEntries(
      ['scie-jump', 'ptex', 'assets', 'uv-metadata', 'output'].map(name => [name, { type: 'string' }]),
    ),
    check: { type: 'boolean', default: false },
  },
})
const shipped = new URL('../src/tools/scie/lock.json', import.meta.url)
const output = values.output ?? shipped
const lock = JSON.parse(readFileSync(existsSync(output) ? output : shipped, 'utf8'))
const MACHINES = ['linux-x86_64', 'linux-aarch64', 'macos-x86_64', 'macos-aarch64']
const WINDOWS = ['windows-x86_64', 'windows-aarch64']

/** The digest that stands beside a released file: `<hex> *<name>`. */
async function published(project, version, name) {
  const base = values.assets
    ? `${values.assets.replace(/\/+$/, '')}/${project}`
    : `https://github.com/a-scie/${project}/releases`
  const url = `${base}/download/v${version}/${name}.sha256`
  if (!/^https:|^http:\/\/(127\.0\.0\.1|localhost)[:/]/.test(url)) throw new Error(`${url} is not fetched over TLS`)
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  const [, digest, of] = /^([0-9a-f]{64}) [ *](\S+)\s*$/.exec(await answer.text()) ?? []
  if (digest === undefined || of !== name) throw new Error(`${url} is not the checksum of ${name}`)
  return [name, digest]
}

async function release(project, version, stem) {
  const names = [...MACHINES.map(machine => `${stem}-${machine}`), ...WINDOWS.map(machine => `${stem}-${machine}.exe`)]
  const files = Object.fromEntries(await Promise.all(names.map(name => published(project, version, name))))
  return { version, files }
}

const TRIPLES = /^(?:(?:x86_64|aarch64)-(?:unknown-linux-gnu|unknown-linux-musl|apple-darwin|pc-windows-msvc))$/
const ARCHIVE = /^cpython-3\.(\d+)\.(\d+)\+(\d+)-(.+?)(-freethreaded)?-install_only_stripped\.tar\.gz$/

/** The newest build of every minor version, for every machine. */
function pythons(metadata) {
  const newest = new Map()
  for (const { url, sha256 } of Object.values(metadata)) {
    const name = decodeURIComponent(url?.split('/').at(-1) ?? '')
    const [, minor, patch, build, triple, threads = ''] = ARCHIVE.exec(name) ?? []
    if (triple === undefined || !TRIPLES.test(triple) || !/^[0-9a-f]{64}$/.test(sha256 ?? '')) continue
    const key = `${minor} ${triple}${threads}`
    const rank = Number(patch) * 1e9 + Number(build)
    if ((newest.get(key)?.rank ?? -1) < rank) newest.set(key, { rank, name, sha256 })
  }
  const files = [...newest.values()].map(({ name, sha256 }) => [name, sha256])
  return { files: Object.fromEntries(files.sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))) }
}

if (values.check) {
  const sections = ['scie-jump', 'ptex', 'python-build-standalone']
  const empty = sections.filter(name => Object.keys(lock[name]?.files ?? {}).length === 0)
  if (empty.length > 0)
    console.error(`The lock has no files for ${empty.join(' and ')}; run the workflow lock-scie.yml.`)
  process.exit(empty.length === 0 ? 0 : 1)
}
if (values['scie-jump']) lock['scie-jump'] = await release('jump', values['scie-jump'], 'scie-jump')
if (values.ptex) lock.ptex = await release('ptex', values.ptex, 'ptex')
if (values['uv-metadata'])
  lock['python-build-standalone'] = pythons(JSON.parse(readFileSync(values['uv-metadata'], 'utf8')))
writeFileSync(output, `${JSON.stringify(lock, null, 2)}\n`)
for (const [name, section] of Object.entries(lock))
  if (section?.files) console.log(`${name} ${section.version ?? ''}: ${Object.keys(section.files).length} files`)
