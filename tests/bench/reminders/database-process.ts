/**
 * A local database in memory as a process of its own, which counts what it is asked and can be told to refuse: then
 * nothing listens at its address until it is told otherwise. Environment: COSMOS_PORT, COSMOS_KEY.
 */
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { startDatabase } from '../../../infra/local/database/server.ts';

const port = Number(process.env['COSMOS_PORT']);
const key = String(process.env['COSMOS_KEY']);
let requests = 0;

subscribe('http.server.request.start', (message) => {
  const { url } = (message as { request: IncomingMessage }).request;
  // The SDK asks once a process and every five minutes what account this is; everything else is the product's.
  if (url !== '/' && url !== '') requests += 1;
});

let database = await startDatabase({ port, key });
console.log(`database ready ${database.endpoint}`);

process.on('message', (message: { readonly ask?: string; readonly refuse?: number }) => {
  if (message.ask === 'requests') process.send?.({ requests });
  const ms = message.refuse;
  if (ms === undefined) return;
  const content = database.content();
  void database.close().then(() => {
    setTimeout(
      () =>
        void startDatabase({ port, key, content }).then((again) => {
          database = again;
          process.send?.({ back: true });
        }),
      ms,
    );
  });
});
process.once('SIGTERM', () => process.exit(0));
