import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { date } from '../../../../shared/kernel/time.ts';
import { schoolFacts } from '../../../../shared/reminders/facts-of-school.ts';
import { decideSupport } from '../../../../shared/support/decide.ts';
import { moveLines, moveState, openSteps, openThings } from '../../../../shared/support/move-lines.ts';
import type { MoveOp } from '../../../../shared/support/move-ops.ts';
import { yearGroupOn, type Move, type WhereTo } from '../../../../shared/support/moves.ts';
import { movesText as t } from '../../../../shared/support/moves-text.ts';
import type { SupportOp } from '../../../../shared/support/ops.ts';
import { supportSchema, type Support } from '../../../../shared/support/support.ts';
import type { SupportAct } from '../../../../shared/support/work.ts';
import { instant } from '../../../../shared/kernel/time.ts';
import { agree, propose } from '../../../../shared/decision/propose.ts';
import { actOf, aDecision, aDraft, byEllen, byPriya, years } from '../decision/a-decision.ts';
import { ellen, hazelbrook, priya } from '../planning/a-cycle.ts';
import { saidOn } from '../reminders/a-school.ts';
import { today } from '../request-for-help/a-request.ts';
import { aBlankSupport, begins, bySchool, byTherapist, ends } from './a-support.ts';

let acts = 0;
const after = (support: Support, change: SupportOp, act: Partial<SupportAct> = {}) =>
  decideSupport(support, change, bySchool({ activityId: `act-${(acts += 1)}`, ...act }));
const of = (support: Support, change: SupportOp, act: Partial<SupportAct> = {}): Support => {
  const result = after(support, change, act);
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.value;
};
const why = (support: Support, change: SupportOp, act: Partial<SupportAct> = {}): string => {
  const result = after(support, change, act);
  return result.ok ? 'ok' : result.problem.sentence;
};
const move = (op: MoveOp): SupportOp => ({ part: 'moves', op });
const year: WhereTo = { kind: 'year', yearGroup: 'Year 3' };
const begun = (to: WhereTo = year, on = '2026-12-18', support = aBlankSupport()): Support =>
  of(support, move({ do: 'begin', id: 'm', to, on: date(on) }));
const answered = (key: string, goes: 'on' | 'ends' = 'on', because = '', seen = 99) =>
  move({ do: 'answer', id: 'm', key, seen, goes, because });
const theMove = (support: Support): Move => support.moves.find(({ id }) => id === 'm') as Move;
const linesOf = (support: Support) => moveLines(theMove(support), openThings(support, []));
const stateOf = (support: Support) => moveState(theMove(support), linesOf(support));
const takeAll = (support: Support, who = 'Class teacher') =>
  move({
    ...{ do: 'take', id: 'm', who },
    lines: linesOf(support).map(({ key, answer }) => ({ key, seen: answer?.rev ?? 0 })),
  });

test('a move lists what is open: support, outcomes, assessments, the review and steps agreed and not done', () => {
  let support = of(aBlankSupport(), begins('u', 1, '2026-11-20'));
  support = of(support, begins('old', 1, '2026-11-02'));
  support = of(support, ends('old', '2026-11-10'));
  const draft = aDraft({
    parts: [
      { kind: 'targeted-offer', words: 'A talking group' },
      { kind: 'advice', words: 'Pause and wait' },
      { kind: 'signpost', words: 'The library' },
    ],
  });
  const proposed = propose(aDecision(), { id: 'p-1', draft, mayAssess: false }, actOf(byPriya));
  if (!proposed.ok) throw new Error(proposed.problem.sentence);
  const decided = agree(proposed.value, { seen: 99, mayAssess: false }, actOf(byEllen));
  if (!decided.ok) throw new Error(decided.problem.sentence);
  const steps = openSteps(decided.value, support);
  expect(openThings(support, steps).map(({ key }) => key)).toEqual([
    ...['spell-u', 'review', 'step-p-1-targeted-offer', 'step-p-1-signpost'],
  ]);
  // The agreed group has begun: it is a line as support now, and no step that waits.
  const group = of(support, begins('t', 2, '2026-11-27'));
  expect(openSteps(decided.value, group).map(({ key }) => key)).toEqual(['step-p-1-signpost']);
});

