import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { ChildPlan } from '../launch/child.ts';
import { samplePeople } from '../sample/people.ts';
import type { SamplePerson } from '../sample/people.ts';
import { clientConfig } from './config.ts';

/** Whose chats `npm start` opens: the therapist and her SENDCo. */
export const chatPeople: readonly SamplePerson[] = samplePeople.slice(0, 2);

const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
const preloads = ['loopback-only.mjs', 'chat-only.mjs'].flatMap((file) => [
  '--import',
  new URL(file, import.meta.url).href,
]);
const noTelemetry = JSON.stringify({ disableAppInsights: true, disableStatsbeat: true });

/**
 * One person's Teams client: Microsoft's own local client, told who she is. Writes its config file.
 * @param local the .local folder, under which the client keeps its files
 */
export function clientPlan(person: SamplePerson, port: number, serverPort: number, local: string): ChildPlan {
  const folder = path.join(local, 'clients', person.id);
  const config = path.join(folder, 'config.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(config, JSON.stringify(clientConfig(person), undefined, 2)); // JSON is YAML, which it expects
  return {
    title: `The Teams client of ${person.name}`,
    name: `client-${person.id}`,
    args: [
      ...preloads,
      ...[cli, 'start', '--disable-telemetry', '--channel-id', 'msteams', '--port', String(port)],
      ...['--app-endpoint', `http://127.0.0.1:${serverPort}/api/messages`],
      ...['--service-url', `http://127.0.0.1:${port}/_connector`],
    ],
    cwd: folder,
    env: {
      ...withoutProxies(process.env),
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: config,
      M365_AGENTS_PLAYGROUND_LOGFILE: path.join(folder, 'client.log'),
      TEAMSAPPTESTER_BROWSER: 'none',
      APPLICATIONINSIGHTS_CONFIGURATION_CONTENT: noTelemetry,
    },
    // It goes to another port by itself when this one was taken meanwhile; then the launcher must not call it ready.
    ready: new RegExp(`^Listening on ${port}$`),
  };
}

/** A proxy in the environment would otherwise carry even what goes to 127.0.0.1. */
function withoutProxies(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/_proxy$/i.test(name)));
}
