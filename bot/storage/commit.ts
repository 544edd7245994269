import type { OperationInput } from '@azure/cosmos';
import type { Change, Put, Records, Saved } from '../ports/change.ts';
import { batch, create, replace } from './batch.ts';
import type { Containers } from './client.ts';
import { toDocument } from './documents.ts';
import type { JustWritten } from '../outbox/just-written.ts';
import type { Marks } from './marks.ts';

const operation = ({ type, value, before }: Put) => {
  const document = toDocument(type, value);
  return before ? replace(document, before.etag) : create(document);
};

/** What a writer tells of the items it has stored. */
export type Notes = Pick<JustWritten, 'begin'>;

/** Writes one change as a transactional batch. `own` are operations that only a store of this folder can make. */
export const writer =
  ({ records }: Containers, marks: Marks, notes?: Notes) =>
  async ({ schoolId, puts, audit, outbox }: Change, ...own: OperationInput[]): Promise<Saved> => {
    if (outbox.length) await marks.ensure(schoolId);
    const note = notes?.begin(schoolId);
    const saved = await batch(records, schoolId, [
      ...own,
      ...puts.map(operation),
      ...audit.map((event) => create(toDocument('audit', event))),
      ...outbox.map((item) => create(toDocument('outbox', item))),
    ]);
    if (saved === 'saved') note?.(outbox);
    return saved;
  };

/** A school's changes, each one batch with its audit events and what people are owed. Decisions 1. */
export const recordWriter = (containers: Containers, marks: Marks, notes?: Notes): Records => {
  const write = writer(containers, marks, notes);
  return { commit: (change) => write(change) };
};
