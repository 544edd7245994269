import type { OperationInput } from '@azure/cosmos';
import type { SchoolId } from '../../shared/kernel/ids.ts';
import type { Change, Put, Records, Saved } from '../ports/change.ts';
import type { AuditChain } from './audit-chain.ts';
import { batch, create, replace } from './batch.ts';
import type { Containers } from './client.ts';
import { toDocument } from './documents.ts';
import type { JustWritten } from '../outbox/just-written.ts';
import type { Marks } from './marks.ts';

/** Every document of the container says whose partition it is in; the school's own says so by its id alone. */
const operation = (schoolId: SchoolId, { type, value, before }: Put) => {
  const document = toDocument(type, { ...value, schoolId });
  return before ? replace(document, before.etag) : create(document);
};

/** What a writer tells of the items it has stored. */
export type Notes = Pick<JustWritten, 'begin'>;

/**
 * Writes one change as a transactional batch, its audit events linked to the school's chain. `own` are operations that
 * only a store of this folder can make. Records come first: when one of them is refused, that is what is answered.
 */
export const writer =
  ({ records }: Containers, marks: Marks, chain: AuditChain, notes?: Notes) =>
  async ({ schoolId, puts, audit, outbox }: Change, ...own: OperationInput[]): Promise<Saved> => {
    if (outbox.length) await marks.ensure(schoolId);
    const note = notes?.begin(schoolId);
    const operations = [
      ...own,
      ...puts.map((put) => operation(schoolId, put)),
      ...outbox.map((item) => create(toDocument('outbox', item))),
    ];
    const saved = audit.length
      ? await chain.write(schoolId, operations, audit)
      : await batch(records, schoolId, operations);
    if (saved === 'saved') note?.(outbox);
    return saved;
  };

/** A school's changes, each one batch with its audit events and what people are owed. Decisions 1. */
export const recordWriter = (containers: Containers, marks: Marks, chain: AuditChain, notes?: Notes): Records => {
  const write = writer(containers, marks, chain, notes);
  return { commit: (change) => write(change) };
};
