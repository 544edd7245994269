import { z } from 'zod';
import type { DueStore } from '../features/planning/store.ts';
import { civilDateSchema, type CivilDate } from '../../shared/kernel/time.ts';
import { duePlanningSchema } from '../../shared/planning/due.ts';
import type { Containers } from './client.ts';
import { readMany, readOne, toDocument } from './documents.ts';
import { deleting, saving } from './errors.ts';

const progress = { id: 'looked-until', slot: 'progress' };
const progressSchema = z.object({ day: civilDateSchema });

/** Things to look at, filed by the civil day on which they fall due. */
export function dueStore({ due }: Containers): DueStore {
  /** It only goes forward, so what this process read or wrote last is early enough. */
  let until: CivilDate | undefined;
  return {
    on: (day) => readMany(due, { path: 'slot', value: day }, 'due', duePlanningSchema, { orderBy: 'at' }),
    add: async (thing) => {
      await saving(() => due.items.create(toDocument('due', { ...thing, slot: thing.on })));
    },
    done: (thing) => deleting(() => due.item(thing.id, thing.on).delete()),
    lookedUntil: async () => (until ??= (await readOne(due, progress.id, progress.slot, progressSchema))?.value.day),
    setLookedUntil: async (day) => {
      await due.items.upsert(toDocument('due', { ...progress, day }));
      until = day;
    },
  };
}
