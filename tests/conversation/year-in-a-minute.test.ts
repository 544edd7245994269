import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { cycleStore } from '../../bot/storage/cycles.ts';
import { sheetStore } from '../../bot/storage/sheets.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { checkInIdOf } from '../../shared/planning/half-term.ts';
import { planIdOf } from '../../shared/planning/open-plan.ts';
import type { Cycle } from '../../shared/planning/cycle.ts';
import type { Sheet } from '../../shared/sheet/sheet.ts';
import { cardText, type ChatMessage } from '../support/channel/channel.mjs';
import { chatOf, people, type Chatting } from '../support/chats.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';
import { at, counted, daysFromTo, schoolDays, windows, workingDays } from '../support/year/by-hand.ts';
import { remindersOf, type Standing, type Who } from '../support/year/expected.ts';
import { pairsOf, seedYear, type Manner, type Pair } from '../support/year/people.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';

const isProof = process.env['PROOF'] === '1';
const count = isProof ? 40 : 8;
const [firstDay, lastDay] = isProof ? ['2026-09-01', '2027-08-31'] : ['2026-11-26', '2026-12-22'];

let story: Story;
const pairs = pairsOf(count);
const chats = new Map<string, Chatting>();
beforeAll(async () => {
  story = await openStory([], { now: at(firstDay, '06:00') });
  await seedYear(story.app.containers, pairs);
  for (const who of new Set([...pairs.flatMap(({ therapist, sendco }) => [therapist, sendco]), people.lead])) {
    if (chats.has(who.id)) continue;
    const chatting = chatOf(story.chats.channel, who);
    chats.set(who.id, chatting);
    await chatting.install();
  }
}, 300_000);
afterAll(() => closeStory(story));

/** A message of the bot as the channel took it: when, to whom, and the rows it reminds of. */
interface Came {
  readonly on: string;
  readonly moment: string;
  readonly who: string;
  readonly rows: readonly string[] | undefined;
}

