import { expect, test } from '@jest/globals';
import { markedPaths } from '../../../../shared/kernel/marking.ts';
import { date } from '../../../../shared/kernel/time.ts';
import type { Caller } from '../../../../shared/organisation/roles.ts';
import { requestSchema, type Consent } from '../../../../shared/request-for-help/request.ts';
import { consentHolds, viewOf } from '../../../../shared/request-for-help/view.ts';
import { asking } from '../../bot/cards/fakes.ts';
import { there } from '../planning/a-cycle.ts';
import { aRequest, canaries, identity, today, whoItIs } from './a-request.ts';

const inTab = (name: string): Caller => ({ ...asking(name), client: 'tab' });
const given = aRequest().consent;

test('five fields say who the child is', () => {
  expect(markedPaths(requestSchema).map(({ path }) => path)).toEqual([
    'child.name',
    'child.bornOn',
    'child.className',
    'child.upn',
    'consent.by',
  ]);
  expect(whoItIs(aRequest())).toEqual(Object.values(identity));
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
  expect(whoItIs(view)).toEqual(holds ? canaries : [null, null, null, null, null]);
  expect(view.identity).toBe(holds ? 'shown' : 'no-consent');
});

test('the SENDCo knows the child with or without consent, but a card never does', () => {
  const request = aRequest({ consent: { ...given, state: 'refused' } });
  expect(whoItIs(there(viewOf(inTab('Ellen Whitfield'), request, today, 'holds')))).toEqual(canaries);
  for (const name of ['Ellen Whitfield', 'Priya Raman']) {
    const view = there(viewOf(asking(name), aRequest(), today, 'holds'));
    expect(whoItIs(view)).toEqual([null, null, null, null, null]);
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
  const { child: _, consent: __, ...rest } = aRequest();
  expect(viewOf(asking('Priya Raman'), aRequest(), today, 'holds')).toMatchObject(rest);
});
