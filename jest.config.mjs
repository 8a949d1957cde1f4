// Five suites by what they touch: unit (nothing), contract (real tools), faults (broken ones), e2e (a real runner), windows (Wine).
const COMPILED = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript' },
    // `with { type: 'json' }`, which swc drops otherwise and jest then warns of.
    experimental: { keepImportAttributes: true },
  },
}

const project = (name, extra = {}) => ({
  displayName: name,
  testMatch: [`<rootDir>/__tests__/${name}/**/*.test.ts`],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', COMPILED] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/lib', '<rootDir>/dist'],
  ...extra,
})

// The action is tested as the bundle that users get, made anew from the sources.
const bundled = {
  globalSetup: '<rootDir>/__fixtures__/e2e/build.mjs',
  globalTeardown: '<rootDir>/__fixtures__/e2e/remove.mjs',
}

export default {
  // Of every test that does not ask for longer: a bound for what hangs, and no measure of how fast a machine must be.
  testTimeout: 300_000,
  reporters: ['default', ...(process.env.TALLY ? ['<rootDir>/scripts/tally.mjs'] : [])],
  projects: [
    project('unit'),
    project('contract'),
    project('faults'),
    project('e2e', bundled),
    project('windows', bundled),
  ],
}
