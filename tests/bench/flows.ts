import { cycleIdSchema } from '../../shared/kernel/ids.ts';
import { planIdOf } from '../../shared/planning/open-plan.ts';
import { school, type Stage } from '../support/kill/stage.ts';

/**
 * Something people do that is counted and documented: how far things are before it, and the one press. Further flows
 * are added here; docs/data.md then needs their row, which tests/conversation/requests.test.ts prints.
 */
export interface Flow {
  readonly name: string;
  /** It writes words, so the names on the school's list are looked through: one query, and the SDK's plan of it. */
  readonly writesWords?: true;
  /** Times go out or are booked, so the therapist's other meetings are looked at: one query of the service's list. */
  readonly looksElsewhere?: true;
  /** The first press about a child in a process: where the events about this child end has to be asked. */
  readonly firstOfAChild?: true;
  before(stage: Stage): Promise<void>;
  press(stage: Stage): Promise<unknown>;
}

const offer = { on: '2026-12-03', at: '09:30' };

const due = (stage: Stage) => stage.therapist.sees('Send to Ellen Whitfield');
const choice = (stage: Stage) => stage.sendco.sees('Book this time');
const open = async (stage: Stage): Promise<void> => {
  await stage.tick();
  await stage.therapist.opens('Hazelbrook', 'Send to Ellen Whitfield');
};
const offered = async (stage: Stage): Promise<void> => {
  await open(stage);
  await stage.therapist.press(await due(stage), 'Send to Ellen Whitfield', offer);
  await choice(stage);
  await stage.tick();
};

const booked = async (stage: Stage): Promise<void> => {
  await offered(stage);
  await stage.sendco.press(await choice(stage), 'Book this time');
  await stage.tick();
};
/** The SENDCo's list of what to get ready, opened from her card. */
const listOpened = async (stage: Stage): Promise<void> => {
  await booked(stage);
  const card = await stage.sendco.sees('Get ready');
  await stage.channel.press(stage.sendco.person, stage.sendco.chat, card, 'Get ready');
  await list(stage);
};
const list = (stage: Stage) => stage.sendco.sees('Your list');
/** The booked meeting was the day before yesterday. */
const met = async (stage: Stage): Promise<void> => {
  await booked(stage);
  const cycle = await stage.cycle();
  const { records } = stage.containers;
  const { resource } = await records.item(cycle?.id ?? '', school).read<{ meeting: object }>();
  await records.items.upsert({ ...resource, meeting: { ...resource?.meeting, on: '2026-11-25' } });
  await stage.therapist.say('plan');
  await stage.therapist
    .press(await stage.therapist.sees('Planning in your 2 schools'), 'Hazelbrook Primary School')
    .catch(() => '');
  await stage.sendco.say('plan');
  await stage.tick();
};

const cycleId = `cycle|service-weald|${school}|2026-27|spring`;
/** A card of the grid, opened as the button of the live card opens it. */
const gridOpened = (who: 'sendco' | 'therapist', verb: string) => async (stage: Stage) => {
  await booked(stage);
  const { person, chat } = stage[who];
  await stage.channel.submit(person, chat, { verb, v: 1, id: cycleId, rev: 1 });
};
/** It was sent with the first strand on it; what is on it now came with the presses. */
const gridCard = (stage: Stage) => stage.sendco.sees('strand 1 of 5');
const gapsCard = (stage: Stage) => stage.sendco.sees('Gaps for the');
/** The SENDCo chooses on the card of the gaps, and saves. */
const ranks = async (stage: Stage, title: string): Promise<unknown> => {
  const card = await gapsCard(stage);
  return stage.sendco.press(card, 'Save', { rank1: stage.sendco.choices(card, 'rank1').get(title) ?? '' });
};
/** One gap is noted and was ranked before. */
const gapRanked = async (stage: Stage): Promise<void> => {
  await gridOpened('sendco', 'scoping.update')(stage);
  await stage.sendco.press(await gridCard(stage), 'Save', { entry: 'Loud hall', kind: 'gap', levels: '1' });
  await stage.tick();
  const { person, chat } = stage.sendco;
  await stage.channel.submit(person, chat, { verb: 'gaps.open', v: 1, id: cycleId, rev: 1 });
  await ranks(stage, '2 Next');
};
const fourStrandsDone = async (stage: Stage): Promise<void> => {
  await gridOpened('sendco', 'scoping.update')(stage);
  const card = await gridCard(stage);
  for (let n = 1; n < 5; n += 1) await stage.sendco.press(card, 'Save and next strand');
};

