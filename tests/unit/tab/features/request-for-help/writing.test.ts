import { expect, test } from '@jest/globals';
import type { FoundIn } from '../../../../../shared/anonymous-text/finding.ts';
import { childLabel, type Request } from '../../../../../shared/request-for-help/request.ts';
import { completeness } from '../../../../../shared/request-for-help/completeness.ts';
import { requestViewSchema, type RequestAnswer } from '../../../../../shared/request-for-help/contract.ts';
import { patched, type RequestPatch } from '../../../../../shared/request-for-help/patch.ts';
import { viewOf } from '../../../../../shared/request-for-help/view.ts';
import { instant } from '../../../../../shared/kernel/time.ts';
import type { Answer, Get, Post } from '../../../../../tab/api.ts';
import { createAnswers } from '../../../../../tab/answers.ts';
import { editorText } from '../../../../../tab/features/sheet/text.ts';
import { keyOf } from '../../../../../tab/features/sheet/typing.ts';
import { asking } from '../../../bot/cards/fakes.ts';
import { there } from '../../../shared/planning/a-cycle.ts';
import { aRequest, today } from '../../../shared/request-for-help/a-request.ts';
import { Timers } from '../sheet/support.ts';

const school = 'school-hazelbrook';
const asOf = instant('2026-11-27T10:14:00Z');
const ellen = { ...asking('Ellen Whitfield'), client: 'tab' as const };

/** The SENDCo's tab with one child open, and a server that keeps the request by the real rules. */
async function openChild() {
  let request: Request = aRequest({ files: [] });
  const answered = new Set<string>();
  const faults: ('lost' | 'unanswered' | { readonly refused: string; readonly found?: readonly FoundIn[] })[] = [];
  const sent: object[] = [];
  const view = (): RequestAnswer => {
    const seen = there(viewOf(ellen, request, today, 'holds'));
    const lights = completeness(seen, today);
    const more = {
      label: childLabel(seen),
      lights,
      copyState: 'open',
      hasLegalNote: false,
      mayWrite: true,
      maySeeWho: true,
    };
    return requestViewSchema.parse({ ...seen, ...more });
  };
  const get = (async (): Promise<Answer<unknown>> => {
    const plan = { id: 'plan-1', label: 'spring term 2027', locked: false, rev: 1 };
    const requests = [{ onAgenda: true, request: view() }];
    return { ok: true, value: { plan, count: 1, maySee: true, mayAdd: true, newId: '2-b', requests }, asOf };
  }) as unknown as Get;
  const post = (async (_: string, body: { editId: string; patch: RequestPatch }): Promise<Answer<unknown>> => {
    const fault = faults.shift();
    sent.push(body);
    if (fault === 'lost') return { ok: false, sentence: 'no network', refused: false };
    if (typeof fault === 'object') {
      const { refused: sentence, ...more } = fault;
      return { ok: false, sentence, refused: true, ...more };
    }
    const act = { by: ellen, at: asOf, today, activityId: body.editId };
    if (!answered.has(body.editId)) request = patched(request, body.patch, act);
    answered.add(body.editId);
    if (fault === 'unanswered') return { ok: false, sentence: 'timed out', refused: false };
    return { ok: true, value: { request: view() }, asOf };
  }) as unknown as Post;
  const timers = new Timers();
  let ids = 0;
  const answers = createAnswers({ get, post, newId: () => `edit-${(ids += 1)}`, wait: timers.wait });
  const list = answers.requests(school);
  await list.refresh();
  const shown = (): RequestAnswer => {
    const state = list.state();
    if (state.phase !== 'ready') throw new Error('the list is not there');
    return there(state.value.requests[0]).request;
  };
  const question = keyOf({ rowId: shown().id, field: 'question' });
  const { words } = answers.children(school);
  const leaves = (text: string) =>
    words.save(question, text, { request: shown(), planId: undefined, patch: { question: text } });
  return {
    ...{ answers, faults, sent, timers, words, question, shown },
    stored: () => request,
    /** Types a question and leaves its field. */
    asks: (text: string) => {
      words.type(question, text);
      leaves(text);
    },
    leaves,
  };
}

test('a question is saved when its field is left, and the list shows it', async () => {
  const { answers, asks, timers, words, question, shown } = await openChild();
  asks('How can she join in?');
  expect(answers.hasUnsaved()).toBe(true);
  await timers.pass(0);
  expect(shown().question).toBe('How can she join in?');
  expect(words.of(question)).toBeUndefined();
  expect(answers.hasUnsaved()).toBe(false);
});

