import { expect, test } from '@jest/globals';
import { mostFileBytes, mostFiles } from '../../../../../shared/files/file.ts';
import { filesText as t } from '../../../../../shared/files/text.ts';
import { instant } from '../../../../../shared/kernel/time.ts';
import type { Answer, Get } from '../../../../../tab/api.ts';
import { createScans } from '../../../../../tab/features/files/scans.ts';
import { createUploads, whyNotSend } from '../../../../../tab/features/files/uploads.ts';
import type { Sent, Upload } from '../../../../../tab/upload.ts';
import { Timers } from '../sheet/support.ts';

const asOf = instant('2026-11-27T10:14:00Z');
const request = { id: 'request-3-abc', files: [] } as unknown as Parameters<ReturnType<typeof createUploads>['add']>[0];
const file = (name: string, content = 'hello'): File => new File([content], name);
const lost = { ok: false, sentence: 'No connection.', refused: false } as const;
const refused = { ok: false, sentence: 'This kind of file is not taken.', refused: true } as const;
const arrived = { ok: true, value: { request: {} }, asOf } as unknown as Answer<never>;

/** The SENDCo's tab, and a server whose answers the test gives one by one. */
function openTab() {
  const sent: { path: string; sent: Sent; answer: (answer: Answer<never>) => void }[] = [];
  const taken: Answer<unknown>[] = [];
  const upload = ((path: string, of: Sent) =>
    new Promise((answer) => sent.push({ path, sent: of, answer }))) as unknown as Upload;
  let ids = 0;
  const newId = () => `edit-${(ids += 1)}`;
  const uploads = createUploads({ upload, newId }, '/api/requests', (_, answer) => taken.push(answer));
  const settle = () => new Promise((done) => setTimeout(done, 0));
  return { uploads, sent, taken, settle };
}

test('files go one after the other, with how far they have come, and leave the screen once they are there', async () => {
  const { uploads, sent, taken, settle } = openTab();
  uploads.add(request, 'plan-1', 'iep', [file('one.pdf'), file('two.pdf')]);
  await settle();
  expect(sent.map(({ sent: { name } }) => name)).toEqual(['one.pdf']);
  expect(sent[0]?.path).toBe('/api/requests/request-3-abc/files?planId=plan-1&editId=edit-1&paper=iep');
  sent[0]?.sent.onProgress(40);
  expect(uploads.all().map(({ percent, state }) => [percent, state])).toEqual([
    [40, 'sending'],
    [0, 'sending'],
  ]);
  expect(uploads.isBusy()).toBe(true);
  sent[0]?.answer(arrived);
  await settle();
  expect(uploads.all().map(({ file: { name } }) => name)).toEqual(['two.pdf']);
  sent[1]?.answer(arrived);
  await settle();
  expect([uploads.all(), uploads.isBusy(), taken.length]).toEqual([[], false, 2]);
});

test('a file that did not get there stays with its sentence, and is sent again as the same one', async () => {
  const { uploads, sent, settle } = openTab();
  uploads.add(request, 'plan-1', 'iep', [file('one.pdf'), file('two.pdf')]);
  await settle();
  sent[0]?.answer(lost);
  await settle();
  expect(uploads.all()[0]).toMatchObject({ state: 'failed', says: 'No connection.', mayTryAgain: true });
  expect(uploads.isBusy()).toBe(true);
  sent[1]?.answer(arrived);
  uploads.again('edit-1');
  await settle();
  expect(sent[2]?.path).toBe(sent[0]?.path);
  sent[2]?.answer(arrived);
  await settle();
  expect(uploads.all()).toEqual([]);
});

test('what the server refuses is not sent again, and is put away by hand', async () => {
  const { uploads, sent, settle } = openTab();
  uploads.add(request, 'plan-1', 'iep', [file('notes.exe')]);
  await settle();
  sent[0]?.answer(refused);
  await settle();
  expect(uploads.all()[0]).toMatchObject({ state: 'failed', says: refused.sentence, mayTryAgain: false });
  expect(uploads.isBusy()).toBe(false);
  uploads.drop('edit-1');
  expect(uploads.all()).toEqual([]);
});

test('what cannot arrive is not sent at all', async () => {
  const { uploads, sent, settle } = openTab();
  uploads.add(request, 'plan-1', 'other', [file('empty.txt', '')]);
  await settle();
  expect(sent).toEqual([]);
  expect(uploads.all()[0]?.says).toBe(t.empty);
  expect(whyNotSend({ size: mostFileBytes }, mostFiles - 1)).toBeUndefined();
  expect(whyNotSend({ size: mostFileBytes + 1 }, 0)).toBe(t.tooLarge);
  expect(whyNotSend({ size: 1 }, mostFiles)).toBe(t.tooMany);
});

test('how the check stands is asked until it says something, and by one at a time', async () => {
  const timers = new Timers();
  const says = ['waiting', 'waiting', 'clean'];
  const asked: string[] = [];
  const get = (async (path: string) => {
    asked.push(path);
    return { ok: true, value: { scan: says.shift(), address: null, says: null }, asOf };
  }) as unknown as Get;
  const scans = createScans({ get, wait: timers.wait }, '/api/requests');
  scans.follow('request-3-abc', 'file-1');
  scans.follow('request-3-abc', 'file-1');
  await timers.pass(60_000);
  expect(asked).toEqual(Array.from({ length: 3 }, () => '/api/requests/request-3-abc/files/file-1'));
  expect(scans.all().get('file-1')).toBe('clean');
});
