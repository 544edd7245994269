import { describe, expect, test } from '@jest/globals';
import { tables } from '../../../../../shared/request-figures/count.ts';
import { noCounts } from '../../../../../shared/needs-profile/profile.ts';
import { requestsToRead } from '../../../../../shared/needs-profile/requests.ts';
import { firstRules } from '../../../../../shared/needs-profile/settings.ts';
import { needsText } from '../../../../../shared/needs-profile/text.ts';
import { requestShade, withRequests } from '../../../../../tab/features/needs-profile/profile.ts';
import {
  draftOf,
  groupsBetween,
  newRule,
  readSettings,
} from '../../../../../tab/features/needs-profile/typed-needs.ts';

const { area } = needsText;

describe('what a lead types of expectations and suggestions', () => {
  const draft = draftOf({ prevalence: null, rules: [...firstRules], rev: 3, mayEdit: true });

  test('what was there is sent as it was, over the settings that were seen', () => {
    expect(draft.seen).toBe(3);
    expect(readSettings(draft)).toEqual({ ok: true, wanted: { prevalence: null, rules: firstRules } });
  });

  test('a percentage is read as people write it, and asks for its source', () => {
    expect(readSettings({ ...draft, percent: '7,6 %', source: ' A study ' })).toMatchObject({
      wanted: { prevalence: { percent: 7.6, source: 'A study' } },
    });
    expect(readSettings({ ...draft, percent: '7.6' })).toEqual({ ok: false, wrong: { source: area.wrongSource } });
    expect(readSettings({ ...draft, percent: 'about ten', source: 'us' })).toEqual({
      ok: false,
      wrong: { percent: area.wrongPercent },
    });
  });

  test('each field of a new suggestion says what it lacks', () => {
    expect(readSettings({ ...draft, rules: [newRule('new')] })).toEqual({
      ok: false,
      wrong: { 'new atLeast': area.wrongShare, 'new offer': area.wrongOffer, 'new source': area.wrongSource },
    });
    const whole = { ...newRule('new'), atLeast: '15', offer: 'A word each week', source: 'Our guideline' };
    expect(readSettings({ ...draft, rules: [whole] })).toMatchObject({ ok: true });
    expect(readSettings({ ...draft, rules: [{ ...whole, atLeast: '2.5' }] })).toMatchObject({ ok: false });
  });

  test('groups go from one to another, and never backwards', () => {
    expect(groupsBetween('R', '2')).toEqual(['R', '1', '2']);
    expect(groupsBetween('3', 'R')).toEqual(['3']);
    expect(groupsBetween(undefined, '2')).toEqual([]);
  });
});

describe('requests beside the needs', () => {
  const counts = tables.yearGroup.kinds.map((kind) => (kind === 'Year 1' ? 9 : kind === 'Year 3' ? 5 : null));
  const none = { bands: [], shares: [], medians: { 'all-weeks': null, 'term-weeks': null } };
  const figures = {
    ...{ asked: 20, steps: [{ step: 'acknowledged' as const, ...none }], answeredWithout: null, helped: [] },
    tables: [{ name: 'yearGroup' as const, counts }],
  };
  const requests = requestsToRead({ year: '2026-27', figures }, '2026-27');

  test('are the numbers of the figures of requests, of the page’s year only', () => {
    expect(requests?.counts).toMatchObject({ R: null, '1': 9, '3': 5 });
    expect(requestsToRead({ year: '2025-26', figures }, '2026-27')).toBeUndefined();
    expect(requestsToRead({ year: null, figures: null }, '2026-27')).toBeUndefined();
  });

  test('stand in the line of their year group, also where nothing else was counted', () => {
    const rows = [{ group: '1' as const, counts: { ...noCounts, roll: 30 } }];
    expect(withRequests(rows, requests).map(({ group }) => group)).toEqual(['1', '3']);
    expect(requests && [requestShade(requests, '1'), requestShade(requests, '3'), requestShade(requests, 'R')]).toEqual(
      [4, 3, 0],
    );
  });
});