/** 'topic of Year School 3', for each row that a message holds; undefined for a card that is no reminder. */
function rowsOf(message: ChatMessage): string[] | undefined {
  const [card] = message.activity.attachments ?? [];
  if (!cardText(card && (card as { content: unknown }).content).includes('At most one a day.')) return undefined;
  const keys = JSON.stringify(card).matchAll(/"([a-z-]+)#([^"#]+)[^"]*"/g);
  const rows = [...keys].map(([, topic, about]) => `${topic} ${/school-[a-z0-9-]+/.exec(about ?? '')?.[0]}`);
  return [...new Set(rows)];
}

/** On which school day of its window each meeting is offered; one therapist has eight schools. */
const meetingDays: Readonly<Record<Manner, number>> = {
  prompt: 3,
  // On the next three days, which are then offered, she has no other meeting.
  'misses-once': 4,
  'agrees-late': 8,
  'therapist-dawdles': 9,
  'sendco-dawdles': 10,
  'sendco-vanishes': 11,
  'asks-for-others': 12,
  'therapist-vanishes': 14,
};

/** One school's planning in one term, acted out. */
interface Played {
  readonly pair: Pair;
  readonly standing: Standing;
  readonly cycleId: Cycle['id'];
  /** How often each was reminded of each thing so far, by the day-by-day count. */
  readonly reminded: Map<string, number>;
  missed: boolean;
}

const came: Came[] = [];
const expected: string[] = [];
const played: Played[] = [];

const idOf = (who: Who, { therapist, sendco }: Pair): string =>
  ({ 'link-therapist': therapist, sendco, 'service-lead': people.lead })[who].id;

const cycleOf = async ({ pair, cycleId }: Played): Promise<Cycle> =>
  there((await cycleStore(story.app.containers).load(pair.school.id, cycleId))?.value);

let presses = 0;
async function press(one: Played, who: SamplePerson, verb: string, inputs: Record<string, string> = {}) {
  const { id, rev } = await cycleOf(one);
  const { person, chat } = there(chats.get(who.id));
  const data = { verb, v: 1, id, rev, newId: `year-${(presses += 1)}`, ...inputs };
  const message = there(story.chats.channel.sent(chat).at(-1));
  const answer = await story.chats.channel.execute(person, chat, { verb, data, message });
  expect({ verb, status: answer.status }).toEqual({ verb, status: 200 });
}

const slot = (opensOn: string, n: number) => ({
  on: there(n === 0 ? opensOn : counted(schoolDays, opensOn, n)),
  at: '10:30',
  minutes: '60',
  mode: 'face-to-face',
});

async function offers(one: Played, today: string, n: number): Promise<void> {
  await press(one, one.pair.therapist, 'planning.send-offer', slot(one.standing.opensOn, n));
  Object.assign(one.standing, { stage: 'offered', since: today, offeredBefore: true });
}

async function books(one: Played, today: string): Promise<void> {
  const [first] = (await cycleOf(one)).offer;
  await press(one, one.pair.sendco, 'planning.choose-time', { time: there(first).id });
  const { meeting } = await cycleOf(one);
  const { on } = there(meeting ?? undefined);
  Object.assign(one.standing, { stage: 'booked', since: today, bookedOn: today, meetingOn: on });
  for (const who of ['link-therapist', 'sendco'] as const) {
    const days = who === 'sendco' ? schoolDays : workingDays;
    // Who had the day's message before the booking hears of its pack the next morning.
    const hadOne = expected.some((line) => line.startsWith(`${today} ${idOf(who, one.pair)} `));
    if (counted(days, on, -1) === today && hadOne) one.standing.latePack.set(who, on);
  }
}

/** Sends something to a sheet of a school, as its page does. */
async function sends(one: Played, who: Who, id: Sheet['id'], path: string, more: object = {}): Promise<void> {
  const { school, therapist, sendco } = one.pair;
  const sheet = there((await sheetStore(story.app.containers).load(school.id, id))?.value);
  const body = { editId: `year-edit-${(presses += 1)}`, seen: sheet.rev, ...more };
  const address = `/api/sheets/${encodeURIComponent(id)}/${path}`;
  const answer = await story.app.post(address, body, who === 'sendco' ? sendco : therapist);
  expect(answer.status === 200 ? '' : await answer.text()).toBe('');
}

async function agrees(one: Played, today: string, who: 'link-therapist' | 'sendco', what: 'plan' | 'check-in') {
  const id = what === 'plan' ? planIdOf(one.cycleId) : checkInIdOf(one.cycleId);
  if (what === 'plan' && one.standing.agreed.size === 0)
    await sends(one, who, id, 'edits', { rowId: 'page', field: 'focus', text: 'Talking about books' });
  await sends(one, who, id, 'agree');
  const { standing } = one;
  if (what === 'check-in') standing.checkedIn.add(who);
  else {
    standing.agreed.add(who);
    if (standing.agreed.size === 2) standing.lockedOn = today;
  }
}

/** What people do at ten in the morning, after they have read what came. */
async function morning(one: Played, today: string): Promise<void> {
  const { standing, reminded, pair } = one;
  const { stage, since } = standing;
  const { manner } = pair;
  const day = meetingDays[manner];
  const asked = (who: Who) => reminded.get(`${who} slots-waiting`) ?? 0;
  if (manner === 'therapist-vanishes') return;
  if (stage === 'to-offer' && (manner !== 'therapist-dawdles' || asked('link-therapist') === 2))
    await offers(one, today, day);
  else if (stage === 'others-asked' && since < today) await offers(one, today, day + 1);
  else if (stage === 'offered' && manner === 'sendco-dawdles' && asked('sendco') === 2) await books(one, today);
}

/** What they do at two, when a meeting of today is over. */
async function afternoon(one: Played, today: string): Promise<void> {
  const { standing, reminded, pair } = one;
  const { manner } = pair;
  const answersAtOnce = manner !== 'sendco-dawdles' && manner !== 'sendco-vanishes' && manner !== 'therapist-vanishes';
  if (standing.stage === 'offered' && answersAtOnce) {
    if (manner === 'asks-for-others' && standing.since === standing.opensOn) {
      await press(one, pair.sendco, 'planning.ask-others', { why: 'Sports day' });
      Object.assign(standing, { stage: 'others-asked', since: today });
    } else await books(one, today);
  }
  const isMet = standing.stage === 'booked' && standing.meetingOn === today;
  if (isMet && manner === 'misses-once' && !one.missed) {
    await press(one, pair.therapist, 'planning.missed');
    expect((await cycleOf(one)).meeting).toBeNull();
    one.missed = true;
    Object.assign(standing, { stage: 'offered', since: today, meetingOn: undefined, bookedOn: undefined });
    await books(one, today);
  } else if (isMet) {
    await agrees(one, today, 'link-therapist', 'plan');
    if (manner !== 'agrees-late') await agrees(one, today, 'sendco', 'plan');
  } else if (manner === 'agrees-late' && !standing.lockedOn && reminded.get('sendco notes-to-agree') === 2)
    await agrees(one, today, 'sendco', 'plan');
  if (standing.checkInOn === today && manner !== 'agrees-late')
    for (const who of ['link-therapist', 'sendco'] as const) await agrees(one, today, who, 'check-in');
}

/** A server that runs on looks by itself; what it sends is what the channel then has. */
async function looksAt(today: string, time: string): Promise<number> {
  story.app.clock.set(at(today, time));
  await story.app.product.tick();
  return came.length;
}

/** Which term’s check-in opens when: five school days before the last one of the term’s first half. */
const checkIns: Readonly<Record<string, string>> = { spring: '2027-02-05', summer: '2027-05-20' };

test('a year of forty schools: each is reminded of what waits for them, on their own days, at most once a day, and of nothing else', async () => {
  for (const [id, { chat }] of chats) {
    const known = new Set(chat.messages.keys());
    story.chats.channel.on('change', (message) => {
      if (message.from !== 'bot' || known.has(message.id) || !chat.messages.has(message.id)) return;
      known.add(message.id);
      const moment = story.app.clock.now();
      came.push({ on: moment.slice(0, 10), moment, who: id, rows: rowsOf(message) });
    });
  }
  for (const today of daysFromTo(firstDay, lastDay)) {
    const window = windows.findLast(({ opensOn }) => opensOn <= today);
    if (window?.opensOn === today)
      for (const pair of pairs) {
        const { serviceId, id } = pair.school;
        played.push({
          pair,
          cycleId: `cycle|${serviceId}|${id}|${window.year}|${window.term}` as Cycle['id'],
          reminded: new Map(),
          missed: false,
          standing: {
            ...{ manner: pair.manner, opensOn: window.opensOn, dueOn: window.dueOn, stage: 'to-offer', since: today },
            latePack: new Map(),
            ...{ offeredBefore: false, meetingOn: undefined, bookedOn: undefined, lockedOn: undefined },
            ...{ agreed: new Set<Who>(), checkInOn: undefined, checkedIn: new Set<Who>() },
          },
        });
      }
    for (const one of played) {
      if (one.standing.lockedOn) one.standing.checkInOn ??= checkIns[one.cycleId.split('|').at(-1) ?? ''];
      // Of a term that is over only its check-in is asked for.
      const isOver = one.standing.opensOn !== window?.opensOn;
      for (const { who, topic } of remindersOf(one.standing).get(today) ?? []) {
        if (isOver && topic !== 'half-term') continue;
        expected.push(`${today} ${idOf(who, one.pair)} ${topic} ${one.pair.school.id}`);
        one.reminded.set(`${who} ${topic}`, (one.reminded.get(`${who} ${topic}`) ?? 0) + 1);
      }
    }
    const now = played.filter(({ standing }) => standing.opensOn === window?.opensOn);
    const before = came.length;
    if (isProof) expect(await looksAt(today, '07:30')).toBe(before);
    await looksAt(today, '08:01');
    story.app.clock.set(at(today, '10:00'));
    for (const one of now) await morning(one, today);
    await looksAt(today, '11:31');
    story.app.clock.set(at(today, '14:00'));
    for (const one of played) await afternoon(one, today);
    await looksAt(today, '14:01');
    const evening = await looksAt(today, '17:01');
    if (isProof) expect(await looksAt(today, '21:00')).toBe(evening);
  }

  const reminders = came.filter(({ rows }) => rows !== undefined);
  const told = reminders.flatMap(({ on, who, rows }) =>
    (rows ?? []).filter((row) => row.includes(' school-year-')).map((row) => `${on} ${who} ${row}`),
  );
  // Nothing missed, nothing twice, nothing that is not so.
  expect(told.toSorted()).toEqual(expected.toSorted());
  // At most one message a day, on a day of theirs, never at night.
  expect(new Set(reminders.map(({ on, who }) => `${on} ${who}`)).size).toBe(reminders.length);
  for (const { on, who, moment } of reminders) {
    const isTheirs = (who.includes('sendco') ? schoolDays : workingDays).includes(on);
    const isByDay = at(on, '08:00') <= moment && moment <= at(on, '18:00');
    expect({ who, on, isTheirs, isByDay }).toEqual({ who, on, isTheirs: true, isByDay: true });
  }
  // Every meeting booked before its term, or the lead was told.
  for (const { pair, standing, cycleId } of played) {
    const isTold = told.some((line) => line.includes(`escalated ${pair.school.id}`));
    expect({ cycleId, isFine: standing.stage === 'booked' || isTold || lastDay <= standing.dueOn }).toEqual({
      cycleId,
      isFine: true,
    });
  }
  const kinds = Map.groupBy(told, (line) => line.split(' ')[2] ?? '');
  const counts = [...kinds].map(([kind, lines]) => `${kind} ${lines.length}`).toSorted();
  process.stdout.write(
    `PROOF a year in a minute: ${pairs.length} schools, ${firstDay} to ${lastDay}: ${reminders.length} reminders with ` +
      `${told.length} rows (${counts.join(', ')}); ${came.length - reminders.length} cards that others' acts brought\n`,
  );
}, 600_000);
