// Jest's global set-up for the end-to-end tests: bundles the sources as they are now, apart from the committed dist/.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** Leaves a folder that is the whole action, `action.yml`, `dist/` and the reusable workflows, in PACKAGE_PYTHON_BUILT, where tests find it. */
export default function setUp() {
  const folder = mkdtempSync(join(tmpdir(), 'product-'))
  // The bundle's bill of materials is made from the lock.
  for (const part of [
    'src',
    'scripts',
    'action.yml',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    '.github/workflows',
  ])
    cpSync(join(root, part), join(folder, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  execFileSync(process.execPath, [join(folder, 'scripts', 'build.mjs')], { stdio: 'inherit' })
  process.env.PACKAGE_PYTHON_BUILT = folder
}
