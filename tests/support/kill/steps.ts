import { people } from '../chats.ts';
import type { ChatMessage } from '../channel/channel.mjs';
import type { Chatting } from '../chats.ts';
import { sheetStore } from '../../../bot/storage/sheets.ts';
import { reminderText } from '../../../shared/reminders/text.ts';
import { planIdOf } from '../../../shared/planning/open-plan.ts';
import { there } from '../../unit/shared/planning/a-cycle.ts';
import type { Chapter } from './chapter.ts';
import { joining } from './joining-steps.ts';
import { button, goes, looks, titles, withButton, type Inputs } from './pressing.ts';
import { school, type Stage } from './stage.ts';

export type { Act, Chapter, Step } from './chapter.ts';

const first = (who: Chatting, card: ChatMessage, input: string): string =>
  [...who.choices(card, input).values()][0] ?? '';
const every = (who: Chatting, card: ChatMessage, input: string): string =>
  [...who.choices(card, input).values()].join(',');

const offer = { on: '2026-12-03', at: '09:30' };

/** The window has opened, and the therapist goes from her reminder to the school's card. */
async function opened(stage: Stage): Promise<void> {
  await stage.tick();
  await stage.therapist.opens('Hazelbrook', 'Send to Ellen Whitfield');
}

async function booked(stage: Stage): Promise<void> {
  await opened(stage);
  await goes(stage, stage.therapist, 'Send to Ellen Whitfield', offer);
  await goes(stage, stage.sendco, 'Book this time');
  await stage.tick();
}

const fillsIn = async (stage: Stage, who: Chatting, row: string): Promise<void> => {
  await goes(stage, who, 'Fill in the plan');
  await goes(stage, who, 'Fill in', { row });
};

/** Opens the page to read and goes to its end. */
async function readsAll(stage: Stage, who: Chatting, title: string): Promise<void> {
  await goes(stage, who, title);
  const card = there(stage.channel.sent(who.chat).at(-1));
  for (let pages = 0; pages < 20 && titles(stage, who, card).includes('Next page'); pages += 1)
    await who.press(card, 'Next page');
}

const booking: Chapter = {
  name: 'a meeting is booked',
  before: () => Promise.resolve(),
  steps: [
    { name: 'the window opens', ready: (stage) => Promise.resolve(looks(stage)) },
    {
      name: 'the therapist opens what the reminder names',
      bringsCard: true,
      ready: (stage) =>
        button(stage, stage.therapist, reminderText.open, (card) => ({ row: first(stage.therapist, card, 'row') })),
    },
    {
      name: 'the therapist adds a time',
      ready: (stage) => button(stage, stage.therapist, 'Add this time', () => ({ on: '2026-12-04', at: '10:00' })),
    },
    {
      name: 'the therapist offers times',
      ready: (stage) => button(stage, stage.therapist, 'Send to Ellen Whitfield', () => offer),
    },
    {
      name: 'the SENDCo asks for others',
      ready: (stage) => button(stage, stage.sendco, 'Ask for other times', () => ({ why: 'Inspection' })),
    },
    {
      name: 'the SENDCo books',
      ready: async (stage) => {
        await goes(stage, stage.therapist, 'Send to Ellen Whitfield', { on: '2026-12-08', at: '13:00' });
        return button(stage, stage.sendco, 'Book this time', (card) => ({ time: first(stage.sendco, card, 'time') }));
      },
    },
    {
      name: 'the SENDCo says plan',
      bringsCard: true,
      ready: ({ channel, sendco: { person, chat } }) =>
        Promise.resolve(async () => (await channel.say(person, chat, 'plan')).status === 200),
    },
  ],
};

