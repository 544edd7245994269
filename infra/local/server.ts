import { serve } from './serve.ts';

function end(error: Error): void {
  process.stderr.write(`The server could not start: ${error.message}\n`);
  process.exit(1);
}

try {
  const { url, start, stop } = await serve(process.env);
  process.stdout.write(`server ready ${url}\n`);
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => void stop().finally(() => process.exit(0)));
  await start();
} catch (error) {
  end(error as Error);
}
