import { expect, test } from '@jest/globals';
import { faultsOf, nodesOf } from '../../../../bot/cards/guard.ts';
import type { Card } from '../../../../bot/cards/card.ts';
import { answerPress } from '../../../../bot/features/press.ts';
import { registry } from '../../../../bot/features/registry.ts';
import type { Message } from '../../../../bot/ports/sender.ts';
import { buildSchools } from '../../../../infra/local/sample/build.ts';
import { schoolIdSchema } from '../../../../shared/kernel/ids.ts';
import { organisationText } from '../../../../shared/organisation/text.ts';
import { openCycle } from '../../../../shared/planning/decide.ts';
import { planningText } from '../../../../shared/planning/text.ts';
import { hazelbrook, opened, opening, spring, there } from '../../shared/planning/a-cycle.ts';
import { hoursCards } from './every-hours-card.ts';
import { joiningCards } from './every-joining-card.ts';
import { reminderCards } from './every-reminder-card.ts';
import { everyPlanningCard, namings, otherCards } from './every-card.ts';
import { everyStageCard } from './every-stage-card.ts';
import { asking, fakeWorld } from './fakes.ts';

const cycles = buildSchools().flatMap((school) => openCycle(school, spring, opening) ?? []);
const { ports } = fakeWorld(cycles);
const everything = registry(ports);

/** What each person gets for each word, as one list of cards. */
async function saidCards(): Promise<Card[]> {
  const people = ['Priya Raman', 'Ellen Whitfield', 'Dawn Sayers'].map(asking);
  const answers = await Promise.all(
    people.flatMap((caller) => everything.commands.map((each) => each.run(caller, { activityId: 'a-1' }))),
  );
  return answers.flat().flatMap(({ card }) => card ?? []);
}

interface Button {
  readonly title: string;
  readonly verb?: string;
  readonly data: Record<string, unknown>;
}

const buttonsOf = (card: Card): Button[] =>
  [...nodesOf(card)]
    .filter((node) => node['type'] === 'Action.Execute' || node['type'] === 'Action.Submit')
    .map((node) => node as unknown as Button);

const drawn = [
  ...everyPlanningCard(),
  ...everyStageCard(),
  ...otherCards(),
  ...joiningCards(),
  ...hoursCards(),
  ...reminderCards(),
].map(({ card }) => card);
const buttons = [...drawn, ...(await saidCards())].flatMap(buttonsOf);
const oneOfEach = [
  ...new Map(buttons.map((each) => [`${String(each.data['verb'])} ${String(each.data['v'])}`, each])).values(),
];

test('every button any card shows is known by its name and version', () => {
  const known = everything.verbs.map((verb) => `${verb.name} ${verb.version}`);
  const shown = oneOfEach.map(({ data }) => `${String(data['verb'])} ${String(data['v'])}`);
  expect(shown.filter((each) => !known.includes(each))).toEqual([]);
  expect(shown.sort()).toEqual([
    'evaluation.menu 1',
    'evaluation.open 1',
    'first-steps.open 1',
    'framework.explain 1',
    'gaps.open 1',
    'hours.approve 1',
    'hours.decline 1',
    'initial.start 1',
    'joining.confirm 1',
    'joining.hand-over 1',
    'joining.invite 1',
    'joining.leave 1',
    'joining.refuse 1',
    'planning.add-time 1',
    'planning.ask-others 1',
    'planning.change 1',
    'planning.choose-time 1',
    'planning.days 1',
    'planning.get-ready 1',
    'planning.missed 1',
    'planning.send-offer 1',
    'planning.show 1',
    'question.check 1',
    'question.worried 1',
    'reflection.add 1',
    'reflection.finish 1',
    'reflection.open 1',
    'reflection.turn 1',
    'reminders.open 1',
    'reminders.pause 1',
    'reminders.pause-term 1',
    'reminders.resume 1',
    'reminders.save 1',
    'reminders.settings 1',
    'reminders.snooze 1',
    'say.cover 1',
    'say.grid 1',
    'say.hours 1',
    'say.invite 1',
    'say.plan 1',
    'say.steps 1',
    'say.tour 1',
    'say.who 1',
    'scoping.add 1',
    'scoping.update 1',
    'scoping.what-changed 1',
    'sheet.agenda 1',
    'sheet.open 1',
    'sheet.read 1',
    'support.of-school 1',
    'tour.go 1',
    'use-mix.accept 1',
    'visit.other-work 1',
  ]);
});

