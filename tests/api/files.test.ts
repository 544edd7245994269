import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createConnection } from 'node:net';
import { readdirSync } from 'node:fs';
import { fileAnswer, type FileAnswer } from '../../shared/files/contract.ts';
import { mostFileBytes, mostFiles } from '../../shared/files/file.ts';
import { filesText as t } from '../../shared/files/text.ts';
import { membershipIdSchema } from '../../shared/kernel/ids.ts';
import { copyAnswer } from '../../shared/own-copy/contract.ts';
import { requestAnswer, requestsAnswer, type RequestAnswer } from '../../shared/request-for-help/contract.ts';
import { requestText } from '../../shared/request-for-help/text.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { badFiles, goodFiles, testVirus } from '../support/test-files.ts';
import { changeAccount, refusalOf } from './support.ts';

const start = '2026-11-27T08:55:00Z';
const plan = 'plan|service-weald|school-hazelbrook|2026-27|spring';
const address = '/api/schools/school-hazelbrook/requests';
/** A second person of Hazelbrook, who may decide with the SENDCo. */
const head = people.otherSendco;

let app: RunningProduct;
let child: string;
beforeAll(async () => {
  app = await startProduct({ now: start });
  await app.product.tick();
});
afterAll(() => app.stop());
beforeEach(async () => {
  app.clock.set(start);
  child = await aChild();
});

let edits = 0;
const editId = () => `edit-${(edits += 1)}`;
const save = async (patch: object, id = child) =>
  requestAnswer.parse(
    await (
      await app.post(`${address}/${id}/fields`, { editId: editId(), planId: plan, seen: 1, patch }, people.sendco)
    ).json(),
  ).request;
const given = { state: 'given', on: '2026-11-20', how: 'signed-form' } as const;

async function aChild(): Promise<string> {
  const { newId } = requestsAnswer.parse(await (await app.get(address, people.sendco)).json());
  const body = { editId: editId(), planId: plan, newId, redFlags: 'none', yearGroup: 'Year 2', question: 'How?' };
  const { id } = requestAnswer.parse(await (await app.post(address, body, people.sendco)).json()).request;
  await save({ identity: { name: 'Zanthia Quillfeather' } }, id);
  await save({ consent: given }, id);
  return id;
}

interface Sent {
  readonly name?: string;
  readonly paper?: string;
  readonly edit?: string;
  readonly as?: SamplePerson;
  readonly planId?: string;
}
const send = async (
  content: Uint8Array,
  { name = 'IEP.pdf', paper = 'iep', edit = editId(), as = people.sendco, planId = plan }: Sent = {},
) =>
  fetch(`${app.url}${address}/${child}/files?${new URLSearchParams({ planId, editId: edit, paper })}`, {
    method: 'POST',
    body: Buffer.from(content),
    headers: {
      authorization: `Bearer ${await app.issuer.token(as.tenantId, as.aadObjectId)}`,
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
    },
  });
const added = async (content: Uint8Array, sent: Sent = {}): Promise<RequestAnswer> =>
  requestAnswer.parse(await (await send(content, sent)).json()).request;
const childFor = async (as: SamplePerson) =>
  requestsAnswer.parse(await (await app.get(address, as)).json()).requests.find(({ request }) => request.id === child)
    ?.request;
const look = async (fileId: string, as = people.sendco): Promise<FileAnswer> =>
  fileAnswer.parse(await (await app.get(`${address}/${child}/files/${fileId}`, as)).json());
const lastFile = (request: RequestAnswer) => {
  const file = request.files.at(-1);
  if (!file) throw new Error('no file');
  return file;
};
/** The check for malware has had its time, and what it says was looked at. */
const later = async () => {
  app.clock.set('2026-11-27T08:57:00Z');
  await app.product.tick();
};
const bytesThere = (): string[] => {
  const folder = app.filesFolder;
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((each) =>
      each.isFile() && !each.name.endsWith('.put') && each.parentPath.includes(child) ? [each.name] : [],
    );
  } catch {
    return [];
  }
};
/** A file of the child that was checked, and the link to it of one person. */
const linkFor = async (as: SamplePerson, content: Uint8Array = goodFiles.pdf, sent: Sent = {}) => {
  const { id } = lastFile(await added(content, sent));
  await later();
  const { address: link } = await look(id, as);
  return { id, link: link ?? '' };
};

