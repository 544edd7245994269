import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cycleStore } from '../../bot/storage/cycles.ts';
import { dueStore } from '../../bot/storage/due.ts';
import { sheetStore } from '../../bot/storage/sheets.ts';
import { sampleSchools, type SamplePerson } from '../../infra/local/sample/people.ts';
import type { Rhythm } from '../../shared/calendar/rhythm.ts';
import { rhythmAnswer } from '../../shared/calendar/rhythm-contract.ts';
import { schoolIdSchema } from '../../shared/kernel/ids.ts';
import { date } from '../../shared/kernel/time.ts';
import { planIdOf } from '../../shared/planning/open-plan.ts';
import { lastTermsRows, nameOfRow } from '../../shared/planning/plan-form.ts';
import { readGridAnswer } from '../../shared/scoping/contract.ts';
import { people } from '../support/chats.ts';
import type { RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';

/** A service that plans once a term, goes over to each half term in the middle of a year, and back. */
let app: RunningProduct;
let chats: Story['chats'];
const school = schoolIdSchema.parse(sampleSchools.hazelbrook.id);

beforeEach(async () => {
  ({ app, chats } = await openStory(['lead', 'therapist', 'sendco'], { now: '2026-11-27T09:00:00Z' }));
  await app.product.tick();
});
afterEach(() => closeStory({ app, chats }));

const cycleNow = async () => there(await cycleStore(app.containers).current(school));
const planNow = async () => there(await sheetStore(app.containers).load(school, planIdOf((await cycleNow()).id))).value;

async function morningOf(day: string): Promise<void> {
  app.clock.set(`${day}T09:00:00Z`);
  for (let look = 0; look < 2; look += 1) await app.product.tick();
}
async function minutePasses(): Promise<void> {
  app.clock.forward(60_000);
  await app.product.tick();
}

/** The therapist offers a time by what her day's message says of this planning, and the SENDCo books it. */
async function bookAbout(label: string, on: string): Promise<void> {
  const form = await chats.therapist.opens('Hazelbrook', 'Send to Ellen Whitfield', label);
  expect(chats.therapist.reads(form).replaceAll('\\', '')).toContain(`Planning the ${label}`);
  await chats.therapist.press(form, 'Send to Ellen Whitfield', { on, at: '09:30' });
  await chats.sendco.press(await chats.sendco.sees('Book this time'), 'Book this time');
  await app.product.tick();
  expect(await cycleNow()).toMatchObject({ label, status: 'booked', meeting: { on } });
}

let edits = 0;
async function write(who: SamplePerson, path: 'edits' | 'rows' | 'agree', body: object = {}): Promise<void> {
  const { id, rev } = await planNow();
  const edit = { editId: `edit-${(edits += 1)}`, seen: rev, ...body };
  const answer = await app.post(`/api/sheets/${encodeURIComponent(id)}/${path}`, edit, who);
  expect([path, answer.status]).toEqual([path, 200]);
}
const activity = (who: SamplePerson, rowId: string, outcome: string) =>
  write(who, 'rows', { rowId, kind: 'activity', texts: { outcome, activity: `${outcome}: how`, owner: 'both' } });
async function bothAgree(): Promise<void> {
  await write(people.sendco, 'edits', { rowId: 'page', field: 'focus', text: 'Choosing and asking' });
  for (const who of [people.therapist, people.sendco]) await write(who, 'agree');
  await app.product.tick();
  expect((await planNow()).lockedAt).not.toBeNull();
}

/** What the open plan asks 'achieved?' of, and which plan each came from. */
const carried = async () =>
  Object.fromEntries(
    lastTermsRows(await planNow())
      .filter(({ kind }) => kind === 'activity')
      .map((row) => [nameOfRow(row), row.from?.label]),
  );

const choose = (every: Rhythm, seen: number, who = people.lead) =>
  app.post('/api/calendars/planning', { every, seen }, who);

test('Term 4 is planned at the end of Term 3 with what is left of it, Term 5 after that; then once a term again', async () => {
  await bookAbout('spring term 2027', '2026-12-03');
  await morningOf('2026-12-03');
  await activity(people.therapist, 'row-choices', 'Children choose a game');
  await activity(people.sendco, 'row-staff', 'Staff use visual supports');
  await bothAgree();
  const spring = await cycleNow();

  // In January the lead sees what will change, and changes it; a SENDCo may not, and nothing is overwritten unseen.
  await morningOf('2027-01-11');
  const seen = rhythmAnswer.parse(await (await app.get('/api/calendars/planning', people.lead)).json());
  expect(seen).toMatchObject({ every: 'term', rev: 0, changed: null, choices: [{ every: 'half-term' }] });
  expect(seen.choices[0]?.follows[0]?.says[0]).toBe(
    'Planning for the spring term 2027 (Term 4) opens on Fri 22 Jan; meet by Fri 12 Feb.',
  );
  expect((await choose('half-term', 0, people.sendco)).status).toBe(403);
  for (const status of [200, 200]) expect((await choose('half-term', 0)).status).toBe(status);
  expect((await choose('term', 0)).status).toBe(409);
  await minutePasses();
  expect(await cycleNow()).toEqual(spring);

  // Towards the end of Term 3 the planning of Term 4 opens, with what its plan left open.
  await morningOf('2027-01-22');
  expect(await cycleNow()).toMatchObject({ id: `${spring.id}-2`, term: 'spring', part: 2, dueOn: '2027-02-12' });
  await bookAbout('spring term 2027 (Term 4)', '2027-01-27');
  await morningOf('2027-01-27');
  expect(await carried()).toEqual({
    'Children choose a game': 'spring term 2027',
    'Staff use visual supports': 'spring term 2027',
  });
  await write(people.therapist, 'edits', { rowId: 'row-choices', field: 'achieved', text: 'yes' });
  await write(people.therapist, 'edits', { rowId: 'row-choices', field: 'evidence', text: 'Seen on three days' });
  await activity(people.sendco, 'row-parents', 'Parents know the word of the week');
  await bothAgree();
  const answer = await app.get(`/api/schools/${school}/grid`, people.sendco);
  const { grid } = readGridAnswer.parse(await answer.json());
  expect([grid?.cycle?.id, grid?.cycle?.label]).toEqual([`${spring.id}-2`, 'spring term 2027 (Term 4)']);

  // No check-in at half term: the meeting about Term 4 took its place.
  await morningOf('2027-02-05');
  expect(await sheetStore(app.containers).list(school, 'check-in')).toEqual([]);
  expect(chats.sendco.all().join()).not.toContain('check-in');

  // From block to block: Term 5 takes over what Term 4 left.
  await morningOf('2027-03-04');
  const summer = await cycleNow();
  expect(summer).toMatchObject({ part: 1, label: 'summer term 2027 (Term 5)', dueOn: '2027-03-25' });
  expect(await carried()).toEqual({
    'Staff use visual supports': 'spring term 2027 (Term 4)',
    'Parents know the word of the week': 'spring term 2027 (Term 4)',
  });

  // Once a term again: what is open goes on, and what is filed about Term 6 comes to nothing on its day.
  expect((await choose('term', 1)).status).toBe(200);
  await minutePasses();
  const due = async () => (await dueStore(app.containers).on(date('2027-05-06'))).map(({ id }) => id);
  expect(await due()).toContain(`window|${school}|2026-27|summer-2`);
  await morningOf('2027-05-06');
  expect((await cycleNow()).id).toBe(summer.id);
  expect(await due()).not.toContain(`window|${school}|2026-27|summer-2`);
});
