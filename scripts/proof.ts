/**
 * `npm run proof`: the tests at full numbers, at most an hour. What they measured is written to docs/proof with the date
 * and the machine, to be committed.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const start = performance.now();
const child = spawn(
  process.execPath,
  [
    '--disable-warning=ExperimentalWarning',
    path.join(root, 'node_modules/jest/bin/jest.js'),
    '--selectProjects',
    'unit',
    'storage',
    'api',
    'conversation',
    '--maxWorkers=2',
  ],
  { cwd: root, env: { ...process.env, PROOF: '1' }, stdio: ['ignore', 'pipe', 'pipe'] },
);
let said = '';
for (const stream of [child.stdout, child.stderr])
  stream.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    process.stdout.write(chunk);
  });

child.once('exit', (code) => {
  const measured = [...said.matchAll(/PROOF (.*)/g)].map((match) => `- ${match[1]}`);
  const failed = new Set([...said.matchAll(/^ +● (?!Console)(.*)$/gm)].map((match) => `- failed: ${match[1]}`));
  const totals = /^Tests:.*$/m.exec(said)?.[0] ?? 'Tests: none ran';
  const minutes = ((performance.now() - start) / 60_000).toFixed(1);
  const day = new Date().toISOString().slice(0, 10);
  const machine = `${os.availableParallelism()} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.platform()} ${os.arch()}, Node ${process.versions.node}`;
  const report = [
    `# Proof of ${day}`,
    '',
    `Machine: ${machine}. Took ${minutes} minutes. ${totals.replace(/\s+/g, ' ')}.`,
    '',
    ...failed,
    ...measured,
    '',
  ].join('\n');
  const folder = path.join(root, 'docs/proof');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${day}.md`), report);
  process.exitCode = code ?? 1;
});
