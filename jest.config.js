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
  projects: ['unit', 'storage', 'conversation', 'api', 'package', 'e2e'].map((name) => project(name)),
};
