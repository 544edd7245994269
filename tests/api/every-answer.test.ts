import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { problemAnswer } from '../../shared/organisation/contract.ts';
import { sampleBodies } from './sample-bodies.ts';

let app: RunningProduct;
let port: number;
let token: string;
beforeAll(async () => {
  app = await startProduct();
  port = Number(new URL(app.url).port);
  token = await app.issuer.token(people.sendco.tenantId, people.sendco.aadObjectId);
});
afterAll(() => app.stop());

interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Sends a request just as it is written; `fetch` would tidy it up first. */
const ask = ({ method = 'GET', path, body = '', headers = {} }: Asked): Promise<Got> =>
  new Promise((done, failed) => {
    const all = { authorization: `Bearer ${token}`, ...headers };
    const sent = request({ host: '127.0.0.1', port, path, method, agent: false, headers: all }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', failed).end(body);
  });

/** What holds for each answer of the server, whatever was asked. */
function expectInOrder({ status, headers, text }: Got): void {
  expect(status).toBeLessThan(500);
  expect(headers['set-cookie']).toBeUndefined();
  expect(headers['x-powered-by']).toBeUndefined();
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
  // Only files of the tab that carry their version in their names may be kept.
  if (!headers['cache-control']?.includes('immutable')) expect(headers['cache-control']).toBe('no-store');
  if (headers['content-type']?.startsWith('text/html')) {
    const frames = /frame-ancestors ([^;]+)/.exec(String(headers['content-security-policy']))?.[1] ?? 'anybody';
    for (const each of frames.split(' '))
      expect(each).toMatch(/^('self'|'none'|https:\/\/(\*\.)?(teams\.microsoft\.com|cloud\.microsoft|office\.com))$/);
  }
  // A browser that follows a link gets the sentence as a page.
  if (status >= 400 && text && !headers['content-type']?.startsWith('text/html')) {
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(problemAnswer.strict().parse(JSON.parse(text))).toMatchObject({ status });
  }
  expect(text).not.toMatch(/node_modules|\.ts:\d|at Object\.|Error:|ZodError|SyntaxError/);
}

const json = { 'content-type': 'application/json' };
const entries = '/api/schools/school-hazelbrook/grid/entries';
const history = '/api/schools/school-hazelbrook/history';
const deep = (open: string, close: string) => `{"text":${open.repeat(40_000)}1${close.repeat(40_000)}}`;

const refused: [string, number, Asked][] = [
  ['an unknown path', 404, { path: '/api/nowhere' }],
  ['a path that only begins right', 404, { path: '/api/schools/a/b/c/d' }],
  ['two slashes', 404, { path: '//api//me' }],
  ['a very long path', 404, { path: `/${'x'.repeat(5_000)}` }],
  ['a very long id', 404, { path: `/api/schools/${'x'.repeat(900)}` }],
  ['bad percent signs in the path', 404, { path: '/api/schools/%zz/grid' }],
  ['a percent sign alone', 404, { path: '/api/schools/%' }],
  ['letters that are none', 404, { path: '/api/schools/%c0%af/grid' }],
  ['a sign nobody can see in an id', 404, { path: '/api/schools/a%00b/grid' }],
  ['the same in a file’s link', 404, { path: '/files/%00' }],
  ['dots in an id', 404, { path: '/api/schools/..%2f..%2fetc' }],
  ['a wrong method', 405, { path: '/api/me', method: 'POST', headers: json, body: '{}' }],
  ['DELETE', 405, { path: '/api/me', method: 'DELETE' }],
  ['PATCH', 405, { path: '/api/schools', method: 'PATCH' }],
  ['HEAD', 405, { path: '/api/me', method: 'HEAD' }],
  ['OPTIONS', 405, { path: '/api/me', method: 'OPTIONS' }],
  ['TRACE', 405, { path: '/api/me', method: 'TRACE' }],
  ['a body that is not JSON', 400, { path: entries, method: 'POST', headers: json, body: 'hello' }],
  ['a body that is cut off', 400, { path: entries, method: 'POST', headers: json, body: '{"text":' }],
  ['no body', 400, { path: entries, method: 'POST', headers: json }],
  ['a list as a body', 400, { path: entries, method: 'POST', headers: json, body: '[{}]' }],
  ['a number as a body', 400, { path: entries, method: 'POST', headers: json, body: '1' }],
  ['null as a body', 400, { path: entries, method: 'POST', headers: json, body: 'null' }],
  ['objects nested without end', 400, { path: entries, method: 'POST', headers: json, body: deep('{"a":', '}') }],
  ['lists nested without end', 400, { path: entries, method: 'POST', headers: json, body: deep('[', ']') }],
  ['too large a body', 413, { path: entries, method: 'POST', headers: json, body: 'x'.repeat(300_000) }],
  ['a form', 415, { path: entries, method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
  ['XML', 415, { path: entries, method: 'POST', headers: { 'content-type': 'text/xml' }, body: '<a/>' }],
  ['a file', 415, { path: entries, method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' } }],
  ['a type that is none', 415, { path: entries, method: 'POST', headers: { 'content-type': 'json' }, body: '{}' }],
  ['packed bytes', 415, { path: entries, method: 'POST', headers: { ...json, 'content-encoding': 'gzip' } }],
  [
    'a wrong sum over the body',
    400,
    { path: entries, method: 'POST', headers: { ...json, 'content-md5': 'x' }, body: '{}' },
  ],
  ['a head that is too large', 431, { path: '/api/me', headers: { padding: 'y'.repeat(20_000) } }],
  ['a method nobody knows', 400, { path: '/api/me', method: 'BREW' }],
];

test.each(refused)('%s is refused with %d and a sentence', async (_, status, asked) => {
  // Node's own client refuses to send a method it does not know.
  const got = asked.method === 'BREW' ? await raw('BREW /api/me HTTP/1.1\r\nhost: x\r\n\r\n') : await ask(asked);
  expect(got.status).toBe(status);
  expectInOrder(got);
});

/** Sends bytes as they are and reads the one answer. */
const raw = (sent: string): Promise<Got> =>
  new Promise((done, failed) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(sent));
    let all = '';
    socket.setEncoding('utf8').on('data', (part: string) => (all += part));
    socket.on('error', failed).on('close', () => {
      const [head = '', text = ''] = all.split('\r\n\r\n');
      const [first = '', ...lines] = head.split('\r\n');
      const headers = Object.fromEntries(lines.map((line) => line.split(': ', 2) as [string, string]));
      done({ status: Number(first.split(' ')[1]), headers, text });
    });
  });

test('bytes that are no HTTP at all get a refusal like any other', async () => {
  const got = await raw('\x16\x03\x01 hello\r\n\r\n');
  expect(got.status).toBe(400);
  expectInOrder(got);
});

test('query names given twice, as lists or as __proto__ change nothing but the words searched for', async () => {
  const plain = await ask({ path: history });
  for (const query of ['q=&q=', 'q[]=a', '__proto__=a&constructor=b&hasOwnProperty=c', 'schoolId=school-saltmarsh']) {
    const got = await ask({ path: `${history}?${query}` });
    expectInOrder(got);
    expect([query, got.text]).toEqual([query, plain.text]);
  }
});

test('a body cannot say another school than the path, nor reach what all objects share', async () => {
  const body = { ...sampleBodies['grid.add-entry'], schoolId: 'school-saltmarsh', planId: 'other' };
  const sent = `{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},${JSON.stringify(body).slice(1)}`;
  const before = app.dump();
  const got = await ask({ path: entries, method: 'POST', headers: json, body: sent });
  expectInOrder(got);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  const lines = new Set(before.split('\n'));
  const changed = app
    .dump()
    .split('\n')
    .filter((line) => !lines.has(line));
  expect(changed.filter((line) => line.includes('saltmarsh') || line.includes('polluted'))).toEqual([]);
});

test('every route, with and without a token, and every page: in order, and never a cookie', async () => {
  const paths = app.product.registry.routes.map((route) => ({
    path: route.path.replace(/:\w+/g, 'school-hazelbrook'),
    method: route.method.toUpperCase(),
    headers: route.method === 'post' ? json : {},
    body: route.method === 'post' ? JSON.stringify(sampleBodies[route.name] ?? {}) : '',
  }));
  const pages = ['/', '/health', '/tab', '/tab/nowhere.js', '/about', '/privacy', '/files/x', '/api/messages'];
  const asked: Asked[] = [
    ...paths,
    ...paths.map((each) => ({ ...each, headers: { ...each.headers, authorization: '' } })),
    ...pages.map((path) => ({ path })),
    { path: '/files/joint-plan.docx?link=x.y', headers: { accept: 'text/html' } },
  ];
  expect(asked.length).toBeGreaterThan(60);
  for (const each of asked) expectInOrder(await ask(each));
});
