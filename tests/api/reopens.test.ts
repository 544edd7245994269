import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { backgroundText } from '../../shared/request-for-help/background-text.ts';
import { questions } from '../../shared/family-page/questions.ts';
import { steps } from '../../shared/request-for-help/completeness.ts';
import { requestAnswer, requestsAnswer } from '../../shared/request-for-help/contract.ts';
import { requestPatchSchema } from '../../shared/request-for-help/patch.ts';
import { requestSchema, type Request } from '../../shared/request-for-help/request.ts';
import { requestText } from '../../shared/request-for-help/text.ts';
import { newChildInput, stepInput } from '../../bot/features/request-for-help/inputs.ts';
import { startDatabase, type RunningDatabase } from '../../infra/local/database/server.ts';
import { openChats, people } from '../support/chats.ts';
import { databaseKey } from '../support/database-key.ts';
import { freePort } from '../support/free-port.ts';
import { startServer } from '../support/kill/server-process.ts';
import { afterAKill } from '../support/killed-copy.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { filled, type Leaf } from '../unit/shared/rights/filled.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';

// `npm run proof` kills a real server process after each field; `npm test` looks at what a kill would have left.
const killing = process.env['PROOF'] === '1';
const plan = 'plan|service-weald|school-hazelbrook|2026-27|spring';
const address = '/api/schools/school-hazelbrook/requests';

const folder = mkdtempSync(path.join(tmpdir(), 'reopens-'));
let database: RunningDatabase;
let app: RunningProduct;
beforeAll(async () => {
  database = await startDatabase({ port: 0, key: databaseKey, folder });
  app = await startProduct({ database });
  await app.product.tick();
});
afterAll(async () => {
  await app.stop();
  await database.close();
  rmSync(folder, { recursive: true });
});

let edits = 0;
const editId = () => `edit-${(edits += 1)}`;

async function aChild(): Promise<string> {
  const { newId } = requestsAnswer.parse(await (await app.get(address, people.sendco)).json());
  const body = { editId: editId(), planId: plan, newId, redFlags: 'none', yearGroup: 'Year 2', question: 'How?' };
  return requestAnswer.parse(await (await app.post(address, body, people.sendco)).json()).request.id;
}

/** Saves one change, as the tab does when a field is left; through a server that is killed straight after, for the proof. */
async function save(id: string, patch: object): Promise<void> {
  const body = { editId: editId(), planId: plan, seen: 1, patch, confirmed: true };
  const at = `${address}/${id}/fields`;
  if (!killing) {
    const answer = await app.post(at, body, people.sendco);
    const says = answer.ok ? '' : await answer.text();
    expect({ patch, says }).toEqual({ patch, says: '' });
    return;
  }
  const port = await freePort();
  const server = await startServer(port, database.endpoint);
  const url = `http://127.0.0.1:${port}`;
  const { token } = (await (await fetch(`${url}/local/token?person=${people.sendco.id}`)).json()) as { token: string };
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = await fetch(`${url}${at}`, { method: 'POST', headers, body: JSON.stringify(body) });
  await server.kill();
  expect({ patch, status: answer.status }).toMatchObject({ status: 200 });
}

/** The request as whoever comes back after a kill finds it. */
const reopened = async (id: string): Promise<Request> =>
  requestSchema.parse(there((await afterAKill(folder, 'request')).find((each) => (each as Request).id === id)));