test('it is not ready while a line has no answer, and what is opened afterwards takes it back', () => {
  const support = begun(year, '2026-12-18', of(aBlankSupport(), begins('u', 1, '2026-11-20')));
  const ready = move({ do: 'ready', id: 'm' });
  expect(why(support, ready)).toBe(t.notAll(2));
  expect(why(support, answered('spell-u', 'ends', ' '))).toBe(t.becauseNeeded);
  const one = of(support, answered('spell-u', 'ends', 'Not needed in Year 3'));
  expect(why(one, ready)).toBe(t.notAll(1));
  const all = of(of(one, answered('review')), ready);
  expect(stateOf(all)).toBe('ready');
  const more = of(all, begins('t', 2, '2026-11-27'));
  expect(stateOf(more)).toBe('reopened');
  expect(why(more, takeAll(all))).toBe(t.notReady);
  const again = of(more, answered('spell-t'));
  expect(stateOf(again)).toBe('ready');
});

test('whoever takes it on has read each answer as it stands; a question goes back and is answered', () => {
  let support = of(of(begun(), answered('review')), move({ do: 'ready', id: 'm' }));
  expect(why(support, takeAll(support, ' '))).toBe(t.whoNeeded);
  const seen = linesOf(support)[0]?.answer?.rev ?? 0;
  support = of(support, move({ do: 'ask', id: 'm', key: 'review', seen, words: 'Who invites the family?' }));
  expect(stateOf(support)).toBe('asked');
  const unread = takeAll(support);
  support = of(support, answered('review', 'on', 'The SENDCo invites them'));
  expect(stateOf(support)).toBe('ready');
  expect(why(support, unread)).not.toBe('ok');
  support = of(support, takeAll(support));
  expect(theMove(support).done).toMatchObject({ by: ellen.name, on: today });
  expect(why(support, answered('review', 'ends', 'Later'))).toBe(t.isDone);
});

test('only whoever the child goes to takes it on; a school elsewhere is handed the pack, with day and how', () => {
  const ready = (to: WhereTo) => of(of(begun(to), answered('review')), move({ do: 'ready', id: 'm' }));
  const therapist = ready({ kind: 'therapist', personId: priya.personId, name: priya.name });
  expect(why(therapist, takeAll(therapist))).toBe(t.notReceiver);
  expect(why(therapist, takeAll(therapist), byTherapist({ activityId: 'x' }))).toBe('ok');
  const school = ready({ kind: 'school', school: { schoolId: 'school-oakfield' as never, name: 'Oakfield' } });
  expect(why(school, takeAll(school))).toBe(t.notReceiver);
  const elsewhere = ready({ kind: 'phase', phase: 'secondary', school: { schoolId: null, name: 'St Elsewhere' } });
  const hand = (words: string) => move({ do: 'hand', id: 'm', on: today, way: 'family', words });
  expect(why(elsewhere, hand(' '))).toBe(t.handedNeeded);
  expect(theMove(of(elsewhere, hand('At the last review'))).handed).toMatchObject({ way: 'family', on: today });
  expect(why(therapist, hand('By post'))).toBe(t.staysHere);
});

test('a move can be taken back and moved; a closed record still lets the next one take it on', () => {
  const support = begun();
  expect(why(support, move({ do: 'begin', id: 'm2', to: year, on: today }))).toBe(t.sameKind);
  expect(why(support, move({ do: 'off', id: 'm', why: '' }))).toBe(t.whyNeeded);
  const off = of(support, move({ do: 'off', id: 'm', why: 'The child stays' }));
  expect(yearGroupOn(off, '2027-09-01')).toBe('Year 2');
  expect(why(off, move({ do: 'begin', id: 'm2', to: year, on: today }))).toBe('ok');
  const ready = of(of(support, answered('review')), move({ do: 'ready', id: 'm' }));
  const close = { do: 'close', seen: 99, on: today, reason: 'moved', words: '', back: 'Ask the SENDCo' } as const;
  const closed = of(ready, { part: 'closing', op: close });
  expect(why(closed, move({ do: 'begin', id: 'm3', to: year, on: today }))).not.toBe('ok');
  expect(why(closed, takeAll(closed))).toBe('ok');
});

test('the year group follows on the day, and records of before have no moves', () => {
  const support = begun();
  const come = begun(year, today);
  expect(why(come, move({ do: 'off', id: 'm', why: 'The child stays' }))).toBe(t.tookEffect);
  expect([yearGroupOn(support, '2026-12-17'), yearGroupOn(support, '2026-12-18')]).toEqual(['Year 2', 'Year 3']);
  const { moves: _, ...before } = aBlankSupport();
  expect(supportSchema.parse(before).moves).toEqual([]);
});

