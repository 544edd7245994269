import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { documentSchemas } from '../../bot/storage/schemas.ts';
import { toDocument, type DocumentType } from '../../bot/storage/documents.ts';
import type { ContainerName } from '../../bot/storage/containers.ts';
import { accountOf } from '../../infra/local/sample/build.ts';
import { upnLetters } from '../../shared/anonymous-text/numbers.ts';
import { requestIdSchema } from '../../shared/kernel/ids.ts';
import { markedPaths, type Mark } from '../../shared/kernel/marking.ts';
import { date, longDate } from '../../shared/kernel/time.ts';
import { proofOf } from '../../shared/rights/consent-proof.ts';
import { people } from '../support/chats.ts';
import { aFamilyPage } from '../unit/shared/family-page/a-page.ts';
import { aRequest } from '../unit/shared/request-for-help/a-request.ts';
import { letters, readPdf, readWord } from '../unit/bot/documents/read-back.ts';
import { asksOf, type Ask } from './every-role/asks.ts';
import { isLetIn, may, membershipOf, situations, type Situation } from './every-role/rights.ts';
import { ellen, openWorld, priya, school, type Who, type World } from './every-role/world.ts';

const isProof = process.env['PROOF'] === '1';
const [runs, asksARun] = isProof ? [300, 70] : [10, 18];
jest.setTimeout(isProof ? 1_200_000 : 300_000);

const alex: Who = { tid: ellen.tid, oid: '5e000000-0000-4000-8000-00000000000f' };

/** What stands in one marked field of one document, and the ways in which it may be written elsewhere. */
interface Canary {
  readonly type: string;
  readonly path: string;
  readonly mark: Mark;
  readonly forms: readonly string[];
}

/** How the records of a child and its school stand. */
interface State {
  readonly consent: 'given' | 'refused' | 'withdrawn' | 'run out' | 'not asked';
  readonly agreement: 'there' | 'missing' | 'past' | 'not yet';
  readonly request: 'open' | 'restricted' | 'erased';
  readonly journey: 'open' | 'restricted' | 'erased';
}

/** Who may have what, in words of this test's own; a type of document that is new and marked has to be said here. */
const rights: Readonly<Record<string, (s: Situation, state: State, door: Ask['door']) => boolean>> = {
  request: (s, state, door) => {
    if (door !== 'tab' || state.request === 'erased' || !isHere(s)) return false;
    if (s.role === 'sendco' || s.role === 'deputy-sendco') return true;
    return worksWithTheChild(s) && state.request === 'open' && state.agreement === 'there' && state.consent === 'given';
  },
  journey: (s, state, door) => {
    if (door !== 'tab' || state.journey === 'erased' || !isHere(s)) return false;
    const isLead = s.role === 'service-lead' || s.role === 'team-lead';
    return state.journey === 'restricted' ? isLead : worksWithTheChild(s);
  },
  // What is left of consent is the school's own, whatever became of the request.
  'consent-proof': (s, _, door) => door === 'tab' && isHere(s) && (s.role === 'sendco' || s.role === 'deputy-sendco'),
  // What a family has typed and not sent is for nobody, by whichever way.
  'family-page': () => false,
  school: (s) => may(s, 'school.see-contacts'),
  membership: (s) => may(s, 'school.see-contacts'),
  'sharing-agreement': (s) => may(s, 'agreement.see'),
  invitation: (s) => may(s, 'invite.head'),
  // Read by nobody there; a handover takes it into the record of the school that the colleague comes to.
  colleague: (s) => may(s, 'school.see-contacts'),
};
const isHere = (s: Situation): boolean =>
  isLetIn(s) && s.service === 'own' && (s.scope === 'service' || s.school === 'own');
const isSchools = (s: Situation): boolean => s.role === 'sendco' || s.role === 'deputy-sendco';
/** What is read out and not saved as answers is for the school alone, whatever consent says. */
const isUntold = (path: string): boolean => path.startsWith('spoken');
const worksWithTheChild = (s: Situation): boolean =>
  ['link-therapist', 'cover-therapist', 'therapy-assistant'].includes(s.role) ||
  (s.role === 'specialist' && s.scope === 'child' && s.child === 'this');

