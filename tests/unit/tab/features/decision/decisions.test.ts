import { expect, test } from '@jest/globals';
import { clockOn, usualTargets } from '../../../../../shared/decision/clock.ts';
import { emptyDraft } from '../../../../../shared/decision/decision.ts';
import { decisionText as t } from '../../../../../shared/decision/text.ts';
import { date } from '../../../../../shared/kernel/time.ts';
import {
  draftWith,
  isLeftAlone,
  isTurnOf,
  nowAt,
  stepMark,
  withoutAdded,
} from '../../../../../tab/features/decision/decisions.ts';
import { years } from '../../../shared/decision/a-decision.ts';

const typed = { kind: 'group', words: 'Talk Boost', rationale: 'He follows others', instead: '' } as const;

test('a part comes to the draft with what was written about it; half a part is asked for in words', () => {
  const draft = { parts: [{ kind: 'group', words: 'Talk Boost' }], rationale: 'He follows others', instead: '' };
  expect(draftWith(emptyDraft, typed)).toEqual({ draft });
  expect(draftWith(emptyDraft, { ...typed, words: ' ' })).toEqual({ sentence: t.wordsError });
  expect(draftWith(emptyDraft, { ...typed, kind: '' })).toEqual({ sentence: t.kindError });
  expect(draftWith(emptyDraft, { ...typed, kind: '', words: '' })).toEqual({ draft: { ...draft, parts: [] } });
});

test('what somebody types on while a part is being saved stays', () => {
  expect(withoutAdded({ ...typed, rationale: 'And more' }, typed)).toMatchObject({ kind: '', rationale: 'And more' });
  const next = { ...typed, kind: 'advice', words: 'Sit beside him' } as const;
  expect(withoutAdded(next, typed)).toBe(next);
});

test('the line of a request says in which week of how many it is', () => {
  const done = { acknowledged: date('2026-11-03'), 'first-conversation': null, 'first-help': null, assessment: null };
  const at = (today: string) => clockOn({ asked: date('2026-11-02'), done }, usualTargets, years, date(today));
  expect(nowAt(at('2026-11-20'))).toBe('First conversation: week 3 of 6');
  expect(nowAt(at('2026-12-21'))).toBe('First conversation: late: week 8, 6 meant');
  expect(at('2026-12-21').map(stepMark)).toEqual(['done', 'missing', 'look', 'look']);
});

test('that nobody has a request is a warning from a day on; on its first day it is new', () => {
  const since = { owner: null, unownedSince: date('2026-11-27') };
  expect(isLeftAlone(since, date('2026-11-27'))).toBe(false);
  expect(isLeftAlone(since, date('2026-11-28'))).toBe(true);
  expect(isLeftAlone({ ...since, owner: 'Priya Raman' }, date('2026-11-30'))).toBe(false);
});

test('whose turn it is follows from what the reader may do; a lead has none', () => {
  const therapist = { acknowledge: true, give: false, propose: true, helped: false };
  const sendco = { acknowledge: false, give: false, propose: true, helped: true };
  const lead = { acknowledge: false, give: true, propose: false, helped: false };
  const turns = (may: typeof lead) =>
    (['link-therapist', 'sendco', 'either', 'nobody'] as const).filter((each) => isTurnOf(may, each));
  expect(turns(therapist)).toEqual(['link-therapist', 'either']);
  expect(turns(sendco)).toEqual(['sendco', 'either']);
  expect(turns(lead)).toEqual([]);
});
