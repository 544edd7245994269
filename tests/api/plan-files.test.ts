import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { signedLinks } from '../../bot/auth/signed-links.ts';
import { toDocument } from '../../bot/storage/documents.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { filesAnswer, statementAnswer } from '../../shared/documents/contract.ts';
import { documentsText } from '../../shared/documents/text.ts';
import { accountIdOf } from '../../shared/kernel/ids.ts';
import { date, instant } from '../../shared/kernel/time.ts';
import { firstFields } from '../../shared/sheet/new.ts';
import { sheetSchema, type Sheet } from '../../shared/sheet/sheet.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { readPdf, readWord } from '../unit/bot/documents/read-back.ts';
import { bookHazelbrook, changeAccount, refusalOf } from './support.ts';

const start = '2026-12-02T16:00:00Z';
const school = 'school-hazelbrook';
const planId = `plan|service-weald|${school}|2026-27|spring`;

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({ now: '2026-11-27T08:55:00Z' });
  await bookHazelbrook(app);
});
afterAll(() => app.stop());
beforeEach(() => app.clock.set(start));

const plan = async (): Promise<Sheet> =>
  sheetSchema.parse((await app.containers.records.item(planId, school).read()).resource);

/** Rewrites the plan, as the two do when they fill it in. */
async function changePlan(change: (plan: Sheet) => Sheet): Promise<void> {
  await app.containers.records.items.upsert(toDocument('sheet', change(await plan())));
}

const withFocus =
  (focus: string, more: Partial<Sheet>) =>
  (sheet: Sheet): Sheet => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.kind === 'page' ? { ...row, fields: firstFields({ focus }, instant(start)) } : row,
    ),
    ...more,
  });

const filesFor = async (person: SamplePerson) =>
  filesAnswer.parse(await (await app.get(`/api/sheets/${encodeURIComponent(planId)}/files`, person)).json()).files;
const linkOf = async (person: SamplePerson, kind: string): Promise<string> =>
  (await filesFor(person)).find((each) => each.kind === kind)?.url ?? 'no such file';
const statementFor = async (person: SamplePerson) =>
  statementAnswer.parse(await (await app.get(`/api/schools/${school}/statement`, person)).json());

