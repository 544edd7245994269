import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sampleSchools } from '../../infra/local/sample/people.ts';
import { schoolIdSchema } from '../../shared/kernel/ids.ts';
import { addDays, shortDate } from '../../shared/kernel/time.ts';
import { visitCardText as t } from '../../shared/visits/card-text.ts';
import { wishText as w } from '../../shared/visits/wish-text.ts';
import type { VisitsAnswer } from '../../shared/visits/contract.ts';
import { people, type Chatting } from '../support/chats.ts';
import type { RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';
import { aPart } from '../unit/shared/visits/a-visit.ts';

const school = schoolIdSchema.parse(sampleSchools.hazelbrook.id);

let app: RunningProduct;
let chats: Story['chats'];
let therapist: Chatting;
let sendco: Chatting;
let lead: Chatting;
beforeAll(async () => {
  ({ app, chats } = await openStory(['therapist', 'sendco', 'lead']));
  ({ therapist, sendco, lead } = chats);
  await app.product.tick();
});
afterAll(() => closeStory({ app, chats }));

const visits = async (who = people.therapist) =>
  (await (await app.get(`/api/schools/${school}/visits`, who)).json()) as VisitsAnswer;
let edits = 0;
const sends = async (path: string, body: object, who = people.therapist) => {
  const answer = await app.post(`/api/schools/${school}${path}`, { editId: `edit-${(edits += 1)}`, ...body }, who);
  return [answer.status, JSON.stringify(await answer.json())] as const;
};
const plans = async (newId: string, on: string, minutes: number, more: object = {}) =>
  sends('/visits', {
    ...{ newId, on, startsAt: '09:00', travelMinutes: 0, stream: 'core', parts: [aPart('part-1', { minutes })] },
    ...more,
  });
const at = async (moment: string): Promise<void> => {
  app.clock.set(moment);
  await app.product.tick();
};
const lines = async () => {
  const query = { query: "SELECT * FROM c WHERE c.type = 'hours-posting'" };
  const { resources } = await app.containers.records.items
    .query<{ kind: string; minutes: number; because?: string }>(query, { partitionKey: school })
    .fetchAll();
  return resources;
};
const sumOf = async (kind: string) =>
  (await lines()).reduce((sum, line) => (line.kind === kind ? sum + line.minutes : sum), 0);

test('when no visit is near, the next one is said that is further away', async () => {
  const [none] = await therapist.say('visit');
  expect(none && therapist.reads(none)).toContain(t.list.none);
  expect((await plans('far', '2027-02-03', 60))[0]).toBe(200);
  const [card] = await therapist.say('visit');
  expect(card && therapist.reads(card)).toContain(
    'none is planned in the next 30 days. The next one: Hazelbrook Primary School, Wed 3 Feb, 09:00 to 10:00.',
  );
  const off = { by: 'closure', reason: 'The school is closed', confirmed: true };
  const far = (await visits()).visits.find(({ on }) => on === '2027-02-03');
  expect((await sends(`/visits/${encodeURIComponent(far?.id ?? '')}/cancel`, { seen: far?.rev, ...off }))[0]).toBe(200);
});

test('a visit is planned, logged in one press when its time is over, and the note comes to the school’s chat', async () => {
  const before = await visits();
  expect((await plans('v1', '2026-11-28', 60))[1]).toContain('Saturday or Sunday');
  expect((await plans('v1', '2026-11-27', 60))[0]).toBe(200);
  expect((await plans('v1', '2026-11-27', 60))[0]).toBe(200);
  await app.product.tick();
  const ahead = await sendco.sees('1 h of the school’s hours are set aside');
  expect(await visits()).toMatchObject({ left: before.left, free: before.free - 60 });

  await at('2026-11-27T10:00:30Z');
  const card = await therapist.sees(t.state.toLog);
  const [hers] = await sendco.say('visit');
  expect(hers && sendco.reads(hers)).toContain(t.state.toBeLogged);
  expect(
    chats.channel
      .sent(therapist.chat)
      .map(therapist.reads)
      .filter((said) => said.includes(t.state.toLog)),
  ).toHaveLength(1);
  const logged = await therapist.press(card, t.asPlanned);
  expect(logged).toContain('Held. 1 h are used, logged by Priya Raman.');
  await app.product.tick();
  expect(sendco.reads(ahead)).toContain('Held. 1 h are used, logged by Priya Raman.');
  // Both sides read the same figure, in chat and tab.
  const [mine, theirs] = await Promise.all([visits(), visits(people.sendco)]);
  expect([mine.left, theirs.left]).toEqual([before.left - 60, before.left - 60]);
  expect(await sumOf('planned')).toBe(0);

  await therapist.press(card, t.addNote);
  const typed = {
    visitNote: 'Both classes tried word maps.',
    noteMine: 'Send the word mat',
    noteTheirs: '- Print it\n- Put it up',
  };
  const warned = await therapist.press(card, t.sendNote, { ...typed, visitNote: 'Seen at ME14 1XX' });
  expect(warned).toContain('may tell who a child is, with a postcode');
  expect(await therapist.press(card, t.sendNote, typed)).toContain(t.said.note);
  await app.product.tick();
  const note = await sendco.sees('Both classes tried word maps.', ahead);
  expect(sendco.reads(note)).toContain(`${t.actions.sendco}\n- Print it\n- Put it up`);
});

test('the school cancels an hour before: it reads what the rule does first, and three hours are lost with the reason', async () => {
  const before = await visits();
  expect((await plans('v2', '2026-11-30', 180))[0]).toBe(200);
  await at('2026-11-30T08:00:00Z');
  const [card] = await sendco.say('when is the next visit?');
  if (!card) throw new Error('nothing was answered');
  const form = await sendco.press(card, t.cancel);
  expect(form).toContain('If the reason is the school: 3 h are lost to the school, with less than 24 hours’ notice.');
  expect(await sendco.press(card, t.cancelNow, { cancelBy: 'school', cancelReason: '' })).toContain('Say why');
  const said = await sendco.press(card, t.cancelNow, {
    cancelBy: 'school',
    cancelReason: 'The hall is needed for a play',
  });
  expect(said).toContain('Cancelled because of the school; said by Ellen Whitfield');
  expect(said).toContain('3 h are lost to the school. 1 hour before: The hall is needed for a play');
  await app.product.tick();
  expect(therapist.reads(await therapist.sees('3 h are lost to the school'))).toContain(
    'The hall is needed for a play',
  );
  const after = await visits(people.sendco);
  expect(after).toMatchObject({ left: before.left - 180, free: before.free - 180 });
  expect(
    (await lines()).filter(({ kind }) => kind === 'lost').map(({ minutes, because }) => [minutes, because]),
  ).toEqual([[180, 'Visit of Mon 30 November 2026 was cancelled (the school): The hall is needed for a play']]);
  expect(after.visits.find(({ state }) => state === 'cancelled')?.cancellation).toMatchObject({
    name: 'Ellen Whitfield',
    side: 'sendco',
  });
});

test('a visit that was different takes two presses and at most four inputs', async () => {
  const before = await visits();
  expect((await plans('v3', '2026-12-01', 120))[0]).toBe(200);
  await at('2026-12-01T11:05:00Z');
  const [card] = await therapist.say('log');
  if (!card) throw new Error('nothing was answered');
  const presses: string[] = [];
  const press = (title: string, inputs?: Record<string, string>) => {
    presses.push(title);
    return therapist.press(card, title, inputs);
  };
  await press(t.different);
  const changed = { minutes0: '90', activity: 'training', where: 'WW1', people: 'staff:10' };
  expect(await press(t.logIt, changed)).toContain('Held. 1 h 30 min are used');
  expect(presses.length).toBeLessThanOrEqual(3);
  expect(Object.keys(changed).length).toBeLessThanOrEqual(4);
  expect(await visits()).toMatchObject({ left: before.left - 90, free: before.free - 90 });
  const held = (await visits()).visits.find(({ on }) => on === '2026-12-01');
  expect(held).toMatchObject({
    parts: [{ activity: 'training', audience: { staff: 10 } }],
    plannedParts: [{ minutes: 120 }],
  });
  expect((await visits()).presence).toMatchObject({ lastOn: '2026-12-01', daysSince: 0 });
});

test('a note that is not written by the next working day is asked for, and opens the visit', async () => {
  await at('2026-12-02T09:00:00Z');
  const card = await therapist.opens('Hazelbrook', 'Held. 1 h 30 min are used', 'Write the note about your visit');
  expect(therapist.reads(card)).toContain(t.noteLate);
});

test('times to drop in are taken by card without a name, and whoever waits gets one that comes free', async () => {
  await plans('v4', '2026-12-03', 60);
  const visit = (await visits()).visits.find(({ on }) => on === '2026-12-03');
  const path = `/visits/${encodeURIComponent(visit?.id ?? '')}`;
  expect((await sends(`${path}/times`, { times: [{ id: 's1', at: '09:30', minutes: 10 }] }))[0]).toBe(200);
  await app.product.tick();
  const card = await sendco.sees('1 of 1 time free');
  expect(await sendco.press(card, t.dropIn.take, { dropAt: 's1', dropFor: 'parent' })).toContain(
    'The time at 09:30 is taken',
  );
  await app.product.tick();
  const [shown] = await sendco.say('visits');
  if (!shown) throw new Error('nothing was answered');
  expect(await sendco.press(shown, t.dropIn.take, { dropAt: 'waiting', dropFor: 'staff' })).toContain(t.dropIn.onList);
  expect((await sends(`${path}/give-back`, { slotId: 's1' }, people.sendco))[0]).toBe(200);
  const slots = (await visits()).visits.find(({ on }) => on === '2026-12-03')?.slots;
  expect(slots).toMatchObject({ times: [{ taken: { for: 'staff', by: 'Ellen Whitfield' } }], waiting: [] });
});

test('a group is a count and never a name; its sessions say how many came, or why it was not held', async () => {
  const group = {
    ...{
      name: 'Talk group, Year 2',
      activity: '',
      strand: 'ID',
      level: 2,
      keyStage: 'ks1',
      members: 6,
      requestIds: [],
    },
    ...{ implements: 'school', runs: 'school', monitors: 'both', sessionsPlanned: 10, startsOn: null },
    ...{ nextStartOn: '2027-01-11', outcome: '', isOver: false },
  };
  const keeps = (more: object, who = people.sendco) =>
    sends('/visit-groups', { newId: 'g1', seen: 0, group, ...more }, who);
  expect((await keeps({}))[0]).toBe(200);
  expect((await keeps({ seen: 1, group: { ...group, requestIds: ['request-unknown'] } }))[0]).toBe(403);
  const [{ id, rev } = { id: '', rev: 0 }] = (await visits()).groups;
  const session = (n: number, what: object) =>
    sends(`/visit-groups/${encodeURIComponent(id)}/sessions`, {
      session: { id: `s-${n}`, on: '2026-12-01', attended: null, fidelity: null, notHeld: null, ...what },
    });
  expect((await session(1, { attended: 5, fidelity: 'as-meant' }))[0]).toBe(200);
  expect((await session(2, { notHeld: 'not-released' }))[0]).toBe(200);
  expect((await session(3, {}))[1]).toContain('Say how many came');
  expect((await session(3, { attended: 9 }))[1]).toContain('More came than are in the group');
  expect((await visits()).groups[0]).toMatchObject({
    ...{ rev: rev + 2, attendance: { held: 1, notHeld: 1, planned: 10, percent: 83 }, members: 6, known: 0 },
  });
  // Which children have a request is nobody's to read who does not keep groups.
  expect((await visits(people.lead)).groups[0]).toMatchObject({ members: 6, known: null, requestIds: [] });
  const door = { seen: 0, signIn: { where: 'Main office', bring: 'DBS letter', parking: '', room: 'Studio' } };
  expect((await sends('/sign-in', door, people.sendco))[0]).toBe(200);
  expect((await sends('/sign-in', { ...door, seen: 1 }))[0]).toBe(404);
  const [card] = await therapist.say('visit');
  expect(card && therapist.reads(card)).toContain('- DBS letter');
});

test('a call that nobody had planned is logged in two presses; it takes hours, and is no visit', async () => {
  const before = await visits();
  const [card] = await therapist.say('log');
  if (!card) throw new Error('nothing was answered');
  await therapist.press(card, t.otherWork);
  const logged = await therapist.press(card, t.logIt, { workSchool: school });
  expect(logged).toContain(t.said.work);
  expect(logged).toContain('15 min are used');
  const after = await visits(people.sendco);
  expect(after.left).toBe(before.left - 15);
  expect(after.visits.find(({ isElsewhere }) => isElsewhere)).toMatchObject({
    ...{ on: '2026-12-02', startsAt: '08:45', state: 'done', note: null, plannedMinutes: 0, usedMinutes: 15 },
    parts: [{ activity: 'parent-liaison', minutes: 15 }],
  });
  expect(after.presence).toEqual({ ...before.presence, terms: expect.anything() });
  expect(after.presence.terms[0]?.held).toBe(before.presence.terms[0]?.held);
  expect(await lines()).toContainEqual(expect.objectContaining({ because: 'Work of Wed 2 December 2026 was logged' }));
});

test('the school says that a day does not suit; the therapist keeps it with a reason, and moves it when asked again', async () => {
  expect((await plans('v5', '2026-12-07', 60))[0]).toBe(200);
  await app.product.tick();
  const card = await sendco.sees('Mon 7 Dec');
  await sendco.press(card, w.say);
  expect(await sendco.press(card, w.send, { wishReason: '' })).toContain('Say in a few words');
  expect(await sendco.press(card, w.send, { wishReason: 'The hall is full' })).toContain(w.said.wish);
  await app.product.tick();
  const asked = await therapist.sees('Mon 7 Dec does not suit, says Ellen Whitfield: The hall is full');
  expect(therapist.reads(asked)).toContain(w.standing.open);
  await therapist.press(asked, w.keep);
  await therapist.press(asked, w.sendAnswer, { keepWhy: 'Could we use the library?' });
  await app.product.tick();
  const kept = await sendco.sees('Priya Raman keeps the day: Could we use the library?');

  await sendco.press(kept, w.say);
  await sendco.press(kept, w.send, { wishReason: 'The library is closed too' });
  await app.product.tick();
  const again = await therapist.sees('The library is closed too');
  await therapist.press(again, t.move);
  const odd = await therapist.press(again, t.moveForm.send, { visitDay: '2026-12-12', visitStart: '10:00' });
  expect(odd).toContain('Saturday or Sunday');
  expect(odd).toContain(t.moveForm.anyway);
  expect(await therapist.press(again, t.moveForm.send, { visitDay: '2026-12-08', visitStart: '10:00' })).toContain(
    t.said.moved,
  );
  await app.product.tick();
  expect(sendco.reads(await sendco.sees('Tue 8 Dec, 10:00 to 11:00'))).toContain(w.standing.moved);
  // Both sides read the same in the tab, and nothing waits any more.
  for (const who of [people.therapist, people.sendco]) {
    const moved = (await visits(who)).visits.find(({ on }) => on === '2026-12-08');
    expect(moved?.wishes).toMatchObject([{ on: '2026-12-07', standing: 'moved', reason: 'The library is closed too' }]);
  }
  expect(
    (await sends(`/visits/${encodeURIComponent('visit|service-weald|school-hazelbrook|v5')}/wish`, { reason: 'x' }))[0],
  ).toBe(404);
});

test('a lead approves hours to borrow where she reads of them, and the therapist who asked hears it', async () => {
  const before = await visits();
  const ask = { year: '2026-27', what: 'borrow', otherSchoolId: 'school-orchard-bank', stream: 'core', minutes: 300 };
  expect((await sends('/hours/transfers', { ...ask, because: 'A second group' }))[0]).toBe(200);
  await app.product.tick();
  const title = 'Orchard Bank Junior School to Hazelbrook Primary School';
  const card = await lead.sees(title);
  expect(lead.reads(card)).toContain('Waits for a lead.');
  const warned = await lead.press(card, 'Approve', { hoursWord: 'See ME14 1XX' });
  expect(warned).toContain('may tell who a child is');
  expect(await lead.press(card, 'Approve', { hoursWord: 'From January on' })).toContain('Approved by Dawn Sayers.');
  await app.product.tick();
  const heard = therapist.reads(await therapist.sees('Approved by Dawn Sayers.'));
  expect(heard).toContain(`Lent: 5 h from ${title}`);
  expect(heard).toContain('From January on');
  expect((await visits()).left).toBe(before.left + 300);
});

test('what the tab decides changes the card of the lead, and what nobody can give cannot be approved', async () => {
  const ask = { year: '2026-27', what: 'carry', otherSchoolId: null, stream: 'core' };
  expect(
    (await sends('/hours/transfers', { ...ask, minutes: 60_000, because: 'All there is' }, people.sendco))[0],
  ).toBe(200);
  await app.product.tick();
  const card = await lead.sees('Hours to carry over: 1000 h');
  expect(lead.reads(card)).toContain('it can only be declined');
  await expect(lead.press(card, 'Approve')).rejects.toThrow();
  // A lead who says nothing is reminded after three working days.
  const askedOn = app.clock.today();
  await at(`${addDays(askedOn, 6)}T09:00:00Z`);
  await lead.sees(`Approve or decline the hours asked for on ${shortDate(askedOn)}`);
  const asked = await app.get('/api/hours-asked', people.lead);
  const { transfers } = (await asked.json()) as { transfers: { id: string }[] };
  const decided = { transferId: transfers[0]?.id, what: 'decline', because: 'Too much' };
  expect((await sends('/hours/transfers/decide', decided, people.lead))[0]).toBe(200);
  await app.product.tick();
  expect(lead.reads(card)).toContain('Declined by Dawn Sayers.');
  expect(sendco.reads(await sendco.sees('Declined by Dawn Sayers.'))).toContain('Too much');
});

test('the SENDCo agrees what the hours are for in chat, and not a proposal that she has not read', async () => {
  const shares = { workforce: 40, groups: 30, children: 0, assessment: 20, environment: 0, admin: 10 };
  const proposes = (seen: number, more: object) =>
    sends('/hours/mix', { year: '2026-27', seen, shares: { ...shares, ...more }, note: 'As we said at the meeting' });
  expect((await proposes(0, {}))[0]).toBe(200);
  await app.product.tick();
  const first = await sendco.sees('in 2026-27: proposed');
  expect((await proposes(1, { workforce: 30, groups: 40 }))[0]).toBe(200);
  const meanwhile = await sendco.press(first, 'Agree to this');
  expect(meanwhile).toContain('Somebody has proposed something else meanwhile');
  expect(meanwhile).toContain('Targeted groups\n40%');
  expect(await sendco.press(first, 'Agree to this')).toContain('You have agreed. It holds from now on.');
  await app.product.tick();
  expect(therapist.reads(await therapist.sees('in 2026-27: agreed'))).toContain(
    'Agreed by Priya Raman and Ellen Whitfield.',
  );
});
