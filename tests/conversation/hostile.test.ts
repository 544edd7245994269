import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { accountSchema } from '../../shared/organisation/account.ts';
import { accountIdOf } from '../../shared/kernel/ids.ts';
import { date } from '../../shared/kernel/time.ts';
import { toDocument } from '../../bot/storage/documents.ts';
import { cardActions, cardText, type Answer, type ChatMessage } from '../support/channel/channel.mjs';
import { people, type Chatting } from '../support/chats.ts';
import type { RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';

const school = 'school-hazelbrook';
const cycleId = `cycle|service-weald|${school}|2026-27|spring`;
const planId = `plan|service-weald|${school}|2026-27|spring`;
const ownPlan = planId.replace(school, 'school-orchard-bank');

let app: RunningProduct;
let chats: Story['chats'];
let requestId: string;
/** Ids of records of Hazelbrook of every kind, as buttons carry them. */
let ids: readonly string[];
let initialId: string;
beforeAll(async () => {
  ({ app, chats } = await openStory(['therapist', 'sendco', 'otherSendco', 'farSendco', 'lead']));
  await app.product.tick();
  const { therapist, sendco } = chats;
  await therapist.press(await therapist.opens('Hazelbrook', 'Send to Ellen Whitfield'), 'Send to Ellen Whitfield', {
    on: '2026-12-03',
    at: '09:30',
  });
  const at = `/api/schools/${school}/requests`;
  const { newId } = (await (await app.get(at, people.sendco)).json()) as { newId: string };
  const child = { editId: 'h1', planId, newId, redFlags: 'none', yearGroup: 'Year 2', question: 'Questmarsh' };
  const begun = (await (await app.post(at, child, people.sendco)).json()) as { request: { id: string } };
  requestId = begun.request.id;
  const focus = { editId: 'h2', rowId: 'page', field: 'focus', text: 'Focusmarsh', seen: 9 };
  await app.post(`/api/sheets/${encodeURIComponent(planId)}/edits`, focus, people.sendco);
  const { sheetId } = (await (
    await app.post(`/api/schools/${school}/initial-discussions`, {}, people.sendco)
  ).json()) as {
    sheetId: string;
  };
  initialId = sheetId;
  await sendco.say('invite');
  const form = await sendco.sees('Make a code');
  await sendco.press(form, 'Make a code', { role: 'head', name: 'Invitemarsh', email: 'head@fernhill.example' });
  await app.product.tick();
  const invitation = there(/"id":"(invitation\|[^"]+)"/.exec(app.dump())?.[1]);
  ids = [
    ...[
      cycleId,
      `${cycleId}#FS`,
      planId,
      `${planId}#page#all`,
      `${planId}#${requestId}`,
      `${planId}#child-${requestId}`,
    ],
    ...[`${planId}#+point`, `${initialId}#agreement#12`, invitation, school, 'service-weald', `grid|${school}`],
    ...[`membership|service-weald|${school}|person-ellen-whitfield`, requestId, `journey|${requestId}`],
  ];
});
afterAll(() => closeStory({ app, chats }));
afterEach(() => {
  // Whatever was tried, nothing went wrong inside.
  expect(app.log.lines.filter((line) => /failed/.test(line))).toEqual([]);
});

/** All that is stored but for the trail of what was read. */
const stored = (): string =>
  app
    .dump()
    .split('\n')
    .filter((line) => !line.includes('"type":"audit'))
    .join('\n');
/** Their own: how they want to be reminded, when they are looked at for it, and which process looks. */
const isOwn = (line: string): boolean =>
  /^due "(lease|remind)/.test(line) ||
  [chats.sendco, chats.otherSendco].some(({ person }) =>
    line.startsWith(`accounts "${person.tenantId}|${person.aadObjectId}"`),
  );
/** What is stored differently now; nothing, byte for byte, is what every test here wants. */
function changedSince(before: string): string[] {
  const known = new Set(before.split('\n'));
  return stored()
    .split('\n')
    .filter((line) => !known.has(line) && !isOwn(line))
    .map((line) => line.slice(0, 160));
}

const secrets = /hazelbrook|questmarsh|focusmarsh|invitemarsh|priya|ellen|wednes/i;
const shown = ({ body }: Answer): string =>
  typeof body?.value === 'object' && body.value !== null ? cardText(body.value) : String(body?.value ?? '');
const rawOf = ({ body, replies }: Answer): string =>
  JSON.stringify([body ?? null, replies.map(({ activity }) => activity)]);
/** A polite answer: 200, a sentence, and nothing of the school in it. */
function isPolite(what: string, answer: Answer): void {
  const said = shown(answer) + answer.replies.map((reply) => chats.otherSendco.reads(reply)).join('\n');
  expect({ what, status: answer.status }).toEqual({ what, status: 200 });
  expect({ what, isSaid: /[A-Z].*[.?:!]/s.test(said), said }).toMatchObject({ isSaid: true });
  expect({ what, found: secrets.exec(rawOf(answer))?.[0] }).toEqual({ what, found: undefined });
}