test('the SENDCo adds the IEP: it says so in the papers, is checked, and the therapist opens it', async () => {
  const request = await added(goodFiles.pdf, { name: 'Zanthia IEP 🙂.pdf' });
  const file = lastFile(request);
  expect(file).toMatchObject({ paper: 'iep', kind: 'pdf', bytes: goodFiles.pdf.length, title: 'Zanthia IEP 🙂' });
  expect(file).toMatchObject({ by: 'Ellen Whitfield', scan: 'waiting', datedOn: null, author: '' });
  expect(request.papers.iep).toMatchObject({ state: 'have', on: null });
  const dated = await save({ file: { id: file.id, datedOn: '2025-10-01', author: 'Mr Hall, class teacher' } });
  expect(dated.papers.iep.on).toBe('2025-10-01');
  expect(dated.lights.find(({ name }) => name === requestText.papers.iep)).toMatchObject({ state: 'look' });

  expect(await look(file.id, people.therapist)).toEqual({ scan: 'waiting', address: null, says: t.stillChecked });
  await later();
  expect(lastFile((await childFor(people.therapist)) as RequestAnswer).scan).toBe('clean');
  const { address: link } = await look(file.id, people.therapist);
  const opened = await fetch(link ?? '');
  expect(opened.status).toBe(200);
  expect(Buffer.from(await opened.arrayBuffer()).equals(Buffer.from(goodFiles.pdf))).toBe(true);
  expect(Object.fromEntries(opened.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining('sandbox'),
    'content-disposition': expect.stringMatching(/^attachment; .*Zanthia%20IEP/),
  });
  expect(app.dump()).toContain('request.file-read');
  expect(app.dump()).not.toContain('%PDF-1.7');
  expect(app.log.lines.join('\n')).not.toMatch(/Zanthia|Quillfeather/);
});

test('each kind that is taken is known by what is in it, whatever it is called', async () => {
  for (const [kind, content] of Object.entries(goodFiles))
    expect(lastFile(await added(content, { name: 'no ending', paper: 'other' }))).toMatchObject({
      kind,
      paper: 'other',
    });
});

test('what is not taken gets a sentence and leaves nothing', async () => {
  const before = app.dump();
  const wrong: [Uint8Array, string][] = [
    ...Object.values(badFiles).map((content): [Uint8Array, string] => [content, 'file']),
    [new Uint8Array(0), 'file.pdf'],
    [goodFiles.docx, 'report.pdf'],
    [Buffer.from('<script>alert(1)</script>'), 'page.html'],
  ];
  for (const [content, name] of wrong) await refusalOf(await send(content, { name }), 400);
  expect(app.dump()).toBe(before);
  expect(bytesThere()).toEqual([]);
});

test('10 MB are taken, one byte more is not', async () => {
  const most = Buffer.alloc(mostFileBytes, 'a');
  expect(lastFile(await added(most, { name: 'long.txt' })).bytes).toBe(mostFileBytes);
  const refusal = await refusalOf(await send(Buffer.concat([most, Buffer.from('a')]), { name: 'long.txt' }), 413);
  expect(refusal.detail).toBe(t.tooLarge);
  expect(bytesThere()).toHaveLength(1);
});

test('an upload that breaks off or goes on for ever leaves nothing and stops nothing', async () => {
  const token = await app.issuer.token(people.sendco.tenantId, people.sendco.aadObjectId);
  const query = new URLSearchParams({ planId: plan, editId: editId(), paper: 'iep' });
  const head = (length: string) =>
    `POST ${address}/${child}/files?${query} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\n` +
    `content-type: application/octet-stream\r\n${length}\r\n\r\n`;
  const { port } = new URL(app.url);
  await new Promise<void>((done) => {
    const socket = createConnection(Number(port), '127.0.0.1', () => {
      socket.write(`${head('content-length: 1000')}%PDF-1.7`, () => setTimeout(() => socket.destroy(), 50));
    });
    socket.once('close', () => done());
  });
  const said = await new Promise<string>((done) => {
    const chunk = `100000\r\n${'a'.repeat(0x100000)}\r\n`;
    let heard = '';
    const socket = createConnection(Number(port), '127.0.0.1', () => {
      socket.write(head('transfer-encoding: chunked'));
      const more = () => socket.writable && socket.write(chunk, () => setImmediate(more));
      more();
    });
    socket.on('data', (data) => (heard += data.toString()));
    socket.on('error', () => undefined);
    socket.once('data', () => setTimeout(() => socket.destroy(), 50));
    socket.once('close', () => done(heard));
  });
  expect(said).toContain('413');
  expect(bytesThere()).toEqual([]);
  expect((await fetch(`${app.url}/health`)).status).toBe(200);
});

