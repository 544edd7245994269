import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { percentile } from '../bench/compare.ts';

const script = path.join(import.meta.dirname, '../../scripts/bench-turns.ts');

test('the bench runs: both servers, one person, a moment; its last line is JSON', () => {
  const few = ['--people=1', '--rounds=1', '--seconds=0.3', '--flows=none'];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, ...few],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const lines = stdout.trim().split('\n');
  expect(JSON.parse(lines.at(-1) ?? '')).toEqual({
    cpuRatio: expect.any(Number),
    p99Ratio: expect.any(Number),
    requests: {},
  });
  for (const name of ['ours', 'echo']) expect(stdout).toMatch(new RegExp(`  ${name} .* [1-9]\\d* turns$`, 'm'));
});

test('a percentile is a value that was measured', () => {
  expect([0.5, 0.99, 1].map((share) => percentile([4, 1, 3, 2], share))).toEqual([2, 4, 4]);
});
