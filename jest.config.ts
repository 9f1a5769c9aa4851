import type { Config } from 'jest'

/** `npm test` (scripts/test.ts) runs the first three projects, the third beside the others; `npm run test:corpus` runs the last. */
const shared = {
  // Only these: jest would look through .engine (image stores), dist and reports, too.
  roots: ['__tests__', 'src', 'test-kit', 'scripts', 'bench'].map(folder => `<rootDir>/${folder}`),
  testEnvironment: '<rootDir>/scripts/jest/one-realm.ts',
  // Against what hangs, wherever it does; no test that runs comes near it on a busy machine.
  testEnvironmentOptions: { fileLimit: 1_200_000 },
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  injectGlobals: false,
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript' },
          target: 'es2024',
          transform: { verbatimModuleSyntax: true },
          // `with { type: 'json' }`, which swc takes away and jest asks for.
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
} satisfies Config['projects'] extends readonly (infer Project)[] | undefined
  ? Exclude<Project, string>
  : never

const config: Config = {
  projects: [
    {
      ...shared,
      displayName: 'pure',
      testMatch: ['**/__tests__/**/*.test.ts'],
      testPathIgnorePatterns: ['\\.(process|engine|corpus)\\.test\\.ts$'],
    },
    {
      ...shared,
      displayName: 'process',
      testMatch: ['**/__tests__/**/*.process.test.ts'],
    },
    {
      ...shared,
      displayName: 'engine',
      testMatch: ['**/__tests__/**/*.engine.test.ts'],
    },
    {
      ...shared,
      displayName: 'corpus',
      testMatch: ['**/__tests__/**/*.corpus.test.ts'],
      testEnvironmentOptions: { fileLimit: 10_800_000 },
    },
  ],
  // Where nobody says how many (scripts/test.ts does): each has an engine of its own, see test-kit/engine/checkout.ts.
  maxWorkers: 2,
  // Each start of a program copies the page tables of the worker, which grows with every file. This also keeps jest from running a single
  // file in its own process, where a test that ends the process takes the counts away.
  workerIdleMemoryLimit: '250MB',
  // For one test or one hook.
  testTimeout: 600_000,
  testSequencer: '<rootDir>/scripts/jest/longest-first.ts',
  reporters: ['default', '<rootDir>/scripts/jest/tally-reporter.ts'],
}

export default config
