import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { z } from 'zod';
import { requestAnswer, requestsAnswer, type RequestAnswer } from '../../shared/request-for-help/contract.ts';
import { requestPatchSchema } from '../../shared/request-for-help/patch.ts';
import { organisationText } from '../../shared/organisation/text.ts';
import { people } from '../support/chats.ts';
import { answerPress } from '../../bot/features/press.ts';
import { accountIdOf, personIdSchema } from '../../shared/kernel/ids.ts';
import { accountSchema } from '../../shared/organisation/account.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { badFiles } from '../support/test-files.ts';
import { filled, type Leaf } from '../unit/shared/rights/filled.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';
import { sampleBodies } from './sample-bodies.ts';
import { refusalOf } from './support.ts';

const sendcoAccount = accountIdOf(people.sendco.tenantId, people.sendco.aadObjectId);

const plan = 'plan|service-weald|school-hazelbrook|2026-27|spring';
const farPlan = 'plan|service-weald|school-saltmarsh|2026-27|spring';
const address = '/api/schools/school-hazelbrook/requests';
const farAddress = '/api/schools/school-saltmarsh/requests';

let app: RunningProduct;
let child: string;
let far: string;
beforeAll(async () => {
  app = await startProduct();
  await app.product.tick();
  child = await aChild(address, plan, people.sendco);
  far = await aChild(farAddress, farPlan, people.farSendco);
  await app.product.tick();
  await atRest();
});
afterAll(() => app.stop());

/** Messages and reminders that beginning a child brings with it are on their way; until nothing is written any more. */
async function atRest(): Promise<void> {
  for (let before = ''; before !== app.dump();) {
    before = app.dump();
    await new Promise((done) => setTimeout(done, 150));
  }
}

let edits = 0;
const editId = () => `edit-${(edits += 1)}`;

async function aChild(at: string, planId: string, as: typeof people.sendco): Promise<string> {
  const { newId } = requestsAnswer.parse(await (await app.get(at, as)).json());
  const body = { editId: editId(), planId, newId, redFlags: 'none', yearGroup: 'Year 2', question: 'How?' };
  return requestAnswer.parse(await (await app.post(at, body, as)).json()).request.id;
}

/** What somebody sends: to which address, and the body as it stands or as it is written. */
interface Sent {
  readonly to: string;
  readonly body: unknown;
}
const change = (patch: unknown, more: object = {}): Sent => ({
  to: `${address}/${child}/fields`,
  body: { editId: editId(), planId: plan, seen: 1, patch, ...more },
});
const begin = (more: object): Sent => ({
  to: address,
  body: {
    ...{ editId: editId(), planId: plan, newId: `9-hostile${edits}`, redFlags: 'none', yearGroup: 'Year 2' },
    ...{ question: 'How?', ...more },
  },
});

/** Every text of the form, as a change that saves it alone, and where the answer holds it. */
const along: Readonly<Record<string, object>> = {
  person: { id: 'person-a' },
  hearing: { id: 'hearing-a' },
  screen: { id: 'screen-a' },
  tried: { id: 'tried-a', strand: 'IN', what: 'x', howLong: '', effect: '' },
};
const put = ([part = '', ...rest]: readonly string[], value: unknown): object =>
  rest.length === 0
    ? { [part]: value }
    : {
        [part]: {
          ...along[part],
          ...(rest.reduceRight((within, name) => ({ [name]: within }), value as object) as object),
        },
      };
const leaves: Leaf[] = [];
filled(requestPatchSchema, leaves);
const free = leaves.filter(
  ({ path, value }) =>
    typeof value === 'string' && /^Canary/.test(value) && !path.endsWith('.id') && !path.startsWith('file'),
);
const texts = free.map(({ path }) => path.split('.')).filter(([part = '']) => !/Out$|^untried$/.test(part));
const closed = leaves.filter(
  ({ path, value }) => !free.some((each) => each.path === path) && !/(\[\]|\.id)$/.test(path) && value !== null,
);

