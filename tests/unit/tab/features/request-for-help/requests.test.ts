import { expect, test } from '@jest/globals';
import { aroundText } from '../../../../../shared/around-the-child/text.ts';
import {
  requestViewSchema,
  type RequestAnswer,
  type RequestsAnswer,
} from '../../../../../shared/request-for-help/contract.ts';
import { copyOf } from '../../../../../shared/own-copy/copy-state.ts';
import { completeness } from '../../../../../shared/request-for-help/completeness.ts';
import { childLabel, type Request } from '../../../../../shared/request-for-help/request.ts';
import { requestText } from '../../../../../shared/request-for-help/text.ts';
import { whyHidden } from '../../../../../shared/request-for-help/why-hidden.ts';
import { viewOf } from '../../../../../shared/request-for-help/view.ts';
import {
  answersIn,
  dayOf,
  entriesTyped,
  entryField,
  isEmptyTried,
  isSame,
  newTried,
  paperFacts,
  placesOfEntry,
  standing,
  titleOf,
  triedPatch,
  withRequest,
} from '../../../../../tab/features/request-for-help/requests.ts';
import { keyOf } from '../../../../../tab/features/sheet/typing.ts';
import { asking } from '../../../bot/cards/fakes.ts';
import { there } from '../../../shared/planning/a-cycle.ts';
import { aRequest, aWord, today } from '../../../shared/request-for-help/a-request.ts';

/** A request as the tab of this person gets it. */
const answerFor = (name: string, more: Partial<Request> = {}): RequestAnswer => {
  const view = there(viewOf({ ...asking(name), client: 'tab' }, aRequest({ files: [], ...more }), today, 'holds'));
  const mayWrite = name.startsWith('Ellen');
  return requestViewSchema.parse({
    ...view,
    label: childLabel(view),
    hasLegalNote: view.around.hasLegalNote,
    lights: completeness(view, today),
    mayWrite,
    maySeeWho: true,
    copyState: copyOf(view).state,
  });
};

test('a child is called by name where the name is known, by number where it is not', () => {
  expect(titleOf(answerFor('Ellen Whitfield'))).toBe('Zanthia Quillfeather (Child 3, Year 2)');
  expect(titleOf(answerFor('Priya Raman', { consents: [aWord({ state: 'refused' })] }))).toBe('Child 3, Year 2');
});

test('a therapist without consent is told why, and whom to ask', () => {
  expect(whyHidden(answerFor('Priya Raman'))).toBeUndefined();
  expect(whyHidden(answerFor('Priya Raman', { consents: [] }))).toBe(requestText.noConsent);
  expect(whyHidden(answerFor('Priya Raman', { consents: [aWord({ state: 'withdrawn' })] }))).toBe(
    requestText.noConsentNow,
  );
});

test('a change takes the place of what was known, unless something newer is known', () => {
  const known = answerFor('Ellen Whitfield');
  const list = { requests: [{ onAgenda: true, request: known }] } as unknown as RequestsAnswer;
  const newer = { ...known, question: 'Newer?', rev: known.rev + 1 };
  expect(withRequest(list, newer).requests[0]?.request.question).toBe('Newer?');
  expect(withRequest(list, { ...newer, rev: known.rev - 1 }).requests[0]?.request).toBe(known);
  expect(withRequest(list, { ...newer, id: 'request-9-x' as typeof known.id }).requests[0]?.request).toBe(known);
});

test('an entry is saved with whatever of it is there, and only when something changed', () => {
  const entry = { ...newTried('t'), strand: 'IN', what: ' Word of the week ' };
  expect(isEmptyTried({ ...newTried('t'), effect: ' ' })).toBe(true);
  for (const field of ['strand', 'level', 'setting', 'what', 'howLong', 'effect'] as const)
    expect(isEmptyTried({ ...newTried('t'), [field]: '1' })).toBe(false);
  expect(triedPatch({ ...newTried('t'), howLong: 'half a term ' })).toEqual({
    tried: { ...newTried('t'), strand: null, howLong: 'half a term', level: null, setting: null },
  });
  const howLongAlone = { id: 't', strand: null, what: '', howLong: 'half a term', effect: '' };
  expect(isSame({ ...newTried('t'), howLong: 'half a term' }, howLongAlone)).toBe(true);
  expect(triedPatch(entry)).toEqual({
    tried: { ...entry, what: 'Word of the week', level: null, setting: null },
  });
  expect(triedPatch({ ...entry, level: '2', setting: 'group' })).toMatchObject({
    tried: { level: 2, setting: 'group' },
  });
  const saved = { ...entry, strand: 'IN' as const, what: 'Word of the week', level: null, setting: null };
  expect(isSame(entry, saved)).toBe(true);
  expect(isSame({ ...entry, level: '1' }, saved)).toBe(false);
  expect(isSame(entry, undefined)).toBe(false);
});

test('a day is none, one that exists, or not typed to its end', () => {
  expect([dayOf(''), dayOf('2026-11-02'), dayOf('0002-13-01')]).toEqual([null, '2026-11-02', undefined]);
});

test('the lines people read', () => {
  const request = answerFor('Ellen Whitfield');
  expect(standing(request)).toBe('7 of 10 things in place');
  expect(paperFacts(request.papers.iep)).toBe('We have it, Wed 3 September 2025, Two targets on language');
});

test('what is typed about the people around a child is told apart, person by person', () => {
  const at = (field: string): string => keyOf({ rowId: 'request-1-a', field });
  const ofA = [at(entryField('person', 'a', 'name')), at(entryField('person', 'a', 'phone'))];
  const keys = [at('question'), at(entryField('hearing', 'h', 'on')), ...ofA, at(entryField('person', 'ab', 'name'))];
  expect(entriesTyped(keys, 'person')).toEqual(['a', 'ab']);
  expect(placesOfEntry(keys, 'person', 'a')).toEqual(ofA);
});

test('the lines people read about who is around a child', () => {
  expect(aroundText.who({ name: 'Ann Hall', relation: 'young-person' })).toBe('Ann Hall, the young person');
  expect(aroundText.who({ name: null, relation: 'other' })).toBe('Name not written yet');
  expect(aroundText.reach({ reachBy: null, reachWhen: 'after four' })).toBe('Likes to be reached: after four');
  expect(aroundText.reach({ reachBy: null, reachWhen: null })).toBe('');
  expect(aroundText.speaks({ language: 'Polish', interpreter: null })).toBe(
    'Language: Polish. Interpreter: not said yet',
  );
  expect(aroundText.speaks({ language: null, interpreter: 'no-interpreter' })).toBe('Interpreter: not needed');
});

test('how much of a folded part is answered', () => {
  expect(answersIn({ a: '', b: null, c: [], d: undefined })).toBe(0);
  expect(answersIn({ a: 'x', b: null }, [{ id: 'h' }, { id: 'i' }])).toBe(3);
});
