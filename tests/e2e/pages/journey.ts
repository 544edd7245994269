import type { Side } from '../../../shared/organisation/roles.ts';
import type { Card, Chat } from './chat.ts';

/** The two chats of a pair, and who takes pictures. */
export interface Pair {
  readonly priya: Chat;
  readonly ellen: Chat;
  /** Called at each screen worth a picture, with the card it is about. */
  readonly looks?: (side: Side, name: string, card: Card) => Promise<void>;
}

const ellenName = 'Ellen Whitfield';
const done = 'What you have done';

const chatOf = (pair: Pair, side: Side): Chat => (side === 'sendco' ? pair.ellen : pair.priya);
const look = async (pair: Pair, side: Side, name: string, card: Card): Promise<Card> => {
  await pair.looks?.(side, name, card);
  return card;
};

/** Reads a page to its end and agrees it. */
async function agree(pair: Pair, side: Side, page: Card, name: string): Promise<void> {
  await look(pair, side, name, page);
  while ((await page.button('Next page').count()) > 0) {
    const here = await page.text();
    await page.press('Next page');
    await page.changes(here);
  }
  await page.press('Agree');
  await page.button('Agree').waitFor({ state: 'detached' });
}

/** Three outcomes gone through, the link agreement read and signed: each in their own chat, from the first hello. */
export async function initialDiscussions(pair: Pair): Promise<void> {
  const { priya, ellen } = pair;
  await ellen.say('hello');
  const hello = await ellen.sees('What would you like to see?', 'have not finished your initial discussions');
  await look(pair, 'sendco', 'hello', hello);
  await look(pair, 'sendco', 'initial', await ellen.opens(hello, 'Start', 'Next for you: Foundations'));
  const asked = await priya.sees('would like to begin your initial discussions');
  await look(pair, 'link-therapist', 'initial', asked);

  const hers = await priya.opens(asked, 'Foundations', 'Your part');
  for (const [name, how, next] of [
    ['foundations', 'By phone', 'Drivers and barriers'],
    ['drivers', 'On Teams', 'Strengths and gaps'],
    ['strengths', 'Face to face', 'Questions'],
  ] as const) {
    await hers.choose('How', how);
    await hers.choose('On what day', 'Thu 26 Nov');
    await hers.tickAll(done);
    if (name === 'foundations') await hers.write('Note an example', 'We both say “universal” now');
    await look(pair, 'link-therapist', `initial-${name}`, hers);
    await hers.press('Save and go on');
    await hers.says(next);
  }
  await hers.press('Save and close');

  const his = await ellen.opens(await ellen.sees('Foundations: 3 of 5 done'), 'Foundations', 'Your part');
  await his.tickAll(done);
  await look(pair, 'sendco', 'initial-foundations', his);
  await his.press('Save and go on');
  await his.says('Baseline evaluation');
  await his.tickAll(done);
  await his.choose('Day you shared the ticked tools with your therapist', 'Thu 26 Nov');
  await look(pair, 'sendco', 'initial-drivers', his);
  await his.press('Save and go on');
  await his.says('Strengths and gaps');
  await his.tickAll(done);
  await his.press('Save and go on');
  await his.write('A question for your meeting', 'Which room can we use?');
  await look(pair, 'sendco', 'initial-questions', his);
  await his.press('Save and go on');
  await his.says('What the school does');
  await look(pair, 'sendco', 'initial-agreement', his);
  await his.press('Save and close');

  for (const side of ['sendco', 'link-therapist'] as const) {
    const chat = chatOf(pair, side);
    const live = await chat.sees('Everything is there');
    await agree(pair, side, await chat.opens(live, 'Read and sign', 'Initial discussions, '), 'initial-read');
  }
  for (const side of ['sendco', 'link-therapist'] as const)
    await look(pair, side, 'initial-agreed', await chatOf(pair, side).sees('Agreed by both on'));
}

/** One time offered and booked: Thursday 3 December, 09:30. */
export async function booking(pair: Pair): Promise<void> {
  const { priya, ellen } = pair;
  const due = await priya.opensReminded(/Hazelbrook.*times/, 'A time to meet');
  await due.fillTime('Thu 3 Dec', '9:30');
  await due.press(`Send to ${ellenName}`);
  await (await ellen.sees('Waiting for you to choose a time')).press('Book this time');
  for (const side of ['link-therapist', 'sendco'] as const)
    await look(pair, side, 'booked', await chatOf(pair, side).sees('Booked: Thu 3 Dec', 'The plan so far'));
}

