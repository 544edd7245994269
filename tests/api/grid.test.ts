import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { cycleIdSchema, schoolIdSchema, serviceIdSchema, sheetIdSchema } from '../../shared/kernel/ids.ts';
import { instant } from '../../shared/kernel/time.ts';
import { gridAnswer, hereAnswer, readGridAnswer, type GridAnswer } from '../../shared/scoping/contract.ts';
import { versionOf } from '../../shared/scoping/version.ts';
import { comparisonAnswer, versionAnswer, versionsAnswer } from '../../shared/scoping/version-contract.ts';
import { entriesOf } from '../../tab/features/scoping/changing.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { toDocument } from '../../bot/storage/documents.ts';
import { gridStore } from '../../bot/storage/grid.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';
import { changeAccount, refusalOf } from './support.ts';

let app: RunningProduct;
beforeEach(async () => {
  app = await startProduct({ now: '2026-11-27T10:14:00Z' });
});
afterEach(() => app.stop());

const hazelbrook = '/api/schools/school-hazelbrook/grid';
const cycleId = 'cycle|service-weald|school-hazelbrook|2026-27|spring';
let edits = 0;
const send = (part: string, body: object, as: SamplePerson, school = hazelbrook) =>
  app.post(`${school}/${part}`, { editId: `edit-${(edits += 1)}`, ...body }, as);
const answered = async (response: Response): Promise<GridAnswer> => {
  expect(response.status).toBe(200);
  return gridAnswer.parse(await response.json());
};
const look = async (as: SamplePerson, path = hazelbrook) =>
  readGridAnswer.parse(await (await app.get(path, as)).json());
const read = async (as: SamplePerson, school = hazelbrook): Promise<GridAnswer> => {
  const { grid } = await look(as, school);
  if (!grid) throw new Error('a first look brings the whole grid');
  return grid;
};
const named = (grid: GridAnswer, text: string) => {
  const found = entriesOf(grid).find((entry) => entry.text === text);
  if (!found) throw new Error(`${text} is not in the grid`);
  return found;
};

test('the SENDCo adds, changes, takes out and puts back; the therapist sees each at her next look', async () => {
  const entry = { entryId: 'form-1', kind: 'provision', text: 'Talk Boost', cells: ['IN2', 'FS2'] };
  const added = await answered(await send('entries', entry, people.sendco));
  expect(added).toMatchObject({ rev: 2, provisions: 13, placements: 17, changed: { by: 'Ellen Whitfield' } });
  const words = { entryId: 'form-1', text: 'Talk Boost, Year 1', cells: ['IN2'], seen: 2 };
  expect(named(await answered(await send('entries/change', words, people.sendco)), 'Talk Boost, Year 1').cells).toEqual(
    ['IN2'],
  );
  await answered(await send('entries/remove', { entryId: 'form-1', seen: 3 }, people.sendco));
  const without = await read(people.therapist);
  expect(without).toMatchObject({ provisions: 12, removed: [{ id: 'form-1', text: 'Talk Boost, Year 1' }] });
  await answered(await send('entries/restore', { entryId: 'form-1', seen: 4 }, people.therapist));
  const grid = await read(people.sendco);
  expect(grid.provisions).toBe(13);
  expect(grid.changes.map(({ by, what, text }) => [by, what, text])).toEqual([
    ['Priya Raman', 'restored', 'Talk Boost, Year 1'],
    ['Ellen Whitfield', 'removed', 'Talk Boost, Year 1'],
    ['Ellen Whitfield', 'changed', 'Talk Boost, Year 1'],
    ['Ellen Whitfield', 'added', 'Talk Boost'],
  ]);
});

