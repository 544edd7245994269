// One project a folder of tests/. Run through scripts/test.ts.
const project = (name) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  // Node loads and runs what tests import, as it runs the server: docs/decisions/test-loading.md.
  testEnvironment: '<rootDir>/tests/support/loading/environment.ts',
  runtime: '<rootDir>/tests/support/loading/runtime.ts',
  transform: {},
});

export default {
  // Machines are shared and slow at times; a test that hangs still ends.
  testTimeout: 180_000,
  // A process keeps the modules of each test file it ran; one that has grown to this share of the machine's memory is
  // replaced by a new one, which has all to load and to learn again.
  workerIdleMemoryLimit: '12%',
  testSequencer: '<rootDir>/tests/support/longest-first.mjs',
  projects: ['unit', 'storage', 'conversation', 'api', 'package', 'e2e'].map(project),
};