test('without a connection it waits, on another page too, and is sent by itself', async () => {
  const { answers, faults, asks, timers, question, stored } = await openChild();
  faults.push('lost', 'lost');
  asks('How can she join in?');
  await timers.pass(0);
  // The page is left and opened again: the same words still stand there.
  const again = answers.children(school).words.of(question);
  expect(again).toMatchObject({ value: 'How can she join in?', state: 'unsent', says: editorText.noConnection });
  await timers.pass(3_000);
  expect(stored().question).toBe('How can she join in?');
  expect(answers.hasUnsaved()).toBe(false);
});

test('it counts once when the answer to it was lost', async () => {
  const { faults, asks, timers, stored } = await openChild();
  const { rev } = stored();
  faults.push('unanswered');
  asks('How can she join in?');
  await timers.pass(1_000);
  expect(stored().rev).toBe(rev + 1);
});

test('refused, it keeps its words with the reason until it is tried again', async () => {
  const { answers, faults, asks, timers, words, question, stored } = await openChild();
  faults.push({ refused: 'Priya Raman has changed it' });
  asks('Mine');
  await timers.pass(0);
  expect(words.of(question)).toMatchObject({ value: 'Mine', state: 'refused', says: 'Priya Raman has changed it' });
  expect(answers.hasUnsaved()).toBe(true);
  asks('Mine, again');
  await timers.pass(0);
  expect(stored().question).toBe('Mine, again');
});

test('words typed while others are on their way are kept, and go when their field is left', async () => {
  const { answers, asks, timers, words, question, stored } = await openChild();
  asks('First');
  words.type(question, 'First, and more');
  await timers.pass(0);
  expect(stored().question).toBe('First');
  expect(words.of(question)).toMatchObject({ value: 'First, and more', state: 'typing' });
  expect(answers.hasUnsaved()).toBe(true);
  asks('One');
  asks('Two');
  await timers.pass(0);
  expect(stored().question).toBe('Two');
  expect(words.of(question)).toBeUndefined();
});

test('a child that is being added waits in its form; an empty form is nothing to save', async () => {
  const { answers } = await openChild();
  const { begun } = answers.children(school);
  begun.type('new#child', { yearGroup: 'Year 2', question: '', hopedFor: '' });
  expect(answers.hasUnsaved()).toBe(false);
  begun.type('new#child', { yearGroup: 'Year 2', question: 'How can he join in?', hopedFor: '' });
  expect(answers.hasUnsaved()).toBe(true);
  begun.drop('new#child');
  expect(answers.hasUnsaved()).toBe(false);
});

const aName: readonly FoundIn[] = [{ field: 'question', kind: 'name', start: 0, length: 4 }];

test('what may tell who the child is waits for its author: nothing is sent by itself, and kept it says so', async () => {
  const { answers, asks, leaves, faults, sent, timers, words, question, shown } = await openChild();
  faults.push({ refused: 'Not saved yet.', found: aName });
  asks('Maya finds it hard');
  await timers.pass(60_000);
  expect(words.of(question)).toMatchObject({ value: 'Maya finds it hard', state: 'refused', warned: aName });
  expect(answers.hasUnsaved()).toBe(true);
  // The field is left again without another word.
  leaves('Maya finds it hard');
  await timers.pass(60_000);
  expect(sent).toHaveLength(1);
  words.keep(question);
  await timers.pass(0);
  expect(sent).toHaveLength(2);
  expect(sent[1]).toMatchObject({ confirmed: true, patch: { question: 'Maya finds it hard' } });
  expect(shown().question).toBe('Maya finds it hard');
  expect(words.of(question)).toBeUndefined();
});

test('changed after the warning, it goes out like any other text', async () => {
  const { asks, faults, sent, timers, words, question, shown } = await openChild();
  faults.push({ refused: 'Not saved yet.', found: aName });
  asks('Maya finds it hard');
  await timers.pass(0);
  words.type(question, 'She finds it hard');
  expect(words.of(question)?.warned).toBeUndefined();
  asks('She finds it hard');
  await timers.pass(0);
  expect(sent[1]).not.toHaveProperty('confirmed');
  expect(shown().question).toBe('She finds it hard');
});