test('no two things answer to one name, and every button does what its name says', () => {
  const names = everything.verbs.map((verb) => verb.name);
  expect(new Set(names).size).toBe(names.length);
  for (const { verb, data } of buttons) expect(verb ?? data['verb']).toBe(data['verb']);
});

test('a button carries verb, version, id and rev, at most a new id, and nothing else', () => {
  for (const { data } of buttons) {
    expect(Object.keys(data).filter((key) => !['verb', 'v', 'id', 'rev', 'newId'].includes(key))).toEqual([]);
    expect(data).toMatchObject({
      verb: expect.any(String),
      v: expect.any(Number),
      id: expect.any(String),
      rev: expect.any(Number),
    });
  }
});

test('no input shares its name with what a button carries, which the client would overwrite', () => {
  const inputs = drawn
    .flatMap((card) => [...nodesOf(card)])
    .filter((node) => String(node['type']).startsWith('Input.'));
  for (const { id } of inputs as { id?: string }[])
    expect(['verb', 'v', 'id', 'rev', 'newId', 'action']).not.toContain(id);
});

test.each(oneOfEach.map((each) => [String(each.data['verb']), each] as const))(
  'pressing %s is understood, by whomever',
  async (_, { data }) => {
    for (const name of ['Priya Raman', 'Ellen Whitfield', 'Dawn Sayers', 'Marian Pike']) {
      const { message } = await answerPress(everything.verbs, asking(name), 'activity-1', data);
      expect(message?.summary).not.toBe(organisationText.outOfDate);
      if (message?.card) expect(faultsOf(message.card)).toEqual([]);
    }
  },
);

// No sheet lies in these stores, so a button of one gets its sentence; sheet-cards.test.ts looks at those.
const ofCycles = oneOfEach.filter((each) => !String(each.data['verb']).startsWith('sheet.'));
test.each(ofCycles.map((each) => [String(each.data['verb']), each] as const))(
  'an old %s button of another version gets a fresh card instead',
  async (_, { data }) => {
    const { message } = await answerPress(everything.verbs, asking('Dawn Sayers'), 'activity-1', { ...data, v: 99 });
    expect(there(message?.card).actions?.length ?? 0).toBeGreaterThan(0);
  },
);

test.each([undefined, null, '', 7, {}, { verb: 'planning.show' }, { verb: 'no.such', v: 1, id: 'x', rev: 1 }])(
  'a press that carries %p gets a sentence, and a way forward in it',
  async (data) => {
    const { message } = await answerPress(everything.verbs, asking('Priya Raman'), 'activity-1', data);
    expect(message?.summary).toBe(organisationText.outOfDate);
  },
);

test('a school of others shows nothing of it, whatever is pressed', async () => {
  for (const { data } of oneOfEach.filter((each) => String(each.data['verb']).startsWith('planning.'))) {
    const press = { ...data, id: opened().id };
    const { message } = await answerPress(everything.verbs, asking('Marian Pike'), 'activity-1', press);
    expect(message?.summary).toBe(planningText.notYours);
    expect(JSON.stringify(message)).not.toContain('Hazelbrook');
  }
});

/** What 'plan' says to the service lead of a hundred schools, all in the middle of planning. */
async function planOfMany(waitingAt: number): Promise<Message> {
  const schools = [...Array(100).keys()].map((n) => ({
    ...hazelbrook,
    id: schoolIdSchema.parse(`school-${n}`),
    name: `${String(n)} ${namings.longest.school}`.slice(0, 200),
  }));
  const many = schools.map((school, n) => ({
    ...there(openCycle(school, spring, opening)),
    status: n === waitingAt ? ('to-offer' as const) : ('offered' as const),
  }));
  const [membership] = asking('Priya Raman').memberships;
  const caller = {
    ...asking('Priya Raman'),
    memberships: schools.map((school) => ({
      ...there(membership),
      scope: { kind: 'school' as const, schoolId: school.id, serviceId: school.serviceId },
    })),
  };
  const { commands } = registry(fakeWorld(many, schools).ports);
  const plan = there(commands.find(({ words }) => words.includes('plan')));
  const [message] = await plan.run(caller, { activityId: 'a-1' });
  return there(message);
}

test('somebody with a hundred schools still gets a list, with the one that waits for them first', async () => {
  const { card, summary } = await planOfMany(77);
  expect(summary).toBe('Planning in your 100 schools: 1 waits for you');
  const listed = buttonsOf(there(card));
  expect(listed).toHaveLength(5);
  expect(listed[0]?.title.startsWith('77 ')).toBe(true);
  expect(there(card).actions?.at(-1)).toMatchObject({ type: 'Action.OpenUrl', title: planningText.form.openTab });
});
