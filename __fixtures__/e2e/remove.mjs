// Jest's global tear-down for the end-to-end tests: removes what build.mjs made.
import { rmSync } from 'node:fs'

export default function tearDown() {
  rmSync(process.env.PACKAGE_PYTHON_BUILT, { recursive: true, force: true })
}
