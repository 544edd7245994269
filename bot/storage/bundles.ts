import { z } from 'zod';
import { requestIdSchema, serviceIdSchema } from '../../shared/kernel/ids.ts';
import { civilDateSchema, instant, instantSchema } from '../../shared/kernel/time.ts';
import { yearGroups } from '../../shared/request-for-help/request.ts';
import { bundleClasses, disposalIdOf, disposalSchema, type KeptDocument } from '../../shared/rights/bundle.ts';
import type { BundleStore } from '../features/rights/store.ts';
import { LoggableError } from '../ports/log.ts';
import { batch, remove } from './batch.ts';
import type { Containers } from './client.ts';
import { readMany, readOne, readQuery } from './documents.ts';
import { typesOf } from './retained.ts';

/** Some keep no more than the day, such as a profile of needs; then the moment it was stored counts. */
const at = z.object({ at: instantSchema.optional() }).nullish();
/** What a list of kept documents needs of any of them; nothing that says who a child is. */
const rowSchema = z.object({
  id: z.string(),
  type: z.string(),
  serviceId: serviceIdSchema.optional(),
  academicYear: z.string().optional(),
  requestId: requestIdSchema.nullish(),
  number: z.number().int().optional(),
  yearGroup: z.enum(yearGroups).nullish(),
  changed: at,
  asked: at,
  openedAt: instantSchema.optional(),
  takenAt: instantSchema.optional(),
  postedAt: instantSchema.optional(),
  endedOn: civilDateSchema.optional(),
  _ts: z.number(),
});
const fields = [...Object.keys(rowSchema.shape), 'schemaVersion'].map((field) => `c.${field}`).join(', ');
const ofClass = new Map(
  bundleClasses.flatMap((kind) => typesOf(kind).map((type): [string, typeof kind] => [type, kind])),
);

function keptDocument(row: z.infer<typeof rowSchema>): KeptDocument | undefined {
  const kind = ofClass.get(row.type);
  if (!kind) return undefined;
  const { requestId = null, number, yearGroup, changed, asked, openedAt, takenAt, postedAt, endedOn = null } = row;
  return {
    id: row.id,
    class: kind === 'joint-record' && requestId === null ? 'service-record' : kind,
    at: changed?.at ?? asked?.at ?? postedAt ?? takenAt ?? openedAt ?? instant(row._ts * 1000),
    academicYear: row.academicYear ?? null,
    requestId,
    child: number && yearGroup ? { number, yearGroup } : null,
    endedOn,
  };
}

/** A batch takes a hundred operations. */
const mostTogether = 100;
/** What belongs to one term's planning: `service|school|year|term` of its id. Half of it never stays. */
const planning = (id: string): string => id.split('|').slice(1).join('|');
/** Postings go before the balance that sums them up. */
const order = ({ id }: KeptDocument): string => (id.startsWith('hours|') ? `~${id}` : planning(id) || id);

/** What is disposed of as a whole, and what was decided about it. Which types that are says retained.ts. */
export const bundleStore = ({ records }: Containers): BundleStore => ({
  documents: async ({ schoolId, serviceId }) => {
    const types = [...ofClass.keys()];
    const rows = await readQuery(records, schoolId, rowSchema, {
      query: `SELECT ${fields} FROM c WHERE c.schoolId = @school AND c.type IN (${types.map((type) => `'${type}'`).join(', ')})`,
      parameters: { '@school': schoolId },
      about: `kept records of ${schoolId}`,
    });
    return rows
      .filter((row) => row.serviceId === undefined || row.serviceId === serviceId)
      .flatMap((row) => keptDocument(row) ?? []);
  },
  disposals: async ({ schoolId, serviceId }) => {
    const all = await readMany(records, { path: 'schoolId', value: schoolId }, 'disposal', disposalSchema);
    return all.filter((each) => each.serviceId === serviceId);
  },
  disposal: (scope, kind, key) => readOne(records, disposalIdOf(scope, kind, key), scope.schoolId, disposalSchema),
  remove: async ({ schoolId }, documents) => {
    const cardSchema = z.object({ id: z.string(), about: z.string() });
    const cards = await readQuery(records, schoolId, cardSchema, {
      query: `SELECT c.id, c.about, c.schemaVersion FROM c WHERE c.schoolId = @school AND c.type = 'live-card'`,
      parameters: { '@school': schoolId },
    });
    const groups = new Map<string, string[]>();
    for (const document of [...documents].sort((a, b) => (order(a) < order(b) ? -1 : 1))) {
      const key = document.id.includes('|') && !document.id.startsWith('hours|') ? planning(document.id) : document.id;
      const along = cards.filter(({ about }) => about === document.id).map(({ id }) => id);
      groups.set(key, [...(groups.get(key) ?? []), document.id, ...along]);
    }
    let ids: string[] = [];
    const flush = async () => {
      if (
        ids.length &&
        (await batch(
          records,
          schoolId,
          ids.map((id) => remove(id)),
        )) !== 'saved'
      )
        throw new LoggableError('records that were disposed of could not be removed');
      ids = [];
    };
    for (const group of groups.values()) {
      if (ids.length + group.length > mostTogether) await flush();
      ids.push(...group);
    }
    await flush();
  },
});
