import { expect, test } from '@jest/globals';
import { aroundText } from '../../../../shared/around-the-child/text.ts';
import { whyUnreadable } from '../../../../shared/kernel/unreadable.ts';
import { instant } from '../../../../shared/kernel/time.ts';
import { mostHearing, nothingAround } from '../../../../shared/request-for-help/background.ts';
import { backgroundText } from '../../../../shared/request-for-help/background-text.ts';
import { checked, patched, requestPatchSchema } from '../../../../shared/request-for-help/patch.ts';
import { backgroundFacts, childFacts, triedSays } from '../../../../shared/request-for-help/reading.ts';
import { requestSchema } from '../../../../shared/request-for-help/request.ts';
import { viewOf } from '../../../../shared/request-for-help/view.ts';
import { asking } from '../../bot/cards/fakes.ts';
import { there } from '../planning/a-cycle.ts';
import { around, aRequest, today } from './a-request.ts';

const notSaid = { state: 'not-said', on: null, note: '' } as const;
const papers = { parentalQuestionnaire: notSaid, iep: notSaid, ehcp: notSaid, reports: notSaid };
const bare = () => aRequest({ ...nothingAround, papers, files: [] });
const act = { by: asking('Ellen Whitfield'), at: instant('2026-11-27T10:00:00Z'), today, activityId: 'a-1' };
const after = (patch: object, before = bare()) => patched(before, requestPatchSchema.parse(patch), act);
const why = (patch: object, before = bare()): string | undefined => {
  const view = there(viewOf(asking('Ellen Whitfield'), before, today, 'holds'));
  const result = checked(view, requestPatchSchema.parse(patch), today);
  return result.ok ? undefined : result.problem.sentence;
};

test('a document of before has none of it, and reads as one in which nobody said anything', () => {
  const { reason: _, history: __, hearing: ___, education: ____, screens: _____, declaration: ______, ...old } = bare();
  expect(requestSchema.parse(old)).toMatchObject(nothingAround);
});

test('whoever says that child and parents know of it has filled it in, today, unless it says otherwise', () => {
  expect(after({ declaration: { informed: 'yes' } }).declaration).toEqual({
    ...{ completedBy: 'Ellen Whitfield', informed: 'yes', on: '2026-11-27' },
  });
  const said = after({ declaration: { completedBy: 'Ms Poole' } });
  expect(after({ declaration: { informed: 'yes', on: '2026-11-20' } }, said).declaration).toEqual({
    ...{ completedBy: 'Ms Poole', informed: 'yes', on: '2026-11-20' },
  });
  expect(after({ question: 'How?' }).declaration).toEqual(nothingAround.declaration);
});

test('the SEN stage and the EHCP are asked for once: either answers the other while that is open', () => {
  expect(after({ education: { stage: 'sen-support' } }).papers.ehcp.state).toBe('not-needed');
  expect(after({ education: { stage: 'ehcp' } }).papers.ehcp.state).toBe('missing');
  expect(after({ education: { stage: 'ehc-assessment' } }).papers.ehcp.state).toBe('not-said');
  expect(after({ papers: { ehcp: { state: 'have' } } }).education.stage).toBe('ehcp');
  const had = after({ papers: { ehcp: { state: 'have' } } });
  expect(after({ education: { stage: 'none' } }, had).papers.ehcp.state).toBe('have');
});

test('entries come with their first field, change by their id, and go; six are the most', () => {
  const one = after({ hearing: { id: 'h1', result: 'passed' } });
  const two = after({ hearing: { id: 'h1', where: 'Audiology' } }, one);
  expect(two.hearing).toEqual([{ id: 'h1', on: null, result: 'passed', where: 'Audiology' }]);
  expect(after({ hearingOut: 'h1' }, two).hearing).toEqual([]);
  const full = aRequest({
    hearing: Array.from({ length: mostHearing }, (_, n) => ({ id: `h${n}`, on: null, result: null, where: null })),
  });
  expect(why({ hearing: { id: 'another', where: 'x' } }, full)).toBe(backgroundText.tooMany);
  expect(why({ hearing: { id: 'h1', where: 'x' } }, full)).toBeUndefined();
});

test('consent of somebody who is written down as without parental responsibility is not taken, a refusal is', () => {
  const person = { ...around, id: 'p', responsibility: 'no-responsibility' as const };
  const request = aRequest({ people: [person], consents: [] });
  const giver = { kind: 'parental-responsibility', personId: 'p' };
  expect(why({ consent: { giver, state: 'given', interpreter: 'used' } }, request)).toBe(aroundText.noResponsibility);
  expect(why({ consent: { giver, state: 'refused' } }, request)).toBeUndefined();
  const has = aRequest({ people: [{ ...person, responsibility: 'has-responsibility' }], consents: [] });
  expect(why({ consent: { giver, state: 'given', interpreter: 'used' } }, has)).toBeUndefined();
});

test('it reads in plain lines, and says nothing of what is empty or withheld', () => {
  const lines = backgroundFacts(aRequest()).map((each) => each.join(': '));
  expect(lines).toContain('SEN stage: SEN support');
  expect(lines).toContain('Test or tool: Language Link, 31 of 60, Amber, Mon 5 October 2026');
  expect(lines).toContain('Hearing test: Not passed, Audiology-Q7, Mon 4 March 2024');
  expect(backgroundFacts(bare())).toEqual([]);
  const withheld = there(
    viewOf({ ...asking('Priya Raman'), client: 'tab' }, aRequest({ consents: [] }), today, 'holds'),
  );
  expect(JSON.stringify([backgroundFacts(withheld), childFacts(withheld.child)])).not.toContain('Q7');
  const tried = {
    strand: 'IN',
    level: 2,
    setting: 'group',
    what: 'Word of the week',
    howLong: 'a term',
    effect: '',
  } as const;
  expect(triedSays(tried)).toBe('Intervention, targeted: Word of the week, a group, a term');
});

test.each([
  ['May\0a', 'signs'],
  ['half \ud83d', 'signs'],
  ['<ScRipt>', 'code'],
  ['<img src=x onerror=x()>', 'code'],
  ['JavaScript :x', 'code'],
  ['He says <b> and 3 < 5, on Monday', undefined],
  ['👩‍👧 שָׁלוֹם\u200c e\u0301\r\n\ttwo', undefined],
  ['She listens to the script of a play', undefined],
])('%j: %p', (text, found) => {
  expect(whyUnreadable({ deep: [{ text }] })).toBe(found);
});
