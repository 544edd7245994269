import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { toDocument } from '../../bot/storage/documents.ts';
import { shareLinks } from '../../bot/auth/share-links.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { sharesAnswer, type SharesAnswer } from '../../shared/grid-share/contract.ts';
import type { Audience } from '../../shared/grid-share/share.ts';
import { shareText } from '../../shared/grid-share/text.ts';
import { recordIdSchema, schoolIdSchema } from '../../shared/kernel/ids.ts';
import { gridSchema, type Grid } from '../../shared/scoping/grid.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { refusalOf } from './support.ts';

const start = '2026-11-27T10:14:00Z';
const school = 'school-hazelbrook';
const shares = `/api/schools/${school}/grid/shares`;

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({ now: start });
});
afterAll(() => app.stop());
beforeEach(() => app.clock.set(start));

let edits = 0;
const newEdit = (): string => `edit-${(edits += 1)}`;
const answered = async (response: Response): Promise<SharesAnswer> => {
  expect(response.status).toBe(200);
  return sharesAnswer.parse(await response.json());
};
const open = async (audience: Audience, as: SamplePerson = people.sendco, editId = newEdit()) =>
  answered(await app.post(shares, { editId, audience, days: 30 }, as));
/** A new page, and its address. */
async function newPage(audience: Audience): Promise<{ readonly id: string; readonly url: string }> {
  const editId = newEdit();
  const share = (await open(audience, people.sendco, editId)).shares.find(({ id }) => id === `grid-share|${editId}`);
  if (!share) throw new Error('the page was not made');
  return share;
}
const close = (shareId: string, as: SamplePerson = people.sendco) =>
  app.post(`${shares}/close`, { editId: newEdit(), shareId }, as);
const pageAt = async (url: string): Promise<string> => {
  const response = await fetch(url);
  expect(response.status).toBe(200);
  return response.text();
};
/** The one sentence, and nothing of the school. */
async function tellsNothing(url: string): Promise<void> {
  const response = await fetch(url);
  const page = await response.text();
  expect([response.status, page.includes(shareText.noPage)]).toEqual([404, true]);
  expect(page).not.toMatch(/Hazelbrook|Orchard|Language for Learning/);
}
async function changeGrid(change: (grid: Grid) => Grid): Promise<void> {
  const { resource } = await app.containers.records.item(`grid|${school}`, school).read();
  await app.containers.records.items.upsert(toDocument('grid', change(gridSchema.parse(resource))));
}
const audited = async (about: string): Promise<object[]> =>
  (
    await app.containers.records.items
      .query<{ about: string }>(
        {
          query: 'SELECT * FROM c WHERE c.schoolId = @s AND c.type = @t',
          parameters: [
            { name: '@s', value: school },
            { name: '@t', value: 'audit' },
          ],
        },
        { partitionKey: school },
      )
      .fetchAll()
  ).resources.filter((each) => each.about === about);

