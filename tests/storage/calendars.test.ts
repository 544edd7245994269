import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { scheduleWindows } from '../../bot/features/planning/schedule-windows.ts';
import { calendarStore } from '../../bot/storage/calendars.ts';
import type { Containers } from '../../bot/storage/client.ts';
import { toDocument } from '../../bot/storage/documents.ts';
import { dueStore } from '../../bot/storage/due.ts';
import { schoolStore } from '../../bot/storage/schools.ts';
import { serviceStore } from '../../bot/storage/services.ts';
import { insetDays, kentCalendar, kentLayer } from '../../infra/local/sample/calendar.ts';
import { newPattern } from '../../shared/calendar/pattern.ts';
import type { Rhythm } from '../../shared/calendar/rhythm.ts';
import { datesOf } from '../../shared/calendar/school-dates.ts';
import { windowsOf } from '../../shared/calendar/windows.ts';
import { date, instant } from '../../shared/kernel/time.ts';
import { layerOf, sheffield } from '../support/calendars/years.ts';
import { fixedClock } from '../support/fixed.ts';
import { hazelbrook, openContainers } from './support.ts';

let bench: Awaited<ReturnType<typeof openContainers>>;
beforeEach(async () => {
  bench = await openContainers();
});
afterEach(() => bench.close());

/** The same containers with their requests to the service's partition counted. */
function counting({ services, ...others }: Containers) {
  const asked: string[] = [];
  const noting = <T extends object>(thing: T, what: Record<string, string>): T =>
    new Proxy(thing, {
      get: (target, name, self) => {
        const kind = what[String(name)];
        if (kind) asked.push(kind);
        const value: unknown = Reflect.get(target, name, self);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  const items = noting(services.items, { batch: 'batch', query: 'query' });
  const watched = new Proxy(services, {
    get: (target, name) => {
      if (name === 'items') return items;
      return name === 'item'
        ? (...at: [string, string]) => noting(target.item(...at), { read: 'read' })
        : Reflect.get(target, name);
    },
  });
  return { containers: { ...others, services: watched } as Containers, asked };
}

const clock = fixedClock('2026-11-27T08:55:00Z');
const trust = newPattern(layerOf(sheffield, { kind: 'trust', pattern: 'fern-hill', name: 'Fern Hill' }));

test('a school’s calendar is one request, with its trust’s dates too, and so are all its years', async () => {
  const store = calendarStore(bench.containers);
  await serviceStore(bench.containers).saveService(undefined, { serviceId: hazelbrook.serviceId, name: 'Weald' });
  for (const pattern of [newPattern(kentLayer()), trust])
    expect(await store.savePattern(undefined, pattern)).toBe('saved');
  const { containers, asked } = counting(bench.containers);
  const schools = schoolStore(containers, clock);
  const ofTrust = { ...hazelbrook, dates: { ...datesOf(hazelbrook), trustPattern: 'fern-hill' } };
  expect(await schools.calendar(hazelbrook)).toMatchObject({ blocks: kentLayer().blocks, insetDays });
  expect(await schools.calendar(ofTrust)).toMatchObject({ blocks: sheffield.blocks, name: 'Fern Hill 2026-27' });
  expect(await schools.years(ofTrust)).toHaveLength(1);
  expect(asked).toEqual(['batch', 'batch', 'batch']);
});

test('a service of before, with one calendar a year and no bank holidays of its own, reads the same', async () => {
  const old = { ...kentCalendar(), id: 'calendar-kent-2026-27', serviceId: hazelbrook.serviceId };
  await bench.containers.services.items.upsert(toDocument('calendar', { ...old, nextYearFirstOn: '2027-09-01' }));
  const schools = schoolStore(bench.containers, clock);
  const school = { ...hazelbrook, calendarId: old.id };
  expect(await schools.calendar(school)).toEqual({ ...kentCalendar(), id: old.id, insetDays });
  // Changed for the first time it becomes a pattern, under the same id.
  const store = calendarStore(bench.containers);
  const before = await store.pattern(hazelbrook.serviceId, 'kent-2026-27');
  if (!before) throw new Error('no pattern');
  const after = { ...before.value, name: 'Kent', rev: 2 };
  expect(await store.savePattern(before, after)).toBe('saved');
  expect(await store.savePattern(before, after)).toBe('changed-meanwhile');
  expect(await store.patterns(hazelbrook.serviceId)).toEqual([after]);
  expect(await schools.calendar(school)).toMatchObject({ academicYear: '2026-27' });
});

test('a school whose calendar nobody has given has none, and a second pattern of one name is refused', async () => {
  const schools = schoolStore(bench.containers, clock);
  expect(await schools.calendar(hazelbrook)).toBeUndefined();
  expect(await schools.years(hazelbrook)).toEqual([]);
  const store = calendarStore(bench.containers);
  expect(await store.savePattern(undefined, trust)).toBe('saved');
  expect(await store.savePattern(undefined, trust)).toBe('exists');
  const rows = await store.bankHolidays(hazelbrook.serviceId);
  expect(rows?.value).toMatchObject({ rev: 1, added: [] });
  const more = { ...rows!.value, added: [{ on: date('2026-12-18'), title: 'Coronation' }], rev: 2 };
  expect(await store.saveBankHolidays(rows, more)).toBe('saved');
  expect(await store.saveBankHolidays(rows, more)).toBe('changed-meanwhile');
});

test('how often is planned comes with the calendar; a school’s own choice goes first, and windows are filed by it', async () => {
  const services = serviceStore(bench.containers);
  await calendarStore(bench.containers).savePattern(undefined, newPattern(kentLayer()));
  const choice = (every: Rhythm) => ({
    changes: [{ at: instant('2026-09-01T08:00:00Z'), by: 'Dawn Sayers', every }],
    rev: 1,
  });
  const service = { serviceId: hazelbrook.serviceId, name: 'Weald' };
  expect(await services.saveService(undefined, service)).toBe('saved');
  const before = await services.serviceRecord(hazelbrook.serviceId);
  const schools = schoolStore(bench.containers, clock);
  const filed = async (school: typeof hazelbrook, ...days: string[]) => {
    await scheduleWindows(dueStore(bench.containers), school, await schools.years(school));
    const on = await Promise.all(days.map((day) => dueStore(bench.containers).on(date(day))));
    return on.flat().flatMap((due) => (due.kind === 'window-opens' ? [due.id.split('|').at(-1)] : []));
  };
  expect(windowsOf(await schools.years(hazelbrook))).toHaveLength(3);
  expect(await filed(hazelbrook, '2026-11-27', '2027-01-22', '2027-03-04')).toEqual(['spring', 'summer']);

  expect(await services.saveService(before, { ...service, planning: choice('half-term') })).toBe('saved');
  expect(await services.saveService(before, service)).toBe('changed-meanwhile');
  expect(windowsOf(await schools.years(hazelbrook))).toHaveLength(6);
  expect(windowsOf(await schools.years({ ...hazelbrook, planning: choice('term') }))).toHaveLength(3);
  expect(await filed(hazelbrook, '2026-11-27', '2027-01-22', '2027-03-04')).toEqual(['spring', 'spring-2', 'summer']);
});
