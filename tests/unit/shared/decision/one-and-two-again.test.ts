import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { consentPurposes, type ConsentWord } from '../../../../shared/consent/consent.ts';
import { consentFor } from '../../../../shared/consent/consent-for.ts';
import { acknowledge, noteStep } from '../../../../shared/decision/decide.ts';
import type { Decision } from '../../../../shared/decision/decision.ts';
import { mergedConsents } from '../../../../shared/decision/duplicates.ts';
import { askToMerge, decideMerge, saidApart } from '../../../../shared/decision/merge.ts';
import { partedRequests } from '../../../../shared/decision/part-requests.ts';
import { agree, propose } from '../../../../shared/decision/propose.ts';
import { decisionText as t } from '../../../../shared/decision/text.ts';
import { askToUnmerge, decideUnmerge } from '../../../../shared/decision/unmerge.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { date, instant } from '../../../../shared/kernel/time.ts';
import type { CopyActor } from '../../../../shared/own-copy/copy-state.ts';
import type { Merged } from '../../../../shared/request-for-help/merged.ts';
import type { Request } from '../../../../shared/request-for-help/request.ts';
import { viewOf } from '../../../../shared/request-for-help/view.ts';
import { ellen, priya } from '../planning/a-cycle.ts';
import { aRequest, aWord } from '../request-for-help/a-request.ts';
import { actOf, aDecision, aDraft, byEllen, byPriya } from './a-decision.ts';

const of = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.problem.sentence);
  return result.value;
};
const why = (result: Result<unknown>): string => (result.ok ? 'ok' : result.problem.sentence);
const today = date('2026-11-27');
const mergedAt = instant('2026-11-25T09:00:00Z');
const { personId, name } = ellen;
const sendco: CopyActor = { personId, name, role: 'sendco' };
const deputy: CopyActor = { personId: priya.personId, name: 'A deputy', role: 'deputy-sendco' };

const entry = (id: string, called: string) => ({ ...aRequest().people[0]!, id, name: called });
/** Two children’s people: one parent is on both lists under another id, one id is on both lists for two people. */
const keepOf = (consents: ConsentWord[]): Request =>
  aRequest({ number: 3, consents, people: [entry('p-1', 'Ada Marsh'), entry('p-2', 'Bo Marsh')] });
const goneOf = (consents: ConsentWord[]): Request =>
  aRequest({ number: 5, consents, people: [entry('p-9', 'Ada Marsh'), entry('p-2', 'Cy Marsh')] });

const states = ['given', 'given', 'refused', 'withdrawn', 'not-asked'] as const;
const wordOf = (day: number, ids: readonly (string | null)[]) =>
  fc
    .record({ purpose: fc.constantFrom('discuss', 'assess'), state: fc.constantFrom(...states), id: fc.nat(1_000_000) })
    .chain(({ purpose, state, id }) =>
      fc.constantFrom(...ids).map((personOf) =>
        aWord({
          ...{ id: `w-${day}-${id}`, purpose, state, on: date('2026-11-01'), until: null },
          saidAt: instant(`2026-11-${day}T10:00:00Z`),
          giver: { kind: 'parental-responsibility', personId: personOf, name: null, note: null },
        } as Partial<ConsentWord>),
      ),
    );
const words = (day: number, ids: readonly (string | null)[]) =>
  fc.uniqueArray(wordOf(day, ids), { maxLength: 4, selector: ({ id }) => id });

const holds = (request: Pick<Request, 'consents'>, purpose: ConsentWord['purpose']): boolean =>
  consentFor(request, purpose, today).holds;
const no = (word: ConsentWord): boolean => word.state === 'refused' || word.state === 'withdrawn';

test('whoever said no in either, before or since, nothing is shared because of a merge or of its undoing', () => {
  const since = words(26, [null, 'p-1', 'p-2', 'of-5-p-2']);
  let merges = 0;
  fc.assert(
    fc.property(words(20, [null, 'p-1', 'p-2']), words(21, [null, 'p-9', 'p-2']), since, (mine, theirs, later) => {
      const [keep, gone] = [keepOf(mine), goneOf(theirs)];
      const one = mergedConsents(keep, gone, today);
      const refused = (request: Request, purpose: ConsentWord['purpose']): boolean =>
        ['refused', 'withdrawn', 'parents-disagree'].includes(consentFor(request, purpose, today).why);
      if (!one.ok) return;
      merges += 1;
      for (const purpose of consentPurposes)
        if (refused(keep, purpose) || refused(gone, purpose)) expect(holds(one.value, purpose)).toBe(false);

      const { people, consents, entries } = one.value;
      const merged: Merged = {
        ...{ into: keep.id, label: 'Child 3, Year 2', at: mergedAt },
        ...{ by: 'one', second: 'other', people: entries },
      };
      const stays = { ...keep, people, consents: [...consents, ...later] };
      const two = of(partedRequests({ keep: stays, gone: { ...gone, merged } }));
      expect(two.keep.people).toEqual(keep.people.map((each) => ({ ...each, legalLimit: each.legalLimit ?? null })));
      expect(two.gone.people).toEqual(gone.people);
      for (const purpose of consentPurposes) {
        const saidNo = later.some((word) => word.purpose === purpose && no(word));
        // Each allows only what it allowed by itself, or what its own people have agreed to since; and never after a no.
        const own = later.filter(({ giver }) => giver.personId !== 'of-5-p-2');
        const mayKeep = holds({ consents: [...mine, ...own] }, purpose);
        const byCy = later.filter(({ giver }) => giver.personId === 'of-5-p-2');
        const back = byCy.map((word) => ({ ...word, giver: { ...word.giver, personId: 'p-2' } }));
        const mayGone = holds({ consents: [...theirs, ...back] }, purpose);
        if (!mayKeep) expect(holds(two.keep, purpose)).toBe(false);
        if (!mayGone) expect(holds(two.gone, purpose)).toBe(false);
        if (!saidNo) expect([holds(two.keep, purpose), holds(two.gone, purpose)]).toEqual([mayKeep, mayGone]);
      }
      // A withdrawal that nobody has answered since counts in both.
      for (const word of later.filter(no).slice(-1))
        if (later.at(-1) === word)
          expect([holds(two.keep, word.purpose), holds(two.gone, word.purpose)]).toEqual([false, false]);
      // Nothing that was said is lost.
      const said = new Set([...two.keep.consents, ...two.gone.consents].map(({ id }) => id));
      expect([...mine, ...theirs, ...later].every(({ id }) => said.has(id))).toBe(true);
    }),
  );
  expect(merges).toBeGreaterThan(20);
});

