import { z } from 'zod';
import { beginService, type Beginning } from './features/joining/first-lead.ts';
import { joinCodes } from './auth/codes.ts';
import { justWritten } from './outbox/just-written.ts';
import { auditChain } from './storage/audit-chain.ts';
import type { Containers } from './storage/client.ts';
import { recordWriter } from './storage/commit.ts';
import { joiningStore } from './storage/joining.ts';
import { outboxMarks } from './storage/marks.ts';
import { serviceStore } from './storage/services.ts';
import { ConfigError } from './config.ts';
import { serviceIdSchema } from '../shared/kernel/ids.ts';
import { londonDate, type Instant } from '../shared/kernel/time.ts';
import { beginningText as t } from '../shared/joining/beginning-text.ts';

const askedSchema = z.object({
  service: z
    .string(t.asked.service)
    .regex(/^[a-z0-9-]{2,40}$/, t.asked.service)
    .transform((word) => serviceIdSchema.parse(`service-${word}`)),
  organisation: z.string(t.asked.organisation).trim().min(2, t.asked.organisation).max(200, t.asked.organisation),
  tenant: z.guid(t.asked.tenant).refine((id) => /[1-9a-f]/i.test(id), t.asked.tenant),
  lead: z.string(t.asked.lead).trim().min(1, t.asked.lead).max(200, t.asked.lead),
  email: z.email(t.asked.email).max(200, t.asked.email),
});

/** What the command's options ask for. Throws a `ConfigError` that names everything missing or wrong, with an example. */
export function beginningOf(options: Readonly<Record<string, unknown>>): Beginning {
  const read = askedSchema.safeParse(options);
  if (!read.success) {
    const lines = read.error.issues.map(({ path, message }) => `  --${path.join('.')}: ${message}`);
    throw new ConfigError([t.wrong, ...lines, '', t.example].join('\n'));
  }
  const { service, organisation, tenant, lead, email } = read.data;
  return {
    serviceId: service,
    organisation: { tenantId: tenant, name: organisation },
    lead: { name: lead, email },
  };
}

interface Surroundings {
  readonly containers: Containers;
  readonly secrets: { readonly linkSecret: string; readonly auditSecret: string };
  readonly now: () => Instant;
}

/** Begins a service on the product's own stores; what to tell the operator, with the code this once. */
export async function beginServiceAt(
  { containers, secrets, now }: Surroundings,
  beginning: Beginning,
): Promise<{ readonly ok: boolean; readonly says: string }> {
  const chain = auditChain(containers, secrets.auditSecret);
  const begun = await beginService(
    {
      joining: joiningStore(containers),
      services: serviceStore(containers),
      records: recordWriter(containers, outboxMarks(containers), chain, justWritten()),
      codes: joinCodes(secrets.linkSecret),
      clock: { now, today: () => londonDate(now()) },
    },
    beginning,
  );
  return begun.ok
    ? { ok: true, says: t.done(begun.value.invitation, begun.value.code) }
    : { ok: false, says: begun.problem.sentence };
}