const pressAs = (who: Chatting, data: Record<string, unknown>): Promise<Answer> =>
  chats.channel.execute(who.person, who.chat, { verb: String(data['verb']), data });
/** All of them in the proof, every third in `npm test`. */
const some = <T>(all: readonly T[], from: number): T[] =>
  all.filter((_, n) => process.env['PROOF'] === '1' || (n + from) % 3 === 0);
/** Words are no records: they answer with what is the asker's own. */
const verbs = () => app.product.registry.verbs.filter(({ name }) => !/^(say\.|joining\.leave)/.test(name));
const inputs = {
  on: '2026-12-08',
  at: '10:00',
  time: 'time-1',
  why: 'x',
  ticks: 'gaps',
  child: '',
  question: 'x',
  flag: 'none',
};

describe('A SENDCo of another school of the same trust', () => {
  test('presses every button of every card that was forwarded to him: nothing is shown and nothing happens', async () => {
    const { sendco, therapist, otherSendco, channel } = chats;
    const cards = [...channel.sent(sendco.chat), ...channel.sent(therapist.chat)];
    const before = stored();
    let pressed = 0;
    for (const card of cards)
      for (const { title, type, data } of actionsOf(card)) {
        // A word names no record, and some of her cards are of his own school: those answer with what is his.
        if (type === 'Action.OpenUrl' || !String(data['id']).includes(school)) continue;
        pressed += 1;
        isPolite(title, await pressAs(otherSendco, { ...data, ...inputs }));
        isPolite(`${title}, sent`, await channel.submit(otherSendco.person, otherSendco.chat, { ...data, ...inputs }));
      }
    expect(pressed).toBeGreaterThan(5);
    await app.product.tick();
    expect(changedSince(before)).toEqual([]);
  });

  test('presses every verb there is on every kind of record of the school, with ids, revisions and new ids of his making', async () => {
    const before = stored();
    for (const [n, { name, version: v }] of verbs().entries())
      for (const id of some(ids, n)) {
        const [rev = 1, newId] = [
          [1, 'time-1'],
          [999, requestId.replace('request-', '')],
          [0, 'row-1'],
        ][id.length % 3] as [number, string];
        isPolite(`${name} ${id}`, await pressAs(chats.otherSendco, { ...inputs, verb: name, v, id, rev, newId }));
      }
    await app.product.tick();
    expect(changedSince(before)).toEqual([]);
  });

  test('names his own plan and a child, a row or a page of the other school: the child stays where it is', async () => {
    const before = stored();
    for (const verb of [
      'request.show',
      'request.question',
      'request.save-question',
      'request.save-consent',
      'sheet.row',
      'sheet.take-out',
    ])
      for (const row of [requestId, `child-${requestId}`, 'x'.repeat(200)])
        isPolite(
          verb,
          await pressAs(chats.otherSendco, { ...inputs, verb, v: 1, id: `${ownPlan}#${row}`, rev: 1 }).then(
            ownNamesOut,
          ),
        );
    for (const verb of ['request.open', 'request.take-back', 'request.put-back'])
      isPolite(
        verb,
        await pressAs(chats.otherSendco, { verb, v: 1, id: ownPlan, rev: 1, child: requestId }).then(ownNamesOut),
      );
    await app.product.tick();
    expect(changedSince(before)).toEqual([]);
  });

  test('the same by the tab: another school’s plan, child, invitation and membership in the address of his own', async () => {
    const before = stored();
    const own = '/api/schools/school-orchard-bank';
    const patch = { editId: 'h9', planId: ownPlan, seen: 1, patch: { question: 'Mine now' } };
    const invitation = encodeURIComponent(ids.find((id) => id.startsWith('invitation|')) ?? '');
    const membership = encodeURIComponent(`membership|service-weald|${school}|person-ellen-whitfield`);
    const asked = await Promise.all([
      app.post(`${own}/requests/${requestId}/fields`, patch, people.otherSendco),
      app.post(`${own}/requests/${requestId}/fields`, { ...patch, planId }, people.otherSendco),
      app.post(
        `${own}/requests`,
        { editId: 'h9', planId, newId: '9-abc', redFlags: 'none', yearGroup: 'Year 2', question: '?' },
        people.otherSendco,
      ),
      app.get(`${own}/requests/${requestId}/seen`, people.otherSendco),
      app.post(`/api/invitations/${invitation}/decision`, { editId: 'h9', what: 'confirm' }, people.otherSendco),
      app.post(`/api/memberships/${membership}/end`, { editId: 'h9', lastDay: null }, people.otherSendco),
      app.get(`/api/sheets/${encodeURIComponent(planId)}`, people.otherSendco),
    ]);
    for (const response of asked) {
      expect(response.status).toBe(404);
      expect(await response.text()).not.toMatch(secrets);
    }
    const list = await app.get(`${own}/requests?planId=${encodeURIComponent(planId)}`, people.otherSendco);
    expect(await list.json()).toMatchObject({ plan: null, requests: [] });
    expect(changedSince(before)).toEqual([]);
  });
});

