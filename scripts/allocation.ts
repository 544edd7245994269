import { runAllocation } from './allocation/run.ts';

// `npm run -s allocation -- --schools FILE.csv [--authority NAME] [--settings FILE.json] [--json]`: docs/allocation.md
process.stdout.on('error', () => process.exit(0));
process.exitCode = await runAllocation(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
});
