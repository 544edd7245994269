import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { scheduleWindows } from '../../bot/features/planning/schedule-windows.ts';
import { cycleStore } from '../../bot/storage/cycles.ts';
import { toDocument } from '../../bot/storage/documents.ts';
import { dueStore } from '../../bot/storage/due.ts';
import { sheetStore } from '../../bot/storage/sheets.ts';
import { accountOf, buildSchools, samplePersonAt } from '../../infra/local/sample/build.ts';
import { insetDays, kentCalendar } from '../../infra/local/sample/calendar.ts';
import { sampleSchools, sampleService, type SamplePerson } from '../../infra/local/sample/people.ts';
import { calendarSchema, type Calendar } from '../../shared/calendar/calendar.ts';
import { planningWindows } from '../../shared/calendar/windows.ts';
import { accountIdOf, schoolIdSchema } from '../../shared/kernel/ids.ts';
import { addDays, date, isWeekend } from '../../shared/kernel/time.ts';
import type { School } from '../../shared/organisation/school.ts';
import { planIdOf } from '../../shared/planning/open-plan.ts';
import { lastTermsRows, nameOfRow, thisTermsRows } from '../../shared/planning/plan-form.ts';
import { rowsOf, textOf, type Sheet } from '../../shared/sheet/sheet.ts';
import type { ChatMessage } from '../support/channel/channel.mjs';
import { people, type Chatting } from '../support/chats.ts';
import type { RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';

const isProof = process.env['PROOF'] === '1';

/** Two years of one school, term by term, as its people, its calendar and its plans change. */
let app: RunningProduct;
let chats: Story['chats'];
const school = schoolIdSchema.parse(sampleSchools.hazelbrook.id);

/** Who holds the two posts at the moment. */
let therapist: { readonly who: SamplePerson; readonly chat: Chatting };
let sendco: { readonly who: SamplePerson; readonly chat: Chatting };

beforeEach(async () => {
  ({ app, chats } = await openStory([], { now: '2026-11-27T07:00:00Z' }));
  therapist = { who: people.therapist, chat: chats.therapist };
  sendco = { who: people.sendco, chat: chats.sendco };
  for (const each of [chats.therapist, chats.sendco, chats.otherSendco, chats.otherTherapist]) await each.install();
  await settleSchool();
});
afterEach(() => closeStory({ app, chats }));

const hazelbrook = buildSchools().find((each) => each.id === school) as School;
let calendarId = kentCalendar().id;

/** The school as an administrator leaves it: its people today, each with their membership, and its calendar. */
async function settleSchool(): Promise<void> {
  const holders = [
    { person: therapist.who, role: 'link-therapist' as const },
    { person: sendco.who, role: 'sendco' as const },
  ];
  await app.containers.records.items.upsert(
    toDocument('school', {
      ...hazelbrook,
      schoolId: school,
      calendarId,
      people: holders.map(({ person, role }) => ({ ...samplePersonAt(person, school), role })),
    }),
  );
  for (const person of Object.values(people)) {
    const id = accountIdOf(person.tenantId, person.aadObjectId);
    const { resource } = await app.containers.accounts.item(id, id).read<object>();
    const holds = holders.filter((each) => each.person.id === person.id);
    const memberships = holds.map(({ role }) => ({
      id: `membership|${person.id}`,
      role,
      scope: { kind: 'school', schoolId: school, serviceId: sampleService.id },
      from: date('2026-09-01'),
      until: null,
    }));
    await app.containers.accounts.items.upsert({ ...accountOf(person), ...resource, memberships });
  }
}

/** The pattern of 2027-28; `lastOfAutumn` is the last day before Christmas. */
const nextYear = (lastOfAutumn: string): Calendar =>
  calendarSchema.parse({
    ...kentCalendar(),
    id: 'calendar-kent-2027-28',
    name: 'Kent 2027-28',
    academicYear: '2027-28',
    blocks: [
      { term: 'autumn', label: 'Term 1', firstOn: '2027-09-01', lastOn: '2027-10-22' },
      { term: 'autumn', label: 'Term 2', firstOn: '2027-11-01', lastOn: lastOfAutumn },
      { term: 'spring', label: 'Term 3', firstOn: '2028-01-04', lastOn: '2028-02-11' },
      { term: 'spring', label: 'Term 4', firstOn: '2028-02-21', lastOn: '2028-03-31' },
      { term: 'summer', label: 'Term 5', firstOn: '2028-04-18', lastOn: '2028-05-26' },
      { term: 'summer', label: 'Term 6', firstOn: '2028-06-05', lastOn: '2028-07-21' },
    ],
    nextYearFirstOn: '2028-09-01',
  });

async function putCalendar(calendar: Calendar): Promise<void> {
  await app.containers.services.items.upsert(toDocument('calendar', { ...calendar, serviceId: sampleService.id }));
  calendarId = calendar.id;
  await settleSchool();
  await scheduleWindows(
    dueStore(app.containers),
    { ...hazelbrook, calendarId },
    [{ ...calendar, insetDays }],
    app.clock.today(),
  );
}

const cycleNow = async () => {
  const cycle = await cycleStore(app.containers).current(school);
  if (!cycle) throw new Error('nothing is being planned');
  return cycle;
};
const planNow = async (): Promise<Sheet> => {
  const plan = await sheetStore(app.containers).load(school, planIdOf((await cycleNow()).id));
  if (!plan) throw new Error('there is no plan');
  return plan.value;
};

/**
 * Days go by one after the other, as they do for a server that runs on; each working day is looked at at nine, in the proof
 * each day, at six too.
 */
async function until(day: string): Promise<void> {
  const looks = async (now: string, time: string): Promise<void> => {
    app.clock.set(`${now}T${time}:00Z`);
    await app.product.tick();
  };
  for (let now = app.clock.today(); now < day;) {
    if (isProof) await looks(now, '18:00');
    now = addDays(now, 1);
    if (now < day && (isProof || !isWeekend(now))) await looks(now, '09:00');
  }
  await looks(day, '09:00');
}

/** The window opens and a meeting is booked on one of its days. Answers that day's booking card of the SENDCo. */
async function book(opensOn: string, on: string): Promise<ChatMessage> {
  await until(opensOn);
  const form = await therapist.chat.opens('Hazelbrook', `Send to ${sendco.who.name}`, 'lanning');
  await therapist.chat.press(form, `Send to ${sendco.who.name}`, { on, at: '09:30' });
  const choice = await sendco.chat.sees('Book this time');
  await sendco.chat.press(choice, 'Book this time');
  await app.product.tick();
  return choice;
}

let edits = 0;
async function send(who: SamplePerson, path: string, body: object): Promise<void> {
  const plan = await planNow();
  const address = `/api/sheets/${encodeURIComponent(plan.id)}/${path}`;
  const answer = await app.post(address, { editId: `edit-${(edits += 1)}`, seen: plan.rev, ...body }, who);
  expect({ path, status: answer.status, text: answer.status === 200 ? '' : await answer.text() }).toMatchObject({
    status: 200,
  });
}
const fill = (who: SamplePerson, rowId: string, field: string, text: string) =>
  send(who, 'edits', { rowId, field, text });
const activity = (who: SamplePerson, rowId: string, outcome: string) =>
  send(who, 'rows', { rowId, kind: 'activity', texts: { outcome, activity: `${outcome}: how`, owner: 'both' } });
const achieved = async (who: SamplePerson, rowId: string) => {
  await fill(who, rowId, 'achieved', 'yes');
  await fill(who, rowId, 'evidence', 'Seen by the class teacher on three days');
};
async function bothAgree(focus: string): Promise<void> {
  await fill(sendco.who, 'page', 'focus', focus);
  await send(therapist.who, 'agree', {});
  await send(sendco.who, 'agree', {});
  expect((await planNow()).lockedAt).not.toBeNull();
  await app.product.tick();
}

/** The activities a plan asks 'achieved?' of, and from which term's plan each came. */
const lastTerm = (plan: Sheet) =>
  Object.fromEntries(
    lastTermsRows(plan)
      .filter((row) => row.kind === 'activity')
      .map((row) => [nameOfRow(row), row.from?.label]),
  );
const thisTerm = (plan: Sheet) =>
  thisTermsRows(plan)
    .filter((row) => row.kind === 'activity')
    .map(nameOfRow)
    .sort();

test('two years of planning: what is undone goes on, what is achieved ends, whoever comes and goes', async () => {
  // Spring 2027: two activities and an action are planned.
  await book('2026-11-27', '2026-12-03');
  await until('2026-12-03');
  let plan = await planNow();
  expect(lastTerm(plan)).toEqual({});
  expect(rowsOf(plan, 'outcome').map(({ id }) => id)).toHaveLength(4);
  await activity(therapist.who, 'row-choices', 'Children choose a game');
  await activity(sendco.who, 'row-staff', 'Staff use visual supports');
  await send(sendco.who, 'rows', {
    rowId: 'row-action',
    kind: 'point',
    texts: { heading: 'training', text: 'Find a date for training', owner: 'sendco' },
  });
  await send(sendco.who, 'rows', {
    rowId: 'row-talk',
    kind: 'point',
    texts: { heading: 'dates', text: 'The hall is free' },
  });
  await bothAgree('Choosing and asking');
  const springId = (await cycleNow()).id;

  // Half term: the SENDCo says how it goes; the next plan remembers it.
  await until('2027-02-05');
  const checkIn = `check-in|${springId.split('|').slice(1).join('|')}`;
  const sheet = await sheetStore(app.containers).load(school, checkIn as Sheet['id']);
  const progress = sheet?.value.rows.find((row) => row.ref === 'row-staff');
  const saved = await app.post(
    `/api/sheets/${encodeURIComponent(checkIn)}/edits`,
    { editId: 'half-term', rowId: progress?.id, field: 'progress', text: 'stuck', seen: sheet?.value.rev },
    sendco.who,
  );
  expect(saved.status).toBe(200);

  // Summer 2027: the first meeting is missed, and booked again with one tap.
  const firstChoice = await book('2027-03-04', '2027-03-09');
  plan = await planNow();
  expect(plan.id).not.toBe(planIdOf(springId));
  expect(lastTerm(plan)).toEqual({
    'Children choose a game': 'spring term 2027',
    'Staff use visual supports': 'spring term 2027',
  });
  expect(
    textOf(
      plan.rows.find(({ id }) => id === 'row-staff'),
      'note',
    ),
  ).toContain('At half term: Stuck');
  expect(
    textOf(
      plan.rows.find(({ id }) => id === 'row-staff'),
      'achieved',
    ),
  ).toBe('');
  expect(rowsOf(plan, 'point').map((row) => textOf(row, 'text'))).toEqual(['Find a date for training']);
  await until('2027-03-10');
  const missed = await therapist.chat.sees('Offer the same time again', firstChoice);
  await therapist.chat.press(missed, 'Offer the same time again');
  const again = await sendco.chat.sees('Choose a time', firstChoice);
  await sendco.chat.press(again, 'Book this time', { time: [...sendco.chat.choices(again, 'time').values()][0] ?? '' });
  expect(await cycleNow()).toMatchObject({ status: 'booked', meeting: { on: '2027-03-11' }, missed: [{}] });
  await until('2027-03-11');
  await achieved(therapist.who, 'row-choices');
  await fill(sendco.who, 'row-staff', 'achieved', 'no');
  await fill(sendco.who, 'row-action', 'done', 'yes');
  await activity(sendco.who, 'row-parents', 'Parents know the word of the week');
  await bothAgree('Visual supports in every class');

  // Autumn 2027: the school has a new SENDCo, who finds what her predecessor left.
  await until('2027-06-21');
  sendco = { who: people.otherSendco, chat: chats.otherSendco };
  await settleSchool();
  await book('2027-06-30', '2027-07-06');
  await until('2027-07-06');
  plan = await planNow();
  expect(plan.participants.map(({ name }) => name).sort()).toEqual(['Joseph Okoro', 'Priya Raman']);
  expect(lastTerm(plan)).toEqual({
    'Staff use visual supports': 'summer term 2027',
    'Parents know the word of the week': 'summer term 2027',
  });
  expect(rowsOf(plan, 'point')).toEqual([]);
  expect((await app.get(`/api/sheets/${encodeURIComponent(plan.id)}`, people.sendco)).status).not.toBe(200);
  await achieved(sendco.who, 'row-staff');
  await bothAgree('Parents as partners');

  // Spring 2028: the dates of the autumn term move after they were filed; the cycle opens once, by the new ones.
  await until('2027-09-06');
  await putCalendar(nextYear('2027-12-17'));
  const [filed] = planningWindows({ ...nextYear('2027-12-17'), insetDays });
  await until('2027-11-15');
  await putCalendar(nextYear('2027-12-22'));
  const [moved] = planningWindows({ ...nextYear('2027-12-22'), insetDays });
  expect(moved?.opensOn).not.toBe(filed?.opensOn);
  await until(filed?.opensOn ?? '');
  expect((await cycleNow()).label).toBe('autumn term 2027');
  await until(moved?.opensOn ?? '');
  const opened = await cycleNow();
  expect(opened).toMatchObject({ label: 'spring term 2028', dueOn: '2027-12-22' });
  // Once open, the last week is taken away again: the same cycle, with its new days.
  await putCalendar(nextYear('2027-12-20'));
  await app.product.tick();
  const followed = await cycleNow();
  expect(followed).toMatchObject({ id: opened.id, dueOn: '2027-12-20' });
  expect(followed.days).not.toContain('2027-12-22');
  await book(app.clock.today(), '2027-12-08');
  await until('2027-12-08');
  plan = await planNow();
  expect(lastTerm(plan)).toEqual({ 'Parents know the word of the week': 'autumn term 2027' });
  await activity(therapist.who, 'row-lunch', 'Quiet tables at lunch');
  await bothAgree('Talking at lunch');

  // Summer 2028: a new therapist takes over after the meeting was booked, and agrees the plan.
  const windows = planningWindows({ ...nextYear('2027-12-20'), insetDays });
  await book(windows[1]?.opensOn ?? '', '2028-03-15');
  therapist = { who: people.otherTherapist, chat: chats.otherTherapist };
  await settleSchool();
  await until('2028-03-15');
  plan = await planNow();
  expect(plan.participants.map(({ name }) => name).sort()).toEqual(['Joseph Okoro', 'Tom Ashdown']);
  expect(lastTerm(plan)).toEqual({
    'Parents know the word of the week': 'spring term 2028',
    'Quiet tables at lunch': 'spring term 2028',
  });
  await achieved(therapist.who, 'row-parents');
  await bothAgree('Lunch and play');

  // Autumn 2028: the window opens once more, and only what is not achieved yet goes on.
  await until(windows[2]?.opensOn ?? '');
  plan = await planNow();
  expect(plan).toMatchObject({ label: 'autumn term 2028', lockedAt: null });
  expect(lastTerm(plan)).toEqual({ 'Quiet tables at lunch': 'summer term 2028' });
  expect(thisTerm(plan)).toEqual(['Quiet tables at lunch']);

  // Six cycles, each once; every outcome of the framework stood in every plan.
  const plans = await sheetStore(app.containers).list(school, 'plan');
  expect(plans.map(({ label }) => label)).toEqual([
    'autumn term 2028',
    'summer term 2028',
    'spring term 2028',
    'autumn term 2027',
    'summer term 2027',
    'spring term 2027',
  ]);
  for (const each of plans) expect(rowsOf(each, 'outcome')).toHaveLength(4);
  expect(plans.filter((each) => each.lockedAt)).toHaveLength(5);
}, 300_000);