/** His own plan may be shown to him, with the names that stand in it. */
const ownNamesOut = (answer: Answer): Answer => ({
  ...answer,
  body: JSON.parse(JSON.stringify(answer.body ?? null).replaceAll('Priya Raman', 'his therapist')) as NonNullable<
    Answer['body']
  >,
  replies: [],
});

interface Button {
  readonly title: string;
  readonly type: string;
  readonly data: Record<string, unknown>;
}
const actionsOf = (message: ChatMessage): Button[] =>
  cardActions((message.activity.attachments?.[0] as { content?: unknown } | undefined)?.content).map((each) => ({
    title: String(each['title']),
    type: String(each['type']),
    data: (each['data'] ?? {}) as Record<string, unknown>,
  }));

describe('The school’s own SENDCo', () => {
  test('presses verbs on records of another kind: a sentence or her own card, and nothing happens', async () => {
    const before = stored();
    const kinds: Readonly<Record<string, RegExp>> = {
      planning: /^cycle\|/,
      scoping: /^cycle\|/,
      sheet: /^(plan|initial)\|/,
      request: /^plan\|/,
      initial: /^(initial\||school-)/,
      joining: /^(invitation\||school-|service-)/,
    };
    for (const [n, { name, version: v }] of verbs().entries())
      for (const id of some(ids, n).filter((each) => !kinds[name.split('.')[0] ?? '']?.test(each))) {
        const answer = await pressAs(chats.sendco, { ...inputs, verb: name, v, id, rev: 1, newId: 'row-1' });
        expect({ name, id, status: answer.status }).toEqual({ name, id, status: 200 });
        expect(shown(answer)).toMatch(/[A-Z]/);
      }
    await app.product.tick();
    expect(changedSince(before)).toEqual([]);
  });

  test('sends revisions that never were: nothing is booked, ticked, agreed or written over', async () => {
    const before = stored();
    const firstEntry = 'entry-01';
    const tried = [
      ['planning.choose-time', cycleId, { time: 'time-1' }],
      ['planning.ask-others', cycleId, { why: 'Never' }],
      ['sheet.sign', planId, {}],
      ['sheet.save', `${planId}#page#all`, { page__focus: 'Overwritten' }],
      ['sheet.take-out', `${planId}#child-${requestId}`, {}],
      ['request.save-question', `${planId}#${requestId}`, { question: 'Overwritten' }],
      ['request.take-back', planId, { child: requestId }],
      ['scoping.settle', `${cycleId}#FS`, { gone: firstEntry }],
      ['scoping.save', `${cycleId}#FS`, { still1: firstEntry }],
    ] as const;
    for (const [verb, id, more] of tried)
      for (const rev of [999, 1e15, 1e308]) {
        const answer = await pressAs(chats.sendco, { verb, v: 1, id, rev, ...more });
        expect({ verb, rev, status: answer.status }).toEqual({ verb, rev, status: 200 });
      }
    await app.product.tick();
    expect(changedSince(before)).toEqual([]);
  });

  test('sends 200 KB with a press: a polite sentence, and nothing of it is kept', async () => {
    const before = stored();
    const much = 'x'.repeat(200 * 1024);
    for (const data of [{ page__focus: much }, { question: much }, { newId: much }, { id: much }, { [much]: 'x' }]) {
      const press = { verb: 'sheet.save', v: 1, id: `${planId}#page#all`, rev: 1, ...data };
      const answer = await pressAs(chats.sendco, press);
      expect(answer.status).toBe(200);
      expect(shown(answer)).toMatch(/\w+.*\./);
      expect(rawOf(answer).length).toBeLessThan(40_000);
    }
    expect(changedSince(before)).toEqual([]);
  });
});

