import { expect, test } from '@jest/globals';
import { registry } from '../../../../bot/features/registry.ts';
import { faultsOf } from '../../../../bot/cards/guard.ts';
import { tourCard } from '../../../../bot/features/tour/tour-card.ts';
import { roleSchema, type Role } from '../../../../shared/organisation/roles.ts';
import { beginAt, isUnfinished, stepsFor, stepWithin } from '../../../../shared/tour/tour.ts';
import { rolesByHand } from '../../../support/permissions-by-hand.ts';
import { fakeWorld } from '../../bot/cards/fakes.ts';
import { there } from '../planning/a-cycle.ts';

const roles = roleSchema.options;
/** Read aloud at an unhurried pace. */
const wordsAMinute = 130;
const count = (text: string): number => text.split(/\s+/).length;

test.each(roles)('the tour of a %s has four to six steps and takes under three minutes', (role) => {
  const steps = stepsFor([role]);
  expect(steps.length).toBeGreaterThanOrEqual(4);
  expect(steps.length).toBeLessThanOrEqual(6);
  const words = steps.reduce((sum, { title, says, button }) => sum + count(`${title} ${says} ${button}`), 0);
  expect(words / wordsAMinute).toBeLessThan(3);
  expect(new Set(steps.map(({ title }) => title)).size).toBe(steps.length);
});

/** What somebody needs for the answer to a word; the others are for everybody. */
const needed: Readonly<Record<string, readonly string[]>> = {
  plan: ['cycle.see'],
  grid: ['grid.see'],
  hours: ['hours.see'],
  who: ['school.see'],
  history: ['sheet.see'],
  cover: ['people.hand-over'],
  invite: ['invite.sendco', 'invite.therapy-assistant'],
};
const may = (role: Role, action: string): boolean => rolesByHand(action).includes(role);

test.each(roles)('every button of the tour of a %s opens something that role may see', (role) => {
  const { commands } = registry(fakeWorld([]).ports);
  for (const { opens } of stepsFor([role])) {
    if ('say' in opens) {
      expect(commands.some(({ words }) => words[0] === opens.say)).toBe(true);
      for (const action of needed[opens.say] ?? [])
        expect([role, action, may(role, action)]).toEqual([role, action, true]);
    }
    if ('tab' in opens && opens.tab === 'children') expect(may(role, 'request.list')).toBe(true);
    if ('tab' in opens && opens.tab === 'service') expect(may(role, 'people.hand-over')).toBe(true);
  }
});

test.each(roles)('every card of the tour of a %s passes the guard, with one way on', (role) => {
  const steps = stepsFor([role]);
  for (const [step] of steps.entries()) {
    const card = there(tourCard({ steps, step, tab: (page) => `https://tab.example/${page}` }).card);
    expect(faultsOf(card)).toEqual([]);
    expect(card.actions?.filter((each) => 'style' in each)).toHaveLength(1);
  }
});

test('of several roles the first that works with schools counts, and without any there is still a tour', () => {
  expect(stepsFor(['school-staff', 'sendco'])).toBe(stepsFor(['sendco']));
  expect(stepsFor([])).toBe(stepsFor(['school-staff']));
});

test('a tour goes on where it was left, begins anew once it was seen, and never runs out of its steps', () => {
  const steps = stepsFor(['sendco']);
  expect(beginAt(steps, undefined)).toBe(0);
  expect(beginAt(steps, { step: 3, state: 'begun' })).toBe(3);
  expect(beginAt(steps, { step: 19, state: 'begun' })).toBe(steps.length - 1);
  expect(beginAt(steps, { step: 3, state: 'done' })).toBe(0);
  expect(
    [undefined, { step: 0, state: 'done' } as const, { step: 0, state: 'begun' } as const].map(isUnfinished),
  ).toEqual([false, false, true]);
  for (const odd of [-1, 99, NaN, 1.5]) expect(steps[stepWithin(steps, odd)]).toBeDefined();
});
