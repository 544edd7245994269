// A process that has loaded the server and waits to be told of what database it is to be one: as in the cloud, where the
// one that takes over after a crash is running already. It begins anew with each, and ends when nobody can tell it any more.
import { serve, type Serving } from '../../../infra/local/serve.ts';

let serving: Serving | undefined;

process.on('message', async (environment: Record<string, string> | 'stop') => {
  try {
    if (environment !== 'stop') serving = await serve(environment);
    else await serving?.stop();
    process.send?.({});
    if (environment !== 'stop') await serving?.start();
  } catch (error) {
    process.send?.({ fault: String(error) });
  }
});
process.on('disconnect', () => process.exit(0));
process.stdout.write('host ready\n');
