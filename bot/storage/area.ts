import type { AreaStore } from '../features/area/store.ts';
import { areaEvaluationsSchema } from '../../shared/area/evaluations.ts';
import { areaFiguresSchema, releaseSchema } from '../../shared/area/figures.ts';
import { libraryItemSchema } from '../../shared/area/library.ts';
import type { Containers } from './client.ts';
import { readMany, readOne, toDocument } from './documents.ts';
import { saving } from './errors.ts';

/** The id of a service's figures; its partition says which service. */
const figuresId = 'area-figures';

/** Figures, the terms' comparisons and the library of a service, in the service's own partition. */
export const areaStore = ({ services }: Pick<Containers, 'services'>): AreaStore => ({
  figures: async (serviceId) => (await readOne(services, figuresId, serviceId, areaFiguresSchema))?.value,
  saveFigures: async (figures) => {
    await services.items.upsert(toDocument('area-figures', { ...figures, id: figuresId }));
  },
  release: async (serviceId, id) => (await readOne(services, id, serviceId, releaseSchema))?.value,
  keepRelease: async (release) => {
    const saved = await saving(() => services.items.create(toDocument('area-release', release)));
    if (saved === 'saved') return release;
    return (await readOne(services, release.id, release.serviceId, releaseSchema))?.value ?? release;
  },
  evaluations: async (serviceId, id) => (await readOne(services, id, serviceId, areaEvaluationsSchema))?.value,
  saveEvaluations: async (evaluations) => {
    await services.items.upsert(toDocument('area-evaluations', evaluations));
  },
  keepEvaluations: async (evaluations) => {
    const saved = await saving(() => services.items.create(toDocument('area-evaluations', evaluations)));
    if (saved === 'saved') return evaluations;
    return (
      (await readOne(services, evaluations.id, evaluations.serviceId, areaEvaluationsSchema))?.value ?? evaluations
    );
  },
  library: (serviceId) =>
    readMany(services, { path: 'serviceId', value: serviceId }, 'library-item', libraryItemSchema, {
      orderBy: 'title',
    }),
  item: (serviceId, id) => readOne(services, id, serviceId, libraryItemSchema),
  saveItem: (before, item) => {
    const document = toDocument('library-item', item);
    return saving(() =>
      before
        ? services.item(item.id, item.serviceId).replace(document, {
            accessCondition: { type: 'IfMatch', condition: before.etag },
          })
        : services.items.create(document),
    );
  },
});
