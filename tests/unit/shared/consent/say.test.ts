import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { PersonAround } from '../../../../shared/around-the-child/person.ts';
import { aroundText } from '../../../../shared/around-the-child/text.ts';
import { consentFor } from '../../../../shared/consent/consent-for.ts';
import { consentPurposes, consentsSchema, mostWords } from '../../../../shared/consent/consent.ts';
import { consentText } from '../../../../shared/consent/text.ts';
import { instant } from '../../../../shared/kernel/time.ts';
import { checked, patched, requestPatchSchema } from '../../../../shared/request-for-help/patch.ts';
import type { Request } from '../../../../shared/request-for-help/request.ts';
import { viewOf } from '../../../../shared/request-for-help/view.ts';
import { asking } from '../../bot/cards/fakes.ts';
import { there } from '../planning/a-cycle.ts';
import { around, aRequest, aWord, today } from '../request-for-help/a-request.ts';
import { tries } from '../runs.ts';

const ellen = asking('Ellen Whitfield');
const act = { by: ellen, at: instant('2026-11-27T10:00:00Z'), today, activityId: 'a-1' };
const unasked = aRequest({ consents: [], people: [] });
const after = (consent: object, before = unasked, more: object = {}): Request =>
  patched(before, requestPatchSchema.parse({ consent }), { ...act, ...more });
const why = (consent: object, before = unasked): string | undefined => {
  const view = there(viewOf(ellen, before, today, 'holds'));
  const result = checked(view, requestPatchSchema.parse({ consent }), today);
  return result.ok ? undefined : result.problem.sentence;
};
const somebody = (more: Partial<PersonAround>): PersonAround => ({
  ...{ id: 'p', name: 'Jo', relation: 'mother', phone: null, email: null, reachBy: null, reachWhen: null },
  ...{ language: null, interpreter: null },
  ...more,
});
const given = { state: 'given', on: '2026-11-20', how: 'signed-form' } as const;

test('field by field one answer is filled in; a new answer is a new record, and the old one stays', () => {
  const one = [{ state: 'given' }, { on: '2026-11-20' }, { how: 'signed-form' }, { name: 'Jo, mother' }].reduce(
    (request, consent) => after(consent, request),
    unasked,
  );
  expect(one.consents).toMatchObject([{ purpose: 'discuss', ...given, giver: { name: 'Jo, mother' }, by: ellen.name }]);
  const two = after({ state: 'withdrawn' }, one);
  expect(two.consents).toMatchObject([
    given,
    { state: 'withdrawn', on: today, how: null, giver: { name: 'Jo, mother' } },
  ]);
  const again = after({ state: 'given' }, two);
  expect(again.consents.at(-1)).toMatchObject({ state: 'given', on: null });
  expect(consentFor(again, 'discuss', today).why).toBe('no-day');
  expect(new Set(again.consents.map(({ id }) => id)).size).toBe(3);
});

test('what was said is never changed: another day, another way, or somebody else who writes, is a new record', () => {
  const first = after(given);
  for (const consent of [{ on: '2026-11-21' }, { how: 'e-mail' }, { until: '2026-12-01' }])
    expect(after(consent, first).consents).toMatchObject([given, consent]);
  const open = after({ state: 'given' });
  expect(after({ on: '2026-11-20' }, open, { by: asking('Priya Raman') }).consents).toHaveLength(2);
  expect(after({ on: '2026-11-20' }, open, { at: instant('2026-11-28T10:00:00Z') }).consents).toHaveLength(2);
  expect(after({ on: '2026-11-20' }, open).consents).toHaveLength(1);
  expect(after(given, first).consents).toEqual(first.consents);
});

test('one press is written down for each purpose that is ticked, and a body only where reports are shared', () => {
  const { consents } = after({ ...given, purposes: [...consentPurposes], withWhom: ['service', 'gp'] });
  expect(consents.map(({ purpose }) => purpose)).toEqual(consentPurposes);
  for (const { purpose, withWhom } of consents)
    expect(withWhom).toEqual(purpose === 'share-reports' ? ['service', 'gp'] : ['school-staff', 'service']);
});

test('somebody on the list is written down by the name they have there, and stays when they are taken out', () => {
  const giver = { kind: 'parental-responsibility', personId: 'person-a' };
  const said = after({ ...given, giver }, aRequest({ consents: [] }));
  expect(said.consents[0]?.giver.name).toBe(aroundText.who(there(aRequest().people[0])));
  const out = patched(said, requestPatchSchema.parse({ personOut: 'person-a' }), act);
  expect(why({ giver, state: 'withdrawn' }, out)).toBeUndefined();
  expect(consentFor(after({ giver, state: 'withdrawn' }, out), 'discuss', today).why).toBe('withdrawn');
  expect(why({ ...given, giver: { ...giver, personId: 'nobody' } })).toBe(consentText.notOnList);
});

test('a young person’s answer needs the note why they are able to decide; their entry on the list is no parent', () => {
  const giver = { kind: 'young-person', personId: null };
  expect(why({ ...given, giver })).toBe(consentText.noteFirst);
  expect(why({ ...given, giver, note: ' ' })).toBe(consentText.noteFirst);
  expect(why({ ...given, giver, note: 'Understood it' })).toBeUndefined();
  const noted = after({ giver, note: 'Understood it' });
  expect(why({ ...given, giver }, noted)).toBeUndefined();
  expect(why({ giver, note: null }, after({ ...given, giver }, noted))).toBe(consentText.noteFirst);
  const own = aRequest({ consents: [], people: [somebody({ relation: 'young-person' })] });
  expect(why({ ...given, giver: { kind: 'parental-responsibility', personId: 'p' } }, own)).toBe(consentText.ownEntry);
});

