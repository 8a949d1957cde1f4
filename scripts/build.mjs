// Compiles src/ to lib/, bundles lib/ into dist/ and lists the licenses of what is bundled. Byte for byte the same from any folder.
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import ncc from '@vercel/ncc'

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

/** Every npm package with a module in the bundle, with its license text. */
function licenses(stats) {
  const names = new Set()
  const visit = module => {
    const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module.identifier ?? module.name ?? '')
    if (name) names.add(name[0].slice(name[0].lastIndexOf(root) < 0 ? 0 : name[0].lastIndexOf(root)).replace(/\/$/, ''))
    for (const inner of module.modules ?? []) visit(inner)
  }
  for (const module of stats.compilation.modules)
    visit({
      identifier: module.resource ?? '',
      modules: (module.modules ?? []).map(inner => ({ identifier: inner.resource ?? '' })),
    })
  return [...names].sort().map(folder => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find(entry => /^(licen[sc]e|copying)/i.test(entry))
    return `${name} ${version} (${license ?? 'see text'})\n\n${file ? readFileSync(path.join(folder, file), 'utf8').trim() : 'No license file in the package.'}\n`
  })
}

compile()
if (!process.argv.includes('--lib-only')) {
  const stats = await bundle()
  writeFileSync(at('dist/licenses.txt'), licenses(stats).join(`\n${'-'.repeat(80)}\n\n`))
  if (!existsSync(at('dist/python/backend.py'))) throw new Error('dist has no Python scripts')
}