test('a file sent twice, because nobody heard the answer, is there once', async () => {
  const edit = editId();
  await added(goodFiles.png, { edit, name: 'photo.png' });
  const again = await added(goodFiles.png, { edit, name: 'photo.png' });
  expect(again.files).toHaveLength(1);
  expect(bytesThere()).toHaveLength(1);
});

test('twenty files and no more', async () => {
  for (let n = 0; n < mostFiles; n += 1) await added(goodFiles.text, { name: `${n}.txt` });
  expect((await refusalOf(await send(goodFiles.text), 400)).detail).toBe(t.tooMany);
  expect(bytesThere()).toHaveLength(mostFiles);
});

test('what the check for malware finds something in is never given out, and its bytes go', async () => {
  const { id } = lastFile(await added(Buffer.from(testVirus), { name: 'notes.txt' }));
  // Told by a look before the job comes round, and by the job.
  app.clock.set('2026-11-27T08:56:00Z');
  expect(await look(id)).toEqual({ scan: 'refused', address: null, says: t.refused });
  const told = (await childFor(people.sendco)) as RequestAnswer;
  expect(told.papers.iep).toMatchObject({ state: 'missing', on: null });
  expect(told.lights.find(({ name }) => name === requestText.papers.iep)).toMatchObject({
    ...{ state: 'missing', says: requestText.lights.refusedFile },
  });
  await later();
  expect(bytesThere()).toEqual([]);
  expect(lastFile((await childFor(people.sendco)) as RequestAnswer).scan).toBe('refused');
  const other = lastFile(await added(Buffer.from(testVirus), { name: 'notes.txt', paper: 'reports' })).id;
  app.clock.set('2026-11-27T09:00:00Z');
  await app.product.tick();
  const now = (await childFor(people.sendco)) as RequestAnswer;
  expect([now.files.find((each) => each.id === other)?.scan, now.papers.reports.state]).toEqual(['refused', 'missing']);
});

test('a file that is not taken leaves its paper as the school has said it is', async () => {
  await save({ papers: { iep: { state: 'missing' } } });
  for (const content of [...Object.values(badFiles), new Uint8Array(mostFileBytes + 1)])
    expect((await send(content)).ok).toBe(false);
  expect(((await childFor(people.sendco)) as RequestAnswer).papers.iep.state).toBe('missing');
});

test('a link holds for five minutes, for one person, and is made up by nobody', async () => {
  const { link } = await linkFor(people.therapist);
  expect((await fetch(link)).status).toBe(200);
  for (const wrong of [link.slice(0, -3), `${app.url}/attached`, `${app.url}/attached?link=x`])
    expect((await refusalOf(await fetch(wrong), 404)).detail).toBe(t.noFile);
  app.clock.set('2026-11-27T09:02:01Z');
  expect((await refusalOf(await fetch(link), 404)).detail).toBe(t.noFile);
  const page = await fetch(link, { headers: { accept: 'text/html' } });
  expect(await page.text()).toContain('Open the page again.');
});

test('consent that was withdrawn closes the file at its next opening, also by a link given out before', async () => {
  const { id, link } = await linkFor(people.therapist);
  await save({ consent: { state: 'withdrawn' } });
  expect((await refusalOf(await fetch(link), 403)).detail).toBe(t.closed);
  const asked = await app.get(`${address}/${child}/files/${id}`, people.therapist);
  expect((await refusalOf(asked, 403)).detail).toBe(t.closed);
  const seen = await childFor(people.therapist);
  expect(seen?.files).toMatchObject([{ title: null }]);
  // The school has its own file all the same.
  expect((await fetch((await look(id)).address ?? '')).status).toBe(200);
});

