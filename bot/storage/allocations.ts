import { bandNotesIdOf, bandNotesSchema } from '../../shared/allocation/notes.ts';
import {
  runIdOf,
  runPageIdOf,
  runPageSchema,
  runSchema,
  runYearIdOf,
  runYearSchema,
} from '../../shared/allocation/run.ts';
import type { AllocationStore } from '../features/allocation/store.ts';
import { narrowestFirst } from '../../shared/allocation/settings.ts';
import { batch, create, remove, replace } from './batch.ts';
import type { Containers } from './client.ts';
import { readMany, readOne, toDocument } from './documents.ts';
import { saving } from './errors.ts';

/** Pages that are read at the same time. */
const atOnce = 4;

/** Runs of bands lie in the service's own partition: a head, its pages, one pointer a year, notes a school. */
export const allocationStore = ({ services }: Pick<Containers, 'services'>): AllocationStore => {
  const pageAt: AllocationStore['page'] = async (serviceId, runId, page) =>
    (await readOne(services, runPageIdOf(runId, page), serviceId, runPageSchema))?.value;
  return {
    runs: async (serviceId) => {
      const found = await readMany(services, { path: 'serviceId', value: serviceId }, 'allocation-run', runSchema);
      const begunAt = (marks: (typeof found)[number]['marks']) => marks[0]?.at ?? '';
      return found.toSorted((one, other) => (begunAt(one.marks) < begunAt(other.marks) ? 1 : -1));
    },
    run: (serviceId, runId) => readOne(services, runIdOf(runId), serviceId, runSchema),
    page: pageAt,
    lines: async ({ serviceId, runId, pages }) => {
      const lines = [];
      for (let done = 0; done < pages.length; done += atOnce) {
        const some = pages.slice(done, done + atOnce).map((_, n) => pageAt(serviceId, runId, done + n));
        lines.push(...(await Promise.all(some)).flatMap((page) => page?.schools ?? []));
      }
      return lines;
    },
    keep: async (run, pages) => {
      for (const page of pages) await services.items.upsert(toDocument('allocation-page', page));
      return saving(() => services.items.create(toDocument('allocation-run', run)));
    },
    discard: ({ value: { id, serviceId, runId, pages }, etag }) =>
      batch(services, serviceId, [remove(id, etag), ...pages.map((_, page) => remove(runPageIdOf(runId, page)))]),
    year: (serviceId, academicYear, scheme) =>
      readOne(services, runYearIdOf(academicYear, scheme), serviceId, runYearSchema),
    years: async (serviceId, academicYear) => {
      const partition = { path: 'serviceId', value: serviceId };
      const all = await readMany(services, partition, 'allocation-year', runYearSchema);
      return narrowestFirst.flatMap((scheme) =>
        all.filter((year) => year.academicYear === academicYear && year.scheme === scheme),
      );
    },
    step: ({ run, year, replaced }) => {
      const yearDocument = toDocument('allocation-year', year.after);
      return batch(services, run.after.serviceId, [
        replace(toDocument('allocation-run', run.after), run.before.etag),
        year.before ? replace(yearDocument, year.before.etag) : create(yearDocument),
        ...(replaced ? [replace(toDocument('allocation-run', replaced.after), replaced.before.etag)] : []),
      ]);
    },
    notes: (serviceId) => readMany(services, { path: 'serviceId', value: serviceId }, 'band-notes', bandNotesSchema),
    notesOf: (serviceId, urn) => readOne(services, bandNotesIdOf(urn), serviceId, bandNotesSchema),
    saveNotes: (before, after) => {
      const document = toDocument('band-notes', after);
      return batch(services, after.serviceId, [before ? replace(document, before.etag) : create(document)]);
    },
  };
};
