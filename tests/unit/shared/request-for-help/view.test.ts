import { expect, test } from '@jest/globals';
import { markedPaths } from '../../../../shared/kernel/marking.ts';
import { date } from '../../../../shared/kernel/time.ts';
import type { Caller } from '../../../../shared/organisation/roles.ts';
import { openCopy } from '../../../../shared/own-copy/copy-state.ts';
import { requestSchema, type Consent } from '../../../../shared/request-for-help/request.ts';
import { consentHolds, viewOf } from '../../../../shared/request-for-help/view.ts';
import { asking } from '../../bot/cards/fakes.ts';
import { there } from '../planning/a-cycle.ts';
import { around, aRequest, canaries, today, whoItIs } from './a-request.ts';

const inTab = (name: string): Caller => ({ ...asking(name), client: 'tab' });
const given = aRequest().consent;
const nothing = canaries.map(() => null);

test('who the child is, and who is around it, is marked in every field', () => {
  expect(markedPaths(requestSchema).map(({ path }) => path)).toEqual([
    'child.name',
    'child.bornOn',
    'child.className',
    'child.upn',
    'consent.by',
    ...Object.keys(around).map((field) => `people[].${field}`),
  ]);
  expect(whoItIs(aRequest())).toEqual(canaries);
});

test.each<[string, Partial<Consent>, boolean]>([
  ['given', {}, true],
  ['given today', { on: today }, true],
  ['given until today', { until: today }, true],
  ['given until yesterday', { until: date('2026-11-26') }, false],
  ['given from tomorrow', { on: date('2026-11-28') }, false],
  ['given on nobody knows which day', { on: null }, false],
  ['not asked', { state: 'not-asked' }, false],
  ['refused', { state: 'refused' }, false],
  ['withdrawn', { state: 'withdrawn' }, false],
])('consent %s: %p holds %p', (_, consent, holds) => {
  const request = aRequest({ consent: { ...given, ...consent } });
  expect(consentHolds(request, today)).toBe(holds);
  const view = there(viewOf(inTab('Priya Raman'), request, today, 'holds'));
  expect(whoItIs(view)).toEqual(holds ? canaries : nothing);
  expect(view.identity).toBe(holds ? 'shown' : 'no-consent');
});

test('the SENDCo knows the child with or without consent, but a card never does', () => {
  const request = aRequest({ consent: { ...given, state: 'refused' } });
  expect(whoItIs(there(viewOf(inTab('Ellen Whitfield'), request, today, 'holds')))).toEqual(canaries);
  for (const name of ['Ellen Whitfield', 'Priya Raman']) {
    const view = there(viewOf(asking(name), aRequest(), today, 'holds'));
    expect(whoItIs(view)).toEqual(nothing);
    expect(view.around).toEqual({ count: 1, isInterpreterUnsaid: false });
    expect(view.identity).toBe('tab-only');
    expect(view.known).toEqual({ name: true, bornOn: true, className: true, upn: true, consentBy: true });
  }
});

test('service leads, people of other schools and people who have left get nothing at all', () => {
  const left: Caller = {
    ...inTab('Ellen Whitfield'),
    memberships: inTab('Ellen Whitfield').memberships.map((each) => ({ ...each, until: date('2026-11-26') })),
  };
  for (const caller of [inTab('Dawn Sayers'), inTab('Marian Pike'), inTab('Tom Ashdown'), left])
    expect(viewOf(caller, aRequest(), today, 'holds')).toBeUndefined();
});

test('what does not say who the child is, is in every view as it stands', () => {
  const { child: _, consent: __, people: ___, ...rest } = aRequest();
  expect(viewOf(asking('Priya Raman'), aRequest(), today, 'holds')).toMatchObject(rest);
});

test('a record that is erased or restricted says nothing of the people around the child, not how many they are', () => {
  for (const state of ['erased', 'restricted'] as const) {
    const view = there(viewOf(inTab('Priya Raman'), aRequest({ copy: { ...openCopy, state } }), today, 'holds'));
    expect(view).toMatchObject({ people: [], around: { count: 0, isInterpreterUnsaid: false } });
  }
});

test('a document of before, without people, reads as one in which nobody is written down', () => {
  const { people: _, ...before } = aRequest();
  const view = there(viewOf(inTab('Ellen Whitfield'), requestSchema.parse(before), today, 'holds'));
  expect(view.people).toEqual([]);
  expect(view.identity).toBe('shown');
});