const gettingReady: Chapter = {
  name: 'both get ready',
  before: booked,
  steps: [
    {
      name: 'the SENDCo ticks what is ready',
      ready: async (stage) => {
        await goes(stage, stage.sendco, 'Get ready');
        return button(stage, stage.sendco, 'Save my ticks', () => ({ ticks: 'gaps,training' }));
      },
    },
    { name: 'the SENDCo says that she is ready', ready: (stage) => button(stage, stage.sendco, 'I am ready') },
    {
      name: 'a point is put on the agenda',
      ready: async (stage) => {
        await goes(stage, stage.therapist, 'Agenda');
        const point = { heading: 'training', point: 'Makaton for lunchtime staff', owner: 'sendco' };
        return button(stage, stage.therapist, 'Add this point', () => point);
      },
    },
    {
      name: 'a provision is added to the grid',
      ready: async (stage) => {
        await goes(stage, stage.sendco, 'Get ready');
        await goes(stage, stage.sendco, 'Update the grid');
        const entry = { entry: 'Talk Boost', kind: 'provision', levels: '2' };
        return button(stage, stage.sendco, 'Save', () => entry);
      },
    },
    {
      name: 'a strand is confirmed',
      ready: async (stage) => {
        // The first was gone through with the provision that was added to it.
        await goes(stage, stage.sendco, 'Save and next strand');
        return button(stage, stage.sendco, 'Save and next strand', (card) => still(stage.sendco, card));
      },
    },
    {
      name: 'the therapist marks the grid as reviewed',
      ready: async (stage) => {
        const { sendco, therapist } = stage;
        for (let left = 3; left > 0; left -= 1) {
          const card = await withButton(stage, sendco, 'Save');
          const onwards = there(titles(stage, sendco, card).find((title) => title.startsWith('Save and')));
          await goes(stage, sendco, onwards, still(sendco, card));
        }
        await goes(stage, therapist, 'Get ready');
        await goes(stage, therapist, 'Review the grid');
        return button(stage, therapist, 'Mark as reviewed');
      },
    },
    {
      name: 'a child is put on the agenda',
      ready: async (stage) => {
        await goes(stage, stage.sendco, 'Get ready');
        await goes(stage, stage.sendco, 'Children to talk about');
        await goes(stage, stage.sendco, 'Add a child');
        await goes(stage, stage.sendco, 'Go on', { flag: 'none' });
        const asked = { yearGroup: 'Year 2', question: 'How can she join in?', hopedFor: 'A friend to play with' };
        return button(stage, stage.sendco, 'Put on the agenda', () => asked);
      },
    },
  ],
};

/** Every tick of a strand's card, as somebody leaves them who finds everything still true. */
const still = (who: Chatting, card: ChatMessage): Inputs =>
  Object.fromEntries(
    ['still1', 'still2', 'still3'].map((input) => [input, every(who, card, input)] as const).filter(([, ids]) => ids),
  );

const plan: Chapter = {
  name: 'a plan is written and agreed',
  before: booked,
  steps: [
    {
      name: 'a row of the plan is filled in',
      ready: async (stage) => {
        await fillsIn(stage, stage.sendco, 'page#all');
        return button(stage, stage.sendco, 'Save', () => ({ page__focus: 'Vocabulary in Year 2' }));
      },
    },
    {
      name: 'a field is saved in the tab',
      ready: async (stage) => {
        const planId = planIdOf(there(await stage.cycle()).id);
        const { rev } = there(await sheetStore(stage.containers).load(school, planId)).value;
        const edit = { editId: 'edit-of-the-tab', rowId: 'page', field: 'priorities', text: 'Reading', seen: rev };
        return async () =>
          (await stage.post(`/api/sheets/${encodeURIComponent(planId)}/edits`, edit, people.sendco)).ok;
      },
    },
    {
      name: 'two write in one field',
      ready: async (stage) => {
        await fillsIn(stage, stage.therapist, 'page#all');
        await fillsIn(stage, stage.sendco, 'page#all');
        await goes(stage, stage.therapist, 'Save', { page__nextMeeting: '25 March' });
        return button(stage, stage.sendco, 'Save', () => ({ page__nextMeeting: '26 March' }));
      },
    },
    {
      name: 'one of the two texts is chosen',
      ready: async (stage) => {
        await goes(stage, stage.therapist, 'Fill in the plan');
        await readsAll(stage, stage.therapist, 'Read and agree');
        await goes(stage, stage.therapist, 'Choose between two texts');
        const planId = planIdOf(there(await stage.cycle()).id);
        const { conflicts } = there(await sheetStore(stage.containers).load(school, planId)).value;
        return button(stage, stage.therapist, 'Save', () => ({ [`settle__${conflicts[0]?.id}`]: 'second' }));
      },
    },
    {
      name: 'the SENDCo agrees',
      ready: async (stage) => {
        await goes(stage, stage.sendco, 'Fill in the plan');
        await readsAll(stage, stage.sendco, 'Read and agree');
        return button(stage, stage.sendco, 'Agree');
      },
    },
    {
      name: 'the therapist agrees, and the plan is locked',
      ready: async (stage) => {
        await readsAll(stage, stage.therapist, 'Read and agree');
        return button(stage, stage.therapist, 'Agree');
      },
    },
    {
      name: 'a correction is written',
      ready: async (stage) => {
        await readsAll(stage, stage.therapist, 'Read the plan');
        await goes(stage, stage.therapist, 'Write a correction');
        return button(stage, stage.therapist, 'Sign and send', () => ({ correction: 'We meet on 4 March.' }));
      },
    },
    {
      name: 'the correction is agreed',
      ready: async (stage) => {
        await readsAll(stage, stage.sendco, 'Read the plan');
        return button(stage, stage.sendco, 'Agree this correction');
      },
    },
    {
      name: 'half term opens the check-in',
      ready: async (stage) => {
        await stage.moveTo('2027-02-05T08:01:00Z');
        return looks(stage);
      },
    },
    {
      name: 'the check-in is saved',
      ready: async (stage) => {
        await goes(stage, stage.sendco, 'Fill in the check-in');
        return button(stage, stage.sendco, 'Save', () => ({ page__remark: 'It goes well' }));
      },
    },
  ],
};