/** The SENDCo's work card of the plan, opened at the agreed focus. */
const focusOpened = async (stage: Stage): Promise<void> => {
  await booked(stage);
  const { person, chat } = stage.sendco;
  const id = planIdOf((await stage.cycle())?.id ?? cycleIdSchema.parse('none'));
  await stage.channel.submit(person, chat, { verb: 'sheet.open', v: 1, id, rev: 1 });
  await stage.sendco.press(await work(stage), 'Fill in', { row: 'page#all' });
};
const work = (stage: Stage) => stage.sendco.sees('Joint plan, spring');
/** The focus is written, and she has read the plan to its last page. */
const readToTheEnd = async (stage: Stage): Promise<void> => {
  await focusOpened(stage);
  const card = await work(stage);
  await stage.sendco.press(card, 'Save', { page__focus: 'Vocabulary' });
  await stage.sendco.press(card, 'Back');
  let shown = await stage.sendco.press(card, 'Read and agree');
  while (shown.includes('Next page')) shown = await stage.sendco.press(card, 'Next page');
  await stage.tick();
};

/** The SENDCo's list of children, gone on to the first form of a new one. */
const childForm = async (stage: Stage): Promise<void> => {
  await open(stage);
  const { person, chat } = stage.sendco;
  const id = planIdOf(cycleIdSchema.parse(cycleId));
  await stage.channel.submit(person, chat, { verb: 'request.list', v: 1, id, rev: 1 });
  const card = await children(stage);
  await stage.sendco.press(card, 'Add a child');
  await stage.sendco.press(card, 'Go on', { flag: 'none' });
};
const children = (stage: Stage) => stage.sendco.sees('Children to talk about');
const child = { yearGroup: 'Year 2', question: 'How can she join in at playtime?' };
const whoForm = async (stage: Stage): Promise<void> => {
  await childForm(stage);
  const card = await children(stage);
  await stage.sendco.press(card, 'Put on the agenda', child);
  await stage.sendco.press(card, 'Leave the rest for later');
  await stage.sendco.press(card, 'Consent, and who it is');
  await stage.tick();
};

export const flows: readonly Flow[] = [
  {
    name: 'add a time',
    before: open,
    press: async (stage) => stage.therapist.press(await due(stage), 'Add this time', offer),
  },
  {
    name: 'offer times',
    looksElsewhere: true,
    before: open,
    press: async (stage) => stage.therapist.press(await due(stage), 'Send to Ellen Whitfield', offer),
  },
  {
    name: 'ask for others',
    writesWords: true,
    before: offered,
    press: async (stage) => stage.sendco.press(await choice(stage), 'Ask for other times', { why: 'Inspection' }),
  },
  {
    name: 'book',
    looksElsewhere: true,
    before: offered,
    press: async (stage) => stage.sendco.press(await choice(stage), 'Book this time'),
  },
  {
    name: 'tick what is ready',
    before: listOpened,
    press: async (stage) => stage.sendco.press(await list(stage), 'Save my ticks', { ticks: 'gaps,training' }),
  },
  {
    name: 'say “I am ready”',
    before: listOpened,
    press: async (stage) => stage.sendco.press(await list(stage), 'I am ready', { ticks: 'gaps' }),
  },
  {
    name: 'meeting missed',
    looksElsewhere: true,
    before: met,
    press: async (stage) =>
      stage.therapist.press(await stage.therapist.sees('Offer the same time again'), 'Offer the same time again'),
  },
  {
    name: 'confirm a strand of the grid',
    before: gridOpened('sendco', 'scoping.update'),
    press: async (stage) => stage.sendco.press(await gridCard(stage), 'Save and next strand'),
  },
  {
    name: 'confirm the last strand',
    before: fourStrandsDone,
    press: async (stage) => stage.sendco.press(await gridCard(stage), 'Save and finish'),
  },
  {
    name: 'review the grid',
    before: gridOpened('therapist', 'scoping.review'),
    press: async (stage) => stage.therapist.press(await stage.therapist.sees('strand 1 of 5'), 'Mark as reviewed'),
  },
  {
    name: 'fill in a row',
    writesWords: true,
    before: focusOpened,
    press: async (stage) => stage.sendco.press(await work(stage), 'Save', { page__focus: 'Vocabulary' }),
  },
  {
    name: 'agree the plan',
    before: readToTheEnd,
    press: async (stage) => stage.sendco.press(await work(stage), 'Agree'),
  },
  {
    name: 'put a child on the agenda',
    writesWords: true,
    before: childForm,
    press: async (stage) => stage.sendco.press(await children(stage), 'Put on the agenda', child),
  },
  {
    name: 'save who the child is',
    firstOfAChild: true,
    before: whoForm,
    press: async (stage) =>
      stage.sendco.press(await children(stage), 'Save and go on', { consent: 'given', childName: 'Zanthia' }),
  },
  {
    name: 'put a gap in order',
    before: gapRanked,
    press: (stage) => ranks(stage, '1 First'),
  },
];
