import { expect, test } from '@jest/globals';
import { faultsOf } from '../../../../bot/cards/guard.ts';
import type { Card } from '../../../../bot/cards/card.ts';
import { liveText } from '../../../../shared/planning/live-text.ts';
import { nodes, noticeFaults, parserSays, primaryFaults, typeOf } from './checks.ts';
import { hoursCards } from './every-hours-card.ts';
import { joiningCards } from './every-joining-card.ts';
import { reminderCards } from './every-reminder-card.ts';
import { everyPlanningCard, everyState, namings, otherCards, type Shown } from './every-card.ts';

const live = [...everyPlanningCard()];
const all: Shown[] = [...live, ...otherCards(), ...joiningCards(), ...hoursCards(), ...reminderCards()];

/** The cards for which `wrong` answers something, with what it answered; an empty list when all is well. */
const faulty = (wrong: (shown: Shown) => readonly unknown[], cards: readonly Shown[] = all) =>
  cards.flatMap((shown) => {
    const found = wrong(shown);
    return found.length ? [{ card: shown.name, found }] : [];
  });

test('all states are looked at: five drafts twice, four offers, four meetings; three viewers, three namings', () => {
  expect(everyState()).toHaveLength(18);
  expect(live).toHaveLength(18 * 3 * 3 * 3 * 2 * 2);
  expect(namings.longest.school).toHaveLength(200);
  expect(namings.longest.therapist).toHaveLength(200);
});

test('every card passes the guard: size, buttons, labels, fallback and speech', () => {
  expect(faulty(({ card }) => faultsOf(card))).toEqual([]);
});

test('every card is a valid Adaptive Card 1.5 to the reference parser, which would say so if not', () => {
  const wrong = {
    ...live[0]?.card,
    body: [{ type: 'TextBlok', text: 'x' }, { type: 'Input.Text' }],
  } as unknown as Card;
  expect(parserSays(wrong).length).toBeGreaterThan(0);
  expect(faulty(({ card }) => parserSays(card))).toEqual([]);
});

test('every card is under 25 KB even with the longest names and words', () => {
  const sizes = all.map(({ card }) => Buffer.byteLength(JSON.stringify(card)));
  expect(Math.max(...sizes)).toBeLessThan(25 * 1024);
});

test('what is true or false is so as a boolean, never as a word', () => {
  const flags = [
    'wrap',
    'isSubtle',
    'separator',
    'bleed',
    'isMultiSelect',
    'isVisible',
    'isRequired',
    'isMultiline',
    'isEnabled',
  ];
  const wrong = faulty(({ card }) =>
    nodes(card).flatMap((node) =>
      Object.entries(node).filter(([name, value]) =>
        flags.includes(name) ? typeof value !== 'boolean' : value === 'true' || value === 'false',
      ),
    ),
  );
  expect(wrong).toEqual([]);
});

test('every input has an id, a label and an error message of its own words', () => {
  const inputs = all.flatMap(({ card }) => nodes(card).filter((node) => typeOf(node).startsWith('Input.')));
  expect(new Set(inputs.map((input) => input['id']))).toEqual(
    new Set([
      ...['times', 'on', 'at', 'minutes', 'mode', 'reason', 'time', 'why', 'keepText', 'hoursWord'],
      ...['school', 'role', 'name', 'email', 'from', 'to', 'kind', 'until', 'membership'],
      ...['row', 'topics'],
    ]),
  );
  for (const input of inputs)
    for (const part of ['id', 'label', 'errorMessage']) expect(String(input[part] ?? '')).toMatch(/\S/);
});

test('at most six things can be pressed, sets and pressable parts counted, and each says what it does', () => {
  const wrong = faulty(({ card }) => {
    const actions = nodes(card).filter((node) => typeOf(node).startsWith('Action.'));
    const nameless = actions.filter((action) => !String(action['title'] ?? '').trim());
    return actions.length > 6 || nameless.length ? [actions.length, nameless.length] : [];
  });
  expect(wrong).toEqual([]);
});

test('every card can be read aloud and has words for a client that cannot draw it', () => {
  expect(
    faulty(({ card, summary }) => [card.speak, card.fallbackText, summary].filter((words) => !words.trim())),
  ).toEqual([]);
});

test('a notification names the school and, when it asks something, by when', () => {
  for (const { name, summary, naming } of live) {
    expect(summary.startsWith(naming.school)).toBe(true);
    if (/^to offer.*the therapist|^others.*the therapist|offered, the SENDCo/.test(name))
      expect(summary).toContain('by Fri 18 Dec');
  }
});

test('names and reasons that look like Markdown are shown as they were written', () => {
  const markdownIn = (words: string) => words.replace(/\\./g, '').match(/[*_`[\]#~|\\]/g) ?? [];
  const shownAsText = ({ card }: Shown): string[] =>
    nodes(card).flatMap((node) => {
      if (typeOf(node) === 'TextBlock') return [String(node['text'])];
      if (typeOf(node) === 'FactSet')
        return (node['facts'] as { title: string; value: string }[]).flatMap((f) => [f.title, f.value]);
      return [];
    });
  expect(faulty((shown) => shownAsText(shown).flatMap(markdownIn))).toEqual([]);
  const someone = live.find(({ naming }) => naming === namings.markdown);
  expect(shownAsText(someone as Shown).map((words) => words.replace(/\\(.)/g, '$1'))).toContain(
    namings.markdown.school,
  );
});

test('text wraps everywhere, so that a long name is never cut off', () => {
  const textBlocks = ({ card }: Shown) => nodes(card).filter((node) => typeOf(node) === 'TextBlock');
  expect(faulty((shown) => textBlocks(shown).filter((node) => node['wrap'] !== true))).toEqual([]);
});

test('one button is the likeliest next step, and a notice stands right above the buttons', () => {
  expect(primaryFaults(all)).toEqual([]);
  expect(noticeFaults(all)).toEqual([]);
});

test('where no day is left to meet on, both sides can still fill in the plan', () => {
  const stuck = live.filter((each) => each.name.includes('no day is left') && !each.name.startsWith('booked'));
  for (const { name, card } of stuck) {
    const fillIn = (card.actions ?? []).filter(({ title }) => title === liveText.form.fillIn);
    expect({ name, ways: fillIn.length }).toEqual({ name, ways: name.includes('looks on') ? 0 : 1 });
  }
});

test('whose turn it is has a form, and nobody else has one', () => {
  for (const { name, card } of live.filter((each) => !each.name.startsWith('booked'))) {
    const asks = nodes(card).some((node) => typeOf(node) === 'Action.Execute');
    const offering = /^(to offer|others asked).*the therapist/.test(name) && !name.includes('no day is left');
    const turn = offering || name.includes('offered, the SENDCo');
    expect({ name, asks }).toEqual({ name, asks: turn });
  }
});

test('a card that asks for a day offers only days that are left, and says so when none is', () => {
  for (const { name, card } of live.filter((each) => /^to offer, [0123] .*the therapist, plain/.test(each.name))) {
    const on = nodes(card).find((node) => node['id'] === 'on');
    const days = ((on?.['choices'] ?? []) as { value: string }[]).map((choice) => choice.value);
    if (name.includes('at the opening'))
      expect([days[0], days.at(-1), days.length]).toEqual(['2026-11-30', '2026-12-18', 15]);
    if (name.includes('after the last')) expect([days[0], days.length]).toEqual(['2027-01-04', 10]);
    if (name.includes('no day is left')) expect(JSON.stringify(card)).toContain('No school day is left');
  }
});