const goOn = 'Save and go on';

const initial: Chapter = {
  name: 'a new pair has its initial discussions',
  before: () => Promise.resolve(),
  steps: [
    {
      name: 'the therapist starts the initial discussions',
      bringsCard: true,
      ready: async (stage) => {
        await stage.therapist.say('start');
        return button(stage, stage.therapist, 'Hazelbrook Primary School');
      },
    },
    {
      name: 'an action is ticked',
      ready: async (stage) => {
        await goes(stage, stage.therapist, 'Foundations');
        return button(stage, stage.therapist, 'Save and go on', (card) => ({
          process: 'teams',
          talkedOn: '2026-11-19',
          ticked: every(stage.therapist, card, 'ticked'),
        }));
      },
    },
    {
      name: 'the therapist signs the link agreement',
      ready: async (stage) => {
        await goesThrough(stage);
        await readsAll(stage, stage.therapist, 'Read and sign');
        return button(stage, stage.therapist, 'Agree');
      },
    },
    {
      name: 'the SENDCo signs the link agreement',
      ready: async (stage) => {
        await readsAll(stage, stage.sendco, 'Read and sign');
        return button(stage, stage.sendco, 'Agree');
      },
    },
  ],
};

/** Both do what is left of the three outcomes, so that the link agreement can be signed. */
async function goesThrough(stage: Stage): Promise<void> {
  const { therapist, sendco } = stage;
  const onwards = async (who: Chatting, inputs: Inputs): Promise<void> => {
    const card = await withButton(stage, who, goOn);
    await goes(stage, who, goOn, { ...inputs, ticked: every(who, card, 'ticked') });
  };
  const talked = { process: 'phone', talkedOn: '2026-11-20' };
  await onwards(therapist, talked);
  await onwards(therapist, talked);
  await goes(stage, sendco, 'Foundations');
  await onwards(sendco, { rating: 'some' });
  await onwards(sendco, { toolsShared: '2026-11-19' });
  await onwards(sendco, {});
  await goes(stage, sendco, goOn);
  await goes(stage, sendco, 'Save', { together: 'We speak every other Thursday.' });
  await stage.tick();
}

const due: Chapter = {
  name: 'what falls due around a meeting',
  before: booked,
  steps: [
    {
      name: 'the pack comes on the evening before',
      // The clock moves in the step itself: a server that runs reminds as soon as it is time, and is struck then.
      ready: (stage) =>
        Promise.resolve(async () => {
          await stage.moveTo('2026-12-02T17:01:00Z');
          return looks(stage)();
        }),
    },
    {
      name: 'the meeting is over',
      ready: async (stage) => {
        await stage.moveTo('2026-12-03T10:31:00Z');
        return looks(stage);
      },
    },
    {
      name: 'the therapist says that it did not take place',
      ready: (stage) => button(stage, stage.therapist, 'Offer the same time again'),
    },
    {
      name: 'the SENDCo says that it did not take place',
      ready: async (stage) => {
        await goes(stage, stage.sendco, 'Book this time', {
          time: first(stage.sendco, await withButton(stage, stage.sendco, 'Book this time'), 'time'),
        });
        await stage.tick();
        await stage.moveTo('2026-12-04T10:31:00Z');
        await stage.tick();
        return button(stage, stage.sendco, 'It did not take place');
      },
    },
  ],
};

export const chapters: readonly Chapter[] = [booking, gettingReady, plan, initial, joining, due];
