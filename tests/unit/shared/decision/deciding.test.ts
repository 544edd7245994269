import { expect, test } from '@jest/globals';
import { acknowledge, firstDecision, noteStep, sayHelped } from '../../../../shared/decision/decide.ts';
import { openProposal, partKinds, signpostsOpen, type Decision } from '../../../../shared/decision/decision.ts';
import { alikeOf, mergedConsents } from '../../../../shared/decision/duplicates.ts';
import { ownerOn, unownedSince } from '../../../../shared/decision/owner.ts';
import { agree, propose, withPart } from '../../../../shared/decision/propose.ts';
import { decisionText as t } from '../../../../shared/decision/text.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { date, instant } from '../../../../shared/kernel/time.ts';
import { askText } from '../../../../shared/reminders/ask-text.ts';
import { schoolFacts } from '../../../../shared/reminders/facts-of-school.ts';
import type { Request } from '../../../../shared/request-for-help/request.ts';
import { hazelbrook, priya } from '../planning/a-cycle.ts';
import { saidOn } from '../reminders/a-school.ts';
import { aRequest, aWord } from '../request-for-help/a-request.ts';
import { actOf, aDecision, aDraft, byEllen, byPriya, years } from './a-decision.ts';

const of = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.value;
};
const why = (result: Result<unknown>): string => (result.ok ? 'ok' : result.problem.sentence);
const owned = (decision = aDecision()) => of(acknowledge(decision, priya, actOf(byPriya)));
const proposed = (draft = aDraft(), mayAssess = false) =>
  propose(owned(), { id: 'p-1', draft, mayAssess }, actOf(byPriya));

test('the clock of a request begins with the question it came from, whose answer was the first conversation', () => {
  const { id: _, ...about } = aDecision();
  const asked = { at: instant('2026-11-02T09:00:00Z'), by: 'Ellen Whitfield' };
  const answered = { at: instant('2026-11-04T09:00:00Z'), by: 'Priya Raman' };
  const begun = firstDecision({ ...about, id: about.requestId }, { asked, answered }, actOf(byEllen));
  expect(begun.asked).toEqual({ ...asked, as: 'question' });
  expect(begun.steps['first-conversation']).toEqual({ on: '2026-11-04', by: 'Priya Raman' });
});

test('“not now” says what to do instead, and every proposal says why', () => {
  const part = (kind: (typeof partKinds)[number]) => aDraft({ parts: [{ kind, words: 'Words' }] });
  expect(why(proposed(part('not-now')))).toBe(t.insteadError);
  expect(why(proposed({ ...part('not-now'), instead: 'Word Aware' }))).toBe('ok');
  expect(why(proposed(aDraft({ rationale: ' ' })))).toBe(t.rationaleError);
  expect(why(proposed(aDraft({ parts: [] })))).toBe(t.partsNone);
  for (const kind of ['functional-assessment', 'specialist'] as const) {
    expect(why(proposed(part(kind)))).toBe(t.assessConsent);
    expect(why(proposed(part(kind), true))).toBe('ok');
  }
  const all = aDraft({ parts: partKinds.map((kind) => ({ kind, words: 'Words' })), instead: 'Word Aware' });
  expect(why(proposed(all, true))).toBe(t.notNowAlone);
  expect(withPart(aDraft(), { kind: 'group', words: 'On Mondays' }).parts).toEqual([
    { kind: 'group', words: 'On Mondays' },
  ]);
});

test('the other side agrees to what it has read; another proposal in between is not agreed to unread', () => {
  const one = of(proposed());
  expect(why(agree(one, { seen: one.rev, mayAssess: false }, actOf(byPriya)))).toBe(t.notOwn);
  const two = of(propose(one, { id: 'p-2', draft: aDraft(), mayAssess: false }, actOf(byPriya)));
  expect(two.decisions.map(({ replaced }) => replaced)).toEqual([true, false]);
  expect(why(agree(two, { seen: one.rev, mayAssess: false }, actOf(byEllen)))).toBe(t.proposalChanged);
  const done = of(agree(two, { seen: two.rev, mayAssess: false }, actOf(byEllen)));
  expect(openProposal(done)).toBeUndefined();
  expect(why(agree(done, { seen: done.rev, mayAssess: false }, actOf(byEllen)))).toBe(t.noProposal);
});

test('a step is noted on a day between the ask and today', () => {
  const note = (on: string) => why(noteStep(aDecision(), { step: 'assessment', on: date(on) }, actOf(byPriya)));
  expect([note('2026-11-26'), note('2026-11-28'), note('2026-11-27')]).toEqual([t.stepDay, t.stepDay, 'ok']);
});

