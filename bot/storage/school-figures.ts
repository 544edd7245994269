import type { Place } from '../../shared/kernel/place.ts';
import { figuredSchoolSchema } from '../../shared/school-figures/figures.ts';
import {
  figuresHeadSchema,
  figuresProgressSchema,
  schoolOfStored,
  storedSchool,
  storedSchoolSchema,
} from '../../shared/school-figures/set.ts';
import { z } from 'zod';
import type { FiguresStore } from '../features/school-figures/store.ts';
import { batch, remove, upsert } from './batch.ts';
import type { Containers } from './client.ts';
import { readOne, readQuery, toDocument } from './documents.ts';
import { saving } from './errors.ts';

/** Their ids; the partition says which service. */
const headId = 'school-figures';
const progressId = 'school-figures-progress';
const schoolIdOf = (setId: string, urn: string): string => `figured|${setId}|${urn}`;
/** The most that a batch takes. */
const together = 100;

const idOnly = z.object({ id: z.string() });
const placed = figuredSchoolSchema.pick({ urn: true, place: true });

/** Figures of schools lie in the service's own partition, each set a document a school. */
export const figuresStore = ({ services }: Pick<Containers, 'services'>): FiguresStore => ({
  head: (serviceId) => readOne(services, headId, serviceId, figuresHeadSchema),
  saveHead: (before, after) => {
    const document = toDocument('school-figures', { ...after, id: headId });
    const accessCondition = { type: 'IfMatch', condition: before?.etag ?? '' };
    return saving(() =>
      before
        ? services.item(headId, after.serviceId).replace(document, { accessCondition })
        : services.items.create(document),
    );
  },
  schools: async (serviceId, setId, authority) => {
    const found = await readQuery(services, serviceId, storedSchoolSchema, {
      query: `SELECT * FROM c WHERE c.serviceId = @partition AND c.type = @type AND c.setId = @set${authority === undefined ? '' : ' AND c.localAuthority = @authority'} ORDER BY c.urn`,
      parameters: {
        ...{ '@partition': serviceId, '@type': 'figured-school', '@set': setId },
        ...(authority !== undefined && { '@authority': authority }),
      },
      about: `figures ${setId}`,
    });
    return found.map(schoolOfStored);
  },
  places: async (serviceId, setId, urns) => {
    const found: (readonly [string, Place])[] = [];
    for (let at = 0; at < urns.length; at += together) {
      const some = urns.slice(at, at + together);
      const schools = await readQuery(services, serviceId, placed, {
        query: `SELECT c.urn, c.place, c.schemaVersion FROM c WHERE c.serviceId = @partition AND c.type = @type AND c.setId = @set AND c.urn IN (${some.map((_, n) => `@urn${n}`).join(', ')})`,
        parameters: {
          ...{ '@partition': serviceId, '@type': 'figured-school', '@set': setId },
          ...Object.fromEntries(some.map((urn, n) => [`@urn${n}`, urn])),
        },
        about: `places of ${setId}`,
      });
      found.push(...schools.flatMap(({ urn, place }) => (place ? [[urn, place] as const] : [])));
    }
    return new Map(found);
  },
  write: async (serviceId, setId, schools) => {
    const puts = schools.map((school) =>
      upsert(
        toDocument('figured-school', {
          ...storedSchool(school, { serviceId, setId }),
          id: schoolIdOf(setId, school.urn),
        }),
      ),
    );
    await batch(services, serviceId, puts);
  },
  sweep: async (serviceId, setId) => {
    const found = await readQuery(services, serviceId, idOnly, {
      query: 'SELECT c.id, c.schemaVersion FROM c WHERE c.serviceId = @partition AND c.type = @type AND c.setId = @set',
      parameters: { '@partition': serviceId, '@type': 'figured-school', '@set': setId },
    });
    for (let at = 0; at < found.length; at += together)
      await batch(
        services,
        serviceId,
        found.slice(at, at + together).map(({ id }) => remove(id)),
      );
  },
  progress: async (serviceId) => (await readOne(services, progressId, serviceId, figuresProgressSchema))?.value,
  tell: async (progress) => {
    await services.items.upsert(toDocument('school-figures-progress', { ...progress, id: progressId }));
  },
});
