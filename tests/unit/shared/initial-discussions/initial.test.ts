import { expect, test } from '@jest/globals';
import { buildSchools } from '../../../../infra/local/sample/build.ts';
import { webAddress } from '../../../../shared/initial-discussions/guidance.ts';
import { initialForm } from '../../../../shared/initial-discussions/initial-form.ts';
import { nextStep } from '../../../../shared/initial-discussions/next-step.ts';
import { initialIdOf, openInitial, pairOf } from '../../../../shared/initial-discussions/open-initial.ts';
import { outcomeIds } from '../../../../shared/initial-discussions/outcomes.ts';
import { pointsFrom } from '../../../../shared/initial-discussions/points.ts';
import { finishedTheirPart, openCount, progressOf } from '../../../../shared/initial-discussions/progress.ts';
import { openPlan } from '../../../../shared/planning/open-plan.ts';
import { addAddendum, agree } from '../../../../shared/sheet/agree.ts';
import { edit } from '../../../../shared/sheet/decide.ts';
import { groupsOf } from '../../../../shared/sheet/layout.ts';
import { bothSigned, rowsOf, sheetSchema, textOf, type Sheet } from '../../../../shared/sheet/sheet.ts';
import { done, hazelbrook, opened, opening } from '../planning/a-cycle.ts';
import { adds, begun, by, fills, signed, talked, ticksAll } from './an-initial.ts';

const all = (sheet: Sheet): string[] => outcomeIds.map((outcome) => progressOf(sheet, outcome));
const refusal = (result: ReturnType<typeof edit>): string => (result.ok ? '' : result.problem.sentence);

test('a pair begins with three outcomes, each side’s actions, three tools and an agreement; nothing is ticked', () => {
  const sheet = sheetSchema.parse(begun());
  expect(rowsOf(sheet, 'outcome').map((row) => row.label)).toEqual([
    'Foundations',
    'Drivers and barriers',
    'Strengths and gaps',
  ]);
  expect(rowsOf(sheet, 'tool').map((row) => row.label)).toEqual([
    'Baseline evaluation',
    'Stars, bugs and moon',
    'Detailed evaluation',
  ]);
  expect(all(sheet)).toEqual([
    'Foundations: 0 of 5 done',
    'Drivers and barriers: 0 of 6 done',
    'Strengths and gaps: 0 of 5 done',
  ]);
  expect(textOf(rowsOf(sheet, 'page')[0], 'reviewOn')).toBe('2027-11-26');
  expect(sheet.id).toBe('initial|service-weald|school-hazelbrook|person-priya-raman+person-ellen-whitfield');
});

test('every field that stands in a new sheet is one that the form has, and every row is read under a heading', () => {
  const sheet = begun();
  for (const row of sheet.rows)
    for (const name of Object.keys(row.fields))
      expect(Object.keys(initialForm.rows[row.kind]?.fields ?? {})).toContain(name);
  const read = groupsOf(initialForm, sheet).flatMap(({ rows }) => rows.map(({ id }) => id));
  expect(read.toSorted()).toEqual(sheet.rows.map(({ id }) => id).toSorted());
});