type Document = Record<string, unknown> & { id: string };
let world: World;
let asks: Ask[];
const canaries: Canary[] = [];

/** What a schema describes, without what only says that it may be missing. */
function bare(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodPipe) return bare(schema.out as z.ZodType);
  const isWrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;
  return isWrapped ? bare(schema.unwrap() as z.ZodType) : schema;
}
/** The schema of a place within another, such as `people[].email`. */
const schemaAt = (schema: z.ZodType, path: string): z.ZodType =>
  path.split('.').reduce((each, name) => {
    const object = bare(each);
    const field = object instanceof z.ZodObject ? (object.shape[name.replace('[]', '')] as z.ZodType) : object;
    const inner = bare(field);
    return name.endsWith('[]') && inner instanceof z.ZodArray ? (inner.element as z.ZodType) : field;
  }, schema);
/** A field that takes a few fixed words, so that nothing of its own can stand in it. */
const isFixed = (schema: z.ZodType): boolean =>
  [z.ZodEnum, z.ZodBoolean, z.ZodLiteral].some((kind) => bare(schema) instanceof kind);

/** The least that a schema takes. */
function least(schema: z.ZodType): unknown {
  const inner = bare(schema);
  if (inner instanceof z.ZodObject)
    return Object.fromEntries(Object.entries(inner.shape).map(([name, field]) => [name, least(field as z.ZodType)]));
  if (inner instanceof z.ZodRecord) return {};
  const words = inner instanceof z.ZodEnum ? inner.options : ['x', '0'.repeat(64), '2026-11-20T09:00:00Z'];
  return [null, [], ...words, 1, false].find((each) => schema.safeParse(each).success);
}

/** Where a marked path of a document is, and how to put something there; an empty list gets somebody first. */
function placesAt(schema: z.ZodType, value: unknown, path: string): { set: (to: unknown) => void }[] {
  const [name = '', ...rest] = path.split('.');
  if (!value || typeof value !== 'object') return [];
  const holder = value as Record<string, unknown>;
  const key = name.replace('[]', '');
  const within = schemaAt(schema, name);
  if (rest.length === 0) return [{ set: (to) => (holder[key] = to) }];
  // What may be missing as a whole is put there first.
  if (!name.endsWith('[]') && holder[key] === undefined && bare(within) instanceof z.ZodObject)
    holder[key] = least(within);
  if (!name.endsWith('[]')) return placesAt(within, holder[key], rest.join('.'));
  const known = (holder[key] ?? []) as unknown[];
  holder[key] = known.length > 0 ? known : [least(within)];
  return (holder[key] as unknown[]).flatMap((each) => placesAt(within, each, rest.join('.')));
}

/** Something that stands nowhere else, of whichever kind the field takes. */
function* candidates(n: number): Generator<string> {
  yield `Canary-${n}-Quill`;
  yield `canary-${n}-quill@example.org`;
  yield `2016-0${1 + (n % 9)}-${10 + (n % 18)}`;
  for (const letter of upnLetters) yield `${letter}8090190${String(10_000 + n)}`;
  // Of one body in eleven no check digit makes a number.
  for (const body of [7_000_000 + 2 * n, 7_000_001 + 2 * n])
    for (const last of '0123456789') yield `94${String(body)}${last}`;
}

/** The marked fields of a schema in which something of its own can stand. */
const freeIn = (schema: z.ZodType): string[] =>
  markedPaths(schema)
    .map(({ path }) => path)
    .filter((path) => !isFixed(schemaAt(schema, path)));

/** A text as a field takes it: of answers by question, one of them holds it, with whatever else is said of an answer. */
function shaped(schema: z.ZodType, text: string): unknown {
  const inner = bare(schema);
  if (!(inner instanceof z.ZodRecord)) return text;
  const answer = bare(inner.valueType as z.ZodType);
  const { success, data } = z.object({}).loose().safeParse(least(answer));
  return { strengths: success ? { ...data, text } : text };
}