test('the SENDCo ticks strand by strand, the therapist reviews, and a change takes the review back', async () => {
  const before = await read(people.sendco);
  expect(before).toMatchObject({ cycle: { label: 'spring term 2027' }, through: [], reviewed: null });
  const cycleId = before.cycle?.id;
  for (const through of ['FS', 'EE', 'WW', 'ID', 'IN']) {
    const entryIds = entriesOf(before)
      .filter(({ cells }) => cells.some((cell) => cell.startsWith(through)))
      .map(({ id }) => id);
    await answered(await send('confirm', { cycleId, entryIds, through, seen: before.rev }, people.sendco));
  }
  const ticked = await read(people.therapist);
  expect(ticked).toMatchObject({ rev: 6, through: ['FS', 'EE', 'WW', 'ID', 'IN'], confirmedOn: '2026-11-27' });
  const reviewed = await answered(await send('review', { cycleId, seen: ticked.rev }, people.therapist));
  expect(reviewed.reviewed).toMatchObject({ by: 'Priya Raman' });
  const entry = { cycleId, entryId: 'form-1', kind: 'gap', text: 'Hall is too loud', cells: ['EE1'] };
  const after = await answered(await send('entries', entry, people.sendco));
  expect(after).toMatchObject({ reviewed: null, reviewedBefore: { by: 'Priya Raman' } });
  expect(named(await read(people.therapist), 'Hall is too loud').news).toBe('new');
  const again = await refusalOf(await send('review', { cycleId, seen: ticked.rev }, people.therapist), 409);
  expect(again.detail).toContain('not marked as reviewed yet');
});

test('what the school adds is proposed; the therapist asks whether it stands in the right place, and agrees', async () => {
  const entry = { entryId: 'form-1', kind: 'provision', text: 'Talk Boost', cells: ['IN1'] };
  const details = { status: 'running', deliveredBy: ' Two teaching  assistants ', yearGroups: ['Year 2', 'Year 1'] };
  const added = named(await answered(await send('entries', { ...entry, details }, people.sendco)), 'Talk Boost');
  expect(added).toMatchObject({
    agreed: null,
    details: { status: 'running', deliveredBy: 'Two teaching assistants', yearGroups: ['Year 1', 'Year 2'] },
  });
  const question = { entryId: 'form-1', text: 'It is for a group, so targeted?', cells: ['IN2'], seen: 2 };
  expect(named(await answered(await send('entries/ask', question, people.therapist)), 'Talk Boost').question).toEqual({
    at: expect.any(String),
    ...{ by: 'Priya Raman', side: 'link-therapist', text: question.text, cells: ['IN2'] },
  });
  // Her word for the whole grid leaves out what she has no answer to.
  const reviewed = await answered(await send('review', { cycleId, seen: 3 }, people.therapist));
  const proposed = entriesOf(reviewed).filter((each) => !each.agreed);
  expect(proposed.map(({ text }) => text)).toEqual(['Talk Boost']);
  const moved = await answered(
    await send('entries/settle', { entryId: 'form-1', moves: true, seen: 4 }, people.sendco),
  );
  expect(named(moved, 'Talk Boost')).toMatchObject({ cells: ['IN2'], question: null, agreed: { by: 'Priya Raman' } });
  expect(moved.reviewed).toMatchObject({ by: 'Priya Raman' });

  const words = { entryId: 'form-1', text: 'Talk Boost, daily', seen: 5 };
  expect(named(await answered(await send('entries/change', words, people.sendco)), words.text).agreed).toBeNull();
  const cleared = { entryId: 'form-1', details: { status: '', deliveredBy: '' }, seen: 6 };
  const told = named(await answered(await send('entries/change', cleared, people.sendco)), words.text);
  expect(told.details).toEqual({ yearGroups: ['Year 1', 'Year 2'] });
  const agreed = await answered(await send('entries/agree', { entryId: 'form-1', seen: 7 }, people.therapist));
  expect(named(agreed, words.text).agreed).toMatchObject({ by: 'Priya Raman' });
  await refusalOf(await send('entries/agree', { entryId: 'form-1', seen: 8 }, people.sendco), 403);
});