describe('People who are not there', () => {
  test('somebody of an organisation that is not served gets one polite sentence for words, presses and cards', async () => {
    const { channel } = chats;
    const tenantId = '9f9f9f9f-0000-4000-8000-000000000009';
    // With the very object id of the SENDCo.
    const stranger = channel.user('Ellen Whitfield', {
      tenantId,
      id: '29:stranger',
      aadObjectId: people.sendco.aadObjectId,
    });
    const chat = channel.personal(stranger);
    const before = stored();
    const said = new Set<string>();
    for (const { name, version: v } of app.product.registry.verbs) {
      const answer = await channel.execute(stranger, chat, { verb: name, data: { verb: name, v, id: ids[0], rev: 1 } });
      expect(answer.status).toBe(200);
      said.add(shown(answer));
    }
    for (const words of ['plan', 'grid', 'who', 'help', 'join ABCDE-FGH23'])
      for (const { activity } of (await channel.say(stranger, chat, words)).replies)
        said.add(cardText((activity.attachments?.[0] as { content?: unknown }).content));
    expect([...said]).toEqual([expect.stringContaining('not set up for your organisation')]);
    expect(changedSince(before)).toEqual([]);
  });

  test('somebody who guesses codes is told the same each time, then nothing is looked at, and nobody is let in', async () => {
    const before = stored();
    const answers: string[] = [];
    for (let n = 0; n < 8; n += 1) {
      const code = `join ${'ABCDE'.slice(n % 3)}${'FGHJK'.slice(0, 2 + (n % 3))}-23${n + 2}4${n + 2}`.slice(0, 16);
      const [reply] = await chats.newcomer.say(code);
      answers.push(chats.newcomer.reads(there(reply)));
    }
    expect(new Set(answers).size).toBeLessThanOrEqual(3);
    expect(answers.join('\n')).not.toMatch(secrets);
    expect(changedSince(before)).toEqual([]);
    expect((await app.get('/api/me', people.newcomer)).status).toBe(403);
  });

  test('somebody whose membership ended yesterday presses the cards that still stand in the chat: each says so', async () => {
    const { therapist, channel } = chats;
    const cards = channel.sent(therapist.chat);
    const id = accountIdOf(people.therapist.tenantId, people.therapist.aadObjectId);
    const { resource } = await app.containers.accounts.item(id, id).read();
    const account = accountSchema.parse(resource);
    const memberships = account.memberships.map((each) => ({ ...each, until: date('2026-11-26') }));
    await app.containers.accounts.items.upsert(toDocument('account', { ...account, memberships }));
    const before = stored();
    for (const card of cards)
      for (const { type, data } of actionsOf(card))
        if (type !== 'Action.OpenUrl') {
          const answer = await pressAs(therapist, { ...inputs, ...data });
          expect(answer.status).toBe(200);
          expect(rawOf(answer)).not.toMatch(/questmarsh|focusmarsh|Ellen/i);
        }
    await app.product.tick();
    expect(changedSince(before)).toEqual([]);
    await app.containers.accounts.items.upsert(toDocument('account', account));
  });
});

describe('A signed link of somebody else', () => {
  const linkOf = async (): Promise<string> => {
    const { files } = (await (
      await app.get(`/api/sheets/${encodeURIComponent(planId)}/files`, people.sendco)
    ).json()) as {
      files: { kind: string; url: string }[];
    };
    return there(files.find(({ kind }) => kind === 'word')).url;
  };
  const claimOf = (url: string) => {
    const [body = '', signature = ''] = (new URL(url).searchParams.get('link') ?? '').split('.');
    return { claim: JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, string>, signature };
  };

  test('with an account, a record, a day or a kind of one’s own instead: 404 and nothing of the school', async () => {
    const url = await linkOf();
    const { claim, signature } = claimOf(url);
    expect((await fetch(url)).status).toBe(200);
    const before = stored();
    const edited = [
      { account: accountIdOf(people.otherSendco.tenantId, people.otherSendco.aadObjectId) },
      { about: ownPlan },
      { until: '2099-01-01' },
      { what: 'pack' },
      { what: 'agreements' },
    ].map((more) => `${Buffer.from(JSON.stringify({ ...claim, ...more })).toString('base64url')}.${signature}`);
    for (const link of [...edited, '', 'x', '..', signature, `${'x'.repeat(5_000)}.y`, '%00.%00']) {
      const response = await fetch(`${app.url}/files/joint-plan.docx?link=${link}`);
      expect({ link: link.slice(0, 40), status: response.status }).toMatchObject({ status: 404 });
      expect(await response.text()).not.toMatch(secrets);
    }
    expect(changedSince(before)).toEqual([]);
  });

  test('gives nothing any more from the day on which the person it was made for has left', async () => {
    const url = await linkOf();
    const id = accountIdOf(people.sendco.tenantId, people.sendco.aadObjectId);
    const { resource } = await app.containers.accounts.item(id, id).read();
    const account = accountSchema.parse(resource);
    const memberships = account.memberships.map((each) => ({ ...each, until: date('2026-11-26') }));
    await app.containers.accounts.items.upsert(toDocument('account', { ...account, memberships }));
    const before = stored();
    const response = await fetch(url);
    expect([403, 404]).toContain(response.status);
    expect(await response.text()).not.toMatch(secrets);
    expect(changedSince(before)).toEqual([]);
    await app.containers.accounts.items.upsert(toDocument('account', account));
  });
});