test('spoken consent needs whoever heard it; a spoken refusal is taken as it is', () => {
  expect(why({ ...given, how: 'spoken' })).toBe(consentText.witnessFirst);
  expect(why({ ...given, how: 'spoken', witness: 'Mr Hall' })).toBeUndefined();
  expect(why({ state: 'refused', how: 'spoken' })).toBeUndefined();
  // One of before, when nobody was asked for a witness, can be withdrawn at any time.
  expect(why({ state: 'withdrawn' }, aRequest({ consents: [aWord({ how: 'spoken' })], people: [] }))).toBeUndefined();
});

test.each<[object, string]>([
  [{ ...given, on: '2026-11-28' }, consentText.futureDay],
  [{ ...given, until: '2026-11-19' }, consentText.endsBeforeItBegins],
])('%p is refused: “%s”', (consent, sentence) => expect(why(consent)).toBe(sentence));

test.each<[string | null, PersonAround['interpreter'], string | undefined]>([
  ['Polish', null, aroundText.interpreterFirst],
  ['Polish', 'no-interpreter', undefined],
  ['Polish', 'interpreter-needed', consentText.interpreterOfThis],
  [' english ', null, undefined],
  [' ', null, undefined],
  [null, null, undefined],
])('with language %p and interpreter %p, an answer given says “%s”', (language, interpreter, sentence) => {
  const request = aRequest({ consents: [], people: [somebody({ id: 'q' }), somebody({ language, interpreter })] });
  expect(why({ state: 'given' }, request)).toBe(sentence);
  expect(why(given, request)).toBe(sentence);
  // What does not say that it was given, is taken as ever.
  for (const state of ['refused', 'withdrawn', 'not-asked']) expect(why({ state }, request)).toBeUndefined();
});

test('whether an interpreter was used is said of each answer of whoever needs one', () => {
  const people = [somebody({ id: 'q' }), somebody({ language: 'Polish', interpreter: 'interpreter-needed' })];
  const request = aRequest({ consents: [], people });
  const by = (personId: string, more: object = {}) => ({
    ...{ ...given, giver: { kind: 'parental-responsibility', personId }, ...more },
  });
  expect(why(by('q'), request)).toBeUndefined();
  expect(why(by('p'), request)).toBe(consentText.interpreterOfThis);
  expect(why(by('p', { interpreter: 'not-needed' }), request)).toBe(consentText.interpreterOfThis);
  for (const interpreter of ['used', 'offered-declined'])
    expect(why(by('p', { interpreter }), request)).toBeUndefined();
  const first = after(by('p', { interpreter: 'used' }), request);
  const back = after(by('p', { state: 'withdrawn', on: undefined }), first);
  expect(why(by('p'), back)).toBe(consentText.interpreterOfThis);
});

test('where consent is given and a language is written later, a new way or day waits, and what stands goes through', () => {
  const request = aRequest({ people: [somebody({ language: 'Polish' })] });
  expect(why(given, request)).toBeUndefined();
  expect(why({ how: 'e-mail' }, request)).toBe(aroundText.interpreterFirst);
  expect(why({ state: 'withdrawn' }, request)).toBeUndefined();
});

test('however often minds are changed there is room, what each said last stays, and a withdrawal is always taken', () => {
  const givers = fc.constantFrom(...['a', 'b', 'c', null]);
  const changes = fc.array(
    fc.record({
      purposes: fc.uniqueArray(fc.constantFrom(...consentPurposes), { minLength: 1 }),
      giver: givers.map((personId) => ({ kind: 'parental-responsibility', personId })),
      state: fc.constantFrom('given', 'refused', 'withdrawn', 'not-asked'),
    }),
    { minLength: 60, maxLength: 90 },
  );
  const people = ['a', 'b', 'c'].map((id) => somebody({ id }));
  fc.assert(
    fc.property(changes, (all) => {
      const full = all.reduce((request, consent) => after(consent, request), aRequest({ consents: [], people }));
      expect(consentsSchema.safeParse(full.consents).success).toBe(true);
      expect(full.consents.length).toBeLessThanOrEqual(mostWords);
      for (const purpose of consentPurposes)
        for (const personId of ['a', 'b', 'c', null]) {
          const said = all.findLast((each) => each.purposes.includes(purpose) && each.giver.personId === personId);
          const kept = full.consents.findLast((each) => each.purpose === purpose && each.giver.personId === personId);
          expect(kept?.state).toBe(said?.state);
        }
      expect(why({ state: 'withdrawn' }, full)).toBeUndefined();
    }),
    tries(15),
  );
});

test('nothing about who answers says who the child is where it may not', () => {
  const request = after({ ...given, name: 'Zed, aunt', note: 'Zed said' }, aRequest({ consents: [], people: [] }));
  const view = JSON.stringify(viewOf(asking('Priya Raman'), request, today, 'holds'));
  for (const word of ['Zed', ...Object.values(around)]) expect(view).not.toContain(word);
});