type Hostile = readonly [what: string, send: () => Sent];

/** What no form sends, field by field: of the wrong type, with signs that are none, with code, and too much of it. */
const inFields: Hostile[] = texts.flatMap((keys): Hostile[] => {
  const name = keys.join('.');
  return [
    [`a null byte in ${name}`, () => change(put(keys, 'May\0a'))],
    [`a number in ${name}`, () => change(put(keys, 7))],
    [`a list in ${name}`, () => change(put(keys, [['x']]))],
    [`script in ${name}`, () => change(put(keys, 'x <script>alert(1)</script>'))],
    [`far too much in ${name}`, () => change(put(keys, 'x'.repeat(5_000)))],
  ];
});
const inChoices: Hostile[] = closed.flatMap(({ path }): Hostile[] => {
  const keys = path.split('.');
  return [[`an answer that nobody offers in ${path}`, () => change(put(keys, 'constructor'))]];
});
const halves = ['\ud800', 'x\udfff', '\u0007', '\u001b[2J', '\u0085', '\uffff'];
const codes = [
  '<img src=x onerror=alert(1)>',
  '<ScRiPt src=//x.example></script>',
  '< iframe src="x">',
  'javascript:alert(1)',
  '<svg/onload=alert(1)>',
  '<a href="java" onclick = "x()">',
];
const inWords: Hostile[] = [...halves, ...codes].flatMap((text): Hostile[] => [
  [`${JSON.stringify(text)} in a question`, () => change({ question: `How ${text}` })],
  [`${JSON.stringify(text)} in a new request`, () => begin({ question: `How ${text}` })],
  [`${JSON.stringify(text)} in a name`, () => change({ identity: { name: `Zan${text}` } })],
]);