test('a request that went into another tells nobody outside the school who the child is, whatever was agreed to before', () => {
  const given = aWord({ state: 'given', purpose: 'discuss', on: date('2026-11-01'), until: null });
  const request = aRequest({ consents: [given] });
  const merged: Merged = { into: request.id, label: 'Child 3, Year 2', at: mergedAt, by: 'a', second: 'b', people: {} };
  const tab = { ...byPriya, client: 'tab' as const };
  expect(viewOf(tab, request, today, 'holds')?.identity).toBe('shown');
  const view = viewOf(tab, { ...request, merged }, today, 'holds');
  expect(view?.identity).toBe('merged');
  expect(view?.child.name).toBeNull();
  expect(Object.values(view?.standings ?? {}).every((standing) => !standing.holds)).toBe(true);
});

/** Two records of which one goes into the other: decided, acknowledged, and asked earlier. */
const twoRecords = () => {
  const gone = of(acknowledge(aDecision(5, '2026-11-16T09:00:00Z'), priya, actOf(byPriya, '2026-11-17T09:00:00Z')));
  const draft = aDraft({ parts: [{ kind: 'signpost', words: 'The library' }] });
  const proposed = of(propose(gone, { id: 'p-gone', draft, mayAssess: false }, actOf(byPriya)));
  return { gone: of(agree(proposed, { seen: 99, mayAssess: false }, actOf(byEllen))), keep: aDecision(3) };
};
type Two = { gone: Decision; keep: Decision };
const merge = ({ gone, keep }: Two) => {
  const asked = of(askToMerge(gone, keep.requestId, sendco, { ...actOf(byEllen), activityId: 'ask' }));
  const act = { ...actOf(byEllen, '2026-11-27T11:00:00Z'), by: { ...byEllen, name: 'A deputy' } };
  return of(decideMerge({ gone: asked, keep }, { askId: 'ask', approve: true }, deputy, act));
};
const undo = (two: Two, second: CopyActor = deputy) => {
  const asked = of(askToUnmerge(two, sendco, { ...actOf(byEllen), activityId: 'undo' }));
  return decideUnmerge({ ...two, gone: asked }, { askId: 'undo', approve: true }, second, actOf(byEllen));
};
/** Without what every change moves on. */
const still = ({
  apart: ______,
  rev: _,
  changed: __,
  answered: ___,
  took,
  unmerge: ____,
  merge: _____,
  ...rest
}: Decision) => ({
  ...rest,
  took: took ?? [],
});

test('two people undo it and both records are as they were, with the clock of each', () => {
  const two = twoRecords();
  const one = merge(two);
  expect(one.keep).toMatchObject({ asked: two.gone.asked, acknowledged: two.gone.acknowledged });
  expect(one.gone.merged).toMatchObject({ label: 'Child 3, Year 2', by: name, second: 'A deputy' });
  expect(why(undo(one, sendco))).toBe(t.duplicates.two);
  const apart = of(undo(one));
  expect(still(apart.gone)).toEqual(still(two.gone));
  expect(still(apart.keep)).toEqual(still(two.keep));
  // Two people have said now that they are two children, and nobody is asked again.
  expect(saidApart(apart.keep, apart.gone)).toMatchObject({ from: apart.gone.requestId });
});

test('what was written since stays: a step, a decision, an owner, and whether a signpost helped', () => {
  const two = twoRecords();
  const one = merge(two);
  const step = of(noteStep(one.keep, { step: 'assessment', on: date('2026-11-26') }, actOf(byPriya)));
  const since = of(propose(step, { id: 'p-since', draft: aDraft(), mayAssess: false }, actOf(byPriya)));
  const helped = { answer: 'yes' as const, words: '', by: name, at: mergedAt };
  const keep = { ...since, decisions: since.decisions.map((each) => (each.from ? { ...each, helped } : each)) };
  const apart = of(undo({ gone: one.gone, keep }));
  expect(apart.keep.steps.assessment?.on).toBe('2026-11-26');
  expect(apart.keep.decisions.map(({ id }) => id)).toEqual(['p-since']);
  expect(apart.gone.decisions[0]?.helped).toEqual(helped);
});

test('what came last is undone first, and a request is not undone that went on itself', () => {
  const two = twoRecords();
  const one = merge(two);
  const third = merge({ gone: aDecision(7), keep: one.keep });
  expect(why(askToUnmerge({ gone: one.gone, keep: third.keep }, sendco, actOf(byEllen)))).toBe(t.duplicates.undoFirst);
  const back = of(undo({ gone: third.gone, keep: third.keep }));
  expect(why(undo({ gone: one.gone, keep: back.keep }))).toBe('ok');
  const on = merge({ gone: one.keep, keep: aDecision(9) });
  expect(why(askToUnmerge({ gone: one.gone, keep: on.gone }, sendco, actOf(byEllen)))).toBe(t.duplicates.undoFirst);
});
