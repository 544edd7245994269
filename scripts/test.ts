/**
 * `npm test`: types, lint with the house's import rules, format, then every kind of test. The last line is
 * `N passed, N failed`, each of the three checks counted as one. `npm run proof` runs the same at full numbers.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { markTabBuilt, sourcesHash } from '../infra/local/launch/tab.ts';

const root = path.join(import.meta.dirname, '..');
const reports = path.join(root, '.local', 'reports');
const node = ['--disable-warning=ExperimentalWarning'];
const tool = (name: string) => path.join(root, 'node_modules', name);

interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Runs a program of this project's packages; answers its exit code. */
const run = (args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<number> =>
  new Promise((done) => {
    const env = { ...process.env, ...environment };
    const child = spawn(process.execPath, [...node, ...args], { cwd: root, env, stdio: 'inherit' });
    child.once('exit', (code) => done(code ?? 1));
  });

async function timed(name: string, work: () => Promise<Count>): Promise<Count> {
  const start = performance.now();
  const count = await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${count.failed ? 'FAILED' : 'ok'}  ${name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`,
  );
  return count;
}

const check = (name: string, args: readonly string[], environment?: NodeJS.ProcessEnv): Promise<Count> =>
  timed(name, async () => ((await run(args, environment)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }));

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numRuntimeErrorTestSuites: z.number(),
  numPendingTests: z.number(),
});

/**
 * Runs every test. A file that cannot be loaded and a test that is skipped count as failed. Three workers more than
 * half the cores: browser and kill tests wait a good part of their time.
 */
const tests = (): Promise<Count> =>
  timed('tests', async () => {
    const report = path.join(reports, 'tests.json');
    const jest = [tool('jest/bin/jest.js'), '--json', `--outputFile=${report}`];
    const code = await run([...jest, `--maxWorkers=${Math.ceil(availableParallelism() / 2) + 3}`]);
    const read = reportSchema.safeParse(JSON.parse(readFileSync(report, 'utf8')));
    if (!read.success) return { passed: 0, failed: 1 };
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = read.data;
    const failed = numFailedTests + numRuntimeErrorTestSuites + numPendingTests;
    return { passed: numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
  });

const checked = (name: string): string => path.join(root, '.local', 'checked', name);
/** What a checker found to be right is not looked at again until the file, the checker or its rules have changed. */
const kept = (name: string) => ['--cache', '--cache-strategy', 'content', '--cache-location', checked(name)];
const keptTypes = ['--incremental', '--tsBuildInfoFile', checked('types.tsbuildinfo')];

/**
 * One after the other, beside the tests: the first of those are the ones that wait most. What several checkers of types
 * do side by side they do several times over, so one of them, which tidies its memory seldom, takes a third of the work.
 */
const checks = async (): Promise<Count[]> => [
  await check('types', [tool('typescript-native/bin/tsc'), '-p', '.', '--checkers', '1', ...keptTypes], {
    GOGC: '400',
  }),
  await check('lint', [tool('eslint/bin/eslint.js'), ...kept('lint'), '.']),
  await check('format', [tool('prettier/bin/prettier.cjs'), ...kept('format'), '--check', '--log-level', 'warn', '.']),
];

mkdirSync(reports, { recursive: true });
const build = ['build', '--config', 'tab/vite.config.ts', '--logLevel', 'warn'];
const sources = sourcesHash();
const built = await check('build of the tab', [tool('vite/bin/vite.js'), ...build]);
// Or each `npm start` of a browser test would build it again, under the pages of the others.
if (!built.failed) markTabBuilt(sources);
const counts = [built, ...(await Promise.all([checks(), tests()])).flat()];
const sum = (key: keyof Count): number => counts.reduce((total, count) => total + count[key], 0);
process.exitCode = sum('failed') ? 1 : 0;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
