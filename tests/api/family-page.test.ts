import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { familyAnswer, type FamilyAnswer } from '../../shared/family-page/contract.ts';
import { aroundText } from '../../shared/around-the-child/text.ts';
import { toldFacts } from '../../shared/family-page/known.ts';
import { familyTabText } from '../../shared/family-page/tab-text.ts';
import { asks } from '../../shared/family-page/question-text.ts';
import { familyText as t } from '../../shared/family-page/text.ts';
import { requestAnswer, requestsAnswer, type RequestAnswer } from '../../shared/request-for-help/contract.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { letters, readPdf } from '../unit/bot/documents/read-back.ts';
import { refusalOf } from './support.ts';

const start = '2026-11-27T10:14:00Z';
const school = '/api/schools/school-hazelbrook';
const planId = 'plan|service-weald|school-hazelbrook|2026-27|spring';
const name = 'Zanthia Quillfeather';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({ now: start });
  await app.product.tick();
});
afterAll(() => app.stop());
beforeEach(() => app.clock.set(start));

let edits = 0;
const editId = (): string => `edit-${(edits += 1)}`;

/** A child whose SENDCo has written down who it is, and one parent; nobody has agreed to anything. */
async function aChild(person: object = {}): Promise<string> {
  const { newId } = requestsAnswer.parse(await (await app.get(`${school}/requests`, people.sendco)).json());
  const body = {
    editId: editId(),
    planId,
    newId,
    redFlags: 'none',
    yearGroup: 'Year 2',
    question: 'How can she join in?',
  };
  const { id } = requestAnswer.parse(await (await app.post(`${school}/requests`, body, people.sendco)).json()).request;
  const parent = { id: 'parent-1', name: 'Ottoline Quillfeather', relation: 'mother', ...person };
  for (const patch of [{ identity: { name, bornOn: '2019-05-06' } }, { person: parent }])
    expect(
      (await app.post(`${school}/requests/${id}/fields`, { editId: editId(), planId, seen: 1, patch }, people.sendco))
        .status,
    ).toBe(200);
  return id;
}
const childFor = async (as: SamplePerson, id: string): Promise<RequestAnswer | undefined> =>
  requestsAnswer
    .parse(await (await app.get(`${school}/requests`, as)).json())
    .requests.map(({ request }) => request)
    .find((request) => request.id === id);

const answered = async (response: Response): Promise<FamilyAnswer> => {
  expect({ status: response.status, text: await response.clone().text() }).toMatchObject({ status: 200 });
  return familyAnswer.parse(await response.json());
};
const make = (id: string, more: object = {}, as: SamplePerson = people.sendco) =>
  app.post(
    `${school}/requests/${id}/family`,
    { editId: editId(), personId: 'parent-1', days: 28, showsFirstName: false, ring: '01634 496000', ...more },
    as,
  );
/** Writes down what is read out to the mother, or throws it away. */
const hear = async (id: string, said: object, out?: string) =>
  app.post(
    `${school}/requests/${id}/fields`,
    {
      ...{ editId: editId(), planId, seen: (await childFor(people.sendco, id))?.rev },
      patch: out ? { spokenOut: out } : { spoken: { id: 'parent-1', ...said } },
    },
    people.sendco,
  );
const pagesOf = async (id: string) =>
  (await answered(await app.get(`${school}/requests/${id}/family`, people.sendco))).pages;

