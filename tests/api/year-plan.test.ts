import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { postHours } from '../../bot/features/hours/post-hours.ts';
import { yearPlanStore } from '../../bot/storage/year-plans.ts';
import { visitStore } from '../../bot/storage/visits.ts';
import { hoursStore } from '../../bot/storage/hours.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { cellsOf } from '../../shared/hours/balance.ts';
import { breakdownOf, figuresOf } from '../../shared/hours/figures.ts';
import { postingSchema } from '../../shared/hours/posting.ts';
import { schoolIdSchema, serviceIdSchema } from '../../shared/kernel/ids.ts';
import { addDays, date, instant, weekday } from '../../shared/kernel/time.ts';
import { standingOfWish } from '../../shared/visits/wish.ts';
import { yearPlanIdOf } from '../../shared/year-plan/stored.ts';
import { yearPlanAnswer, type PlanAnswer } from '../../shared/year-plan/contract.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { serviceStore } from '../../bot/storage/services.ts';
import { refusalOf } from './support.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({ now: '2026-11-27T10:00:00Z' });
});
afterAll(() => app.stop());

const address = '/api/hours/year';
const planOf = async (response: Response): Promise<PlanAnswer> => {
  const text = await response.text();
  expect({ status: response.status, text: response.ok ? '' : text }).toEqual({ status: 200, text: '' });
  const { plan } = yearPlanAnswer.parse(JSON.parse(text));
  if (!plan) throw new Error('no plan');
  return plan;
};
const look = async (as: SamplePerson = people.therapist) => planOf(await app.get(address, as));
const change = async (op: object, seen: number, as: SamplePerson = people.therapist) =>
  app.post(address, { seen, op }, as);

