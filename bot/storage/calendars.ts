import type { CalendarStore } from '../features/calendar/store.ts';
import {
  bankHolidayDocumentSchema,
  noOwnRows,
  type BankHolidayDocument,
} from '../../shared/calendar/bank-holiday-rows.ts';
import type { SchoolLayers } from '../../shared/calendar/compose.ts';
import { calendarIdOf } from '../../shared/calendar/layer.ts';
import { patternDocumentSchema, type Pattern } from '../../shared/calendar/pattern.ts';
import { datesOf } from '../../shared/calendar/school-dates.ts';
import type { ServiceId } from '../../shared/kernel/ids.ts';
import type { School } from '../../shared/organisation/school.ts';
import { serviceSchema } from '../../shared/organisation/service.ts';
import type { Stored } from '../ports/change.ts';
import type { Containers } from './client.ts';
import { checked, readMany, readOne, readTogether, toDocument } from './documents.ts';
import { saving } from './errors.ts';
import { serviceDocument } from './services.ts';

type Services = Pick<Containers, 'services'>;

/** One a service; its partition says which. */
const bankHolidayId = 'bank-holidays';

const holidayDocument = (rows: BankHolidayDocument) => toDocument('bank-holidays', { ...rows, id: bankHolidayId });

/**
 * All layers of a school's calendar in one request: the pattern of its authority, that of its trust, the service's own
 * bank holidays and its settings, which say how often is planned, lie in one partition.
 */
export async function schoolLayers({ services }: Services, school: School): Promise<SchoolLayers> {
  const { calendarId, serviceId } = school;
  const { trustPattern } = datesOf(school);
  const ids = [calendarId, bankHolidayId, serviceDocument, ...(trustPattern ? [calendarIdOf(trustPattern)] : [])];
  const [authority, rows, service, trust] = await readTogether(services, serviceId, ids);
  return {
    school,
    authority: checked(patternDocumentSchema, authority, calendarId)?.value,
    trust: checked(patternDocumentSchema, trust, ids[3] ?? '')?.value,
    service: checked(serviceSchema, service, serviceDocument)?.value,
    rows: checked(bankHolidayDocumentSchema, rows, bankHolidayId)?.value,
  };
}

export const calendarStore = ({ services }: Services): CalendarStore => {
  const replacing = (
    document: { readonly id: string },
    serviceId: ServiceId,
    { etag }: Pick<Stored<unknown>, 'etag'>,
  ) =>
    services.item(document.id, serviceId).replace(document, { accessCondition: { type: 'IfMatch', condition: etag } });
  return {
    patterns: (serviceId) => {
      const partition = { path: 'serviceId', value: serviceId };
      return readMany<Pattern>(services, partition, 'calendar', patternDocumentSchema, { orderBy: 'name' });
    },
    pattern: (serviceId, pattern) => {
      const id = calendarIdOf(pattern);
      return readOne<Pattern>(services, id, serviceId, patternDocumentSchema);
    },
    savePattern: async (before, after) => {
      const document = toDocument('calendar', after);
      if (before) return saving(() => replacing(document, after.serviceId, before));
      // Both are there from the first pattern on, so that a calendar is one request and not one for each of them.
      await saving(() => services.items.create(holidayDocument(noOwnRows(after.serviceId))));
      return saving(() => services.items.create(document));
    },
    bankHolidays: (serviceId) => readOne(services, bankHolidayId, serviceId, bankHolidayDocumentSchema),
    saveBankHolidays: (before, after) => {
      const document = holidayDocument(after);
      return saving(() => (before ? replacing(document, after.serviceId, before) : services.items.create(document)));
    },
  };
};
