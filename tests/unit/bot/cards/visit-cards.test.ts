import { expect, test } from '@jest/globals';
import type { VisitDrawing } from '../../../../bot/features/visits/drawing.ts';
import { logForm, loggedIn, loggingInput, mostInCard } from '../../../../bot/features/visits/log-form.ts';
import { cancelForm, noteForm } from '../../../../bot/features/visits/other-forms.ts';
import { workForm } from '../../../../bot/features/visits/work-form.ts';
import { keepForm, moveForm, wishForm } from '../../../../bot/features/visits/wish-forms.ts';
import { visitCard } from '../../../../bot/features/visits/visit-card.ts';
import type { Message } from '../../../../bot/ports/sender.ts';
import { instant } from '../../../../shared/kernel/time.ts';
import { cancelVisit, logVisit } from '../../../../shared/visits/decide.ts';
import { keepDay, sayWish } from '../../../../shared/visits/decide-wish.ts';
import { offerSlots } from '../../../../shared/visits/slots.ts';
import { time } from '../../../../shared/kernel/time.ts';
import { mostInPurpose, mostInRoom, mostParts, visitSchema, type Visit } from '../../../../shared/visits/visit.ts';
import { act, aPart, planned, value } from '../../shared/visits/a-visit.ts';
import {
  conversationPage,
  guardFaults,
  inputsOf,
  markdownFaults,
  noticeFaults,
  parserFaults,
  primaryFaults,
  verbsShown,
} from './checks.ts';
import { namings, type Shown } from './every-card.ts';

const now = '2026-12-03T12:05:00Z';
const long = (most: number) => '语*'.repeat(most / 2);
const many = Array.from({ length: mostParts }, (_, n) =>
  aPart(`part-${n}`, { minutes: 40, purpose: long(mostInPurpose), room: long(mostInRoom) }),
);
const times = Array.from({ length: 12 }, (_, n) => ({
  id: `slot-${n}`,
  at: time(`09:${String(n * 5).padStart(2, '0')}`),
  minutes: 5,
}));
const one = planned({ parts: [aPart('part-1')] }).visit;
const full: Visit = visitSchema.parse({
  ...planned({ parts: many, travelMinutes: 30 }).visit,
  schoolName: namings.longest.school,
  slots: offerSlots({ times: [], waiting: [] }, times),
});
const note = {
  ...{ text: long(1_200), at: instant(now), by: namings.longest.therapist, personId: one.therapist.personId },
  actions: { 'link-therapist': Array(6).fill(long(200)), sendco: Array(6).fill(long(200)) },
};
const states = [one, full].flatMap((visit): Visit[] => {
  const done = value(logVisit(visit, { parts: visit.parts, travelMinutes: 0, short: 'school' }, act(now))).visit;
  const off = value(cancelVisit(visit, { by: 'school', reason: long(200) }, act(now))).visit;
  const wished = value(sayWish(visit, long(200), act('2026-12-02T09:00:00Z')));
  const kept = value(keepDay(wished, long(200), act('2026-12-02T09:00:00Z')));
  return [visit, wished, kept, done, visitSchema.parse({ ...done, note }), off];
});
const rules = Array(4).fill('If the reason is the school: 3 h are lost to the school (less than 24 hours’ notice).');
const tab = `https://teams.microsoft.com/l/entity/${'0'.repeat(36)}/schools?context=${'c'.repeat(200)}`;
const signIn = { where: long(200), bring: long(200), parking: long(200), room: long(200) };
const warning = { notice: 'Something to read. '.repeat(10), warned: true, typed: { cancelReason: long(200) } };
const drawings = states.flatMap((visit) =>
  [true, false].flatMap((mayLog) =>
    [{ now: instant('2026-12-02T09:00:00Z') }, { now: instant(now), ...warning }].map((more): VisitDrawing => ({
      ...{ mayPlan: mayLog, mayWish: !mayLog },
      ...{ visit, left: 4_110, signIn, rules, mayLog, mayCancel: true, mayDropIn: !mayLog, tab, newId: 'new-1' },
      ...more,
    })),
  ),
);
const school = { id: one.schoolId, name: namings.longest.school };
const shown = (name: string, { card, summary }: Message): Shown => ({ name, card: card!, summary });
const all: Shown[] = [
  ...drawings.map((each, n) => shown(`visit ${n} ${each.visit.state} ${each.mayLog}`, visitCard(each))),
  ...drawings.filter(({ mayLog }) => mayLog).map((each, n) => shown(`log ${n}`, logForm(each))),
  ...drawings.map((each, n) => shown(`cancel ${n}`, cancelForm(each, 'school'))),
  ...drawings.map((each, n) => shown(`note ${n}`, noteForm(each))),
  ...drawings
    .slice(0, 2)
    .flatMap((each, n) => [
      shown(`work ${n}`, workForm([school], each)),
      shown(`work of several ${n}`, workForm(Array(8).fill(school), each)),
    ]),
  ...drawings.map((each, n) => shown(`wish ${n}`, wishForm(each))),
  ...drawings.map((each, n) => shown(`keep ${n}`, keepForm(each))),
  ...drawings.map((each, n) => shown(`move ${n}`, moveForm({ ...each, isOdd: each.warned ?? false }))),
];

