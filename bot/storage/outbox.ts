import type { JustWritten } from '../outbox/just-written.ts';
import { liveCardSchema, type LiveCard, type OutboxStore } from '../outbox/store.ts';
import { outboxItemSchema } from '../ports/change.ts';
import { batch, remove, upsert } from './batch.ts';
import type { Containers } from './client.ts';
import { readMany, readOne, toDocument } from './documents.ts';
import { saving } from './errors.ts';
import type { Marks } from './marks.ts';

/** A batch takes a hundred operations; one is the card. */
const mostTogether = 99;

const cardId = (about: string, accountId: string): string => `card|${about}|${accountId}`;

const cardDocument = (card: LiveCard) => toDocument('live-card', { id: cardId(card.about, card.accountId), ...card });

export const outboxStore = (
  { records }: Containers,
  marks: Marks,
  notes?: Pick<JustWritten, 'begin'>,
): OutboxStore => ({
  pending: (schoolId) =>
    readMany(records, { path: 'schoolId', value: schoolId }, 'outbox', outboxItemSchema, { orderBy: 'createdAt' }),
  add: async (item) => {
    await marks.ensure(item.schoolId);
    const note = notes?.begin(item.schoolId);
    const saved = await saving(() => records.items.create(toDocument('outbox', item)));
    if (saved === 'saved') note?.([item]);
  },
  card: async (schoolId, about, accountId) =>
    (await readOne(records, cardId(about, accountId), schoolId, liveCardSchema))?.value,
  place: async (card) => {
    await records.items.upsert(cardDocument(card));
  },
  settle: async (card, items) => {
    const schoolId = card?.schoolId ?? items[0]?.schoolId;
    if (!schoolId) return;
    // More than a batch holds: the card is remembered together with the last ones, and a crash leaves those to be done.
    const together = items.slice(-mostTogether);
    for (let done = 0; done < items.length - together.length; done += mostTogether)
      await batch(
        records,
        schoolId,
        items.slice(done, Math.min(done + mostTogether, items.length - together.length)).map((item) => remove(item.id)),
      );
    await batch(records, schoolId, [
      ...(card ? [upsert(cardDocument(card))] : []),
      ...together.map((item) => remove(item.id)),
    ]);
  },
});
