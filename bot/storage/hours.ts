import type { HoursStore, TariffStore, TransferStore } from '../features/hours/store.ts';
import { balanceIdOf, balanceSchema } from '../../shared/hours/balance.ts';
import { postingSchema } from '../../shared/hours/posting.ts';
import { tariffsSchema } from '../../shared/hours/tariff.ts';
import { transferSchema } from '../../shared/hours/transfer.ts';
import { batch, create, replace } from './batch.ts';
import type { Containers } from './client.ts';
import { readMany, readOne, readPage, readQuery, readTogether, toDocument } from './documents.ts';
import { saving } from './errors.ts';

/** Lines on one page of a ledger. */
const aPage = 50;

export const hoursStore = ({ records }: Containers): HoursStore => ({
  balance: (schoolId, academicYear) => readOne(records, balanceIdOf(academicYear), schoolId, balanceSchema),
  posted: async (schoolId, ids) => {
    const found = await readTogether(records, schoolId, ids);
    return new Set(ids.filter((_, n) => found[n]));
  },
  post: (postings, before, after) => {
    const balance = toDocument('hours-balance', { id: balanceIdOf(after.academicYear), ...after });
    return batch(records, after.schoolId, [
      ...postings.map((posting) => create(toDocument('hours-posting', posting))),
      before ? replace(balance, before.etag) : create(balance),
    ]);
  },
  withCorrections: async (schoolId, postingId) => {
    const [line, corrections] = await Promise.all([
      readOne(records, postingId, schoolId, postingSchema),
      readQuery(records, schoolId, postingSchema, {
        query: 'SELECT * FROM c WHERE c.schoolId = @schoolId AND c.type = @type AND c.corrects = @corrects',
        parameters: { '@schoolId': schoolId, '@type': 'hours-posting', '@corrects': postingId },
      }),
    ]);
    return line ? [line.value, ...corrections] : [];
  },
  page: async (schoolId, academicYear, after) => {
    const { found, next } = await readPage(records, schoolId, postingSchema, {
      query:
        'SELECT * FROM c WHERE c.schoolId = @schoolId AND c.type = @type AND c.academicYear = @year ORDER BY c.on DESC',
      parameters: { '@schoolId': schoolId, '@type': 'hours-posting', '@year': academicYear },
      most: aPage,
      after,
    });
    return { postings: found, next };
  },
});

/** Hours asked to be carried or lent, beside the records of the school that asked; written by commit.ts. */
export const transferStore = ({ records, services }: Containers): TransferStore => ({
  load: (schoolId, id) => readOne(records, id, schoolId, transferSchema),
  list: async (schoolId) => {
    const of = { path: 'schoolId', value: schoolId };
    const all = await readMany(records, of, 'hours-transfer', transferSchema);
    return all.sort((a, b) => b.asked.at.localeCompare(a.asked.at));
  },
  ofService: (serviceId) => readMany(services, { path: 'serviceId', value: serviceId }, 'hours-asked', transferSchema),
  tell: async (transfer) => {
    const { id, serviceId } = transfer;
    const before = await readOne(services, id, serviceId, transferSchema);
    if (before && before.value.rev >= transfer.rev) return 'saved';
    const document = toDocument('hours-asked', transfer);
    return saving(() =>
      before
        ? services
            .item(id, serviceId)
            .replace(document, { accessCondition: { type: 'IfMatch', condition: before.etag } })
        : services.items.create(document),
    );
  },
});

/** The id of a service's library of tariffs; its partition says which service. */
const tariffsId = 'hours-tariffs';

export const tariffStore = ({ services }: Pick<Containers, 'services'>): TariffStore => ({
  load: (serviceId) => readOne(services, tariffsId, serviceId, tariffsSchema),
  save: (before, tariffs) => {
    const document = toDocument('hours-tariffs', { ...tariffs, id: tariffsId });
    return saving(() =>
      before
        ? services.item(tariffsId, tariffs.serviceId).replace(document, {
            accessCondition: { type: 'IfMatch', condition: before.etag },
          })
        : services.items.create(document),
    );
  },
});