/** Puts a canary into every marked field of every document of a marked type. */
async function plant(): Promise<void> {
  let n = 0;
  const stored = [...world.app.dump().split('\n')].map((line) => {
    const at = line.indexOf('{');
    return { container: line.split(' ', 1)[0] as ContainerName, document: JSON.parse(line.slice(at)) as Document };
  });
  for (const [type, schema] of Object.entries(documentSchemas))
    for (const { path, mark } of markedPaths(schema))
      for (const { container, document } of stored) {
        const isHazelbrooks = [document['schoolId'], document.id].includes(school) || type === 'colleague';
        if (document['type'] !== type || !isHazelbrooks) continue;
        for (const { set } of isFixed(schemaAt(schema, path)) ? [] : placesAt(schema, document, path)) {
          n += 1;
          const fits = [...candidates(n)].find((each) => {
            set(shaped(schemaAt(schema, path), each));
            return schema.safeParse(document).success;
          });
          if (fits === undefined) throw new Error(`say in this test what a ${type} can hold at ${path}`);
          const isDay = /^\d{4}-\d\d-\d\d$/.test(fits);
          canaries.push({ type, path, mark, forms: isDay ? [fits, longDate(date(fits))] : [fits] });
        }
        await world.app.containers[container].items.upsert(document);
      }
}

beforeAll(async () => {
  world = await openWorld();
  asks = asksOf(world);
  const page = aFamilyPage({ requestId: requestIdSchema.parse(world.requestId) });
  await world.app.containers.records.items.upsert(toDocument('family-page', page));
  // As if it had gone seven years ago, and the child had come back since.
  const proof = proofOf(aRequest({ id: requestIdSchema.parse(world.requestId) }), date('2019-11-01'), 'family-asks');
  await world.app.containers.records.items.upsert(
    toDocument('consent-proof', { ...proof, schoolId: school, serviceId: 'service-weald' }),
  );
  await plant();
  // The pair has chats, so that whatever is sent to them is scanned as well.
  for (const [person, who] of [
    [people.therapist, priya],
    [people.sendco, ellen],
  ] as const) {
    const account = { ...accountOf(person), reference: world.reference(who) };
    await world.app.containers.accounts.items.upsert(toDocument('account', account));
  }
  world.settle();
});
afterAll(() => world.stop());

const idOf = (type: DocumentType): string =>
  ({
    request: world.requestId,
    journey: `journey|${world.requestId}`,
    'sharing-agreement': `agreement|service-weald|${school}`,
  })[type as string] ?? '';

/** Puts the records of the child and the school into a state. */
async function become(state: State): Promise<void> {
  const { records } = world.app.containers;
  const write = async (type: DocumentType, how: (document: Document) => object): Promise<void> => {
    const { resource } = await records.item(idOf(type), school).read<Document>();
    if (resource) await records.items.upsert({ ...resource, ...how(resource) });
  };
  const copy = (kind: State['request']) => ({ copy: { state: kind, asked: null, past: [] } });
  const consents: Readonly<Record<State['consent'], object>> = {
    given: { state: 'given', on: '2026-11-20', until: '2026-11-27' },
    refused: { state: 'refused', on: '2026-11-20', until: null },
    withdrawn: { state: 'withdrawn', on: '2026-11-26', until: null },
    'run out': { state: 'given', on: '2026-09-01', until: '2026-11-26' },
    'not asked': { state: 'not-asked', on: null, until: null },
  };
  await write('request', ({ consents: words }) => ({
    ...copy(state.request),
    consents: (words as object[]).map((word) => ({ ...word, ...consents[state.consent] })),
  }));
  await write('journey', () => copy(state.journey));
  const days = {
    there: ['2026-07-10', '2026-11-27'],
    past: ['2026-07-10', '2026-11-26'],
    'not yet': ['2026-11-28', '2027-11-27'],
  };
  if (state.agreement === 'missing') await records.item(idOf('sharing-agreement'), school).delete();
  else {
    const [signedOn, reviewOn] = days[state.agreement];
    await write('sharing-agreement', () => ({ signedOn, reviewOn }));
  }
}