describe('a page of the grid', () => {
  test('for staff opens without an account: the layout, what is in place and what is missing', async () => {
    const { url } = await newPage('staff');
    const response = await fetch(url);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]+=*'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/,
    );
    const page = await response.text();
    expect(page).not.toMatch(/<script|<form|<img|<link|https?:\/\/|\sstyle=|\son\w+=/i);
    expect(page).toContain('Hazelbrook Primary School');
    expect(page.match(/<li>/g)).toHaveLength(15);
    expect(page).toContain('Specialist interventions for a few children');
  });

  test('is counted each time it is opened, and written down once a day, without a word on who read it', async () => {
    const { id, url } = await newPage('staff');
    await pageAt(url);
    await pageAt(url);
    app.clock.set('2026-11-28T10:00:00Z');
    await pageAt(url);
    const read = (await audited(id)).filter((each) => 'event' in each && each.event === 'grid.share-read');
    expect(read).toHaveLength(2);
    expect(read[0]).toMatchObject({ personId: 'link', accountId: 'link', tid: '', roles: [], why: 'scoping' });
    const known = await answered(await app.get(shares, people.therapist));
    expect(known.shares.find((each) => each.id === id)).toMatchObject({ opened: 3, openedOn: '2026-11-28', url });
  });

  test('closes at once, and runs out after its last day', async () => {
    const { id, url } = await newPage('parents');
    const other = await newPage('parents');
    expect((await answered(await close(id))).shares.map((each) => each.id)).not.toContain(id);
    await tellsNothing(url);
    await answered(await close(id));
    app.clock.set('2026-12-27T23:59:00Z');
    await pageAt(other.url);
    app.clock.set('2026-12-28T00:00:00Z');
    await tellsNothing(other.url);
  });

  test('cannot be guessed, made up, or turned into the page of another school', async () => {
    const { id, url } = await newPage('staff');
    const word = url.split('/').at(-1) ?? '';
    const [body = '', signature = ''] = word.split('.');
    const claim = { school: 'school-orchard-bank', share: id };
    const forged = Buffer.from(JSON.stringify(claim)).toString('base64url');
    const others = shareLinks('another secret').make({
      school: schoolIdSchema.parse(school),
      share: recordIdSchema.parse(id),
    });
    // The right signature of a page that is in another school's partition.
    const astray = shareLinks('a secret of tests, thirty-two characters or more').make({
      school: schoolIdSchema.parse('school-orchard-bank'),
      share: recordIdSchema.parse(id),
    });
    for (const wrong of [`${forged}.${signature}`, `${body}.AAAA`, body, 'x', '%00', others, astray])
      await tellsNothing(`${app.url}/shared/grid/${wrong}`);
    await pageAt(url);
  });

  test('made twice by one press is one; who does not keep the grid makes none and closes none', async () => {
    const editId = newEdit();
    const before = (await open('staff', people.sendco, editId)).shares.length;
    expect((await open('staff', people.sendco, editId)).shares).toHaveLength(before);
    expect((await open('staff', people.therapist)).shares).toHaveLength(before + 1);
    for (const stranger of [people.lead, people.otherSendco]) {
      await refusalOf(await app.get(shares, stranger), 404);
      await refusalOf(await app.post(shares, { editId: newEdit(), audience: 'staff', days: 30 }, stranger), 404);
      await refusalOf(await close(`grid-share|${editId}`, stranger), 404);
    }
    await refusalOf(await close('cycle|service-weald|school-hazelbrook|2026-27|spring'), 404);
  });

  test('of an earlier service’s neither opens, nor stands in the list, nor is the present one’s to close', async () => {
    const { id, url } = await newPage('staff');
    const { resource } = await app.containers.records.item(id, school).read<object>();
    await app.containers.records.items.upsert({ ...resource, serviceId: 'service-before' });
    await tellsNothing(url);
    const { shares: known } = await answered(await app.get(shares, people.therapist));
    expect(known.map((each) => each.id)).not.toContain(id);
    await refusalOf(await close(id), 404);
  });

  test('ten of a school are open at a time, and the eleventh is refused in a sentence', async () => {
    const { shares: known } = await answered(await app.get(shares, people.sendco));
    for (let n = known.length; n < 10; n += 1) await open('staff');
    const over = await app.post(shares, { editId: newEdit(), audience: 'staff', days: 30 }, people.sendco);
    expect(await refusalOf(over, 400)).toMatchObject({ detail: shareText.tooMany });
    for (const { id } of (await answered(await app.get(shares, people.sendco))).shares) await answered(await close(id));
  });
});

test('what parents must not read is never on their page, nor costs and questions on anybody’s', async () => {
  const by = { at: start, by: 'CANARY-by', side: 'sendco' };
  await changeGrid((grid) => {
    const [first] = grid.entries;
    if (!first) throw new Error('the sample grid has entries');
    const entry = (id: string, more: object) => ({
      ...first,
      cells: ['IN2'],
      details: {},
      question: null,
      ...more,
      id,
    });
    const details = {
      deliveredBy: 'CANARY-staff deliverer',
      audience: 'CANARY-staff whom',
      frequency: 'CANARY-staff often',
      groupSize: 'CANARY-group',
      cost: 'CANARY-cost',
      evidence: 'CANARY-evidence',
      link: 'https://canary.example/CANARY-link',
      yearGroups: ['Year 1'],
      status: 'running',
    };
    return gridSchema.parse({
      ...grid,
      entries: [
        ...grid.entries,
        entry('1', { text: 'Shown <b>to</b> & all', details }),
        entry('2', { text: 'CANARY-staff gap', kind: 'gap' }),
        entry('3', { text: 'CANARY-staff specialist', cells: ['IN3'] }),
        entry('4', { text: 'CANARY-staff both levels', cells: ['IN2', 'IN3'] }),
        entry('5', { text: 'CANARY-staff doubted', question: { ...by, text: 'CANARY-question', cells: [], rev: 1 } }),
        entry('6', { text: 'CANARY-staff planned', details: { status: 'planned' } }),
        entry('7', { text: 'CANARY-ended', details: { status: 'ended' } }),
      ],
    });
  });
  const parents = await pageAt((await newPage('parents')).url);
  const staff = await pageAt((await newPage('staff')).url);
  expect(parents).toContain('Shown &#60;b&#62;to&#60;/b&#62; &#38; all');
  expect(parents).not.toMatch(/CANARY|Year 1|Gap/);
  expect(parents).not.toContain('SLTA on-the-job');
  expect(parents).toContain('Intervention Fayre');
  expect(new Set(staff.match(/CANARY-\w+/g))).toEqual(new Set(['CANARY-staff']));
  expect(staff).toContain('CANARY-staff deliverer · CANARY-staff whom · CANARY-staff often');
});