/** A parent's browser: it keeps the cookie of one address and follows where it is sent. */
function browser(url: string) {
  let cookie = '';
  const keep = (response: Response): Response => {
    const set = response.headers.get('set-cookie')?.split(';')[0];
    if (set !== undefined) cookie = set;
    return response;
  };
  const headers = () => ({ accept: 'text/html', ...(cookie ? { cookie } : {}) });
  const open = async (address = url): Promise<Response> => keep(await fetch(address, { headers: headers() }));
  const post = async (act: string, fields: object | string, accept = 'text/html'): Promise<Response> => {
    const response = keep(
      await fetch(`${url}/${act}`, {
        method: 'POST',
        body: new URLSearchParams(fields as Record<string, string>),
        headers: { ...headers(), accept },
        redirect: 'manual',
      }),
    );
    const to = response.headers.get('location');
    return to ? open(new URL(to, url).href) : response;
  };
  return {
    open,
    post,
    enter: (day = '6', month = '5') => post('enter', { day, month }),
    /** What the script sends when one answer has changed. */
    save: async (fields: Record<string, string>, more: object = { form: 'form-1', seen: '999' }) =>
      post('save', { ...more, ...fields }, 'application/json'),
    read: async () => (await open()).text(),
  };
}
async function aPage(id: string, more: object = {}) {
  const { pages } = await answered(await make(id, more));
  const url = pages[0]?.url;
  if (!url) throw new Error('no page was made');
  return { url, pageId: pages[0]?.id ?? '' };
}

const everything = {
  who: 'parental-responsibility',
  strengths: 'She sings all day',
  'agree-discuss': 'yes',
  'agree-recording': 'no',
  'agree-students': 'later',
};
async function sent(url: string, answers: Record<string, string> = everything) {
  const mum = browser(url);
  await mum.enter();
  expect((await mum.save(answers)).status).toBe(200);
  return { mum, page: await (await mum.post('send', {})).text() };
}

