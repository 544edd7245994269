import { expect, test } from '@jest/globals';
import { date } from '../../../../shared/kernel/time.ts';
import { completeness, doneOf, isOld } from '../../../../shared/request-for-help/completeness.ts';
import type { Request } from '../../../../shared/request-for-help/request.ts';
import { viewOf } from '../../../../shared/request-for-help/view.ts';
import { asking } from '../../bot/cards/fakes.ts';
import { there } from '../planning/a-cycle.ts';
import { aRequest, canaries, today } from './a-request.ts';

const lights = (more: Partial<Request> = {}) =>
  completeness(there(viewOf(asking('Ellen Whitfield'), aRequest(more), today, 'holds')), today);
const says = (more: Partial<Request> = {}) => lights(more).map(({ name, state, says }) => `${name}: ${state}, ${says}`);

test('the checklist of a request, line by line', () => {
  expect(says()).toEqual([
    'Question for the therapist: done, there',
    'What was tried: look, one strand; is there more?',
    'Parental questionnaire: done, of Mon 2 November 2026',
    'IEP or ISP: look, of Wed 3 September 2025, older than twelve months',
    'EHCP: done, not needed',
    'Other reports: missing, missing',
    'Adult in school who will carry it out: done, there',
    'Parents’ consent: done, given',
    'Who it is: done, saved; shows only in the tab',
  ]);
  expect(doneOf(lights())).toBe(6);
});

test('a request that has just begun has its question and little else', () => {
  const notSaid = { state: 'not-said', on: null, note: '' } as const;
  const begun = lights({
    tried: [],
    namedAdult: '',
    papers: { parentalQuestionnaire: notSaid, iep: notSaid, ehcp: notSaid, reports: notSaid },
    consent: { state: 'not-asked', on: null, until: null, how: null, by: null },
    child: { name: null, bornOn: null, className: null },
  });
  expect(doneOf(begun)).toBe(1);
  expect(begun.filter(({ state }) => state === 'missing')).toHaveLength(7);
});

test.each<[string, boolean]>([
  ['2025-11-26', true],
  ['2025-11-27', false],
  ['2026-11-27', false],
])('a paper of %s is old on 27 November 2026: %p', (on, old) => expect(isOld({ on: date(on) }, today)).toBe(old));

test.each<[Partial<Request['consent']>, string]>([
  [{ until: date('2027-07-21') }, 'done, given, until Wed 21 Jul 2027'],
  [{ until: date('2026-11-26') }, 'missing, ran out: ask the parents again'],
  [{ on: null }, 'missing, given, but on which day?'],
  [{ state: 'refused' }, 'look, refused: you talk about the question only'],
  [{ state: 'withdrawn' }, 'look, withdrawn: you talk about the question only'],
])('consent %p reads “%s”', (consent, words) =>
  expect(says({ consent: { ...aRequest().consent, ...consent } })).toContain(`Parents’ consent: ${words}`),
);

test('who is around the child changes no line of it, and a document of before reads as it did', () => {
  expect(says({ people: [] })).toEqual(says());
});

test('no line of it says who the child is', () => {
  for (const word of canaries) expect(JSON.stringify(lights())).not.toContain(word);
});