const id = (value: unknown) => ({
  planId: plan,
  editId: editId(),
  seen: 1,
  patch: { question: 'x' },
  ...(value as object),
});
const inShape: Hostile[] = [
  ['nothing at all', () => ({ to: `${address}/${child}/fields`, body: undefined })],
  ['a list for a body', () => ({ to: `${address}/${child}/fields`, body: [] })],
  ['null for a body', () => ({ to: `${address}/${child}/fields`, body: null })],
  ['words for a body', () => ({ to: `${address}/${child}/fields`, body: 'hello' })],
  ['a field that nobody knows', () => change({ wishes: 'x' })],
  ['a field of the store', () => change({ rev: 99 })],
  ['another number', () => change({ number: 1 })],
  ['consent under another name', () => change({ consents: [] })],
  ['an unknown field of who it is', () => change({ identity: { shoeSize: '3' } })],
  ['an unknown field of a person', () => change({ person: { id: 'p', isAdmin: true } })],
  ['an unknown field of what was tried', () => change({ tried: { ...along['tried'], by: 'x' } })],
  [
    'a prototype',
    () => ({
      to: `${address}/${child}/fields`,
      body: `{"editId":"e","planId":"${plan}","seen":1,"patch":{"__proto__":{"question":"x"},"polluted":1}}`,
    }),
  ],
  [
    'a prototype within',
    () => ({
      to: `${address}/${child}/fields`,
      body: `{"editId":"e","planId":"${plan}","seen":1,"patch":{"identity":{"__proto__":{"name":"x"},"x":1}}}`,
    }),
  ],
  ['a constructor', () => change({ constructor: { prototype: { name: 'x' } } })],
  ['a revision below nothing', () => change({ question: 'x' }, { seen: -1 })],
  ['half a revision', () => change({ question: 'x' }, { seen: 1.5 })],
  ['an endless revision', () => change({ question: 'x' }, { seen: '1e999' })],
  ['no edit', () => change({ question: 'x' }, { editId: '' })],
  ['an edit without end', () => change({ question: 'x' }, { editId: 'e'.repeat(101) })],
  ['a plan that is a number', () => change({ question: 'x' }, { planId: 7 })],
  ['no change', () => change(undefined)],
  ['a change that is a list', () => change(['question'])],
  ['a day that does not exist', () => change({ identity: { bornOn: '2019-02-30' } })],
  ['a day with a time', () => change({ identity: { bornOn: '2019-05-06T00:00:00Z' } })],
  ['a birthday to come', () => change({ identity: { bornOn: '2030-01-01' } })],
  ['a birthday of long ago', () => change({ identity: { bornOn: '1899-01-01' } })],
  ['a hearing test to come', () => change({ hearing: { id: 'h', on: '2030-01-01' } })],
  ['a result to come', () => change({ screen: { id: 's', on: '2030-01-01' } })],
  ['a declaration to come', () => change({ declaration: { on: '2030-01-01' } })],
  ['a paper to come', () => change({ papers: { iep: { state: 'have', on: '2030-01-01' } } })],
  ['a paper nobody knows', () => change({ papers: { passport: { state: 'have' } } })],
  ['no parental questionnaire', () => change({ papers: { parentalQuestionnaire: { state: 'not-needed' } } })],
  ['an NHS number with a wrong check', () => change({ identity: { nhsNumber: '943 476 5918' } })],
  ['an NHS number in other digits', () => change({ identity: { nhsNumber: '٩٤٣٤٧٦٥٩١٩' } })],
  ['a UPN with a wrong letter', () => change({ identity: { upn: 'A803019007642' } })],
  ['an e-mail address that is none', () => change({ person: { id: 'p', email: 'x@' } })],
  ['an empty question', () => change({ question: ' \u200b '.replace('\u200b', '') })],
  ['a strand nobody knows', () => change({ tried: { ...along['tried'], strand: 'XX' } })],
  ['a level nobody knows', () => change({ tried: { ...along['tried'], level: 4 } })],
  ['a person without an id', () => change({ person: { name: 'x' } })],
  ['a person with an empty id', () => change({ person: { id: '' } })],
  [
    'consent by nobody on the list',
    () => change({ consent: { giver: { kind: 'parental-responsibility', personId: 'nobody' }, state: 'given' } }),
  ],
  ['consent in the future', () => change({ consent: { state: 'given', on: '2030-01-01', how: 'signed-form' } })],
  ['consent for what nobody asks', () => change({ consent: { purposes: ['sell'], state: 'given' } })],
  ['consent for nothing', () => change({ consent: { purposes: [], state: 'given' } })],
  [
    'consent for the same a thousand times',
    () => change({ consent: { purposes: new Array(1_000).fill('discuss'), state: 'given' } }),
  ],
  ['a file that is not there', () => change({ file: { id: 'file-9', title: 'x' } })],
  ['a file by a path', () => change({ file: { id: '../../etc/passwd', title: 'x' } })],
  ['ten megabytes of question', () => change({ question: 'x'.repeat(10 * 1024 * 1024) })],
  ['ten megabytes of brackets', () => ({ to: `${address}/${child}/fields`, body: '['.repeat(10 * 1024 * 1024) })],
  ['brackets without end', () => change({ question: JSON.parse(`${'['.repeat(900)}${']'.repeat(900)}`) as unknown })],
  [
    'a number that overflows',
    () => ({
      to: `${address}/${child}/fields`,
      body: `{"editId":"e","planId":"${plan}","seen":1e400,"patch":{"question":"x"}}`,
    }),
  ],
];
const inIds: Hostile[] = [
  ['a child of another school', () => ({ to: `${address}/${far}/fields`, body: id({}) })],
  [
    'another school’s child at its own address',
    () => ({ to: `${farAddress}/${far}/fields`, body: id({ planId: farPlan }) }),
  ],
  ['another school’s plan', () => ({ to: `${address}/${child}/fields`, body: id({ planId: farPlan }) })],
  ['the own child at another school', () => ({ to: `${farAddress}/${child}/fields`, body: id({}) })],
  ['a child that is not there', () => ({ to: `${address}/request-99-nobody/fields`, body: id({}) })],
  ['a plan where a child belongs', () => ({ to: `${address}/${encodeURIComponent(plan)}/fields`, body: id({}) })],
  ['a grid where a child belongs', () => ({ to: `${address}/grid%7Cschool-hazelbrook/fields`, body: id({}) })],
  ['a path where a child belongs', () => ({ to: `${address}/..%2f..%2fservices/fields`, body: id({}) })],
  ['a null byte where a child belongs', () => ({ to: `${address}/request-1%00/fields`, body: id({}) })],
  ['a broken percent sign', () => ({ to: `${address}/%zz/fields`, body: id({}) })],
  ['an id of ten thousand letters', () => ({ to: `${address}/request-${'x'.repeat(10_000)}/fields`, body: id({}) })],
  ['a school that is not there', () => ({ to: '/api/schools/school-nowhere/requests', body: begin({}).body })],
  ['a new child at another school', () => ({ to: farAddress, body: begin({ planId: farPlan }).body })],
  ['a new child with the id of another record', () => begin({ newId: 'request-1' })],
  ['a new child with the id of a grid', () => begin({ newId: 'grid|school-hazelbrook' })],
  ['a new child without the first question', () => begin({ redFlags: 'safeguarding' })],
  ['a new child of no year', () => begin({ yearGroup: 'Year 99' })],
  ['a new child with an empty question', () => begin({ question: '  ' })],
  ['a new child with a whole book', () => begin({ question: 'x'.repeat(200_000) })],
  [
    'off the agenda of another school',
    () => ({ to: `${address}/${child}/agenda`, body: { planId: farPlan, editId: editId(), on: false, seen: 1 } }),
  ],
  [
    'off the agenda, by a word',
    () => ({ to: `${address}/${child}/agenda`, body: { planId: plan, editId: editId(), on: 'no', seen: 1 } }),
  ],
  [
    'another’s child off the agenda',
    () => ({ to: `${address}/${far}/agenda`, body: { planId: plan, editId: editId(), on: false, seen: 1 } }),
  ],
  [
    'a file of another school out',
    () => ({ to: `${farAddress}/${far}/remove-file`, body: { planId: farPlan, editId: editId(), fileId: 'file-1' } }),
  ],
  [
    'a file out by a path',
    () => ({ to: `${address}/${child}/remove-file`, body: { planId: plan, editId: editId(), fileId: '../file-1' } }),
  ],
];
const hostile = [...inFields, ...inChoices, ...inWords, ...inShape, ...inIds];