test.each<[string, object, number, RegExp]>([
  ['a last day before the first', { startsOn: '2026-12-01', endsOn: '2026-11-30' }, 400, /last day/],
  ['a child’s number', { evidence: 'A report about 943 476 5919' }, 422, /NHS number/],
])('%s in the details is refused, and nothing is lost', async (_, details, status, why) => {
  const before = await read(people.sendco);
  const refused = await send('entries/change', { entryId: 'entry-01', details, seen: before.rev }, people.sendco);
  expect((await refusalOf(refused, status)).detail).toMatch(why);
  expect(await read(people.sendco)).toEqual(before);
});

test('twenty entries come in one go; sent again each counts once, and one that tells too much is asked about', async () => {
  const entries = Array.from({ length: 20 }, (_, n) => ({
    entryId: `pasted-${n}`,
    ...{ kind: 'provision', text: `Pasted ${n}`, cells: ['IN1', 'EE1'] },
  }));
  const [first, ...rest] = entries;
  const telling = [{ ...first, text: 'For Zoe, 943 476 5919' }, ...rest];
  const refused = await refusalOf(await send('entries/several', { entries: telling }, people.sendco), 422);
  expect(refused.found).toEqual([expect.objectContaining({ kind: 'nhs-number', field: 'pasted-0' })]);
  expect(await read(people.sendco)).toMatchObject({ provisions: 31 });
  const grid = await answered(await send('entries/several', { entries }, people.sendco));
  expect(grid).toMatchObject({ provisions: 32, placements: 55 });
  expect((await answered(await send('entries/several', { entries }, people.sendco))).rev).toBe(grid.rev);
  const tooMany = Array.from({ length: 61 }, (_, n) => ({ ...first, entryId: `more-${n}` }));
  await refusalOf(await send('entries/several', { entries: tooMany }, people.sendco), 400);
});

test('an edit that was sent twice counts once', async () => {
  const body = { editId: 'same', entryId: 'form-1', kind: 'gap', text: 'Hall is too loud', cells: ['EE1'] };
  for (let n = 0; n < 3; n += 1) await answered(await app.post(`${hazelbrook}/entries`, body, people.sendco));
  expect((await read(people.sendco)).rev).toBe(2);
});

test('two who write over the same entry: the second is told what it says now, and nothing is overwritten', async () => {
  const { id, rev } = named(await read(people.sendco), 'Intervention Fayre');
  const change = (text: string, as: SamplePerson) => send('entries/change', { entryId: id, text, seen: rev }, as);
  await answered(await change('Intervention Fayre, each June', people.therapist));
  const refusal = await refusalOf(await change('Fayre', people.sendco), 409);
  expect(refusal.detail).toContain('now says “Intervention Fayre, each June”');
  expect(
    (await refusalOf(await send('entries/remove', { entryId: id, seen: rev }, people.sendco), 409)).detail,
  ).toContain('Not taken out, because');
});

test('six add at the same moment, and all six are there', async () => {
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, n) =>
      send(
        'entries',
        { entryId: `form-${n}`, kind: 'provision', text: `Provision ${n}`, cells: ['FS3'] },
        n % 2 ? people.sendco : people.therapist,
      ),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
  const grid = await read(people.lead);
  expect(grid.provisions).toBe(18);
  expect(grid.rev).toBe(7);
  expect(await gridStore(app.containers).changes(schoolIdSchema.parse('school-hazelbrook'))).toHaveLength(6);
});

