import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { createGet, createPost } from '../../../tab/api.ts';
import { tabText } from '../../../tab/text.ts';

const shape = z.object({ name: z.string() });
const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });
const problem = (status: number, detail: string) =>
  json({ type: 'about:blank', title: 'Title', status, detail, code: 'not-allowed' }, status);

function surroundings(...replies: (Response | Error)[]) {
  const asked: { path: string; authorization: string | null }[] = [];
  const sent: { method: string | undefined; body: unknown; type: string | null }[] = [];
  const tokens: boolean[] = [];
  const outside = {
    fetch: async (path: string, init: RequestInit) => {
      const headers = new Headers(init.headers);
      asked.push({ path, authorization: headers.get('authorization') });
      sent.push({ method: init.method, body: init.body, type: headers.get('content-type') });
      const reply = replies.shift() ?? new Error('no reply left');
      if (reply instanceof Error) throw reply;
      return reply;
    },
    token: async (again = false) => {
      tokens.push(again);
      return `token-${tokens.length}`;
    },
    now: () => Date.parse('2026-11-27T09:00:00Z'),
  };
  return { get: createGet(outside), post: createPost(outside), asked, sent, tokens };
}

test('an answer that keeps its contract comes with the server’s own time', async () => {
  const { get, asked } = surroundings(json({ name: 'Hazelbrook' }, 200, { date: 'Fri, 27 Nov 2026 08:55:00 GMT' }));
  expect(await get('/api/x', shape)).toEqual({
    ok: true,
    value: { name: 'Hazelbrook' },
    asOf: '2026-11-27T08:55:00.000Z',
  });
  expect(asked).toEqual([{ path: '/api/x', authorization: 'Bearer token-1' }]);
});

test('without a date header our own clock says how fresh the answer is', async () => {
  const { get } = surroundings(json({ name: 'Hazelbrook' }));
  expect(await get('/api/x', shape)).toMatchObject({ asOf: '2026-11-27T09:00:00.000Z' });
});

test('a token that is refused is replaced once', async () => {
  const { get, tokens, asked } = surroundings(problem(401, 'Signed out.'), json({ name: 'Hazelbrook' }));
  expect(await get('/api/x', shape)).toMatchObject({ ok: true });
  expect(tokens).toEqual([false, true]);
  expect(asked.at(-1)?.authorization).toBe('Bearer token-2');
});

test('too many at once is no refusal: what is known stays on the page', async () => {
  const { get } = surroundings(problem(429, 'That was a lot at once.'));
  expect(await get('/api/x', shape)).toEqual({ ok: false, sentence: 'That was a lot at once.', refused: false });
});

test('a second refusal is said to the person', async () => {
  const { get, asked } = surroundings(problem(401, 'Signed out.'), problem(401, 'Sign in again.'));
  expect(await get('/api/x', shape)).toEqual({ ok: false, sentence: 'Sign in again.', refused: true });
  expect(asked).toHaveLength(2);
});

test.each([
  ['a refusal is the server’s sentence', problem(403, 'Not your school.'), 'Not your school.', true],
  ['a failure of the server is not a refusal', problem(500, 'It has been noted.'), 'It has been noted.', false],
  ['a proxy’s page becomes our sentence', new Response('<html>', { status: 502 }), tabText.serverTrouble, false],
  ['a bare refusal becomes our sentence', new Response('', { status: 404 }), tabText.refused, true],
  ['an answer that breaks its contract', json({ nom: 'x' }), tabText.notReadable, false],
  ['an answer that is no JSON', new Response('x'), tabText.notReadable, false],
  ['no network', new TypeError('Failed to fetch'), tabText.noNetwork, false],
])('%s', async (_, reply, sentence, refused) => {
  const { get } = surroundings(reply);
  expect(await get('/api/x', shape)).toEqual({ ok: false, sentence, refused });
});

test('nothing is asked without a token', async () => {
  let asked = 0;
  const get = createGet({
    fetch: async () => json({ asked: ++asked }),
    token: () => Promise.reject(new Error('no consent')),
    now: () => 0,
  });
  expect(await get('/api/x', shape)).toEqual({ ok: false, sentence: tabText.noToken, refused: false });
  expect(asked).toBe(0);
});

test('a change is sent as JSON, once more with a fresh token, and a question never has a body', async () => {
  const { post, get, sent, asked } = surroundings(
    problem(401, 'Signed out.'),
    json({ name: 'Hazelbrook' }),
    json({ name: 'x' }),
  );
  expect(await post('/api/x', { editId: 'one' }, shape)).toMatchObject({ ok: true, value: { name: 'Hazelbrook' } });
  await get('/api/x', shape);
  const change = { method: 'POST', body: '{"editId":"one"}', type: 'application/json' };
  expect(sent).toEqual([change, change, { method: undefined, body: undefined, type: null }]);
  expect(asked.at(1)?.authorization).toBe('Bearer token-2');
});

test('a change that finds no network is told apart from one that was refused', async () => {
  const { post } = surroundings(new Error('offline'), problem(409, 'Locked.'), json({ what: 'else' }));
  expect(await post('/api/x', {}, shape)).toEqual({ ok: false, sentence: tabText.noNetwork, refused: false });
  expect(await post('/api/x', {}, shape)).toEqual({ ok: false, sentence: 'Locked.', refused: true });
  expect(await post('/api/x', {}, shape)).toEqual({ ok: false, sentence: tabText.notReadable, refused: false });
});
