import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cells, strands } from '../../shared/balanced-system/framework.ts';
import { evidenceText } from '../../shared/balanced-system/evidence-text.ts';
import { principlesAnswer } from '../../shared/balanced-system/evidence.ts';
import { frameworkAnswer } from '../../shared/balanced-system/contract.ts';
import { ownWording } from '../../shared/balanced-system/content.ts';
import { contentAnswer, type ContentAnswer } from '../../shared/content/contract.ts';
import { contentFileOf, readContentFile } from '../../shared/content/file.ts';
import { contentText } from '../../shared/content/text.ts';
import { schoolIdSchema, serviceIdSchema } from '../../shared/kernel/ids.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { changeAccount, refusalOf } from './support.ts';

const { lead, sendco, therapist, farSendco } = people;

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
  // Marian leads another service, whose words are its own.
  await changeAccount(app, farSendco, (account) => ({
    ...account,
    memberships: account.memberships.slice(0, 1).map((each) => ({
      ...each,
      role: 'service-lead',
      scope: { kind: 'service', serviceId: serviceIdSchema.parse('service-downs') },
    })),
  }));
});
afterAll(() => app.stop());

let edits = 0;
const read = async (who: SamplePerson = lead): Promise<ContentAnswer> =>
  contentAnswer.parse(await (await app.get('/api/content', who)).json());
const send = (path: string, body: object, who: SamplePerson = lead) =>
  app.post(`/api/content/${path}`, { editId: `edit-${(edits += 1)}`, ...body }, who);
const sent = async (path: string, body: object, who?: SamplePerson): Promise<ContentAnswer> => {
  const response = await send(path, body, who);
  expect(response.status).toBe(200);
  return contentAnswer.parse(await response.json());
};
const sees = async (who: SamplePerson, query = '') =>
  frameworkAnswer.parse(await (await app.get(`/api/framework${query}`, who)).json());
const cell = (text: string) => ({ kind: 'cell', cell: 'EE2', text });

/** A licence's wording, every text of it told from ours. */
const licensed = {
  version: '2026',
  licence: 'licensed',
  notice: 'Used under licence from the owner.',
  strands: Object.fromEntries(strands.map((each) => [each, { name: `Strand ${each}`, aliases: [] }])),
  levels: ownWording.levels,
  outcomes: Object.fromEntries(cells.map((each) => [each, { short: `Short ${each}`, long: `Long ${each}` }])),
};

test('what a lead drafts nobody else sees until it is published, and then the school reads it beside the framework', async () => {
  const { rev } = await read();
  const drafted = await sent('draft', { seen: rev, part: cell('Ask us for the visual timetable kit.') });
  expect(drafted.draft?.framework.local.cells).toEqual({ EE2: 'Ask us for the visual timetable kit.' });
  expect((await sees(sendco)).local.cells).toEqual({});

  await sent('publish', { seen: drafted.rev, what: 'publish' });
  const shown = await sees(sendco, '?schoolId=school-hazelbrook');
  expect(shown.local.cells).toEqual({ EE2: 'Ask us for the visual timetable kit.' });
  // The framework's own words stand as they were.
  expect(shown.outcomes.EE2).toEqual(ownWording.outcomes.EE2);
  expect(shown.licence).toBe('own-wording');
});

test('nothing is overwritten unseen, and what is sent twice counts once', async () => {
  const { rev } = await read();
  const body = {
    editId: 'twice',
    seen: rev,
    part: { kind: 'strand', strand: 'FS', text: 'We run a café for families.' },
  };
  expect((await send('draft', body)).status).toBe(200);
  const again = contentAnswer.parse(await (await send('draft', body)).json());
  expect(again.rev).toBe(rev + 1);
  const late = await refusalOf(await send('draft', { seen: rev, part: cell('Something else') }), 409);
  expect(late.detail).toBe(contentText.changedMeanwhile);
  expect((await sent('publish', { seen: again.rev, what: 'discard' })).draft).toBeNull();
});

test('the words of a licence come in as a file, with their own notice, and go out with the roll back', async () => {
  const before = await read();
  const text = JSON.stringify({ file: 'link-therapy-words', wording: licensed });
  const loaded = await sent('file', { seen: before.rev, text });
  // A file without local texts leaves them.
  expect(loaded.draft?.framework.local.cells).toHaveProperty('EE2');
  const published = await sent('publish', { seen: loaded.rev, what: 'publish' });
  expect((await sees(therapist)).outcomes.IN3).toEqual({ short: 'Short IN3', long: 'Long IN3' });
  expect((await sees(therapist)).notice).toBe('Used under licence from the owner.');
  expect(published.versions.map(({ number, state, licence }) => [number, state, licence])).toEqual([
    [2, 'published', 'licensed'],
    [1, 'retired', 'own-wording'],
  ]);
  // What is downloaded can be loaded again.
  expect(readContentFile(contentFileOf(published.content))).toEqual({ ok: true, value: published.content });

  const back = await sent('roll-back', { seen: published.rev, number: 1 });
  expect(back.versions.map(({ number, state, from }) => [number, state, from])).toEqual([
    [3, 'published', 1],
    [2, 'retired', null],
    [1, 'retired', null],
  ]);
  expect((await sees(therapist)).licence).toBe('own-wording');
  expect((await sees(therapist)).notice).toBe(ownWording.notice);
});

