import { accountIdOf, personIdSchema } from '../../../shared/kernel/ids.ts';
import { rowIdOf } from '../../../shared/request-for-help/decide.ts';
import { accountSchema, type Account, type Reference } from '../../../shared/organisation/account.ts';
import type { Membership } from '../../../shared/organisation/roles.ts';
import { containers, type ContainerName } from '../../../bot/storage/containers.ts';
import { toDocument } from '../../../bot/storage/documents.ts';
import { accountOf } from '../../../infra/local/sample/build.ts';
import type { SamplePerson } from '../../../infra/local/sample/people.ts';
import { people } from '../../support/chats.ts';
import { Channel, cardText } from '../../support/channel/channel.mjs';
import { startProduct, type RunningProduct } from '../../support/product.ts';
import { sampleBodies } from '../sample-bodies.ts';

export const school = 'school-hazelbrook';
export const service = 'service-weald';
export const cycleId = `cycle|${service}|${school}|2026-27|spring`;
export const planId = `plan|${service}|${school}|2026-27|spring`;
export const questionId = `question|${service}|${school}|worry`;
export const visitId = `visit|${service}|${school}|planted`;
export const groupId = `visit-group|${service}|${school}|group-1`;
export const transferId = `hours-transfer|${service}|${school}|asked`;
export const mixId = `use-mix|${service}|${school}|2026-27`;
export const evaluationId = `evaluation|${service}|${school}|baseline|2026-27|autumn`;
export const membershipId = `membership|${service}|${school}|person-ellen-whitfield`;

/**
 * Words that stand in one place each at Hazelbrook, and the action somebody needs to have a right to them. `only: 'tab'`
 * are those that no card may hold. Wherever one of them comes out, somebody has seen that place.
 */
export const planted = {
  school: { word: 'Hazelbrook', needs: 'school.see' },
  cycle: { word: 'Wednesmarsh', needs: 'cycle.see' },
  plan: { word: 'Focusmarsh', needs: 'sheet.see' },
  initial: { word: 'Rolemarsh', needs: 'sheet.see' },
  row: { word: 'Outcomarsh', needs: 'request.see' },
  question: { word: 'Questmarsh', needs: 'request.see' },
  visit: { word: 'Visitmarsh', needs: 'visit.see' },
  worry: { word: 'Worrymarsh', needs: 'question.see' },
  name: { word: 'Namemarsh', needs: 'request.see', only: 'tab' },
  note: { word: 'Notemarsh', needs: 'journey.see', only: 'tab' },
  grid: { word: 'Gridmarsh', needs: 'grid.see' },
  evaluation: { word: 'Evalmarsh', needs: 'evaluation.see', only: 'tab' },
  phone: { word: '01632 960002', needs: 'school.see-contacts' },
  invited: { word: 'Invitemarsh', needs: 'invite.head' },
  agreement: { word: 'Agreemarsh', needs: 'agreement.see' },
} as const;

/** One document of the database as it was at a moment. */
interface Kept {
  readonly container: string;
  readonly document: { readonly id: string; readonly [name: string]: unknown };
}

/** What somebody got: its status and every word of it, and a problem's sentence or a card's text. */
export interface Got {
  readonly status: number;
  readonly all: string;
  readonly says: string;
}

/** Who asks: a tenant and an object id, and in chat an id of the channel. */
export interface Who {
  readonly tid: string;
  readonly oid: string;
}

/** A message as the channel got it. */
export interface Heard {
  readonly conversation: string;
  readonly all: string;
}

/** A school with something in every place, and one person whose memberships a test changes at will. */
export interface World {
  readonly app: RunningProduct;
  readonly requestId: string;
  readonly invitationId: string;
  /** Revisions of the records as they were put in place, for bodies and presses. */
  readonly revs: Readonly<
    Record<
      'cycle' | 'plan' | 'initial' | 'grid' | 'journey' | 'agreement' | 'request' | 'evaluation' | 'question',
      number
    >
  >;
  readonly initialId: string;
  /** Asks the tab's API. */
  ask(method: 'get' | 'post', address: string, who: Who, body?: object): Promise<Got>;
  /** Presses a button as Teams delivers it. */
  press(data: object, who: Who): Promise<Got>;
  /** The person with these memberships and no others, as they are at the next request. */
  become(who: Who, memberships: readonly Membership[]): Promise<void>;
  /** All that is stored but for the trail of who saw what. */
  stored(): ReadonlyMap<string, string>;
  /** Puts back what a press or an edit has changed. */
  putBack(): Promise<void>;
  /** What is stored now is what is put back to from here on. */
  settle(): void;
  /** Everything that was sent into chats since this was asked last, each with the conversation it was sent to. */
  heard(): Heard[];
  /** Where somebody is in the chat, as their account says it. */
  reference(who: Who): Reference;
  /** Says something in the personal chat. */
  say(who: Who, text: string): Promise<Got>;
  stop(): Promise<void>;
}

