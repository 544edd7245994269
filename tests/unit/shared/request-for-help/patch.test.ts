import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PersonAround } from '../../../../shared/around-the-child/person.ts';
import { aroundText } from '../../../../shared/around-the-child/text.ts';
import { consentText } from '../../../../shared/consent/text.ts';
import { instant } from '../../../../shared/kernel/time.ts';
import { checked, patched, requestPatchSchema, type RequestPatch } from '../../../../shared/request-for-help/patch.ts';
import { requestText } from '../../../../shared/request-for-help/text.ts';
import { viewOf } from '../../../../shared/request-for-help/view.ts';
import { asking } from '../../bot/cards/fakes.ts';
import { there } from '../planning/a-cycle.ts';
import { tries } from '../runs.ts';
import { around, aRequest, canaries, today, whoItIs } from './a-request.ts';

const act = { by: asking('Ellen Whitfield'), at: instant('2026-11-27T10:00:00Z'), today, activityId: 'a-1' };
const after = (patch: object, before = aRequest()) => patched(before, requestPatchSchema.parse(patch), act);
const why = (patch: object, before = aRequest()): string | undefined => {
  const view = there(viewOf(asking('Ellen Whitfield'), before, today, 'holds'));
  const result = checked(view, requestPatchSchema.parse(patch), today);
  return result.ok ? undefined : result.problem.sentence;
};

const withoutIdentity: fc.Arbitrary<RequestPatch> = fc
  .record(
    {
      question: fc.string({ minLength: 1, maxLength: 40 }),
      hopedFor: fc.string({ maxLength: 40 }),
      namedAdult: fc.string({ maxLength: 40 }),
      papers: fc.constant({ iep: { state: 'have' as const, on: today } }),
      untried: fc.constant('tried-1'),
      consent: fc.record(
        { state: fc.constantFrom('given', 'refused', 'withdrawn', 'not-asked'), on: fc.constantFrom(null, today) },
        { requiredKeys: [] },
      ),
      identity: fc.constant({}),
    },
    { requiredKeys: [] },
  )
  .map((patch) => requestPatchSchema.parse(patch));

test('a change that does not name who the child is never wipes it out', () =>
  fc.assert(
    fc.property(fc.array(withoutIdentity, { maxLength: 8 }), (patches) => {
      const end = patches.reduce((request, patch) => patched(request, patch, act), aRequest());
      expect(whoItIs(end)).toEqual(canaries);
    }),
    tries(200),
  ));

test('null takes one of them out, and leaves the others', () => {
  expect(whoItIs(after({ identity: { className: null } }))).toEqual([
    canaries[0],
    canaries[1],
    null,
    ...canaries.slice(3),
  ]);
  expect(whoItIs(after({ identity: { name: 'Robin' } }))).toEqual(['Robin', ...canaries.slice(1)]);
});

test('nobody can change what is not in the form', () => {
  for (const extra of [
    { number: 7 },
    { id: 'x' },
    { rev: 1 },
    { consent: { by: 'x' } },
    { consent: { saidAt: 'x' } },
    { identity: { rev: 1 } },
  ])
    expect(requestPatchSchema.safeParse(extra).success).toBe(false);
});

test('one entry of what was tried is added, changed and taken out', () => {
  const entry = { id: 'tried-2', strand: 'EE' as const, what: 'Quiet corner', howLong: '', effect: '' };
  const two = after({ tried: entry });
  expect(two.tried.map(({ id }) => id)).toEqual(['tried-1', 'tried-2']);
  const changed = after({ tried: { ...entry, effect: 'Calmer' } }, two);
  expect(changed.tried[1]?.effect).toBe('Calmer');
  expect(after({ untried: 'tried-1' }, changed).tried.map(({ id }) => id)).toEqual(['tried-2']);
});

test.each<[string, object]>([
  [requestText.questionNeeded, { question: ' ' }],
  [requestText.futurePaper, { papers: { iep: { on: '2026-11-28' } } }],
  [requestText.questionnaireNeeded, { papers: { parentalQuestionnaire: { state: 'not-needed' } } }],
  [consentText.futureDay, { consent: { on: '2026-11-28' } }],
  [requestText.noBirthday, { identity: { bornOn: '2026-11-28' } }],
  [requestText.noBirthday, { identity: { bornOn: '1999-01-01' } }],
])('“%s” is said to %p', (sentence, patch) => expect(why(patch)).toBe(sentence));

test('what can be true is taken', () => {
  for (const patch of [{}, { papers: { iep: { on: '2026-11-27' } } }, { identity: { bornOn: '2006-11-27' } }])
    expect(why(patch)).toBeUndefined();
});

const nameless = { id: 'p', name: null, relation: null, phone: null, email: null, reachBy: null, reachWhen: null };
const somebody = (more: Partial<PersonAround>): PersonAround => ({
  ...{ ...nameless, language: null, interpreter: null },
  ...more,
});

test('somebody around the child is written down field by field, and taken out', () => {
  const two = after({ person: { id: 'person-b', phone: '01632 960742' } });
  expect(two.people).toEqual([{ id: 'person-a', ...around }, somebody({ id: 'person-b', phone: '01632 960742' })]);
  const named = after({ person: { id: 'person-b', name: 'Bo', relation: 'carer' } }, two);
  expect(named.people[1]).toEqual(somebody({ id: 'person-b', name: 'Bo', relation: 'carer', phone: '01632 960742' }));
  expect(after({ person: { id: 'person-b', phone: null } }, named).people[1]?.phone).toBeNull();
  expect(after({ personOut: 'person-a' }, named).people.map(({ id }) => id)).toEqual(['person-b']);
  expect(after({ personOut: 'nobody' }, named).people).toEqual(named.people);
});

test('four people are the most; a fifth is refused in a sentence, and the four can still be changed', () => {
  const full = aRequest({ people: ['a', 'b', 'c', 'd'].map((id) => somebody({ id })) });
  expect(why({ person: { id: 'e', name: 'Bo' } }, full)).toBe(aroundText.most);
  expect(why({ person: { id: 'd', name: 'Bo' } }, full)).toBeUndefined();
});

test('nothing else than what the form has is taken of a person', () => {
  for (const person of [
    { name: 'Bo' },
    { id: 'p', email: 'bo at home' },
    { id: 'p', relation: 'aunt' },
    { id: 'p', rev: 1 },
  ])
    expect(requestPatchSchema.safeParse({ person }).success).toBe(false);
});