test('another SENDCo is another pair; while a post is vacant there is none', () => {
  const [first, second] = buildSchools();
  expect(initialIdOf(first!)).not.toBe(initialIdOf(second!));
  const vacant = { ...hazelbrook, people: hazelbrook.people.filter(({ role }) => role !== 'sendco') };
  expect([pairOf(vacant), initialIdOf(vacant), openInitial(vacant, 'link-therapist', 'a', opening)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('each side ticks its own actions, and neither the other’s', () => {
  const sheet = begun();
  const tick = (rowId: string, side: 'sendco' | 'link-therapist', field = 'done') =>
    edit(initialForm, sheet, [{ rowId, field, text: 'yes', seen: 1 }], by(side));
  expect(refusal(tick('foundations-slt-1', 'link-therapist'))).toBe('');
  expect(refusal(tick('foundations-slt-1', 'sendco'))).toContain('is for the link therapist to fill in');
  expect(refusal(tick('foundations-school-1', 'link-therapist'))).toContain('is for the SENDCo to fill in');
  expect(refusal(tick('tool-baseline', 'link-therapist'))).toContain('is for the SENDCo to fill in');
});

test('guidance is shared by the therapist and marked as read by the school', () => {
  const sheet = adds(begun(), 'link-therapist', 'g-1', 'guidance', { title: 'Ours', address: 'https://weald.example' });
  const read = (side: 'sendco' | 'link-therapist') =>
    edit(initialForm, sheet, [{ rowId: 'g-1', field: 'read', text: 'yes', seen: sheet.rev }], by(side));
  expect(refusal(read('link-therapist'))).toContain('is for the SENDCo');
  expect(refusal(read('sendco'))).toBe('');
});

test.each([
  ['https://weald.example/guide', 'https://weald.example/guide'],
  ['http://weald.example', 'http://weald.example/'],
  ['javascript:alert(1)', undefined],
  ['https://localhost', undefined],
  ['our shared drive', undefined],
  ['', undefined],
])('“%s” opens as %p', (typed, opens) => expect(webAddress(typed)).toBe(opens));

test('a tool counts when it is completed and shared', () => {
  const completed = fills(begun(), 'sendco', 'tool-baseline', 'done', 'yes');
  expect(progressOf(completed, 'drivers')).toContain('0 of 6');
  expect(progressOf(fills(completed, 'sendco', 'tool-baseline', 'sharedOn', '2026-11-20'), 'drivers')).toContain(
    '1 of 6',
  );
});

test('what has to be there before signing: how you talked, everything ticked or why not, the agreement, its review', () => {
  expect(initialForm.missing(begun())).toHaveLength(9);
  const ready = ticksAll(ticksAll(talked(begun()), 'link-therapist'), 'sendco');
  expect(initialForm.missing(ready)).toEqual([]);
  const unticked = fills(ready, 'sendco', 'strengths-school-2', 'done', '');
  expect(initialForm.missing(unticked)).toEqual([
    'Strengths and gaps: one thing of the school’s still open. Tick what is done, or say why not.',
  ]);
  expect(initialForm.missing(fills(unticked, 'sendco', 'strengths', 'schoolWhy', 'INSET day in January'))).toEqual([]);
  expect(initialForm.missing(fills(ready, 'sendco', 'page', 'reviewOn', ''))).toHaveLength(1);
  expect(initialForm.missing(fills(ready, 'link-therapist', 'page', 'school', ''))).toHaveLength(1);
  const early = agree(initialForm, unticked, unticked.rev, by('sendco'));
  expect(refusal(early)).toContain('one thing of the school’s');
});

test('both sign, then the page is locked and corrected by addendum only', () => {
  const sheet = signed();
  expect([bothSigned(sheet), sheet.lockedAt]).toEqual([true, '2025-09-18T15:30:00.000Z']);
  const late = edit(initialForm, sheet, [{ rowId: 'page', field: 'school', text: 'x', seen: sheet.rev }], by('sendco'));
  expect(refusal(late)).toContain('locked');
  const addendum = done(addAddendum(sheet, 'add-1', 'Review in March', by('sendco')));
  expect(addendum.addenda[0]?.signed['link-therapist']).toBeNull();
});

test('each side is led to what comes next for it, and told whom it waits for', () => {
  const start = begun();
  expect(nextStep(start, 'sendco')).toBe('Next for you: Foundations. Talk it through, and note how and when.');
  const hers = ticksAll(talked(start), 'link-therapist');
  expect(nextStep(hers, 'link-therapist')).toBe('Your part is done. Waiting for Ellen Whitfield: 7 things.');
  expect(nextStep(hers, 'sendco')).toContain('I have made myself familiar with the five strands');
  const shared = adds(hers, 'link-therapist', 'g-1', 'guidance', { title: 'Ours', address: 'https://weald.example' });
  const both = ticksAll(shared, 'sendco');
  expect(nextStep(both, 'sendco')).toBe('Next for you: read “Ours”, under Foundations.');
  expect(nextStep(both, 'link-therapist')).toBe(
    'Everything is there. Next for you: read the link agreement and sign it.',
  );
  const half = done(agree(initialForm, both, both.rev, by('sendco')));
  expect(nextStep(half, 'sendco')).toContain('You have signed. Waiting for Priya Raman');
  expect(nextStep(half, undefined)).toContain('is to be signed');
  expect(nextStep(signed(), 'sendco')).toBe(
    'Agreed by both on Thu 18 September 2025. To be looked at again on Thu 16 September 2027.',
  );
});

test('the other side is called when a side comes to the end of its part, and only then', () => {
  const before = talked(begun());
  const after = ticksAll(before, 'link-therapist');
  expect(openCount(before, 'link-therapist')).toBe(6);
  expect(finishedTheirPart(before, after, 'link-therapist')).toBe(true);
  expect(finishedTheirPart(after, after, 'link-therapist')).toBe(false);
  expect(finishedTheirPart(begun(), before, 'sendco')).toBe(false);
});

test('an action somebody adds belongs to the outcome it names, or to the first; it counts once it has words', () => {
  const added = adds(begun(), 'sendco', 'x-1', 'slt-action', { outcome: 'drivers', action: 'Meet the head' });
  expect(progressOf(added, 'drivers')).toContain('0 of 7');
  const blank = adds(added, 'sendco', 'x-2', 'school-action', {});
  expect(progressOf(blank, 'foundations')).toContain('0 of 5');
  expect(progressOf(fills(blank, 'sendco', 'x-2', 'action', 'Tell the staff'), 'foundations')).toContain('0 of 6');
});

test('open questions go into the next plan’s agenda once; answered ones do not', () => {
  const asked = adds(
    adds(begun(), 'sendco', 'q-1', 'question', { question: 'Mondays?' }),
    'link-therapist',
    'q-2',
    'question',
    { question: 'Which room?', answer: 'The library' },
  );
  const [point, ...others] = pointsFrom(asked);
  expect([point?.texts, others]).toEqual([{ heading: 'questions', text: 'Mondays?' }, []]);
  const first = openPlan(opened(), undefined, undefined, opening, undefined, pointsFrom(asked));
  expect(rowsOf(first, 'point').map(({ id, from }) => [id, from?.label])).toEqual([
    ['asked-q-1', 'initial discussions'],
  ]);
  const agreed = { ...first, lockedAt: opening };
  expect(rowsOf(openPlan(opened(), agreed, undefined, opening, undefined, pointsFrom(asked)), 'point')).toEqual([]);
  expect(rowsOf(openPlan(opened(), first, undefined, opening, undefined, pointsFrom(asked)), 'point')).toHaveLength(1);
});