/** Reading leaves a trail; everything else that is stored may not move. */
const isTrail = (line: string): boolean => line.includes('"type":"audit');

/** The documents in a dump, by container and id, but for the trail. */
function documentsIn(dump: string): Map<string, Kept> {
  const found = dump.split('\n').filter((line) => line && !isTrail(line));
  return new Map(
    found.map((line) => {
      const [container = ''] = line.split(' ', 1);
      const document = JSON.parse(line.slice(line.indexOf('{'))) as Kept['document'];
      return [line.slice(0, line.indexOf('{')) + document.id, { container, document }];
    }),
  );
}

/** What a document says, without what the database adds to it. */
const saidBy = ({ document }: Kept): string =>
  JSON.stringify(document, (name, value: unknown) => (name.startsWith('_') ? undefined : value));

let edits = 0;
export const editId = (): string => `made-${(edits += 1)}`;

const whoIs = ({ tenantId, aadObjectId }: SamplePerson): Who => ({ tid: tenantId, oid: aadObjectId });
export const ellen = whoIs(people.sendco);
export const priya = whoIs(people.therapist);

/** A person whom no school lists: their rights are what their account says and nothing else. */
const blank = ({ tid, oid }: Who): Account =>
  accountSchema.parse({
    ...accountOf(people.newTherapist),
    id: accountIdOf(tid, oid),
    personId: personIdSchema.parse(`person-${oid}`),
    name: 'Alex Matrix',
    tid,
    oid,
  });

/** Where the product can ask: the tab's API with a token, and the chat with a signed activity. */
function doors(app: RunningProduct, channel: Channel) {
  const tokens = new Map<string, Promise<string>>();
  const once = (key: string, make: () => Promise<string>): Promise<string> => {
    const known = tokens.get(key) ?? make();
    tokens.set(key, known);
    return known;
  };
  const got = async (response: Response, saysOf: (body: string) => string): Promise<Got> => {
    const body = await response.text();
    const headers = [...response.headers].map((each) => each.join(': ')).join('\n');
    return { status: response.status, all: `${headers}\n${body}`, says: saysOf(body) };
  };
  const json = { 'content-type': 'application/json' };
  const chatOf = ({ tid, oid }: Who) => {
    const person = channel.user('Alex Matrix', { tenantId: tid, id: `29:${oid}`, aadObjectId: oid });
    return { person, chat: channel.personal(person, `a:${tid}-${oid}`) };
  };
  const activity = (who: Who, fields: Record<string, unknown>) => {
    const { person, chat } = chatOf(who);
    return channel.activity(person, chat, fields);
  };
  const reference = (who: Who): Reference => {
    const { recipient } = activity(who, {}) as { recipient: { id: string } };
    const { tid: tenantId, oid } = who;
    const serviceUrl = channel.serviceUrl(tenantId);
    return { serviceUrl, conversationId: chatOf(who).chat.id, tenantId, userId: `29:${oid}`, botId: recipient.id };
  };
  const post = async (who: Who, fields: Record<string, unknown>): Promise<Got> => {
    const body = JSON.stringify(activity(who, fields));
    const response = await fetch(channel.bot, { method: 'POST', headers: json, body });
    return got(response, (text) => {
      const { value } = text ? (JSON.parse(text) as { value?: unknown }) : {};
      return typeof value === 'object' ? cardText(value) : String(value);
    });
  };
  return {
    reference,
    say: (who: Who, text: string) => post(who, { type: 'message', text }),
    press: (data: object, who: Who) => {
      const value = { action: { type: 'Action.Execute', verb: 'press', data } };
      return post(who, { type: 'invoke', name: 'adaptiveCard/action', value });
    },
    ask: async (method: 'get' | 'post', address: string, who: Who, body?: object): Promise<Got> => {
      const token = await once(`${app.clock.now()} ${who.tid}|${who.oid}`, () => app.issuer.token(who.tid, who.oid));
      const headers = { authorization: `Bearer ${token}`, ...(body ? json : {}) };
      const sent = body ? { body: JSON.stringify(body) } : {};
      const response = await fetch(app.url + address, { method: method.toUpperCase(), headers, ...sent });
      return got(response, (text) => (JSON.parse(text) as { detail?: string }).detail ?? '');
    },
  };
}

