// Compiles src/ to lib/, bundles lib/ into dist/ and lists what is bundled, with its licenses. Byte for byte the same from any folder.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ncc from '@vercel/ncc'
import spdxIds from 'spdx-license-ids' with { type: 'json' }

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (...parts) => path.join(root, ...parts)

/** Scripts and requirements that are read as files at run time. */
function copyData(folder) {
  for (const data of ['python', 'rust', 'tools/requirements', 'installers/templates'])
    cpSync(at('src', data), at(folder, data), {
      recursive: true,
      filter: file => !file.includes('__pycache__') && !/\/rust\/target(?:\/|$)/.test(file),
    })
}

function compile() {
  rmSync(at('lib'), { recursive: true, force: true })
  execFileSync(process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', at('tsconfig.json')], {
    stdio: 'inherit',
    cwd: root,
  })
  writeFileSync(at('lib/package.json'), '{ "type": "module" }\n')
  copyData('lib')
}

async function bundle() {
  const { code, assets, stats } = await ncc(at('lib/index.js'), {
    minify: false,
    sourceMap: false,
    cache: false,
    quiet: true,
    esm: true,
    target: 'es2022',
  })
  rmSync(at('dist'), { recursive: true, force: true })
  mkdirSync(at('dist'))
  writeFileSync(at('dist/index.js'), code)
  for (const [name, { source }] of Object.entries(assets)) {
    mkdirSync(path.dirname(at('dist', name)), { recursive: true })
    writeFileSync(at('dist', name), source)
  }
  writeFileSync(at('dist/package.json'), '{ "type": "module" }\n')
  copyData('dist')
  return stats
}

/** Folders of every npm package with a module in the bundle, sorted; a folder in a folder of another package too. */
function bundledPackages(stats) {
  const folders = new Set()
  for (const module of stats.compilation.modules)
    for (const { resource = '' } of [module, ...(module.modules ?? [])]) {
      const [folder] = /.*node_modules\/(?:@[^/]+\/)?[^/]+\//.exec(resource) ?? []
      if (folder !== undefined) folders.add(folder.slice(Math.max(0, folder.lastIndexOf(root))).replace(/\/$/, ''))
    }
  return [...folders].sort()
}

const manifestOf = folder => JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))

/** Every bundled package with its license text. */
function licenses(folders) {
  return folders.map(folder => {
    const { name, version, license } = manifestOf(folder)
    const file = readdirSync(folder).find(entry => /^(licen[sc]e|copying)/i.test(entry))
    return `${name} ${version} (${license ?? 'see text'})\n\n${file ? readFileSync(path.join(folder, file), 'utf8').trim() : 'No license file in the package.'}\n`
  })
}

/** What is in the bundle, as CycloneDX 1.6: the npm packages with the digests of package-lock.json. */
function billOfMaterials(folders) {
  const { name, version, license } = manifestOf(root)
  const lock = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages
  const components = folders.map(folder => {
    const of = manifestOf(folder)
    // From the first node_modules on: in the lock, and the same wherever that folder is.
    const place = folder.slice(folder.indexOf('node_modules')).split(path.sep).join('/')
    const { integrity } = lock[place] ?? {}
    const [group, plain] = of.name.startsWith('@') ? of.name.split('/') : [undefined, of.name]
    const purl = `pkg:npm/${of.name.replace('@', '%40')}@${of.version}`
    return {
      type: 'library',
      'bom-ref': `${purl}#${place}`,
      ...(group !== undefined && { group }),
      name: plain,
      version: of.version,
      ...(typeof of.license === 'string' && { licenses: [spdx(of.license)] }),
      ...(integrity?.startsWith('sha512-') && {
        hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice(7), 'base64').toString('hex') }],
      }),
      purl,
    }
  })
  const component = { type: 'application', 'bom-ref': 'package-python', name, version, licenses: [spdx(license)] }
  const document = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component },
    components,
    dependencies: [{ ref: 'package-python', dependsOn: components.map(each => each['bom-ref']) }],
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** A license as CycloneDX writes it: an SPDX identifier or expression, or a text that is neither. */
function spdx(license) {
  if (spdxIds.includes(license)) return { license: { id: license } }
  return /^\(.* (?:AND|OR) .*\)$/.test(license) ? { expression: license } : { license: { name: license } }
}

compile()
if (!process.argv.includes('--lib-only')) {
  const stats = await bundle()
  const folders = bundledPackages(stats)
  writeFileSync(at('dist/package-python.cdx.json'), billOfMaterials(folders))
  writeFileSync(at('dist/licenses.txt'), licenses(folders).join(`\n${'-'.repeat(80)}\n\n`))
  if (!existsSync(at('dist/python/backend.py'))) throw new Error('dist has no Python scripts')
}
