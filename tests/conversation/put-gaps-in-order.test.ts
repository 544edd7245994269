import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { gridStore } from '../../bot/storage/grid.ts';
import { sampleSchools, type SamplePerson } from '../../infra/local/sample/people.ts';
import { schoolIdSchema } from '../../shared/kernel/ids.ts';
import { entryHistoryAnswer, gapsAnswer, type GapsAnswer } from '../../shared/scoping/gap-contract.ts';
import type { ChatMessage } from '../support/channel/channel.mjs';
import { people, type Chatting } from '../support/chats.ts';
import type { RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';

let app: RunningProduct;
let chats: Story['chats'];
const { therapist, sendco, lead } = people;
const school = schoolIdSchema.parse(sampleSchools.hazelbrook.id);
const cycleId = `cycle|service-weald|${school}|2026-27|spring`;
const path = (part = '') => `/api/schools/${school}/gaps${part}`;
let edit = 0;

beforeEach(async () => {
  ({ app, chats } = await openStory(['therapist', 'sendco']));
  await app.product.tick();
  for (const [n, text] of ['No coffee mornings', 'Hall is too loud', 'Midday staff not trained'].entries())
    await app.post(
      `/api/schools/${school}/grid/entries`,
      { editId: `gap-${n}`, entryId: `gap-${n}`, kind: 'gap', text, cells: ['FS1'] },
      sendco,
    );
});
afterEach(() => closeStory({ app, chats }));

const see = async (who: SamplePerson): Promise<GapsAnswer> =>
  gapsAnswer.parse(await (await app.get(path(), who)).json());
const does = async (who: SamplePerson, part: string, body: object): Promise<Response> =>
  app.post(path(part), { editId: `edit-${(edit += 1)}`, cycleId, ...body }, who);
const did = async (who: SamplePerson, part: string, body: object): Promise<GapsAnswer> => {
  const answer = await does(who, part, body);
  const json: unknown = await answer.json();
  if (answer.status !== 200) throw new Error(`${part}: ${JSON.stringify(json)}`);
  return gapsAnswer.parse(json);
};
const gapNamed = ({ gaps }: GapsAnswer, text: string) => there(gaps.find((each) => each.text === text));
/** Everything that somebody can get to read: each route, and each card in their chat. */
async function allThat(who: SamplePerson, chat: Chatting): Promise<string> {
  const routes = ['', '/gaps', '/grid', '/grid/entries/gap-1/history', '/cycle'];
  const texts = await Promise.all(
    routes.map(async (part) => (await app.get(`/api/schools/${school}${part}`, who)).text()),
  );
  return [...texts, ...chat.all()].join('\n');
}
async function opensGaps(who: Chatting): Promise<ChatMessage> {
  const press = { verb: 'gaps.open', v: 1, id: cycleId, rev: 1 };
  return there((await chats.channel.submit(who.person, who.chat, press)).replies.at(-1));
}
const choose = (who: Chatting, card: ChatMessage, input: string, title: string) => ({
  [input]: there(who.choices(card, input).get(title)),
});

test('both rank privately, see both once both have handed in, settle, do something about it, and the gap becomes a provision', async () => {
  // Priya ranks in the tab, with a reason that is nobody else’s business yet.
  const canary = 'canary-lunchtime-complaint';
  let hers = await see(therapist);
  expect(hers.ranking).toMatchObject({ theirs: { handedIn: null, ranks: null }, isUncovered: false });
  hers = await did(therapist, '/rank', {
    ranks: [
      { entryId: 'gap-1', rank: 'first', note: canary },
      { entryId: 'gap-2', rank: 'next' },
    ],
    seen: 0,
  });
  expect(hers.ranking?.mine.ranks['gap-1']).toMatchObject({ rank: 'first', note: canary });
  hers = await did(therapist, '/rank', { handIn: true, seen: 1 });
  expect(hers.ranking?.mine.handedIn).toMatchObject({ by: 'Priya Raman' });

  // Ellen is told that it is her turn, and nothing more; a lead learns nothing at all.
  const told = await chats.sendco.sees('Now it is your turn');
  expect(chats.sendco.reads(told)).toContain('Priya Raman handed in');
  const before = await see(sendco);
  expect(before.ranking).toEqual({
    mine: { ranks: {}, handedIn: null, rev: 0 },
    theirs: { handedIn: expect.objectContaining({ by: 'Priya Raman' }), ranks: null },
    isUncovered: false,
  });
  expect(await allThat(sendco, chats.sendco)).not.toContain(canary);
  expect((await see(lead)).ranking).toBeNull();
  expect(await allThat(lead, chats.lead)).not.toContain(canary);

  // She ranks on her phone. What she chooses is saved at each press and is hers alone.
  const card = await opensGaps(chats.sendco);
  expect(chats.sendco.reads(card)).toContain('Gaps for the spring term 2027');
  const saved = await chats.sendco.press(card, 'Save', {
    ...choose(chats.sendco, card, 'rank1', '1 First'),
    ...choose(chats.sendco, card, 'rank2', 'Not now'),
  });
  expect(saved).toContain('Saved.');
  expect((await see(therapist)).ranking?.theirs).toEqual({ handedIn: null, ranks: null });
  const both = await chats.sendco.press(card, 'Hand in', {
    ...choose(chats.sendco, card, 'rank1', '1 First'),
    ...choose(chats.sendco, card, 'rank2', 'Not now'),
  });
  // Now both see both, where they differ most first.
  expect(both).toContain('Both have handed in.');
  expect(both).toContain(canary);
  expect(both.indexOf('Hall is too loud')).toBeLessThan(both.indexOf('No coffee mornings'));
  expect(both).toContain('The link therapist puts it higher');
  await chats.therapist.sees('Both have handed in.');
  expect((await see(therapist)).ranking?.theirs.ranks?.['gap-1']).toMatchObject({ rank: 'not-now' });
  expect((await see(lead)).ranking).toBeNull();
  const late = await does(therapist, '/rank', { ranks: [{ entryId: 'gap-0', rank: 'first' }], seen: 9 });
  expect([late.status, await late.text()]).toEqual([409, expect.stringContaining('the order stands as it is')]);

  // Ellen settles one on the card; Priya’s word makes it agreed, and everybody sees that.
  const settledCard = await chats.sendco.press(card, 'Save', {
    ...choose(chats.sendco, card, 'priority1', 'First priority'),
    ...choose(chats.sendco, card, 'owner1', 'School'),
    ...choose(chats.sendco, card, 'term1', 'summer term 2027'),
  });
  expect(settledCard).toContain('Now: First priority · school · summer term 2027 · proposed by Ellen Whitfield');
  const live = await chats.therapist.sees('One proposal waits for your word.');
  expect(chats.therapist.reads(live)).toContain('2 gaps are still to be settled.');
  const herCard = await opensGaps(chats.therapist);
  const agreed = await chats.therapist.press(herCard, 'Agree what is proposed');
  expect(agreed).toContain('Now: First priority · school · summer term 2027');
  expect(agreed).not.toContain('proposed by');
  const seenByLead = gapNamed(await see(lead), 'Hall is too loud').settled;
  expect(seenByLead).toMatchObject({ priority: 'first', owner: 'sendco', term: { label: 'summer term 2027' } });

  // Something is done about it, and then it is met.
  const seen = (await see(sendco)).rev;
  const action = {
    entryId: 'gap-1',
    actionId: 'act-1',
    text: 'Soft panels',
    owner: 'sendco',
    dueOn: '2027-02-05',
    seen,
  };
  await did(sendco, '/action', { ...action, state: 'to-do' });
  const doing = await did(sendco, '/action', { ...action, state: 'done', seen: seen + 1 });
  expect(gapNamed(doing, 'Hall is too loud').actions).toMatchObject([{ text: 'Soft panels', state: 'done' }]);
  const met = await did(sendco, '/met', {
    entryId: 'gap-1',
    metBy: null,
    text: 'Quiet hall at lunch',
    seen: doing.rev,
  });
  expect(met.gaps.map(({ text }) => text)).not.toContain('Hall is too loud');
  expect(met.met).toMatchObject([{ id: 'gap-1', from: 'Hall is too loud', metBy: 'Quiet hall at lunch' }]);

  const history = entryHistoryAnswer.parse(
    await (await app.get(`/api/schools/${school}/grid/entries/gap-1/history`, therapist)).json(),
  );
  expect(history.lines.map(({ sentence }) => sentence)).toEqual([
    'Became a provision, “Quiet hall at lunch”: noted by Ellen Whitfield on Fri 27 Nov',
    'Action written down (Soft panels · school · by Fri 5 Feb · Done) by Ellen Whitfield on Fri 27 Nov',
    'Action written down (Soft panels · school · by Fri 5 Feb · To do) by Ellen Whitfield on Fri 27 Nov',
    'First priority · school · summer term 2027: agreed by both, last by Priya Raman on Fri 27 Nov',
    'First priority · school · summer term 2027: proposed by Ellen Whitfield on Fri 27 Nov',
    'Added as a gap by Ellen Whitfield on Fri 27 Nov',
  ]);
  // Each of them was told once: whoever had to act next.
  const newCards = (who: Chatting) => who.all().filter((words) => words.includes('Gaps for the'));
  expect(newCards(chats.sendco)).toHaveLength(2);
  expect(newCards(chats.therapist)).toHaveLength(2);
  expect(app.log.lines.join()).not.toContain(canary);

  // And back, if it was not met after all.
  const again = await did(therapist, '/reopen', { entryId: 'gap-1', seen: met.rev });
  expect(gapNamed(again, 'Hall is too loud').actions).toHaveLength(1);
});

test('what moved onto the page of a card while it was read is not agreed unseen', async () => {
  for (const n of [3, 4])
    await app.post(
      `/api/schools/${school}/grid/entries`,
      { editId: `gap-${n}`, entryId: `gap-${n}`, kind: 'gap', text: `Gap number ${n}`, cells: ['FS1'] },
      sendco,
    );
  for (const who of [therapist, sendco]) {
    const ranks = [0, 1, 2, 3, 4].map((each) => ({ entryId: `gap-${each}`, rank: 'first' }));
    await did(who, '/rank', { ranks, handIn: true, seen: 0 });
  }
  const settle = async (entryId: string) =>
    did(sendco, '/settle', {
      entryId,
      priority: 'first',
      owner: 'both',
      order: '2026-27|1',
      seen: (await see(sendco)).rev,
    });
  for (const each of ['gap-0', 'gap-4']) await settle(each);
  const card = await opensGaps(chats.therapist);
  expect(chats.therapist.reads(card)).not.toContain('Gap number 4');
  // One of the four on her card is met, and the fifth comes up in its place.
  await did(sendco, '/met', { entryId: 'gap-1', metBy: null, text: 'Quiet hall', seen: (await see(sendco)).rev });
  const told = await chats.therapist.press(card, 'Agree what is proposed');
  expect(told).toContain('Gap number 4');
  const agreedTo = async () => (await see(sendco)).gaps.filter(({ settled }) => settled?.agreed['link-therapist']);
  expect(await agreedTo()).toEqual([]);
  await chats.therapist.press(card, 'Agree what is proposed');
  expect((await agreedTo()).map(({ id }) => id)).toEqual(['gap-0', 'gap-4']);
});

test('a gap that a provision of the grid meets leaves the list and can come back', async () => {
  const before = await see(sendco);
  const provision = there(before.provisions[0]);
  const met = await did(sendco, '/met', { entryId: 'gap-0', metBy: provision.id, seen: before.rev });
  expect(met.gaps).toHaveLength(2);
  expect(met.met).toMatchObject([{ from: 'No coffee mornings', metBy: provision.text }]);
  const of = async (id: string) =>
    entryHistoryAnswer.parse(await (await app.get(`/api/schools/${school}/grid/entries/${id}/history`)).json()).lines;
  expect((await of(provision.id))[0]?.sentence).toContain('Meets the gap “No coffee mornings”');
  expect((await of('gap-0'))[0]?.sentence).toContain(`Met by “${provision.text}”`);
  expect((await did(sendco, '/reopen', { entryId: 'gap-0', seen: met.rev })).gaps).toHaveLength(3);
});

test('what cannot be done is said in a sentence, changes nothing and keeps what stands', async () => {
  const refusal = async (who: SamplePerson, part: string, body: object) => (await does(who, part, body)).text();
  expect(await refusal(sendco, '/rank', { handIn: true, seen: 0 })).toContain('Put at least one gap in order');
  expect(await refusal(sendco, '/rank', { ranks: [{ entryId: 'gap-9', rank: 'first' }], seen: 0 })).toContain(
    'no longer in the grid',
  );
  const note = { ranks: [{ entryId: 'gap-0', note: 'Born 12.3.2019' }], seen: 0 };
  expect(await refusal(sendco, '/rank', note)).toContain('looks-identifying');
  expect(app.dump()).not.toContain('Born 12.3.2019');
  // A lead reads what is settled and writes nothing.
  for (const [part, body] of [
    ['/rank', { ranks: [{ entryId: 'gap-0', rank: 'first' }], seen: 0 }],
    ['/agree', { entryId: 'gap-0', seen: 1 }],
  ] as const)
    expect((await does(lead, part, body)).status).toBe(403);
  // A card of a term that has passed begins nothing anew.
  const past = {
    cycleId: cycleId.replace('2026-27', '2025-26'),
    ranks: [{ entryId: 'gap-0', rank: 'first' }],
    seen: 0,
  };
  expect(await refusal(sendco, '/rank', past)).toContain('That term has passed');
  expect(app.dump()).not.toContain('"gap-ranking');
  const settling = { entryId: 'gap-0', priority: 'first', owner: 'both', order: '2019-20|1', seen: 9 };
  expect(await refusal(sendco, '/settle', settling)).toContain('was out of date');
  const { rev } = await see(sendco);
  expect(await refusal(sendco, '/settle', { ...settling, seen: rev })).toContain('Choose the term');
  await did(sendco, '/settle', { ...settling, order: '2026-27|1', seen: rev });
  expect(await refusal(therapist, '/settle', { ...settling, order: '2026-27|2', seen: rev })).toContain(
    'was settled or changed after you opened this',
  );
  const [stored, changes] = [
    await gridStore(app.containers).load(school),
    await gridStore(app.containers).changes(school),
  ];
  expect(stored?.value.entries.find(({ id }) => id === 'gap-0')?.settled).toMatchObject({
    by: { by: 'Ellen Whitfield' },
  });
  expect(changes.filter(({ what }) => what === 'prioritised')).toHaveLength(1);
});
