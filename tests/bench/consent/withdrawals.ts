import type { SamplePerson } from '../../../infra/local/sample/people.ts';
import { people } from '../../support/chats.ts';
import { freePort } from '../../support/free-port.ts';
import { startServer } from '../../support/kill/server-process.ts';
import type { Program } from '../../support/program.ts';
import { benchDatabase } from '../reminders/database.ts';
import type { Read, Withdrawal } from './judge.ts';

const school = '/api/schools/school-hazelbrook/requests';
const plan = 'plan|service-weald|school-hazelbrook|2026-27|spring';
/** A name that stands nowhere else. */
const name = 'Zanthia Quillfeather';
const patience = 60_000;
const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

interface Server {
  readonly program: Program;
  readonly url: string;
}

/** Somebody who is signed in at one of the servers. */
const signedIn = async ({ url }: Server, who: SamplePerson): Promise<Record<string, string>> => {
  const answer = await fetch(`${url}/local/token?person=${encodeURIComponent(who.id)}`);
  return { authorization: `Bearer ${((await answer.json()) as { token: string }).token}` };
};

/** The SENDCo at one server: what she sends is stored when it is answered. */
async function writerAt(server: Server) {
  const headers = { 'content-type': 'application/json', ...(await signedIn(server, people.sendco)) };
  let edits = 0;
  return async (path: string, body: object): Promise<{ readonly id: string; readonly rev: number }> => {
    edits += 1;
    const editId = `${new URL(server.url).port}-${edits}`;
    const answer = await fetch(`${server.url}${school}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ planId: plan, editId, ...body }),
    });
    if (!answer.ok) throw new Error(`${path} was answered ${answer.status}: ${await answer.text()}`);
    return ((await answer.json()) as { request: { id: string; rev: number } }).request;
  };
}

/** Reads the list of children again and again, as the therapist, until told to stop. */
function reader(n: number, server: Server, headers: Record<string, string>, note: (read: Read) => void) {
  let stopped = false;
  const done = (async () => {
    while (!stopped) {
      const asked = performance.now();
      const answer = await fetch(`${server.url}${school}?planId=${encodeURIComponent(plan)}`, { headers });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`a reader was answered ${answer.status}: ${text}`);
      note({ reader: n, asked, came: performance.now(), named: text.includes(name) });
    }
  })();
  return { stop: () => ((stopped = true), done) };
}

/** So many withdrawals, each while all readers have the name before them, sent to one server and the other in turn. */
export async function withdrawals(
  count: number,
  readers: number,
): Promise<{ all: Withdrawal[]; readsASecond: number }> {
  const database = await benchDatabase();
  const servers: Server[] = [];
  try {
    for (let n = 0; n < 2; n += 1) {
      const port = await freePort();
      servers.push({ program: await startServer(port, database.endpoint), url: `http://127.0.0.1:${port}` });
    }
    const [one] = servers;
    if (!one) throw new Error('no server');
    await fetch(`${one.url}/local/tick`, { method: 'POST' });
    const writers = await Promise.all(servers.map(writerAt));
    const write = writers[0] as (typeof writers)[number];
    let request = await write('', {
      ...{ newId: '1-bench', redFlags: 'none', yearGroup: 'Year 2' },
      question: 'How can she join in at playtime?',
    });
    const fields = async (by: number, patch: object): Promise<void> => {
      const change = writers[by % writers.length] as (typeof writers)[number];
      request = await change(`/${encodeURIComponent(request.id)}/fields`, { seen: request.rev, patch });
    };
    await fields(0, { identity: { name, bornOn: '2019-05-06' } });

    let reads: Read[] = [];
    const tokens = await Promise.all(servers.map((server) => signedIn(server, people.therapist)));
    const all = Array.from({ length: readers }, (_, n) => {
      const at = n % servers.length;
      return reader(n, servers[at] as Server, tokens[at] ?? {}, (read) => reads.push(read));
    });
    /** Whether everybody's newest page, asked for since a moment, has the name or has it not. */
    const until = async (named: boolean, since: number): Promise<void> => {
      const end = performance.now() + patience;
      const seen = (): Set<number> =>
        new Set(reads.filter((read) => read.named === named && read.asked >= since).map((read) => read.reader));
      while (seen().size < readers) {
        if (performance.now() > end) throw new Error(`not everybody has a page ${named ? 'with' : 'without'} the name`);
        await sleep(5);
      }
    };

    const outcome: Withdrawal[] = [];
    const began = performance.now();
    let total = 0;
    for (let n = 0; n < count; n += 1) {
      const given = performance.now();
      await fields(n, { consent: { state: 'given', on: '2026-11-20', how: 'signed-form' } });
      await until(true, given);
      total += reads.length;
      reads = [];
      const sent = performance.now();
      await fields(n + 1, { consent: { state: 'withdrawn' } });
      const stored = performance.now();
      await until(false, stored);
      total += reads.length;
      outcome.push({ sent, stored, reads });
      reads = [];
    }
    const readsASecond = total / ((performance.now() - began) / 1000);
    await Promise.all(all.map((each) => each.stop()));
    return { all: outcome, readsASecond };
  } finally {
    for (const { program } of servers) await program.kill();
    await database.close();
  }
}