describe('a mother gets a link', () => {
  test('its address names no child, and nothing shows before the birthday: no name, no school, no question', async () => {
    const { url } = await aPage(await aChild());
    const word = decodeURIComponent(url.split('/family/')[1] ?? '');
    expect(Buffer.from(word.split('.')[0] ?? '', 'base64url').toString()).not.toMatch(/request|Quillfeather|Zanthia/);
    const response = await fetch(url);
    const page = await response.text();
    expect(page).toContain(t.gate.ask);
    expect(page).not.toMatch(/Hazelbrook|Zanthia|Quillfeather|<textarea/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(page).not.toMatch(/https?:\/\//);
  });

  test('fills in half, closes it, goes on with another phone, sends it; the school has it, and she sees where things are', async () => {
    const id = await aChild();
    const { url } = await aPage(id);
    const phone = browser(url);
    expect(await (await phone.enter()).text()).toContain(asks.strengths.ask);
    expect(await (await phone.save({ strengths: 'She sings & hums "all" day <3' })).json()).toMatchObject({
      stale: [],
    });
    await phone.save({ who: 'parental-responsibility' });
    expect(await phone.read()).not.toContain('Zanthia');

    const other = browser(url);
    expect(await (await other.open()).text()).not.toContain('sings');
    const again = await (await other.enter()).text();
    expect(again).toContain('She sings &#38; hums &#34;all&#34; day &#60;3');
    expect(again).toMatch(/value="parental-responsibility" checked/);
    expect((await pagesOf(id))[0]).toMatchObject({ state: 'open', answered: 2 });
    expect((await childFor(people.sendco, id))?.family).toBeUndefined();

    await other.save({ 'agree-discuss': 'yes', 'agree-recording': 'no', 'agree-students': 'later' });
    const check = await (await other.post('check', { form: 'form-2', seen: '999' })).text();
    expect(check).toContain(t.checkTitle);
    expect(check).toContain('I will say later');
    const status = await (await other.post('send', {})).text();
    expect(status).toContain(t.sentTitle);
    expect(status).toContain('01634 496000');
    expect(status).toContain('Ellen Whitfield is the SENDCo');

    const request = await childFor(people.sendco, id);
    expect(request?.papers.parentalQuestionnaire).toMatchObject({ state: 'have', on: '2026-11-27' });
    expect(request?.family?.told[0]?.answers).toMatchObject({ strengths: 'She sings & hums "all" day <3' });
    expect(request?.consents.map(({ purpose, state, how }) => [purpose, state, how])).toEqual([
      ['discuss', 'given', 'questionnaire'],
      ['recording', 'refused', 'questionnaire'],
    ]);
    // The therapist has read it; the mother sees that somebody has, and who.
    expect(await childFor(people.therapist, id)).toMatchObject({ identity: 'shown', child: { name } });
    expect(await other.read()).toMatch(/link therapist at/);
    expect((await pagesOf(id))[0]).toMatchObject({ state: 'sent' });
    expect(app.dump().split('She sings &').length).toBe(2);
  });

  test('it is sent once: a second phone that was open gets told so, and nothing changes', async () => {
    const id = await aChild();
    const { url } = await aPage(id);
    const late = browser(url);
    await late.enter();
    await sent(url);
    await refusalOf(await late.save({ strengths: 'Other words' }), 409);
    expect(await (await late.post('check', { form: 'form-9', seen: '1', strengths: 'Other words' })).text()).toContain(
      t.sentAlready,
    );
    expect(await (await late.post('send', {})).text()).toContain(t.sentAlready);
    const request = await childFor(people.sendco, id);
    expect(request?.family?.told).toHaveLength(1);
    expect(JSON.stringify(request)).not.toContain('Other words');
  });

  test('what one phone wrote is not overwritten by a form that another one opened before', async () => {
    const { url } = await aPage(await aChild());
    const [one, two] = [browser(url), browser(url)];
    await one.enter();
    await two.enter();
    const drawn = /name="seen" value="(\d+)"/.exec(await two.read())?.[1] ?? '';
    await one.save({ strengths: 'She sings' }, { form: 'form-1', seen: drawn });
    const page = await (
      await two.post('save', { form: 'form-2', seen: drawn, strengths: '', worries: 'She is shy' })
    ).text();
    expect(page).toContain(t.stale);
    expect(page).toMatch(/She sings/);
    expect(page).toMatch(/She is shy/);
  });

  test('without a word about the interpreter it does not go; who wants to talk first gives no consent yet', async () => {
    const id = await aChild();
    const { url } = await aPage(id);
    const { mum, page } = await sent(url, { ...everything, language: 'Polish' });
    expect(page).toContain(t.sayInterpreter);
    await mum.save({ interpreter: 'yes' });
    expect(await (await mum.post('send', {})).text()).toContain(t.sayUnderstood);
    await mum.save({ understood: 'talk' });
    expect(await (await mum.post('send', {})).text()).toContain(t.talkFirst);
    const request = await childFor(people.sendco, id);
    expect(request?.consents).toEqual([]);
    expect(request?.people[0]).toMatchObject({ language: 'Polish', interpreter: 'interpreter-needed' });
    expect(request?.standings.discuss.why).toBe('not-asked');
  });

  test('the first name stands there only if the school ticked it; a young person’s own page asks about themselves', async () => {
    const { url } = await aPage(await aChild(), { showsFirstName: true });
    const mum = browser(url);
    const page = await (await mum.enter()).text();
    expect(page).toContain('About Zanthia');
    expect(page).not.toContain('Quillfeather');
    const own = browser((await aPage(await aChild({ relation: 'young-person' }))).url);
    expect(await own.read()).toContain(t.gate.own);
    expect(await (await own.enter()).text()).toContain('What are you good at?');
  });
});

describe('a link that does not open', () => {
  test('three wrong birthdays lock it, also for the right one; the SENDCo is told, and can open it again', async () => {
    const id = await aChild();
    const { url, pageId } = await aPage(id);
    const stranger = browser(url);
    expect(await (await stranger.enter('7')).text()).toContain(t.gate.wrong(2));
    expect(await (await stranger.enter('6', '4')).text()).toContain(t.gate.wrong(1));
    const third = await stranger.enter('8');
    expect(third.status).toBe(409);
    expect(await third.text()).toContain(t.locked);
    expect((await browser(url).enter()).status).toBe(409);
    expect((await pagesOf(id))[0]).toMatchObject({ state: 'locked' });
    expect(app.dump()).toContain('family-locked');

    const change = { editId: editId(), pageId, what: 'unlock' };
    await answered(await app.post(`${school}/requests/${id}/family/change`, change, people.sendco));
    expect(await (await browser(url).enter()).text()).toContain(asks.strengths.ask);
  });

  test('asking many times at once gives no more than three tries', async () => {
    const { url } = await aPage(await aChild());
    const tries = Array.from({ length: 8 }, (_, day) => browser(url).enter(String(day + 10)));
    const wrong = (await Promise.all((await Promise.all(tries)).map((each) => each.text()))).filter((page) =>
      page.includes(t.gate.ask),
    );
    expect(wrong.length).toBeLessThanOrEqual(2);
    expect((await browser(url).enter()).status).toBe(409);
  });

  test('ran out, closed, made up, of an erased child: one sentence, and nothing of the school; a pass does not help', async () => {
    const id = await aChild();
    const { url, pageId } = await aPage(id);
    const mum = browser(url);
    await mum.enter();
    app.clock.set('2026-12-26T10:00:00Z');
    expect(await mum.read()).toContain(t.gone);
    app.clock.set(start);
    const close = { editId: editId(), pageId, what: 'close' };
    await answered(await app.post(`${school}/requests/${id}/family/change`, close, people.sendco));
    for (const address of [url, `${url}x`, `${app.url}/family/abc.def`]) {
      const response = await fetch(address, { headers: { accept: 'text/html' } });
      const page = await response.text();
      expect([response.status, page.includes(t.gone)]).toEqual([404, true]);
      expect(page).not.toMatch(/Hazelbrook|Zanthia/);
    }
    expect(await mum.read()).toContain(t.gone);
    await refusalOf(await mum.save({ strengths: 'Too late' }), 404);
  });

  test('only the SENDCo makes one, with a birthday written down, for somebody on the list', async () => {
    const id = await aChild();
    for (const as of [people.therapist, people.lead, people.farSendco]) await refusalOf(await make(id, {}, as), 404);
    expect((await refusalOf(await make(id, { personId: 'nobody' }), 400)).detail).toBe(familyTabText.notOnList);
    await refusalOf(await make(id, { days: 3650 }), 400);
  });
});

describe('after it was sent', () => {
  test('she takes her yes back while the therapist reads: the therapist’s next look shows no name', async () => {
    const id = await aChild();
    const { mum } = await sent((await aPage(id)).url);
    expect(await childFor(people.therapist, id)).toMatchObject({ identity: 'shown' });
    const page = await (await mum.post('withdraw', { purpose: 'discuss' })).text();
    expect(page).toContain(t.withdraw.done);
    expect(page).toContain(t.status.said.withdrawn);
    const seen = await childFor(people.therapist, id);
    expect(seen).toMatchObject({ identity: 'no-consent', standings: { discuss: { why: 'withdrawn' } } });
    expect(JSON.stringify(seen)).not.toMatch(/Quillfeather|She sings/);
    // Twice is once.
    const before = (await childFor(people.sendco, id))?.consents.length;
    await mum.post('withdraw', { purpose: 'discuss' });
    expect((await childFor(people.sendco, id))?.consents.length).toBe(before);
  });

  test('she says what has changed, and the school reads it; nothing is not sent', async () => {
    const id = await aChild();
    const { mum } = await sent((await aPage(id)).url);
    expect(await (await mum.post('changed', { text: '  ' })).text()).toContain(t.changed.empty);
    expect(await (await mum.post('changed', { text: 'She asked a friend to play' })).text()).toContain(
      t.changed.thanks,
    );
    expect((await childFor(people.sendco, id))?.family?.voices[0]?.text).toBe('She asked a friend to play');
  });

  test('what was read out is written down with who heard it, and counts as the one questionnaire', async () => {
    const id = await aChild();
    const { url, pageId } = await aPage(id);
    const path = `${school}/requests/${id}/family/spoken`;
    const answers = { ...everything, language: 'Polish', interpreter: 'yes', understood: 'interpreted' };
    expect((await hear(id, { answers })).status).toBe(200);
    const body = { editId: editId(), pageId, seen: (await childFor(people.sendco, id))?.rev };
    expect((await refusalOf(await app.post(path, body, people.sendco), 400)).detail).toBe(familyTabText.witnessNeeded);
    await hear(id, { witness: 'Mr Hall, TA' });
    for (const _ of [1, 2]) await answered(await app.post(path, body, people.sendco));
    const request = await childFor(people.sendco, id);
    expect(request?.spoken).toEqual([]);
    expect(request?.consents[0]).toMatchObject({ how: 'spoken', witness: 'Mr Hall, TA', interpreter: 'used' });
    expect(request?.family?.told).toHaveLength(1);
    const mum = browser(url);
    expect(await (await mum.enter()).text()).toContain(t.status.title);
  });

  test('read out and typed at the link at once: neither touches the other, and only a press that says so throws one away', async () => {
    const id = await aChild();
    const { url, pageId } = await aPage(id);
    const mum = browser(url);
    await mum.enter();
    await mum.save({ strengths: 'She sings at home' });
    await hear(id, { witness: 'Mr Hall, TA', answers: { ...everything, strengths: 'She hums, says mum' } });
    expect(await mum.read()).not.toContain('hums');
    expect(JSON.stringify(await childFor(people.therapist, id))).not.toMatch(/hums|Mr Hall/);
    expect(JSON.stringify(await childFor(people.sendco, id))).not.toContain('sings at home');

    const body = { editId: editId(), pageId, seen: (await childFor(people.sendco, id))?.rev };
    const path = `${school}/requests/${id}/family/spoken`;
    expect((await refusalOf(await app.post(path, body, people.sendco), 409)).detail).toBe(familyTabText.theyType);
    // She is quicker: hers is the one, and what was written down stays to be read, or thrown away.
    await mum.save(everything);
    expect(await (await mum.post('send', {})).text()).toContain(t.sentTitle);
    const over = { ...body, seen: (await childFor(people.sendco, id))?.rev, overTyped: true };
    expect((await refusalOf(await app.post(path, over, people.sendco), 409)).detail).toBe(familyTabText.sentAlready);
    const request = await childFor(people.sendco, id);
    expect(request?.family?.told.map(({ how }) => how)).toEqual(['link']);
    expect(request?.spoken[0]?.answers?.strengths).toBe('She hums, says mum');
    await hear(id, {}, 'parent-1');
    expect((await childFor(people.sendco, id))?.spoken).toEqual([]);
  });

  test('words heard that must not wait are kept, with an event of the school alone; others write nothing down', async () => {
    const id = await aChild();
    const before = app.dump().split('family.route-shown').length;
    expect((await hear(id, { answers: { worries: 'Her uncle hits her' } })).status).toBe(200);
    expect(app.dump().split('family.route-shown').length).toBe(before + 1);
    expect((await childFor(people.sendco, id))?.spoken[0]?.answers?.worries).toBe('Her uncle hits her');
    expect((await hear(id, { answers: { 'agree-discuss': 'maybe' } })).status).toBe(400);
    const patch = { spoken: { id: 'nobody', answers: {} } };
    const asked = { editId: editId(), planId, seen: (await childFor(people.sendco, id))?.rev, patch };
    await refusalOf(await app.post(`${school}/requests/${id}/fields`, asked, people.sendco), 404);
    expect((await app.post(`${school}/requests/${id}/fields`, asked, people.therapist)).status).toBe(403);
  });

  test('the papers: empty, and with what the school knows of her; what she has typed and not sent is on none', async () => {
    const id = await aChild({ language: 'Cornish', interpreter: 'interpreter-needed' });
    const { url } = await aPage(id);
    const mum = browser(url);
    await mum.enter();
    await mum.save({ strengths: 'She sings' });
    const { pages, blank } = await answered(await app.get(`${school}/requests/${id}/family`, people.sendco));
    for (const address of [blank.word, blank.pdf, pages[0]?.files.word ?? '', pages[0]?.files.pdf ?? '']) {
      const response = await fetch(address);
      const content = new Uint8Array(await response.arrayBuffer());
      expect([response.status, content.byteLength > 5_000]).toEqual([200, true]);
      if (!response.headers.get('content-type')?.includes('pdf')) continue;
      const pdf = await readPdf(content);
      expect(pdf.letters).toContain(letters(asks.strengths.ask));
      expect(pdf.letters).not.toContain(letters('She sings'));
      expect(pdf.letters.includes(letters('Cornish'))).toBe(address !== blank.pdf);
    }
  });
});

test('hostile posts get a sentence and leave nothing; unusual ones are kept and shown as they are', async () => {
  const id = await aChild();
  const { url } = await aPage(id);
  const mum = browser(url);
  await mum.enter();
  const before = app.dump();
  const hostile: readonly Record<string, string>[] = [
    { strengths: 'a\u0000b' },
    { strengths: 'x'.repeat(1_501) },
    { who: 'authority' },
    { 'agree-discuss': 'maybe' },
    { constructor: 'x' },
    { __proto__x: 'x' },
    { sharewith: 'gp,everybody' },
  ];
  for (const fields of hostile) {
    const response = await mum.save(fields);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(((await response.json()) as { detail: string }).detail).toMatch(/^[A-Z].*\.$/);
  }
  for (const more of [
    { form: 'form-1', seen: 'NaN' },
    { form: '', seen: '1' },
    { form: '<b>', seen: '1' },
  ])
    expect((await mum.save({ strengths: 'no' }, more)).status).toBe(400);
  for (const [act, fields] of [
    ['withdraw', { purpose: 'everything' }],
    ['nothing', {}],
    ['__proto__', {}],
    ['changed', { text: 'a\u0007' }],
  ] as const)
    expect((await mum.post(act, fields)).status).toBeGreaterThanOrEqual(400);
  const big = await mum.save({ strengths: 'x'.repeat(300_000) });
  expect(big.status).toBe(413);
  expect(app.dump()).toBe(before);
  const script = await fetch(`${url}/save`, {
    method: 'POST',
    body: '{"a":1}',
    headers: { 'content-type': 'text/xml' },
  });
  expect(script.status).toBe(415);
  await refusalOf(await browser(url).save({ strengths: 'no pass' }), 401);

  const code = await refusalOf(await mum.save({ strengths: 'She says <script>alert(1)</script>' }), 400);
  expect(code.detail).toBe(t.code);
  const unusual = '👩‍👧 שלום e\u0301 3 < 5 so one = 1 <b>\nnew line';
  expect((await mum.save({ strengths: unusual })).status).toBe(200);
  const page = await mum.read();
  expect(page).toContain('👩‍👧 שלום e\u0301 3 &#60; 5 so one = 1 &#60;b&#62;');
  expect(page).not.toContain('<b>');
});

describe('what must not wait', () => {
  const routes = (dump: string) => dump.split('family.route-shown').length - 1;

  test('a father writes that a child is hit: he reads where to turn before it goes, and the school is told to read it now', async () => {
    const id = await aChild();
    const { url, pageId } = await aPage(id);
    const dad = browser(url);
    await dad.enter();
    const before = routes(app.dump());
    expect(await (await dad.save({ strengths: 'She sings' })).json()).toMatchObject({ turn: [] });
    const words = { worries: 'Her uncle hits her when she is slow' };
    expect(await (await dad.save(words)).json()).toMatchObject({ turn: ['worries'] });
    await dad.save({ worries: `${words.worries}, I think` });
    expect(routes(app.dump())).toBe(before + 1);
    const form = await dad.read();
    for (const line of t.turn.lines) expect(form).toContain(line.replaceAll("'", '&#39;'));
    expect(await (await dad.post('check', { form: 'form-1', seen: '99', ...everything, ...words })).text()).toContain(
      t.turn.title,
    );
    expect(await (await dad.post('send', {})).text()).toContain(t.sentTitle);
    expect((await childFor(people.sendco, id))?.family?.told[0]?.answers?.worries).toMatch(/^Her uncle hits her/);
    await app.product.tick();
    expect((await pagesOf(id))[0]?.readNowAt).not.toBeNull();
    const change = { editId: editId(), pageId, what: 'have-read' };
    const read = await answered(await app.post(`${school}/requests/${id}/family/change`, change, people.sendco));
    expect(read.pages[0]?.readNowAt).toBeNull();
    const kept = app
      .dump()
      .split('\n')
      .filter((line) => line.includes('family.route-shown'));
    expect(kept.join()).not.toMatch(/uncle|worries/);
    for (const line of kept) expect(line).toMatch(/"about":"school-hazelbrook".*"child":null/);
    expect(app.log.lines.join()).not.toContain('uncle');
  });

  test('what has changed is not sent before its writer has read where to turn, and nothing typed is lost', async () => {
    const id = await aChild();
    const { mum } = await sent((await aPage(id)).url);
    const said = { text: 'He chokes when he drinks since Monday' };
    const first = await (await mum.post('changed', said)).text();
    expect(first).toContain(t.turn.title);
    expect(first).toContain(t.notSentYet);
    expect(first).toContain(`${said.text}</textarea>`);
    expect((await childFor(people.sendco, id))?.family?.voices).toEqual([]);
    expect(await (await mum.post('changed', { ...said, read: 'yes' })).text()).toContain(t.changed.thanks);
    expect((await childFor(people.sendco, id))?.family?.voices[0]?.text).toBe(said.text);
    expect((await pagesOf(id))[0]?.readNowAt).not.toBeNull();
  });
});

describe('nobody says that they read what must not wait', () => {
  const alarms = (pageId: string): number =>
    app
      .dump()
      .split('\n')
      .filter((line) => line.includes('"family-unread"') && line.includes(pageId)).length;
  const at = async (moment: string): Promise<void> => {
    app.clock.set(moment);
    await app.product.tick();
  };
  const urgent = async () => {
    const id = await aChild();
    const { url, pageId } = await aPage(id);
    const { mum } = await sent(url);
    const said = { text: 'He chokes when he drinks since Monday', read: 'yes' };
    expect(await (await mum.post('changed', said)).text()).toContain(t.changed.thanks);
    return { id, pageId };
  };

  test('two hours later the school is told again, and once more the next working morning, however often is looked', async () => {
    const { pageId } = await urgent();
    await at('2026-11-27T12:13:00Z');
    expect(alarms(pageId)).toBe(0);
    await at('2026-11-27T12:15:00Z');
    await at('2026-11-27T13:00:00Z');
    expect(alarms(pageId)).toBe(1);
    await at('2026-11-28T12:00:00Z');
    expect(alarms(pageId)).toBe(1);
    await at('2026-11-30T08:31:00Z');
    expect(alarms(pageId)).toBe(2);
    await at('2026-12-02T09:00:00Z');
    expect(alarms(pageId)).toBe(2);
    for (const word of ['chokes', name, 'Ottoline'])
      expect(
        app
          .dump()
          .split('\n')
          .filter((line) => line.includes('family-unread'))
          .join(),
      ).not.toContain(word);
  });

  test('who has said so within two hours is not told again', async () => {
    const { id, pageId } = await urgent();
    await answered(
      await app.post(
        `${school}/requests/${id}/family/change`,
        { editId: editId(), pageId, what: 'have-read' },
        people.sendco,
      ),
    );
    await at('2026-11-27T12:15:00Z');
    await at('2026-11-30T08:31:00Z');
    expect(alarms(pageId)).toBe(0);
  });
});

describe('what the law or the school already says of a person', () => {
  const write = async (id: string, patch: object) =>
    app.post(
      `${school}/requests/${id}/fields`,
      { editId: editId(), planId, seen: (await childFor(people.sendco, id))?.rev, patch },
      people.sendco,
    );

  test('whom a court order keeps from deciding: their yes does not count, and the therapist reads only of a note', async () => {
    const id = await aChild();
    const { url } = await aPage(id);
    await sent(url);
    expect((await childFor(people.therapist, id))?.identity).toBe('shown');
    expect((await childFor(people.therapist, id))?.hasLegalNote).toBe(false);
    expect((await write(id, { person: { id: 'parent-1', legalLimit: 'may-not-decide' } })).status).toBe(200);
    expect((await childFor(people.therapist, id))?.identity).toBe('no-consent');
    const giver = { kind: 'parental-responsibility', personId: 'parent-1' };
    const given = { state: 'given', how: 'signed-form', interpreter: 'not-needed', on: '2026-11-26' };
    const refused = await refusalOf(await write(id, { consent: { giver, ...given } }), 400);
    expect(refused.detail).toBe(aroundText.mayNotDecide);
    await write(id, { person: { id: 'carer-1', name: 'Ann Hall', relation: 'guardian' } });
    const other = await write(id, { consent: { giver: { ...giver, personId: 'carer-1' }, ...given } });
    expect(other.status).toBe(200);
    const seen = await childFor(people.therapist, id);
    expect([seen?.identity, seen?.hasLegalNote]).toEqual(['shown', true]);
    expect(JSON.stringify(seen)).not.toContain('may-not-decide');
    expect((await childFor(people.sendco, id))?.people[0]?.legalLimit).toBe('may-not-decide');
  });

  test('whom she may not contact gets no link, and an older one opens no more', async () => {
    const id = await aChild();
    const { url } = await aPage(id);
    const dad = browser(url);
    await dad.enter();
    await write(id, { person: { id: 'parent-1', legalLimit: 'neither' } });
    expect(await dad.read()).toContain(t.gone);
    expect((await refusalOf(await make(id), 403)).detail).toBe(aroundText.outOfReach);
  });

  test('a father on the list who may not decide tells his side: what he chose is no consent, and he is told to ring', async () => {
    const id = await aChild({ legalLimit: 'may-not-decide' });
    const { page } = await sent((await aPage(id)).url);
    expect(page).toContain(t.talkAboutChoices);
    expect((await childFor(people.sendco, id))?.standings.discuss.holds).toBe(false);
  });

  test('the school knows that she speaks Polish: without a word about the interpreter it does not go', async () => {
    const id = await aChild({ language: 'Polish' });
    const mum = browser((await aPage(id)).url);
    await mum.enter();
    await mum.save(everything);
    expect(await (await mum.post('send', {})).text()).toContain(t.sayInterpreter);
    await mum.save({ interpreter: 'no', relation: 'mother', phone: '01634 496111', language: 'Silesian' });
    expect(await (await mum.post('send', {})).text()).toContain(t.sentTitle);
    const request = await childFor(people.sendco, id);
    const [person] = request?.people ?? [];
    // What the school wrote stands; what it had no word for is filled in or offered.
    expect(person).toMatchObject({ language: 'Polish', interpreter: 'no-interpreter', phone: '01634 496111' });
    expect(toldFacts(request?.people ?? [], request?.family?.told ?? [])).toEqual([
      { personId: 'parent-1', field: 'language', value: 'Silesian', before: 'Polish' },
      { personId: 'parent-1', field: 'responsibility', value: 'has-responsibility', before: null },
    ]);
  });
});