/** What a file says, whatever kind it is. */
async function readFile(address: string): Promise<string> {
  const response = await fetch(address);
  const content = new Uint8Array(await response.arrayBuffer());
  const head = [...response.headers].join('\n');
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('wordprocessingml')) {
    const word = await readWord(content);
    return [head, ...word.parts.map(word.xml)].join('\n');
  }
  if (type.includes('pdf')) return `${head}\n${(await readPdf(content)).letters}`;
  return `${head}\n${new TextDecoder().decode(content)}`;
}
const filesIn = (all: string): string[] => [
  ...new Set(
    [...all.matchAll(/http:\/\/127\.0\.0\.1:\d+\/(?:files|calendar)\/[\w.-]+\?link=[\w.-]+/g)].map(([found]) => found),
  ),
];

/** Canaries that stand in what came out of a door. */
const foundIn = (all: string): Canary[] =>
  canaries.filter(({ forms }) => forms.some((form) => all.includes(form) || all.includes(letters(form))));

let turn = 0;
/** All bytes that leave while Alex tries things in a situation and a state, by the door they leave by. */
async function everythingThatLeaves(situation: Situation, state: State, tried: readonly Ask[]) {
  await become(state);
  await world.become(alex, [membershipOf(situation, requestIdSchema.parse(world.requestId))]);
  const who = situation.tenant === 'own' ? alex : { ...alex, tid: '9f9f9f9f-0000-4000-8000-000000000009' };
  const tab: string[] = [];
  const chat: string[] = [];
  const inOrder = tried.toSorted((a, b) => Number(a.does === 'writes') - Number(b.does === 'writes'));
  for (const ask of inOrder) (ask.door === 'tab' ? tab : chat).push((await ask.run(world, who)).all);
  for (const { words } of world.app.product.registry.commands)
    if (isProof || (turn + (words[0]?.length ?? 0)) % 3 === 0)
      chat.push((await world.say(who, words[0] ?? 'help')).all);
  await world.app.product.tick();
  const heard = world.heard();
  // Making a file takes its time: one of them each time, all of them in the proof.
  const files = filesIn([...tab, ...chat].join('\n'));
  const read = isProof ? files : files.slice((turn += 1) % Math.max(files.length, 1)).slice(0, 1);
  for (const address of read) chat.push(await readFile(address));
  await world.putBack();
  heard.push(...world.heard());
  const sentTo = (whose: Who): string =>
    heard
      .filter(({ conversation }) => conversation === world.reference(whose).conversationId)
      .map(({ all }) => all)
      .join('\n');
  expect(
    heard.every(({ conversation }) =>
      [who, priya, ellen].some((each) => world.reference(each).conversationId === conversation),
    ),
  ).toBe(true);
  chat.push(sentTo(who));
  return {
    tab: tab.join('\n'),
    chat: chat.join('\n'),
    toPriya: sentTo(priya),
    toEllen: sentTo(ellen),
    logs: world.app.log.lines.splice(0).join('\n'),
  };
}

/** The two of Hazelbrook, to whom cards are sent. */
const pair = {
  scope: 'school',
  school: 'own',
  service: 'own',
  tenant: 'own',
  membership: 'current',
  child: 'this',
} as const;
const anyState: fc.Arbitrary<State> = fc.record({
  consent: fc.oneof(
    { weight: 2, arbitrary: fc.constant('given' as const) },
    fc.constantFrom('refused', 'withdrawn', 'run out', 'not asked'),
  ),
  agreement: fc.oneof(
    { weight: 2, arbitrary: fc.constant('there' as const) },
    fc.constantFrom('missing', 'past', 'not yet'),
  ),
  request: fc.oneof({ weight: 3, arbitrary: fc.constant('open' as const) }, fc.constantFrom('restricted', 'erased')),
  journey: fc.oneof({ weight: 3, arbitrary: fc.constant('open' as const) }, fc.constantFrom('restricted', 'erased')),
});
const everySituation = situations();
const atHome = everySituation.filter(isHere);
const anySituation = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...atHome) }, fc.constantFrom(...everySituation));