const add = { entryId: 'form-1', kind: 'gap', text: 'Hall is too loud', cells: ['EE1'] };
test.each<[string, string, object, keyof typeof people, number]>([
  ['a service lead adds nothing', 'entries', add, 'lead', 403],
  ['a service lead confirms nothing', 'confirm', { entryIds: [], seen: 1 }, 'lead', 403],
  ['a therapist does not say what is still true', 'confirm', { entryIds: ['entry-01'], seen: 1 }, 'therapist', 403],
  ['a SENDCo does not review', 'review', { seen: 1 }, 'sendco', 403],
  ['a SENDCo of another school finds nothing', 'entries', add, 'otherSendco', 404],
  [
    'a therapist of another school finds nothing',
    'entries/remove',
    { entryId: 'entry-01', seen: 1 },
    'otherTherapist',
    404,
  ],
  ['a text that is too long is refused in words', 'entries', { ...add, text: 'x'.repeat(301) }, 'sendco', 400],
  ['an entry without a cell is refused in words', 'entries', { ...add, cells: [] }, 'sendco', 400],
  ['a cell that does not exist is not read', 'entries', { ...add, cells: ['FS4'] }, 'sendco', 400],
  ['an id nobody made is not read', 'entries', { ...add, entryId: 'a|b/c' }, 'sendco', 400],
  [
    'a planning that lies years ahead is not taken, so that nobody shuts the grid for this one',
    'confirm',
    { cycleId: 'cycle|service-weald|school-hazelbrook|2098-99|spring', entryIds: [], through: 'FS', seen: 1 },
    'sendco',
    400,
  ],
  ['another school’s cycle is not taken', 'entries', { ...add, cycleId: 'cycle|s|x|2026-27|spring' }, 'sendco', 400],
  [
    'an entry that is gone cannot be changed',
    'entries/change',
    { entryId: 'entry-99', text: 'x', seen: 1 },
    'sendco',
    409,
  ],
  ['what was never there cannot be put back', 'entries/restore', { entryId: 'entry-99', seen: 1 }, 'sendco', 404],
])('%s', async (_, part, body, who, status) => {
  await refusalOf(await send(part, body, people[who]), status);
  expect((await read(people.lead)).rev).toBe(1);
});

test('a blank grid is begun in the tab', async () => {
  const saltmarsh = '/api/schools/school-saltmarsh/grid';
  expect(await read(people.farSendco, saltmarsh)).toMatchObject({ rev: 0, changed: null, changes: [] });
  const grid = await answered(await send('entries', { ...add, text: 'Word of the Week' }, people.farSendco, saltmarsh));
  expect(grid).toMatchObject({ rev: 1, gaps: 1, changed: { by: 'Marian Pike' } });
});

test('versions are listed, read and compared by those who see the grid, and are nobody else’s', async () => {
  const none = versionsAnswer.parse(await (await app.get(`${hazelbrook}/versions`, people.therapist)).json());
  expect(none).toEqual({ versions: [] });
  const grid = there((await gridStore(app.containers).load(schoolIdSchema.parse('school-hazelbrook')))?.value);
  const keep = async (term: 'spring' | 'summer', at: string, entries = grid.entries) => {
    const ids = { cycleId: cycleIdSchema.parse(`cycle|service-weald|school-hazelbrook|2026-27|${term}`) };
    const planId = sheetIdSchema.parse(`plan|service-weald|school-hazelbrook|2026-27|${term}`);
    const version = there(versionOf({ ...grid, entries }, { ...ids, planId, by: 'both', at: instant(at) }));
    await app.containers.records.items.create(toDocument('grid-version', version));
    return version.id;
  };
  const first = await keep('spring', '2026-12-03T10:00:00Z', grid.entries.slice(1));
  const second = await keep('summer', '2027-03-20T10:00:00Z');
  const { versions } = versionsAnswer.parse(await (await app.get(`${hazelbrook}/versions`, people.lead)).json());
  expect(versions.map(({ id, label }) => [id, label])).toEqual([
    [second, 'summer term 2027'],
    [first, 'spring term 2027'],
  ]);
  const one = `${hazelbrook}/versions/${encodeURIComponent(first)}`;
  expect(versionAnswer.parse(await (await app.get(one, people.sendco)).json()).entries).toHaveLength(11);

  const compared = async (from: string, to: string) =>
    comparisonAnswer.parse(
      await (await app.get(`${hazelbrook}/compare?${new URLSearchParams({ from, to })}`, people.sendco)).json(),
    );
  const [missing] = grid.entries;
  expect(await compared(first, second)).toMatchObject({ added: [{ id: missing?.id }], removed: [], unchanged: 11 });
  expect(await compared(second, first)).toMatchObject({ added: [], removed: [{ id: missing?.id }], unchanged: 11 });
  await answered(await send('entries', add, people.sendco));
  const since = await compared(second, 'now');
  expect(since).toMatchObject({ added: [{ text: add.text }], to: { id: 'now', takenAt: null }, unchanged: 12 });
  await refusalOf(
    await app.get(`${hazelbrook}/compare?from=${encodeURIComponent('grid-version|x')}`, people.sendco),
    404,
  );
  // A school of others: neither the list, nor one, nor what differs.
  for (const path of [`${hazelbrook}/versions`, one, `${hazelbrook}/compare?to=now`])
    await refusalOf(await app.get(path, people.otherSendco), 404);
  const elsewhere = one.replace('school-hazelbrook', 'school-orchard-bank');
  await refusalOf(await app.get(elsewhere, people.otherSendco), 404);
});

