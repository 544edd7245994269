import type { OperationInput } from '@azure/cosmos';
import type { Change, Put, Records, Saved } from '../ports/change.ts';
import { batch, create, replace } from './batch.ts';
import type { Containers } from './client.ts';
import { toDocument } from './documents.ts';
import type { Marks } from './marks.ts';

const operation = ({ type, value, before }: Put) => {
  const document = toDocument(type, value);
  return before ? replace(document, before.etag) : create(document);
};

/** Writes one change as a transactional batch. `own` are operations that only a store of this folder can make. */
export const writer =
  ({ records }: Containers, marks: Marks) =>
  async ({ schoolId, puts, audit, outbox }: Change, ...own: OperationInput[]): Promise<Saved> => {
    if (outbox.length) await marks.ensure(schoolId);
    return batch(records, schoolId, [
      ...own,
      ...puts.map(operation),
      ...audit.map((event) => create(toDocument('audit', event))),
      ...outbox.map((item) => create(toDocument('outbox', item))),
    ]);
  };

/** A school's changes, each one batch with its audit events and what people are owed. Decisions 1. */
export const recordWriter = (containers: Containers, marks: Marks): Records => {
  const write = writer(containers, marks);
  return { commit: (change) => write(change) };
};
