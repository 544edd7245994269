import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import excel from 'exceljs';
import { toDocument } from '../../bot/storage/documents.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { gridFilesAnswer, readFormAnswer } from '../../shared/documents/contract.ts';
import { gridFileText } from '../../shared/documents/grid-file-text.ts';
import type { Account } from '../../shared/organisation/account.ts';
import { gridSchema } from '../../shared/scoping/grid.ts';
import { gridVersionSchema } from '../../shared/scoping/version.ts';
import { formText } from '../../shared/scoping/form-text.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { readPdf, readWord } from '../unit/bot/documents/read-back.ts';
import { changeAccount, refusalOf } from './support.ts';

const start = '2026-11-27T10:14:00Z';
const grid = '/api/schools/school-hazelbrook/grid';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({ now: start });
});
afterAll(() => app.stop());
beforeEach(() => app.clock.set(start));

const filesFor = async (person: SamplePerson, school = grid) =>
  gridFilesAnswer.parse(await (await app.get(`${school}/files`, person)).json()).files;
const linkOf = async (person: SamplePerson, kind: string): Promise<string> =>
  (await filesFor(person)).find((each) => each.kind === kind)?.url ?? 'no such file';
const bytes = async (link: string): Promise<Uint8Array> => {
  const response = await fetch(link);
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
};
const upload = (content: Uint8Array, as: SamplePerson) =>
  app.post(`${grid}/read-form`, { file: Buffer.from(content).toString('base64') }, as);