describe('a page that looks again and again', () => {
  const since = ({ rev, on }: Pick<GridAnswer, 'rev' | 'on'>) => `${hazelbrook}?since=${rev}&on=${on}`;

  test.each(['sendco', 'therapist', 'lead'] as const)('a %s gets the grid only when something is new', async (who) => {
    const known = await read(people[who]);
    expect(await look(people[who], since(known))).toEqual({ rev: known.rev, grid: null });
    await answered(await send('entries', add, people.sendco));
    expect(await look(people[who], since(known))).toMatchObject({ rev: known.rev + 1, grid: { gaps: 1 } });
  });

  test('on another day it is drawn up again, because another meeting may be next', async () => {
    const known = await read(people.sendco);
    expect(known.cycle).toMatchObject({ label: 'spring term 2027' });
    app.clock.set('2027-03-20T10:00:00Z');
    expect((await look(people.sendco, since(known))).grid).toMatchObject({
      on: '2027-03-20',
      stale: true,
      cycle: { label: 'summer term 2027' },
    });
  });

  test('nothing new costs one read of the grid', async () => {
    const known = await read(people.sendco);
    const asked = jest.spyOn(app.containers.records, 'item');
    const queried = jest.spyOn(app.containers.records, 'items', 'get');
    await look(people.sendco, since(known));
    expect([asked.mock.calls.length, queried.mock.calls.length]).toEqual([1, 0]);
  });

  test('a stranger learns nothing, not even that nothing changed', async () => {
    const known = await read(people.sendco);
    await refusalOf(await app.get(since(known), people.otherSendco), 404);
  });
});

test('two who write in a grid see each other for as long as both look; who only reads is not named', async () => {
  const here = async (as: SamplePerson): Promise<string[]> =>
    hereAnswer.parse(await (await app.get(`${hazelbrook}/here`, as)).json()).here;
  expect(await here(people.sendco)).toEqual([]);
  expect(await here(people.therapist)).toEqual(['Ellen Whitfield']);
  expect(await here(people.sendco)).toEqual(['Priya Raman']);
  expect(await here(people.lead)).toEqual(['Ellen Whitfield', 'Priya Raman']);
  expect(await here(people.sendco)).toEqual(['Priya Raman']);
  app.clock.set('2026-11-27T10:14:41Z');
  expect(await here(people.sendco)).toEqual([]);
  expect((await refusalOf(await app.get(`${hazelbrook}/here`, people.farSendco), 404)).status).toBe(404);
});

test('somebody of another service at the same school is not told who has the grid open', async () => {
  const elsewhere = serviceIdSchema.parse('service-elsewhere');
  await changeAccount(app, people.therapist, (account) => ({
    ...account,
    memberships: account.memberships.map((each) => ({ ...each, scope: { ...each.scope, serviceId: elsewhere } })),
  }));
  await app.get(`${hazelbrook}/here`, people.sendco);
  await refusalOf(await app.get(`${hazelbrook}/here`, people.therapist), 404);
});