test('whoever may not see the child gets the same sentence as for nothing at all', async () => {
  const { id } = lastFile(await added(goodFiles.pdf));
  for (const as of [people.otherSendco, people.lead]) {
    await refusalOf(await app.get(`${address}/${child}/files/${id}`, as), 404);
    expect((await send(goodFiles.pdf, { as })).status).toBeGreaterThanOrEqual(403);
  }
  expect((await refusalOf(await send(goodFiles.pdf, { as: people.therapist }), 403)).detail).toBe(
    requestText.notAllowed,
  );
  await refusalOf(await send(goodFiles.pdf, { planId: plan.replace('hazelbrook', 'saltmarsh') }), 404);
  expect(bytesThere()).toHaveLength(1);
});

test('a file that is taken out is gone from the request at once, and its bytes with the next look', async () => {
  const { id, link } = await linkFor(people.sendco);
  const body = { editId: editId(), planId: plan, fileId: id };
  const removed = await app.post(`${address}/${child}/remove-file`, body, people.sendco);
  expect(requestAnswer.parse(await removed.json()).request.files).toEqual([]);
  expect((await refusalOf(await fetch(link), 404)).detail).toBe(t.gone);
  await app.product.tick();
  expect(bytesThere()).toEqual([]);
});

test('bytes that no request knows of are taken away after a day', async () => {
  const { files } = app;
  const { schoolId, requestId, fileId } = {
    schoolId: 'school-hazelbrook',
    requestId: child,
    fileId: 'lost',
  } as never as {
    schoolId: Parameters<typeof files.put>[0]['schoolId'];
    requestId: Parameters<typeof files.put>[0]['requestId'];
    fileId: string;
  };
  const { whenAdded } = await import('../../bot/features/files/due-files.ts');
  await app.containers.due.items.create({
    ...whenAdded({ schoolId, requestId, fileId }, app.clock.now()),
    ...{ type: 'due', schemaVersion: 1, slot: '2026-11-27' },
  });
  await files.put({ schoolId, requestId, fileId }, goodFiles.pdf);
  await later();
  expect(bytesThere()).toEqual(['lost']);
  app.clock.set('2026-11-28T09:00:00Z');
  await app.product.tick();
  expect(bytesThere()).toEqual([]);
});

test('with the school’s record its files are erased', async () => {
  await changeAccount(app, head, (account) => {
    const [own] = account.memberships;
    if (own?.scope.kind !== 'school') throw new Error('the sample area has changed');
    const scope = { ...own.scope, schoolId: 'school-hazelbrook' as typeof own.scope.schoolId };
    const role = { ...own, id: membershipIdSchema.parse('membership|two'), role: 'head' as const, scope };
    return { ...account, memberships: [own, role] };
  });
  const { link } = await linkFor(people.therapist);
  const copies = `/api/schools/school-hazelbrook/copies/${child}`;
  const ask = { editId: editId(), side: 'school', kind: 'erase', reason: 'family-asks' };
  const { asked } = copyAnswer.parse(await (await app.post(`${copies}/ask`, ask, people.sendco)).json()).copy;
  const decide = { editId: editId(), side: 'school', askId: asked?.id, approve: true };
  expect((await app.post(`${copies}/decide`, decide, head)).status).toBe(200);
  await refusalOf(await fetch(link), 403);
  await app.product.tick();
  expect(bytesThere()).toEqual([]);
  expect((await refusalOf(await send(goodFiles.pdf), 409)).detail).toBe(requestText.notInUse(true));
});

test('with the storage out of reach a file gets a sentence, and nothing of it is kept', async () => {
  const { put } = app.files;
  app.files.put = () => Promise.reject(new Error('out of reach'));
  expect((await refusalOf(await send(goodFiles.pdf), 409)).detail).toBe(t.noStore);
  app.files.put = put;
  expect((await childFor(people.sendco))?.files).toEqual([]);
});