const audited = async (event: string): Promise<{ accountId: string; about: string }[]> =>
  (
    await app.containers.records.items
      .query<{ accountId: string; about: string; event: string }>(
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
  ).resources.filter((each) => each.event === event);

const accountOf = (person: SamplePerson) => accountIdOf(person.tenantId, person.aadObjectId);

async function tellsNothing(link: string): Promise<void> {
  const response = await fetch(link);
  expect(response.headers.get('content-disposition')).toBeNull();
  expect((await refusalOf(response, 404)).detail).toBe(documentsText.noFile);
}

describe('what is offered', () => {
  test.each([
    ['link therapist', people.therapist],
    ['SENDCo', people.sendco],
  ])('the %s gets the plan, the pack and the report', async (_, person) => {
    expect((await filesFor(person)).map(({ kind }) => kind)).toEqual([
      'word',
      'pdf',
      'pack',
      'report',
      'report-word',
      'handover',
    ]);
  });

  test('the service lead gets the report alone', async () => {
    expect((await filesFor(people.lead)).map(({ kind }) => kind)).toEqual(['report', 'report-word']);
  });

  test('somebody of another school learns nothing, not even that the plan is there', async () => {
    const refused = await app.get(`/api/sheets/${encodeURIComponent(planId)}/files`, people.farSendco);
    const unknown = await app.get(`/api/sheets/${encodeURIComponent(`${planId}x`)}/files`, people.farSendco);
    expect(await refusalOf(refused, 404)).toEqual(await refusalOf(unknown, 404));
  });
});

describe('a link', () => {
  test('opened without signing in gives the Word file under its own name, and it is noted who took it', async () => {
    const response = await fetch(await linkOf(people.sendco, 'word'));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="Joint plan (draft) - Hazelbrook Primary School - spring term 2027.docx"',
    );
    expect(response.headers.get('content-type')).toMatch(/wordprocessingml/);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const read = await readWord(new Uint8Array(await response.arrayBuffer()));
    expect(read.text).toContain('Draft as of 16:00 on Wed 2 December 2026');
    expect(read.text).toContain('Thu 3 December 2026, 09:30 to 10:30, face to face');
    expect(await audited('plan.downloaded')).toContainEqual(
      expect.objectContaining({ accountId: accountOf(people.sendco), about: planId }),
    );
  });

  test('gives the pack with both people’s numbers and the school’s grid', async () => {
    const response = await fetch(await linkOf(people.therapist, 'pack'));
    const read = await readPdf(new Uint8Array(await response.arrayBuffer()));
    for (const said of [people.therapist.phone, people.sendco.phone, 'RollingprogrammeOf'])
      expect(read.letters.toLowerCase()).toContain(said.replace(/\s/g, '').toLowerCase());
    expect(await audited('pack.downloaded')).toHaveLength(1);
  });

  test('gives somebody new the handover pack: who is who, what is open, children by their numbers', async () => {
    const response = await fetch(await linkOf(people.therapist, 'handover'));
    expect(response.headers.get('content-disposition')).toContain('Handover pack');
    const read = await readPdf(new Uint8Array(await response.arrayBuffer()));
    for (const said of ['Where this school stands today', people.sendco.phone, 'Hours this year', 'What is in place'])
      expect(read.letters.toLowerCase()).toContain(said.replace(/\s/g, '').toLowerCase());
    expect(await audited('pack.handover-downloaded')).toHaveLength(1);
  });

  test('gives the lead the report, in both forms', async () => {
    for (const [kind, ending] of [
      ['report', 'pdf'],
      ['report-word', 'docx'],
    ] as const) {
      const response = await fetch(await linkOf(people.lead, kind));
      expect(response.headers.get('content-disposition')).toContain(`.${ending}"`);
    }
    expect(await audited('report.downloaded')).toHaveLength(2);
  });

  test('holds for thirty days and then tells nothing', async () => {
    const link = await linkOf(people.sendco, 'pdf');
    app.clock.set('2027-01-01T23:00:00Z');
    expect((await fetch(link)).status).toBe(200);
    app.clock.set('2027-01-02T00:00:00Z');
    await tellsNothing(link);
  });

  test('changed in any part tells nothing', async () => {
    const link = new URL(await linkOf(people.lead, 'report'));
    const [body = '', signature = ''] = (link.searchParams.get('link') ?? '').split('.');
    const claim = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Record<string, string>;
    for (const change of [{ what: 'word' }, { account: accountOf(people.sendco) }, { until: '2099-12-31' }]) {
      const forged = Buffer.from(JSON.stringify({ ...claim, ...change })).toString('base64url');
      await tellsNothing(`${app.url}/files/joint-plan.docx?link=${forged}.${signature}`);
    }
    for (const query of ['', '?link=', '?link=..', '?link=a.b'])
      await tellsNothing(`${app.url}/files/pack.pdf${query}`);
  });

  test('rightly signed for somebody who may not have the file tells nothing', async () => {
    const signed = signedLinks('a secret of tests, thirty-two characters or more');
    const until = '2026-12-31';
    for (const what of ['word', 'pdf', 'pack'] as const)
      for (const person of [people.lead, people.farSendco, people.otherSendco])
        await tellsNothing(
          `${app.url}/files/joint-plan.pdf?link=${signed.make({ what, about: planId, account: accountOf(person), until })}`,
        );
    for (const about of [`cycle|service-weald|${school}|2026-27|spring`, `${planId}x`, 'plan', 'a/b', ''])
      await tellsNothing(
        `${app.url}/files/joint-plan.pdf?link=${signed.make({ what: 'pdf', about, account: accountOf(people.sendco), until })}`,
      );
  });

  test('of somebody who has left the school tells nothing', async () => {
    const link = await linkOf(people.sendco, 'word');
    const until = (day: string | null) =>
      changeAccount(app, people.sendco, (account) => ({
        ...account,
        memberships: account.memberships.map((each) => ({ ...each, until: day === null ? null : date(day) })),
      }));
    await until('2026-12-01');
    await tellsNothing(link);
    await until(null);
    expect((await fetch(link)).status).toBe(200);
  });

  test('that has run out shows a person in a browser a page of one sentence', async () => {
    const response = await fetch(`${app.url}/files/pack.pdf?link=a.b`, { headers: { accept: 'text/html,*/*' } });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain(`<p>${documentsText.noFile}</p>`);
  });
});

describe('the words for the school’s website', () => {
  test('are not there while nothing is agreed, and it is said why', async () => {
    expect(await statementFor(people.sendco)).toEqual({
      statement: null,
      missing: [documentsText.statement.missing.plan],
    });
  });

  test('hold the therapist, the focus and the day once both have agreed; the pack is not offered any more', async () => {
    await changePlan(withFocus('Talk at lunchtime', { lockedAt: instant('2026-12-02T15:00:00Z') }));
    const { statement, missing } = await statementFor(people.sendco);
    expect(missing).toEqual([]);
    for (const said of ['Priya Raman', 'Ellen Whitfield', 'Talk at lunchtime.', 'Wed 2 December 2026'])
      expect(statement?.text).toContain(said);
    expect((await filesFor(people.sendco)).map(({ kind }) => kind)).not.toContain('pack');
  });

  test('are not for another school', async () => {
    await refusalOf(await app.get(`/api/schools/${school}/statement`, people.farSendco), 404);
  });
});
