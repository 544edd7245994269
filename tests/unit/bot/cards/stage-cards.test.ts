import { expect, test } from '@jest/globals';
import { nodesOf } from '../../../../bot/cards/guard.ts';
import { gridSaysOf, readyPressId } from '../../../../bot/features/planning/ready-press.ts';
import { registry } from '../../../../bot/features/registry.ts';
import { liveText } from '../../../../shared/planning/live-text.ts';
import { readyText } from '../../../../shared/planning/ready-text.ts';
import { planningText } from '../../../../shared/planning/text.ts';
import { bookedCycle } from '../../shared/planning/a-cycle.ts';
import { conversationPage, guardFaults, noticeFaults, parserFaults, primaryFaults } from './checks.ts';
import { everyReadyCard, everyStageCard, sweptGrid } from './every-stage-card.ts';
import { fakeWorld } from './fakes.ts';

const live = [...everyStageCard()];
const all = [...live, ...everyReadyCard()];
const page = conversationPage;
const titles = (card: (typeof all)[number]['card']) => (card.actions ?? []).map(({ title }) => title);
const find = (name: string) => {
  const found = live.find((each) => each.name === name);
  if (!found) throw new Error(`no card ${name}`);
  return found;
};

test('every card of every stage passes the guard, also with the longest names', () => {
  expect(guardFaults(all)).toEqual([]);
  expect(live.length).toBeGreaterThan(300);
});

test('every one is a valid Adaptive Card 1.5 to the reference parser', () => {
  expect(parserFaults(all)).toEqual([]);
});

test('every button is known, and written down in docs/conversation.md with its title', () => {
  const { verbs } = registry(fakeWorld([]).ports);
  for (const { card } of all)
    for (const node of nodesOf(card)) {
      if (node['type'] === 'Action.Execute' || node['type'] === 'Action.Submit') {
        const data = node['data'] as { verb: string; v: number };
        expect(verbs.some((verb) => verb.name === data.verb && verb.version === data.v)).toBe(true);
      }
      if (String(node['type']).startsWith('Action.')) expect(page).toContain(`\`${String(node['title'])}\``);
      if (String(node['type']).startsWith('Input.'))
        expect(page).toContain(`| \`${String(node['id'])}\` | ${String(node['label'])} |`);
    }
});

test('once a meeting is booked the live card holds no form that a silent update could wipe', () => {
  for (const { name, card } of live)
    expect({ name, inputs: [...nodesOf(card)].filter((node) => String(node['type']).startsWith('Input.')) }).toEqual({
      name,
      inputs: [],
    });
});

test('each stage has its buttons, and somebody who looks on has none of them', () => {
  const { form } = liveText;
  const open = planningText.form.open;
  const at = (name: string) => titles(find(name).card);
  expect(at('drafted, when it is booked, the SENDCo, plain, , ')).toEqual([
    readyText.form.open,
    form.agenda,
    form.fillIn,
    planningText.form.calendar,
    open,
  ]);
  expect(at('drafted, on the evening before, the SENDCo, plain, , ')).toContain(form.pack);
  expect(at('agreed by the therapist, when it is booked, the SENDCo, plain, , ')).toContain(form.readAndAgree);
  expect(at('drafted, after the meeting, the therapist, plain, , ')).toContain(
    planningText.form.missed['link-therapist'],
  );
  expect(at('agreed by the therapist, after the meeting, the SENDCo, plain, , ')).not.toContain(
    planningText.form.missed.sendco,
  );
  expect(at('agreed, after the meeting, the SENDCo, plain, check-in open, ')).toEqual([
    form.checkIn,
    form.read,
    form.word,
    form.pdf,
    open,
  ]);
  for (const { name, card } of live.filter((each) => each.name.includes('somebody who looks on')))
    expect({ name, titles: titles(card) }).toEqual({ name, titles: [open] });
});

test('a notice stands directly above the buttons and is what is read aloud first', () => {
  expect(noticeFaults(all)).toEqual([]);
  for (const { card } of all.filter(({ card: { body } }) => JSON.stringify(body).includes('Please note:')))
    expect(card.speak.startsWith('Please note:')).toBe(true);
});

test('one button is the likeliest next step: getting ready, the pack, writing down, agreeing, the check-in', () => {
  expect(primaryFaults(all)).toEqual([]);
  const { form } = liveText;
  const next = (name: string) => find(name).card.actions?.find((action) => action['style'] === 'positive')?.title;
  expect(next('drafted, when it is booked, the SENDCo, plain, , ')).toBe(readyText.form.open);
  expect(next('drafted, on the evening before, the therapist, plain, , ')).toBe(form.pack);
  expect(next('drafted, after the meeting, the therapist, plain, , ')).toBe(form.fillIn);
  expect(next('agreed by the therapist, when it is booked, the SENDCo, plain, , ')).toBe(form.readAndAgree);
  expect(next('agreed, after the meeting, the SENDCo, plain, check-in open, ')).toBe(form.checkIn);
  expect(next('corrected, after the meeting, the SENDCo, plain, check-in open, ')).toBe(form.read);
});

test('the answer to a press, which has read only the booking, says nothing that only plan and grid can tell', () => {
  for (const { name, card } of live.filter((each) => each.name.startsWith('not read along'))) {
    const words = JSON.stringify(card);
    for (const known of [readyText.section, liveText.planSoFar, 'You met', planningText.form.missed.sendco, ' of 5'])
      expect({ name, says: words.includes(known) && known }).toEqual({ name, says: false });
    expect(words).toContain('Booked: Thu 3 Dec, 09:30 to 10:30');
  }
});

test('an addendum is shown to the side it waits for and to no other', () => {
  const shows = (who: string) =>
    JSON.stringify(find(`corrected, after the meeting, ${who}, plain, , `).card).includes(liveText.addendum);
  expect([shows('the SENDCo'), shows('the therapist'), shows('somebody who looks on')]).toEqual([true, false, false]);
});

test('what the grid says travels in the button, and anything else there is as if nothing was said', () => {
  const cycle = bookedCycle();
  const id = readyPressId(cycle.id, { grid: sweptGrid(cycle), cycle });
  expect(gridSaysOf(id)?.done).toEqual({ 'link-therapist': [], sendco: ['grid'] });
  expect(id.length).toBeLessThanOrEqual(250);
  for (const other of [cycle.id, `${cycle.id}#`, `${cycle.id}#x.y`, `${cycle.id}#1.<b>.`, '#1.2'])
    expect(gridSaysOf(other)).toBeUndefined();
});