test.each([
  ['not JSON at all', 'A grid, pasted', /could not be read/],
  ['some other file', '{"cells":[]}', /different kind of file/],
  [
    'a file with fourteen outcomes',
    JSON.stringify({
      file: 'link-therapy-words',
      wording: { ...licensed, outcomes: { ...licensed.outcomes, IN3: undefined } },
    }),
    /because of one thing: wording\.outcomes\.IN3 is missing/,
  ],
  [
    'a file with markup',
    JSON.stringify({ file: 'link-therapy-words', local: { cells: { EE2: 'See <a href="x">this</a>' } } }),
    /local\.cells\.EE2 holds markup/,
  ],
  [
    'a file with a cell that there is not',
    JSON.stringify({ file: 'link-therapy-words', local: { cells: { EE9: 'Here' } } }),
    /because of one thing: local\.cells holds EE9, which is not known here\./,
  ],
  [
    'a text that is far too long',
    JSON.stringify({ file: 'link-therapy-words', local: { cells: { EE2: 'a'.repeat(601) } } }),
    /local\.cells\.EE2 is longer than 600\./,
  ],
])('%s gets a sentence and changes nothing', async (_, text, says) => {
  const before = await read();
  expect((await refusalOf(await send('file', { seen: before.rev, text }), 400)).detail).toMatch(says);
  expect(await read()).toEqual(before);
});

test('a text that may tell who somebody is, is asked about first', async () => {
  const { rev } = await read();
  const part = cell('Like we did for the boy born 12/03/2019.');
  expect((await refusalOf(await send('draft', { seen: rev, part }), 422)).found).toHaveLength(1);
  expect((await read()).rev).toBe(rev);
  const kept = await sent('draft', { seen: rev, part, confirmed: true });
  await sent('publish', { seen: kept.rev, what: 'discard' });
});

test('only a lead writes, and each in their own service', async () => {
  for (const who of [sendco, therapist]) {
    expect((await refusalOf(await app.get('/api/content', who), 403)).detail).toBe(contentText.notYours);
    await refusalOf(await send('draft', { seen: 0, part: cell('Mine') }, who), 403);
  }
  const mine = await read();
  const theirs = await sent('draft', { seen: 0, part: cell('Words of the Downs') }, farSendco);
  await sent('publish', { seen: theirs.rev, what: 'publish' }, farSendco);
  expect(await read()).toEqual(mine);
  expect((await sees(sendco)).local.cells).not.toMatchObject({ EE2: 'Words of the Downs' });
  // A version of another service is none to roll back to.
  await refusalOf(await send('roll-back', { seen: 2, number: 2 }, farSendco), 404);
});

test('the five principles show what the school’s records say, to each role what its records allow', async () => {
  const shown = async (who: SamplePerson) =>
    principlesAnswer.parse(await (await app.get('/api/schools/school-hazelbrook/principles', who)).json()).principles;
  const mine = await shown(sendco);
  expect(mine.map(({ id }) => id)).toEqual(['outcomes', 'access', 'place', 'targeted', 'information']);
  expect(mine[2]?.evidence[0]).toMatch(/^The therapist has spent 13 h 30 min of this year’s 68 h 30 min/);
  expect(mine[3]?.evidence[0]).toBe('Targeted level: something is in place in 3 of five cells, and no gap is named.');

  await changeAccount(app, people.otherSendco, (account) => ({
    ...account,
    memberships: account.memberships.map((each) => ({
      ...each,
      role: 'school-staff' as const,
      scope: {
        kind: 'school' as const,
        serviceId: serviceIdSchema.parse('service-weald'),
        schoolId: schoolIdSchema.parse('school-hazelbrook'),
      },
    })),
  }));
  const staff = await shown(people.otherSendco);
  expect(staff[0]?.evidence).toEqual([evidenceText.hidden]);
  expect(staff[2]?.evidence).toEqual([evidenceText.hidden]);
  expect(staff[3]).toEqual(mine[3]);
  await refusalOf(await app.get('/api/schools/school-hazelbrook/principles', farSendco), 404);
});