test('cards of a visit pass every check, at their fullest and for both sides', () => {
  expect(guardFaults(all)).toEqual([]);
  expect(parserFaults(all)).toEqual([]);
  expect(markdownFaults(all)).toEqual([]);
  expect(noticeFaults(all)).toEqual([]);
  // A visit that lies ahead asks nobody for anything.
  expect(primaryFaults(all.filter(({ name }) => !/^visit/.test(name)))).toEqual([]);
});

test('docs/conversation.md has every verb and input of them', () => {
  for (const verb of verbsShown(all)) expect(conversationPage).toContain(`\`${verb}\``);
  const inputs = new Map(all.flatMap(({ card }) => inputsOf(card)).map(({ id, label }) => [String(id), String(label)]));
  for (const [id, label] of inputs)
    if (!/^minutes\d|keepText/.test(id)) expect(conversationPage).toContain(`| \`${id}\` | ${label} |`);
});

test('the school is asked for nothing that is the therapist’s, and what cancelling does stands there before the press', () => {
  const sendco = drawings.find(({ mayLog, visit }) => !mayLog && visit.state === 'planned')!;
  expect(verbsShown([shown('planned', visitCard(sendco))])).toEqual(new Set(['visit.unsuited', 'visit.call-off']));
  expect(JSON.stringify(cancelForm(sendco, 'school').card)).toContain('3 h are lost to the school');
});

test('the form of one part has what may differ, each filled in; sent untouched it says what was planned', () => {
  const [drawing] = drawings;
  const inputs = inputsOf(logForm(drawing!).card!);
  expect(inputs.map(({ id }) => id)).toEqual(['minutes0', 'activity', 'where', 'people', 'shortBy']);
  const typed = loggingInput.parse(Object.fromEntries(inputs.map(({ id, value: each }) => [id, each])));
  const asHeld = { parts: one.parts, travelMinutes: 0, short: null };
  expect(value(loggedIn(one, typed))).toEqual(asHeld);
  expect(value(loggedIn(one, loggingInput.parse({})))).toEqual(asHeld);
  const other = { minutes0: '45', activity: 'training', where: 'WW1', people: 'staff:5', shortBy: 'school' };
  expect(value(loggedIn(one, loggingInput.parse(other)))).toMatchObject({
    parts: [{ minutes: 45, activity: 'training', strand: 'WW', level: 1, audience: { children: 0, staff: 5 } }],
    short: 'school',
  });
  const wrongs = [
    { minutes0: '3' },
    { minutes0: 'x' },
    { activity: 'x' },
    { where: 'XX9' },
    { people: 'dogs:2' },
    { shortBy: 'me' },
  ];
  for (const wrong of wrongs) expect(loggedIn(one, loggingInput.parse(wrong))).toMatchObject({ ok: false });
});

test('of a visit of many parts each is a number of minutes, and a part that was not done is left out', () => {
  const drawing = drawings.find(({ visit, mayLog }) => mayLog && visit.parts.length === mostParts)!;
  expect(inputsOf(logForm(drawing).card!)).toHaveLength(mostInCard + 1);
  const logged = value(loggedIn(full, loggingInput.parse({ minutes1: '0', minutes2: '60' })));
  expect(logged.parts.map(({ id, minutes }) => [id, minutes]).slice(0, 3)).toEqual([
    ['part-0', 40],
    ['part-2', 60],
    ['part-3', 40],
  ]);
});
