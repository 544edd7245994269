// One project a folder of tests/ (docs/decisions). Run through scripts/test.ts, which turns on ES modules.
const project = (name, more = {}) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  extensionsToTreatAsEsm: ['.ts'],
  setupFiles: ['<rootDir>/tests/support/load-first.ts'],
  transform: { '\\.ts$': '<rootDir>/tests/support/transform.mjs' },
  ...more,
});

export default {
  // Machines are shared and slow at times; a test that hangs still ends.
  testTimeout: 30_000,
  testSequencer: '<rootDir>/tests/support/longest-first.mjs',
  projects: ['unit', 'storage', 'conversation', 'api', 'package', 'e2e'].map((name) => project(name)),
};
