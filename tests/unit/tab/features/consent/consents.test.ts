import { expect, test } from '@jest/globals';
import { requestPatchSchema } from '../../../../../shared/request-for-help/patch.ts';
import { consentText } from '../../../../../shared/consent/text.ts';
import {
  calledIn,
  earlierOf,
  mayAnswer,
  pendingOf,
  purposesAsked,
  sameAnswers,
} from '../../../../../tab/features/consent/consents.ts';
import { there } from '../../../shared/planning/a-cycle.ts';
import { answered, around, aRequest, aWord, today } from '../../../shared/request-for-help/a-request.ts';
import { standingsOn } from '../../../../../shared/consent/consent-for.ts';

const parent = { kind: 'parental-responsibility', personId: 'person-a' } as const;
const unlisted = { kind: 'parental-responsibility', personId: null } as const;

test('whoever answers is called as the list has it, or as it was written down with the answer', () => {
  const request = aRequest();
  expect(calledIn(request, parent)).toBe(`${around.name}, guardian`);
  expect(calledIn(request, unlisted)).toBe(answered.name);
  const nameless = aRequest({ consents: [aWord({ giver: { name: null } })], people: [] });
  expect(calledIn(nameless, unlisted)).toBe(consentText.unnamed);
  expect(calledIn(nameless, { kind: 'young-person', personId: null })).toBe(consentText.givers['young-person']);
});

test('those may answer who have not: the young person as such, and not by an entry of the list', () => {
  const titles = (request: ReturnType<typeof aRequest>) => mayAnswer(request, 'discuss').map(([, title]) => title);
  const { 'young-person': young, authority } = consentText.givers;
  expect(titles(aRequest())).toEqual([`${around.name}, guardian`, young, authority]);
  const own = aRequest({ people: [{ id: 'p', ...around, relation: 'young-person' }], consents: [] });
  expect(titles(own)).toEqual(Object.values(consentText.givers));
});

test('the same answers are written down for another purpose as they are for talking by name', () => {
  const request = aRequest({ consents: [aWord(), aWord({ id: 'w', state: 'refused', giver: parent })] });
  const same = sameAnswers(request, 'assess');
  expect(same.map(({ who, patch }) => [who.personId, patch.consent?.purposes, patch.consent?.state])).toEqual([
    [null, ['assess'], 'given'],
    ['person-a', ['assess'], 'refused'],
  ]);
  for (const { patch } of same) expect(requestPatchSchema.safeParse(patch).success).toBe(true);
});

test('what was said before stands apart, and a reader is told of the purposes that were asked', () => {
  const [first, second] = [aWord(), aWord({ id: 'w', state: 'withdrawn' })];
  const request = aRequest({ consents: [first, second, aWord({ id: 'x', purpose: 'recording', state: 'refused' })] });
  expect(earlierOf(request, 'discuss')).toEqual([first]);
  expect(earlierOf(request, 'recording')).toEqual([]);
  expect(purposesAsked({ standings: standingsOn(request, today) })).toEqual(['discuss', 'recording']);
});

test('what waits goes along with what is said next, the last choice first', () => {
  const change = (consent: object) => ({
    change: { request: aRequest(), planId: undefined, patch: requestPatchSchema.parse({ consent }) },
  });
  const said = [change({ state: 'refused' }), change({ state: 'given', on: '2026-11-20' }), { change: undefined }];
  expect(pendingOf(said)).toEqual({ state: 'given', on: '2026-11-20' });
  expect(there(pendingOf([]))).toEqual({});
});