test('not ready ten school days before, or not taken on five after: whoever prepares hears of it, then the lead', () => {
  const days = (
    support: Support,
    to: 'sendco' | 'link-therapist' | 'service-lead',
    topic: 'move-ready' | 'move-taken',
  ) =>
    saidOn(
      schoolFacts(
        { school: hazelbrook, years, cycles: [], there: [], unreachable: [], supports: [support] },
        instant('2026-11-27T12:00:00Z'),
      ),
      to,
      topic,
    );
  const support = begun(year, '2027-01-29');
  expect(days(support, 'sendco', 'move-ready').slice(0, 2)).toEqual(['2027-01-15 08:00', '2027-01-22 08:00']);
  expect(days(support, 'link-therapist', 'move-ready')).toEqual([]);
  expect(days(support, 'service-lead', 'move-taken')[0]).toBe('2027-02-05 08:00');
  const ready = of(of(support, answered('review')), move({ do: 'ready', id: 'm' }));
  expect(days(ready, 'sendco', 'move-ready')).toEqual([]);
  expect(days(ready, 'sendco', 'move-taken')[0]).toBe('2027-02-05 08:00');
  const taken = of(ready, takeAll(ready));
  expect([...days(taken, 'sendco', 'move-taken'), ...days(taken, 'service-lead', 'move-taken')]).toEqual([]);
});

/** Anything that can happen to a record with a move: support begins and ends, lines are answered, asked and taken on. */
const happening = fc.oneof(
  fc.record({ what: fc.constant('begins' as const), n: fc.nat(5), level: fc.constantFrom<1 | 2>(1, 2) }),
  fc.record({ what: fc.constant('ends' as const), n: fc.nat(5) }),
  fc.record({ what: fc.constant('outcome' as const), n: fc.nat(3) }),
  fc.record({
    what: fc.constant('answers' as const),
    n: fc.nat(9),
    goes: fc.constantFrom<'on' | 'ends'>('on', 'ends'),
  }),
  fc.record({ what: fc.constantFrom('ready', 'takes', 'asks', 'hands', 'all') }),
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

function changeOf(support: Support, h: Happening): SupportOp[] {
  const lines = linesOf(support);
  const said = { words: 'To play', owner: 'child', withWhom: '', soWhat: ['friends'], priority: 'first' } as const;
  if (h.what === 'begins' && 'level' in h) return [begins(`s${h.n}`, h.level, '2026-11-20')];
  if (h.what === 'ends' && 'n' in h) return [ends(`s${h.n}`, '2026-11-27')];
  if (h.what === 'outcome' && 'n' in h)
    return [{ part: 'outcomes', op: { do: 'set', id: `o${h.n}`, said: { ...said, soWhat: [...said.soWhat] } } }];
  if (h.what === 'answers' && 'goes' in h) {
    const line = lines[h.n % Math.max(1, lines.length)];
    return line ? [answered(line.key, h.goes, h.goes === 'ends' ? 'Because' : '')] : [];
  }
  if (h.what === 'all') return lines.map(({ key }) => answered(key));
  if (h.what === 'ready') return [move({ do: 'ready', id: 'm' })];
  if (h.what === 'takes') return [takeAll(support)];
  if (h.what === 'hands') return [move({ do: 'hand', id: 'm', on: today, way: 'family', words: 'At the door' })];
  const asked = lines.find(({ answer }) => answer);
  return asked ? [move({ do: 'ask', id: 'm', key: asked.key, seen: asked.answer?.rev ?? 0, words: 'How?' })] : [];
}

test('whatever happens, no open line is ever lost: it is listed, and nothing is handed on while one has no answer', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.array(happening, { maxLength: 25 }), (away, happenings) => {
      const elsewhere: WhereTo = { kind: 'school', school: { schoolId: null, name: 'St Elsewhere' } };
      let support = begun(away ? elsewhere : year);
      for (const change of happenings.flatMap((h) => changeOf(support, h).map((each) => [h, each] as const))) {
        const before = support;
        const result = after(support, change[1]);
        if (result.ok) support = result.value;
        const listed = linesOf(support);
        const keys = listed.map(({ key }) => key);
        const [was, now] = [theMove(before), theMove(support)];
        // What was ever answered stays in the list.
        for (const { key } of was.answers) expect(keys).toContain(key);
        if (!now.done) for (const { key } of openThings(support, [])) expect(keys).toContain(key);
        if (now.done && !was.done) {
          const open = openThings(before, []);
          for (const { key } of open) expect(listed.find((each) => each.key === key)?.answer).toBeDefined();
          if (!now.handed) expect(listed.every(({ read }) => read?.does === 'takes')).toBe(true);
        }
        if (was.done) expect(now).toEqual(was);
      }
    }),
    { numRuns: 60 },
  );
});