const at = (value: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((part, name) => (part as Record<string, unknown> | undefined)?.[name], value);
const put = (keys: readonly string[], value: unknown): object =>
  keys.reduceRight<unknown>((within, name) => ({ [name]: within }), value) as object;

/** What a form would hold where the first value that fits is not one that it takes. */
const instead: Readonly<Record<string, unknown>> = {
  'identity.bornOn': '2019-05-06',
  'papers.parentalQuestionnaire.state': 'have',
  'consent.purposes': ['share-reports'],
  'consent.withWhom': ['school-staff', 'service', 'other-named'],
  'consent.state': 'given',
  'consent.on': '2026-11-20',
  'consent.until': '2027-07-21',
  'consent.how': 'signed-form',
  'file.id': 'file-1',
  // What is read out: one of the answers that can be chosen, or words.
  ...Object.fromEntries(
    questions.map(({ name, values }) => [`spoken.answers.${name}`, values[0] ?? `Said of ${name}`]),
  ),
};
const giver = { kind: 'parental-responsibility', personId: null };
/** What has to go along with a field: which entry, or which answer, it is of. */
const along: Readonly<Record<string, object>> = {
  person: { id: 'person-1' },
  hearing: { id: 'hearing-1' },
  screen: { id: 'screen-1' },
  file: { id: 'file-1' },
  spoken: { id: 'person-1' },
  consent: { purposes: ['share-reports'], giver },
  // Each field of it alone, with all others empty.
  tried: { id: 'tried-1', strand: null, what: '', howLong: '', effect: '' },
};
const lists: Readonly<Record<string, string>> = {
  ...{ person: 'people', hearing: 'hearing', screen: 'screens', file: 'files', tried: 'tried' },
  spoken: 'spoken',
};
const outs: Readonly<Record<string, string>> = {
  spokenOut: 'spoken',
  ...{ untried: 'tried', hearingOut: 'hearing', screenOut: 'screens', personOut: 'people' },
};

/** Where a field of a change stands in the request; in a list, in the entry that goes along with it. */
function placeOf(request: Request, [part = '', ...rest]: readonly string[]): unknown {
  if (part === 'identity') return at(request.child, rest);
  if (part === 'consent') {
    const word = request.consents.at(-1);
    if (rest[0] === 'purposes') return [...new Set(request.consents.map(({ purpose }) => purpose))];
    return at(word, rest[0] === 'name' || rest[0] === 'note' ? ['giver', ...rest] : rest);
  }
  const list = lists[part];
  const entries = list ? (at(request, [list]) as { id: string }[]) : [];
  return list
    ? at(
        entries.find(({ id }) => id === at(along[part], ['id'])),
        rest,
      )
    : at(request, [part, ...rest]);
}

/** What of a stored request nobody fills in on its form, and where it comes from. */
const notOfTheForm = [
  /^(id|schoolId|serviceId|schoolName|cycleId|number|yearGroupOf|questionId|rev)$/,
  /^(changed|answered|copy|family|merged)\b/,
  // Of a file the form changes title, day and writer; the rest comes with its bytes.
  /^files\[\]\.(id|paper|kind|bytes|sha256|addedAt|by|scan)$/,
  /^consents\[\]\.(id|saidAt|by)$/,
  /\[\]\.id$/,
];
/** The place of a change's field, as paths of the stored document name it. */
const storedPath = (path: string): string =>
  path
    .replace(/^identity\./, 'child.')
    .replace(/^(person|hearing|screen|file|tried|spoken)\./, (_, part: string) => `${lists[part]}[].`)
    .replace(/^consent\.(name|note)$/, 'consents[].giver.$1')
    .replace(/^consent\.purposes.*/, 'consents[].purpose')
    .replace(/^consent\./, 'consents[].');

const leaves: Leaf[] = [];
filled(requestPatchSchema, leaves);
const ofForm = leaves
  .map(({ path: name, value }) => ({ name: name.replace('[]', ''), value, isList: name.endsWith('[]') }))
  .filter(({ name }) => !name.endsWith('.id') && !(name in outs));

test('every field of a stored request can be filled in on its form, or is none of it', () => {
  const kept: Leaf[] = [];
  filled(requestSchema, kept);
  const fillable = new Set(ofForm.map(({ name }) => storedPath(name)));
  const missing = kept
    .map(({ path: name }) => name)
    .filter((name) => !fillable.has(name.replace(/\[\]$/, '')) && !notOfTheForm.some((rule) => rule.test(name)));
  expect(missing).toEqual([]);
});

test(
  'a form that is left at any of its fields reopens with that and all before it',
  async () => {
    expect(ofForm.length).toBeGreaterThan(70);
    const id = await aChild();
    const content = new TextEncoder().encode('A report of May.');
    const sent = await fetch(
      `${app.url}${address}/${id}/files?${new URLSearchParams({ planId: plan, editId: editId(), paper: 'other' })}`,
      {
        method: 'POST',
        body: content,
        headers: {
          authorization: `Bearer ${await app.issuer.token(people.sendco.tenantId, people.sendco.aadObjectId)}`,
          'content-type': 'application/octet-stream',
          'x-file-name': 'Report.txt',
        },
      },
    );
    const fileId = there(requestAnswer.parse(await sent.json()).request.files[0]).id;
    const entries: Readonly<Record<string, object>> = { ...along, file: { id: fileId } };
    const written: { readonly keys: readonly string[]; readonly value: unknown }[] = [];
    let tried: object = entries['tried'] ?? {};
    for (const { name, value: fitting, isList } of ofForm) {
      const keys = name.split('.');
      const [part = ''] = keys;
      const value = name in instead ? instead[name] : isList ? [fitting].flat() : fitting;
      const isGiver = name.startsWith('consent.giver');
      const patch = (isGiver ? { consent: { giver } } : put(keys, value)) as Record<string, object>;
      if (part === 'tried') tried = { ...tried, ...patch['tried'] };
      const whole = part === 'tried' ? tried : { ...entries[part], ...patch[part] };
      // What of an answer says for what and of whom goes along with each; it stands nowhere by itself.
      await save(id, keys.length === 1 ? patch : { [part]: whole });
      const now = await reopened(id);
      if (isGiver || (Array.isArray(value) && value.length === 0)) continue;
      written.push({ keys, value });
      for (const each of written) {
        const stands = each.keys[0] === 'file' ? at(now.files[0], each.keys.slice(1)) : placeOf(now, each.keys);
        expect({ left: name, of: each.keys.join('.'), stands }).toMatchObject({
          of: each.keys.join('.'),
          stands: each.value,
        });
      }
    }
    for (const [out, list] of Object.entries(outs)) {
      const gone = Object.entries(lists).find(([, name]) => name === list)?.[0] ?? '';
      await save(id, { [out]: at(entries[gone], ['id']) });
      expect(at(await reopened(id), [list])).toEqual([]);
    }
  },
  killing ? 600_000 : 180_000,
);

/** What is typed in a card, input by input, and where the stored request holds it. */
type Typed = Readonly<Record<string, readonly [typed: string, at: (request: Request) => unknown, stands?: unknown]>>;
const lastWord = (request: Request) => request.consents.at(-1);
const paperOf = (name: keyof Request['papers'], state: string, on: string): Typed => ({
  [name]: [state, ({ papers }) => papers[name].state],
  [`${name}On`]: [on, ({ papers }) => papers[name].on],
});

const presses: Readonly<Record<(typeof steps)[number], Typed>> = {
  question: {
    question: ['How can she join in?', ({ question }) => question],
    hopedFor: ['A friend', ({ hopedFor }) => hopedFor],
    about: ['communication', ({ reason }) => reason.about],
  },
  tried: {
    strand: ['IN', ({ tried }) => tried.at(-1)?.strand],
    level: ['2', ({ tried }) => tried.at(-1)?.level, 2],
    setting: ['group', ({ tried }) => tried.at(-1)?.setting],
    what: ['Word of the week', ({ tried }) => tried.at(-1)?.what],
    howLong: ['Half a term', ({ tried }) => tried.at(-1)?.howLong],
    effect: ['Two words a week', ({ tried }) => tried.at(-1)?.effect],
  },
  papers: {
    ...paperOf('parentalQuestionnaire', 'have', '2026-11-02'),
    ...paperOf('iep', 'have', '2026-09-03'),
    ...paperOf('ehcp', 'not-needed', '2026-10-05'),
    ...paperOf('reports', 'missing', '2026-10-06'),
  },
  declaration: {
    namedAdult: ['Mr Hall, TA', ({ namedAdult }) => namedAdult],
    stage: ['sen-support', ({ education }) => education.stage],
    oneToOne: ['a-little', ({ education }) => education.oneToOne],
    informed: ['yes', ({ declaration }) => declaration.informed],
    completedBy: ['Ms Poole, class teacher', ({ declaration }) => declaration.completedBy],
  },
  consent: {
    consentPurposes: ['share-reports', (request) => lastWord(request)?.purpose],
    consent: ['given', (request) => lastWord(request)?.state],
    consentGiver: ['parental-responsibility', (request) => lastWord(request)?.giver.kind],
    consentBy: ['Ms Quillfeather', (request) => lastWord(request)?.giver.name],
    consentHow: ['spoken', (request) => lastWord(request)?.how],
    consentOn: ['2026-11-20', (request) => lastWord(request)?.on],
    consentUntil: ['2027-07-21', (request) => lastWord(request)?.until],
    consentWitness: ['Mr Hall', (request) => lastWord(request)?.witness],
    consentInterpreter: ['not-needed', (request) => lastWord(request)?.interpreter],
    consentWith: ['gp', (request) => lastWord(request)?.withWhom, ['school-staff', 'service', 'gp']],
    consentNote: ['Knows what it is about', (request) => lastWord(request)?.giver.note],
    childName: ['Zanthia Quillfeather', ({ child }) => child.name],
    bornOn: ['2019-05-06', ({ child }) => child.bornOn],
    className: ['Puffins', ({ child }) => child.className],
  },
};

test('each press of the form in chat is there after a kill, with every one of its inputs', async () => {
  // An input that is new needs a line above; the tick that keeps a text is none of the request, and what is chosen from the
  // grid stands there as strand, level and words (tests/conversation/request-for-help.test.ts).
  const inputs = [...Object.keys(stepInput.shape), ...Object.keys(newChildInput.shape)];
  const tried = Object.values(presses).flatMap((each) => Object.keys(each));
  expect(inputs.filter((name) => ![...tried, 'keepText', 'fromGrid', 'yearGroup'].includes(name))).toEqual([]);

  const chats = await openChats(app.url);
  try {
    const { sendco, channel } = chats;
    await sendco.install();
    const { replies } = await channel.submit(sendco.person, sendco.chat, {
      verb: 'request.list',
      v: 1,
      id: plan,
      rev: 0,
    });
    const card = there(replies.find((reply) => sendco.reads(reply).includes(requestText.title)));
    await sendco.press(card, requestText.add);
    await sendco.press(card, requestText.redFlags.goOn, { flag: 'none' });
    await sendco.press(card, requestText.saveAndPut, { yearGroup: 'Year 3', question: 'How?' });
    const all = (await afterAKill(folder, 'request')) as Request[];
    const { id } = there(all.toSorted((one, other) => other.number - one.number)[0]);
    expect(await reopened(id)).toMatchObject({ yearGroup: 'Year 3', question: 'How?' });
    const done: Typed[] = [];
    for (const step of steps) {
      await sendco.press(card, requestText.later).catch(() => undefined);
      await sendco.press(card, requestText.steps[step]);
      const typed = Object.fromEntries(Object.entries(presses[step]).map(([name, [value]]) => [name, value]));
      expect(await sendco.press(card, requestText.save, typed)).toContain(requestText.saved);
      done.push(presses[step]);
      const now = await reopened(id);
      for (const [name, [value, stands, expected = value]] of done.flatMap((each) => Object.entries(each)))
        expect({ step, name, stands: stands(now) }).toEqual({ step, name, stands: expected });
    }
    expect(sendco.reads(card)).toContain(backgroundText.declaration);
  } finally {
    await chats.channel.stop();
  }
});