/** Fills Hazelbrook as its people would, so that each right reaches something. */
async function fill(app: RunningProduct, { ask, press, say }: ReturnType<typeof doors>) {
  const { records } = app.containers;
  const bodyOf = async <T>(asked: Promise<Got>): Promise<T> => {
    const { status, all, says } = await asked;
    if (status !== 200) throw new Error(`the school could not be filled: ${status} ${says}`);
    return JSON.parse(all.slice(all.lastIndexOf('\n') + 1)) as T;
  };
  const change = async (id: string, how: (document: Record<string, unknown>) => object): Promise<void> => {
    const { resource } = await records.item(id, school).read<Record<string, unknown>>();
    if (!resource) throw new Error(`no ${id}`);
    await records.items.upsert({ ...resource, ...how(resource) });
  };
  const revOf = async (id: string): Promise<number> => {
    const { resource } = await records.item(id, school).read<{ rev: number }>();
    return resource?.rev ?? 0;
  };
  const at = `/api/schools/${school}`;
  const page = `/api/sheets/${encodeURIComponent(planId)}`;

  await app.product.tick();
  const offer = { on: '2026-12-03', at: '09:30', minutes: '60', mode: 'phone', reason: planted.cycle.word };
  await press(
    { verb: 'planning.send-offer', v: 1, id: cycleId, rev: await revOf(cycleId), newId: 'time-1', ...offer },
    priya,
  );

  const { newId } = await bodyOf<{ newId: string }>(ask('get', `${at}/requests`, ellen));
  const asked = { planId, newId, redFlags: 'none', yearGroup: 'Year 2', question: planted.question.word, hopedFor: '' };
  const begun = await bodyOf<RequestAnswered>(ask('post', `${at}/requests`, ellen, { editId: editId(), ...asked }));
  const requestId = begun.request.id;
  const patches = [
    { identity: { name: planted.name.word } },
    { consent: { state: 'given', on: '2026-11-20', until: null, how: 'signed-form' } },
  ];
  for (const patch of patches)
    await bodyOf(
      ask('post', `${at}/requests/${requestId}/fields`, ellen, { planId, editId: editId(), seen: 1, patch }),
    );
  const typed: readonly (readonly [string, string, string])[] = [
    ['page', 'focus', planted.plan.word],
    [rowIdOf(requestId), 'decision', planted.row.word],
  ];
  for (const [rowId, field, text] of typed)
    await bodyOf(
      ask('post', `${page}/edits`, ellen, { editId: editId(), rowId, field, text, seen: await revOf(planId) }),
    );

  const worried = { newId: 'worry', redFlags: 'none', yearGroup: null, strands: ['IN'], text: planted.worry.word };
  await bodyOf(ask('post', `${at}/questions`, ellen, { editId: editId(), ...worried }));

  const part = { id: 'part-1', activity: 'group', strand: 'ID', level: 2, minutes: 60, room: '', link: null };
  const audience = { children: 6, staff: 1, parents: 0 };
  const visit = { on: '2026-11-26', startsAt: '09:00', travelMinutes: 0, stream: 'core' };
  const parts = [{ ...part, audience, purpose: planted.visit.word }];
  await bodyOf(ask('post', `${at}/visits`, priya, { editId: editId(), newId: 'planted', ...visit, parts }));
  const times = [{ id: 'slot-1', at: '09:30', minutes: 10 }];
  const path = `${at}/visits/${encodeURIComponent(visitId)}`;
  await bodyOf(ask('post', `${path}/times`, priya, { editId: editId(), times }));
  const carry = {
    year: '2026-27',
    what: 'carry',
    otherSchoolId: null,
    minutes: 30,
    stream: 'core',
    because: 'Training',
  };
  await bodyOf(ask('post', `${at}/hours/transfers`, priya, { editId: 'asked', ...carry }));
  const mix = sampleBodies['use-mix.propose'];
  await bodyOf(ask('post', `${at}/hours/mix`, priya, { ...mix, editId: editId() }));
  const group = sampleBodies['visits.keep-group'];
  await bodyOf(ask('post', `${at}/visit-groups`, ellen, { ...group, editId: editId() }));

  await bodyOf(ask('post', `${at}/journeys/${requestId}/take-up`, priya, { editId: editId() }));
  const noted = { editId: editId(), seen: 1, patch: { note: planted.note.word } };
  await bodyOf(ask('post', `${at}/journeys/${requestId}/fields`, priya, noted));

  const { sheetId } = await bodyOf<{ sheetId: string }>(ask('post', `${at}/initial-discussions`, priya, {}));
  const together = { editId: editId(), rowId: 'page', field: 'together', text: planted.initial.word, seen: 1 };
  await bodyOf(ask('post', `/api/sheets/${encodeURIComponent(sheetId)}/edits`, priya, together));

  // Filled in together, so that either side can go on with it.
  const said = (what: object) => ({ editId: editId(), evaluationId, ...what });
  const answered = { column: 'joint', item: 'COM1', seen: 1 };
  await bodyOf(ask('post', `${at}/evaluations/mark`, ellen, said({ what: 'together' })));
  for (const words of [
    { field: 'answer', text: 'dont-know' },
    { field: 'note', text: planted.evaluation.word },
  ])
    await bodyOf(ask('post', `${at}/evaluations/say`, ellen, said({ ...answered, ...words })));

  const invited = {
    editId: 'invited-1',
    role: 'head',
    scope: { kind: 'school', schoolId: school, serviceId: service },
    name: planted.invited.word,
    email: 'head@fernhill.example',
    from: '2026-11-27',
    until: null,
  };
  const { code, invitation } = await bodyOf<Invited>(ask('post', '/api/invitations', ellen, invited));
  await say(whoIs(people.newcomer), `join ${code}`);

  await change(`grid|${school}`, ({ entries }) => ({
    entries: (entries as { text: string }[]).map((each, n) => (n === 0 ? { ...each, text: planted.grid.word } : each)),
  }));
  const agreementId = `agreement|${service}|${school}`;
  await change(agreementId, () => ({ retention: planted.agreement.word }));
  await app.product.tick();
  // From here on nobody is there to be sent a card, so that nothing happens by itself between two tries.
  for (const person of [people.therapist, people.sendco])
    await app.containers.accounts.items.upsert(toDocument('account', accountOf(person)));
  await app.containers.accounts
    .item(
      accountIdOf(people.newcomer.tenantId, people.newcomer.aadObjectId),
      accountIdOf(people.newcomer.tenantId, people.newcomer.aadObjectId),
    )
    .delete();
  const revs = {
    cycle: await revOf(cycleId),
    plan: await revOf(planId),
    question: await revOf(questionId),
    initial: await revOf(sheetId),
    grid: await revOf(`grid|${school}`),
    journey: await revOf(`journey|${requestId}`),
    agreement: await revOf(agreementId),
    request: await revOf(requestId),
    evaluation: await revOf(evaluationId),
  };
  return { requestId, invitationId: invitation.id, initialId: sheetId, revs };
}
interface RequestAnswered {
  readonly request: { readonly id: string };
}
interface Invited {
  readonly code: string;
  readonly invitation: { readonly id: string };
}

