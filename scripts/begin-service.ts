// `npm run begin-service`: the operator's first step for a new service. docs/onboarding.md
import { DefaultAzureCredential } from '@azure/identity';
import { parseArgs } from 'node:util';
import { beginServiceAt, beginningOf } from '../bot/begin-service.ts';
import { beginConfig } from '../bot/config.ts';
import { connect } from '../bot/storage/client.ts';
import { instant } from '../shared/kernel/time.ts';

async function run(): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { service: text, organisation: text, tenant: text, lead: text, email: text },
  });
  const beginning = beginningOf(values);
  const { endpoint, ...secrets } = beginConfig(process.env);
  const { client, containers } = connect({ endpoint, credential: new DefaultAzureCredential() });
  try {
    const { ok, says } = await beginServiceAt({ containers, secrets, now: () => instant(Date.now()) }, beginning);
    (ok ? console.log : console.error)(says);
    return ok ? 0 : 1;
  } finally {
    client.dispose();
  }
}

run().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