/** The SENDCo goes through the grid strand by strand and adds a gap; the therapist marks it reviewed. */
export async function gridUpToDate(pair: Pair): Promise<void> {
  const { priya, ellen } = pair;
  const ready = await ellen.opens(await ellen.sees('Booked: Thu 3 Dec'), 'Get ready', 'Your list');
  await look(pair, 'sendco', 'get-ready', ready);
  const grid = await ellen.opens(ready, 'Update the grid', 'strand 1 of 5');
  for (let strand = 1; strand <= 5; strand += 1) {
    await grid.says(`strand ${strand} of 5`);
    if (strand === 2) {
      await grid.write('What is in place, or what is missing', 'The hall is too loud to talk in');
      await grid.choose('Is it a provision or a gap?', 'Gap');
      await grid.tick('Universal');
    }
    await look(pair, 'sendco', `grid-${strand}`, grid);
    await grid.press(strand === 5 ? 'Save and finish' : 'Save and next strand');
  }
  await grid.says('All five strands are up to date');
  await look(pair, 'sendco', 'grid-done', grid);

  const list = await priya.opens(await priya.sees('Booked: Thu 3 Dec'), 'Get ready', 'Your list');
  const review = await priya.opens(list, 'Review the grid', 'strand 1 of 5');
  await look(pair, 'link-therapist', 'grid-review', review);
  await review.press('Mark as reviewed');
  await review.says('Marked as reviewed');
}

/** The SENDCo puts a child on the agenda, and both say they are ready. */
export async function child(pair: Pair): Promise<void> {
  const { priya, ellen } = pair;
  const ready = await ellen.opens(await ellen.sees('Booked: Thu 3 Dec'), 'Get ready', 'Your list');
  const list = await ellen.opens(ready, 'Children to talk about', 'No child is on the agenda yet');
  await list.press('Add a child');
  await list.says('Is it one of these?');
  await look(pair, 'sendco', 'child-before', list);
  await list.tick('None of these');
  await list.press('Go on');
  await list.says('Year group');
  await list.choose('Year group', 'Year 2');
  await list.write('Question for the therapist', 'How can she join in at playtime?');
  await look(pair, 'sendco', 'child-question', list);
  await list.press('Put on the agenda');
  await list.says('is on the agenda');
  await look(pair, 'sendco', 'child', list);
  await ready.press('I am ready');
  await look(pair, 'link-therapist', 'ready', await priya.sees('Booked: Thu 3 Dec', `${ellenName}: ready`));
}

/** One of the two fills in one line of the plan, chosen by its words, from the live card after the meeting. */
export async function fillIn(
  pair: Pair,
  [side, name, line]: readonly [side: Side, name: string, line: RegExp],
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  const chat = chatOf(pair, side);
  const menu = await chat.opens(await chat.sees('You met on '), 'Fill in the plan', 'What to fill in');
  await menu.chooseLike('What to fill in', line);
  await look(pair, side, `fill-in-${name}`, menu);
  await menu.press('Fill in');
  await menu.button('Save and next').waitFor();
  for (const [label, text] of Object.entries(texts)) await menu.write(label, text);
  await look(pair, side, `fill-in-${name}-open`, menu);
  await menu.press('Save');
  await menu.says('Saved ');
  await menu.press('Back');
  await menu.press('Close');
  await menu.says('Closed at');
}

/** Both read the plan to its end and agree it. Returns both live cards. */
export async function agreePlan(pair: Pair): Promise<readonly Card[]> {
  for (const side of ['link-therapist', 'sendco'] as const) {
    const chat = chatOf(pair, side);
    const live = await chat.sees(side === 'sendco' ? 'Waiting for you to agree the plan' : 'You met on ');
    await look(pair, side, 'met', live);
    await agree(pair, side, await chat.opens(live, 'Read and agree', 'Joint plan, '), 'plan-read');
  }
  const agreed = 'Plan agreed on ';
  const [hers, his] = [await pair.priya.sees(agreed), await pair.ellen.sees(agreed)];
  return [await look(pair, 'link-therapist', 'agreed', hers), await look(pair, 'sendco', 'agreed', his)];
}

/** They met: each fills in what falls to them, then both read the plan and agree it. Returns both live cards. */
export async function planned(pair: Pair): Promise<readonly Card[]> {
  const agenda = await pair.priya.opens(await pair.priya.sees('You met on Thu 3 Dec?'), 'Agenda', 'Add a point');
  await look(pair, 'link-therapist', 'agenda', agenda);
  await fillIn(pair, ['sendco', 'focus', /The plan/], {
    'Agreed focus': 'Talking at playtime and lunch',
    'The school’s own priorities': 'Reading for pleasure',
  });
  await fillIn(pair, ['link-therapist', 'gap', /The hall is too loud/], {
    'What you will do about it': 'Sound panels for the hall',
  });
  await fillIn(pair, ['link-therapist', 'child', /Child 1/], {
    'What you decided together': 'Watch her at playtime first',
  });
  return agreePlan(pair);
}

/** Half term: both are asked how it goes. */
export async function checkIn(pair: Pair): Promise<void> {
  const live = await pair.ellen.sees('Half-term check-in');
  await look(pair, 'sendco', 'half-term', live);
  const page = await pair.ellen.opens(live, 'Fill in the check-in', 'Half-term check-in, ');
  await look(pair, 'sendco', 'check-in', page);
}
