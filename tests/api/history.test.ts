import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sampleSchools, type SamplePerson } from '../../infra/local/sample/people.ts';
import type { HistoryAnswer } from '../../shared/history/contract.ts';
import { people, openChats } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { bookHazelbrook, refusalOf } from './support.ts';

const { hazelbrook, saltmarsh } = sampleSchools;
const planId = `plan|service-weald|${hazelbrook.id}|2026-27|spring`;

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct();
  await bookHazelbrook(app);
  await write('focus', 'Vocabulary in every class, and at play');
}, 300_000);
afterAll(() => app.stop());

const write = async (field: string, text: string): Promise<void> => {
  const body = { editId: `edit-${field}`, rowId: 'page', field, text, seen: 1 };
  const response = await app.post(`/api/sheets/${encodeURIComponent(planId)}/edits`, body, people.sendco);
  expect(response.status).toBe(200);
};

const history = async (q = '', as = people.therapist): Promise<HistoryAnswer> => {
  const response = await app.get(`/api/schools/${hazelbrook.id}/history?${new URLSearchParams({ q })}`, as);
  expect(response.status).toBe(200);
  return (await response.json()) as HistoryAnswer;
};

test('a school’s meetings are listed with day, focus and who has agreed, for both sides and the service lead', async () => {
  for (const person of [people.therapist, people.sendco, people.lead]) {
    const { meetings, current } = await history('', person);
    expect(current.plan).toBe(planId);
    expect(meetings.find(({ id }) => id === planId)).toMatchObject({
      kind: 'plan',
      label: 'spring term 2027',
      on: '2026-12-03',
      agreedBy: [],
      lockedAt: null,
      focus: 'Vocabulary in every class, and at play',
      people: ['Priya Raman', 'Ellen Whitfield'],
      outcomes: { set: 4, said: 0, achieved: 0, withoutEvidence: 0 },
      hits: [],
    });
  }
});

test('each planning has its files for those who may take them: the pair all, the service lead the page for the head', async () => {
  const kinds = async (person: SamplePerson) =>
    (await history('', person)).meetings.find(({ id }) => id === planId)?.files.map(({ kind }) => kind);
  expect(await kinds(people.therapist)).toEqual(['word', 'pdf', 'pack', 'report', 'report-word', 'handover']);
  expect(await kinds(people.lead)).toEqual(['report', 'report-word']);
});

test('a search answers the meetings that hold all its words, with the place and the words around them', async () => {
  const { meetings, current } = await history('PLAY vocabulary');
  expect(meetings.map(({ id, hits }) => [id, hits])).toEqual([
    [planId, [{ field: 'Agreed focus', row: expect.any(String), snippet: 'Vocabulary in every class, and at play' }]],
  ]);
  expect(current.plan).toBe(planId);
  expect((await history('xylophone')).meetings).toEqual([]);
});

test('a search that is too long is refused in a sentence', async () => {
  const response = await app.get(`/api/schools/${hazelbrook.id}/history?q=${'x'.repeat(101)}`, people.therapist);
  await refusalOf(response, 400);
});

test('nobody reads or searches the meetings of another’s school', async () => {
  const response = await app.get(`/api/schools/${hazelbrook.id}/history?q=vocabulary`, people.farSendco);
  expect((await refusalOf(response, 404)).detail).not.toContain('Vocabulary');
  expect((await app.get(`/api/schools/${saltmarsh.id}/history`, people.farSendco)).status).toBe(200);
});

test('“history” in the chat answers the last meetings and opens the tab at all of them', async () => {
  const chats = await openChats(app.url);
  try {
    await chats.sendco.say('history');
    const card = await chats.sendco.sees('Past meetings');
    const text = chats.sendco.reads(card);
    expect(text).toContain('Spring term 2027, Thu 3 Dec: Vocabulary in every class, and at play');
    expect(JSON.stringify(card.activity)).toContain(`school=${hazelbrook.id}/history`);
  } finally {
    await chats.channel.stop();
  }
});