/** The product with Hazelbrook filled, and the two doors to it. */
export async function openWorld(): Promise<World> {
  const app = await startProduct();
  const channel = await Channel.start({ bot: `${app.url}/api/messages` });
  const open = doors(app, channel);
  const filled = await fill(app, open);
  const { accounts } = app.containers;
  let first = documentsIn(app.dump());
  let heard: Heard[] = [];
  channel.on('change', ({ activity }) => {
    const { conversation } = activity as { readonly conversation?: { readonly id: string } };
    heard.push({ conversation: conversation?.id ?? '', all: JSON.stringify(activity) });
  });

  const putBack = async (): Promise<void> => {
    await app.product.tick();
    const now = documentsIn(app.dump());
    for (const [key, { container, document }] of now) {
      const before = first.get(key);
      const items = app.containers[container as ContainerName];
      const partition = document[containers[container as ContainerName].slice(1)] as string;
      if (!before) await items.item(document.id, partition).delete();
      else if (saidBy(before) !== saidBy({ container, document })) await items.items.upsert(before.document);
    }
    for (const [key, { container, document }] of first)
      if (!now.has(key)) await app.containers[container as ContainerName].items.upsert(document);
  };

  return {
    app,
    ...filled,
    ...open,
    become: async (who, memberships) => {
      const account = { ...blank(who), reference: open.reference(who), memberships: [...memberships] };
      await accounts.items.upsert(toDocument('account', account));
      // It belongs to what is put back to.
      const key = [...documentsIn(app.dump())].find(([, { document }]) => document.id === account.id);
      if (key) first.set(...key);
    },
    stored: () => new Map([...documentsIn(app.dump())].map(([key, kept]) => [key, saidBy(kept)])),
    putBack,
    settle: () => {
      first = documentsIn(app.dump());
    },
    heard: () => {
      const all = heard;
      heard = [];
      return all;
    },
    stop: async () => {
      await app.stop();
      await channel.stop();
    },
  };
}