test('every field that is marked in a stored schema, and takes more than fixed words, holds a canary here', () => {
  const marked = Object.entries(documentSchemas).flatMap(([type, schema]) =>
    freeIn(schema).map((path) => `${type}.${path}`),
  );
  expect(marked.length).toBeGreaterThan(15);
  const planted = new Set(canaries.map(({ type, path }) => `${type}.${path}`));
  expect(marked.filter((each) => !planted.has(each))).toEqual([]);
  expect(Object.keys(rights).sort()).toEqual([...new Set(canaries.map(({ type }) => type))].sort());
});

test('no canary reaches anybody without the right, in whatever state and by whichever way', async () => {
  const reached = new Set<string>();
  let tries = 0;
  await fc.assert(
    fc.asyncProperty(
      anySituation,
      anyState,
      fc.shuffledSubarray(
        asks.map(({ name }) => name),
        { minLength: asksARun, maxLength: asksARun },
      ),
      async (situation, state, names) => {
        const always = [
          'school.read',
          'children.list',
          'journeys.list',
          'people.read',
          'agreement.read',
          'plan.files',
          'request.show',
          'say.who',
        ];
        const tried = asks.filter(({ name }) => names.includes(name) || always.includes(name));
        tries += tried.length;
        const { tab, chat, toPriya, toEllen, logs } = await everythingThatLeaves(situation, state, tried);
        const doors: readonly (readonly [Ask['door'], Situation, string])[] = [
          ['tab', situation, tab],
          ['chat', situation, chat],
          ['chat', { ...pair, role: 'link-therapist' }, toPriya],
          ['chat', { ...pair, role: 'sendco' }, toEllen],
        ];
        for (const [door, reader, all] of doors)
          for (const { type, path } of foundIn(all)) {
            const mayHave = (rights[type]?.(reader, state, door) ?? false) && (!isUntold(path) || isSchools(reader));
            const field = `${type}.${path}`;
            expect({ reader, state, door, field, mayHave }).toEqual({ reader, state, door, field, mayHave: true });
            reached.add(`${type} by ${door}`);
          }
        expect(foundIn(logs)).toEqual([]);
      },
    ),
    { seed: 20_261_127, numRuns: runs, endOnFailure: true },
  );
  process.stdout.write(
    `PROOF canaries: ${canaries.length} in ${runs} states and callers, ${tries} tries and their files\n`,
  );
  // The scan sees: whoever may have it, has had it.
  expect([...reached]).toEqual(
    expect.arrayContaining(['request by tab', 'journey by tab', 'school by tab', 'school by chat']),
  );
});

test('the scan fails where it has to: what the SENDCo rightly sees is found, field by field', async () => {
  const sendco = atHome.find(({ role, school: which }) => role === 'sendco' && which === 'own');
  if (!sendco) throw new Error('no SENDCo');
  const state: State = { consent: 'refused', agreement: 'missing', request: 'open', journey: 'open' };
  const { tab, chat } = await everythingThatLeaves(
    sendco,
    state,
    asks.filter(({ name }) => name === 'children.list'),
  );
  const fields = foundIn(tab).map(({ type, path }) => `${type}.${path}`);
  expect(fields.sort()).toEqual(
    freeIn(documentSchemas.request)
      .map((path) => `request.${path}`)
      .sort(),
  );
  // Had the rule been that she may not, each of these would have failed the test above.
  const therapist = { ...sendco, role: 'link-therapist' as const };
  expect(foundIn(tab).filter(({ type }) => rights[type]?.(therapist, state, 'tab'))).toEqual([]);
  expect(foundIn(chat).filter(({ mark }) => mark === 'child')).toEqual([]);
});
