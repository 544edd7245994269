import { expect, test } from '@jest/globals';
import { consentFor } from '../../../../shared/consent/consent-for.ts';
import { markedPaths } from '../../../../shared/kernel/marking.ts';
import { date } from '../../../../shared/kernel/time.ts';
import type { Caller } from '../../../../shared/organisation/roles.ts';
import { openCopy } from '../../../../shared/own-copy/copy-state.ts';
import { requestSchema } from '../../../../shared/request-for-help/request.ts';
import { viewOf } from '../../../../shared/request-for-help/view.ts';
import { asking } from '../../bot/cards/fakes.ts';
import { there } from '../planning/a-cycle.ts';
import { around, aRequest, aWord, canaries, ofSchool, today, whoItIs, alsoKnown, past } from './a-request.ts';

const inTab = (name: string): Caller => ({ ...asking(name), client: 'tab' });
const nothing = canaries.map(() => null);

test('who the child is, and who is around it, is marked in every field', () => {
  expect(markedPaths(requestSchema).map(({ path }) => path)).toEqual([
    'child.name',
    'child.bornOn',
    'child.className',
    ...Object.keys(alsoKnown).map((field) => `child.${field}`),
    'child.upn',
    ...Object.keys(past.history).map((field) => `history.${field}`),
    ...['hearing[].on', 'hearing[].result', 'hearing[].where'],
    'education.agencies',
    'files[].title',
    'consents[].otherBody',
    'consents[].giver.name',
    'consents[].giver.note',
    ...Object.keys(around).map((field) => `people[].${field}`),
    'family.told[].answers',
    'family.voices[].text',
    'spoken[].witness',
    'spoken[].answers',
  ]);
  expect(whoItIs(aRequest())).toEqual(canaries);
});

test.each<[string, Parameters<typeof aWord>[0], boolean]>([
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
  const request = aRequest({ consents: [aWord(consent)] });
  expect(consentFor(request, 'discuss', today).holds).toBe(holds);
  const view = there(viewOf(inTab('Priya Raman'), request, today, 'holds'));
  // Whom a legal limit is about, and what is read out and not saved yet, is for the school alone. Row H06.
  const theirs = canaries.map((canary) => (ofSchool.includes(canary) ? null : canary));
  expect(whoItIs(view)).toEqual(holds ? theirs : nothing);
  expect(view.around.hasLegalNote).toBe(holds);
  expect(view.identity).toBe(holds ? 'shown' : 'no-consent');
});

test('the SENDCo knows the child with or without consent, but a card never does', () => {
  const request = aRequest({ consents: [aWord({ state: 'refused' })] });
  expect(whoItIs(there(viewOf(inTab('Ellen Whitfield'), request, today, 'holds')))).toEqual(canaries);
  for (const name of ['Ellen Whitfield', 'Priya Raman']) {
    const view = there(viewOf(asking(name), aRequest(), today, 'holds'));
    expect(whoItIs(view)).toEqual(nothing);
    expect(view.around).toMatchObject({ count: 1, isInterpreterUnsaid: false });
    expect(view.identity).toBe('tab-only');
    expect(view.known).toMatchObject({ name: true, bornOn: true, className: true, upn: true, consentBy: true });
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
  const {
    child: _,
    consents: __,
    people: ___,
    files: ____,
    history: _____,
    hearing: ______,
    family: _______,
    spoken: ________,
    ...rest
  } = aRequest();
  const education = { ...rest.education, agencies: null };
  expect(viewOf(asking('Priya Raman'), aRequest(), today, 'holds')).toMatchObject({ ...rest, education });
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

test('a document of before there were purposes reads as one answer about who the child is', () => {
  const { consents: _, ...rest } = aRequest();
  const single = { state: 'given', on: '2026-11-20', until: '2026-11-27', how: 'spoken', by: 'Ottoline, mother' };
  const read = requestSchema.parse({ ...rest, consent: single });
  expect(read.consents).toMatchObject([
    { purpose: 'discuss', state: 'given', on: '2026-11-20', until: '2026-11-27', how: 'spoken', giver: { note: null } },
  ]);
  expect(read.consents[0]?.giver.name).toBe('Ottoline, mother');
  expect(read).not.toHaveProperty('consent');
  expect(there(viewOf(inTab('Priya Raman'), read, today, 'holds')).identity).toBe('shown');
  const unasked = { state: 'not-asked', on: null, until: null, how: null, by: null };
  expect(requestSchema.parse({ ...rest, consent: unasked }).consents).toEqual([]);
  // What was written since then counts, whatever else is left in the document.
  expect(requestSchema.parse({ ...aRequest(), consent: unasked }).consents).toEqual(aRequest().consents);
});