/** What the lead and the SENDCo hear of these requests, on which days. */
const facts = (decisions: readonly Decision[], school = hazelbrook) =>
  schoolFacts({ school, years, cycles: [], there: [], unreachable: [], decisions }, instant('2026-11-27T12:00:00Z'));

test('nobody has it: the lead hears of it after 1, 5 and 10 working days, and no more once somebody has', () => {
  const days = (decisions: readonly Decision[]) => saidOn(facts(decisions), 'service-lead', 'unowned');
  // Asked on a Friday.
  expect(days([aDecision()])).toEqual(['2026-11-30 08:00', '2026-12-04 08:00', '2026-12-11 08:00']);
  expect(days([owned()])).toEqual([]);
  expect(askText.unowned('Child 3, Year 2')).toContain('Child 3, Year 2');
});

test('whoever has it leaves: it is nobody’s from the next day on, and the lead hears of it again', () => {
  const people = hazelbrook.people.map((each) =>
    each.personId === priya.personId ? { ...each, until: date('2026-12-04') } : each,
  );
  const school = { ...hazelbrook, people };
  expect(ownerOn(owned(), school, date('2026-12-04'))?.name).toBe(priya.name);
  expect(ownerOn(owned(), school, date('2026-12-05'))).toBeUndefined();
  expect(unownedSince(owned(), school)).toBe('2026-12-05');
  const days = saidOn(facts([owned()], school), 'service-lead', 'unowned');
  expect(days).toEqual(['2026-12-07 08:00', '2026-12-11 08:00', '2026-12-18 08:00']);
});

test('30 school days after a signpost the school is asked whether it helped, until it has said so', () => {
  const signpost = aDraft({ parts: [{ kind: 'signpost', words: 'The library’s story hour' }] });
  const decided = of(agree(of(proposed(signpost)), { seen: 99, mayAssess: false }, actOf(byEllen)));
  const [first] = saidOn(facts([decided]), 'sendco', 'signpost-check');
  expect(first).toBe('2027-01-22 08:00');
  expect(signpostsOpen(decided)).toHaveLength(1);
  const said = { id: 'p-1', answer: 'partly', words: 'Twice' } as const;
  const after = of(sayHelped(decided, said, actOf(byEllen)));
  expect(signpostsOpen(after)).toEqual([]);
  expect(saidOn(facts([after]), 'sendco', 'signpost-check')).toEqual([]);
});

const child = (id: string, name: string | null, bornOn: string | null) =>
  ({ id, child: { name, bornOn: bornOn && date(bornOn), className: null } }) as unknown as Request;

test('the same birthday and surname are alike; twins are told from one child; who is not known is alike to nobody', () => {
  const all = [
    child('a', 'Zoë Quill-Feather', '2019-03-04'),
    child('b', 'zoe quill feather', '2019-03-04'),
    child('c', 'Max Feather', '2019-03-04'),
    child('d', 'Zoë Quill-Feather', '2019-03-05'),
    child('e', null, '2019-03-04'),
    child('f', 'Zoë Marsh', '2019-03-04'),
  ];
  expect(alikeOf(all)).toEqual([
    { one: 'a', other: 'b', sameName: true },
    { one: 'a', other: 'c', sameName: false },
    { one: 'b', other: 'c', sameName: false },
  ]);
});

test('two requests become one with every answer about consent, and never allow what somebody said no to', () => {
  const today = date('2026-11-27');
  const word = (id: string, state: 'given' | 'refused', saidAt: string) =>
    aWord({ id, state, saidAt: instant(saidAt), purpose: 'discuss', on: date('2026-11-20'), until: null });
  const keep = aRequest({ people: [], consents: [] });
  const gone = aRequest({ number: 9, people: [], consents: [word('w-1', 'given', '2026-11-20T09:00:00Z')] });
  expect(of(mergedConsents(keep, gone, today)).consents.map(({ id }) => id)).toEqual(['of-9-w-1']);
  const refused = { ...keep, consents: [word('w-1', 'refused', '2026-11-19T09:00:00Z')] };
  expect(why(mergedConsents(refused, gone, today))).toBe(t.duplicates.notAgreed);
  const full = aRequest({
    people: [1, 2, 3, 4].map((n) => ({ ...aRequest().people[0]!, id: `p-${n}`, name: `N${n}` })),
  });
  const other = aRequest({ number: 9, people: [{ ...aRequest().people[0]!, id: 'p-9', name: 'Somebody else' }] });
  expect(why(mergedConsents({ ...full, consents: [] }, { ...other, consents: [] }, today))).toBe(t.duplicates.noRoom);
});