describe('the grid as files', () => {
  test('the SENDCo takes it as Word, Excel and PDF, and each time that is written down', async () => {
    expect((await filesFor(people.sendco)).map(({ title }) => title)).toEqual(Object.values(gridFileText.files));
    const word = await fetch(await linkOf(people.sendco, 'grid-word'));
    expect(word.headers.get('content-disposition')).toBe(
      'attachment; filename="Scoping grid - Hazelbrook Primary School - 2026-11-27.docx"',
    );
    const book = new excel.Workbook();
    await book.xlsx.load((await bytes(await linkOf(people.sendco, 'grid-excel'))).buffer as ArrayBuffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Grid', 'Entries']);
    const { letters } = await readPdf(await bytes(await linkOf(people.sendco, 'grid-pdf')));
    expect(letters).toContain('SLTAon-the-jobtraining');
    const { resources } = await app.containers.records.items
      .query<{ event: string; about: string; why: string }>(
        {
          query: 'SELECT * FROM c WHERE c.schoolId = @s AND c.type = @t',
          parameters: [
            { name: '@s', value: 'school-hazelbrook' },
            { name: '@t', value: 'audit' },
          ],
        },
        { partitionKey: 'school-hazelbrook' },
      )
      .fetchAll();
    expect(resources.filter(({ event }) => event === 'grid.downloaded')).toMatchObject(
      Array.from({ length: 3 }, () => ({ event: 'grid.downloaded', about: 'grid|school-hazelbrook', why: 'scoping' })),
    );
  });

  test('a link runs out with the day, and with what its owner may', async () => {
    const link = await linkOf(people.sendco, 'grid-pdf');
    app.clock.set('2026-11-28T00:00:00Z');
    expect(await refusalOf(await fetch(link), 404)).toMatchObject({ detail: gridFileText.noFile });
    app.clock.set(start);
    expect((await fetch(link)).status).toBe(200);
    let held: Account['memberships'] = [];
    await changeAccount(app, people.sendco, (account) => {
      held = account.memberships;
      return { ...account, memberships: [] };
    });
    expect((await fetch(link)).status).toBe(404);
    await changeAccount(app, people.sendco, (account) => ({ ...account, memberships: held }));
  });

  test('a version that was kept comes out as it stood, whatever the grid says now', async () => {
    const id = 'grid-version|service-weald|school-hazelbrook|2025-26|summer';
    const { resource } = await app.containers.records.item('grid|school-hazelbrook', 'school-hazelbrook').read();
    const { schoolId, serviceId, schoolName, entries } = gridSchema.parse(resource);
    const version = gridVersionSchema.parse({
      ...{ id, schoolId, serviceId, schoolName, label: 'summer term 2026', order: '2025-26|2', takenBy: 'Both' },
      ...{ takenAt: '2026-04-20T10:00:00.000Z', gridRev: 1, planId: 'plan|x|y|z|t', rev: 1 },
      entries: entries.slice(0, 1).map((entry) => ({ ...entry, text: 'As it was then' })),
    });
    await app.containers.records.items.upsert(toDocument('grid-version', version));
    const answer = await app.get(`${grid}/files?${new URLSearchParams({ version: id })}`, people.therapist);
    const { files } = gridFilesAnswer.parse(await answer.json());
    expect(files.map(({ kind }) => kind)).toEqual(['grid-word', 'grid-excel', 'grid-pdf']);
    const { text } = await readWord(await bytes(files[0]?.url ?? ''));
    expect(text).toContain('As it was kept with the plan for the summer term 2026, on Mon 20 April 2026.');
    expect(text).toContain('As it was then');
    expect(text).not.toContain('Language for Learning');
  });

  test('what was kept while another service served the school is not the present one’s to take away', async () => {
    const id = 'grid-version|service-before|school-hazelbrook|2024-25|spring';
    const version = gridVersionSchema.parse({
      ...{ id, schoolId: 'school-hazelbrook', serviceId: 'service-before', schoolName: 'Hazelbrook Primary School' },
      ...{ label: 'spring term 2025', order: '2024-25|1', takenBy: 'Both', entries: [], rev: 1 },
      ...{ takenAt: '2025-01-20T10:00:00.000Z', gridRev: 1, planId: 'plan|x|y|z|t' },
    });
    await app.containers.records.items.upsert(toDocument('grid-version', version));
    const answer = await app.get(`${grid}/files?${new URLSearchParams({ version: id })}`, people.therapist);
    for (const { url } of gridFilesAnswer.parse(await answer.json()).files) expect((await fetch(url)).status).toBe(404);
  });

  test('nor is a grid that was mapped with it: on no page, in no history, in no file', async () => {
    const item = app.containers.records.item('grid|school-hazelbrook', 'school-hazelbrook');
    const { resource } = await item.read<object>();
    await app.containers.records.items.upsert({ ...resource, serviceId: 'service-before' });
    const [entry] = gridSchema.parse(resource).entries;
    for (const path of ['grid', 'gaps', `grid/entries/${entry?.id ?? ''}/history`, 'comparison', 'evidence']) {
      const text = await (await app.get(`/api/schools/school-hazelbrook/${path}`, people.therapist)).text();
      expect([path, text.includes(entry?.text ?? '')]).toEqual([path, false]);
    }
    const { text } = await readWord(await bytes(await linkOf(people.therapist, 'grid-word')));
    expect(text).not.toContain(entry?.text ?? '');
    await app.containers.records.items.upsert(resource ?? {});
  });

  test('nobody gets the grid of another school, nor a version that is none', async () => {
    expect((await app.get('/api/schools/school-orchard-bank/grid/files', people.sendco)).status).toBe(404);
    for (const version of ['grid|school-orchard-bank', 'grid-version|service-weald|school-hazelbrook|2020-21|spring']) {
      const answer = await app.get(`${grid}/files?${new URLSearchParams({ version })}`, people.sendco);
      const [file] = gridFilesAnswer.parse(await answer.json()).files;
      expect([version, (await fetch(file?.url ?? '')).status]).toEqual([version, 404]);
    }
  });
});

describe('a filled form', () => {
  test('is read for who may write in the grid, and nothing of it is kept', async () => {
    const before = app.dump();
    const content = await bytes(await linkOf(people.therapist, 'grid-word'));
    const sent = await upload(content, people.therapist);
    expect(sent.status).toBe(200);
    const { entries, report } = readFormAnswer.parse(await sent.json());
    expect(entries).toHaveLength(12);
    expect(report).toEqual([]);
    const without = (dump: string) => dump.replaceAll(/"type":"audit[^}]*}/g, '').length;
    expect(without(app.dump())).toBeLessThan(without(before) + 2_000);
    expect((await upload(content, people.lead)).status).toBe(404);
  });

  test('that is none is refused in a sentence; what is too large is not read at all', async () => {
    expect(await refusalOf(await upload(Buffer.from('%PDF-1.7'), people.sendco), 400)).toMatchObject({
      detail: formText.refused['not-word'],
    });
    // 2 MB fit through this door, and only through this one.
    expect((await upload(new Uint8Array(2_000_000), people.sendco)).status).toBe(400);
    expect((await upload(new Uint8Array(3_000_000), people.sendco)).status).toBe(413);
    const large = { file: 'A'.repeat(300_000) };
    expect((await app.post(`${grid}/entries`, large, people.sendco)).status).toBe(413);
    // Who is not signed in sends no more than to any other address.
    const stranger = { method: 'POST', body: JSON.stringify(large), headers: { 'content-type': 'application/json' } };
    expect((await fetch(`${app.url}${grid}/read-form`, stranger)).status).toBe(413);
  });
});
