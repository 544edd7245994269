// `npm start`: everything on one machine. Ctrl-C, or the end of any part, ends all of it.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chatPeople, clientPlan } from '../infra/local/clients/plan.ts';
import { startChild } from '../infra/local/launch/child.ts';
import type { Child, ChildPlan } from '../infra/local/launch/child.ts';
import { prepareData } from '../infra/local/launch/data-folder.ts';
import { choosePort, isFree } from '../infra/local/launch/ports.ts';
import { announce, step } from '../infra/local/launch/progress.ts';
import { databasePlan, serverPlan } from '../infra/local/launch/services.ts';
import { highestPort, readSettings, usualPort } from '../infra/local/launch/settings.ts';
import { stopAll } from '../infra/local/launch/stop.ts';
import { markTabBuilt, sourcesHash, tabBuildPlan, tabIsBuilt } from '../infra/local/launch/tab.ts';

const from = performance.now();
const children: Child[] = [];
let leaving = false;

/** Ends all, once, and leaves with this code; a sentence says why when nobody asked for it. */
async function leave(code: number, why?: string): Promise<void> {
  if (leaving) return;
  leaving = true;
  if (why) console.error(why);
  await stopAll(children);
  process.exit(code);
}

function start(plan: ChildPlan, logs: string): Child {
  const child = startChild(plan, logs);
  children.push(child);
  void child.ended.then((sentence) => {
    const isDoneJob = plan.ready === null && child.process.exitCode === 0;
    if (!isDoneJob) void leave(1, sentence);
  });
  return child;
}

/** Builds the tab when its sources have changed since the last time. */
async function buildTab(logs: string): Promise<void> {
  const hash = sourcesHash();
  if (tabIsBuilt(hash)) return;
  await start(tabBuildPlan(process.env), logs).ready;
  markTabBuilt(hash);
}

async function run(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), process.env);
  const { port, local } = settings;
  if (!(await isFree(port))) {
    const other = port === 4000 ? 4001 : 4000;
    throw new Error(`Port ${port} is already in use on this machine. Choose another: PORT=${other} npm start`);
  }
  await prepareData(settings.data, settings.fresh, port);
  const logs = path.join(local, 'logs');
  mkdirSync(logs, { recursive: true });

  const taken = [port];
  // Beside a port that was asked for, the next ones: two starts at the same moment do not reach for the same.
  const others = port === usualPort || port + 3 > highestPort ? [8081, 56150, 56151] : [port + 1, port + 2, port + 3];
  for (const usual of others) taken.push(await choosePort(usual, taken));
  const [, cosmosPort = 8081, ...clientPorts] = taken;
  const clients = (settings.clients ? chatPeople : []).map((person, n) => {
    const clientPort = clientPorts[n] ?? 0;
    const { id: personId, name, role } = person;
    return { person, port: clientPort, address: { personId, name, role, url: `http://127.0.0.1:${clientPort}` } };
  });
  const addresses = clients.map(({ address }) => address);

  // The clients need nobody to start, and the tab's build needs no database: the slow ones go side by side.
  const database = step('database', start(databasePlan(settings, cosmosPort), logs).ready);
  const tab = step('tab', buildTab(logs));
  const chats = clients.map(({ person, port: clientPort }) =>
    step(`Teams client, ${person.name}`, start(clientPlan(person, clientPort, port, local), logs).ready),
  );
  await Promise.all([database, tab]);
  const server = step('server', start(serverPlan(settings, cosmosPort, addresses), logs).ready);
  await Promise.all([server, ...chats]);

  const home = `http://127.0.0.1:${port}`;
  announce(from, `${home}/local`, [
    ['everything on one page', `${home}/local`],
    ...addresses.map(({ name, url }): [string, string] => [`Teams client of ${name}`, url]),
    ['health', `${home}/health`],
  ]);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(0));
// npm passes a SIGTERM only to the shell between us, so when npm has started us, the end of that shell is ours too.
const parent = process.ppid;
if (process.env['npm_lifecycle_event'] === 'start') {
  setInterval(() => process.ppid !== parent && void leave(0), 250).unref();
}
process.stdout.on('error', () => void leave(0));
run().catch((error: unknown) => leave(1, error instanceof Error ? error.message : String(error)));