const send = async ({ to, body }: Sent): Promise<Response> =>
  fetch(`${app.url}${to}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await app.issuer.token(people.sendco.tenantId, people.sendco.aadObjectId)}`,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });

test('two hundred inputs that no form sends each get a sentence and leave nothing', async () => {
  expect(hostile.length).toBeGreaterThan(200);
  let before = app.dump();
  const wrong: unknown[] = [];
  for (const [what, sent] of hostile) {
    const response = await send(sent());
    const text = await response.text();
    const said = z.object({ detail: z.string().regex(/^[A-Z“].* .*\.$/s) }).safeParse(parsed(text));
    const isRefused = response.status >= 400 && response.status < 500 && said.success;
    if (!isRefused || /alert|onerror|\\0/.test(text)) wrong.push([what, response.status, text.slice(0, 200)]);
    const now = app.dump();
    if (now !== before) wrong.push([what, 'left something behind']);
    before = now;
  }
  expect(wrong).toEqual([]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

test.each(Object.keys(badFiles) as (keyof typeof badFiles)[])(
  'as a file %s is refused and leaves nothing',
  async (what) => {
    const before = app.dump();
    const search = new URLSearchParams({ planId: plan, editId: editId(), paper: 'iep' });
    const response = await fetch(`${app.url}${address}/${child}/files?${search}`, {
      method: 'POST',
      body: Buffer.from(badFiles[what]),
      headers: {
        authorization: `Bearer ${await app.issuer.token(people.sendco.tenantId, people.sendco.aadObjectId)}`,
        'content-type': 'application/octet-stream',
        'x-file-name': 'IEP.pdf',
      },
    });
    expect((await refusalOf(response, response.status)).detail).not.toBe('');
    expect(response.status).toBeLessThan(500);
    const left = (dump: string) =>
      dump
        .split('\n')
        .filter((line) => !line.includes('file-added'))
        .join('\n');
    expect(left(app.dump())).toBe(left(before));
  },
);

/** What is rare and right: names and words as people have them. */
const unusual: Readonly<Record<string, string>> = {
  'a family of emoji, joined': '👩‍👧‍👦 Zoë',
  'right to left': 'שָׁלוֹם מרים',
  'Arabic with marks': 'مُحَمَّد علي',
  'two directions': 'Maya (מאיה) 2',
  'marks that combine': 'Zoe\u0308 Nin\u0303o',
  'the same, composed': 'Zoë Niño',
  'a joiner in a name': 'نیلوفر\u200cجان',
  'letters beyond the first plane': '𠮷野家 𐌰𐌱',
  'Hangul, decomposed': '\u1112\u1161\u11ab',
  'a flag and a skin tone': '🏴󠁧󠁢󠁥󠁮󠁧󠁿 👋🏽',
  'apostrophes and hyphens': 'Siân O’Neill-Ó Dálaigh d’Été',
  'one letter': 'Ł',
  'what looks like an entity': 'Tom &amp; Jerry & 3 < 5 > 2',
  'what looks like a query': `Robert'); DROP TABLE "Children";--`,
  'what looks like a formula': '=1+1 @home -2',
  Markdown: '*_#[x](y)`~ **no**',
  'a backslash and a percent': 'C:\\x %00 %zz ${x} {{y}}',
  'new lines and tabs': 'one\n\ttwo',
};
const places: readonly (readonly [keys: readonly string[], at: (request: RequestAnswer) => unknown])[] = [
  [['question'], ({ question }) => question],
  [['namedAdult'], ({ namedAdult }) => namedAdult],
  [['identity', 'name'], ({ child }) => child.name],
  [['identity', 'surgery'], ({ child: known }) => known.surgery],
  [['person', 'name'], ({ people: all }) => all[0]?.name],
  [['history', 'medical'], ({ history }) => history.medical],
  [['education', 'support'], ({ education }) => education.support],
  [['tried', 'what'], ({ tried }) => tried[0]?.what],
];

test('what is merely unusual is stored and given back sign by sign', async () => {
  for (const [what, text] of Object.entries(unusual))
    for (const [keys, at] of places) {
      const response = await send(change(put(keys, text), { confirmed: true }));
      const body: unknown = await response.json();
      expect({ what, status: response.status, body }).toMatchObject({ what, status: 200 });
      expect({ what, text: at(requestAnswer.parse(body).request) }).toEqual({ what, text });
    }
  const list = requestsAnswer.parse(await (await app.get(address, people.sendco)).json());
  expect(there(list.requests.find(({ request }) => request.id === child)).request.question).toBe('one\n\ttwo');
});

test('a name as long as it may be is kept, one letter more is refused', async () => {
  const long = 'Wolfeschlegelsteinhausen'.repeat(5);
  expect(long).toHaveLength(120);
  const kept = requestAnswer.parse(await (await send(change({ identity: { name: long } }))).json());
  expect(kept.request.child.name).toBe(long);
  const refused = await refusalOf(await send(change({ identity: { name: `${long}x` } })), 400);
  expect(refused.detail).toMatch(/\.$/);
});

test('the sentence says what is wrong with a text that cannot be kept', async () => {
  const said = async (question: string) => (await refusalOf(await send(change({ question })), 400)).detail;
  expect(await said('How\0?')).toBe(organisationText.unreadable.signs);
  expect(await said('How <script>?')).toBe(organisationText.unreadable.code);
});

/** Every body with one of its texts made hostile, of all texts that its contract takes: no route and no button by hand. */
function* hostileOf(
  contract: Pick<z.ZodType, 'safeParse'>,
  body: unknown,
  hostile: (at: number) => string,
): Generator<unknown> {
  let leaves = 0;
  const inside = function* (value: unknown, put: (next: unknown) => unknown): Generator<unknown> {
    if (typeof value === 'string') yield put(`${value}${hostile((leaves += 1))}`);
    else if (Array.isArray(value))
      for (const [at, each] of value.entries()) yield* inside(each, (next) => put(value.with(at, next)));
    else if (typeof value === 'object' && value !== null)
      for (const [name, each] of Object.entries(value)) yield* inside(each, (next) => put({ ...value, [name]: next }));
  };
  for (const each of inside(body, (next) => next)) if (contract.safeParse(each).success) yield each;
}
const bad = [
  ['signs', 'x\0'],
  ['code', '<script>'],
] as const;
const filledFor = (contract: z.ZodType): unknown => {
  try {
    return filled(contract, []);
  } catch {
    return {};
  }
};

test('no route keeps a text with signs that are none or with code, whatever it is for', async () => {
  const before = app.dump();
  const wrong: unknown[] = [];
  const asked = new Set<string>();
  const ids: Record<string, string> = { schoolId: 'school-hazelbrook', planId: plan, sheetId: plan, requestId: child };
  for (const { name, method, path, contract } of app.product.registry.routes) {
    if (method !== 'post') continue;
    const params = Object.fromEntries(
      [...path.matchAll(/:(\w+)/g)].map(([, key = '']) => [key, ids[key] ?? (key === 'side' ? 'school' : 'baseline')]),
    );
    const to = path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''));
    const within = { safeParse: (body: unknown) => contract.safeParse({ ...(body as object), ...params }) };
    const bodies = [sampleBodies[name] ?? {}, filledFor(contract)].map((body) =>
      Object.fromEntries(Object.entries(body as object).filter(([key]) => !(key in params))),
    );
    const sent = bodies.flatMap((body) => [...hostileOf(within, body, (at) => bad[at % 2]?.[1] ?? '')]);
    for (const [at, body] of sent.entries()) {
      const response = await send({ to, body });
      const said = await response.text();
      asked.add(name);
      const isRefused = response.status === 400 && bad.some(([why]) => said.includes(organisationText.unreadable[why]));
      if (!isRefused) wrong.push([name, at, response.status, said.slice(0, 200)]);
    }
  }
  expect(wrong).toEqual([]);
  expect(app.dump()).toBe(before);
  expect(asked.size).toBeGreaterThan(60);
});

test('no button keeps one either: nothing is done, and a fresh card says why', async () => {
  const done: string[] = [];
  const asked = new Set<string>();
  const { memberships } = accountSchema.parse(
    (await app.containers.accounts.item(sendcoAccount, sendcoAccount).read()).resource,
  );
  const caller = {
    ...{ personId: personIdSchema.parse('person-1'), accountId: sendcoAccount, name: people.sendco.name },
    ...{ tid: people.sendco.tenantId, oid: people.sendco.aadObjectId, client: 'chat' as const },
    ...{ memberships, today: app.clock.today() },
  };
  for (const each of app.product.registry.verbs) {
    const says = (_: unknown, __: unknown, notice: string) =>
      Promise.resolve({ message: { summary: notice, text: notice } });
    const recorded = {
      ...each,
      useCase: () => {
        done.push(each.name);
        return Promise.resolve({ message: undefined });
      },
      fresh: says,
      ...(each.keeping ? { keeping: says } : {}),
    };
    const press = { verb: each.name, v: each.version, id: plan, rev: 1 };
    for (const [why, text] of bad)
      for (const input of hostileOf(each.contract, filledFor(each.contract), () => text)) {
        asked.add(each.name);
        const { message } = await answerPress([recorded], caller, 'activity-1', { ...(input as object), ...press });
        expect(message?.summary).toBe(organisationText.unreadable[why]);
      }
  }
  expect(done).toEqual([]);
  expect(asked.size).toBeGreaterThan(20);
});
