import { expect, test } from '@jest/globals';
import { date } from '../../../../shared/kernel/time.ts';
import { completeness, doneOf, isOld } from '../../../../shared/request-for-help/completeness.ts';
import { nothingAround } from '../../../../shared/request-for-help/background.ts';
import { triedSays } from '../../../../shared/request-for-help/reading.ts';
import type { Request } from '../../../../shared/request-for-help/request.ts';
import { viewOf } from '../../../../shared/request-for-help/view.ts';
import { asking } from '../../bot/cards/fakes.ts';
import { there } from '../planning/a-cycle.ts';
import { aRequest, aWord, canaries, today } from './a-request.ts';

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
    'Who filled it in: done, Ellen Whitfield, Fri 20 November 2026',
    'Parents’ consent: done, given',
    'Who it is: done, saved; shows only in the tab',
  ]);
  expect(doneOf(lights())).toBe(7);
});

test('a request that has just begun has its question and little else', () => {
  const notSaid = { state: 'not-said', on: null, note: '' } as const;
  const begun = lights({
    tried: [],
    namedAdult: '',
    papers: { parentalQuestionnaire: notSaid, iep: notSaid, ehcp: notSaid, reports: notSaid },
    consents: [],
    child: { name: null, bornOn: null, className: null },
    ...nothingAround,
  });
  expect(doneOf(begun)).toBe(1);
  expect(begun.filter(({ state }) => state === 'missing')).toHaveLength(7);
});

test('a line of which only something is there stays, and the checklist asks for the rest', () => {
  const [there] = aRequest().tried;
  const howLong = { id: 'h', strand: null, what: '', howLong: 'half a term', effect: '' };
  const asked = (...tried: Request['tried']) => says({ tried })[1];
  expect(asked(howLong)).toBe('What was tried: missing, one line does not say yet what was tried, or in which strand');
  expect(asked(...(there ? [there] : []), howLong, { ...howLong, id: 'w', strand: 'WW' })).toBe(
    'What was tried: look, 2 lines do not say yet what was tried, or in which strand',
  );
  expect(asked({ ...howLong, what: 'Word of the week' })).toContain('missing');
  expect(triedSays(howLong)).toBe('Strand not said yet: what was tried is not written yet, half a term');
});

test.each<[string, boolean]>([
  ['2025-11-26', true],
  ['2025-11-27', false],
  ['2026-11-27', false],
])('a paper of %s is old on 27 November 2026: %p', (on, old) => expect(isOld({ on: date(on) }, today)).toBe(old));

test.each<[Parameters<typeof aWord>[0], string]>([
  [{ until: date('2027-07-21') }, 'done, given, until Wed 21 Jul 2027'],
  [{ until: date('2026-11-26') }, 'missing, ran out: ask the parents again'],
  [{ on: null }, 'missing, given, but on which day?'],
  [{ on: date('2026-11-28') }, 'look, given, and does not count yet'],
  [{ state: 'refused' }, 'look, refused: you talk about the question only'],
  [{ state: 'withdrawn' }, 'look, withdrawn: you talk about the question only'],
  [{ state: 'not-asked' }, 'missing, not asked yet, so no name goes forward'],
])('consent %p reads “%s”', (word, words) =>
  expect(says({ consents: [aWord(word)] })).toContain(`Parents’ consent: ${words}`),
);

test('two parents who do not agree are a line of it, which is no longer the school’s to fill in', () => {
  const father = aWord({ id: 'word-2', state: 'refused', giver: { personId: 'person-b' } });
  expect(says({ consents: [aWord(), father] })).toContain(
    'Parents’ consent: look, two people do not agree: you talk about the question only',
  );
});

test('who is around the child changes no line of it, and a document of before reads as it did', () => {
  expect(says({ people: [] })).toEqual(says());
});

test.each<[Partial<Request['declaration']>, string]>([
  [{ informed: null }, 'look, say that child and parents know of it'],
  [{ informed: 'parents-only' }, 'look, child and parents do not both know of it yet'],
  [{ completedBy: '' }, 'look, say that child and parents know of it'],
])('who filled it in, with %p: “%s”', (more, words) =>
  expect(says({ declaration: { completedBy: 'Ellen Whitfield', informed: 'yes', on: today, ...more } })).toContain(
    `Who filled it in: ${words}`,
  ),
);

test('a file that is older than twelve months is flagged, whatever paper it is', () => {
  const files = there(
    aRequest().files.map((file) => ({ ...file, paper: 'other' as const, datedOn: date('2025-11-26') })),
  );
  expect(says({ files })).toContain('Files: look, one is older than twelve months');
  expect(says().join()).not.toContain('Files:');
});

test('nobody who carries it out is worth a look, and keeps nobody from asking', () =>
  expect(says({ namedAdult: '' })).toContain('Adult in school who will carry it out: look, nobody named yet'));

test('no line of it says who the child is', () => {
  for (const word of canaries) expect(JSON.stringify(lights())).not.toContain(word);
});