/** Asks for a plan and waits until it is there. */
async function solved(isFresh = false, as: SamplePerson = people.therapist): Promise<PlanAnswer> {
  await planOf(await change({ do: 'solve', isFresh }, (await look(as)).rev, as));
  for (let tries = 0; tries < 600; tries += 1) {
    const plan = await look(as);
    if (!plan.isSolving) return plan;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('no plan came');
}

const hazelbrook = {
  schoolId: schoolIdSchema.parse('school-hazelbrook'),
  serviceId: serviceIdSchema.parse('service-weald'),
};
const school = hazelbrook.schoolId;
let edits = 0;
const visitIs = async (id: string, what: string, body: object, as: SamplePerson = people.therapist) => {
  const path = `/api/schools/${school}/visits/${encodeURIComponent(id)}/${what}`;
  const answer = await app.post(path, { editId: `edit-${(edits += 1)}`, ...body }, as);
  expect({ status: answer.status, text: await answer.text() }).toMatchObject({ status: 200 });
};
const orchardBank = { ...hazelbrook, schoolId: schoolIdSchema.parse('school-orchard-bank') };
const plannedMinutes = async () => {
  const balance = await hoursStore(app.containers).balance(hazelbrook.schoolId, '2026-27');
  return figuresOf(cellsOf(balance!.value)).planned;
};

test('a therapist plans her year, publishes it, a school says that a day does not suit, and one visit moves', async () => {
  // Orchard Bank has bought twenty hours more.
  await postHours(hoursStore(app.containers), [
    postingSchema.parse({
      ...{ id: 'posting|bought', schoolId: orchardBank.schoolId, academicYear: '2026-27', kind: 'allocated' },
      ...{
        minutes: 1_200,
        on: '2026-09-01',
        postedAt: '2026-09-01T08:00:00.000Z',
        stream: 'bought-in',
        activity: null,
      },
    }),
  ]);
  const before = await look();
  expect(before.schools.length).toBeGreaterThan(0);
  await planOf(
    await change(
      {
        do: 'settle',
        settings: {
          ...before.settings,
          hours: before.settings.hours.filter((each) => each.weekday < 5),
          schools: before.settings.schools.map((each) => ({
            ...each,
            weekday: 2,
            keptBack: 600,
          })),
        },
      },
      before.rev,
    ),
  );
  const plan = await solved();
  const own = plan.visits.filter(({ schoolId }) => schoolId === 'school-hazelbrook');
  expect(own.length).toBeGreaterThan(10);
  // It is Friday morning: nothing is put on a day that has begun.
  expect(plan.visits.every(({ on }) => on > '2026-11-27')).toBe(true);
  expect(plan.visits.every(({ conflicts, on }) => conflicts.length === 0 && weekday(on) < 5)).toBe(true);
  expect(plan.toPublish).toEqual({ added: plan.visits.length, moved: 0, gone: 0 });
  expect(plan.result?.sentences.join(' ')).toMatch(/planned school by school/);

  const published = await planOf(await change({ do: 'publish' }, plan.rev));
  expect(published.toPublish).toEqual({ added: 0, moved: 0, gone: 0 });
  expect(await plannedMinutes()).toBe(own.length * 180);
  const kept = await visitStore(app.containers).list(hazelbrook);
  expect(kept.filter(({ planId }) => planId !== null)).toHaveLength(own.length);
  // Each stream's hours are planned for as they are there: nothing of what was bought is taken for core, and no more.
  const streams = breakdownOf(
    cellsOf((await hoursStore(app.containers).balance(orchardBank.schoolId, '2026-27'))!.value),
    'stream',
  );
  expect(streams.map(({ value, free }) => [value, free >= 0])).toEqual([
    ['core', true],
    ['bought-in', true],
  ]);
  expect(streams.find(({ value }) => value === 'bought-in')?.planned).toBe(540);
  // Published again nothing is written twice.
  await planOf(await change({ do: 'publish' }, published.rev));
  expect(await plannedMinutes()).toBe(own.length * 180);

  const [struck] = kept.filter(({ planId }) => planId !== null).slice(3);
  await visitIs(struck!.id, 'wish', { reason: 'The whole school is at the theatre' }, people.sendco);
  // Published anew before anything was planned, the wish is still there.
  await planOf(await change({ do: 'publish' }, (await look()).rev));
  expect((await look()).wishes).toMatchObject([
    { reason: 'The whole school is at the theatre', by: 'Ellen Whitfield', movesTo: null },
  ]);
  const stuck = (await look()).visits.find(({ on, schoolId }) => on === struck!.on && schoolId === struck!.schoolId);
  expect(stuck?.conflicts).toContain('The school has said that this day does not suit.');
  const replanned = await solved();
  expect(replanned.moves).toHaveLength(1);
  expect(replanned.moves[0]?.from).toBe(struck!.on);
  expect(replanned.toPublish).toEqual({ added: 0, moved: 1, gone: 0 });
  expect(replanned.wishes).toMatchObject([{ movesTo: replanned.moves[0]?.to }]);
  await planOf(await change({ do: 'publish' }, replanned.rev));
  const after = await visitStore(app.containers).load(hazelbrook.schoolId, struck!.id);
  expect(after?.value.on).not.toBe(struck!.on);
  expect(after?.value.wishes.map((wish) => standingOfWish(wish, after.value))).toEqual(['moved']);
  expect((await look()).wishes).toEqual([]);
  expect(await plannedMinutes()).toBe(own.length * 180);
});

test('a visit that she moves at the school for a day that does not suit stays there, whatever is published after', async () => {
  const visit = (await look()).visits.findLast(({ state, schoolId }) => state === 'published' && schoolId === school)!;
  const stored = (await visitStore(app.containers).list(hazelbrook)).find(({ id }) => id.endsWith(visit.id))!;
  await visitIs(stored.id, 'wish', { reason: 'The hall is a polling station' }, people.sendco);
  const { startsAt, travelMinutes, stream, parts } = stored;
  const monday = addDays(stored.on, 1 - weekday(stored.on));
  await visitIs(stored.id, 'change', { on: monday, startsAt, travelMinutes, stream, parts, anyway: true });
  const plan = await look();
  expect(plan.visits.find(({ id }) => id === visit.id)).toMatchObject({ on: monday, isPinned: true });
  expect(plan).toMatchObject({ toPublish: { added: 0, moved: 0, gone: 0 }, wishes: [] });
  await planOf(await change({ do: 'publish' }, plan.rev));
  expect((await visitStore(app.containers).load(hazelbrook.schoolId, stored.id))?.value.on).toBe(monday);
  // She may still move it in the plan.
  const op = { do: 'move', visitId: visit.id, on: addDays(monday, 1), at: '09:00', isPinned: false };
  expect((await planOf(await change(op, (await look()).rev))).toPublish).toMatchObject({ moved: 1 });
  await planOf(await change({ ...op, on: monday, at: startsAt, isPinned: true }, (await look()).rev));
});

test('a visit that is put on a Saturday is shown with what speaks against it, and stays pinned there', async () => {
  const { visits, rev } = await look();
  const visit = visits.find(({ state }) => state !== 'over')!;
  const saturday = addDays(visit.on, 6 - weekday(visit.on));
  const op = { do: 'move', visitId: visit.id, on: saturday, at: '09:00', isPinned: true };
  const plan = await planOf(await change(op, rev));
  const moved = plan.visits.find(({ id }) => id === visit.id);
  expect(moved).toMatchObject({ on: saturday, isPinned: true, state: 'draft' });
  expect(moved?.conflicts).toEqual([
    'The school has no pupils on that day.',
    'The therapist does not work on that day.',
  ]);
  await refusalOf(await change(op, rev), 409);
  await refusalOf(await change({ ...op, on: date('2026-09-08') }, plan.rev), 400);
});

test('nobody plans the year of somebody at whose schools they are not a lead', async () => {
  await refusalOf(await app.get(address, people.sendco), 403);
  await refusalOf(await app.get(`${address}?personId=${people.therapist.id}`, people.otherTherapist), 404);
});

test('a lead opens one therapist’s year among many schools, and only that therapist’s schools are read', async () => {
  const { records, services } = app.containers;
  const asked = [records, services].flatMap((each) => [jest.spyOn(each, 'item'), jest.spyOn(each.items, 'query')]);
  const countOf = async (): Promise<number> => {
    const before = asked.map(({ mock }) => mock.calls.length);
    const plan = await planOf(await app.get(`${address}?personId=${people.therapist.id}`, people.lead));
    expect(plan.schools.map(({ name }) => name)).toContain('Hazelbrook Primary School');
    return asked.reduce((sum, { mock }, at) => sum + mock.calls.length - (before[at] ?? 0), 0);
  };
  const few = await countOf();
  for (let n = 1; n <= 40; n += 1)
    await serviceStore(app.containers).saveSummary({
      ...{ schoolId: schoolIdSchema.parse(`school-more-${n}`), serviceId: hazelbrook.serviceId },
      ...{ schoolName: `School ${n}`, cycle: null },
    });
  expect(await countOf()).toBe(few);
});

test('two who settle the same year for the first time are not both told that it is saved', async () => {
  const { rev, settings } = await look(people.otherTherapist);
  const op = { do: 'settle', settings: { ...settings, daysOff: ['2027-03-01'] } };
  await planOf(await change(op, rev, people.otherTherapist));
  const refused = await refusalOf(await change({ ...op, settings }, rev, people.otherTherapist), 409);
  expect(refused.detail).toContain('what you have typed is still here');
  expect((await look(people.otherTherapist)).settings.daysOff).toEqual(['2027-03-01']);
});

test('a search that was lost with its server is told, and seeking again finds a plan', async () => {
  const store = yearPlanStore(app.containers);
  const id = yearPlanIdOf(people.otherTherapist.id, '2026-27');
  const stored = await store.load(hazelbrook.serviceId, id);
  await store.save(stored, { ...stored!.value, solving: { id: 'search', since: instant(0) } });
  expect(await look(people.otherTherapist)).toMatchObject({ isSolving: false, isLost: true, visits: [] });
  const found = await solved(false, people.otherTherapist);
  expect(found).toMatchObject({ isSolving: false, isLost: false });
  expect(found.visits.length).toBeGreaterThan(10);
});
